"""Reads a workbook of tags as what it is, a zip of XML; shares nothing with `xlsx`, which writes it.

Understands texts in cells and in the shared table that Excel makes of them on saving. Format: ECMA-376, part 1, 18.3.
"""

from __future__ import annotations

import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from annotator.base.errors import ExchangeError
from annotator.dataset.folders import BAD_ZIP, must_be_open
from annotator.dataset.incoming import WrongTag
from annotator.dataset.records import Fault, IncomingTag
from annotator.dataset.rows import columns_known, tag_from_row

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LETTERS = re.compile(r"[A-Z]{1,3}")

Rows = Iterator[tuple[int, dict[str, str]]]


def read(path: Path, default_document: str | None = None) -> Iterator[tuple[int, IncomingTag | Fault]]:
    """Each row's number on the sheet "tags" from 1 with its tag, or with what is wrong with it.

    Raises OSError, and ExchangeError where the file as a whole is no such workbook.
    """
    try:
        with zipfile.ZipFile(path) as book:
            must_be_open(book, path.name)
            yield from _read_book(book, path.name, default_document)
    except (*BAD_ZIP, ET.ParseError, KeyError, ValueError, IndexError) as error:
        raise ExchangeError("{name} is damaged or no Excel workbook of tags.", name=path.name) from error


def _read_book(
    book: zipfile.ZipFile, file_name: str, default_document: str | None
) -> Iterator[tuple[int, IncomingTag | Fault]]:
    sheets = _sheet_paths(book)
    shared = _shared_texts(book)
    more = _long_texts(book, sheets, shared)
    # A table of somebody else's stands on whatever sheet comes first.
    rows = _rows(book, sheets.get("tags") or next(iter(sheets.values())), shared)
    _, header = next(rows, (1, {}))
    names = dict(zip(header, columns_known(list(header.values())), strict=True))
    if "label" not in names.values():
        raise ExchangeError("{name} has no column “label”; is it a table of tags?", name=file_name)
    for number, row in rows:
        cells = {names[column]: text for column, text in row.items() if column in names and text}
        for column, text in more.get(number, {}).items():
            cells[column] = cells.get(column, "") + text
        try:
            yield number, tag_from_row(cells, default_document)
        except WrongTag as error:
            yield number, Fault(number, str(error))


def _sheet_paths(book: zipfile.ZipFile) -> dict[str, str]:
    relations = ET.fromstring(book.read("xl/_rels/workbook.xml.rels"))  # noqa: S314 – expat expands no external entities
    targets = {each.attrib["Id"]: each.attrib["Target"] for each in relations}
    root = ET.fromstring(book.read("xl/workbook.xml"))  # noqa: S314 – as above
    paths = {}
    for sheet in root.iter(f"{_MAIN}sheet"):
        target = targets[sheet.attrib[_RELATION]]
        paths[sheet.attrib["name"]] = target[1:] if target.startswith("/") else f"xl/{target}"
    return paths


def _shared_texts(book: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in book.namelist():
        return []
    root = ET.fromstring(book.read("xl/sharedStrings.xml"))  # noqa: S314 – as above
    return [_joined(each) for each in root.iter(f"{_MAIN}si")]


def _long_texts(book: zipfile.ZipFile, sheets: dict[str, str], shared: list[str]) -> dict[int, dict[str, str]]:
    """What goes on on the second sheet, by row and column of the first."""
    more: dict[int, dict[str, str]] = defaultdict(lambda: defaultdict(str))
    if "long texts" in sheets:
        rows = _rows(book, sheets["long texts"], shared)
        next(rows, None)
        for _, cells in rows:
            more[int(cells["A"])][cells["B"]] += cells["D"]
    return more


def _rows(book: zipfile.ZipFile, path: str, shared: list[str]) -> Rows:
    """Each row's number and its texts by column letters; memory stays flat."""
    with book.open(path) as file:
        for _, element in ET.iterparse(file):  # noqa: S314 – as above
            if element.tag == f"{_MAIN}row":
                cells = {_column(cell): _value(cell, shared) for cell in element}
                yield int(element.attrib["r"]), cells
                element.clear()


def _column(cell: ET.Element) -> str:
    match = _LETTERS.match(cell.attrib["r"])
    if match is None:
        raise ValueError("a cell without a column")
    return match[0]


def _value(cell: ET.Element, shared: list[str]) -> str:
    kind = cell.attrib.get("t", "n")
    if kind == "inlineStr":
        return _joined(cell)
    value = cell.findtext(f"{_MAIN}v") or ""
    return shared[int(value)] if kind == "s" else value


def _joined(element: ET.Element) -> str:
    """All runs of a text, phonetic ones left out, with `_xHHHH_` turned back into its character."""
    runs = [
        *element.findall(f"{_MAIN}t"),
        *element.findall(f"{_MAIN}r/{_MAIN}t"),
        *element.findall(f"{_MAIN}is//{_MAIN}t"),
    ]
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), "".join(run.text or "" for run in runs))
