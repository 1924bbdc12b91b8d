"""Logistic regression over sparse features that are there or not, from a prior: small, exact, repeatable, no library.

The weights w minimise ½|w|² + C Σ cᵢ log(1 + exp(−yᵢ(oᵢ + w·xᵢ))): oᵢ is what was believed before, in log odds, so that
with no data the belief stays, and the weights say what the data change in it. xᵢ is divided by the root of how many
features it has, those that nothing is known of included.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass
from math import exp, sqrt
from typing import NamedTuple

_STEPS = 12
"""Newton steps for one example; two or three do."""
_NEAR = 1e-3
_AMONG_MOVING = 3
_FAR = 700.0
"""Log odds beyond which nothing can be computed, nor need be."""


@dataclass(frozen=True, slots=True)
class Observation:
    """What is there (numbers of the features that are looked at, `size` with the others), whether it is so, what was
    believed before (log odds), how often it counts.
    """

    features: Sequence[int]
    size: int
    right: bool
    belief: float
    count: float = 1.0


def probability(log_odds: float) -> float:
    """The share in 0…1 that log odds stand for."""
    return 1.0 / (1.0 + exp(-log_odds)) if log_odds > -_FAR else 0.0


class _Row(NamedTuple):
    """An observation as it is computed with: the root is negative, and the belief turned round, where it is not so.

    `bound` is the most that it may weigh, `square` what it has of features known.
    """

    features: Sequence[int]
    root: float
    belief: float
    bound: float
    square: float

    @classmethod
    def of(cls, seen: Observation, strength: float) -> _Row:
        sign = 1.0 if seen.right else -1.0
        square = len(seen.features) / seen.size
        return cls(seen.features, sign * sqrt(seen.size), sign * seen.belief, strength * seen.count, square)


class Regression:
    """Finds the weights by dual coordinate descent, one observation after the other; stays within what it was given.

    H.-F. Yu, F.-L. Huang, C.-J. Lin, Dual coordinate descent methods for logistic regression and maximum entropy models,
    Machine Learning 85 (2011), 41–75, algorithm 3; each observation's one-variable problem is solved in its log odds.
    """

    def __init__(self, observations: Sequence[Observation], size: int, strength: float, seed: int = 1) -> None:
        self._seen = observations
        self.weights = [0.0] * size
        self._shares = [0.0] * len(observations)
        self._seed = seed
        self._rows = [_Row.of(each, strength) for each in observations]

    def fit(self, rounds: int, without: frozenset[int] = frozenset(), tolerance: float = _NEAR) -> None:
        """At most `rounds` times over all observations but those named; goes on from where it stands.

        Between two rounds over all, those that still move are gone over alone: with many observations most are settled.
        """
        every = [number for number in range(len(self._seen)) if number not in without]
        draw = random.Random(self._seed)  # noqa: S311 - a repeatable order, no secret
        for _ in range(rounds):
            draw.shuffle(every)
            moving = self._improve(every, tolerance)
            if not moving:
                return
            for _ in range(_AMONG_MOVING):
                moving = self._improve(moving, tolerance)

    def forget(self, numbers: Iterable[int]) -> None:
        """Takes out what observations brought in."""
        for number in numbers:
            self._add(number, -self._shares[number])

    def without(self, numbers: Sequence[int]) -> Regression:
        """A copy that has forgotten observations, to be fitted without them."""
        other = copy(self)
        other.weights, other._shares = self.weights.copy(), self._shares.copy()  # noqa: SLF001 - of our own class
        other.forget(numbers)
        return other

    def log_odds(self, observation: Observation) -> float:
        """What is believed of an observation after the fit."""
        return observation.belief + sum(map(self.weights.__getitem__, observation.features)) / sqrt(observation.size)

    def _add(self, number: int, change: float) -> None:
        row = self._rows[number]
        step = change / row.root
        for feature in row.features:
            self.weights[feature] += step
        self._shares[number] += change

    def _improve(self, numbers: Iterable[int], tolerance: float) -> list[int]:
        """Solves u + m + |x|²(Bσ(u) − α) = 0 for u, so that Bσ(u) is the new share α, for one observation after the other.

        Gives those that moved by more than `tolerance` of their B.
        """
        # All that learning takes its time for is done here: what is looked up more than once is at hand, nothing is called.
        rows, shares, weights = self._rows, self._shares, self.weights
        weight_of, moved = weights.__getitem__, []
        for number in numbers:
            features, root, belief, bound, square = rows[number]
            share = shares[number]
            margin = belief + sum(map(weight_of, features)) / root
            # It is solved where α = Bσ(−m).
            goal = bound / (1.0 + exp(margin)) if margin < _FAR else 0.0
            if abs(goal - share) <= tolerance * bound:
                continue
            change = _solved(margin, share, bound, square) - share
            step = change / root
            for feature in features:
                weights[feature] += step
            shares[number] = share + change
            if abs(change) > tolerance * bound:
                moved.append(number)
        return moved


def _solved(margin: float, share: float, bound: float, square: float) -> float:
    """The new share of one observation."""
    rest = margin - square * share
    low, high = -rest - square * bound, -rest
    u = min(max(-margin, low), high)
    for _ in range(_STEPS):
        p = 1.0 / (1.0 + exp(-u)) if u > -_FAR else 0.0
        step = (u + rest + square * bound * p) / (1.0 + square * bound * p * (1.0 - p))
        u = min(max(u - step, low), high)
        if abs(step) < _NEAR:
            break
    return bound * probability(u)
