"""The rules that speak for and against a passage: each has a name and a sentence, so that "why?" has an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from annotator.model.annotation import FieldValue

_GROUPS = ("made_by", "addressed_to")


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
    needs: tuple[str, ...]
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

    def found(self, text: str, lower: str) -> re.Match[str] | None:
        """Where its pattern is found; `lower` is the text in lower case."""
        if self.needs and not any(word in lower for word in self.needs):
            return None
        return self.pattern.search(text)


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
class Rules:
    """All rules, by what they are about, and what each begins with: how unlikely it is before anything was looked at."""

    version: int
    bias: Mapping[str, float]
    by_subject: Mapping[str, tuple[Rule, ...]]

    def judge(self, about: str, text: str, place: Place) -> Judgement:
        """What the rules about something say of a passage's text; those against it are asked only where one is for it."""
        lower = text.lower()
        bias = self.bias.get(about, 0.0)
        every = self.by_subject.get(about, ())
        spoke = list(_spoken(every, text, lower, place, against=False))
        if bias + sum(rule.weight for rule, _ in spoke) <= 0:
            return Judgement(bias, (), {})
        telling = [each for each in spoke if each[0].fields]
        leading = max(telling, key=lambda each: (each[0].weight, -each[1].start()), default=None)
        spoke += _spoken(every, text, lower, place, against=True)
        spoke.sort(key=lambda each: -abs(each[0].weight))
        why = tuple(rule.name if rule.weight > 0 else f"-{rule.name}" for rule, _ in spoke)
        weight = bias + sum(rule.weight for rule, _ in spoke)
        if leading is None:
            return Judgement(weight, why, {})
        rule, match = leading
        return Judgement(weight, why, {**rule.fields, **_said(match)}, match.span())

    def named(self, name: str) -> Rule | None:
        """The rule of that name, with or without "-" before it; None where there is none."""
        plain = name.removeprefix("-")
        return next((rule for rules in self.by_subject.values() for rule in rules if rule.name == plain), None)


def _spoken(
    rules: tuple[Rule, ...], text: str, lower: str, place: Place, *, against: bool
) -> Iterator[tuple[Rule, re.Match[str]]]:
    for rule in rules:
        if (rule.weight < 0) is against and rule.asked(place):
            match = rule.found(text, lower)
            if match is not None:
                yield rule, match


def _said(match: re.Match[str]) -> dict[str, FieldValue]:
    return {
        name: " ".join(value.split()) for name, value in match.groupdict().items() if value and name in _GROUPS
    }
