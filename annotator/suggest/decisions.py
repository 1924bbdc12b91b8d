"""Decisions by rule: what stands under "Beslutning", and sentences that say that a body has decided."""

from __future__ import annotations

import re

from annotator.model.annotation import FieldValue, LabelId
from annotator.suggest.candidate import Candidate
from annotator.suggest.deciders import decider, said_day
from annotator.suggest.reading import Reading
from annotator.suggest.resolutions import resolutions
from annotator.suggest.rules import Judgement, Rules
from annotator.text.passages import Passage, joined

DECISION = LabelId("decision")

_ELSEWHERE = ("decision", "attachments", "proposal")
"""Sections whose sentences are read by others, or are no sentences."""
_TOLD = re.compile(r"\b(?:orienterede|orienterer|oplyste|oplyser|har|havde|er|var)\b")
_GLUED = re.compile(
    r"(?<![.!?:;,\-])\n\s*(?=(?:Formanden|Bestyrelsen|Udvalget|Byrådet|Kommunalbestyrelsen|Regionsrådet|Regeringen|Rådet)\s+"
    r"(?:orienterede|har|godkendte|besluttede|tog|bad|tilkendegav|vedtog|drøftede|afsatte|udpegede|tiltrådte)\b)"
)
"""A heading's line end in front of a sentence: the heading had no stop and was read as the sentence's beginning."""


def decisions(reading: Reading, rules: Rules) -> list[Candidate]:
    """Candidates in order: each deciding sentence under a heading "Beslutning", then sentences elsewhere that say so."""
    found = list(resolutions(reading, rules, DECISION))
    for passage in reading.passages:
        if passage.kind == "heading":
            continue
        place = reading.place_of(passage)
        if place.section in _ELSEWHERE:
            continue
        start, text = _sentence(reading, passage)
        judged = rules.judge(DECISION, text, place)
        if judged.weight > 0:
            fields = _fields(reading, passage.start, text, judged)
            found.append(Candidate(DECISION, start, passage.end, judged.weight, "rule", judged.why, fields))
    return sorted(found, key=lambda candidate: candidate.start)


def _sentence(reading: Reading, passage: Passage) -> tuple[int, str]:
    """Where the sentence begins, and its words, without a heading that the line end did not part from it."""
    raw = reading.text[passage.words : passage.end]
    glued = _GLUED.search(raw)
    if glued is not None and len(raw[: glued.start()]) <= 120:
        return passage.words + glued.end(), joined(raw[glued.end() :])
    return passage.words, passage.text


def _fields(reading: Reading, start: int, text: str, judged: Judgement) -> dict[str, FieldValue]:
    """Status by the rules; who and when where the sentence says so, or where it tells of the meeting that the minutes are of."""
    filled = dict(judged.fields)
    by = decider(text)
    day = said_day(text, judged.at)
    structure = reading.structure
    if day == "" and structure.kind == "minutes" and _of_this_meeting(by, text, structure.body):
        day = structure.date
    item = structure.item_at(start)
    said = {"decided_by": by, "decided_on": day, "agenda_item": item.number if item is not None else ""}
    return filled | {name: value for name, value in said.items() if value}


def _of_this_meeting(by: str, text: str, body: str) -> bool:
    """Whether a sentence tells what the body that met did then: it begins with the body, in the past, and reports nothing."""
    return bool(by) and text.startswith(by) and not _TOLD.search(text[: len(by) + 20]) and _same_body(by, body)


def _same_body(by: str, body: str) -> bool:
    last = by.rsplit(maxsplit=1)[-1].casefold()
    return not body or last[:6] in body.casefold()
