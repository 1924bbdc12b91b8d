"""The text that a person sees under a mark on a page: the characters whose centre lies in its quads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import atan2

from annotator.model.geometry import PageRect
from annotator.model.text_layer import PageText

Corners = Sequence[tuple[float, float]]


def spans_under(page: PageText, quads: Iterable[Sequence[float]]) -> list[tuple[int, int]]:
    """Start and end within the page's text of each passage under `quads` (x0, y0, … x3, y3 in page points, any order).

    What stands together in the text is one passage, white space between its lines included; white space at its ends
    is not.
    """
    shapes = [shape for shape in map(_around, quads) if len(shape) == 4]
    boxes = [_bounds(shape) for shape in shapes]
    marked = [
        at
        for line in page.lines
        for at in range(line.start, line.end)
        if not page.text[at].isspace() and _is_under(page.box(at), shapes, boxes)
    ]
    spans: list[tuple[int, int]] = []
    for at in marked:
        if spans and not page.text[spans[-1][1] : at].strip():
            spans[-1] = (spans[-1][0], at + 1)
        else:
            spans.append((at, at + 1))
    return spans


def _around(quad: Sequence[float]) -> list[tuple[float, float]]:
    """The corners in the order in which one walks around them: programs do not agree on one."""
    points = list(zip(quad[0::2], quad[1::2], strict=True))
    x, y = sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points)
    return sorted(points, key=lambda point: atan2(point[1] - y, point[0] - x))


def _bounds(shape: Corners) -> PageRect:
    xs, ys = zip(*shape, strict=True)
    return PageRect(min(xs), min(ys), max(xs), max(ys))


def _is_under(box: PageRect, shapes: Sequence[Corners], bounds: Sequence[PageRect]) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    return any(
        rect.x0 <= x <= rect.x1 and rect.y0 <= y <= rect.y1 and _holds(shape, x, y)
        for shape, rect in zip(shapes, bounds, strict=True)
    )


def _holds(shape: Corners, x: float, y: float) -> bool:
    """Whether a point lies in a convex shape, its border included: it is on the same side of all edges."""
    sides = [
        (bx - ax) * (y - ay) - (by - ay) * (x - ax)
        for (ax, ay), (bx, by) in zip(shape, (*shape[1:], shape[0]), strict=True)
    ]
    return all(side >= 0 for side in sides) or all(side <= 0 for side in sides)
