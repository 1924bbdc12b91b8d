"""The rules that speak for and against a passage: each has a name and a sentence, so that "why?" has an answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from annotator.model.annotation import FieldValue

_GROUPS = ("made_by", "addressed_to")
_FAR = 40
"""Characters from the focus at which a rule loses as much as a unit of weight."""
_CLAUSE = re.compile(
    r", (?:og|men|som|der|hvor\w*|heraf|herunder|ligesom|samt|mens|idet|at)\b|;|\bog der\b|\bheraf\b|\bhvoraf\b|\bi forhold til\b|\bmod en\b|\bud af\b"
)
_CLAUSE_LOSS = 1.2
_AFTER_LOSS = 1.5


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands: kind of document, of section and of passage, as `model/structure` and `text/passages` say."""

    document: str = ""
    section: str = ""
    passage: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """Where `pattern` is found in a passage, `weight` (log odds) is added; `says` is why, in an English sentence.

    `needs` are words in lower case of which one stands in every passage where the pattern can be found: it is not
    searched for elsewhere. `documents`, `sections` and `kinds` narrow where the rule is asked; empty ones do not.
    `fields` are set by the heaviest rule that speaks for the passage; so are what the pattern's named groups hold.
    """

    name: str
    about: str
    weight: float
    pattern: re.Pattern[str]
    says: str
    needs: frozenset[str]
    documents: frozenset[str]
    sections: frozenset[str]
    kinds: frozenset[str]
    fields: Mapping[str, FieldValue]

    def asked(self, place: Place) -> bool:
        """Whether it has a say about a passage there."""
        return (
            (not self.documents or place.document in self.documents)
            and (not self.sections or place.section in self.sections)
            and (not self.kinds or place.passage in self.kinds)
        )


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the rules say of a passage: the weight of all, their names (those against it with "-"), the fields they set.

    `at` is where what the heaviest rule found stands in the text, (0, 0) where none speaks for it.
    """

    weight: float
    why: tuple[str, ...]
    fields: dict[str, FieldValue]
    at: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class _Panel:
    """Rules that are asked together, and which of them may speak where a word stands: to try each would take the most time."""

    rules: tuple[Rule, ...]
    always: frozenset[int]
    by_word: tuple[tuple[str, tuple[int, ...]], ...]

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> _Panel:
        every = tuple(rules)
        words: dict[str, list[int]] = {}
        for number, rule in enumerate(every):
            for word in rule.needs:
                words.setdefault(word, []).append(number)
        always = frozenset(number for number, rule in enumerate(every) if not rule.needs)
        return cls(every, always, tuple((word, tuple(numbers)) for word, numbers in sorted(words.items())))

    def heard(self, text: str, lower: str) -> Iterator[tuple[Rule, re.Match[str]]]:
        """Those that speak, in their order, with what they found."""
        may = set(self.always)
        for word, numbers in self.by_word:
            if word in lower:
                may.update(numbers)
        for number in sorted(may):
            match = self.rules[number].pattern.search(text)
            if match is not None:
                yield self.rules[number], match


@dataclass(frozen=True)
class Rules:
    """All rules, by what they are about, and what each begins with: how unlikely it is before anything was looked at.

    `reasons` has a sentence for each name that may stand in `Candidate.why`.
    """

    version: int
    bias: Mapping[str, float]
    by_subject: Mapping[str, tuple[Rule, ...]]
    reasons: Mapping[str, str]

    @cached_property
    def _panels(self) -> dict[tuple[str, Place], tuple[_Panel, _Panel]]:
        return {}

    def _asked(self, about: str, place: Place) -> tuple[_Panel, _Panel]:
        """Who is asked about something in such a place, for it and against it."""
        found = self._panels.get((about, place))
        if found is None:
            asked = [rule for rule in self.by_subject.get(about, ()) if rule.asked(place)]
            both = (_Panel.of(r for r in asked if r.weight >= 0), _Panel.of(r for r in asked if r.weight < 0))
            found = self._panels[about, place] = both
        return found

    def judge(self, about: str, text: str, place: Place, focus: int | None = None) -> Judgement:
        """What the rules about something say of a passage's text; those against it are asked only where one is for it.

        With a `focus`, a place in the text, the fields are set by the rule that speaks for it nearest to it (see `_near`).
        """
        lower = text.lower()
        speakers, opponents = self._asked(about, place)
        bias = self.bias.get(about, 0.0)
        spoke = list(speakers.heard(text, lower))
        if bias + sum(rule.weight for rule, _ in spoke) <= 0:
            return Judgement(bias, (), {})
        telling = [each for each in spoke if each[0].fields]
        if focus is None:
            leading = max(telling, key=lambda each: (each[0].weight, -each[1].start()), default=None)
        else:
            leading = max(telling, key=lambda each: _near(each[0], text, focus), default=None)
        spoke += opponents.heard(text, lower)
        spoke.sort(key=lambda each: -abs(each[0].weight))
        why = tuple(rule.name if rule.weight > 0 else f"-{rule.name}" for rule, _ in spoke)
        weight = bias + sum(rule.weight for rule, _ in spoke)
        if leading is None:
            return Judgement(weight, why, {})
        rule, match = leading
        return Judgement(weight, why, {**rule.fields, **_said(match)}, match.span())


def _near(rule: Rule, text: str, focus: int) -> float:
    """A rule's weight less what it loses by standing far from the focus, wherever it is found nearest."""
    return max(rule.weight - _apart(text, match, focus) for match in rule.pattern.finditer(text))


def _apart(text: str, match: re.Match[str], focus: int) -> float:
    """What a rule's weight loses where it is found, none where the focus is within it; across a clause's border more."""
    if match.start() <= focus <= match.end():
        return 0.0
    before = match.end() <= focus
    between = text[match.end() : focus] if before else text[focus : match.start()]
    return (
        (0.0 if before else _AFTER_LOSS)
        + min(len(between) / _FAR, 2.5)
        + _CLAUSE_LOSS * min(len(_CLAUSE.findall(between)), 2)
    )


def _said(match: re.Match[str]) -> dict[str, FieldValue]:
    return {name: " ".join(value.split()) for name, value in match.groupdict().items() if value and name in _GROUPS}
