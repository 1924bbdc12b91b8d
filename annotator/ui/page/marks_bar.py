"""The strip beside the scroll bar: the whole document at a glance, with its tags and found words; a click goes there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.ui import tones
from annotator.ui.i18n import tr

WIDTH = 9
TICK = 3
LINE = 2

Tick = tuple[float, str]
"""How far down the document (0 to 1), and the colour."""
Stretch = tuple[float, float]
"""From how far to how far down the document, 0 to 1."""


class MarksBar(QWidget):
    """Ticks along the height of the document: marks on the left two thirds, found words on the right.

    A quiet line at the right edge, under the found words, runs along what the reader has marked complete.
    """

    place_chosen = Signal(float)
    """How far down the document the reader clicked, 0 to 1."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._marks: tuple[Tick, ...] = ()
        self._found: tuple[Tick, ...] = ()
        self._complete: tuple[Stretch, ...] = ()
        self._ground = QColor("#F3F4F3")
        self.setAccessibleName(tr("Where tags and found words are"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(tr("Where tags and found words are"))
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """As wide as a tick."""
        return QSize(WIDTH, 100)

    def set_ground(self, colour: QColor) -> None:
        """The colour behind the ticks."""
        self._ground = colour
        self.update()

    def show_marks(self, ticks: tuple[Tick, ...]) -> None:
        """Where marks are."""
        self._marks = ticks
        self.update()

    def change_marks(self, places: frozenset[float], ticks: tuple[Tick, ...]) -> None:
        """Other ticks at these places."""
        kept = tuple(tick for tick in self._marks if tick[0] not in places)
        if {*self._marks} != {*kept, *ticks}:
            self.show_marks(kept + ticks)

    def show_found(self, ticks: tuple[Tick, ...]) -> None:
        """Where found words are."""
        self._found = ticks
        self.update()

    def show_complete(self, stretches: tuple[Stretch, ...]) -> None:
        """What is complete."""
        if stretches != self._complete:
            self._complete = stretches
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """One rectangle a pixel row and colour at most, however many marks there are."""
        height = max(self.height() - TICK, 1)
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._ground)
            ink = QColor("white" if tones.luminance(self._ground) < 0.2 else "black")
            for top, bottom in self._complete:
                line = QRectF(WIDTH - LINE, top * self.height(), LINE, (bottom - top) * self.height())
                painter.fillRect(line, tones.blend(ink, self._ground, 0.5))
            for ticks, left, width in ((self._marks, 0, WIDTH - 3), (self._found, WIDTH - 3, 3)):
                for row, colour in sorted({(round(at * height), colour) for at, colour in ticks}):
                    painter.fillRect(QRectF(left, row, width, TICK), QColor(colour))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        self.place_chosen.emit(min(max(event.position().y() / max(self.height(), 1), 0.0), 1.0))
