"""Tags as the tables have them: by document, page, label and annotator."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import sqlite_utils

from annotator.model.annotation import Annotation, AnnotationId, AnnotatorId, DocumentId, Fields, LabelId
from annotator.model.geometry import PageIndex
from annotator.model.review import GOLD, UNREVIEWED
from annotator.store.rows import ANNOTATION_COLUMNS, annotation_from_row

RECENT = 1_000
"""How many of the newest tags are asked what they say."""


class Span(NamedTuple):
    """Where a tag is, whose, and what reviewers said of it; spans compare in reading order. `page` is where it begins.

    `verdict` is one of VERDICT_STATES.
    """

    start: int
    end: int
    id: AnnotationId
    label: LabelId
    page: PageIndex
    annotator: AnnotatorId = AnnotatorId("")
    origin: str = "person"
    verdict: str = UNREVIEWED


class ReviewRow(NamedTuple):
    """A tag as a reviewer's list shows it. `page` is where it begins, from 0; `quote` its first 200 characters at most.

    `reviser` made the revision that stands, `verdict` is one of VERDICT_STATES.
    """

    id: AnnotationId
    document: DocumentId
    start: int
    end: int
    page: PageIndex
    label: LabelId
    annotator: AnnotatorId
    reviser: AnnotatorId
    revision: int
    modified: str
    origin: str
    verdict: str
    quote: str


class TableRow(NamedTuple):
    """A tag as a table of all tags shows it. `page` is where it begins, from 0; `quote` its first 200 characters at most."""

    id: AnnotationId
    start: int
    end: int
    page: PageIndex
    label: LabelId
    annotator: AnnotatorId
    created: str
    modified: str
    origin: str
    verdict: str
    quote: str
    fields: Fields


class Sort(NamedTuple):
    """What choices tell tags apart by. `day` is that of the last change, the whole time stamp where it is not one of ours.

    `verdict` is one of VERDICT_STATES.
    """

    label: LabelId
    annotator: AnnotatorId
    verdict: str
    origin: str
    day: str


_DAY = "CASE WHEN modified GLOB '????-??-??T*Z' THEN substr(modified, 1, 10) ELSE modified END"
_SORT = f"label, annotator, verdict, origin, {_DAY}"
_COLUMNS = ", ".join(f"a.{column}" for column in ANNOTATION_COLUMNS.split(", "))


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which tags; None asks for all. A page needs its document."""

    document: DocumentId | None = None
    page: PageIndex | None = None
    label: str | None = None
    annotator: str | None = None

    def __post_init__(self) -> None:
        if self.page is not None and self.document is None:
            raise ValueError("a page without its document")


def read(db: sqlite_utils.Database, wanted: Wanted) -> Iterator[Annotation]:
    """The tags in order of document name and place."""
    sql, values = query(wanted)
    for row in db.execute(sql, values):
        yield annotation_from_row(row)


def at(db: sqlite_utils.Database, document: DocumentId, start: int, end: int) -> Iterator[Annotation]:
    """The tags of exactly that span, by id."""
    where = 'document = ? AND start = ? AND "end" = ? ORDER BY id'
    for row in db.execute(f"SELECT {ANNOTATION_COLUMNS} FROM annotation WHERE {where}", (document, start, end)):  # noqa: S608
        yield annotation_from_row(row)


def query(wanted: Wanted) -> tuple[str, list[object]]:
    """The SQL of `read` and its values. A page is asked for through indexes: tags that begin there, tags that run on."""
    conditions: list[str] = []
    values: list[object] = []
    for column, value in (("document", wanted.document), ("label", wanted.label), ("annotator", wanted.annotator)):
        if value is not None:
            conditions.append(f"a.{column} = ?")
            values.append(value)
    where = " AND ".join(conditions) or "TRUE"
    select = f"SELECT {_COLUMNS} FROM"
    if wanted.document is None:
        # CROSS keeps the order of the loops: documents by name, each document's tags through the index by place.
        tables = "document d CROSS JOIN annotation a ON a.document = d.id"
        return f'{select} {tables} WHERE {where} ORDER BY d.name, d.id, a.start, a."end", a.id', values
    order = ' ORDER BY start, "end", id'
    if wanted.page is None:
        return f"{select} annotation a WHERE {where}{order}", values
    begins = f"{select} annotation a WHERE {where} AND a.page = ?"
    runs_on = f"{select} annotation a WHERE {where} AND a.last_page > a.page AND a.page < ? AND a.last_page >= ?"
    page: list[object] = [wanted.page]
    return f"{begins} UNION ALL {runs_on}{order}", [*values, *page, *values, *page, *page]


def counts(db: sqlite_utils.Database) -> dict[tuple[DocumentId, str, AnnotatorId], int]:
    """How many tags there are by document, label and annotator."""
    rows = db.execute("SELECT document, label, annotator, count(*) FROM annotation GROUP BY document, label, annotator")
    return {(row[0], row[1], row[2]): row[3] for row in rows}


def spans(db: sqlite_utils.Database, document: DocumentId) -> tuple[Span, ...]:
    """All tags of a document in reading order; ten times as fast as `read`."""
    columns = 'start, "end", id, label, page, annotator, origin, verdict'
    sql = f'SELECT {columns} FROM annotation WHERE document = ? ORDER BY start, "end", id'  # noqa: S608 - our own words
    return tuple(map(Span._make, db.execute(sql, (document,))))


def numbers(db: sqlite_utils.Database) -> dict[DocumentId, int]:
    """How many tags each document has; what has none is not there."""
    return dict(db.execute("SELECT document, count(*) FROM annotation GROUP BY document").fetchall())


def recent_fields(db: sqlite_utils.Database) -> tuple[tuple[LabelId, Fields], ...]:
    """Label and fields of the project's newest tags, those without fields left out."""
    newest = f"SELECT label, fields FROM annotation ORDER BY rowid DESC LIMIT {RECENT}"  # noqa: S608
    rows = db.execute(f"SELECT label, fields FROM ({newest}) WHERE fields <> '{{}}'")  # noqa: S608
    return tuple((label, json.loads(fields)) for label, fields in rows)


def review_rows(
    db: sqlite_utils.Database, document: DocumentId | None, tags: Collection[AnnotationId] | None = None
) -> tuple[ReviewRow, ...]:
    """All tags, or one document's, or those of `tags` that are there, by document name and place."""
    select = (
        'SELECT a.id, a.document, a.start, a."end", a.page, a.label, a.annotator, a.reviser, a.revision, a.modified,'
        " a.origin, a.verdict, substr(a.quote, 1, 200) FROM"
    )
    order = 'ORDER BY d.name, d.id, a.start, a."end", a.id'
    if tags is not None:
        tables = "json_each(?) j JOIN annotation a ON a.id = j.value JOIN document d ON d.id = a.document"
        rows = db.execute(
            f"{select} {tables} WHERE ? IS NULL OR d.id = ? {order}", (json.dumps(list(tags)), document, document)
        )
    elif document is None:
        tables = "document d CROSS JOIN annotation a ON a.document = d.id"
        rows = db.execute(f"{select} {tables} {order}")
    else:
        rows = db.execute(f'{select} annotation a WHERE document = ? ORDER BY start, "end", id', (document,))
    return tuple(map(ReviewRow._make, rows))


def table_rows(
    db: sqlite_utils.Database, document: DocumentId, tags: Collection[AnnotationId] | None = None
) -> tuple[TableRow, ...]:
    """All tags of a document, or those of `tags` that are there, by place; several times as fast as `read`."""
    columns = 'start, "end", page, label, annotator, created, modified, origin, verdict, substr(quote, 1, 200), fields'
    only = "" if tags is None else " AND id IN (SELECT value FROM json_each(?))"
    rows = db.execute(
        f'SELECT id, {columns} FROM annotation WHERE document = ?{only} ORDER BY start, "end", id',  # noqa: S608 - our own words
        (document,) if tags is None else (document, json.dumps(list(tags))),
    )
    return tuple(TableRow._make((*row[:-1], {} if row[-1] == "{}" else json.loads(row[-1]))) for row in rows)


def sorts(db: sqlite_utils.Database, document: DocumentId) -> dict[Sort, int]:
    """How many of a document's tags there are of each sort; counted by SQLite, five times as fast as here."""
    sql = f"SELECT {_SORT}, count(*) FROM annotation WHERE document = ? GROUP BY 1, 2, 3, 4, 5"  # noqa: S608 - our own words
    rows = db.execute(sql, (document,))
    return {Sort._make(row[:-1]): row[-1] for row in rows}


def placed_sorts(
    db: sqlite_utils.Database, document: DocumentId
) -> Iterator[tuple[AnnotationId, tuple[int, int], Sort]]:
    """The same tag by tag, each with its id and where it begins and ends."""
    rows = db.execute(f'SELECT id, start, "end", {_SORT} FROM annotation WHERE document = ?', (document,))  # noqa: S608 - as above
    for row in rows:
        yield row[0], (row[1], row[2]), Sort._make(row[3:])


def verdict_counts(db: sqlite_utils.Database) -> dict[tuple[DocumentId, str, AnnotatorId, str], int]:
    """How many tags there are by document, label, annotator and verdict."""
    columns = "document, label, annotator, verdict"
    rows = db.execute(f"SELECT {columns}, count(*) FROM annotation GROUP BY {columns}")  # noqa: S608 - our own words
    return {(row[0], row[1], row[2], row[3]): row[4] for row in rows}


def taggers(db: sqlite_utils.Database) -> frozenset[tuple[DocumentId, AnnotatorId]]:
    """Who has a tag of their own, which gold is not, in which document."""
    return frozenset(
        db.execute("SELECT DISTINCT document, annotator FROM annotation WHERE origin <> ?", (GOLD,)).fetchall()
    )
