"""What a document is and how it is built: kind, body, meeting, agenda items and their sections, lines that are no text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

Span = tuple[int, int]
"""Start and end in the text layer, end exclusive."""

DocumentKind = Literal["agenda", "minutes", "report", "letter", "newsletter", "other"]
DocumentLanguage = Literal["da", "en", ""]
SectionKind = Literal[
    "summary",  # Resumé, Sammendrag
    "background",  # Baggrund
    "case",  # Sagsfremstilling
    "proposal",  # Indstilling
    "economy",  # Økonomi, Økonomiske konsekvenser
    "decision",  # Beslutning
    "attachments",  # Bilag
    "other",  # any other heading
    "",  # what stands under the item's own heading
]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an item. `start` is its heading's, `body` where its text begins, `end` where the next one begins.

    `by` and `on` are of a decision section: which body, as written, and when (ISO), "" where its heading does not say.
    """

    kind: SectionKind
    title: str
    start: int
    body: int
    end: int
    by: str = ""
    on: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item: its number as printed without "Pkt." and stops, its title on one line; `public` None where not said."""

    number: str
    title: str
    start: int
    end: int
    public: bool | None = None
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Structure:
    """All that was found; what was not found is empty, never guessed.

    `body` is who met or sent the document, `date` when (ISO), `furniture` the lines at the head and foot of pages, in
    order, which no sentence takes notice of.
    """

    kind: DocumentKind = "other"
    body: str = ""
    date: str = ""
    language: DocumentLanguage = ""
    items: tuple[Item, ...] = ()
    sections: tuple[Section, ...] = ()
    furniture: tuple[Span, ...] = ()

    def item_at(self, offset: int) -> Item | None:
        """The item that holds the character at `offset`."""
        return _holding(self.items, offset)

    def number_at(self, offset: int) -> str:
        """The number of the item that holds it, as printed; "" where none does."""
        item = self.item_at(offset)
        return item.number if item is not None else ""

    def section_at(self, offset: int) -> Section | None:
        """The section that holds it: of its item, or of the document where it stands in no item's section."""
        item = self.item_at(offset)
        found = _holding(item.sections, offset) if item is not None else None
        return found or _holding(self.sections, offset)


_Part = TypeVar("_Part", Item, Section)


def _holding(parts: Sequence[_Part], offset: int) -> _Part | None:
    """The one that holds an offset; they are in order and none overlap."""
    at = bisect_right(parts, offset, key=_start)
    return parts[at - 1] if at and offset < parts[at - 1].end else None


def _start(part: Item | Section) -> int:
    return part.start
