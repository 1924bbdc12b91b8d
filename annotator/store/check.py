"""Is the file whole? SQLite, the hash chain, tables against journal, anchors against texts, PDFs against their SHA-256."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import zip_longest
from typing import Literal

import sqlite_utils

from annotator.base.errors import AnnotatorError
from annotator.model.annotation import Document, DocumentId
from annotator.model.text_layer import TextLayer
from annotator.store import documents, journal, suggestions, tags
from annotator.store.migrations import migrate
from annotator.store.projection import PROJECTED, Projector


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong: what, where, and whether data is lost ("error") or only looks odd ("warning")."""

    what: str
    where: str
    severity: Literal["error", "warning"] = "error"


_KEYS = {"undo_stack": "position", "touched": "annotation, seq, number", "rival": "annotation, seq, number"}


def findings(db: sqlite_utils.Database) -> Iterator[Finding]:
    """All that is wrong with a project. Raises sqlite3.Error where the file is too broken to be read on."""
    for (message,) in db.execute("PRAGMA integrity_check"):
        if message != "ok":
            yield Finding(message, "file")
    for table, row, parent, _ in db.execute("PRAGMA foreign_key_check"):
        yield Finding(f"row {row} points at nothing in {parent}", table)
    for seq, why in journal.broken_links(db):
        yield Finding(why, f"journal, step {seq}")
    yield from _tables(db)
    for document in documents.documents(db):
        yield from _document(db, document)


def _tables(db: sqlite_utils.Database) -> Iterator[Finding]:
    layers = documents.Layers()
    again = sqlite_utils.Database(memory=True, execute_plugins=False)
    try:
        migrate(again)
        projector = Projector(again, lambda document: _layer_of(db, layers, document), checked=False, journal=db)
        try:
            with again.atomic():
                for seq, step in journal.steps(db):
                    projector.project(seq, step)
                projector.flush()
        except (AnnotatorError, ValueError, KeyError, LookupError, again.conn.Error) as error:
            yield Finding(f"the journal cannot be read: {error}", "journal")
            return
        for table in PROJECTED:
            yield from _compare(db, again, table)
        schema = "SELECT key, value FROM meta WHERE key IN ('schema', 'schema_set') ORDER BY key"
        if db.execute(schema).fetchall() != again.execute(schema).fetchall():
            yield Finding("the label schema differs from the journal", "table meta")
    finally:
        again.close()


def _layer_of(db: sqlite_utils.Database, layers: documents.Layers, document: DocumentId) -> TextLayer:
    return layers.get(db, document)


def _compare(db: sqlite_utils.Database, again: sqlite_utils.Database, table: str) -> Iterator[Finding]:
    key = _KEYS.get(table, "id")
    sql = f"SELECT * FROM {table} ORDER BY {key}"  # noqa: S608 - our own names
    for stored, wanted in zip_longest(db.execute(sql), again.execute(sql)):
        if stored != wanted:
            yield Finding(f"differs from the journal, first at {(stored or wanted)[0]}", f"table {table}")
            return


def _document(db: sqlite_utils.Database, document: Document) -> Iterator[Finding]:
    where = document.name
    digest = sha256()
    for part in documents.pdf_parts(db, document.id):
        digest.update(part)
    if digest.hexdigest() != document.id:
        yield Finding("the PDF's bytes are not what was added", where)
    try:
        layer = documents.read_layer(db, document.id)
    except AnnotatorError:
        yield Finding("the text layer is missing", where)
        return
    yield from _pages(db, document, layer)
    for annotation in tags.read(db, tags.Wanted(document.id)):
        if not annotation.anchor.agrees_with(layer.text):
            yield Finding(f"the tag {annotation.id} does not agree with the text", where)
    for fault in suggestions.faults(db, document.id, layer.text):
        yield Finding(f"{fault}; learn anew to have them made again", where, "warning")


def _pages(db: sqlite_utils.Database, document: Document, layer: TextLayer) -> Iterator[Finding]:
    borders = [*layer.starts, len(layer.text)]
    if borders[0] != 0 or borders != sorted(borders) or layer.pages != document.pages:
        yield Finding("the page borders do not fit the text", document.name)
        return
    rows = db.execute("SELECT page, boxes FROM page WHERE pdf = ? ORDER BY page", (document.id,)).fetchall()
    if [row[0] for row in rows] != list(range(document.pages)):
        yield Finding("pages are missing", document.name)
        return
    for number, boxes in rows:
        start, end = layer.page_span(number)
        try:
            length = len(zlib.decompress(boxes))
        except zlib.error:
            length = -1
        if length != 8 * (end - start):
            yield Finding("the boxes do not fit the text", f"{document.name}, page {number + 1}")
