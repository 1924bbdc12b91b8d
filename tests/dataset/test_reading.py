"""Files from elsewhere: every wrong line is named with its number and why, and the good ones still come in."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import openpyxl
import pytest

from annotator.base.errors import ExchangeError
from annotator.dataset import csv_format, jsonl, xlsx_reading
from annotator.dataset.records import Fault, IncomingTag, quads_of, record_of
from annotator.model.annotation import Anchor, Annotation, Document
from annotator.model.geometry import PageIndex, PageRect, Quad


def read_lines(tmp_path: Path, *lines: bytes) -> list[tuple[int, IncomingTag | Fault]]:
    path = tmp_path / "in.jsonl"
    path.write_bytes(b"\n".join(lines))
    return list(jsonl.read(path, "referat.pdf"))


GOOD = b'{"label": "decision", "start": 3, "end": 7, "text": "Godt", "fields": {"agenda_item": "12"}}'


def test_a_bare_line_gets_the_default_document(tmp_path: Path) -> None:
    [(number, tag)] = read_lines(tmp_path, GOOD)
    assert number == 1
    assert tag == IncomingTag(
        label="decision", start=3, end=7, text="Godt", document="referat.pdf", fields={"agenda_item": "12"}
    )


def test_a_mark_crlf_and_empty_lines_do_no_harm(tmp_path: Path) -> None:
    found = read_lines(tmp_path, b"\xef\xbb\xbf" + GOOD + b"\r", b"\r", b"", b"  ", GOOD)
    assert [number for number, _ in found] == [1, 5]
    assert all(isinstance(tag, IncomingTag) for _, tag in found)


def test_line_separators_inside_a_text_end_no_line(tmp_path: Path) -> None:
    [(_, tag)] = read_lines(tmp_path, '{"label":"x","text":"a\u2028b\u0085c"}'.encode())
    assert isinstance(tag, IncomingTag)
    assert tag.text == "a\u2028b\u0085c"


def test_large_numbers_are_exact(tmp_path: Path) -> None:
    fields = {"amount_min": 10**25 + 1, "share": 0.1}
    [(_, tag)] = read_lines(tmp_path, json.dumps({"label": "x", "text": "a", "fields": fields}).encode())
    assert isinstance(tag, IncomingTag)
    assert tag.fields == fields


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"{", "It is not JSON: Expecting property name"),
        (b"[1]", "It is not a JSON object."),
        (b"null", "It is not a JSON object."),
        (b"\xff\xfe{}", "It is not UTF-8."),
        (b"[" * 100_000, "It is nested too deeply."),
        (b"{}", "It has no label."),
        (b'{"label":""}', "It has no label."),
        (b'{"label":1}', "Its label is not a text."),
        (b'{"label":"x"}', "It has neither a text nor offsets to find it by."),
        (b'{"label":"x","text":""}', "It has neither a text nor offsets"),
        (b'{"label":"x","text":"a","start":1}', "It has only one of start and end."),
        (b'{"label":"x","text":"a","start":"1","end":2}', "Its start is not a whole number."),
        (b'{"label":"x","text":"a","start":1.0,"end":2}', "Its start is not a whole number."),
        (b'{"label":"x","text":"a","start":true,"end":2}', "Its start is not a whole number."),
        (b'{"label":"x","text":"a","start":-1,"end":2}', "Its start, -1, cannot be."),
        (b'{"label":"x","text":"a","start":1,"end":99999999999999999999}', "Its end, a number too large, cannot be."),
        (b'{"label":"x","text":"a","start":2,"end":2}', "Its end, 2, is not after its start, 2."),
        (b'{"label":"x","text":["a"]}', "Its text is not a text."),
        (b'{"label":"x","text":"a","page":0}', "Its page, 0, cannot be."),
        (b'{"label":"x","text":"a","fields":[]}', "Its fields are not an object."),
        (b'{"label":"x","text":"a","fields":{"f":[1]}}', "Its field f is a list or an object"),
        (b'{"label":"x","text":"a","fields":{"f":NaN}}', "It holds NaN, which is no number in JSON."),
        (b'{"label":"x","text":"a","fields":{"f":1e999}}', "Its field f is no finite number."),
        (
            b'{"label":"x","text":"a","fields":{"f":' + b"1" * 5_000 + b"}}",
            "It holds a number of more than 4300 digits.",
        ),
        (b'{"label":"x","text":"a","fields":{"f":1,"f":2}}', "It says f twice."),
        (b'{"label":"x","text":"a","quads":1}', "Its quads are not a list."),
        (b'{"label":"x","text":"a","quads":[[1,2]]}', "One of its quads is not a page and eight numbers."),
        (b'{"label":"x","text":"a","quads":[[0,1,1,1,1,1,1,1,1]]}', "One of its quads names no page"),
        (b'{"label":"x","text":"a","quads":[[1,1,1,1,1,1,1,1,true]]}', "One of its quads is not a page"),
        (b'{"label":"x","text":"a","document":3}', "Its document is neither a name nor an object"),
        (b'{"label":"x","text":"a","document":{"sha256":"12"}}', "Its document's sha256 has not 64"),
    ],
)
def test_a_wrong_line_is_named_with_its_reason(line: bytes, why: str, tmp_path: Path) -> None:
    found = read_lines(tmp_path, GOOD, line, GOOD)
    assert [number for number, _ in found] == [1, 2, 3]
    fault = found[1][1]
    assert isinstance(fault, Fault)
    assert fault.why.startswith(why)
    assert isinstance(found[2][1], IncomingTag)


@pytest.mark.parametrize(
    ("said", "document"),
    [
        ({}, (None, "referat.pdf")),
        ({"document": "a.pdf"}, (None, "a.pdf")),
        ({"document": {"name": "a.pdf"}}, (None, "a.pdf")),
        ({"document": {"sha256": "AB" * 32, "name": "a.pdf"}}, ("ab" * 32, "a.pdf")),
        ({"document": {"sha256": "ab" * 32}}, ("ab" * 32, None)),
        ({"document": {}}, (None, "referat.pdf")),
    ],
)
def test_a_document_is_named_in_several_ways(
    said: dict[str, object], document: tuple[str | None, str | None], tmp_path: Path
) -> None:
    [(_, tag)] = read_lines(tmp_path, json.dumps({"label": "x", "text": "a", **said}).encode())
    assert isinstance(tag, IncomingTag)
    assert (tag.sha256, tag.document) == document


def test_a_record_is_made_of_an_annotation_and_its_document() -> None:
    quad = Quad(PageIndex(2), PageRect(1, 2, 3, 4))
    text = "Udvalget godkendte planen."
    annotation = Annotation("i", "ab" * 32, "decision", Anchor.at(text, 9, 18, (quad,)), "who", "c", "m", {"a": 1}, 4)
    document = Document("ab" * 32, "referat.pdf", 3, "layer", 1, "now")
    record = record_of(annotation, document, "Åse", PageIndex(2))
    assert (record.page, record.annotator, record.document, record.revision) == (3, "Åse", "referat.pdf", 4)
    assert (record.text, record.prefix, record.suffix) == ("godkendte", "Udvalget ", " planen.")
    assert record.quads == ((3, 1, 2, 3, 2, 1, 4, 3, 4),)
    assert quads_of(IncomingTag("x", quads=record.quads)) == (quad,)


def test_gold_tags_are_read_whole(shared: Path) -> None:
    for path in sorted((shared / "gold").glob("*.jsonl")):
        found = [tag for _, tag in jsonl.read(path, "x.pdf")]
        assert len(found) == len(path.read_text("utf-8").splitlines())
        assert all(isinstance(tag, IncomingTag) for tag in found)


def test_wrong_rows_of_a_table_are_named(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_text(
        "label,text,start,end,other_fields,quads\nx,a,,,,\nx,a,1,2\nx,a,1,æ,,\nx,a,1,2,[],\nx,a,1,2,{,\nx,a,1,2,,[[1]]\n",
        encoding="utf-8",
    )
    found = list(csv_format.read(path, "d.pdf"))
    assert isinstance(found[0][1], IncomingTag)
    assert found[0][1].document == "d.pdf"
    assert found[1:] == [
        (3, Fault(3, "It has 4 cells, not 6.")),
        (4, Fault(4, "Its end is not a whole number.")),
        (5, Fault(5, "Its other_fields are not a JSON object.")),
        (6, Fault(6, "Its other_fields is not JSON.")),
        (7, Fault(7, "One of its quads is not a page and eight numbers.")),
    ]


@pytest.mark.parametrize(
    "content", [b"", b"a,b\n1,2\n", b'label\n"x\n', b"label\n\x81\n", b"\xef\xbb\xbflabel\n\xff\n"]
)
def test_what_is_no_table_of_tags_is_said(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_bytes(content)
    with pytest.raises(ExchangeError, match=r"in\.csv"):
        list(csv_format.read(path))


def test_a_workbook_saved_by_another_program_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "tags"
    for row in (
        ["label", "text", "start", "end", "field.amount_min:number"],
        ["funding", "5 kr.", 1, 6, 5],
        [None, "x"],
    ):
        sheet.append(row)
    book.save(tmp_path / "in.xlsx")
    (_, tag), (number, fault) = xlsx_reading.read(tmp_path / "in.xlsx", "d.pdf")
    assert tag == IncomingTag(
        "funding", "5 kr.", 1, 6, document="d.pdf", prefix="", suffix="", fields={"amount_min": 5}
    )
    assert (number, fault) == (3, Fault(3, "It has no label."))


def test_what_is_no_workbook_of_tags_is_said(tmp_path: Path) -> None:
    path = tmp_path / "in.xlsx"
    path.write_text("not a zip")
    with pytest.raises(ExchangeError, match="damaged or no Excel workbook"):
        list(xlsx_reading.read(path))
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("xl/workbook.xml", "<x/>")
    with pytest.raises(ExchangeError, match="damaged or no Excel workbook"):
        list(xlsx_reading.read(path))
    openpyxl.Workbook().save(path)
    with pytest.raises(ExchangeError, match=r"in\.xlsx"):
        list(xlsx_reading.read(path))
