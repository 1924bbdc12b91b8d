"""The tags of the open document as they are shown: where each is, in reading order, an open form's changes among them."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from annotator.model.annotation import AnnotationId, AnnotatorId, LabelId
from annotator.model.geometry import PageIndex
from annotator.store.tags import Span

Within = Callable[[int, int], tuple[tuple[str, int], ...]]
"""Colours and numbers of the tags that begin from an offset on and before another."""

MANY = 20_000
"""Tags that are counted anew for each part of the outline."""


class ShownTags:
    """Kept up one tag at a time, so that a change costs the same amid 200,000 tags as amid ten."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._order = sorted(spans)
        self._by_id = {span.id: span for span in self._order}
        self._counts = Counter((span.page, span.label) for span in self._order)
        self._authors = Counter((span.origin, span.annotator) for span in self._order)

    def __iter__(self) -> Iterator[Span]:
        return iter(self._order)

    def __len__(self) -> int:
        return len(self._order)

    def get(self, tag: AnnotationId | None) -> Span | None:
        """Where the tag is, if it is shown."""
        return self._by_id.get(tag) if tag is not None else None

    def put(self, span: Span) -> None:
        """Adds a tag, or puts it elsewhere."""
        self.drop(span.id)
        insort(self._order, span)
        self._by_id[span.id] = span
        self._counts[span.page, span.label] += 1
        self._authors[span.origin, span.annotator] += 1

    def drop(self, tag: AnnotationId) -> None:
        """Takes a tag away; one that is not there is no fault."""
        span = self._by_id.pop(tag, None)
        if span is not None:
            del self._order[bisect_left(self._order, span)]
            self._counts[span.page, span.label] -= 1
            self._authors[span.origin, span.annotator] -= 1

    def authors(self) -> list[tuple[str, AnnotatorId]]:
        """Where tags come from, as `Span.origin` has it, and whose they are."""
        return [each for each, count in self._authors.items() if count]

    def beginning_at(self, start: int) -> list[Span]:
        """The tags whose first character is at `start`."""
        return self._order[bisect_left(self._order, (start,)) : bisect_left(self._order, (start + 1,))]

    def counted(self, colour: Callable[[LabelId], str]) -> tuple[dict[PageIndex, tuple[tuple[str, int], ...]], Within]:
        """As `coloured`, and what counts the tags that begin in a span in the same way: of very many it finds none."""

        def within(start: int, end: int) -> tuple[tuple[str, int], ...]:
            some = self._order[bisect_left(self._order, (start,)) : bisect_left(self._order, (end,))]
            labels = Counter(span.label for span in some) if len(self._order) <= MANY else {}
            return tuple((colour(label), labels[label]) for label in labels_in_order if label in labels)

        labels_in_order = sorted({label for _, label in self._counts})
        return self.coloured(colour), within

    def coloured(self, colour: Callable[[LabelId], str]) -> dict[PageIndex, tuple[tuple[str, int], ...]]:
        """By page, colours and numbers of the tags that begin on it."""
        colours = {label: colour(label) for _, label in self._counts}
        return {page: tuple((colours[label], n) for label, n in found) for page, found in self.counts().items()}

    def counts(self) -> dict[PageIndex, list[tuple[LabelId, int]]]:
        """By page, how many tags of each label begin on it."""
        found: dict[PageIndex, list[tuple[LabelId, int]]] = {}
        for (page, label), count in self._counts.items():
            if count:
                found.setdefault(page, []).append((label, count))
        return found

    def neighbour(self, chosen: AnnotationId | None, caret: int, direction: int) -> Span | None:
        """The next tag (1) or the one before (-1) from the chosen one, else from the caret; None past the ends."""
        at = self.get(chosen)
        if at is not None:
            target = bisect_left(self._order, at) + direction
        else:
            after = bisect_left(self._order, (caret,))
            target = min(after, len(self._order) - 1) if direction > 0 else after - 1
        return self._order[target] if 0 <= target < len(self._order) else None
