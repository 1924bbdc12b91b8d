"""What a person does with tags: begun, filled in, moved, kept, given up, taken back, and who is told of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.base.errors import ReadOnlyProject, TagError
from annotator.base.ids import now, uuid7
from annotator.model.edits import Remove, Step
from annotator.workbench.workbench import TagsChanged, Workbench
from tests.workbench.conftest import Desk

DECISION = "Rådet vedtog budgettet for Strandhaven."
MONEY = "1,2 mio. kr."


def test_a_tag_is_begun_filled_in_and_kept(desk: Desk) -> None:
    told: list[TagsChanged] = []
    desk.bench.tags_changed.connect(told.append)
    desk.begin(DECISION)
    assert desk.quotes() == []
    desk.bench.set_fields({"status": "approved", "decided_by": "", "note": None})
    kept = desk.bench.commit()
    assert kept is not None
    assert dict(kept.fields) == {"status": "approved"}
    assert desk.bench.draft is None
    assert desk.project.annotations(desk.paper.id) == (kept,)
    assert told == [TagsChanged(frozenset({desk.paper.id}), tags=frozenset({kept.id}))], "the page stays where it is"
    assert desk.bench.commit() is None


def test_the_passage_fills_fields_in(desk: Desk) -> None:
    desk.begin(MONEY, "funding")
    draft = desk.bench.draft
    assert draft is not None
    fields = dict(draft.annotation.fields)
    assert (fields["amount_min"], fields["amount_max"], fields["currency"]) == (1200000, 1200000, "DKK")
    assert set(draft.prefilled) == set(fields)


def test_another_span_fills_in_anew_what_nobody_touched(desk: Desk) -> None:
    desk.begin(MONEY, "funding")
    assert desk.bench.draft is not None
    desk.bench.set_fields({**desk.bench.draft.annotation.fields, "purpose": "havnen", "currency": "EUR"})
    draft = desk.bench.set_span(*desk.span("3 mio. kr."))
    fields = dict(draft.annotation.fields)
    assert (fields["amount_min"], fields["amount_max"]) == (3000000, 3000000)
    assert (fields["purpose"], fields["currency"]) == ("havnen", "EUR")
    assert draft.annotation.anchor.quote == "3 mio. kr."


def test_another_label_keeps_the_fields_that_fit(desk: Desk) -> None:
    desk.begin(DECISION)
    desk.bench.set_fields({"status": "approved", "agenda_item": "7", "note": "se bilag"})
    draft = desk.bench.set_label("recommendation")
    assert draft.annotation.label == "recommendation"
    assert dict(draft.annotation.fields) == {"agenda_item": "7", "note": "se bilag"}
    assert desk.bench.last_label == "recommendation"
    with pytest.raises(TagError, match="no label"):
        desk.bench.set_label("ukendt")


def test_giving_up_leaves_no_trace(desk: Desk) -> None:
    seen: list[object] = []
    desk.bench.draft_changed.connect(seen.append)
    desk.begin(DECISION)
    desk.bench.give_up()
    assert desk.quotes() == []
    assert seen[-1] is None
    assert desk.reopened().resume_draft() is None
    desk.begin(DECISION)
    kept = desk.bench.commit()
    assert kept is not None
    desk.bench.edit_tag(kept.id)
    desk.bench.set_fields({"status": "noted"})
    desk.bench.give_up()
    assert desk.project.annotation(kept.id) == kept


def test_an_open_form_is_there_again_after_a_crash(desk: Desk) -> None:
    desk.begin(MONEY, "funding")
    desk.bench.set_fields({"purpose": "halvt o"})
    bench = desk.reopened()
    draft = bench.resume_draft()
    assert draft is not None
    assert draft.before is None
    assert dict(draft.annotation.fields) == {"purpose": "halvt o"}
    kept = bench.commit()
    assert kept is not None
    bench.edit_tag(kept.id)
    bench.set_fields({"purpose": "helt"})
    again = desk.reopened().resume_draft()
    assert again is not None
    assert again.before == kept
    assert again.changed


def test_a_form_that_a_crash_left_is_kept_though_its_tag_was_removed_meanwhile(desk: Desk) -> None:
    desk.begin(MONEY, "funding")
    tag = desk.bench.commit()
    assert tag is not None
    desk.bench.edit_tag(tag.id)
    desk.bench.set_fields({"purpose": "halvt"})
    bench = desk.reopened()
    # Somebody removes it from the command line, say, before the form is open again.
    gone = replace(tag, revision=tag.revision + 1)
    desk.project.apply(Step(uuid7(), bench.annotator.id, now(), (Remove(gone),)))
    assert bench.resume_draft() is not None
    kept = bench.commit()
    assert kept is not None
    assert (kept.id, kept.revision, dict(kept.fields)) == (tag.id, 3, {"purpose": "halvt"})
    assert desk.quotes() == [MONEY]
    bench.undo()
    assert desk.quotes() == []


def test_the_form_that_was_open_is_kept_by_the_next(desk: Desk) -> None:
    desk.begin(DECISION)
    desk.begin(MONEY, "funding")
    assert desk.quotes() == [DECISION]
    (first,) = desk.project.annotations(desk.paper.id)
    desk.bench.edit_tag(first.id)
    assert sorted(desk.quotes()) == sorted([MONEY, DECISION])


def test_a_form_without_change_writes_nothing(desk: Desk) -> None:
    desk.begin(DECISION)
    kept = desk.bench.commit()
    assert kept is not None
    desk.bench.edit_tag(kept.id)
    assert desk.bench.commit() is None
    assert desk.project.annotation(kept.id).revision == 1


def test_undo_and_redo_with_an_open_form(desk: Desk) -> None:
    desk.begin(DECISION)
    desk.bench.commit()
    desk.begin(MONEY, "funding")
    assert desk.bench.undo() is not None  # the open form is kept, and is the last step
    assert desk.quotes() == [DECISION]
    assert desk.bench.draft is None
    assert desk.bench.undo() is not None
    assert desk.bench.undo() is None
    assert desk.quotes() == []
    assert desk.bench.redo() is not None
    assert desk.bench.redo() is not None
    assert desk.bench.redo() is None
    assert sorted(desk.quotes()) == sorted([MONEY, DECISION])
    assert desk.project.check() == ()


def test_undo_tells_where_to_look(desk: Desk) -> None:
    desk.begin(DECISION)
    kept = desk.bench.commit()
    assert kept is not None
    told: list[TagsChanged] = []
    desk.bench.tags_changed.connect(told.append)
    desk.bench.undo()
    assert told == [TagsChanged(frozenset({desk.paper.id}), kept.id, frozenset({kept.id}))]


def test_tags_are_removed_together_and_come_back_together(desk: Desk) -> None:
    desk.begin(DECISION)
    desk.begin(MONEY, "funding")
    desk.bench.commit()
    assert desk.bench.remove(a.id for a in desk.project.annotations(desk.paper.id)) == 2
    assert desk.quotes() == []
    desk.bench.undo()
    assert len(desk.quotes()) == 2


def test_a_new_tag_whose_form_is_open_is_removed_without_a_step(desk: Desk) -> None:
    desk.begin(DECISION)
    assert desk.bench.draft is not None
    assert desk.bench.remove([desk.bench.draft.annotation.id]) == 0
    assert desk.bench.draft is None
    assert desk.bench.undo() is None


def test_nothing_to_tag_is_said(desk: Desk) -> None:
    with pytest.raises(TagError, match="no text in the selection"):
        desk.bench.begin_tag(desk.paper.id, 41, 42, "decision")
    with pytest.raises(TagError, match="no label"):
        desk.begin(DECISION, "ukendt")
    with pytest.raises(TagError, match="No tag is open"):
        desk.bench.set_fields({})
    with pytest.raises(TagError, match="No tag is open"):
        desk.bench.set_span(0, 4)
    assert desk.bench.draft is None


def test_a_project_to_read_only_refuses_in_words(desk: Desk) -> None:
    desk.begin(DECISION)
    kept = desk.bench.commit()
    assert kept is not None
    bench: Workbench = desk.reopened(read_only=True)
    for act in (
        lambda: desk.begin(MONEY, "funding"),
        lambda: bench.set_fields({}),
        lambda: bench.set_label("funding"),
        lambda: bench.set_span(0, 4),
        lambda: bench.remove([kept.id]),
        bench.undo,
        bench.redo,
    ):
        with pytest.raises(ReadOnlyProject, match="reading only"):
            act()
    # Its form may be looked at.
    assert bench.edit_tag(kept.id).annotation == kept
    assert bench.commit() is None
    assert bench.draft is None
