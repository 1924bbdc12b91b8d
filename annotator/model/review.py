"""What people say about tags and texts: verdicts, comments, "nothing more here", how gold came to be, what is no tag."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NewType, Protocol

from annotator.model.annotation import AnnotationId, AnnotatorId, DocumentId, LabelId

StatementId = NewType("StatementId", str)
"""A UUIDv7."""

GOLD: Literal["gold"] = "gold"
"""The `origin` of a tag that an adjudication made."""

VerdictKind = Literal["accepted", "rejected", "amended"]
VERDICT_KINDS: tuple[VerdictKind, ...] = ("accepted", "rejected", "amended")

UNREVIEWED = "unreviewed"
OUTDATED = "outdated"
VERDICT_STATES = (UNREVIEWED, *VERDICT_KINDS, OUTDATED)
"""What can be said of a tag: nobody judged it; the last verdict on what it says now; or only verdicts on what it said before."""

Scope = Literal["item", "page", "document"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A reviewer's judgement on one revision of a tag.

    `says` is that revision's `Annotation.digest`: the verdict holds for as long as the tag says that, whatever its number,
    so that a change that is undone leaves the verdict as it was. "amended" is said of the reviewer's own revision.
    """

    id: StatementId
    annotation: AnnotationId
    document: DocumentId
    revision: int
    says: str
    kind: VerdictKind
    reason: str
    annotator: AnnotatorId
    at: str


class Judgement(Protocol):
    """What counts of a verdict, in a project or a file: its kind, and the digest of what was judged."""

    @property
    def kind(self) -> str:
        """One of VERDICT_KINDS."""

    @property
    def says(self) -> str | None:
        """As `Verdict.says`; None where a file does not tell."""


def verdict_state(verdicts: Iterable[Judgement], says: str) -> str:
    """One of VERDICT_STATES of a tag whose digest is `says`: the last of its standing verdicts, oldest first, on that."""
    every = tuple(verdicts)
    holding = [said.kind for said in every if said.says == says]
    return holding[-1] if holding else OUTDATED if every else UNREVIEWED


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark in a tag's thread."""

    id: StatementId
    annotation: AnnotationId
    document: DocumentId
    text: str
    annotator: AnnotatorId
    at: str


@dataclass(frozen=True, slots=True)
class Complete:
    """ "I have read this and there is nothing more": characters `start` to `end` of a document's text."""

    id: StatementId
    document: DocumentId
    start: int
    end: int
    scope: Scope
    annotator: AnnotatorId
    at: str


@dataclass(frozen=True, slots=True)
class Source:
    """A tag, as it was at a revision, that an adjudication weighed."""

    annotation: AnnotationId
    revision: int


@dataclass(frozen=True, slots=True)
class Adjudication:
    """Tags that were weighed against each other, and the gold that came of it; None where none of them was right."""

    id: StatementId
    gold: AnnotationId | None
    document: DocumentId
    sources: tuple[Source, ...]
    annotator: AnnotatorId
    at: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """ "This is no such tag": a suggestion that was rejected, which its annotator is not asked about again, whoever would make it.

    It speaks of a passage, `quote` at `start` to `end`, and not of a suggestion, which may be thrown away and made anew.
    """

    id: StatementId
    document: DocumentId
    label: LabelId
    start: int
    end: int
    quote: str
    annotator: AnnotatorId
    at: str


Statement = Verdict | Comment | Complete | Adjudication | Refusal
