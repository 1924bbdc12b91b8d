"""Which sums of money a project's tags speak of: each grant once, however often and by whomever it is mentioned.

The rules and their reasons stand in `funding`; this module finds the grants, that one adds them up.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from annotator.figures.likeness import same_funder, same_purpose, spokesmen
from annotator.figures.rows import DataRow
from annotator.model.annotation import AnnotationId, FieldValue

FUNDING = "funding"
"""The label whose fields are those of the coding guide's "Funding amount"."""
REJECTED = "rejected"
STANDING = ("accepted", "amended")
"""Verdicts of a reviewer who agreed with what a tag says now."""
MOST = 10**24
"""No sum of money is that large: what is has slipped on the keys."""
YEARS = range(1500, 2200)
"""Years as the form takes them."""


Exact = int | Fraction
"""An amount without rounding. Whole ones, which nearly all are, as int: a fraction takes ten times as long."""


@dataclass(frozen=True, slots=True)
class Money:
    """What a tag says of money, exactly. An end that the text leaves open is None; "" and None elsewhere: not said.

    `first` and `last` are years; a period that ends before it begins is none.
    """

    currency: str
    low: Exact | None
    high: Exact | None
    kind: str
    recurrence: str
    first: int | None
    last: int | None

    @property
    def closed(self) -> bool:
        """Whether both ends are stated."""
        return self.low is not None and self.high is not None

    @property
    def amount(self) -> tuple[str, Exact | None, Exact | None]:
        """The amount alone."""
        return self.currency, self.low, self.high

    @property
    def size(self) -> tuple[object, ...]:
        """All but how it recurs: two grants of one size may be the same, said twice."""
        return *self.amount, self.kind, self.first, self.last


@dataclass(frozen=True, slots=True)
class Grant:
    """One sum of money with all its mentions, by place; `funder` and `purpose` as the first of them writes them."""

    money: Money
    mentions: tuple[DataRow, ...]
    funder: str
    purpose: str

    @property
    def tags(self) -> frozenset[AnnotationId]:
        """The tags that mention it."""
        return frozenset(row.id for row in self.mentions)


@dataclass(frozen=True, slots=True)
class Dispute:
    """A passage that two annotators read with different amounts: what is counted, and what is not."""

    counted: DataRow
    other: DataRow


@dataclass(frozen=True, slots=True)
class Counting:
    """The grants in order of first mention, and what became of all other funding tags.

    `other_readings`: tags of a passage for which another tag stands; `disputes`: those of them with another amount.
    Every funding tag is in exactly one of `grants`, `other_readings`, `no_amount` and `rejected`.
    """

    grants: tuple[Grant, ...]
    other_readings: tuple[DataRow, ...]
    disputes: tuple[Dispute, ...]
    no_amount: tuple[DataRow, ...]
    rejected: tuple[DataRow, ...]

    @property
    def repeated(self) -> int:
        """How many mentions were folded into an earlier one of the same grant."""
        return sum(len(grant.mentions) - 1 for grant in self.grants)


def count_grants(rows: Iterable[DataRow]) -> Counting:
    """The grants that the funding tags among `rows` speak of; the order of `rows` does not matter."""
    funding = sorted((row for row in rows if row.label == FUNDING), key=_place)
    rejected = tuple(row for row in funding if row.verdict == REJECTED and not row.gold)
    by_document: dict[str, list[DataRow]] = defaultdict(list)
    for row in funding:
        if row.gold or row.verdict != REJECTED:
            by_document[row.document].append(row)
    standing: list[DataRow] = []
    others: list[tuple[DataRow, DataRow]] = []
    for of_document in by_document.values():
        for cluster in _touching(of_document):
            _choose(cluster, standing, others)
    standing.sort(key=_place)
    money = {row.id: money_of(row) for row in standing}
    return Counting(
        tuple(_fold((row, said) for row in standing if (said := money[row.id]) is not None)),
        tuple(sorted((other for _, other in others), key=_place)),
        tuple(
            Dispute(row, other)
            for row, other in sorted(others, key=lambda pair: _place(pair[1]))
            if _differ(row, other)
        ),
        tuple(row for row in standing if money[row.id] is None),
        rejected,
    )


def money_of(row: DataRow) -> Money | None:
    """What a tag says of money; None where it has no amount or no currency. Ends the wrong way round are turned."""
    low, high = (_amount(row.fields.get(name)) for name in ("amount_min", "amount_max"))
    currency = _text(row.fields.get("currency")).upper()
    if not currency or (low is None and high is None):
        return None
    if low is not None and high is not None and low > high:
        low, high = high, low
    first, last = (_year(row.fields.get(name)) for name in ("period_from", "period_to"))
    if first is not None and last is not None and first > last:
        first = last = None
    kind, recurrence = (_text(row.fields.get(name)) for name in ("kind", "recurrence"))
    return Money(currency, low, high, kind, recurrence, first, last)


def _place(row: DataRow) -> tuple[str, str, int, int, str]:
    return row.document_name, row.document, row.start, row.end, row.id


def _text(value: FieldValue) -> str:
    return " ".join(value.split()) if isinstance(value, str) and value else ""


def _amount(value: FieldValue) -> Exact | None:
    if isinstance(value, float):
        if not math.isfinite(value):
            return None
        # As it was written: 0.1 is a tenth, not its nearest binary neighbour.
        exact: Exact = int(value) if value.is_integer() else Fraction(repr(value))
    elif isinstance(value, int) and not isinstance(value, bool):
        exact = value
    else:
        return None
    return exact if -MOST < exact < MOST else None


def _year(value: FieldValue) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value in YEARS else None


def _touching(rows: list[DataRow]) -> Iterator[list[DataRow]]:
    """Rows of one document, by place, in groups whose spans hang together."""
    group: list[DataRow] = []
    end = -1
    for row in rows:
        if group and row.start >= end:
            yield group
            group = []
        group.append(row)
        end = max(end, row.end) if len(group) > 1 else row.end
    if group:
        yield group


def _choose(rows: list[DataRow], standing: list[DataRow], others: list[tuple[DataRow, DataRow]]) -> None:
    """Lets the best readings stand: gold, then accepted, then newest; what overlaps another's that stands does not.

    Two overlapping tags of one author are two amounts: the author meant both.
    """
    taken: list[DataRow] = []
    for row in sorted(rows, key=_rank, reverse=True):
        better = next((each for each in taken if _overlap(each, row) and _author(each) != _author(row)), None)
        if better is None:
            taken.append(row)
        else:
            others.append((better, row))
    standing += taken


def _rank(row: DataRow) -> tuple[bool, bool, str, str]:
    return row.gold, row.verdict in STANDING, row.modified, row.id


def _author(row: DataRow) -> tuple[bool, str]:
    return row.gold, row.annotator


def _overlap(one: DataRow, other: DataRow) -> bool:
    return one.start < other.end and other.start < one.end


def _differ(one: DataRow, other: DataRow) -> bool:
    first, second = money_of(one), money_of(other)
    return (first and first.amount) != (second and second.amount)


Named = tuple[str, str]
"""Funder and purpose as they are compared; "" where nothing is said."""


def _named(row: DataRow) -> Named:
    said = row.fields
    return _text(said.get("funder")).casefold(), _text(said.get("purpose")).casefold()


def _fold(mentions: Iterable[tuple[DataRow, Money]]) -> Iterator[Grant]:
    """Grants by first mention, of mentions by place."""
    alike: dict[Money, list[DataRow]] = defaultdict(list)
    for row, money in mentions:
        alike[money].append(row)
    found = []
    for money, rows in alike.items():
        named = {row.id: _named(row) for row in rows}
        funders = spokesmen({funder for funder, _ in named.values()}, same_funder)
        purposes = spokesmen({purpose for _, purpose in named.values()}, same_purpose)
        spoken = {row: (funders[funder], purposes[purpose]) for row, (funder, purpose) in named.items()}
        home = _homes(set(spoken.values()))
        by_home: dict[int, list[DataRow]] = defaultdict(list)
        for row in rows:
            by_home[home[spoken[row.id]]].append(row)
        found += [_grant(money, of_one) for of_one in by_home.values()]
    return iter(sorted(found, key=lambda grant: _place(grant.mentions[0])))


def _grant(money: Money, rows: list[DataRow]) -> Grant:
    funder, purpose = (
        next((said for row in rows if (said := _text(row.fields.get(name)))), "") for name in ("funder", "purpose")
    )
    return Grant(money, tuple(rows), funder, purpose)


def _homes(named: set[Named]) -> dict[Named, int]:
    """By what is said of funder and purpose, the number of the grant: who agrees, or says nothing, shares one.

    Those that say both are grants of their own. One that says half joins the first that says the same half, or else the
    first that leaves the funder open; one that says nothing joins the first. So the outcome hangs on what is said alone,
    not on how often nor in which order, and nothing in a grant contradicts anything else in it.
    """
    homes: dict[Named, int] = {}
    by_funder: dict[str, int] = {}
    by_purpose: dict[str, int] = {}
    unfunded: list[int] = []
    count = 0
    for funder, purpose in sorted(named, key=lambda said: (-bool(said[0]) - bool(said[1]), said)):
        at: int | None = None
        if not funder and count:
            at = by_purpose.get(purpose) if purpose else 0
        elif funder and not purpose:
            at = by_funder.get(funder)
            at = unfunded.pop(0) if at is None and unfunded else at
        if at is None:
            at, count = count, count + 1
            if not funder and purpose:
                unfunded.append(at)
        if funder:
            by_funder.setdefault(funder, at)
        if purpose:
            by_purpose.setdefault(purpose, at)
        homes[funder, purpose] = at
    return homes
