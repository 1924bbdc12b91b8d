"""A page's marks made ready to paint: rectangles gathered by colour, so that painting is a few calls, not a thousand.

Measured: one call with 200 rectangles takes 0.3 µs each (1.5 µs where multiplied), single calls 3 to 15 µs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from annotator.model.geometry import PageRect
from annotator.ui.page.colours import PageColours
from annotator.ui.page.highlights import Placed
from annotator.ui.page.lane import bar_rect, lane_colour
from annotator.ui.page.mark import Mark, Pattern

TINT = 0.18
"""Strength of a tag's tint: text under it keeps more than 4.5 : 1, even where several lie over each other."""
UNDERLINE = 2.0
DASHES: dict[Pattern, tuple[int, int]] = {"diagonal": (8, 3), "dots": (2, 2)}
"""Underline patterns, pixels on and off: labels are told apart without their colour."""
OUTLINE = (4, 3)

Fills = dict[str, list[QRectF]]


@lru_cache(maxsize=64)
def on_white(colour: str, strength: float) -> QColor:
    """An opaque colour as it looks on white at this strength: what is multiplied into the page, so that ink stays ink."""
    plain = QColor(colour)
    red, green, blue = (round(255 - (255 - part) * strength) for part in (plain.red(), plain.green(), plain.blue()))
    return QColor(red, green, blue)


@lru_cache(maxsize=64)
def dashes(colour: str, on_off: tuple[int, int], *, upright: bool = False) -> QBrush:
    """A brush that fills a thin rectangle with dashes, `on_off` pixels long, along or (`upright`) down."""
    on, off = on_off
    width, height = (1, on + off) if upright else (on + off, 1)
    tile = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(Qt.GlobalColor.transparent)
    for at in range(on):
        tile.setPixelColor(0 if upright else at, at if upright else 0, QColor(colour))
    return QBrush(tile)


def multiply(painter: QPainter, rects: list[QRectF], colour: QColor) -> None:
    """Lay a light colour over ink and paper like a marker pen."""
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRects(rects)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def pixels(rect: PageRect, scale: float) -> QRectF:
    """A rectangle on a page in logical pixels from the page's upper left corner."""
    return QRectF(rect.x0 * scale, rect.y0 * scale, rect.width * scale, rect.height * scale)


class PageDrawing:
    """One page's marks at one scale and in one theme."""

    def __init__(self, placed: Iterable[Placed], width: int, scale: float, colours: PageColours) -> None:
        self._tints: Fills = defaultdict(list)
        self._fills: list[tuple[QBrush, list[QRectF]]] = []
        self._by_brush: dict[tuple[str, object], list[QRectF]] = {}
        self._colours = colours
        for each in placed:
            rects = [pixels(rect, scale) for rect in each.rects]
            if each.mark.style == "tag":
                self._add_tag(each.mark, rects)
            elif each.mark.style == "suggestion":
                self._add_suggestion(each.mark, rects)
            else:
                strokes = (QRectF(r.x(), round(r.center().y()), r.width(), 1.5) for r in rects)
                self._fill(colours.rejected.name()).extend(strokes)
            self._add_bar(each, bar_rect(each, width, scale))

    def _fill(self, colour: str, pattern: tuple[int, int] | None = None, *, upright: bool = False) -> list[QRectF]:
        """The list of rectangles filled with a colour, solid or in dashes."""
        key = colour, (pattern, upright)
        if key not in self._by_brush:
            brush = QBrush(QColor(colour)) if pattern is None else dashes(colour, pattern, upright=upright)
            self._by_brush[key] = []
            self._fills.append((brush, self._by_brush[key]))
        return self._by_brush[key]

    def _add_tag(self, mark: Mark, rects: list[QRectF]) -> None:
        self._tints[mark.colour] += rects
        # On a whole pixel: an underline that is now two, now three pixels high looks restless.
        lines = (QRectF(rect.x(), round(rect.bottom()) - 1, rect.width(), UNDERLINE) for rect in rects)
        self._fill(mark.colour, DASHES.get(mark.pattern)).extend(lines)

    def _add_suggestion(self, mark: Mark, rects: list[QRectF]) -> None:
        along, down = self._fill(mark.colour, OUTLINE), self._fill(mark.colour, OUTLINE, upright=True)
        for rect in rects:
            left, top, right, bottom = (
                round(rect.left()) - 2,
                round(rect.top()),
                round(rect.right()) + 1,
                round(rect.bottom()),
            )
            along += [QRectF(left, top, right - left, 1), QRectF(left, bottom, right - left, 1)]
            down += [QRectF(left, top, 1, bottom - top), QRectF(right, top, 1, bottom - top + 1)]

    def _add_bar(self, placed: Placed, bar: QRectF) -> None:
        mark, colour = placed.mark, lane_colour(placed.mark, self._colours).name()
        x, y, width, height = round(bar.x()), round(bar.y()), round(bar.width()), round(bar.height())
        if mark.style == "suggestion":
            self._hatch(colour).append(QRectF(x, y, width, height))
            return
        solid = self._fill(colour)
        solid.append(QRectF(x + 1, y, width - 2, 1))
        solid.append(QRectF(x + 1, y + height - 1, width - 2, 1))
        if mark.style == "rejected":
            solid += [QRectF(x, y + 1, 1, height - 2), QRectF(x + width - 1, y + 1, 1, height - 2)]
            return
        solid.append(QRectF(x, y + 1, width, height - 2))
        if mark.pattern != "solid" and height >= 10:
            ground = self._fill(
                self._colours.background.name(), (2, 3) if mark.pattern == "dots" else None, upright=True
            )
            ground.append(QRectF(x + width // 2 - 0.5, y + 3, 2, height - 6))

    def _hatch(self, colour: str) -> list[QRectF]:
        key = colour, "hatch"
        if key not in self._by_brush:
            self._by_brush[key] = []
            self._fills.append((QBrush(QColor(colour), Qt.BrushStyle.BDiagPattern), self._by_brush[key]))
        return self._by_brush[key]

    def paint(self, painter: QPainter) -> None:
        """Paint everything; the painter's origin is the page's upper left corner, and it clips."""
        for colour, rects in self._tints.items():
            multiply(painter, rects, on_white(colour, TINT))
        painter.setPen(Qt.PenStyle.NoPen)
        for brush, rects in self._fills:
            painter.setBrush(brush)
            painter.drawRects(rects)
