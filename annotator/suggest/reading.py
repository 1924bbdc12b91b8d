"""A document read once: its text, structure, passages and amounts, which all rules and the learner look at."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.model.structure import Section, SectionKind, Structure
from annotator.suggest.rules import Place
from annotator.text.amounts import Amount, find_amounts
from annotator.text.passages import Passage, passages
from annotator.text.structure import structure_of

ELSEWHERE = ("decision", "attachments", "proposal")
"""Sections whose sentences are read as points and resolutions, or are no sentences."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a document; every offset counts in `text`, pages begin at `starts`."""

    text: str
    starts: tuple[int, ...]
    structure: Structure
    passages: tuple[Passage, ...]
    amounts: tuple[Amount, ...] = ()

    def passage_at(self, offset: int) -> int:
        """The index of the last passage that begins at or before `offset`, -1 where none does."""
        return bisect_right(self.passages, offset, key=lambda passage: passage.start) - 1

    def amount_before(self, offset: int) -> Amount | None:
        """The last amount that begins before `offset`."""
        at = bisect_left(self.amounts, offset, key=lambda amount: amount.start)
        return self.amounts[at - 1] if at else None

    def amount_after(self, offset: int) -> Amount | None:
        """The first amount that begins at `offset` or after it."""
        at = bisect_left(self.amounts, offset, key=lambda amount: amount.start)
        return self.amounts[at] if at < len(self.amounts) else None

    def inside(self, section: Section) -> Sequence[Passage]:
        """The passages of a section's body."""
        first = bisect_right(self.passages, section.body - 1, key=lambda passage: passage.start)
        last = bisect_right(self.passages, section.end - 1, key=lambda passage: passage.start)
        return self.passages[first:last]

    def sections(self, kind: SectionKind) -> Iterator[Section]:
        """The sections of a kind, of items and of the document."""
        every = (*(s for item in self.structure.items for s in item.sections), *self.structure.sections)
        return (section for section in every if section.kind == kind)

    def place_of(self, passage: Passage) -> Place:
        """Where a passage stands."""
        section = self.structure.section_at(passage.start)
        return Place(self.structure.kind, section.kind if section is not None else "", passage.kind)


def read(text: str, starts: Sequence[int]) -> Reading:
    """Reads a text whose pages begin at `starts`."""
    structure = structure_of(text, starts)
    found = tuple(passages(text, structure, starts))
    return Reading(text, tuple(starts), structure, found, tuple(find_amounts(text)))
