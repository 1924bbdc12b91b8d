"""Values to rows and back without loss; the JSON in them is that of `model.edit_json`."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from annotator.model.annotation import Anchor, Annotation, Document
from annotator.model.edit_json import (
    Json,
    annotation_from_json,
    annotation_json,
    edit_from_json,
    edits_from_json,
    edits_to_json,
    quads_from_json,
    quads_json,
    statement_from_json,
    statement_json,
    to_json,
)
from annotator.model.geometry import PageIndex, PagePoint
from annotator.model.text_layer import OutlineItem

__all__ = [
    "ANNOTATION_COLUMNS",
    "DOCUMENT_COLUMNS",
    "Json",
    "Row",
    "annotation_from_json",
    "annotation_from_row",
    "annotation_json",
    "annotation_row",
    "document_from_row",
    "document_row",
    "edit_from_json",
    "edits_from_json",
    "edits_to_json",
    "outline_from_json",
    "outline_to_json",
    "statement_from_json",
    "statement_json",
    "to_json",
]

Row = tuple[Any, ...]
_value_of = json.JSONDecoder().raw_decode
"""Of JSON that we wrote, without white space around it: half as long as `json.loads`, and an export has 100,000."""

ANNOTATION_COLUMNS = 'id, document, label, start, "end", annotator, created, modified, revision, origin, quote, prefix, suffix, quads, fields'
DOCUMENT_COLUMNS = "id, name, pages, text, size, added, notes"


def annotation_row(a: Annotation) -> Row:
    """A tag as a row of `ANNOTATION_COLUMNS`."""
    anchor = a.anchor
    return (
        a.id, a.document, a.label, anchor.start, anchor.end, a.annotator, a.created, a.modified, a.revision, a.origin,
        anchor.quote, anchor.prefix, anchor.suffix, to_json(quads_json(anchor.quads)), to_json(dict(a.fields)),
    )  # fmt: skip


def annotation_from_row(row: Row) -> Annotation:
    """The inverse of `annotation_row`."""
    anchor = Anchor(row[3], row[4], row[10], row[11], row[12], quads_from_json(_value_of(row[13])[0]))
    fields = {} if row[14] == "{}" else json.loads(row[14])
    return Annotation(row[0], row[1], row[2], anchor, row[5], row[6], row[7], fields, row[8], row[9])


def document_row(d: Document) -> Row:
    """A document as a row of `DOCUMENT_COLUMNS`."""
    return d.id, d.name, d.pages, d.text, d.size, d.added, to_json(list(d.notes))


def document_from_row(row: Row) -> Document:
    """The inverse of `document_row`."""
    return Document(row[0], row[1], row[2], row[3], row[4], row[5], tuple(json.loads(row[6])))


def outline_to_json(items: Iterable[OutlineItem]) -> str:
    """An outline as `[[title, page from 1, x, y, depth], …]`, x and y null where the entry leads to a whole page."""
    return to_json([[i.title, i.page + 1, i.target and i.target.x, i.target and i.target.y, i.depth] for i in items])


def outline_from_json(text: str) -> tuple[OutlineItem, ...]:
    """The inverse of `outline_to_json`."""
    return tuple(
        OutlineItem(title, PageIndex(page - 1), None if x is None else PagePoint(x, y), depth)
        for title, page, x, y, depth in json.loads(text)
    )
