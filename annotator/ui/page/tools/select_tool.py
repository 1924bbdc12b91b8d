"""Selecting text with the mouse, and choosing a mark by a click on it."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent

from annotator.ui.page.highlights import next_at
from annotator.ui.page.selection import Selection, Unit, between, by_unit
from annotator.ui.page.text_index import Hit
from annotator.ui.page.tools.auto_scroll import AutoScroll
from annotator.ui.page.tools.tool import Surface, Tool, moved_far


class SelectTool(Tool):
    """A drag selects characters, after a double click words, after a triple click sentences; Shift extends."""

    def __init__(self, surface: Surface, auto_scroll: AutoScroll) -> None:
        self._surface = surface
        self._auto_scroll = auto_scroll
        self._pressed: Hit | None = None
        self._place = QPointF()
        self._dragging = False
        self._unit: Unit | None = None
        self._extends = False
        self._before = Selection()
        self._since_double = QElapsedTimer()

    def press(self, event: QMouseEvent, /) -> bool:
        """A press anywhere on the pages with the left button."""
        text = self._surface.text
        hit = self._surface.hit(event.position())
        if event.button() is not Qt.MouseButton.LeftButton or text is None or hit is None:
            return False
        self._before = self._surface.selection.now
        self._dragging, self._extends = False, False
        again = not moved_far(self._place, event.position(), 6)
        self._pressed, self._place = hit, event.position()
        if event.type() is QMouseEvent.Type.MouseButtonDblClick:
            self._since_double.start()
            self._take(lambda at: self._surface.units.word_at(text.text, at))
        elif again and self._soon_after_double():
            self._since_double.invalidate()
            self._take(lambda at: self._surface.units.sentence_at(text.text, at))
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._unit, self._extends = None, True
            self._extend(hit)
        else:
            self._unit = None
        return True

    def _soon_after_double(self) -> bool:
        interval = QGuiApplication.styleHints().mouseDoubleClickInterval()
        return self._since_double.isValid() and not self._since_double.hasExpired(interval)

    def _take(self, unit: Unit) -> None:
        self._unit = unit
        if self._pressed is not None:
            self._surface.selection.put(by_unit(self._pressed, self._pressed, unit))

    def _extend(self, hit: Hit) -> None:
        anchor = self._before.anchor
        head = hit.offset + (hit.fraction >= 0.25) if hit.offset >= anchor else hit.offset + (hit.fraction > 0.75)
        self._surface.selection.extend(head)

    def move(self, position: QPointF, /) -> None:
        """Select up to the mouse; beyond the view's edge it scrolls."""
        if not self._dragging and not moved_far(self._place, position):
            return
        self._dragging = True
        self._reach(position)
        self._auto_scroll.follow(position, self._reach)

    def _reach(self, position: QPointF) -> None:
        hit = self._surface.hit(position)
        if hit is None or self._pressed is None:
            return
        if self._extends:
            self._extend(hit)
        elif self._unit is not None:
            self._surface.selection.put(by_unit(self._pressed, hit, self._unit))
        else:
            self._surface.selection.put(between(self._pressed, hit))

    def release(self, position: QPointF, /) -> None:
        """A press without a drag puts the caret there and chooses the mark under it."""
        self._auto_scroll.stop()
        if self._pressed is None or self._dragging or self._unit is not None or self._extends:
            self._pressed = None
            return
        self._surface.selection.collapse(self._pressed.caret)
        self._pressed = None
        chosen = self._surface.chosen_mark
        mark = next_at(self._surface.marks_at(position), chosen.id if chosen else None)
        if mark is not None:
            self._surface.click_mark(mark)

    def cancel(self) -> None:
        """Put back what was selected."""
        self._auto_scroll.stop()
        self._pressed = None
        self._surface.selection.put(self._before)

    def cursor(self, position: QPointF, /) -> Qt.CursorShape | None:
        """A text cursor over text."""
        return Qt.CursorShape.IBeamCursor if self._surface.over_text(position) else None
