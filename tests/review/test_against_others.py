"""Every coefficient against the packages people trust: scikit-learn, krippendorff, nervaluate."""

from __future__ import annotations

from collections import Counter

import krippendorff
import numpy as np
import pytest
from nervaluate import Evaluator
from sklearn.metrics import cohen_kappa_score

from annotator.review.agreement import agreement
from annotator.review.readings import Reading, ReadText, Span
from annotator.review.sweep import ALL
from tests.review.random_texts import ANNOTATORS, LABELS, random_texts, said

CASES = range(240)
PAIRS = (("ane", "bo"), ("ane", "cilie"), ("bo", "cilie"))
EXACTLY = {"abs": 1e-9, "rel": 0}


def _categories(texts: list[ReadText], who: str, label: str) -> list[str | None]:
    """One value a character over all texts; None is missing."""
    every = [each for text in texts for each in said(text, who)]
    if label == ALL:
        return [None if each is None else "+".join(sorted(each)) or "nothing" for each in every]
    return [None if each is None else str(label in each) for each in every]


@pytest.mark.parametrize("case", CASES)
def test_kappa_is_that_of_scikit_learn(case: int) -> None:
    texts = random_texts(case)
    found = agreement(texts, ANNOTATORS, [ALL, *LABELS], rounds=0)
    for a, b in PAIRS:
        for label in (ALL, *LABELS):
            both = zip(_categories(texts, a, label), _categories(texts, b, label), strict=True)
            rated = [(x, y) for x, y in both if x is not None and y is not None]
            kappa = found.pair(a, b, label).kappa.value
            if len({value for pair in rated for value in pair}) < 2:
                assert kappa is None
            else:
                ours, theirs = zip(*rated, strict=True)
                assert kappa == pytest.approx(cohen_kappa_score(ours, theirs), **EXACTLY)


@pytest.mark.parametrize("case", CASES)
def test_alpha_is_that_of_krippendorff(case: int) -> None:
    texts = random_texts(case)
    found = agreement(texts, ANNOTATORS, [ALL, *LABELS], rounds=0)
    for group in found.groups:
        rows = [_categories(texts, who, group.label) for who in ANNOTATORS]
        units = [Counter(v for v in unit if v is not None) for unit in zip(*rows, strict=True)]
        names = sorted({name for unit in units if unit.total() > 1 for name in unit})
        if len(names) < 2:
            assert group.alpha.value is None
        else:
            counts = np.array([[unit[name] for name in names] for unit in units])
            expected = krippendorff.alpha(value_counts=counts, level_of_measurement="nominal")
            assert group.alpha.value == pytest.approx(expected, **EXACTLY)


def _nervaluate(a: list[list[Span]], b: list[list[Span]], strategy: str, percent: float = 1.0) -> dict[str, float]:
    """F1 by label and for `ALL`; nervaluate's ends are inclusive."""

    def given(spans: list[Span]) -> list[dict[str, object]]:
        return [{"label": s.label, "start": s.start, "end": s.end - 1} for s in spans]

    evaluator = Evaluator(
        [given(spans) for spans in a],
        [given(spans) for spans in b],
        tags=list(LABELS),
        loader="dict",
        min_overlap_percentage=percent,
    )
    result = evaluator.evaluate()
    return {ALL: result["overall"][strategy].f1} | {name: r[strategy].f1 for name, r in result["entities"].items()}


def _exact_ones_first(a: list[Span], b: list[Span]) -> list[Span]:
    """`b` with the spans first that `a` has too: nervaluate lets an earlier overlap take the place of an exact match."""
    left = Counter((s.label, s.place) for s in a)
    exact, others = [], []
    for span in b:
        left[span.label, span.place] -= 1
        (exact if left[span.label, span.place] >= 0 else others).append(span)
    return [*exact, *others]


@pytest.mark.parametrize("case", CASES)
def test_exact_f1_is_that_of_nervaluate(case: int) -> None:
    texts = [text.whole() for text in random_texts(case)]
    found = agreement(texts, ANNOTATORS, rounds=0)
    for a, b in PAIRS:
        both = [text for text in texts if a in text.readings and b in text.readings]
        ours = [list(text.readings[a].spans) for text in both]
        theirs = [_exact_ones_first(one, list(text.readings[b].spans)) for one, text in zip(ours, both, strict=True)]
        if both:
            for label, f1 in _nervaluate(ours, theirs, "strict").items():
                expected = f1 if any(ours) or any(theirs) else None
                assert found.pair(a, b, label).f1_exact.value == (
                    None if expected is None else pytest.approx(expected, **EXACTLY)
                )


@pytest.mark.parametrize("case", CASES)
def test_overlap_f1_is_that_of_nervaluate_where_both_rules_say_the_same(case: int) -> None:
    """Spans of 30 characters that stand apart: half of the union in common is two thirds of the length."""
    rng = np.random.default_rng(case)
    length = 40 * 60
    a = [Span(f"a{n}", str(rng.choice(LABELS)), 60 * n + 15, 60 * n + 45) for n in range(40) if rng.random() < 0.8]
    b = [
        Span(f"b{s.id}", s.label, s.start + shift, s.end + shift)
        for s in a
        if rng.random() < 0.8 and (shift := int(rng.integers(-14, 15))) is not None
    ]
    text = ReadText("d", length, {"a": Reading(tuple(a), ((0, length),)), "b": Reading(tuple(b), ((0, length),))})
    found = agreement([text], ["a", "b"], rounds=0)
    for label, f1 in _nervaluate([a], [b], "ent_type", percent=66.5).items():
        assert found.pair("a", "b", label).f1_overlap.value == pytest.approx(f1, **EXACTLY)
