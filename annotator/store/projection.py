"""From steps to tables: what the journal adds up to, kept up within the transaction that appends."""

from __future__ import annotations

from collections.abc import Callable

import sqlite_utils

from annotator.base.errors import TagError
from annotator.model.annotation import Annotation, AnnotationId, DocumentId
from annotator.model.edits import Add, AddAnnotator, AddDocument, Edit, Remove, Replace, SetSchema, Step
from annotator.model.text_layer import TextLayer
from annotator.store.rows import (
    ANNOTATION_COLUMNS,
    DOCUMENT_COLUMNS,
    Row,
    annotation_from_row,
    annotation_row,
    document_row,
)

PROJECTED = ("undo_stack", "touched", "annotation", "document", "annotator")
"""The tables that are projected, in an order in which they can be emptied."""

PROGRAM = ""
"""Who did the steps that no person did (the first schema)."""

_BATCH = 5000
_INSERT = f"INTO annotation ({ANNOTATION_COLUMNS}, page, last_page) VALUES ({', '.join('?' * 17)})"
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
            self._edit(seq, number, edit)
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

    def _edit(self, seq: int, number: int, edit: Edit) -> None:
        match edit:
            case Add(annotation):
                self._add(annotation)
                self._touched.append((annotation.id, seq, number, annotation.revision))
                if len(self._touched) >= _BATCH:
                    self.flush()
            case Remove(annotation):
                self._remove(annotation)
                self._touched.append((annotation.id, seq, number, annotation.revision))
            case Replace(before, after):
                self._replace(before, after)
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
                self._db.execute("REPLACE INTO meta (key, value) VALUES ('schema', ?)", (toml,))

    def _row(self, a: Annotation) -> Row:
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
        return (*annotation_row(a), layer.page_of(a.anchor.start), layer.page_of(a.anchor.end - 1))

    def _add(self, a: Annotation) -> None:
        if self._checked:
            if a.id in self._added:
                raise TagError("The tag “{quote}” ({id}) comes twice.", quote=_short(a), id=a.id)
            last = last_revision(self._db, a.id)
            if last:
                self._must_be_absent(a, last)
        elif a.id in self._added:
            self.flush()
        self._added[a.id] = self._row(a)

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

    def _replace(self, before: Annotation, after: Annotation) -> None:
        self.flush()
        if self._checked:
            self._must_be_next(before, after, before.revision)
        self._db.execute(f"REPLACE {_INSERT}", self._row(after))

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
    """Whether a step is made of tags only; nobody undoes that a document or a person came in."""
    return bool(step.edits) and all(isinstance(edit, Add | Remove | Replace) for edit in step.edits)


def _short(a: Annotation) -> str:
    quote = " ".join(a.anchor.quote.split())
    return quote if len(quote) <= 60 else quote[:59] + "…"
