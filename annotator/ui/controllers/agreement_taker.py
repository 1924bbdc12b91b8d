"""Gold of all exact agreements at once: made in the background as one step, then told in one sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from annotator.base.errors import TagError
from annotator.model.ports import Progress
from annotator.review.comparison import Comparison
from annotator.review.queue import QueueItem
from annotator.ui.controllers.queue_feed import QueueFeed
from annotator.ui.desk import Desk
from annotator.ui.i18n import number, tr
from annotator.workbench.many import Done, accept_agreements
from annotator.workbench.tasks import Task
from annotator.workbench.workbench import Workbench


class AgreementTaker:
    """One run at a time; `said` is handed what was done, in a few words."""

    def __init__(self, desk: Desk, workbench: Workbench, feed: QueueFeed, said: Callable[[str], object]) -> None:
        self._desk, self._workbench, self._feed, self._said = desk, workbench, feed, said
        self._task: Task | None = None
        self._closed = False

    def close(self) -> None:
        """Stops what is not saved yet, and says nothing more."""
        self._closed = True
        if self._task is not None:
            self._task.cancel()

    def take(self, items: Iterable[QueueItem]) -> None:
        """Makes gold of every passage of `items` that all who have read it tagged alike. Raises what the project raises."""
        if self._task is not None:
            raise TagError("The exact agreements are being made gold already.")
        listed = {item.id: item.document for item in items}
        passages = tuple(
            passage
            for document in dict.fromkeys(listed.values())
            for passage in self._feed.comparisons(document)
            if any(span.id in listed for _, span in passage.members)
        )
        project, by = self._workbench.project, self._workbench.annotator.id
        project.must_write()
        # A form that is open is kept first, as before all that reviewers do.
        self._workbench.commit()

        def work(progress: Progress) -> Done:
            return accept_agreements(project, by, passages, progress=progress)

        self._task = self._desk.tasks.run(
            work,
            title=tr("Accept all exact agreements"),
            done=lambda done: self._done(done, passages),
            failed=self._failed,
        )

    def _done(self, done: Done, passages: tuple[Comparison, ...]) -> None:
        self._task = None
        if done.count and not self._feed.closed:
            # Also where the panels were made anew meanwhile: it is saved, and others show it.
            self._workbench.tell_tags_changed(done.documents)
        if self._closed:
            return
        if done.count:
            one = done.count == 1
            self._said(tr("1 passage is gold now") if one else tr("{n} passages are gold now", n=number(done.count)))
        elif passages and all(passage.kind == "unread" for passage in passages):
            self._desk.say(tr("Nobody else has tagged these passages or marked them as complete, so none can agree."))
        else:
            self._desk.say(tr("No exact agreements are left in the list."))

    def _failed(self, error: Exception) -> None:
        self._task = None
        if not self._closed:
            self._desk.complain(error)
