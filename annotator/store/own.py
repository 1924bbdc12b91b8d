"""Tags as their authors last left them, whatever others made of them since; gold, which is nobody's reading, left out."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import sqlite_utils

from annotator.model.annotation import Annotation, AnnotationId, AnnotatorId, DocumentId, Fields, LabelId
from annotator.model.review import GOLD
from annotator.store.tag_history import edits_of


class OwnTag(NamedTuple):
    """What an author says with a tag, and nothing else of it."""

    id: AnnotationId
    label: LabelId
    start: int
    end: int
    annotator: AnnotatorId
    fields: Fields


_NOTHING: Mapping[str, Any] = {}


def own_tags(
    db: sqlite_utils.Database, document: DocumentId, tags: Collection[AnnotationId] | None
) -> tuple[OwnTag, ...]:
    """All of a document's tags, or those of `tags` that are there, by place."""
    found: list[OwnTag] = []
    amended: dict[AnnotationId, AnnotatorId] = {}
    columns = 'id, label, start, "end", annotator, fields'
    for row in _rows(db, columns, document, tags):
        if row[-1]:
            amended[row[0]] = row[4]
        else:
            tag, label, start, end, author, fields, _ = row
            found.append(OwnTag(tag, label, start, end, author, _NOTHING if fields == "{}" else json.loads(fields)))
    left = _as_left(db, amended)
    found += (OwnTag(a.id, a.label, a.anchor.start, a.anchor.end, a.annotator, a.fields) for a in left)
    return tuple(sorted(found, key=lambda tag: (tag.start, tag.end, tag.id)))


def _rows(
    db: sqlite_utils.Database, columns: str, document: DocumentId, tags: Collection[AnnotationId] | None
) -> Iterator[tuple[Any, ...]]:
    """Those columns of the tags, and whether the tag may say something else than its author did.

    A tag that one step made and none changed is as its author left it, also where somebody else brought it in.
    """
    touched = "(SELECT count(*) > 1 FROM touched t WHERE t.annotation = a.id)"
    select = (
        f"SELECT {columns}, CASE WHEN reviser = annotator THEN 0 ELSE {touched} END"  # noqa: S608 - our own words
        " FROM annotation a WHERE document = ? AND origin <> ?"
    )
    if tags is None:
        yield from db.execute(select, (document, GOLD))
    else:
        these = "id IN (SELECT value FROM json_each(?))"
        # With "+" these tags are looked up, and the document's others are not gone through.
        sql = f"{select} AND {these}".replace("WHERE document", "WHERE +document")
        yield from db.execute(sql, (document, GOLD, json.dumps(list(tags))))


def _as_left(db: sqlite_utils.Database, authors: Mapping[AnnotationId, AnnotatorId]) -> Iterable[Annotation]:
    """Each tag in the last revision that its author made; where they made none, in the first. Not those they removed.

    "Last" is by number, then by time and step, so that it is the same in every copy of a project.
    """
    by_step: dict[int, list[int]] = defaultdict(list)
    for tag, author in authors.items():
        rows = db.execute(
            "SELECT t.seq, t.number, t.revision, j.annotator, j.at, j.id FROM touched t JOIN journal j ON j.seq = t.seq"
            " WHERE t.annotation = ?",
            (tag,),
        ).fetchall()
        mine = [row for row in rows if row[3] == author]
        seq, number, *_ = max(mine, key=_age) if mine else min(rows, key=_age)
        by_step[seq].append(number)
    for seq, numbers in sorted(by_step.items()):
        yield from (made.annotation for made in edits_of(db, seq, numbers) if not made.removed)


def _age(row: tuple[Any, ...]) -> tuple[Any, ...]:
    return (row[2], row[4], row[5], row[1])
