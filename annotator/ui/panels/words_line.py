"""A line that asks for a few words in place: why a tag is rejected, a remark. Enter says them, Escape gives up."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from annotator.ui.parts import MARGIN, TonedLabel, close_button


class WordsLine(QWidget):
    """Hidden until `ask`."""

    entered = Signal(str)
    """The words, without white space around them; they may be none."""
    left = Signal()
    """The person gave up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = TonedLabel(size=1.0, quiet=False)
        self.line = QLineEdit()
        self.line.returnPressed.connect(lambda: self.entered.emit(self.line.text().strip()))
        self._close = close_button()
        self._close.clicked.connect(self.left)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(MARGIN, 8, MARGIN, 8)
        layout.setSpacing(8)
        layout.addWidget(self._caption)
        layout.addWidget(self.line, 1)
        layout.addWidget(self._close)
        self.hide()

    def ask(self, caption: str, hint: str) -> None:
        """Shows the line, empty, with the hands in it."""
        self._caption.setText(caption)
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(f"{caption}, {hint}")
        self.line.clear()
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up; Enter goes no further."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
