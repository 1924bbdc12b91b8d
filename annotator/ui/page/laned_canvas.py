"""The lanes beside the pages: whose there are, their names above them, and whose a bar is when the mouse rests on it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import QToolTip

from annotator.ui import tones
from annotator.ui.page.canvas import PageCanvas
from annotator.ui.page.lane import LaneLook, Lanes
from annotator.ui.page.mark import Mark

HEAD = 3
"""Pixels from the page's upper edge to the names of the lanes."""


class LanedCanvas(PageCanvas):
    """One lane for all marks, or one for each annotator; the pages lie where they lie, whichever it is."""

    # Of the class: Qt sends events while the base is still being made.
    _looks: tuple[LaneLook, ...] = ()

    def set_lanes(self, looks: tuple[LaneLook, ...] | None) -> None:
        """A lane for each of `looks`, in which the marks are whose `lane` is its key; None: one lane for all."""
        if (looks or ()) != self._looks:
            self._looks = looks or ()
            self.viewport().update()

    @property
    def lanes(self) -> Lanes:
        """How the lanes lie now."""
        return Lanes(self._looks, self.layout_now.room) if self._looks else Lanes()

    def bar_at(self, position: QPointF) -> Mark | None:  # noqa: ARG002 - the page view knows the marks
        """The mark whose bar in the lane is under a place."""
        return None

    def paint_heads(self, painter: QPainter, width: int, top: float) -> None:
        """The lanes' names; the painter's origin is the upper left corner of a page `width` pixels wide.

        `top` is how far below that corner it paints, in pixels.
        """
        if not self._looks or top > 2 * self.fontMetrics().height():
            return
        painter.save()
        painter.setFont(tones.scaled(self.font(), tones.SMALL))
        painter.setPen(self.colours.note)
        lanes, metrics = self.lanes, QFontMetricsF(painter.font())
        for x, name, _ in lanes.heads():
            room = QRectF(width + x, HEAD, lanes.pitch, metrics.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft, short_name(name, lanes.pitch - 1, metrics))
        painter.restore()

    def viewportEvent(self, event: QEvent) -> bool:
        """Says whose lane it is, in full, where the mouse rests on a bar."""
        if self._looks and event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.bar_at(QPointF(event.pos()))
            name = next((look.name for look in self._looks if mark is not None and look.key == mark.lane), "")
            QToolTip.showText(event.globalPos(), name, self.viewport())
            return True
        return super().viewportEvent(event)


def short_name(name: str, room: float, metrics: QFontMetricsF) -> str:
    """As much of a name as there is room for: all of it, its first word, its initials, its first letter."""
    words = name.split() or [name]
    forms = (name, words[0], "".join(word[:1] for word in words), name[:1])
    return next((form for form in forms if metrics.horizontalAdvance(form) <= room), forms[-1])
