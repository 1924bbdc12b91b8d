"""The one way slow work goes: in a thread, with progress and a way to stop it, its end told in the window's thread."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from annotator.base.errors import Cancelled
from annotator.model.ports import Progress, no_progress
from annotator.workbench.events import Event

T = TypeVar("T")
Post = Callable[[Callable[[], None]], None]
"""Runs a function in the window's thread, soon; may be called from any thread."""

TURN = 0.0005
"""Seconds after which a thread that computes lets another one on."""

log = logging.getLogger(__name__)


class Task:
    """A piece of work under way, as the window sees it: `done` of `total` steps, `what` is in hand.

    Steps and words change in the window's thread alone.
    """

    def __init__(self, title: str) -> None:
        self.title = title
        self.done = 0
        self.total = 0
        self.what = ""
        self.spare = False
        """Whether nothing is lost where it is stopped: it begins again by itself."""
        self._stop = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked it to stop; work that is past its last step ends well all the same."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Asks it to stop: the next step of progress raises `Cancelled` in the work."""
        self._stop.set()


class Tasks:
    """Runs work in a few threads. `post` brings results to the window's thread; `changed` has the tasks under way."""

    def __init__(self, post: Post, *, threads: int = 2) -> None:
        self.changed: Event[tuple[Task, ...]] = Event()
        self._post = post
        self._pool = ThreadPoolExecutor(max_workers=threads, thread_name_prefix="task")
        self._running: tuple[Task, ...] = ()
        # Python's own 5 ms would be waited for by the window after each call of SQLite while a thread computes.
        sys.setswitchinterval(TURN)

    @property
    def running(self) -> tuple[Task, ...]:
        """The tasks that have not ended, oldest first."""
        return self._running

    def run(
        self,
        work: Callable[[Progress], T],
        *,
        title: str,
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        progress: Progress = no_progress,
    ) -> Task:
        """Starts `work` and returns at once; then, in the window's thread, exactly one of `done` and `failed` is called.

        `work` gets a `Progress` that it calls between steps; it raises `Cancelled` there after `Task.cancel`. `failed`
        gets whatever the work raised. `progress` is called in the window's thread, the newest step only.
        """
        task = Task(title)
        steps = _Steps(task, self._post, self._told(task, progress))

        def ended(tell: Callable[[], None]) -> None:
            self._set_running(tuple(other for other in self._running if other is not task))
            tell()

        def job() -> None:
            try:
                steps.check()
                result = work(steps)
            except Exception as error:  # whatever it is goes to `failed`: every error reaches somebody
                failure = error
                if not isinstance(error, Cancelled):
                    log.info("%s failed", title, exc_info=error)
                self._post(lambda: ended(lambda: failed(failure)))
            else:
                self._post(lambda: ended(lambda: done(result)))

        self._set_running((*self._running, task))
        self._pool.submit(job)
        return task

    def cancel_all(self) -> None:
        """Asks every task under way to stop."""
        for task in self._running:
            task.cancel()

    def close(self) -> None:
        """Stops everything and waits for the threads; call it when the window goes."""
        self.cancel_all()
        self._pool.shutdown(wait=True)

    def _told(self, task: Task, progress: Progress) -> Progress:
        def tell(done: int, total: int, what: str) -> None:
            task.done, task.total, task.what = done, total, what
            progress(done, total, what)
            self.changed.emit(self._running)

        return tell

    def _set_running(self, tasks: tuple[Task, ...]) -> None:
        self._running = tasks
        self.changed.emit(tasks)


class _Steps:
    """The `Progress` that work calls in its thread: keeps the newest step and posts at most one at a time."""

    def __init__(self, task: Task, post: Post, tell: Progress) -> None:
        self._task = task
        self._post = post
        self._tell = tell
        self._lock = threading.Lock()
        self._newest: tuple[int, int, str] | None = None

    def __call__(self, done: int, total: int, what: str) -> None:
        self.check()
        with self._lock:
            waiting = self._newest is not None
            self._newest = (done, total, what)
        if not waiting:
            self._post(self._deliver)

    def check(self) -> None:
        """Raises `Cancelled` where the task was asked to stop."""
        if self._task.cancelled:
            raise Cancelled

    def _deliver(self) -> None:
        with self._lock:
            newest, self._newest = self._newest, None
        if newest is not None:
            self._tell(*newest)
