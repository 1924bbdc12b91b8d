"""What must hold of agreement whatever the readings."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.review.agreement import Agreement, Figure, agreement
from annotator.review.readings import Reading, ReadText, Span
from annotator.review.sweep import ALL, tables
from tests.review.random_texts import ANNOTATORS, LABELS, random_texts, said

LENGTH = 60
PLACES = st.tuples(st.integers(0, LENGTH - 1), st.integers(1, LENGTH)).map(
    lambda pair: (min(pair[0], pair[1] - 1), max(pair[0] + 1, pair[1]))
)
FIELDS = st.dictionaries(st.sampled_from(("status", "amount_min")), st.sampled_from(("approved", 5, 5.0, True, None)))


@st.composite
def texts(draw: st.DrawFn, annotators: tuple[str, ...] = ANNOTATORS) -> list[ReadText]:
    """Up to three texts of 60 characters, all kinds of overlap, parts and whole texts not read."""
    found = []
    for number in range(draw(st.integers(1, 3))):
        readings = {}
        for who in annotators:
            places = draw(st.lists(st.tuples(st.sampled_from(LABELS), PLACES, FIELDS), max_size=6))
            spans = tuple(
                Span(f"{number} {who} {n}", label, *at, fields) for n, (label, at, fields) in enumerate(places)
            )
            readings[who] = Reading(spans, tuple(draw(st.just([(0, LENGTH)]) | st.lists(PLACES, max_size=3))))
        units = tuple(draw(st.lists(PLACES, max_size=3)))
        found.append(ReadText(f"document {number}", LENGTH, readings, units))
    return found


def figures(found: Agreement) -> list[Figure]:
    pairs = [f for p in found.pairs for f in (p.kappa, p.f1_exact, p.f1_overlap, *p.field_shares.values())]
    return [*pairs, *(group.alpha for group in found.groups)]


@settings(max_examples=60, deadline=None)
@given(texts())
def test_the_sweep_counts_what_a_look_at_every_character_counts(given_texts: list[ReadText]) -> None:
    for text in given_texts:
        every = zip(*(said(text, who) for who in ANNOTATORS), strict=True)
        plain = Counter(each for each in every if sum(labels is not None for labels in each) > 1)
        assert sum(tables(text, ANNOTATORS), Counter()) == plain


@settings(max_examples=60, deadline=None)
@given(texts())
def test_figures_stay_within_their_bounds_and_intervals_in_order(given_texts: list[ReadText]) -> None:
    found = agreement(given_texts, ANNOTATORS, rounds=20)
    for figure in figures(found):
        if figure.value is not None:
            assert -1 <= figure.value <= 1
        if figure.ci95 is not None:
            assert -1 <= figure.ci95[0] <= figure.ci95[1] <= 1
    for pair in found.pairs:
        if pair.f1_exact.value is not None:
            assert 0 <= pair.f1_exact.value <= pair.f1_overlap.value
        assert all(0 <= field.agree <= field.compared for field in pair.fields.values())
        assert all(match.iou >= 0.5 and match.a.label == match.b.label for match in pair.matched)


@settings(max_examples=60, deadline=None)
@given(texts())
def test_swapping_two_annotators_swaps_only_the_lists(given_texts: list[ReadText]) -> None:
    there = agreement(given_texts, ("ane", "bo"), rounds=20)
    back = agreement(given_texts, ("bo", "ane"), rounds=20)
    assert figures(there) == figures(back)
    for one, other in zip(there.pairs, back.pairs, strict=True):
        assert (one.only_a, one.only_b) == (other.only_b, other.only_a)
        assert {(m.a, m.b) for m in map(_hashable, one.matched)} == {(m.b, m.a) for m in map(_hashable, other.matched)}


def _hashable(match):
    return replace(match, a=match.a.id, b=match.b.id)


@settings(max_examples=60, deadline=None)
@given(texts(), st.randoms(use_true_random=False))
def test_the_order_of_documents_and_spans_does_not_matter(given_texts: list[ReadText], rng: random.Random) -> None:
    shuffled = []
    for text in given_texts:
        readings = {
            who: replace(r, spans=tuple(rng.sample(r.spans, len(r.spans))))
            for who, r in reversed(text.readings.items())
        }
        shuffled.append(replace(text, readings=readings))
    rng.shuffle(shuffled)
    assert agreement(shuffled, ANNOTATORS, rounds=20) == agreement(given_texts, ANNOTATORS, rounds=20)


@settings(max_examples=60, deadline=None)
@given(texts(("ane",)))
def test_who_tags_alike_agrees_fully(given_texts: list[ReadText]) -> None:
    copies = [replace(text, readings=dict.fromkeys(ANNOTATORS, text.readings["ane"])) for text in given_texts]
    found = agreement(copies, ANNOTATORS, rounds=20)
    for figure in figures(found):
        assert figure.value in {1, None}
        assert figure.ci95 in {(1, 1), None}
    assert all(not pair.only_a and not pair.only_b and not pair.other_borders for pair in found.pairs)


@settings(max_examples=60, deadline=None)
@given(texts())
def test_units_move_intervals_but_no_figure(given_texts: list[ReadText]) -> None:
    plain = [replace(text, units=()) for text in given_texts]
    with_units, without = agreement(given_texts, ANNOTATORS, rounds=0), agreement(plain, ANNOTATORS, rounds=0)
    assert figures(with_units) == figures(without)


def test_a_text_that_nobody_shares_changes_nothing() -> None:
    alone = ReadText("zzz", 99, {"ane": Reading((Span("x", "decision", 3, 9),), ((0, 99),))})
    for case in range(10):
        given_texts = random_texts(case)
        labels = [ALL, *LABELS]
        assert agreement([*given_texts, alone], ANNOTATORS, labels) == agreement(given_texts, ANNOTATORS, labels)
