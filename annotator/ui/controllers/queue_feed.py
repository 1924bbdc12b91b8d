"""The reviewer's queue, read in the background and kept up while somebody looks at it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.model.annotation import AnnotationId, AnnotatorId, DocumentId
from annotator.model.ports import Progress
from annotator.model.review import UNREVIEWED
from annotator.review.comparison import Comparison
from annotator.review.queue import QueueItem
from annotator.ui.desk import Desk
from annotator.ui.i18n import tr
from annotator.ui.insight.latest import Latest
from annotator.workbench.own_verdicts import Own, own_states
from annotator.workbench.review_queue import Parts, ReviewQueue
from annotator.workbench.workbench import TagsChanged, Workbench

MANY_AT_ONCE = 200
"""Changed tags from which on they are read in the background."""


class QueueFeed(QObject):
    """Asleep it only notes what changes; nothing is read before `wake`."""

    changed = Signal()
    """The items are others now."""
    read = Signal()
    """Much was read, which stays."""

    def __init__(self, desk: Desk, workbench: Workbench) -> None:
        super().__init__(desk.window)
        self._desk, self._workbench = desk, workbench
        self._queue = ReviewQueue(workbench.project)
        self._me = workbench.annotator.id
        self._own: Own = {}
        self._awake = self.ready = self.closed = False
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._begin)
        self._stale: set[DocumentId] | None = None
        self._reading = Latest(desk.tasks)
        self._blind: dict[AnnotationId, tuple[QueueItem, QueueItem]] = {}
        self._by_id: dict[AnnotationId, tuple[int, QueueItem]] | None = None
        self._seen: tuple[frozenset[AnnotatorId], bool] | None = None
        self._ends = [
            workbench.tags_changed.connect(self._follow),
            workbench.completeness_changed.connect(self._read_again),
        ]

    def close(self) -> None:
        """Hears nothing more of the project, and reads no more of it."""
        self.closed = True
        self._soon.stop()
        self._reading.drop()
        for end in self._ends:
            end()
        self.deleteLater()

    def wake(self) -> None:
        """Somebody looks: reads what is not known yet."""
        self._awake = True
        self._begin()

    def sleep(self) -> None:
        """Nobody looks."""
        self._awake = False

    # What there is

    @property
    def items(self) -> tuple[QueueItem, ...]:
        """All tags, by document and place."""
        return self._queue.items

    def blind_items(self) -> tuple[QueueItem, ...]:
        """The same without what others made of them: no gold, verdicts or settlements but those of the person at work."""
        return tuple(self._blinded(item) for item in self.items if not item.gold or item.annotator == self._me)

    @property
    def people(self) -> frozenset[AnnotatorId]:
        """Whose tags there are, gold aside."""
        return self._overview()[0]

    @property
    def conflicts(self) -> bool:
        """Whether a merge left versions to be settled."""
        return self._overview()[1]

    def _overview(self) -> tuple[frozenset[AnnotatorId], bool]:
        if self._seen is None:
            people = frozenset(item.annotator for item in self.items if not item.gold)
            self._seen = people, any(item.rival for item in self.items)
        return self._seen

    def item(self, tag: AnnotationId | None) -> QueueItem | None:
        """A tag as the queue has it."""
        found = self._places().get(tag) if tag is not None else None
        return found[1] if found else None

    def waits(self, tag: AnnotationId, *, blind: bool) -> bool:
        """Whether a tag still waits for a reviewer, whatever others said where `blind`."""
        item = self.item(tag)
        return item is not None and (self._blinded(item) if blind else item).open

    def place(self, tag: AnnotationId) -> int:
        """Where in the queue it stands; -1 where it does not."""
        return self._places().get(tag, (-1, None))[0]

    def comparison_of(self, tag: AnnotationId) -> Comparison | None:
        """The passage that a tag belongs to."""
        return self._queue.comparison_of(tag)

    def comparisons(self, document: DocumentId) -> tuple[Comparison, ...]:
        """A document's passages by place."""
        return self._queue.comparisons(document)

    def _places(self) -> dict[AnnotationId, tuple[int, QueueItem]]:
        if self._by_id is None:
            self._by_id = {item.id: (at, item) for at, item in enumerate(self.items)}
        return self._by_id

    def _blinded(self, item: QueueItem) -> QueueItem:
        kept = self._blind.get(item.id)
        if kept is not None and kept[0] is item:
            return kept[1]
        verdict = self._own.get(item.document, {}).get(item.id, UNREVIEWED)
        settled = self._me in item.adjudicators
        same = (verdict, settled) == (item.verdict, item.settled)
        made = item if same else replace(item, verdict=verdict, settled=settled)
        self._blind[item.id] = item, made
        return made

    # How it is kept up

    def _follow(self, change: TagsChanged) -> None:
        if not self._awake:
            self._note(change.documents)
        elif change.tags is None or len(change.tags) > MANY_AT_ONCE:
            self._read(change.documents)
        else:
            for tag in change.tags:
                self._blind.pop(tag, None)
                for document in change.documents:
                    self._own.get(document, {}).pop(tag, None)
                project = self._workbench.project
                for document, states in own_states(project, self._me, project.verdicts(tag)).items():
                    self._own.setdefault(document, {}).update(states)
            self._queue.follow(change)
            self._tell()

    def _read_again(self, documents: frozenset[DocumentId]) -> None:
        if self._awake:
            self._read(documents)
        else:
            self._note(documents)

    def _note(self, documents: Collection[DocumentId]) -> None:
        if self._stale is not None:
            self._stale.update(documents)

    def _read(self, documents: Collection[DocumentId]) -> None:
        """Soon: a merge tells of tags and of what is complete, one after the other, and they are read once."""
        self._note(documents)
        self._soon.start()

    def _begin(self) -> None:
        """One reading at a time: an older one must not come over a newer."""
        if self._reading.under_way or not (self._stale is None or self._stale):
            return
        documents, self._stale = self._stale, set()
        reading = self._queue.reading(documents)
        project, me = self._workbench.project, self._me

        def work(progress: Progress) -> tuple[Parts, Own]:
            project.look_for_merges()
            parts = reading(progress)
            own: Own = {}
            for document in parts.moments:
                own[document] = {}
                own |= own_states(project, me, project.document_verdicts(document))
            return parts, own

        self._reading.run(work, title=tr("reading the queue"), done=self._take, failed=self._fail)

    def _take(self, found: tuple[Parts, Own]) -> None:
        parts, own = found
        self._own |= own
        self._blind.clear()
        late = self._queue.take(parts)
        self.ready = True
        self._tell()
        self.read.emit()
        self._note(late)
        if self._awake:
            self._begin()

    def _fail(self, error: Exception) -> None:
        self._stale = None
        self._desk.complain(error)

    def _tell(self) -> None:
        self._by_id = self._seen = None
        self.changed.emit()
