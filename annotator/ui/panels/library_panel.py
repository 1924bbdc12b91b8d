"""The documents of the project: a list that can be filtered, takes dropped PDFs, and says how far each is tagged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QRectF, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QPushButton,
    QStackedWidget,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.base.paths import PACKAGE_SUFFIX, PROJECT_SUFFIX
from annotator.model.annotation import DocumentId
from annotator.ui.i18n import number, tr
from annotator.ui.models.document_model import DocumentModel, DocumentRow, badge, summary
from annotator.ui.models.row_model import ROW
from annotator.ui.panels.row_painting import PAD, RowDelegate, draw_badge, draw_ring
from annotator.ui.parts import MARGIN, EmptyState, Heading, Panel

RING = 16


class DocumentDelegate(RowDelegate):
    """Ring, name, summary, badge."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws one document."""
        row: DocumentRow = index.data(ROW)
        painter.save()
        self.draw_ground(painter, option, current=row.current)
        area = option.rect.adjusted(PAD, 0, -PAD, 0)
        ring = QRectF(area.left(), area.center().y() - RING / 2, RING, RING)
        # A begun document shows an eighth at least: begun, not how far.
        draw_ring(painter, ring, option.palette, max(row.share or 0, (row.tags > 0) / 8))
        text = area.adjusted(RING + 8, 0, 0, 0)
        if badge(row):
            text.setRight(text.right() - draw_badge(painter, option, text, badge(row)))
        self.draw_lines(painter, option, text, row.name, summary(row) + (f" · {row.note}" if row.note else ""))
        painter.restore()


class LibraryPanel(Panel):
    """Lists documents. `document_chosen` has the SHA-256 of the one clicked; a current one is not told again."""

    document_chosen = Signal(str)
    current_chosen = Signal()
    """The document that is on the page was clicked: the hands are to go there."""
    files_dropped = Signal(list)
    add_requested = Signal()
    sample_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._model = DocumentModel(self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._model)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shares: Mapping[DocumentId, float] = {}
        self._readers: Mapping[DocumentId, tuple[tuple[str, float], ...]] = {}
        self._heading = Heading()
        self._filter = QLineEdit()
        self._filter.setClearButtonEnabled(True)
        self._filter.textChanged.connect(self._shown.setFilterFixedString)
        self._list = QListView()
        self._dress_list()
        self._add = QPushButton()
        self._add.clicked.connect(self.add_requested)
        self._sample = QPushButton()
        self._sample.clicked.connect(self.sample_requested)
        self._empty = EmptyState(self._add, self._sample)
        self._stack = QStackedWidget()
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._heading)
        row = QVBoxLayout()
        row.setContentsMargins(MARGIN, 0, MARGIN, 4)
        row.addWidget(self._filter)
        layout.addLayout(row)
        layout.addWidget(self._stack, 1)

    def show_documents(self, rows: tuple[DocumentRow, ...]) -> None:
        """Lists these; the current one is chosen in the list and nobody is told."""
        self._model.show_rows(tuple(self._read(row) for row in rows))
        self._stack.setCurrentIndex(1 if rows else 0)
        self._filter.setVisible(bool(rows))
        self._say_heading()
        current = next((i for i, row in enumerate(rows) if row.current), None)
        if current is not None:
            index = self._shown.mapFromSource(self._model.index(current))
            if index.isValid() and index != self._list.currentIndex():
                self._list.setCurrentIndex(index)
                self._list.scrollTo(index)

    def set_completeness(
        self,
        shares: Mapping[DocumentId, float],
        readers: Mapping[DocumentId, tuple[tuple[str, float], ...]] | None = None,
    ) -> None:
        """How much of each document the person at work has marked complete, 0 to 1, shown as its ring.

        `readers`: by name, how much everyone has who marked anything, shown as the tool tip. Holds until told otherwise.
        """
        self._shares, self._readers = shares, readers or {}
        self._model.show_rows(tuple(self._read(row) for row in self._model.rows))

    def _read(self, row: DocumentRow) -> DocumentRow:
        return replace(row, share=self._shares.get(row.id), readers=self._readers.get(row.id, ()))

    def neighbour(self, step: int) -> str | None:
        """The SHA-256 of the document `step` rows from the current one, as listed now; None past the ends."""
        rows = [self._shown.index(i, 0).data(ROW) for i in range(self._shown.rowCount())]
        at = next((i for i, row in enumerate(rows) if row.current), None)
        if at is None or not 0 <= at + step < len(rows):
            return None
        return str(rows[at + step].id)

    def take_focus(self) -> None:
        """Puts the hands on the list."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """Says all words again."""
        self._say_heading()
        self._filter.setPlaceholderText(tr("Filter documents"))
        self._filter.setAccessibleName(tr("Filter documents"))
        self._list.setAccessibleName(tr("Documents"))
        self._empty.say(tr("Drop PDFs here, or open the sample project."))
        self._add.setText(tr("Add PDFs …"))
        self._sample.setText(tr("Open the sample project"))
        self._model.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes PDFs and folders."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tells what was dropped."""
        event.acceptProposedAction()
        self.files_dropped.emit(dropped_files(event.mimeData()))

    def _dress_list(self) -> None:
        self._list.setModel(self._shown)
        self._list.setItemDelegate(DocumentDelegate(self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.viewport().setBackgroundRole(self.backgroundRole())
        self._list.clicked.connect(self._choose)
        self._list.activated.connect(self._choose)

    def _say_heading(self) -> None:
        count = len(self._model.rows)
        self._heading.show_words(tr("Documents · {n}", n=number(count)) if count else tr("Documents"))

    def _choose(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if row is not None and row.current:
            self.current_chosen.emit()
        elif row is not None:
            self.document_chosen.emit(row.id)


def dropped_files(data: QMimeData) -> list[Path]:
    """The PDFs, projects, packages and folders among what is dragged; other files are left out."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in {".pdf", PROJECT_SUFFIX, PACKAGE_SUFFIX} or path.is_dir()]
