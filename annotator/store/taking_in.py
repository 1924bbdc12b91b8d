"""Bringing another project's journal in: what is new of it is chosen first, then written in one transaction.

A merge is the union of steps by id. So it does not matter who merges whom, in what order, or how often: see `projection`
for why the tables follow from the set of steps.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import sqlite_utils

from annotator.base.errors import DocumentError, ProjectError, TagError
from annotator.base.ids import uuid7
from annotator.model.annotation import AnnotationId, AnnotatorId, Document, DocumentId
from annotator.model.edits import Merge, Step
from annotator.model.label_schema import LabelSchema, read_schema
from annotator.model.merging import Incoming, MergeResult
from annotator.model.ports import Progress
from annotator.model.schema_words import differences
from annotator.store import documents, rivals, statements
from annotator.store.choosing import Chosen, choose, steps_of, unsound
from annotator.store.database import Database
from annotator.store.documents import Arrival, Layers
from annotator.store.foreign import must_fit
from annotator.store.journal import Journal
from annotator.store.projection import Projector
from annotator.store.tag_history import portions

_ROW = 'id, document, label, start, "end", annotator, revision, origin, reviser, fields'


@dataclass(frozen=True, slots=True)
class Who:
    """The person at work, and the time."""

    by: AnnotatorId
    at: str


def take_in(database: Database, incoming: Incoming, who: Who, progress: Progress) -> MergeResult:
    """Brings in what is new of `incoming`: all of it or nothing.

    Raises ProjectError where one of the files was altered, the texts of a document differ, or something does not fit.
    """
    with _said_of(incoming):
        chosen = choose(database, incoming, progress)
        stored: list[DocumentId] = []
        try:
            for document in chosen.coming:
                progress(0, len(chosen.steps) or 1, document.name)
                stored.append(document.id)
                _store(database, incoming, document)
            result = _write(database, incoming, chosen, who, progress)
        except BaseException:
            for document_id in stored:
                documents.discard(database, document_id)
            raise
    result.documents = [document.name for document in chosen.coming]
    result.held_back = dict(chosen.held_back)
    return result


@contextmanager
def _said_of(incoming: Incoming) -> Iterator[None]:
    """What does not fit our tables or texts is a fault of what came."""
    try:
        yield
    except (TagError, DocumentError) as error:
        raise unsound(incoming, error) from error


def _store(database: Database, incoming: Incoming, document: Document) -> None:
    parts = incoming.document_parts(document.id)
    if parts is None:
        raise DocumentError("{name} is not there any more.", name=document.name)
    documents.store_parts(
        database, Arrival(document, parts.pdf, parts.layer, parts.pages, parts.outline, parts.password)
    )


def _write(database: Database, incoming: Incoming, chosen: Chosen, who: Who, progress: Progress) -> MergeResult:
    layers = Layers()
    with database.writing(f"what {incoming.name} brings") as db:
        touched = sorted(chosen.touched)
        before, disputed, mine = _rows(db, touched), rivals.counts(db), _schema(db)
        refused = statements.count_of(db, "refusal")
        if chosen.steps:
            _append(db, layers, incoming, chosen, who, progress)
        after = _rows(db, touched)
        result = MergeResult(refusals=max(0, statements.count_of(db, "refusal") - refused))
        for tag in chosen.tags:
            was, is_now = before.get(tag), after.get(tag)
            if was == is_now:
                result.unchanged += 1
            elif was is None:
                result.added += 1
            else:
                result.updated += 1
        now = rivals.counts(db)
        result.conflicts = [
            one for one in rivals.conflicts(db) if now[one.annotation] > disputed.get(one.annotation, 0)
        ]
        result.remarks = list(differences(mine, incoming.schema, incoming.name, _schema(db)))
    return result


def _append(
    db: sqlite_utils.Database, layers: Layers, incoming: Incoming, chosen: Chosen, who: Who, progress: Progress
) -> None:
    """Writes a `Merge` and all chosen steps behind it."""
    journal = Journal(db)
    projector = Projector(db, lambda document: layers.get(db, document), checked=True)
    count = len(chosen.steps)
    merge = Step(uuid7(), who.by, who.at, (Merge(incoming.project, incoming.name, count),))
    projector.project(journal.append(merge), merge)
    done = 0
    for step in steps_of(incoming):
        if step.id not in chosen.steps:
            continue
        progress(done, count, incoming.name)
        done += 1
        seq = journal.append(step)
        projector.project(seq, step)
        try:
            must_fit(step, lambda document: layers.get(db, document))
        except ValueError as error:
            raise unsound(incoming, error) from error
    if done != count:
        raise ProjectError("{name} changed while it was read; nothing was brought in.", name=incoming.name)
    progress(count, count, incoming.name)
    projector.flush()


def _rows(db: sqlite_utils.Database, tags: Sequence[AnnotationId]) -> dict[AnnotationId, int]:
    """A number for what each tag says, not for when: two may have said it alike. Tags that are not there are left out."""
    found: dict[AnnotationId, int] = {}
    for some in portions(tags):
        marks = ", ".join("?" * len(some))
        for row in db.execute(f"SELECT {_ROW} FROM annotation WHERE id IN ({marks})", some):  # noqa: S608
            found[row[0]] = hash(row)
    return found


def _schema(db: sqlite_utils.Database) -> LabelSchema:
    return read_schema(db.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()[0])
