"""Precision, recall and F1 over documents that were left out, with intervals, at every threshold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.suggest.rates import Intervals, Rates, Sums, intervals, total

FEW = 10
"""Units below which it is chance whether one of them speaks against a suggestion."""
_EVEN = 0.5
"""The score from which on figures without a threshold count a suggestion."""
THRESHOLDS = tuple(number / 100 for number in (*range(5, 95, 5), 92, 95, 97))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a unit in a document that the model had not seen: its score, and whether it was a tag.

    `right` by half of the characters of both shared, `strict` by the very borders; `count` is how many such it stands for.
    `read` and `told` are as in `Judged`: recall is counted where all is tagged, precision where somebody said it.
    """

    document: str
    score: float
    right: bool
    strict: bool
    count: float = 1.0
    read: bool = True
    told: bool = True

    def sums(self, *, right: bool) -> Sums:
        """What it adds, where it is suggested and `right`."""
        told, found = self.told * self.count, self.read * right * self.count
        return Sums(told, told * right, 0.0, found)


@dataclass(frozen=True, slots=True)
class Point:
    """What to expect above a threshold: how many suggestions were judged, and their rates by overlap, over all documents."""

    threshold: float
    suggestions: float
    rates: Rates


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured of a label, at the score of one half: by overlap with its 95 % intervals, and by the very borders.

    `documents` have judged units or tags where all is tagged, `tags` counts those. `judged` suggestions were said to be
    right or wrong: precision is of them. The intervals are of precision, recall and F1; None of few documents.
    """

    documents: int
    tags: int
    overlap: Rates
    strict: Rates
    intervals: Intervals = (None, None, None)
    curve: tuple[Point, ...] = ()
    learned: bool = False
    """Whether these are figures of what was learned, not of the rules alone."""
    known: float = FEW
    """Units that stand where all is tagged, or were refused: only there can a suggestion be known to be wrong."""
    judged: float = 0.0

    @property
    def says_little(self) -> bool:
        """Whether next to nothing could count against a suggestion: precision is near 1 then, whatever is suggested."""
        return self.known < FEW


def figures(
    outcomes: Sequence[Outcome],
    tags: Mapping[str, int],
    *,
    learned: bool = False,
    known: float = FEW,
) -> Figures:
    """The figures of a label's outcomes; `tags` counts the tags of each document where all is tagged, found or not."""
    over = [each for each in outcomes if each.score >= _EVEN]
    all_tags = Sums(tags=sum(tags.values()))
    overlap = total([all_tags, *(each.sums(right=each.right) for each in over)])
    strict = total([all_tags, *(each.sums(right=each.strict) for each in over)])
    documents = {each.document for each in outcomes if each.told} | {name for name, count in tags.items() if count}
    return Figures(
        len(documents),
        int(all_tags.tags),
        overlap.rates(),
        strict.rates(),
        intervals(_by_document(over, tags)),
        curve(outcomes, int(all_tags.tags)),
        learned,
        known,
        overlap.suggested,
    )


def curve(outcomes: Iterable[Outcome], tags: int) -> tuple[Point, ...]:
    """What to expect above each of THRESHOLDS."""
    ordered = sorted(outcomes, key=lambda each: -each.score)
    points: list[Point] = []
    sums = Sums(tags=tags)
    at = 0
    for threshold in reversed(THRESHOLDS):
        while at < len(ordered) and ordered[at].score >= threshold:
            sums = sums.plus(ordered[at].sums(right=ordered[at].right))
            at += 1
        points.append(Point(threshold, sums.suggested, sums.rates()))
    return tuple(reversed(points))


def _by_document(over: Iterable[Outcome], tags: Mapping[str, int]) -> list[Sums]:
    found = {name: Sums(tags=count) for name, count in tags.items()}
    for each in over:
        found[each.document] = found.get(each.document, Sums()).plus(each.sums(right=each.right))
    return [found[name] for name in sorted(found)]


def figures_json(said: Figures) -> dict[str, Any]:
    """Figures as JSON values, rounded to four digits."""
    return {
        "documents": said.documents,
        "tags": said.tags,
        "overlap": _rates_json(said.overlap),
        "strict": _rates_json(said.strict),
        "intervals": [None if bounds is None else [_short(bound) for bound in bounds] for bounds in said.intervals],
        "curve": [[p.threshold, _short(p.suggestions), *_rates_json(p.rates)] for p in said.curve],
        "learned": said.learned,
        "known": _short(said.known),
        "judged": _short(said.judged),
    }


def figures_from_json(said: Mapping[str, Any]) -> Figures:
    """Figures from `figures_json`. Raises ValueError, KeyError or TypeError where they are none."""
    bounds = [None if pair is None else (float(pair[0]), float(pair[1])) for pair in said["intervals"]]
    return Figures(
        int(said["documents"]),
        int(said["tags"]),
        Rates(*said["overlap"]),
        Rates(*said["strict"]),
        (bounds[0], bounds[1], bounds[2]),
        tuple(Point(float(row[0]), float(row[1]), Rates(*row[2:])) for row in said["curve"]),
        bool(said["learned"]),
        float(said.get("known", FEW)),
        float(said.get("judged", 0.0)),
    )


def _rates_json(said: Rates) -> list[float | None]:
    return [_short(said.precision), _short(said.recall), _short(said.f1)]


def _short(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
