"""A list that opens on demand: its arrow is drawn, all choices have room, and the wheel does not turn it in passing."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget


class ComboBox(QComboBox):
    """A combo box as the style sheet wants it, as narrow as its place."""

    def __init__(self, parent: QWidget | None = None, *, least: int = 4, most: int = 12) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The longest words do not widen the window.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(least)
        self.setMaxVisibleItems(most)
        # The one that a combo box brings ignores the style sheet's heights, and its popup comes out too low.
        self.setItemDelegate(QStyledItemDelegate(self))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turns the choice only where the keys go as well."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def showPopup(self) -> None:
        """Opens the list, high enough for all choices."""
        super().showPopup()
        # Qt reckons without the style sheet's frame and would make the last choice be scrolled to.
        view = self.view()
        rows = min(self.count(), self.maxVisibleItems())
        short = rows * view.sizeHintForRow(0) - view.viewport().height()
        if short > 0:
            popup = view.window()
            place = popup.geometry()
            more = short + 10  # The arrow to scroll with, which goes as soon as all choices have room.
            if place.center().y() < self.mapToGlobal(self.rect().topLeft()).y():
                place.setTop(place.top() - more)  # It opened upwards.
            else:
                place.setBottom(place.bottom() + more)
            popup.setGeometry(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the box and its arrow."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(QPen(colour, 1.6, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        x, y = self.width() - 16.0, self.height() / 2
        painter.drawPolyline([QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)])
        painter.end()
