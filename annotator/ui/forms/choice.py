"""Editor for a choice: a list that opens on demand, chosen from by its first letters or the arrows; empty is allowed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from annotator.model.annotation import FieldValue
from annotator.model.label_schema import Field
from annotator.ui.forms.base import FieldEditor
from annotator.ui.words import say, wrapped


class _Box(QComboBox):
    """A combo box that the wheel does not turn in passing, that Delete empties, and that leaves Enter to the form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setMaxVisibleItems(12)
        # The one that a combo box brings ignores the style sheet's heights, and its popup comes out too low.
        self.setItemDelegate(QStyledItemDelegate(self))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if self.currentIndex() > 0:
                self.setCurrentIndex(0)
                self.activated.emit(0)
        else:
            super().keyPressEvent(event)

    def showPopup(self) -> None:
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
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(QPen(colour, 1.6, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        x, y = self.width() - 16.0, self.height() / 2
        painter.drawPolyline([QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)])
        painter.end()


class ChoiceEditor(FieldEditor):
    """One of the values that the schema has for the field, or none; a value from elsewhere is shown and kept."""

    def __init__(self, field: Field, language: str, parent: QWidget | None = None) -> None:
        super().__init__(field, language, parent)
        self._box = _Box(self)
        self._box.addItem("", None)
        for choice in field.choices:
            self._box.addItem(say(choice.name, language), choice.id)
            self._box.setItemData(self._box.count() - 1, say(choice.help, language), Qt.ItemDataRole.ToolTipRole)
        self._known = self._box.count()
        self._take(self._box)
        self._box.currentIndexChanged.connect(self._tell)
        self._box.activated.connect(self._picked)

    @property
    def first_widget(self) -> QWidget:
        """The control."""
        return self._box

    def set_read_only(self, read_only: bool) -> None:
        """Whether it only shows."""
        self._box.setEnabled(not read_only)

    def _picked(self) -> None:
        # "activated" comes also where the same was chosen again.
        if self._read() != {name: value for name, value in self._good.items() if value is not None}:
            self._changed()

    def _tell(self) -> None:
        choice = self._box.currentData(Qt.ItemDataRole.ToolTipRole)
        self._box.setToolTip(wrapped(choice or say(self.field.help, self.language)))

    def _show(self, values: Mapping[str, FieldValue]) -> None:
        while self._box.count() > self._known:
            self._box.removeItem(self._known)
        value = values.get(self.field.id)
        at = next((i for i in range(self._known) if self._box.itemData(i) == value), -1)
        if at < 0:
            self._box.addItem(str(value), value)
            at = self._known
        self._box.setCurrentIndex(at)

    def _read(self) -> dict[str, FieldValue]:
        value = self._box.currentData()
        return {} if value is None else {self.field.id: value}

    def _state(self) -> int:
        return self._box.currentIndex()
