"""Writes tags for Hugging Face `datasets`: the same rows as Parquet and as JSON Lines; `hf_reading` reads both.

A row is a tag, its columns are `COLUMNS` and one for each field of the schema (`field_purpose`), so that all parts of a
data set have the same types: years whole numbers, amounts floating point, all else texts. A value that does not fit its
column exactly is in `other_fields`, a JSON object, and so are fields that the schema does not know. Null is what is not
said. `quads` are lists of nine numbers; `reviews`, `comments` and `sources` are JSON. Two files a folder; a hundred
thousand rows take no more memory than two thousand. Formats: https://parquet.apache.org/docs/file-format/,
https://jsonlines.org, https://huggingface.co/docs/datasets/loading
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from annotator.dataset.native import encoded, no_number
from annotator.dataset.records import NOTHING_GIVEN, Column, Given, Record, Remark, Written, spoken
from annotator.model.annotation import FieldValue

COLUMNS = {
    "id": "string", "document": "string", "sha256": "string", "label": "string", "start": "int64", "end": "int64",
    "text": "string", "prefix": "string", "suffix": "string", "page": "int64", "annotator": "string",
    "created": "string", "modified": "string", "revision": "int64", "verdict": "string", "origin": "string",
    "quads": "quads", "reviews": "string", "comments": "string", "sources": "string", "joined": "bool", "other_fields": "string",
}  # fmt: skip
"""Columns that every row has, and their types; after them come the fields'."""
FIELD = "field_"
PARQUET, JSONL = "tags.parquet", "tags.jsonl"
_PLAIN = ("text", "prefix", "suffix")
_TEXTS = ("id", "document", "sha256", "label", "annotator", "created", "modified", "verdict", "origin")
_GROUP = 2_000
"""Rows in memory at a time, and in a row group."""
_EXACT = 2**53
"""Up to here every whole number is a floating point number."""
Row = dict[str, object]


def plain(text: str) -> str:
    """What a text looks like in UTF-8, which has no half characters; each in its place."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)
    return text


def write(
    records: Iterable[Record],
    path: Path,
    given: Given = NOTHING_GIVEN,
) -> Written:
    """Writes `records` to two files in a new folder at `path`, some rows at a time. Raises OSError."""
    from pyarrow import RecordBatch
    from pyarrow.parquet import ParquetWriter

    path.mkdir()
    made = _Rows(given.columns)
    schema = _schema(given.columns)
    with (path / JSONL).open("xb") as lines, ParquetWriter(path / PARQUET, schema, compression="zstd") as table:
        rows = made.of(records)
        while group := list(islice(rows, _GROUP)):
            lines.writelines(encoded(row) + b"\n" for row in group)
            table.write_batch(RecordBatch.from_pylist(group, schema=schema))
    return Written(made.carried, tuple(made.adjusted), tuple(made.refused))


def _schema(columns: Sequence[Column]) -> Any:
    import pyarrow as pa

    types = {
        "string": pa.string(),
        "int64": pa.int64(),
        "double": pa.float64(),
        "bool": pa.bool_(),
        "quads": pa.list_(pa.list_(pa.float64())),
    }
    named = COLUMNS | {FIELD + column.name: _kind(column) for column in columns}
    return pa.schema([pa.field(name, types[kind]) for name, kind in named.items()])


def _kind(column: Column) -> str:
    if not column.number:
        return "string"
    return "int64" if column.whole else "double"


class _Rows:
    """Makes the rows and keeps account of their tags."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._kinds = {column.name: _kind(column) for column in columns}
        self._nothing: Row = {FIELD + name: None for name in self._kinds}
        self.carried = 0
        self.adjusted: list[Remark] = []
        self.refused: list[Remark] = []

    def of(self, records: Iterable[Record]) -> Iterator[Row]:
        """The rows, one after another."""
        for record in records:
            made = self._row(record)
            if isinstance(made, Remark):
                self.refused.append(made)
            else:
                self.carried += 1
                yield made

    def _row(self, record: Record) -> Row | Remark:
        row: Row = {name: getattr(record, name) for name in COLUMNS if hasattr(record, name)}
        if any(plain(value) != value for name in _TEXTS if isinstance(value := row[name], str)):
            return Remark(record.id, "A name in it holds half a character, which UTF-8 cannot write.")
        fields, other = self._fields(record.fields)
        try:
            row["other_fields"] = encoded(other, ascii_only=True).decode() if other else None
        except ValueError:
            return no_number(record)
        if any(FIELD + name in self._nothing for name in other):
            self.adjusted.append(Remark(record.id, "A field does not fit its column; it is in other_fields."))
        said = spoken(record)
        for name in ("reviews", "comments", "sources"):
            row[name] = encoded(said[name], ascii_only=True).decode() if name in said else None
        row["quads"] = [[float(number) for number in quad] for quad in record.quads]
        for name in _PLAIN:
            row[name] = plain(getattr(record, name))
        if (row["text"], row["prefix"], row["suffix"]) != (record.text, record.prefix, record.suffix):
            self.adjusted.append(Remark(record.id, "Half a character in or beside it was replaced."))
        return row | self._nothing | fields

    def _fields(self, fields: Mapping[str, FieldValue]) -> tuple[Row, dict[str, FieldValue]]:
        """What goes into columns, and what beside them."""
        own: Row = {}
        other: dict[str, FieldValue] = {}
        for name, value in fields.items():
            if _fits(value, self._kinds.get(name, "")):
                own[FIELD + name] = float(value) if self._kinds[name] == "double" else value  # type: ignore[arg-type]
            else:
                other[name] = value
        return own, other


def _fits(value: FieldValue, kind: str) -> bool:
    """Whether a column of that kind gives the value back as it is."""
    if isinstance(value, str):
        return kind == "string" and plain(value) == value
    if isinstance(value, bool) or value is None:
        return False
    if isinstance(value, int):
        return abs(value) <= _EXACT and kind in ("int64", "double")
    # 5.0 would come back as 5, which a verdict on the tag takes for another value.
    return kind == "double" and math.isfinite(value) and not value.is_integer()
