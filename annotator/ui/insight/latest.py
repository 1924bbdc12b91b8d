"""Work of which only the newest asking counts: an earlier one is stopped, and what comes of it is not heard."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from annotator.model.ports import Progress, no_progress
from annotator.workbench.tasks import Task, Tasks

T = TypeVar("T")


class Latest:
    """Runs work by `Tasks`, one at a time."""

    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks
        self._task: Task | None = None
        self._number = 0

    @property
    def under_way(self) -> bool:
        """Whether something is being worked on."""
        return self._task is not None

    def run(
        self,
        work: Callable[[Progress], T],
        *,
        title: str,
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        progress: Progress = no_progress,
    ) -> None:
        """As `Tasks.run`; of an earlier run nothing more is heard."""
        self.drop()
        number = self._number

        def ended(tell: Callable[[T], None]) -> Callable[[T], None]:
            def end(value: T) -> None:
                if number == self._number:
                    self._task = None
                    tell(value)

            return end

        def failing(error: Exception) -> None:
            if number == self._number:
                self._task = None
                failed(error)

        def step(done: int, total: int, what: str) -> None:
            if number == self._number:
                progress(done, total, what)

        self._task = self._tasks.run(work, title=title, done=ended(done), failed=failing, progress=step)

    def stop(self) -> None:
        """Asks the work to stop; that it did is told as a failure (`Cancelled`)."""
        if self._task is not None:
            self._task.cancel()

    def drop(self) -> None:
        """Stops the work, and hears nothing more of it."""
        self.stop()
        self._number += 1
        self._task = None
