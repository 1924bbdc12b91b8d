"""The label schema that ships says what the coding guide says."""

from __future__ import annotations

import pytest

from annotator.base.paths import resources
from annotator.model.label_schema import FieldType, Label, LabelSchema, read_schema

CHOICES = {
    ("decision", "status"): ["approved", "noted", "assigned", "position", "postponed", "rejected"],
    ("recommendation", "kind"): ["proposal", "recommendation", "appeal"],
    ("funding", "hedge"): ["exact", "about", "over", "up_to"],
    ("funding", "kind"): ["allocated", "spent", "proposed", "saving", "cost"],
    ("funding", "recurrence"): ["once", "per_year", "total"],
}
VALUES = {
    "decision": ["status", "decided_by", "decided_on", "agenda_item", "note"],
    "recommendation": ["kind", "made_by", "addressed_to", "number", "agenda_item", "note"],
    "funding": [
        *("amount_min", "amount_max", "currency", "hedge", "kind", "recurrence"),
        *("period_from", "period_to", "funder", "purpose", "agenda_item", "note"),
    ],
}
PREFILLS = {
    ("decision", "decided_by"): "decision.by",
    ("decision", "decided_on"): "date decision.on",
    ("decision", "agenda_item"): "item",
    ("recommendation", "made_by"): "proposal.by",
    ("recommendation", "agenda_item"): "item",
    ("funding", "amount"): "amount",
    ("funding", "hedge"): "amount.hedge",
    ("funding", "recurrence"): "amount.recurrence",
    ("funding", "period_from"): "amount.period_from",
    ("funding", "period_to"): "amount.period_to",
    ("funding", "agenda_item"): "item",
}


@pytest.fixture(scope="module")
def schema() -> LabelSchema:
    return read_schema((resources() / "labels" / "minutes.toml").read_text(encoding="utf-8"))


def test_labels_keys_colours_and_patterns(schema: LabelSchema) -> None:
    assert [(label.id, label.key, label.colour, label.pattern) for label in schema.labels] == [
        ("decision", "D", "#0072B2", "solid"),
        ("recommendation", "R", "#D55E00", "diagonal"),
        ("funding", "F", "#009E73", "dots"),
    ]


def test_values_are_those_of_the_guide(schema: LabelSchema) -> None:
    assert {label.id: [name for f in label.fields for name in f.values] for label in schema.labels} == VALUES


def test_choices_are_those_of_the_guide(schema: LabelSchema) -> None:
    found = {
        (label.id, f.id): [c.id for c in f.choices]
        for label in schema.labels
        for f in label.fields
        if f.type is FieldType.CHOICE
    }
    assert found == CHOICES


def test_prefill_keys(schema: LabelSchema) -> None:
    assert {(label.id, f.id): f.prefill for label in schema.labels for f in label.fields if f.prefill} == PREFILLS


def test_everything_has_a_name_and_help_in_both_languages(schema: LabelSchema) -> None:
    def both(words: dict[str, str]) -> bool:
        return set(words) == {"en", "da"} and all(words.values())

    for label in schema.labels:
        assert _all_words(label)
        assert all(both(words) for words in _all_words(label)), label.id


def _all_words(label: Label) -> list[dict[str, str]]:
    words = [label.name, label.help]
    for field in label.fields:
        words += [field.name, field.help]
        words += [w for c in field.choices for w in (c.name, c.help)]
    return words
