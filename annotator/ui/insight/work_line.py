"""A line that says what is being computed, how far it is, and stops it; then offers to begin again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from annotator.ui.i18n import tr
from annotator.ui.parts import Panel, TonedLabel, close_button
from annotator.ui.status_strip import ThinBar


class WorkLine(Panel):
    """`stopped` when the cross is pressed, `again_wanted` when what was stopped is to begin anew."""

    stopped = Signal()
    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = TonedLabel()
        self._bar = ThinBar()
        self._stop = close_button(tr("Stop"))
        self._stop.clicked.connect(self.stopped)
        self._again = QToolButton()
        self._again.setProperty("role", "segment")
        self._again.clicked.connect(self.again_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self._words, self._bar, self._stop, self._again):
            row.addWidget(widget)
        row.addStretch(1)
        self.retranslate()
        self.show_work("")

    def show_work(self, words: str, done: int = 0, total: int = 0) -> None:
        """What is under way, `done` of `total` steps (0: nobody knows); "" hides the line."""
        self.setVisible(bool(words))
        self._words.setText(words)
        self._bar.show_steps(done, total)
        self._bar.setAccessibleName(words)
        self._bar.show()
        self._stop.show()
        self._again.hide()

    def say_stopped(self, words: str) -> None:
        """It was stopped, or failed; offers to begin again."""
        self.setVisible(True)
        self._words.setText(words)
        self._bar.hide()
        self._stop.hide()
        self._again.show()

    def retranslate(self) -> None:
        """Says all words again."""
        self._stop.setToolTip(tr("Stop"))
        self._stop.setAccessibleName(tr("Stop"))
        self._again.setText(tr("Compute again"))
