"""Every change to the tags of a project, as a value that knows its inverse.

An edit is what the journal holds; the tables are only what the edits add up to. An inverse is a new edit, with a
higher revision, never a step back in time.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotator.model.annotation import Annotation, Annotator, Document


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
    """A tag changed from one revision to the next."""

    before: Annotation
    after: Annotation

    def inverse(self, now: str) -> Replace:
        """Puts the former label, span and fields back, as a new revision."""
        back = replace(self.before, modified=now, revision=self.after.revision + 1)
        return Replace(self.after, back)


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


TagEdit = Add | Remove | Replace
Edit = TagEdit | AddAnnotator | AddDocument | SetSchema


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
