"""The text that a person sees under a mark on a page: the characters whose centre lies in its quads."""

from __future__ import annotations

import struct
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from math import atan2
from operator import itemgetter

from annotator.model.text_layer import PageText

Corners = Sequence[tuple[float, float]]


class UnderMarks:
    """One page's characters, sorted by the height of their centres, so that those under a mark are soon found."""

    def __init__(self, page: PageText) -> None:
        self._text = page.text
        self._centres = sorted(_centres(page), key=itemgetter(0))
        self._heights = [y for y, _, _ in self._centres]

    def spans(self, quads: Iterable[Sequence[float]]) -> list[tuple[int, int]]:
        """Start and end within the page's text of each passage under `quads` (x0, y0, … x3, y3 in page points, any order).

        What stands together in the text is one passage, white space between its lines included; white space at its
        ends is not.
        """
        marked = {at for quad in dict.fromkeys(map(tuple, quads)) for at in self._under(_around(quad))}
        spans: list[tuple[int, int]] = []
        for at in sorted(marked):
            if spans and not self._text[spans[-1][1] : at].strip():
                spans[-1] = (spans[-1][0], at + 1)
            else:
                spans.append((at, at + 1))
        return spans

    def _under(self, shape: Corners) -> Iterator[int]:
        if len(shape) != 4:
            return
        xs, ys = zip(*shape, strict=True)
        left, right = min(xs), max(xs)
        first, last = bisect_left(self._heights, min(ys)), bisect_right(self._heights, max(ys))
        for y, x, at in self._centres[first:last]:
            if left <= x <= right and _holds(shape, x, y):
                yield at


def _centres(page: PageText) -> Iterator[tuple[float, float, int]]:
    """Height, place from the left and offset of each character that is seen and stands in a line."""
    sides = struct.unpack(f"<{len(page.boxes) // 2}h", page.boxes)
    for line in page.lines:
        for at in range(line.start, line.end):
            if not page.text[at].isspace():
                x0, y0, x1, y1 = (side / page.scale for side in sides[4 * at : 4 * at + 4])
                yield (y0 + y1) / 2, (x0 + x1) / 2, at


def _around(quad: Sequence[float]) -> list[tuple[float, float]]:
    """The corners in the order in which one walks around them: programs do not agree on one."""
    points = list(zip(quad[0::2], quad[1::2], strict=True))
    x, y = sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points)
    return sorted(points, key=lambda point: atan2(point[1] - y, point[0] - x))


def _holds(shape: Corners, x: float, y: float) -> bool:
    """Whether a point lies in a convex shape, its border included: it is on the same side of all edges."""
    sides = [
        (bx - ax) * (y - ay) - (by - ay) * (x - ax)
        for (ax, ay), (bx, by) in zip(shape, (*shape[1:], shape[0]), strict=True)
    ]
    return all(side >= 0 for side in sides) or all(side <= 0 for side in sides)
