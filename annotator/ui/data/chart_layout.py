"""Where the bars, names, numbers and grid lines of a chart go: lying bars by rows, standing ones by columns."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt

from annotator.figures.chart import Bar, Chart
from annotator.ui.data.chart_look import ChartLook
from annotator.ui.data.chart_words import bar_value, short

BAR = 16.0
"""How thick a lying bar is, in pixels."""
GAP = 1.5
"""Between the parts of a bar, which are told apart by it too."""
SLOT, WIDEST = 26.0, 66.0
"""The narrowest and the widest place of a standing bar, its gap included."""
TICKS = 4
"""So many grid lines at most, about."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text in its box; longer ones are cut there with "…"."""

    text: str
    box: QRectF
    align: Qt.AlignmentFlag
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A bar: the whole row or column it takes, its track where it is a share, its parts, and its whisker's two ends."""

    area: QRectF
    track: QRectF | None
    parts: tuple[QRectF, ...]
    whisker: tuple[QPointF, QPointF] | None

    @property
    def body(self) -> QRectF:
        """What its parts cover together."""
        found = QRectF()
        for box in self.parts:
            found = found.united(box)
        return found


@dataclass(frozen=True, slots=True)
class Arranged:
    """A chart laid out. `size` is all of it, perhaps more than there is room for; `margin` is what the axis takes at the left.

    `words` scroll with the bars; `grid` (a height each, with its number) stands still at the left.
    """

    size: QSizeF
    bars: tuple[Placed, ...]
    words: tuple[Words, ...]
    grid: tuple[tuple[float, str], ...] = ()
    margin: float = 0
    upright: bool = False


def arrange(chart: Chart, look: ChartLook, width: float, height: float) -> Arranged:
    """Lays a chart out in `width` by `height` pixels; lying bars may need more height, standing ones more width."""
    return _standing(chart, look, width, height) if chart.upright else _lying(chart, look, width)


def reach(chart: Chart) -> float:
    """The largest value that anything in the chart comes to, at least 1."""
    ends = (max(bar.value, bar.high or 0, bar.of or 0) for bar in chart.bars)
    return max((end for end in ends if math.isfinite(end)), default=0) or 1.0


def ticks(top: float, most: int = TICKS) -> tuple[float, ...]:
    """Round values from above 0 to `top`: steps of 1, 2, 2.5 or 5 times a power of ten, of counts whole ones."""
    rough = top / most
    power = 10.0 ** math.floor(math.log10(rough))
    steps = (power * number for number in (1, 2, 2.5, 5, 10))
    step = next(step for step in steps if step >= rough and (step.is_integer() or power < 1))
    return tuple(step * number for number in range(1, math.floor(top / step + 1e-9) + 1))


def _lengths(bar: Bar) -> list[float]:
    return [max(part.value, 0.0) if math.isfinite(part.value) else 0.0 for part in bar.parts]


def _lying(chart: Chart, look: ChartLook, width: float) -> Arranged:
    lines, small = look.lines, look.small_lines
    names = max((lines.horizontalAdvance(bar.name) for bar in chart.bars), default=0) + 4
    values = max((small.horizontalAdvance(bar_value(bar, chart)) for bar in chart.bars), default=0) + 4
    left = min(names, max(width * 0.38, 60)) + 10
    room = max(width - left - values - 10, 20)
    row = max(lines.height(), BAR) + 12
    scale = room / reach(chart)
    placed, words = [], []
    for at, bar in enumerate(chart.bars):
        area = QRectF(0, at * row, width, row)
        top = area.center().y() - BAR / 2
        boxes, x = [], left
        for length in _lengths(bar):
            boxes.append(QRectF(x, top, max(length * scale - GAP, 1.0) if length else 0, BAR))
            x += length * scale
        track = QRectF(left, top, bar.of * scale, BAR) if bar.of is not None else None
        whisker, end = None, x
        if bar.low is not None and bar.high is not None and bar.low < bar.high:
            ends = [QPointF(left + max(value, 0) * scale, area.center().y()) for value in (bar.low, bar.high)]
            whisker, end = (ends[0], ends[1]), max(x, ends[1].x())
        placed.append(Placed(area, track, tuple(boxes), whisker))
        words.append(Words(bar.name, QRectF(0, area.top(), left - 10, row), _LEFT))
        end = width - values if bar.of is not None else end + 8
        words.append(Words(bar_value(bar, chart), QRectF(end, area.top(), values, row), _LEFT, quiet=True))
    return Arranged(QSizeF(width, row * len(chart.bars)), tuple(placed), tuple(words))


_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def _standing(chart: Chart, look: ChartLook, width: float, height: float) -> Arranged:
    small, top = look.small_lines, reach(chart)
    marks = ticks(top)
    margin = max((small.horizontalAdvance(short(value, chart)) for value in marks), default=0) + 8
    foot = small.height() + 6
    head = small.height() * 0.7
    plot = max(height - foot - head, 30)
    scale = plot / top
    count = max(len(chart.bars), 1)
    longest = max((small.horizontalAdvance(bar.name) for bar in chart.bars), default=0) + 14
    slot = min(max((width - margin) / count, SLOT), max(WIDEST, min(longest, 130)))
    thick = min(max(slot * 0.62, 10), 38)
    ground = head + plot
    placed = []
    for at, bar in enumerate(chart.bars):
        area = QRectF(margin + at * slot, 0, slot, ground + foot)
        left, y = area.center().x() - thick / 2, ground
        boxes = []
        for length in _lengths(bar):
            tall = max(length * scale - GAP, 1.0) if length else 0
            boxes.append(QRectF(left, y - tall, thick, tall))
            y -= length * scale
        track = QRectF(left, ground - bar.of * scale, thick, bar.of * scale) if bar.of is not None else None
        whisker = None
        if bar.low is not None and bar.high is not None and bar.low < bar.high:
            ends = [QPointF(area.center().x(), ground - max(value, 0) * scale) for value in (bar.low, bar.high)]
            whisker = ends[0], ends[1]
        placed.append(Placed(area, track, tuple(boxes), whisker))
    words = _feet(chart, look, placed, max(margin + count * slot, width), QRectF(0, ground + 4, 0, foot - 4))
    grid = tuple((ground - value * scale, short(value, chart)) for value in (0.0, *marks))
    size = QSizeF(max(margin + count * slot, width), ground + foot)
    return Arranged(size, tuple(placed), words, grid, margin, upright=True)


def _feet(chart: Chart, look: ChartLook, placed: list[Placed], right: float, line: QRectF) -> tuple[Words, ...]:
    """The names below the bars: where not all have room, those of the tallest bars."""
    taken: list[QRectF] = []
    found: dict[int, Words] = {}
    tallest = sorted(range(len(placed)), key=lambda at: (-max(chart.bars[at].value, chart.bars[at].high or 0), at))
    for at in tallest:
        wide = min(look.small_lines.horizontalAdvance(chart.bars[at].name) + 4, _LONGEST_NAME)
        box = QRectF(placed[at].area.center().x() - wide / 2, line.top(), wide, line.height())
        # The first one must not go below the axis, which stands still, nor the last one out of sight.
        box.moveRight(min(box.right(), right))
        box.moveLeft(max(box.left(), placed[0].area.left()))
        if not any(box.adjusted(-_APART, 0, _APART, 0).intersects(other) for other in taken):
            taken.append(box)
            found[at] = Words(chart.bars[at].name, box, Qt.AlignmentFlag.AlignCenter, quiet=True)
    return tuple(found[at] for at in sorted(found))


_LONGEST_NAME, _APART = 130, 8
"""Pixels of a name below a bar, at most, and between two of them, at least."""
