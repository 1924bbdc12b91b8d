"""What figures are called: names from the label schema, and short words that the window says in its own language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from annotator.base.sentence import Sentence
from annotator.model.label_schema import LabelSchema, Words


def plain_number(value: float) -> str:
    """Digits in groups: "1,200,000"; a fraction with at most six digits."""
    return f"{value:,.6f}".rstrip("0").rstrip(".")


@dataclass(frozen=True, slots=True)
class Wording:
    """The language of names, and how sentences and numbers are said; in English as they are where nothing is given."""

    language: str = "en"
    say: Callable[[Sentence], str] = str
    number: Callable[[float], str] = plain_number

    def name(self, words: Words) -> str:
        """A name of the schema in the language, else in English, else in whatever there is."""
        return words.get(self.language) or words.get("en") or next(iter(words.values()), "")

    def label(self, schema: LabelSchema | None, label: str) -> str:
        """A label's name; its id where the schema has it not."""
        found = schema.label(label) if schema is not None else None
        return self.name(found.name) if found is not None else label

    def choice(self, schema: LabelSchema | None, label: str, field: str, value: str) -> str:
        """What a choice is called; the value itself where the schema does not know it."""
        of_label = schema.label(label) if schema is not None else None
        of_field = of_label.field(field) if of_label is not None else None
        choices = of_field.choices if of_field is not None else ()
        return next((self.name(choice.name) for choice in choices if choice.id == value), value)


PLAIN = Wording()
