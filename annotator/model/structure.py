"""What a document is and how it is built: kind, body, meeting, agenda items and their sections, lines that are no text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

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
        return next((item for item in self.items if item.start <= offset < item.end), None)

    def section_at(self, offset: int) -> Section | None:
        """The section that holds it: of its item, or of the document where it stands in no item's section."""
        item = self.item_at(offset)
        every = (*(item.sections if item is not None else ()), *self.sections)
        return next((section for section in every if section.start <= offset < section.end), None)
