"""A document read once: its text, its structure and its passages, which all rules and the learner look at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.model.structure import Structure
from annotator.text.passages import Passage, passages
from annotator.text.structure import structure_of


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a document; every offset counts in `text`, pages begin at `starts`."""

    text: str
    starts: tuple[int, ...]
    structure: Structure
    passages: tuple[Passage, ...]

    def passage_at(self, offset: int) -> int:
        """The index of the last passage that begins at or before `offset`, -1 where none does."""
        return bisect_right(self.passages, offset, key=lambda passage: passage.start) - 1


def read(text: str, starts: Sequence[int]) -> Reading:
    """Reads a text whose pages begin at `starts`."""
    structure = structure_of(text, starts)
    return Reading(text, tuple(starts), structure, tuple(passages(text, structure, starts)))
