"""What every field editor does: shows values, gives them back untouched unless edited, and says what is wrong beside itself."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from annotator.model.annotation import Fields, FieldValue
from annotator.model.label_schema import Field
from annotator.ui.words import say, wrapped


def set_look(widget: QWidget, name: str, value: object) -> None:
    """Sets a property that the style sheet asks for, and has the widget drawn by it."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class FieldEditor(QWidget):
    """One field of the form: a control, and a line below it for what was read from the text or what is wrong.

    A subclass gives `first_widget`, `_show` (values into the control), `_read` (the control's values, None where it
    cannot be understood) and `_state` (what the control shows; equal states are no edit).
    """

    edited = Signal()
    """The person changed it; `values()` has the new values. Comes after `implied`."""
    implied = Signal(dict)
    """What the text typed here says about other fields of the form, by the prefill key's last word: {"hedge": "about"}."""

    def __init__(self, field: Field, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.language = language
        self._originals: dict[str, FieldValue] = {}
        self._shown: object = None
        self._good: dict[str, FieldValue] = {}
        self._settled: dict[str, FieldValue] = {}
        self._source = ""
        self._complaint: str | None = None
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.note.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    # What a subclass gives

    @property
    def first_widget(self) -> QWidget:
        """The control that takes the keyboard."""
        raise NotImplementedError  # a subclass gives it; Qt's metaclass leaves no room for an ABC

    def _show(self, values: Mapping[str, FieldValue]) -> None:
        raise NotImplementedError  # a subclass gives it; Qt's metaclass leaves no room for an ABC

    def _read(self) -> dict[str, FieldValue] | None:
        raise NotImplementedError  # a subclass gives it; Qt's metaclass leaves no room for an ABC

    def _state(self) -> object:
        raise NotImplementedError  # a subclass gives it; Qt's metaclass leaves no room for an ABC

    def _hint(self) -> str:
        """What is understood of the text in the control, to be shown below it while it is edited."""
        return ""

    def _fault(self) -> str:
        """The sentence for a text that cannot be understood."""
        return ""

    def _says(self) -> dict[str, FieldValue]:
        """What the text in the control says about other fields; see `implied`."""
        return {}

    def set_read_only(self, read_only: bool) -> None:
        """Whether it only shows."""
        raise NotImplementedError  # a subclass gives it; Qt's metaclass leaves no room for an ABC

    def set_suggestions(self, texts: list[str]) -> None:
        """Texts to complete from; only a text field does."""

    # What all do

    def _take(self, control: QWidget) -> None:
        """Puts the control in its place, with the names that the schema has for it."""
        control.setAccessibleName(say(self.field.name, self.language))
        control.setAccessibleDescription(say(self.field.help, self.language))
        control.setToolTip(wrapped(say(self.field.help, self.language)))
        self._column.insertWidget(0, control)
        self._column.addWidget(self.note)
        self.setFocusProxy(control)
        self._shown = self._state()

    def set_values(self, fields: Fields, *, fresh: bool = False) -> None:
        """Shows this field's part of `fields`. What is shown already stays as it is typed, unless `fresh`."""
        mine = {name: fields[name] for name in self.field.values if name in fields}
        known = mine in (self.values(), self._originals) if self.is_bad() else mine == self.values()
        if known and not fresh:
            return
        self._originals = dict(mine)
        self._good = self._settled = dict(mine)
        self._show(mine)
        self._shown = self._state()
        self._refresh()

    def values(self) -> dict[str, FieldValue]:
        """Its values by name, empty ones absent: as they came where nothing was edited; where the text cannot be
        understood, as they were before the person began on it."""
        return dict(self._originals if self._state() == self._shown else self._good)

    def propose(self, values: Fields, source: str = "") -> None:
        """Fills in values that were read somewhere else, as if the person had."""
        self._show(values)
        self._good = self._settled = dict(values)
        self._source = source
        self._refresh()

    def is_bad(self) -> bool:
        """Whether it holds a text that cannot be understood and therefore is not among the values."""
        return self._state() != self._shown and self._read() is None

    def unread(self) -> str:
        """The text that cannot be understood; "" where there is none."""
        control = self.first_widget
        return control.text() if isinstance(control, QLineEdit) and self.is_bad() else ""

    def type_in(self, text: str) -> None:
        """Puts a text back that could not be understood and was set aside."""
        control = self.first_widget
        if isinstance(control, QLineEdit):
            control.setText(text)
            self._refresh()

    def drop_unread(self) -> None:
        """Goes back from a text that cannot be understood to the value that stands."""
        if self.is_bad():
            self.propose(self.values())

    def is_empty(self) -> bool:
        """Whether it has no value and no text."""
        return not self.values() and not self.is_bad()

    def show_problem(self, sentence: str | None) -> None:
        """Says below the control what is wrong with its value; None takes it away."""
        self._complaint = sentence
        self._refresh()

    def show_source(self, text: str) -> None:
        """Says below the control, in green, where its value was read from; "" takes it away."""
        self._source = text
        self._refresh()

    def _changed(self) -> None:
        """The control was edited by the person."""
        read = self._read()
        if read is None:
            # Not the last that could be read: of "en masse" that would be "en", one.
            self._good = self._settled
        else:
            self._good = {name: value for name, value in read.items() if value not in (None, "")}
        self._source = ""
        self._refresh()
        said = self._says()
        if said:
            self.implied.emit(said)
        self.edited.emit()

    def _settle(self) -> None:
        """The person is done with the field for now: what it says is what a later fault falls back to."""
        if not self.is_bad():
            self._settled = self.values()

    def _refresh(self) -> None:
        bad = self.is_bad()
        text, role = self._hint(), "small"
        if bad or self._complaint:
            text, role = (self._fault() if bad else self._complaint or ""), "problem"
        elif self._source:
            text, role = self._source, "read"
        set_look(self.note, "role", role)
        set_look(self.first_widget, "bad", role == "problem")
        self.note.setText(text)
        self.note.setVisible(bool(text))
        help_text = say(self.field.help, self.language)
        self.first_widget.setAccessibleDescription(f"{text} {help_text}".strip() if text else help_text)


class Line(QLineEdit):
    """A line of text with a muted suffix inside, at its right end, as long as there is room for both."""

    suffix_gave_way = Signal()
    """The suffix went, or came back; `has_room` says which."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suffix = QLabel(self)
        self._suffix.setProperty("role", "suffix")
        self._suffix.hide()
        self.has_room = True
        self.textChanged.connect(self._place)

    def set_suffix(self, text: str) -> None:
        """Shows `text` at the right end; "" shows nothing."""
        self._suffix.setText(text)
        self._place()

    def suffix(self) -> str:
        """What stands at the right end."""
        return self._suffix.text()

    def _place(self) -> None:
        size = self._suffix.sizeHint()
        room = self.width() - size.width() - 28 - self.fontMetrics().horizontalAdvance(self.text())
        had_room, self.has_room = self.has_room, room >= 0
        shown = bool(self._suffix.text()) and self.has_room
        self._suffix.setVisible(shown)
        self.setTextMargins(0, 0, size.width() + 4 if shown else 0, 0)
        self._suffix.setGeometry(
            self.width() - size.width() - 10, (self.height() - size.height()) // 2, size.width(), size.height()
        )
        if had_room != self.has_room:
            self.suffix_gave_way.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps what lies inside in its place."""
        super().resizeEvent(event)
        self._place()
