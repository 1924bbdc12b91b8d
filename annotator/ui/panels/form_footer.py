"""The end of the form: the label to change, the tag to remove, and the keys that lead out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from annotator.model.label_schema import LabelSchema
from annotator.ui.i18n import tr
from annotator.ui.icons import icon
from annotator.ui.panels.key_hints import KeyHints
from annotator.ui.swatch import swatch_icon
from annotator.ui.theme import Theme, label_colour
from annotator.ui.words import say, tip


class FormFooter(QWidget):
    """Three small buttons for the label, one to remove the tag, and a row of key hints."""

    label_changed = Signal(str)
    """Id of the label that was chosen instead."""
    removed = Signal()

    def __init__(self, schema: LabelSchema, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._schema = schema
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.buttons: dict[str, QToolButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(4)
        column.addLayout(row)
        for label in schema.labels:
            button = self._segment(label.id, label.key, say(label.name, language))
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self.remove = QToolButton(self)
        self.remove.setProperty("role", "plain")
        self.remove.setAccessibleName(tr("Remove this tag"))
        self.remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.remove.clicked.connect(self.removed)
        row.addWidget(self.remove)
        keys = ((tr("Enter"), tr("back to page")), (tr("Tab"), tr("next field")), (tr("Esc"), tr("give up")))
        column.addWidget(KeyHints(keys, self))
        self.set_theme(theme)

    def _segment(self, label_id: str, key: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(f" {key}")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setCheckable(True)
        button.setProperty("role", "segment")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(tip(tr("Make it: {label}", label=name)))
        button.setAccessibleName(tr("Make it: {label}", label=name))
        button.clicked.connect(lambda: self._choose(label_id))
        self.buttons[label_id] = button
        return button

    def _choose(self, label_id: str) -> None:
        if label_id != self._current:
            self.label_changed.emit(label_id)

    def show_label(self, label_id: str, *, read_only: bool, others: bool = False) -> None:
        """Marks the tag's label; nothing can be pressed where `read_only`, and another's tag cannot be removed."""
        self._current = label_id
        for name, button in self.buttons.items():
            button.setChecked(name == label_id)
            button.setEnabled(not read_only)
        self.remove.setEnabled(not read_only and not others)
        own, foreign = tr("Remove this tag (Del)"), tr("Only its author removes a tag; reject it in the review instead")
        self.remove.setToolTip(foreign if others else own)

    def set_theme(self, theme: Theme) -> None:
        """Colours its icons anew."""
        for label in self._schema.labels:
            self.buttons[label.id].setIcon(swatch_icon(label_colour(label, theme.dark), label.pattern))
        self.remove.setIcon(icon("remove", theme, theme.muted))

    _current = ""
