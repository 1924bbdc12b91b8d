"""Span and field agreement as sums over units: which unit each pair, and each lone span, belongs to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from annotator.review.pairing import FieldAgreement, Lone, Match, Pairing
from annotator.review.readings import ReadText
from annotator.review.statistic import Statistic


class Units:
    """The units of all texts in one row; a passage belongs to the unit in which it begins."""

    def __init__(self, texts: Iterable[ReadText]) -> None:
        self.count = 0
        """How many units there are."""
        self._of: dict[str, tuple[int, tuple[int, ...]]] = {}
        for text in texts:
            self._of[text.document] = (self.count, text.cuts)
            self.count += len(text.cuts)

    def of(self, passage: Match | Lone) -> int:
        """The number of a passage's unit, from 0. Raises KeyError where its document is none of the texts."""
        first, cuts = self._of[passage.document]
        return first + bisect_right(cuts, passage.start) - 1


def f1_statistics(units: Units, pairing: Pairing) -> tuple[Statistic, Statistic]:
    """F1 over exact and over all pairs; a unit's row is the pairs that count and all spans of both annotators."""
    exact = [[0, 0] for _ in range(units.count)]
    overlap = [[0, 0] for _ in range(units.count)]
    for match in pairing.matched:
        unit = units.of(match)
        exact[unit][0] += match.exact
        overlap[unit][0] += 1
        exact[unit][1] += 2
        overlap[unit][1] += 2
    for lone in (*pairing.only_a, *pairing.only_b):
        unit = units.of(lone)
        exact[unit][1] += 1
        overlap[unit][1] += 1
    return Statistic(exact, _f1), Statistic(overlap, _f1)


def field_statistic(units: Units, field: FieldAgreement) -> Statistic:
    """The share of agreeing values; a unit's row is agreeing pairs and compared pairs."""
    rows = [[0, 0] for _ in range(units.count)]
    for agrees, matches in ((True, field.agreeing), (False, field.differing)):
        for match in matches:
            row = rows[units.of(match)]
            row[0] += agrees
            row[1] += 1
    return Statistic(rows, _share)


def _f1(sums: Sequence[int]) -> float | None:
    matched, spans = sums
    return 2 * matched / spans if spans else None


def _share(sums: Sequence[int]) -> float | None:
    agreeing, compared = sums
    return agreeing / compared if compared else None
