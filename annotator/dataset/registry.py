"""The formats of data sets by name: a new one is one file and one line here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from annotator.base.errors import UsageError
from annotator.dataset import csv_format, jsonl, xlsx_reading
from annotator.dataset.records import Column, Fault, IncomingTag, Record, Written


class Write(Protocol):
    """Writes a new file; what it cannot carry it says. Raises OSError and ExchangeError."""

    def __call__(self, records: Iterable[Record], path: Path, columns: Sequence[Column] = ()) -> Written:
        """Writes `records` to `path`, which must not exist, with the schema's field `columns` where it is a table."""


class Read(Protocol):
    """Reads a file, tag by tag. Raises OSError and ExchangeError."""

    def __call__(self, path: Path, default_document: str | None = None) -> Iterator[tuple[int, IncomingTag | Fault]]:
        """Line number from 1 and tag or fault; `default_document` is the name of a document not named in the file."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name on the command line, its file's suffix, its writer and reader."""

    name: str
    suffix: str
    write: Write
    read: Read
    describe: str


def _write_xlsx(records: Iterable[Record], path: Path, columns: Sequence[Column] = ()) -> Written:
    from annotator.dataset import xlsx  # openpyxl takes 0.2 s to load: only who writes a workbook waits for it

    return xlsx.write(records, path, columns)


FORMATS: dict[str, Format] = {
    each.name: each
    for each in (
        Format("jsonl", ".jsonl", jsonl.write, jsonl.read, "Native JSON Lines, one tag a line, lossless both ways"),
        Format("csv", ".csv", csv_format.write, csv_format.read, "CSV, one tag a row, safe to open in a spreadsheet"),
        Format("xlsx", ".xlsx", _write_xlsx, xlsx_reading.read, "Excel workbook, one tag a row"),
    )
}


def format_named(name: str) -> Format:
    """The format of that name. Raises UsageError that lists the names there are."""
    found = FORMATS.get(name.lower())
    if found is None:
        raise UsageError("There is no format {name}; choose one of {names}.", name=name, names=", ".join(FORMATS))
    return found


def format_of(path: Path) -> Format:
    """The format that a file's suffix stands for. Raises UsageError that lists the suffixes there are."""
    for each in FORMATS.values():
        if path.suffix.lower() == each.suffix:
            return each
    suffixes = ", ".join(each.suffix for each in FORMATS.values())
    raise UsageError("{name} has none of the suffixes {suffixes}; name its format.", name=path.name, suffixes=suffixes)
