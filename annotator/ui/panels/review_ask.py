"""A line for a reason or a comment, opened in place: Enter says it, Escape closes it without a trace."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from annotator.ui.i18n import tr
from annotator.ui.parts import TonedLabel


class AskLine(QWidget):
    """Hidden until it is asked to open; gives the hands back to where they were."""

    reason_given = Signal(str)
    """Why a tag is rejected, "" where nothing was written."""
    comment_given = Signal(str)
    """A comment; never blank."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.hint = TonedLabel()
        self._for = ""
        self._before: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 0)
        column.setSpacing(3)
        column.addWidget(self.line)
        column.addWidget(self.hint)
        self.hide()

    @property
    def asks_for(self) -> str:
        """ "reason", "comment", or "" while it is closed."""
        return self._for

    def ask(self, what: str) -> None:
        """Opens for a "reason" or a "comment"; what was written for the same is kept."""
        if self._for != what:
            self.line.clear()
        if not self._for:
            self._before = QApplication.focusWidget()
        self._for = what
        self.retranslate()
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Says its words in the language of the moment."""
        reason = self._for == "reason"
        words = tr("Why is it wrong?") if reason else tr("Comment")
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(words)
        self.hint.setText(
            tr("Enter rejects, with or without a reason · Esc leaves it")
            if reason
            else tr("Enter says it · Esc leaves it")
        )

    def close_line(self) -> None:
        """Closes it; what was written is gone, and the hands are back where they were."""
        had_hands = self.line.hasFocus()
        self._for = ""
        self.line.clear()
        self.hide()
        if had_hands and self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def event(self, event: QEvent) -> bool:
        """Escape is for this line, not for the window's command of that key."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the line did not want: Enter and Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_line()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._say()
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        text, what = " ".join(self.line.text().split()), self._for
        self.close_line()
        if what == "reason":
            self.reason_given.emit(text)
        elif text:
            self.comment_given.emit(text)
