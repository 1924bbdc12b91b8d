"""One page's characters made quick to find: boxes decoded once, the character nearest to a point, a span's lines."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_right
from dataclasses import dataclass

from annotator.model.geometry import PagePoint, PageRect
from annotator.model.text_layer import PageText

Bounds = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Hit:
    """The character nearest to a point, and how far across it the point lies (0 its left edge, 1 its right)."""

    offset: int
    fraction: float

    @property
    def caret(self) -> int:
        """The gap between characters nearest to the point."""
        return self.offset + (self.fraction > 0.5)


class TextIndex:
    """The boxes of one page, as 16-bit numbers, with the bounds of its lines and blocks; offsets are the page's."""

    __slots__ = ("_blocks", "_bounds", "_boxes", "_level", "_scale", "_starts", "lines", "text")

    def __init__(self, page: PageText) -> None:
        self.text = page.text
        self.lines = page.lines
        self._scale = page.scale
        self._boxes = array("h")
        self._boxes.frombytes(page.boxes)
        if sys.byteorder == "big":
            self._boxes.byteswap()
        self._starts = [line.start for line in page.lines]
        self._bounds = [self._around(line.start, max(line.end, line.start + 1)) for line in page.lines]
        self._level = [self._is_level(line.start, line.end) for line in page.lines]
        self._blocks = self._find_blocks()

    def _around(self, start: int, end: int) -> Bounds:
        boxes, a, b = self._boxes, start * 4, end * 4
        return min(boxes[a:b:4]), min(boxes[a + 1 : b : 4]), max(boxes[a + 2 : b : 4]), max(boxes[a + 3 : b : 4])

    def _is_level(self, start: int, end: int) -> bool:
        """Whether boxes stand in one height from left to right, so that a part's rectangle needs only its two ends."""
        boxes, a, b, count = self._boxes, start * 4, end * 4, end - start
        if count < 2:
            return count == 1
        lefts, rights = boxes[a:b:4].tolist(), boxes[a + 2 : b : 4].tolist()
        same_height = (
            boxes[a + 1 : b : 4].count(boxes[a + 1]) == count and boxes[a + 3 : b : 4].count(boxes[a + 3]) == count
        )
        return same_height and lefts == sorted(lefts) and rights == sorted(rights)

    def _find_blocks(self) -> list[tuple[Bounds, range]]:
        blocks: list[tuple[Bounds, range]] = []
        first = 0
        for number in range(1, len(self.lines) + 1):
            if number < len(self.lines) and self.lines[number].block == self.lines[first].block:
                continue
            x0, y0, x1, y1 = zip(*self._bounds[first:number], strict=True)
            blocks.append(((min(x0), min(y0), max(x1), max(y1)), range(first, number)))
            first = number
        return blocks

    def _rect(self, bounds: Bounds) -> PageRect:
        x0, y0, x1, y1 = (n / self._scale for n in bounds)
        return PageRect(x0, y0, x1, y1)

    def line_at(self, offset: int) -> int:
        """Number of the line that holds `offset`, its line break included; -1 where the page has no lines."""
        return bisect_right(self._starts, offset) - 1

    def line_rect(self, line: int) -> PageRect:
        """What a line fills, in points."""
        return self._rect(self._bounds[line])

    def character_rect(self, offset: int) -> PageRect:
        """The box of a character, in points."""
        return self._rect(self._around(offset, offset + 1))

    def caret_rect(self, offset: int) -> PageRect | None:
        """The thin place before `offset`, as high as its line; None on a page without text."""
        line = self.line_at(offset)
        if line < 0:
            return None
        bounds = self._bounds[line]
        last = len(self._boxes) // 4 - 1
        x = self._boxes[offset * 4] if offset <= last else self._boxes[last * 4 + 2]
        return self._rect((x, bounds[1], x, bounds[3]))

    def rects(self, start: int, end: int) -> list[PageRect]:
        """One rectangle a line for a span, white space at its ends left out: the same as `PageText.rects`, quicker."""
        found = []
        for number in range(max(self.line_at(start), 0), len(self.lines)):
            line = self.lines[number]
            if line.start >= end:
                break
            first, last = max(start, line.start), min(end, line.end)
            part = self.text[first:last]
            last = first + len(part.rstrip())
            first += len(part) - len(part.lstrip())
            if first >= last:
                continue
            if self._level[number]:
                a, b, scale = first * 4, last * 4 - 4, self._scale
                x0, x1 = self._boxes[a] / scale, self._boxes[b + 2] / scale
                found.append(PageRect(x0, self._boxes[a + 1] / scale, x1, self._boxes[a + 3] / scale))
            else:
                found.append(self._rect(self._around(first, last)))
        return found

    def nearest_line(self, point: PagePoint) -> int:
        """Number of the line a reader would mean by this point; -1 where the page has no lines.

        First a line that holds the point, then the lines of a block that holds it (so that the white after a
        paragraph's last words is that paragraph, and columns stay apart), then the line beside it, then the nearest.
        """
        if not self.lines:
            return -1
        x, y = point.x * self._scale, point.y * self._scale
        away = [
            (max(y0 - y, 0, y - y1), max(x0 - x, 0, x - x1), y1 - y0, number)
            for number, (x0, y0, x1, y1) in enumerate(self._bounds)
        ]
        best = min(away)
        if best[:2] == (0, 0):
            return best[3]
        inside = [
            away[number]
            for (x0, y0, x1, y1), numbers in self._blocks
            if x0 <= x <= x1 and y0 <= y <= y1
            for number in numbers
        ]
        if inside:
            return min(inside)[3]
        # Beside a line only a close line above or below is meant rather than that; off all lines any is.
        above_or_below = [line for line in away if line[1] == 0 and (best[0] > 0 or line[0] <= 0.75 * line[2])]
        return min(above_or_below)[3] if above_or_below else best[3]

    def nearest(self, point: PagePoint) -> Hit | None:
        """The character nearest to a point; None on a page without text."""
        number = self.nearest_line(point)
        return None if number < 0 else self.nearest_in_line(number, point)

    def nearest_in_line(self, number: int, point: PagePoint) -> Hit:
        """The character of one line nearest to a point; of an empty line, its line break."""
        line, boxes = self.lines[number], self._boxes
        if line.start == line.end:
            return Hit(line.start, 0.0)
        x, y = point.x * self._scale, point.y * self._scale

        def away(offset: int) -> float:
            x0, y0, x1, y1 = boxes[offset * 4 : offset * 4 + 4]
            # The height only counts for text that runs upwards: within a level line all boxes share it.
            return float(max(x0 - x, 0, x - x1) + max(y0 - y, 0, y - y1))

        offset = min(range(line.start, line.end), key=away)
        x0, x1 = boxes[offset * 4], boxes[offset * 4 + 2]
        fraction = (x - x0) / (x1 - x0) if x1 > x0 else float(x > x0)
        return Hit(offset, min(max(fraction, 0.0), 1.0))

    def holds(self, point: PagePoint, slack: float = 2.0) -> bool:
        """Whether the point lies on a line of text, or within `slack` points of one."""
        x, y, s = point.x * self._scale, point.y * self._scale, slack * self._scale
        return any(x0 - s <= x <= x1 + s and y0 - s <= y <= y1 + s for x0, y0, x1, y1 in self._bounds)
