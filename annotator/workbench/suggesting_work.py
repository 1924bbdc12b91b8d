"""Suggestions in the background: made for what has none, learned anew after many verdicts, told to whoever shows them."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from annotator.base.errors import Cancelled
from annotator.model.annotation import Annotation, DocumentId, LabelId
from annotator.model.ports import Progress, no_progress
from annotator.suggest.figures import Figures
from annotator.workbench.events import Event
from annotator.workbench.similar import offer_similar
from annotator.workbench.suggesting import Suggested, Suggester
from annotator.workbench.tasks import Task, Tasks
from annotator.workbench.workbench import Workbench

T = TypeVar("T")

SETTLE = 5.0
"""Seconds after the last verdict until `settle` should be called: nobody waits for it."""


@dataclass(frozen=True, slots=True)
class Titles:
    """What the tasks are called, in the person's language."""

    suggesting: str = "making suggestions"
    learning: str = "learning from tags and refusals"
    looking: str = "looking for similar passages"


class SuggestingWork:
    """One task at a time, in the window's thread; `figures_changed` has what to expect once it was learned anew.

    `failed` gets what went wrong with a task, `left_out` documents that no suggestions could be made for. Close it before
    the project.
    """

    def __init__(
        self,
        bench: Workbench,
        tasks: Tasks,
        *,
        failed: Callable[[Exception], None],
        left_out: Callable[[Suggested], None],
        titles: Titles | None = None,
    ) -> None:
        self.figures_changed: Event[Mapping[LabelId, Figures]] = Event()
        self._bench = bench
        self._tasks = tasks
        self._failed = failed
        self._left_out = left_out
        self._titles = titles or Titles()
        self._suggester = Suggester(bench.project)
        self._task: Task | None = None
        self._again = False
        self._stopped = False
        self._closed = False
        self._alike: list[Annotation] = []
        self._looking: Task | None = None
        self._first: DocumentId | None = None

    @property
    def task(self) -> Task | None:
        """What is under way: it can be cancelled."""
        return self._task

    def learns(self, running: Iterable[Task]) -> bool:
        """Whether one of the tasks under way is learning."""
        return any(task is self._task and task.title == self._titles.learning for task in running)

    @property
    def figures(self) -> Mapping[LabelId, Figures]:
        """What to expect by label, on documents left out; empty before there was something to learn from."""
        return self._suggester.figures

    @property
    def version(self) -> str:
        """The state of rules and learner by which suggestions are made now."""
        return self._suggester.version

    def suggest(self, first: DocumentId | None = None) -> None:
        """Makes suggestions for all documents that have none of the present state, `first` before the others.

        After an import, say: what is under way goes on, and the new ones come after it. Nothing where nothing can be kept.
        """
        self._stopped = False
        self._first = first or self._first
        if self._task is not None:
            self._again = True
        elif not self._bench.project.read_only:
            self._go_on()

    def try_again(self, made: Suggested) -> None:
        """Makes suggestions once more for the documents that failed."""
        self._suggester.forget(made.failed)
        self.suggest()

    def settle(self) -> None:
        """Learns anew where enough was said since, and nothing else is under way."""
        if self._task is None and not self._bench.project.read_only and self._suggester.is_due():
            self.retrain()

    def retrain(self) -> None:
        """Learns from all that was said, then makes all suggestions anew; what is under way is stopped for it.

        What there is to say where nothing can be learned goes to `failed`.
        """
        self._stopped = False
        if self._task is not None:
            self._task.cancel()
            self._again = True
        self._run(
            self._titles.learning,
            lambda progress: self._suggester.retrain(progress=progress),
            self._learned,
        )

    def offer_similar(self, tag: Annotation, found: Callable[[Suggested], object] = lambda _: None) -> None:
        """Offers what is like a tag that was just made, beside whatever else is under way; `found` is told where there is any,
        new or suggested already.

        One task at a time looks for it: the tags that come meanwhile are looked for together after it.
        """
        self._alike.append(tag)
        if self._looking is None and not self._closed:
            self._look(found)

    def _look(self, found: Callable[[Suggested], object]) -> None:
        tags, self._alike = self._alike, []

        def done(made: Suggested) -> None:
            if made.count and not self._closed:
                self._bench.tell_suggestions_changed(made.documents)
            if (made.count or made.already) and not self._closed:
                found(made)
            ended()

        def failed(error: Exception) -> None:
            if isinstance(error, Cancelled):
                self._alike.clear()
            self._tell_failure(error)
            ended()

        def ended() -> None:
            self._looking = None
            if self._alike and not self._closed:
                self._look(found)

        self._looking = self._tasks.run(
            lambda progress: offer_similar(self._bench.project, tags, progress=progress),
            title=self._titles.looking,
            done=done,
            failed=failed,
        )
        self._looking.spare = True

    def close(self) -> None:
        """Stops what is under way and ends the processes. None begins any more, and nothing is said any more."""
        self._closed = self._stopped = True
        self._again = False
        for task in (self._task, self._looking):
            if task is not None:
                task.cancel()
        self._suggester.close()

    def _go_on(self) -> None:
        pending = self._suggester.pending()
        if not pending:
            return
        ordered = sorted(pending, key=lambda document: document != self._first)
        fresh: queue.SimpleQueue[DocumentId] = queue.SimpleQueue()

        def tell() -> None:
            documents = frozenset(fresh.get() for _ in range(fresh.qsize()))
            if documents and not self._closed:
                self._bench.tell_suggestions_changed(documents)

        def done(made: Suggested) -> None:
            tell()
            if made.failed:
                self._left_out(made)

        self._run(
            self._titles.suggesting,
            lambda progress: self._suggester.suggest(ordered, kept=fresh.put, progress=progress),
            done,
            lambda _done, _total, _what: tell(),
        )

    def _learned(self, figures: Mapping[LabelId, Figures]) -> None:
        self._again = True
        self.figures_changed.emit(figures)

    def _run(
        self, title: str, work: Callable[[Progress], T], done: Callable[[T], None], told: Progress = no_progress
    ) -> None:
        def ended() -> None:
            if self._task is task:
                self._task = None
                if self._again and not self._stopped:
                    self._again = False
                    self._go_on()

        def well(result: T) -> None:
            if not self._closed:
                done(result)
            ended()

        def ill(error: Exception) -> None:
            # Whoever stops it does not want it to begin again at once; what is missing is made when next asked for.
            self._stopped = self._stopped or (isinstance(error, Cancelled) and self._task is task)
            self._tell_failure(error)
            ended()

        task = self._tasks.run(work, title=title, done=well, failed=ill, progress=told)
        task.spare = True
        self._task = task

    def _tell_failure(self, error: Exception) -> None:
        # Of a project that was closed under the work nobody wants to hear, least of all in the next one.
        if not (self._closed or isinstance(error, Cancelled)):
            self._failed(error)
