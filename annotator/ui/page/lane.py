"""The lane beside the page: a bar for each mark, nested ones in the next column; a click on a bar chooses its mark."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF

from annotator.ui.page.colours import PageColours
from annotator.ui.page.highlights import Placed
from annotator.ui.page.mark import Mark

FIRST = 12
"""Pixels between the page's right edge and the first column."""
STEP = 12
BAR = 9
LEAST = 6
"""A bar is at least this high, so that it can be hit."""


def bar_edges(placed: Placed, width: int, scale: float) -> tuple[int, float, float]:
    """Left, upper and lower edge of a mark's bar, in pixels from the upper left corner of the page."""
    top = placed.top * scale
    return width + FIRST + placed.column * STEP, top, max(placed.bottom * scale, top + LEAST)


def bar_rect(placed: Placed, width: int, scale: float) -> QRectF:
    """Where a mark's bar lies, in pixels from the upper left corner of a page `width` pixels wide."""
    x, top, bottom = bar_edges(placed, width, scale)
    return QRectF(x, top, BAR, bottom - top)


def bar_at(placed: Iterable[Placed], width: int, scale: float, point: QPointF) -> Placed | None:
    """The bar under a point, the shortest of several; a few pixels beside it count."""
    under = [
        (rect.height(), number, each)
        for number, each in enumerate(placed)
        if (rect := bar_rect(each, width, scale)).adjusted(-1, -2, 1, 2).contains(point)
    ]
    return min(under)[2] if under else None


def lane_colour(mark: Mark, colours: PageColours) -> str:
    """A mark's colour on the desk beside the page."""
    if mark.style == "rejected":
        return colours.rejected.name()
    return mark.dark if colours.is_dark and mark.dark else mark.colour
