"""A tag's fields in a few words, for the line below its text: "1.200.000 DKK · allocated · 2015–2016"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from annotator.model.annotation import Annotation, Fields, FieldValue
from annotator.model.label_schema import Field, FieldType, Label
from annotator.text.amounts import show_amount
from annotator.text.dates import show_date
from annotator.ui.words import choice_name, is_pair, language_of, pair_names, say

MOST = 3
"""So many parts; a line has room for no more."""


def describe(annotation: Annotation, label: Label, language: str) -> str:
    """The first fields that say something, in the order of the schema, parted by " · "; "" where none does."""
    return describe_fields(annotation.fields, label, language)


def describe_fields(fields: Fields, label: Label, language: str) -> str:
    """The same for the bare fields. An amount says its hedge itself, and a stated period how often it is."""
    parts: list[str] = []
    has_money = any(field.type is FieldType.MONEY and _money(field, fields, language) for field in label.fields)
    has_years = any(field.type is FieldType.YEAR and field.id in fields for field in label.fields)
    for number, field in enumerate(label.fields):
        key = field.prefill.rpartition(".")[2]
        if (key == "hedge" and has_money) or (key == "recurrence" and has_years and fields.get(field.id) == "total"):
            continue
        if number and is_pair(label.fields[number - 1], field):
            continue
        following = label.fields[number + 1] if number + 1 < len(label.fields) else None
        part = _years(field, following, fields) if is_pair(field, following) else _part(field, fields, language)
        if part:
            parts.append(part)
    return " · ".join(parts[:MOST])


def _part(field: Field, fields: Fields, language: str) -> str:
    if field.type is FieldType.MONEY:
        return _money(field, fields, language)
    value = fields.get(field.id)
    if value in (None, "") or field.type is FieldType.LONG_TEXT or field.id == "agenda_item":
        return ""
    if field.type is FieldType.CHOICE:
        return choice_name(field, value, language)
    return (
        show_date(value, language_of(language))
        if field.type is FieldType.DATE and isinstance(value, str)
        else str(value)
    )


def _money(field: Field, fields: Fields, language: str) -> str:
    low, high, currency = (fields.get(name) for name in field.parts)
    hedge = str(fields.get("hedge") or "exact")
    return show_amount(_number(low), _number(high), str(currency or ""), hedge, language_of(language))


def _number(value: FieldValue) -> int | float | None:
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _years(first: Field, second: Field | None, fields: Fields) -> str:
    start, end = fields.get(first.id), fields.get(second.id) if second is not None else None
    if start is None and end is None:
        return ""
    if start == end:
        return str(start)
    return f"{'' if start is None else start}–{'' if end is None else end}"


@dataclass(frozen=True, slots=True)
class FieldRow:
    """What a label's fields say line by line: a name, the values it speaks of, and how it writes them ("" for nothing)."""

    name: str
    values: tuple[str, ...]
    show: Callable[[Fields], str]


def field_rows(label: Label, language: str) -> Iterator[FieldRow]:
    """A line a field, in the order of the schema; two ends of a period share one, an amount says its hedge itself."""
    hedge = next((field for field in label.fields if field.prefill.rpartition(".")[2] == "hedge"), None)
    money = next((field for field in label.fields if field.type is FieldType.MONEY), None)
    for number, field in enumerate(label.fields):
        name = say(field.name, language)
        following = label.fields[number + 1] if number + 1 < len(label.fields) else None
        if (number and is_pair(label.fields[number - 1], field)) or (field is hedge and money is not None):
            continue
        if field is money and hedge is not None:
            yield FieldRow(name, (*field.values, *hedge.values), _hedged(field, hedge, language))
        elif following is not None and is_pair(field, following):
            shared = pair_names(name, say(following.name, language))[0]
            yield FieldRow(shared, (field.id, following.id), _spanned(field, following))
        else:
            yield FieldRow(name, field.values, _plain(field, language))


def _hedged(money: Field, hedge: Field, language: str) -> Callable[[Fields], str]:
    def show(fields: Fields) -> str:
        amount, value = _money(money, fields, language), fields.get(hedge.id)
        return amount or (choice_name(hedge, value, language) if value not in (None, "") else "")

    return show


def _spanned(first: Field, second: Field) -> Callable[[Fields], str]:
    return lambda fields: _years(first, second, fields)


def _plain(field: Field, language: str) -> Callable[[Fields], str]:
    def show(fields: Fields) -> str:
        return _part(field, fields, language) or str(fields.get(field.id) or "")

    return show
