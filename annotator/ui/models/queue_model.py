"""The reviewer's queue as a list: a mirror of `QueueItem`s; a row's words are found when the row is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, Qt

from annotator.model.annotation import AnnotationId, AnnotatorId, DocumentId
from annotator.model.label_schema import LabelSchema
from annotator.model.review import UNREVIEWED
from annotator.review.queue import QueueItem
from annotator.text.passages import joined
from annotator.ui.describe import field_rows
from annotator.ui.i18n import language, tr
from annotator.ui.models.row_model import Index, RowModel
from annotator.ui.words import say, verdict_word, wrapped


@dataclass(frozen=True, slots=True)
class QueueWords:
    """What is needed to say in words how a tag compares: names of people, by document, and labels."""

    names: Callable[[DocumentId], Mapping[AnnotatorId, str]] = lambda _: {}
    schema: LabelSchema | None = None

    def label(self, item: QueueItem) -> str:
        """The label's name in the language of the window."""
        found = self.schema.label(item.label) if self.schema is not None else None
        return say(found.name, language()) if found is not None else item.label

    def quote(self, item: QueueItem) -> str:
        """The passage on one line."""
        return joined(item.quote)

    def second(self, item: QueueItem) -> str:
        """ "one ≠ two · recurrence, period", "only one", "other borders", with the verdict where there is one."""
        said = (
            tr("two versions") if item.rival else "",
            verdict_word(item.verdict) if item.verdict != UNREVIEWED else "",
            tr("settled") if item.settled else "",
            tr("gold") if item.gold else self._compared(item),
        )
        return " · ".join(part for part in said if part)

    def _compared(self, item: QueueItem) -> str:
        names = self.names(item.document)
        who = names.get(item.annotator, "")
        others = ", ".join(filter(None, (names.get(other, "") for other in item.others)))
        match item.kind:
            case "fields":
                differ = tr("{one} ≠ {other}", one=who, other=others) if who and others else tr("other fields")
                return " · ".join(part for part in (differ, self.fields(item)) if part)
            case "borders":
                return tr("{names}: other borders", names=who) if who else tr("other borders")
            case "label":
                return tr("{names}: other label", names=who) if who else tr("other label")
            case "only":
                return tr("only {names}", names=_joined(who, others)) if who else tr("tagged by some only")
            case "same":
                return tr("{names} agree", names=_joined(who, others)) if who and others else tr("all agree")
        return who

    def fields(self, item: QueueItem) -> str:
        """Names of the fields that differ: "recurrence, period"."""
        label = self.schema.label(item.label) if self.schema is not None else None
        if label is None:
            return ", ".join(item.fields)
        rows = field_rows(label, language())
        return ", ".join(row.name.lower() for row in rows if any(value in item.fields for value in row.values))


FEW = 200
"""Rows that are told one by one to have come, gone or changed; of more of them it is told in one go."""


def same_tags(one: Sequence[QueueItem], other: Sequence[QueueItem]) -> bool:
    """Whether they are the same tags in the same order, whatever is said of them."""
    return len(one) == len(other) and all(a is b or a.id == b.id for a, b in zip(one, other, strict=True))


def _differing(old: Sequence[QueueItem], new: Sequence[QueueItem]) -> tuple[int, int]:
    """The first row with another tag than in `new`, and the first of the rows at the end that have the same again."""
    shorter = min(len(old), len(new))
    first = next((at for at in range(shorter) if old[at].id != new[at].id), shorter)
    same = next((n for n in range(shorter - first) if old[-1 - n].id != new[-1 - n].id), shorter - first)
    return first, len(old) - same


def _joined(*names: str) -> str:
    return ", ".join(name for name in names if name)


class QueueModel(RowModel[QueueItem]):
    """One row a tag; `said` has the words, set it anew with `speak`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.said = QueueWords()
        self._places: dict[AnnotationId, int] | None = None

    def speak(self, words: QueueWords) -> None:
        """Says the rows in these words from now on."""
        self.said = words
        self.refresh()

    def show_rows(self, rows: tuple[QueueItem, ...]) -> None:
        """Mirrors other rows: only those are told that changed, and those between which one came or went."""
        old = self._rows
        if not same_tags(old, rows):
            first, last = _differing(old, rows)
            if max(last, len(rows) - len(old) + last) - first > FEW:
                self.beginResetModel()
                self._rows, self._places = rows, None
                self.endResetModel()
                return
            self._exchange(rows, first, last)
            old = (*old[:first], *rows[first : len(rows) - len(old) + last], *old[last:])
        self._rows = rows
        changed = [at for at, (one, two) in enumerate(zip(old, rows, strict=True)) if one is not two and one != two]
        if len(changed) > FEW:
            # Whoever listens is told once: one by one, 10,000 rows take 100 ms and more.
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
            return
        for at in changed:
            self.dataChanged.emit(self.index(at), self.index(at))

    def _exchange(self, rows: tuple[QueueItem, ...], first: int, last: int) -> None:
        """Rows `first` to `last` go, and those come that `rows` has in their place."""
        old, end = self._rows, len(rows) - len(self._rows) + last
        self._places = None
        if last > first:
            self.beginRemoveRows(QModelIndex(), first, last - 1)
            self._rows = (*old[:first], *old[last:])
            self.endRemoveRows()
        if end > first:
            self.beginInsertRows(QModelIndex(), first, end - 1)
            self._rows = (*old[:first], *rows[first:end], *old[last:])
            self.endInsertRows()

    def row_of(self, tag: str) -> int:
        """The row of a tag; -1 where it is not there."""
        if self._places is None:
            self._places = {item.id: at for at, item in enumerate(self._rows)}
        return self._places.get(AnnotationId(tag), -1)

    def key(self, row: QueueItem) -> object:
        """The tag's id."""
        return row.id

    def words(self, row: QueueItem) -> str:
        """The passage."""
        return self.said.quote(row)

    def spoken(self, row: QueueItem) -> str:
        """Label, passage, how it compares, page."""
        said = (
            self.said.label(row),
            self.said.quote(row),
            self.said.second(row),
            tr("page {page}", page=row.page + 1),
        )
        return ", ".join(part for part in said if part)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Adds the tool tip: the whole passage, and how it compares."""
        if role == Qt.ItemDataRole.ToolTipRole and index.isValid() and index.row() < len(self._rows):
            row = self._rows[index.row()]
            return wrapped(self.said.quote(row), self.said.second(row))
        return super().data(index, role)
