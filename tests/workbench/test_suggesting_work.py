"""Suggestions made and learned in the background, and what the window is told of it."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import closing

import pytest

from annotator.base.errors import Cancelled
from annotator.model.annotation import DocumentId
from annotator.suggest import process
from annotator.suggest.process import Child
from annotator.workbench import suggesting_work, teaching
from annotator.workbench.answering import accept
from annotator.workbench.suggesting import ENOUGH, Suggested, Suggester
from annotator.workbench.suggesting_work import SuggestingWork
from annotator.workbench.tasks import Tasks
from tests.store.builders import add, adding, paper, tag
from tests.workbench.conftest import Desk
from tests.workbench.test_tasks import Loop

LINES = tuple(f"Rådet vedtog sag nummer {n} uden afstemning.\n" for n in range(ENOUGH + 1))


class Watched:
    """The work, and all that it says."""

    def __init__(self, desk: Desk, loop: Loop) -> None:
        self.desk, self.loop = desk, loop
        self.told: list[frozenset[DocumentId]] = []
        self.errors: list[Exception] = []
        self.left_out: list[Suggested] = []
        self.tasks = Tasks(loop.posted.put)
        self.work = SuggestingWork(desk.bench, self.tasks, failed=self.errors.append, left_out=self.left_out.append)
        desk.bench.suggestions_changed.connect(self.told.append)

    def settled(self) -> None:
        self.loop.run_until(lambda: self.work.task is None and not self.tasks.running)

    def close(self) -> None:
        self.tasks.close()
        self.work.close()


@pytest.fixture
def watched(desk: Desk) -> Iterator[Watched]:
    made = Watched(desk, Loop())
    yield made
    made.close()


def named(desk: Desk, name: str) -> DocumentId:
    one = paper(name, ("".join(LINES),))
    add(desk.project, one, desk.bench.annotator)
    return one.id


def test_what_came_in_meanwhile_is_read_after_it(watched: Watched, desk: Desk) -> None:
    first = named(desk, "a.pdf")
    watched.work.suggest(first)
    assert watched.work.task is not None
    second = named(desk, "b.pdf")
    watched.work.suggest()
    watched.settled()
    assert frozenset().union(*watched.told) == {desk.paper.id, first, second}
    assert sum(map(len, watched.told)) == 3, "each is told once"
    assert set(desk.project.suggested()) == {desk.paper.id, first, second}
    watched.work.suggest()
    assert watched.work.task is None, "there is nothing left to be done"


def test_a_document_that_failed_is_tried_again_when_asked_for(
    watched: Watched, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    send = Child.send

    def shot(child: Child, request) -> None:
        os.kill(child.pid, signal.SIGKILL)
        child._child.wait()
        send(child, request)

    with monkeypatch.context() as dying:
        dying.setattr(Child, "send", shot)
        watched.work.suggest()
        watched.settled()
    (made,) = watched.left_out
    assert desk.project.suggestions(desk.paper.id) == ()
    watched.work.try_again(made)
    watched.settled()
    assert desk.project.suggestions(desk.paper.id)
    assert len(watched.left_out) == 1


def test_after_many_verdicts_it_learns_and_suggests_anew_and_no_refused_one_comes_back(
    watched: Watched, desk: Desk
) -> None:
    document, other = named(desk, "a.pdf"), named(desk, "b.pdf")
    watched.work.suggest()
    watched.settled()
    watched.work.settle()
    assert watched.work.task is None, "nobody said anything yet"
    who = desk.bench.annotator.id
    offered = desk.project.suggestions(document, by=who)
    assert len(offered) > ENOUGH
    refused, *others = offered
    desk.bench.refuse_suggestions([refused])
    accept(desk.project, who, others)
    accept(desk.project, who, desk.project.suggestions(other, by=who)[:5])
    before = desk.project.suggested()
    learned = []
    watched.work.figures_changed.connect(learned.append)
    watched.work.settle()
    watched.settled()
    assert (watched.errors, learned) == ([], [watched.work.figures])
    after = desk.project.suggested()
    assert all(after[each] != before[each] for each in before)
    assert desk.project.suggestions(document, by=who) == ()
    watched.work.settle()
    assert watched.work.task is None, "it is not due again"


def test_stopping_is_no_failure_and_does_not_begin_anew(watched: Watched, desk: Desk) -> None:
    named(desk, "a.pdf")
    watched.work.suggest()
    watched.work.suggest()
    assert watched.work.task is not None
    watched.work.task.cancel()
    watched.settled()
    assert watched.errors == []
    left = set(desk.project.suggested())
    watched.work.suggest()
    watched.settled()
    assert set(desk.project.suggested()) > left


def test_learning_stops_what_is_under_way_and_what_is_missing_is_made_then(watched: Watched, desk: Desk) -> None:
    named(desk, "a.pdf")
    watched.work.suggest()
    watched.work.retrain()
    watched.settled()
    assert ["nothing to learn" in str(error) for error in watched.errors] == [True]
    assert len(desk.project.suggested()) == 2


def test_what_is_like_a_new_tag_is_told(watched: Watched, desk: Desk) -> None:
    made = tag(desk.paper, desk.bench.annotator, *desk.span("Rådet vedtog budgettet for Strandhaven."))
    desk.project.apply(adding(made))
    watched.work.offer_similar(made)
    watched.settled()
    assert watched.told == [{desk.paper.id}]


def test_nothing_is_made_where_nothing_can_be_kept(desk: Desk) -> None:
    desk.reopened(read_only=True)
    watched = Watched(desk, Loop())
    watched.work.suggest()
    watched.work.settle()
    assert watched.work.task is None
    watched.close()


def held_up(monkeypatch: pytest.MonkeyPatch, module: object, name: str) -> tuple[threading.Event, threading.Event]:
    """A slow function stands still at its beginning until the second event is set; the first says that it stands there."""
    reached, go_on = threading.Event(), threading.Event()
    function = getattr(module, name)

    def slow(*args: object, **more: object) -> object:
        reached.set()
        assert go_on.wait(20)
        return function(*args, **more)

    monkeypatch.setattr(module, name, slow)
    return reached, go_on


def test_a_project_that_is_closed_while_it_learns_leaves_no_word_for_the_next(
    watched: Watched, desk: Desk, monkeypatch
) -> None:
    desk.project.apply(adding(tag(desk.paper, desk.bench.annotator, *desk.span("1,2 mio. kr."), "funding")))
    reached, go_on = held_up(monkeypatch, teaching, "_judged")
    watched.work.retrain()
    assert reached.wait(20)
    watched.work.close()
    desk.project.close()
    go_on.set()
    watched.loop.run_until(lambda: not watched.tasks.running)
    assert watched.errors == []
    desk.reopened()


def test_a_project_that_is_closed_while_similar_ones_are_looked_for_does_so_too(
    watched: Watched, desk: Desk, monkeypatch
) -> None:
    made = tag(desk.paper, desk.bench.annotator, *desk.span("Rådet vedtog budgettet for Strandhaven."))
    desk.project.apply(adding(made))
    reached, go_on = held_up(monkeypatch, suggesting_work, "offer_similar")
    watched.work.offer_similar(made)
    assert reached.wait(20)
    watched.work.close()
    desk.project.close()
    go_on.set()
    watched.loop.run_until(lambda: not watched.tasks.running)
    assert (watched.errors, watched.told) == ([], [])
    desk.reopened()


def test_learning_can_be_stopped_while_the_texts_are_read(desk: Desk, monkeypatch) -> None:
    def stop(done: int, total: int, what: str) -> None:
        raise Cancelled

    desk.project.apply(adding(tag(desk.paper, desk.bench.annotator, *desk.span("1,2 mio. kr."), "funding")))
    monkeypatch.delattr(process, "Child")  # none is even begun
    with closing(Suggester(desk.project)) as suggester, pytest.raises(Cancelled):
        suggester.retrain(progress=stop)


def test_who_learns_after_a_stop_gets_suggestions_anew(watched: Watched, desk: Desk) -> None:
    named(desk, "a.pdf")
    desk.project.apply(adding(tag(desk.paper, desk.bench.annotator, *desk.span("1,2 mio. kr."), "funding")))
    watched.work.suggest()
    assert watched.work.task is not None
    watched.work.task.cancel()
    watched.settled()
    watched.work.retrain()
    watched.settled()
    assert (watched.errors, Suggester(desk.project).pending()) == ([], ())


def test_what_is_like_many_tags_is_looked_for_by_one_task_at_a_time(watched: Watched, desk: Desk, monkeypatch) -> None:
    made = tag(desk.paper, desk.bench.annotator, *desk.span("Rådet vedtog budgettet for Strandhaven."))
    desk.project.apply(adding(made))
    asked: list[int] = []
    look = suggesting_work.offer_similar
    monkeypatch.setattr(
        suggesting_work,
        "offer_similar",
        lambda project, tags, progress: asked.append(len(tags)) or look(project, tags, progress=progress),
    )
    reached, go_on = held_up(monkeypatch, suggesting_work, "offer_similar")
    watched.work.offer_similar(made)
    assert reached.wait(20)
    for _ in range(5):
        watched.work.offer_similar(made)
    assert len(watched.tasks.running) == 1
    go_on.set()
    watched.settled()
    assert asked == [1, 5]
