"""The reviewer's queue: rows, their words, filter chips, empty states; large ones without a pause."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QListView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotator.model.annotation import AnnotationId, AnnotatorId, DocumentId, LabelId
from annotator.model.geometry import PageIndex
from annotator.model.label_schema import LabelSchema
from annotator.review.queue import Filter, QueueItem, chosen
from annotator.ui.models.queue_model import QueueModel, QueueWords
from annotator.ui.models.row_model import ROW
from annotator.ui.panels.filter_bar import Choices, FilterBar
from annotator.ui.panels.queue_panel import QueuePanel

ONE, TWO = AnnotatorId("1"), AnnotatorId("2")
NAMES = {ONE: "Bo", TWO: "Signe"}
DOCUMENT = DocumentId("a" * 64)


def item(number: int, **values: object) -> QueueItem:
    made = QueueItem(
        id=AnnotationId(f"t{number}"),
        document=DOCUMENT,
        start=number * 10,
        end=number * 10 + 5,
        page=PageIndex(number // 50),
        label=LabelId("funding"),
        annotator=ONE,
        reviser=ONE,
        modified="2026-02-03T10:00:00Z",
        quote=f"beløb\n{number}",
        verdict="unreviewed",
        kind="fields",
        others=(TWO,),
        fields=("recurrence", "period_from", "period_to"),
    )
    return replace(made, **values)


@pytest.fixture
def words(schema: LabelSchema) -> QueueWords:
    return QueueWords(lambda _: NAMES, schema)


@pytest.fixture
def panel(qtbot: QtBot, words: QueueWords) -> QueuePanel:
    made = QueuePanel()
    qtbot.addWidget(made)
    made.speak(words, lambda _: ("#009E73", "dots"))
    made.resize(250, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


def show(panel: QueuePanel, *items: QueueItem) -> None:
    panel.show_queue(items, sum(each.open for each in items), len(items))


def test_the_model_is_a_sound_one(qtmodeltester: ModelTester, words: QueueWords) -> None:
    model = QueueModel()
    model.speak(words)
    model.show_rows((item(1), item(2)))
    qtmodeltester.check(model)
    model.show_rows((item(1), item(2, verdict="accepted")))
    model.show_rows((item(2), item(3)))
    qtmodeltester.check(model)
    assert (model.row_of("t3"), model.row_of("t1")) == (1, -1)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((1, 2, 3, 4), (1, 2, 4)),
        ((1, 2, 4), (1, 2, 3, 4)),
        ((1, 2, 3, 4), (1, 5, 6, 4)),
        ((1, 2, 3), ()),
        ((), (1, 2)),
        ((2, 3), (1, 2, 3)),
        ((1, 2, 3, 4), (1, 3, 2, 4)),
    ],
)
def test_rows_that_come_and_go_are_told_singly(
    qtmodeltester: ModelTester, words: QueueWords, before: tuple[int, ...], after: tuple[int, ...]
) -> None:
    model = QueueModel()
    model.speak(words)
    model.show_rows(tuple(item(n) for n in before))
    qtmodeltester.check(model)
    told = []
    model.modelReset.connect(lambda: told.append("all"))
    # The last tag is another verdict's as well: that is told beside the coming and going.
    rows = tuple(item(n, verdict="accepted" if n == 4 else "unreviewed") for n in after)
    model.show_rows(rows)
    assert model.rows == rows
    assert [model.row_of(row.id) for row in rows] == list(range(len(rows)))
    assert [model.data(model.index(n), ROW) for n in range(model.rowCount())] == list(rows)
    assert told == []


def test_very_many_rows_are_told_as_a_new_list(words: QueueWords) -> None:
    model = QueueModel()
    model.show_rows(tuple(item(n) for n in range(1_000)))
    told = []
    model.modelReset.connect(lambda: told.append("all"))
    model.show_rows(tuple(item(n) for n in range(0, 1_000, 2)))
    assert told == ["all"]


def test_the_choice_stays_where_a_row_above_goes(panel: QueuePanel, qtbot: QtBot) -> None:
    show(panel, *(item(n) for n in range(100)))
    panel.choose("t50")
    with qtbot.assertNotEmitted(panel.item_chosen):
        show(panel, *(item(n) for n in range(100) if n != 20))
        assert panel.view.currentIndex().row() == 49
        show(panel, *(item(n) for n in range(100) if n != 50))
    assert not panel.view.selectionModel().hasSelection()


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, "Bo ≠ Signe · recurrence, period"),
        ({"kind": "only", "others": ()}, "only Bo"),
        ({"kind": "borders"}, "Bo: other borders"),
        ({"kind": "label"}, "Bo: other label"),
        ({"kind": "same"}, "Bo, Signe agree"),
        ({"kind": "unread", "others": ()}, "Bo"),
        ({"kind": "same", "verdict": "rejected"}, "rejected · Bo, Signe agree"),
        ({"gold": True}, "gold"),
        ({"rival": True, "kind": "same"}, "two versions · Bo, Signe agree"),
    ],
)
def test_a_row_says_how_the_tag_compares(words: QueueWords, values: dict[str, object], said: str) -> None:
    assert words.second(item(1, **values)) == said


def test_without_names_nobody_is_named(schema: LabelSchema) -> None:
    nobody = QueueWords(lambda _: {}, schema)
    for kind in ("fields", "only", "borders", "label", "same", "unread"):
        said = nobody.second(item(1, kind=kind))
        assert "Bo" not in said
        assert "Signe" not in said
    assert nobody.second(item(1)) == "other fields · recurrence, period"


def test_a_click_and_the_arrows_choose(qtbot: QtBot, panel: QueuePanel) -> None:
    show(panel, item(1), item(2), item(3))
    place = panel.view.visualRect(panel.view.model().index(1, 0)).center()
    with qtbot.waitSignal(panel.item_chosen) as told:
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["t2"]
    with qtbot.waitSignal(panel.item_chosen) as told:
        qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    assert told.args == ["t3"]


def test_the_choice_from_outside_is_not_told_and_stays(qtbot: QtBot, panel: QueuePanel) -> None:
    show(panel, *(item(n) for n in range(100)))
    with qtbot.assertNotEmitted(panel.item_chosen):
        panel.choose("t90")
        at = panel.view.verticalScrollBar().value()
        show(panel, *(item(n, verdict="accepted" if n == 90 else "unreviewed") for n in range(100)))
    assert at > 0
    assert panel.view.verticalScrollBar().value() == at
    assert panel.view.currentIndex().row() == 90


def test_what_is_left_is_said(panel: QueuePanel) -> None:
    show(panel, item(1), item(2, verdict="accepted"))
    assert panel.bar.accessibleName() == "Queue · 1 of 2 left"


def test_an_empty_queue_says_what_to_do(panel: QueuePanel) -> None:
    assert "being read" in panel._empty.accessibleName()
    panel.show_queue((), 0, 0)
    assert "Mark some up" in panel._empty.accessibleName()
    panel.filters.show_filter(Filter(disagreement=True))
    panel.show_queue((), 0, 0)
    assert "Take a filter away" in panel._empty.accessibleName()
    assert not panel.view.isVisible()


# The filter


@pytest.fixture
def bar(qtbot: QtBot) -> FilterBar:
    made = FilterBar()
    qtbot.addWidget(made)
    made.resize(250, 200)
    made.show_choices(Choices(NAMES, {LabelId("funding"): "Funding amount"}, DOCUMENT))
    with qtbot.waitExposed(made):
        made.show()
    return made


def entry(bar: FilterBar, words: str) -> QAction:
    menu = bar.menu()
    for action in menu.findChildren(QAction):
        if action.text() == words:
            return action
    raise AssertionError(f"the menu has no {words}")


@pytest.mark.parametrize(
    ("chip", "wanted"),
    [
        ("disagreement", Filter(disagreement=True)),
        ("open", Filter(open_only=True)),
        ("document", Filter(documents=frozenset({DOCUMENT}))),
        ("annotator 2", Filter(annotators=frozenset({TWO}))),
    ],
)
def test_a_chip_is_switched_on_and_off(qtbot: QtBot, bar: FilterBar, chip: str, wanted: Filter) -> None:
    with qtbot.waitSignal(bar.filter_changed) as told:
        qtbot.mouseClick(bar.chip(chip), Qt.MouseButton.LeftButton)
    assert told.args == [wanted]
    assert bar.chip(chip).isChecked()
    with qtbot.waitSignal(bar.filter_changed) as told:
        qtbot.mouseClick(bar.chip(chip), Qt.MouseButton.LeftButton)
    assert told.args == [Filter()]


def test_labels_and_verdicts_are_in_the_menu_and_become_chips(qtbot: QtBot, bar: FilterBar) -> None:
    with qtbot.waitSignal(bar.filter_changed) as told:
        entry(bar, "Funding amount").trigger()
    assert told.args == [Filter(labels=frozenset({LabelId("funding")}))]
    entry(bar, "rejected").trigger()
    assert bar.filter.verdicts == {"rejected"}
    qtbot.mouseClick(bar.chip("label funding"), Qt.MouseButton.LeftButton)
    assert bar.filter == Filter(verdicts=frozenset({"rejected"}))
    with pytest.raises(KeyError):
        bar.chip("label funding")
    entry(bar, "Take all filters away").trigger()
    assert bar.filter == Filter()


def test_days_are_written_as_people_do(qtbot: QtBot, bar: FilterBar) -> None:
    entry(bar, "Changed between …").trigger()
    days = bar._days
    assert days.isVisible()
    qtbot.keyClicks(days.since, "3.2.2026")
    with qtbot.waitSignal(bar.filter_changed):
        qtbot.keyClick(days.since, Qt.Key.Key_Return)
    assert bar.filter == Filter(since="2026-02-03")
    assert bar.chip("days").text() == "since 3 February 2026"
    qtbot.keyClicks(days.until, "februar 2026")
    with qtbot.waitSignal(bar.filter_changed):
        qtbot.keyClick(days.until, Qt.Key.Key_Return)
    assert bar.filter == Filter(since="2026-02-03", until="2026-02-28")
    qtbot.mouseClick(bar.chip("days"), Qt.MouseButton.LeftButton)
    assert bar.filter == Filter()


def test_what_is_no_day_is_not_told(qtbot: QtBot, bar: FilterBar) -> None:
    entry(bar, "Changed between …").trigger()
    with qtbot.assertNotEmitted(bar.filter_changed):
        qtbot.keyClicks(bar._days.since, "i går")
        qtbot.keyClick(bar._days.since, Qt.Key.Key_Return)
    assert bar._days.since.property("bad")


def test_conflicts_have_a_chip_where_there_are_any(bar: FilterBar) -> None:
    with pytest.raises(KeyError):
        bar.chip("conflicts")
    bar.show_choices(Choices(NAMES, {}, DOCUMENT, conflicts=True))
    assert bar.chip("conflicts").text() == "conflicts"


def test_ten_thousand_rows(panel: QueuePanel) -> None:
    items = tuple(item(n, verdict="accepted" if n % 3 else "unreviewed") for n in range(10_000))
    show(panel, *items)
    rows = chosen(items, Filter(verdicts=frozenset({"accepted"})))
    panel.show_queue(rows, 0, len(rows))
    panel.choose(rows[-1].id)
    panel.view.viewport().repaint()
    assert panel.view.currentIndex().row() == len(rows) - 1
    assert isinstance(panel.view, QListView)


def test_very_many_changed_rows_are_told_in_one_go(panel: QueuePanel) -> None:
    rows = tuple(item(number) for number in range(1000))
    panel.show_queue(rows, 1000, 1000)
    told: list[tuple[int, int]] = []
    panel.model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    others = (rows[0], *(replace(row, kind="only") for row in rows[1:-1]), rows[-1])
    panel.show_queue(others, 1000, 1000)
    assert told == [(1, 998)]
    assert panel.rows == others
