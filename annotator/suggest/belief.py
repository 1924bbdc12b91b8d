"""How sure the rules alone are: how often what each of them proposed was right, as measured, read from data."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from math import isfinite, log
from pathlib import Path
from typing import Any

from annotator.base.paths import resources
from annotator.model.annotation import LabelId
from annotator.suggest.candidate import Candidate
from annotator.suggest.shipped import RULES, shipped
from annotator.suggest.sparse import probability

_FILE = "suggest/belief.json"
FIRM = 2.0
"""So many suggestions is worth what is believed of a rule before it was seen: of 1, 2, 3, 6, 10 the larger of the two that
were least surprised by held-out documents."""
_FIRM_LANGUAGE = 10.0
"""So many is worth what is believed of a label in any language, for one language."""
ANYWHERE = 0.9
"""Share that is right of what a rule proposes for a label of which nothing was ever measured; of 295 held out it was 0.90."""
AGAINST = -0.5
"""Log odds that a rule against it takes away before it was seen. Set by hand."""
LONG = "-long"
_LONG = 300
"""Characters from which on it speaks against a passage that it is so long: its borders are doubtful. Not shown as a reason."""
_TOSS = 0.0
"""Log odds above which nothing is believed that no rule speaks for."""

Counts = tuple[float, float]
"""How many were right, of how many; one may count as a part of one."""


def odds(share: float) -> float:
    """The log odds of a share strictly between 0 and 1."""
    return log(share / (1 - share))


@dataclass(frozen=True, slots=True)
class Before:
    """What is believed of a label's rules that were never seen: the share that is right.

    `languages` and `first_seen` count by language and by rule what was right in documents that the rules were not made
    with, when they were read for the first time.
    """

    share: float = ANYWHERE
    languages: Mapping[str, Counts] = field(default_factory=dict)
    first_seen: Mapping[str, Counts] = field(default_factory=dict)

    def shift(self, language: str) -> float:
        """Log odds by which a language is surer than all languages together."""
        if language not in self.languages:
            return 0.0
        (right, count), every = self.languages[language], self.languages.values()
        whole = (sum(good for good, _ in every) + 1) / (sum(of for _, of in every) + 2)
        return odds((right + _FIRM_LANGUAGE * whole) / (count + _FIRM_LANGUAGE)) - odds(whole)


@dataclass(frozen=True, slots=True)
class Belief:
    """What is believed of a unit before a project says anything; in log odds but for `rules`.

    `rules` counts by label what the rules proposed ("-name" where one spoke against it); `unproposed` is believed of a
    passage or a mention that no rule proposes, `elsewhere` where the label is not there.
    """

    before: Mapping[LabelId, Before] = field(default_factory=dict)
    rules: Mapping[LabelId, Mapping[str, Counts]] = field(default_factory=dict)
    unproposed: Mapping[LabelId, float] = field(default_factory=dict)
    elsewhere: float = -4.0

    def of(self, label: LabelId, candidate: Candidate | None, language: str = "") -> float:
        """The log odds of a candidate of the rules, or of what they do not propose.

        That of the surest rule that spoke for it, so that one more never lowers it; each that spoke against it lowers it.
        """
        if candidate is None:
            return self.unproposed.get(label, self.elsewhere)
        before, seen = self.before.get(label, Before()), self.rules.get(label, {})
        start, shift = odds(before.share), before.shift(language)
        names = sure_features(candidate)
        pro = [_moved(start, seen.get(name)) for name in names if not name.startswith("-")]
        contra = [_moved(start + AGAINST, seen.get(name)) - start for name in names if name.startswith("-")]
        surest = max(pro) if pro else min(start, _TOSS)
        return surest + shift + sum(min(each, 0.0) for each in contra)


def sure_features(candidate: Candidate) -> tuple[str, ...]:
    """What the sureness of a candidate depends on: the rules that spoke for it and, with "-", against it; whether it is long."""
    long = (LONG,) if candidate.end - candidate.start >= _LONG else ()
    return (*dict.fromkeys(candidate.why), *long)


def _moved(start: float, seen: Counts | None) -> float:
    """Log odds after so many were right of so many, where `start` was believed as firmly as FIRM of them."""
    if seen is None:
        return start
    right, count = seen
    return odds((right + FIRM * probability(start)) / (count + FIRM))


@cache
def measured() -> Belief:
    """What comes with the application; its figures and limits are in the README beside it. Raises SuggestionError."""
    return shipped(_FILE, parse)


def parse(text: str) -> Belief:
    """A belief from its JSON. Raises ValueError (KeyError, TypeError) where it is none."""
    said = json.loads(text)
    before = {
        LabelId(label): Before(_share(each["share"]), _counts(each["languages"]), _counts(each["first_seen"]))
        for label, each in said["before"].items()
    }
    rules = {LabelId(label): _counts(each) for label, each in said["rules"].items()}
    unproposed = {LabelId(label): _finite(each) for label, each in said["unproposed"].items()}
    return Belief(before, rules, unproposed, _finite(said["elsewhere"]))


def as_json(belief: Belief) -> str:
    """The belief as the file holds it; `parse` reads it back."""
    said = {
        "before": {
            label: {
                "share": each.share,
                "languages": _sorted(each.languages),
                "first_seen": _sorted(each.first_seen),
            }
            for label, each in sorted(belief.before.items())
        },
        "rules": {label: _sorted(each) for label, each in sorted(belief.rules.items())},
        "unproposed": dict(sorted(belief.unproposed.items())),
        "elsewhere": belief.elsewhere,
    }
    # A pair of counts in one line.
    return re.sub(r"\[\s+([\d.]+),\s+([\d.]+)\s+\]", r"[\1, \2]", json.dumps(said, indent=1, ensure_ascii=False)) + "\n"


def _sorted(counts: Mapping[str, Counts]) -> dict[str, list[float]]:
    return {name: list(counts[name]) for name in sorted(counts)}


def _counts(said: Mapping[str, Any]) -> dict[str, Counts]:
    return {str(name): _count(right, count) for name, (right, count) in said.items()}


def _count(right: Any, count: Any) -> Counts:
    good, of = _finite(right), _finite(count)
    if not 0 <= good <= of:
        raise ValueError(f"{right} of {count} is no count")
    return good, of


def _share(said: Any) -> float:
    """Odds can be told of what is neither never nor always so. Raises ValueError for others."""
    share = _finite(said)
    if not 0 < share < 1:
        raise ValueError(f"{said} is no share between 0 and 1")
    return share


def _finite(said: Any) -> float:
    """A number. Raises ValueError for what is none, NaN among them."""
    value = float(said)
    if not isfinite(value):
        raise ValueError(f"{said} is no number")
    return value


@cache
def rules_state() -> str:
    """Which rules and which measurement these are: 12 hexadecimal digits that change with their data and with their code.

    Raises SuggestionError where their files are not there.
    """
    for name in (_FILE, RULES):
        shipped(name, str)
    folder = Path(__file__).parent
    code = sorted(folder.glob("*.py")) + sorted((folder.parent / "text").glob("*.py"))
    every = b"".join(
        path.read_bytes() for path in (*sorted((resources() / "suggest").glob("*.toml")), resources() / _FILE, *code)
    )
    return sha256(every).hexdigest()[:12]
