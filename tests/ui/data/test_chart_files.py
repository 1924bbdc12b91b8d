"""Charts as files: the same look whatever the theme, text that stays text, numbers for a spreadsheet, one sentence for a fault."""

from __future__ import annotations

import csv
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QColor, QImage

from annotator.base.errors import AnnotatorError
from annotator.figures.chart import Chart
from annotator.figures.funding import funding_by_year
from annotator.model.label_schema import LabelSchema
from annotator.ui.data.chart_files import LARGEST, save_chart
from annotator.ui.theme import Themes
from tests.figures.making import money
from tests.ui.data.charts import by_verdict, by_year, empty, funders, read_so_far


def test_a_drawing_keeps_its_words(themes: Themes, tmp_path: Path, schema: LabelSchema) -> None:
    path = tmp_path / "år.svg"
    save_chart(by_verdict(), path, schema)
    root = ET.parse(path).getroot()
    words = ["".join(text.itertext()).strip() for text in root.iter("{http://www.w3.org/2000/svg}text")]
    assert {"Tags by verdict", "Decision", "Funding <amount>", "accepted", "not reviewed", "rejected"} <= set(words)


@pytest.mark.parametrize("ending", [".png", ".svg"])
def test_a_file_looks_the_same_in_both_themes(themes: Themes, tmp_path: Path, schema: LabelSchema, ending: str) -> None:
    files = []
    for mode in ("light", "dark"):
        themes.choose(mode)  # type: ignore[arg-type]
        files.append(tmp_path / f"{mode}{ending}")
        save_chart(by_year(), files[-1], schema)
    assert files[0].read_bytes() == files[1].read_bytes()


@pytest.mark.parametrize(
    "chart", [by_verdict(), by_year(200), read_so_far(), funders(900), empty()], ids=lambda c: f"{c.id}{len(c.bars)}"
)
def test_pictures_hold_all_bars(themes: Themes, tmp_path: Path, schema: LabelSchema, chart: Chart) -> None:
    path = tmp_path / "chart.png"
    save_chart(chart, path, schema)
    picture = QImage(str(path))
    assert 1400 <= picture.width() <= LARGEST
    assert picture.height() <= LARGEST
    assert picture.pixelColor(0, 0) == QColor("white")


def test_numbers_are_a_table(themes: Themes, tmp_path: Path, schema: LabelSchema) -> None:
    path = tmp_path / "chart.csv"
    save_chart(by_year(2), path, schema)
    with path.open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file)
    assert head == ["bar", "part", "value", "unit", "lowest", "highest", "of", "tags"]
    assert rows == [
        ["2014", "allocated", "1384200000", "DKK", "1384200000", "1500000000", "", "1"],
        ["2015", "allocated", "1384200000", "DKK", "", "", "", "1"],
    ]


def test_the_ends_of_one_kind_hold_nothing_of_another(themes: Themes, tmp_path: Path, schema: LabelSchema) -> None:
    path = tmp_path / "chart.csv"
    save_chart(funding_by_year([money(900), money(300, 450, kind="saving")], schema), path, schema)
    with path.open(encoding="utf-8-sig", newline="") as file:
        _, *rows = csv.reader(file)
    assert [(row[1], *row[2:6]) for row in rows] == [
        ("allocated", "900", "DKK", "", ""),
        ("saving", "300", "DKK", "300", "450"),
    ]


@pytest.mark.parametrize("ending", [".png", ".svg", ".csv"])
def test_a_fault_is_a_sentence_and_leaves_what_was_there(
    themes: Themes, tmp_path: Path, schema: LabelSchema, ending: str
) -> None:
    with pytest.raises(AnnotatorError, match="folder"):
        save_chart(by_year(), tmp_path / "nowhere" / f"chart{ending}", schema)
    taken = tmp_path / f"folder{ending}"
    taken.mkdir()
    with pytest.raises(AnnotatorError, match="is a folder"):
        save_chart(by_year(), taken, schema)
    assert [path.name for path in tmp_path.iterdir()] == [taken.name]
