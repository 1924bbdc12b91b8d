"""Child process only: one page's text as printed, a box a character.

Decided here, so that a change of any counts up `messages.EXTRACTION_VERSION`:

- What is on the page as displayed is its text, form fields and text notes included; characters wholly outside the crop
  box are left out (nobody sees them, nobody can mark them), those cut by its edge are kept.
- Ligatures, soft hyphens, no-break spaces and combining letters stay as the file has them.
- A character that would break a line (tab, line feed, U+2028 …) becomes a space; other control characters, lone
  surrogates and NUL become U+FFFD. One stays one, so that boxes and text run alike.
- ActualText is used unless it makes the text much longer or shorter, or puts letters without width on the page: tagged
  minutes repeat it on every line.
- The file's order is kept, except where two columns of prose are written line by line (see `columns`).
"""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, replace
from operator import eq
from typing import Any

from annotator.model.text_layer import Line, PageText
from annotator.pdf.columns import Row, are_interleaved
from annotator.pdf.documents import Page
from annotator.pdf.inspection import page_size
from annotator.pdf.library import mupdf, pymupdf
from annotator.pdf.messages import PageRead

FLAGS = pymupdf.TEXTFLAGS_TEXT
SCALE = 16.0
"""Units a point; an int16 then reaches 2,047 points."""
_REACH = 32_767
_MUCH = 0.1
_FEW = 2

_BREAKS = re.compile("[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class _Made:
    """What one way of reading gave."""

    text: str
    boxes: array[int]
    lines: list[Line]
    rects: list[tuple[float, float, float, float]]

    def letters_without_width(self) -> int:
        """Letters and digits whose box has no width (on a turned page, no height); marks on a letter have none by right."""
        x0, y0, x1, y1 = (self.boxes[side::4] for side in range(4))
        if sum(map(eq, x0, x1)) + sum(map(eq, y0, y1)) == len(self.lines):  # those of the "\n" alone
            return 0
        empty = (a == c or b == d for a, b, c, d in zip(x0, y0, x1, y1, strict=True))
        return sum(1 for char, flat in zip(self.text, empty, strict=True) if flat and char.isalnum())


def read_page(page: Page) -> PageRead:
    """The page's text, boxes and lines, all in points of the page as displayed."""
    size = page_size(page.fz)
    scale = min(SCALE, _REACH / max(size.width, size.height, 1.0))
    made, used_actual_text = _read(page, scale)
    boxes = made.boxes
    if sys.byteorder == "big":
        boxes.byteswap()
    text = PageText(made.text, boxes.tobytes(), scale, size, tuple(made.lines))
    return PageRead(page.index, text, used_actual_text)


def _read(page: Page, scale: float) -> tuple[_Made, bool]:
    """The text in the way that suits the page, and whether ActualText changed it."""
    made = _made(page, FLAGS, scale)
    used_actual_text = False
    if page.tagged or made.letters_without_width() > _FEW:
        plain = _made(page, FLAGS | pymupdf.TEXT_IGNORE_ACTUALTEXT, scale)
        used_actual_text = plain.text != made.text
        if used_actual_text and _is_better(plain, made):
            made, used_actual_text = plain, False
    if are_interleaved([Row(*rect, line.end - line.start) for rect, line in zip(made.rects, made.lines, strict=True)]):
        flags = FLAGS if used_actual_text else FLAGS | pymupdf.TEXT_IGNORE_ACTUALTEXT
        apart = _made(page, flags | pymupdf.TEXT_SEGMENT, scale)
        if sorted(apart.text.split()) == sorted(made.text.split()):
            made = apart
    return made, used_actual_text


def _is_better(plain: _Made, actual: _Made) -> bool:
    """Whether the text without ActualText is the one to take."""
    if not plain.text.strip():  # letters drawn as shapes: only ActualText says what they are
        return False
    if abs(len(actual.text) - len(plain.text)) > _MUCH * len(plain.text):
        return True
    return actual.letters_without_width() > plain.letters_without_width() + _FEW


def _made(page: Page, flags: int, scale: float) -> _Made:
    """Read the page with MuPDF's flags. Coordinates come as displayed, since the page is run with no matrix."""
    box = mupdf.fz_bound_page(page.fz)
    stext = mupdf.FzStextPage(box)
    device = mupdf.fz_new_stext_device(stext, mupdf.FzStextOptions(flags))
    mupdf.fz_run_page(page.fz, device, mupdf.FzMatrix(), mupdf.FzCookie())
    mupdf.fz_close_device(device)
    texts: list[str] = []
    boxes: list[float] = []
    made = _Made("", array("h"), [], [])
    at = 0
    for number, line in _lines(pymupdf.TextPage(stext).extractRAWDICT()["blocks"]):
        chars = [char for span in line["spans"] for char in span["chars"]]
        if not chars:
            continue
        text = _fit([char["c"] for char in chars])
        made.lines.append(Line(at, at + len(text), number))
        made.rects.append(line["bbox"])
        at += len(text) + 1
        texts.append(text)
        for char in chars:
            boxes += char["bbox"]
        boxes += _end(line["dir"], boxes[-4:])
    texts.append("")
    return replace(made, text="\n".join(texts), boxes=_packed(boxes, scale, -box.x0, -box.y0))


def _lines(blocks: list[dict[str, Any]]) -> Iterator[tuple[int, dict[str, Any]]]:
    """The lines with their block's number; with TEXT_SEGMENT blocks hold blocks."""
    for block in blocks:
        for line in block.get("lines", ()):
            yield block["number"], line
        yield from _lines(block.get("blocks", []))


def _end(direction: tuple[float, float], last: list[float]) -> tuple[float, float, float, float]:
    """The empty box after a line's last character, on the side that the line runs to."""
    x0, y0, x1, y1 = last
    if abs(direction[1]) > abs(direction[0]):
        y = y1 if direction[1] > 0 else y0
        return x0, y, x1, y
    x = x1 if direction[0] > 0 else x0
    return x, y0, x, y1


def _fit(chars: list[str]) -> str:
    """A line's characters as one string, one for each."""
    text = "".join(chars)
    if len(text) != len(chars) or "" in chars:
        text = "".join(char if len(char) == 1 else "\ufffd" for char in chars)
    if _UNFIT.search(text) or _BREAKS.search(text):
        text = _UNFIT.sub("\ufffd", _BREAKS.sub(" ", text))
    return text


def _packed(values: list[float], scale: float, dx: float, dy: float) -> array[int]:
    """Numbers in points as int16 units, the nearest; what lies beyond their reach is put at its end."""
    if dx or dy:
        values = [value + (dy if i & 1 else dx) for i, value in enumerate(values)]
    try:
        return array("h", [int(value * scale + 0.5) for value in values])
    except (OverflowError, ValueError):  # far outside the page, infinite or no number
        return array("h", [_near(value * scale) for value in values])


def _near(value: float) -> int:
    return round(max(-_REACH, min(_REACH, value))) if value == value else 0  # noqa: PLR0124 -- NaN differs from itself
