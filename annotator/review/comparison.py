"""What several annotators said of the same passages: grouped one tag each, with how they differ."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from operator import itemgetter
from typing import Literal

from annotator.review.pairing import compared_fields
from annotator.review.readings import Reading, Region, Span, merged, mostly_in

Kind = Literal["same", "fields", "borders", "label", "only", "unread"]
"""How a passage's tags differ, the gravest that applies but "only": `only` where some who have read the passage did not
tag it and the others agree; `unread` where there is nobody yet to compare with; `same` where all agree."""

DIFFERENCES: tuple[Kind, ...] = ("only", "borders", "label", "fields")
"""The kinds that are disagreements."""

_OTHER_LABEL = 0.5
"""Of two labels on overlapping passages it is the same passage from this intersection over union on: an amount within
a decision is no disagreement."""

_NEAREST = 200


@dataclass(frozen=True, slots=True)
class Comparison:
    """The tags that speak of one passage, at most one an annotator, in order of the annotators' ids."""

    document: str
    kind: Kind
    members: tuple[tuple[str, Span], ...]
    """Annotator and tag."""
    missing: tuple[str, ...]
    """Who has marked the passage as complete and did not tag it."""
    fields: tuple[str, ...]
    """Names of the fields that differ, sorted."""

    @property
    def place(self) -> Region:
        """From the first character of any of the tags to the last."""
        return min(span.start for _, span in self.members), max(span.end for _, span in self.members)

    @property
    def differs(self) -> bool:
        """Whether it is a disagreement."""
        return self.kind in DIFFERENCES


def compare(document: str, readings: Mapping[str, Reading]) -> tuple[Comparison, ...]:
    """All passages of a document that somebody tagged, by place; the same for any order of tags and annotators.

    Tags of different annotators belong together where they overlap and have one label, or cover at least half of each
    other's union with two; the largest intersection over union goes first, one label before two.
    """
    return Comparer(document).compare(readings)


_Tag = tuple[str, Span]
"""Annotator and tag."""


class Comparer:
    """Compares one document again and again; only where tags changed is anything computed anew.

    Tags between which no character is without a tag make a cluster; no passage reaches beyond its cluster.
    """

    def __init__(self, document: str) -> None:
        self._document = document
        self._complete: dict[str, tuple[Region, ...]] = {}
        self._known: dict[tuple[int, ...], tuple[tuple[_Tag, ...], tuple[Comparison, ...]]] = {}

    def compare(self, readings: Mapping[str, Reading]) -> tuple[Comparison, ...]:
        """As the function `compare`; a span that is the same object as before is the same tag unchanged."""
        complete = {who: merged(reading.complete) for who, reading in readings.items()}
        stale = _changed(self._complete, complete)
        tags = [(who, span) for who, reading in readings.items() for span in reading.spans]
        tags.sort(key=lambda tag: (tag[1].start, tag[1].end, tag[1].id))
        known: dict[tuple[int, ...], tuple[tuple[_Tag, ...], tuple[Comparison, ...]]] = {}
        found: list[Comparison] = []
        for cluster, end in _clusters(tags):
            key = tuple([id(span) for _, span in cluster])
            before = self._known.get(key)
            if before is None or _touches(stale, cluster[0][1].start, end):
                # The spans are kept beside what was made of them, so that no other object takes their id.
                before = cluster, _compared(self._document, cluster, complete)
            known[key] = before
            found += before[1]
        self._complete, self._known = complete, known
        return tuple(found)


def _changed(before: Mapping[str, tuple[Region, ...]], after: Mapping[str, tuple[Region, ...]]) -> tuple[Region, ...]:
    """Where somebody's complete parts are others than they were."""
    found: list[Region] = []
    for who in {*before, *after}:
        borders = sorted(border for regions in (before, after) for region in regions.get(who, ()) for border in region)
        found += zip(borders[::2], borders[1::2], strict=True)
    return merged(found)


def _touches(regions: Sequence[Region], start: int, end: int) -> bool:
    at = bisect_right(regions, (start, end))
    return (at > 0 and regions[at - 1][1] > start) or (at < len(regions) and regions[at][0] < end)


def _clusters(tags: Sequence[_Tag]) -> Iterator[tuple[tuple[_Tag, ...], int]]:
    """Tags in order of place, cut where none runs on; with where the last of them ends."""
    first, end = 0, 0
    for number, (_, span) in enumerate(tags):
        if span.start >= end and number > first:
            yield tuple(tags[first:number]), end
            first = number
        end = max(end, span.end)
    if tags:
        yield tuple(tags[first:]), end


def _compared(
    document: str, cluster: Sequence[_Tag], complete: Mapping[str, tuple[Region, ...]]
) -> tuple[Comparison, ...]:
    if len(cluster) == 1:
        return (_comparison(document, list(cluster), complete),)
    group = {span.id: [(who, span)] for who, span in cluster}
    for one, other in _pairs(cluster):
        first, second = group[one], group[other]
        if first is not second and not {who for who, _ in first} & {who for who, _ in second}:
            first += second
            for _, span in second:
                group[span.id] = first
    unique = {id(tags): tags for tags in group.values()}.values()
    found = (_comparison(document, tags, complete) for tags in unique)
    return tuple(sorted(found, key=lambda each: (*each.place, each.members[0][1].id)))


def _pairs(cluster: Sequence[_Tag]) -> list[tuple[str, str]]:
    """Pairs of tags that may belong together, the surest first."""
    found: list[tuple[bool, float, int, int, str, str]] = []
    for (_, one), (_, other) in _overlapping(cluster):
        shared = min(one.end, other.end) - other.start
        share = shared / (max(one.end, other.end) - one.start)
        labels = one.label != other.label
        if not labels or share >= _OTHER_LABEL:
            ids = (one.id, other.id) if one.id < other.id else (other.id, one.id)
            found.append((labels, -share, one.start, other.start, *ids))
    found.sort()
    return [row[4:] for row in found]


def _overlapping(cluster: Sequence[_Tag]) -> Iterator[tuple[_Tag, _Tag]]:
    """Pairs of two annotators' tags with characters in common, in order of place; `cluster` is in that order.

    Those still open are kept apart by annotator, so that many tags within each other cost nothing where they are one
    person's. Where more than `_NEAREST` of another's lie around one character, only those with the nearest borders
    count: thousands within each other would else make millions of pairs.
    """
    running: dict[str, list[_Tag]] = {}
    for tag in cluster:
        who, span = tag
        for other, opened in running.items():
            if other != who:
                opened[:] = [each for each in opened if each[1].end > span.start]
                for each in opened if len(opened) <= _NEAREST else _nearest(span, opened):
                    yield each, tag
        running.setdefault(who, []).append(tag)


def _nearest(span: Span, opened: Sequence[_Tag]) -> list[_Tag]:
    def apart(tag: _Tag) -> int:
        return span.start - tag[1].start + abs(span.end - tag[1].end)

    return nsmallest(_NEAREST, opened, key=apart)


def _comparison(document: str, members: list[_Tag], complete: Mapping[str, tuple[Region, ...]]) -> Comparison:
    members.sort(key=itemgetter(0))
    tagged = {who for who, _ in members}
    spans = [span for _, span in members]
    place = min(span.start for span in spans), max(span.end for span in spans)
    missing = tuple(sorted(who for who in complete.keys() - tagged if mostly_in(place, complete[who])))
    differing = {name for span in spans[1:] for name, same in compared_fields(spans[0].fields, span.fields) if not same}
    fields = tuple(sorted(differing))
    kind: Kind
    if len({span.label for span in spans}) > 1:
        kind = "label"
    elif len({span.place for span in spans}) > 1:
        kind = "borders"
    elif fields:
        kind = "fields"
    elif missing:
        kind = "only"
    else:
        kind = "same" if len(members) > 1 else "unread"
    return Comparison(document, kind, tuple(members), missing, fields)
