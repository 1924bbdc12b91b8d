"""What became of an export: carried, adjusted, refused; each tag that did not go as it is leads to its passage."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.dataset.verify import Report
from annotator.ui.i18n import number, phrase, tr
from annotator.ui.parts import TonedLabel
from annotator.ui.words import wrapped

_SHOWN = 70
"""Characters of a passage that a row shows."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a tag lies: its document's id and name, page from 1, offsets, and its words."""

    document: str
    name: str
    page: int
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Row:
    """A tag that did not go as it is."""

    tag: str
    refused: bool
    why: str


Find = Callable[[str], Passage | None]
"""Where a tag lies, by its id; None where it is not in the project (any more)."""


def rows_of(report: Report) -> tuple[Row, ...]:
    """The refused first."""
    return tuple(
        Row(remark.id, refused, remark.why)
        for refused, remarks in ((True, report.refused), (False, report.adjusted))
        for remark in remarks
    )


def summed(report: Report) -> str:
    """Carried, adjusted and refused: together all tags that were to go out."""
    carried, adjusted, refused = report.counts
    total = carried + adjusted + refused
    return tr(
        "{total} tags: {carried} carried as they are, {adjusted} adjusted, {refused} refused.",
        total=number(total),
        carried=number(carried),
        adjusted=number(adjusted),
        refused=number(refused),
    )


def show_in_folder(path: Path) -> None:
    """Opens the folder that holds what was written, or that was written."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path if path.is_dir() else path.absolute().parent)))


class RemarkModel(QAbstractListModel):
    """A row a remark; passages are looked up when they are seen: there may be a hundred thousand."""

    def __init__(self, rows: Sequence[Row], find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = tuple(rows)
        self._find = find
        self._found: dict[str, Passage | None] = {}

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        """How many remarks."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a row."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            words = self.words(index.row())
            return wrapped(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None

    def passage(self, row: int) -> Passage | None:
        """Where the tag of a row lies."""
        tag = self.rows[row].tag
        if tag not in self._found:
            self._found[tag] = self._find(tag)
        return self._found[tag]

    def words(self, row: int) -> str:
        """ "Refused · referat.pdf, page 3 · “Rådet vedtog …”: why"."""
        one, at = self.rows[row], self.passage(row)
        kind = tr("Refused") if one.refused else tr("Adjusted")
        if at is None:
            return f"{kind} · {one.tag}: {phrase(one.why)}"
        quote = " ".join(at.quote.split())
        short = quote if len(quote) <= _SHOWN else f"{quote[:_SHOWN]} …"
        where = tr("{name}, page {page}", name=at.name, page=at.page)
        return f"{kind} · {where} · “{short}”: {phrase(one.why)}"


def where_to(path: Path, report: Report) -> str:
    """Where it was written, or that it was not."""
    if not report.made:
        return tr("Nothing was written: no tag could be carried.")
    return tr("Written to {path} and read back.", path=path)


class ExportReport(QDialog):
    """Does not block the window; goes when it is closed. `passage_wanted` has document, start, end and tag of a row."""

    passage_wanted = Signal(str, int, int, str)

    def __init__(
        self, path: Path, report: Report, find: Find, notes: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Export"))
        heading = QLabel(summed(report))
        where = TonedLabel(where_to(path, report), size=1.0)
        said = [heading, where, *(TonedLabel(note, size=1.0) for note in notes)]
        for label in said:
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.model = RemarkModel(rows_of(report), find, self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(tr("What did not go as it is"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.activated.connect(self._go)
        self.list.clicked.connect(self._go)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        folder = buttons.addButton(tr("Show in folder"), QDialogButtonBox.ButtonRole.ActionRole)
        folder.clicked.connect(lambda: show_in_folder(path))
        folder.setVisible(report.made)
        copy = buttons.addButton(tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.close)
        for button in buttons.buttons():
            # Enter is for the row in hand.
            cast("QPushButton", button).setAutoDefault(False)
        layout = QVBoxLayout(self)
        for label in said:
            layout.addWidget(label)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)
        self.resize(820, 420)

    def _go(self, index: QModelIndex) -> None:
        at = self.model.passage(index.row())
        if at is not None:
            self.passage_wanted.emit(at.document, at.start, at.end, self.model.rows[index.row()].tag)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self.model.words(row) for row in range(self.model.rowCount())))
