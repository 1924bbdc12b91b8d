"""The small star at the end of a passage that says: this is gold."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

GOLD_INK = "#8A6100"
"""Dark enough to be seen on paper: 5.4 : 1."""
RADIUS = 5.0

_POINTS = tuple(
    (r * sin(number * pi / 5), -r * cos(number * pi / 5))
    for number in range(10)
    for r in ((RADIUS, RADIUS * 0.45)[number % 2],)
)


def paint_star(painter: QPainter, at: QPointF) -> None:
    """A star of ten pixels around a point."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(GOLD_INK))
    painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in _POINTS]))
    painter.restore()
