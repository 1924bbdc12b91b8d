"""Two days in a row, from and to, each of which may be left empty."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from annotator.text.dates import last_day, read_date, show_date
from annotator.ui.i18n import language, tr
from annotator.ui.parts import Panel, close_button


class DayRow(Panel):
    """Days as people write them ("2.3.2017", "2 March 2017", "2017-03-02")."""

    days_changed = Signal(str, str)
    """From and to in ISO 8601, "" for no limit; told when Enter is pressed or a field is left, where both can be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = ("", "")
        self.since, self.until = QLineEdit(), QLineEdit()
        self._close = close_button()
        self._close.clicked.connect(self.close_row)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for line in (self.since, self.until):
            line.editingFinished.connect(self._tell)
            layout.addWidget(line, 1)
        layout.addWidget(self._close)
        self.retranslate()

    def show_days(self, since: str, until: str) -> None:
        """Shows two days in ISO 8601; nothing is told."""
        self._told = since, until
        self.since.setText(show_date(since, language()) if since else "")
        self.until.setText(show_date(until, language()) if until else "")

    def take_focus(self) -> None:
        """Puts the hands into the first field."""
        self.since.setFocus(Qt.FocusReason.OtherFocusReason)
        self.since.selectAll()

    def close_row(self) -> None:
        """Hides the row; the filter stays, its chip takes it away."""
        self.hide()

    def retranslate(self) -> None:
        """Says all words again."""
        for line, words in ((self.since, tr("from day")), (self.until, tr("to day"))):
            line.setPlaceholderText(words)
            line.setAccessibleName(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_row()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        days = []
        for line in (self.since, self.until):
            day = read_date(line.text().strip()) if line.text().strip() else ""
            line.setProperty("bad", day is None)
            line.style().polish(line)
            days.append(day)
        since, until = days
        if since is None or until is None:
            return
        told = since, last_day(until)
        if told != self._told:
            self._told = told
            self.days_changed.emit(*told)
