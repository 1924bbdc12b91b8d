"""The lower half of the Data view: all tags of the project as a table, with its filters above and its sums below."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QStackedWidget, QToolButton, QWidget

from annotator.base.errors import AnnotatorError
from annotator.base.spreadsheet import save_table
from annotator.figures.funding import Total, totals
from annotator.figures.grants import FUNDING
from annotator.figures.rows import DataRow
from annotator.model.annotation import AnnotationId
from annotator.model.label_schema import LabelSchema
from annotator.model.ports import Progress, no_progress
from annotator.ui.data.copying import cells, heads, told
from annotator.ui.data.data_delegate import Ink
from annotator.ui.data.data_model import DataModel
from annotator.ui.data.elsewhere import MANY, Run, at_once
from annotator.ui.data.group_words import sums
from annotator.ui.data.row_bar import RowBar
from annotator.ui.data.row_choice import GroupBy, RowFilter
from annotator.ui.data.row_view import Kept, RowView
from annotator.ui.i18n import number, tr
from annotator.ui.parts import MARGIN, EmptyState, Panel, Rule, TonedLabel, stacked
from annotator.ui.words import wrapped

CSV = ".csv"


class DataTable(Panel):
    """Shows rows; `bar` may be taken out and put elsewhere, `blind` as there.

    A file is proposed `beside` the project; `view.whole` gives the rows in full that are saved or copied.

    `passage_wanted` has document, start, end and tag of the row that is to be opened; `shown_changed` tells that `shown`
    is another; `tags_let_go` that the person closed the chip of `set_tags`; `columns_changed` has what `kept_columns`
    returns; `said` what was done, in a few words; `failed` an AnnotatorError.
    """

    passage_wanted = Signal(str, int, int, str)
    shown_changed = Signal()
    tags_let_go = Signal()
    columns_changed = Signal(object)
    said = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        ink: Ink,
        kept: Mapping[str, Kept] | None = None,
        count: Run = at_once,
        run: Run = at_once,
        parent: QWidget | None = None,
        *,
        blind: bool = False,
    ) -> None:
        super().__init__(parent)
        self.beside = Path("Annotator")
        self._count_by, self._run = count, run
        self._counts = 0
        self._kept = dict(kept or {})
        self._label: str | None = None
        self.model = DataModel(self)
        self.bar = RowBar(blind=blind)
        self.view = RowView(self.model, ink, run)
        self._everything = QPushButton()
        self._empty = EmptyState(self._everything)
        self._sums = TonedLabel()
        self._copy, self._save = _quiet(), _quiet()
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(0)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self.setLayout(stacked(self.bar, Rule(), self._stack, Rule(), self._footer()))
        self.layout().setStretch(2, 1)  # type: ignore[union-attr]
        self.setFocusProxy(self.view)
        self._connect()
        self.retranslate()

    def _footer(self) -> QWidget:
        footer = QWidget()
        layout = QHBoxLayout(footer)
        layout.setContentsMargins(MARGIN, 4, MARGIN, 4)
        self._sums.setMinimumWidth(60)
        layout.addWidget(self._sums, 1)
        layout.addWidget(self._copy)
        layout.addWidget(self._save)
        return footer

    def _connect(self) -> None:
        self.bar.filter_changed.connect(self._filter)
        self.bar.groups_changed.connect(self._group)
        self.bar.tags_let_go.connect(self.tags_let_go)
        self.bar.down_wanted.connect(self._go_down)
        self.view.row_wanted.connect(self._open)
        self.view.copied.connect(self._tell_copied)
        self.view.columns_changed.connect(self._keep_columns)
        self._everything.clicked.connect(self.bar.reset)
        self._copy.clicked.connect(self._copy_rows)
        self._save.clicked.connect(self._ask_and_save)
        self._counting.timeout.connect(self._count)

    # What is shown

    @property
    def shown(self) -> tuple[DataRow, ...]:
        """The rows that fit the filters, in the order of the table."""
        return tuple(self.model.shown)

    @property
    def filter(self) -> RowFilter:
        """What is asked of rows."""
        return self.model.filter

    @property
    def kept_columns(self) -> Mapping[str, Kept]:
        """For the settings: the columns of each label ("" of all) as the person left them."""
        return self._kept

    def show_rows(self, rows: tuple[DataRow, ...], schema: LabelSchema) -> None:
        """Other rows; filters, order, groups, and the row that the keys are on, stay."""
        self.bar.show_choices(rows, schema)
        self._change(lambda: self.model.show_rows(rows, schema))

    def set_tags(self, tags: frozenset[AnnotationId] | None, name: str = "") -> None:
        """Restricts the rows to these tags, and says in a chip what they are; None takes that back."""
        self.bar.name_tags(name)
        asked = replace(self.model.filter, tags=tags)
        self.bar.show_filter(asked)
        self._filter(asked)

    def choose(self, tag: AnnotationId) -> bool:
        """Puts the keys on a tag's row; whether it is shown."""
        line = self.model.line_of(tag)
        if line is not None:
            self.view.choose_line(line)
        return line is not None

    def take_focus(self) -> None:
        """Puts the keys on the rows: on the one they were on, else on the first."""
        self._go_down()

    def ask_words(self) -> None:
        """Puts the keys into the line of words."""
        self.bar.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.words.selectAll()

    def save(self, path: Path) -> None:
        """Writes the rows that are shown, in full, with the columns that are seen, as CSV. Raises AnnotatorError."""
        rows, columns, whole = self.shown, self.view.shown_columns(), self.view.whole

        def work(progress: Progress) -> int:
            return save_table(path, heads(columns), (cells(row, columns) for row in whole(told(rows, progress))))

        def done(count: int) -> None:
            self.said.emit(tr("{n} rows saved to {name}", n=number(count), name=path.name))

        run = self._run if len(rows) > MANY else at_once
        run(tr("saving"), work, done)

    def retranslate(self) -> None:
        """Says all words again."""
        self._copy.setText(tr("copy"))
        self._copy.setToolTip(tr("Copies the chosen rows, or all, for a spreadsheet"))
        self._save.setText(tr("save as …"))
        self._save.setToolTip(tr("Saves the rows that are shown as a table (CSV)"))
        self._everything.setText(tr("Show all tags"))
        self.view.setAccessibleName(tr("Tags"))
        self._change(self.model.retranslate)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys go to the rows."""
        super().focusInEvent(event)
        self.view.setFocus(event.reason())

    # What happens

    def _filter(self, asked: RowFilter) -> None:
        self._change(lambda: self.model.show_filter(asked))

    def _group(self, by: GroupBy) -> None:
        self._change(lambda: self.model.show_groups(by))

    def _change(self, change: Callable[[], None]) -> None:
        columns = [(column.id, column.title) for column in self.model.columns]
        self.view.keep_place(change)
        if self.model.label != self._label or columns != [(c.id, c.title) for c in self.model.columns]:
            self._label = self.model.label
            self.view.lay_out(self._kept.get(self._label or "", ()))
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
        self._everything.setVisible(bool(self.model.rows))
        self._empty.say(
            tr("No tag fits what is asked for.")
            if self.model.rows
            else tr("Nothing is tagged yet. Mark a passage and press its label's key: it will stand here.")
        )
        self._counting.start()
        self.shown_changed.emit()

    def _count(self) -> None:
        """The line below the table, and the sums of groups; of very many amounts in another thread."""
        self._counts += 1
        rows, groups, number_of = self.model.shown, list(self.model.groups), self._counts

        def work(_progress: Progress) -> tuple[Total, ...]:
            for group in groups:
                group.add_up()
            return totals(rows)

        def done(found: tuple[Total, ...]) -> None:
            if number_of == self._counts:
                self._say_sums(len(rows), funding, sums(found, self.model.schema))
                self.view.viewport().update()

        funding = sum(row.label == FUNDING for row in rows)
        if funding <= MANY:
            done(work(no_progress))
        else:
            self._say_sums(len(rows), funding, tr("adding up …"))
            self._count_by(tr("counting"), work, done)

    def _say_sums(self, count: int, funding: int, counted: str) -> None:
        said = [tr("1 tag") if count == 1 else tr("{n} tags", n=number(count))]
        if count < len(self.model.rows):
            said[0] = tr("{shown} of {all} tags", shown=number(count), all=number(len(self.model.rows)))
        if funding:
            words = tr("{n} funding amounts", n=number(funding))
            said.append(tr("1 funding amount") if funding == 1 else words)
        if counted:
            said.append(tr("each grant once: {sums}", sums=counted))
        self._sums.setText(" · ".join(said))
        self._sums.setToolTip(wrapped(self._sums.text()))

    def _go_down(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.view.current_row() is None and self.model.rowCount():
            self.view.choose_line(0)

    def _open(self, row: DataRow) -> None:
        self.passage_wanted.emit(row.document, row.start, row.end, row.id)

    def _copy_rows(self) -> None:
        if not self.view.selectionModel().hasSelection():
            self.view.selectAll()
        self.view.copy()

    def _tell_copied(self, count: int) -> None:
        self.said.emit(tr("1 row copied") if count == 1 else tr("{n} rows copied", n=number(count)))

    def _keep_columns(self) -> None:
        self._kept[self._label or ""] = self.view.kept()
        self.columns_changed.emit(dict(self._kept))

    def _ask_and_save(self) -> None:
        suggestion = str(self.beside.with_name(f"{self.beside.stem} - {tr('tags')}{CSV}"))
        name, _ = QFileDialog.getSaveFileName(self, tr("Save the table"), suggestion, f"CSV (*{CSV})")
        if not name:
            return
        path = Path(name)
        path = path if path.suffix else path.with_suffix(CSV)
        try:
            self.save(path)
        except AnnotatorError as error:
            self.failed.emit(error)


def _quiet() -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "quiet")
    return button
