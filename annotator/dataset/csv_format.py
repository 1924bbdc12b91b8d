"""CSV as RFC 4180 has it, safe to open in a spreadsheet; `read` shares nothing with `write`.

UTF-8 with a byte order mark (without it Excel takes æ, ø and å apart), commas, CRLF, quotes doubled; columns as in
`tables`. A text that a spreadsheet would take for a formula gets an apostrophe before it, and so does a text that
begins with an apostrophe: to restore a text, take away one leading apostrophe, if any. Numbers are never touched.
On the danger: https://owasp.org/www-community/attacks/CSV_Injection
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from annotator.base.errors import ExchangeError
from annotator.base.spreadsheet import RISKY, safe
from annotator.dataset.incoming import WrongTag
from annotator.dataset.records import Column, Fault, IncomingTag, Record, Remark, Texts, Written, no_text
from annotator.dataset.rows import tag_from_row
from annotator.dataset.tables import Cell, cells, header

__all__ = ["RISKY", "read", "write"]


def write(
    records: Iterable[Record],
    path: Path,
    columns: Sequence[Column] = (),
    texts: Texts = no_text,  # noqa: ARG001 – a writer's signature
) -> Written:
    """Writes `records` to a new file at `path`, a row at a time. Raises OSError."""
    carried, refused = 0, []
    with path.open("x", encoding="utf-8", newline="") as file:
        file.write("\ufeff")
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(header(columns))
        for record in records:
            row = _row(record, columns)
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
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file, strict=True)
        try:
            names = next(rows, [])
            if "label" not in names:
                raise ExchangeError("{name} has no column “label”; is it a table of tags?", name=path.name)
            for row in rows:
                if row:
                    yield rows.line_num, _read_row(rows.line_num, names, row, default_document)
        except (csv.Error, UnicodeDecodeError) as error:
            raise ExchangeError(
                "{name} is no CSV in UTF-8 after line {line}.", name=path.name, line=rows.line_num
            ) from error


def _read_row(line: int, names: list[str], row: list[str], default_document: str | None) -> IncomingTag | Fault:
    if len(row) != len(names):
        return Fault(line, f"It has {len(row)} cells, not {len(names)}.")
    try:
        return tag_from_row({n: c.removeprefix("'") for n, c in zip(names, row, strict=True) if c}, default_document)
    except WrongTag as error:
        return Fault(line, str(error))
