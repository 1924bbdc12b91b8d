"""Agreement between annotators: every figure, its interval, and the passages that make it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations

from annotator.model.ports import Progress, no_progress
from annotator.review.coefficients import alpha_statistic, kappa_statistic
from annotator.review.pairing import FieldAgreement, Lone, Match, Pairing, field_agreement, pair_spans
from annotator.review.readings import ReadText
from annotator.review.statistic import ROUNDS, SEED, Interval, Statistic, intervals
from annotator.review.sweep import ALL, Table, tables
from annotator.review.units import Units, f1_statistics, field_statistic


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and its 95 % interval; None where it is not defined."""

    value: float | None
    ci95: Interval | None = None


@dataclass(frozen=True, slots=True)
class PairAgreement:
    """How far two annotators agree on a label, or on all labels (`ALL`).

    `f1_exact` and `f1_overlap` are F1 = 2·matched / (spans of a + spans of b), counting as matched the pairs with equal
    borders, or all pairs of `matched`; symmetric, so neither annotator is the truth (G. Hripcsak and A. Rothschild,
    Agreement, the F-Measure, and Reliability in Information Retrieval, JAMIA 12 (2005) 296–298). For `ALL` a pair
    still has one label. Not defined where neither has a span.
    """

    annotators: tuple[str, str]
    label: str
    kappa: Figure
    f1_exact: Figure
    f1_overlap: Figure
    matched: tuple[Match, ...]
    only_a: tuple[Lone, ...]
    only_b: tuple[Lone, ...]
    fields: Mapping[str, FieldAgreement]
    field_shares: Mapping[str, Figure]
    """Share of the compared pairs that agree, by field."""

    @property
    def other_borders(self) -> tuple[Match, ...]:
        """The pairs whose borders differ."""
        return tuple(match for match in self.matched if not match.exact)

    @property
    def disagreements(self) -> tuple[Match | Lone, ...]:
        """The passages that lower κ and exact F1, by document and place: spans without a counterpart, other borders."""
        passages: list[Match | Lone] = [*self.only_a, *self.only_b, *self.other_borders]
        return tuple(sorted(passages, key=lambda passage: (passage.document, passage.start)))


@dataclass(frozen=True, slots=True)
class GroupAgreement:
    """How far all annotators agree on a label, or on all labels (`ALL`)."""

    annotators: tuple[str, ...]
    label: str
    alpha: Figure


@dataclass(frozen=True, slots=True)
class Agreement:
    """All figures of one computation; `documents` are those in which at least two annotators' work counted."""

    documents: tuple[str, ...]
    annotators: tuple[str, ...]
    pairs: tuple[PairAgreement, ...]
    groups: tuple[GroupAgreement, ...]

    def pair(self, a: str, b: str, label: str = ALL) -> PairAgreement:
        """The figures of two annotators, in the order in which they were named. Raises KeyError where there are none."""
        for pair in self.pairs:
            if pair.annotators == (a, b) and pair.label == label:
                return pair
        raise KeyError((a, b, label))


def agreement(
    texts: Iterable[ReadText],
    annotators: Sequence[str],
    labels: Sequence[str] | None = None,
    *,
    rounds: int = ROUNDS,
    seed: int = SEED,
    progress: Progress = no_progress,
) -> Agreement:
    """Agreement of every pair of `annotators` and of all of them, on each of `labels`.

    Without `labels` on `ALL` and on every label that one of them used. A pair is compared on what both have marked
    complete (see `ReadText.in_common` for what *all* have); α takes all that at least two have. With `rounds` 0 there
    are no intervals. The same for any order of texts and spans. Raises ValueError where a document or an annotator is
    named twice, and what `progress` raises.
    """
    ordered = sorted(texts, key=lambda text: text.document)
    if len({text.document for text in ordered}) < len(ordered) or len(set(annotators)) < len(annotators):
        raise ValueError("a document or an annotator is named twice")
    wanted = list(labels) if labels is not None else [ALL, *_labels_used(ordered, annotators)]
    pairs = list(combinations(range(len(annotators)), 2))
    steps = len(ordered) + len(pairs) + 1
    by_unit: list[list[Table]] = []
    for done, text in enumerate(ordered):
        progress(done, steps, "")  # documents and people are known here by ids, which say nothing to a person
        by_unit.append(tables(text, annotators))
    every = [table for of_text in by_unit for table in of_text]
    units = Units(ordered)
    found: list[PairAgreement] = []
    bootstrap = partial(intervals, rounds=rounds, seed=seed)
    for done, (first, second) in enumerate(pairs, len(ordered)):
        names = (annotators[first], annotators[second])
        progress(done, steps, "")
        kappas = [kappa_statistic(every, first, second, label) for label in wanted]
        found += _pair(ordered, names, dict(zip(wanted, kappas, strict=True)), units, bootstrap)
    progress(steps - 1, steps, "")
    counted = tuple(text.document for text, of_text in zip(ordered, by_unit, strict=True) if any(of_text))
    return Agreement(counted, tuple(annotators), tuple(found), _groups(every, annotators, wanted, bootstrap))


_Bootstrap = Callable[[Sequence[Statistic]], list[Interval | None]]


def _labels_used(texts: Iterable[ReadText], annotators: Sequence[str]) -> list[str]:
    readings = (reading for text in texts for who, reading in text.readings.items() if who in annotators)
    return sorted({span.label for reading in readings for span in reading.spans})


def _pair(
    texts: Sequence[ReadText],
    names: tuple[str, str],
    kappas: Mapping[str, Statistic],
    units: Units,
    bootstrap: _Bootstrap,
) -> list[PairAgreement]:
    pairing = _pairing(texts, names)
    fields = field_agreement(pairing.matched)
    made: list[tuple[str, Pairing, dict[str, FieldAgreement]]] = []
    statistics: list[Statistic] = []
    for label, kappa in kappas.items():
        part, of_part = (pairing, fields) if label == ALL else (pairing.with_label(label), _with_label(fields, label))
        made.append((label, part, of_part))
        statistics += (kappa, *f1_statistics(units, part), *(field_statistic(units, each) for each in of_part.values()))
    figures = iter(_figures(statistics, bootstrap))
    found: list[PairAgreement] = []
    for label, part, of_part in made:
        kappa_figure, exact, overlap = next(figures), next(figures), next(figures)
        shares = {name: next(figures) for name in of_part}
        lists = (part.matched, part.only_a, part.only_b)
        found.append(PairAgreement(names, label, kappa_figure, exact, overlap, *lists, of_part, shares))
    return found


def _with_label(fields: Mapping[str, FieldAgreement], label: str) -> dict[str, FieldAgreement]:
    narrowed = {name: field.with_label(label) for name, field in fields.items()}
    return {name: field for name, field in narrowed.items() if field.compared}


def _figures(statistics: Sequence[Statistic], bootstrap: _Bootstrap) -> list[Figure]:
    return [Figure(each.estimate(), ci95) for each, ci95 in zip(statistics, bootstrap(statistics), strict=True)]


def _pairing(texts: Iterable[ReadText], names: tuple[str, str]) -> Pairing:
    matched: list[Match] = []
    only_a: list[Lone] = []
    only_b: list[Lone] = []
    for text in texts:
        counted = text.counted(names)
        if counted:
            one, other = (text.readings[name].spans for name in names)
            part = pair_spans(text.document, one, other, counted)
            matched += part.matched
            only_a += part.only_a
            only_b += part.only_b
    return Pairing(tuple(matched), tuple(only_a), tuple(only_b))


def _groups(
    every: Sequence[Table], annotators: Sequence[str], labels: Sequence[str], bootstrap: _Bootstrap
) -> tuple[GroupAgreement, ...]:
    alphas = _figures([alpha_statistic(every, label) for label in labels], bootstrap)
    return tuple(GroupAgreement(tuple(annotators), label, alpha) for label, alpha in zip(labels, alphas, strict=True))
