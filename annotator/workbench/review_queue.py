"""The reviewer's queue of a whole project: every tag with what there is to say of it, kept up as tags change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from itertools import chain

from annotator.model.annotation import AnnotationId, AnnotatorId, DocumentId
from annotator.model.ports import Progress
from annotator.review.comparison import Comparison
from annotator.review.queue import QueueItem
from annotator.store.project import Project
from annotator.workbench.queue_part import QueuePart
from annotator.workbench.workbench import TagsChanged


@dataclass(frozen=True, slots=True)
class Parts:
    """Documents that were read in another thread, each with its `moment`: how often it had changed by then."""

    parts: tuple[QueuePart, ...]
    moments: dict[DocumentId, int]


class ReviewQueue:
    """Holds nothing until `refresh`, or until `take` has what `reading` read.

    With `whole` everybody who has a tag in a document counts as having read all of it; without, who has a tag anywhere
    counts as having read what they marked as complete.
    """

    def __init__(self, project: Project, *, whole: bool = False) -> None:
        self._project = project
        self.whole = whole
        self._parts: dict[DocumentId, QueuePart] = {}
        self._moments: Counter[DocumentId] = Counter()
        self._items: tuple[QueueItem, ...] | None = ()

    @property
    def items(self) -> tuple[QueueItem, ...]:
        """All tags in order of document name and place."""
        if self._items is None:
            self._items = tuple(chain.from_iterable(part.items for part in self._parts.values()))
        return self._items

    def comparisons(self, document: DocumentId) -> tuple[Comparison, ...]:
        """A document's passages by place, each with the tags that speak of it; gold is in none."""
        part = self._parts.get(document)
        return part.comparisons if part else ()

    def comparison_of(self, tag: AnnotationId) -> Comparison | None:
        """The passage that a tag belongs to; None for gold."""
        return next((found for part in self._parts.values() if (found := part.comparison_of(tag))), None)

    def refresh(self, documents: Collection[DocumentId] | None = None) -> None:
        """Reads these documents anew, or all of them, at once."""
        known = [document.id for document in self._project.documents()]
        for document in known:
            if documents is None or document in documents:
                self._moments[document] += 1
                part = self._parts.get(document) or QueuePart(self._project, document, whole=self.whole)
                part.read()
                self._parts[document] = part
        self._recount(self._taggers())
        self._arrange(known)

    def refresh_tags(self, tags: Collection[AnnotationId], documents: Iterable[DocumentId]) -> None:
        """Reads these tags of `documents` anew and what depends on them; a document that was never read waits for `take`."""
        taggers = self._taggers()
        for document in documents:
            self._moments[document] += 1
            if document in self._parts:
                self._parts[document].update(tags, taggers)
        self._recount(taggers)
        self._items = None

    def follow(self, change: TagsChanged) -> None:
        """After the workbench's `tags_changed`."""
        if change.tags is None:
            self.refresh(change.documents)
        else:
            self.refresh_tags(change.tags, change.documents)

    def reading(self, documents: Collection[DocumentId] | None = None) -> Callable[[Progress], Parts]:
        """Work for another thread: reads these documents, or all of them; what comes of it is for `take`."""
        names = {each.id: each.name for each in self._project.documents()}
        wanted = [document for document in names if documents is None or document in documents]
        moments = {document: self._moments[document] for document in wanted}

        def read(progress: Progress) -> Parts:
            parts = []
            for done, document in enumerate(wanted):
                progress(done, len(wanted), names[document])
                part = QueuePart(self._project, document, whole=self.whole)
                part.read()
                parts.append(part)
            return Parts(tuple(parts), moments)

        return read

    def take(self, read: Parts) -> frozenset[DocumentId]:
        """Puts in what was read; documents that changed meanwhile are not put in and told: read them again."""
        late = frozenset(d for d, moment in read.moments.items() if self._moments[d] != moment)
        self._parts |= {part.document: part for part in read.parts if part.document not in late}
        self._recount(self._taggers())
        self._arrange([document.id for document in self._project.documents()])
        return late

    def _taggers(self) -> frozenset[AnnotatorId]:
        """Who has tags in the project; not asked for, which takes milliseconds, where nothing is marked as complete."""
        marked = any(part.marked for part in self._parts.values())
        return frozenset(who for _, who in self._project.taggers()) if marked else frozenset()

    def _recount(self, taggers: frozenset[AnnotatorId]) -> None:
        """Somebody's first tag, or last, counts in every document that they marked as complete."""
        for part in self._parts.values():
            part.recount(taggers)

    def _arrange(self, documents: Iterable[DocumentId]) -> None:
        self._parts = {document: self._parts[document] for document in documents if document in self._parts}
        self._items = None
