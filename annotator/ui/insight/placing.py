"""Where a window over the main window opens: beside it where the screen has room, else at its left edge."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget


def place_beside(view: QWidget, window: QWidget) -> None:
    """Gives `view` a place and a size in which the page stays in sight as far as the screen allows."""
    room = window.screen().availableGeometry()
    size = view.sizeHint().boundedTo(room.size())
    home = window.frameGeometry()
    top = max(home.top() + 60, room.top())
    height = min(size.height(), room.bottom() - top)
    for left in (home.right() + 1, home.left() - size.width()):
        beside = QRect(left, top, size.width(), height)
        if room.contains(beside):
            view.setGeometry(beside)
            return
    # Over the panel at the right: lines of the page are read from their left end.
    left = max(min(home.right(), room.right()) - size.width(), room.left())
    view.setGeometry(left, top, size.width(), height)
