"""From steps to tables: what the journal adds up to, kept up within the transaction that appends."""

from __future__ import annotations

from typing import Literal

import sqlite_utils

from annotator.base.errors import TagError
from annotator.model.annotation import Annotation, AnnotationId
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
    TagEdit,
    TakeBack,
    UndoableEdit,
)
from annotator.model.review import Complete, Refusal, Statement, Verdict
from annotator.store import statements
from annotator.store.rows import DOCUMENT_COLUMNS, document_row
from annotator.store.tag_tables import LayerOf, TagTables, last_revision, stored_annotation

PROJECTED = ("undo_stack", "touched", "rival", "statement", "annotation", "document", "annotator")
"""The tables that are projected, in an order in which they can be emptied."""

PROGRAM = ""
"""Who did the steps that no person did (the first schema)."""

_ANNOTATOR = "INSERT INTO annotator (id, name) VALUES (?, ?)"
_SAME_PERSON = " ON CONFLICT (id) DO UPDATE SET name = min(name, excluded.name)"
_DOCUMENT = f"INSERT INTO document ({DOCUMENT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - our own words
_ENTRY = "added, name, pages, text, size, notes"
_EARLIER = (
    f" ON CONFLICT (id) DO UPDATE SET ({_ENTRY}) = (excluded.{_ENTRY.replace(', ', ', excluded.')})"
    f" WHERE (excluded.{_ENTRY.replace(', ', ', excluded.')}) < ({_ENTRY.replace('added', 'document.added', 1)})"
)


class Projector:
    """Puts steps into the tables; `flush` must follow the last of them.

    `checked` compares each edit with the tables and the text first, as for a new step. A replay of the journal does without:
    the text layer may have become another since. So do the steps that a `Merge` announces: they need not follow from what
    stands here, and are nobody's to undo here. `journal` is the database that holds the steps, `db` where none is named.
    """

    def __init__(
        self,
        db: sqlite_utils.Database,
        layer_of: LayerOf,
        *,
        checked: bool,
        journal: sqlite_utils.Database | None = None,
    ) -> None:
        self._db = db
        self._layer_of = layer_of
        self._must_check = self._checked = checked
        self._tags = TagTables(db, db if journal is None else journal, layer_of)
        self._people = {row[0] for row in db.execute("SELECT id FROM annotator")}
        self._nothing_to_redo: set[str] = set()
        self._foreign = 0

    def project(self, seq: int, step: Step) -> None:
        """Puts a step, which is in the journal, into the tables. Raises TagError; DocumentError: an unknown document."""
        foreign = self._foreign > 0
        self._foreign -= foreign
        self._checked = self._must_check and not foreign
        for number, edit in enumerate(step.edits):
            self._edit(seq, number, step, edit)
        if self._checked and not self._is_known(step):
            raise TagError("Nobody with the id {id} is in this project.", id=step.annotator)
        if foreign:
            # What was taken back on the other side is no longer to be taken back here.
            self._db.execute("DELETE FROM undo_stack WHERE step = ?", (step.of,))
        else:
            self._stack(seq, step)

    def flush(self) -> None:
        """Writes what was gathered."""
        self._tags.flush()

    def _is_known(self, step: Step) -> bool:
        if step.annotator == PROGRAM:
            return all(isinstance(edit, SetSchema) for edit in step.edits)
        return step.annotator in self._people

    def _edit(self, seq: int, number: int, step: Step, edit: Edit) -> None:
        match edit:
            case Add() | Remove() | Replace():
                if self._checked:
                    self._may_edit(edit)
                self._tags.put(seq, number, step.annotator, edit)
            case AddAnnotator(annotator):
                sql = _ANNOTATOR if self._checked else _ANNOTATOR + _SAME_PERSON
                self._db.execute(sql, (annotator.id, annotator.name))
                self._people.add(annotator.id)
            case AddDocument(document):
                self._db.execute(_DOCUMENT if self._checked else _DOCUMENT + _EARLIER, document_row(document))
            case SetSchema(toml):
                self._set_schema(step, toml)
            case Say(said):
                self._count(step, said, 1)
            case TakeBack(said):
                self._count(step, said, -1)
            case Merge(steps=steps):
                self._foreign = steps

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
        self._tags.write()
        if self._checked:
            self._may_say(step, said, by)
        statements.count(self._db, said, by)
        if isinstance(said, Verdict):
            self._tags.judge(said.annotation)

    def _may_say(self, step: Step, said: Statement, by: Literal[1, -1]) -> None:
        # What another said is brought in as another's tag is, by an import; only undoing that takes it back.
        brought_in = said.annotator in self._people and (by > 0 or step.kind == "undo")
        if said.annotator != step.annotator and not brought_in:
            raise TagError("Nobody can speak, or take back what was said, in another's name.")
        if (by < 0) != statements.stands(self._db, said.id):
            raise TagError("That was taken back already." if by < 0 else "That was said already.")
        tag = statements.about(said)
        if tag is not None:
            self._tags.bring_up_to_date(tag)
        if by > 0 and tag is not None and stored_annotation(self._db, tag) is None:
            raise TagError("The tag spoken of is not there any more; somebody removed it.")
        if isinstance(said, Complete | Refusal):
            self._must_be_passage(said)

    def _must_be_passage(self, said: Complete | Refusal) -> None:
        if not is_passage(said, self._layer_of(said.document).text):
            raise TagError("{start}–{end} is no part of the document's text.", start=said.start, end=said.end)

    def _may_edit(self, edit: TagEdit) -> None:
        match edit:
            case Add(annotation):
                self._must_agree(annotation)
                if self._tags.is_added(annotation.id):
                    raise TagError("The tag “{quote}” ({id}) comes twice.", quote=_short(annotation), id=annotation.id)
                if last_revision(self._db, annotation.id):
                    self._must_be_absent(annotation)
            case Remove(annotation):
                stored = self._stored(annotation.id, annotation)
                self._must_be_next(stored, annotation, annotation)
            case Replace(before, after):
                stored = self._stored(before.id, before)
                if stored.revision != before.revision:
                    raise _changed(before)
                self._must_be_next(stored, before, after)
                self._must_agree(after)

    def _must_agree(self, a: Annotation) -> None:
        if not a.anchor.agrees_with(self._layer_of(a.document).text):
            raise TagError(
                "The tag “{quote}” does not agree with the document's text at {start}–{end}; mark the passage again.",
                quote=_short(a),
                start=a.anchor.start,
                end=a.anchor.end,
            )
        if a.annotator not in self._people:
            raise TagError("Nobody with the id {id} is in this project.", id=a.annotator)

    def _must_be_absent(self, a: Annotation) -> None:
        self._tags.bring_up_to_date(a.id)
        last = last_revision(self._db, a.id)
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

    def _stored(self, annotation: AnnotationId, said: Annotation) -> Annotation:
        self._tags.bring_up_to_date(annotation)
        stored = stored_annotation(self._db, annotation)
        if stored is None:
            raise TagError("The tag “{quote}” is not there any more; somebody removed it.", quote=_short(said))
        return stored

    def _must_be_next(self, stored: Annotation, before: Annotation, after: Annotation) -> None:
        if stored.digest != before.digest:
            raise _changed(before)
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


def is_passage(said: Complete | Refusal, text: str) -> bool:
    """Whether what was said of a passage fits the document's text; a refusal says what its words are."""
    fits = 0 <= said.start < said.end <= len(text)
    return fits and (isinstance(said, Complete) or text[said.start : said.end] == said.quote)


def is_undoable(step: Step) -> bool:
    """Whether a step is made of tags and statements only; nobody undoes that a document or a person came in."""
    return bool(step.edits) and all(isinstance(edit, UndoableEdit) for edit in step.edits)


def _short(a: Annotation) -> str:
    quote = " ".join(a.anchor.quote.split())
    return quote if len(quote) <= 60 else quote[:59] + "…"


def _changed(a: Annotation) -> TagError:
    return TagError(
        "The tag “{quote}” was changed meanwhile; look at it again, then repeat the change.", quote=_short(a)
    )
