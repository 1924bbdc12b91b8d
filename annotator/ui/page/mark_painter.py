"""Paints what there is only one of: the chosen mark's ring, its handles, and its bar's frame."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.ui.page.colours import PageColours
from annotator.ui.page.drawing import pixels
from annotator.ui.page.highlights import Placed
from annotator.ui.page.lane import lane_colour

HANDLE = 4.0
"""Radius of the knob at each end of the chosen tag."""


def paint_ring(painter: QPainter, chosen: Placed, scale: float, colours: PageColours) -> None:
    """Outline the chosen mark, line by line."""
    painter.setPen(QPen(colours.rejected if chosen.mark.rejected else QColor(chosen.mark.colour), 2.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect in chosen.rects:
        painter.drawRoundedRect(pixels(rect, scale).adjusted(-2, -1, 2, 2), 3, 3)


def paint_bar_frame(painter: QPainter, chosen: Placed, bar: QRectF, colours: PageColours) -> None:
    """Frame the chosen mark's bar in its lane."""
    painter.setPen(QPen(QColor(lane_colour(chosen.mark, colours)), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(bar.adjusted(-2.5, -2.5, 2.5, 2.5), 3, 3)


def paint_handle(painter: QPainter, place: QPointF, colour: QColor) -> None:
    """A knob that can be dragged."""
    painter.setPen(QPen(Qt.GlobalColor.white, 1.5))
    painter.setBrush(colour)
    painter.drawEllipse(QRectF(place.x() - HANDLE, place.y() - HANDLE, 2 * HANDLE, 2 * HANDLE))
