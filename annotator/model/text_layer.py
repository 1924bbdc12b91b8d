"""The text layer: a document's one text, in which every offset counts Unicode code points, end-exclusive.

The text of a page is its lines as printed, each ended by "\\n"; pages follow each other without anything between.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from annotator.model.geometry import PageIndex, PagePoint, PageRect, PageSize, Quad


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: its offsets within its page's text (its "\\n" not included), and the number of its block."""

    start: int
    end: int
    block: int


@dataclass(frozen=True, slots=True)
class PageText:
    """One page: text, a box a character, and lines.

    `boxes` holds four signed 16-bit integers (native byte order is never stored: little-endian) a character: x0, y0, x1, y1
    times `scale` (units a point: 16, less on pages wider or higher than 2,047 points). The box of a "\\n" is empty, at
    the end of its line.
    """

    text: str
    boxes: bytes
    scale: float
    size: PageSize
    lines: tuple[Line, ...]

    def box(self, offset: int) -> PageRect:
        """The box of the character at `offset` within this page, in points."""
        at = offset * 8
        x0, y0, x1, y1 = (
            int.from_bytes(self.boxes[i : i + 2], "little", signed=True) / self.scale for i in range(at, at + 8, 2)
        )
        return PageRect(x0, y0, x1, y1)

    def line_at(self, offset: int) -> int:
        """Index of the line that holds `offset`, its "\\n" included; -1 where the page has no lines."""
        return bisect_right(self.lines, offset, key=lambda line: line.start) - 1

    def rects(self, start: int, end: int) -> list[PageRect]:
        """One rectangle a line for the characters from `start` to `end` (within this page), in points.

        White space at the ends of a line is left out; lines of nothing else give no rectangle.
        """
        found = []
        for number in range(max(self.line_at(start), 0), len(self.lines)):
            line = self.lines[number]
            if line.start >= end:
                break
            first, last = max(start, line.start), min(end, line.end)
            while first < last and self.text[first].isspace():
                first += 1
            while last > first and self.text[last - 1].isspace():
                last -= 1
            if first < last:
                found.append(self._around(first, last))
        return found

    def _around(self, first: int, last: int) -> PageRect:
        """The smallest rectangle that holds all boxes of these characters, of which there must be one."""
        sides = struct.unpack_from(f"<{4 * (last - first)}h", self.boxes, 8 * first)
        x0, y0, x1, y1 = min(sides[0::4]), min(sides[1::4]), max(sides[2::4]), max(sides[3::4])
        return PageRect(x0 / self.scale, y0 / self.scale, x1 / self.scale, y1 / self.scale)


@dataclass(frozen=True, slots=True)
class TextLayer:
    """A whole document's text with its page borders; the boxes are kept by page, elsewhere.

    `starts` has the offset of each page's first character. `extractor` names what made it ("mupdf 1.28.2"), `version`
    is our own extraction's number, `actual_text` the pages whose ActualText was used.
    """

    text: str
    starts: tuple[int, ...]
    extractor: str
    version: int
    actual_text: frozenset[int] = frozenset()

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self.starts)

    def page_of(self, offset: int) -> PageIndex:
        """The page that holds the character at `offset`; of empty pages, the last before it."""
        return PageIndex(max(bisect_right(self.starts, offset) - 1, 0))

    def page_span(self, page: PageIndex) -> tuple[int, int]:
        """Start and end offset of a page's text. Raises IndexError where there is no such page."""
        end = self.starts[page + 1] if page + 1 < len(self.starts) else len(self.text)
        return self.starts[page], end

    def parts(self, start: int, end: int) -> Iterator[tuple[PageIndex, int, int]]:
        """The span cut at page borders: page, start and end *within that page's text*; empty parts left out."""
        for page in range(self.page_of(start), self.pages):
            first, last = self.page_span(PageIndex(page))
            if first >= end:
                return
            a, b = max(start, first), min(end, last)
            if a < b:
                yield PageIndex(page), a - first, b - first


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """An entry of an outline: title, where it leads, depth from 0; `start` in the text where it was found there."""

    title: str
    page: PageIndex
    target: PagePoint | None
    depth: int
    start: int | None = None


def quads_of(page_texts: dict[PageIndex, PageText], layer: TextLayer, start: int, end: int) -> tuple[Quad, ...]:
    """One quad a line for a span of the layer; `page_texts` must hold each page it touches (KeyError otherwise)."""
    return tuple(Quad(page, rect) for page, a, b in layer.parts(start, end) for rect in page_texts[page].rects(a, b))
