"""Agreement over characters, corrected for chance: Cohen's κ for two annotators, Krippendorff's α for any number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence

from annotator.review.statistic import Statistic
from annotator.review.sweep import Table, category


def cohen_kappa(counts: Mapping[tuple[Hashable, Hashable], int]) -> float | None:
    """Cohen's κ of how many characters got which category from the first and which from the second annotator.

    J. Cohen, A Coefficient of Agreement for Nominal Scales, Educational and Psychological Measurement 20 (1960) 37–46:
    κ = (Po − Pe) / (1 − Pe); Po is the share of characters with the same category from both, Pe the *sum* over the
    categories of the product of both annotators' shares of it. Counts are integers, so the only rounding is that of
    one division. Not defined (None) where nothing was counted, and where Pe = 1: both put every character into the
    same one category, they agree but chance would too, 0/0.
    """
    return _kappa(_kappa_row(counts, list(dict.fromkeys(name for pair in counts for name in pair))))


def kappa_statistic(tables: Sequence[Table], first: int, second: int, label: str) -> Statistic:
    """κ between the annotators of these numbers in the tables, over the characters both have read."""
    of = category(label)
    units: list[Counter[tuple[Hashable, Hashable]]] = []
    for table in tables:
        counts: Counter[tuple[Hashable, Hashable]] = Counter()
        for said, characters in table.items():
            one, other = said[first], said[second]
            if one is not None and other is not None:
                counts[of(one), of(other)] += characters
        units.append(counts)
    # In order of appearance: the value does not depend on it.
    names = list(dict.fromkeys(name for counts in units for pair in counts for name in pair))
    return Statistic([_kappa_row(counts, names) for counts in units], _kappa)


def _kappa_row(counts: Mapping[tuple[Hashable, Hashable], int], names: Sequence[Hashable]) -> list[int]:
    """Characters agreed on; then characters by category, as the first, and as the second annotator gave it."""
    place = {name: at for at, name in enumerate(names)}
    row = [0] * (1 + 2 * len(names))
    for (one, other), characters in counts.items():
        row[0] += characters if one == other else 0
        row[1 + place[one]] += characters
        row[1 + len(names) + place[other]] += characters
    return row


def _kappa(sums: Sequence[int]) -> float | None:
    half = (len(sums) - 1) // 2
    ones, others = sums[1 : 1 + half], sums[1 + half :]
    total = sum(ones)
    by_chance = sum(one * other for one, other in zip(ones, others, strict=True))
    if total * total == by_chance:
        return None
    return (total * sums[0] - by_chance) / (total * total - by_chance)


def krippendorff_alpha(counts: Mapping[tuple[Hashable | None, ...], int]) -> float | None:
    """Krippendorff's nominal α of how many characters got which categories; None stands for a missing value.

    K. Krippendorff, Content Analysis (2nd edition, 2004), chapter 11, and Computing Krippendorff's Alpha-Reliability
    (2011), part C, nominal data with any number of observers and missing values:
    α = 1 − Do/De = 1 − (n − 1) · Σ_u [Σ_c n_uc (m_u − n_uc) / (m_u − 1)] / (n² − Σ_c n_c²). A unit of analysis u is a
    character that m_u ≥ 2 annotators have read, n_uc of whom gave it category c; n_c and n are the sums of n_uc.
    Not defined (None) where nothing can be paired, and where only one category occurs, 0/0.
    """
    names = list(dict.fromkeys(name for said in counts for name in said if name is not None))
    return _Alpha(most := max(map(len, counts), default=0)).value(_alpha_row(counts, names, most))


def alpha_statistic(tables: Sequence[Table], label: str) -> Statistic:
    """α among all annotators of the tables, over the characters that at least two have read."""
    of = category(label)
    units: list[Counter[tuple[Hashable | None, ...]]] = []
    for table in tables:
        counts: Counter[tuple[Hashable | None, ...]] = Counter()
        for said, characters in table.items():
            counts[tuple(None if labels is None else of(labels) for labels in said)] += characters
        units.append(counts)
    names = list(dict.fromkeys(name for counts in units for said in counts for name in said if name is not None))
    most = max((len(said) for counts in units for said in counts), default=0)
    return Statistic([_alpha_row(counts, names, most) for counts in units], _Alpha(most).value)


def _alpha_row(counts: Mapping[tuple[Hashable | None, ...], int], names: Sequence[Hashable], most: int) -> list[int]:
    """Σ n_uc (m_u − n_uc) of the characters that 0, 1, … `most` annotators have read; then n_c by category."""
    place = {name: most + 1 + at for at, name in enumerate(names)}
    row = [0] * (most + 1 + len(names))
    for said, characters in counts.items():
        values = Counter(name for name in said if name is not None)
        readers = values.total()
        if readers < 2:
            continue
        for name, times in values.items():
            row[readers] += times * (readers - times) * characters
            row[place[name]] += times * characters
    return row


class _Alpha:
    """α of the sums of `_alpha_row`, for at most this many annotators."""

    def __init__(self, most: int) -> None:
        self._most = most

    def value(self, sums: Sequence[int]) -> float | None:
        apart = sum(pairs / (readers - 1) for readers, pairs in enumerate(sums[: self._most + 1]) if readers > 1)
        by_category = sums[self._most + 1 :]
        n = sum(by_category)
        by_chance = n * n - sum(each * each for each in by_category)
        return None if by_chance == 0 else 1 - (n - 1) * apart / by_chance
