"""Functions from other threads run in the window's."""

from __future__ import annotations

import threading

from annotator.ui.poster import Poster
from annotator.workbench.tasks import Tasks


def test_functions_run_in_the_windows_thread_in_order(qtbot, qapp) -> None:
    poster = Poster()
    ran: list[tuple[int, bool]] = []
    here = threading.current_thread()

    def send() -> None:
        for i in range(3):
            poster(lambda i=i: ran.append((i, threading.current_thread() is here)))

    thread = threading.Thread(target=send)
    thread.start()
    thread.join()
    assert ran == []
    qtbot.waitUntil(lambda: len(ran) == 3)
    assert ran == [(0, True), (1, True), (2, True)]


def test_tasks_work_with_it(qtbot, qapp) -> None:
    tasks = Tasks(Poster(qapp))
    found: list[int] = []
    tasks.run(lambda progress: 42, title="", done=found.append, failed=lambda error: found.append(-1))
    qtbot.waitUntil(lambda: found == [42])
    tasks.close()
