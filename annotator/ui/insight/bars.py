"""Bars painted in the window's tones: a label's colour and pattern, an interval as a thin whisker, one axis for all."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from annotator.review.agreement import Figure
from annotator.ui import tones
from annotator.ui.insight import wording
from annotator.ui.insight.figure_model import FigureHeading, FigureModel, FigureRow
from annotator.ui.models.row_model import ROW, Index
from annotator.ui.panels.row_painting import PAD, RowDelegate
from annotator.ui.swatch import paint_swatch

Ink = Callable[[str], tuple[QColor, str]]
"""A label's colour on the window's ground, and its pattern."""

HEIGHT = 12.0


def paint_bar(
    painter: QPainter, box: QRectF, figure: Figure, ink: tuple[QColor, str], palette: QPalette, low: float = 0
) -> None:
    """A figure as a bar in `box`, whose left is `low` and whose right is 1; its interval as a whisker over it."""
    if figure.value is None:
        return
    colour, pattern = ink

    def x(value: float) -> float:
        return box.left() + box.width() * (min(max(value, low), 1.0) - low) / (1 - low)

    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    track = QPainterPath()
    track.addRoundedRect(box, 3, 3)
    painter.fillPath(
        track, tones.blend(palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.Window), 0.1)
    )
    painter.setClipPath(track)
    left, right = sorted((x(0), x(figure.value)))
    filled = QRectF(left, box.top(), max(right - left, 1.5), box.height())
    painter.fillRect(filled, QBrush(colour))
    painter.setClipRect(filled, Qt.ClipOperation.IntersectClip)
    paint_pattern(painter, filled, pattern)
    painter.restore()
    painter.save()
    if low < 0:
        painter.setPen(QPen(tones.muted(palette), 1))
        painter.drawLine(QPointF(x(0), box.top() - 2), QPointF(x(0), box.bottom() + 2))
    if figure.ci95 is not None and figure.ci95[0] < figure.ci95[1]:
        low_end, high_end = (QPointF(x(value), box.center().y()) for value in figure.ci95)
        colours = (palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText))
        paint_whisker(painter, low_end, high_end, box.height() * 0.28, colours)
    painter.restore()


def paint_pattern(painter: QPainter, box: QRectF, pattern: str) -> None:
    """Thin light lines or dots over a filled box, so that labels are told apart without colour."""
    light = QColor(255, 255, 255, 190)
    step = 7.0
    if pattern == "diagonal":
        painter.setPen(QPen(light, 1.3))
        at = box.left() - box.height()
        while at < box.right():
            painter.drawLine(QPointF(at, box.bottom()), QPointF(at + box.height(), box.top()))
            at += step
    elif pattern == "dots":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(light)
        rows = max(round(box.height() / 10), 2)
        at, number = box.left() + 4, 0
        while at < box.right():
            for row in range(number % 2, rows, 2):
                y = box.top() + box.height() * (row + 0.6 - 0.2 * (row % 2)) / rows
                painter.drawEllipse(QPointF(at, y), 1.1, 1.1)
            at += step * 0.7
            number += 1


def paint_whisker(
    painter: QPainter,
    one: QPointF,
    other: QPointF,
    cap: float,
    colours: tuple[QColor, QColor],
    *,
    upright: bool = False,
) -> None:
    """A thin line from end to end, with a cap of `cap` pixels to each side; `colours` are the ground's and the line's.

    A halo of the ground keeps it seen on any label's colour.
    """
    aside = QPointF(cap, 0) if upright else QPointF(0, cap)
    lines = [(one, other), (one - aside, one + aside), (other - aside, other + aside)]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for colour, width in zip(colours, (3.6, 1.4), strict=True):
        painter.setPen(QPen(colour, width, c=Qt.PenCapStyle.SquareCap))
        for begin, end in lines:
            painter.drawLine(begin, end)


class FigureDelegate(RowDelegate):
    """Name, bar, value and interval of a figure; the label's swatch and name, and the axis, in a heading."""

    def __init__(self, ink: Ink, model: FigureModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink, self._model = ink, model

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows are equally high, so that a long list need not be measured."""
        return QSize(300, option.fontMetrics.height() + 11)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one row."""
        row: FigureRow | FigureHeading = index.data(ROW)
        painter.save()
        if isinstance(row, FigureHeading):
            self._heading(painter, option, row)
        else:
            self.draw_ground(painter, option, current=False)
            self._figure(painter, option, row)
        painter.restore()

    def _columns(self, option: QStyleOptionViewItem) -> tuple[QRect, QRectF, QRect, QRect]:
        """Where name, bar, value and what stands beside it go."""
        rect, small = option.rect, QFontMetrics(tones.scaled(option.font, tones.SMALL))
        value = option.fontMetrics.horizontalAdvance(">0,999")
        beside = small.horizontalAdvance(f"{wording.MINUS}0,00 – >0,999")
        name = min(max(120, round(rect.width() * 0.28)), 210)
        left = rect.left() + PAD + 20
        right = rect.right() - PAD - beside
        bar_left, bar_right = left + name + 8, right - value - 8
        top = rect.center().y() - HEIGHT / 2 + 0.5
        return (
            QRect(left, rect.top(), name, rect.height()),
            QRectF(bar_left, top, max(bar_right - bar_left - 8, 10), HEIGHT),
            QRect(bar_right, rect.top(), value, rect.height()),
            QRect(right, rect.top(), beside, rect.height()),
        )

    def _heading(self, painter: QPainter, option: QStyleOptionViewItem, row: FigureHeading) -> None:
        # No choice, but no less to be read.
        option.palette.setCurrentColorGroup(QPalette.ColorGroup.Active)
        colour, pattern = self._ink(row.label)
        rect = option.rect
        name, bar, _, _ = self._columns(option)
        paint_swatch(painter, QRectF(rect.left() + PAD, rect.center().y() - 3, 12, 12), colour, pattern)
        painter.setFont(tones.scaled(option.font, 1.0, bold=True))
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        metrics = QFontMetrics(painter.font())
        room = QRect(name.left(), rect.top() + 6, name.width(), rect.height() - 6)
        painter.drawText(
            room, Qt.AlignmentFlag.AlignVCenter, metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, room.width())
        )
        low = self._model.lowest
        painter.setFont(tones.scaled(option.font, tones.SMALL))
        painter.setPen(tones.muted(option.palette))
        for value in (*((low,) if low < 0 else ()), 0.0, 0.5, 1.0):
            x = bar.left() + bar.width() * (value - low) / (1 - low)
            words = f"{value:g}".replace(".", wording.decimal(0.5)[1]).replace("-", wording.MINUS)
            painter.drawText(QRectF(x - 30, rect.top() + 6, 60, rect.height() - 6), Qt.AlignmentFlag.AlignCenter, words)

    def _figure(self, painter: QPainter, option: QStyleOptionViewItem, row: FigureRow) -> None:
        name, bar, value, beside = self._columns(option)
        text, quiet = option.palette.color(QPalette.ColorRole.Text), tones.muted(option.palette)
        small = tones.scaled(option.font, tones.SMALL)
        middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.setFont(option.font)
        painter.setPen(text)
        painter.drawText(
            name, middle, option.fontMetrics.elidedText(row.name, Qt.TextElideMode.ElideRight, name.width())
        )
        if row.figure.value is None:
            room = QRect(round(bar.left()), name.top(), beside.right() - round(bar.left()), name.height())
            painter.setFont(small)
            painter.setPen(quiet)
            painter.drawText(
                room, middle, QFontMetrics(small).elidedText(row.words, Qt.TextElideMode.ElideRight, room.width())
            )
            return
        paint_bar(painter, bar, row.figure, self._ink(row.key.label), option.palette, self._model.lowest)
        painter.setPen(text)
        painter.setFont(tones.scaled(option.font, 1.0, bold=True))
        painter.drawText(value, right, row.words)
        painter.setFont(small)
        painter.setPen(quiet)
        painter.drawText(beside, right, row.beside)
