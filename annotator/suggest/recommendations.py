"""Recommendations by rule: points of an "Indstilling", numbered "Anbefalinger" with their lists, sentences that ask."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Iterator
from dataclasses import replace

from annotator.model.annotation import FieldValue, LabelId
from annotator.suggest.asking import commands, leads_to_quotation
from annotator.suggest.candidate import Candidate
from annotator.suggest.numbered import numbered
from annotator.suggest.proposals import proposals
from annotator.suggest.reading import ELSEWHERE, Reading
from annotator.suggest.report_lists import report_lists
from annotator.suggest.rules import Rules
from annotator.suggest.stems import only_leads
from annotator.text.passages import Passage

RECOMMENDATION = LabelId("recommendation")


def recommendations(reading: Reading, rules: Rules) -> list[Candidate]:
    """Candidates in order, none overlapping: what a section or a list makes one counts before what a sentence says."""
    taken: list[Candidate] = []
    starts: list[int] = []
    by_layout = (
        proposals(reading, RECOMMENDATION),
        numbered(reading, RECOMMENDATION),
        report_lists(reading, RECOMMENDATION),
    )
    for found in (*by_layout, _said(reading, rules)):
        for candidate in list(found):
            at = bisect_right(starts, candidate.start)
            free_before = at == 0 or taken[at - 1].end <= candidate.start
            if free_before and (at == len(taken) or candidate.end <= taken[at].start):
                insort(starts, candidate.start)
                taken.insert(at, candidate)
    return taken


_FURTHER = re.compile(
    r"(?:ydermere|endvidere|desuden|herudover|derudover|samtidig|sidst men ikke mindst|endelig|også)\s+(?:skal|bør)\b",
    re.IGNORECASE,
)
"""A sentence that goes on asking after one that said who recommends."""
_WITHIN = 3
"""Sentences after one that says who recommends, in which it may go on."""


def _said(reading: Reading, rules: Rules) -> Iterator[Candidate]:
    asked: Candidate | None = None
    asked_at = -_WITHIN
    for at, passage in enumerate(reading.passages):
        if passage.kind == "heading":
            asked = None
            continue
        place = reading.place_of(passage)
        moved = place.section == "decision" and _MOVED.search(passage.text) is not None
        if (place.section in ELSEWHERE and not moved) or only_leads(passage.text):
            continue
        judged = rules.judge(RECOMMENDATION, _words(reading, at), place)
        if judged.weight > 0:
            item = reading.structure.item_at(passage.start)
            filled: dict[str, FieldValue] = {"agenda_item": item.number} if item is not None else {}
            fields = {**judged.fields, **filled}
            asked_at = at
            start, end = _unquoted(reading.text, _begins(reading.text, passage), passage.end)
            asked = Candidate(RECOMMENDATION, start, end, judged.weight, "rule", judged.why, fields)
            yield asked
        elif asked is not None and at - asked_at <= _WITHIN and _goes_on(reading.text, asked, passage):
            asked_at = at
            start, end = _unquoted(reading.text, passage.start, passage.end)
            yield replace(asked, start=start, end=end, weight=1.0, why=("anbefaling.further",))


def _words(reading: Reading, at: int) -> str:
    """A passage as it is judged: one that ends in a colon before a quotation is a sentence like others."""
    words = reading.passages[at].text
    quoted = at + 1 < len(reading.passages) and leads_to_quotation(words, reading.passages[at + 1].text)
    return f"{words[:-1]}." if quoted else words


def _goes_on(text: str, asked: Candidate, passage: Passage) -> bool:
    """Whether a sentence goes on asking: by its first words, or by an imperative within the same quotation."""
    if _FURTHER.match(passage.text):
        return True
    marks = sum(text.count(mark, max(asked.start - 1, 0), passage.start) for mark in '"”“„«»')
    return marks % 2 == 1 and commands(passage.text)


def _begins(text: str, passage: Passage) -> int:
    """Where a passage's words begin, after a list's mark or the dash of a reply."""
    return passage.words if passage.kind == "point" and text[passage.start] in _BULLETS else passage.start


_MOVED = re.compile(r"\b(?:still|fremsa)\w+\s+(?:\w+\s+)?\w*forslag(?:et)?\s+om,?\s+at\b")
"""What is proposed under Beslutning: an amendment."""
_BULLETS = "-–—•●▪◦‣■*\uf0b7\uf0a7"
_SAYS = re.compile(
    r"[\"”“»«],?\s+(?:siger|skriver|lyder|forklarer|udtaler|fortæller|mener|tilføjer|pointerer|understreger|fremhæver|fastslår|uddyber)\b"
)
_QUOTES = "\"”“„«»'’"


def _unquoted(text: str, start: int, end: int) -> tuple[int, int]:
    """A sentence's span without the quotation mark that opens or ends more than the sentence."""
    words = text[start:end]
    inside = sum(words.count(mark) for mark in '"”“„')
    if words[:1] in _QUOTES and (inside == 1 or words[-1:] in _QUOTES or _SAYS.search(words)):
        start += 1
    if words[-1:] in _QUOTES and (inside == 1 or words[:1] in _QUOTES):
        end -= 1
    return start, end
