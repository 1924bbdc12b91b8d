"""A calibrated score is the share that is right, and the figures are what can be counted by hand."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.suggest.calibration import Calibration, Said, fitted, surprise
from annotator.suggest.figures import Outcome, figures, figures_from_json, figures_json
from annotator.suggest.rates import FEWEST, wilson
from annotator.suggest.sparse import Observation, Regression, probability


@pytest.mark.parametrize(("slope", "shift"), [(1.0, 0.0), (0.4, -0.5), (0.7, 1.0), (2.0, 0.3)])
def test_after_calibration_the_share_that_is_right_is_the_score(slope, shift):
    draw = random.Random(4)
    odds = [draw.gauss(1, 2) for _ in range(4000)]
    said = [Said(x, draw.random() < probability(slope * x + shift)) for x in odds]
    calibration = fitted(said[:2000])
    for low in (0.1, 0.3, 0.5, 0.7):
        inside = [each for each in said[2000:] if low <= calibration.apply(each.log_odds) < low + 0.2]
        mean = sum(calibration.apply(each.log_odds) for each in inside) / len(inside)
        assert abs(mean - sum(each.right for each in inside) / len(inside)) < 0.1


def test_without_data_it_says_what_was_said():
    assert fitted([]) == Calibration(1.0, 0.0)
    assert surprise([]) == 0.0


@given(st.lists(st.tuples(st.floats(-40, 40), st.booleans()), max_size=30))
def test_it_keeps_the_order_and_stays_within_bounds(pairs):
    calibration = fitted([Said(odds, right) for odds, right in pairs])
    scores = [calibration.apply(odds) for odds in range(-50, 51, 5)]
    assert scores == sorted(scores)
    assert all(0 <= score <= 1 for score in scores)


def test_the_regression_finds_the_optimum():
    draw = random.Random(7)
    seen = []
    for _ in range(60):
        features = sorted(draw.sample(range(6), 3))
        seen.append(
            Observation(features, 4, draw.random() < (0.8 if 2 in features else 0.3), 0.2, draw.choice([1.0, 2.0]))
        )
    regression = Regression(seen, 6, strength=2.0)
    regression.fit(500, tolerance=1e-7)
    for feature in range(6):
        slope = regression.weights[feature]
        for each in seen:
            if feature in each.features:
                slope += 2.0 * each.count * (probability(regression.log_odds(each)) - each.right) / each.size**0.5
        assert abs(slope) < 0.02


def test_leaving_out_is_as_if_it_had_never_been_seen():
    draw = random.Random(8)
    seen = [Observation([draw.randrange(5), 5], 2, draw.random() < 0.5, 0.0) for _ in range(40)]
    whole = Regression(seen, 6, strength=1.0)
    whole.fit(200, tolerance=1e-9)
    left = whole.without(list(range(10)))
    left.fit(200, frozenset(range(10)), tolerance=1e-9)
    never = Regression(seen[10:], 6, strength=1.0)
    never.fit(200, tolerance=1e-9)
    assert left.weights == pytest.approx(never.weights, abs=0.02)


def test_figures_counted_by_hand():
    outcomes = [
        Outcome("a", 0.9, right=True, strict=True),
        Outcome("a", 0.8, right=True, strict=False),
        Outcome("b", 0.6, right=False, strict=False),
        Outcome("b", 0.3, right=True, strict=True),
    ]
    said = figures(outcomes, {"a": 2, "b": 2, "c": 0})
    assert said.overlap.precision == pytest.approx(2 / 3)
    assert said.overlap.recall == pytest.approx(1 / 2)
    assert said.overlap.f1 == pytest.approx(4 / 7)
    assert said.strict.recall == pytest.approx(1 / 4)
    assert said.intervals == (None, None, None), "of three documents it would be far too narrow"
    assert (said.documents, said.tags, said.judged) == (2, 4, 3)
    at = {point.threshold: point for point in said.curve}
    assert at[0.85].rates.precision == 1.0
    assert at[0.85].suggestions == 1
    assert at[0.05].rates.recall == pytest.approx(3 / 4)
    assert figures_json(figures_from_json(figures_json(said))) == figures_json(said)


def test_recall_is_of_what_was_read_and_precision_of_what_was_judged():
    outcomes = [
        Outcome("a", 0.9, right=True, strict=True, read=False, told=False),
        Outcome("b", 0.9, right=True, strict=True, read=False),
        Outcome("c", 0.9, right=False, strict=False, read=False),
        Outcome("d", 0.9, right=True, strict=True),
    ]
    said = figures(outcomes, {"a": 0, "b": 0, "c": 0, "d": 2})
    assert said.overlap.precision == pytest.approx(2 / 3)
    assert said.overlap.recall == pytest.approx(1 / 2)
    assert (said.documents, said.tags, said.judged) == (3, 2, 3)
    assert figures(outcomes[:3], {}).overlap.recall is None
    assert figures(outcomes[:1], {}).overlap.precision is None


def test_an_interval_has_a_width_where_nothing_went_wrong():
    names = [f"d{number}" for number in range(FEWEST)]
    outcomes = [Outcome(name, 0.9, right=True, strict=True) for name in names for _ in range(5)]
    precision, recall, f1 = figures(outcomes, dict.fromkeys(names, 5)).intervals
    for low, high in (precision, recall, f1):
        # 30 of 30: Wilson's interval is n / (n + z²) to 1.
        assert low == pytest.approx(30 / (30 + 1.96**2))
        assert high == 1.0
    assert figures(outcomes[5:], dict.fromkeys(names[1:], 5)).intervals == (None, None, None)


@pytest.mark.parametrize(
    ("right", "count", "low", "high"), [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (9, 10, 0.5958, 0.9821)]
)
def test_wilson_as_published(right, count, low, high):
    assert wilson(right, count) == pytest.approx((low, high), abs=1e-4)
    assert wilson(0, 0) is None


def test_nothing_suggested_and_nothing_tagged_divide_by_nothing():
    said = figures([], {"a": 0})
    assert (said.overlap.precision, said.overlap.recall, said.overlap.f1) == (None, None, None)
    assert said.intervals == (None, None, None)
