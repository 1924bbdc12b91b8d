"""Documents: PDFs, text layers and pages, written in parts and read back.

A PDF is stored under its SHA-256 in parts, each a transaction of its own, so that a tag saved meanwhile waits for one part
only. Nobody sees it until the last transaction names it in the journal; what came to nothing is taken away again, at
the latest when the project is next opened for writing.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice

import sqlite_utils

from annotator.base.errors import AlreadyThere, DocumentError, PageError, ProjectError
from annotator.model.annotation import Document, DocumentId
from annotator.model.geometry import PageIndex, PageSize
from annotator.model.text_layer import Line, OutlineItem, PageText, TextLayer
from annotator.store.database import Database
from annotator.store.rows import DOCUMENT_COLUMNS, document_from_row, outline_from_json, outline_to_json
from annotator.store.search import index_page, indexed

_PART = 1 << 18
_PAGES_A_PART = 8
_CACHED_CHARACTERS = 20_000_000


class Layers:
    """The text layers used last, up to some 20 million characters."""

    def __init__(self) -> None:
        self._kept: OrderedDict[DocumentId, TextLayer] = OrderedDict()

    def get(self, db: sqlite_utils.Database, document: DocumentId) -> TextLayer:
        """A document's layer. Raises DocumentError where there is no such document."""
        layer = self._kept.get(document)
        if layer is None:
            layer = self._kept[document] = read_layer(db, document)
            while len(self._kept) > 1 and sum(len(one.text) for one in self._kept.values()) > _CACHED_CHARACTERS:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(document)
        return layer


@dataclass(frozen=True, slots=True)
class Arrival:
    """A PDF with all that was read from it, on its way in. Pages come one at a time and are not kept."""

    document: Document
    pdf: bytes
    layer: TextLayer
    pages: Iterable[PageText]
    outline: tuple[OutlineItem, ...]
    password: str


def store_parts(database: Database, arrival: Arrival) -> None:
    """Writes the bytes, the text layer and the pages, invisible as yet; takes all of it away again on any error.

    Raises AlreadyThere, DocumentError (bytes, layer and pages do not belong together), ProjectError.
    """
    document, layer = arrival.document, arrival.layer
    sha, name = document.id, document.name
    if sha256(arrival.pdf).hexdigest() != sha:
        raise DocumentError("{name} changed while it was read; add it again.", name=name)
    if document.pages != layer.pages:
        raise DocumentError("{name} has another number of pages than its text; add it again.", name=name)
    with database.writing(name) as db:
        refuse_twice(db, sha, name)
        db.execute("DELETE FROM pdf WHERE sha = ?", (sha,))
        db.execute(
            "INSERT INTO pdf (sha, size, password, outline) VALUES (?, ?, ?, ?)",
            (sha, len(arrival.pdf), arrival.password, outline_to_json(arrival.outline)),
        )
        db.execute(
            "INSERT INTO text_layer (pdf, extractor, version, actual_text, starts, text) VALUES (?, ?, ?, ?, ?, ?)",
            (sha, layer.extractor, layer.version, json.dumps(sorted(layer.actual_text)), json.dumps(layer.starts), layer.text),
        )  # fmt: skip
    try:
        for number, start in enumerate(range(0, len(arrival.pdf), _PART)):
            with database.writing(name) as db:
                db.execute(
                    "INSERT INTO pdf_part (pdf, number, bytes) VALUES (?, ?, ?)",
                    (sha, number, memoryview(arrival.pdf)[start : start + _PART]),
                )
        _store_pages(database, arrival)
    except BaseException:
        discard(database, sha)
        raise


def discard(database: Database, document: DocumentId) -> None:
    """Takes away what `store_parts` wrote."""
    # On a full disk even this may fail; the next opening does it then, and the first error is the one to tell.
    with suppress(ProjectError), database.writing("the tidying up") as db:
        db.execute("DELETE FROM pdf WHERE sha = ? AND sha NOT IN (SELECT id FROM document)", (document,))


def refuse_twice(db: sqlite_utils.Database, document: DocumentId, name: str) -> None:
    """Raises AlreadyThere where the document is in the project."""
    row = db.execute("SELECT name FROM document WHERE id = ?", (document,)).fetchone()
    if row:
        raise AlreadyThere("{name} is in the project already, as {known}.", name=name, known=row[0])


def _store_pages(database: Database, arrival: Arrival) -> None:
    sha, layer, name = arrival.document.id, arrival.layer, arrival.document.name
    count = 0
    pages = iter(arrival.pages)
    while some := list(islice(pages, _PAGES_A_PART)):
        rows = []
        for page in some:
            if count >= layer.pages or page.text != layer.text[slice(*layer.page_span(PageIndex(count)))]:
                raise DocumentError(
                    "Page {page} of {name} is not what its text says; add it again.", page=count + 1, name=name
                )
            rows.append((_page_row(sha, count, page), indexed(page.text)))
            count += 1
        with database.writing(name) as db:
            for row, words in rows:
                cursor = db.conn.execute(
                    "INSERT INTO page (pdf, page, width, height, scale, lines, boxes) VALUES (?, ?, ?, ?, ?, ?, ?)", row
                )
                index_page(db, cursor.lastrowid, words)
    if count != layer.pages:
        raise DocumentError("{name} lost its pages from {page} on; add it again.", name=name, page=count + 1)


def _page_row(sha: str, number: int, page: PageText) -> tuple[object, ...]:
    numbers = [n for line in page.lines for n in (line.start, line.end, line.block)]
    lines = struct.pack(f"<{len(numbers)}I", *numbers)
    return sha, number, page.size.width, page.size.height, page.scale, lines, zlib.compress(page.boxes)


def documents(db: sqlite_utils.Database) -> tuple[Document, ...]:
    """All documents by name, then by SHA-256."""
    rows = db.execute(f"SELECT {DOCUMENT_COLUMNS} FROM document ORDER BY name, id")  # noqa: S608
    return tuple(document_from_row(row) for row in rows)


def document(db: sqlite_utils.Database, document_id: DocumentId) -> Document:
    """One document. Raises DocumentError where there is none."""
    row = db.execute(f"SELECT {DOCUMENT_COLUMNS} FROM document WHERE id = ?", (document_id,)).fetchone()  # noqa: S608
    if row is None:
        raise _unknown(document_id)
    return document_from_row(row)


def read_layer(db: sqlite_utils.Database, document_id: DocumentId) -> TextLayer:
    """The text layer of a document. Raises DocumentError where there is none."""
    row = db.execute(
        "SELECT t.text, starts, extractor, version, actual_text FROM text_layer t JOIN document d ON d.id = t.pdf WHERE t.pdf = ?",
        (document_id,),
    ).fetchone()
    if row is None:
        raise _unknown(document_id)
    return TextLayer(row[0], tuple(json.loads(row[1])), row[2], row[3], frozenset(json.loads(row[4])))


def read_pdf(db: sqlite_utils.Database, document_id: DocumentId) -> bytes:
    """A document's bytes. Raises DocumentError where there is no such document."""
    document(db, document_id)
    return b"".join(pdf_parts(db, document_id))


def pdf_parts(db: sqlite_utils.Database, document_id: DocumentId) -> Iterator[bytes]:
    """A document's bytes, part by part."""
    for row in db.execute("SELECT bytes FROM pdf_part WHERE pdf = ? ORDER BY number", (document_id,)):
        yield row[0]


def read_password(db: sqlite_utils.Database, document_id: DocumentId) -> str:
    """The password that opens the PDF, "" where it needs none. Raises DocumentError."""
    document(db, document_id)
    password: str = db.execute("SELECT password FROM pdf WHERE sha = ?", (document_id,)).fetchone()[0]
    return password


def read_page(db: sqlite_utils.Database, layer: TextLayer, document_id: DocumentId, page: PageIndex) -> PageText:
    """One page's text and boxes. Raises PageError where there is no such page."""
    row = db.execute(
        "SELECT width, height, scale, lines, boxes FROM page WHERE pdf = ? AND page = ?", (document_id, page)
    ).fetchone()
    if row is None:
        raise PageError("There is no page {page} in this document.", page=page + 1)
    start, end = layer.page_span(page)
    lines = tuple(Line(*numbers) for numbers in struct.iter_unpack("<3I", row[3]))
    return PageText(layer.text[start:end], zlib.decompress(row[4]), row[2], PageSize(row[0], row[1]), lines)


def read_sizes(db: sqlite_utils.Database, document_id: DocumentId) -> tuple[PageSize, ...]:
    """The sizes of all pages in order. Raises DocumentError where there is no such document."""
    document(db, document_id)
    rows = db.execute("SELECT width, height FROM page WHERE pdf = ? ORDER BY page", (document_id,))
    return tuple(PageSize(*row) for row in rows)


def read_outline(db: sqlite_utils.Database, document_id: DocumentId) -> tuple[OutlineItem, ...]:
    """The PDF's own outline. Raises DocumentError where there is no such document."""
    document(db, document_id)
    return outline_from_json(db.execute("SELECT outline FROM pdf WHERE sha = ?", (document_id,)).fetchone()[0])


def _unknown(document_id: DocumentId) -> DocumentError:
    return DocumentError("There is no document {id} in this project.", id=document_id[:12])
