"""The queue is read aside while things change; what comes of an older reading is never shown over a newer one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QWidget

from annotator.model.ports import no_progress
from annotator.ui.controllers.queue_feed import QueueFeed
from annotator.ui.desk import Desk
from annotator.workbench.tasks import Task
from tests.workbench.office import Office, open_office

DECISION = "Rådet vedtog budgettet for Strandhaven."


class ByHand:
    """Tasks that end when the test says so: `started` has for each what tells its result, which is worked out at once."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.tasks = self
        self.started: list[Callable[[], None]] = []
        self.stopped: list[Task] = []

    def run(self, work: Callable[..., Any], *, done: Callable[[Any], None], title: str, **_: object) -> Task:
        found = work(no_progress)
        self.started.append(lambda: done(found))
        self.stopped.append(task := Task(title))
        return task


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = open_office(tmp_path / "queue.annotator")
    with made.project:
        yield made


@pytest.fixture
def hands(qtbot) -> ByHand:
    window = QWidget()
    qtbot.addWidget(window)
    return ByHand(window)


def test_a_change_while_the_queue_is_read_is_read_after_it(office: Office, hands: ByHand, qtbot) -> None:
    office.tag(office.ane, DECISION)
    office.tag(office.cilie, "1,2 mio. kr.", "funding")
    feed = QueueFeed(cast("Desk", hands), office.cilie)
    feed.wake()
    office.cilie.mark_complete(office.paper.id, 0, len(office.paper.layer.text), "document")
    qtbot.waitUntil(lambda: not feed._soon.isActive())
    (first,) = hands.started
    first()
    _, second = hands.started
    second()
    assert [item.kind for item in feed.items] == ["only", "unread"]
    office.tag(office.cilie, DECISION)
    qtbot.waitUntil(lambda: len(hands.started) == 3)
    hands.started[2]()
    assert [item.kind for item in feed.items] == ["same", "same", "unread"]
    feed.close()


def test_what_is_read_when_a_project_closes_is_stopped_and_not_heard(office: Office, hands: ByHand) -> None:
    feed = QueueFeed(cast("Desk", hands), office.cilie)
    feed.wake()
    feed.close()
    assert hands.stopped[0].cancelled
    hands.started[0]()
    assert not feed.ready


def test_a_blind_queue_does_not_tell_what_others_settled(office: Office, hands: ByHand) -> None:
    mine, theirs = office.tag(office.ane, DECISION), office.tag(office.bo, DECISION[:-1])
    office.bo.adjudicate([mine.id, theirs.id], mine)
    feed = QueueFeed(cast("Desk", hands), office.cilie)
    feed.wake()
    hands.started[0]()
    assert [item.settled for item in feed.items if not item.gold] == [True, True]
    assert [(item.settled, item.open, item.disagrees) for item in feed.blind_items()] == [(False, True, True)] * 2
    assert feed.waits(mine.id, blind=True)
    office.cilie.adjudicate([mine.id, theirs.id], theirs)
    assert [item.settled for item in feed.blind_items() if not item.gold] == [True, True]
    assert not feed.waits(mine.id, blind=True)
    feed.close()
