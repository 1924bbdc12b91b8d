"""Tables of figures: annotators by annotators, and documents by labels, a number and a tint in each cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.ui import tones
from annotator.ui.insight.found import Key
from annotator.ui.models.row_model import ROW, Index
from annotator.ui.words import wrapped

_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Cell:
    """A number in words; `share` (0 to 1) is how strong its tint is, None for no figure. `spoken` says all of it."""

    words: str
    spoken: str = ""
    share: float | None = None
    key: Key | None = None


@dataclass(frozen=True, slots=True)
class Cells:
    """A table: names of columns and rows, and a row of cells for each name of a row."""

    columns: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    cells: tuple[tuple[Cell, ...], ...] = ()


# In colours of the palette, so that they follow the theme.
_HEADER = """
QTableCornerButton::section { background: palette(window); border: none; border-bottom: 1px solid palette(mid); }
QHeaderView { background: palette(window); border: none; }
QHeaderView::section { background: palette(window); color: palette(window-text); border: none; padding: 5px 4px; }
QHeaderView::section:horizontal { border-bottom: 1px solid palette(mid); }
QHeaderView::section:vertical { padding-left: 12px; }
"""


class CellModel(QAbstractTableModel):
    """Mirrors a `Cells`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = Cells()

    def show_cells(self, table: Cells) -> None:
        """Mirrors another table."""
        if table == self._table:
            return
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def cell(self, index: Index) -> Cell | None:
        """The cell of an index."""
        return self._table.cells[index.row()][index.column()] if index.isValid() else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many rows."""
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self._table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, words for readers of the screen and tooltips, or the cell."""
        cell = self.cell(index)
        if cell is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.words
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            said = cell.spoken or cell.words
            return wrapped(said) if role == Qt.ItemDataRole.ToolTipRole else said
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return cell if role == ROW else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The names."""
        names = self._table.columns if orientation == Qt.Orientation.Horizontal else self._table.rows
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) and 0 <= section < len(names):
            return wrapped(names[section]) if role == Qt.ItemDataRole.ToolTipRole else names[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only what leads somewhere can be chosen."""
        cell = self.cell(index)
        if cell is None or cell.key is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class CellDelegate(QStyledItemDelegate):
    """A number on its tint: so faint that the text on it keeps its contrast in both themes."""

    STRONGEST = 0.45

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one cell."""
        cell: Cell = index.data(ROW)
        palette = option.palette
        painter.save()
        box: QRect = option.rect.adjusted(1, 1, -1, -1)
        ground = palette.color(QPalette.ColorRole.Window)
        if cell.share is not None:
            painter.fillRect(box, tones.blend(tones.accent(palette), ground, self.STRONGEST * cell.share**2))
        text = palette.color(QPalette.ColorRole.WindowText)
        painter.setPen(text if cell.share is not None else tones.muted(palette))
        painter.setFont(option.font if cell.share is not None else tones.scaled(option.font, tones.SMALL))
        words = option.fontMetrics.elidedText(cell.words, Qt.TextElideMode.ElideRight, box.width() - 6)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver) and cell.key is not None:
            pen = painter.pen()
            pen.setColor(
                tones.accent(palette) if option.state & QStyle.StateFlag.State_Selected else tones.rule(palette)
            )
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        painter.restore()


class CellTable(QTableView):
    """`figure_wanted` has the `Key` of a cell that was clicked, or on which Enter was pressed."""

    figure_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = CellModel(self)
        self.setModel(self.cells)
        self.setItemDelegate(CellDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(74)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setHighlightSections(False)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 16)
        self.verticalHeader().setMaximumWidth(260)
        self.setStyleSheet(_HEADER)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def _choose(self, index: QModelIndex) -> None:
        cell = self.cells.cell(index)
        if cell is not None and cell.key is not None:
            self.figure_wanted.emit(cell.key)
