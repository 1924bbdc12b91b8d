"""Rows of made-up minutes, told apart by what a test speaks of."""

from __future__ import annotations

from itertools import count

from annotator.figures.rows import DataRow
from annotator.model.annotation import AnnotationId, DocumentId, FieldValue, LabelId
from annotator.model.geometry import PageIndex

AT = "2026-01-31T09:05:00.123Z"
_numbers = count(1)


def row(
    label: str = "decision",
    *,
    at: int | None = None,
    length: int = 10,
    document: str = "referat.pdf",
    by: str = "Ane",
    verdict: str = "unreviewed",
    gold: bool = False,
    modified: str = AT,
    name: str = "",
    quote: str = "Rådet vedtog planen.",
    **fields: FieldValue,
) -> DataRow:
    """A tag; without `at` at a place of its own."""
    number = next(_numbers)
    start = number * 1_000 if at is None else at
    return DataRow(
        AnnotationId(name or f"tag-{number:06d}"), DocumentId(f"sha of {document}"), document, start, start + length,
        PageIndex(0), LabelId(label), quote, by, verdict, gold, AT, modified, fields,
    )  # fmt: skip


def money(
    low: float | None,
    high: float | None = None,
    *,
    at: int | None = None,
    document: str = "referat.pdf",
    by: str = "Ane",
    verdict: str = "unreviewed",
    gold: bool = False,
    modified: str = AT,
    name: str = "",
    **fields: FieldValue,
) -> DataRow:
    """A funding tag of an exact amount, or of a range where `high` is given."""
    said = {"amount_min": low, "amount_max": low if high is None else high, "currency": "DKK", "kind": "allocated"}
    said |= fields
    return row(
        "funding", at=at, document=document, by=by, verdict=verdict, gold=gold, modified=modified, name=name,
        quote=f"{low} kr.", **{key: value for key, value in said.items() if value is not None},
    )  # fmt: skip
