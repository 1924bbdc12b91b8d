"""Messages over the page that block nothing: what happened, to which file, and what to do; at most three at a time."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui import tones
from annotator.ui.i18n import tr
from annotator.ui.parts import close_button

MOST = 3


class Kind(StrEnum):
    """How grave it is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


_HUES = {Kind.ERROR: QColor("#D55E00"), Kind.WARNING: QColor("#E69F00"), Kind.INFO: QColor("#0072B2")}
"""Okabe and Ito's vermilion, orange and blue: the same on light and dark ground, as the bar at the left only."""


class Message(QWidget):
    """One message: words that can be marked and copied, perhaps one thing to do, a cross."""

    closed = Signal()

    def __init__(self, text: str, kind: Kind, *, passing: bool = False) -> None:
        super().__init__()
        self.kind = kind
        self.passing = passing
        self.text = text
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._words = QLabel(text)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        spoken = {Kind.ERROR: tr("Error"), Kind.WARNING: tr("Warning"), Kind.INFO: tr("Notice")}[kind]
        self.setAccessibleName(f"{spoken}: {text}")
        self._cross = close_button()
        self._cross.clicked.connect(self.closed)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(16, 6, 8, 6)
        self._layout.addWidget(self._words, 1)
        self._layout.addWidget(self._cross)

    def add_action(self, text: str, function: Callable[[], object]) -> None:
        """A button that does something about it, and closes the message."""
        button = QPushButton(text)
        button.clicked.connect(function)
        button.clicked.connect(self.closed)
        self._layout.insertWidget(1, button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A pale ground and a bar at the left in the kind's colour."""
        painter = QPainter(self)
        hue = _HUES[self.kind]
        painter.fillRect(self.rect(), tones.blend(hue, self.palette().color(QPalette.ColorRole.Window), 0.12))
        painter.fillRect(0, 0, 4, self.height(), hue)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tones.rule(self.palette()))
        painter.end()


class MessageBar(QWidget):
    """Stacks messages, the newest at the top; the same words twice stand once; of more than three the oldest goes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages: list[Message] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.hide()

    @property
    def texts(self) -> tuple[str, ...]:
        """What stands there, the newest first."""
        return tuple(message.text for message in self._messages)

    def show_message(
        self,
        text: str,
        kind: Kind | str = Kind.ERROR,
        action: tuple[str, Callable[[], object]] | None = None,
        *,
        passing: bool = False,
    ) -> Callable[[], None]:
        """Says `text` (translated already); `action` is a button's words and what it does. What is given takes it away.

        `passing` is what is over with the next thing that the person does (see `let_go`): one such stands at a time.
        """
        for old in [each for each in self._messages if each.text == text or (passing and each.passing)]:
            self._remove(old)
        message = Message(text, Kind(kind), passing=passing)
        if action is not None:
            message.add_action(*action)
        message.closed.connect(lambda: self._remove(message))
        self._messages.insert(0, message)
        self._layout.insertWidget(0, message)
        for old in self._messages[MOST:]:
            self._remove(old)
        self.show()
        return lambda: self._remove(message)

    def let_go(self) -> None:
        """The person goes on: what was only said of what they did before is over."""
        for message in [each for each in self._messages if each.passing]:
            self._remove(message)

    def close_newest(self) -> bool:
        """Closes the newest message, for Escape; False where there is none."""
        if not self._messages:
            return False
        self._remove(self._messages[0])
        return True

    def clear(self) -> None:
        """Closes all."""
        for message in tuple(self._messages):
            self._remove(message)

    def _remove(self, message: Message) -> None:
        if message in self._messages:
            self._messages.remove(message)
            self._layout.removeWidget(message)
            message.hide()
            message.deleteLater()
        self.setVisible(bool(self._messages))
