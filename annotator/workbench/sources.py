"""Where each field of a new tag was read from: its own words, the sentence, the item's heading, the meeting's date."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from annotator.model.annotation import Anchor, Fields, FieldValue
from annotator.model.label_schema import Field, FieldType, Label
from annotator.model.structure import Item, Section, Structure
from annotator.text.amounts import read_amount
from annotator.text.dates import find_dates
from annotator.text.sentences import sentence_at
from annotator.workbench.open_document import OpenDocument
from annotator.workbench.structures import structure_in

SourceKind = Literal[
    "words",  # those words of the passage
    "passage",  # the value stands in the passage
    "sentence",  # … in the sentence around it
    "above",  # … above it, in the same section; `words` is that one's heading
    "item",  # the heading of the agenda item; `words` is its number
    "section",  # the heading of its section
    "meeting",  # the day of the meeting
    "head",  # the head of the document
    "filled",  # nothing of these says it: a rule did, say
]


@dataclass(frozen=True, slots=True)
class Source:
    """What a field was read from, and the words or the name that belong to it."""

    kind: SourceKind
    words: str = ""


FILLED = Source("filled")


def read_from(document: OpenDocument, anchor: Anchor, label: Label | None, fields: Fields) -> dict[str, Source]:
    """By each of `fields` the nearest place that says it; nothing is claimed that does not stand there."""
    text, structure = document.layer.text, structure_in(document.id, document.layer)
    finder = _Finder(text, structure, anchor)
    by_value = {name: field for field in (label.fields if label is not None else ()) for name in field.values}
    return {name: finder.of(by_value.get(name), name, value) for name, value in fields.items()}


class _Finder:
    """Looks for values around one passage."""

    def __init__(self, text: str, structure: Structure, anchor: Anchor) -> None:
        self._quote = anchor.quote
        self._structure = structure
        self._item: Item | None = structure.item_at(anchor.start)
        self._section: Section | None = structure.section_at(anchor.start)
        end = max(sentence_at(text, anchor.end - 1)[1], anchor.end)
        self._sentence = text[sentence_at(text, anchor.start)[0] : end]
        part = self._section or self._item
        self._above = text[part.start : anchor.start] if part is not None else ""

    def of(self, field: Field | None, name: str, value: FieldValue) -> Source:
        """Where one value stands, of that name in its field."""
        if field is None or value is None:
            return FILLED
        if "item" in field.prefill.split() or field.id == "agenda_item":
            named = self._item is not None and value == self._item.number
            return Source("item", str(value)) if named else FILLED
        if field.type is FieldType.MONEY or "amount.hedge" in field.prefill.split():
            return self._amount(field, name, value)
        if field.type is FieldType.DATE:
            return self._date(str(value))
        return FILLED if field.type is FieldType.CHOICE else self._literal(str(value))

    def _amount(self, field: Field, name: str, value: FieldValue) -> Source:
        amount = read_amount(self._quote)
        if amount is None:
            return FILLED
        parts = (amount.amount_min, amount.amount_max, amount.currency)
        said = dict(zip(field.parts, parts, strict=False)).get(name) if field.parts else amount.hedge
        return Source("words", amount.text) if said == value else FILLED

    def _date(self, iso: str) -> Source:
        said = [*find_dates(self._quote), *find_dates(self._sentence)]
        found = next((each.text for each in said if each.iso == iso), "")
        if found:
            return Source("words", found)
        if self._section is not None and self._section.on == iso:
            return Source("section", self._section.title)
        return Source("meeting") if iso == self._structure.date else FILLED

    def _literal(self, value: str) -> Source:
        places: Mapping[SourceKind, str] = {"passage": self._quote, "sentence": self._sentence}
        for kind, text in places.items():
            if _holds(text, value):
                return Source(kind)
        if self._section is not None and _holds(self._section.by, value):
            return Source("section", self._section.title)
        if _holds(self._above, value):
            return Source("above", self._section.title if self._section is not None else "")
        if self._item is not None and _holds(self._item.title, value):
            return Source("item", self._item.number)
        return Source("head") if _holds(self._structure.body, value) else FILLED


def _holds(text: str, value: str) -> bool:
    """Whether a text has those very words, or their genitive: "1" is not in "2018" or "1,5", "KL" not in "kl. 12"."""
    wanted = " ".join(value.split())
    # What is written in capitals is another word than what is not.
    capitals = wanted.isupper() and len(wanted) > 1
    pattern = rf"(?<!\w)(?<!\d[.,]){re.escape(wanted)}(?!\d)(?![.,]\d)(?:['’]?s)?(?!\w)"
    said = re.search(pattern, " ".join(text.split()), re.NOFLAG if capitals else re.IGNORECASE)
    return bool(wanted) and said is not None
