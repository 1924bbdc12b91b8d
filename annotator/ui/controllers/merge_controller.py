"""Bringing other projects and packages in, and packages out: asks, works in the background, reports in plain words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog

from annotator.base import paths
from annotator.base.errors import Cancelled, ProjectError
from annotator.exchange.package_writing import Written
from annotator.model.annotation import DocumentId
from annotator.model.ports import Progress
from annotator.ui.controllers.project_controller import ProjectController
from annotator.ui.desk import Desk
from annotator.ui.dialogs.merge_dialogs import (
    MergeDialog,
    PackageChoices,
    PackageDialog,
    ProgressDialog,
)
from annotator.ui.dialogs.report_dialog import ReportDialog
from annotator.ui.export.chosen import Choosable
from annotator.ui.i18n import number, tr, translate_error
from annotator.workbench.merging import MergeOutcome, merge, write_package
from annotator.workbench.workbench import Workbench


class MergeController(QObject):
    """Works on the project that `projects` has open."""

    conflicts_wanted = Signal()
    """The person wants to see the tags that both sides changed."""

    def __init__(self, desk: Desk, projects: ProjectController) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._projects = projects
        desk.actions.connect("project.merge", desk.attempt(self.ask_merge))
        desk.actions.connect("project.package", desk.attempt(self.ask_package))

    # In

    def ask_merge(self) -> None:
        """Asks which files, and brings them in."""
        self._writable()
        endings = f"*{paths.PROJECT_SUFFIX} *{paths.PACKAGE_SUFFIX}"
        names, _ = QFileDialog.getOpenFileNames(
            self._desk.window,
            tr("Bring in a colleague's project"),
            str(paths.documents_dir()),
            f"{tr('Annotator projects and packages')} ({endings})",
        )
        if names:
            self.offer([Path(name) for name in names])

    def takes(self, files: list[Path]) -> bool:
        """Whether dropped files are for this controller; they are asked about then.

        A package always; a project while another is open, where it can be opened or brought in.
        """
        packages = [path for path in files if path.suffix.lower() == paths.PACKAGE_SUFFIX]
        others = [path for path in files if path.suffix.lower() == paths.PROJECT_SUFFIX]
        if packages or (others and self._projects.workbench is not None):
            self.offer([*others, *packages], may_open=bool(others) and len(others) + len(packages) == 1)
            return True
        return False

    def offer(self, files: list[Path], *, may_open: bool = False) -> None:
        """Asks whether to bring files in, and does it; with `may_open` the one file can be opened instead."""
        if self._projects.workbench is None:
            raise ProjectError("A package brings tags into a project: open one, or make a new one, then drop it again.")
        name = self._projects.workbench.project.name
        dialog = MergeDialog(files, name, may_open=may_open, parent=self._desk.window)
        dialog.bring_in_chosen.connect(self._desk.attempt(lambda: self.merge(files)))
        dialog.open_chosen.connect(self._desk.attempt(lambda: self._projects.open(files[0])))
        # Not `exec`: files may be asked about while they are dropped, when whoever drags them waits for an answer.
        dialog.open()

    def merge(self, files: list[Path]) -> None:
        """Brings files in, in the background; the window waits meanwhile, since all of the project may change."""
        workbench = self._writable()
        workbench.commit()
        schema = workbench.project.schema.toml
        dialog = ProgressDialog(tr("Bringing in"), self._desk.window)

        def work(progress: Progress) -> MergeOutcome:
            return merge(workbench.project, files, by=workbench.annotator.id, progress=progress)

        def done(outcome: MergeOutcome) -> None:
            dialog.finish()
            self._refresh(workbench, schema)
            self._report(outcome)

        def failed(error: Exception) -> None:
            dialog.finish()
            self._refresh(workbench, schema)
            if isinstance(error, Cancelled):
                self._desk.say(tr("Stopped; nothing is half done, what had come in as a whole stays."))
            self._desk.complain(error)

        task = self._desk.tasks.run(
            work,
            title=tr("bringing in"),
            done=self._desk.attempt(done),
            failed=self._desk.attempt(failed),
            progress=dialog.show_steps,
        )
        dialog.stop_wanted.connect(task.cancel)

    def _refresh(self, workbench: Workbench, schema: str) -> None:
        """Whatever the window shows of the project may have changed, its labels too."""
        if workbench is not self._projects.workbench:
            return
        if workbench.project.schema.toml != schema:
            # Forms, keys and colours are made from the labels when a project is opened.
            path = workbench.project.path
            self._projects.close()
            self._projects.open(path)
            return
        documents = [document.id for document in workbench.project.documents()]
        workbench.tell_documents_changed()
        workbench.tell_tags_changed(documents)
        workbench.completeness_changed.emit(frozenset(documents))

    def _report(self, outcome: MergeOutcome) -> None:
        if outcome.failed and not outcome.merged and len(outcome.failed) == 1:
            self._desk.complain(outcome.failed[0].why)
            return
        dialog = ReportDialog(
            headline(outcome),
            report_lines(outcome),
            self._desk.window,
            action=(tr("Settle the conflicts"), self.conflicts_wanted.emit) if outcome.conflicts else None,
            wrap=True,
        )
        dialog.show()

    # Out

    def ask_package(self) -> None:
        """Asks what and where to, and writes a package."""
        workbench = self._open()
        workbench.commit()
        project = workbench.project
        documents = tuple(Choosable(document.id, document.name) for document in project.documents())
        dialog = PackageDialog(documents, project.path.with_suffix(paths.PACKAGE_SUFFIX), self._desk.window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.write_package(dialog.choices)
        dialog.deleteLater()

    def write_package(self, chosen: PackageChoices) -> None:
        """Writes a package, in the background, and says what came along."""
        project = self._open().project
        documents = None if chosen.documents is None else frozenset(map(DocumentId, chosen.documents))

        def work(progress: Progress) -> Written:
            return write_package(project, chosen.path, documents, progress=progress)

        self._desk.tasks.run(
            work, title=tr("saving a package"), done=self._desk.attempt(self._written), failed=self._desk.complain
        )

    def _written(self, written: Written) -> None:
        self._desk.say(
            tr(
                "{path} was written ({size}) and read back. Documents: {n}, without their PDFs.",
                path=written.path,
                size=_size(written.size),
                n=number(len(written.documents)),
            )
        )
        if written.came_along:
            names = ", ".join(document.name for document in written.came_along)
            words = tr(
                "Also in the package, since the same step changed them: {names}. A step is never cut in two.",
                names=names,
            )
            self._desk.messages.show_message(words, "warning")

    def _writable(self) -> Workbench:
        workbench = self._open()
        workbench.project.must_write()
        return workbench

    def _open(self) -> Workbench:
        if self._projects.workbench is None:
            raise ProjectError("Open a project first.")
        return self._projects.workbench


def headline(outcome: MergeOutcome) -> str:
    """What came of it, in one line."""
    if not outcome.merged:
        return tr("Nothing came in.")
    if len(outcome.conflicts) == 1:
        return tr("{names} came in; one tag was changed on both sides.", names=", ".join(outcome.merged))
    if outcome.conflicts:
        return tr(
            "{names} came in; {n} tags were changed on both sides.",
            names=", ".join(outcome.merged),
            n=number(len(outcome.conflicts)),
        )
    return tr("{names} came in.", names=", ".join(outcome.merged))


def report_lines(outcome: MergeOutcome) -> list[str]:
    """All that is to be known, a sentence each."""
    lines = []
    if outcome.merged:
        lines = [
            tr("New tags: {n}", n=number(outcome.added)),
            tr("Changed tags: {n}", n=number(outcome.updated)),
            tr("The same on both sides: {n}", n=number(outcome.unchanged)),
        ]
    if outcome.refusals:
        lines += [tr("New refusals of suggestions: {n}", n=number(outcome.refusals))]
    if outcome.documents:
        lines += ["", tr("PDFs that came along:"), *(f"  {name}" for name in outcome.documents)]
    if outcome.remarks:
        lines += ["", *(tr(remark.template, **remark.values) for remark in outcome.remarks)]
    if outcome.conflicts:
        lines += ["", tr("Changed on both sides; each version is kept until you choose one:")]
        lines += [
            f"  {outcome.names.get(each.document, '')}: {tr('“{quote}”', quote=' '.join(each.quote.split())[:120])}"
            for each in outcome.conflicts
        ]
    if outcome.failed:
        lines += ["", tr("Did not come in:"), *(f"  {translate_error(each.why)}" for each in outcome.failed)]
    return lines


def _size(count: int) -> str:
    """ "812 kB", "1.1 MB"."""
    return f"{number(round(count / 1e6, 1))} MB" if count >= 1_000_000 else f"{number(max(count // 1000, 1))} kB"
