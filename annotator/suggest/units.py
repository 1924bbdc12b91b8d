"""What is judged: the rules' candidates, and passages and mentions of money that no rule proposes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.model.annotation import LabelId
from annotator.model.structure import Span
from annotator.suggest.by_rules import by_rules
from annotator.suggest.candidate import Candidate
from annotator.suggest.decisions import DECISION
from annotator.suggest.funding import FUNDING
from annotator.suggest.reading import Reading
from annotator.suggest.recommendations import RECOMMENDATION
from annotator.text.passages import Passage

BY_PASSAGE = (DECISION, RECOMMENDATION)
"""Labels of which every passage is a unit; of funding every mention of money is one."""
_LEAST = 12
"""Characters below which a passage that no rule proposes says too little."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A span that may be of a label; `candidate` is the rules' word on it, None where no rule proposes it."""

    label: LabelId
    start: int
    end: int
    passage: int
    """The index of the passage that it stands in, or begins in."""
    candidate: Candidate | None = None


def units_of(reading: Reading, labels: Sequence[LabelId] = BY_PASSAGE) -> list[Unit]:
    """All units of a document: candidates of every label, then passages of `labels` and mentions of money beside them.

    None overlaps a candidate of its label. In the order of the text for each label.
    """
    found = [_proposed(reading, candidate) for candidate in by_rules(reading)]
    taken: dict[LabelId, list[Span]] = {}
    for unit in found:
        taken.setdefault(unit.label, []).append((unit.start, unit.end))
    for label in labels:
        found += _passages(reading, label, taken.get(label, []))
    found += _mentions(reading, taken.get(FUNDING, []))
    return sorted(found, key=lambda unit: (unit.label, unit.start, unit.end))


def _proposed(reading: Reading, candidate: Candidate) -> Unit:
    return Unit(candidate.label, candidate.start, candidate.end, max(reading.passage_at(candidate.start), 0), candidate)


def _passages(reading: Reading, label: LabelId, taken: Sequence[Span]) -> list[Unit]:
    found = []
    for number, passage in enumerate(reading.passages):
        start, end = _span(label, passage)
        if passage.kind != "heading" and end - start >= _LEAST and not overlaps(taken, start, end):
            found.append(Unit(label, start, end, number))
    return found


def _span(label: LabelId, passage: Passage) -> Span:
    # As the rules do: a decision begins with its words, a recommendation with its number.
    return (passage.start if label == RECOMMENDATION else passage.words, passage.end)


def _mentions(reading: Reading, taken: Sequence[Span]) -> list[Unit]:
    found = []
    for amount in reading.amounts:
        passage = reading.passage_at(amount.start)
        known = amount.currency and (amount.amount_min is not None or amount.amount_max is not None)
        if known and passage >= 0 and not overlaps(taken, amount.start, amount.end):
            found.append(Unit(FUNDING, amount.start, amount.end, passage))
    return found


def overlaps(taken: Sequence[Span], start: int, end: int) -> bool:
    """Whether a span shares a character with one of `taken`, which are in order and do not overlap one another."""
    at = bisect_right(taken, start, key=lambda span: span[0])
    return (at > 0 and taken[at - 1][1] > start) or (at < len(taken) and taken[at][0] < end)
