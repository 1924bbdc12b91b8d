"""The page of figures while it is open: it follows what is learned, and goes with its project."""

from __future__ import annotations

from collections.abc import Callable

from annotator.ui.desk import Desk
from annotator.ui.dialogs.figures_dialog import FiguresDialog
from annotator.workbench.suggesting_work import SuggestingWork
from annotator.workbench.tag_clock import tag_times
from annotator.workbench.workbench import Workbench


class FiguresPage:
    """One page at a time."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._dialog: FiguresDialog | None = None
        self._ends: tuple[Callable[[], None], ...] = ()

    def show(self, workbench: Workbench, work: SuggestingWork, learn: Callable[[], object] | None) -> None:
        """Opens it, anew where it is open already. `learn` is what its button does, None where nobody may."""
        self.close()
        project = workbench.project
        dialog = FiguresDialog(
            project.schema, work.figures, tag_times(project), work.version, learn, self._desk.window
        )  # fmt: skip
        self._dialog = dialog
        self._ends = (
            work.figures_changed.connect(
                lambda figures: dialog.show_figures(figures, tag_times(project), work.version)
            ),
            self._desk.tasks.changed.connect(lambda running: dialog.show_learning(learning=work.learns(running))),
        )  # fmt: skip
        dialog.show_learning(learning=work.learns(self._desk.tasks.running))
        dialog.finished.connect(lambda _: self._closed(dialog))
        dialog.show()

    def close(self) -> None:
        """It goes, if it is there."""
        if self._dialog is not None:
            self._dialog.close()

    def _closed(self, dialog: FiguresDialog) -> None:
        if dialog is self._dialog:
            self._dialog = None
            for end in self._ends:
                end()
            self._ends = ()
