"""What is new in another project's journal, and which of its steps must wait for a PDF that did not come along."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import chain

from annotator.base.errors import ProjectError
from annotator.model.annotation import AnnotationId, Document, DocumentId
from annotator.model.edits import Step
from annotator.model.merging import Incoming
from annotator.model.ports import Progress
from annotator.store import documents
from annotator.store.database import Database
from annotator.store.foreign import Touched, must_be_sound, touched_by
from annotator.store.rows import edits_to_json


@dataclass(slots=True)
class Chosen:
    """The steps to be brought in, by id; the PDFs that come with them; what is held back, by the name of what it waits for."""

    steps: set[str] = field(default_factory=set)
    coming: list[Document] = field(default_factory=list)
    held_back: Counter[str] = field(default_factory=Counter)
    tags: set[AnnotationId] = field(default_factory=set)
    """All tags of all steps, new or not."""
    touched: set[AnnotationId] = field(default_factory=set)
    """The tags that the chosen steps change or speak of."""


def text_digest(text: str) -> str:
    """The SHA-256 by which two projects compare a document's text; a lone surrogate counts as it is."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def unsound(incoming: Incoming, why: object) -> ProjectError:
    """Something in what came that none of our programs wrote."""
    return ProjectError(
        "{name} holds a step that is not sound ({why}); nothing was brought in.", name=incoming.name, why=why
    )


def steps_of(incoming: Incoming) -> Iterator[Step]:
    """Its steps. Raises ProjectError where one cannot be read."""
    try:
        yield from incoming.steps()
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise unsound(incoming, f"{type(error).__name__}: {error}") from error


def choose(database: Database, incoming: Incoming, progress: Progress) -> Chosen:
    """Reads all that came, beside the window's saves. Raises ProjectError where it cannot be brought in as a whole."""
    choice = _Choice(database, incoming)
    for number, step in enumerate(steps_of(incoming)):
        if number % 100 == 0:
            progress(0, 1, incoming.name)
        choice.take(step)
    return choice.chosen


class _Choice:
    """One pass over the other's steps in their order, in which what a step needs comes before it."""

    def __init__(self, database: Database, incoming: Incoming) -> None:
        self.chosen = Chosen()
        self._database = database
        self._incoming = incoming
        with database.reading() as db:
            self._here = {document.id for document in documents.documents(db)}
            self._people: set[str] = {row[0] for row in db.execute("SELECT id FROM annotator")}
        self._compared: set[DocumentId] = set()
        self._names: dict[DocumentId, str] = {}
        self._waiting: dict[str, str] = {}
        """Tags and people of steps that are held back, and the name of the document that each waits for."""

    def take(self, step: Step) -> None:
        """Takes a step into the choice, or not."""
        touched = touched_by(step)
        self.chosen.tags |= touched.tags
        for document in touched.new_documents:
            self._compare(document)
        if self._is_here(step):
            return
        try:
            must_be_sound(step)
        except ValueError as error:
            raise unsound(self._incoming, error) from error
        waits_for = self._waits_for(touched)
        if waits_for is None:
            if unknown := touched.people - self._people:
                raise unsound(self._incoming, f"nobody has the id {min(unknown)}")
            self.chosen.steps.add(step.id)
            self.chosen.touched |= touched.tags | touched.spoken_of
            self._people |= touched.new_people
        else:
            self.chosen.held_back[waits_for] += 1
            self._waiting |= dict.fromkeys(chain(touched.tags, touched.spoken_of, touched.new_people), waits_for)

    def _is_here(self, step: Step) -> bool:
        with self._database.reading() as db:
            row = db.execute("SELECT annotator, at, kind, of, edits FROM journal WHERE id = ?", (step.id,)).fetchone()
        if row is None and step.id not in self.chosen.steps:
            return False
        if row is None or row != (step.annotator, step.at, step.kind, step.of, edits_to_json(step.edits)):
            raise ProjectError(
                "The step {id} of {name} says something else in {path}: one of the two files was altered; "
                "nothing was brought in.",
                id=step.id,
                name=self._incoming.name,
                path=self._database.path,
            )
        return True

    def _compare(self, document: Document) -> None:
        """A document on both sides must have one text, or the places of its tags would be other places."""
        self._names.setdefault(document.id, document.name)
        if document.id in self._compared or document.id not in self._here:
            return
        self._compared.add(document.id)
        theirs = self._incoming.text_digest(document.id)
        with self._database.reading() as db:
            mine = text_digest(documents.read_layer(db, document.id).text)
        if theirs is not None and theirs != mine:
            raise ProjectError(
                "The text of {document} in {name} is not the one that it has here, so its tags would be in other places; "
                "nothing was brought in.",
                document=document.name,
                name=self._incoming.name,
            )

    def _waits_for(self, touched: Touched) -> str | None:
        """The name of the document that a step must wait for, or None."""
        for document in touched.new_documents:
            if document.id not in self._here and self._incoming.document_parts(document.id) is not None:
                self._here.add(document.id)
                self._compared.add(document.id)
                self.chosen.coming.append(document)
        missing = touched.documents - self._here
        if missing:
            return min(self._names.get(document, document[:12]) for document in missing)
        waiting = [*touched.tags, *touched.spoken_of, *(touched.people - self._people)]
        return next((self._waiting[one] for one in sorted(waiting) if one in self._waiting), None)
