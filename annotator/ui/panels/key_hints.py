"""A row of keys and what they do, in small type."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from annotator.ui.flow import FlowLayout


class KeyHints(QWidget):
    """Keys drawn as keys, each with its word; they go on to the next row where the width ends."""

    def __init__(self, hints: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = FlowLayout(self, gap=12, row_gap=3)
        for key, word in hints:
            row.addWidget(self._hint(key, word))

    def _hint(self, key: str, word: str) -> QWidget:
        hint = QWidget(self)
        pair = QHBoxLayout(hint)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(5)
        for text, role in ((key, "key"), (word, "small")):
            label = QLabel(text, hint)
            label.setProperty("role", role)
            pair.addWidget(label)
        return hint
