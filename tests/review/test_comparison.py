"""Passages compared: who belongs to whom, what the difference is called, and what must hold whatever the tags."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.review import comparison
from annotator.review.comparison import Comparer, Comparison, compare
from annotator.review.readings import Reading, Region, Span
from tests.review.test_properties import LENGTH, PLACES, texts

WHOLE: tuple[Region, ...] = ((0, LENGTH),)


def span(name: str, start: int, end: int, label: str = "decision", **fields: object) -> Span:
    return Span(name, label, start, end, fields)  # type: ignore[arg-type]


def reading(*spans: Span, complete: tuple[Region, ...] = ()) -> Reading:
    return Reading(spans, complete)


def ids(found: tuple[Comparison, ...]) -> list[tuple[str, ...]]:
    return [tuple(each.id for _, each in passage.members) for passage in found]


def only(**readings: Reading) -> Comparison:
    (found,) = compare("d", readings)
    return found


def test_the_kinds_of_difference() -> None:
    a = span("a", 10, 20, status="approved")
    assert only(ane=reading(a), bo=reading(replace(a, id="b"))).kind == "same"
    assert only(ane=reading(a), bo=reading(span("b", 10, 21, status="approved"))).kind == "borders"
    assert only(ane=reading(a), bo=reading(span("b", 10, 20, "funding"))).kind == "label"
    fields = only(ane=reading(a), bo=reading(span("b", 10, 20, status="noted", note="x")))
    assert (fields.kind, fields.fields) == ("fields", ("note", "status"))
    lone = only(ane=reading(a), bo=reading(complete=WHOLE))
    assert (lone.kind, lone.missing, lone.differs) == ("only", ("bo",), True)
    unread = only(ane=reading(a, complete=WHOLE), bo=reading(complete=((30, 60),)))
    assert (unread.kind, unread.missing, unread.differs) == ("unread", (), False)


def test_two_who_agree_and_one_who_found_nothing() -> None:
    a, b = span("a", 10, 20), span("b", 10, 20)
    found = only(ane=reading(a), bo=reading(b), cilie=reading(complete=WHOLE))
    assert (found.kind, found.missing, len(found.members)) == ("only", ("cilie",), 2)
    graver = only(ane=reading(a), bo=reading(replace(b, end=25)), cilie=reading(complete=WHOLE))
    assert (graver.kind, graver.missing, graver.place) == ("borders", ("cilie",), (10, 25))


def test_values_differ_as_agreement_has_it() -> None:
    """Line breaks and Unicode forms are how it is printed, an empty field is none; True is not 1."""
    a = span("a", 10, 20, by="A\u030arhus by", note="", amount=5)
    assert only(ane=reading(a), bo=reading(span("b", 10, 20, by="Århus\nby", amount=5.0))).kind == "same"
    assert only(ane=reading(a), bo=reading(span("b", 10, 20, by="Århus by", amount=True))).fields == ("amount",)


def test_an_amount_within_a_decision_is_no_disagreement() -> None:
    found = compare("d", {"ane": reading(span("a", 0, 40)), "bo": reading(span("b", 10, 20, "funding"))})
    assert ids(found) == [("a",), ("b",)]
    assert [each.kind for each in found] == ["unread", "unread"]


def test_the_nearer_tag_is_the_counterpart_and_the_same_label_goes_first() -> None:
    found = compare(
        "d",
        {
            "ane": reading(span("a", 10, 20)),
            "bo": reading(span("b1", 12, 40), span("b2", 10, 21), span("b3", 10, 20, "x")),
        },
    )
    assert sorted(ids(found)) == [("a", "b2"), ("b1",), ("b3",)]


def test_tags_that_only_touch_have_nothing_in_common() -> None:
    assert len(compare("d", {"ane": reading(span("a", 0, 10)), "bo": reading(span("b", 10, 20))})) == 2


def test_nobody_and_nothing() -> None:
    assert compare("d", {}) == ()
    assert compare("d", {"ane": reading(complete=WHOLE)}) == ()


@settings(max_examples=150, deadline=None)
@given(texts(), st.randoms(use_true_random=False))
def test_the_order_of_tags_and_annotators_does_not_matter(given_texts, rng: random.Random) -> None:
    for text in given_texts:
        shuffled = {
            who: replace(r, spans=tuple(rng.sample(r.spans, len(r.spans))), complete=tuple(reversed(r.complete)))
            for who, r in rng.sample(sorted(text.readings.items()), len(text.readings))
        }
        assert compare("d", shuffled) == compare("d", text.readings)


@settings(max_examples=150, deadline=None)
@given(texts())
def test_each_tag_is_in_one_passage_and_each_annotator_at_most_once(given_texts) -> None:
    for text in given_texts:
        found = compare("d", text.readings)
        every = [each.id for passage in found for _, each in passage.members]
        assert sorted(every) == sorted(each.id for reading in text.readings.values() for each in reading.spans)
        for passage in found:
            people = [who for who, _ in passage.members]
            assert people == sorted(set(people))
            assert not set(people) & set(passage.missing)
            for who, each in passage.members:
                assert each in text.readings[who].spans
                assert len(people) == 1 or any(
                    o.start < each.end and each.start < o.end for w, o in passage.members if w != who
                ), "a tag has some character in common with another of its passage"
            assert passage.differs == (passage.kind not in ("same", "unread"))
        assert [p.place for p in found] == sorted(p.place for p in found)


@settings(max_examples=150, deadline=None)
@given(texts())
def test_exact_equals_of_two_annotators_are_together(given_texts) -> None:
    """Whoever tagged the same characters with the same label: neither is left for a worse counterpart."""
    for text in given_texts:
        pair = {who: text.readings[who] for who in ("ane", "bo")}
        for passage in compare("d", pair):
            if len(passage.members) == 1:
                ((who, alone),) = passage.members
                other = pair["bo" if who == "ane" else "ane"]
                twins = [each for each in other.spans if (each.label, each.place) == (alone.label, alone.place)]
                mine = [each for each in pair[who].spans if (each.label, each.place) == (alone.label, alone.place)]
                assert len(mine) > len(twins)


@settings(max_examples=100, deadline=None)
@given(texts(), st.lists(st.tuples(st.integers(0, 20), PLACES, st.booleans()), max_size=5))
def test_comparing_again_after_changes_is_comparing_afresh(given_texts, changes) -> None:
    readings = dict(given_texts[0].readings)
    comparer = Comparer("d")
    for number, place, complete in changes:
        assert comparer.compare(readings) == compare("d", readings)
        who = sorted(readings)[number % len(readings)]
        spans = list(readings[who].spans)
        if spans:
            at = number % len(spans)
            spans[at] = replace(spans[at], start=place[0], end=place[1])
        readings[who] = Reading(tuple(spans), (place,) if complete else readings[who].complete)
    assert comparer.compare(readings) == compare("d", readings)


def test_what_did_not_change_is_the_very_same_object() -> None:
    ane = [span(f"a{n}", 10 * n, 10 * n + 5) for n in range(5)]
    bo = [span(f"b{n}", 10 * n, 10 * n + 6) for n in range(5)]
    comparer = Comparer("d")
    before = comparer.compare({"ane": reading(*ane), "bo": reading(*bo)})
    bo[2] = replace(bo[2], end=25)
    after = comparer.compare({"ane": reading(*ane), "bo": reading(*bo)})
    assert [one is other for one, other in zip(before, after, strict=True)] == [True, True, False, True, True]
    assert after[2].kind == "same"


def test_many_tags_within_each_other_are_no_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    """10,000 tags of one person around one point, and one of another: pairs are looked for between people only."""
    many = tuple(span(f"a{n}", n, 40_000 - n) for n in range(10_000))
    pairs, looked_for = [], comparison._overlapping

    def overlapping(cluster):
        for pair in looked_for(cluster):
            pairs.append(pair)
            yield pair

    monkeypatch.setattr(comparison, "_overlapping", overlapping)
    found = compare("d", {"ane": reading(*many), "bo": reading(span("b", 19_000, 20_000))})
    assert len(found) == 10_000
    assert 1 <= len(pairs) <= len(many)


def test_thousands_of_two_within_each_other_stay_bounded() -> None:
    ane = tuple(span(f"a{n:04}", n, 8_000 - n) for n in range(1_500))
    bo = tuple(span(f"b{n:04}", n, 8_000 - n) for n in range(1_500))
    found = compare("d", {"ane": reading(*ane), "bo": reading(*bo)})
    assert [each.kind for each in found] == ["same"] * 1_500
