"""From what a model believes to what is right: two numbers, fitted on what it said about documents it had not seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log1p

from annotator.suggest.sparse import probability

_ROUNDS = 30
_TRUST = (4.0, 1.0)
"""How firmly slope 1 and shift 0 are held to before there are data: precisions of their normal priors."""


@dataclass(frozen=True, slots=True)
class Said:
    """Log odds that were said of something unseen, whether it was right, how often it counts."""

    log_odds: float
    right: bool
    count: float = 1.0


@dataclass(frozen=True, slots=True)
class Calibration:
    """The probability that something is right, of which a model says `log_odds`: σ(slope · log_odds + shift)."""

    slope: float = 1.0
    shift: float = 0.0

    def apply(self, log_odds: float) -> float:
        """A probability between 0 and 1, rising with `log_odds`."""
        return probability(self.log_odds(log_odds))

    def log_odds(self, said: float) -> float:
        """The same in log odds."""
        return self.slope * said + self.shift


def fitted(said: Sequence[Said]) -> Calibration:
    """The calibration under which what was right is likeliest, with priors round "as it says": without data, that.

    J. Platt, Probabilistic outputs for support vector machines (1999), by Newton's method; log odds count to a tenth. The
    slope never falls below a tenth, so that the order stays.
    """
    seen: dict[tuple[float, bool], float] = {}
    for each in said:
        kind = (round(each.log_odds, 1), each.right)
        seen[kind] = seen.get(kind, 0.0) + each.count
    slope, shift = 1.0, 0.0
    for _ in range(_ROUNDS):
        g0, g1 = _TRUST[0] * (slope - 1.0), _TRUST[1] * shift
        h00, h01, h11 = _TRUST[0], 0.0, _TRUST[1]
        for (odds, right), count in seen.items():
            p = probability(slope * odds + shift)
            off, curve = count * (p - right), count * p * (1.0 - p)
            g0 += off * odds
            g1 += off
            h00 += curve * odds * odds
            h01 += curve * odds
            h11 += curve
        determinant = h00 * h11 - h01 * h01
        step0, step1 = (h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant
        # Half steps far away from the goal keep Newton's method from running off.
        damp = 1.0 if max(abs(step0), abs(step1)) < 1.0 else 0.5
        slope, shift = max(0.1, slope - damp * step0), shift - damp * step1
        if max(abs(step0), abs(step1)) < 1e-6:
            break
    return Calibration(slope, shift)


def surprise(said: Sequence[Said]) -> float:
    """The mean logarithmic loss in nats: 0 where all was sure and right. 0 for nothing."""
    total = sum(each.count for each in said)
    return sum(each.count * _loss(each) for each in said) / total if total else 0.0


def _loss(each: Said) -> float:
    against = -each.log_odds if each.right else each.log_odds
    return _softplus(against)


def _softplus(x: float) -> float:
    """log(1 + exp(x)) without overflow."""
    return max(x, 0.0) + log1p(exp(-abs(x)))
