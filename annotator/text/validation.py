"""What is wrong with a tag's fields, a sentence beside each; never more than the person can mend there."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from annotator.model.annotation import Fields, FieldValue
from annotator.model.label_schema import Field, FieldType, Label
from annotator.text.dates import is_iso


@dataclass(frozen=True, slots=True)
class Problem:
    """One translatable sentence: `template` with `values` filled in."""

    template: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format(**self.values)


def problems(label: Label, fields: Fields) -> dict[str, Problem]:
    """The problems of a tag's fields by the name of the value they stand beside; empty where all is well.

    An empty field (absent, None or "") is never a problem. A field that the label does not have is kept and said.
    """
    found: dict[str, Problem] = {}
    for name, value in fields.items():
        known = label.field(name)
        if known is None:
            found[name] = Problem("This label has no field “{name}”; its value is kept.", {"name": name})
        elif value is not None and value != "":
            problem = _CHECKS[known.type](known, name, value)
            if problem:
                found[name] = problem
    return _order(label, fields) | found


def _text(_field: Field, _name: str, value: FieldValue) -> Problem | None:
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        # A recommendation's number may be one: 3.
        return None
    return Problem("“{value}” should be text.", {"value": value})


def _choice(known: Field, _name: str, value: FieldValue) -> Problem | None:
    choices = [choice.id for choice in known.choices]
    if value in choices:
        return None
    return Problem("“{value}” is none of the choices: {choices}.", {"value": value, "choices": ", ".join(choices)})


def _date(_field: Field, _name: str, value: FieldValue) -> Problem | None:
    if isinstance(value, str) and is_iso(value):
        return None
    return Problem("“{value}” is no date; write it as 2 March 2017, 02-03-2017 or 2017-03-02.", {"value": value})


def _year(_field: Field, _name: str, value: FieldValue) -> Problem | None:
    if isinstance(value, int) and not isinstance(value, bool) and 1500 <= value < 2200:
        return None
    return Problem("“{value}” is no year; write four digits, such as 2017.", {"value": value})


def _money(known: Field, name: str, value: FieldValue) -> Problem | None:
    if known.parts and name == known.parts[-1] and len(known.parts) == 3:
        if isinstance(value, str) and re.fullmatch(r"[A-Z]{3}", value):
            return None
        return Problem("“{value}” is no currency; write its three letters, such as DKK or EUR.", {"value": value})
    if isinstance(value, bool) or not isinstance(value, int | float):
        return Problem("“{value}” is no amount; write it as 1.200.000 DKK or 1,2 mio. kr.", {"value": value})
    if value != value or value in {float("inf"), float("-inf")}:  # noqa: PLR0124  only NaN differs from itself
        return Problem("“{value}” is no amount; write it as 1.200.000 DKK or 1,2 mio. kr.", {"value": value})
    if value < 0:
        return Problem("An amount cannot be negative; a saving is told by its kind.")
    return None


_CHECKS: dict[FieldType, Callable[[Field, str, FieldValue], Problem | None]] = {
    FieldType.TEXT: _text,
    FieldType.LONG_TEXT: _text,
    FieldType.CHOICE: _choice,
    FieldType.DATE: _date,
    FieldType.YEAR: _year,
    FieldType.MONEY: _money,
}


def _order(label: Label, fields: Fields) -> dict[str, Problem]:
    """Least above greatest, and a period that ends before it begins; said beside the second of the two."""
    found: dict[str, Problem] = {}
    for known in label.fields:
        if known.type is FieldType.MONEY and len(known.parts) >= 2:
            low, high = fields.get(known.parts[0]), fields.get(known.parts[1])
            if isinstance(low, int | float) and isinstance(high, int | float) and low > high:
                found[known.parts[1]] = Problem("The greatest amount is less than the least.")
        if known.type is FieldType.YEAR and known.id.endswith("_to"):
            first, last = fields.get(known.id.removesuffix("_to") + "_from"), fields.get(known.id)
            if isinstance(first, int) and isinstance(last, int) and first > last:
                found[known.id] = Problem("The period ends before it begins.")
    return found
