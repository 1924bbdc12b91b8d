"""Undo and redo: new steps made from old ones and from what the tags say now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from typing import Literal

import sqlite_utils

from annotator.base.errors import TagError
from annotator.base.ids import uuid7
from annotator.model.annotation import Annotation, AnnotationId, AnnotatorId
from annotator.model.edits import Add, Remove, Replace, Say, Step, TagEdit, TakeBack, UndoableEdit
from annotator.model.review import StatementId
from annotator.store import statements
from annotator.store.journal import step_by_id
from annotator.store.tag_tables import last_revision, stored_annotation

State = Literal["done", "undone"]


def top(db: sqlite_utils.Database, annotator: AnnotatorId, state: State) -> Step | None:
    """The step that this person would undo ("done") or redo ("undone") next."""
    row = db.execute(
        "SELECT step FROM undo_stack WHERE annotator = ? AND state = ? ORDER BY position DESC LIMIT 1",
        (annotator, state),
    ).fetchone()
    return step_by_id(db, row[0]) if row else None


def undoing(db: sqlite_utils.Database, step: Step, at: str) -> Step:
    """The step that takes `step` back. Raises TagError where one of its tags says something else by now."""
    inverses = [edit.inverse(at) for edit in reversed(step.edits) if isinstance(edit, UndoableEdit)]
    return Step(uuid7(), step.annotator, at, _Rebase(db, at).all(inverses), "undo", step.id)


def redoing(db: sqlite_utils.Database, step: Step, at: str) -> Step:
    """The step that does `step` again. Raises TagError where one of its tags says something else by now."""
    again = [edit for edit in step.edits if isinstance(edit, UndoableEdit)]
    return Step(uuid7(), step.annotator, at, _Rebase(db, at).all(again), "redo", step.id)


class _Rebase:
    """Lays edits onto the tags as they are, so that revisions only grow; several may touch one tag."""

    def __init__(self, db: sqlite_utils.Database, at: str) -> None:
        self._db = db
        self._at = at
        self._now: dict[AnnotationId, tuple[Annotation | None, int]] = {}
        self._said: set[tuple[StatementId, bool]] = set()

    def all(self, edits: list[UndoableEdit]) -> tuple[UndoableEdit, ...]:
        laid = (self._again(edit) if isinstance(edit, Say | TakeBack) else [self._one(edit)] for edit in edits)
        return tuple(chain.from_iterable(laid))

    def _again(self, edit: Say | TakeBack) -> Sequence[UndoableEdit]:
        """What was said is said, or taken back, as it was: a verdict holds for what the tag says, not for a number."""
        says = isinstance(edit, Say)
        if (edit.statement.id, says) in self._said:
            return ()
        self._said.add((edit.statement.id, says))
        standing = statements.standing(self._db, edit.statement.id)
        return [edit] * max(1, 1 - standing if says else standing)

    def _one(self, edit: TagEdit) -> TagEdit:
        before = edit.before if isinstance(edit, Replace) else edit.annotation
        stored, revision = self._state(before.id)
        revision += 1
        new: TagEdit
        match edit:
            case Add(annotation):
                if stored is not None:
                    raise self._changed(before)
                after: Annotation | None = replace(annotation, modified=self._at, revision=revision)
                new = Add(replace(annotation, modified=self._at, revision=revision))
            case Remove():
                stored = self._the_same(stored, before)
                after = None
                new = Remove(replace(stored, modified=self._at, revision=revision))
            case Replace(_, wanted, settles, reopens):
                stored = self._the_same(stored, before)
                after = replace(wanted, modified=self._at, revision=revision)
                new = Replace(stored, after, settles, reopens)
        self._now[before.id] = (after, revision)
        return new

    def _state(self, annotation: AnnotationId) -> tuple[Annotation | None, int]:
        if annotation not in self._now:
            self._now[annotation] = stored_annotation(self._db, annotation), last_revision(self._db, annotation)
        return self._now[annotation]

    def _the_same(self, stored: Annotation | None, wanted: Annotation) -> Annotation:
        if stored is None or not stored.says_the_same(wanted):
            raise self._changed(wanted)
        return stored

    def _changed(self, annotation: Annotation) -> TagError:
        row = self._db.execute(
            # Who made the revision that stands; where none does, who touched the tag last.
            "SELECT name FROM annotator WHERE id IN (SELECT reviser FROM annotation WHERE id = ?1) UNION ALL SELECT * FROM ("
            "SELECT a.name FROM touched t JOIN journal j ON j.seq = t.seq JOIN annotator a ON a.id = j.annotator"
            " WHERE t.annotation = ?1 ORDER BY t.seq DESC LIMIT 1) LIMIT 1",
            (annotation.id,),
        ).fetchone()
        quote = " ".join(annotation.anchor.quote.split())[:60]
        if row is None:
            return TagError(
                "The tag “{quote}” was changed since by somebody else, so this step stays as it is.", quote=quote
            )
        return TagError(
            "The tag “{quote}” was changed since by {name}, so this step stays as it is.", quote=quote, name=row[0]
        )
