"""The colours of the page view, light and dark; the page itself stays paper in both."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class PageColours:
    """Everything the view paints that is no page and no label; `dim` is laid over a page's picture."""

    background: QColor
    border: QColor
    shadow: QColor
    paper: QColor
    dim: QColor
    note: QColor
    selection: QColor
    caret: QColor
    found: QColor
    found_now: QColor
    rejected: QColor
    gold: QColor
    is_dark: bool

    @staticmethod
    def light() -> PageColours:
        """White paper on a light grey desk."""
        return PageColours(
            background=QColor("#F3F4F3"),
            border=QColor("#E0E2E1"),
            shadow=QColor(0, 0, 0, 16),
            paper=QColor("#FFFFFF"),
            dim=QColor(0, 0, 0, 0),
            note=QColor("#5A6069"),
            selection=QColor(0, 114, 178, 64),
            caret=QColor("#12161B"),
            found=QColor(240, 228, 66, 120),
            found_now=QColor(230, 159, 0, 150),
            rejected=QColor("#8A8F96"),
            gold=QColor("#A67C00"),
            is_dark=False,
        )

    @staticmethod
    def dark() -> PageColours:
        """Slightly dimmed paper on a dark desk, so that the eye need not adapt between page and form."""
        return PageColours(
            background=QColor("#1C1E21"),
            border=QColor("#101113"),
            shadow=QColor(0, 0, 0, 70),
            paper=QColor("#F7F7F2"),
            dim=QColor(40, 40, 0, 10),
            note=QColor("#A9AFB7"),
            selection=QColor(0, 114, 178, 72),
            caret=QColor("#12161B"),
            found=QColor(240, 228, 66, 130),
            found_now=QColor(230, 159, 0, 160),
            rejected=QColor("#8A8F96"),
            gold=QColor("#C99A1A"),
            is_dark=True,
        )
