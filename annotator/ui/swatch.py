"""The little square that stands for a label: its colour and its pattern, dashed for a suggestion, grey for a rejected tag."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QIcon, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

REJECTED = "#8a8f94"
"""Grey that is told from both grounds."""


def paint_swatch(painter: QPainter, rect: QRectF, colour: QColor, pattern: str, style: str = "tag") -> None:
    """Paints a label's square. `pattern` "solid", "diagonal" or "dots"; `style` "tag", "suggestion" or "rejected"."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = QColor(REJECTED) if style == "rejected" else colour
    body = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    if style == "suggestion":
        pen = QPen(ink, 1.4, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([1.8, 1.5])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(body, 2.5, 2.5)
        painter.restore()
        return
    path = QPainterPath()
    path.addRoundedRect(body, 2.5, 2.5)
    painter.fillPath(path, QBrush(ink))
    painter.setClipPath(path)
    _marks(painter, body, pattern)
    painter.restore()


def _marks(painter: QPainter, rect: QRectF, pattern: str) -> None:
    light = QColor(255, 255, 255, 205)
    step = rect.width() / 3
    if pattern == "diagonal":
        painter.setPen(QPen(light, max(rect.width() / 9, 1)))
        for number in range(1, 6, 2):
            painter.drawLine(
                QPointF(rect.left(), rect.top() + number * step), QPointF(rect.left() + number * step, rect.top())
            )
    elif pattern == "dots":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(light)
        radius = max(rect.width() / 10, 0.8)
        for x in (1, 2):
            for y in (1, 2):
                painter.drawEllipse(QPointF(rect.left() + x * step, rect.top() + y * step), radius, radius)


def swatch_icon(colour: QColor, pattern: str, style: str = "tag") -> QIcon:
    """The square in the middle of an icon of 16 pixels, sharp up to 300 %."""
    icon = QIcon()
    for ratio in (1, 2, 3):
        picture = QPixmap(16 * ratio, 16 * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_swatch(painter, QRectF(2, 2, 12, 12), colour, pattern, style)
        painter.end()
        icon.addPixmap(picture)
    return icon


class Swatch(QWidget):
    """A label's square as a widget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour, self._pattern, self._style = QColor("grey"), "solid", "tag"
        self.setFixedSize(QSize(12, 12))

    def show_label(self, colour: QColor, pattern: str, style: str = "tag") -> None:
        """Paint in this colour and pattern from now on."""
        self._colour, self._pattern, self._style = colour, pattern, style
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints it."""
        painter = QPainter(self)
        paint_swatch(painter, QRectF(self.rect()), self._colour, self._pattern, self._style)
        painter.end()
