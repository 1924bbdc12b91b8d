"""What CSV and XLSX have in common: the columns, and the cells of one tag.

Columns are the fixed ones below, then one a field of the label schema: `field.NAME` holds text, `field.NAME:number`
numbers. `reviewer`, `reviewed` and `reason` belong to
the verdict that holds, to the last where it is outdated; `reviews`, `comments` and `sources` are JSON with all that native
JSONL has there; `joined` is "true" where offsets and texts are of the text with its cut words joined. The last, `other_fields`, is a JSON object of the values that the field columns cannot hold exactly: fields that the
schema does not know, a number in a text column, a text in a number column, a whole number that is kept as a fraction (5.0), true and false, an empty text, null. Where
a field stands there, that is its value, whatever its own cell shows.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence

from annotator.dataset.records import Column, Record, Review, spoken

Cell = str | int | float | None

FIXED = (
    "id", "document", "sha256", "page", "start", "end", "label", "text", "annotator", "created", "modified",
    "revision", "verdict", "reviewer", "reviewed", "reason", "origin", "prefix", "suffix", "quads", "reviews",
    "comments", "sources", "joined",
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
        if _is_exact(value, column):
            del other[column.name]
    if any(isinstance(value, float) and not math.isfinite(value) for value in record.fields.values()):
        raise ValueError("a field is no finite number")
    return [*_fixed(record), *row, json.dumps(other, ensure_ascii=False) if other else None]


def _is_exact(value: object, column: Column) -> bool:
    """Whether the cell alone says it; 5.0 is 5 to a spreadsheet, and another digest to us."""
    if column.number:
        return isinstance(value, int) or (isinstance(value, float) and not value.is_integer())
    return isinstance(value, str) and bool(value)


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
        *_judged(record.judged),
        record.origin,
        record.prefix,
        record.suffix,
        json.dumps(record.quads),
        *_spoken(record),
        "true" if record.joined else None,
    ]


def _judged(review: Review | None) -> tuple[Cell, Cell, Cell]:
    return (review.by, review.at, review.reason) if review else (None, None, None)


def _spoken(record: Record) -> list[Cell]:
    if not (record.reviews or record.comments or record.sources):
        return [None, None, None]
    said = spoken(record)
    return [
        json.dumps(said[name], ensure_ascii=False) if name in said else None
        for name in ("reviews", "comments", "sources")
    ]
