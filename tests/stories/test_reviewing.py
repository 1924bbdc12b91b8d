"""A reviewer's morning: two colleagues' tags are compared, accepted, amended and settled, and all is there the next day."""

from __future__ import annotations

from pathlib import Path

import pytest
from analyst import Analyst, wait_until
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from two_readers import ONE, TWO, two_readers

from annotator.model.annotation import Annotation
from annotator.review.queue import QueueItem
from annotator.store.project import Project
from annotator.ui.panels.review_values import PanelContent
from annotator.workbench.workbench import Workbench

SHIFT = Qt.KeyboardModifier.ShiftModifier


class Reviewer(Analyst):
    """An analyst at the review."""

    def goes_to_the_review(self) -> None:
        """F4, and waits for the queue."""
        self.view.setFocus()
        if self.window.views.now != "review":
            self.presses("F4")
        self.sees_the_queue()

    def sees_the_queue(self) -> None:
        """Waits until the queue is read."""
        wait_until(lambda: self.window.views._feed.ready, "the queue is read")

    @property
    def listed(self) -> tuple[QueueItem, ...]:
        """What the queue lists."""
        return self.window.views.queue.rows

    @property
    def listed_beside_the_form(self) -> list[str]:
        """The tags of the page below the form."""
        return [row.id for row in self.window.tag_list.model.rows()]

    @property
    def shown(self) -> PanelContent:
        """What the panel shows."""
        content = self.window.views.panel.content()
        assert content is not None, "no tag is shown"
        return content

    @property
    def history(self) -> list[str]:
        """The history of the tag in hand, in the window's words."""
        return [f"{event.who}: {event.text}" for event in self.shown.history]

    def finds(self, words: str, by: str) -> Annotation:
        """A person's tag on these words, as it is saved."""
        people = {person.name: person.id for person in self.window.projects.workbench.project.annotators()}
        (found,) = [
            tag for tag in self.tags if tag.annotator == people[by] and " ".join(tag.anchor.quote.split()) == words
        ]
        return found

    def steps_to(self, tag: Annotation) -> None:
        """Presses N, at the end of the list P, until the tag is in hand."""
        for key in "N" * len(self.listed) + "P" * len(self.listed):
            if self.window.tags.chosen == tag.id:
                return
            self.presses(key)
        assert self.window.tags.chosen == tag.id


def verdict(reviewer: Reviewer, tag: Annotation) -> str:
    return reviewer.window.projects.workbench.project.verdict_state(tag.id)


@pytest.fixture
def project(sample_project: Path) -> Path:
    two_readers(sample_project)
    return sample_project


@pytest.fixture
def reviewer(project: Path, qapp: QApplication):
    sits = Reviewer(qapp, project)
    sits.opens("referat.pdf")
    sits.goes_to_the_review()
    yield sits
    sits.leaves()


@pytest.mark.story
def test_a_difference_is_accepted_amended_and_settled(reviewer: Reviewer, project: Path, qapp: QApplication) -> None:
    assert len(reviewer.listed) == 10

    reviewer.presses("X", SHIFT)
    assert len(reviewer.listed) == 8
    assert all(item.disagrees for item in reviewer.listed)

    # Accept by key: the next one is in hand.
    borders = reviewer.finds("Forretningsudvalget besluttede at anbefale planen over for regionsrådet.", ONE)
    reviewer.steps_to(borders)
    reviewer.presses("A")
    assert verdict(reviewer, borders) == "accepted"
    assert reviewer.window.strip._word.text() == "Accepted"
    assert reviewer.window.tags.chosen != borders.id

    # Amend: the form in the panel's place, Enter, the panel again.
    label = reviewer.finds("De øvrige ansøgninger blev afslået.", ONE)
    reviewer.steps_to(label)
    reviewer.presses("E")
    assert reviewer.window.form.isVisible()
    reviewer.types("rejected")
    reviewer.presses("Return")
    amended = reviewer.finds("De øvrige ansøgninger blev afslået.", ONE)
    assert (amended.annotator, amended.revision, amended.fields) == (label.annotator, 2, {"status": "rejected"})
    assert verdict(reviewer, amended) == "amended"
    assert reviewer.window.views.panel.isVisible()
    assert reviewer.shown.id == label.id
    assert [line.partition(":")[0] for line in reviewer.history] == [ONE, "Ane Å."]
    assert "amended" in reviewer.history[1]

    # Settle: gold as the second says.
    amount = reviewer.finds("1,2 millioner kroner", ONE)
    reviewer.steps_to(amount)
    second = reviewer.shown.columns[1]
    reviewer.presses("2")
    (gold,) = [tag for tag in reviewer.tags if tag.origin == "gold"]
    assert dict(gold.fields) == dict(second.annotation.fields)
    assert reviewer.window.strip._word.text() == f"Gold: as {second.name} says"
    assert amount.id not in [item.id for item in reviewer.listed]

    # Undo and redo show what they speak of.
    reviewer.view.setFocus()
    reviewer.window.commands.run("edit.undo")
    assert not [tag for tag in reviewer.tags if tag.origin == "gold"]
    assert reviewer.window.tags.chosen in [each.annotation.id for each in reviewer.shown.columns]
    assert reviewer.shown.quote == "1,2 millioner kroner"
    reviewer.window.commands.run("edit.undo")
    assert reviewer.window.tags.chosen == label.id
    assert reviewer.finds("De øvrige ansøgninger blev afslået.", ONE).fields == {}
    assert verdict(reviewer, label) == "unreviewed"
    for _ in range(2):
        reviewer.window.commands.run("edit.redo")
    reviewer.window.projects.close()

    # The next day.
    again = Reviewer(qapp, project)
    try:
        again.sees_the_queue()
        assert again.window.views.now == "review"
        assert verdict(again, borders) == "accepted"
        assert verdict(again, amended) == "amended"
        assert [tag.id for tag in again.tags if tag.origin == "gold"] == [gold.id]
        again.opens("referat.pdf")
        again.view.setFocus()
        again.steps_to(label)
        again.presses("H")
        # Taken back and done again: each of the steps is told.
        assert len(again.history) >= 4
        again.steps_to(gold)
        assert any("gold" in line for line in again.history)
        assert ONE in again.shown.gold
        assert TWO in again.shown.gold
    finally:
        again.leaves()
    with Project.open(project, read_only=True) as kept:
        assert kept.check() == ()


@pytest.mark.story
def test_a_rejection_says_why(reviewer: Reviewer) -> None:
    reviewer.presses("N")
    tag = reviewer.window.tags.chosen
    reviewer.presses("X")
    reviewer.types("Not a decision, Åse says")
    reviewer.presses("Escape")
    assert reviewer.shown.verdict == "unreviewed"
    reviewer.presses("X")
    reviewer.types("Ikke en beslutning")
    reviewer.presses("Return")
    project = reviewer.window.projects.workbench.project
    (said,) = project.verdicts(tag)
    assert (said.kind, said.reason) == ("rejected", "Ikke en beslutning")
    assert reviewer.window.tags.chosen != tag
    assert reviewer.window.views.queue.rows[0].verdict == "rejected"
    # Keys of the page go on at once.
    reviewer.presses("P")
    assert reviewer.window.tags.chosen == tag
    reviewer.presses("C")
    reviewer.types("Se punkt 31")
    reviewer.presses("Return")
    assert [said.text for said in project.comments(tag)] == ["Se punkt 31"]
    assert [remark.text for remark in reviewer.shown.comments] == ["Se punkt 31"]


@pytest.mark.story
def test_blind_names_nobody_and_stays_so(project: Path, qapp: QApplication) -> None:
    first = Reviewer(qapp, project)
    first.opens("referat.pdf")
    first.goes_to_the_review()
    first.presses("N")
    first.presses("B", Qt.KeyboardModifier.ControlModifier)
    first.leaves()
    again = Reviewer(qapp, project)
    try:
        again.opens("referat.pdf")
        again.goes_to_the_review()
        assert again.window.commands.action("review.blind").isChecked()
        again.presses("N")
        model = again.window.views.queue.model
        rows = [
            str(model.index(row).data(role))
            for row in range(model.rowCount())
            for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        ]
        chips = [chip.text() for chip in again.window.views.queue.filters._chips.values()]
        said = "\n".join([*rows, *chips, *again.history, again.shown.who, *(c.name for c in again.shown.columns)])
        again.presses("Delete")
        assert "stays; reject it" in again.says
        said += again.says
        again.presses("E")
        said += again.says + again.window.form.who.text()
        assert ONE not in said
        assert TWO not in said
    finally:
        again.leaves()


@pytest.mark.story
def test_blind_waits_for_ones_own_verdict_whatever_others_said(reviewer: Reviewer) -> None:
    window, (first, second) = reviewer.window, reviewer.listed[:2]
    bench = window.projects.workbench
    assert bench is not None
    people = {person.id: Workbench(bench.project, person) for person in bench.project.annotators()}
    author = people.pop(second.annotator)
    people.pop(bench.annotator.id)
    (colleague,) = people.values()

    def said(verdict: str) -> bool:
        return next(item.verdict for item in reviewer.listed if item.id == second.id) == verdict

    colleague.judge([second.id], "accepted")
    bench.tell_tags_changed([second.document])
    wait_until(lambda: said("accepted"), "the colleague's verdict is read")
    reviewer.presses("B", Qt.KeyboardModifier.ControlModifier)
    assert said("unreviewed")
    reviewer.presses("N")
    assert window.tags.chosen == first.id
    reviewer.presses("A")
    assert window.tags.chosen == second.id, "what another accepted is not left out"
    reviewer.presses("X")
    reviewer.presses("Return")
    assert said("rejected")
    author.edit_tag(second.id)
    author.set_fields({"note": "nu"})
    author.commit()
    colleague.judge([second.id], "accepted")
    bench.tell_tags_changed([second.document])
    wait_until(lambda: said("outdated"), "what was rejected is another thing now")


@pytest.mark.story
def test_blind_no_gold_of_others_is_listed_beside_the_form(reviewer: Reviewer) -> None:
    bench, (tag, *_) = reviewer.window.projects.workbench, reviewer.tags
    assert bench is not None
    colleague = Workbench(bench.project, next(p for p in bench.project.annotators() if p.name == TWO))
    gold = colleague.adjudicate([tag.id], tag)
    assert gold is not None
    bench.tell_tags_changed([tag.document])
    reviewer.window.tags.choose(tag.id, reveal=True)
    reviewer.presses("E")
    assert gold.id in reviewer.listed_beside_the_form
    reviewer.presses("Escape")
    reviewer.presses("B", Qt.KeyboardModifier.ControlModifier)
    reviewer.presses("E")
    assert tag.id in reviewer.listed_beside_the_form
    assert gold.id not in reviewer.listed_beside_the_form


@pytest.mark.story
def test_blind_names_nobody_who_stands_in_the_way_of_undo(reviewer: Reviewer) -> None:
    bench, tag = reviewer.window.projects.workbench, reviewer.listed[0]
    assert bench is not None
    author = Workbench(bench.project, next(p for p in bench.project.annotators() if p.id == tag.annotator))
    for person, note in ((bench, "en"), (author, "to")):
        person.edit_tag(tag.id)
        person.set_fields({"note": note})
        person.commit()
    reviewer.presses("Z", Qt.KeyboardModifier.ControlModifier)
    assert f"changed since by {author.annotator.name}" in reviewer.says
    reviewer.presses("B", Qt.KeyboardModifier.ControlModifier)
    reviewer.window.desk.messages.clear()
    reviewer.presses("Z", Qt.KeyboardModifier.ControlModifier)
    assert "changed since by somebody else" in reviewer.says
    assert author.annotator.name not in reviewer.says


@pytest.mark.story
def test_others_tags_are_not_deleted(reviewer: Reviewer) -> None:
    reviewer.presses("N")
    tag = reviewer.window.tags.chosen
    reviewer.presses("Delete")
    assert ONE in reviewer.says
    assert "reject it where it is wrong" in reviewer.says
    assert tag in [each.id for each in reviewer.tags]
    assert reviewer.window.tags.chosen == tag


@pytest.mark.story
def test_what_is_read_is_marked_complete(reviewer: Reviewer) -> None:
    window = reviewer.window
    workbench = window.projects.workbench
    document = window.documents.open

    def mine() -> list[tuple[str, int, int]]:
        return [
            (said.scope, said.start, said.end)
            for said in workbench.project.completions(document.id)
            if said.annotator == workbench.annotator.id
        ]

    reviewer.presses("M")
    assert mine() == [("page", *document.layer.page_span(0))]
    assert window.pages._complete == {0}, "the small page has a tick"
    assert len(window.view.marks_bar._complete) == 1
    assert window.strip.word == "Marked as complete: page 1"
    reviewer.presses("M")
    assert mine() == []
    assert (window.pages._complete, window.view.marks_bar._complete) == (frozenset(), ())
    reviewer.presses("M", SHIFT)
    ((scope, start, end),) = mine()
    assert scope in ("item", "page")
    assert start < end
    reviewer.presses("Z", Qt.KeyboardModifier.ControlModifier)
    assert mine() == []
    reviewer.presses("F2")
    reviewer.presses("M", Qt.KeyboardModifier.ControlModifier)
    assert mine() == [("document", 0, len(document.layer.text))]
    assert window.strip.word == "Marked as complete: referat.pdf"


@pytest.mark.story
def test_the_library_forgets_a_mark_that_was_taken_back(reviewer: Reviewer) -> None:
    reviewer.opens("dagsorden.pdf")
    reviewer.view.setFocus()

    def share() -> float | None:
        return next(row.share for row in reviewer.window.library._model.rows if row.name == "dagsorden.pdf")

    reviewer.presses("M", Qt.KeyboardModifier.ControlModifier)
    assert share() == 1
    reviewer.presses("M", Qt.KeyboardModifier.ControlModifier)
    assert not share()
