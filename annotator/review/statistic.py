"""Figures as sums over units, so that a bootstrap has only to add: estimate and interval of each."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain
from statistics import quantiles

Interval = tuple[float, float]
"""Lower and upper bound."""

ROUNDS = 1000
SEED = 1960
MOST_UNITS = 4096
"""More units than this are drawn in blocks of neighbours, so that the time stays bounded."""


@dataclass(frozen=True, slots=True)
class Statistic:
    """A figure that is a function of sums.

    `rows` has one row of non-negative integers a unit, all equally long; `value` makes the figure of the rows' sums,
    None where it is not defined.
    """

    rows: Sequence[Sequence[int]]
    value: Callable[[Sequence[int]], float | None]

    def estimate(self) -> float | None:
        """The figure over all units; None where it is not defined, and where there is no unit."""
        return self.value([sum(column) for column in zip(*self.rows, strict=True)]) if self.rows else None


def intervals(figures: Sequence[Statistic], rounds: int = ROUNDS, seed: int = SEED) -> list[Interval | None]:
    """The 95 % interval of each of `figures`, all over the same units, by the percentile bootstrap.

    B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap (1993), section 13.3: as many units as there are
    are drawn with replacement, `rounds` times; the bounds are the 2.5th and 97.5th percentile of the figure, linearly
    interpolated. All figures see the same draws. A draw on which a figure is not defined (none of its tags in it) says
    nothing about it and is left out; so are units in which nothing was counted. None where fewer than two units or
    two draws remain: one unit shows no spread.
    """
    units = [row for row in (list(chain(*rows)) for rows in zip(*(f.rows for f in figures), strict=True)) if any(row)]
    if len(units) < 2 or rounds < 2:
        return [None] * len(figures)
    units = _blocks(units)
    # One long integer a unit, its rows side by side and wide enough for any sum: adding them is one step each.
    width = (len(units) * max(map(max, units))).bit_length() // 8 + 1
    packed = [int.from_bytes(b"".join(n.to_bytes(width, "little") for n in row), "little") for row in units]
    draw = random.Random(seed).choices  # noqa: S311 - repeatable draws, no secret
    values: list[list[float]] = [[] for _ in figures]
    for _ in range(rounds):
        sums = _unpack(sum(draw(packed, k=len(packed))), width, len(units[0]))
        at = 0
        for figure, found in zip(figures, values, strict=True):
            end = at + len(figure.rows[0])
            value = figure.value(sums[at:end])
            if value is not None:
                found.append(value)
            at = end
    return [_bounds(found) for found in values]


def _blocks(units: list[list[int]]) -> list[list[int]]:
    size = -(-len(units) // MOST_UNITS)
    if size == 1:
        return units
    return [[sum(column) for column in zip(*units[at : at + size], strict=True)] for at in range(0, len(units), size)]


def _unpack(total: int, width: int, count: int) -> list[int]:
    raw = total.to_bytes(width * count, "little")
    return [int.from_bytes(raw[at : at + width], "little") for at in range(0, len(raw), width)]


def _bounds(values: list[float]) -> Interval | None:
    if len(values) < 2:
        return None
    fortieths = quantiles(values, n=40, method="inclusive")
    return (fortieths[0], fortieths[-1])
