"""A chart as plain values: bars of parts, which a widget draws, a file holds as a table, and a click turns into a filter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from annotator.base.sentence import Sentence
from annotator.model.annotation import AnnotationId


@dataclass(frozen=True, slots=True)
class Part:
    """A length of a bar: `key` says what it counts ("accepted", "allocated"), `value` how much.

    `ink` is whose colour it has: a label's id or "" for a neutral one; `shade` is 0 for the full colour, 1, 2 … for paler.
    `tags` are the tags behind it: what a click shows. `high`, of amounts that are ranges: where their high ends add up to,
    `value` being their low ends.
    """

    key: str
    name: str
    value: float
    ink: str = ""
    shade: int = 0
    tags: frozenset[AnnotationId] = frozenset()
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its name, its parts in order, and from where to where the sum may lie where amounts are ranges.

    `of` is the whole that the bar is a share of, in a chart of coverage.
    """

    key: str
    name: str
    parts: tuple[Part, ...]
    low: float | None = None
    high: float | None = None
    of: float | None = None

    @property
    def value(self) -> float:
        """What its parts add up to."""
        return sum(part.value for part in self.parts)


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart. `id` names it in settings and files; `unit` is "tags", "DKK", "pages" …; `notes` say how it was counted.

    `upright` where the bars stand (years, meetings) instead of lying.
    """

    id: str
    title: Sentence
    unit: str
    bars: tuple[Bar, ...]
    notes: tuple[Sentence, ...] = ()
    upright: bool = False


ChartId = Literal[
    "labels", "annotators", "verdicts", "meetings", "funding_year", "funding_funder", "funding_kind", "coverage"
]
"""The charts that there are."""
