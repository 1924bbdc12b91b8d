"""Seconds a tag takes: from form or suggestion to tag, idle time left out, as medians."""

from __future__ import annotations

import pytest

from annotator.model.annotation import AnnotatorId, LabelId
from annotator.model.suggestion import Suggestion
from annotator.store.suggestions import TagTime
from annotator.workbench.tag_clock import IDLE, TagClock, TimeTaken, tag_times
from tests.store.builders import AT
from tests.workbench.conftest import Desk


class Clock:
    def __init__(self) -> None:
        self.time = 1000.0

    def __call__(self) -> float:
        return self.time


def seconds(taken: TagTime | None) -> float:
    assert taken is not None
    return taken.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def timed(desk: Desk, clock: Clock) -> Desk:
    desk.bench.clock = TagClock(clock)
    return desk


def test_idle_time_is_left_out(clock: Clock) -> None:
    watch = TagClock(clock)
    assert watch.taken(AnnotatorId("a"), "decision", "hand") is None
    watch.start("hand")
    clock.time += 5
    watch.touch()
    clock.time += 3600
    watch.touch()
    clock.time += IDLE
    watch.touch()
    clock.time += 2
    assert seconds(watch.taken(AnnotatorId("a"), "decision", "hand")) == 5 + 2
    assert watch.taken(AnnotatorId("a"), "decision", "hand") is None


def test_a_tag_by_hand_a_suggestion_accepted_and_one_edited(timed: Desk, clock: Clock) -> None:
    start, end = timed.span("3 mio. kr.")
    one = Suggestion(timed.paper.id, LabelId("funding"), start, end, "3 mio. kr.", 0.8, "rule")
    first = timed.span("1,2 mio. kr.")
    other = Suggestion(timed.paper.id, LabelId("funding"), *first, "1,2 mio. kr.", 0.8, "rule")
    timed.begin("Rådet vedtog budgettet")
    clock.time += 10
    timed.bench.commit()
    timed.bench.show_suggestion(one)
    clock.time += 2
    timed.bench.accept_suggestion(one)
    timed.bench.show_suggestion(other)
    clock.time += 3
    timed.bench.edit_suggestion(other)
    clock.time += 4
    timed.bench.commit()
    assert [(each.label, each.kind, each.seconds) for each in timed.project.tag_times()] == [
        ("decision", "hand", 10),
        ("funding", "suggestion", 2),
        ("funding", "suggestion", 7),
    ]
    assert tag_times(timed.project, timed.bench.annotator.id) == (
        TimeTaken("", "hand", 1, 10),
        TimeTaken("", "suggestion", 2, 4.5),
        TimeTaken("decision", "hand", 1, 10),
        TimeTaken("funding", "suggestion", 2, 4.5),
    )
    assert tag_times(timed.project, AnnotatorId("nobody")) == ()


def test_what_comes_to_nothing_or_is_an_old_tag_counts_for_nothing(timed: Desk) -> None:
    timed.begin("Rådet vedtog budgettet")
    timed.bench.give_up()
    start, end = timed.span("3 mio. kr.")
    one = Suggestion(timed.paper.id, LabelId("funding"), start, end, "3 mio. kr.", 0.8, "rule")
    timed.bench.show_suggestion(one)
    timed.bench.refuse_suggestions([one])
    timed.bench.show_suggestion(one)
    timed.bench.show_suggestion(None)
    assert timed.bench.accept_suggestion(one) is None
    timed.project.set_suggestions(timed.paper.id, "1", AT, [])
    assert timed.project.tag_times() == ()


def test_a_suggestion_that_is_shown_beside_an_open_form_is_timed_for_itself(timed: Desk, clock: Clock) -> None:
    start, end = timed.span("3 mio. kr.")
    one = Suggestion(timed.paper.id, LabelId("funding"), start, end, "3 mio. kr.", 0.8, "rule")
    timed.begin("Rådet vedtog budgettet")
    timed.bench.show_suggestion(one)
    clock.time += 2
    timed.bench.accept_suggestion(one)
    assert len(timed.quotes()) == 2, "the form was kept first"
    assert [(each.label, each.kind, each.seconds) for each in timed.project.tag_times()] == [
        ("funding", "suggestion", 2)
    ]


def test_what_was_rejected_and_passed_over_counts_with_the_next_that_is_accepted(timed: Desk, clock: Clock) -> None:
    def suggestion(words: str) -> Suggestion:
        return Suggestion(timed.paper.id, LabelId("funding"), *timed.span(words), words, 0.8, "rule")

    one, other = suggestion("3 mio. kr."), suggestion("1,2 mio. kr.")
    timed.bench.show_suggestion(other)
    clock.time += 3
    timed.bench.show_suggestion(one)
    clock.time += 4
    timed.bench.refuse_suggestions([one])
    clock.time += 50
    timed.bench.show_suggestion(other)
    clock.time += 5
    timed.bench.accept_suggestion(other)
    timed.begin("Rådet vedtog budgettet")
    clock.time += 6
    timed.bench.commit()
    assert [(each.kind, each.seconds) for each in timed.project.tag_times()] == [("suggestion", 12), ("hand", 6)]
