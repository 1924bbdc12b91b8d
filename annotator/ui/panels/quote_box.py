"""The marked passage above the form: its words with a rule in the label's colour, where it stands, and its ends to move."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QTextLayout
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from annotator.text.passages import joined
from annotator.ui.flow import FlowLayout
from annotator.ui.i18n import tr
from annotator.ui.words import wrapped

LINES = 4
"""So many lines of a quote are shown; all of it is in the tooltip."""


class ElidedText(QWidget):
    """Text over at most `LINES` lines, the last one cut with an ellipsis where there is more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_text(self, text: str) -> None:
        """Shows `text` as it is read: on one line, words joined that the print cut in two."""
        self._text = joined(text)
        self.setToolTip(wrapped(self._text))
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """What is shown, uncut."""
        return self._text

    def lines(self, width: int) -> list[str]:
        """What each line shows in `width` pixels."""
        layout = QTextLayout(self._text, self.font())
        layout.beginLayout()
        starts: list[int] = []
        while len(starts) <= LINES:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(width, 1))
            starts.append(_code_points(self._text, line.textStart()))
        layout.endLayout()
        ends = [*starts[1:LINES], len(self._text)]
        parts = [self._text[a:b].rstrip() for a, b in zip(starts[:LINES], ends, strict=True)] if starts else []
        if parts:
            parts[-1] = self.fontMetrics().elidedText(parts[-1], Qt.TextElideMode.ElideRight, width)
        return parts

    def hasHeightForWidth(self) -> bool:
        """Yes: narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Pixels it needs at `width` pixels."""
        return max(len(self.lines(width)), 1) * self.fontMetrics().lineSpacing()

    def sizeHint(self) -> QSize:
        """What it would like to have."""
        return QSize(200, self.heightForWidth(max(self.width(), 1)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints it."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        metrics = self.fontMetrics()
        for number, line in enumerate(self.lines(self.width())):
            painter.drawText(QPointF(0, metrics.ascent() + number * metrics.lineSpacing()), line)
        painter.end()


def _code_points(text: str, utf16: int) -> int:
    """An offset in UTF-16 units, as Qt counts, in code points, as Python does."""
    return len(text.encode("utf-16-le")[: utf16 * 2].decode("utf-16-le", "ignore"))


class QuoteBox(QWidget):
    """The quote, "page 11 · item 17", and buttons that move its start and its end by a word."""

    span_moved = Signal(str, int)
    """"start" or "end", and by how many words: -1 to the left, 1 to the right."""

    def __init__(self, parent: QWidget | None = None, *, movable: bool = True) -> None:
        super().__init__(parent)
        self._colour = QColor("grey")
        self.quote = ElidedText(self)
        font = QFont(self.font())
        font.setItalic(True)
        self.quote.setFont(font)
        self.place = self._small("")
        column = QVBoxLayout(self)
        column.setContentsMargins(13, 6, 8, 7)
        column.setSpacing(5)
        column.addWidget(self.quote)
        self._buttons: list[QToolButton] = []
        if not movable:
            self.place.setWordWrap(True)
            column.addWidget(self.place)
            return
        row = FlowLayout(gap=8)
        column.addLayout(row)
        row.addWidget(self.place)
        for edge, words, keys in (("start", tr("start"), "[]"), ("end", tr("end"), "{}")):
            row.addWidget(self._edge(edge, words, keys))

    def _edge(self, edge: str, words: str, keys: str) -> QWidget:
        both = QWidget(self)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3)
        for key, by in zip(keys, (-1, 1), strict=True):
            row.addWidget(self._button(key, edge, by))
        row.addWidget(self._small(words))
        return both

    def _small(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("role", "small")
        return label

    def _button(self, key: str, edge: str, by: int) -> QToolButton:
        button = QToolButton(self)
        button.setText(key)
        button.setFixedWidth(self.fontMetrics().horizontalAdvance("[") + 14)
        button.setProperty("role", "key")
        # No stop for Tab: the way from field to field stays short, and the keys do the same.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAutoRepeat(True)
        says = {
            ("start", -1): tr("Start one word earlier"),
            ("start", 1): tr("Start one word later"),
            ("end", -1): tr("End one word earlier"),
            ("end", 1): tr("End one word later"),
        }[edge, by]
        button.setToolTip(f"{says} ({key})")
        button.setAccessibleName(says)
        button.clicked.connect(lambda: self.span_moved.emit(edge, by))
        self._buttons.append(button)
        return button

    def show_quote(self, quote: str, place: str, colour: QColor, *, movable: bool) -> None:
        """Shows the passage, and where it is ("page 11 · item 17")."""
        self.quote.set_text(tr("“{quote}”", quote=quote))
        self.place.setText(place)
        self._colour = colour
        for button in self._buttons:
            button.setEnabled(movable)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.AlternateBase))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        painter.fillRect(QRectF(0, 0, 8, self.height()), self.palette().color(QPalette.ColorRole.AlternateBase))
        painter.fillRect(QRectF(0, 0, 3, self.height()), self._colour)
        painter.end()
