"""How a row of the reviewer's queue is drawn: the label's square, the passage, its page, and how it compares below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyleOptionViewItem

from annotator.review.queue import QueueItem
from annotator.ui import tones
from annotator.ui.i18n import tr
from annotator.ui.models.queue_model import QueueWords
from annotator.ui.models.row_model import ROW, Index
from annotator.ui.panels.row_painting import GAP, PAD, RowDelegate
from annotator.ui.swatch import paint_swatch

SWATCH, TEXT_LEFT = 12, 24


class QueueDelegate(RowDelegate):
    """`look` gives a label's colour on the window's ground and its pattern; `words` says the second line."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look: Callable[[str], tuple[str, str]] = lambda _: ("#808080", "solid")
        self.words = QueueWords()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one tag."""
        item: QueueItem = index.data(ROW)
        painter.save()
        self.draw_ground(painter, option, current=False)
        area = option.rect.adjusted(PAD, 0, -PAD, 0)
        colour, pattern = self.look(item.label)
        small = tones.scaled(option.font, tones.SMALL)
        little = QFontMetrics(small)
        top = area.top() + (area.height() - option.fontMetrics.height() - little.height() - GAP) // 2
        line = QRect(area.left(), top, area.width(), option.fontMetrics.height())
        style = "rejected" if item.verdict == "rejected" else "tag"
        square = QRectF(area.left(), line.center().y() - SWATCH / 2 + 0.5, SWATCH, SWATCH)
        paint_swatch(painter, square, QColor(colour), pattern, style)
        page = tr("p {page}", page=item.page + 1)
        painter.setFont(small)
        painter.setPen(tones.muted(option.palette))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, page)
        text = line.adjusted(TEXT_LEFT, 0, -little.horizontalAdvance(page) - 10, 0)
        below = QRect(text.left(), line.bottom() + GAP, area.right() - text.left(), little.height())
        second = little.elidedText(self.words.second(item), Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, second)
        self._draw_quote(painter, option, text, item)
        painter.restore()

    def _draw_quote(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, item: QueueItem) -> None:
        font = tones.scaled(option.font, 1.0)
        font.setStrikeOut(item.verdict == "rejected")
        painter.setFont(font)
        ink = option.palette.color(QPalette.ColorRole.Text) if item.open else tones.muted(option.palette)
        painter.setPen(ink)
        quote = QFontMetrics(font).elidedText(self.words.quote(item), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, quote)
