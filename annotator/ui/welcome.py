"""The first page: begin a project, open one, or try the sample; projects of late below; PDFs may be dropped."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.ui import tones
from annotator.ui.i18n import tr
from annotator.ui.panels.library_panel import dropped_files
from annotator.ui.parts import Heading, Panel, Rule, TonedLabel
from annotator.ui.words import tip

WIDTH = 520


class Welcome(Panel):
    """Stands where the page will be while no project is open."""

    new_requested = Signal()
    open_requested = Signal()
    sample_requested = Signal()
    recent_chosen = Signal(str)
    files_dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._title = TonedLabel(size=tones.LARGE * tones.LARGE, bold=True, quiet=False)
        self._words = TonedLabel(size=1.0)
        self._words.setWordWrap(True)
        self._new, self._open, self._sample = QPushButton(), QPushButton(), QPushButton()
        self._sample.setDefault(True)
        self._new.clicked.connect(self.new_requested)
        self._open.clicked.connect(self.open_requested)
        self._sample.clicked.connect(self.sample_requested)
        self._heading = Heading()
        self._heading.setContentsMargins(0, 14, 0, 2)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self._hint = TonedLabel()
        self._lay_out()
        self.show_recent(())
        self.retranslate()

    def show_recent(self, projects: tuple[str, ...]) -> None:
        """Paths of projects of late, the newest first."""
        while (item := self._recent.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        for path in projects:
            button = QPushButton(f"{Path(path).stem}\u2002–\u2002{Path(path).parent}".replace("&", "&&"))
            button.setFlat(True)
            button.setToolTip(tip(path))
            button.setStyleSheet("text-align: left; padding: 5px;")
            button.clicked.connect(partial(self.recent_chosen.emit, path))
            self._recent.addWidget(button)
        self._heading.setVisible(bool(projects))

    def retranslate(self) -> None:
        """Says all words again."""
        self._title.setText(tr("Annotator"))
        self._words.setText(
            tr(
                "Tag decisions, recommendations and funding amounts in minutes and agendas. "
                "Everything stays on this machine, and every change is saved at once."
            )
        )
        self._sample.setText(tr("Open the sample project"))
        self._new.setText(tr("New project …"))
        self._open.setText(tr("Open project …"))
        self._hint.setText(tr("Or drop PDFs here: a new project is made for them."))
        self._heading.show_words(tr("Opened lately"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes PDFs, folders and projects."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tells what was dropped."""
        event.acceptProposedAction()
        self.files_dropped.emit(dropped_files(event.mimeData()))

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(12)
        buttons = QHBoxLayout()
        for button in (self._sample, self._new, self._open):
            button.setMinimumHeight(32)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addLayout(buttons)
        column.addWidget(self._hint)
        column.addWidget(Rule())
        column.addWidget(self._heading)
        column.addLayout(self._recent)
        column.addStretch(3)
        middle = QWidget()
        middle.setLayout(column)
        middle.setMaximumWidth(WIDTH)
        layout = QHBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(middle, 8)
        layout.addStretch(1)
        layout.setAlignment(Qt.AlignmentFlag.AlignHCenter)
