"""What lies over a page: found words, marks, the selection, the chosen mark's ring and handles, the caret, the lane."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from annotator.model.geometry import PageIndex, PagePoint, PageRect
from annotator.ui.page.colours import PageColours
from annotator.ui.page.document_text import DocumentText
from annotator.ui.page.highlights import Highlights, Placed
from annotator.ui.page.lane import paint_lane
from annotator.ui.page.layout import PageLayout
from annotator.ui.page.mark import Mark
from annotator.ui.page.mark_painter import MarkPainter
from annotator.ui.page.selection import Selection

REACH = 8.0
"""Pixels around a handle's middle that count as the handle."""


class Overlay:
    """The state of everything over the pages, and its painting; painters stand at the page's upper left corner."""

    def __init__(self, text: DocumentText, highlights: Highlights) -> None:
        self.highlights = highlights
        self.preview: tuple[int, int] | None = None
        self._text = text
        self._found: tuple[tuple[int, int], ...] = ()
        self._found_starts: list[int] = []
        self._current: tuple[int, int] | None = None

    def show_found(self, spans: tuple[tuple[int, int], ...], current: int) -> None:
        """Found words, and the number of the current one (-1: none)."""
        self._found = tuple(sorted(spans))
        self._found_starts = [start for start, _ in self._found]
        self._current = spans[current] if 0 <= current < len(spans) else None

    @property
    def chosen(self) -> Mark | None:
        """The chosen mark as it is kept."""
        chosen = self.highlights.chosen
        return self.highlights.book.get(chosen) if chosen is not None else None

    def _chosen_here(self, page: PageIndex) -> Placed | None:
        """The chosen mark's part of this page, as it is being dragged."""
        mark = self.chosen
        if mark is None:
            return None
        if self.preview is not None:
            mark = replace(mark, start=self.preview[0], end=self.preview[1])
        rects = self._text.rects(page, mark.start, mark.end)
        return Placed(mark, tuple(rects), 0) if rects else None

    def paint(
        self, painter: QPainter, page: PageIndex, seen: PageRect, layout: PageLayout, colours: PageColours
    ) -> None:
        """Found words, marks and lane."""
        brush = MarkPainter(painter, layout.scale, seen)
        self._paint_found(brush, page, colours)
        placed = self.highlights.on_page(page)
        chosen = self._chosen_here(page)
        if self.preview is not None and self.chosen is not None:
            dragged = self.chosen.id
            brush.paint((each for each in placed if each.mark.id != dragged), colours.rejected)
            brush.paint((chosen,) if chosen else (), colours.rejected)
        else:
            brush.paint(placed, colours.rejected)
        if chosen is not None:
            brush.ring(chosen, colours.rejected)
            self._paint_handles(brush, page, chosen)
        width = layout.page_box(page).width
        paint_lane(painter, placed, width, seen, (layout.scale, colours), self.highlights.chosen)

    def _paint_found(self, brush: MarkPainter, page: PageIndex, colours: PageColours) -> None:
        first, last = self._text.layer.page_span(page)
        # One before: a hit may begin on the page before and end on this one.
        number = max(bisect_left(self._found_starts, first) - 1, 0)
        while number < len(self._found) and self._found[number][0] < last:
            span = self._found[number]
            brush.fill(self._text.rects(page, *span), colours.found_now if span == self._current else colours.found)
            number += 1

    def paint_hand(
        self,
        painter: QPainter,
        page: PageIndex,
        seen: PageRect,
        look: tuple[float, PageColours],
        selection: Selection,
        caret: int | None,
    ) -> None:
        """The selection, and the caret where it is lit; `look` is pixels a point and the colours."""
        scale, colours = look
        brush = MarkPainter(painter, scale, seen)
        if not selection.empty:
            brush.fill(self._text.rects(page, selection.start, selection.end), colours.selection)
        place = self._text.caret_place(caret) if caret is not None else None
        if place is not None and place[0] == page:
            rect = brush.pixels(place[1])
            painter.fillRect(QRectF(round(rect.x()) - 0.5, rect.y(), 1.5, rect.height()), colours.caret)

    def _paint_handles(self, brush: MarkPainter, page: PageIndex, chosen: Placed) -> None:
        if not chosen.mark.mine or chosen.mark.style != "tag":
            return
        colour = QColor(chosen.mark.colour)
        if self._text.layer.page_of(chosen.mark.start) == page:
            brush.handle(chosen.rects[0], colour, at_start=True)
        if self._text.layer.page_of(chosen.mark.end - 1) == page:
            brush.handle(chosen.rects[-1], colour, at_start=False)

    def handle_at(self, page: PageIndex, point: PagePoint, scale: float) -> str | None:
        """The handle of the chosen mark near a point: "start", "end" or none."""
        chosen = self._chosen_here(page)
        if chosen is None or not chosen.mark.mine or chosen.mark.style != "tag":
            return None
        reach = REACH / scale
        places = (
            ("start", chosen.mark.start, chosen.rects[0].x0, chosen.rects[0].y0),
            ("end", chosen.mark.end - 1, chosen.rects[-1].x1, chosen.rects[-1].y1),
        )
        for name, offset, x, y in places:
            near = abs(point.x - x) <= reach and abs(point.y - y) <= reach
            if near and self._text.layer.page_of(offset) == page:
                return name
        return None
