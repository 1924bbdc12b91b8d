"""Hits of a search over the whole project, document by document."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import Qt

from annotator.model.annotation import DocumentId
from annotator.ui.i18n import number, tr
from annotator.ui.models.row_model import Index, RowModel


@dataclass(frozen=True, slots=True)
class SearchRow:
    """A hit: document, its name, page from 1, a snippet of text, and the hit's offsets in the text layer."""

    document: DocumentId
    name: str
    page: int
    snippet: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SearchHeading:
    """The line above a document's hits."""

    name: str
    hits: int


class SearchModel(RowModel[SearchRow | SearchHeading]):
    """Headings and hits in one list."""

    def show_hits(self, hits: tuple[SearchRow, ...]) -> None:
        """Mirrors the hits, a heading before those of each document; their order stays."""
        rows: list[SearchRow | SearchHeading] = []
        for _, some in groupby(hits, key=lambda hit: hit.document):
            of_document = tuple(some)
            rows += [SearchHeading(of_document[0].name, len(of_document)), *of_document]
        self.show_rows(tuple(rows))

    def words(self, row: SearchRow | SearchHeading) -> str:
        """The snippet, or the document's name."""
        return row.name if isinstance(row, SearchHeading) else " ".join(row.snippet.split())

    def spoken(self, row: SearchRow | SearchHeading) -> str:
        """The document with its hits, or page and snippet."""
        if isinstance(row, SearchHeading):
            return tr("{name}, hits: {n}", name=row.name, n=number(row.hits))
        return tr("Page {page}: {snippet}", page=row.page, snippet=self.words(row))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading is no choice."""
        if index.isValid() and isinstance(self.rows[index.row()], SearchHeading):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)


def found_in(text: str, query: str) -> tuple[tuple[int, int], ...]:
    """Where the words of `query` stand in `text`, whatever their case: start and end of each, in order, not overlapping.

    Offsets count code points of `text`. Danish letters are letters of their own; only case is folded.
    """
    folded = _fold(text)
    words = sorted({_fold(word) for word in query.replace('"', " ").split()} - {""}, key=len, reverse=True)
    taken: list[tuple[int, int]] = []
    for word in words:
        at = folded.find(word)
        while at >= 0:
            end = at + len(word)
            if all(end <= a or b <= at for a, b in taken):
                taken.append((at, end))
            at = folded.find(word, end)
    return tuple(sorted(taken))


def _fold(text: str) -> str:
    """Lower case, one code point for one, so that offsets hold."""
    return "".join(low if len(low := unicodedata.normalize("NFC", c.lower())) == 1 else c for c in text)


def focused(snippet: str, query: str, before: int = 24) -> str:
    """The snippet from a word at most `before` characters ahead of the first hit on, so that a narrow list shows it."""
    hits = found_in(snippet, query)
    if not hits or hits[0][0] <= before:
        return snippet
    at = hits[0][0] - before
    space = snippet.find(" ", at, hits[0][0])
    return "…" + snippet[at if space < 0 else space + 1 :]
