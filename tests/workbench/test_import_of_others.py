"""Files of other tools come in by what they hold: placed where they fit once, listed where they fit twice."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from annotator.workbench.exporting import export_tags
from annotator.workbench.tag_import import import_tags
from tests.dataset.qda_projects import CODES, packed, project, selection, source
from tests.workbench.conftest import PAGES, Desk

TEXT = "".join(PAGES)
TWICE = "Rådet vedtog budgettet for Strandhaven."
ONCE = "1,2 mio. kr."
OTHER = f"En anden udgave, med {ONCE} og {TWICE}"
"""Another program's text of the document, in which offsets are of no use here."""


def at(words: str, text: str = OTHER) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def w3c(folder: Path) -> Path:
    def one(words: str) -> dict[str, object]:
        selector = {"type": "TextQuoteSelector", "exact": words}
        return {
            "type": "Annotation",
            "body": "decision",
            "target": {"source": "https://x.dk/referat.pdf", "selector": selector},
        }

    path = folder / "noter.json"
    path.write_text(json.dumps({"@context": "http://www.w3.org/ns/anno.jsonld", "items": [one(ONCE), one(TWICE)]}))
    return path


def brat(folder: Path) -> Path:
    (folder / "brat").mkdir()
    (folder / "brat" / "referat.txt").write_text(OTHER, encoding="utf-8")
    lines = [f"T{n}\tdecision {a} {b}\t{OTHER[a:b]}\n" for n, (a, b) in enumerate(map(at, (ONCE, TWICE)), 1)]
    (folder / "brat" / "referat.ann").write_text("".join(lines), encoding="utf-8")
    return folder / "brat"


def doccano(folder: Path) -> Path:
    path = folder / "admin.jsonl"
    said = {
        "id": 1,
        "text": OTHER,
        "label": [[*at(words), "decision"] for words in (ONCE, TWICE)],
        "filename": "referat",
    }
    path.write_text(json.dumps(said) + "\n")
    return path


def labelstudio(folder: Path) -> Path:
    def region(words: str) -> dict[str, object]:
        start, end = at(words)
        return {
            "id": words,
            "type": "labels",
            "value": {"start": start, "end": end, "text": words, "labels": ["decision"]},
        }

    path = folder / "project-1.json"
    task = {
        "data": {"text": OTHER, "file_name": "referat.pdf"},
        "annotations": [{"result": [region(ONCE), region(TWICE)]}],
    }
    path.write_text(json.dumps([task]))
    return path


def prodigy(folder: Path) -> Path:
    path = folder / "ud.jsonl"
    spans = [dict(zip(("start", "end"), at(words), strict=True), label="decision") for words in (ONCE, TWICE)]
    path.write_text(json.dumps({"text": OTHER, "spans": spans, "meta": {"document": "referat.pdf"}}) + "\n")
    return path


def qdpx(folder: Path, label: str = "decision", name: str = "referat", text: str = OTHER) -> Path:
    selections = [selection(*at(words, text)) for words in (ONCE, TWICE)]
    codes = CODES.replace("Beslutning", label)
    return packed(folder / "projekt.qdpx", project(source(*selections, name=name), codes=codes), text)


ROWS = (
    ("Dokument", "Etiket", "Citat"),
    ("referat.pdf", "Beslutning", ONCE),
    ("referat", "decision", f" {TWICE}"),
)


def table(folder: Path, name: str, encoding: str, delimiter: str, first: str = "") -> Path:
    path = folder / name
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(ROWS)
    path.write_text(first + text.getvalue(), encoding=encoding, newline="")
    return path


def from_danish_excel(folder: Path) -> Path:
    return table(folder, "ark.csv", "cp1252", ";")


def from_excel_as_utf8(folder: Path) -> Path:
    return table(folder, "ark.csv", "utf-8-sig", ";")


def from_excel_as_text(folder: Path) -> Path:
    return table(folder, "ark.csv", "utf-16", "\t")


def with_its_separator_named(folder: Path) -> Path:
    return table(folder, "ark.csv", "utf-8", ";", "sep=;\r\n")


def from_a_script(folder: Path) -> Path:
    return table(folder, "ark.csv", "utf-8", ",")


def workbook(folder: Path) -> Path:
    book = Workbook()
    for row in ROWS:
        book.active.append(row)
    book.save(folder / "ark.xlsx")
    return folder / "ark.xlsx"


TABLES = [
    from_danish_excel,
    from_excel_as_utf8,
    from_excel_as_text,
    with_its_separator_named,
    from_a_script,
    workbook,
]


@pytest.mark.parametrize("made", [w3c, brat, doccano, labelstudio, prodigy, *TABLES, qdpx])
def test_what_fits_once_comes_in_and_what_fits_twice_is_listed(made, desk: Desk, tmp_path: Path) -> None:
    path = made(tmp_path)
    result = import_tags(desk.project, [path], by=desk.bench.annotator)
    assert (result.added, result.failed) == (1, [])
    assert desk.quotes() == [ONCE]
    [conflict] = result.conflicts
    assert {TEXT[start:end] for start, end in conflict.spans} == {TWICE}
    assert len(conflict.spans) == 2
    again = import_tags(desk.project, [path], by=desk.bench.annotator)
    assert (again.added, again.unchanged, len(again.conflicts)) == (0, 1, 1)
    assert desk.project.check() == ()


def test_a_folder_of_texts_is_written_for_training(desk: Desk, tmp_path: Path) -> None:
    desk.begin("budgettet")
    desk.bench.commit()
    report = export_tags(desk.project, "conll", tmp_path / "ud")
    assert report.counts == (1, 0, 0)
    assert "budgettet\t55\t64\tB-decision" in (tmp_path / "ud" / "all.conll").read_text("utf-8")


@pytest.mark.parametrize("label", ["decision", "DECISION", "Decision", "beslutning", " Beslutning "])
def test_a_label_is_known_by_its_id_or_by_its_name_in_either_language(label: str, desk: Desk, tmp_path: Path) -> None:
    result = import_tags(desk.project, [qdpx(tmp_path, label)], by=desk.bench.annotator)
    assert (result.added, result.failed) == (1, [])
    [tag] = desk.project.annotations(desk.paper.id)
    assert tag.label == "decision"
    again = import_tags(desk.project, [qdpx(tmp_path, label)], by=desk.bench.annotator)
    assert (again.added, again.unchanged) == (0, 1)


def test_a_code_that_is_no_label_is_listed(desk: Desk, tmp_path: Path) -> None:
    result = import_tags(desk.project, [qdpx(tmp_path, "Ros og ris")], by=desk.bench.annotator)
    assert result.added == 0
    assert [failed.why for failed in result.failed] == ["there is no label “Ros og ris” in this project"] * 2


@pytest.mark.parametrize(
    ("name", "text", "added"),
    [
        ("Interview 1", TEXT.replace("\n", " \r\n"), 2),
        ("referat.docx", OTHER, 1),
        ("referat.pdf", OTHER, 1),
        ("Interview 1", OTHER, 0),
    ],
)
def test_a_document_is_known_by_its_text_or_by_its_name_but_for_the_suffix(
    name: str, text: str, added: int, desk: Desk, tmp_path: Path
) -> None:
    result = import_tags(desk.project, [qdpx(tmp_path, name=name, text=text)], by=desk.bench.annotator)
    assert result.added == added
    if not added:
        assert [failed.why for failed in result.failed] == ["no document “Interview 1” is in this project"] * 2


def test_a_project_for_other_programs_has_all_labels_in_their_colours(desk: Desk, tmp_path: Path) -> None:
    desk.begin("budgettet")
    desk.bench.commit()
    for name in ("a.qdpx", "b.qdpx"):
        assert export_tags(desk.project, "qdpx", tmp_path / name).counts == (1, 0, 0)
    with zipfile.ZipFile(tmp_path / "a.qdpx") as packed:
        xml = packed.read("project.qde").decode()
    for label in desk.project.schema.labels:
        assert f'name="{label.id}" isCodable="true" color="{label.colour}"' in xml
    assert xml.count("<Code ") == len(desk.project.schema.labels)
    assert (tmp_path / "a.qdpx").read_bytes() == (tmp_path / "b.qdpx").read_bytes()
    again = import_tags(desk.project, [tmp_path / "a.qdpx"], by=desk.bench.annotator)
    assert (again.added, again.unchanged, again.failed, again.conflicts) == (0, 1, [], [])
