"""A PDF's own outline as a tree."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.model.text_layer import OutlineItem
from annotator.ui.i18n import tr
from annotator.ui.models.row_model import ROW
from annotator.ui.words import wrapped

Index = QModelIndex | QPersistentModelIndex


class OutlineModel(QAbstractItemModel):
    """Mirrors outline items; an index's `internalId` is the item's place in the tuple, plus 1."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[OutlineItem, ...] = ()
        self._parents: list[int] = []
        self._children: dict[int, list[int]] = {-1: []}

    @property
    def items(self) -> tuple[OutlineItem, ...]:
        """What is mirrored."""
        return self._items

    def show_items(self, items: tuple[OutlineItem, ...]) -> None:
        """Mirrors another outline. An item lies under the last one before it that is less deep."""
        self.beginResetModel()
        self._items = items
        self._parents = []
        self._children = {-1: []}
        above: list[int] = []
        for i, item in enumerate(items):
            while above and items[above[-1]].depth >= item.depth:
                above.pop()
            parent = above[-1] if above else -1
            self._parents.append(parent)
            self._children.setdefault(parent, []).append(i)
            above.append(i)
        self.endResetModel()

    def index_of(self, number: int) -> QModelIndex:
        """The index of the item at that place in the tuple."""
        return self.createIndex(self._children[self._parents[number]].index(number), 0, number + 1)

    def last_above(self, page: int, y: float) -> int | None:
        """The place in the tuple of the last item that begins at or above a line `y` points below the top of `page`.

        Last by where it begins; of two that begin at one point, the one further down the outline. An item that names
        no point begins at its page's top. None above the first.
        """
        begun = [(begin, i) for i, item in enumerate(self._items) if (begin := _begin(item)) <= (page, y)]
        return max(begun)[1] if begun else None

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008  Qt's default
        """The child of `parent` in a row."""
        children = self._children.get(self._number(parent), [])
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row] + 1)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # QObject.parent() is another function
        """The item above."""
        above = self._parents[self._number(index)] if index.isValid() else -1
        return QModelIndex() if above < 0 else self.index_of(above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's default
        """How many children."""
        return 0 if parent.column() > 0 else len(self._children.get(self._number(parent), []))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008  Qt's default
        """One."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title, or under `ROW` the item."""
        if not index.isValid():
            return None
        item = self._items[self._number(index)]
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            said = tr("{title}, page {page}", title=item.title, page=item.page + 1)
            return wrapped(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return item if role == ROW else None

    @staticmethod
    def _number(index: Index) -> int:
        return int(index.internalId()) - 1 if index.isValid() else -1


def _begin(item: OutlineItem) -> tuple[int, float]:
    """Page, and points below its top: a point above the paper's edge is the edge."""
    return int(item.page), max(item.target.y, 0.0) if item.target is not None else 0.0
