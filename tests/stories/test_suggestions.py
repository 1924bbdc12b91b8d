"""An analyst and the machine that read the pages first: J, A, X and E, the slider, undo, and the rejected one stays away."""

from __future__ import annotations

import shutil
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from analyst import Analyst, wait_until
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from annotator.model.annotation import Annotation, AnnotationId, AnnotatorId, LabelId
from annotator.model.suggestion import Suggestion
from annotator.store.project import Project
from annotator.suggest import shipped
from annotator.suggest.belief import rules_state
from annotator.ui.dialogs.figures_dialog import FiguresDialog
from annotator.ui.i18n import set_language
from annotator.workbench import answering
from annotator.workbench.sample import built_in_schema
from annotator.workbench.workbench import TagsChanged

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Hurried(Analyst):
    """One who takes suggestions."""

    def __init__(self, app: QApplication, project: Path) -> None:
        super().__init__(app, project, suggestions=True)

    @property
    def shown(self):
        return self.window.suggesting.controller._shown

    @property
    def picked(self) -> Suggestion | None:
        return self.shown.picked

    def waits(self) -> None:
        """Until there are suggestions in the open document, and nothing is under way."""
        wait_until(lambda: self.shown.open and not self.window.desk.tasks.running, "suggestions were made")
        self.view.setFocus()

    @property
    def dashed(self) -> set[str]:
        """What is dashed on the page, by its highlight's id."""
        return {mark.id for mark in self.view._overlay.highlights.book.all if mark.style == "suggestion"}

    @property
    def listed(self) -> list[str]:
        return [row.id for row in self.window.tag_list.model.rows() if row.style == "suggestion"]

    @property
    def form_says(self) -> str:
        panel = self.window.suggesting.panel
        assert panel.isVisible()
        return panel.said()


@pytest.mark.story
def test_a_morning_with_suggestions(sample_project: Path, qapp: QApplication) -> None:
    analyst = Hurried(qapp, sample_project)
    try:
        analyst.opens("referat.pdf")
        analyst.waits()
        at = analyst.view.verticalScrollBar().value()
        assert at == 0, "what comes by itself moves nothing"
        assert analyst.tags == (), "a suggestion is no tag"
        many = len(analyst.shown.open)
        assert analyst.listed
        assert analyst.dashed == {f"suggestion:{each.key}" for each in analyst.shown.open}

        # J: the first one, with what it would say and why.
        analyst.presses("J")
        first = analyst.picked
        assert first == analyst.shown.open[0]
        assert "like this are right" in analyst.form_says
        assert "by the rules" in analyst.form_says

        # A: it is a tag, filled in; its highlight is no longer dashed, and the next one is asked about.
        analyst.presses("A")
        (tag,) = analyst.tags
        assert (tag.anchor.quote, dict(tag.fields)) == (first.text, dict(first.fields))
        assert tag.origin == "suggestion"
        assert len(analyst.dashed) == many - 1
        assert analyst.picked == analyst.shown.open[0]
        analyst.presses("Z", CTRL)
        assert analyst.tags == ()
        assert len(analyst.dashed) == many, "what is no tag any more is suggested again"
        assert analyst.picked == first, "what was undone is in hand again"
        analyst.presses("Z", CTRL | Qt.KeyboardModifier.ShiftModifier)
        assert [each.anchor.quote for each in analyst.tags] == [first.text]
        assert analyst.window.form.content().id == tag.id == analyst.window.tags.chosen

        # J goes on from there.
        analyst.presses("J")
        second = analyst.picked
        assert second.start >= first.start
        assert second.key != first.key

        # X: it goes, and the next one is asked about; undo brings it back; rejected again it stays away.
        following = analyst.shown.beside((second.start, second.end, second.label), 1)
        analyst.presses("X")
        assert analyst.picked == following
        assert f"suggestion:{second.key}" not in analyst.dashed
        analyst.presses("Z", CTRL)
        assert analyst.picked == second
        analyst.presses("X")
        assert len(analyst.dashed) == many - 2

        # E: a tag whose form is open; Escape leaves no trace, Enter keeps it.
        third = analyst.picked
        analyst.presses("E")
        assert analyst.window.projects.workbench.draft.suggestion == third
        assert f"suggestion:{third.key}" not in analyst.dashed
        assert analyst.window.form.isAncestorOf(analyst._hands())
        analyst.presses("Escape")
        assert len(analyst.tags) == 1
        assert f"suggestion:{third.key}" in analyst.dashed
        assert analyst.picked == third
        analyst.view.setFocus()
        analyst.presses("E")
        analyst.presses("Return")
        assert {each.anchor.quote for each in analyst.tags} == {first.text, third.text}

        # The slider: T leads to it, arrows move it, and what is less sure goes.
        analyst.presses("T")
        bar = analyst.window.suggesting.bar
        assert bar.slider.hasFocus()
        analyst.presses("End")
        assert bar.threshold == 0.95
        assert all(each.score >= 0.95 for each in analyst.shown.open)
        assert len(analyst.dashed) == len(analyst.shown.open) < many - 3
        analyst.presses("Escape")
        assert analyst.view.hasFocus()

        # It learns; the rejected one is not asked about again, though all are made anew.
        made = analyst.window.projects.workbench.project.suggested()
        analyst.window.commands.run("suggestion.figures")
        page = analyst.window.findChild(FiguresDialog)
        page.learn.click()
        assert page.isVisible()
        wait_until(lambda: not page.learn.isEnabled(), "it is learning")
        wait_until(lambda: not analyst.window.desk.tasks.running, "it has learned and suggested anew")
        assert page.learn.isEnabled()
        page.close()
        assert analyst.window.projects.workbench.project.suggested().values() != made.values()
        bar.slider.setValue(bar.slider.minimum())
        assert analyst.dashed
        assert f"suggestion:{second.key}" not in analyst.dashed
        bar.slider.setValue(bar.slider.maximum())
    finally:
        analyst.leaves()

    with Project.open(sample_project, read_only=True) as project:
        (refused,) = project.refusals()
        assert refused.quote == second.text

    # The next day: the threshold is where it was, and the rejected one stays away.
    analyst = Hurried(qapp, sample_project)
    try:
        analyst.opens("referat.pdf")
        analyst.waits()
        bar = analyst.window.suggesting.bar
        assert bar.threshold == 0.95
        bar.slider.setValue(bar.slider.minimum())
        assert analyst.dashed
        assert not {f"suggestion:{each.key}" for each in (first, second, third)} & analyst.dashed

        # All that is shown at once, and back again.
        every = len(analyst.dashed)
        action = analyst.window.commands.action("suggestion.accept_all")
        assert action.text() == f"Accept all {every} suggestions from 20 %", "it says so before"
        analyst.window.commands.run("language.da")
        wait_until(lambda: action.text() == f"Godkend alle {every} forslag fra 20 %", "it says so in Danish")
        analyst.window.commands.run("language.en")
        wait_until(lambda: action.text().startswith("Accept"), "it says so in English")
        analyst.view.setFocus()
        bar = analyst.window.suggesting.bar
        analyst.window.commands.run("suggestion.accept_all")
        wait_until(lambda: not analyst.dashed, "all were accepted")
        assert action.text() == "Accept all suggestions above the threshold"
        many = len(analyst.tags)
        assert many > 10
        assert many == every + 2
        assert f"{every} suggestions from 20 % were accepted." in analyst.says
        analyst.presses("Z", CTRL)
        assert len(analyst.tags) == 2
        assert analyst.says == "", "what was said is over, and its button would take back something else"
        analyst.presses("Z", CTRL | SHIFT)
        assert len(analyst.tags) == many
        analyst.presses("Z", CTRL)
        analyst.window.commands.run("suggestion.accept_all")
        wait_until(lambda: not analyst.dashed, "all were accepted")
        button = analyst.window.messages.findChild(QPushButton)
        assert button.text() == "Undo"
        button.click()
        assert (len(analyst.tags), analyst.says) == (2, "")
        analyst.window.commands.run("suggestion.accept_all")
        wait_until(lambda: not analyst.dashed, "all were accepted")
        analyst.opens("dagsorden.pdf")
        assert analyst.says == "", "that was another document"
        analyst.view.setFocus()
        analyst.presses("Z", CTRL)
        assert analyst.window.documents.open.document.name == "referat.pdf"

        # In a review A and X are said of tags: nothing is suggested there.
        analyst.presses("F4")
        assert not analyst.dashed
        analyst.presses("F2")
        assert analyst.dashed
    finally:
        analyst.leaves()


def test_the_next_document_has_the_next_suggestion(sample_project: Path, qapp: QApplication) -> None:
    analyst = Hurried(qapp, sample_project)
    try:
        analyst.opens("dagsorden.pdf")
        analyst.waits()
        # A click on the document that is open already: the keys are the page's.
        library = analyst.window.library._list
        library.setFocus()
        library.clicked.emit(library.currentIndex())
        assert analyst.view.hasFocus()
        last = analyst.shown.open[-1]
        analyst.window.tag_list.tag_chosen.emit(f"suggestion:{last.key}")
        assert analyst.picked == last
        analyst.presses("J")
        assert analyst.window.documents.open.document.name == "referat.pdf"
        assert analyst.picked == analyst.shown.open[0]
        analyst.presses("K")
        assert analyst.picked == last
        # A label's key on marked words goes before what is chosen.
        analyst.drags_over("Karen Lindhof")
        analyst.presses("D")
        assert analyst.picked is None
        assert analyst.window.projects.workbench.draft.annotation.anchor.quote == "Karen Lindhof"
        # A form that is open is kept when one goes on.
        analyst.window.commands.run("suggestion.next")
        assert analyst.window.projects.workbench.draft is None
        assert [each.anchor.quote for each in analyst.tags] == ["Karen Lindhof"]
        picked = analyst.picked
        assert picked.start > analyst.tags[0].anchor.start
        # Another language: what is chosen stays so, and says it in that one.
        analyst.window.commands.run("language.da")
        wait_until(lambda: "af denne slags" in analyst.window.suggesting.panel.said(), "it speaks Danish")
        assert analyst.picked == picked
        analyst.window.commands.run("language.en")
        wait_until(lambda: "like this are right" in analyst.window.suggesting.panel.said(), "it speaks English")
        analyst.view.setFocus()
        # With nothing chosen A says what to do.
        analyst.presses("Escape")
        analyst.presses("A")
        assert "Choose a suggestion first" in analyst.says
        analyst.presses("X")
        assert len(analyst.window.messages.texts) == 1
        analyst.presses("J")
        assert analyst.says == "", "one is chosen now"
    finally:
        analyst.leaves()


def test_a_form_that_is_open_is_answered_too(sample_project: Path, qapp: QApplication) -> None:
    analyst = Hurried(qapp, sample_project)
    try:
        analyst.opens("referat.pdf")
        analyst.waits()
        assert f"{len(analyst.shown.open)} suggestions in this document: J goes to the next." in (
            analyst.window.form.empty.text()
        )
        analyst.presses("J")
        first = analyst.picked
        analyst.presses("E")
        analyst.view.setFocus()
        analyst.presses("A")
        assert [tag.anchor.quote for tag in analyst.tags] == [first.text], "A keeps what its form says"
        second = analyst.picked
        assert second == analyst.shown.open[0], "and goes on"
        analyst.presses("E")
        analyst.view.setFocus()
        analyst.presses("X")
        assert len(analyst.tags) == 1
        assert f"suggestion:{second.key}" not in analyst.dashed
        assert analyst.picked == analyst.shown.open[0]
        assert analyst.window.projects.workbench.draft is None
        analyst.presses("Z", CTRL)
        assert analyst.picked == second
        # Given up, the suggestion is in hand again, and no text is marked.
        analyst.presses("E")
        analyst.presses("Escape")
        assert analyst.picked == second
        assert analyst.view.selected_text() == ""
    finally:
        analyst.leaves()


def test_a_field_that_cannot_be_read_is_said_before_one_goes_on(sample_project: Path, qapp: QApplication) -> None:
    analyst = Hurried(qapp, sample_project)
    try:
        analyst.opens("referat.pdf")
        analyst.waits()
        money = next(each for each in analyst.shown.open if each.label == "funding")
        analyst.window.tag_list.tag_chosen.emit(f"suggestion:{money.key}")
        analyst.presses("E")
        form = analyst.window.form
        form._form.editors["amount"].first_widget.setFocus()
        form._form.editors["amount"].first_widget.selectAll()
        analyst.types("sludder 5 til")
        for command in ("suggestion.next", "suggestion.previous", "suggestion.similar", "suggestion.accept_all"):
            analyst.view.setFocus()
            analyst.window.commands.run(command)
            assert "“sludder 5 til” cannot be read" in analyst.says
            assert form.in_hand() == "amount"
            assert analyst.window.projects.workbench.draft is not None
        assert analyst.tags == ()
        form._form.editors["amount"].first_widget.selectAll()
        analyst.types("500")
        analyst.window.commands.run("suggestion.next")
        assert [each.fields["amount_min"] for each in analyst.tags] == [500]
    finally:
        analyst.leaves()


def test_an_installation_that_lacks_a_file_says_so_once(
    sample_project: Path, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shipped, "resources", lambda: tmp_path)
    rules_state.cache_clear()
    analyst = Hurried(qapp, sample_project)
    try:
        analyst.opens("referat.pdf")
        wait_until(lambda: "is missing or damaged" in analyst.says, "it is said")
        analyst.window.messages.clear()
        bench = analyst.window.projects.workbench
        bench.documents_changed.emit(None)
        bench.tags_changed.emit(TagsChanged(frozenset()))
        assert "is missing" not in analyst.says
        analyst.view.setFocus()
        analyst.presses("J")
    finally:
        rules_state.cache_clear()
        analyst.leaves()


def test_there_is_nothing_before_the_first_nor_after_the_last(sample_project: Path, qapp: QApplication) -> None:
    analyst = Hurried(qapp, sample_project)
    heard = []
    try:
        analyst.opens("dagsorden.pdf")
        analyst.waits()
        analyst.window.suggesting.said.connect(heard.append)
        first = analyst.shown.open[0]
        analyst.window.tag_list.tag_chosen.emit(f"suggestion:{first.key}")
        analyst.presses("K")
        assert (analyst.picked, heard) == (first, ["No suggestions before this"])
        analyst.window.suggesting.controller.is_reading = lambda: True
        analyst.presses("K")
        assert heard[-1] == "Suggestions are still being made"
        analyst.window.suggesting.bar.slider.setValue(analyst.window.suggesting.bar.slider.maximum())
        for each in analyst.shown.open:
            analyst.window.projects.workbench.refuse_suggestions([each])
        analyst.window.commands.run("suggestion.accept_all")
        assert "still being made" in analyst.says
    finally:
        analyst.leaves()


def test_another_language_while_all_are_accepted_shows_the_tags_all_the_same(
    sample_project: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    analyst = Hurried(qapp, sample_project)
    try:
        analyst.opens("referat.pdf")
        analyst.waits()
        saved = analyst.window.projects.workbench.saved
        before = len(saved._listeners)
        turned, accept = threading.Event(), answering.accept
        monkeypatch.setattr(answering, "accept", lambda *args, **more: turned.wait(20) and accept(*args, **more))
        analyst.window.commands.run("suggestion.accept_all")
        former = analyst.window.suggesting.controller
        analyst.window.commands.run("language.da")
        wait_until(lambda: analyst.window.suggesting.controller is not former, "the panels were made anew")
        turned.set()
        wait_until(lambda: not analyst.window.desk.tasks.running, "all were accepted")
        assert (analyst.dashed, analyst.listed) == (set(), [])
        assert len(analyst.tags) > 2
        analyst.window.commands.run("language.en")
        for _ in range(2):
            analyst.presses("Z", CTRL)
            analyst.waits()
            analyst.window.commands.run("suggestion.accept_all")
            wait_until(lambda: not analyst.dashed, "all were accepted")
        assert len(saved._listeners) == before + 1
        former = analyst.window.suggesting.controller
        analyst.window.commands.run("language.da")
        wait_until(lambda: analyst.window.suggesting.controller is not former, "the panels were made anew")
        assert len(saved._listeners) == before
    finally:
        set_language("en")
        analyst.leaves()


@pytest.mark.parametrize("keys", [["A"], ["E", "Return"]])
def test_passages_like_an_accepted_one_are_offered_across_documents(
    sample_project: Path, qapp: QApplication, keys: list[str]
) -> None:
    analyst = Hurried(qapp, sample_project)
    heard = []
    try:
        analyst.opens("referat.pdf")
        analyst.waits()
        analyst.window.suggesting.said.connect(heard.append)
        bench = analyst.window.projects.workbench
        analyst.presses("J", SHIFT)
        assert heard == ["No similar passages are suggested"]
        other = next(each for each in bench.project.documents() if each.name == "dagsorden.pdf")
        words = _common(analyst.window.documents.open.layer.text, bench.project.text_layer(other.id).text)
        start = analyst.window.documents.open.layer.text.index(words)
        document = analyst.window.documents.open.id
        made = Suggestion(document, LabelId("decision"), start, start + len(words), words, 0.9, "rule")
        bench.project.add_suggestions(document, [made])
        bench.tell_suggestions_changed({document})
        analyst.window.tag_list.tag_chosen.emit(f"suggestion:{made.key}")
        assert analyst.picked == made
        for key in keys:
            analyst.presses(key)
        wait_until(lambda: not analyst.window.desk.tasks.running, "similar passages were looked for")
        assert "found: Shift+J" in heard[-1]
        analyst.presses("J", SHIFT)
        assert analyst.picked.source == "similar"
        assert analyst.window.documents.open.document.name == "dagsorden.pdf"
        similar = analyst.picked
        analyst.window.commands.run("suggestion.accept_all")
        wait_until(lambda: [each.source for each in analyst.shown.open] == ["similar"], "all others were accepted")
        many = len(analyst.tags)
        analyst.window.commands.run("suggestion.accept_all")
        assert "accept it one by one" in analyst.says
        assert len(analyst.tags) == many
        analyst.window.tag_list.tag_chosen.emit(f"suggestion:{similar.key}")
        analyst.presses("A")
        assert len(analyst.tags) == many + 1
    finally:
        analyst.leaves()


def _common(one: str, other: str) -> str:
    """A line of both texts, long enough to be looked for elsewhere."""
    return next(line for line in one.splitlines() if len(line.split()) > 4 and line in other)


def test_undo_of_a_rejection_goes_to_its_document(sample_project: Path, qapp: QApplication) -> None:
    analyst = Hurried(qapp, sample_project)
    try:
        analyst.opens("dagsorden.pdf")
        analyst.waits()
        first = analyst.shown.open[0]
        analyst.window.tag_list.tag_chosen.emit(f"suggestion:{first.key}")
        analyst.presses("X")
        heard = []
        analyst.window.suggesting.said.connect(heard.append)
        analyst.opens("referat.pdf")
        analyst.view.setFocus()
        analyst.presses("Z", CTRL)
        assert analyst.window.documents.open.document.name == "dagsorden.pdf"
        assert analyst.picked == first
        assert heard == ["No longer rejected"]
        analyst.opens("referat.pdf")
        analyst.view.setFocus()
        analyst.presses("Z", CTRL | Qt.KeyboardModifier.ShiftModifier)
        assert analyst.window.documents.open.document.name == "dagsorden.pdf"
        assert analyst.picked is None
        assert f"suggestion:{first.key}" not in analyst.dashed
    finally:
        analyst.leaves()


def test_after_the_last_one_the_document_stays_and_undo_leads_back(sample_project: Path, qapp: QApplication) -> None:
    analyst = Hurried(qapp, sample_project)
    heard = []
    try:
        analyst.opens("dagsorden.pdf")
        analyst.waits()
        analyst.window.suggesting.said.connect(heard.append)
        last = analyst.shown.open[-1]
        analyst.window.tag_list.tag_chosen.emit(f"suggestion:{last.key}")
        analyst.presses("A")
        assert analyst.window.documents.open.document.name == "dagsorden.pdf"
        assert [tag.id for tag in analyst.tags] == [analyst.window.tags.chosen]
        assert heard == ["Accepted. That was the last one here: J goes on."]
        analyst.presses("J")
        assert analyst.window.documents.open.document.name == "referat.pdf"
        # Undo of what was done in another document shows its passage, and asks again.
        analyst.presses("Z", CTRL)
        assert analyst.tags == ()
        assert analyst.window.documents.open.document.name == "dagsorden.pdf"
        assert analyst.picked == last
        page = analyst.window.documents.open.layer.page_of(last.start)
        assert analyst.view.page == page
    finally:
        analyst.leaves()


def test_what_the_print_cut_in_two_is_read_in_one(sample_project: Path, qapp: QApplication) -> None:
    analyst = Hurried(qapp, sample_project)
    try:
        analyst.opens("referat.pdf")
        analyst.waits()
        document = analyst.window.documents.open
        cut = replace(analyst.shown.open[0], text="Rådet har be-\nsluttet at bygge")
        analyst.shown.open = (cut,)
        page = document.layer.page_of(cut.start)
        assert [row.text for _, row in analyst.shown.rows(page)] == ["Rådet har besluttet at bygge"]
        tag = replace(document.anchor(cut.start, cut.end), quote="vedtog for-\nslaget")
        made = Annotation(AnnotationId("t"), document.id, cut.label, tag, AnnotatorId("a"), "2026", "2026", {})
        assert analyst.window.tags.rows._row(document, made).text == "vedtog forslaget"
        assert made.anchor.quote == "vedtog for-\nslaget", "what is kept stays as it was printed"
    finally:
        analyst.leaves()


def test_the_threshold_is_the_projects_own(sample_project: Path, qapp: QApplication) -> None:
    other = sample_project.with_name("another.annotator")
    shutil.copy(sample_project, other)
    analyst = Hurried(qapp, sample_project)
    try:
        analyst.opens("referat.pdf")
        analyst.waits()
        bar = analyst.window.suggesting.bar
        bar.slider.setValue(bar.slider.maximum())
        analyst.window.projects.open(other)
        assert analyst.window.suggesting.bar.threshold == analyst.shown.threshold == 0.5
        analyst.window.projects.open(sample_project)
        assert analyst.window.suggesting.bar.threshold == analyst.shown.threshold == 0.95
    finally:
        analyst.leaves()


def test_a_project_for_reading_only_shows_and_refuses(sample_project: Path, qapp: QApplication) -> None:
    analyst = Hurried(qapp, sample_project)
    analyst.opens("referat.pdf")
    analyst.waits()
    analyst.leaves()
    with Project.open(sample_project):
        reader = Hurried(qapp, sample_project)
        try:
            reader.opens("referat.pdf")
            reader.waits()
            reader.presses("J")
            assert reader.picked is not None
            assert not reader.window.suggesting.panel.accept.isEnabled()
            reader.presses("A")
            reader.presses("X")
            assert reader.tags == ()
            assert reader.picked is not None
            assert reader.says
        finally:
            reader.leaves()


def test_where_nothing_is_there_to_be_suggested_it_says_why(
    sample_project: Path, qapp: QApplication, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.annotator"
    Project.create(empty, schema_toml=built_in_schema()).close()
    with Project.open(sample_project):
        reader = Hurried(qapp, sample_project)
        heard = []
        try:
            sizes = reader.window.right.sizes()
            reader.window.suggesting.said.connect(heard.append)
            reader.opens("referat.pdf")
            reader.view.setFocus()
            reader.presses("J")
            assert "a project that is only read" in heard[-1]
            reader.window.projects.open(empty)
            assert reader.window.right.sizes() == sizes, "another project's panels stand where the former's stood"
            reader.window.commands.run("suggestion.accept_all")
            assert "No document is open." in reader.says
        finally:
            reader.leaves()
