"""Tags and the anchors that hold them to the text; people and documents."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Literal, NewType

from annotator.model.geometry import Quad

AnnotationId = NewType("AnnotationId", str)
"""A UUIDv7 (other UUIDs come in by import)."""
AnnotatorId = NewType("AnnotatorId", str)
"""A UUIDv7."""
DocumentId = NewType("DocumentId", str)
"""SHA-256 of the PDF's bytes, 64 lower-case hexadecimal digits."""
LabelId = NewType("LabelId", str)
"""The label's name in the schema: "decision"."""

MOST_REVISIONS = 2**52
"""No tag comes in with a higher revision, so that there is always a next one that JSON and SQLite can count."""
CONTEXT = 32
"""Characters of context kept on each side of a quote."""

FieldValue = str | int | float | bool | None
Fields = Mapping[str, FieldValue]
"""A tag's typed fields by name, never changed in place; an empty field is absent."""

TextState = Literal["layer", "ocr", "none"]

_said = json.JSONEncoder(sort_keys=True, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Annotator:
    """A person who tags."""

    id: AnnotatorId
    name: str


@dataclass(frozen=True, slots=True)
class Document:
    """A PDF in the project, known by its bytes."""

    id: DocumentId
    name: str
    pages: int
    text: TextState
    size: int
    added: str
    notes: tuple[str, ...] = ()
    """What was found on import that a person should know, a sentence each: "Page 3 could not be read." """


@dataclass(frozen=True, slots=True)
class Anchor:
    """Four selectors that must agree: offsets in the text layer, the exact quote, its context, its quads."""

    start: int
    end: int
    quote: str
    prefix: str
    suffix: str
    quads: tuple[Quad, ...] = ()

    @staticmethod
    def at(text: str, start: int, end: int, quads: tuple[Quad, ...] = ()) -> Anchor:
        """The anchor for `text[start:end]`. Raises ValueError where that is no span of the text."""
        if not 0 <= start < end <= len(text):
            raise ValueError(f"{start}–{end} is no span of a text of {len(text)} characters")
        return Anchor(
            start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT], quads
        )

    def agrees_with(self, text: str) -> bool:
        """Whether offsets, quote and context all say the same about `text`."""
        return (
            0 <= self.start < self.end <= len(text)
            and text[self.start : self.end] == self.quote
            and text[max(0, self.start - CONTEXT) : self.start] == self.prefix
            and text[self.end : self.end + CONTEXT] == self.suffix
        )


@dataclass(frozen=True, slots=True)
class Annotation:
    """A tag: a passage with a label, its fields and its author. `revision` counts from 1 and never goes back."""

    id: AnnotationId
    document: DocumentId
    label: LabelId
    anchor: Anchor
    annotator: AnnotatorId
    created: str
    modified: str
    fields: Fields = field(default_factory=dict)
    revision: int = 1
    origin: str = "person"
    """How it came to be: "person", "import", "gold" (adjudicated), "suggestion" (accepted by its annotator), "suggestions"
    (accepted together with others)."""

    def revised(
        self,
        modified: str,
        *,
        label: LabelId | None = None,
        anchor: Anchor | None = None,
        fields: Fields | None = None,
    ) -> Annotation:
        """The next revision, with what is given changed."""
        return replace(
            self,
            label=self.label if label is None else label,
            anchor=self.anchor if anchor is None else anchor,
            fields=self.fields if fields is None else fields,
            modified=modified,
            revision=self.revision + 1,
        )

    def says_the_same(self, other: Annotation) -> bool:
        """Whether label, span and fields are equal, whatever the revision."""
        return (self.label, self.anchor.start, self.anchor.end, dict(self.fields)) == (
            other.label,
            other.anchor.start,
            other.anchor.end,
            dict(other.fields),
        )

    @property
    def digest(self) -> str:
        """What it says, in 16 hexadecimal digits, whatever the revision: label, span and fields.

        The beginning of the SHA-256 of the JSON of `[label, start, end, fields]`, keys sorted, no white space, in ASCII.
        """
        said = [self.label, self.anchor.start, self.anchor.end, dict(self.fields)]
        return sha256(_said(said).encode()).hexdigest()[:16]


def names_of(annotators: Iterable[Annotator]) -> dict[AnnotatorId, str]:
    """Everybody's name; of several people with one name all but the first to join get a number: "Ann (2)".

    The same for any order of `annotators`.
    """
    names: dict[AnnotatorId, str] = {}
    taken: set[str] = set()
    for person in sorted(annotators, key=lambda person: person.id):
        name, number = person.name, 1
        while name in taken:
            number += 1
            name = f"{person.name} ({number})"
        taken.add(name)
        names[person.id] = name
    return names
