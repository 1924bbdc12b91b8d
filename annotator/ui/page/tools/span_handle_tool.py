"""Dragging the ends of the chosen mark."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from annotator.ui.page.mark import Mark
from annotator.ui.page.tools.auto_scroll import AutoScroll
from annotator.ui.page.tools.tool import Surface, Tool


class SpanHandleTool(Tool):
    """Takes a press on a handle; the mark is shown as it would become, and is told on release."""

    def __init__(self, surface: Surface, auto_scroll: AutoScroll) -> None:
        self._surface = surface
        self._auto_scroll = auto_scroll
        self._mark: Mark | None = None
        self._end = "end"
        self._span = (0, 0)

    def press(self, event: QMouseEvent, /) -> bool:
        """A press with the left button on a handle."""
        end, mark = self._surface.handle_at(event.position()), self._surface.chosen_mark
        if event.button() is not Qt.MouseButton.LeftButton or end is None or mark is None:
            return False
        self._mark, self._end, self._span = mark, end, (mark.start, mark.end)
        return True

    def move(self, position: QPointF, /) -> None:
        """Show the mark with its end at the mouse."""
        self._reach(position)
        self._auto_scroll.follow(position, self._reach)

    def _reach(self, position: QPointF) -> None:
        hit = self._surface.hit(position)
        if hit is None or self._mark is None:
            return
        # At least one character stays: an end stops at the other.
        if self._end == "start":
            self._span = (min(hit.offset + (hit.fraction > 0.75), self._mark.end - 1), self._mark.end)
        else:
            self._span = (self._mark.start, max(hit.offset + (hit.fraction >= 0.25), self._mark.start + 1))
        self._surface.preview(self._span)

    def release(self, _position: QPointF, /) -> None:
        """Tell the new span, if it is one."""
        mark, span = self._mark, self._span
        self.cancel()
        if mark is not None and span != (mark.start, mark.end):
            self._surface.drop_span(mark, span)

    def cancel(self) -> None:
        """Show the mark as it was."""
        self._auto_scroll.stop()
        self._mark = None
        self._surface.preview(None)

    def cursor(self, position: QPointF, /) -> Qt.CursorShape | None:
        """Arrows to both sides over a handle."""
        return Qt.CursorShape.SizeHorCursor if self._surface.handle_at(position) else None
