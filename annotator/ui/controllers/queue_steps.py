"""Which tag of the queue comes next: from the chosen one, from the page that is read, or after one that was judged."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from annotator.model.annotation import AnnotationId
from annotator.ui.controllers.document_controller import DocumentController
from annotator.ui.controllers.queue_feed import QueueFeed
from annotator.ui.page.page_view import PageView
from annotator.ui.panels.queue_panel import QueuePanel


class QueueSteps:
    """Looks at the list, the page and the whole queue; moves nothing."""

    def __init__(self, feed: QueueFeed, queue: QueuePanel, documents: DocumentController, view: PageView) -> None:
        self._feed, self._queue, self._documents, self._view = feed, queue, documents, view

    def beside(self, now: AnnotationId | None, direction: int) -> AnnotationId | None:
        """The next tag of the list (1) or the one before (-1), from the chosen one or from the page that is read."""
        rows = self._queue.rows
        at = self._queue.model.row_of(now) if now is not None else -1
        if at >= 0:
            target = at + direction
        else:
            place = self._place_of(now)
            places = [self._feed.place(item.id) for item in rows]
            target = bisect_right(places, place) if direction > 0 else bisect_left(places, place) - 1
            if now is None:
                target = min(max(target, 0), len(rows) - 1)
        return rows[target].id if 0 <= target < len(rows) else None

    def after(self, tag: AnnotationId) -> tuple[AnnotationId, ...]:
        """The tags of the list that come after one, from the top again after the last."""
        rows = self._queue.rows
        at = self._queue.model.row_of(tag) + 1
        return tuple(item.id for item in (*rows[at:], *rows[:at]) if item.id != tag)

    def _place_of(self, tag: AnnotationId | None) -> int:
        """Where the chosen tag stands in the whole queue; without one, just before the page that is read."""
        if tag is not None and (place := self._feed.place(tag)) >= 0:
            return place
        here, page = self._documents.open, self._view.page
        for at, item in enumerate(self._feed.items):
            if here is not None and item.document == here.id and item.page >= page:
                return at - 1
        return -1
