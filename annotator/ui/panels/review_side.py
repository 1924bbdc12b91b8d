"""The right side of a review: what is said of the chosen tag, and below it, when asked, a line for a few words."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.ui.panels.review_placeholder import ReviewPanel
from annotator.ui.panels.words_line import WordsLine


class ReviewSide(QWidget):
    """The panel and the line."""

    def __init__(self, panel: ReviewPanel) -> None:
        super().__init__()
        self.panel = panel
        self.words = WordsLine()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(panel, 1)
        layout.addWidget(self.words)
