"""A list of what did not go as asked, line by line, to be read at leisure and copied."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.ui.i18n import tr

WIDTH, HEIGHT = 760, 420
"""At most so high to begin with; longer reports scroll."""


class ReportDialog(QDialog):
    """Does not block the window; goes when it is closed. `action` is the words of a button and what it does.

    Sentences are wrapped with `wrap`; a list of places is easier to read without.
    """

    def __init__(
        self,
        title: str,
        lines: Sequence[str],
        parent: QWidget | None = None,
        *,
        action: tuple[str, Callable[[], object]] | None = None,
        wrap: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        heading = QLabel(title)
        heading.setWordWrap(True)
        self.text = QPlainTextEdit("\n".join(lines))
        self.text.setReadOnly(True)
        mode = QPlainTextEdit.LineWrapMode.WidgetWidth if wrap else QPlainTextEdit.LineWrapMode.NoWrap
        self.text.setLineWrapMode(mode)
        self.text.setAccessibleName(title)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        if action is not None:
            words, function = action
            lead = buttons.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
            lead.clicked.connect(function)
            lead.clicked.connect(self.close)
            lead.setDefault(True)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)
        # As high as its lines need: a few do not stand in a tall empty box.
        self.resize(WIDTH, HEIGHT)
        layout.activate()
        spare = self.text.height() - self._lines_height(lines, wrap=wrap)
        if spare > 0:
            self.resize(WIDTH, HEIGHT - spare)

    def _lines_height(self, lines: Sequence[str], *, wrap: bool) -> int:
        metrics, frame = (
            self.text.fontMetrics(),
            2 * (self.text.frameWidth() + ceil(self.text.document().documentMargin())),
        )
        room = QRect(0, 0, WIDTH - 60, 100_000) if wrap else QRect(0, 0, 1_000_000, 100_000)
        flags = Qt.TextFlag.TextWordWrap if wrap else Qt.TextFlag.TextSingleLine
        high = sum(max(metrics.boundingRect(room, flags, line).height(), metrics.lineSpacing()) for line in lines)
        # One line more, where a horizontal bar may come.
        return max(high + metrics.lineSpacing(), 3 * metrics.lineSpacing()) + frame
