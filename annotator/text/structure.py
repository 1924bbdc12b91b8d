"""How a document is built, read from its text: kind, body, meeting day, language, agenda items and their sections."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from annotator.model.structure import DocumentKind, Item, Section, SectionKind, Structure
from annotator.text.agenda import find_items, with_publicity
from annotator.text.headings import ABSENT, dated_body, section_heading
from annotator.text.item_lines import ItemLine
from annotator.text.item_titles import CLOSED_PART, OPEN_PART
from annotator.text.items_taken_up import taken_up
from annotator.text.meeting import (
    TOP,
    body_of,
    calls_itself,
    day_sent,
    kind_of,
    language_of,
    meeting_day,
    whole_publicity,
)
from annotator.text.printed_lines import PrintedLine, furniture, printed_lines

_Heading = tuple[SectionKind, str, str, int]
_OF_MEETINGS = ("agenda", "minutes")
_DECIDED_UNDER = ("proposal", "decision")
"""Sections under which a body and a day head what that body decided."""


def structure_of(text: str, starts: Sequence[int]) -> Structure:
    """The structure of a text whose pages begin at `starts`; what the text does not say stays empty.

    Reads lines, never their looks: works on any text layer, in time linear in the text.
    """
    lines = printed_lines(text, starts)
    aside = furniture(lines)
    aside_starts = {line.start for line in aside}
    left = [line for line in lines if line.start not in aside_starts]
    kind = kind_of(lines)
    found = find_items(left, meeting=kind in _OF_MEETINGS)
    above = lines
    if found:
        above = [line for line in lines[:TOP] if line.start < found[0].start]
        # What an item's own title speaks of does not say what the document is.
        kind = kind if kind == kind_of(above) else "other"
    day = meeting_day(above) if kind in _OF_MEETINGS else ""
    items = _items(left, with_publicity(left, taken_up(left, found), whole=whole_publicity(lines)), len(text), day)
    if items and kind not in _OF_MEETINGS:
        kind = _kind_of_items(items, kind)
    elif kind == "agenda" and not calls_itself(above, kind) and _decided(items, text, day):
        kind = "minutes"
    meets = kind in _OF_MEETINGS
    return Structure(
        kind=kind,
        body=(body_of(above) if meets else "") or _body_of(items),
        date=(day or meeting_day(above)) if meets else day_sent(lines),
        language=language_of(text),
        items=items,
        sections=() if items else _sections(left, 0, len(text), day),
        furniture=tuple((line.start, line.end) for line in aside),
    )


def _kind_of_items(items: Sequence[Item], kind: DocumentKind) -> DocumentKind:
    sections = {section.kind for item in items for section in item.sections}
    if "decision" in sections:
        return "minutes"
    return "agenda" if sections & {"proposal", "case"} else kind


def _decided(items: Sequence[Item], text: str, day: str) -> bool:
    """Whether something stands under a decision's heading that is not of another day."""
    sections = [section for item in items for section in item.sections if section.kind == "decision"]
    return any(section.on in ("", day) and text[section.body : section.end].strip() for section in sections)


def _items(lines: Sequence[PrintedLine], found: Sequence[ItemLine], length: int, day: str) -> tuple[Item, ...]:
    starts = [line.start for line in lines]
    made = []
    for item, end in zip(found, [*(after.start for after in found[1:]), length], strict=False):
        inside = list(lines[item.body : max(bisect_left(starts, end), item.body)])
        # "Lukkede punkter" above the next item is no part of this one's sections.
        until = end
        while inside and (OPEN_PART.fullmatch(inside[-1].text) or CLOSED_PART.fullmatch(inside[-1].text)):
            until = inside.pop().start
        begins = inside[0].start if inside else until
        made.append(Item(item.number, item.title, item.start, end, item.public, _sections(inside, begins, until, day)))
    return tuple(made)


def _sections(lines: Sequence[PrintedLine], begins: int, end: int, day: str) -> tuple[Section, ...]:
    heads = _section_heads(lines, day)
    made = []
    first = heads[0][0].start if heads else end
    if begins < first:
        made.append(Section("", "", begins, begins, first))
    ends = [after.start for _, (after, _) in pairwise(heads)]
    for (line, (kind, by, on, taken)), until in zip(heads, [*ends, end], strict=False):
        body = line.start + taken if taken < len(line.text) else min(line.end + 1, until)
        made.append(Section(kind, line.text[:taken].strip(" :"), line.start, body, until, by, on))
    return tuple(made)


def _section_heads(lines: Sequence[PrintedLine], day: str) -> list[tuple[PrintedLine, _Heading]]:
    """The lines that head a section, with what they say; `day` is the meeting's."""
    heads: list[tuple[PrintedLine, _Heading]] = []
    before: PrintedLine | None = None
    for line in lines:
        heading = section_heading(line.text)
        last = heads[-1] if heads else None
        if heading is None and any(kind in _DECIDED_UNDER for _, (kind, *_) in heads):
            heading = _of_body(line, day, top=before is None or before.page != line.page)
        # "Fraværende:" between "Beslutning" and its first words takes nothing away from the decision.
        absent = heading is not None and ABSENT.fullmatch(line.text) is not None
        if heading is not None and not (absent and last is not None and last[1][0] == "decision" and last[0] is before):
            heads.append((line, heading))
        before = line
    return heads


def _of_body(line: PrintedLine, day: str, *, top: bool) -> _Heading | None:
    """A body and a day as a decision's heading; at a page's top with the meeting's day they are a running title."""
    said = dated_body(line.text)
    if said is None or (top and said[1] == day):
        return None
    return "decision", *said


def _body_of(items: Sequence[Item]) -> str:
    """Who decided, where all decisions were made by one body."""
    bodies = {section.by for item in items for section in item.sections if section.kind == "decision" and section.by}
    return bodies.pop() if len(bodies) == 1 else ""
