"""What a tool is, and what it may ask of the page view."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from annotator.ui.page.document_text import DocumentText
from annotator.ui.page.mark import Mark
from annotator.ui.page.ports import TextUnits
from annotator.ui.page.selection import SelectionModel
from annotator.ui.page.text_index import Hit


class Surface(Protocol):
    """The page view as tools see it; positions are viewport pixels, offsets the text layer's."""

    @property
    def selection(self) -> SelectionModel:
        """What is selected."""
        ...

    @property
    def units(self) -> TextUnits:
        """Words and sentences."""
        ...

    @property
    def text(self) -> DocumentText | None:
        """The document's text, where one is shown."""
        ...

    def hit(self, position: QPointF) -> Hit | None:
        """The character nearest to a place."""
        ...

    def over_text(self, position: QPointF) -> bool:
        """Whether a place is on a line of text."""
        ...

    def marks_at(self, position: QPointF) -> list[Mark]:
        """The marks under a place, the innermost first."""
        ...

    def bar_at(self, position: QPointF) -> Mark | None:
        """The mark whose bar in the lane is under a place."""
        ...

    def handle_at(self, position: QPointF) -> str | None:
        """The handle of the chosen mark under a place: "start", "end" or none."""
        ...

    @property
    def chosen_mark(self) -> Mark | None:
        """The mark that is chosen."""
        ...

    def click_mark(self, mark: Mark) -> None:
        """Say that a mark was clicked."""
        ...

    def preview(self, span: tuple[int, int] | None) -> None:
        """Show the chosen mark with another span, or as it is."""
        ...

    def drop_span(self, mark: Mark, span: tuple[int, int]) -> None:
        """Say that a mark was dragged to another span."""
        ...

    def viewport(self) -> QWidget:
        """Where pages are painted."""
        ...

    def verticalScrollBar(self) -> QScrollBar:
        """Up and down."""
        ...

    def horizontalScrollBar(self) -> QScrollBar:
        """Left and right."""
        ...


class Tool:
    """A tool that takes nothing; each tool overrides what it needs."""

    def press(self, _event: QMouseEvent, /) -> bool:
        """Whether it takes this press, and with it the drag."""
        return False

    def move(self, _position: QPointF, /) -> None:
        """The mouse moved while the tool has the drag."""

    def release(self, _position: QPointF, /) -> None:
        """The drag ended."""

    def cancel(self) -> None:
        """The drag is given up without a trace."""

    def cursor(self, _position: QPointF, /) -> Qt.CursorShape | None:
        """The mouse's shape over a place this tool would take; None where it would not."""
        return None


def moved_far(start: QPointF, now: QPointF, least: int = 3) -> bool:
    """Whether the mouse has left the place of the press: a click may tremble."""
    step: QPoint = (now - start).toPoint()
    return step.manhattanLength() >= least
