"""Paints a place of a phrase: tick, the words around with the phrase emphasised, and below the tags that stand there."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from annotator.ui import tones
from annotator.ui.i18n import number, tr
from annotator.ui.insight.bars import Ink
from annotator.ui.insight.occurrence_model import OccurrenceModel, PlaceHeading, PlaceRow
from annotator.ui.models.row_model import ROW, Index
from annotator.ui.panels.row_painting import PAD, RowDelegate
from annotator.ui.swatch import paint_swatch

TICK = 18
TICK_ROOM = PAD + TICK + 4
"""Pixels at the left of a row in which a click means its tick."""


class OccurrenceDelegate(RowDelegate):
    """All rows are equally high, so that thousands need not be measured."""

    def __init__(self, ink: Ink, model: OccurrenceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink, self._model = ink, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines."""
        return super().sizeHint(option, index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one row."""
        row: PlaceRow | PlaceHeading = index.data(ROW)
        painter.save()
        self.draw_ground(painter, option, current=False)
        self._tick(painter, option, self._model.state(row))
        area = option.rect.adjusted(PAD + TICK + 8, 0, -PAD, 0)
        if isinstance(row, PlaceHeading):
            self._heading(painter, option, area, row)
        else:
            self._place(painter, option, area, row)
        painter.restore()

    def editorEvent(
        self, event: QEvent, _model: QAbstractItemModel, _option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Space turns the tick; a click on it is the list's."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space:
            self._model.toggle(index)
            return True
        return False

    def _tick(self, painter: QPainter, option: QStyleOptionViewItem, state: Qt.CheckState) -> None:
        """A box that is seen on both grounds, which the style's own is not on the dark one."""
        palette = option.palette
        box = QRectF(option.rect.left() + PAD, option.rect.center().y() - TICK / 2 + 1, TICK, TICK)
        box.adjust(1.5, 1.5, -1.5, -1.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        off = state == Qt.CheckState.Unchecked
        painter.setPen(QPen(tones.muted(palette) if off else tones.accent(palette), 1.3))
        painter.setBrush(palette.color(QPalette.ColorRole.Base) if off else tones.accent(palette))
        painter.drawRoundedRect(box, 3, 3)
        ink = QPen(palette.color(QPalette.ColorRole.HighlightedText), 2.0)
        ink.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(ink)
        middle = box.center()
        if state == Qt.CheckState.Checked:
            corners = ((-3.6, 0.2), (-1.0, 2.8), (3.8, -2.8))
            painter.drawPolyline([middle + QPointF(x, y) for x, y in corners])
        elif state == Qt.CheckState.PartiallyChecked:
            painter.drawLine(middle - QPointF(3.2, 0), middle + QPointF(3.2, 0))

    def _heading(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, row: PlaceHeading) -> None:
        font = tones.scaled(option.font, 1.0, bold=True)
        metrics = QFontMetrics(font)
        count = number(row.places)
        room = area.width() - metrics.horizontalAdvance(count) - 8
        painter.setFont(font)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.drawText(
            area, Qt.AlignmentFlag.AlignVCenter, metrics.elidedText(row.name, Qt.TextElideMode.ElideMiddle, room)
        )
        painter.setFont(tones.scaled(option.font, tones.SMALL))
        painter.setPen(tones.muted(option.palette))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)

    def _place(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, row: PlaceRow) -> None:
        small = tones.scaled(option.font, tones.SMALL)
        little = QFontMetrics(small)
        top = area.top() + (area.height() - option.fontMetrics.height() - little.height() - 3) // 2
        page = tr("p. {page}", page=row.page)
        line = QRect(area.left(), top, area.width(), option.fontMetrics.height())
        painter.setFont(small)
        painter.setPen(tones.muted(option.palette))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, page)
        self._words(painter, option, line.adjusted(0, 0, -little.horizontalAdvance(page) - 12, 0), row)
        below = QRect(area.left(), line.bottom() + 3, area.width(), little.height())
        self._tags(painter, option, below, row)

    def _words(self, painter: QPainter, option: QStyleOptionViewItem, line: QRect, row: PlaceRow) -> None:
        """The phrase stands whole where it can; what is around it gives way, on both sides alike."""
        bold = tones.scaled(option.font, 1.0, bold=True)
        plain, thick = option.fontMetrics, QFontMetrics(bold)
        phrase = thick.elidedText(row.phrase, Qt.TextElideMode.ElideRight, line.width())
        width = thick.horizontalAdvance(phrase)
        left_room = max((line.width() - width) * 2 // 5, 0)
        before = plain.elidedText(row.before, Qt.TextElideMode.ElideLeft, left_room)
        at = line.left() + plain.horizontalAdvance(before)
        base = line.top() + plain.ascent()
        text = option.palette.color(QPalette.ColorRole.Text)
        painter.setFont(option.font)
        painter.setPen(tones.muted(option.palette))
        painter.drawText(QPointF(line.left(), base), before)
        ground = tones.blend(tones.accent(option.palette), option.palette.color(QPalette.ColorRole.Window), 0.18)
        painter.fillRect(QRectF(at - 1, line.top(), width + 2, line.height()), ground)
        painter.setFont(bold)
        painter.setPen(text)
        painter.drawText(QPointF(at, base), phrase)
        painter.setFont(option.font)
        painter.setPen(tones.muted(option.palette))
        room = line.right() - at - width
        painter.drawText(QPointF(at + width, base), plain.elidedText(row.after, Qt.TextElideMode.ElideRight, room))

    def _tags(self, painter: QPainter, option: QStyleOptionViewItem, line: QRect, row: PlaceRow) -> None:
        small = tones.scaled(option.font, tones.SMALL)
        metrics = QFontMetrics(small)
        quiet, text = tones.muted(option.palette), option.palette.color(QPalette.ColorRole.Text)
        x = line.left()
        painter.setFont(small)
        if not row.tags:
            painter.setPen(quiet)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, tr("not tagged"))
        for number_, tag in enumerate(row.tags):
            words = " · ".join(part for part in (tag.label_name, tag.who, tag.verdict) if part)
            width = metrics.horizontalAdvance(words)
            if x + width + 20 > line.right() and number_:
                painter.setPen(quiet)
                painter.drawText(QPointF(x, line.top() + metrics.ascent()), f"+{len(row.tags) - number_}")
                return
            colour, pattern = self._ink(tag.label)
            style = "rejected" if tag.rejected else "tag"
            paint_swatch(painter, QRectF(x, line.center().y() - 4, 10, 10), colour, pattern, style)
            font = QFont(small)
            font.setStrikeOut(tag.rejected)
            painter.setFont(font)
            painter.setPen(quiet if tag.rejected else text)
            cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, line.right() - x - 15)
            painter.drawText(QPointF(x + 15, line.top() + metrics.ascent()), cut)
            x += width + 32
