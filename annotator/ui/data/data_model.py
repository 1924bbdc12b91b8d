"""The table of tags as Qt's model: a mirror of rows that were filtered, sorted and grouped, a line a row or a group."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from annotator.figures.rows import DataRow
from annotator.model.annotation import AnnotationId
from annotator.model.label_schema import LabelSchema
from annotator.ui.data.columns import Column, columns_for, one_currency
from annotator.ui.data.group_words import group_name, group_order, group_sums
from annotator.ui.data.row_choice import Group, GroupBy, Haystacks, Order, RowFilter, groups, in_order, without_words
from annotator.ui.i18n import tr
from annotator.ui.models.row_model import ROW, Index
from annotator.ui.words import wrapped

_ROOT = QModelIndex()
Line = DataRow | Group


class DataModel(QAbstractTableModel):
    """Mirrors `DataRow`s. After a change of rows, filter, order or groups all lines are others, and the model is reset."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._schema = LabelSchema("", 0, (), "")
        self._rows: tuple[DataRow, ...] = ()
        self._haystacks = Haystacks()
        self._filter = RowFilter()
        self._order: Order | None = None
        self._by: GroupBy = ""
        self._folded: set[str] = set()
        self._columns: tuple[Column, ...] = ()
        self._fitting: list[DataRow] = []
        self._sorted: list[DataRow] = []
        self._groups: list[Group] = []
        self._lines: list[Line] = []

    # What is shown

    @property
    def rows(self) -> tuple[DataRow, ...]:
        """All rows, shown or not."""
        return self._rows

    @property
    def schema(self) -> LabelSchema:
        """The label schema that columns are made from."""
        return self._schema

    @property
    def shown(self) -> list[DataRow]:
        """The rows that fit the filter, in order, also those of groups that are folded up."""
        return [row for group in self._groups for row in group.rows] if self._by else self._sorted

    @property
    def groups(self) -> list[Group]:
        """The groups in order; none where rows are not grouped."""
        return self._groups

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns in the order of the schema."""
        return self._columns

    @property
    def filter(self) -> RowFilter:
        """What is asked of rows."""
        return self._filter

    @property
    def order(self) -> Order | None:
        """How rows are sorted; None as they stand in the documents."""
        return self._order

    @property
    def grouped_by(self) -> GroupBy:
        """What groups are made of."""
        return self._by

    @property
    def label(self) -> str | None:
        """The one label that is shown, whose fields the columns are."""
        labels = self._filter.labels
        return next(iter(labels)) if labels is not None and len(labels) == 1 else None

    # What is to be shown

    def show_rows(self, rows: tuple[DataRow, ...], schema: LabelSchema) -> None:
        """Mirrors other rows under the same filter, order and groups."""
        self._rows, self._schema = rows, schema
        self._arrange(self._filter_all)

    def show_filter(self, asked: RowFilter) -> None:
        """Asks something else of rows; columns are another label's where one alone is asked for."""
        if asked == self._filter:
            return
        before, self._filter = self._filter, asked
        narrower = without_words(asked) == without_words(before) and asked.words.startswith(before.words)
        if narrower and before.words and not asked.words[len(before.words) - 1].isspace():
            self._arrange(self._narrow)
        else:
            self._arrange(self._filter_all)

    def show_order(self, order: Order | None) -> None:
        """Sorts in another way."""
        if order != self._order:
            self._order = order
            self._arrange(self._sort)

    def show_groups(self, by: GroupBy) -> None:
        """Groups by something else, all groups open; "" makes none."""
        if by != self._by:
            self._by = by
            self._folded.clear()
            self._arrange(self._group)

    def fold(self, key: str, *, folded: bool) -> None:
        """Folds a group up, or opens it."""
        if folded != (key in self._folded):
            (self._folded.add if folded else self._folded.discard)(key)
            self._arrange(self._list)

    def fold_all(self, *, folded: bool) -> None:
        """Folds all groups up, or opens them."""
        self._folded = {group.key for group in self._groups} if folded else set()
        self._arrange(self._list)

    def is_folded(self, group: Group) -> bool:
        """Whether only the group's own line is there."""
        return group.key in self._folded

    def retranslate(self) -> None:
        """Says all words again."""
        self._arrange(self._filter_all)

    def _arrange(self, step: Callable[[], None]) -> None:
        self.beginResetModel()
        step()
        self.endResetModel()

    def _filter_all(self) -> None:
        self._columns = columns_for(self._schema, self.label, one_currency(self._rows))
        fitting = self._rows if without_words(self._filter).plain else filter(self._filter.fits, self._rows)
        self._fitting = list(self._haystacks.fitting(fitting, self._filter.words))
        self._sort()

    def _narrow(self) -> None:
        """What fits more letters fitted fewer."""
        self._fitting = list(self._haystacks.fitting(self._fitting, self._filter.words))
        self._sort()

    def _sort(self) -> None:
        order = self._order
        column = next((each for each in self._columns if order is not None and each.id == order.column), None)
        self._sorted = in_order(self._fitting, column, descending=order is not None and order.descending)
        self._group()

    def _group(self) -> None:
        self._groups = groups(self._sorted, self._by, group_order(self._by, self._schema)) if self._by else []
        self._list()

    def _list(self) -> None:
        if not self._by:
            self._lines = [*self._sorted]
            return
        self._lines = []
        for group in self._groups:
            self._lines.append(group)
            if group.key not in self._folded:
                self._lines += group.rows

    # Lines

    def line(self, index: Index) -> Line | None:
        """The row or group of an index."""
        return self._lines[index.row()] if index.isValid() and index.row() < len(self._lines) else None

    def line_at(self, number: int) -> Line:
        """The row or group in a line. Raises IndexError."""
        return self._lines[number]

    def line_of(self, tag: AnnotationId) -> int | None:
        """The line of a tag; None where it is not shown."""
        found = (at for at, line in enumerate(self._lines) if isinstance(line, DataRow) and line.id == tag)
        return next(found, None)

    def line_of_group(self, key: str) -> int | None:
        """The line of a group; None where there is none."""
        found = (at for at, line in enumerate(self._lines) if isinstance(line, Group) and line.key == key)
        return next(found, None)

    # Qt's own

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's words, for the eye and for readers of the screen, or under `ROW` the line."""
        line = self.line(index)
        if line is None or index.column() >= len(self._columns):
            return None
        column = self._columns[index.column()]
        if role == ROW:
            return line
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role not in _WORDS:
            return None
        words = column.words(line) if isinstance(line, DataRow) else self._group_words(line, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole and words:
            return f"{column.title}: {words}" if isinstance(line, DataRow) else words
        # As it is Qt would take a name with "<b>" or "<img …>" in it for rich text.
        return wrapped(words) if role == Qt.ItemDataRole.ToolTipRole else words

    def _group_words(self, group: Group, column: int) -> str:
        return group_name(self._by, group, self._schema) if column == 0 else ""

    def group_sums(self, group: Group) -> str:
        """What a group's money adds up to, in words; "" where it has none."""
        return group_sums(group, self._schema)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles of the columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return wrapped(tr("{title}: click to sort, right-click to choose columns", title=column.title))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
