"""How a highlight looks: a tint, an underline in its label's colour and pattern; dashed when suggested, struck when rejected."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.model.geometry import PageRect
from annotator.ui.page.highlights import Placed
from annotator.ui.page.mark import Mark, Pattern

TINT = 0.18
"""Strength of a tag's tint: text under it keeps more than 4.5 : 1, even where several lie over each other."""
UNDERLINE = 2.0
DASHES: dict[Pattern, list[float]] = {"solid": [], "diagonal": [4.0, 1.5], "dots": [1.0, 1.0]}
"""Underline patterns, in units of its thickness: labels are told apart without their colour."""
HANDLE = 4.0
"""Radius of the knob at each end of the chosen tag."""


@lru_cache(maxsize=64)
def on_white(colour: int, strength: float) -> QColor:
    """An opaque colour as it looks on white at this strength: what is multiplied into the page, so that ink stays ink."""
    plain = QColor.fromRgb(colour)
    red, green, blue = (round(255 - (255 - part) * strength) for part in (plain.red(), plain.green(), plain.blue()))
    return QColor(red, green, blue)


class MarkPainter:
    """Paints marks on one page; the painter's origin is the page's upper left corner, units are logical pixels."""

    def __init__(self, painter: QPainter, scale: float, seen: PageRect) -> None:
        self._painter = painter
        self._scale = scale
        self._seen = seen

    def pixels(self, rect: PageRect) -> QRectF:
        """A rectangle on the page in logical pixels."""
        s = self._scale
        return QRectF(rect.x0 * s, rect.y0 * s, rect.width * s, rect.height * s)

    def visible(self, rects: Iterable[PageRect]) -> list[QRectF]:
        """The rectangles that touch what is to be painted, in pixels."""
        top, bottom = self._seen.y0 - 4, self._seen.y1 + 4
        return [self.pixels(rect) for rect in rects if rect.y1 >= top and rect.y0 <= bottom]

    def fill(self, rects: Iterable[PageRect], colour: QColor) -> None:
        """Lay a colour over lines: for the selection and for found words."""
        self._multiply(self.visible(rects), on_white(colour.rgb(), colour.alphaF()))

    def _multiply(self, rects: Iterable[QRectF], colour: QColor) -> None:
        self._painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for rect in rects:
            self._painter.fillRect(rect, colour)
        self._painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def paint(self, placed: Iterable[Placed], grey: QColor) -> None:
        """Paint marks, the outer before the inner."""
        for each in placed:
            rects = self.visible(each.rects)
            if not rects:
                continue
            if each.mark.style == "tag":
                self._tag(each.mark, rects)
            elif each.mark.style == "suggestion":
                self._suggestion(each.mark, rects)
            else:
                self._rejected(rects, grey)

    def _tag(self, mark: Mark, rects: list[QRectF]) -> None:
        colour = QColor(mark.colour)
        self._multiply(rects, on_white(colour.rgb(), TINT))
        if mark.pattern == "solid":
            for rect in rects:
                self._painter.fillRect(QRectF(rect.x(), rect.bottom() - 1, rect.width(), UNDERLINE), colour)
            return
        pen = QPen(colour, UNDERLINE, c=Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(DASHES[mark.pattern])
        self._painter.setPen(pen)
        self._painter.drawLines([QLineF(rect.left(), rect.bottom(), rect.right(), rect.bottom()) for rect in rects])

    def _suggestion(self, mark: Mark, rects: list[QRectF]) -> None:
        pen = QPen(QColor(mark.colour), 1.2)
        pen.setDashPattern([3.0, 2.0])
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRects([rect.adjusted(-1, 0, 1, 1) for rect in rects])

    def _rejected(self, rects: list[QRectF], grey: QColor) -> None:
        self._painter.setPen(QPen(grey, 1.2))
        self._painter.drawLines(
            [QLineF(rect.left(), rect.center().y(), rect.right(), rect.center().y()) for rect in rects]
        )

    def ring(self, placed: Placed, grey: QColor) -> None:
        """Outline the chosen mark."""
        colour = grey if placed.mark.style == "rejected" else QColor(placed.mark.colour)
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(QPen(colour, 2.0))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect in self.visible(placed.rects):
            self._painter.drawRoundedRect(rect.adjusted(-2, -1, 2, 2), 3, 3)
        self._painter.restore()

    def handle(self, rect: PageRect, colour: QColor, *, at_start: bool) -> None:
        """A knob at the upper left of the first character, or at the lower right of the last."""
        place = self.pixels(rect)
        x, y = (place.left() - 2, place.top() - 1) if at_start else (place.right() + 2, place.bottom() + 2)
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(QPen(Qt.GlobalColor.white, 1.5))
        self._painter.setBrush(colour)
        self._painter.drawEllipse(QRectF(x - HANDLE, y - HANDLE, 2 * HANDLE, 2 * HANDLE))
        self._painter.restore()
