"""Full-text search over the pages: any words a person types, found in order of document and page.

The index (FTS5) finds pages; the places on them are found in the folded text and carried back to offsets of the text layer.
What stands across the border of two pages is not found as a phrase.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import sqlite_utils

from annotator.model.annotation import DocumentId
from annotator.model.geometry import PageIndex
from annotator.model.text_layer import TextLayer
from annotator.text.search_key import fold

_TOKEN = re.compile(r"[^\W_][\u0300-\u036f]*(?:[^\W_][\u0300-\u036f]*)*")
_TERM = re.compile(r'"([^"]*)"?|([^\s"]+)')
_MOST_TERMS = 40
_CLOSE = 200
"""Characters within which several words are shown as one place."""
_AROUND = 60
"""Characters of context in a snippet, on each side."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place found: offsets count in the document's text layer; the snippet is one line of what stands around it."""

    document: DocumentId
    page: PageIndex
    snippet: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Term:
    tokens: tuple[str, ...]
    prefix: bool

    def for_fts(self) -> str:
        return f'"{" ".join(self.tokens)}"' + (" *" if self.prefix else "")

    def pattern(self) -> re.Pattern[str]:
        words = r"(?:[\W_])+".join(re.escape(token) for token in self.tokens)
        return re.compile(rf"(?<![^\W_]){words}" + ("" if self.prefix else r"(?![^\W_])"))


def indexed(text: str) -> str:
    """A page's text as the index takes it: its folded words. The costly half, to be done before a transaction."""
    return " ".join(_TOKEN.findall(fold(text).text))


def index_page(db: sqlite_utils.Database, page_id: int | None, words: str) -> None:
    """Puts a page's `indexed` words into the index."""
    db.conn.execute("INSERT INTO page_search (rowid, text) VALUES (?, ?)", (page_id, words))


def search(
    db: sqlite_utils.Database, layer_of: Callable[[DocumentId], TextLayer], query: str, limit: int
) -> Iterator[Hit]:
    """Up to `limit` hits. One word or phrase: every place. Several: the closest place of all of them on each page."""
    terms = _terms(query)
    if not terms:
        return
    patterns = [term.pattern() for term in terms]
    rows = db.execute(
        "SELECT d.id, p.page FROM page_search JOIN page p ON p.id = page_search.rowid JOIN document d ON d.id = p.pdf"
        " WHERE page_search MATCH ? ORDER BY d.name, d.id, p.page LIMIT ?",
        (" ".join(term.for_fts() for term in terms), limit),
    ).fetchall()
    left = limit
    for document, page in rows:
        layer = layer_of(document)
        first, last = layer.page_span(page)
        text = layer.text[first:last]
        for start, end in _places(text, patterns):
            if left <= 0:
                return
            left -= 1
            yield Hit(document, page, _snippet(text, start, end), first + start, first + end)


def _terms(query: str) -> list[_Term]:
    terms = []
    for match in _TERM.finditer(query):
        phrase, word = match[1], match[2]
        text = phrase if word is None else word
        tokens = tuple(_TOKEN.findall(fold(text).text))
        if tokens:
            terms.append(_Term(tokens, prefix=word is not None and word.endswith("*")))
    return terms[:_MOST_TERMS]


def _places(text: str, patterns: list[re.Pattern[str]]) -> list[tuple[int, int]]:
    folded = fold(text)
    found = [[folded.span(*m.span()) for m in pattern.finditer(folded.text)] for pattern in patterns]
    if len(found) == 1:
        return found[0]
    if not all(found):
        return []
    return [_closest(found)]


def _closest(found: list[list[tuple[int, int]]]) -> tuple[int, int]:
    """The shortest passage that holds one place of each word; the first word's place where that is long."""
    events = sorted((start, end, which) for which, places in enumerate(found) for start, end in places)
    latest: dict[int, tuple[int, int]] = {}
    best = found[0][0]
    shortest = _CLOSE
    for start, end, which in events:
        latest[which] = (start, end)
        if len(latest) == len(found):
            passage = min(s for s, _ in latest.values()), max(e for _, e in latest.values())
            if passage[1] - passage[0] < shortest:
                best, shortest = passage, passage[1] - passage[0]
    return best


def _snippet(text: str, start: int, end: int) -> str:
    left = text[max(0, start - _AROUND) : start]
    right = text[end : end + _AROUND]
    if start > _AROUND:
        left = "…" + left.partition(" ")[2]
    if end + _AROUND < len(text):
        right = right.rpartition(" ")[0] + "…"
    return " ".join(f"{left}{text[start:end]}{right}".replace("\u00ad", "").split())
