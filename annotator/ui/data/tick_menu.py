"""A menu of ticks that stays open while they are set."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu


class TickMenu(QMenu):
    """A click, Enter or Space on a tick sets it and leaves the menu open; Escape or a click elsewhere closes it."""

    def add_tick(self, words: str, *, on: bool) -> QAction:
        """One more tick at the end."""
        action = self.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(on)
        return action

    def add_staying(self, words: str) -> QAction:
        """An entry without a tick that leaves the menu open too."""
        action = self.addAction(words)
        action.setProperty(_STAYS, True)
        return action

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Sets the tick under the mouse."""
        if not _done(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Sets the tick in hand."""
        sets = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if not (sets and _done(self.activeAction())):
            super().keyPressEvent(event)


_STAYS = "stays"


def _done(action: QAction | None) -> bool:
    """Does what leaves the menu open; whether it is such a one."""
    if action is None or not action.isEnabled() or not (action.isCheckable() or action.property(_STAYS)):
        return False
    action.trigger()
    return True
