"""Which rows the table shows and in what order: filter, sort and groups over plain tuples, quick for 100,000 tags."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from annotator.figures.funding import Total, totals
from annotator.figures.grants import FUNDING, money_of
from annotator.figures.rows import DataRow
from annotator.figures.tallies import state
from annotator.model.annotation import AnnotationId, LabelId
from annotator.text.search_key import fold
from annotator.ui.data.columns import Column, natural

GroupBy = Literal["", "label", "document", "annotator", "verdict", "year", "funder"]
GROUPS: tuple[GroupBy, ...] = ("label", "document", "annotator", "verdict", "year", "funder")


@dataclass(frozen=True, slots=True)
class RowFilter:
    """What is asked of rows; None asks nothing. `verdicts` are VERDICT_STATES and "gold"; `words` must all be in a row."""

    labels: frozenset[LabelId] | None = None
    annotators: frozenset[str] | None = None
    verdicts: frozenset[str] | None = None
    gold_only: bool = False
    tags: frozenset[AnnotationId] | None = None
    words: str = ""

    @property
    def plain(self) -> bool:
        """Whether nothing is asked."""
        return self == RowFilter()

    def fits(self, row: DataRow) -> bool:
        """Whether a row is what is asked for, but for its words."""
        return (
            (self.tags is None or row.id in self.tags)
            and (self.labels is None or row.label in self.labels)
            and (self.annotators is None or row.annotator in self.annotators)
            and (not self.gold_only or row.gold)
            and (self.verdicts is None or state(row) in self.verdicts)
        )


_ODD = re.compile(r"[^\n -~æøåÆØÅéÉüÜöÖäÄ§–—“”„’…½]|-\s")
"""What folding does more to than to fold letter case and white space."""


class Haystacks:
    """What is looked for in: everything a row says, folded as the search folds it; made once for each row."""

    def __init__(self) -> None:
        self._folded: dict[AnnotationId, tuple[DataRow, str]] = {}

    def fitting(self, rows: Iterable[DataRow], words: str) -> Iterator[DataRow]:
        """The rows in which all the words are, in any order, the parts of a word too."""
        needles = fold(words).text.split()
        if not needles:
            yield from rows
            return
        for row in rows:
            straw = self._of(row)
            if all(needle in straw for needle in needles):
                yield row

    def _of(self, row: DataRow) -> str:
        known = self._folded.get(row.id)
        if known is None or known[0] is not row:
            values = (str(value) for value in row.fields.values() if value is not None)
            said = "\n".join((row.quote, row.document_name, row.annotator, *values))
            # Of plain letters, which nearly all text is, folding leaves this, a hundred times as fast.
            straw = fold(said).text if _ODD.search(said) else " ".join(said.casefold().split())
            known = self._folded[row.id] = (row, straw)
        return known[1]


@dataclass(frozen=True, slots=True)
class Order:
    """By which column rows are sorted."""

    column: str
    descending: bool = False


def in_order(rows: Sequence[DataRow], column: Column | None, *, descending: bool) -> list[DataRow]:
    """The rows sorted, equal ones as they were; those without a value last, whichever way."""
    if column is None:
        return list(rows)
    with_keys = [(key, row) for row in rows if (key := column.key(row)) is not None]
    if len(with_keys) < len(rows):
        have = {row.id for _, row in with_keys}
        without = [row for row in rows if row.id not in have]
    else:
        without = []
    with_keys.sort(key=_first, reverse=descending)  # one type of key a column
    return [row for _, row in with_keys] + without


def _first(pair: tuple[Any, DataRow]) -> Any:
    return pair[0]


@dataclass(slots=True)
class Group:
    """Rows that have something in common; `key` is what, "" where they have it not."""

    key: str
    rows: list[DataRow] = field(default_factory=list)
    totals: tuple[Total, ...] | None = None
    """What its grants, each counted once, add up to; None until `add_up`."""

    def add_up(self) -> tuple[Total, ...]:
        """Works out `totals`, once; for 10,000 amounts in another thread."""
        if self.totals is None:
            self.totals = totals(self.rows)
        return self.totals


def groups(rows: Iterable[DataRow], by: GroupBy, order: Callable[[str], object] | None = None) -> list[Group]:
    """The rows in groups, each in the order of `rows`; groups by `order` of their keys, or as words and numbers sort."""
    found: dict[str, Group] = {}
    key_of = _KEYS[by]
    spelled: dict[str, str] = {}
    for row in rows:
        key = key_of(row)
        key = spelled.setdefault(key.casefold(), key)
        found.setdefault(key, Group(key)).rows.append(row)
    sort = order if order is not None else natural
    return sorted(found.values(), key=lambda group: (not group.key, sort(group.key)))


def year_of(row: DataRow) -> str:
    """The year, or the period, that a tag speaks of: of its money, else of its decision; "" where it names none."""
    money = money_of(row) if row.label == FUNDING else None
    if money is not None and (money.first is not None or money.last is not None):
        if money.first == money.last:
            return str(money.first)
        return f"{'' if money.first is None else money.first}–{'' if money.last is None else money.last}"
    said = row.fields.get("decided_on")
    return said[:4] if isinstance(said, str) else ""


def _funder(row: DataRow) -> str:
    said = row.fields.get("funder")
    return " ".join(said.split()) if isinstance(said, str) else ""


_KEYS: dict[GroupBy, Callable[[DataRow], str]] = {
    "": lambda _row: "",
    "label": lambda row: row.label,
    "document": lambda row: row.document_name,
    "annotator": lambda row: row.annotator,
    "verdict": state,
    "year": year_of,
    "funder": _funder,
}


def without_words(asked: RowFilter) -> RowFilter:
    """The same filter whatever the words."""
    return replace(asked, words="")
