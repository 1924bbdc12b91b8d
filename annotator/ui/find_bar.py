"""The line over the page that finds words in the open document: which hit of how many, the next, the one before."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from annotator.ui.i18n import number, tr
from annotator.ui.parts import Panel, TonedLabel, close_button


class FindBar(Panel):
    """Hidden until `take_focus`. Enter goes to the next hit, Shift+Enter to the one before, Escape closes.

    `find_requested` has the words each time they change; "" where there are none.
    """

    find_requested = Signal(str)
    next_requested = Signal()
    previous_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self._line = QLineEdit()
        self._line.setClearButtonEnabled(True)
        self._line.setMaximumWidth(420)
        self._line.textChanged.connect(self.find_requested)
        self._line.installEventFilter(self)
        self._count = TonedLabel(size=1.0)
        self._previous = _flat("‹", self.previous_requested)
        self._next = _flat("›", self.next_requested)
        self._close = close_button()
        self._close.clicked.connect(self.close_bar)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.addWidget(self._line, 1)
        layout.addWidget(self._previous)
        layout.addWidget(self._next)
        layout.addWidget(self._count)
        layout.addStretch(1)
        layout.addWidget(self._close)
        self.retranslate()
        self.show_count(0, 0)
        self.hide()

    @property
    def words(self) -> str:
        """What is looked for."""
        return self._line.text()

    def take_focus(self, words: str = "") -> None:
        """Shows the bar with the hands in it; `words` (one line of them) are looked for where given."""
        self.show()
        one_line = " ".join(words.split())
        if one_line:
            self._line.setText(one_line)
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def show_count(self, current: int, total: int) -> None:
        """Says "3 of 17" (`current` from 1, 0 where none is current), or that nothing is found."""
        self._next.setEnabled(total > 0)
        self._previous.setEnabled(total > 0)
        if not self.words:
            self._count.setText("")
        elif total == 0:
            self._count.setText(tr("Not found"))
        elif current == 0:
            self._count.setText(tr("1 hit") if total == 1 else tr("{n} hits", n=number(total)))
        else:
            self._count.setText(tr("{i} of {n}", i=number(current), n=number(total)))
        self._line.setAccessibleDescription(self._count.text())

    def close_bar(self) -> None:
        """Hides the bar and says so."""
        self.hide()
        self.closed.emit()

    def retranslate(self) -> None:
        """Says all words again."""
        self._line.setPlaceholderText(tr("Find in document"))
        self._line.setAccessibleName(tr("Find in document"))
        for button, name in ((self._previous, tr("Find previous")), (self._next, tr("Find next"))):
            button.setToolTip(name)
            button.setAccessibleName(name)
        self._close.setToolTip(tr("Close"))
        self._close.setAccessibleName(tr("Close"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, Shift+Enter and Escape in the line."""
        if watched is self._line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                (self.previous_requested if back else self.next_requested).emit()
                return True
        return super().eventFilter(watched, event)


def _flat(text: str, signal: object) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(signal)
    return button
