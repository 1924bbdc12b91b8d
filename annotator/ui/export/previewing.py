"""Makes the preview of an open export dialog: in the background, a moment after the last change, the newest only."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from annotator.base.errors import AnnotatorError, Cancelled
from annotator.store.project import Project
from annotator.ui.export.chosen import ExportChoices
from annotator.ui.export.dialog import ExportDialog
from annotator.ui.i18n import tr, translate_error
from annotator.ui.insight.latest import Latest
from annotator.workbench.export_preview import Preview, preview
from annotator.workbench.tasks import Tasks

REST_MS = 250
"""Milliseconds after a change until the work begins: who types a day or ticks a list goes on at once."""


class Previewing(QObject):
    """Ends with the dialog."""

    def __init__(self, dialog: ExportDialog, project: Project, tasks: Tasks) -> None:
        super().__init__(dialog)
        self._pane, self._project = dialog.preview, project
        self._latest = Latest(tasks)
        self._wanted: ExportChoices | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._make)
        dialog.preview_wanted.connect(self._want)
        dialog.preview_dropped.connect(self.stop)
        dialog.finished.connect(self.stop)
        dialog.ask_preview()

    @property
    def busy(self) -> bool:
        """Whether another preview will come."""
        return self._rest.isActive() or self._latest.under_way

    def stop(self) -> None:
        """Stops what is under way; nothing more is shown of it."""
        self._rest.stop()
        self._latest.drop()

    def _want(self, wanted: ExportChoices) -> None:
        self._wanted = wanted
        self._latest.drop()
        self._pane.say_busy()
        self._rest.start()

    def _make(self) -> None:
        wanted, project = self._wanted, self._project
        if wanted is None:
            return
        self._latest.run(
            lambda progress: preview(
                project, wanted.format, wanted.as_choices(), split=wanted.split, card=wanted.card, progress=progress
            ),
            title=tr("making a preview"),
            done=self._show,
            failed=self._failed,
        )

    def _show(self, found: Preview) -> None:
        self._pane.show_preview(found)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._pane.say(tr("Stopped."))
        elif isinstance(error, AnnotatorError):
            self._pane.say(translate_error(error))
        else:
            raise error
