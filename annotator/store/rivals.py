"""Tags with several last revisions after a merge: which there are, and what each rival says."""

from __future__ import annotations

import sqlite_utils

from annotator.model.annotation import AnnotationId, AnnotatorId, DocumentId
from annotator.model.edits import revision_key
from annotator.model.merging import Conflict, Rival
from annotator.store.tag_history import edits_of

_CONFLICTS = (
    "SELECT a.id, a.document, a.quote FROM annotation a JOIN document d ON d.id = a.document"
    ' WHERE a.id IN (SELECT annotation FROM rival) {and_document} ORDER BY d.name, d.id, a.start, a."end", a.id'
)


def conflicts(db: sqlite_utils.Database, document: DocumentId | None = None) -> tuple[Conflict, ...]:
    """The tags that have rivals, by document name and place; not those that all sides removed."""
    if document is None:
        rows = db.execute(_CONFLICTS.format(and_document=""))
    else:
        # With "+" the few rivals are gone through, not the document's tags.
        rows = db.execute(_CONFLICTS.format(and_document="AND +a.document = ?"), (document,))
    return tuple(Conflict(*row) for row in rows)


def rivals(db: sqlite_utils.Database, annotation: AnnotationId) -> tuple[Rival, ...]:
    """The last revisions of a tag beside the one that stands, the latest first."""
    places = db.execute("SELECT seq, number FROM rival WHERE annotation = ?", (annotation,)).fetchall()
    found = []
    for seq, number in places:
        for made in edits_of(db, seq, [number]):
            key = revision_key(made.annotation, removed=made.removed)
            found.append(Rival(made.annotation, made.removed, key, AnnotatorId(made.annotator), made.at))
    return tuple(sorted(found, key=lambda rival: (rival.at, rival.key), reverse=True))


def counts(db: sqlite_utils.Database) -> dict[AnnotationId, int]:
    """How many rivals each tag in conflict has."""
    return dict(
        db.execute(
            "SELECT r.annotation, count(*) FROM rival r JOIN annotation a ON a.id = r.annotation GROUP BY r.annotation"
        ).fetchall()
    )
