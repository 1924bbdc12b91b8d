"""What lies over a page: found words, marks, the selection, the chosen mark's ring and handles, the caret, the lane."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from annotator.model.geometry import PageIndex, PagePoint, PageRect
from annotator.ui.page.colours import PageColours
from annotator.ui.page.document_text import DocumentText
from annotator.ui.page.drawing import PageDrawing, draw_parts, multiply, on_white, pixels
from annotator.ui.page.highlights import Highlights, Placed
from annotator.ui.page.lane import ONE_LANE, Lanes, bar_rect, slot_of
from annotator.ui.page.layout import PageLayout
from annotator.ui.page.mark import Mark
from annotator.ui.page.mark_painter import paint_bar_frame, paint_handle, paint_ring
from annotator.ui.page.selection import Selection

EDGE = 10.0
"""Points by which a mark may be painted beyond its lines: underline, outline, the least height of its bar."""
REACH = 8.0
"""Pixels around a handle's middle that count as the handle."""

DRAWINGS = 16
"""How many pages are kept ready to paint."""


class Overlay:
    """The state of everything over the pages, and its painting; painters stand at the page's upper left corner."""

    def __init__(self, text: DocumentText, highlights: Highlights) -> None:
        self.highlights = highlights
        self.preview: tuple[int, int] | None = None
        self.lanes = ONE_LANE
        self._text = text
        self._found: tuple[tuple[int, int], ...] = ()
        self._found_starts: list[int] = []
        self._drawings: dict[
            PageIndex, tuple[tuple[Placed, ...], float, PageColours, Lanes, tuple[PageDrawing, ...]]
        ] = {}
        self._current: tuple[int, int] | None = None

    def show_found(self, spans: tuple[tuple[int, int], ...], current: int) -> None:
        """Found words, and the number of the current one (-1: none)."""
        self._found = tuple(sorted(spans))
        self._found_starts = [start for start, _ in self._found]
        self._current = spans[current] if 0 <= current < len(spans) else None

    @property
    def chosen(self) -> Mark | None:
        """The chosen mark as it is kept."""
        return self.highlights.chosen_mark

    def _chosen_here(self, page: PageIndex) -> Placed | None:
        """The chosen mark's part of this page, as it is being dragged."""
        mark = self.chosen
        if mark is None:
            return None
        if self.preview is not None:
            mark = replace(mark, start=self.preview[0], end=self.preview[1])
        elif not self._text.layer.page_of(mark.start) <= page <= self._text.layer.page_of(mark.end):
            return None
        there = (each.column for each in self.highlights.on_page(page) if each.mark.id == mark.id)
        rects = self._text.rects(page, mark.start, mark.end)
        return Placed.of(mark, tuple(rects), next(there, 0)) if rects else None

    def paint(self, painter: QPainter, page: PageIndex, seen: PageRect, look: tuple[PageLayout, PageColours]) -> None:
        """Found words, marks and lane; `look` is where pages lie and the colours."""
        layout, colours = look
        self._paint_found(painter, page, layout.scale, colours)
        width = layout.page_box(page).width
        for drawing in self._drawing(page, width, layout.scale, colours):
            if drawing.top <= seen.y1 + EDGE and drawing.bottom >= seen.y0 - EDGE:
                drawing.paint(painter)
        chosen = self._chosen_here(page)
        if chosen is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ring(painter, chosen, layout.scale, colours)
        slot = slot_of(chosen.mark.id, self.highlights.on_page(page), self.lanes)
        paint_bar_frame(painter, chosen, bar_rect(chosen, width, layout.scale, slot), colours)
        for _, place in self._handles(page, chosen):
            paint_handle(painter, QPointF(place.x * layout.scale, place.y * layout.scale), QColor(chosen.mark.colour))
        painter.restore()

    def steps_for(self, page: PageIndex, layout: PageLayout, colours: PageColours) -> Iterator[Callable[[], object]]:
        """What can be done ahead for a page, in steps of some milliseconds."""
        width = layout.page_box(page).width
        yield lambda: self._text.index(page)
        yield lambda: self.highlights.on_page(page)
        yield lambda: self._drawing(page, width, layout.scale, colours)

    def _drawing(self, page: PageIndex, width: int, scale: float, colours: PageColours) -> tuple[PageDrawing, ...]:
        """The page's marks ready to paint; kept until they, the zoom or the theme change."""
        placed = self.highlights.on_page(page)
        dragged = self.chosen if self.preview is not None else None
        if dragged is not None:
            chosen = self._chosen_here(page)
            others = [each for each in placed if each.mark.id != dragged.id]
            return draw_parts((*others, chosen) if chosen else tuple(others), width, scale, colours, self.lanes)
        kept = self._drawings.get(page)
        if kept is None or kept[0] is not placed or kept[1:4] != (scale, colours, self.lanes):
            drawn = draw_parts(placed, width, scale, colours, self.lanes)
            kept = self._drawings[page] = placed, scale, colours, self.lanes, drawn
            if len(self._drawings) > DRAWINGS:
                del self._drawings[next(iter(self._drawings))]
        return kept[4]

    def _paint_found(self, painter: QPainter, page: PageIndex, scale: float, colours: PageColours) -> None:
        first, last = self._text.layer.page_span(page)
        # One before: a hit may begin on the page before and end on this one.
        number = max(bisect_left(self._found_starts, first) - 1, 0)
        while number < len(self._found) and self._found[number][0] < last:
            span = self._found[number]
            self._lay(painter, page, span, scale, colours.found_now if span == self._current else colours.found)
            number += 1

    def _lay(self, painter: QPainter, page: PageIndex, span: tuple[int, int], scale: float, colour: QColor) -> None:
        rects = [pixels(rect, scale) for rect in self._text.rects(page, *span)]
        if rects:
            multiply(painter, rects, on_white(colour.name(), round(colour.alphaF(), 3)))

    def paint_hand(
        self,
        painter: QPainter,
        page: PageIndex,
        look: tuple[float, PageColours],
        selection: Selection,
        caret: int | None,
    ) -> None:
        """The selection, and the caret where it is lit; `look` is pixels a point and the colours."""
        scale, colours = look
        if not selection.empty:
            self._lay(painter, page, selection.span, scale, colours.selection)
        place = self._text.caret_place(caret) if caret is not None else None
        if place is not None and place[0] == page:
            rect = pixels(place[1], scale)
            painter.fillRect(QRectF(round(rect.x()) - 0.5, rect.y(), 1.5, rect.height()), colours.caret)

    def _handles(self, page: PageIndex, chosen: Placed) -> Iterator[tuple[str, PagePoint]]:
        """The chosen mark's handles on this page: over its first character's left edge, under its last one's right."""
        if not chosen.mark.mine or chosen.mark.style != "tag" or chosen.mark.rejected:
            return
        first, last = chosen.rects[0], chosen.rects[-1]
        if self._text.layer.page_of(chosen.mark.start) == page:
            yield "start", PagePoint(first.x0, first.y0)
        if self._text.layer.page_of(chosen.mark.end - 1) == page:
            yield "end", PagePoint(last.x1, last.y1)

    def handle_at(self, page: PageIndex, point: PagePoint, scale: float) -> str | None:
        """The handle of the chosen mark near a point: "start", "end" or none."""
        chosen = self._chosen_here(page)
        reach = REACH / scale
        for name, place in self._handles(page, chosen) if chosen else ():
            if abs(point.x - place.x) <= reach and abs(point.y - place.y) <= reach:
                return name
        return None
