"""A look over the data before leaving: a bar filters the table, a row opens its passage, charts and rows go to files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from analyst import Analyst, wait_until
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from two_readers import ONE, TWO, two_readers

from annotator.figures.rows import DataRow
from annotator.ui import i18n
from annotator.ui.data.chart_view import ChartView
from annotator.ui.data.data_table import DataTable
from annotator.workbench.workbench import Workbench

CONTROL = Qt.KeyboardModifier.ControlModifier


class Looker(Analyst):
    """An analyst at the data."""

    def goes_to_the_data(self) -> None:
        """F7, and waits for rows and charts."""
        self.view.setFocus()
        self.presses("F7")
        self.sees_the_data()

    def sees_the_data(self) -> None:
        """Waits until all is read and counted."""
        data = self.window.views.data
        wait_until(
            lambda: (
                data.ready
                and not data._stale
                and not data._soon.isActive()
                and not data._reading.under_way
                and not data._counting.under_way
            ),
            "the data are counted",
        )

    @property
    def table(self) -> DataTable:
        table = self.window.views.data.view.table
        assert table is not None
        return table

    def chart(self, name: str) -> ChartView:
        return self.window.views.data.view.charts.cards[name].view

    @property
    def rows(self) -> tuple[DataRow, ...]:
        """What the table lists."""
        return self.table.shown

    def clicks_the_bar(self, chart: str, bar: int, part: int = -1) -> None:
        view = self.chart(chart)
        place = dict(view.spots())[(bar, part)].center().toPoint()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    i18n.set_language("en")
    yield
    i18n.set_language("en")


@pytest.fixture
def project(sample_project: Path) -> Path:
    two_readers(sample_project)
    return sample_project


@pytest.fixture
def looker(project: Path, qapp: QApplication):
    sits = Looker(qapp, project)
    sits.opens("referat.pdf")
    sits.goes_to_the_data()
    yield sits
    sits.leaves()


def names_files(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(path), ""))


@pytest.mark.story
def test_a_bar_leads_to_its_passages(looker: Looker) -> None:
    assert len(looker.rows) == len(looker.tags) == 10
    looker.clicks_the_bar("verdicts", 2)
    assert {row.label for row in looker.rows} == {"funding"}
    assert looker.table.isVisible()
    assert not looker.view.isVisible()

    # Enter on the second row opens its passage, its tag chosen.
    wanted = looker.rows[1]
    looker.table.choose(wanted.id)
    looker.window.views.data.view.take_focus()
    looker.presses("Return")
    assert looker.window.views.now == "markup"
    assert looker.view.isVisible()
    assert looker.window.tags.chosen == wanted.id

    # The data are found as they were left.
    looker.goes_to_the_data()
    assert looker.chart("verdicts").chosen == ("funding", "")
    assert {row.label for row in looker.rows} == {"funding"}
    assert looker.table.view.current_row().id == wanted.id

    # Escape in the chart shows all again.
    looker.chart("verdicts").setFocus(Qt.FocusReason.TabFocusReason)
    looker.presses("Escape")
    assert len(looker.rows) == 10


@pytest.mark.story
def test_f7_puts_the_keys_on_the_table_and_shift_f7_on_the_charts(looker: Looker) -> None:
    looker.table.bar.words.setFocus()
    looker.presses("F7")
    assert looker.table.view.hasFocus()
    assert looker.table.view.current_row() is not None
    looker.presses("F7", Qt.KeyboardModifier.ShiftModifier)
    assert looker.chart("verdicts").hasFocus()
    looker.presses("F7", Qt.KeyboardModifier.ShiftModifier)
    assert looker.table.view.hasFocus()


@pytest.mark.story
def test_a_row_opens_in_the_review_where_one_came_from_there(looker: Looker) -> None:
    looker.presses("F4")
    looker.presses("F7")
    looker.sees_the_data()
    looker.table.choose(looker.rows[0].id)
    looker.window.views.data.view.take_focus()
    looker.presses("Return")
    assert looker.window.views.now == "review"


@pytest.mark.story
def test_blind_the_data_name_nobody_and_say_nothing_of_others(looker: Looker) -> None:
    bench, (first, second, *_) = looker.window.projects.workbench, looker.tags
    assert bench is not None
    colleague = Workbench(bench.project, next(p for p in bench.project.annotators() if p.name == TWO))
    colleague.judge([first.id], "rejected", "Nej.")
    gold = colleague.adjudicate([second.id], second)
    bench.judge([second.id], "accepted")
    bench.tell_tags_changed([first.document])
    looker.sees_the_data()
    for chart in ("annotators", "coverage"):
        looker.window.views.data.view.charts.see(chart, seen=True)
    looker.sees_the_data()
    assert gold.id in {row.id for row in looker.rows}
    assert {TWO, ONE} <= {row.annotator for row in looker.rows}
    cards = looker.window.views.data.view.charts.cards
    assert {"annotators", "coverage"} <= set(cards)

    looker.window.commands.run("review.blind")
    assert not looker.rows
    looker.sees_the_data()
    assert {row.annotator for row in looker.rows} == {"A", "B"}
    assert {row.id: row.verdict for row in looker.rows if row.verdict != "unreviewed"} == {second.id: "accepted"}
    assert gold.id not in {row.id for row in looker.rows}
    assert not looker.table.bar.buttons["annotators"].isVisible()
    looker.table.bar.menu("groups").aboutToShow.emit()
    assert "annotator" not in {action.data() for action in looker.table.bar.menu("groups").actions()}
    assert not {"annotators", "coverage"} & set(cards := looker.window.views.data.view.charts.cards)
    assert "verdicts" in cards

    looker.window.commands.run("review.blind")
    looker.sees_the_data()
    assert {TWO, ONE} <= {row.annotator for row in looker.rows}
    assert {"annotators", "coverage"} <= set(looker.window.views.data.view.charts.cards)
    assert looker.table.bar.buttons["annotators"].isVisible()


@pytest.mark.story
def test_changes_are_counted_at_once(looker: Looker) -> None:
    tag = looker.tags[0]
    looker.window.projects.workbench.judge([tag.id], "rejected", "Ikke en beslutning.")
    looker.sees_the_data()
    assert [row.verdict for row in looker.rows if row.id == tag.id] == ["rejected"]
    looker.window.commands.run("edit.undo")
    looker.sees_the_data()
    assert {row.verdict for row in looker.rows} == {"unreviewed"}
    assert len(looker.rows) == 10
    assert looker.window.views.shows_data


@pytest.mark.story
@pytest.mark.parametrize("ending", [".png", ".svg", ".csv"])
def test_charts_and_rows_go_to_files(
    looker: Looker, ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"diagram{ending}"
    names_files(monkeypatch, path)
    card = looker.window.views.data.view.charts.cards["verdicts"]
    number = (".png", ".svg", ".csv").index(ending)
    card.menu().actions()[number].trigger()
    assert path.stat().st_size > 100
    assert looker.window.strip.word == f"Saved: diagram{ending}"
    if ending == ".png":
        assert not QImage(str(path)).isNull()

    looker.clicks_the_bar("verdicts", 2)
    looker.window.views.data.view.take_focus()
    looker.presses("A", CONTROL)
    looker.presses("C", CONTROL)
    assert len(QApplication.clipboard().text().splitlines()) == 1 + len(looker.rows)
    names_files(monkeypatch, tmp_path / "rows.csv")
    looker.table._save.click()
    assert (tmp_path / "rows.csv").read_text(encoding="utf-8-sig").count("\n") == 1 + len(looker.rows)

    names_files(monkeypatch, tmp_path / "nowhere" / path.name)
    card.menu().actions()[number].trigger()
    assert "is no folder" in looker.says


@pytest.mark.story
def test_language_and_theme_turn_while_the_data_are_seen(looker: Looker) -> None:
    looker.clicks_the_bar("verdicts", 0)
    left = looker.rows
    looker.window.commands.run("language.da")
    wait_until(lambda: looker.window._spoken == "da", "the window speaks Danish")
    looker.sees_the_data()
    assert i18n.language() == "da"
    assert looker.chart("verdicts").accessibleName() == "Mærker efter vurdering"
    assert looker.chart("verdicts").accessibleDescription().startswith("Beslutning")
    assert looker.rows == left
    looker.window.commands.run("theme.dark")
    assert looker.window.views.shows_data
    assert looker.chart("verdicts").isVisible()


@pytest.mark.story
def test_find_and_the_page_from_the_data(looker: Looker) -> None:
    looker.presses("F", CONTROL)
    assert QApplication.focusWidget() is looker.table.bar.words
    looker.presses("F6")
    assert looker.window.views.now == "markup"
    assert looker.view.hasFocus()


@pytest.mark.story
def test_the_data_are_there_after_a_restart(project: Path, qapp: QApplication) -> None:
    first = Looker(qapp, project)
    wait_until(lambda: all(first.window.sides.sizes()), "the panels are beside the page")
    first.window.sides.setSizes([300, 740, 400])
    sizes = first.window.sides.sizes()
    first.goes_to_the_data()
    first.window.views.data.view.charts.see("meetings", seen=True)
    first.presses("F2")
    wait_until(lambda: first.window.sides.sizes() == sizes, "the panels are as wide as they were")
    first.presses("F7")
    first.leaves()
    second = Looker(qapp, project)
    second.sees_the_data()
    assert second.window.views.shows_data
    assert list(second.window.views.data.view.charts.cards) == ["verdicts", "meetings", "funding_year", "coverage"]
    assert second.table.isVisible()
    second.presses("F2")
    assert second.window.left.isVisible()
    wait_until(lambda: all(second.window.sides.sizes()), "the panels are beside the page")
    assert second.window.sides.sizes() == sizes
    # The project goes, and comes again.
    second.presses("F7")
    second.window.commands.run("project.close")
    assert second.window.welcome.isVisible()
    assert second.window.views.data.view.table is None
    second.window.projects.open(project)
    second.sees_the_data()
    assert len(second.rows) == 10
    second.leaves()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.story
def test_without_tags_the_data_say_what_to_do(sample_project: Path, qapp: QApplication) -> None:
    looker = Looker(qapp, sample_project)
    looker.goes_to_the_data()
    assert "Nothing is tagged yet" in looker.window.views.data.view._empty.accessibleName()
    assert not looker.table.isVisible()
    looker.leaves()
