"""What people have said about a document's text, as the learner is given it: tags, what was refused, where all is tagged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.model.annotation import LabelId
from annotator.model.structure import Span


@dataclass(frozen=True, slots=True)
class Example:
    """A passage that is, or is not, of a label; offsets in the document's text, end exclusive."""

    label: LabelId
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TrainingDocument:
    """A document's text with what was decided about its passages.

    `name` is what keeps it apart from others: its id. `starts` are where its pages begin. `tags` are passages that are
    of their label (of several readings of one passage the surest: gold, then accepted, then nobody's rejected), `refused`
    such that are not: suggestions and tags that were rejected. `answered` are those of `tags` that were suggested and
    looked at one by one, when they were accepted or by a reviewer. In `complete` there is nothing more than `tags`; what stands
    elsewhere and is not named says nothing.
    """

    name: str
    text: str
    starts: Sequence[int]
    tags: Sequence[Example] = ()
    refused: Sequence[Example] = ()
    complete: Sequence[Span] = ()
    answered: Sequence[Example] = ()
