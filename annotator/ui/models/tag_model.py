"""The tags of a list: a mirror of a tuple of rows, changed as little as the new rows differ from the old."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.ui.words import wrapped

Index = QModelIndex | QPersistentModelIndex

RowRole = Qt.ItemDataRole.UserRole
"""Gives the whole `TagRow`."""

_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class TagRow:
    """A tag as a list shows it; `page` counts from 1, `colour` is hexadecimal on the ground of the window."""

    id: str
    label: str
    text: str
    second: str
    page: int
    colour: str
    pattern: str = "solid"
    style: Literal["tag", "suggestion", "rejected"] = "tag"
    label_name: str = ""
    """For screen readers."""


class TagModel(QAbstractListModel):
    """One row a tag."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[TagRow, ...] = ()

    def rows(self) -> tuple[TagRow, ...]:
        """What it mirrors."""
        return self._rows

    def row_of(self, tag_id: str) -> int:
        """The row of a tag; -1 where it is not there."""
        return next((i for i, row in enumerate(self._rows) if row.id == tag_id), -1)

    def set_rows(self, rows: tuple[TagRow, ...]) -> None:
        """Mirrors `rows` from now on: only what was added, removed or changed is told."""
        old, new = [row.id for row in self._rows], [row.id for row in rows]
        for what, a, b, c, d in reversed(SequenceMatcher(None, old, new, autojunk=False).get_opcodes()):
            if what in ("delete", "replace"):
                self.beginRemoveRows(_ROOT, a, b - 1)
                self._rows = self._rows[:a] + self._rows[b:]
                self.endRemoveRows()
            if what in ("insert", "replace"):
                self.beginInsertRows(_ROOT, a, a + d - c - 1)
                self._rows = self._rows[:a] + rows[c:d] + self._rows[a:]
                self.endInsertRows()
        before, self._rows = self._rows, rows
        for number, (was, now) in enumerate(zip(before, rows, strict=True)):
            if was != now:
                self.dataChanged.emit(self.index(number), self.index(number))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many tags there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, tooltip, words for screen readers, or the row itself."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return wrapped(row.text, row.second)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.label_name or row.label, row.text, row.second) if part)
        return row if role == RowRole else None
