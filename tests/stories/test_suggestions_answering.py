"""Going from suggestion to suggestion and answering it: open forms, unreadable fields, other languages, ends."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from analyst import wait_until
from hurried import CTRL, Hurried
from PySide6.QtWidgets import QApplication

from annotator.ui.i18n import set_language
from annotator.workbench import answering


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
