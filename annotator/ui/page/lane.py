"""The lane beside the page: a bar for each mark, nested ones in the next column; a click on a bar chooses its mark."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from annotator.model.geometry import PageRect
from annotator.ui.page.colours import PageColours
from annotator.ui.page.highlights import Placed
from annotator.ui.page.mark import Mark

FIRST = 12
"""Pixels between the page's right edge and the first column."""
STEP = 12
BAR = 9
LEAST = 6
"""A bar is at least this high, so that it can be hit."""


def bar_rect(placed: Placed, width: int, scale: float) -> QRectF:
    """Where a mark's bar lies, in pixels from the upper left corner of a page `width` pixels wide."""
    top, bottom = placed.top * scale, placed.bottom * scale
    return QRectF(width + FIRST + placed.column * STEP, top, BAR, max(bottom - top, LEAST))


def bar_at(placed: Iterable[Placed], width: int, scale: float, point: QPointF) -> Placed | None:
    """The bar under a point, the shortest of several; a few pixels beside it count."""
    under = [
        (rect.height(), each.mark.id, each)
        for each in placed
        if (rect := bar_rect(each, width, scale)).adjusted(-1, -2, 1, 2).contains(point)
    ]
    return min(under)[2] if under else None


def lane_colour(mark: Mark, colours: PageColours) -> QColor:
    """A mark's colour on the desk beside the page."""
    if mark.style == "rejected":
        return colours.rejected
    return QColor(mark.dark if colours.is_dark and mark.dark else mark.colour)


def paint_lane(
    painter: QPainter,
    placed: Iterable[Placed],
    width: int,
    seen: PageRect,
    look: tuple[float, PageColours],
    chosen: str | None,
) -> None:
    """Paint the bars; the painter's origin is the page's upper left corner, `look` pixels a point and the colours."""
    scale, colours = look
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for each in placed:
        if each.bottom < seen.y0 - 8 or each.top > seen.y1 + 8:
            continue
        rect = bar_rect(each, width, scale)
        colour = lane_colour(each.mark, colours)
        painter.setPen(Qt.PenStyle.NoPen)
        if each.mark.style == "tag":
            painter.setBrush(colour)
            painter.drawRoundedRect(rect, 2, 2)
            _pattern(painter, each, rect, colours.background)
        elif each.mark.style == "rejected":
            painter.setPen(QPen(colour, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        else:
            painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(rect, 2, 2)
        if each.mark.id == chosen:
            painter.setPen(QPen(colour, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(-2.5, -2.5, 2.5, 2.5), 3, 3)
    painter.restore()


def _pattern(painter: QPainter, placed: Placed, rect: QRectF, ground: QColor) -> None:
    """Tell labels apart without colour: plain, a line cut out along the bar, or a row of points."""
    if placed.mark.pattern == "solid" or rect.height() < 10:
        return
    pen = QPen(ground, 1.6, c=Qt.PenCapStyle.RoundCap)
    if placed.mark.pattern == "dots":
        pen.setDashPattern([0.1, 2.6])
    painter.setPen(pen)
    x = rect.center().x()
    painter.drawLine(QPointF(x, rect.top() + 3.5), QPointF(x, rect.bottom() - 3.5))
