"""Precision, recall and F1 over documents that were left out, with intervals, at every threshold."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import quantiles
from typing import Any

Interval = tuple[float, float]
ROUNDS = 500
SEED = 1960
FEW = 10
"""Units below which it is chance whether one of them speaks against a suggestion."""
THRESHOLDS = tuple(number / 100 for number in (*range(5, 95, 5), 92, 95, 97))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a unit in a document that the model had not seen: its score, and whether it was a tag.

    `right` by half of the characters of both shared, `strict` by the very borders; `count` is how many such it stands for.
    """

    document: str
    score: float
    right: bool
    strict: bool
    count: float = 1.0


@dataclass(frozen=True, slots=True)
class Rates:
    """Shares from 0 to 1: how many of the suggestions are right, how many of the tags are suggested, and F1 of both.

    None where there is nothing to divide by.
    """

    precision: float | None
    recall: float | None
    f1: float | None


@dataclass(frozen=True, slots=True)
class Point:
    """What to expect above a threshold: how many suggestions, and their rates by overlap, over all documents measured."""

    threshold: float
    suggestions: float
    rates: Rates


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured of a label, at the score of one half: by overlap with its 95 % intervals, and by the very borders.

    The intervals are of precision, recall and F1, over documents; None with fewer than two.
    """

    documents: int
    tags: int
    overlap: Rates
    strict: Rates
    intervals: tuple[Interval | None, Interval | None, Interval | None] = (None, None, None)
    curve: tuple[Point, ...] = ()
    learned: bool = False
    """Whether these are figures of what was learned, not of the rules alone."""
    known: float = FEW
    """Units that stand where all is tagged, or were refused: only there can a suggestion be known to be wrong."""

    @property
    def says_little(self) -> bool:
        """Whether next to nothing could count against a suggestion: precision is near 1 then, whatever is suggested."""
        return self.known < FEW


def rates(suggested: float, right: float, tags: float) -> Rates:
    """The rates of so many suggestions, so many of which are right, where there are so many tags."""
    precision = right / suggested if suggested else None
    recall = min(1.0, right / tags) if tags else None
    both = suggested + tags
    return Rates(precision, recall, 2 * right / both if both else None)


def figures(
    outcomes: Sequence[Outcome],
    tags: Mapping[str, int],
    *,
    learned: bool = False,
    at: float = 0.5,
    known: float = FEW,
) -> Figures:
    """The figures of a label's outcomes; `tags` counts the tags of each document, found or not."""
    total = sum(tags.values())
    over = [each for each in outcomes if each.score >= at]
    suggested = sum(each.count for each in over)
    return Figures(
        len(tags),
        total,
        rates(suggested, sum(each.count for each in over if each.right), total),
        rates(suggested, sum(each.count for each in over if each.strict), total),
        _intervals(over, tags),
        curve(outcomes, total),
        learned,
        known,
    )


def curve(outcomes: Iterable[Outcome], tags: int) -> tuple[Point, ...]:
    """What to expect above each of THRESHOLDS."""
    ordered = sorted(outcomes, key=lambda each: -each.score)
    points: list[Point] = []
    suggested = right = 0.0
    at = 0
    for threshold in reversed(THRESHOLDS):
        while at < len(ordered) and ordered[at].score >= threshold:
            suggested += ordered[at].count
            right += ordered[at].count * ordered[at].right
            at += 1
        points.append(Point(threshold, suggested, rates(suggested, right, tags)))
    return tuple(reversed(points))


def _intervals(
    over: Iterable[Outcome], tags: Mapping[str, int]
) -> tuple[Interval | None, Interval | None, Interval | None]:
    """The percentile bootstrap over documents (Efron and Tibshirani 1993, section 13.3), 500 draws."""
    sums = {name: [0.0, 0.0, float(count)] for name, count in tags.items()}
    for each in over:
        row = sums.setdefault(each.document, [0.0, 0.0, 0.0])
        row[0] += each.count
        row[1] += each.count * each.right
    rows = [row for _, row in sorted(sums.items()) if any(row)]
    if len(rows) < 2:
        return None, None, None
    draw = random.Random(SEED)  # noqa: S311 - repeatable draws, no secret
    drawn = []
    for _ in range(ROUNDS):
        chosen = draw.choices(rows, k=len(rows))
        drawn.append(rates(*(sum(row[place] for row in chosen) for place in range(3))))
    return (
        _bounds(drawn, lambda each: each.precision),
        _bounds(drawn, lambda each: each.recall),
        _bounds(drawn, lambda each: each.f1),
    )


def _bounds(drawn: Iterable[Rates], of: Callable[[Rates], float | None]) -> Interval | None:
    values = [value for each in drawn if (value := of(each)) is not None]
    if len(values) < 2:
        return None
    fortieths = quantiles(values, n=40, method="inclusive")
    return fortieths[0], fortieths[-1]


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
    )


def _rates_json(said: Rates) -> list[float | None]:
    return [_short(said.precision), _short(said.recall), _short(said.f1)]


def _short(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
