"""The label schema: labels and their typed fields, read from TOML; forms, columns and exports are made from it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from annotator.base.errors import ProjectError
from annotator.model.annotation import LabelId

Words = dict[str, str]
"""A text by language: {"en": …, "da": …}."""


class FieldType(StrEnum):
    """What a field holds; each has one editor in `ui/forms` and one check in `model/validation`."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    CHOICE = "choice"
    DATE = "date"
    """ISO date, or its year and month, or its year."""
    YEAR = "year"
    MONEY = "money"
    """Not a value of its own: shows and sets the parts `<min> <max> <currency>` as one line of text."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value a choice field can have."""

    id: str
    name: Words
    help: Words


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a label's form."""

    id: str
    type: FieldType
    name: Words
    help: Words
    choices: tuple[Choice, ...] = ()
    prefill: str = ""
    """What of the marked text fills it in: "amount.hedge", "date", …, or nothing."""
    parts: tuple[str, ...] = ()
    """Of a money field: the names of the values for min, max and currency."""

    @property
    def values(self) -> tuple[str, ...]:
        """The names under which its values stand in a tag's fields."""
        return self.parts or (self.id,)


@dataclass(frozen=True, slots=True)
class Label:
    """One kind of tag."""

    id: LabelId
    name: Words
    help: Words
    key: str
    colour: str
    """Hexadecimal, on light ground; `dark` on dark ground."""
    dark: str
    pattern: str
    """How it is told apart without colour: "solid", "diagonal", "dots"."""
    fields: tuple[Field, ...]

    def field(self, name: str) -> Field | None:
        """The field that holds the value `name`, if any."""
        return next((f for f in self.fields if name in f.values), None)


@dataclass(frozen=True, slots=True)
class LabelSchema:
    """All labels of a project, with the TOML text they were read from."""

    name: str
    version: int
    labels: tuple[Label, ...]
    toml: str

    def label(self, label_id: str) -> Label | None:
        """The label of that name, if any."""
        return next((label for label in self.labels if label.id == label_id), None)

    def label_called(self, words: str) -> Label | None:
        """The label with that id, else the only one whose id or name in any language it is, whatever the case."""
        if found := self.label(words):
            return found
        said = words.strip().casefold()
        named = [one for one in self.labels if said in {one.id.casefold(), *(n.casefold() for n in one.name.values())}]
        return named[0] if len(named) == 1 else None


def read_schema(toml: str) -> LabelSchema:
    """The schema in a TOML text. Raises ProjectError that names what is missing or wrong in it."""
    try:
        data = tomllib.loads(toml)
        labels = tuple(_label(table) for table in data["label"])
        return LabelSchema(data["name"], int(data["version"]), labels, toml)
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise ProjectError("The label schema cannot be read: {why}.", why=error) from error


def _words(value: str | Words | None) -> Words:
    return {"en": value} if isinstance(value, str) else dict(value or {})


def _label(table: dict[str, Any]) -> Label:
    return Label(
        id=LabelId(table["id"]),
        name=_words(table["name"]),
        help=_words(table.get("help")),
        key=table["key"],
        colour=table["colour"],
        dark=table.get("dark", table["colour"]),
        pattern=table.get("pattern", "solid"),
        fields=tuple(_field(f) for f in table.get("field", ())),
    )


def _field(table: dict[str, Any]) -> Field:
    return Field(
        id=table["id"],
        type=FieldType(table["type"]),
        name=_words(table["name"]),
        help=_words(table.get("help")),
        choices=tuple(Choice(c["id"], _words(c["name"]), _words(c.get("help"))) for c in table.get("choice", ())),
        prefill=table.get("prefill", ""),
        parts=tuple(table.get("parts", ())),
    )
