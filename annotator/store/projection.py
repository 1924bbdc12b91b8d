"""From steps to tables: what the journal adds up to, kept up within the transaction that appends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import sqlite_utils

from annotator.base.errors import TagError
from annotator.model.annotation import Annotation, AnnotationId, DocumentId
from annotator.model.edits import (
    Add,
    AddAnnotator,
    AddDocument,
    Edit,
    Merge,
    Remove,
    Replace,
    Say,
    SetSchema,
    Step,
    TakeBack,
    UndoableEdit,
)
from annotator.model.review import UNREVIEWED, Complete, Statement, Verdict
from annotator.model.text_layer import TextLayer
from annotator.store import statements
from annotator.store.rows import (
    ANNOTATION_COLUMNS,
    DOCUMENT_COLUMNS,
    Row,
    annotation_from_row,
    annotation_row,
    document_row,
)

PROJECTED = ("undo_stack", "touched", "rival", "statement", "annotation", "document", "annotator")
"""The tables that are projected, in an order in which they can be emptied."""

PROGRAM = ""
"""Who did the steps that no person did (the first schema)."""

_BATCH = 5000
_INSERT = f"INTO annotation ({ANNOTATION_COLUMNS}, page, last_page, reviser, verdict) VALUES ({', '.join('?' * 19)})"
_TOUCHED = "INSERT INTO touched (annotation, seq, number, revision) VALUES (?, ?, ?, ?)"

LayerOf = Callable[[DocumentId], TextLayer]


def stored_annotation(db: sqlite_utils.Database, annotation: AnnotationId) -> Annotation | None:
    """The tag as it stands in the tables, or None where it is not there (any more)."""
    row = db.execute(f"SELECT {ANNOTATION_COLUMNS} FROM annotation WHERE id = ?", (annotation,)).fetchone()  # noqa: S608
    return annotation_from_row(row) if row else None


def last_revision(db: sqlite_utils.Database, annotation: AnnotationId) -> int:
    """The highest revision a tag ever had, removed or not; 0 where it never was."""
    found: int | None = db.execute("SELECT max(revision) FROM touched WHERE annotation = ?", (annotation,)).fetchone()[
        0
    ]
    return found or 0


class Projector:
    """Puts steps into the tables; `flush` must follow the last of them.

    `checked` compares each edit with the tables and the text first, as for a new step. A replay of the journal does without:
    the text layer may have become another since.
    """

    def __init__(self, db: sqlite_utils.Database, layer_of: LayerOf, *, checked: bool) -> None:
        self._db = db
        self._layer_of = layer_of
        self._checked = checked
        self._added: dict[AnnotationId, Row] = {}
        self._touched: list[tuple[str, int, int, int]] = []
        self._people = {row[0] for row in db.execute("SELECT id FROM annotator")}
        self._nothing_to_redo: set[str] = set()

    def project(self, seq: int, step: Step) -> None:
        """Puts a step into the tables. Raises TagError, and DocumentError where a document is unknown."""
        for number, edit in enumerate(step.edits):
            self._edit(seq, number, step, edit)
        if self._checked and not self._is_known(step):
            raise TagError("Nobody with the id {id} is in this project.", id=step.annotator)
        self._stack(seq, step)

    def flush(self) -> None:
        """Writes what was gathered."""
        if self._added:
            self._db.conn.executemany(f"INSERT {_INSERT}", self._added.values())
            self._added.clear()
        if self._touched:
            self._db.conn.executemany(_TOUCHED, self._touched)
            self._touched.clear()

    def _is_known(self, step: Step) -> bool:
        if step.annotator == PROGRAM:
            return all(isinstance(edit, SetSchema) for edit in step.edits)
        return step.annotator in self._people

    def _edit(self, seq: int, number: int, step: Step, edit: Edit) -> None:  # noqa: C901 - one case a kind
        match edit:
            case Add(annotation):
                self._add(annotation, step.annotator)
                self._touched.append((annotation.id, seq, number, annotation.revision))
                if len(self._touched) >= _BATCH:
                    self.flush()
            case Remove(annotation):
                self._remove(annotation)
                self._touched.append((annotation.id, seq, number, annotation.revision))
            case Replace(before, after):
                self._replace(before, after, step.annotator)
                self._touched.append((after.id, seq, number, after.revision))
            case AddAnnotator(annotator):
                self._db.execute("INSERT INTO annotator (id, name) VALUES (?, ?)", (annotator.id, annotator.name))
                self._people.add(annotator.id)
            case AddDocument(document):
                self._db.execute(
                    f"INSERT INTO document ({DOCUMENT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
                    document_row(document),
                )
            case SetSchema(toml):
                self._set_schema(step, toml)
            case Say(said):
                self._count(step, said, 1)
            case TakeBack(said):
                self._count(step, said, -1)
            case Merge():
                pass  # what came in follows as steps of its own

    def _set_schema(self, step: Step, toml: str) -> None:
        """The one set last holds, whatever the order in which they come."""
        moment = f"{step.at} {step.id}"
        row = self._db.execute("SELECT value FROM meta WHERE key = 'schema_set'").fetchone()
        if self._checked and row is not None and row[0] > moment:
            raise TagError(
                "The label schema in force was set at {at}, later than now; is the clock right?", at=row[0][:24]
            )
        if row is None or row[0] <= moment:
            meta = {"schema": toml, "schema_set": moment}
            self._db.conn.executemany("REPLACE INTO meta (key, value) VALUES (?, ?)", meta.items())

    def _count(self, step: Step, said: Statement, by: Literal[1, -1]) -> None:
        self.flush()
        if self._checked:
            self._may_say(step, said, by)
        statements.count(self._db, said, by)
        if isinstance(said, Verdict):
            stored = stored_annotation(self._db, said.annotation)
            if stored is not None:
                state = statements.verdict_on(self._db, stored)
                self._db.execute("UPDATE annotation SET verdict = ? WHERE id = ?", (state, stored.id))

    def _may_say(self, step: Step, said: Statement, by: Literal[1, -1]) -> None:
        # What another said is brought in as another's tag is, by an import; only undoing that takes it back.
        brought_in = said.annotator in self._people and (by > 0 or step.kind == "undo")
        if said.annotator != step.annotator and not brought_in:
            raise TagError("Nobody can speak, or take back what was said, in another's name.")
        if (by < 0) != statements.stands(self._db, said.id):
            raise TagError("That was taken back already." if by < 0 else "That was said already.")
        tag = None if isinstance(said, Complete) else statements.about(said)
        if by > 0 and tag is not None and stored_annotation(self._db, tag) is None:
            raise TagError("The tag spoken of is not there any more; somebody removed it.")
        length = len(self._layer_of(said.document).text)
        if isinstance(said, Complete) and not 0 <= said.start < said.end <= length:
            raise TagError("{start}–{end} is no part of the document's text.", start=said.start, end=said.end)

    def _row(self, a: Annotation, reviser: str, verdict: str) -> Row:
        layer = self._layer_of(a.document)
        if self._checked:
            if not a.anchor.agrees_with(layer.text):
                raise TagError(
                    "The tag “{quote}” does not agree with the document's text at {start}–{end}; mark the passage again.",
                    quote=_short(a),
                    start=a.anchor.start,
                    end=a.anchor.end,
                )
            if a.annotator not in self._people:
                raise TagError("Nobody with the id {id} is in this project.", id=a.annotator)
        pages = layer.page_of(a.anchor.start), layer.page_of(a.anchor.end - 1)
        return (*annotation_row(a), *pages, reviser, verdict)

    def _add(self, a: Annotation, reviser: str) -> None:
        verdict = UNREVIEWED
        if self._checked:
            if a.id in self._added:
                raise TagError("The tag “{quote}” ({id}) comes twice.", quote=_short(a), id=a.id)
            last = last_revision(self._db, a.id)
            if last:
                self._must_be_absent(a, last)
        elif a.id in self._added:
            self.flush()
        if a.revision > 1:
            verdict = statements.verdict_on(self._db, a)
        self._added[a.id] = self._row(a, reviser, verdict)

    def _must_be_absent(self, a: Annotation, last: int) -> None:
        self.flush()
        if stored_annotation(self._db, a.id):
            raise TagError("The tag “{quote}” ({id}) is in the project already.", quote=_short(a), id=a.id)
        if a.revision <= last:
            raise TagError(
                "The tag “{quote}” ({id}) was removed at revision {last}; to come back it needs a higher one than {revision}.",
                quote=_short(a),
                id=a.id,
                last=last,
                revision=a.revision,
            )

    def _remove(self, a: Annotation) -> None:
        self.flush()
        if self._checked:
            self._must_be_next(a, a, a.revision - 1)
        self._db.execute("DELETE FROM annotation WHERE id = ?", (a.id,))

    def _replace(self, before: Annotation, after: Annotation, reviser: str) -> None:
        self.flush()
        if self._checked:
            self._must_be_next(before, after, before.revision)
        self._db.execute(f"REPLACE {_INSERT}", self._row(after, reviser, statements.verdict_on(self._db, after)))

    def _must_be_next(self, before: Annotation, after: Annotation, revision: int) -> None:
        stored = stored_annotation(self._db, before.id)
        if stored is None:
            raise TagError("The tag “{quote}” is not there any more; somebody removed it.", quote=_short(before))
        if stored.revision != revision or not stored.says_the_same(before):
            raise TagError(
                "The tag “{quote}” was changed meanwhile; look at it again, then repeat the change.",
                quote=_short(before),
            )
        if after.revision <= stored.revision or (after.id, after.document) != (stored.id, stored.document):
            raise TagError("The change of the tag “{quote}” does not follow from what it was.", quote=_short(before))

    def _stack(self, seq: int, step: Step) -> None:
        if not is_undoable(step):
            return
        if step.kind == "do":
            if step.annotator not in self._nothing_to_redo:
                self._db.execute("DELETE FROM undo_stack WHERE annotator = ? AND state = 'undone'", (step.annotator,))
                self._nothing_to_redo.add(step.annotator)
            self._db.execute(
                "INSERT INTO undo_stack (position, step, annotator, state) VALUES (?, ?, ?, 'done')",
                (seq, step.id, step.annotator),
            )
        else:
            state = "undone" if step.kind == "undo" else "done"
            self._nothing_to_redo.discard(step.annotator)
            self._db.execute("UPDATE undo_stack SET position = ?, state = ? WHERE step = ?", (seq, state, step.of))


def is_undoable(step: Step) -> bool:
    """Whether a step is made of tags and statements only; nobody undoes that a document or a person came in."""
    return bool(step.edits) and all(isinstance(edit, UndoableEdit) for edit in step.edits)


def _short(a: Annotation) -> str:
    quote = " ".join(a.anchor.quote.split())
    return quote if len(quote) <= 60 else quote[:59] + "…"
