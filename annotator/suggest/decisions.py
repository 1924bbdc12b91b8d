"""Decisions by rule: what stands under "Beslutning", and sentences that say that a body has decided."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.model.annotation import FieldValue, LabelId
from annotator.model.structure import Section
from annotator.suggest.candidate import Candidate
from annotator.suggest.reading import Reading
from annotator.suggest.rules import Rules
from annotator.text.dates import find_dates
from annotator.text.passages import Passage, joined

DECISION = LabelId("decision")

_RESERVATION = re.compile(
    r"kunne ikke tiltræde|tog forbehold|tager forbehold|stemte (?:i)?mod|undlod at stemme|\bimod stemte\b|ønsker (?:at få )?(?:ført )?til protokols|"
    r"begærede? i (?:byråd|kommunalbestyrelse|regionsråd)|standsningsret|mindretals\w*|særudtalelse",
    re.IGNORECASE,
)
_ATTENDANCE = re.compile(
    r"^(?:følgende (?:deltog|medlemmer)|fraværende|afbud|ikke til ?stede|til ?stede|(?:ikke )?deltog|[\wæøåÆØÅ. ()-]+ (?:var fraværende|deltog ikke|forlod mødet|var inhabil|erklærede sig inhabil)|"
    r"mødet (?:hævet|sluttede)|punktet (?:blev )?behandlet (?:først|sidst)|side \d|sagsnr)",
    re.IGNORECASE,
)
_NOT_DECIDED = re.compile(r"^(?:-|–|ingen(?: bemærkninger)?\.?|udgår)$", re.IGNORECASE)
_STATUS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (status, re.compile(form, re.IGNORECASE))
    for status, form in (
        (
            "postponed",
            r"genoptages|udsættes|udsat|udskydes|udskudt|tages op igen|fastlægges på|sagen (?:tages )?af (?:dagsordenen|punktet)|afventer|tabled|postponed|deferred",
        ),
        (
            "rejected",
            r"afvist|afvises|forkastet|ikke godkendt|kan ikke godkendes|godkendes ikke|imødekommes ikke|ikke imødekommet|rejected|denied",
        ),
        (
            "noted",
            r"\btil efterretning\b|til orientering|blev drøftet|drøftet\b|drøftedes|orienteringen? (?:blev )?(?:givet|taget)|noted|discussed",
        ),
        (
            "assigned",
            r"\bbad\b|\bbeder\b|anmod\w+|pålægges|pålagde|\bnedsæt\w+|\bnedsat\w*|administrationen (?:skal|arbejder|udarbejder|undersøger)|udarbejder? (?:et )?oplæg|arbejder videre|directed",
        ),
        ("position", r"\btilkendeg\w+|\bfandt\b|\bfinder\b|\budtrykte|\bbakke\w* op|\bstøtter\b"),
    )
)
_SHORT = re.compile(
    r"^(?:indstillingen\s+)?(?:godkendt|tiltrådt|vedtaget|taget til efterretning|til efterretning|anbefales|anbefalet|indstilles|drøftet|udsat|sagen udsættes|punktet|sagen)",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?P<by>(?:(?:[A-ZÆØÅ][\wæøåÆØÅ’'-]*|den|de|det|alle)\s+(?:[\wæøåÆØÅ,’'&-]+\s+){0,7}?)?(?:[\wæøåÆØÅ-]*(?:bestyrelse[n]?|udvalg(?:et)?|råd(?:et)?|regering(?:en)?|ministeri?et?|minister(?:en)?|styrelse[n]?|direktion(?:en)?|"
    r"[Rr]egioner(?:ne)?|kommuner(?:ne)?|[Pp]arti(?:er(?:ne)?)?|KL|[Ff]olketing(?:et)?|fonden?|myndigheder))(?:\s+og\s+(?:[A-ZÆØÅ][\wæøåÆØÅ-]*\s?){1,3})?)"
)  # fmt: skip


def decisions(reading: Reading, rules: Rules) -> list[Candidate]:
    """Candidates in order: each deciding sentence under a heading "Beslutning", then sentences elsewhere that say so."""
    sections = [s for item in reading.structure.items for s in item.sections] + list(reading.structure.sections)
    found = [c for section in sections if section.kind == "decision" for c in _under(reading, section)]
    for passage in reading.passages:
        section = reading.structure.section_at(passage.start)
        kind = section.kind if section is not None else ""
        if passage.kind == "heading" or kind in ("decision", "attachments", "proposal"):
            continue
        weight, why, fields = rules.judge(DECISION, passage.text, kind, passage.kind)
        if weight > 0:
            filled = _filled(reading, passage.start, passage.text, fields)
            found.append(Candidate(DECISION, passage.words, passage.end, weight, "rule", why, filled))
    return sorted(found, key=lambda candidate: candidate.start)


def _under(reading: Reading, section: Section) -> Iterator[Candidate]:
    inside = [p for p in reading.passages if section.body <= p.start < section.end]
    group: list[Passage] = []
    for passage in inside:
        if _ATTENDANCE.match(passage.text):
            break
        if group and _goes_on(group[-1], passage):
            group.append(passage)
            continue
        yield from _of_group(reading, section, group)
        group = [passage]
    yield from _of_group(reading, section, group)


def _goes_on(before: Passage, passage: Passage) -> bool:
    """Whether a passage completes the one before it: a list after a colon, or a line broken in mid-sentence."""
    return before.text.endswith((":", ",")) or (
        passage.text[:1].islower() and not before.text.endswith((".", "!", "?"))
    )


def _of_group(reading: Reading, section: Section, group: list[Passage]) -> Iterator[Candidate]:
    if not group:
        return
    words = " ".join(passage.text for passage in group)
    if _RESERVATION.search(words) or _NOT_DECIDED.match(words) or len(words) < 3 or not any(c.isalpha() for c in words):
        return
    status = next((status for status, form in _STATUS if form.search(words)), "approved")
    structure = reading.structure
    fields: dict[str, FieldValue] = {"status": status}
    by = section.by or (structure.body if structure.kind == "minutes" else "")
    on = section.on or (structure.date if structure.kind == "minutes" else "")
    fields |= {name: value for name, value in (("decided_by", by), ("decided_on", on)) if value}
    item = structure.item_at(group[0].start)
    if item is not None:
        fields["agenda_item"] = item.number
    why = ("beslutning.short",) if _SHORT.match(words) else ("beslutning.sentence",)
    yield Candidate(DECISION, group[0].start, group[-1].end, 4.5 if _SHORT.match(words) else 3.0, "rule", why, fields)


def _filled(reading: Reading, start: int, text: str, fields: dict[str, FieldValue]) -> dict[str, FieldValue]:
    """The fields of a sentence that says that somebody decided: who and when, where it says so itself."""
    filled = dict(fields)
    by = _BY.search(text)
    if by and "decided_by" not in filled:
        filled["decided_by"] = joined(by["by"])
    days = find_dates(text)
    structure = reading.structure
    if len({day.iso for day in days}) == 1:
        filled["decided_on"] = days[0].iso
    elif not days and structure.kind == "minutes" and structure.date and not _reports(text):
        filled["decided_on"] = structure.date
    item = structure.item_at(start)
    if item is not None:
        filled["agenda_item"] = item.number
    return filled


def _reports(text: str) -> bool:
    """Whether the sentence tells of another meeting's or another body's decision."""
    return bool(re.search(r"\b(?:orienterede|har|havde|er|var|oplyste)\b", text))
