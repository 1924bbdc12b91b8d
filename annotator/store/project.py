"""A project: one file with the PDFs, the people, the tags and the whole history of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import sqlite_utils

from annotator.base.errors import ProjectError, TagError
from annotator.base.ids import now, uuid7
from annotator.model.annotation import Annotation, Annotator, AnnotatorId, Document
from annotator.model.edits import AddAnnotator, AddDocument, SetSchema, Step
from annotator.model.label_schema import read_schema
from annotator.model.merging import Incoming, MergeResult
from annotator.model.ports import Progress, no_progress
from annotator.model.text_layer import OutlineItem, PageText, TextLayer
from annotator.store import database, documents, drafts, suggestions, taking_in, undo
from annotator.store.documents import Arrival
from annotator.store.drafts import Draft
from annotator.store.journal import Journal, steps
from annotator.store.other import OtherProject
from annotator.store.projection import PROGRAM, PROJECTED, Projector
from annotator.store.search import index_page, indexed
from annotator.store.suggesting import SuggestingProject
from annotator.store.suggestions import TagTime
from annotator.store.taking_in import Who


class Project(SuggestingProject):
    """An open project; close it, or use it in a `with`.

    Every write is one transaction, on disk when the method returns, and raises ReadOnlyProject, DiskFull or ProjectError
    where it cannot be. All methods may be called from any thread: a lock lets one in at a time (see `database`).
    """

    @classmethod
    def create(cls, path: Path, *, name: str | None = None, schema_toml: str) -> Self:
        """A new project at `path`, named as its file where no name is given.

        Raises ProjectError where something is there already, nothing can be made there, or the schema cannot be read.
        """
        read_schema(schema_toml)
        project = cls(database.create(path))
        try:
            with project._database.writing("the new project") as db:
                meta = {"name": name or path.stem, "uuid": uuid7(), "schema": schema_toml}
                db.conn.executemany("INSERT INTO meta (key, value) VALUES (?, ?)", meta.items())
                project._append(db, [Step(uuid7(), PROGRAM, now(), (SetSchema(schema_toml),))])
        except BaseException:
            project.close()
            database.discard(project.path)
            raise
        return project

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """The project at `path`; an older one is brought to the present format.

        Raises NotAProject, NewerProject, ReadOnlyProject (open in another window, or no right to write), ProjectError.
        """
        return cls(database.open_database(path, read_only=read_only))

    @classmethod
    def open_or_read_only(cls, path: Path) -> Self:
        """Like `open`, but for reading only where it cannot be written; `read_only` and `why_read_only` tell."""
        return cls(database.open_or_read_only(path))

    def close(self) -> None:
        """Let go of the file; doing so twice does no harm."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def annotator_named(self, name: str, *, at: str) -> Annotator:
        """The person of that name, who joins now where nobody has it (without being saved where nothing can be).

        Raises TagError where the name is blank.
        """
        name = unicodedata.normalize("NFC", " ".join(name.split()))
        if not name:
            raise TagError("Say who is at work: the name is empty.")
        known = next((person for person in self.annotators() if person.name == name), None)
        if known or self.read_only:
            return known or Annotator(AnnotatorId(uuid7()), name)
        person = Annotator(AnnotatorId(uuid7()), name)
        self.apply(Step(uuid7(), person.id, at, (AddAnnotator(person),)))
        return person

    def add_document(  # noqa: PLR0913 - a PDF and all that was read from it
        self,
        document: Document,
        pdf: bytes,
        layer: TextLayer,
        pages: Iterable[PageText],
        outline: tuple[OutlineItem, ...],
        *,
        by: AnnotatorId,
        at: str,
        password: str = "",
    ) -> None:
        """A PDF with its text, seen as a whole or not at all; may run in another thread beside the window's saves.

        `pages` are taken one at a time. Raises AlreadyThere, DocumentError (bytes, layer and pages do not belong
        together), and whatever `pages` raises; nothing is left of the document then.
        """
        documents.store_parts(self._database, Arrival(document, pdf, layer, pages, outline, password))
        try:
            self.apply(Step(uuid7(), by, at, (AddDocument(document),)))
        except BaseException:
            documents.discard(self._database, document.id)
            raise

    @contextmanager
    def alone(self) -> Iterator[None]:
        """No other thread reads or writes meanwhile: what was read is so still when it is written. Raises ProjectError."""
        with self._database.reading():
            yield

    def apply(self, step: Step, *, clear_draft: bool = False, took: TagTime | None = None) -> None:
        """Saves a step. Raises TagError where one of its edits does not fit the tags or the text as they are.

        `took` is noted with it: how long the person took.
        """
        self.apply_many((step,), clear_draft=clear_draft, took=took)

    def apply_many(self, steps: Iterable[Step], *, clear_draft: bool = False, took: TagTime | None = None) -> None:
        """Saves steps, all or none. Raises TagError where an edit does not fit the tags or the text as they are."""
        with self._database.writing("the change") as db:
            self._append(db, steps)
            if clear_draft:
                drafts.clear(db)
            if took is not None:
                suggestions.add_time(db, took)

    def answer(self, step: Step, *, took: TagTime | None = None) -> Step | None:
        """Saves what a person answered to suggestions, and gives it as it was saved; None where nothing was left of it.

        What they have tagged or refused meanwhile, in another thread say, is left out: what is there is looked up in the
        transaction that writes. Raises TagError as `apply`.
        """
        with self._database.writing("the change") as db:
            left = suggestions.still_new(db, step)
            if not left.edits:
                return None
            self._append(db, [left])
            if took is not None:
                suggestions.add_time(db, took)
        return left

    def undo(self, annotator: AnnotatorId, at: str) -> Step | None:
        """Takes back this person's last step that stands, by a new step; None where there is none.

        Raises TagError where somebody changed one of its tags since.
        """
        with self._database.writing("the undoing") as db:
            step = undo.top(db, annotator, "done")
            if step is not None:
                step = undo.undoing(db, step, at)
                self._append(db, [step])
        return step

    def redo(self, annotator: AnnotatorId, at: str) -> Step | None:
        """Does again what this person undid last, by a new step; None where there is none. Raises TagError as `undo`."""
        with self._database.writing("the redoing") as db:
            step = undo.top(db, annotator, "undone")
            if step is not None:
                step = undo.redoing(db, step, at)
                self._append(db, [step])
        return step

    def save_draft(self, annotation: Annotation, *, is_new: bool) -> None:
        """Keeps a form that is being filled in. Raises TagError where it holds what cannot be kept."""
        with self._database.writing("the form") as db:
            drafts.write(db, Draft(annotation, is_new))

    def clear_draft(self) -> None:
        """Forgets the form that was being filled in."""
        with self._database.writing("the form") as db:
            drafts.clear(db)

    def take_in(self, incoming: Incoming, *, by: AnnotatorId, at: str, progress: Progress = no_progress) -> MergeResult:
        """Brings in another project's steps, all that are new here or nothing; doing so twice is doing it once.

        Raises ReadOnlyProject; ProjectError where it is this very project, one of the two files was altered, the texts of a
        document differ or something does not fit; Cancelled.
        """
        self.must_write()
        if isinstance(incoming, OtherProject) and self._database.is_at(incoming.path):
            raise ProjectError("{path} is the project that is open; choose another one to bring in.", path=self.path)
        if all(person.id != by for person in self.annotators()):
            raise TagError("Nobody with the id {id} is in this project.", id=by)
        try:
            return taking_in.take_in(self._database, incoming, Who(by, at), progress)
        finally:
            self._schema = None

    def rebuild_tables(self) -> None:
        """Makes all that follows from the journal and the texts anew."""
        with self._database.writing("the rebuilt tables") as db:
            for table in PROJECTED:
                db.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
            projector = Projector(db, lambda document: self._layers.get(db, document), checked=False)
            for seq, step in steps(db):
                projector.project(seq, step)
            projector.flush()
            db.execute("INSERT INTO page_search (page_search) VALUES ('delete-all')")
            for page_id, document, page in db.execute(
                "SELECT p.id, d.id, p.page FROM page p JOIN document d ON d.id = p.pdf ORDER BY p.id"
            ).fetchall():
                layer = self._layers.get(db, document)
                index_page(db, page_id, indexed(layer.text[slice(*layer.page_span(page))]))
        self._schema = None

    def _append(self, db: sqlite_utils.Database, new: Iterable[Step]) -> None:
        journal = Journal(db)
        projector = Projector(db, lambda document: self._layers.get(db, document), checked=True)
        for step in new:
            projector.project(journal.append(step), step)
            if any(isinstance(edit, SetSchema) for edit in step.edits):
                self._schema = None
        projector.flush()
