"""Decisions by rule: what stands under "Beslutning", and sentences that say that a body has decided."""

from __future__ import annotations

import re
from dataclasses import replace

from annotator.model.annotation import FieldValue, LabelId
from annotator.suggest.candidate import Candidate
from annotator.suggest.deciders import decider, said_day
from annotator.suggest.reading import ELSEWHERE, Reading
from annotator.suggest.resolutions import resolutions
from annotator.suggest.rules import Judgement, Place, Rules
from annotator.text.passages import Passage, joined

DECISION = LabelId("decision")

_STOPPED = re.compile(r"[.!?…:][)\"”’»]*\Z")
_BEFORE = ("summary", "background", "case", "economy")
"""Sections written before the meeting: what they say was decided, was decided at another."""
_TOLD = re.compile(r"\b(?:orienterede|orienterer|oplyste|oplyser|har|havde|er|var)\b")
_GLUED = re.compile(
    r"(?<![.!?:;,\-])\n\s*(?=(?:Formanden|Regeringen|[A-ZÆØÅ]\w*(?:bestyrelsen|udvalget|rådet|revisionen|ministeriet|ministeren|nævnet|styrelsen|"
    r"kommissionen)|Bestyrelsen|Udvalget|Rådet|Region\s[A-ZÆØÅ]\w+|Danske\sRegioner)\s+"
    r"(?:orienterede|har|godkendte|besluttede|tog|bad|tilkendegav|vedtog|drøftede|afsatte|udpegede|tiltrådte)\b)"
)
"""A heading's line end in front of a sentence: the heading had no stop and was read as the sentence's beginning."""


_LABEL = re.compile(r"[A-ZÆØÅ][\wæøå]*(?: [\wæøå]+){0,3}:\s+(?=[A-ZÆØÅ])")
"""A short label before a sentence: "Godkendelse af dagsorden: ", "Læsevejledning: "; of whoever speaks it says nothing."""
_HEAD = 1500
"""Characters at a document's head that say whether it is an agreement, or only proposes."""
_PROPOSES = re.compile(
    r"\b\w*udspil\w*|\bfinanslovsforslag\w*|\bforslag til (?:finanslov|aftale|lov)\w*|\blægger op til\b|\bforeslår\b",
    re.IGNORECASE,
)
_AGREES = re.compile(
    r"\b(?:har|er|blev)\b[^.]{0,80}\bindgået\b[^.]{0,40}\b\w*(?:aftale|forlig)|\bindgik\b[^.]{0,320}\b\w*(?:aftale|forlig)|"
    r"\b(?:aftale|forlig)\w* (?:mellem|om)\b|\benige om\b|\b\w*(?:parti|part)erne\b[^.]{0,80}\benige\b",
    re.IGNORECASE,
)
_LIST_YEAR = re.compile(r"(?:19|20)\d\d\s?:\s")
"""A line of a list by years: "2018: 2.000.000 kr."."""
_MOST_POINTS = 20
_SAYS = re.compile(r"[^:”“\"»«„]{3,140}:\s*[”“\"»„]\s*(?=\w)")
"""Who says what follows: "Ministeren udtaler: ”"."""
_OPENED = re.compile(r"[”“\"»„]\s*(?=[A-ZÆØÅ])")
_CLOSES = re.compile(r"[”“\"«]")
_CLOSED = re.compile(r"(?<=[.!?])\s*[”“\"«]+\Z")
_QUOTES = re.compile(r"[”“\"»«„]")


def decisions(reading: Reading, rules: Rules) -> list[Candidate]:
    """Candidates in order: each deciding sentence under a heading "Beslutning", then sentences elsewhere that say so."""
    found = list(resolutions(reading, rules, DECISION))
    document = _kind(reading)
    for number, passage in enumerate(reading.passages):
        if passage.kind == "heading" or (number == 0 and _STOPPED.search(passage.text) is None):
            continue
        place = replace(reading.place_of(passage), document=document)
        if place.section in ELSEWHERE:
            continue
        start, text = _sentence(reading, passage)
        end = _with_list(reading, number, rules, place)
        start, end, text = _unquoted(reading.text, start, end, text)
        # A sentence that a list completes is no title, though it has no stop.
        judged = rules.judge(DECISION, f"{text}:" if end > passage.end and text[-1:].isalnum() else text, place)
        if judged.weight > 0:
            fields = _fields(reading, passage.start, text, judged)
            found.append(Candidate(DECISION, start, end, judged.weight, "rule", judged.why, fields))
    return sorted(found, key=lambda candidate: candidate.start)


def _kind(reading: Reading) -> str:
    """The document's kind for the rules: also "agreement", whose present tense decides, and "proposed", whose does not."""
    kind = reading.structure.kind
    head = reading.text[:_HEAD]
    if kind in ("agenda", "minutes"):
        return kind
    if _PROPOSES.search(head):
        return "proposed"
    return "agreement" if _AGREES.search(head) else kind


def _with_list(reading: Reading, number: int, rules: Rules, place: Place) -> int:
    """Where a sentence ends with the list that completes it; points that decide something of their own are no part of it."""
    passages = reading.passages
    text, end = passages[number].text, passages[number].end
    opened = text.endswith(":")
    if not opened and _STOPPED.search(text):
        return end
    for point in passages[number + 1 : number + 1 + _MOST_POINTS]:
        listed = point.kind == "point" or (opened and _LIST_YEAR.match(point.text) is not None)
        words = _words(reading, point)
        if not listed or (not opened and not words[:1].islower()):
            break
        if words[:1].isupper() and rules.judge(DECISION, words, place).weight > 0:
            break
        end = point.end
        if not opened and point.text.endswith("."):
            break
    return end


def _sentence(reading: Reading, passage: Passage) -> tuple[int, str]:
    """Where the sentence begins, and its words: without a list's mark, a label, or a heading that no line end parted from it."""
    raw = reading.text[passage.words : passage.end]
    glued = _GLUED.search(raw)
    if glued is not None and len(raw[: glued.start()]) <= 120:
        return passage.words + glued.end(), joined(raw[glued.end() :])
    label = _LABEL.match(raw)
    if label is not None and not _TOLD.search(label[0]):
        return passage.words + label.end(), joined(raw[label.end() :])
    return passage.words, _words(reading, passage)


def _unquoted(whole: str, start: int, end: int, text: str) -> tuple[int, int, str]:
    """A sentence that somebody is quoted with: without who says it, and without a quotation mark whose other is elsewhere."""
    raw = whole[start:end]
    lead = _SAYS.match(raw) or _OPENED.match(raw)
    if lead is not None and not _CLOSES.search(raw[lead.end() : -1]):
        raw, start = raw[lead.end() :], start + lead.end()
        text = joined(raw)
    closed = _CLOSED.search(raw)
    if closed is not None and not _QUOTES.search(raw[: closed.start()]):
        raw = raw[: closed.start()]
        text = joined(raw)
    return start, start + len(raw), text


def _words(reading: Reading, passage: Passage) -> str:
    """The passage as it is read, without a list's mark."""
    return passage.text.removeprefix(joined(reading.text[passage.start : passage.words])).lstrip()


def _fields(reading: Reading, start: int, text: str, judged: Judgement) -> dict[str, FieldValue]:
    """Status by the rules; who and when where the sentence says so, or where it tells of the meeting that the minutes are of."""
    filled = dict(judged.fields)
    by = decider(text)
    day = said_day(text, judged.at)
    structure = reading.structure
    section = structure.section_at(start)
    before_it = section is not None and section.kind in _BEFORE
    if day == "" and structure.kind == "minutes" and not before_it and _of_this_meeting(by, text, structure.body):
        day = structure.date
    said = {"decided_by": by, "decided_on": day, "agenda_item": structure.number_at(start)}
    return filled | {name: value for name, value in said.items() if value}


def _of_this_meeting(by: str, text: str, body: str) -> bool:
    """Whether a sentence tells what the body that met did then: it begins with the body, in the past, and reports nothing."""
    return bool(by) and text.startswith(by) and not _TOLD.search(text[: len(by) + 20]) and _same_body(by, body)


def _same_body(by: str, body: str) -> bool:
    last = by.rsplit(maxsplit=1)[-1].casefold()
    return bool(body) and last[:6] in body.casefold()
