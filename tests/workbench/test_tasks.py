"""Slow work ends in exactly one of done and failed, in the window's thread, and can be stopped."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator

import pytest

from annotator.base.errors import Cancelled
from annotator.model.ports import Progress
from annotator.workbench.tasks import Task, Tasks


class Loop:
    """An honest event loop: functions come from any thread and run in the test's."""

    def __init__(self) -> None:
        self.posted: queue.Queue[Callable[[], None]] = queue.Queue()

    def run_until(self, ready: Callable[[], object]) -> None:
        while not ready():
            self.posted.get(timeout=20)()


@pytest.fixture
def loop() -> Loop:
    return Loop()


@pytest.fixture
def tasks(loop: Loop) -> Iterator[Tasks]:
    tasks = Tasks(loop.posted.put)
    yield tasks
    tasks.close()


def test_a_result_comes_in_the_windows_thread(tasks: Tasks, loop: Loop) -> None:
    found: list[tuple[object, ...]] = []
    here = threading.current_thread()

    def work(progress: Progress) -> str:
        progress(1, 2, "half")
        return threading.current_thread().name

    def done(name: str) -> None:
        found.append((name, threading.current_thread() is here))

    task = tasks.run(work, title="reading", done=done, failed=lambda error: found.append((error,)))
    assert tasks.running == (task,)
    loop.run_until(lambda: found)
    ((name, same),) = found
    assert str(name).startswith("task")
    assert same
    assert tasks.running == ()


def test_an_error_reaches_failed(tasks: Tasks, loop: Loop) -> None:
    errors: list[Exception] = []

    def work(progress: Progress) -> None:
        raise ZeroDivisionError

    tasks.run(work, title="dividing", done=lambda _: None, failed=errors.append)
    loop.run_until(lambda: errors)
    assert isinstance(errors[0], ZeroDivisionError)


def test_work_stops_at_its_next_step(tasks: Tasks, loop: Loop) -> None:
    errors: list[Exception] = []
    begun, go_on = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        assert go_on.wait(20)
        progress(1, 2, "")
        raise AssertionError("the step should have stopped it")

    task = tasks.run(work, title="", done=lambda _: None, failed=errors.append)
    assert begun.wait(20)
    task.cancel()
    go_on.set()
    loop.run_until(lambda: errors)
    assert isinstance(errors[0], Cancelled)


def test_work_that_has_not_begun_does_not_begin(loop: Loop) -> None:
    tasks = Tasks(loop.posted.put, threads=1)
    gate = threading.Event()
    errors: list[Exception] = []
    ran: list[bool] = []
    tasks.run(lambda _: gate.wait(20), title="first", done=lambda _: None, failed=errors.append)
    tasks.run(lambda _: ran.append(True), title="second", done=lambda _: None, failed=errors.append).cancel()
    gate.set()
    loop.run_until(lambda: errors)
    assert isinstance(errors[0], Cancelled)
    assert not ran
    tasks.close()


def test_progress_tells_the_newest_step_only(tasks: Tasks, loop: Loop) -> None:
    steps: list[tuple[int, int, str]] = []
    shown: list[tuple[Task, ...]] = []
    ended: list[None] = []
    tasks.changed.connect(shown.append)

    def work(progress: Progress) -> None:
        for i in range(100):
            progress(i, 100, f"step {i}")

    def told(done: int, total: int, what: str) -> None:
        steps.append((done, total, what))

    finished = threading.Event()

    def signal_end(progress: Progress) -> None:
        work(progress)
        finished.set()

    task = tasks.run(signal_end, title="", done=ended.append, failed=lambda _: None, progress=told)
    assert finished.wait(20)
    loop.run_until(lambda: ended)
    assert steps == [(99, 100, "step 99")]
    assert (task.done, task.total, task.what) == (99, 100, "step 99")
    assert shown[0] == (task,)
    assert shown[-1] == ()
