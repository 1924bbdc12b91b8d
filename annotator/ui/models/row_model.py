"""A list model that mirrors a tuple of frozen rows and tells views no more than what changed."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole + 1
"""The role under which views and delegates get the row itself."""


class RowModel(QAbstractListModel, Generic[Row]):
    """Rows with words for them; heirs say the words in `words`, and what a row is known by in `key`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is mirrored."""
        return self._rows

    def words(self, row: Row) -> str:
        """What the row is called."""
        return str(row)

    def spoken(self, row: Row) -> str:
        """What a reader of the screen says for it."""
        return self.words(row)

    def key(self, row: Row) -> object:
        """What the row is known by: rows with equal keys are one row that changed."""
        return row

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Mirrors other rows. Views keep their place where the keys are the same."""
        if [self.key(row) for row in rows] == [self.key(row) for row in self._rows]:
            changed = [i for i, (old, new) in enumerate(zip(self._rows, rows, strict=True)) if old != new]
            self._rows = rows
            for i in changed:
                self.dataChanged.emit(self.index(i), self.index(i))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def change_row(self, number: int, row: Row) -> None:
        """One row is another now, under the same key."""
        self._rows = (*self._rows[:number], row, *self._rows[number + 1 :])
        self.dataChanged.emit(self.index(number), self.index(number))

    def refresh(self) -> None:
        """Asks views to draw every row again."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def row_at(self, index: Index) -> Row | None:
        """The row of an index of this model or of a proxy over it."""
        found: Row | None = index.data(ROW) if index.isValid() else None
        return found

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """How many rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row's words, or under `ROW` the row."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row)
        return row if role == ROW else None
