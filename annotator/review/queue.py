"""The reviewer's queue: tags with what there is to say of each, and a filter that chooses among them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from annotator.model.annotation import AnnotationId, AnnotatorId, DocumentId, LabelId
from annotator.model.geometry import PageIndex
from annotator.review.comparison import DIFFERENCES, Kind


@dataclass(frozen=True, slots=True)
class QueueItem:
    """A tag in the queue. `page` counts from 0, `quote` is its first 200 characters at most.

    `verdict` is one of VERDICT_STATES, `kind` how it compares with others' tags, `others` whose tags those are,
    `fields` what differs; `settled` where an adjudication has weighed it, by whom is in `adjudicators`; `rival` where a merge left several last
    revisions.
    """

    id: AnnotationId
    document: DocumentId
    start: int
    end: int
    page: PageIndex
    label: LabelId
    annotator: AnnotatorId
    reviser: AnnotatorId
    modified: str
    quote: str
    verdict: str
    kind: Kind
    others: tuple[AnnotatorId, ...] = ()
    missing: tuple[AnnotatorId, ...] = ()
    fields: tuple[str, ...] = ()
    gold: bool = False
    settled: bool = False
    rival: bool = False
    adjudicators: tuple[AnnotatorId, ...] = ()

    @property
    def disagrees(self) -> bool:
        """Whether annotators differ over it and nobody has settled that."""
        return self.kind in DIFFERENCES and not self.settled

    @property
    def open(self) -> bool:
        """Whether it still waits for a reviewer: no verdict on what it says now, or a difference or conflict to settle."""
        return self.rival or not (self.settled or self.gold or self.verdict in ("accepted", "rejected", "amended"))


@dataclass(frozen=True, slots=True)
class Filter:
    """Which items; an empty set asks for all. Dates are days, `2026-01-31`, both included, of the last change."""

    documents: frozenset[DocumentId] = frozenset()
    annotators: frozenset[AnnotatorId] = frozenset()
    labels: frozenset[LabelId] = frozenset()
    verdicts: frozenset[str] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    disagreement: bool = False
    open_only: bool = False
    conflicts: bool = False
    since: str = ""
    until: str = ""

    def takes(self, item: QueueItem) -> bool:
        """Whether the item is asked for."""
        return all(asked(item) for asked in self.questions())

    def questions(self) -> list[Callable[[QueueItem], bool]]:
        """What is asked of an item: only what this filter narrows, so that many items cost little."""
        every: list[tuple[object, Callable[[QueueItem], bool]]] = [
            (self.documents, lambda item: item.document in self.documents),
            (self.annotators, lambda item: item.annotator in self.annotators),
            (self.labels, lambda item: item.label in self.labels),
            (self.verdicts, lambda item: item.verdict in self.verdicts),
            (self.kinds, lambda item: item.kind in self.kinds),
            (self.disagreement, lambda item: item.disagrees),
            (self.open_only, lambda item: item.open),
            (self.conflicts, lambda item: item.rival),
            (self.since, lambda item: item.modified[:10] >= self.since),
            (self.until, lambda item: item.modified[:10] <= self.until),
        ]
        return [question for narrows, question in every if narrows]


def chosen(items: Iterable[QueueItem], wanted: Filter) -> tuple[QueueItem, ...]:
    """The items that the filter takes, in their order."""
    left = tuple(items)
    for asked in wanted.questions():
        left = tuple(item for item in left if asked(item))
    return left


def listing(items: tuple[QueueItem, ...], wanted: Filter) -> tuple[tuple[QueueItem, ...], int, int]:
    """What is listed; how many of what the filter speaks of are open; and how many it speaks of, done ones included."""
    whole = replace(wanted, open_only=False)
    scope = items if whole == Filter() else chosen(items, whole)
    left = tuple(item for item in scope if item.open)
    total = len(scope)
    if wanted.disagreement:
        # What was settled differs no longer, but it was work, and is done.
        total += sum(
            item.settled and item.kind in DIFFERENCES for item in chosen(items, replace(whole, disagreement=False))
        )
    return left if wanted.open_only else scope, len(left), total
