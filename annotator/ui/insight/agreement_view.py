"""The agreement view: bars by label, a matrix of pairs, a table of documents, and the passages behind each number."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPalette, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.model.label_schema import LabelSchema
from annotator.review.sweep import ALL
from annotator.ui.i18n import tr
from annotator.ui.insight import tables, wording
from annotator.ui.insight.bars import FigureDelegate, Ink
from annotator.ui.insight.cell_table import CellTable
from annotator.ui.insight.choosing import Chooser, PeopleChoice
from annotator.ui.insight.figure_model import FigureHeading, FigureModel, FigureRow, rows_of
from annotator.ui.insight.found import PAIR_MEASURES, Found, Key, Measure
from annotator.ui.insight.passage_list import PassageList
from annotator.ui.insight.work_line import WorkLine
from annotator.ui.parts import MARGIN, EmptyState, Panel, Rule, TonedLabel, stacked

WIDE = 940
"""Pixels from which on the passages stand beside the figures, not below."""


class AgreementView(Panel):
    """A window over the main window. It asks for figures by `wanted` (ids of annotators, whole documents?).

    `passage_wanted` has document, start, end and tag; `merge_wanted` asks for a colleague's project.
    """

    wanted = Signal(tuple, bool)
    passage_wanted = Signal(str, int, int, str)
    merge_wanted = Signal()

    def __init__(self, schema: LabelSchema, ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.Window)
        self._schema = schema
        self._found: Found | None = None
        self._pair: tuple[str, str] | None = None
        self._key: Key | None = None
        self._keys: dict[str, str] = {}
        self._measure: Measure = "kappa"
        self._label = ALL
        self._make(ink)
        self._lay_out()
        self._connect()
        self.retranslate()

    # What it is handed

    def show_people(self, names: dict[str, str], ticked: tuple[str, ...], keys: dict[str, str]) -> None:
        """Who can be compared, by id, who is at first, and the keys in force of the commands that an empty view names."""
        self._keys = keys
        self.people.show_people(names, ticked)
        self._say_empty()

    def show_found(self, found: Found) -> None:
        """Other figures; what was chosen stays chosen where it is still there."""
        self._found = found
        self.work.show_work("")
        if self._pair not in found.pairs:
            self._pair = found.pairs[0] if found.pairs else None
        self._fill()

    def show_figure(self, key: Key) -> None:
        """Lists the passages behind a figure and shows the first on the page, a disagreeing one where there is any."""
        if (
            key.pair is not None
            and self._found is not None
            and key.pair in self._found.pairs
            and key.pair != self._pair
        ):
            self._pair = key.pair
            self._fill()
        self._key = key
        self._list_passages(go=True)

    @property
    def whole(self) -> bool:
        """Whether whole documents are compared."""
        return bool(self.extent.choice)

    # Made once

    def _make(self, ink: Ink) -> None:
        self.people = PeopleChoice()
        self.extent, self.pair, self.measure, self.label = Chooser(), Chooser(), Chooser(), Chooser()
        self.extent.choice = False
        self.work = WorkLine()
        self.figures = FigureModel(self)
        self.bars = QListView()
        self.bars.setModel(self.figures)
        self.bars.setItemDelegate(FigureDelegate(ink, self.figures, self.bars))
        self.bars.setUniformItemSizes(True)
        self.bars.setFrameShape(QFrame.Shape.NoFrame)
        self.bars.setMouseTracking(True)
        self.bars.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.bars.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.bars.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.matrix, self.table = CellTable(), CellTable()
        self.passages = PassageList(ink)
        self._about = TonedLabel(size=1.0, quiet=False, bold=True)
        self._counted, self._explained = TonedLabel(), TonedLabel()
        for label in (self._about, self._counted, self._explained):
            label.setWordWrap(True)
        self.whole_button, self.merge_button = QPushButton(), QPushButton()
        self.empty = EmptyState(self.whole_button, self.merge_button)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)

    def _lay_out(self) -> None:
        self.sides = QSplitter(Qt.Orientation.Vertical)
        self.sides.setHandleWidth(1)
        self.sides.setChildrenCollapsible(False)
        self.sides.addWidget(self._figures_side())
        self.sides.addWidget(self._passages_side())
        self.sides.setSizes([420, 280])
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.sides)
        layout = stacked(Rule(), self._stack)
        layout.setStretch(1, 1)
        layout.insertLayout(0, self._head())
        self.setLayout(layout)

    def _head(self) -> QVBoxLayout:
        choices = QHBoxLayout()
        choices.setSpacing(6)
        for chooser in (self.extent, self.pair):
            choices.addWidget(chooser)
        choices.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN, MARGIN, MARGIN, 8)
        head.setSpacing(8)
        head.addWidget(self.people)
        head.addLayout(choices)
        head.addWidget(self._counted)
        head.addWidget(self.work)
        return head

    def _figures_side(self) -> QWidget:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, MARGIN, 3)
        row.setSpacing(6)
        row.addWidget(self.label)
        row.addWidget(self.measure)
        self._of_tables = QWidget()
        self._of_tables.setLayout(row)
        for page in (self.bars, self.matrix, self.table):
            self.tabs.addTab(page, "")
        self.tabs.setCornerWidget(self._of_tables)
        return self.tabs

    def _passages_side(self) -> QWidget:
        words = QVBoxLayout()
        words.setContentsMargins(MARGIN, 10, MARGIN, 4)
        words.setSpacing(2)
        words.addWidget(self._about)
        words.addWidget(self._explained)
        column = stacked(self.passages)
        column.insertLayout(0, words)
        column.setStretch(1, 1)
        side = QWidget()
        side.setLayout(column)
        return side

    def _connect(self) -> None:
        self.people.changed.connect(lambda _who: self.ask())
        self.extent.chosen.connect(lambda _whole: self.ask())
        self.pair.chosen.connect(self._choose_pair)
        self.measure.chosen.connect(self._choose_measure)
        self.label.chosen.connect(self._choose_label)
        self.bars.clicked.connect(self._choose_bar)
        self.bars.activated.connect(self._choose_bar)
        self.matrix.figure_wanted.connect(self.show_figure)
        self.table.figure_wanted.connect(self.show_figure)
        self.passages.passage_wanted.connect(self.passage_wanted)
        self.whole_button.clicked.connect(self.compare_whole)
        self.merge_button.clicked.connect(self.merge_wanted)
        self.work.again_wanted.connect(self.ask)
        self.tabs.currentChanged.connect(self._show_tab)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close, context=Qt.ShortcutContext.WindowShortcut)

    # What a person does

    def ask(self) -> None:
        """Asks for the figures of what is chosen; with fewer than two annotators says what is missing instead."""
        if len(self.people.chosen) < 2:
            self._found = None
            self._fill()
            return
        self.wanted.emit(self.people.chosen, self.whole)

    def compare_whole(self) -> None:
        """Takes whole documents as read, whatever was marked complete."""
        self._say_extent(whole=True)
        self.ask()

    def _choose_bar(self, index: QModelIndex) -> None:
        row = self.figures.row_at(index)
        if isinstance(row, FigureRow):
            self.show_figure(row.key)

    def _choose_pair(self, pair: tuple[str, str]) -> None:
        self._pair = pair
        if self._key is not None and self._key.pair is not None:
            self._key = replace(self._key, pair=pair)
        self._fill()

    def _choose_measure(self, measure: Measure) -> None:
        self._measure = measure
        self._fill_tables()

    def _choose_label(self, label: str) -> None:
        self._label = label
        self._fill_tables()

    # What is shown

    def _fill(self) -> None:
        found, pair = self._found, self._pair
        there = found is not None and pair is not None and bool(found.agreement.documents)
        self._stack.setCurrentIndex(1 if there else 0)
        self._say_empty()
        self._say_counted()
        self._say_choices()
        if found is None or pair is None or not there:
            return
        self._fill_bars(found, pair)
        self._fill_tables()
        if self._key is not None:
            self._list_passages(go=False)
        else:
            self._about.setText(tr("Click a bar or a number to see the passages behind it."))

    def _fill_bars(self, found: Found, pair: tuple[str, str]) -> None:
        """The bar that was current stays so; the hands begin on the first."""
        before = self.figures.row_at(self.bars.currentIndex())
        self.figures.show_rows(rows_of(found, pair, self._schema))
        bars = [at for at, row in enumerate(self.figures.rows) if isinstance(row, FigureRow)]
        if self.bars.currentIndex().isValid() or not bars:
            return
        if before is None:
            self.bars.setFocus()
        same = [at for at in bars if isinstance(before, FigureRow) and _alike(before, self.figures.rows[at])]
        self.bars.setCurrentIndex(self.figures.index((same or bars)[0]))

    def _fill_tables(self) -> None:
        if self._found is None or self._pair is None:
            return
        # Only what is seen: there may be very many documents.
        if self.tabs.currentWidget() is self.matrix:
            self.matrix.cells.show_cells(tables.matrix(self._found, self._measure, self._label, self._schema))
        elif self.tabs.currentWidget() is self.table:
            self.table.cells.show_cells(tables.by_document(self._found, self._measure, self._pair, self._schema))

    def _list_passages(self, *, go: bool) -> None:
        if self._found is None or self._key is None:
            return
        title = wording.title_of(self._found, self._key, self._schema)
        self._about.setText(f"{title} · {wording.in_words(self._found, self._key)}")
        self._explained.setText(wording.explained(self._key))
        self.passages.show_passages(self._found, self._key, self._schema, go=go)

    def _say_counted(self) -> None:
        found = self._found
        self._counted.setVisible(found is not None and bool(found.agreement.documents))
        if found is not None:
            texts = len(found.agreement.documents), len(found.documents)
            self._counted.setText(tr("Documents that count: {count}", count=wording.of_count(*texts)))

    def _say_empty(self) -> None:
        people, ticked = len(self.people.names), len(self.people.chosen)
        self.merge_button.setVisible(people < 2)
        self.whole_button.setVisible(False)
        if people < 2:
            self.empty.say(tr("There is only one annotator here. Bring in a colleague’s project to compare with."))
        elif ticked < 2:
            self.empty.say(tr("Tick two annotators or more, above."))
        elif self._found is None:
            self.empty.say(tr("The figures are being computed …"))
        elif self._found.whole:
            self.empty.say(tr("Nobody has tagged anything in a document that two have read."))
        else:
            self.whole_button.setVisible(True)
            self.empty.say(
                tr(
                    "There is no part that all who are ticked have marked as complete, and only there a missing tag means something. "
                    "Press {page} for a page, {item} for an agenda item, {document} for a document you have read to the end.",
                    page=self._keys.get("complete.page", ""),
                    item=self._keys.get("complete.item", ""),
                    document=self._keys.get("complete.document", ""),
                )
            )

    def _say_extent(self, *, whole: bool) -> None:
        choices = ((False, tr("What all have marked complete")), (True, tr("Whole documents")))
        self.extent.show_choices(tr("What counts"), choices, whole)

    def _say_choices(self) -> None:
        found = self._found
        pairs = found.pairs if found is not None else ()
        self.pair.setVisible(self._stack.currentIndex() == 1)
        if found is None:
            return
        self.pair.show_choices(tr("Pair"), tuple((pair, wording.people(found, pair)) for pair in pairs), self._pair)
        labels = tuple(dict.fromkeys(group.label for group in found.agreement.groups))
        names = tuple((label, wording.label_name(self._schema, label)) for label in labels)
        self.label.show_choices(tr("Label"), names, self._label)
        self._show_choosers()

    def _show_tab(self, _tab: int) -> None:
        self._show_choosers()
        self._fill_tables()

    def _show_choosers(self) -> None:
        self._of_tables.setVisible(self.tabs.currentIndex() > 0)
        of_pairs = self.tabs.currentWidget() is self.matrix
        self.label.setVisible(of_pairs)
        many = self._found is not None and len(self._found.agreement.annotators) > 2
        if self._measure == "alpha" and (of_pairs or not many):
            # It is of all, not of two.
            self._choose_measure("kappa")
        offered: tuple[Measure, ...] = (*PAIR_MEASURES, *(("alpha",) if many and not of_pairs else ()))
        measures = tuple((each, wording.measure_name(Key(each), self._schema)) for each in offered)
        self.measure.show_choices(tr("Figure"), measures, self._measure)

    def retranslate(self) -> None:
        """Says all words again."""
        self.setWindowTitle(tr("Agreement"))
        for at, words in enumerate((tr("Labels"), tr("Pairs"), tr("Documents"))):
            self.tabs.setTabText(at, words)
        self.bars.setAccessibleName(tr("Agreement by label"))
        self.matrix.setAccessibleName(tr("Agreement of each two annotators"))
        self.table.setAccessibleName(tr("Agreement by document"))
        self.passages.setAccessibleName(tr("Passages behind the figure"))
        self.whole_button.setText(tr("Compare whole documents"))
        self.merge_button.setText(tr("Bring in a project …"))
        self._say_extent(whole=self.whole)
        self._fill()

    # Qt's events

    def sizeHint(self) -> QSize:
        """Narrow, so that the page is seen beside it."""
        return QSize(640, 820)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wide enough, and the passages stand beside the figures."""
        lying = event.size().width() >= WIDE
        wanted = Qt.Orientation.Horizontal if lying else Qt.Orientation.Vertical
        if self.sides.orientation() != wanted:
            self.sides.setOrientation(wanted)
            self.sides.setSizes([560, 420] if lying else [420, 280])
        super().resizeEvent(event)


def _alike(one: FigureRow, other: FigureRow | FigureHeading) -> bool:
    """Whether two bars are of one label and figure, whosever."""
    return isinstance(other, FigureRow) and replace(one.key, pair=None) == replace(other.key, pair=None)
