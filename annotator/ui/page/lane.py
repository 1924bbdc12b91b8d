"""The lanes beside the page: a bar for each mark; one lane for all, or one an annotator. A click on a bar chooses its mark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from annotator.ui.page.colours import PageColours
from annotator.ui.page.highlights import COLUMNS, Placed, take_column
from annotator.ui.page.mark import Mark

FIRST = 12
"""Pixels between the page's right edge and the first column."""
STEP = 12
BAR = 9
LEAST = 6
"""A bar is at least this high, so that it can be hit."""
WIDE, NARROW = 30, 10
"""Pixels from one lane to the next, at most and at least; what does not fit shares the last lane."""
EDGE = 4
"""Pixels left free at the view's edge."""

Slot = tuple[float, float]
"""How far a bar is from the page's right edge, and how wide it is, in pixels."""


@dataclass(frozen=True, slots=True)
class LaneLook:
    """A lane of several: marks whose `Mark.lane` is `key` are in it. `name` stands above it, or its first letters."""

    key: str
    name: str
    gold: bool = False


@dataclass(frozen=True, slots=True)
class Lanes:
    """How the lanes share the room (pixels) right of the page; without `looks` it is one lane, nested bars side by side."""

    looks: tuple[LaneLook, ...] = ()
    room: int = 0

    @property
    def count(self) -> int:
        """How many lanes fit."""
        return min(len(self.looks), max((self.room - FIRST - EDGE) // NARROW, 1))

    @property
    def pitch(self) -> int:
        """Pixels from one lane to the next."""
        return max(min(WIDE, (self.room - FIRST - EDGE) // max(self.count, 1)), NARROW)

    @property
    def _shared(self) -> int:
        """The lane of those that have none of their own; gold keeps the last."""
        own_gold = self.count > 1 and len(self.looks) > self.count and self.looks[-1].gold
        return self.count - 2 if own_gold else self.count - 1

    def number(self, key: str) -> int:
        """Which lane, from 0; those that do not fit, and a mark of no lane, are in the shared one."""
        at = next((number for number, look in enumerate(self.looks) if look.key == key), -1)
        if at < 0 or at > self._shared:
            return self.count - 1 if at >= 0 and self.looks[at].gold else self._shared
        return at

    def heads(self) -> list[tuple[int, str, str]]:
        """For each lane how far it is from the page, what stands above it, and in full whose it is."""
        found = []
        for lane in range(self.count):
            names = [look.name for look in self.looks if self.number(look.key) == lane]
            head = names[0] if len(names) == 1 else f"+{len(names)}"
            found.append((FIRST + lane * self.pitch, head, ", ".join(names)))
        return found

    def slots(self, placed: Sequence[Placed]) -> list[Slot]:
        """Where each mark's bar is, in order."""
        if not self.looks:
            return [(FIRST + each.column * STEP, BAR) for each in placed]
        # In a lane that is wide enough nested bars stand beside each other, else the inner ones are thinner.
        columns = min(max((self.pitch - 3) // BAR, 1), COLUMNS - 1)
        wide = min(BAR, self.pitch - 2)
        lanes = {look.key: self.number(look.key) for look in self.looks}
        ends: dict[int, list[float]] = {}
        found: list[Slot] = []
        for each in placed:
            lane = lanes.get(each.mark.lane, self._shared)
            column = take_column(ends.setdefault(lane, []), each.top, each.bottom)
            x = FIRST + lane * self.pitch
            if columns > 1:
                found.append((x + min(column, columns - 1) * (BAR + 1), BAR))
            else:
                thin = wide if not column else max(wide - 4, 3)
                found.append((x + (wide - thin) / 2, thin))
        return found


ONE_LANE = Lanes()


def bar_edges(placed: Placed, scale: float) -> tuple[float, float]:
    """Upper and lower edge of a mark's bar, in pixels from the upper edge of the page."""
    top = placed.top * scale
    return top, max(placed.bottom * scale, top + LEAST)


def bar_rect(placed: Placed, width: int, scale: float, slot: Slot | None = None) -> QRectF:
    """Where a mark's bar lies, in pixels from the upper left corner of a page `width` pixels wide."""
    x, wide = slot or (FIRST + placed.column * STEP, BAR)
    top, bottom = bar_edges(placed, scale)
    return QRectF(width + x, top, wide, bottom - top)


def bar_at(
    placed: Sequence[Placed], width: int, scale: float, point: QPointF, lanes: Lanes = ONE_LANE
) -> Placed | None:
    """The bar under a point, the shortest of several; a few pixels beside it count."""
    under = [
        (rect.height(), number, each)
        for number, (each, slot) in enumerate(zip(placed, lanes.slots(placed), strict=True))
        if (rect := bar_rect(each, width, scale, slot)).adjusted(-1, -2, 1, 2).contains(point)
    ]
    return min(under)[2] if under else None


def slot_of(mark_id: str, placed: Sequence[Placed], lanes: Lanes) -> Slot | None:
    """Where the bar of a mark is, if it is on the page."""
    slots: Iterable[tuple[Placed, Slot]] = zip(placed, lanes.slots(placed), strict=True)
    return next((slot for each, slot in slots if each.mark.id == mark_id), None)


def lane_colour(mark: Mark, colours: PageColours) -> str:
    """A mark's colour on the desk beside the page."""
    if mark.rejected:
        return colours.rejected.name()
    return mark.dark if colours.is_dark and mark.dark else mark.colour
