"""An analyst and the machine that read the pages first: J, A, X and E, the slider, and the rejected one stays away."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from analyst import wait_until
from hurried import CTRL, SHIFT, Hurried
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from annotator.model.annotation import Annotation, AnnotationId, AnnotatorId
from annotator.store.project import Project
from annotator.ui.dialogs.figures_dialog import FiguresDialog


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
