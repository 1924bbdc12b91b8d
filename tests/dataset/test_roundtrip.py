"""Every format carries every trap and reads it back equal; spreadsheets and pandas see it whole and harmless."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.dataset.export import export
from annotator.dataset.records import Given, columns_of, same_fields
from annotator.dataset.registry import FORMATS, format_named, format_of
from annotator.dataset.xlsx import CELL_LIMIT
from annotator.model.label_schema import read_schema
from tests.dataset.traps import COLUMNS, PLAIN, TEXTS, trap_records

ALONE = ("jsonl", "csv", "xlsx", "w3c")
"""Formats that need no text of the document round a tag."""
names = pytest.mark.parametrize("name", ALONE)


@names
def test_every_trap_comes_back_equal(name: str, tmp_path: Path) -> None:
    records = trap_records()
    report = export(lambda: records, FORMATS[name], tmp_path / "out", given=Given(COLUMNS))
    assert report.carried == len(records)
    assert report.refused == ()
    found = [tag for _, tag in FORMATS[name].read(tmp_path / "out")]
    assert [tag.text for tag in found] == [record.text for record in records]
    assert all(same_fields(tag.fields, record.fields) for tag, record in zip(found, records, strict=True))
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@names
def test_no_tags_make_a_file_that_reads_as_none(name: str, tmp_path: Path) -> None:
    assert export(list, FORMATS[name], tmp_path / "out", given=Given(COLUMNS)).carried == 0
    assert list(FORMATS[name].read(tmp_path / "out")) == [] or name == "jsonl"


values = st.one_of(st.none(), st.booleans(), st.text(), st.integers(), st.floats(allow_nan=False, allow_infinity=False))
field_names = st.one_of(st.sampled_from([column.name for column in COLUMNS]), st.text())
texts = st.text(min_size=1).map(lambda text: text.replace("\0", "0"))


@names
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=texts, prefix=texts, fields=st.dictionaries(field_names, values, max_size=5))
def test_any_text_and_any_fields_come_back_equal(
    name: str, tmp_path: Path, text: str, prefix: str, fields: dict[str, object]
) -> None:
    fields = {key: value.replace("\0", "0") if isinstance(value, str) else value for key, value in fields.items()}
    record = replace(PLAIN, text=text, prefix=prefix, fields=fields)
    report = export(lambda: [record], FORMATS[name], tmp_path / "out", given=Given(COLUMNS))  # compares each value
    assert report.carried == 1


@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_a_field_whose_name_no_header_can_say_comes_back(name: str, tmp_path: Path) -> None:
    fields = ("beløb:number", "to  ord", " luft")
    schema = read_schema(
        'name = "x"\nversion = 1\n[[label]]\nid = "decision"\nname = "x"\nkey = "D"\ncolour = "#c0392b"\n'
        + "".join(f'[[label.field]]\nid = "{field}"\ntype = "text"\nname = "x"\n' for field in fields)
    )
    record = replace(PLAIN, fields=dict.fromkeys(fields, "tekst"))
    assert export(lambda: [record], FORMATS[name], tmp_path / "x", given=Given(columns_of(schema))).complete


def test_pandas_reads_the_csv_row_by_row(tmp_path: Path) -> None:
    records = trap_records()
    export(lambda: records, FORMATS["csv"], tmp_path / "x.csv", given=Given(COLUMNS))
    frame = pd.read_csv(tmp_path / "x.csv", keep_default_na=False, dtype=str)
    assert len(frame) == len(records)
    assert list(frame.columns[:3]) == ["id", "document", "sha256"]
    assert [text.removeprefix("'") for text in frame["text"]] == [r.text for r in records]
    assert frame["field.amount_min:number"].iloc[len(TEXTS) + 1] == "1200000"


def test_no_cell_of_the_csv_begins_like_a_formula_but_numbers_do(tmp_path: Path) -> None:
    records = trap_records()
    export(lambda: records, FORMATS["csv"], tmp_path / "x.csv", given=Given(COLUMNS))
    with (tmp_path / "x.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    risky = [cell for row in rows for cell in row.values() if cell.startswith(tuple("=+-@\t\r"))]
    assert risky == ["-5"]


def test_csv_is_rfc_4180_with_a_mark_for_excel(tmp_path: Path) -> None:
    export(lambda: [PLAIN], FORMATS["csv"], tmp_path / "x.csv", given=Given(COLUMNS))
    raw = (tmp_path / "x.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfid,document,")
    assert raw.endswith(b"\r\n")
    assert b'"Udvalget godkendte planen.\n"' in raw


def test_csv_says_what_it_cannot_carry(tmp_path: Path) -> None:
    records = [PLAIN, replace(PLAIN, id="nul", text="a\0b"), replace(PLAIN, id="half", text="\ud83d")]
    report = export(lambda: records, FORMATS["csv"], tmp_path / "x.csv")
    assert report.carried == 1
    assert [remark.id for remark in report.refused] == ["nul", "half"]
    assert not report.complete


@pytest.mark.parametrize("name", ["jsonl", "xlsx"])
def test_the_others_carry_nul_and_half_characters(name: str, tmp_path: Path) -> None:
    records = [replace(PLAIN, text="a\0b"), replace(PLAIN, text="\ud83d")]
    assert export(lambda: records, FORMATS[name], tmp_path / "x").complete


@names
def test_a_number_that_is_none_is_refused_and_said(name: str, tmp_path: Path) -> None:
    records = [replace(PLAIN, id="bad", fields={"amount_min": float("nan")}), PLAIN]
    report = export(lambda: records, FORMATS[name], tmp_path / "x", given=Given(COLUMNS))
    assert (report.carried, [remark.id for remark in report.refused]) == (1, ["bad"])


def test_the_workbook_has_no_formula_and_nothing_cut(tmp_path: Path) -> None:
    records = trap_records()
    report = export(lambda: records, FORMATS["xlsx"], tmp_path / "x.xlsx", given=Given(COLUMNS))
    book = openpyxl.load_workbook(tmp_path / "x.xlsx")
    assert book.sheetnames == ["tags", "long texts", "about"]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert max(len(str(cell.value)) for cell in cells) <= CELL_LIMIT
    tags = book["tags"]
    assert tags.max_row == len(records) + 1
    names = [cell.value for cell in tags[1]]
    first = dict(zip(names, tags[2], strict=True))
    assert first["text"].value == "=SUM(A1)"
    assert first["start"].value == 10
    money = tags.cell(2 + len(TEXTS) + 1, names.index("field.amount_min:number") + 1)
    assert (money.value, money.data_type) == (1_200_000, "n")
    whys = "\n".join(remark.why for remark in report.adjusted)
    assert "more digits than a spreadsheet keeps" in whys
    assert "text is longer than a cell" in whys
    book.close()


def test_pandas_reads_the_workbook_row_by_row(tmp_path: Path) -> None:
    records = trap_records()
    export(lambda: records, FORMATS["xlsx"], tmp_path / "x.xlsx", given=Given(COLUMNS))
    frame = pd.read_excel(tmp_path / "x.xlsx", sheet_name="tags", keep_default_na=False)
    assert len(frame) == len(records)
    assert list(frame["id"]) == [record.id for record in records]


def test_a_line_of_jsonl_has_the_names_of_the_documentation(tmp_path: Path) -> None:
    export(lambda: [PLAIN], FORMATS["jsonl"], tmp_path / "x.jsonl")
    line = (tmp_path / "x.jsonl").read_text("utf-8")
    assert line.endswith("}\n")
    assert "Åse Ærø" in line
    said = json.loads(line)
    assert " ".join(said) == (
        "id document label start end text prefix suffix page quads fields annotator created modified revision verdict origin"
    )
    assert said["document"] == {"sha256": PLAIN.sha256, "name": "referat.pdf"}
    assert said["quads"] == [[1, 10.5, 20.0, 90.25, 20.0, 10.5, 32.0, 90.25, 32.0]]


def test_formats_are_found_by_name_and_suffix() -> None:
    assert format_named("JSONL") is FORMATS["jsonl"]
    assert format_of(Path("x/y.XLSX")) is FORMATS["xlsx"]
