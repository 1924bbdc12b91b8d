"""The reading half of a project: everything that can be asked of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import sqlite_utils

from annotator.base.errors import NotAProject, ReadOnlyProject, TagError
from annotator.model.annotation import (
    Annotation,
    AnnotationId,
    Annotator,
    AnnotatorId,
    Document,
    DocumentId,
    Fields,
    LabelId,
)
from annotator.model.edits import Edit, Merge, Step
from annotator.model.geometry import PageIndex, PageSize
from annotator.model.label_schema import LabelSchema, read_schema
from annotator.model.merging import Conflict, Rival
from annotator.model.review import Adjudication, Comment, Complete, Statement, StatementId, Verdict
from annotator.model.text_layer import OutlineItem, PageText, TextLayer
from annotator.store import documents, drafts, journal, own, rivals, search, statements, tags, undo
from annotator.store.check import Finding, findings
from annotator.store.choosing import text_digest
from annotator.store.database import Database
from annotator.store.drafts import Draft
from annotator.store.own import OwnTag
from annotator.store.search import Hit
from annotator.store.tag_tables import last_revision, stored_annotation
from annotator.store.tags import ReviewRow, Sort, Span, TableRow

STEPS_AT_ONCE = 5_000
"""Of the journal, while others wait: about 3 ms."""


class ReadableProject:
    """What can be read of a project, from any thread. Each method raises ProjectError where the file cannot be read."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._layers = documents.Layers()
        self._schema: LabelSchema | None = None
        self._merges = journal.Merges()
        self._history = journal.History()

    @property
    def path(self) -> Path:
        """The file, as an absolute path."""
        return self._database.path

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return self._database.read_only

    @property
    def why_read_only(self) -> str:
        """One sentence that says why nothing can be written, "" where it can."""
        return str(self._database.fault or "")

    def must_write(self) -> None:
        """Raises ReadOnlyProject, which says why, where nothing can be written."""
        if self._database.fault is not None:
            raise ReadOnlyProject(self._database.fault.template, **self._database.fault.values)

    @property
    def name(self) -> str:
        """The project's name."""
        return self._meta("name")

    @property
    def uuid(self) -> str:
        """The project's own id, which its copies share."""
        return self._meta("uuid")

    @property
    def schema(self) -> LabelSchema:
        """The label schema in force. Raises ProjectError where it cannot be read."""
        if self._schema is None:
            self._schema = read_schema(self._meta("schema"))
        return self._schema

    def annotators(self) -> tuple[Annotator, ...]:
        """The people of the project, in the order in which they joined."""
        with self._database.reading() as db:
            return tuple(Annotator(*row) for row in db.execute("SELECT id, name FROM annotator ORDER BY rowid"))

    def documents(self) -> tuple[Document, ...]:
        """All documents by name."""
        with self._database.reading() as db:
            return documents.documents(db)

    def document(self, document: DocumentId) -> Document:
        """One document. Raises DocumentError where it is not in the project."""
        with self._database.reading() as db:
            return documents.document(db, document)

    def find_documents(self, name_or_sha_prefix: str) -> tuple[Document, ...]:
        """Those of that name, or whose SHA-256 begins so (six digits at least)."""
        wanted = unicodedata.normalize("NFC", name_or_sha_prefix)
        every = self.documents()
        named = tuple(d for d in every if d.name == wanted)
        by_sha = tuple(d for d in every if len(wanted) >= 6 and d.id.startswith(wanted.lower()))
        return named or by_sha

    def pdf(self, document: DocumentId) -> bytes:
        """A document's bytes. Raises DocumentError where it is not in the project."""
        with self._database.reading() as db:
            return documents.read_pdf(db, document)

    def password(self, document: DocumentId) -> str:
        """The password that opens the PDF, "" where it needs none. Raises DocumentError.

        It is kept as it is: whoever has the project file can read the PDF.
        """
        with self._database.reading() as db:
            return documents.read_password(db, document)

    def text_layer(self, document: DocumentId) -> TextLayer:
        """A document's text. Raises DocumentError where it is not in the project."""
        with self._database.reading() as db:
            return self._layers.get(db, document)

    def page_text(self, document: DocumentId, page: PageIndex) -> PageText:
        """One page's text and boxes. Raises DocumentError, and PageError where there is no such page."""
        with self._database.reading() as db:
            return documents.read_page(db, self._layers.get(db, document), document, page)

    def page_sizes(self, document: DocumentId) -> tuple[PageSize, ...]:
        """The sizes of all pages, in order. Raises DocumentError."""
        with self._database.reading() as db:
            return documents.read_sizes(db, document)

    def outline(self, document: DocumentId) -> tuple[OutlineItem, ...]:
        """The PDF's own outline. Raises DocumentError."""
        with self._database.reading() as db:
            return documents.read_outline(db, document)

    def annotations(
        self,
        document: DocumentId | None = None,
        *,
        page: PageIndex | None = None,
        label: str | None = None,
        annotator: str | None = None,
    ) -> tuple[Annotation, ...]:
        """The tags that fit all that is asked, by document name, then by place.

        `page` wants `document` (ValueError without) and also gives tags that run on to that page.
        """
        wanted = tags.Wanted(document, page, label, annotator)
        with self._database.reading() as db:
            return tuple(tags.read(db, wanted))

    def iter_annotations(
        self,
        document: DocumentId | None = None,
        *,
        page: PageIndex | None = None,
        label: str | None = None,
        annotator: str | None = None,
    ) -> Iterator[Annotation]:
        """Like `annotations`, one at a time, as they are when the first is taken, whatever is written meanwhile."""
        with self._database.snapshot() as db:
            yield from tags.read(db, tags.Wanted(document, page, label, annotator))

    def annotations_at(self, document: DocumentId, start: int, end: int) -> tuple[Annotation, ...]:
        """The tags of exactly that span, by id."""
        with self._database.reading() as db:
            return tuple(tags.at(db, document, start, end))

    def annotation(self, annotation: AnnotationId) -> Annotation:
        """One tag. Raises TagError where it is not there (any more)."""
        with self._database.reading() as db:
            return self._found(db, annotation)

    def _found(self, db: sqlite_utils.Database, annotation: AnnotationId) -> Annotation:
        found = stored_annotation(db, annotation)
        if found is None:
            raise TagError("There is no tag {id} in this project.", id=annotation)
        return found

    def last_revision(self, annotation: AnnotationId) -> int:
        """The highest revision a tag ever had, removed or not; 0 where it never was."""
        with self._database.reading() as db:
            return last_revision(db, annotation)

    def counts(self) -> dict[tuple[DocumentId, str, AnnotatorId], int]:
        """How many tags there are by document, label and annotator; what has none is not there."""
        with self._database.reading() as db:
            return tags.counts(db)

    def spans(self, document: DocumentId) -> tuple[Span, ...]:
        """Where all tags of a document are, in reading order; much faster than `annotations`."""
        with self._database.reading() as db:
            return tags.spans(db, document)

    def own_tags(self, document: DocumentId, only: Collection[AnnotationId] | None = None) -> tuple[OwnTag, ...]:
        """A document's tags, all or of `only`, as their authors last left them, by place; no gold, none they removed."""
        with self._some_or_all(only) as db:
            return own.own_tags(db, document, only)

    def review_rows(
        self, document: DocumentId | None = None, *, only: Collection[AnnotationId] | None = None
    ) -> tuple[ReviewRow, ...]:
        """All tags as a reviewer's list shows them, by document name and place; many times as fast as `annotations`.

        With `only` those of them that are there.
        """
        with self._some_or_all(only) as db:
            return tags.review_rows(db, document, only)

    def table_rows(self, document: DocumentId, *, only: Collection[AnnotationId] | None = None) -> tuple[TableRow, ...]:
        """A document's tags with their fields, all or of `only`, by place; several times as fast as `annotations`."""
        with self._some_or_all(only) as db:
            return tags.table_rows(db, document, only)

    def _some_or_all(self, only: Collection[AnnotationId] | None) -> AbstractContextManager[sqlite_utils.Database]:
        """All tags are read beside others, who would wait 50 ms for 10,000."""
        return self._database.snapshot() if only is None else self._database.reading()

    def sorts(self, document: DocumentId) -> dict[Sort, int]:
        """How many of a document's tags there are of each sort."""
        with self._database.snapshot() as db:
            return tags.sorts(db, document)

    def placed_sorts(self, document: DocumentId) -> Iterator[tuple[AnnotationId, tuple[int, int], Sort]]:
        """A document's tags: id, start and end, sort; in no order, as they are when the first is taken."""
        with self._database.snapshot() as db:
            yield from tags.placed_sorts(db, document)

    def verdict_counts(self) -> dict[tuple[DocumentId, str, AnnotatorId, str], int]:
        """How many tags there are by document, label, annotator and verdict state; what has none is not there."""
        with self._database.reading() as db:
            return tags.verdict_counts(db)

    def taggers(self) -> frozenset[tuple[DocumentId, AnnotatorId]]:
        """Who has a tag of their own, which gold is not, in which document."""
        with self._database.reading() as db:
            return tags.taggers(db)

    def verdict_state(self, annotation: AnnotationId) -> str:
        """One of VERDICT_STATES. Raises TagError where there is no such tag (any more)."""
        with self._database.reading() as db:
            return statements.verdict_on(db, self._found(db, annotation))

    def verdicts(self, annotation: AnnotationId) -> tuple[Verdict, ...]:
        """All verdicts on a tag that nobody took back, oldest first, those on former revisions too."""
        return tuple(said for said in self._of_annotation(annotation, "verdict") if isinstance(said, Verdict))

    def comments(self, annotation: AnnotationId) -> tuple[Comment, ...]:
        """A tag's thread, oldest first."""
        return tuple(said for said in self._of_annotation(annotation, "comment") if isinstance(said, Comment))

    def document_verdicts(self, document: DocumentId) -> tuple[Verdict, ...]:
        """All standing verdicts on a document's tags, oldest first."""
        with self._database.snapshot() as db:  # others do not wait for thousands of them
            return tuple(said for said in statements.of_document(db, document, "verdict") if isinstance(said, Verdict))

    def document_comments(self, document: DocumentId) -> tuple[Comment, ...]:
        """All standing comments on a document's tags, oldest first."""
        return tuple(said for said in self._of_document(document, "comment") if isinstance(said, Comment))

    def standing(self, statement: StatementId) -> int:
        """How often it was said less how often it was taken back; it holds where that is above 0."""
        with self._database.reading() as db:
            return statements.standing(db, statement)

    def completions(self, document: DocumentId | None = None) -> tuple[Complete, ...]:
        """What was marked as complete, of one document or of all, oldest first."""
        return tuple(said for said in self._of_document(document, "complete") if isinstance(said, Complete))

    def adjudications(self, document: DocumentId | None = None) -> tuple[Adjudication, ...]:
        """What was adjudicated, of one document or of all, oldest first."""
        return tuple(said for said in self._of_document(document, "adjudication") if isinstance(said, Adjudication))

    def adjudication_ids(self, document: DocumentId) -> frozenset[StatementId]:
        """Which adjudications hold of a document; many times as fast as `adjudications`."""
        with self._database.reading() as db:
            return statements.adjudication_ids(db, document)

    def adjudications_by_id(self, ids: Iterable[StatementId]) -> tuple[Adjudication, ...]:
        """The adjudications of these ids, oldest first; those taken back too."""
        with self._database.reading() as db:
            return tuple(said for said in statements.by_id(db, ids) if isinstance(said, Adjudication))

    def _of_annotation(self, annotation: AnnotationId, kind: statements.Kind) -> tuple[Statement, ...]:
        with self._database.reading() as db:
            return statements.of_annotation(db, annotation, kind)

    def _of_document(self, document: DocumentId | None, kind: statements.Kind) -> tuple[Statement, ...]:
        with self._database.reading() as db:
            return statements.of_document(db, document, kind)

    def numbers(self) -> dict[DocumentId, int]:
        """How many tags each document has; what has none is not there."""
        with self._database.reading() as db:
            return tags.numbers(db)

    def recent_fields(self) -> tuple[tuple[LabelId, Fields], ...]:
        """Label and fields of the newest tags (a thousand at most), those without fields left out."""
        with self._database.reading() as db:
            return tags.recent_fields(db)

    def undoable(self, annotator: AnnotatorId) -> Step | None:
        """The step that `undo` would take back, or None."""
        with self._database.reading() as db:
            return undo.top(db, annotator, "done")

    def redoable(self, annotator: AnnotatorId) -> Step | None:
        """The step that `redo` would do again, or None."""
        with self._database.reading() as db:
            return undo.top(db, annotator, "undone")

    def history(self, annotation: AnnotationId) -> tuple[tuple[Step, Edit], ...]:
        """Every edit of a tag by time, then by revision, removed or not; each step is cut down to that edit."""
        with self._database.reading() as db:
            return tuple(self._history.of(db, annotation))

    def merges_of(self, annotation: AnnotationId) -> tuple[tuple[Step, Merge], ...]:
        """The merges that brought edits of a tag, oldest first; each step is cut down to its merge."""
        with self._database.reading() as db:
            return tuple(self._merges.of(db, annotation))

    def look_for_merges(self) -> None:
        """Goes through the journal for `merges_of`, which then is quick also where there are 200,000 steps."""
        more = True
        while more:  # a part at a time: others wait for one, never for all
            with self._database.reading() as db:
                more = self._merges.look(db, STEPS_AT_ONCE)

    def adjudications_of(self, annotation: AnnotationId, document: DocumentId) -> tuple[Adjudication, ...]:
        """The standing adjudications that made a tag of `document`, or weighed it, oldest first."""
        with self._database.reading() as db:
            return statements.weighing(db, annotation, document)

    def steps(self) -> Iterator[Step]:
        """All steps in the journal's order, merges among them, as they are when the first is taken."""
        with self._database.snapshot() as db:
            for _, step in journal.steps(db):
                yield step

    def last_change(self) -> str:
        """When the journal's last step was done, in ISO 8601, UTC."""
        with self._database.reading() as db:
            return journal.last_moment(db)

    def text_digest(self, document: DocumentId) -> str:
        """SHA-256 of the UTF-8 (surrogates passed) of a document's text, by which two projects compare it. Raises DocumentError."""
        return text_digest(self.text_layer(document).text)

    def conflicts(self, document: DocumentId | None = None) -> tuple[Conflict, ...]:
        """Tags with several last revisions after a merge, by document name and place."""
        with self._database.reading() as db:
            return rivals.conflicts(db, document)

    def rivals(self, annotation: AnnotationId) -> tuple[Rival, ...]:
        """A tag's last revisions beside the one that stands, the latest first; also of a tag that is not there any more."""
        with self._database.reading() as db:
            return rivals.rivals(db, annotation)

    def draft(self) -> Draft | None:
        """The form that was being filled in, if any."""
        with self._database.reading() as db:
            return drafts.read(db)

    def search(self, query: str, limit: int = 500) -> tuple[Hit, ...]:
        """Places of all the words in `query` (AND; "a phrase"; a beginning*), by document and page; any text is safe."""
        with self._database.reading() as db:
            return tuple(search.search(db, lambda document: self._layers.get(db, document), query, limit))

    def check(self) -> tuple[Finding, ...]:
        """Everything that is wrong with the file, nothing where all is well. Reads all of it, beside the writer."""
        with self._database.snapshot() as db:
            return tuple(findings(db))

    def _meta(self, key: str) -> str:
        with self._database.reading() as db:
            row = db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        if row is None:
            raise NotAProject(
                "{path} is damaged: its {key} is missing; go back to a copy of it.", path=self.path, key=key
            )
        value: str = row[0]
        return value
