"""Figures, labels, fields and differences in words, in the language of the window."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.model.annotation import FieldValue
from annotator.model.label_schema import Field, FieldType, LabelSchema
from annotator.review.agreement import Figure
from annotator.review.sweep import ALL
from annotator.text.amounts import show_amount
from annotator.text.dates import show_date
from annotator.ui import words
from annotator.ui.i18n import language, locale, number, tr
from annotator.ui.insight.found import Found, Key, Passage
from annotator.ui.words import choice_name, language_of, say

MINUS = "−"


def decimal(value: float) -> str:
    """ "0,87" (Danish) or "0.87"; what is short of 1 is never written as 1."""
    text = f"{value:.2f}"
    if value < 1 and text == "1.00":
        text = "0.99"
        return ">" + text.replace(".", locale().decimalPoint())
    if text == "-0.00":
        text = "0.00"
    return text.replace(".", locale().decimalPoint()).replace("-", MINUS)


def bounds(figure: Figure) -> str:
    """The interval, "0,81–0,92"; "" where there is none."""
    return " – ".join(decimal(bound) for bound in figure.ci95) if figure.ci95 else ""


def label_name(schema: LabelSchema, label: str) -> str:
    """A label's name, or the words for all of them."""
    return tr("All labels") if label == ALL else words.label_name(schema.label(label), label, language())


def measure_name(key: Key, schema: LabelSchema) -> str:
    """What is measured: "Cohen’s κ", or the field's name."""
    names = {
        "kappa": tr("Cohen’s κ"),
        "f1_exact": tr("F1, same borders"),
        "f1_overlap": tr("F1, overlapping"),
        "alpha": tr("Krippendorff’s α"),
    }
    return names.get(key.measure) or field_name(key, schema)


def field_name(key: Key, schema: LabelSchema) -> str:
    """The name of the field of a key."""
    found = _field(key, schema)
    return say(found.name, language()) if found is not None else key.field


def explained(key: Key) -> str:
    """What the measure says, a sentence."""
    return {
        "kappa": tr(
            "Characters labelled alike, corrected for chance: 1 is full agreement, 0 is what chance would give."
        ),
        "f1_exact": tr("Share of the tags that both have with the same borders."),
        "f1_overlap": tr("Share of the tags that overlap a tag of the other by at least half."),
        "alpha": tr("As κ, for any number of annotators: characters that at least two have read."),
        "field": tr("Share of the passages both tagged on which this field says the same."),
    }[key.measure]


def why_undefined(found: Found, key: Key) -> str:
    """Why a figure has no value."""
    if not found.agreement.documents:
        return tr("not defined: nothing that two have marked complete")
    if key.measure == "field":
        return tr("not defined: nobody filled in this field")
    if not found.used(key):
        return (
            tr("not defined: nobody tagged anything") if key.label == ALL else tr("not defined: nobody used this label")
        )
    return tr("not defined: chance alone would agree as much")


def in_words(found: Found, key: Key) -> str:
    """The value of a figure, or why it has none."""
    value = found.figure(key).value
    return why_undefined(found, key) if value is None else decimal(value)


def of_count(agree: int, total: int) -> str:
    """ "34 of 36"."""
    return tr("{agree} of {total}", agree=number(agree), total=number(total))


def people(found: Found, pair: tuple[str, str]) -> str:
    """ "Ane – Bo"."""
    return " – ".join(found.names.get(who, who) for who in pair)


def title_of(found: Found, key: Key, schema: LabelSchema) -> str:
    """A figure's full name: "Decision · Cohen’s κ · Ane – Bo · minutes.pdf"."""
    # A label's main field may be called as the label itself.
    parts = list(dict.fromkeys((label_name(schema, key.label), measure_name(key, schema))))
    if key.pair is not None:
        parts.append(people(found, key.pair))
    if key.document:
        parts.append(found.documents.get(key.document, key.document))
    return " · ".join(parts)


def difference(found: Found, passage: Passage, key: Key, schema: LabelSchema) -> str:
    """How those who read a passage differ over it, in a few words."""
    tagged = " + ".join(found.names.get(who, who) for who, _ in passage.said)
    if passage.how == "only":
        return tr("only {who}", who=tagged)
    if key.measure == "field":
        each = [f"{found.names.get(who, who)}: {value_words(key, fields, schema)}" for who, fields in passage.said]
        return (
            tr("equal: {value}", value=value_words(key, passage.said[0][1], schema))
            if passage.agrees
            else " · ".join(each)
        )
    return tr("other borders") if passage.how == "borders" else tr("the same")


def value_words(key: Key, fields: Mapping[str, object], schema: LabelSchema) -> str:
    """What a tag says in the field of a key; a dash where it says nothing."""
    field = _field(key, schema)
    values = [fields.get(part) for part in key.parts]
    if all(value in (None, "") for value in values):
        return "–"
    if field is not None and field.type is FieldType.MONEY and len(field.parts) == 3:
        low, high, currency = (fields.get(part) for part in field.parts)
        return show_amount(_number(low), _number(high), str(currency or ""), "exact", language_of(language()))
    return ", ".join(_value(field, value) for value in values if value is not None)


def _value(field: Field | None, value: object) -> str:
    if field is not None and field.type is FieldType.CHOICE:
        return choice_name(field, value, language())
    if field is not None and field.type is FieldType.DATE and isinstance(value, str):
        return show_date(value, language_of(language()))
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    is_count = isinstance(value, (int, float)) and (field is None or field.type is not FieldType.YEAR)
    return number(value) if is_count and isinstance(value, (int, float)) else str(value)


def _number(value: FieldValue | object) -> int | float | None:
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _field(key: Key, schema: LabelSchema) -> Field | None:
    label = schema.label(key.label)
    return next((field for field in label.fields if field.id == key.field), None) if label is not None else None
