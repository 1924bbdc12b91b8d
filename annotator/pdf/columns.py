"""Whether a page's lines run across two columns of prose, so that each line of one is followed by one of the other.

Tables look alike: a row's cells lie side by side as well. So both sides must be prose (long lines, close to the full
width of their column), nearly all lines must lie in such pairs, and one gutter must part them all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

MIN_PAIRS = 8
"""Pairs of neighbours that a page must have at least."""
MIN_SHARE = 0.6
"""Share of the lines that must lie in such pairs."""
MIN_CHARS = 25
"""Characters that the middle line of either side must have."""
MIN_FILL = 0.7
"""Width of the middle line of either side, as a share of its column's."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line's rectangle in points, and its characters."""

    x0: float
    y0: float
    x1: float
    y1: float
    chars: int


def are_interleaved(rows: Sequence[Row]) -> bool:
    """Whether `rows`, in the order of the text, change column at every line."""
    pairs = [(a, b) for a, b in pairwise(rows) if _side_by_side(a, b)]
    if len(pairs) < MIN_PAIRS or 2 * len(pairs) < MIN_SHARE * len(rows):
        return False
    gutter = median(a.x1 for a, _ in pairs), median(b.x0 for _, b in pairs)
    middle = (gutter[0] + gutter[1]) / 2
    lefts = [a for a, b in pairs if a.x1 <= middle <= b.x0]
    rights = [b for a, b in pairs if a.x1 <= middle <= b.x0]
    return len(lefts) >= 0.9 * len(pairs) and _is_prose(lefts) and _is_prose(rights)


def _side_by_side(a: Row, b: Row) -> bool:
    """Whether `b` begins right of `a` on the same height."""
    shared = min(a.y1, b.y1) - max(a.y0, b.y0)
    return b.x0 >= a.x1 and shared > 0.5 * min(a.y1 - a.y0, b.y1 - b.y0)


def _is_prose(rows: Sequence[Row]) -> bool:
    column = max(row.x1 for row in rows) - min(row.x0 for row in rows)
    return (
        median(row.chars for row in rows) >= MIN_CHARS and median(row.x1 - row.x0 for row in rows) >= MIN_FILL * column
    )
