"""Every change to the tags of a project, as a value that knows its inverse.

An edit is what the journal holds; the tables are only what the edits add up to. An inverse is a new edit, with a
higher revision, never a step back in time.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotator.model.annotation import Annotation, Annotator, Document, DocumentId
from annotator.model.review import Statement


@dataclass(frozen=True, slots=True)
class Add:
    """A tag came to be."""

    annotation: Annotation

    def inverse(self, now: str) -> Remove:
        """Takes it away again."""
        return Remove(replace(self.annotation, modified=now, revision=self.annotation.revision + 1))


@dataclass(frozen=True, slots=True)
class Remove:
    """A tag was taken away; `annotation` is what it was, with the revision that its removal is."""

    annotation: Annotation

    def inverse(self, now: str) -> Add:
        """Brings it back."""
        return Add(replace(self.annotation, modified=now, revision=self.annotation.revision + 1))


@dataclass(frozen=True, slots=True)
class Replace:
    """A tag changed from one revision to the next.

    After a merge a tag may have several last revisions, of which one stands (see `store.versions`). `settles` names the
    others that this change does away with, `reopens` those that are to be settled again; each by `revision_key`.
    """

    before: Annotation
    after: Annotation
    settles: tuple[str, ...] = ()
    reopens: tuple[str, ...] = ()

    def inverse(self, now: str) -> Replace:
        """Puts the former label, span and fields back, as a new revision."""
        back = replace(self.before, modified=now, revision=self.after.revision + 1)
        return Replace(self.after, back, settles=self.reopens, reopens=self.settles)


def revision_key(annotation: Annotation, *, removed: bool = False) -> str:
    """What tells a tag's revisions apart: its number and what it says; two people who changed it alike made one revision."""
    return f"{annotation.revision}-{'removed' if removed else annotation.digest}"


@dataclass(frozen=True, slots=True)
class Say:
    """Somebody judged, commented, marked as complete, adjudicated, or refused a suggestion."""

    statement: Statement

    def inverse(self, now: str) -> TakeBack:  # noqa: ARG002 - as the other edits
        """Unsays it."""
        return TakeBack(self.statement)


@dataclass(frozen=True, slots=True)
class TakeBack:
    """What was said holds no longer; who said it took it back."""

    statement: Statement

    def inverse(self, now: str) -> Say:  # noqa: ARG002 - as the other edits
        """Says it again."""
        return Say(self.statement)


@dataclass(frozen=True, slots=True)
class AddAnnotator:
    """A person joined the project."""

    annotator: Annotator


@dataclass(frozen=True, slots=True)
class AddDocument:
    """A PDF came in; its bytes and text layer are stored beside the journal, under its SHA-256."""

    document: Document


@dataclass(frozen=True, slots=True)
class SetSchema:
    """The label schema in force from here on, as its TOML text."""

    toml: str


@dataclass(frozen=True, slots=True)
class Merge:
    """The next `steps` steps came in from another project; this one stays behind when they are merged on.

    `project` is the other project's uuid, `name` its file's name.
    """

    project: str
    name: str
    steps: int


TagEdit = Add | Remove | Replace
UndoableEdit = TagEdit | Say | TakeBack
Edit = UndoableEdit | AddAnnotator | AddDocument | SetSchema | Merge


@dataclass(frozen=True, slots=True)
class Step:
    """What one action of a person did: edits that are undone together.

    `kind` is "do", "undo" or "redo"; `of` is the step that an undo or redo speaks of.
    """

    id: str
    annotator: str
    at: str
    edits: tuple[Edit, ...]
    kind: str = "do"
    of: str | None = None


def documents_of(step: Step) -> frozenset[DocumentId]:
    """The documents that a step touches; none where it is of people or labels alone."""
    found: set[DocumentId] = set()
    for edit in step.edits:
        match edit:
            case Add(annotation) | Remove(annotation):
                found.add(annotation.document)
            case Replace(before, after):
                found |= {before.document, after.document}
            case Say(statement) | TakeBack(statement):
                found.add(statement.document)
            case AddDocument(document):
                found.add(document.id)
            case AddAnnotator() | SetSchema() | Merge():
                pass
    return frozenset(found)
