"""Places of a phrase as rows with ticks: a heading for each document, below it a row for each place."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from annotator.ui.i18n import number, tr
from annotator.ui.models.row_model import ROW, Index, RowModel


@dataclass(frozen=True, slots=True)
class PlaceTag:
    """A tag at a place: its label, who gave it, and how it was judged ("" by nobody), in words."""

    id: str
    label: str
    label_name: str
    who: str
    verdict: str = ""
    rejected: bool = False
    gold: bool = False


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place: the phrase as it stands there with the words around it, and its tags. `page` counts from 1."""

    document: str
    name: str
    start: int
    end: int
    page: int
    before: str
    phrase: str
    after: str
    tags: tuple[PlaceTag, ...] = ()

    @property
    def place(self) -> tuple[str, int, int]:
        """What tells it apart."""
        return self.document, self.start, self.end


@dataclass(frozen=True, slots=True)
class PlaceHeading:
    """The line above a document's places."""

    document: str
    name: str
    places: int


PlaceId = tuple[str, int, int]


class OccurrenceModel(RowModel[PlaceRow | PlaceHeading]):
    """Headings and places; `ticks_changed` after any tick came or went."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ticked: set[PlaceId] = set()
        self._places: tuple[PlaceRow, ...] = ()
        self._of: dict[str, tuple[PlaceId, ...]] = {}

    @property
    def places(self) -> tuple[PlaceRow, ...]:
        """All places, without headings."""
        return self._places

    @property
    def ticked(self) -> tuple[PlaceRow, ...]:
        """The places with a tick, in order."""
        return tuple(row for row in self._places if row.place in self._ticked)

    def show_places(self, places: tuple[PlaceRow, ...], *, keep_ticks: bool = False) -> None:
        """Mirrors other places, a heading before those of each document; their order stays."""
        rows: list[PlaceRow | PlaceHeading] = []
        self._of = {}
        for document, some in groupby(places, key=lambda row: row.document):
            those = tuple(some)
            rows += [PlaceHeading(document, those[0].name, len(those)), *those]
            self._of[document] = tuple(row.place for row in those)
        self._places = places
        self._ticked &= {row.place for row in places} if keep_ticks else set()
        if keep_ticks:
            self.show_rows(tuple(rows))
        else:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()
        self._tell()

    def tick_all(self, *, ticked: bool) -> None:
        """Ticks every place, or none."""
        self._ticked = {row.place for row in self._places} if ticked else set()
        self._tell()

    def toggle(self, index: Index) -> None:
        """Turns the tick of a place; at a heading those of all its places."""
        row = self.row_at(index)
        if isinstance(row, PlaceRow):
            self._ticked ^= {row.place}
        elif isinstance(row, PlaceHeading):
            of_document = set(self._of[row.document])
            self._ticked = self._ticked - of_document if of_document <= self._ticked else self._ticked | of_document
        self._tell()

    def words(self, row: PlaceRow | PlaceHeading) -> str:
        """The place with its words around, or the document's name."""
        return row.name if isinstance(row, PlaceHeading) else f"{row.before}{row.phrase}{row.after}"

    def spoken(self, row: PlaceRow | PlaceHeading) -> str:
        """All that is drawn."""
        if isinstance(row, PlaceHeading):
            return tr("{name}, hits: {n}", name=row.name, n=number(row.places))
        page = tr("Page {page}: {snippet}", page=row.page, snippet=self.words(row))
        return ", ".join((page, tags_in_words(row)))

    def key(self, row: PlaceRow | PlaceHeading) -> object:
        """The document or the place."""
        return row.document if isinstance(row, PlaceHeading) else row.place

    def state(self, row: PlaceRow | PlaceHeading) -> Qt.CheckState:
        """Whether it has a tick; a heading where some of its places have is half ticked."""
        if isinstance(row, PlaceRow):
            return Qt.CheckState.Checked if row.place in self._ticked else Qt.CheckState.Unchecked
        of_document = self._of[row.document]
        count = sum(place in self._ticked for place in of_document)
        half = Qt.CheckState.PartiallyChecked
        return Qt.CheckState.Unchecked if not count else Qt.CheckState.Checked if count == len(of_document) else half

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Also the tick."""
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid():
            return self.state(index.data(ROW))
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Sets the tick."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        if self.state(index.data(ROW)) != Qt.CheckState(value):
            self.toggle(index)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything can be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else super().flags(index)

    def _tell(self) -> None:
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1), [Qt.ItemDataRole.CheckStateRole])
        self.ticks_changed.emit()


def tags_in_words(row: PlaceRow) -> str:
    """ "Decision by Ane, accepted; …", or that there is none."""
    each = [", ".join(part for part in (f"{tag.label_name} · {tag.who}", tag.verdict) if part) for tag in row.tags]
    return "; ".join(each) or tr("not tagged")
