"""A page's marks made ready to paint: rectangles gathered by colour, so that painting is a few calls, not a thousand.

Measured: one call with 200 rectangles takes 0.3 µs each (1.5 µs where multiplied), single calls 3 to 15 µs.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from annotator.model.geometry import PageRect
from annotator.ui.page.colours import PageColours
from annotator.ui.page.highlights import Placed
from annotator.ui.page.lane import BAR, bar_edges, lane_colour
from annotator.ui.page.mark import Pattern
from annotator.ui.page.star import paint_star

TINT = 0.18
"""Strength of a tag's tint: text under it keeps more than 4.5 : 1, even where several lie over each other."""
UNDERLINE = 2.0
DASHES: dict[Pattern, tuple[int, int]] = {"diagonal": (8, 3), "dots": (2, 2)}
"""Underline patterns, pixels on and off: labels are told apart without their colour."""
OUTLINE = (4, 3)
HATCH = (0, 0)
"""Stands for the hatching of a suggestion's bar."""
TILE_DASHES = 16
PART = 25
"""Marks in one part of a page's drawing."""

Fill = tuple[str, tuple[int, int] | None, bool]
"""A colour, its dashes if any, and whether they run down."""


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
    # Many dashes in one tile: Qt fills tile by tile, and a tile of one dash is slow.
    length = (on + off) * TILE_DASHES
    tile = QImage(1 if upright else length, length if upright else 1, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(Qt.GlobalColor.transparent)
    for at in range(length):
        if at % (on + off) < on:
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
    """Some marks of a page at one scale and in one theme, between `top` and `bottom` (points)."""

    def __init__(self, placed: Sequence[Placed], width: int, scale: float, colours: PageColours) -> None:
        self._tints: dict[str, list[QRectF]] = {}
        self._fills: dict[Fill, list[QRectF]] = {}
        self._stars: list[QPointF] = []
        self._colours = colours
        self._scale = scale
        add = {"tag": self._add_tag, "suggestion": self._add_suggestion, "rejected": self._add_rejected}
        self.top = min((each.top for each in placed), default=0.0)
        self.bottom = max((each.bottom for each in placed), default=0.0)
        for each in placed:
            add[each.mark.style](each)
            self._add_bar(each, width)

    def _filled(self, colour: str, dash: tuple[int, int] | None = None, *, upright: bool = False) -> list[QRectF]:
        """The rectangles filled with a colour, solid or in dashes."""
        return self._fills.setdefault((colour, dash, upright), [])

    def _add_tag(self, placed: Placed) -> None:
        s, mark = self._scale, placed.mark
        tints = self._tints.setdefault(mark.colour, [])
        lines = self._filled(mark.colour, DASHES.get(mark.pattern))
        for rect in placed.rects:
            x, wide = rect.x0 * s, (rect.x1 - rect.x0) * s
            tints.append(QRectF(x, rect.y0 * s, wide, (rect.y1 - rect.y0) * s))
            # On a whole pixel: an underline that is now two, now three pixels high looks restless.
            lines.append(QRectF(x, round(rect.y1 * s) - 1, wide, UNDERLINE))
        if mark.gold:
            last = placed.rects[-1]
            self._stars.append(QPointF(last.x1 * s, last.y0 * s))

    def _add_suggestion(self, placed: Placed) -> None:
        s, colour = self._scale, placed.mark.colour
        along, down = self._filled(colour, OUTLINE), self._filled(colour, OUTLINE, upright=True)
        for rect in placed.rects:
            left, right = round(rect.x0 * s) - 2, round(rect.x1 * s) + 1
            top, bottom = round(rect.y0 * s), round(rect.y1 * s)
            along += (QRectF(left, top, right - left, 1), QRectF(left, bottom, right - left, 1))
            down += (QRectF(left, top, 1, bottom - top), QRectF(right, top, 1, bottom - top + 1))

    def _add_rejected(self, placed: Placed) -> None:
        s, lines = self._scale, self._filled(self._colours.rejected.name())
        for rect in placed.rects:
            middle = round((rect.y0 + rect.y1) / 2 * s)
            lines.append(QRectF(rect.x0 * s, middle, (rect.x1 - rect.x0) * s, 1.5))

    def _add_bar(self, placed: Placed, width: int) -> None:
        mark, colour = placed.mark, lane_colour(placed.mark, self._colours)
        x, top, bottom = bar_edges(placed, width, self._scale)
        y, height = round(top), round(bottom - top)
        if mark.style == "suggestion":
            self._filled(colour, HATCH).append(QRectF(x, y, BAR, height))
            return
        solid = self._filled(colour)
        if mark.style == "rejected":
            solid += (QRectF(x + 1, y, BAR - 2, 1), QRectF(x + 1, y + height - 1, BAR - 2, 1))
            solid += (QRectF(x, y + 1, 1, height - 2), QRectF(x + BAR - 1, y + 1, 1, height - 2))
            return
        # Two rectangles, one narrower, one shorter: corners that look round.
        solid += (QRectF(x, y + 1, BAR, height - 2), QRectF(x + 1, y, BAR - 2, height))
        if mark.pattern != "solid" and height >= 10:
            dash = (2, 3) if mark.pattern == "dots" else None
            self._filled(self._colours.background.name(), dash, upright=True).append(
                QRectF(x + 3.5, y + 3, 2, height - 6)
            )

    def paint(self, painter: QPainter) -> None:
        """Paint everything; the painter's origin is the page's upper left corner, and it clips."""
        for colour, rects in self._tints.items():
            multiply(painter, rects, on_white(colour, TINT))
        painter.setPen(Qt.PenStyle.NoPen)
        for (colour, dash, upright), rects in self._fills.items():
            painter.setBrush(brush_of(colour, dash, upright=upright))
            painter.drawRects(rects)
        for at in self._stars:
            paint_star(painter, at)


def draw_parts(placed: Sequence[Placed], width: int, scale: float, colours: PageColours) -> tuple[PageDrawing, ...]:
    """A page's marks in parts that follow each other down the page: of a page half seen, half is painted."""
    return tuple(
        PageDrawing(placed[first : first + PART], width, scale, colours) for first in range(0, len(placed), PART)
    )


@lru_cache(maxsize=128)
def brush_of(colour: str, dash: tuple[int, int] | None, *, upright: bool) -> QBrush:
    """The brush of a colour: solid, hatched, or in dashes."""
    if dash is None:
        return QBrush(QColor(colour))
    if dash == HATCH:
        return QBrush(QColor(colour), Qt.BrushStyle.BDiagPattern)
    return dashes(colour, dash, upright=upright)
