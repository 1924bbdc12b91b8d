"""Precision, recall and F1 from what was counted, and how far off they may be."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import quantiles
from typing import NamedTuple

Interval = tuple[float, float]
ROUNDS = 500
SEED = 1960
FEWEST = 6
"""Documents below which no interval is given: drawn from so few it would be far too narrow."""
_Z = 1.96
"""The normal distribution's quantile for 95 %."""


@dataclass(frozen=True, slots=True)
class Rates:
    """Shares from 0 to 1: how many of the suggestions are right, how many of the tags are suggested, and F1 of both.

    None where there is nothing to divide by.
    """

    precision: float | None
    recall: float | None
    f1: float | None


Intervals = tuple[Interval | None, Interval | None, Interval | None]
"""Of precision, recall and F1."""


class Sums(NamedTuple):
    """What was counted: suggestions that somebody judged and how many of them were right; tags where all is tagged and how
    many of them were suggested.
    """

    suggested: float = 0.0
    right: float = 0.0
    tags: float = 0.0
    found: float = 0.0

    def plus(self, other: Sums) -> Sums:
        """Both together."""
        return Sums(*(mine + others for mine, others in zip(self, other, strict=True)))

    def rates(self) -> Rates:
        """The rates that they make."""
        precision = self.right / self.suggested if self.suggested else None
        recall = self.found / self.tags if self.tags else None
        return Rates(precision, recall, _f1(precision, recall))


def _f1(precision: float | None, recall: float | None) -> float | None:
    if recall == 0:
        return 0.0
    if precision is None or recall is None:
        return None
    return 2 * precision * recall / (precision + recall)


def intervals(documents: Sequence[Sums]) -> Intervals:
    """Of 95 %, from what was counted in each document; None with fewer than FEWEST.

    The percentile bootstrap over documents (B. Efron, R. Tibshirani, An Introduction to the Bootstrap, 1993, section 13.3),
    500 draws, and of shares at least Wilson's interval on the counts: where nothing went wrong the bootstrap has no width.
    """
    rows = [row for row in documents if any(row)]
    if len(rows) < FEWEST:
        return None, None, None
    draw = random.Random(SEED)  # noqa: S311 - repeatable draws, no secret
    drawn = [total(draw.choices(rows, k=len(rows))).rates() for _ in range(ROUNDS)]
    whole = total(rows)
    precision = _wider(_bounds(drawn, lambda each: each.precision), wilson(whole.right, whole.suggested))
    recall = _wider(_bounds(drawn, lambda each: each.recall), wilson(whole.found, whole.tags))
    f1 = _bounds(drawn, lambda each: each.f1)
    if f1 is not None and f1[0] == f1[1] and precision is not None and recall is not None:
        f1 = _f1(precision[0], recall[0]) or 0.0, _f1(precision[1], recall[1]) or 0.0
    return precision, recall, f1


def total(rows: Iterable[Sums]) -> Sums:
    """All of them together."""
    every = list(rows)
    return Sums(*(sum(column) for column in zip(*every, strict=True))) if every else Sums()


def wilson(right: float, count: float) -> Interval | None:
    """The 95 % score interval of a share, 0 to 1 (E. B. Wilson, JASA 22, 1927, 209–212); None for nothing."""
    if not count:
        return None
    share, square = right / count, _Z * _Z / count
    middle = share + square / 2
    half = _Z * sqrt(max(share * (1 - share), 0.0) / count + square / (4 * count))
    return max(0.0, (middle - half) / (1 + square)), min(1.0, (middle + half) / (1 + square))


def _wider(one: Interval | None, other: Interval | None) -> Interval | None:
    if one is None or other is None:
        return other if one is None else one
    return min(one[0], other[0]), max(one[1], other[1])


def _bounds(drawn: Iterable[Rates], of: Callable[[Rates], float | None]) -> Interval | None:
    values = [value for each in drawn if (value := of(each)) is not None]
    if len(values) < 2:
        return None
    fortieths = quantiles(values, n=40, method="inclusive")
    return fortieths[0], fortieths[-1]
