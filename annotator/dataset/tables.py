"""What CSV and XLSX have in common: the columns, and the cells of one tag.

Columns are the fixed ones below, then one a field of the label schema: `field.NAME` holds text, `field.NAME:number`
numbers. The last, `other_fields`, is a JSON object of the values that the field columns cannot hold exactly: fields that the
schema does not know, a number in a text column, a text in a number column, true and false, an empty text, null. Where
a field stands there, that is its value, whatever its own cell shows.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence

from annotator.dataset.records import Column, Record

Cell = str | int | float | None

FIXED = (
    "id", "document", "sha256", "page", "start", "end", "label", "text", "annotator", "created", "modified",
    "revision", "verdict", "origin", "prefix", "suffix", "quads",
)  # fmt: skip
OTHER = "other_fields"


def header(columns: Sequence[Column]) -> list[str]:
    """The names of all columns, in order."""
    return [*FIXED, *(f"field.{c.name}:number" if c.number else f"field.{c.name}" for c in columns), OTHER]


def cells(record: Record, columns: Sequence[Column]) -> list[Cell]:
    """The cells of one tag, in the order of `header`. Raises ValueError where a field is no finite number."""
    other = dict(record.fields)
    row: list[Cell] = []
    for column in columns:
        value = record.fields.get(column.name)
        if isinstance(value, bool):
            row.append("true" if value else "false")
            continue
        row.append(value)
        if (isinstance(value, int | float) and column.number) or (
            isinstance(value, str) and value and not column.number
        ):
            del other[column.name]
    if any(isinstance(value, float) and not math.isfinite(value) for value in record.fields.values()):
        raise ValueError("a field is no finite number")
    return [*_fixed(record), *row, json.dumps(other, ensure_ascii=False) if other else None]


def _fixed(record: Record) -> list[Cell]:
    return [
        record.id,
        record.document,
        record.sha256,
        record.page,
        record.start,
        record.end,
        record.label,
        record.text,
        record.annotator,
        record.created,
        record.modified,
        record.revision,
        record.verdict,
        record.origin,
        record.prefix,
        record.suffix,
        json.dumps(record.quads),
    ]
