"""How large pages are shown: the steps, the limits, and the fits that follow the window."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

LEAST, MOST = 0.1, 8.0
STEPS = (0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0)


class ZoomMode(Enum):
    """Whether the zoom stays as it was set, or follows the window."""

    FREE = "free"
    WIDTH = "width"
    PAGE = "page"


def clamped(zoom: float) -> float:
    """The zoom within its limits."""
    return min(max(zoom, LEAST), MOST)


def stepped(zoom: float, direction: int) -> float:
    """The next step above (direction 1) or below (-1); the limit where there is none."""
    if direction > 0:
        return next((step for step in STEPS if step > zoom * 1.001), MOST)
    return next((step for step in reversed(STEPS) if step < zoom * 0.999), LEAST)


@dataclass(frozen=True, slots=True)
class ViewPlace:
    """Where the reader is: the page and the point of it (points) at the view's upper left corner, and the zoom."""

    page: int
    x: float
    y: float
    zoom: float
    mode: ZoomMode = ZoomMode.FREE
