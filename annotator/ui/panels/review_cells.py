"""How the comparison of tags is drawn: quiet headers, cells tinted where tags differ, and the chips of the gold column."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.ui import tones
from annotator.ui.models.row_model import Index
from annotator.ui.panels.review_model import ReviewRole

PAD = 9
LINES = 3
"""So many lines of a cell are shown; all of it is in the tooltip."""
CHIP = QSize(19, 24)
CHIPS = 3
"""Chips side by side; more go below."""
TINT = 0.14
_WRAP = Qt.TextFlag.TextWordWrap


class QuietHeader(QHeaderView):
    """Names without a frame: those of annotators quiet and small, those of fields as text."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        """Paints one name, cut with "…" where it is too long."""
        painter.save()
        painter.fillRect(rect, self.palette().color(QPalette.ColorRole.Window))
        across = self.orientation() == Qt.Orientation.Horizontal
        text = str(self.model().headerData(index, self.orientation(), Qt.ItemDataRole.DisplayRole) or "")
        if across:
            painter.setFont(tones.scaled(self.font(), tones.SMALL, bold=True))
            painter.setPen(tones.muted(self.palette()))
        else:
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        room = rect.adjusted(PAD if across else 10, 0, -4, 0)
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tones.rule(self.palette()))
        painter.restore()


class CellDelegate(QStyledItemDelegate):
    """A cell's text over some lines; tinted where the tags differ."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints the cell."""
        painter.save()
        palette, rect = option.palette, option.rect
        if index.data(ReviewRole.DIFFERS):
            painter.fillRect(rect, differing(palette))
        text = str(index.data() or "")
        painter.setPen(palette.color(QPalette.ColorRole.WindowText) if text != "–" else tones.muted(palette))
        room = rect.adjusted(PAD, 5, -PAD + 2, -5)
        painter.setClipRect(room)
        cut = _cut(text, option, room)
        painter.drawText(room, placed(cut, option.fontMetrics, room.width()), cut)
        painter.setClipping(False)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tones.rule(palette))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(tones.accent(palette))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))
        painter.restore()


class GoldDelegate(QStyledItemDelegate):
    """A tick where all agree; else the numbers of the columns to choose from, the chosen one filled."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints the tick or the chips."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, rect = option.palette, option.rect
        choices = index.data(ReviewRole.CHOICES) or ()
        focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        if not choices:
            painter.drawText(rect.adjusted(PAD, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, str(index.data() or ""))
        for number, chip in zip(choices, chips(rect, len(choices)), strict=True):
            _chip(painter, chip, str(number + 1), palette, chosen=index.data() == str(number + 1), focus=focus)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tones.rule(palette))
        painter.restore()


def cell_height(metrics: QFontMetrics, width: int, text: str) -> int:
    """How high a cell of this width is with a text in it."""
    room = QRect(0, 0, max(width - 2 * PAD + 2, 10), 10_000)
    high = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
    return min(max(high, metrics.lineSpacing()), LINES * metrics.lineSpacing()) + 11


def gold_size(choices: int) -> QSize:
    """Room for so many chips."""
    lines = (choices + CHIPS - 1) // CHIPS
    return QSize(min(choices, CHIPS) * CHIP.width() + 2 * PAD, lines * (CHIP.height() + 3) + 3)


def placed(cut: str, metrics: QFontMetrics, width: int) -> int:
    """How a text, cut already, is laid: in the middle of its row where it is one line, else broken between words."""
    one_line = metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAP, cut).height() <= metrics.height() + 1
    place = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    return int(place.value) if one_line else int(Qt.AlignmentFlag.AlignTop.value | Qt.TextFlag.TextWordWrap.value)


def _cut(text: str, option: QStyleOptionViewItem, room: QRect) -> str:
    """As much of the text as the room holds, with "…" where that is not all."""
    metrics, limit = option.fontMetrics, QRect(0, 0, room.width(), 10_000)

    def fits(part: str) -> bool:
        needed = metrics.boundingRect(limit, Qt.TextFlag.TextWordWrap, part)
        return needed.height() <= room.height() + 2 and needed.width() <= room.width()

    if fits(text):
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(text[:middle].rstrip() + "…") else (low, middle - 1)
    return text[:low].rstrip() + "…"


def _chip(painter: QPainter, rect: QRect, text: str, palette: QPalette, *, chosen: bool, focus: bool) -> None:
    ground = tones.accent(palette) if chosen else palette.color(QPalette.ColorRole.Base)
    painter.setPen(tones.accent(palette) if chosen or focus else palette.color(QPalette.ColorRole.Mid))
    painter.setBrush(ground)
    painter.drawRoundedRect(rect.adjusted(1, 0, -1, -1), 4, 4)
    role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.WindowText
    painter.setPen(palette.color(role))
    painter.setFont(tones.scaled(painter.font(), 1.0, bold=chosen))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def chips(cell: QRect, count: int) -> list[QRect]:
    """Where the chips of a cell are."""
    lines = (count + CHIPS - 1) // CHIPS
    top = cell.center().y() - (lines * (CHIP.height() + 3) - 3) // 2
    return [
        QRect(
            QPoint(cell.left() + PAD - 3 + number % CHIPS * CHIP.width(), top + number // CHIPS * (CHIP.height() + 3)),
            CHIP,
        )
        for number in range(count)
    ]


def differing(palette: QPalette) -> QColor:
    """The ground of cells that differ; text on it keeps its contrast."""
    return tones.blend(QColor("#D55E00"), palette.color(QPalette.ColorRole.Window), TINT)
