"""Tags as their authors left them, whatever others made of them since."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.base.ids import uuid7
from annotator.model.annotation import Annotation, Annotator
from annotator.model.edits import Add, Edit, Remove, Replace, Say, Step, TagEdit
from annotator.store.project import Project
from annotator.workbench.reviewing import verdict_on
from tests.store.builders import AT, LATER, Desk, adding, tag


@pytest.fixture
def bo(desk: Desk) -> Annotator:
    return desk.project.annotator_named("Bo", at=AT)


def revised(desk: Desk, by: Annotator, before: Annotation, **fields: str) -> Annotation:
    """A change by its author, or an amendment."""
    after = before.revised(LATER, fields=fields)
    edits: list[Edit] = [Replace(before, after)]
    if by.id != before.annotator:
        edits.append(Say(verdict_on(after, "amended", "", by.id, LATER)))
    desk.project.apply(Step(uuid7(), by.id, LATER, tuple(edits)))
    return after


def on_behalf(desk: Desk, by: Annotator, before: Annotation, **fields: str) -> Annotation:
    """A newer revision of another's tag that `by` brings in."""
    after = before.revised(LATER, fields=fields)
    desk.project.apply(Step(uuid7(), by.id, LATER, (Replace(before, after),)))
    return after


def own(project: Project, desk: Desk) -> list[tuple[object, ...]]:
    found = project.own_tags(desk.paper.id)
    for each in found:
        assert project.own_tags(desk.paper.id, only=(each.id, "nobody's")) == (each,)
    return [tuple(each) for each in found]


def said(*tags: Annotation) -> list[tuple[object, ...]]:
    """What these tags say, as `own` has it."""
    return [(a.id, a.label, a.anchor.start, a.anchor.end, a.annotator, a.fields) for a in tags]


def test_what_nobody_amended_is_as_it_stands(desk: Desk, bo: Annotator) -> None:
    second, first = desk.tags(8, 20, bo, status="x"), desk.tags(0, 7)
    assert own(desk.project, desk) == said(first, second) == said(*desk.project.annotations(desk.paper.id))
    changed = revised(desk, desk.ann, first, status="y")
    assert own(desk.project, desk) == said(changed, second)


def test_an_amendment_is_not_the_authors_and_their_own_last_revision_is(desk: Desk, bo: Annotator) -> None:
    a = revised(desk, desk.ann, desk.tags(status="1"), status="2")
    amended = revised(desk, bo, a, status="3")
    assert own(desk.project, desk) == said(a)
    amended = revised(desk, bo, amended, status="4")
    assert own(desk.project, desk) == said(a)
    taken_up = revised(desk, desk.ann, amended, status="4", note="agreed")
    assert own(desk.project, desk) == said(taken_up)
    assert own(desk.reopened(), desk) == said(taken_up)


def test_another_place_in_the_authors_revision_is_the_place_it_comes_at(desk: Desk, bo: Annotator) -> None:
    a, b = desk.tags(0, 7), desk.tags(8, 20)
    moved = replace(a.revised(LATER), anchor=tag(desk.paper, desk.ann, 30, 36).anchor)
    amended = Say(verdict_on(moved, "amended", "", bo.id, LATER))
    desk.project.apply(Step(uuid7(), bo.id, LATER, (Replace(a, moved), amended)))
    assert [each.id for each in desk.project.annotations(desk.paper.id)] == [b.id, a.id]
    assert own(desk.project, desk) == said(a, b)


def test_a_tag_that_somebody_else_brought_in_is_as_it_came(desk: Desk, bo: Annotator) -> None:
    many: list[TagEdit] = [Add(tag(desk.paper, bo, n, n + 5, status=str(n))) for n in range(20)]
    desk.project.apply(Step(uuid7(), desk.ann.id, AT, tuple(many)))
    assert own(desk.project, desk) == said(*(each.annotation for each in many if isinstance(each, Add)))
    seventh = many[7]
    assert isinstance(seventh, Add)
    revised(desk, desk.ann, seventh.annotation, status="amended")
    assert own(desk.project, desk)[7:8] == said(seventh.annotation), "an edit far into a long step"


def test_what_its_author_removed_is_not_there_even_if_another_brought_it_back(desk: Desk, bo: Annotator) -> None:
    a = desk.tags()
    gone = replace(a, modified=LATER, revision=2)
    desk.project.apply(Step(uuid7(), desk.ann.id, LATER, (Remove(gone),)))
    assert own(desk.project, desk) == said()
    back = replace(a, revision=3)
    amended = Say(verdict_on(back, "amended", "", bo.id, LATER))
    desk.project.apply(Step(uuid7(), bo.id, LATER, (Add(back), amended)))
    assert own(desk.project, desk) == said()
    assert len(desk.project.annotations(desk.paper.id)) == 1


def test_what_another_brings_in_on_behalf_of_the_author_is_the_authors(desk: Desk, bo: Annotator) -> None:
    first = desk.tags(0, 7, bo, status="1")
    second = on_behalf(desk, desk.ann, first, status="2")
    assert own(desk.project, desk) == said(second)
    desk.project.undo(desk.ann.id, LATER)
    assert own(desk.project, desk) == said(first)
    desk.project.redo(desk.ann.id, LATER)
    assert own(desk.project, desk) == said(second)


def test_an_amendment_that_is_undone_or_done_again_leaves_the_authors_reading(desk: Desk, bo: Annotator) -> None:
    first = desk.tags(0, 7, bo, status="1")
    once = revised(desk, desk.ann, first, status="2")
    revised(desk, desk.ann, once, status="3")
    for undo, stands in ((True, "2"), (True, "1"), (False, "2"), (False, "3")):
        (desk.project.undo if undo else desk.project.redo)(desk.ann.id, LATER)
        assert [tag.fields["status"] for tag in desk.project.annotations()] == [stands]
        assert own(desk.project, desk) == said(first)
    third = on_behalf(desk, desk.ann, desk.project.annotation(first.id), status="4")
    assert own(desk.project, desk) == said(third), "what its author makes of an amendment is the author's"
    desk.project.undo(desk.ann.id, LATER)
    assert own(desk.project, desk) == said(first), "the amendment that stands again is not the author's"
    assert own(desk.reopened(), desk) == said(first)


def test_an_amendment_that_comes_with_its_verdict_is_the_reviewers(desk: Desk, bo: Annotator) -> None:
    cilie = desk.project.annotator_named("Cilie", at=AT)
    first = desk.tags(0, 7, bo, status="1")
    after = first.revised(LATER, fields={"status": "2"})
    brought = (Replace(first, after), Say(verdict_on(after, "amended", "", cilie.id, LATER)))
    desk.project.apply(Step(uuid7(), desk.ann.id, LATER, brought))
    assert own(desk.project, desk) == said(first)


def test_gold_is_nobodys_reading(desk: Desk) -> None:
    desk.project.apply(adding(replace(tag(desk.paper, desk.ann), origin="gold")))
    assert own(desk.project, desk) == said()
    assert desk.project.taggers() == frozenset()
    desk.tags()
    assert desk.project.taggers() == {(desk.paper.id, desk.ann.id)}
