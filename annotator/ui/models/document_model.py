"""The documents of a project, as the library lists them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

from annotator.model.annotation import DocumentId, TextState
from annotator.ui.i18n import number, tr
from annotator.ui.models.row_model import Index, RowModel
from annotator.ui.words import wrapped


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document in the list.

    `share` is how much of it the person at work has marked complete, 0 to 1, or None where nobody says; `readers` is that
    of everyone who has marked anything, by name.
    """

    id: DocumentId
    name: str
    pages: int
    tags: int
    text_state: TextState = "layer"
    note: str = ""
    current: bool = False
    share: float | None = None
    readers: tuple[tuple[str, float], ...] = ()


def summary(row: DocumentRow) -> str:
    """ "19 pages · 33 tags", "4 pages · not begun"."""
    pages = tr("1 page") if row.pages == 1 else tr("{n} pages", n=number(row.pages))
    if row.tags == 0:
        return f"{pages} · {tr('not begun')}"
    return f"{pages} · {tr('1 tag') if row.tags == 1 else tr('{n} tags', n=number(row.tags))}"


def reading(row: DocumentRow) -> str:
    """ "complete", "40 % complete", "" where nothing is."""
    if not row.share:
        return ""
    return tr("complete") if row.share >= 1 else tr("{n} % complete", n=percent(row.share))


def percent(share: float) -> int:
    """In whole per cent; neither 0 nor 100 before it is."""
    return 100 if share >= 1 else min(max(round(100 * share), 1), 99) if share > 0 else 0


def badge(row: DocumentRow) -> str:
    """What is unusual about the document's text, in two words; "" where nothing is."""
    return {"layer": "", "ocr": tr("read by OCR"), "none": tr("no text")}[row.text_state]


class DocumentModel(RowModel[DocumentRow]):
    """A mirror of `DocumentRow`s."""

    def words(self, row: DocumentRow) -> str:
        """The document's name."""
        return row.name

    def spoken(self, row: DocumentRow) -> str:
        """The name, with what is said below it and what the ring says."""
        return ", ".join(part for part in (row.name, summary(row), reading(row), badge(row), row.note) if part)

    def key(self, row: DocumentRow) -> object:
        """Its bytes' SHA-256."""
        return row.id

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Adds the tool tip."""
        if role == Qt.ItemDataRole.ToolTipRole and index.isValid():
            row = self.rows[index.row()]
            readers = [tr("{name}: {n} % complete", name=name, n=percent(share)) for name, share in row.readers]
            parts = (row.name, summary(row), badge(row), row.note, *(readers or [reading(row)]))
            return wrapped(*parts)
        return super().data(index, role)
