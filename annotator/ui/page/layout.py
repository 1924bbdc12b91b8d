"""Where the pages lie: the one place that turns page points into pixels and back. Plain numbers, no Qt.

*Content pixels* are logical pixels from the upper left corner of the whole column of pages, before scrolling.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from annotator.model.geometry import PageIndex, PagePoint, PageRect, PageSize

GAP = 16
MARGIN = 24
LANE = 92
"""Room to the right of the page for the lanes of bars: of several annotators too, so that no page moves when they come."""

PIXELS_A_POINT = 96 / 72
"""At 100 %: 96 logical pixels an inch, 72 points an inch."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in content pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first pixel column beyond it."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The first pixel row beyond it."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class PageLayout:
    """All pages under each other, each in the middle, at one scale (logical pixels a point)."""

    sizes: tuple[PageSize, ...]
    scale: float
    view_width: int
    tops: tuple[int, ...]
    width: int
    height: int
    room: int = LANE
    """Pixels right of the widest page."""

    @staticmethod
    def of(sizes: tuple[PageSize, ...], zoom: float, view_width: int) -> PageLayout:
        """Lay out pages at `zoom` (1.0 is 100 %) in a view of `view_width` pixels."""
        scale = zoom * PIXELS_A_POINT
        steps = (max(1, round(size.height * scale)) + GAP for size in sizes)
        edges = tuple(accumulate(steps, initial=MARGIN))
        widest = max((round(size.width * scale) for size in sizes), default=0)
        whole = max(view_width, widest + MARGIN + LANE)
        return PageLayout(
            sizes=sizes,
            scale=scale,
            view_width=view_width,
            tops=edges[:-1],
            width=whole,
            height=edges[-1] - GAP + MARGIN,
            room=whole - _left(whole, widest) - widest,
        )

    def page_box(self, page: PageIndex) -> Box:
        """Where the page lies. Raises IndexError where there is no such page."""
        size = self.sizes[page]
        width, height = max(1, round(size.width * self.scale)), max(1, round(size.height * self.scale))
        return Box(_left(self.width, width), self.tops[page], width, height)

    def page_at(self, y: float) -> PageIndex:
        """The page at this height; of a gap, the page above it; the first above all."""
        return PageIndex(max(bisect_right(self.tops, y) - 1, 0))

    def between(self, top: float, bottom: float) -> range:
        """The numbers of the pages that touch the band from `top` to `bottom`."""
        if not self.sizes:
            return range(0)
        first = self.page_at(top)
        box = self.page_box(first)
        if box.bottom <= top and first + 1 < len(self.sizes):
            first = PageIndex(first + 1)
        last = self.page_at(bottom)
        return range(first, last + 1)

    def nearest(self, x: float, y: float) -> tuple[PageIndex, PagePoint]:
        """The page nearest to a content pixel and the point on it, which may lie off the page's edge."""
        page = self.page_at(y)
        box = self.page_box(page)
        if page + 1 < len(self.sizes) and y - box.bottom > self.tops[page + 1] - y:
            page = PageIndex(page + 1)
            box = self.page_box(page)
        return page, PagePoint((x - box.x) / self.scale, (y - box.y) / self.scale)

    def pixels(self, page: PageIndex, rect: PageRect) -> tuple[float, float, float, float]:
        """A rectangle on a page as x, y, width and height in content pixels."""
        box, s = self.page_box(page), self.scale
        return box.x + rect.x0 * s, box.y + rect.y0 * s, rect.width * s, rect.height * s


def _left(whole: int, width: int) -> int:
    """Where a page `width` pixels wide begins: in the middle, but with room for the lanes at its right."""
    return max(MARGIN, min((whole - width) // 2, whole - LANE - width))


def zoom_for_width(widest: float, view_width: int) -> float:
    """The zoom at which a page `widest` points wide, its margin and its lane fill the view."""
    return max(1, view_width - MARGIN - LANE) / max(1.0, widest * PIXELS_A_POINT)


def zoom_for_page(size: PageSize, view_width: int, view_height: int) -> float:
    """The zoom at which the whole page is seen."""
    across = zoom_for_width(size.width, view_width)
    return min(across, max(1, view_height - 2 * MARGIN) / max(1.0, size.height * PIXELS_A_POINT))
