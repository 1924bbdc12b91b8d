"""Scrolls while a drag is held beyond the edge of the view, the faster the further out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QTimer
from PySide6.QtWidgets import QAbstractScrollArea

PERIOD = 16
"""Milliseconds between two steps."""
MOST = 60
"""Pixels a step at most."""


class AutoScroll(QObject):
    """Follows a dragged mouse; `moved` is called after each step with the mouse's unchanged place in the viewport."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._position = QPointF()
        self._moved: Callable[[QPointF], None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(PERIOD)
        self._timer.timeout.connect(self._step)

    @property
    def running(self) -> bool:
        """Whether it is scrolling."""
        return self._timer.isActive()

    def follow(self, position: QPointF, moved: Callable[[QPointF], None]) -> None:
        """The mouse is here now: begin, go on or stop."""
        self._position, self._moved = position, moved
        if self._pull() == (0, 0):
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """The drag is over."""
        self._timer.stop()
        self._moved = None

    def _pull(self) -> tuple[int, int]:
        area, x, y = self._area.viewport().rect(), self._position.x(), self._position.y()
        return _beyond(x, area.width()), _beyond(y, area.height())

    def _step(self) -> None:
        across, down = self._pull()
        for bar, pull in ((self._area.horizontalScrollBar(), across), (self._area.verticalScrollBar(), down)):
            if pull:
                bar.setValue(bar.value() + pull)
        if self._moved is not None:
            self._moved(self._position)


def _beyond(at: float, length: int) -> int:
    """Pixels to scroll for a mouse at `at` of a view of `length`: 0 within it."""
    out = at if at < 0 else max(at - length + 1, 0.0)
    if not out:
        return 0
    size = min(MOST, 2 + int(abs(out) / 3))
    return -size if out < 0 else size
