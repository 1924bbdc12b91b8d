"""The middle of the window: the page or the welcome, the find bar over it, and messages that move nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.ui.find_bar import FindBar
from annotator.ui.message_bar import MessageBar


class Stage(QWidget):
    """Messages float at the lower edge: the page stays where it is when one comes or goes."""

    def __init__(self, find_bar: FindBar, content: QWidget, messages: MessageBar) -> None:
        super().__init__()
        self._messages = messages
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(find_bar)
        layout.addWidget(content, 1)
        messages.setParent(self)
        messages.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Messages keep to the lower edge."""
        super().resizeEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the height that the messages need."""
        if watched is self._messages and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        wanted = self._messages.heightForWidth(self.width())
        height = wanted if wanted >= 0 else self._messages.sizeHint().height()
        self._messages.setGeometry(0, self.height() - height, self.width(), height)
        self._messages.raise_()
