"""An outline as a tree: the agenda items found in a text, or the PDF's own; with how many tags each part has."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.model.text_layer import OutlineItem
from annotator.ui.i18n import number, tr
from annotator.ui.models.row_model import ROW
from annotator.ui.words import wrapped

Index = QModelIndex | QPersistentModelIndex
Counts = tuple[tuple[str, int], ...]
Count = Callable[[int, int], Counts]
COUNTS = int(ROW) + 1


class OutlineModel(QAbstractItemModel):
    """Mirrors outline items; an index's `internalId` is the item's place in the tuple, plus 1."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[OutlineItem, ...] = ()
        self._parents: list[int] = []
        self._children: dict[int, list[int]] = {-1: []}
        self._count: Count | None = None
        self._counts: list[Counts] = []
        self._ends: list[int] = []

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
        self._ends = _ends(items)
        self._counts = self._counted()
        self.endResetModel()

    def show_counts(self, count: Count | None) -> None:
        """What counts the tags between two places in the text, by colour; None where nothing is known of any."""
        self._count = count
        fresh = self._counted()
        changed = [i for i, (old, new) in enumerate(zip(self._counts, fresh, strict=True)) if old != new]
        self._counts = fresh
        for i in changed:
            self.dataChanged.emit(self.index_of(i), self.index_of(i))

    def _counted(self) -> list[Counts]:
        """For each item what lies before the next one that is no part of it; nothing where it has no place in the text."""
        count = self._count
        return [
            () if count is None or item.start is None else count(item.start, end)
            for item, end in zip(self._items, self._ends, strict=True)
        ]

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
        """The title, under `ROW` the item, under `COUNTS` colours and numbers of its tags."""
        if not index.isValid():
            return None
        item = self._items[self._number(index)]
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            tags = sum(count for _, count in self._counts[self._number(index)])
            said = tr("{title}, page {page}", title=item.title, page=item.page + 1)
            if tags:
                said = f"{said}, {tr('1 tag') if tags == 1 else tr('{n} tags', n=number(tags))}"
            return wrapped(said) if role == Qt.ItemDataRole.ToolTipRole else said
        if role == COUNTS:
            return self._counts[self._number(index)]
        return item if role == ROW else None

    @staticmethod
    def _number(index: Index) -> int:
        return int(index.internalId()) - 1 if index.isValid() else -1


def _ends(items: Sequence[OutlineItem]) -> list[int]:
    """Where in the text the next item begins that is no part of each; items without a place end nothing."""
    ends = []
    # Of the items after this one those that may still end one before it: each less deep than all nearer ones.
    after: list[tuple[int, int]] = []
    for item in reversed(items):
        if item.start is not None:
            while after and after[-1][0] > item.depth:
                after.pop()
        ends.append(after[-1][1] if after else sys.maxsize)
        if item.start is not None:
            after.append((item.depth, item.start))
    return ends[::-1]


def _begin(item: OutlineItem) -> tuple[int, float]:
    """Page, and points below its top: a point above the paper's edge is the edge."""
    return int(item.page), max(item.target.y, 0.0) if item.target is not None else 0.0
