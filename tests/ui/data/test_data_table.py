"""The table in the hands of a person: keys, filters, chip, copy, save, columns that stay as they were left."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from annotator.base.errors import AnnotatorError
from annotator.model.annotation import LabelId
from annotator.model.label_schema import LabelSchema
from annotator.model.ports import no_progress
from annotator.ui import i18n
from annotator.ui.data.data_table import DataTable
from annotator.ui.data.elsewhere import Done, Work
from annotator.ui.data.row_choice import Order, RowFilter
from tests.figures.making import money, row

ROWS = (
    row("decision", quote="=1+1 Rådet vedtog\tplanen.", document="referat.pdf", decided_on="2015-05-21", name="a"),
    money(1_200_000.5, by="Bo", document="referat.pdf", name="b", kind="spent"),
    money(3_000_000, document="bilag.pdf", verdict="accepted", name="c"),
)


@pytest.fixture
def table(qtbot, schema: LabelSchema) -> DataTable:
    made = DataTable(lambda label: (QColor("#0072B2"), "dots"))
    qtbot.addWidget(made)
    made.resize(1_200, 500)
    made.show_rows(ROWS, schema)
    with qtbot.waitExposed(made):
        made.show()
    return made


def shown(table: DataTable) -> str:
    return "".join(each.id for each in table.shown)


def footer(table: DataTable) -> str:
    return table._sums.text()


def test_the_line_below_says_what_is_shown(table: DataTable, qtbot) -> None:
    qtbot.waitUntil(lambda: "grant" in footer(table))
    assert footer(table) == "3 tags · 2 funding amounts · each grant once: allocated 3 mio. DKK · spent 1.2 mio. DKK"
    table.bar.words.setText("bilag")
    qtbot.waitUntil(lambda: footer(table) == "1 of 3 tags · 1 funding amount · each grant once: allocated 3 mio. DKK")
    assert shown(table) == "c"


def test_enter_and_double_click_open_the_passage(table: DataTable, qtbot) -> None:
    table.view.choose_line(1)
    with qtbot.waitSignal(table.passage_wanted) as wanted:
        QTest.keyClick(table.view, Qt.Key.Key_Return)
    assert wanted.args == [ROWS[1].document, ROWS[1].start, ROWS[1].end, "b"]
    QTest.keyClick(table.view, Qt.Key.Key_Down)
    assert table.view.current_row() == ROWS[2]
    at = table.view.visualRect(table.model.index(0, 2)).center()
    QTest.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(table.passage_wanted) as wanted:
        QTest.mouseDClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert wanted.args[3] == "a"


def test_groups_by_keys_and_by_a_click(table: DataTable) -> None:
    table.bar.menu("groups").aboutToShow.emit()
    next(action for action in table.bar.menu("groups").actions() if action.data() == "label").trigger()
    table.view.choose_line(0)
    QTest.keyClick(table.view, Qt.Key.Key_Left)
    assert table.model.rowCount() == 4
    assert table.view.currentIndex().row() == 0
    QTest.keyClick(table.view, Qt.Key.Key_Return)
    assert table.model.rowCount() == 5
    at = table.view.visualRect(table.model.index(2, 0)).topLeft()
    at.setX(12)
    at.setY(at.y() + 8)
    QTest.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert table.model.rowCount() == 3
    QTest.keyClick(table.view, Qt.Key.Key_End)
    assert [each.id for each in table.view.selected_rows()] == ["b", "c"]


def test_the_keys_stay_on_their_row(table: DataTable, schema: LabelSchema) -> None:
    table.view.choose_line(1)
    table.view._sort_by([column.id for column in table.model.columns].index("field:amount"))
    assert table.model.order == Order("field:amount", descending=True)
    assert shown(table) == "cba"
    assert table.view.current_row() == ROWS[1]
    table.show_rows((money(5, name="z"), *ROWS), schema)
    assert table.view.current_row() == ROWS[1]
    assert table.choose(ROWS[0].id)
    assert table.view.current_row() == ROWS[0]


def test_a_chosen_bar_leaves_its_tags_and_a_chip(table: DataTable, qtbot) -> None:
    with qtbot.waitSignal(table.shown_changed):
        table.set_tags(frozenset({ROWS[1].id}), "Funding 2017")
    chip = table.bar.buttons["tags"]
    assert (shown(table), chip.text(), chip.isVisible()) == ("b", "Funding 2017 ✕", True)
    with qtbot.waitSignal(table.tags_let_go):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert (shown(table), chip.isVisible()) == ("abc", False)
    table.set_tags(frozenset({ROWS[0].id}), "x")
    table.set_tags(None)
    assert shown(table) == "abc"


def test_menus_tick_what_is_shown(table: DataTable) -> None:
    menu = table.bar.menu("labels")
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions() if action.isCheckable()] == ["Decision", "Funding amount"]
    menu.actions()[1].trigger()
    assert table.filter == RowFilter(labels=frozenset({LabelId("funding")}))
    assert table.bar.buttons["labels"].text() == "labels: Funding amount ▾"
    menu.actions()[0].trigger()
    assert table.filter.plain, "all ticked is as good as none"
    QTest.mouseClick(table.bar.buttons["gold"], Qt.MouseButton.LeftButton)
    assert shown(table) == ""


def test_nothing_fits_and_a_way_back(table: DataTable) -> None:
    table.set_tags(frozenset({ROWS[0].id}), "Decisions")
    table.bar.words.setText("xyzzy")
    QTest.keyClick(table.bar.words, Qt.Key.Key_Return)
    assert not table.view.isVisible()
    assert table._everything.isVisible()
    QTest.mouseClick(table._everything, Qt.MouseButton.LeftButton)
    assert shown(table) == "abc"
    assert table.bar.words.text() == ""
    assert table.view.isVisible()


def test_no_tags_at_all(table: DataTable, schema: LabelSchema) -> None:
    table.show_rows((), schema)
    assert not table.view.isVisible()
    assert not table._everything.isVisible()
    assert "Nothing is tagged yet" in table._empty.accessibleName()


def test_from_the_words_down_to_the_rows(table: DataTable) -> None:
    table.ask_words()
    QTest.keyClicks(table.bar.words, "referat")
    QTest.keyClick(table.bar.words, Qt.Key.Key_Down)
    assert shown(table) == "ab"
    assert table.view.current_row() == ROWS[0]
    QTest.keyClick(table.bar.words, Qt.Key.Key_Escape)
    assert shown(table) == "abc"


def test_rows_are_copied_for_a_spreadsheet(table: DataTable, qtbot) -> None:
    QTest.keyClick(table.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(table.said) as said:
        QTest.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert said.args == ["3 rows copied"]
    found = QGuiApplication.clipboard().mimeData()
    head, *lines = [line.split("\t") for line in found.text().splitlines()]
    first, second, third = (dict(zip(head, line, strict=True)) for line in lines)
    assert (first["Tag"], first["Passage"], first["When"]) == ("Decision", "'=1+1 Rådet vedtog planen.", "2015-05-21")
    assert (second["Amount from"], second["Currency"]) == ("1200000.5", "DKK")
    assert third["Amount to"] == "3000000"
    html = found.html()
    assert '<td x:num="1200000.5" sdval="1200000.5" sdnum="1033;">1200000.5</td>' in html
    assert "'=1+1" in html.replace("&#x27;", "'")


def test_danish_fractions_have_a_comma_in_plain_text_alone(table: DataTable) -> None:
    i18n.set_language("da")
    table.retranslate()
    table.view.choose_line(1)
    assert table.view.copy() == 1
    found = QGuiApplication.clipboard().mimeData()
    assert "\t1200000,5\t" in found.text()
    assert 'x:num="1200000.5"' in found.html()


def test_what_is_shown_is_saved_as_it_is_shown(table: DataTable, tmp_path: Path, qtbot) -> None:
    table.model.show_order(Order("field:amount", descending=True))
    table.bar.words.setText("referat")
    QTest.keyClick(table.bar.words, Qt.Key.Key_Return)
    with qtbot.waitSignal(table.said) as said:
        table.save(tmp_path / "tags.csv")
    assert said.args == ["2 rows saved to tags.csv"]
    with (tmp_path / "tags.csv").open(encoding="utf-8-sig", newline="") as file:
        found = list(csv.DictReader(file))
    assert [line["Amount from"] for line in found] == ["1200000.5", ""]
    assert found[1]["Passage"].startswith("'=1+1")
    with pytest.raises(AnnotatorError):
        table.save(tmp_path / "no folder" / "tags.csv")


def test_long_passages_are_cut_on_the_screen_alone(table: DataTable, tmp_path: Path, schema: LabelSchema) -> None:
    text = "Rådet vedtog planen for havnen. " * 20
    long = replace(ROWS[0], quote=text[:200], start=0, end=len(text))
    table.show_rows([long], schema)
    table.view.whole = lambda rows: (replace(each, quote=text) for each in rows)
    assert table.model.index(0, 0).data().endswith(" …")
    table.save(tmp_path / "tags.csv")
    with (tmp_path / "tags.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [line["Passage"] for line in csv.DictReader(file)] == [text.strip()]
    table.view.choose_line(0)
    table.view.copy()
    assert text.strip() in QGuiApplication.clipboard().mimeData().text()


def test_saving_asks_for_a_name_and_says_what_went_wrong(
    table: DataTable, tmp_path: Path, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def answers(name: Path) -> Callable[..., tuple[str, str]]:
        def answer(*asked: object) -> tuple[str, str]:
            proposed.append(str(asked[2]))
            return str(name), ""

        return answer

    table.beside = tmp_path / "Havn.annotator"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answers(tmp_path / "liste"))
    with qtbot.waitSignal(table.said) as said:
        table._save.click()
    assert said.args == ["3 rows saved to liste.csv"]
    assert proposed == [str(tmp_path / "Havn - tags.csv")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answers(tmp_path / "gone" / "liste.csv"))
    with qtbot.waitSignal(table.failed) as failed:
        table._save.click()
    assert isinstance(failed.args[0], AnnotatorError)


def test_very_many_rows_are_copied_and_saved_elsewhere(
    qtbot, schema: LabelSchema, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("row_view", "data_table"):
        monkeypatch.setattr(f"annotator.ui.data.{module}.MANY", 2)
    waiting: list[tuple[str, Work, Done]] = []
    made = DataTable(lambda label: (QColor("#0072B2"), "dots"), run=lambda *task: waiting.append(task))
    qtbot.addWidget(made)
    made.show_rows(ROWS, schema)
    QGuiApplication.clipboard().setText("before")
    made._copy.click()
    made.save(tmp_path / "all.csv")
    assert QGuiApplication.clipboard().text() == "before"
    assert not (tmp_path / "all.csv").exists()
    made.show_rows(ROWS[:1], schema)  # meanwhile
    steps: list[tuple[int, int]] = []
    with qtbot.waitSignals([made.said, made.said]):
        for _, work, done in waiting:
            done(work(lambda at, total, _what: steps.append((at, total))))
    assert [title for title, *_ in waiting] == ["copying", "saving"]
    assert QGuiApplication.clipboard().text().count("\n") == len(ROWS) + 1
    assert len((tmp_path / "all.csv").read_text(encoding="utf-8-sig").splitlines()) == len(ROWS) + 1
    assert steps == [(0, 3), (0, 3)]


def test_heads_ask_nothing_of_rows_that_are_chosen(table: DataTable) -> None:
    head = table.view.horizontalHeader()
    table.view.selectAll()
    assert len(table.view.selected_rows()) == len(ROWS)
    assert not head.selectionModel().hasSelection(), "it would go through all rows, for each column, at each paint"
    table.show_rows(ROWS[:2], table.model.schema)
    table.view.selectAll()
    assert not head.selectionModel().hasSelection()


def test_columns_stay_as_they_were_left(table: DataTable, qtbot, schema: LabelSchema) -> None:
    numbers = {column.id: number for number, column in enumerate(table.model.columns)}
    ticks = {action.text(): action for action in table.view.column_menu().actions()}
    assert not ticks["Passage"].isEnabled()
    with qtbot.waitSignal(table.columns_changed) as changed:
        ticks["Page"].trigger()
        ticks["By"].trigger()
        table.view.setColumnWidth(numbers["document"], 333)
        head = table.view.horizontalHeader()
        head.moveSection(head.visualIndex(numbers["verdict"]), 1)
    again = DataTable(lambda label: (QColor("#0072B2"), "dots"), changed.args[0])
    qtbot.addWidget(again)
    again.resize(1_200, 500)
    again.show_rows(ROWS, schema)
    assert [column.title for column in again.view.shown_columns()] == [
        "Passage", "Verdict", "Document", "Page", "Item", "Status / kind", "Amount DKK", "When", "Annotator",
    ]  # fmt: skip
    assert again.view.columnWidth(numbers["document"]) == 333
    back = [action for action in again.view.column_menu().actions() if action.text() == "As they came"]
    back[0].trigger()
    assert [column.title for column in again.view.shown_columns()][1] == "Document"


def test_columns_of_settings_that_are_nonsense(qtbot, schema: LabelSchema) -> None:
    made = DataTable(lambda label: (QColor("#0072B2"), "dots"), {"": ("", "x:y", "gone:5", "-passage:9", "item:99999")})
    qtbot.addWidget(made)
    made.show_rows(ROWS, schema)
    titles = [column.title for column in made.view.shown_columns()]
    assert titles[:3] == ["Passage", "Item", "Document"]


def test_very_many_amounts_are_added_up_elsewhere(qtbot, schema: LabelSchema, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.ui.data.data_table.MANY", 1)
    waiting = []
    made = DataTable(
        lambda label: (QColor("#0072B2"), "dots"), count=lambda _, work, done: waiting.append((work, done))
    )
    qtbot.addWidget(made)
    made.show_rows(ROWS, schema)
    qtbot.waitUntil(lambda: len(waiting) == 1)
    assert "adding up" in footer(made)
    made.bar._choose(RowFilter(words="bilag"))
    qtbot.waitUntil(lambda: "allocated 3 mio." in footer(made))
    work, done = waiting[0]
    done(work(no_progress))
    assert "spent" not in footer(made), "sums of rows that are shown no more are not told"
