"""Texts in a table that a spreadsheet opens: none of them becomes a formula.

On the danger: https://owasp.org/www-community/attacks/CSV_Injection
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from annotator.base.replacing import replacing

RISKY = tuple("=+-@\t\r\n'＝＋－＠")
"""What a formula can begin with, the full-width forms that some spreadsheets fold included, and our own mark."""


def safe(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would take it for a formula, or for one of ours."""
    return f"'{text}" if text.startswith(RISKY) else text


def save_table(path: Path, head: Sequence[str], rows: Iterable[Sequence[str | int | float | None]]) -> int:
    """Writes a CSV table that takes the place of `path` when it is whole; returns how many rows it has.

    UTF-8 with a byte order mark (without it Excel takes æ, ø and å apart), commas, CRLF, a decimal point. Half characters,
    which UTF-8 cannot write, and NUL, where programs end a file, become "\ufffd". Raises DiskFull and ExchangeError.
    """
    count = 0
    with replacing(path) as temporary, temporary.open("x", encoding="utf-8", newline="") as file:
        file.write("\ufeff")
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([_cell(name) for name in head])
        for row in rows:
            writer.writerow([_cell(cell) if isinstance(cell, str) else cell for cell in row])
            count += 1
    return count


def _cell(text: str) -> str:
    return safe(_BROKEN.sub("\ufffd", text))


_BROKEN = re.compile("[\0\ud800-\udfff]")
