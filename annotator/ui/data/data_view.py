"""The Data view: charts above, the table below; a bar that is chosen leaves its tags in the table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from annotator.figures.chart import Chart
from annotator.ui.data.chart_look import Ink
from annotator.ui.data.charts_row import SEEN, ChartsRow
from annotator.ui.data.data_table import DataTable
from annotator.ui.i18n import tr
from annotator.ui.parts import EmptyState, Panel


class DataView(Panel):
    """Shows charts and a table that it is handed; what they tell goes to whoever handed them."""

    def __init__(self, ink: Ink, seen: Sequence[str] = SEEN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.charts = ChartsRow(ink, seen)
        self.table: DataTable | None = None
        self._empty = EmptyState()
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self._home = QWidget()
        self._below = QVBoxLayout(self._home)
        self._below.setContentsMargins(0, 0, 0, 0)
        self.splitter.addWidget(self.charts)
        self.splitter.addWidget(self._home)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([280, 540])
        self._stack = QStackedWidget()
        self._stack.addWidget(self.splitter)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._reading = False
        self._awaited = False
        """Whether the hands were sent to a table that is not there yet."""
        self.retranslate()

    def set_table(self, table: DataTable | None) -> None:
        """The table of the project that is open; the one before goes."""
        if self.table is not None:
            self._below.removeWidget(self.table)
            self.table.hide()
            self.table.blockSignals(True)  # until it is gone it hears of other languages, and nobody is to hear of that
            self.table.deleteLater()
        self.table = table
        if table is not None:
            self._below.addWidget(table)

    def show_charts(self, charts: Sequence[Chart]) -> None:
        """The charts as they are counted now."""
        self.charts.show_charts(charts)

    def show_tagged(self, *, tagged: bool, reading: bool = False) -> None:
        """Whether there are tags: else a sentence says so, or that they are being read."""
        self._reading = reading
        self._stack.setCurrentIndex(0 if tagged else 1)
        self.retranslate()
        if tagged and self._awaited and self.isVisible():
            self.take_focus()

    def take_focus(self, *, words: bool = False) -> None:
        """The hands go to the table, or to the words that filter it."""
        there = self.table is not None and self._stack.currentIndex() == 0
        self._awaited = not there and self.isVisible()
        if self.table is None or not there:
            return
        if words:
            self.table.ask_words()
        else:
            self.table.take_focus()

    def swap_focus(self) -> None:
        """The hands go to the first chart, or from the charts to the table."""
        hands = QApplication.focusWidget()
        cards = [card for card in self.charts.cards.values() if card.isVisible()]
        if not cards or (hands is not None and self.charts.isAncestorOf(hands)):
            self.take_focus()
        else:
            cards[0].view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """Says all words again."""
        if self._reading:
            self._empty.say(tr("Reading the tags …"))
        else:
            self._empty.say(
                tr("Nothing is tagged yet. Mark a passage and press a label’s key; what is tagged adds up here.")
            )
