"""A chart in the hands: mouse, keys, what is told and what readers of the screen get."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.base.sentence import Sentence
from annotator.figures.chart import Chart
from annotator.model.label_schema import LabelSchema
from annotator.ui import tones
from annotator.ui.data.chart_card import ChartCard, ElidedLabel
from annotator.ui.data.chart_look import look_of
from annotator.ui.data.chart_view import ChartView
from annotator.ui.data.charts_row import ChartsRow
from annotator.ui.theme import Themes, palette, read_theme
from tests.ui.data.charts import by_verdict, by_year, empty, funders, ink_of, read_so_far

WHOLE = -1


@pytest.fixture
def view(qtbot: QtBot, themes: Themes, schema: LabelSchema) -> ChartView:
    made = ChartView(ink_of(schema))
    qtbot.addWidget(made)
    made.resize(400, 150)
    made.show_chart(by_verdict())
    made.show()
    return made


def place(view: ChartView, bar: int, part: int = WHOLE) -> QPoint:
    return dict(view.spots())[(bar, part)].center().toPoint()


def click(view: ChartView, at: QPoint) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def test_a_click_on_a_part_chooses_it_and_another_lets_go(view: ChartView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.bar_chosen) as told:
        click(view, place(view, 0, 1))
    assert told.args == ["verdicts", "decision", "unreviewed"]
    assert view.chosen == ("decision", "unreviewed")
    with qtbot.waitSignal(view.let_go):
        click(view, place(view, 0, 1))
    assert view.chosen is None


def test_a_click_on_the_name_chooses_the_bar(view: ChartView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.bar_chosen) as told:
        click(view, QPoint(5, place(view, 1).y()))
    assert told.args == ["verdicts", "funding", ""]


def test_a_click_beside_all_bars_lets_go(view: ChartView, qtbot: QtBot) -> None:
    click(view, place(view, 0, 0))
    with qtbot.waitSignal(view.let_go):
        click(view, QPoint(200, 145))


def test_keys_walk_along_bars_and_into_parts(view: ChartView, qtbot: QtBot) -> None:
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(view, key)
    assert view.accessibleDescription() == "Funding <amount> · not reviewed, 1 tag, 20 % of Funding <amount>"
    with qtbot.waitSignal(view.bar_chosen) as told:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert told.args == ["verdicts", "funding", "unreviewed"]
    with qtbot.waitSignal(view.let_go):
        QTest.keyClick(view, Qt.Key.Key_Escape)


def test_keys_of_standing_bars_go_sideways_and_scroll(view: ChartView) -> None:
    view.show_chart(by_year(200))
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.accessibleDescription().startswith("2015, ")
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.accessibleDescription().startswith("2213, ")
    assert view.horizontalScrollBar().value() == view.horizontalScrollBar().maximum() > 0
    assert view.viewport().rect().contains(place(view, 199))


def test_many_lying_bars_scroll(view: ChartView) -> None:
    view.show_chart(funders(60))
    assert view.verticalScrollBar().maximum() > 0
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.viewport().rect().contains(place(view, 59))


def test_what_is_chosen_stays_when_counted_anew_and_goes_with_its_bar(view: ChartView) -> None:
    view.show_chosen("funding", "unreviewed")
    view.show_chart(by_verdict())
    assert view.chosen == ("funding", "unreviewed")
    view.show_chart(by_year())
    assert view.chosen is None


@pytest.mark.parametrize("chart", [by_verdict(), by_year(), read_so_far(), funders(3), empty(), None])
def test_charts_are_painted_in_both_themes(view: ChartView, themes: Themes, chart: Chart | None) -> None:
    view.show_chart(chart)
    light = view.grab().toImage()
    themes.choose("dark")
    assert view.grab().toImage() != light


def test_escape_goes_on_to_the_window_where_nothing_is_chosen(view: ChartView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.let_go):
        QTest.keyClick(view, Qt.Key.Key_Escape)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_words_stand_out_from_the_ground(qapp: QApplication, schema: LabelSchema, name: str) -> None:
    look = look_of(palette(read_theme(name)), ink_of(schema), qapp.font())
    for colour in (look.text, look.muted):
        assert tones.contrast(colour, look.ground) >= 4.5


def test_the_card_offers_files_only_of_what_is_there(qtbot: QtBot, themes: Themes, schema: LabelSchema) -> None:
    card = ChartCard("labels", ink_of(schema))
    qtbot.addWidget(card)
    card.show_chart(empty())
    menu = card.menu()
    assert not any(action.isEnabled() for action in menu.actions() if not action.isSeparator())
    menu.close()
    card.show_chart(by_verdict())
    with qtbot.waitSignal(card.save_wanted) as told:
        card.menu().actions()[1].trigger()
    assert told.args == [by_verdict(), ".svg"]


class TestRow:
    @pytest.fixture
    def row(self, qtbot: QtBot, themes: Themes, schema: LabelSchema) -> ChartsRow:
        made = ChartsRow(ink_of(schema), ("verdicts", "funding_year"))
        qtbot.addWidget(made)
        made.show_charts((by_verdict(), by_year(), read_so_far()))
        made.show()
        return made

    def test_one_bar_of_all_charts_is_chosen(self, row: ChartsRow) -> None:
        click(row.cards["verdicts"].view, place(row.cards["verdicts"].view, 0, 0))
        QTest.keyClick(row.cards["funding_year"].view, Qt.Key.Key_Return)
        assert row.cards["verdicts"].view.chosen is None
        assert row.cards["funding_year"].view.chosen == ("2014", "")

    def test_charts_are_seen_by_choice(self, row: ChartsRow, qtbot: QtBot) -> None:
        with qtbot.waitSignal(row.seen_changed) as told:
            row.menu.actions()[-1].trigger()
        assert told.args == [("verdicts", "funding_year", "coverage")]
        assert list(row.cards) == ["verdicts", "funding_year", "coverage"]
        row.see("verdicts", seen=False)
        assert row.seen == ("funding_year", "coverage")

    def test_a_chart_that_goes_lets_its_bar_go(self, row: ChartsRow, qtbot: QtBot) -> None:
        QTest.keyClick(row.cards["verdicts"].view, Qt.Key.Key_Return)
        with qtbot.waitSignal(row.let_go):
            row.see("verdicts", seen=False)

    def test_each_currency_has_a_chart(self, row: ChartsRow) -> None:
        chart = by_year()
        euro = Chart("funding_year:EUR", chart.title, "EUR", chart.bars, upright=True)
        row.show_charts((by_verdict(), chart, euro))
        assert list(row.cards) == ["verdicts", "funding_year", "funding_year:EUR"]
        row.show_charts((by_verdict(), chart))
        assert list(row.cards) == ["verdicts", "funding_year"]


def test_labels_of_one_bar_are_told_apart_by_pattern(view: ChartView, schema: LabelSchema) -> None:
    colours = {QColor(label.colour).name() for label in schema.labels}
    assert len(colours) == len({label.pattern for label in schema.labels}) == len(schema.labels)


def test_enter_presses_the_button_and_a_long_note_has_two_lines(
    qtbot: QtBot, themes: Themes, schema: LabelSchema
) -> None:
    card = ChartCard("funding_year", ink_of(schema))
    qtbot.addWidget(card)
    card.resize(320, 260)
    card.show_chart(replace(by_year(), notes=(Sentence("Rejected, and not counted: {count}.", count=7),) * 9))
    card.show()
    qtbot.waitExposed(card)
    noted = next(each.text() for each in card.findChildren(ElidedLabel) if each.text().startswith("Rejected"))
    first, second = noted.split("\n")
    assert not first.endswith("…")
    assert second.endswith("…")
    card.save.clicked.disconnect()  # no window pops up offscreen
    with qtbot.waitSignal(card.save.clicked):
        QTest.keyClick(card.save, Qt.Key.Key_Return)
