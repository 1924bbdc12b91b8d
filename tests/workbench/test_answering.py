"""A person answers to suggestions: accepted, edited, refused; each can be undone, and whoever shows them is told."""

from __future__ import annotations

import pytest

from annotator.base.errors import Cancelled
from annotator.model.annotation import DocumentId, LabelId
from annotator.model.suggestion import Suggestion
from annotator.workbench.answering import accept
from tests.store.builders import AT
from tests.workbench.conftest import Desk

FIELDS = {"status": "approved", "decided_by": "Rådet"}


@pytest.fixture
def offered(desk: Desk) -> list[Suggestion]:
    found = []
    for words, label, fields in (
        ("Rådet vedtog budgettet for Strandhaven.", "decision", FIELDS),
        ("1,2 mio. kr.", "funding", {"amount_min": 1200000, "currency": "DKK"}),
        ("3 mio. kr.", "funding", {"amount_min": 3000000, "currency": "DKK"}),
    ):
        start, end = desk.span(words)
        found.append(Suggestion(desk.paper.id, LabelId(label), start, end, words, 0.8, "rule", "1", fields))
    desk.project.set_suggestions(desk.paper.id, "1", AT, found)
    return found


def left(desk: Desk) -> list[str]:
    return [s.text for s in desk.project.suggestions(desk.paper.id, by=desk.bench.annotator.id)]


def test_accepting_makes_a_tag_with_its_fields_and_undo_brings_the_suggestion_back(desk: Desk, offered) -> None:
    told = []
    desk.bench.tags_changed.connect(told.append)
    made = desk.bench.accept_suggestion(offered[0])
    assert made is not None
    assert (made.fields, made.origin, made.annotator) == (FIELDS, "suggestion", desk.bench.annotator.id)
    assert [change.tags for change in told] == [frozenset({made.id})]
    assert (len(left(desk)), desk.bench.last_label) == (2, "decision")
    assert desk.bench.accept_suggestion(offered[0]) is None
    desk.bench.undo()
    assert (desk.quotes(), len(left(desk))) == ([], 3)


def test_refusing_tells_and_so_does_undo(desk: Desk, offered) -> None:
    told: list[frozenset[DocumentId]] = []
    desk.bench.suggestions_changed.connect(told.append)
    desk.bench.refuse_suggestions(offered[:2])
    assert left(desk) == ["3 mio. kr."]
    assert left(Desk(desk.path, desk.reopened(), desk.paper)) == ["3 mio. kr."], "after a restart too"
    desk.bench.suggestions_changed.connect(told.append)
    desk.bench.undo()
    desk.bench.redo()
    desk.bench.take_back(desk.project.refusals()[0])
    assert told == [frozenset({desk.paper.id})] * 4
    assert len(left(desk)) == 2


def test_editing_opens_the_form_filled_in(desk: Desk, offered) -> None:
    draft = desk.bench.edit_suggestion(offered[0])
    assert (draft.annotation.fields, draft.before, set(draft.prefilled)) == (FIELDS, None, set(FIELDS))
    assert desk.project.annotations() == (), "nothing is a tag before it is kept"
    desk.bench.set_fields({**FIELDS, "status": "noted"})
    desk.bench.commit()
    (made,) = desk.project.annotations()
    assert (made.fields["status"], made.origin) == ("noted", "suggestion")
    assert (len(left(desk)), desk.project.refusals()) == (2, ())


def test_giving_up_leaves_the_suggestion_open(desk: Desk, offered) -> None:
    desk.bench.edit_suggestion(offered[0])
    desk.bench.give_up()
    assert (desk.quotes(), len(left(desk)), desk.project.tag_times()) == ([], 3, ())


def test_what_becomes_another_tag_is_refused_with_it_and_undone_with_it(desk: Desk, offered) -> None:
    told: list[frozenset[DocumentId]] = []
    desk.bench.suggestions_changed.connect(told.append)
    desk.bench.edit_suggestion(offered[0])
    desk.bench.set_label("recommendation")
    desk.bench.commit()
    assert [said.label for said in desk.project.refusals()] == ["decision"]
    assert (len(left(desk)), told) == (2, [frozenset({desk.paper.id})])
    desk.bench.undo()
    assert (len(left(desk)), desk.quotes()) == (3, [])


def test_another_label_and_back_again_loses_nothing_that_was_suggested(desk: Desk, offered) -> None:
    desk.bench.edit_suggestion(offered[0])
    desk.bench.set_fields({**FIELDS, "note": "se bilag"})
    draft = desk.bench.set_label("recommendation")
    assert (draft.annotation.fields, draft.prefilled) == ({"note": "se bilag"}, {})
    draft = desk.bench.set_label("decision")
    assert draft.annotation.fields == {**FIELDS, "note": "se bilag"}
    assert set(draft.prefilled) == set(FIELDS), "what nobody typed says so"


def test_other_borders_keep_what_was_suggested_but_no_amount_that_is_gone(desk: Desk, offered) -> None:
    start, end = desk.span("Rådet vedtog budgettet for Strandhaven.")
    desk.bench.edit_suggestion(offered[0])
    assert desk.bench.set_span(start, end - 1).annotation.fields == FIELDS
    assert desk.bench.set_span(start, start + 5).annotation.fields == {}, "another passage by now"
    desk.bench.give_up()
    start, end = desk.span("1,2 mio. kr.")
    desk.bench.edit_suggestion(offered[1])
    assert "amount_min" not in desk.bench.set_span(start + 4, end).annotation.fields


def test_a_form_that_a_crash_left_is_still_the_suggestions(desk: Desk, offered) -> None:
    desk.bench.edit_suggestion(offered[0])
    desk.bench.set_label("recommendation")
    bench = desk.reopened()
    draft = bench.resume_draft()
    assert draft is not None
    assert draft.suggestion == offered[0]
    bench.commit()
    assert [said.label for said in desk.project.refusals()] == ["decision"]
    assert len(left(desk)) == 2


def test_many_are_accepted_in_one_step_or_not_at_all(desk: Desk, offered) -> None:
    def stop(done: int, total: int, what: str) -> None:
        if done == 2:
            raise Cancelled

    who = desk.bench.annotator.id
    with pytest.raises(Cancelled):
        accept(desk.project, who, offered, progress=stop)
    assert desk.quotes() == []
    assert len(accept(desk.project, who, [*offered, offered[0]])) == 3
    assert left(desk) == []
    desk.bench.undo()
    assert (desk.quotes(), len(left(desk))) == ([], 3)


def test_a_form_that_was_open_is_kept_first(desk: Desk, offered) -> None:
    desk.begin("Byrådet i Fjordby mødtes")
    desk.bench.accept_suggestion(offered[1])
    assert desk.quotes() == ["Byrådet i Fjordby mødtes", "1,2 mio. kr."]
