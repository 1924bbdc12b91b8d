"""The page view: pages with text that can be selected, marks that can be chosen, and a caret for the keyboard."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from annotator.model.geometry import PageIndex, PageRect, PageSize
from annotator.model.text_layer import TextLayer
from annotator.ui.i18n import tr
from annotator.ui.page import ticks
from annotator.ui.page.ahead import Ahead
from annotator.ui.page.caret import Blink, CaretMoves
from annotator.ui.page.colours import PageColours
from annotator.ui.page.document_text import DocumentText
from annotator.ui.page.highlights import Highlights
from annotator.ui.page.keys import movement
from annotator.ui.page.lane import bar_at
from annotator.ui.page.laned_canvas import LanedCanvas
from annotator.ui.page.mark import Mark
from annotator.ui.page.overlay import Overlay
from annotator.ui.page.ports import PageSource, TextUnits
from annotator.ui.page.reader import describe
from annotator.ui.page.selection import Selection, SelectionModel
from annotator.ui.page.text_index import Hit
from annotator.ui.page.tools.auto_scroll import AutoScroll
from annotator.ui.page.tools.pan_tool import LaneTool, PanTool
from annotator.ui.page.tools.select_tool import SelectTool
from annotator.ui.page.tools.span_handle_tool import SpanHandleTool
from annotator.ui.page.tools.tool import Tool
from annotator.ui.page.units import SimpleUnits


class PageView(LanedCanvas):
    """A document to be read and marked; it is handed all it shows and says what the reader did."""

    selection_changed = Signal(int, int)
    """Start and end in the text layer; 0, 0 when nothing is selected."""
    caret_moved = Signal(int)
    annotation_chosen = Signal(str)
    """The id of a mark that was clicked, on the page or in the lane."""
    span_dragged = Signal(str, int, int)
    """A mark's id, and the start and end its ends were dragged to."""

    def __init__(self, parent: QWidget | None = None, units: TextUnits | None = None) -> None:
        super().__init__(parent)
        self.units: TextUnits = units or SimpleUnits()
        self.text: DocumentText | None = None
        self.selection = SelectionModel(self)
        self.selection.changed.connect(self._show_selection)
        self.selection.caret_moved.connect(self._show_caret)
        self._overlay: Overlay | None = None
        self._moves: CaretMoves | None = None
        self._blink = Blink(self, self._repaint_caret)
        self._ahead = Ahead(self)
        scroll = AutoScroll(self)
        self._tools: tuple[Tool, ...] = (
            PanTool(self),
            LaneTool(self),
            SpanHandleTool(self, scroll),
            SelectTool(self, scroll),
        )
        self._tool: Tool | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(tr("Pages of the document"))
        self.page_changed.connect(self._describe)

    # What is shown

    def show_document(self, sizes: tuple[PageSize, ...], layer: TextLayer, source: PageSource) -> None:
        """Show a document from its beginning, without marks; the zoom stays."""
        self._forget()
        self.text = DocumentText(layer, source.page_text)
        self._moves = CaretMoves(self.text, self.units)
        self._overlay = Overlay(self.text, Highlights(self.text.rects, layer.page_span))
        self.show_pages(sizes, source)
        self._describe()

    def clear(self, message: str) -> None:
        """Show no document, only a sentence on what to do next."""
        self._forget()
        self.show_message(message)
        self.setAccessibleDescription(message)

    def _forget(self) -> None:
        self.cancel_drag()
        self._ahead.plan(())
        self.text = self._moves = self._overlay = None
        self.selection.put(Selection())
        self.marks_bar.show_marks(())
        self.marks_bar.show_found(())
        self.marks_bar.show_complete(())

    def show_marks(self, marks: Iterable[Mark]) -> None:
        """Replace the marks; pages whose marks are the same keep their places."""
        if self._overlay is None or self.text is None:
            return
        self._overlay.highlights.show(marks)
        self._show_ticks()
        self.viewport().update()

    def change_mark(self, mark_id: str, mark: Mark | None) -> None:
        """One mark is another now, is new, or (None) is gone; quick amid any number of others."""
        if self._overlay is None or self.text is None:
            return
        book = self._overlay.highlights.book
        before = book.get(mark_id)
        self._overlay.highlights.change(mark_id, mark)
        if len(book.all) <= ticks.FINE:
            self._show_ticks()
        else:
            pages = {self.text.layer.page_of(each.start) for each in (before, mark) if each is not None}
            look = book, self.text.layer, self.layout_now, self.colours
            places = frozenset(ticks.place_of_page(self.text.layer, self.layout_now, page) for page in pages)
            self.marks_bar.change_marks(places, tuple(tick for page in pages for tick in ticks.of_page(*look, page)))
        self.viewport().update()

    def set_colours(self, colours: PageColours) -> None:
        """Take the colours of a theme."""
        super().set_colours(colours)
        self._show_ticks()

    def _show_ticks(self) -> None:
        if self._overlay is not None and self.text is not None:
            book = self._overlay.highlights.book
            self.marks_bar.show_marks(ticks.of_marks(book, self.text.layer, self.layout_now, self.colours))

    def show_found(self, spans: tuple[tuple[int, int], ...], current: int = -1) -> None:
        """Show found words, one of them (its number in `spans`) as the current one."""
        if self._overlay is None or self.text is None:
            return
        self._overlay.show_found(spans, current)
        self.marks_bar.show_found(ticks.of_found(spans, self.text.layer, self.layout_now, self.colours.found_now))
        self.viewport().update()

    def set_complete(self, regions: Iterable[tuple[int, int]]) -> None:
        """Show what the reader has marked complete, as parts of the text, beside the scroll bar."""
        if self.text is not None:
            self.marks_bar.show_complete(ticks.of_regions(regions, self.text.layer, self.layout_now))

    def choose(self, mark_id: str | None) -> None:
        """Outline a mark, or none; nothing is scrolled and nothing is told."""
        if self._overlay is not None and self._overlay.highlights.chosen != mark_id:
            self._overlay.highlights.choose(mark_id)
            self._overlay.preview = None
            self.viewport().update()

    @property
    def chosen_mark(self) -> Mark | None:
        """The mark that is chosen."""
        return self._overlay.chosen if self._overlay else None

    def paint_over(self, painter: QPainter, page: PageIndex, seen: PageRect) -> None:
        """Found words, marks, selection, caret and lane."""
        if self._overlay is not None:
            self._overlay.lanes = self.lanes
            self._overlay.paint(painter, page, seen, (self.layout_now, self.colours))
            self.paint_heads(painter, self.layout_now.page_box(page).width, seen.y0 * self.layout_now.scale)
            caret = self.selection.now.head if self._blink.lit else None
            self._overlay.paint_hand(painter, page, (self.layout_now.scale, self.colours), self.selection.now, caret)

    def prepare(self, pages: list[PageIndex]) -> None:
        """Find the places of marks on pages that may come next."""
        overlay, layout, colours = self._overlay, self.layout_now, self.colours
        if overlay is not None:
            overlay.lanes = self.lanes
            self._ahead.plan(step for page in pages for step in overlay.steps_for(page, layout, colours))

    # Selection and caret

    def select(self, start: int, end: int) -> None:
        """Select a span; offsets beyond the text are brought within it."""
        length = len(self.text.text) if self.text else 0
        self.selection.put(Selection(min(max(start, 0), length), min(max(end, 0), length)))

    def selected_text(self) -> str:
        """The selected characters as the text layer has them."""
        return self.text.text[slice(*self.selection.now.span)] if self.text else ""

    def widen_to_sentence(self) -> None:
        """Select the sentences that the selection, or the caret, touches."""
        if self.text is None or not self.text.text:
            return
        now, text = self.selection.now, self.text.text
        start = self.units.sentence_at(text, now.start)[0]
        end = self.units.sentence_at(text, max(now.end - 1, now.start))[1]
        self.select(min(start, now.start) if not now.empty else start, max(end, now.end) if not now.empty else end)

    def select_page(self) -> None:
        """Select all text of the page being read."""
        if self.text is not None:
            self.select(*self.text.layer.page_span(self.page))

    def copy(self) -> None:
        """Put the selected text on the clipboard."""
        if not self.selection.now.empty:
            QGuiApplication.clipboard().setText(self.selected_text())

    def reveal(self, start: int, end: int, *, around: bool = False) -> None:
        """Bring a span into view, with `around` also what is about it; nothing moves where it can be seen already."""
        if self.text is None:
            return
        page = self.text.layer.page_of(start)
        rects = self.text.rects(page, start, max(end, start + 1))
        if rects:
            self.make_visible(self.rect_place(page, PageRect.around(rects)), around=around)
        elif (place := self.text.caret_place(start)) is not None:
            self.make_visible(self.rect_place(*place), around=around)

    def go_to_offset(self, offset: int) -> None:
        """Put the caret there and bring it into view."""
        self.select(offset, offset)
        self.reveal(offset, offset)

    def point_of(self, offset: int) -> QPoint:
        """The middle of a character in viewport pixels, wherever it is scrolled. Raises ValueError without a document."""
        if self.text is None:
            raise ValueError("no document is shown")
        page, at = self.text.local(offset)
        return self.rect_place(page, self.text.index(page).character_rect(at)).center().toPoint()

    # What tools ask

    def hit(self, position: QPointF) -> Hit | None:
        """The character nearest to a place in the viewport."""
        if self.text is None or not self.layout_now.sizes:
            return None
        return self.text.hit(*self.page_point(position))

    def over_text(self, position: QPointF) -> bool:
        """Whether a place is on a line of text."""
        if self.text is None:
            return False
        page, point = self.page_point(position)
        return self.text.index(page).holds(point)

    def marks_at(self, position: QPointF) -> list[Mark]:
        """The marks under a place, the innermost first."""
        return self._overlay.highlights.at(*self.page_point(position)) if self._overlay else []

    def bar_at(self, position: QPointF) -> Mark | None:
        """The mark whose bar in the lane is under a place."""
        if self._overlay is None:
            return None
        page, _ = self.page_point(position)
        place = self.page_place(page)
        if position.x() < place.right():
            return None
        placed = self._overlay.highlights.on_page(page)
        bar = bar_at(placed, place.width(), self.layout_now.scale, position - QPointF(place.topLeft()), self.lanes)
        return bar.mark if bar else None

    def handle_at(self, position: QPointF) -> str | None:
        """The handle of the chosen mark under a place: "start", "end" or none."""
        return self._overlay.handle_at(*self.page_point(position), self.layout_now.scale) if self._overlay else None

    def click_mark(self, mark: Mark) -> None:
        """Say that a mark was clicked."""
        self.annotation_chosen.emit(mark.id)

    def preview(self, span: tuple[int, int] | None) -> None:
        """Show the chosen mark with another span, or as it is."""
        if self._overlay is not None and self._overlay.preview != span:
            self._overlay.preview = span
            self.viewport().update()

    def drop_span(self, mark: Mark, span: tuple[int, int]) -> None:
        """Say that a mark was dragged to another span."""
        self.span_dragged.emit(mark.id, *span)

    def cancel_drag(self) -> bool:
        """Give up a drag without a trace; False where there is none."""
        tool, self._tool = self._tool, None
        if tool is not None:
            tool.cancel()
        return tool is not None

    # Qt's events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The first tool that takes the press has the drag."""
        if self._tool is not None and event.buttons() == event.button():
            # Only this button is down: the release of the last drag went elsewhere.
            self._tool = None
        if self._tool is None:
            self._tool = next((tool for tool in self._tools if tool.press(event)), None)

    mouseDoubleClickEvent = mousePressEvent  # noqa: N815 - Qt's name

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """To the tool that has the drag; without one, the mouse's shape says what a press would do."""
        if self._tool is not None:
            self._tool.move(event.position())
            return
        shapes = (tool.cursor(event.position()) for tool in self._tools)
        self.viewport().setCursor(next((shape for shape in shapes if shape is not None), Qt.CursorShape.ArrowCursor))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The drag ends."""
        tool, self._tool = self._tool, None
        if tool is not None:
            tool.release(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Movements of the caret, copy and select all; every other key is left to the window."""
        move = movement(event)
        if move is not None and self._moves is not None:
            self._move_caret(*move)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_page()
        elif event.key() != Qt.Key.Key_Escape or not self.cancel_drag():
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The caret is seen while the view has the focus."""
        self._blink.start()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The caret goes out."""
        self._blink.stop()
        super().focusOutEvent(event)

    # Caret

    def _move_caret(self, name: str, extends: bool) -> None:
        if self.text is None or self._moves is None or not self.text.text:
            return
        at = self._caret_in_sight() if not extends else self.selection.now.head
        by_screen = name in {"page_up", "page_down"}
        if name not in {"up", "down"}:
            self._moves.forget_column()
        step = 1 if name == "page_down" else -1
        head = self._by_screen(at, step) if by_screen else getattr(self._moves, name)(at)
        if extends:
            self.selection.extend(head)
        else:
            self.selection.collapse(head)
        if not by_screen:
            # Going by screens, a page without text must not pull the view back to the text before it.
            self._reveal_caret()

    def _caret_in_sight(self) -> int:
        """The caret; where the reader has scrolled away from it, the first character in sight instead."""
        head = self.selection.now.head
        place = self.text.caret_place(head) if self.text else None
        seen = self.viewport().rect()
        if place is not None and seen.top() <= self.rect_place(*place).center().y() <= seen.bottom():
            return head
        hit = self.hit(QPointF(0, 1))
        return hit.offset if hit else head

    def _by_screen(self, at: int, direction: int) -> int:
        """One view's height up or down; the caret stays at its place on the screen, where there is text."""
        place = self.text.caret_place(at) if self.text else None
        seen, bar = self.viewport().rect(), self.verticalScrollBar()
        spot = self.rect_place(*place).center() if place else QPointF(seen.center())
        if not seen.top() <= spot.y() <= seen.bottom():
            spot.setY(seen.center().y())
        step, before = direction * max(seen.height() - 48, 48), bar.value()
        bar.setValue(before + step)
        # At the document's end the pages move less, and the caret the rest of the way.
        target = self.hit(spot + QPointF(0, step - (bar.value() - before)))
        return target.caret if target else at

    def _reveal_caret(self) -> None:
        place = self.text.caret_place(self.selection.now.head) if self.text else None
        if place is not None:
            self.make_visible(self.rect_place(*place))

    def _repaint_caret(self) -> None:
        place = self.text.caret_place(self.selection.now.head) if self.text and self.text.text else None
        if place is not None:
            self.viewport().update(self.rect_place(*place).toAlignedRect().adjusted(-2, -2, 2, 2))

    def _show_selection(self, start: int, end: int) -> None:
        self.viewport().update()
        self.selection_changed.emit(start, end)
        self._describe()

    def _show_caret(self, caret: int) -> None:
        if self.hasFocus():
            self._blink.start()
        self.viewport().update()
        self.caret_moved.emit(caret)

    def _describe(self) -> None:
        if self.text is not None:
            describe(self, self.text, self.page, self.selection.now)
