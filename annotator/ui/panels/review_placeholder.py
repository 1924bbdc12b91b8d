"""Stands for the review panel where that is not part of the program yet: says nothing but whose verdict it waits for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from annotator.model.label_schema import LabelSchema
from annotator.ui.i18n import tr
from annotator.ui.panels.review_values import PanelContent
from annotator.ui.parts import EmptyState, Panel
from annotator.ui.theme import Theme


class ReviewPanel(Panel):
    """The interface of the panel."""

    accept_requested = Signal()
    reject_requested = Signal(str)
    amend_requested = Signal()
    comment_entered = Signal(str)
    gold_chosen = Signal(object)
    bring_back_requested = Signal(object)
    take_back_requested = Signal(object)

    def __init__(self, _schema: LabelSchema, _theme: Theme, _language: str) -> None:
        super().__init__()
        self.content: PanelContent | None = None
        self._said = EmptyState()
        layout = QVBoxLayout(self)
        layout.addWidget(self._said)
        self.show_item(None)

    def show_item(self, content: PanelContent | None) -> None:
        """Shows a tag, or what to do next."""
        self.content = content
        self._said.say(tr("Press N for the next tag of the queue.") if content is None else content.quote)

    def set_blind(self, blind: bool) -> None:
        """The content has no names then."""

    def set_theme(self, theme: Theme) -> None:
        """Takes its colours from the palette."""
