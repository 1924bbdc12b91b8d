"""Editor for a choice: a list that opens on demand, chosen from by its first letters or the arrows; empty is allowed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from annotator.model.annotation import FieldValue
from annotator.model.label_schema import Field
from annotator.ui.combo_box import ComboBox
from annotator.ui.forms.base import FieldEditor
from annotator.ui.words import say, wrapped


class _Box(ComboBox):
    """A combo box that Delete empties, and that leaves Enter to the form."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if self.currentIndex() > 0:
                self.setCurrentIndex(0)
                self.activated.emit(0)
        else:
            super().keyPressEvent(event)


class ChoiceEditor(FieldEditor):
    """One of the values that the schema has for the field, or none; a value from elsewhere is shown and kept."""

    def __init__(self, field: Field, language: str, parent: QWidget | None = None) -> None:
        super().__init__(field, language, parent)
        self._box = _Box(self)
        self._box.addItem("", None)
        for choice in field.choices:
            self._box.addItem(say(choice.name, language), choice.id)
            self._box.setItemData(
                self._box.count() - 1, wrapped(say(choice.help, language)), Qt.ItemDataRole.ToolTipRole
            )
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
        self._box.setToolTip(choice or wrapped(say(self.field.help, self.language)))

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
