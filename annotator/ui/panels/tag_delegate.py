"""Paints a tag in a list: its swatch, its text, a second line below in small type, its page at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.ui.i18n import tr
from annotator.ui.models.tag_model import RowRole, TagRow
from annotator.ui.swatch import paint_swatch
from annotator.ui.theme import SMALL, Theme

MARGIN, TEXT_LEFT, SWATCH, PADDING = 16, 42, 12, 6


class TagDelegate(QStyledItemDelegate):
    """Two lines a tag. `theme` may be set anew; repaint the view after that."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """What it would like to have."""
        font = option.font
        lines = QFontMetrics(font).lineSpacing() + QFontMetrics(_small(font)).lineSpacing()
        return QSize(120, lines + 2 * PADDING + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paints one row."""
        row = index.data(RowRole)
        if not isinstance(row, TagRow):
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.theme.colour("chosen"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.theme.colour("hover"))
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            painter.setPen(self.theme.colour("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        self._paint_row(painter, rect, option.font, row)
        painter.restore()

    def _paint_row(self, painter: QPainter, rect: QRect, font: QFont, row: TagRow) -> None:
        first, small = QFontMetrics(font), QFontMetrics(_small(font))
        top = rect.top() + PADDING
        middle = top + first.lineSpacing() / 2
        paint_swatch(
            painter,
            QRectF(rect.left() + MARGIN, middle - SWATCH / 2, SWATCH, SWATCH),
            QColor(row.colour), row.pattern, row.style,
        )  # fmt: skip
        muted = self.theme.colour("muted")
        page = tr("p {page}", page=row.page)
        painter.setFont(_small(font))
        painter.setPen(muted)
        base = top + first.ascent()
        right = rect.right() - MARGIN
        painter.drawText(QPointF(right - small.horizontalAdvance(page), base), page)
        left = rect.left() + TEXT_LEFT
        room = right - left
        below = top + first.lineSpacing() + 1 + small.ascent()
        painter.drawText(QPointF(left, below), small.elidedText(row.second, Qt.TextElideMode.ElideRight, room))
        text_font = QFont(font)
        text_font.setStrikeOut(row.style == "rejected")
        painter.setFont(text_font)
        painter.setPen(muted if row.style == "rejected" else self.theme.colour("text"))
        room -= small.horizontalAdvance(page) + 10
        painter.drawText(
            QPointF(left, base), first.elidedText(" ".join(row.text.split()), Qt.TextElideMode.ElideRight, room)
        )


def _small(font: QFont) -> QFont:
    small = QFont(font)
    if font.pointSizeF() > 0:
        small.setPointSizeF(font.pointSizeF() * SMALL)
    else:
        small.setPixelSize(round(font.pixelSize() * SMALL))
    return small
