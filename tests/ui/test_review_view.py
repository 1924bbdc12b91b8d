"""The switch between marking up and reviewing: nothing moves, open forms are kept, and each view comes back as it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QToolButton

from annotator.base.ids import now, uuid7
from annotator.base.paths import resources
from annotator.model.annotation import AnnotationId
from annotator.model.edits import Add, Step
from annotator.ui.collector import IDLE_MS, Collector
from annotator.ui.controllers import tag_controller
from annotator.ui.views import NEEDS_PROJECT, REVIEW_ONLY
from tests.stories.analyst import Analyst, wait_until
from tests.stories.conftest import make_project
from tests.stories.two_readers import ONE, two_readers


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("CONFIG", "CACHE", "STATE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.setenv("ANNOTATOR_NAME", "Ane Å.")
    path = make_project(tmp_path / "nordhav.annotator", sorted((resources() / "sample").glob("*.pdf")))
    two_readers(path)
    return path


@pytest.fixture
def reviewer(qapp: QApplication, project: Path) -> Iterator[Analyst]:
    sheet, palette = qapp.styleSheet(), qapp.palette()
    person = Analyst(qapp, project)
    person.opens("referat.pdf")
    person.view.setFocus()
    yield person
    person.leaves()
    qapp.styleHints().unsetColorScheme()
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


def reviews(person: Analyst) -> None:
    """Goes to the review and waits for its queue."""
    person.presses("F4")
    wait_until(lambda: person.window.views._feed.ready, "the queue is read")


def test_switching_moves_nothing(reviewer: Analyst) -> None:
    window = reviewer.window
    reviewer.view.go_to_page(2)
    QApplication.processEvents()
    before = reviewer.view.position(), reviewer.view.geometry(), window.sides.sizes()
    reviews(reviewer)
    QApplication.processEvents()
    assert (reviewer.view.position(), reviewer.view.geometry(), window.sides.sizes()) == before
    assert window.views.queue.isVisible()
    assert not window.library.isVisible()
    reviewer.presses("F2")
    QApplication.processEvents()
    assert (reviewer.view.position(), reviewer.view.geometry(), window.sides.sizes()) == before
    assert window.library.isVisible()
    assert not window.views.queue.isVisible()


def test_the_buttons_of_the_header_switch(qtbot, reviewer: Analyst) -> None:
    window = reviewer.window
    buttons = {
        button.defaultAction().objectName(): button
        for button in window.header.findChildren(QToolButton)
        if button.defaultAction() is not None
    }
    qtbot.mouseClick(buttons["view.review"], Qt.MouseButton.LeftButton)
    assert window.views.now == "review"
    assert buttons["review.blind"].isVisible()
    assert buttons["view.review"].isChecked()
    qtbot.mouseClick(buttons["view.markup"], Qt.MouseButton.LeftButton)
    assert window.views.now == "markup"
    assert not buttons["review.blind"].isVisible()
    wait_until(lambda: not window.desk.tasks.running, "the queue is read")


def test_an_open_form_is_kept(reviewer: Analyst) -> None:
    text = reviewer.window.documents.open.layer.text
    at = text.index("Mads")
    reviewer.view.select(at, at + 4)
    reviewer.presses("F")
    reviewer.fills(purpose="halvt")
    reviewer.window.commands.run("view.review")
    assert reviewer.window.projects.workbench.draft is None
    assert [tag.fields["purpose"] for tag in reviewer.tags if "purpose" in tag.fields] == ["halvt"]
    wait_until(lambda: reviewer.window.views._feed.ready, "the queue is read")
    # The keys of the page work at once.
    reviewer.presses("N")
    assert reviewer.window.views.panel.content() is not None


def test_commands_are_there_where_they_make_sense(reviewer: Analyst) -> None:
    def enabled(commands: tuple[str, ...]) -> set[bool]:
        return {reviewer.window.commands.action(command).isEnabled() for command in commands}

    assert enabled(REVIEW_ONLY) == {False}
    assert enabled(NEEDS_PROJECT) == {True}
    reviews(reviewer)
    assert enabled(REVIEW_ONLY) == {True}
    reviewer.window.projects.close()
    assert enabled(REVIEW_ONLY) == enabled(NEEDS_PROJECT) == {False}
    assert reviewer.window.views.queue.rows == ()


def test_a_click_on_the_page_chooses_in_the_queue(reviewer: Analyst) -> None:
    reviews(reviewer)
    tag = reviewer.window.views.queue.rows[3]
    reviewer.view.annotation_chosen.emit(tag.id)
    assert reviewer.window.views.panel.content().id == tag.id
    assert reviewer.window.views.queue.view.currentIndex().row() == 3


def test_documents_come_below_the_queue_when_they_are_asked_for(reviewer: Analyst) -> None:
    reviews(reviewer)
    reviewer.window.commands.run("search.open")
    assert reviewer.window.search.isVisible()
    assert reviewer.window.views.queue.isVisible()


def test_only_my_tags_in_marking_up_alone(reviewer: Analyst) -> None:
    window = reviewer.window
    assert len(window.tags._tags) == 10
    window.commands.action("view.mine").trigger()
    assert len(window.tags._tags) == 0
    reviews(reviewer)
    assert len(window.tags._tags) == 10
    reviewer.presses("F2")
    assert len(window.tags._tags) == 0


def test_agreements_become_gold_in_the_background_as_one_step(qtbot, reviewer: Analyst) -> None:
    window = reviewer.window
    reviews(reviewer)
    workbench, review = window.projects.workbench, window.views.review
    before = len(workbench.project.annotations())

    def golds() -> int:
        return len(workbench.project.annotations()) - before

    window.commands.run("gold.agreements")
    assert window.desk.tasks.running, "the window does not wait for it"
    with qtbot.waitSignal(review.said) as said:
        pass
    assert said.args == ["1 passage is gold now"]
    assert golds() == 1
    wait_until(lambda: not window.desk.tasks.running, "the queue is read")
    window.commands.run("gold.agreements")
    wait_until(lambda: not window.desk.tasks.running, "it is looked for")
    assert window.messages.texts[0] == "No exact agreements are left in the list."
    window.commands.run("edit.undo")
    assert golds() == 0
    wait_until(lambda: not window.desk.tasks.running, "the queue is read")


def test_agreements_are_not_looked_for_where_nobody_else_has_read(reviewer: Analyst) -> None:
    window = reviewer.window
    reviews(reviewer)
    alone = [replace(item, kind="unread") for item in window.views.queue.rows[:1]]
    passages = window.views._feed.comparisons
    window.views._feed.comparisons = lambda document: [replace(each, kind="unread") for each in passages(document)]
    window.views.review._taker.take(alone)
    wait_until(lambda: not window.desk.tasks.running, "it is looked for")
    assert window.messages.texts[0].startswith("Nobody else has tagged these passages")


def test_blind_acts_in_the_review_alone(reviewer: Analyst) -> None:
    window = reviewer.window
    workbench = window.projects.workbench
    other = replace(workbench.project.annotations()[0], id=AnnotationId(uuid7()), origin="gold")
    workbench.project.apply(Step(uuid7(), other.annotator, now(), (Add(other),)))
    workbench.tell_tags_changed([other.document])
    reviews(reviewer)
    window.commands.action("review.blind").trigger()
    assert window.tags._tags.get(other.id) is None
    reviewer.presses("F2")
    assert window.tags._tags.get(other.id) is not None
    assert not window.documents._blind
    reviewer.presses("F4")
    assert window.tags._tags.get(other.id) is None
    assert window.documents._blind
    window.commands.action("review.blind").trigger()
    assert window.tags._tags.get(other.id) is not None
    wait_until(lambda: not window.desk.tasks.running, "the queue is read")


def test_another_language_and_theme_in_the_review(reviewer: Analyst) -> None:
    window = reviewer.window
    reviews(reviewer)
    reviewer.presses("N")
    shown = window.views.panel.content().id
    rows = window.views.queue.rows
    try:
        window.commands.run("language.da")
        wait_until(lambda: window._spoken == "da", "the window has heard of the language")
        window.commands.run("theme.dark")
        assert window.views.panel.content().id == shown
        assert window.views.queue.rows == rows
        assert window.commands.action("view.review").isChecked()
        reviewer.presses("A")
        assert window.projects.workbench.project.verdict_state(shown) == "accepted"
    finally:
        window.commands.run("language.en")
        wait_until(lambda: window._spoken == "en", "the window has heard of the language")


def test_amending_is_given_up_without_a_trace(reviewer: Analyst) -> None:
    window = reviewer.window
    reviews(reviewer)
    reviewer.presses("N")
    tag = window.tags.chosen
    before = reviewer.tags
    reviewer.presses("E")
    assert window.form.isVisible()
    assert ONE in window.form.who.text()
    reviewer.presses("Escape")
    assert not window.form.isVisible()
    assert window.views.panel.content().id == tag
    reviewer.presses("E")
    reviewer.types("rejected")
    reviewer.presses("Escape")
    assert reviewer.tags == before
    assert window.views.panel.isVisible()
    # Choosing another tag keeps what is typed, as everywhere.
    window.tags.choose(tag, reveal=False)
    reviewer.presses("E")
    reviewer.types("rejected")
    window.views.queue.item_chosen.emit(window.views.queue.rows[5].id)
    assert window.projects.workbench.project.verdict_state(tag) == "amended"
    assert window.views.panel.isVisible()


def test_the_panel_waits_while_the_form_stands_in_its_place(reviewer: Analyst, monkeypatch: pytest.MonkeyPatch) -> None:
    window = reviewer.window
    reviews(reviewer)
    reviewer.presses("N")
    tag, panel = window.tags.chosen, window.views.panel
    shown: list[object] = []
    show_item = panel.show_item
    monkeypatch.setattr(panel, "show_item", lambda content: (shown.append(content), show_item(content)))
    reviewer.presses("E")
    reviewer.types("rejected")
    window.tags.keep()
    assert shown == []
    window.form.committed.emit()
    assert panel.isVisible()
    assert [content.id for content in shown] == [tag]
    assert panel.content() is shown[0]


def test_blind_and_a_merge_change_only_the_marks_that_differ(
    reviewer: Analyst, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tag_controller, "MANY", 0)
    window = reviewer.window
    reviews(reviewer)
    for key in ("N", "A", "A", "1"):
        reviewer.presses(key)
    book = window.view._overlay.highlights.book
    anew: list[object] = []
    show_marks = window.view.show_marks
    monkeypatch.setattr(window.view, "show_marks", lambda marks: (anew.append(1), show_marks(marks)))
    seen = list(book.all)
    workbench = window.projects.workbench
    for act in (
        lambda: window.commands.run("review.blind"),
        lambda: workbench.tell_tags_changed([document.id for document in workbench.project.documents()]),
        lambda: window.commands.run("review.blind"),
    ):
        act()
        changed = {mark.id: mark for mark in book.all}
        counts = window.tags._tags.counts()
        assert not anew
        window.tags.refresh()
        anew.clear()
        assert {mark.id: mark for mark in book.all} == changed
        assert window.tags._tags.counts() == counts
    assert {mark.id: mark for mark in book.all} == {mark.id: mark for mark in seen}


def test_the_next_tag_may_be_in_another_document(reviewer: Analyst) -> None:
    reviews(reviewer)
    reviewer.opens("dagsorden.pdf")
    reviewer.view.setFocus()
    reviewer.presses("N")
    assert reviewer.window.documents.open.document.name == "referat.pdf"
    assert reviewer.window.views.panel.content() is not None


def test_garbage_is_looked_for_while_nobody_scrolls_and_not_all_the_time_after(reviewer: Analyst) -> None:
    bar = reviewer.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    collector = Collector(reviewer.window)
    try:
        # The bar tells its place, which must not become the clock's interval: 0 at the top is all the time.
        bar.setValue(0)
        assert [timer.interval() for timer in collector.findChildren(QTimer)] == [IDLE_MS]
    finally:
        collector.close()


def test_tags_and_marks_that_came_together_are_read_once(reviewer: Analyst) -> None:
    reviewer.window.commands.run("view.review")
    feed, tasks = reviewer.window.views._feed, reviewer.window.views._desk.tasks
    wait_until(lambda: feed.ready and not tasks.running, "the queue")
    read = []
    feed.read.connect(lambda: read.append(len(feed.items)))
    workbench = reviewer.window.projects.workbench
    documents = frozenset(document.id for document in workbench.project.documents())
    workbench.tell_tags_changed(documents)
    workbench.completeness_changed.emit(documents)
    wait_until(lambda: bool(read) and not tasks.running, "the queue again")
    assert len(read) == 1


def test_that_something_was_taken_or_brought_back_is_said(reviewer: Analyst) -> None:
    window = reviewer.window
    bench, tag = window.projects.workbench, reviewer.tags[0]
    reviews(reviewer)
    bench.edit_tag(tag.id)
    bench.set_fields({"note": "nyt"})
    bench.commit()
    window.views.panel.bring_back_requested.emit(tag)
    assert window.strip.word == "Brought back"
    assert bench.project.annotation(tag.id).fields == tag.fields
    comment = bench.comment(tag.id, "Hvorfor?")
    window.views.panel.take_back_requested.emit(comment or bench.project.comments(tag.id)[0])
    assert window.strip.word == "Taken back"
    assert bench.project.comments(tag.id) == ()
