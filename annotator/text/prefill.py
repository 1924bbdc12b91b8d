"""What the marked text already says, put into a new tag's fields; nothing where it may be wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from annotator.model.annotation import FieldValue
from annotator.model.label_schema import Field, FieldType, Label
from annotator.text.amounts import Amount, find_amounts, read_amount
from annotator.text.dates import find_dates
from annotator.text.place import KEYS as PLACE_KEYS

_OF_AMOUNT: dict[str, Callable[[Amount], FieldValue]] = {
    "amount.hedge": lambda amount: amount.hedge,
    "amount.recurrence": lambda amount: amount.recurrence,
    "amount.period_from": lambda amount: amount.period_from,
    "amount.period_to": lambda amount: amount.period_to,
}

KEYS = frozenset({"amount", "date", *_OF_AMOUNT, *PLACE_KEYS})
"""The names that `prefill = "…"` may have in a label schema."""


def prefill(
    label: Label, passage: str, context: str = "", place: Mapping[str, str] | None = None
) -> dict[str, FieldValue]:
    """The fields of `label` that `passage` fills in by itself, by the field's own `prefill` name:

    - `amount`: a money field; its parts min, max and currency from the one amount in the passage (an open end is absent);
    - `amount.hedge`: "exact", "about", "over" or "up_to";
    - `amount.recurrence`: "per_year" or "total", where it stands beside the amount;
    - `amount.period_from`, `amount.period_to`: years directly beside the amount, in the passage or in `context`;
    - `date`: the one date in the passage;
    - `item`, `decision.by`, `decision.on`, `proposal.by`: what its place in the document says, given as `place` (see `text.place`).

    A field may have several names, parted by spaces: the first that says something fills it in.

    Two amounts or two dates in the passage fill in neither. `context` is the sentence or so around the passage, which
    holds the passage once; it is asked for nothing but period and recurrence. A choice field gets only its own choices.
    """
    amount = _amount(passage, context)
    dates = {found.iso for found in find_dates(passage)}
    filled: dict[str, FieldValue] = {}
    for field in label.fields:
        for key in field.prefill.split():
            said: FieldValue = None
            if key == "amount" and amount and len(field.parts) == 3:
                values = (amount.amount_min, amount.amount_max, amount.currency)
                filled |= {part: value for part, value in zip(field.parts, values, strict=True) if value is not None}
            elif key in _OF_AMOUNT and amount:
                said = _OF_AMOUNT[key](amount)
            elif key == "date" and len(dates) == 1:
                said = next(iter(dates))
            elif place is not None:
                said = place.get(key)
            if said is not None and field.id not in filled:
                filled |= _one(field, said)
    return filled


def _one(field: Field, value: FieldValue) -> dict[str, FieldValue]:
    if value is None or (field.type is FieldType.CHOICE and value not in {choice.id for choice in field.choices}):
        return {}
    return {field.id: value}


def _amount(passage: str, context: str) -> Amount | None:
    """The passage's one amount, with the period that stands beside it in the context."""
    amount = read_amount(passage)
    if amount is None or context.count(passage) != 1:
        return amount
    start = context.index(passage) + amount.start
    around = [found for found in find_amounts(context) if found.start == start]
    return around[0] if around and around[0].text == amount.text else amount
