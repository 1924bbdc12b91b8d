"""pandas and openpyxl find each tag's words in its row, with every trap there is; so does any reader of JSON in JSONL."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from openpyxl.utils.escape import unescape

from annotator.dataset.records import Record
from tests.dataset.third_party.exported import put
from tests.dataset.traps import paper_records, trap_records

EVERY = [*paper_records(), *trap_records()]


def expected(records: list[Record]) -> list[tuple[Any, ...]]:
    return [(r.id, r.document, r.label, r.start, r.end, r.text) for r in records]


def test_pandas_reads_each_row_of_the_csv(tmp_path: Path) -> None:
    records, report = put("csv", tmp_path / "x.csv", EVERY)
    assert report.counts == (len(EVERY), 0, 0)
    frame = pd.read_csv(tmp_path / "x.csv", keep_default_na=False, dtype={"start": int, "end": int}, low_memory=False)
    # The README says so: an apostrophe before what a spreadsheet would take for a formula is to be taken off.
    found = [
        (row.id, row.document.removeprefix("'"), row.label, row.start, row.end, row.text.removeprefix("'"))
        for row in frame.itertuples()
    ]
    assert found == expected(records)


def test_openpyxl_reads_each_row_of_the_workbook(tmp_path: Path) -> None:
    records, report = put("xlsx", tmp_path / "x.xlsx", EVERY)
    assert report.counts == (len(EVERY) - 14, 14, 0)
    book = openpyxl.load_workbook(tmp_path / "x.xlsx")
    rows = book["tags"].iter_rows(values_only=True)
    names = list(next(rows))
    parts: dict[tuple[object, object], str] = {}
    for row, column, _, part in book["long texts"].iter_rows(min_row=2, values_only=True):
        parts[row, column] = parts.get((row, column), "") + str(part)
    found = []
    for number, values in enumerate(rows, 2):
        row = dict(zip(names, values, strict=True))
        said = unescape(f"{row['text'] or ''}{parts.get((number, 'text'), '')}")
        found.append((row["id"], row["document"], row["label"], row["start"], row["end"], said))
    assert found == expected(records)
    book.close()


@pytest.mark.parametrize("records", [paper_records(), trap_records()])
def test_any_reader_of_json_reads_each_line_of_the_jsonl(records: list[Record], tmp_path: Path) -> None:
    _, report = put("jsonl", tmp_path / "x.jsonl", records)
    assert report.counts == (len(records), 0, 0)
    lines = [json.loads(line) for line in (tmp_path / "x.jsonl").read_bytes().split(b"\n") if line]
    found = [
        (said["id"], said["document"]["name"], said["label"], said["start"], said["end"], said["text"])
        for said in lines
    ]
    assert found == expected(records)
