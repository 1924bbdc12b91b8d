"""Writes an Excel workbook in which nothing is a formula and nothing is cut; `xlsx_reading` reads it back.

Sheet "tags" has the columns of `tables`; "long texts" what did not fit into a cell of it; "about" says all this to the
person who opens the file. Limits: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from shutil import copyfileobj
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from annotator.base.errors import ExchangeError
from annotator.dataset.folders import LONG_AGO, steady_entry
from annotator.dataset.records import NOTHING_GIVEN, Column, Given, Record, Remark, Written
from annotator.dataset.tables import Cell, cells, header

# Where lxml is installed openpyxl writes by it: other bytes, and of a full disk it tells by an error of lxml's own.
os.environ.setdefault("OPENPYXL_LXML", "False")

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.cell import WriteOnlyCell
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.writer.excel import ExcelWriter

CELL_LIMIT = 32_767
"""UTF-16 code units that a cell holds."""
ROW_LIMIT = 1_048_576
EXACT = 2**53
"""Whole numbers beyond it lose digits in a spreadsheet."""
DIGITS = 15
"""Digits of a number that a spreadsheet keeps."""

ABOUT = (
    "Tags exported by Annotator, one a row, on the sheet “tags”.",
    "start and end count Unicode code points in the document's text layer; end is exclusive. Pages count from 1.",
    "A column field.NAME holds a field's text, field.NAME:number its number.",
    "other_fields holds, as JSON, values that those columns cannot hold exactly; what stands there goes before them.",
    "A text of more than 32,767 characters goes on on the sheet “long texts”: the row on “tags”, the column, the part.",
    "Control characters are written _xHHHH_, as Excel does itself (ECMA-376, part 1, 22.9.2.19).",
)

# XML 1.0 has no way to hold these; a carriage return it would turn into a line feed.
_ILLEGAL = "\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff"
_ESCAPED = re.compile(rf"[{_ILLEGAL}]|_(?=x[0-9A-Fa-f]{{4}}[_{_ILLEGAL}])")


def write(
    records: Iterable[Record],
    path: Path,
    given: Given = NOTHING_GIVEN,
) -> Written:
    """Writes `records` to a new file at `path`. Raises OSError, and ExchangeError where a sheet has too few rows."""
    book = Workbook(write_only=True)
    try:
        sheets = _Sheets(book, given.columns)
        for record in records:
            sheets.add(record)
        # Saved through an open file, so that what is there already is never written over.
        with path.open("xb") as file, _Archive(file, "w", ZIP_DEFLATED) as archive:
            _steady(book)
            ExcelWriter(book, archive).write_data()
    finally:
        _drop_unsaved(book)
    return Written(sheets.rows - 1, tuple(sheets.adjusted), tuple(sheets.refused))


class _Archive(ZipFile):
    """A zip that holds nothing but what is packed: no time of packing, so that the same tags give the same bytes."""

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:
        """Packs `data`."""
        super().writestr(steady_entry(zinfo_or_arcname), data)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        """Packs a file, a piece at a time: sheets are large."""
        size = Path(filename).stat().st_size
        with Path(filename).open("rb") as source, self.open(steady_entry(arcname, size), "w") as target:
            copyfileobj(source, target)


def _steady(book: Workbook) -> None:
    """Says of the workbook that it was made long ago, as `Workbook.save` would say now."""
    book.properties.created = book.properties.modified = datetime(*LONG_AGO)  # noqa: DTZ001 - as openpyxl has it


def _drop_unsaved(book: Workbook) -> None:
    """Closes and deletes the temporary files that openpyxl keeps for the sheets of a workbook that was not saved."""
    sheets: list[Any] = book.worksheets  # their real type has what the type hints lack
    for sheet in sheets:
        if not sheet.closed:
            sheet.close()
            sheet._writer.cleanup()  # noqa: SLF001 – openpyxl itself deletes them only when Python ends


class _Sheets:
    """The three sheets while they are written, a row at a time."""

    def __init__(self, book: Workbook, columns: Sequence[Column]) -> None:
        self._columns = columns
        self._names = header(columns)
        self._tags: WriteOnlyWorksheet = book.create_sheet("tags")
        self._long: WriteOnlyWorksheet = book.create_sheet("long texts")
        about: WriteOnlyWorksheet = book.create_sheet("about")
        self._tags.freeze_panes = "A2"
        self._tags.append([self._text(next(_parts(name))) for name in self._names])
        self._long.append(["row", "column", "part", "text"])
        for line in ABOUT:
            about.append([line])
        self.rows = self._long_rows = 1
        self.adjusted: list[Remark] = []
        self.refused: list[Remark] = []

    def add(self, record: Record) -> None:
        """Writes one tag, and what is too long for its cells."""
        try:
            row = cells(record, self._columns)
        except ValueError:
            self.refused.append(Remark(record.id, "A field holds no finite number."))
            return
        self.rows += 1
        self._check_room(self.rows)
        written = []
        for name, cell in zip(self._names, row, strict=True):
            first, *more = _parts(cell) if isinstance(cell, str) else (self._number(record.id, name, cell),)
            written.append(self._text(first) if isinstance(first, str) else first)
            self._continue(record.id, name, more)
        self._tags.append(written)

    def _number(self, tag: str, name: str, value: int | float | None) -> Cell:
        exact = value is None or (abs(value) <= EXACT and float(f"{value:.{DIGITS}g}") == value)
        if exact:
            return value
        self.adjusted.append(Remark(tag, f"{name} has more digits than a spreadsheet keeps; it was written as text."))
        return str(value)

    def _continue(self, tag: str, name: str, parts: Sequence[Cell]) -> None:
        for number, part in enumerate(parts, 2):
            self._long_rows += 1
            self._check_room(self._long_rows)
            self._long.append([self.rows, name, number, self._text(str(part))])
        if parts:
            self.adjusted.append(
                Remark(tag, f"{name} is longer than a cell of a spreadsheet; it goes on on the sheet “long texts”.")
            )

    def _text(self, text: str) -> SheetCell:
        cell = WriteOnlyCell(self._tags, text)
        cell.data_type = "s"  # openpyxl takes “=…” for a formula and “#N/A” for an error
        return cell

    @staticmethod
    def _check_room(row: int) -> None:
        if row > ROW_LIMIT:
            raise ExchangeError(
                "A spreadsheet has room for {limit} rows only; export as CSV or JSONL.", limit=ROW_LIMIT
            )


def _parts(text: str) -> Iterator[str]:
    """`text`, escaped and cut into parts that fit into a cell; an escape is never cut."""
    escaped = _ESCAPED.sub(lambda match: f"_x{ord(match[0]):04X}_", text)
    if 2 * len(escaped) <= CELL_LIMIT or _units(escaped) <= CELL_LIMIT:
        yield escaped
        return
    # Cut in the plain text, with room for the longest escape, so that each part stands for itself.
    start = 0
    while start < len(text):
        end = min(len(text), start + CELL_LIMIT)
        while _units(part := _ESCAPED.sub(lambda match: f"_x{ord(match[0]):04X}_", text[start:end])) > CELL_LIMIT:
            end = start + (end - start) * CELL_LIMIT // (_units(part) + 1)
        yield part
        start = end


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
