"""Which spans are paired, and when two field values are the same."""

from __future__ import annotations

from itertools import pairwise

import pytest

from annotator.review.pairing import field_agreement, pair_spans, same_value
from annotator.review.readings import Span, intersection, merged, mostly_in
from tests.review.random_texts import random_texts


def pairs(a: list[Span], b: list[Span]) -> list[tuple[str, str]]:
    return [(match.a.id, match.b.id) for match in pair_spans("d", a, b).matched]


def test_the_largest_intersection_over_union_comes_first() -> None:
    a = [Span("outer", "decision", 0, 100), Span("inner", "decision", 0, 70)]
    b = [Span("b", "decision", 0, 80)]
    assert pairs(a, b) == [("inner", "b")]


def test_half_is_enough_and_less_is_not() -> None:
    a = [Span("a", "decision", 0, 100)]
    assert pairs(a, [Span("b", "decision", 0, 50)]) == [("a", "b")]
    assert pairs(a, [Span("b", "decision", 0, 200)]) == [("a", "b")]
    assert pairs(a, [Span("b", "decision", 0, 49)]) == []
    assert pair_spans("d", a, [Span("b", "decision", 0, 50)]).matched[0].iou == 0.5


def test_another_label_is_no_counterpart() -> None:
    found = pair_spans("d", [Span("a", "decision", 0, 9)], [Span("b", "funding", 0, 9)])
    assert (len(found.matched), len(found.only_a), len(found.only_b)) == (0, 1, 1)


def test_of_two_equally_near_the_one_with_the_same_fields_then_the_first() -> None:
    spent, granted = {"kind": "spent"}, {"kind": "allocated"}
    a = [Span("a1", "funding", 0, 9, spent), Span("a2", "funding", 0, 9, granted)]
    b = [Span("b1", "funding", 0, 9, granted), Span("b2", "funding", 0, 9, spent)]
    assert pairs(a, b) == [("a1", "b2"), ("a2", "b1")]
    middle = [Span("m", "decision", 10, 20)]
    late, early = Span("1 late", "decision", 12, 22), Span("2 early", "decision", 8, 18)
    assert pairs(middle, [late, early]) == [("m", "2 early")]
    assert pairs([late, early], middle) == [("2 early", "m")]


def test_a_pair_counts_where_one_of_it_mostly_lies_in_what_counts() -> None:
    a, b = [Span("a", "decision", 40, 60)], [Span("b", "decision", 41, 61)]
    assert len(pair_spans("d", a, b, ((0, 50),)).matched) == 1
    assert pair_spans("d", a, [], ((0, 50),)).only_a[0].span.id == "a"
    assert pair_spans("d", [], b, ((0, 50),)).only_b == ()


@pytest.mark.parametrize("case", range(200))
def test_pairing_is_the_plain_greedy_rule(case: int) -> None:
    """The same sizes as: of all pairs, take the best, strike out both, again."""
    for text in random_texts(case):
        spans = [list(reading.spans) for reading in text.readings.values()]
        for a, b in pairwise(spans):
            found = pair_spans(text.document, a, b)
            assert [m.iou for m in sorted(found.matched, key=lambda m: -m.iou)] == _plain(a, b)
            assert len(found.matched) + len(found.only_a) == len(a)
            assert len(found.matched) + len(found.only_b) == len(b)


def _plain(a: list[Span], b: list[Span]) -> list[float]:
    def iou(x: Span, y: Span) -> float:
        one, other = set(range(x.start, x.end)), set(range(y.start, y.end))
        return len(one & other) / len(one | other) if x.label == y.label else 0

    def rank(pair: tuple[Span, Span]) -> tuple[object, ...]:
        x, y = pair
        same = sum(x.fields[name] == y.fields[name] for name in x.fields.keys() & y.fields.keys())
        return (-iou(x, y), -same, sorted((x.place, y.place)), sorted((x.id, y.id)))

    left_a, left_b, found = list(a), list(b), []
    while some := [(x, y) for x in left_a for y in left_b if iou(x, y) >= 0.5]:
        x, y = min(some, key=rank)
        found.append(iou(x, y))
        left_a.remove(x)
        left_b.remove(y)
    return found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (5_000_000, 5_000_000.0, True),
        (5_000_000, "5000000", False),
        (1, True, False),
        (0, False, False),
        (True, True, True),
        (None, None, True),
        (None, 0, False),
        ("Region Øst", "Region\nØst ", True),
        ("afgørelse å", "afgørelse a\N{COMBINING RING ABOVE}", True),
        ("styrelsen", "Styrelsen", False),
    ],
)
def test_values_are_compared_by_what_they_mean(one: object, other: object, same: bool) -> None:
    assert same_value(one, other) is same
    assert same_value(other, one) is same


def test_a_field_that_one_side_left_empty_disagrees_and_one_that_both_did_is_not_compared() -> None:
    a = [Span("a", "funding", 0, 9, {"currency": "DKK", "funder": None, "purpose": " ", "hedge": "over"})]
    b = [Span("b", "funding", 0, 9, {"currency": "DKK", "purpose": "", "recurrence": "once"})]
    found = field_agreement(pair_spans("d", a, b).matched)
    assert {name: (each.agree, each.compared) for name, each in found.items()} == {
        "currency": (1, 1),
        "hedge": (0, 1),
        "recurrence": (0, 1),
    }
    assert [match.a.id for match in found["hedge"].differing] == ["a"]


def test_regions() -> None:
    assert merged([(5, 9), (0, 3), (3, 4), (6, 7), (8, 12)]) == ((0, 4), (5, 12))
    assert intersection([(0, 10), (20, 30)], [(5, 25)]) == ((5, 10), (20, 25))
    assert intersection([(0, 10)], [(10, 20)]) == ()
    assert mostly_in((0, 10), ((0, 2), (7, 30)))
    assert not mostly_in((0, 10), ((0, 2), (8, 30)))
    assert not mostly_in((0, 10), ())
