"""Child process only: what people marked in a PDF, whatever program they did it with.

Read from the annotations' own dictionaries (PDF 32000-1, 12.5), not by what the writer uses, so that it can judge it.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from annotator.model.geometry import PageIndex
from annotator.pdf.library import mupdf
from annotator.pdf.messages import MAX_QUADS, HighlightsRead, Mark, MarkReply
from annotator.pdf.writer import RECORD_KEY

KINDS = frozenset({"Highlight", "Underline", "Squiggly"})
REMARKS = KINDS | {
    "StrikeOut", "Caret", "Text", "FreeText", "Ink", "Square", "Circle", "Line", "Polygon", "PolyLine", "Stamp",
    "FileAttachment",
}  # fmt: skip
"""What people put on a page to say something; links, fields of forms and pop-ups are none."""
MAX_ANNOTATIONS = 100_000
"""Annotations of one page that are looked at; a hostile array may claim more."""
MAX_OWN_QUADS = 10_000
"""Quads that are read of a mark of ours."""
_DATE = re.compile(r"D?:?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([Zz+-])(?:(\d\d)'?(\d\d)?)?)?")


def read_marks(pdf: Any) -> HighlightsRead:
    """All highlights, underlines and squiggly lines of an open document, which is closed; with replies to them."""
    try:
        file = mupdf.pdf_document_from_fz_document(pdf.this)
        marks: list[Mark] = []
        counts: list[int] = []
        aside: Counter[str] = Counter()
        for index in range(len(pdf)):
            page = mupdf.pdf_lookup_page_obj(file, index)
            notes = list(_annotations(page))
            counts.append(len(notes))
            if notes:
                marks += _marks(file, PageIndex(index), notes)
                aside.update(_name(note, "Subtype") for note in notes if _is_aside(note))
        return HighlightsRead(tuple(marks), tuple(counts), tuple(sorted(aside.items())))
    finally:
        pdf.close()


def _annotations(page: Any) -> Iterator[Any]:
    array = _get(page, "Annots")
    for place in range(min(mupdf.pdf_array_len(array), MAX_ANNOTATIONS)):
        note = mupdf.pdf_array_get(array, place)
        if mupdf.pdf_is_dict(note):
            yield note


def _is_aside(note: Any) -> bool:
    """Whether it is a remark that is neither a mark on text nor an answer to one."""
    answer = mupdf.pdf_is_dict(_get(note, "IRT")) and _name(note, "RT") != "Group"
    return _name(note, "Subtype") in REMARKS - KINDS and not answer


def _marks(file: Any, index: PageIndex, notes: list[Any]) -> Iterator[Mark]:
    replies: dict[int, list[MarkReply]] = defaultdict(list)
    for note in notes:
        answered = _get(note, "IRT")
        # A group's members (RT /Group) point at their first in the same way, and answer nobody.
        if mupdf.pdf_is_dict(answered) and _text(note, "Contents").strip() and _name(note, "RT") != "Group":
            words = MarkReply(_text(note, "T"), _text(note, "Contents"), _time(_text(note, "M")))
            replies[mupdf.pdf_to_num(answered)].append(words)
    place = _transform(file, index)
    for note in notes:
        if _name(note, "Subtype") in KINDS:
            own = mupdf.pdf_to_num(note)
            yield _mark(index, note, place, tuple(replies[own]) if own else ())


def _mark(index: PageIndex, note: Any, place: tuple[float, ...], replies: tuple[MarkReply, ...]) -> Mark:
    return Mark(
        page=index,
        kind=_name(note, "Subtype"),
        quads=tuple(_quads(note, place)),
        colour=_colour(_numbers(note, "C")),
        author=_text(note, "T"),
        subject=_text(note, "Subj"),
        note=_text(note, "Contents"),
        name=_text(note, "NM"),
        created=_time(_text(note, "CreationDate")),
        modified=_time(_text(note, "M")),
        record=_text(note, RECORD_KEY),
        replies=replies,
    )


def _transform(file: Any, index: int) -> tuple[float, ...]:
    """From the page's own space to page points: the six numbers of a matrix."""
    page = mupdf.pdf_load_page(file, index)
    media, matrix = mupdf.FzRect(), mupdf.FzMatrix()
    mupdf.pdf_page_transform(page, media, matrix)
    box = mupdf.fz_bound_page(page.super())
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e - box.x0, matrix.f - box.y0)


def _quads(note: Any, place: tuple[float, ...]) -> Iterator[tuple[float, ...]]:
    """Its quads as displayed; of a mark that has none, as some programs leave them out, its rectangle."""
    most = MAX_OWN_QUADS if _text(note, RECORD_KEY) else MAX_QUADS + 1
    numbers = _numbers(note, "QuadPoints", 8 * most)
    if len(numbers) < 8 and len(rect := _numbers(note, "Rect")) == 4:
        x0, y0, x1, y1 = rect
        numbers = [x0, y1, x1, y1, x0, y0, x1, y0]
    a, b, c, d, e, f = place
    for at in range(0, len(numbers) - 7, 8):
        points = zip(numbers[at : at + 8 : 2], numbers[at + 1 : at + 8 : 2], strict=True)
        corners = tuple(value for x, y in points for value in (a * x + c * y + e, b * x + d * y + f))
        if all(map(math.isfinite, corners)):
            yield corners


def _colour(numbers: list[float]) -> tuple[float, float, float] | None:
    """Grey, RGB or CMYK (PDF 32000-1, table 164) as red, green and blue."""
    values = [min(max(each, 0.0), 1.0) for each in numbers]
    match values:
        case [grey]:
            return grey, grey, grey
        case [red, green, blue]:
            return red, green, blue
        case [cyan, magenta, yellow, black]:
            red, green, blue = ((1 - ink) * (1 - black) for ink in (cyan, magenta, yellow))
            return red, green, blue
    return None


def _time(date: str) -> str:
    """A PDF date (PDF 32000-1, 7.9.4) in UTC, as `2026-01-31T09:05:00.000Z`; nothing where it is none."""
    found = _DATE.match(date.strip())
    if found is None:
        return ""
    *parts, sign, hours, minutes = found.groups()
    year, month, day, hour, minute, second = (
        int(p) if p else d for p, d in zip(parts, (1, 1, 1, 0, 0, 0), strict=True)
    )
    offset = timedelta(hours=int(hours or 0), minutes=int(minutes or 0)) * (-1 if sign == "-" else 1)
    try:
        there = datetime(year, month, day, hour, minute, second, tzinfo=timezone(offset))
        return there.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    except (ValueError, OverflowError):  # the 31st of February, an offset of a hundred hours, the year 0
        return ""


def _get(thing: Any, key: str) -> Any:
    return mupdf.pdf_dict_get(thing, mupdf.pdf_new_name(key))


def _name(thing: Any, key: str) -> str:
    return str(mupdf.pdf_to_name(_get(thing, key)) or "")


def _text(thing: Any, key: str) -> str:
    found = _get(thing, key)
    return str(mupdf.pdf_to_text_string(found) or "") if mupdf.pdf_is_string(found) else ""


def _numbers(thing: Any, key: str, most: int = 4) -> list[float]:
    array = _get(thing, key)
    return [float(mupdf.pdf_array_get_real(array, place)) for place in range(min(mupdf.pdf_array_len(array), most))]
