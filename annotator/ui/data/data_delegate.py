"""How the table's lines are drawn: a passage with its label's square, groups with their sums, quiet rules between."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from annotator.figures.rows import DataRow
from annotator.ui import tones
from annotator.ui.data.data_model import DataModel
from annotator.ui.data.row_choice import Group
from annotator.ui.models.row_model import ROW, Index
from annotator.ui.swatch import paint_swatch

Ink = Callable[[str], tuple[QColor, str]]
"""A label's colour on the window's ground, and its pattern."""
PAD = 12
SWATCH = 11


class DataDelegate(QStyledItemDelegate):
    """Draws one cell; `ink` gives the labels' colours in the theme of the moment."""

    def __init__(self, ink: Ink) -> None:
        super().__init__()
        self._ink = ink

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the words, for a double click on the border of a column."""
        words = index.data() or ""
        extra = SWATCH + 8 if index.column() == 0 else 0
        return QSize(option.fontMetrics.horizontalAdvance(words) + 2 * PAD + extra, option.fontMetrics.height() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws it."""
        line = index.data(ROW)
        painter.save()
        self._ground(painter, option, grouped=isinstance(line, Group))
        area = option.rect.adjusted(PAD, 0, -PAD, 0)
        if isinstance(line, Group):
            # The line's words run over all of it: each cell draws what of them lies in it.
            painter.setClipRect(option.rect.adjusted(0, 0, 1, 0))
            whole = QRect(PAD, option.rect.top(), _width(option) - 2 * PAD, option.rect.height())
            self._draw_group(painter, option, whole, line, index)
        elif isinstance(line, DataRow):
            self._draw_cell(painter, option, area, line, index)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, *, grouped: bool) -> None:
        palette = option.palette
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, tones.chosen(palette))
        elif grouped:
            painter.fillRect(option.rect, tones.hovered(palette))
        painter.setPen(QPen(tones.rule(palette), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _draw_cell(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, row: DataRow, index: Index
    ) -> None:
        rejected = row.verdict == "rejected" and not row.gold
        if index.column() == 0:
            colour, pattern = self._ink(row.label)
            top = area.center().y() - SWATCH / 2 + 0.5
            style = "rejected" if rejected else "tag"
            paint_swatch(painter, QRectF(area.left(), top, SWATCH, SWATCH), colour, pattern, style)
            area = area.adjusted(SWATCH + 8, 0, 0, 0)
        ink = tones.muted(option.palette) if rejected else option.palette.color(QPalette.ColorRole.WindowText)
        self._write(painter, option, area, index.data() or "", ink, index.data(Qt.ItemDataRole.TextAlignmentRole))

    def _write(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        area: QRect,
        words: str,
        ink: QColor,
        side: Qt.AlignmentFlag,
    ) -> None:
        painter.setPen(ink)
        painter.setFont(option.font)
        cut = option.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, side, cut)

    def _draw_group(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, group: Group, index: Index
    ) -> None:
        model = cast("DataModel", index.model())
        ink = option.palette.color(QPalette.ColorRole.WindowText)
        _triangle(painter, QPointF(area.left() + 4, area.center().y() + 0.5), ink, open_=not model.is_folded(group))
        bold = tones.scaled(option.font, 1.0, bold=True)
        name = index.sibling(index.row(), 0).data() or ""
        metrics = QFontMetrics(bold)
        place = area.adjusted(SWATCH + 8, 0, 0, 0)
        painter.setFont(bold)
        painter.setPen(ink)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        cut = metrics.elidedText(name, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, left, cut)
        rest = place.adjusted(metrics.horizontalAdvance(cut) + 2 * PAD, 0, 0, 0)
        if rest.width() > 40:
            self._write(painter, option, rest, model.group_sums(group), tones.muted(option.palette), left)


def _width(option: QStyleOptionViewItem) -> int:
    """How wide the line is that the reader sees."""
    view = option.widget
    return view.viewport().width() if isinstance(view, QTableView) else option.rect.right()


def _triangle(painter: QPainter, centre: QPointF, ink: QColor, *, open_: bool) -> None:
    """Drawn, for not every font has one."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    size = 4.0
    corners = (
        [(-size, -size / 2), (size, -size / 2), (0, size / 2 + 1)]
        if open_
        else [(-size / 2, -size), (size / 2 + 1, 0), (-size / 2, size)]
    )
    painter.drawPolygon([centre + QPointF(x, y) for x, y in corners])
