"""The rules as they are written down: TOML, with words that many patterns share named once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from annotator.suggest.rules import Rule, Rules
from annotator.suggest.shipped import RULES, shipped

_NAMED = re.compile(r"<<(\w+)>>")
_DEPTH = 4
"""Words may be made of words, and those again."""


@cache
def built_in() -> Rules:
    """The rules that come with the application. Raises SuggestionError where their file is missing or damaged."""
    return shipped(RULES, parse)


def parse(toml: str) -> Rules:
    """Rules from TOML: `[bias]` by what they are about, `[words]` named in patterns as `<<word>>`, `[[rule]]`,
    `[reasons]` of what is found otherwise.

    Raises ValueError that names the rule whose pattern is none or that says nothing.
    """
    said = tomllib.loads(toml)
    words: dict[str, str] = said.get("words", {})
    found: dict[str, list[Rule]] = {}
    names: set[str] = set()
    for each in said["rule"]:
        rule = _rule(each, words)
        if rule.name in names or not rule.says:
            raise ValueError(f"rule {rule.name}: its name is taken, or it does not say why")
        names.add(rule.name)
        found.setdefault(rule.about, []).append(rule)
    bias = {about: float(value) for about, value in said["bias"].items()}
    reasons = {**said.get("reasons", {}), **{rule.name: rule.says for rules in found.values() for rule in rules}}
    return Rules(int(said["version"]), bias, {about: tuple(rules) for about, rules in found.items()}, reasons)


def _rule(said: Mapping[str, Any], words: Mapping[str, str]) -> Rule:
    try:
        pattern = re.compile(_spelled_out(said["pattern"], words), 0 if said.get("case") else re.IGNORECASE)
    except (re.error, KeyError) as error:
        raise ValueError(f"rule {said['name']}: {error}") from error
    return Rule(
        said["name"],
        said["about"],
        float(said["weight"]),
        pattern,
        said.get("says", ""),
        frozenset(said.get("needs", ())),
        frozenset(said.get("documents", ())),
        frozenset(said.get("sections", ())),
        frozenset(said.get("kinds", ())),
        said.get("fields", {}),
    )


def _spelled_out(pattern: str, words: Mapping[str, str]) -> str:
    for _ in range(_DEPTH):
        pattern = _NAMED.sub(lambda match: words[match[1]], pattern)
    return pattern
