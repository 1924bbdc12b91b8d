"""Reads the Parquet and JSON Lines of a data set for Hugging Face, row beside row; shares nothing with `hf`, its writer.

A folder, or a zip of one, with Parquet files, each beside the JSON Lines of the same name or without; or with such folders
in it, the parts of a split.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from itertools import zip_longest
from pathlib import Path
from typing import Any

from annotator.base.errors import ExchangeError
from annotator.dataset.extras import require
from annotator.dataset.folders import opened
from annotator.dataset.incoming import WrongTag, tag_from
from annotator.dataset.json_reading import parsed, parsed_object, why
from annotator.dataset.records import Fault, IncomingTag

_BATCH = 1_000
_ENDING = ".parquet"
_FIELD = "field_"
_AS_JSON = ("reviews", "comments", "sources")
Row = Mapping[str, Any]


def read(path: Path, default_document: str | None = None) -> Iterator[tuple[int, IncomingTag | Fault]]:
    """Each row's number from 1, counted through all parts, with its tag, or with what is wrong with it.

    Raises OSError, and ExchangeError where it is no such data set, or pyarrow is not installed.
    """
    require("hf")
    number = 0
    with opened(path) as folder:
        tables = list(_tables(folder))
        if not tables:
            raise ExchangeError("{name} holds no Parquet file of tags.", name=path.name)
        for table, lines in tables:
            for row in _rows(table, lines):
                number += 1
                yield number, _read(number, row, default_document)


def _tables(folder: Traversable) -> Iterator[tuple[Traversable, Traversable | None]]:
    """Each Parquet file with the JSON Lines beside it."""
    inside = sorted(folder.iterdir(), key=lambda each: (_PARTS.get(each.name, 9), each.name))
    by_name = {each.name: each for each in inside}
    for each in inside:
        if each.is_dir() and not each.name.startswith("."):
            yield from _tables(each)
        elif each.name.endswith(_ENDING):
            yield each, by_name.get(each.name.removesuffix(_ENDING) + ".jsonl")


_PARTS = {"train": 1, "validation": 2, "test": 3}
"""In which order the parts of a split are read; others follow by name."""


def _rows(table: Traversable, lines: Traversable | None) -> Iterator[Row | str]:
    """The rows of a table, or what is wrong with one."""
    rows = _of_parquet(table)
    if lines is None:
        yield from rows
        return
    for row, line in zip_longest(rows, _of_lines(lines)):
        yield row if row == line else f"{table.name} and {lines.name} differ in it."


def _of_parquet(table: Traversable) -> Iterator[Row]:
    from pyarrow import ArrowException, BufferReader
    from pyarrow.parquet import ParquetFile

    source = table if isinstance(table, Path) else BufferReader(table.read_bytes())
    try:
        with ParquetFile(source) as file:
            for batch in file.iter_batches(_BATCH):
                yield from batch.to_pylist()
    except ArrowException as error:
        raise ExchangeError("{name} is damaged or no Parquet file.", name=table.name) from error


def _of_lines(lines: Traversable) -> Iterator[Row | None]:
    """The objects of JSON Lines; None for what is none, which is equal to no row."""
    with lines.open("rb") as file:
        for line in file:
            try:
                yield parsed_object(line)
            except (ValueError, RecursionError):
                yield None


def _read(number: int, row: Row | str, default_document: str | None) -> IncomingTag | Fault:
    if isinstance(row, str):
        return Fault(number, row)
    try:
        return _tag(row, default_document)
    except (ValueError, RecursionError) as error:
        return Fault(number, why(error))


def _tag(row: Row, default_document: str | None) -> IncomingTag:
    """The tag in a row. Raises ValueError, of which WrongTag is one, with the reason."""
    fields = {
        name.removeprefix(_FIELD): _whole(value)
        for name, value in row.items()
        if name.startswith(_FIELD) and value is not None
    }
    other = _json(row.get("other_fields"))
    if not isinstance(other, dict | None):
        raise WrongTag("Its other_fields are not a JSON object.")
    said = {name: value for name, value in row.items() if not name.startswith(_FIELD)}
    said |= {name: _json(row.get(name)) for name in _AS_JSON}
    said["fields"] = fields | (other or {})
    said["quads"] = [
        [_whole(place) if at == 0 else place for at, place in enumerate(q)] for q in row.get("quads") or ()
    ]
    said["document"] = {"sha256": row.get("sha256"), "name": row.get("document")}
    return tag_from(said, default_document)


def _whole(value: object) -> object:
    """A whole number as one: a column of floating point numbers holds 5 as 5.0."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _json(text: object) -> Any:
    if text is None:
        return None
    if not isinstance(text, str):
        raise WrongTag("Its reviews, comments, sources or other_fields are not a JSON text.")
    return parsed(text.encode())
