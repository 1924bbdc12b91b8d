"""Recommendations by rule: points of an "Indstilling", numbered "Anbefalinger" with their lists, sentences that ask."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterator

from annotator.model.annotation import FieldValue, LabelId
from annotator.suggest.candidate import Candidate
from annotator.suggest.numbered import numbered
from annotator.suggest.proposals import proposals
from annotator.suggest.reading import Reading
from annotator.suggest.rules import Rules

RECOMMENDATION = LabelId("recommendation")

_ELSEWHERE = ("decision", "attachments", "proposal")
"""Sections whose sentences are read by others, or are no sentences."""


def recommendations(reading: Reading, rules: Rules) -> list[Candidate]:
    """Candidates in order, none overlapping: what a section or a list makes one counts before what a sentence says."""
    taken: list[Candidate] = []
    starts: list[int] = []
    for found in (proposals(reading, RECOMMENDATION), numbered(reading, RECOMMENDATION), _said(reading, rules)):
        for candidate in list(found):
            at = bisect_right(starts, candidate.start)
            free_before = at == 0 or taken[at - 1].end <= candidate.start
            if free_before and (at == len(taken) or candidate.end <= taken[at].start):
                insort(starts, candidate.start)
                taken.insert(at, candidate)
    return taken


def _said(reading: Reading, rules: Rules) -> Iterator[Candidate]:
    for passage in reading.passages:
        if passage.kind == "heading":
            continue
        place = reading.place_of(passage)
        if place.section in _ELSEWHERE:
            continue
        judged = rules.judge(RECOMMENDATION, passage.text, place)
        if judged.weight > 0:
            item = reading.structure.item_at(passage.start)
            filled: dict[str, FieldValue] = {"agenda_item": item.number} if item is not None else {}
            fields = {**judged.fields, **filled}
            yield Candidate(RECOMMENDATION, passage.start, passage.end, judged.weight, "rule", judged.why, fields)
