"""The intervals: repeatable, around the figure, and as wide as theory says."""

from __future__ import annotations

import random

import pytest

from annotator.review.statistic import MOST_UNITS, Statistic, intervals


def share(sums: list[int]) -> float | None:
    yes, of = sums
    return yes / of if of else None


def test_the_interval_of_a_share_is_the_one_of_the_textbook() -> None:
    """400 units, half of them yes: 0.5 ± 1.96 · √(0.25 / 400)."""
    (found,) = intervals([Statistic([[n % 2, 1] for n in range(400)], share)], rounds=2000)
    assert found == pytest.approx((0.451, 0.549), abs=0.006)


def test_the_same_seed_gives_the_same_interval_and_another_another() -> None:
    rng = random.Random(5)
    figure = Statistic([[rng.randrange(9), 9] for _ in range(60)], share)
    assert intervals([figure]) == intervals([figure])
    assert intervals([figure]) != intervals([figure], seed=1)


def test_figures_side_by_side_do_not_disturb_each_other() -> None:
    small = Statistic([[n % 2, 1] for n in range(30)], share)
    large = Statistic([[n * 10**12, 30 * 10**12] for n in range(30)], share)
    assert intervals([small, large, small]) == [*intervals([small]), *intervals([large]), *intervals([small])]


def test_no_interval_where_there_is_no_spread_to_see() -> None:
    assert intervals([Statistic([], share)]) == [None]
    assert intervals([Statistic([[1, 2]], share)]) == [None]
    assert intervals([Statistic([[1, 2], [0, 0]], share)]) == [None]
    assert intervals([Statistic([[1, 2], [0, 1]], share)], rounds=0) == [None]
    assert intervals([Statistic([[1, 0], [1, 0]], share)]) == [None]
    assert intervals([]) == []


def test_units_in_which_nothing_counts_change_nothing() -> None:
    rows = [[n % 3, 3] for n in range(20)]
    empty = [[0, 0]] * 500
    assert intervals([Statistic([*rows, *empty], share)]) == intervals([Statistic(rows, share)])


def test_very_many_units_are_drawn_in_blocks_with_the_same_width() -> None:
    rng = random.Random(5)
    rows = [[rng.randrange(2), 1] for _ in range(3 * MOST_UNITS)]
    (found,) = intervals([Statistic(rows, share)], rounds=100)
    assert found is not None
    half = 1.96 * (0.25 / len(rows)) ** 0.5
    assert found[1] - found[0] == pytest.approx(2 * half, rel=0.35)
