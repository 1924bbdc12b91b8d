"""CSV as RFC 4180 has it, safe to open in a spreadsheet; `read` shares nothing with `write`.

UTF-8 with a byte order mark (without it Excel takes æ, ø and å apart), commas, CRLF, quotes doubled; columns as in
`tables`. A text that a spreadsheet would take for a formula gets an apostrophe before it, and so does a text that
begins with an apostrophe: to restore a text, take away one leading apostrophe, if any. Numbers are never touched.
Tables of others are read too: semicolons or tabs, UTF-16 or Windows-1252, and other names for the columns we need.
On the danger: https://owasp.org/www-community/attacks/CSV_Injection
"""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from annotator.base.errors import ExchangeError
from annotator.base.spreadsheet import RISKY, safe
from annotator.dataset.incoming import WrongTag
from annotator.dataset.records import NOTHING_GIVEN, Column, Fault, Given, IncomingTag, Record, Remark, Written
from annotator.dataset.rows import columns_known, tag_from_row
from annotator.dataset.tables import Cell, cells, header

__all__ = ["RISKY", "read", "write"]


_BLOCK = 1 << 20
_QUOTED = re.compile(r'"[^"]*"')


def write(
    records: Iterable[Record],
    path: Path,
    given: Given = NOTHING_GIVEN,
) -> Written:
    """Writes `records` to a new file at `path`, a row at a time. Raises OSError."""
    carried, refused = 0, []
    with path.open("x", encoding="utf-8", newline="") as file:
        file.write("\ufeff")
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(header(given.columns))
        for record in records:
            row = _row(record, given.columns)
            if isinstance(row, Remark):
                refused.append(row)
            else:
                writer.writerow(row)
                carried += 1
    return Written(carried, refused=tuple(refused))


def _row(record: Record, columns: Sequence[Column]) -> list[Cell] | Remark:
    try:
        row = [_safe(cell) for cell in cells(record, columns)]
    except ValueError:
        return Remark(record.id, "A field holds no finite number.")
    whole = "".join(cell for cell in row if isinstance(cell, str))
    if "\0" in whole:
        return Remark(record.id, "It holds a NUL character, where most programs end a CSV file.")
    try:
        whole.encode()
    except UnicodeEncodeError:
        return Remark(record.id, "It holds half a character, which UTF-8 cannot write.")
    return row


def _safe(cell: Cell) -> Cell:
    return safe(cell) if isinstance(cell, str) else cell


def read(path: Path, default_document: str | None = None) -> Iterator[tuple[int, IncomingTag | Fault]]:
    """Each row's last line number from 1 with its tag, or with what is wrong with it.

    Raises OSError, and ExchangeError where the file as a whole is no such table.
    """
    csv.field_size_limit(2**31 - 1)
    encoding = _encoding(path)
    with path.open(encoding=encoding, newline="") as file:
        rows = csv.reader(file, delimiter=_delimiter(path, encoding), strict=True)
        try:
            names = columns_known(next(rows, []))
            if names[:1] == ["sep="] or names == ["sep=", ""]:  # how Excel is told the separator
                names = columns_known(next(rows, []))
            if "label" not in names:
                raise ExchangeError("{name} has no column “label”; is it a table of tags?", name=path.name)
            for row in rows:
                if row:
                    yield rows.line_num, _read_row(rows.line_num, names, row, default_document)
        except (csv.Error, UnicodeDecodeError) as error:
            raise ExchangeError(
                "{name} is no CSV in UTF-8 or Windows-1252 after line {line}.", name=path.name, line=rows.line_num
            ) from error


def _encoding(path: Path) -> str:
    """UTF-8 or UTF-16 where the file says so, or is; else Windows-1252, as spreadsheets of Western Europe write."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        block = file.read(_BLOCK)
        if block.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16"
        # Ours begin so: what is no UTF-8 further on is damaged, not another encoding.
        marked = block.startswith(codecs.BOM_UTF8)
        try:
            while block and not marked:
                decoder.decode(block)
                block = file.read(_BLOCK)
            decoder.decode(b"", final=not marked)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8-sig"


def _delimiter(path: Path, encoding: str) -> str:
    """What the header has most of, outside of quotes; the comma where it has none of them."""
    with path.open(encoding=encoding, newline="") as file:
        try:
            header = file.readline(_BLOCK)
            if header.lower().startswith("sep=") and len(header.strip()) <= len("sep=;"):
                return header[4:5].strip("\r\n") or ","
        except UnicodeDecodeError:
            return ","  # said by whoever reads on
    bare = _QUOTED.sub("", header)
    return max(",;\t", key=bare.count)


def _read_row(line: int, names: list[str], row: list[str], default_document: str | None) -> IncomingTag | Fault:
    if len(row) != len(names):
        return Fault(line, f"It has {len(row)} cells, not {len(names)}.")
    try:
        return tag_from_row({n: c.removeprefix("'") for n, c in zip(names, row, strict=True) if c}, default_document)
    except WrongTag as error:
        return Fault(line, str(error))
