"""What agreement is computed from: who tagged what in a text, and which parts of it each has read to the end."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from annotator.model.annotation import Annotation, Fields

Region = tuple[int, int]
"""Start and end of a part of a text, in characters, end-exclusive."""


@dataclass(frozen=True, slots=True)
class Span:
    """A tag as agreement sees it; `id` tells it apart from all others and leads back to the tag."""

    id: str
    label: str
    start: int
    end: int
    fields: Fields = field(default_factory=dict)

    @staticmethod
    def of(annotation: Annotation) -> Span:
        """The span of a tag."""
        anchor = annotation.anchor
        return Span(annotation.id, annotation.label, anchor.start, anchor.end, annotation.fields)

    @property
    def place(self) -> Region:
        """Where it begins and ends."""
        return (self.start, self.end)


@dataclass(frozen=True, slots=True)
class Reading:
    """One annotator's work on one text: the tags, and the parts in which the absence of a tag means something."""

    spans: tuple[Span, ...]
    complete: tuple[Region, ...]


@dataclass(frozen=True, slots=True)
class ReadText:
    """A document of `length` characters and its readings by annotator.

    An annotator who is not in `readings` has not read it: a missing value, not "no tags". `units` are what the
    bootstrap draws: agenda items, or pages. Only their starts count, so that no character is in none or in two: each
    unit runs to the start of the next, what stands before the first is one too.
    Raises ValueError where a span, or a region, does not lie within the text.
    """

    document: str
    length: int
    readings: Mapping[str, Reading]
    units: tuple[Region, ...] = ()

    def __post_init__(self) -> None:
        for reading in self.readings.values():
            for start, end in (*reading.complete, *(span.place for span in reading.spans)):
                if not 0 <= start < end <= self.length:
                    raise ValueError(f"{start}–{end} is no part of a text of {self.length} characters")

    @property
    def cuts(self) -> tuple[int, ...]:
        """Where a unit begins, ascending; always with 0."""
        return tuple(sorted({0, *(start for start, _ in self.units if 0 < start < self.length)}))

    def counted(self, annotators: Iterable[str]) -> tuple[Region, ...]:
        """What each of `annotators` has marked complete; nothing where one of them has not read the text."""
        found: tuple[Region, ...] = ((0, self.length),) if self.length else ()
        for annotator in annotators:
            reading = self.readings.get(annotator)
            found = intersection(found, reading.complete) if reading else ()
        return found

    def in_common(self) -> ReadText:
        """The same text with only those parts complete that all who have marked anything complete in it have.

        Who has marked nothing complete is left out, and so is a missing value. Everyone in `readings` has a say: leave
        out those whose agreement is not asked for.
        """
        present = {who: reading for who, reading in self.readings.items() if reading.complete}
        common = self.counted(present)
        return replace(self, readings={who: replace(r, complete=common) for who, r in present.items()})

    def whole(self) -> ReadText:
        """The same text, taken as complete for everyone who is in `readings`."""
        everything: tuple[Region, ...] = ((0, self.length),) if self.length else ()
        return replace(self, readings={who: replace(r, complete=everything) for who, r in self.readings.items()})


def merged(regions: Iterable[Region]) -> tuple[Region, ...]:
    """The same characters in order, as regions that neither overlap nor touch."""
    found: list[Region] = []
    for start, end in sorted(regions):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif start < end:
            found.append((start, end))
    return tuple(found)


def intersection(one: Iterable[Region], other: Iterable[Region]) -> tuple[Region, ...]:
    """The characters that are in both, as `merged` gives them."""
    left, right = merged(one), merged(other)
    found: list[Region] = []
    i = j = 0
    while i < len(left) and j < len(right):
        start, end = max(left[i][0], right[j][0]), min(left[i][1], right[j][1])
        if start < end:
            found.append((start, end))
        if left[i][1] < right[j][1]:
            i += 1
        else:
            j += 1
    return tuple(found)


def mostly_in(place: Region, regions: Sequence[Region]) -> bool:
    """Whether at least half of the characters of `place` lie in `regions`, which are `merged`."""
    start, end = place
    inside = 0
    for index in range(max(0, bisect_right(regions, (start, end)) - 1), len(regions)):
        low, high = regions[index]
        if low >= end:
            break
        inside += max(0, min(end, high) - max(start, low))
    return 2 * inside >= end - start
