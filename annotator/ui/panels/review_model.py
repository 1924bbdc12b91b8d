"""The comparison as Qt's model: a row a field, a column an annotator, and the last one for gold."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from annotator.ui.i18n import tr
from annotator.ui.models.row_model import Index
from annotator.ui.panels.review_values import Column, PanelContent, Row, undecided
from annotator.ui.words import tip, verdict_word, wrapped

Role = Qt.ItemDataRole


class ReviewRole(IntEnum):
    """Whether the cell's tag says something else than another's; in the gold column, the columns to choose from."""

    DIFFERS = Role.UserRole + 1
    CHOICES = Role.UserRole + 2


_NOWHERE = QModelIndex()


class ReviewModel(QAbstractTableModel):
    """Keeps for each row whose value is to hold for gold, by the columns' numbers."""

    decided = Signal()
    """The person chose, or unchose, for a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.content: PanelContent | None = None
        self.chosen: dict[int, int] = {}

    def show_content(self, content: PanelContent | None) -> None:
        """Shows another tag's comparison; what was chosen stays where it is the same one."""
        before = self.content
        same = before is not None and content is not None and before.id == content.id and before.rows == content.rows
        self.beginResetModel()
        self.content = content
        if not same:
            self.chosen = {}
        self.endResetModel()

    @property
    def gold(self) -> int:
        """The number of the gold column."""
        return len(self.content.columns) if self.content is not None else 0

    def choose(self, row: int, column: int) -> None:
        """Row `row` holds as column `column` says; choosing it again takes it back."""
        if self.content is None or column not in self.choices(row):
            return
        if self.chosen.get(row) == column:
            del self.chosen[row]
        else:
            self.chosen[row] = column
        self.dataChanged.emit(self.index(0, self.gold), self.index(self.rowCount() - 1, self.gold))
        self.decided.emit()

    def choices(self, row: int) -> tuple[int, ...]:
        """The columns to choose from for a row, none where all agree."""
        if self.content is None or not 0 <= row < len(self.content.rows) or self.content.read_only:
            return ()
        shown = self.content.rows[row]
        return shown.choices if shown.differs else ()

    def undecided(self) -> tuple[int, ...]:
        """The rows that wait for a choice."""
        return undecided(self.content, self.chosen) if self.content is not None else ()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Rows of the comparison."""
        return 0 if parent.isValid() or self.content is None else len(self.content.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Annotators, and gold."""
        return 0 if parent.isValid() or self.content is None else len(self.content.columns) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """Names: with their number where there are many to choose from."""
        content = self.content
        if content is None or role not in (Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole):
            return None
        if orientation == Qt.Orientation.Vertical:
            said = content.rows[section].name if 0 <= section < len(content.rows) else ""
            return tip(said) if role == Role.ToolTipRole else said
        if section == len(content.columns):
            return tr("gold")
        if not 0 <= section < len(content.columns):
            return None
        column = content.columns[section]
        if role == Role.DisplayRole:
            sign = {"accepted": " ✓", "rejected": " ✗", "amended": " ✎"}.get(column.verdict, "")
            return f"{section + 1}  {column.name}{sign}" if len(content.columns) > 1 else f"{column.name}{sign}"
        said = " · ".join((column.name, verdict_word(column.verdict))) if column.verdict else column.name
        return tip(said) if role == Role.ToolTipRole else said

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """A cell's text, whether it differs, and its words for a reader of the screen."""
        content = self.content
        if content is None or not index.isValid():
            return None
        if index.column() == len(content.columns):
            return self._gold(index.row(), role)
        return self._cell(content.rows[index.row()], content.columns[index.column()], index.column(), role)

    def _cell(self, row: Row, column: Column, number: int, role: int) -> object:
        text = row.texts[number]
        match role:
            case Role.DisplayRole:
                return text or "–"
            case ReviewRole.DIFFERS:
                return row.differs and column.annotation is not None
            case Role.ToolTipRole:
                return wrapped(text)
            case Role.AccessibleTextRole if column.annotation is None:
                return tr("{field}, {who}: not tagged", field=row.name, who=column.name)
            case Role.AccessibleTextRole:
                return tr("{field}, {who}: {value}", field=row.name, who=column.name, value=text or tr("empty"))
            case _:
                return None

    def _gold(self, row: int, role: int) -> object:
        choices, number = self.choices(row), self.chosen.get(row)
        if role == ReviewRole.CHOICES:
            return choices
        if role == Role.DisplayRole:
            shown = self.content.rows[row] if self.content is not None else None
            return "✓" if shown is not None and not shown.differs else "" if number is None else str(number + 1)
        if role in (Role.AccessibleTextRole, Role.ToolTipRole) and self.content is not None:
            name = self.content.rows[row].name
            if not self.content.rows[row].differs:
                return tr("{field}: all agree", field=name)
            if number is None:
                numbers = ", ".join(str(choice + 1) for choice in choices)
                return tr("{field}: choose whose holds, {numbers}", field=name, numbers=numbers)
            return tr("{field}: as {who} says", field=name, who=self.content.columns[number].name)
        return None
