"""What happened to a tag, told in the order of time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.base.ids import uuid7
from annotator.model.annotation import Annotation, AnnotationId, Annotator
from annotator.model.edits import Add, Merge, Replace, Say, Step
from annotator.model.review import Comment, StatementId
from annotator.workbench.tag_history import entries
from annotator.workbench.workbench import Workbench
from tests.store.builders import AT, LATER, tag
from tests.workbench.conftest import Desk


@pytest.fixture
def bo(desk: Desk) -> Workbench:
    return Workbench(desk.project, desk.project.annotator_named("Bo", at=AT))


def tagged(desk: Desk, words: str = "1,2 mio. kr.") -> Annotation:
    desk.begin(words, "funding")
    kept = desk.bench.commit()
    assert kept is not None
    return kept


def kinds(desk: Desk, tag_id: AnnotationId) -> list[str]:
    return [entry.kind for entry in entries(desk.project, tag_id)]


def test_a_tag_that_never_was_has_none(desk: Desk) -> None:
    assert entries(desk.project, AnnotationId("nobody")) == ()


def test_changes_have_what_was_before_and_after(desk: Desk) -> None:
    one = tagged(desk)
    desk.bench.edit_tag(one.id)
    desk.bench.set_fields({**one.fields, "period_from": 2015})
    two = desk.bench.commit()
    desk.bench.undo()
    desk.bench.remove([one.id])
    first, change, back, gone = entries(desk.project, one.id)
    assert (first.kind, first.before, first.after) == ("tagged", None, one)
    assert (change.kind, change.before, change.after) == ("changed", one, two)
    assert (back.how, back.after is not None and back.after.says_the_same(one)) == ("undo", True)
    assert (gone.kind, gone.after) == ("removed", None)
    desk.bench.undo()
    assert kinds(desk, one.id)[-1] == "back"


def test_an_amendment_is_one_entry_with_the_change(desk: Desk, bo: Workbench) -> None:
    one = tagged(desk)
    bo.edit_tag(one.id)
    bo.set_fields({**one.fields, "note": "se bilag"})
    bo.commit()
    entry = entries(desk.project, one.id)[-1]
    assert kinds(desk, one.id) == ["tagged", "amended"]
    assert entry.who == bo.annotator.id
    assert entry.before == one
    assert entry.after is not None
    assert entry.after.fields["note"] == "se bilag"


def test_what_was_said_is_told_with_its_words_and_what_was_taken_back_is_not(desk: Desk, bo: Workbench) -> None:
    one = tagged(desk)
    bo.judge([one.id], "rejected", "for kort")
    bo.comment(one.id, "Æblegrød?")
    told = entries(desk.project, one.id)
    assert [(entry.kind, entry.text) for entry in told[1:]] == [("rejected", "for kort"), ("commented", "Æblegrød?")]
    bo.take_back(desk.project.verdicts(one.id)[0])
    assert kinds(desk, one.id) == ["tagged", "commented"]


def test_gold_tells_its_sources_and_they_tell_that_they_were_weighed(desk: Desk, bo: Workbench) -> None:
    one = tagged(desk)
    bo.begin_tag(desk.paper.id, *desk.span("1,2 mio. kr."), "funding")
    other = bo.commit()
    assert other is not None
    gold = bo.adjudicate([one.id, other.id], one)
    assert gold is not None
    made = entries(desk.project, gold.id)[0]
    assert made.kind == "gold"
    assert {source.annotation for source in made.sources} == {one.id, other.id}
    assert kinds(desk, one.id) == ["tagged", "weighed"]
    bo.undo()
    assert kinds(desk, one.id) == ["tagged"]
    bo.adjudicate([one.id], None)
    assert kinds(desk, one.id) == ["tagged", "dismissed"]


def test_a_merge_tells_where_the_tag_came_from(desk: Desk) -> None:
    bo = Annotator(desk.project.annotator_named("Bo", at=AT).id, "Bo")
    theirs = replace(tag(desk.paper, bo, 0, 7), created=AT, modified=AT)
    mine = tagged(desk)
    said = Comment(StatementId(uuid7()), theirs.id, desk.paper.id, "ja", bo.id, AT)
    desk.project.apply_many(
        [
            Step(uuid7(), desk.bench.annotator.id, LATER, (Merge("x", "to.annotator", 2),)),
            Step(uuid7(), bo.id, AT, (Add(theirs),)),
            Step(uuid7(), bo.id, AT, (Say(said),)),
        ]
    )
    told = entries(desk.project, theirs.id)
    assert [(entry.kind, entry.text) for entry in told] == [
        ("tagged", ""),
        ("commented", "ja"),
        ("merged", "to.annotator"),
    ]
    assert told[-1].who == desk.bench.annotator.id
    assert kinds(desk, mine.id) == ["tagged"]


def test_merges_and_changes_that_come_after_the_first_look_are_told_too(desk: Desk) -> None:
    bo = Annotator(desk.project.annotator_named("Bo", at=AT).id, "Bo")
    theirs = replace(tag(desk.paper, bo, 0, 7), created=AT, modified=AT)
    by = desk.bench.annotator.id
    desk.project.apply_many(
        [Step(uuid7(), by, LATER, (Merge("x", "to.annotator", 1),)), Step(uuid7(), bo.id, AT, (Add(theirs),))]
    )
    desk.project.look_for_merges()
    assert kinds(desk, theirs.id) == ["tagged", "merged"]
    (found,) = desk.project.history(theirs.id)
    # As the journal has it, though it is not read from there: one step made the tag and none changed it.
    assert found[1] == Add(theirs)
    after = theirs.revised(LATER, fields={"note": "ny"})
    desk.project.apply_many(
        [
            Step(uuid7(), by, LATER, (Merge("x", "tre.annotator", 1),)),
            Step(uuid7(), bo.id, LATER, (Replace(theirs, after),)),
        ]
    )
    assert [edit for _, edit in desk.project.history(theirs.id)] == [Add(theirs), Replace(theirs, after)]
    assert [merge.name for _, merge in desk.project.merges_of(theirs.id)] == ["to.annotator", "tre.annotator"]
