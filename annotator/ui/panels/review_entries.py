"""Comments, verdicts and history below the comparison: each with its words, who and when, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from annotator.ui import tones
from annotator.ui.i18n import number, tr
from annotator.ui.parts import TonedLabel
from annotator.ui.words import tip

FIRST = 30
"""So many entries are shown at once, the newest; a button shows the earlier ones."""
FULL, TIP = 5_000, 80
"""Characters of a text that an entry, or a button's tip, shows: to lay out 100,000 takes Qt seconds."""


def shortened(text: str, most: int) -> str:
    """At most `most` characters of a text; all of it stays in the project and in what is exported."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line to show: `lead` stands before the text in quiet type, `meta` below it; `action` is its button, "" for none."""

    text: str
    meta: str = ""
    lead: str = ""
    full: str = ""
    action: str = ""
    action_name: str = ""


class EntryRow(QWidget):
    """One entry, with a rule at its left."""

    acted = Signal()
    """Its button was pressed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.lead = TonedLabel()
        # Its smaller type stands on the line of the text beside it.
        self.lead.setContentsMargins(0, 2, 0, 0)
        self.meta = TonedLabel()
        self.button = QToolButton(self)
        self.button.setProperty("role", "quiet")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.acted)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 1, 0, 1)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.lead, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        self._beside = QHBoxLayout()
        row.addLayout(self._beside)
        self._below = QHBoxLayout()
        self._below.addWidget(self.meta, 1)
        column.addLayout(row)
        column.addLayout(self._below)

    def show_entry(self, entry: Entry) -> None:
        """Shows an entry; its button stands below beside who and when, or at the right where that leads."""
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setText(entry.text)
        self.text.setVisible(bool(entry.text))
        for label, words in ((self.lead, entry.lead), (self.meta, entry.meta)):
            label.setText(words)
            label.setVisible(bool(words))
            label.setToolTip(tip(entry.full))
        (self._below if entry.meta else self._beside).addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.button.setText(entry.action)
        self.button.setAccessibleName(entry.action_name or entry.action)
        self.button.setToolTip(tip(entry.action_name))
        self.button.setVisible(bool(entry.action))
        self.setAccessibleName(" · ".join(part for part in (entry.lead, entry.text, entry.meta) if part))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the rule."""
        painter = QPainter(self)
        painter.fillRect(0, 0, 2, self.height(), tones.rule(self.palette()))
        painter.end()


class EntryList(QWidget):
    """A heading and its entries; hidden where there are none. Rows are made once and used again."""

    acted = Signal(int)
    """The number of the entry whose button was pressed."""

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = TonedLabel(bold=True)
        self.heading.setContentsMargins(0, 12, 0, 6)
        self.rows: list[EntryRow] = []
        self._entries: tuple[Entry, ...] = ()
        self._all = False
        self.more = QToolButton(self)
        self.more.setProperty("role", "quiet")
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.clicked.connect(self._show_all)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 0, 16, 0)
        self._column.setSpacing(gap)
        self._column.addWidget(self.heading)
        self._column.addWidget(self.more)

    def set_heading(self, words: str) -> None:
        """What the entries are."""
        self.heading.setText(words.upper())
        self.heading.setAccessibleName(words)
        self.setAccessibleName(words)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Shows these, oldest first."""
        if tuple(entries) != self._entries:
            self._entries, self._all = tuple(entries), False
        self._show()

    def _show_all(self) -> None:
        self._all = True
        self._show()

    def _show(self) -> None:
        skipped = 0 if self._all else max(len(self._entries) - FIRST, 0)
        shown = self._entries[skipped:]
        while len(self.rows) < len(shown):
            self._add_row()
        self._offset = skipped
        for row, entry in zip(self.rows, shown, strict=False):
            row.show_entry(entry)
            row.show()
        for row in self.rows[len(shown) :]:
            row.hide()
        self.more.setText(tr("{n} earlier", n=number(skipped)))
        self.more.setVisible(skipped > 0)
        self.setVisible(bool(shown))

    def _add_row(self) -> None:
        row, at = EntryRow(self), len(self.rows)
        row.acted.connect(lambda: self.acted.emit(self._offset + at))
        self.rows.append(row)
        self._column.addWidget(row)

    _offset = 0
