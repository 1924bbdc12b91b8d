"""How rows of lists are drawn: the ground of the chosen one, a name, a quiet line below, a badge at the right."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.ui import tones
from annotator.ui.models.row_model import Index

PAD = 12
GAP = 3


class RowDelegate(QStyledItemDelegate):
    """The base of our rows: two lines high, its ground by state, no focus rectangle but a bar at the left."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Two lines of text and air."""
        small = QFontMetrics(tones.scaled(option.font, tones.SMALL))
        return QSize(120, option.fontMetrics.height() + small.height() + GAP + 14)

    def draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, *, current: bool) -> None:
        """Fills the row by its state."""
        palette: QPalette = option.palette
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if current or selected:
            painter.fillRect(option.rect, tones.chosen(palette))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, tones.hovered(palette))
        if selected and option.state & QStyle.StateFlag.State_Active and option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(
                QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), tones.accent(palette)
            )

    def draw_lines(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, name: str, below: str) -> None:
        """The name and the quiet line below it, each cut with "…" where it is too long."""
        small = tones.scaled(option.font, tones.SMALL)
        large, little = option.fontMetrics, QFontMetrics(small)
        top = area.top() + (area.height() - large.height() - little.height() - GAP) // 2
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(option.font)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.drawText(
            QRect(area.left(), top, area.width(), large.height()),
            Qt.AlignmentFlag.AlignVCenter,
            large.elidedText(name, elide, area.width()),
        )
        painter.setFont(small)
        painter.setPen(tones.muted(option.palette))
        painter.drawText(
            QRect(area.left(), top + large.height() + GAP, area.width(), little.height()),
            Qt.AlignmentFlag.AlignVCenter,
            little.elidedText(below, elide, area.width()),
        )


def draw_ring(painter: QPainter, area: QRectF, palette: QPalette, share: float) -> None:
    """A ring in `area`, filled by `share` (0 to 1) from twelve o'clock."""
    width = max(2.0, area.width() / 5)
    ring = area.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(tones.rule(palette), width))
    painter.drawEllipse(ring)
    if share > 0:
        pen = QPen(tones.accent(palette), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawArc(ring, 90 * 16, -round(min(share, 1.0) * 360 * 16))


def draw_badge(painter: QPainter, option: QStyleOptionViewItem, area: QRect, text: str) -> int:
    """A framed word at the right of `area`; returns how much width it took, in pixels."""
    font = tones.scaled(option.font, tones.SMALL)
    metrics = QFontMetrics(font)
    width, height = metrics.horizontalAdvance(text) + 12, metrics.height() + 2
    box = QRectF(area.right() - width, area.center().y() - height / 2, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tones.muted(option.palette), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    return width + 8


def draw_count(painter: QPainter, option: QStyleOptionViewItem, centre: QPointF, colour: QColor, count: int) -> float:
    """A disc in a label's colour with its count in it; returns its diameter in pixels."""
    font = tones.scaled(option.font, tones.SMALL)
    text = str(count) if count < 100 else "99+"
    metrics = QFontMetrics(font)
    height = metrics.height() + 2.0
    width = max(height, metrics.horizontalAdvance(text) + 8.0)
    box = QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setFont(font)
    painter.setPen(max((QColor("white"), QColor("black")), key=lambda ink: tones.contrast(ink, colour)))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    return width


def draw_tick(painter: QPainter, at: QPointF, size: float, colour: QColor) -> None:
    """A tick `size` pixels high and wide whose left end is at the height of `at`; drawn, for not every font has one."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, max(1.5, size / 5), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    knee = at + QPointF(size * 0.38, size * 0.38)
    painter.drawPolyline([at, knee, at + QPointF(size, -size * 0.5)])
