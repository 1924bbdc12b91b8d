"""Every occurrence of a phrase: found, ticked, accepted, rejected, tagged and undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from annotator.model.label_schema import LabelSchema
from annotator.store.project import Project
from annotator.ui.controllers.insight_controller import InsightController
from annotator.ui.insight.occurrence_model import OccurrenceModel, PlaceHeading, PlaceRow, PlaceTag
from annotator.ui.insight.occurrences_view import OccurrencesView

PHRASE = "1,2 mio. kr."


def row(number: int, document: str = "d") -> PlaceRow:
    tags = (PlaceTag(str(number), "decision", "Decision", "Ane"),) if number % 2 else ()
    return PlaceRow(document, f"{document}.pdf", number * 10, number * 10 + 5, 1, "før ", "støjkort", " efter", tags)


@pytest.fixture
def view(qtbot, schema: LabelSchema, ink) -> OccurrencesView:
    made = OccurrencesView(schema, ink)
    qtbot.addWidget(made)
    made.resize(600, 600)
    made.show()
    made.line.setText("støjkort")
    made.ask()
    made.show_places((row(0), row(1), row(2, "e"), row(3, "e")))
    return made


@pytest.fixture
def searched(opened, project: Project, qtbot) -> InsightController:
    controller: InsightController = opened(project)
    controller.open_occurrences(PHRASE)
    qtbot.waitUntil(lambda: len(controller.occurrences.view.model.places) == 15, timeout=10_000)
    return controller


def test_the_model(qtmodeltester) -> None:
    model = OccurrenceModel()
    model.show_places((row(0), row(1), row(2, "e")))
    qtmodeltester.check(model)
    assert [type(each) for each in model.rows] == [PlaceHeading, PlaceRow, PlaceRow, PlaceHeading, PlaceRow]


def test_ticks_by_key_and_by_mouse(view: OccurrencesView, qtbot) -> None:
    view.list.setFocus()
    view.list.setCurrentIndex(view.model.index(1))
    qtbot.keyClick(view.list, Qt.Key.Key_Space)
    assert [each.start for each in view.model.ticked] == [0]
    assert view.model.state(view.model.rows[0]) == Qt.CheckState.PartiallyChecked
    place = view.list.visualRect(view.model.index(2))
    with qtbot.assertNotEmitted(view.passage_wanted):
        qtbot.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=place.topLeft() + QPoint(20, 20))
    assert [each.start for each in view.model.ticked] == [0, 10]
    with qtbot.waitSignal(view.passage_wanted):
        qtbot.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    view.model.toggle(view.model.index(3))
    assert [each.start for each in view.model.ticked][-2:] == [20, 30], "a heading ticks all of its document"
    qtbot.keyClick(view.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(view.model.ticked) == 4
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(view.list, Qt.Key.Key_A, both)
    assert view.model.ticked == ()


def test_nothing_can_be_judged_where_nothing_is_tagged(view: OccurrencesView) -> None:
    assert not view.accept.isEnabled()
    view.model.toggle(view.model.index(1))
    assert not view.accept.isEnabled()
    assert view.tag.isEnabled()
    view.model.toggle(view.model.index(2))
    assert view.accept.isEnabled()
    view.set_writable(False)
    assert not view.accept.isEnabled()
    assert not view.tag.isEnabled()


def test_a_reject_asks_why(view: OccurrencesView, qtbot) -> None:
    view.model.tick_all(ticked=True)
    view.reject.click()
    assert view.reason.isVisible()
    qtbot.keyClicks(view.reason, "  for bredt ")
    with qtbot.waitSignal(view.judged) as said:
        qtbot.keyClick(view.reason, Qt.Key.Key_Return)
    places, kind, reason = said.args
    assert (len(places), kind, reason) == (4, "rejected", "for bredt")


def test_ten_thousand_places_are_listed_at_once(view: OccurrencesView, qtbot) -> None:
    many = tuple(row(number, f"d{number // 100:03}") for number in range(10_000))
    view.show_places(many)
    view.list.scrollToBottom()
    view.repaint()
    view.model.tick_all(ticked=True)
    assert len(view.model.ticked) == 10_000


def test_the_places_with_their_tags(searched: InsightController, qtbot) -> None:
    places = searched.occurrences.view.model.places
    assert {place.phrase for place in places} == {PHRASE}
    assert all("Der er afsat" in place.before for place in places)
    assert {tag.who for place in places for tag in place.tags} == {"Ane Å. Sørensen", "Bo Krogh"}
    with qtbot.waitSignal(searched.passage_wanted) as shown:
        searched.occurrences.view.list.clicked.emit(searched.occurrences.view.model.index(1))
    assert shown.args == [places[0].document, places[0].start, places[0].end, places[0].tags[0].id]


def test_accept_is_one_step_that_can_be_undone(searched: InsightController, project: Project, qtbot) -> None:
    view = searched.occurrences.view
    view.model.tick_all(ticked=True)
    tags = {tag.id for place in view.model.places for tag in place.tags}
    view.accept.click()
    assert not view.accept.isEnabled(), "one at a time"
    qtbot.waitUntil(lambda: view._said.text().startswith(f"{len(tags)} tags accepted. Ctrl+Z"), timeout=10_000)
    assert {project.verdict_state(tag) for tag in tags} == {"accepted"}
    qtbot.waitUntil(lambda: view.model.places[0].tags[0].verdict == "accepted", timeout=10_000)
    assert len(view.model.ticked) == 15, "ticks stay"
    searched._workbench.undo()
    assert {project.verdict_state(tag) for tag in tags} == {"unreviewed"}
    qtbot.waitUntil(lambda: view.model.places[0].tags[0].verdict == "", timeout=10_000)


def test_tag_as_leaves_out_what_is_tagged_already(searched: InsightController, project: Project, qtbot) -> None:
    view = searched.occurrences.view
    before = sum(project.counts().values())
    view.model.tick_all(ticked=True)
    view.menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: view._said.text().startswith("15 places tagged as Decision."), timeout=10_000)
    assert sum(project.counts().values()) == before + 15
    view.menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: view._said.text() == "You have tagged all of these as Decision already.", timeout=10_000)
    searched._workbench.undo()
    assert sum(project.counts().values()) == before


def test_a_phrase_that_is_nowhere(searched: InsightController, qtbot) -> None:
    view = searched.occurrences.view
    searched.open_occurrences("findes ikke her")
    qtbot.waitUntil(lambda: not view.model.places, timeout=10_000)
    assert "findes ikke her" in view.empty.accessibleName()
