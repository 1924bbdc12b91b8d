"""Points, rectangles and quads on a page.

All are in *page points*: 1/72 inch, origin at the top left of the page as it is displayed (its crop box, after its
rotation), y downwards. Only the page view turns them into pixels. Pages are counted from 0 inside the program
(`PageIndex`) and from 1 wherever a person or a script sees them (`PageIndex + 1`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NewType

PageIndex = NewType("PageIndex", int)


@dataclass(frozen=True, slots=True)
class PageSize:
    """Width and height of a page as displayed, in points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PagePoint:
    """A point on a page, in points."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class PageRect:
    """A rectangle on a page, in points; x0 <= x1 and y0 <= y1."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        """Width in points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Height in points."""
        return self.y1 - self.y0

    def holds(self, point: PagePoint) -> bool:
        """Whether the point lies within, borders included."""
        return self.x0 <= point.x <= self.x1 and self.y0 <= point.y <= self.y1

    @staticmethod
    def around(rects: Iterable[PageRect]) -> PageRect:
        """The smallest rectangle that holds all `rects`. Raises ValueError where there are none."""
        some = list(rects)
        return PageRect(
            min(r.x0 for r in some), min(r.y0 for r in some), max(r.x1 for r in some), max(r.y1 for r in some)
        )


@lru_cache(maxsize=2**14)
def _hundredths(value: float) -> float:
    """Rounded to 1/100 point; kept, for lines of a document share their borders and rounding is slow. 0.0, never -0.0."""
    return round(value, 2) + 0.0


@dataclass(frozen=True, slots=True)
class Quad:
    """One line's part of a span: the page, and the rectangle that the line's characters fill.

    Written outside as `[page from 1, x0, y0, x1, y0, x0, y1, x1, y1]`: upper left, upper right, lower left, lower
    right, the order of the PDF standard's QuadPoints as viewers use it.
    """

    page: PageIndex
    rect: PageRect

    def as_numbers(self) -> list[float]:
        """The page from 1 and eight numbers in points, rounded to 1/100 point."""
        r = self.rect
        x0, y0, x1, y1 = _hundredths(r.x0), _hundredths(r.y0), _hundredths(r.x1), _hundredths(r.y1)
        return [self.page + 1, x0, y0, x1, y0, x0, y1, x1, y1]

    @staticmethod
    def from_numbers(numbers: list[float]) -> Quad:
        """The inverse of `as_numbers`. Raises ValueError where there are not nine numbers."""
        page, *corners = numbers
        if len(corners) != 8:
            raise ValueError(f"a quad has a page and eight numbers, not {len(numbers)}")
        xs, ys = corners[0::2], corners[1::2]
        return Quad(PageIndex(int(page) - 1), PageRect(min(xs), min(ys), max(xs), max(ys)))
