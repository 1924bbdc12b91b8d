"""A list of what did not go as asked, line by line, to be read at leisure and copied."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.ui.i18n import tr


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
        self.resize(760, 420)
