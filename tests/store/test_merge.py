"""Two project files brought together: what comes in, what is refused, what waits; the other file is only read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.base.errors import TagError
from annotator.base.ids import uuid7
from annotator.model.edits import Add, Merge, Remove, Replace, SetSchema, Step
from annotator.model.geometry import PageIndex
from annotator.store.project import Project
from annotator.workbench.reviewing import Reviewing
from tests.store.builders import AT, LATER, PAGES, SCHEMA, add, adding, paper, tag
from tests.store.two import Two, Without, two_files

SAMPLES = Path(__file__).resolve().parents[2] / "db" / "samples"


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    with two_files(tmp_path) as both:
        yield both


def steps(project: Project) -> list[Step]:
    return list(project.steps())


def test_all_of_a_tag_and_what_was_said_of_it_comes_in(two: Two) -> None:
    two_pages = tag(paper(), two.bo, len(PAGES[0]) - 5, len(PAGES[0]) + 9, "funding", amount_min=12, currency="DKK")
    on_last = tag(paper(), two.bo, sum(map(len, PAGES)) - 12, sum(map(len, PAGES)) - 2)
    for one in (two_pages, on_last):
        two.yours.apply(adding(one))
    review = Reviewing(two.yours, two.bo.id)
    review.judge([two.tag.id], "rejected", "Det er en orientering.")
    review.comment(two.tag.id, "Se side 2.")
    review.complete(paper().id, 0, 30, "item")
    gold = review.adjudicate([two.tag.id, two_pages.id], two_pages)
    result = two.bring()
    assert (result.added, result.updated, result.unchanged) == (3, 0, 1)
    assert (result.conflicts, result.held_back, result.documents, result.remarks) == ([], {}, [], [])
    assert gold is not None
    assert two.same()
    assert two.mine.annotation(on_last.id) == on_last
    assert on_last in two.mine.annotations(paper().id, page=PageIndex(3))
    assert [v.reason for v in two.mine.verdicts(two.tag.id)] == ["Det er en orientering."]
    assert two.mine.verdict_state(two.tag.id) == "rejected"
    for ask in ("completions", "adjudications"):
        assert getattr(two.mine, ask)() == getattr(two.yours, ask)()
    assert two.mine.comments(two.tag.id) == two.yours.comments(two.tag.id)
    assert two.mine.review_rows() == two.yours.review_rows()
    assert two.whole()


def test_a_merge_is_one_leading_step_and_what_came_in_keeps_its_own(two: Two) -> None:
    before = steps(two.mine)
    two.yours.apply(adding(tag(paper(), two.bo, 8, 20)))
    two.change(two.yours, two.bo, two.tag, note="b")
    two.bring()
    merge, *came = steps(two.mine)[len(before) :]
    assert merge.edits == (Merge(two.yours.uuid, "dit.annotator", 2),)
    assert (merge.annotator, merge.at) == (two.ann.id, LATER)
    assert came == steps(two.yours)[-2:]


def test_merging_twice_writes_nothing_the_second_time(two: Two) -> None:
    two.yours.apply(adding(tag(paper(), two.bo, 8, 20)))
    two.bring()
    before = steps(two.mine)
    result = two.bring()
    assert (result.added, result.updated, result.unchanged) == (0, 0, 2)
    assert steps(two.mine) == before
    two.back()
    assert not any(isinstance(step.edits[0], Merge) for step in steps(two.yours))


def test_a_change_of_one_side_comes_in_as_a_change(two: Two) -> None:
    after = two.change(two.yours, two.bo, two.tag, note="b")
    result = two.bring()
    assert (result.added, result.updated, result.conflicts) == (0, 1, [])
    assert two.mine.annotation(two.tag.id) == after
    assert [row.reviser for row in two.mine.review_rows()] == [two.bo.id]


def test_a_change_on_both_sides_is_kept_as_both_and_listed(two: Two) -> None:
    ours = two.change(two.mine, two.ann, two.tag, note="min")
    theirs = two.change(two.yours, two.bo, two.tag, at="2026-02-02T10:00:00.000Z", note="din")
    result = two.bring()
    assert [(c.annotation, c.quote) for c in result.conflicts] == [(two.tag.id, "Byrådet")]
    assert two.mine.conflicts() == tuple(result.conflicts) == two.mine.conflicts(paper().id)
    assert two.mine.annotation(two.tag.id) == theirs
    (rival,) = two.mine.rivals(two.tag.id)
    assert (rival.annotation, rival.removed, rival.by, rival.at) == (ours, False, two.ann.id, LATER)
    after = [edit.after for _, edit in two.mine.history(two.tag.id) if isinstance(edit, Replace)]
    assert after == [ours, theirs]
    assert len(two.back().conflicts) == 1
    assert two.same()
    assert two.mine.history(two.tag.id) == two.yours.history(two.tag.id)
    assert two.bring().conflicts == []
    assert two.whole()


def test_the_same_change_on_both_sides_is_no_conflict(two: Two) -> None:
    two.change(two.mine, two.ann, two.tag, note="b")
    two.change(two.yours, two.bo, two.tag, at=AT, note="b")
    assert two.bring().conflicts == []
    two.back()
    assert two.same()
    assert [row.reviser for row in two.mine.review_rows()] == [two.bo.id]
    assert two.whole()


def test_a_removal_against_a_change_is_a_conflict_in_which_the_tag_stands(two: Two) -> None:
    after = two.change(two.yours, two.bo, two.tag, note="b")
    two.mine.apply(Step(uuid7(), two.ann.id, LATER, (Remove(replace(two.tag, revision=2)),)))
    result = two.bring()
    assert (result.added, len(result.conflicts)) == (1, 1)
    assert two.mine.annotation(two.tag.id) == after
    assert [rival.removed for rival in two.mine.rivals(two.tag.id)] == [True]
    Reviewing(two.mine, two.ann.id).settle_removed(two.tag.id)
    assert two.mine.annotations() == two.mine.conflicts() == ()
    two.mine.undo(two.ann.id, LATER)
    assert len(two.mine.conflicts()) == 1
    assert two.mine.annotation(two.tag.id).fields == {"note": "b"}
    assert two.whole()


def test_a_conflict_is_settled_undone_and_settled_again(two: Two) -> None:
    two.change(two.mine, two.ann, two.tag, note="min")
    two.change(two.yours, two.bo, two.tag, at="2026-02-02T10:00:00.000Z", note="din")
    two.bring()
    review = Reviewing(two.mine, two.ann.id)
    (rival,) = two.mine.rivals(two.tag.id)
    assert review.settle(two.tag.id, rival.annotation).fields == {"note": "min"}
    assert two.mine.conflicts() == ()
    with pytest.raises(TagError, match="no conflict left"):
        review.settle(two.tag.id, rival.annotation)
    two.mine.undo(two.ann.id, LATER)
    assert len(two.mine.conflicts()) == 1
    assert two.mine.annotation(two.tag.id).fields == {"note": "din"}
    two.mine.redo(two.ann.id, LATER)
    assert two.mine.conflicts() == ()
    assert two.mine.annotation(two.tag.id).fields == {"note": "min"}
    two.back()
    assert two.same()
    assert two.whole()


def test_settling_with_what_stands_is_a_new_revision_and_no_amendment(two: Two) -> None:
    two.change(two.mine, two.ann, two.tag, note="min")
    two.change(two.yours, two.bo, two.tag, at="2026-02-02T10:00:00.000Z", note="din")
    two.bring()
    stands = two.mine.annotation(two.tag.id)
    after = Reviewing(two.mine, two.bo.id).settle(two.tag.id, stands)
    assert (after.revision, after.fields) == (3, {"note": "din"})
    assert two.mine.verdicts(two.tag.id) == ()
    assert two.whole()


def test_a_rival_revision_can_be_brought_back(two: Two) -> None:
    two.change(two.mine, two.ann, two.tag, note="min")
    two.change(two.yours, two.bo, two.tag, at="2026-02-02T10:00:00.000Z", note="din")
    two.bring()
    (rival,) = two.mine.rivals(two.tag.id)
    Reviewing(two.mine, two.ann.id).bring_back(rival.annotation)
    assert two.mine.annotation(two.tag.id).fields == {"note": "min"}
    assert two.whole()


def test_undo_after_a_merge_takes_back_ones_own_here_and_nothing_that_came(two: Two) -> None:
    mine = tag(paper(), two.ann, 8, 20)
    two.mine.apply(adding(mine))
    yours = tag(paper(), two.ann, 21, 30)  # Ann worked in Bo's copy, too
    two.yours.apply(adding(yours))
    two.bring()
    two.mine.undo(two.ann.id, LATER)
    assert {a.id for a in two.mine.annotations()} == {two.tag.id, yours.id}
    two.mine.undo(two.ann.id, LATER)
    assert {a.id for a in two.mine.annotations()} == {yours.id}
    assert two.mine.undo(two.ann.id, LATER) is None
    two.mine.rebuild_tables()
    assert two.mine.undoable(two.ann.id) is None
    assert two.mine.redoable(two.ann.id) is not None
    assert two.whole()


def test_what_was_undone_in_the_copy_is_not_undone_here_again(two: Two) -> None:
    two.yours.undo(two.ann.id, LATER)
    two.bring()
    assert two.mine.annotations() == ()
    assert two.mine.undo(two.ann.id, LATER) is None
    assert two.whole()


def test_one_statement_taken_back_in_both_files_can_be_said_again(two: Two) -> None:
    said = Reviewing(two.mine, two.ann.id).comment(two.tag.id, "Se side 2.")
    two.back()
    Reviewing(two.yours, two.ann.id).take_back(said)
    two.mine.undo(two.ann.id, LATER)
    two.bring()
    assert two.mine.comments(two.tag.id) == ()
    two.mine.undo(two.ann.id, LATER)
    two.yours.undo(two.ann.id, LATER)
    assert two.yours.comments(two.tag.id) == (said,)
    two.back()
    two.bring()
    assert two.same()
    assert two.mine.comments(two.tag.id) == two.yours.comments(two.tag.id)
    assert two.whole()


def test_people_of_one_name_are_two_people(two: Two) -> None:
    for project, start in ((two.mine, 8), (two.yours, 21)):
        eva = project.annotator_named("Eva", at=LATER)
        project.apply(adding(tag(paper(), eva, start, start + 5)))
    two.bring()
    assert [person.name for person in two.mine.annotators()] == ["Ann Øst", "Bo Vest", "Eva", "Eva"]
    assert len({a.annotator for a in two.mine.annotations()}) == 3
    assert two.whole()


def test_the_later_schema_holds_and_the_difference_is_said(two: Two) -> None:
    toml = SCHEMA.replace('id = "funding"', 'id = "money"').replace("version = 1", "version = 2")
    two.yours.apply(Step(uuid7(), two.bo.id, "2099-01-01T00:00:00.000Z", (SetSchema(toml),)))
    result = two.bring()
    assert [str(remark) for remark in result.remarks] == [
        "The label schemas differ. That of dit.annotator was set later and holds from now on.",
        "Only dit.annotator has the label “money”.",
        "Only this project has the label “funding”; dit.annotator does not.",
        "No tag is lost by this: tags keep their labels and fields, also those that the schema in force does not have.",
    ]
    assert two.mine.schema.label("money") is not None
    assert two.back().remarks == []
    assert two.whole()


def test_a_pdf_comes_along_with_its_tags(two: Two) -> None:
    new = paper("to.pdf", pdf=b"%PDF " + bytes(600_000))
    add(two.yours, new, two.bo, password="hemmeligt")
    two.yours.apply(adding(tag(new, two.bo, 8, 20)))
    result = two.bring()
    assert result.documents == ["to.pdf"]
    assert two.mine.pdf(new.id) == new.pdf
    assert two.mine.password(new.id) == "hemmeligt"
    assert two.mine.text_layer(new.id) == new.layer
    assert [two.mine.page_text(new.id, PageIndex(n)) for n in range(4)] == list(new.pages)
    assert two.mine.outline(new.id) == new.outline
    assert len(two.mine.search("driftsudgifter")) == 2
    assert two.whole()


def test_one_pdf_added_on_both_sides_is_one_document(two: Two) -> None:
    new = paper("b.pdf", pdf=b"%PDF two")
    add(two.mine, replace(new, document=replace(new.document, added=LATER)), two.ann)
    add(two.yours, replace(new, document=replace(new.document, name="a.pdf", added=LATER)), two.bo)
    two.yours.apply(adding(tag(new, two.bo)))
    assert two.bring().documents == []
    two.back()
    assert [d.name for d in two.mine.documents()] == [d.name for d in two.yours.documents()] == ["a.pdf", "referat.pdf"]
    assert two.same()
    assert two.whole()


def test_what_speaks_of_a_pdf_that_did_not_come_waits_for_it(two: Two) -> None:
    new = paper("to.pdf", pdf=b"%PDF two")
    add(two.yours, new, two.bo)
    on_new, on_old = tag(new, two.bo), tag(paper(), two.bo, 8, 20)
    two.yours.apply(Step(uuid7(), two.bo.id, LATER, (Add(on_new), Add(on_old))))
    two.change(two.yours, two.bo, on_old, note="b")
    two.change(two.yours, two.bo, two.tag, note="b")
    Reviewing(two.yours, two.bo.id).judge([on_old.id], "accepted")
    result = two.mine.take_in(Without(two.yours, new.id), by=two.ann.id, at=LATER)
    assert result.held_back == {"to.pdf": 4}
    assert (result.added, result.updated) == (0, 1)
    assert [d.name for d in two.mine.documents()] == ["referat.pdf"]
    assert two.mine.check() == ()
    again = two.bring()
    assert (again.held_back, again.documents, again.added) == ({}, ["to.pdf"], 2)
    assert two.same()
    assert two.whole()
