"""What one project brings to another: its steps in order, and the PDFs that they speak of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from annotator.base.sentence import Sentence
from annotator.model.annotation import Annotation, AnnotationId, AnnotatorId, DocumentId
from annotator.model.edits import Step
from annotator.model.label_schema import LabelSchema
from annotator.model.text_layer import OutlineItem, PageText, TextLayer


@dataclass(frozen=True, slots=True)
class DocumentParts:
    """All that belongs to a PDF beside its entry in the journal; `pages` is taken one at a time."""

    pdf: bytes
    password: str
    layer: TextLayer
    outline: tuple[OutlineItem, ...]
    pages: Iterator[PageText]


class Incoming(Protocol):
    """Another project, or a package of one, to be merged: read only, and checked before it is given out."""

    @property
    def project(self) -> str:
        """The other project's uuid."""

    @property
    def name(self) -> str:
        """Its file's name, to be shown."""

    @property
    def schema(self) -> LabelSchema:
        """Its label schema in force."""

    def steps(self) -> Iterator[Step]:
        """All its steps but merges, in its journal's order; the same at each call."""

    def text_digest(self, document: DocumentId) -> str | None:
        """SHA-256 of the UTF-8 (surrogates passed) of its text of a document; None where it does not carry the document."""

    def document_parts(self, document: DocumentId) -> DocumentParts | None:
        """The PDF and its text; None where it does not carry them."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A tag that both sides changed from the same revision: every last revision is kept, one of them stands."""

    annotation: AnnotationId
    document: DocumentId
    quote: str


@dataclass(frozen=True, slots=True)
class Rival:
    """A last revision of a tag beside the one that stands: `annotation` is what it says, `key` its `revision_key`.

    Where `removed`, the tag was taken away by it; `annotation` is what was taken away then.
    """

    annotation: Annotation
    removed: bool
    key: str
    by: AnnotatorId
    at: str


@dataclass(slots=True)
class MergeResult:
    """What came of a merge, in tags: new here, changed here, known here in all that came; and in words what is to be known.

    `refusals` of suggestions that are new here count beside the tags. `documents` came in with their PDFs. `held_back`: names of documents that are not here and did not come along, with how
    many steps wait for them. `remarks` are sentences, on label schemas that differ, say.
    """

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    refusals: int = 0
    documents: list[str] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    held_back: dict[str, int] = field(default_factory=dict)
    remarks: list[Sentence] = field(default_factory=list)
