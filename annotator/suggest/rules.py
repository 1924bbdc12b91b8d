"""The rules that speak for and against a passage, read from data: each has a name, so that "why?" has an answer."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from annotator.base.paths import resources
from annotator.model.annotation import FieldValue, LabelId

_FILE = "suggest/rules.toml"
_GROUPS = ("made_by", "addressed_to", "decided_by")


@dataclass(frozen=True, slots=True)
class Rule:
    """Where `pattern` is found in a passage, `weight` (log odds) is added; `sections` and `kinds` narrow where it is asked.

    `fields` are set by the heaviest rule that speaks for the passage; so are what its named groups hold.
    """

    name: str
    label: LabelId
    weight: float
    pattern: re.Pattern[str]
    sections: frozenset[str]
    kinds: frozenset[str]
    fields: Mapping[str, FieldValue]

    def asked(self, section: str, kind: str) -> bool:
        """Whether it has a say about a passage of this kind in this kind of section."""
        return (not self.sections or section in self.sections) and (not self.kinds or kind in self.kinds)


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules, by label, and what each label begins with: how unlikely a passage is before anything was looked at."""

    version: int
    bias: Mapping[LabelId, float]
    by_label: Mapping[LabelId, tuple[Rule, ...]]

    def judge(
        self, label: LabelId, text: str, section: str, kind: str
    ) -> tuple[float, tuple[str, ...], dict[str, FieldValue]]:
        """The weight of all rules on a passage's text, their names (those against it with "-"), and the fields they set."""
        weight = self.bias.get(label, 0.0)
        spoke: list[tuple[float, str]] = []
        fields: dict[str, FieldValue] = {}
        heaviest = 0.0
        for rule in self.by_label.get(label, ()):
            if not rule.asked(section, kind):
                continue
            match = rule.pattern.search(text)
            if match is None:
                continue
            weight += rule.weight
            spoke.append((rule.weight, rule.name))
            if rule.weight > heaviest:
                heaviest = rule.weight
                said = {
                    name: " ".join(value.split())
                    for name, value in match.groupdict().items()
                    if value and name in _GROUPS
                }
                fields = {**rule.fields, **said}
        spoke.sort(key=lambda each: -abs(each[0]))
        return weight, tuple(name if w > 0 else f"-{name}" for w, name in spoke), fields


@cache
def built_in() -> Rules:
    """The rules that come with the application."""
    return parse((resources() / _FILE).read_text("utf-8"))


def parse(toml: str) -> Rules:
    """Rules from TOML: `[bias]` by label, `[words]` to be named in patterns as `<word>`, `[[rule]]`.

    Raises ValueError that names the rule whose pattern is none.
    """
    said = tomllib.loads(toml)
    words: dict[str, str] = said.get("words", {})
    found: dict[LabelId, list[Rule]] = {}
    for each in said["rule"]:
        source = each["pattern"]
        for _ in range(3):
            source = re.sub(r"<<(\w+)>>", lambda m: words[m[1]], source)
        try:
            pattern = re.compile(source, 0 if each.get("case") else re.IGNORECASE)
        except re.error as error:
            raise ValueError(f"rule {each['name']}: {error}") from error
        label = LabelId(each["label"])
        rule = Rule(
            each["name"],
            label,
            float(each["weight"]),
            pattern,
            frozenset(each.get("sections", ())),
            frozenset(each.get("kinds", ())),
            each.get("fields", {}),
        )
        found.setdefault(label, []).append(rule)
    bias = {LabelId(label): float(value) for label, value in said["bias"].items()}
    return Rules(int(said["version"]), bias, {label: tuple(rules) for label, rules in found.items()})
