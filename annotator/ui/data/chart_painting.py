"""Paints a chart that was laid out: grid, bars with their parts, whiskers, names, what is chosen; the legend below."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from annotator.figures.chart import Chart, Part
from annotator.ui import tones
from annotator.ui.data.chart_layout import Arranged, Placed, Words
from annotator.ui.data.chart_look import ANY, ChartLook
from annotator.ui.insight.bars import paint_pattern, paint_whisker

WHOLE = -1
"""In the place of a part's number: the whole bar."""
ROUND = 2.0
_PLAIN = 2
"""The shade that is told from all others by its paleness alone."""

Spot = tuple[int, int]
"""A bar's number and a part's, or WHOLE."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What is chosen, what the mouse is over, and where the keyboard's hands are."""

    chosen: Spot | None = None
    hovered: Spot | None = None
    current: Spot | None = None


def paint_chart(
    painter: QPainter, chart: Chart, arranged: Arranged, look: ChartLook, marks: Marks, window: QRectF
) -> None:
    """Paints what of the chart lies in `window` (in its own coordinates), its corner at the painter's origin."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    plot = QRectF(arranged.margin, 0, window.width() - arranged.margin, window.height())
    _paint_grid(painter, arranged, look, window)
    painter.setClipRect(plot)
    painter.translate(-window.topLeft())
    mixed = is_mixed(chart)
    for at, placed in enumerate(arranged.bars):
        if placed.area.intersects(window):
            _paint_bar(painter, chart, at, placed, look, marks, mixed=mixed)
    for words in arranged.words:
        if words.box.intersects(window):
            _paint_words(painter, words, look)
    painter.restore()


def is_mixed(chart: Chart) -> bool:
    """Whether a bar has parts of several labels, which their patterns tell apart."""
    return any(len({part.ink for part in bar.parts if part.ink}) > 1 for bar in chart.bars)


def _paint_grid(painter: QPainter, arranged: Arranged, look: ChartLook, window: QRectF) -> None:
    painter.setFont(look.small)
    for number, (height, words) in enumerate(arranged.grid):
        y = height - window.top()
        painter.setPen(QPen(look.muted if number == 0 else look.rule, 1))
        painter.drawLine(QPointF(arranged.margin, y), QPointF(window.width(), y))
        if number:
            painter.setPen(look.muted)
            box = QRectF(0, y - 12, arranged.margin - 6, 24)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)


def _paint_words(painter: QPainter, words: Words, look: ChartLook) -> None:
    painter.setFont(look.small if words.quiet else look.normal)
    painter.setPen(look.muted if words.quiet else look.text)
    lines = look.small_lines if words.quiet else look.lines
    painter.drawText(
        words.box, words.align, lines.elidedText(words.text, Qt.TextElideMode.ElideRight, words.box.width())
    )


def _paint_bar(
    painter: QPainter, chart: Chart, at: int, placed: Placed, look: ChartLook, marks: Marks, *, mixed: bool
) -> None:
    bar = chart.bars[at]
    if marks.hovered is not None and marks.hovered[0] == at:
        painter.fillRect(placed.area, tones.blend(look.text, look.ground, 0.05))
    if placed.track is not None:
        _fill(painter, placed.track, look.track)
    for number, (part, box) in enumerate(zip(bar.parts, placed.parts, strict=True)):
        if not box.isEmpty():
            faded = marks.chosen is not None and marks.chosen not in ((at, WHOLE), (at, number))
            paint_part(painter, part, box, look, neutral=bar.of is None, patterned=mixed, faded=faded)
    if placed.whisker is not None:
        cap = (placed.parts[0].width() if chart.upright else placed.parts[0].height()) * 0.2 if placed.parts else 3.0
        paint_whisker(painter, *placed.whisker, min(cap, 5.0), (look.ground, look.text), upright=chart.upright)
    for spot, colour, width in ((marks.chosen, look.text, 1.6), (marks.current, look.accent, 2.0)):
        if spot is not None and spot[0] == at:
            box = spot_box(placed, spot).adjusted(-3, -3, 3, 3)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, width))
            painter.drawRoundedRect(box, 4, 4)


def spot_box(placed: Placed, spot: Spot) -> QRectF:
    """What a spot covers: a part, or the whole bar with its track and whisker; where it is empty, a sliver."""
    box = placed.body if spot[1] == WHOLE else placed.parts[spot[1]]
    if spot[1] == WHOLE and placed.track is not None:
        box = box.united(placed.track)
    if box.isEmpty():
        box = QRectF(box.topLeft(), box.bottomRight()).normalized()
        if box.topLeft() == QPointF():
            box.moveCenter(placed.area.center())
        box.setSize(box.size().expandedTo(QRectF(0, 0, 4, 4).size()))
    return box


def paint_part(
    painter: QPainter,
    part: Part,
    box: QRectF,
    look: ChartLook,
    *,
    neutral: bool = True,
    patterned: bool = False,
    faded: bool = False,
) -> None:
    """A part in its colour; paler ones have thin lines, those of no label are hollow: told apart without colour too."""
    colour = look.colour(part, neutral=neutral)
    if faded:
        colour = tones.blend(colour, look.ground, 0.35)
    painter.save()
    _fill(painter, box, colour)
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    if patterned and part.ink not in ("", ANY) and part.shade == 0:
        paint_pattern(painter, box, look.ink(part.ink)[1])
    elif part.shade and not part.ink:
        _hollow(painter, box, tones.blend(look.muted, look.ground, 0.3 if faded else 0.7), look.ground)
    elif part.shade:
        _hatch(
            painter, box, tones.blend(look.full(part.ink, neutral=neutral), colour, 0.2 if faded else 0.55), part.shade
        )
    painter.restore()


def _fill(painter: QPainter, box: QRectF, colour: QColor) -> None:
    path = QPainterPath()
    path.addRoundedRect(box, ROUND, ROUND)
    painter.fillPath(path, colour)


def _hatch(painter: QPainter, box: QRectF, colour: QColor, shade: int) -> None:
    """Rising lines for the first paler shade, nothing for the second, an outline for all others."""
    if shade == 1:
        painter.setPen(QPen(colour, 1))
        reach, at = box.height(), box.left() - box.height()
        while at < box.right():
            painter.drawLine(QPointF(at, box.bottom()), QPointF(at + reach, box.top()))
            at += 5
    elif shade > _PLAIN:
        painter.setPen(QPen(colour, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), ROUND, ROUND)


def _hollow(painter: QPainter, box: QRectF, colour: QColor, ground: QColor) -> None:
    painter.setPen(QPen(colour, 1))
    painter.setBrush(ground)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), ROUND, ROUND)


def legend(chart: Chart) -> tuple[Part, ...]:
    """The kinds of parts, each once, in the order in which bars have them; none where bars or their tracks say it all.

    A kind that several labels have ("accepted") is shown in no label's colour.
    """
    kinds: dict[str, Part] = {}
    inks: dict[str, set[str]] = {}
    for bar in chart.bars:
        for part in bar.parts:
            if part.value > 0:
                kinds.setdefault(part.key, part)
                inks.setdefault(part.key, set()).add(part.ink)
    if all(bar.of is not None or [part.name for part in bar.parts] in ([], [bar.name]) for bar in chart.bars):
        return ()
    order = sorted(kinds.values(), key=lambda part: part.shade) if not is_mixed(chart) else list(kinds.values())
    return tuple(replace(part, ink=ANY if len(inks[part.key]) > 1 else part.ink) for part in order)


def legend_places(kinds: tuple[Part, ...], look: ChartLook, width: float) -> tuple[list[tuple[Part, QRectF]], float]:
    """Where each kind stands, in rows, from 0, 0; and how high they are together."""
    lines, places, x, y = look.small_lines, [], 0.0, 0.0
    row = lines.height() + 4
    for part in kinds:
        wide = min(11 + 5 + lines.horizontalAdvance(part.name) + 2, width)
        if x and x + wide > width:
            x, y = 0.0, y + row
        places.append((part, QRectF(x, y, wide, row)))
        x += wide + 12
    return places, y + row if places else 0.0


def paint_legend(painter: QPainter, places: list[tuple[Part, QRectF]], look: ChartLook, *, mixed: bool) -> None:
    """A small square and the name of each kind, from the painter's origin."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(look.small)
    for part, box in places:
        square = QRectF(box.left(), box.center().y() - 5, 11, 10)
        paint_part(painter, part, square, look, patterned=mixed)
        painter.setPen(look.muted)
        room = box.adjusted(16, 0, 0, 0)
        words = look.small_lines.elidedText(part.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
    painter.restore()
