"""Rows on their way to a spreadsheet: tabs between cells for most programs, a table in HTML that says which cell is a number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from html import escape

from PySide6.QtCore import QMimeData

from annotator.base.spreadsheet import safe
from annotator.figures.rows import DataRow
from annotator.model.ports import Progress
from annotator.ui.data.columns import Cell, Column, always_cells, always_heads

_STRIDE = 512
"""Rows between two words about progress."""


def heads(columns: Sequence[Column]) -> list[str]:
    """The heads of all cells of a row."""
    return [*(head for column in columns for head in column.heads), *always_heads(columns)]


def cells(row: DataRow, columns: Sequence[Column]) -> list[Cell]:
    """All cells of a row: numbers as numbers, dates as ISO has them; at the end what every file of rows holds."""
    return [*(cell for column in columns for cell in column.cells(row)), *always_cells(row, columns)]


def copied(rows: Iterable[DataRow], columns: Sequence[Column], point: str) -> tuple[str, str]:
    """The rows below the heads of their columns, as plain text and as HTML; in any thread.

    Whole numbers have neither groups nor fraction, so that every spreadsheet reads them alike; a fraction in plain text
    has the decimal `point` of the reader's language, for a spreadsheet reads it by its own, and in HTML, which says what
    is a number, a point.
    """
    table = [cells(row, columns) for row in rows]
    lines = ["\t".join(map(_one_line, heads(columns))), *("\t".join(_plain(c, point) for c in row) for row in table)]
    return "\n".join(lines) + "\n", "".join(_html(heads(columns), table))


def clipboard(text: str, html: str) -> QMimeData:
    """What the clipboard is given of `copied`."""
    found = QMimeData()
    found.setText(text)
    found.setHtml(html)
    return found


def told(rows: Sequence[DataRow], progress: Progress) -> Iterator[DataRow]:
    """The rows, with a word about progress now and then. Raises what `progress` does."""
    for done, row in enumerate(rows):
        if done % _STRIDE == 0:
            progress(done, len(rows), "")
        yield row


def _plain(cell: Cell, point: str) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return _one_line(cell)
    return _digits(cell).replace(".", point)


@lru_cache(maxsize=10_000)
def _one_line(text: str) -> str:
    return safe(" ".join(text.split()))


def _digits(value: float) -> str:
    """A number in full, never with an exponent."""
    if isinstance(value, int) or value.is_integer():
        return str(int(value))
    return f"{value:.10f}".rstrip("0")


def _html(head: Sequence[str], table: Iterable[Sequence[Cell]]) -> Iterator[str]:
    yield '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table>'
    yield "<tr>" + "".join(f"<th>{escape(_one_line(name))}</th>" for name in head) + "</tr>"
    for row in table:
        yield "<tr>" + "".join(map(_td, row)) + "</tr>"
    yield "</table></body></html>"


def _td(cell: Cell) -> str:
    """`x:num` is what Excel reads, `sdval` what LibreOffice does; text is marked as text ("12/3" is no date)."""
    if cell is None or cell == "":
        return "<td></td>"
    if isinstance(cell, str):
        return _td_of_words(cell)
    digits = _digits(cell)
    return f'<td x:num="{digits}" sdval="{digits}" sdnum="1033;">{digits}</td>'


@lru_cache(maxsize=10_000)
def _td_of_words(words: str) -> str:
    return f"<td style=\"mso-number-format:'\\@'\">{escape(_one_line(words))}</td>"
