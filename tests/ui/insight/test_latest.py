"""Of work that was asked for twice only the second is heard."""

from __future__ import annotations

import threading

from annotator.base.errors import Cancelled
from annotator.ui.desk import Desk
from annotator.ui.insight.latest import Latest


def test_only_the_newest_is_heard(desk: Desk, qtbot) -> None:
    latest, heard, goes_on = Latest(desk.tasks), [], threading.Event()

    def slow(progress: object) -> str:
        goes_on.wait(10)
        return "old"

    latest.run(slow, title="one", done=heard.append, failed=heard.append)
    latest.run(lambda _progress: "new", title="two", done=heard.append, failed=heard.append)
    goes_on.set()
    qtbot.waitUntil(lambda: not desk.tasks.running, timeout=10_000)
    assert heard == ["new"]
    assert not latest.under_way


def test_what_was_stopped_is_told_and_what_was_dropped_is_not(desk: Desk, qtbot) -> None:
    latest, heard, goes_on = Latest(desk.tasks), [], threading.Event()

    def slow(progress) -> str:
        goes_on.wait(10)
        progress(1, 2, "half")
        return "done"

    latest.run(slow, title="one", done=heard.append, failed=heard.append)
    latest.stop()
    goes_on.set()
    qtbot.waitUntil(lambda: not desk.tasks.running, timeout=10_000)
    assert [type(each) for each in heard] == [Cancelled]
    latest.run(lambda _progress: "more", title="two", done=heard.append, failed=heard.append)
    latest.drop()
    qtbot.waitUntil(lambda: not desk.tasks.running, timeout=10_000)
    assert len(heard) == 1
