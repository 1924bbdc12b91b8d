"""The reviewer's queue as a list: a mirror of `QueueItem`s; a row's words are found when the row is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt

from annotator.model.annotation import AnnotationId, AnnotatorId, DocumentId
from annotator.model.label_schema import LabelSchema
from annotator.model.review import UNREVIEWED
from annotator.review.queue import QueueItem
from annotator.ui.describe import field_rows
from annotator.ui.i18n import language, tr
from annotator.ui.models.row_model import Index, RowModel
from annotator.ui.panels.review_words import verdict_word
from annotator.ui.words import say


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
        return " ".join(item.quote.split())

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
        """Mirrors other rows: where the tags are the same, only those are told that changed."""
        old = self._rows
        if len(old) == len(rows) and all(one is two or one.id == two.id for one, two in zip(old, rows, strict=True)):
            self._rows = rows
            for at, (one, two) in enumerate(zip(old, rows, strict=True)):
                if one is not two and one != two:
                    self.dataChanged.emit(self.index(at), self.index(at))
            return
        self.beginResetModel()
        self._rows = rows
        self._places = None
        self.endResetModel()

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
            return "\n".join(part for part in (self.said.quote(row), self.said.second(row)) if part)
        return super().data(index, role)
