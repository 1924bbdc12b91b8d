"""Columns of other people's tables that are none of ours: fields where the label has one of that name, else left aside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from annotator.base.sentence import Sentence
from annotator.dataset.records import IncomingTag
from annotator.model.annotation import FieldValue
from annotator.model.label_schema import Field, FieldType, Label
from annotator.text.amounts import read_amount
from annotator.text.dates import read_date, read_year

DKK = "DKK"
"""What a number without a currency is in, as where somebody types it into the form."""
_CURRENCY = ("currency", "valuta")
_WHOLE = 3
"""Parts of a money field that has both ends and the currency."""


class LooseColumns:
    """Reads cells as fields; `notes` names, once a file, the columns that were not understood or not in every row."""

    def __init__(self) -> None:
        self._aside: dict[str, dict[str, None]] = defaultdict(dict)

    def taken(self, item: IncomingTag, label: Label, file: str) -> IncomingTag:
        """The tag with what its loose cells say of the label's fields; a field that the file names by its id stays."""
        found: dict[str, FieldValue] = {}
        for column, cell in item.loose.items():
            said = _said(column, cell, label, item.loose)
            if said:
                found |= said
            else:
                self._aside[file][column] = None
        return replace(item, fields=found | dict(item.fields), loose={})

    def notes(self) -> Iterator[Sentence]:
        """What is to be said."""
        for file, columns in self._aside.items():
            yield Sentence(
                "{file}: columns that are no field of the tag’s label, or hold no value of it, were left aside: {columns}",
                file=file,
                columns=", ".join(columns),
            )


def _said(column: str, cell: str, label: Label, row: Mapping[str, str]) -> Mapping[str, FieldValue]:
    """What a cell says of a label's fields, by name; nothing where it says nothing."""
    name = _folded(column)
    for field in label.fields:
        if name in {_folded(field.id), *map(_folded, field.name.values())}:
            return _amount(field, cell, label, row) if field.type is FieldType.MONEY else _one(field, cell)
        if field.type is FieldType.MONEY and len(field.parts) == _WHOLE:
            low, high, currency = field.parts
            if name in (_folded(low), _folded(high)):
                return {low if name == _folded(low) else high: number} if (number := _number(cell)) is not None else {}
            if name in (_folded(currency), *_CURRENCY):
                return {currency: cell.strip().upper()}
    return {}


def _one(field: Field, cell: str) -> Mapping[str, FieldValue]:
    said: FieldValue = cell.strip()
    if field.type is FieldType.CHOICE:
        names = {_folded(name): c.id for c in field.choices for name in (c.id, *c.name.values())}
        said = names.get(_folded(cell))
    elif field.type is FieldType.YEAR:
        said = read_year(cell)
    elif field.type is FieldType.DATE:
        said = read_date(cell)
    return {field.id: said} if said not in (None, "") else {}


def _amount(field: Field, cell: str, label: Label, row: Mapping[str, str]) -> Mapping[str, FieldValue]:
    """Both ends and the currency, and what stands beside the amount in the same words."""
    if len(field.parts) != _WHOLE:
        return {}
    names = {_folded(field.parts[2]), *_CURRENCY}
    stated = next((said.strip().upper() for column, said in row.items() if _folded(column) in names), "")
    amount = read_amount(cell, default_currency=stated or DKK)
    if amount is None:
        return {}
    low, high, currency = field.parts
    said = {low: amount.amount_min, high: amount.amount_max, currency: amount.currency}
    beside = {
        each.id: getattr(amount, each.prefill.removeprefix("amount."), None)
        for each in label.fields
        if each.prefill.startswith("amount.")
    }
    return {name: value for name, value in (beside | said).items() if value is not None}


def _number(cell: str) -> int | float | None:
    try:
        value = float(cell)
    except ValueError:
        amount = read_amount(cell, default_currency=DKK)
        return amount.amount_min if amount is not None else None
    return int(value) if value.is_integer() else value


def _folded(name: str) -> str:
    return " ".join(name.casefold().replace("_", " ").split())
