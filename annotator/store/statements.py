"""What was said of tags and texts, as the tables have it: written by the projection, read by document or by tag."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Literal

import sqlite_utils

from annotator.model.annotation import Annotation, AnnotationId, DocumentId
from annotator.model.review import Adjudication, Complete, Refusal, Statement, StatementId, Verdict, verdict_state
from annotator.store.rows import statement_from_json, statement_json, to_json

Kind = Literal["verdict", "comment", "complete", "adjudication", "refusal"]


def count(db: sqlite_utils.Database, said: Statement, by: Literal[1, -1]) -> None:
    """Notes that it was said once more, or taken back once."""
    body = statement_json(said)
    db.execute(
        "INSERT INTO statement (id, kind, document, annotation, annotator, at, standing, body)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET standing = standing + excluded.standing",
        (said.id, body["kind"], said.document, about(said), said.annotator, said.at, by, to_json(body)),
    )


def about(said: Statement) -> AnnotationId | None:
    """The tag that is spoken of; an adjudication's gold."""
    match said:
        case Complete() | Refusal():
            return None
        case Adjudication(gold=gold):
            return gold
        case _:
            return said.annotation


def stands(db: sqlite_utils.Database, statement: str) -> bool:
    """Whether it was said and not taken back."""
    return standing(db, statement) > 0


def standing(db: sqlite_utils.Database, statement: str) -> int:
    """How often it was said less how often it was taken back: 0 or 1 but after a merge of what one person did in two files."""
    row = db.execute("SELECT standing FROM statement WHERE id = ?", (statement,)).fetchone()
    return row[0] if row else 0


def verdict_on(db: sqlite_utils.Database, annotation: Annotation) -> str:
    """The state of a tag: the last verdict on what it says; outdated where there are others only."""
    said = of_annotation(db, annotation.id, "verdict")
    return verdict_state((each for each in said if isinstance(each, Verdict)), annotation.digest)


def of_annotation(db: sqlite_utils.Database, annotation: AnnotationId, kind: Kind) -> tuple[Statement, ...]:
    """What holds of a tag, oldest first."""
    rows = db.execute(
        "SELECT body FROM statement WHERE annotation = ? AND kind = ? AND standing > 0 ORDER BY at, id",
        (annotation, kind),
    )
    return tuple(statement_from_json(json.loads(body)) for (body,) in rows.fetchall())


def of_document(db: sqlite_utils.Database, document: DocumentId | None, kind: Kind) -> tuple[Statement, ...]:
    """What holds of a document and its tags, or of all documents, oldest first."""
    # Of all documents through the index too: very many verdicts are not to be gone through for a few complete marks.
    of = "document IN (SELECT id FROM document)" if document is None else "document = ?"
    rows = db.execute(
        f"SELECT body FROM statement WHERE {of} AND kind = ? AND standing > 0 ORDER BY at, id",  # noqa: S608 - our own words
        (kind,) if document is None else (document, kind),
    )
    return tuple(statement_from_json(json.loads(body)) for (body,) in rows.fetchall())


def count_of(db: sqlite_utils.Database, kind: Kind) -> int:
    """How many of a kind hold."""
    sql = "SELECT count(*) FROM statement WHERE document IN (SELECT id FROM document) AND kind = ? AND standing > 0"
    found: int = db.execute(sql, (kind,)).fetchone()[0]
    return found


def adjudication_ids(db: sqlite_utils.Database, document: DocumentId) -> frozenset[StatementId]:
    """Which adjudications hold of a document; many times as fast as to read them."""
    rows = db.execute(
        "SELECT id FROM statement WHERE document = ? AND kind = 'adjudication' AND standing > 0", (document,)
    )
    return frozenset(row[0] for row in rows)


def by_id(db: sqlite_utils.Database, statements: Iterable[StatementId]) -> tuple[Statement, ...]:
    """What was said under these ids, standing or not, in order of time."""
    rows = db.execute(
        "SELECT s.body FROM json_each(?) j JOIN statement s ON s.id = j.value ORDER BY s.at, s.id",
        (json.dumps(list(statements)),),
    )
    return tuple(statement_from_json(json.loads(body)) for (body,) in rows.fetchall())


def weighing(db: sqlite_utils.Database, annotation: AnnotationId, document: DocumentId) -> tuple[Adjudication, ...]:
    """The standing adjudications that made the tag, or weighed it among others, oldest first."""
    rows = db.execute(
        "SELECT body FROM statement WHERE document = ? AND kind = 'adjudication' AND standing > 0"
        " AND (annotation = ? OR instr(body, ?)) ORDER BY at, id",
        (document, annotation, f'"{annotation}"'),
    )
    found = (statement_from_json(json.loads(body)) for (body,) in rows.fetchall())
    return tuple(said for said in found if isinstance(said, Adjudication))
