"""Tags in: asks which files, brings them in in the background, and says what did not find its place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from annotator.base import paths
from annotator.dataset.registry import SUFFIXES
from annotator.model.ports import Progress
from annotator.ui.controllers.project_controller import ProjectController
from annotator.ui.desk import Desk
from annotator.ui.i18n import number, phrase, tr
from annotator.workbench.formats import PDF
from annotator.workbench.tag_import import ImportResult, import_tags
from annotator.workbench.workbench import Workbench


class TagImportController(QObject):
    """Works on the project that `projects` has open."""

    def __init__(self, desk: Desk, projects: ProjectController) -> None:
        super().__init__(desk.window)
        self._desk, self._projects = desk, projects
        desk.actions.connect("tags.import", desk.attempt(self.ask))

    def ask(self) -> None:
        """Asks which files, and brings their tags in."""
        self._projects.writable()
        endings = " ".join(f"*{suffix}" for suffix in (*SUFFIXES, f".{PDF}"))
        names, _ = QFileDialog.getOpenFileNames(
            self._desk.window, tr("Import tags"), str(paths.documents_dir()), f"{tr('Tags')} ({endings})"
        )
        if names:
            self.import_tags([Path(name) for name in names])

    def import_tags(self, files: list[Path], format_name: str | None = None) -> None:
        """Brings tags in, in the background, where also the format of each file is found out if none is named."""
        workbench = self._projects.writable()
        workbench.commit()

        def work(progress: Progress) -> ImportResult:
            return import_tags(
                workbench.project, files, by=workbench.annotator, format_name=format_name, progress=progress
            )

        self._desk.tasks.run(
            work,
            title=tr("importing tags"),
            done=self._desk.attempt(lambda result: self._imported(workbench, result)),
            failed=lambda error: self._projects.fail(workbench, error),
        )

    def _imported(self, workbench: Workbench, result: ImportResult) -> None:
        if workbench is not self._projects.workbench:
            return
        if result.documents:
            # Where nothing came in, the window need not read all its tags anew.
            workbench.tell_tags_changed(result.documents)
        self._desk.say(
            tr(
                "{added} tags added, {updated} updated, {unchanged} there already.",
                added=number(result.added),
                updated=number(result.updated),
                unchanged=number(result.unchanged),
            )
        )
        trouble = [*result.failed, *result.conflicts]
        if trouble:
            title = tr("{n} tags did not come in.", n=number(len(trouble)))
            self._projects.report(title, [f"{each.where}: {phrase(each.why)}" for each in trouble])
