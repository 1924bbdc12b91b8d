"""What is selected: an anchor that stays and a head that moves, by characters, words or sentences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from annotator.ui.page.text_index import Hit

EDGE = 0.25
"""A drag takes in a character once it is this far across it, so that a slightly missed edge does not count."""

Unit = Callable[[int], tuple[int, int]]
"""Start and end of the word or sentence at an offset."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Anchor and head, both gaps between characters; equal where nothing is selected."""

    anchor: int = 0
    head: int = 0

    @property
    def start(self) -> int:
        """The smaller offset."""
        return min(self.anchor, self.head)

    @property
    def end(self) -> int:
        """The larger offset, end-exclusive."""
        return max(self.anchor, self.head)

    @property
    def empty(self) -> bool:
        """Whether there is only a caret."""
        return self.anchor == self.head

    @property
    def span(self) -> tuple[int, int]:
        """Start and end; 0, 0 where nothing is selected."""
        return (0, 0) if self.empty else (self.start, self.end)


def between(pressed: Hit, reached: Hit) -> Selection:
    """What a drag selects: the characters under both ends and all between them, in text-layer order."""
    forwards = (pressed.offset, pressed.fraction) <= (reached.offset, reached.fraction)
    first, last = (pressed, reached) if forwards else (reached, pressed)
    start = first.offset + (first.fraction > 1 - EDGE)
    end = max(start, last.offset + (last.fraction >= EDGE))
    return Selection(start, end) if forwards else Selection(end, start)


def by_unit(pressed: Hit, reached: Hit, unit: Unit) -> Selection:
    """What a drag after a double or triple click selects: whole words or sentences."""
    a, b = unit(pressed.offset), unit(reached.offset)
    if b[0] < a[0]:
        return Selection(a[1], b[0])
    return Selection(a[0], max(a[1], b[1]))


class SelectionModel(QObject):
    """The selection, and who hears of it."""

    changed = Signal(int, int)
    """Start and end; 0, 0 when nothing is selected."""
    caret_moved = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.now = Selection()

    def put(self, selection: Selection) -> None:
        """Select; signals go out only for what is different."""
        before, self.now = self.now, selection
        if selection.span != before.span:
            self.changed.emit(*selection.span)
        if selection.head != before.head:
            self.caret_moved.emit(selection.head)

    def extend(self, head: int) -> None:
        """Move the head; the anchor stays."""
        self.put(Selection(self.now.anchor, head))

    def collapse(self, caret: int) -> None:
        """Select nothing and put the caret there."""
        self.put(Selection(caret, caret))
