"""What several annotators said of the same passages: grouped one tag each, with how they differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from annotator.review.readings import Reading, Region, Span, merged, mostly_in

Kind = Literal["same", "fields", "borders", "label", "only", "unread"]
"""How a passage's tags differ, the gravest that applies but "only": `only` where some who have read the passage did not
tag it and the others agree; `unread` where there is nobody yet to compare with; `same` where all agree."""

DIFFERENCES: tuple[Kind, ...] = ("only", "borders", "label", "fields")
"""The kinds that are disagreements."""

_OTHER_LABEL = 0.5
"""Of two labels on overlapping passages it is the same passage from this intersection over union on: an amount within
a decision is no disagreement."""


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
    owners = {span.id: who for who, reading in readings.items() for span in reading.spans}
    spans = {span.id: span for reading in readings.values() for span in reading.spans}
    group = {each: [each] for each in spans}
    for one, other in _pairs(list(spans.values()), owners):
        first, second = group[one], group[other]
        if first is not second and not {owners[i] for i in first} & {owners[i] for i in second}:
            first += second
            for each in second:
                group[each] = first
    complete = {who: merged(reading.complete) for who, reading in readings.items()}
    unique = {id(ids): ids for ids in group.values()}.values()
    found = (_comparison(document, [(owners[i], spans[i]) for i in ids], complete) for ids in unique)
    return tuple(sorted(found, key=lambda each: (*each.place, each.members[0][1].id)))


def _pairs(spans: list[Span], owners: Mapping[str, str]) -> list[tuple[str, str]]:
    """Pairs of tags that may belong together, the surest first."""
    found = []
    for one, other in _overlapping(spans):
        if owners[one.id] == owners[other.id]:
            continue
        shared = min(one.end, other.end) - max(one.start, other.start)
        share = shared / (max(one.end, other.end) - min(one.start, other.start))
        labels = one.label != other.label
        if not labels or share >= _OTHER_LABEL:
            found.append((labels, -share, one.start, other.start, *sorted((one.id, other.id))))
    return [(str(row[4]), str(row[5])) for row in sorted(found)]


def _overlapping(spans: list[Span]) -> Iterator[tuple[Span, Span]]:
    open_spans: list[Span] = []
    for span in sorted(spans, key=lambda each: (each.start, each.end, each.id)):
        open_spans = [each for each in open_spans if each.end > span.start]
        for each in open_spans:
            yield each, span
        open_spans.append(span)


def _comparison(
    document: str, members: list[tuple[str, Span]], complete: Mapping[str, tuple[Region, ...]]
) -> Comparison:
    members.sort()
    tagged = {who for who, _ in members}
    spans = [span for _, span in members]
    place = min(span.start for span in spans), max(span.end for span in spans)
    missing = tuple(sorted(who for who in complete.keys() - tagged if mostly_in(place, complete[who])))
    names = sorted({name for span in spans for name in span.fields})
    fields = tuple(name for name in names if len({repr(span.fields.get(name)) for span in spans}) > 1)
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
