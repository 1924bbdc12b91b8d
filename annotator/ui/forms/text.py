"""Editors for text: one line with completion from what was used before, and a longer text that grows as it is written."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCompleter, QPlainTextEdit, QWidget

from annotator.model.annotation import FieldValue
from annotator.model.label_schema import Field
from annotator.ui.forms.base import FieldEditor, Line


def as_text(value: FieldValue) -> str:
    """How a value of any type is shown in a field of text."""
    return "" if value is None else str(value)


def like_before(text: str, before: FieldValue) -> FieldValue:
    """`text`, as a number where the value before it was one and it still says a whole number."""
    if isinstance(before, int) and not isinstance(before, bool) and text.isascii() and text.isdigit():
        return int(text)
    return text


class TextEditor(FieldEditor):
    """A line of text. A number that came in stays a number as long as digits are typed."""

    def __init__(self, field: Field, language: str, parent: QWidget | None = None) -> None:
        super().__init__(field, language, parent)
        self._line = Line(self)
        self._words = QStringListModel(self)
        completer = QCompleter(self._words, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(6)
        self._line.setCompleter(completer)
        # Queued: the line takes the text over after this signal.
        completer.activated.connect(self._completed, Qt.ConnectionType.QueuedConnection)
        self._take(self._line)
        self._line.textEdited.connect(self._changed)

    @property
    def first_widget(self) -> QWidget:
        """The control."""
        return self._line

    def _completed(self, _text: str) -> None:
        self._changed()

    def set_suggestions(self, texts: list[str]) -> None:
        """Texts to complete from."""
        if texts != self._words.stringList():
            self._words.setStringList(texts)

    def set_read_only(self, read_only: bool) -> None:
        """Whether it only shows."""
        self._line.setReadOnly(read_only)

    def _show(self, values: Mapping[str, FieldValue]) -> None:
        self._line.setText(as_text(values.get(self.field.id)))
        self._line.setCursorPosition(0)

    def _read(self) -> dict[str, FieldValue]:
        return {self.field.id: like_before(self._line.text().strip(), self._originals.get(self.field.id))}

    def _state(self) -> str:
        return self._line.text()


class _Paper(QPlainTextEdit):
    """A text that is as high as its lines, from two to six; Enter is left to the form, Shift+Enter breaks the line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self.fit)

    def fit(self) -> None:
        """Takes the height that its text needs."""
        lines = 0
        block = self.document().firstBlock()
        while block.isValid():
            lines += max(block.layout().lineCount(), 1)
            block = block.next()
        around = 2 * self.document().documentMargin() + 8
        height = round(min(max(lines, 2), 6) * self.fontMetrics().lineSpacing() + around)
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not self.isReadOnly():
                self.insertPlainText("\n")
                self.ensureCursorVisible()
            else:
                event.ignore()
            return
        super().keyPressEvent(event)


class LongTextEditor(FieldEditor):
    """Some lines of text."""

    def __init__(self, field: Field, language: str, parent: QWidget | None = None) -> None:
        super().__init__(field, language, parent)
        self._paper = _Paper(self)
        self._showing = False
        self._take(self._paper)
        self._paper.textChanged.connect(self._text_changed)

    @property
    def first_widget(self) -> QWidget:
        """The control."""
        return self._paper

    def set_read_only(self, read_only: bool) -> None:
        """Whether it only shows."""
        self._paper.setReadOnly(read_only)

    def _text_changed(self) -> None:
        if not self._showing:
            self._changed()

    def _show(self, values: Mapping[str, FieldValue]) -> None:
        self._showing = True
        self._paper.setPlainText(as_text(values.get(self.field.id)))
        self._showing = False

    def _read(self) -> dict[str, FieldValue]:
        return {self.field.id: like_before(self._paper.toPlainText().strip(), self._originals.get(self.field.id))}

    def _state(self) -> str:
        return self._paper.toPlainText()
