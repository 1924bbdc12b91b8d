"""Moving the pages by the middle mouse button, and choosing marks by their bars in the lane."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from annotator.ui.page.tools.tool import Surface, Tool


class PanTool(Tool):
    """Takes the middle button and drags the pages with it."""

    def __init__(self, surface: Surface) -> None:
        self._surface = surface
        self._last = QPointF()

    def press(self, event: QMouseEvent, /) -> bool:
        """The middle button."""
        self._last = event.position()
        return event.button() is Qt.MouseButton.MiddleButton

    def move(self, position: QPointF, /) -> None:
        """The pages follow the mouse."""
        step = (self._last - position).toPoint()
        self._last = position
        for bar, by in ((self._surface.horizontalScrollBar(), step.x()), (self._surface.verticalScrollBar(), step.y())):
            bar.setValue(bar.value() + by)


class LaneTool(Tool):
    """Takes a press on a bar of the lane."""

    def __init__(self, surface: Surface) -> None:
        self._surface = surface

    def press(self, event: QMouseEvent, /) -> bool:
        """The left button on a bar: its mark is meant."""
        mark = self._surface.bar_at(event.position())
        if event.button() is not Qt.MouseButton.LeftButton or mark is None:
            return False
        self._surface.click_mark(mark)
        return True

    def cursor(self, position: QPointF, /) -> Qt.CursorShape | None:
        """A pointing hand over a bar."""
        return Qt.CursorShape.PointingHandCursor if self._surface.bar_at(position) else None
