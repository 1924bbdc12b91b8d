"""Work done ahead for the pages that come next, in small steps between the window's events, so that scrolling never waits."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer

Step = Callable[[], object]


class Ahead(QObject):
    """A queue of small steps, one a turn of the event loop; a new queue replaces what is left of the old."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: deque[Step] = deque()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._do_one)

    def plan(self, steps: Iterable[Step]) -> None:
        """Do these instead of what is still waiting."""
        self._steps = deque(steps)
        if self._steps:
            self._timer.start(1)
        else:
            self._timer.stop()

    def _do_one(self) -> None:
        self._steps.popleft()()
        if self._steps:
            self._timer.start(1)
