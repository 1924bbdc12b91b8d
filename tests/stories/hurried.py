"""An analyst who takes suggestions: what is suggested, what is in hand, what is dashed on the page."""

from __future__ import annotations

from pathlib import Path

from analyst import Analyst, wait_until
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.model.suggestion import Suggestion

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Hurried(Analyst):
    """One who takes suggestions."""

    def __init__(self, app: QApplication, project: Path) -> None:
        super().__init__(app, project, suggestions=True)

    @property
    def shown(self):
        return self.window.suggesting.controller._shown

    @property
    def picked(self) -> Suggestion | None:
        return self.shown.picked

    def waits(self) -> None:
        """Until there are suggestions in the open document, and nothing is under way."""
        wait_until(lambda: self.shown.open and not self.window.desk.tasks.running, "suggestions were made")
        self.view.setFocus()

    @property
    def dashed(self) -> set[str]:
        """What is dashed on the page, by its highlight's id."""
        return {mark.id for mark in self.view._overlay.highlights.book.all if mark.style == "suggestion"}

    @property
    def listed(self) -> list[str]:
        return [row.id for row in self.window.tag_list.model.rows() if row.style == "suggestion"]

    @property
    def form_says(self) -> str:
        panel = self.window.suggesting.panel
        assert panel.isVisible()
        return panel.said()
