"""Projects and the PDFs that go into them: new, open, close, add, who is at work."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog

from annotator.base import paths
from annotator.base.errors import AnnotatorError, PasswordNeeded, ProjectError, ReadOnlyProject, WrongPassword
from annotator.base.ids import now
from annotator.base.settings import login_name
from annotator.model.ports import Progress
from annotator.pdf.client import PdfClient
from annotator.store.project import Project
from annotator.ui.desk import Desk
from annotator.ui.dialogs.report_dialog import ReportDialog
from annotator.ui.dialogs.small import NameDialog, PasswordAnswer, PasswordDialog
from annotator.ui.i18n import number, phrase, tr, translate_error
from annotator.workbench.importing import Added, add_pdfs
from annotator.workbench.sample import built_in_schema, make_sample
from annotator.workbench.tasks import Task
from annotator.workbench.workbench import Workbench


class ProjectController(QObject):
    """Holds the open project's workbench, if one is open."""

    opened = Signal(object)
    """The new `Workbench`."""
    closing = Signal()
    """The project is about to be let go."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self.workbench: Workbench | None = None
        self._making_sample: Task | None = None
        connect, attempt = desk.actions.connect, desk.attempt
        connect("project.new", attempt(self.ask_new))
        connect("project.open", attempt(self.ask_open))
        connect("project.sample", attempt(self.open_sample))
        connect("project.close", attempt(self.close))
        connect("documents.add", attempt(self.ask_pdfs))
        connect("annotator.change", attempt(self.ask_annotator))

    # Projects

    def ask_new(self) -> None:
        """Asks where, and makes an empty project there."""
        suggestion = str(paths.documents_dir() / f"{tr('Board minutes')}{paths.PROJECT_SUFFIX}")
        name, _ = QFileDialog.getSaveFileName(self._desk.window, tr("New project"), suggestion, _filter())
        if name:
            path = Path(name) if name.endswith(paths.PROJECT_SUFFIX) else Path(name + paths.PROJECT_SUFFIX)
            Project.create(path, schema_toml=built_in_schema()).close()
            self.open(path)

    def ask_open(self) -> None:
        """Asks which, and opens it."""
        name, _ = QFileDialog.getOpenFileName(
            self._desk.window, tr("Open project"), str(paths.documents_dir()), _filter()
        )
        if name:
            self.open(Path(name))

    def open_sample(self, path: Path | None = None) -> None:
        """Opens the sample project, made where it is not there yet."""
        path = path or paths.data_dir() / f"sample{paths.PROJECT_SUFFIX}"
        if path.exists():
            self.open(path)
            return
        if self._making_sample in self._desk.tasks.running:
            return

        def work(progress: Progress) -> None:
            client = PdfClient()
            try:
                make_sample(path, client, progress)
            finally:
                client.close()

        self._making_sample = self._desk.tasks.run(
            work,
            title=tr("making the sample project"),
            done=self._desk.attempt(lambda _: self.open(path)),
            failed=self._desk.complain,
        )

    def open(self, path: Path) -> None:
        """Opens a project instead of the one that is open; that one stays where this fails. Raises ProjectError."""
        if self.workbench is not None and self.workbench.project.path.absolute() == path.absolute():
            return
        project = Project.open_or_read_only(path)
        try:
            person = project.annotator_named(self._name() or tr("Unnamed"), at=now())
            self.close()
        except BaseException:
            # Else its lock would stay: nobody could write in it until this window is gone.
            project.close()
            raise
        self.workbench = Workbench(project, person)
        preferences = self._desk.preferences
        self.opened.emit(self.workbench)
        try:
            project.must_write()
            if not preferences.settings.annotator_name():
                self._tell_name(person.name)
        except ReadOnlyProject as why:
            self._desk.messages.show_message(translate_error(why), "warning")
        self._desk.attempt(lambda: preferences.alter(lambda settings: settings.with_recent(path)))()

    def _tell_name(self, name: str) -> None:
        """Asked once, and in nobody's way: the system's name holds until another is given."""
        self._desk.messages.show_message(
            tr("New tags will carry the name “{name}”.", name=name),
            "info",
            (tr("Change …"), self._desk.attempt(self.ask_annotator)),
        )
        self._desk.attempt(lambda: self._desk.preferences.change(annotator=name))()

    def close(self) -> None:
        """Keeps an open form and lets the project go. Raises ProjectError where the form cannot be kept."""
        if self.workbench is None:
            return
        self.workbench.commit()
        self._desk.tasks.cancel_all()
        self.closing.emit()
        workbench, self.workbench = self.workbench, None
        workbench.project.close()

    def _name(self) -> str:
        settings = self._desk.preferences.settings
        return settings.annotator_name() or login_name()

    def ask_annotator(self) -> None:
        """Asks who is at work; the project is opened again under that name, for which nothing else may be at work."""
        self._must_be_still()
        dialog = NameDialog(self._name(), self._desk.window)
        if dialog.exec() != QDialog.DialogCode.Accepted or not dialog.name:
            return
        self._must_be_still()
        self._desk.preferences.change(annotator=dialog.name)
        if self.workbench is not None:
            path = self.workbench.project.path
            self.close()
            self.open(path)

    def _must_be_still(self) -> None:
        """Raises AnnotatorError while a task runs that closing the project would stop."""
        if self.workbench is not None and not all(task.spare for task in self._desk.tasks.running):
            raise AnnotatorError("Something is still running; stop it or wait, then change who is at work.")

    # PDFs

    def ask_pdfs(self) -> None:
        """Asks which PDFs, and brings them in."""
        names, _ = QFileDialog.getOpenFileNames(
            self._desk.window, tr("Add PDFs"), str(paths.documents_dir()), "PDF (*.pdf *.PDF)"
        )
        if names:
            self.add([Path(name) for name in names])

    def add(self, files: list[Path], passwords: dict[str, str] | None = None) -> None:
        """Brings PDFs in, in the background; `passwords` are by the file's path."""
        workbench = self.writable()
        known = passwords or {}

        def work(progress: Progress) -> Added:
            client = PdfClient()
            try:
                return add_pdfs(
                    workbench.project,
                    client,
                    files,
                    by=workbench.annotator.id,
                    ask_password=lambda path, wrong: None if wrong else known.get(path),
                    progress=progress,
                )
            finally:
                client.close()

        self._desk.tasks.run(
            work,
            title=tr("importing"),
            done=self._desk.attempt(lambda added: self._added(workbench, added, known)),
            failed=lambda error: self._add_failed(workbench, error),
        )

    def _add_failed(self, workbench: Workbench, error: Exception) -> None:
        # What came in before it stopped is there.
        if workbench is self.workbench:
            workbench.tell_documents_changed()
        self.fail(workbench, error)

    def fail(self, workbench: Workbench, error: Exception) -> None:
        """Work on a project failed: says so, unless the project was closed meanwhile."""
        if workbench is not self.workbench and isinstance(error, ProjectError):
            # Its project was closed beneath it, which stopped it; the person asked for that.
            return
        self._desk.complain(error)

    def _added(self, workbench: Workbench, added: Added, known: dict[str, str]) -> None:
        if workbench is not self.workbench:
            return
        workbench.tell_documents_changed()
        if added.added:
            count = len(added.added)
            self._desk.say(
                tr("{name} was added.", name=added.added[0].name)
                if count == 1
                else tr("{n} documents were added.", n=number(count))
            )
        for name in added.there_already[:2]:
            self._desk.say(tr("{name} is in the project already.", name=name))
        remarked = [document for document in added.added if document.notes]
        if remarked:
            title = (
                tr("{name} came in with remarks.", name=remarked[0].name)
                if len(remarked) == 1
                else tr("{n} documents came in with remarks.", n=number(len(remarked)))
            )
            self.report(title, [f"{document.name}: {phrase(note)}" for document in remarked for note in document.notes])
        locked = [f for f in added.failed if isinstance(f.why, PasswordNeeded | WrongPassword)]
        others = [f for f in added.failed if f not in locked]
        if len(others) == 1:
            self._desk.complain(others[0].why)
        elif others:
            title = tr("{n} files could not be added.", n=number(len(others)))
            self.report(title, [translate_error(failure.why) for failure in others])
        for failure in locked:
            self._ask_password(Path(failure.path), wrong=failure.path in known)

    def _ask_password(self, path: Path, *, wrong: bool) -> None:
        dialog = PasswordDialog(path.name, wrong=wrong, parent=self._desk.window)
        dialog.exec()
        if dialog.answer is PasswordAnswer.GIVEN:
            self.add([path], {str(path): dialog.password})

    # Said

    def report(self, title: str, lines: list[str]) -> None:
        """Says it in the message bar, with all the lines one click away."""
        show = (tr("Show all"), lambda: ReportDialog(title, lines, self._desk.window).show())
        self._desk.messages.show_message(title, "warning", show)

    def writable(self) -> Workbench:
        """The open project's workbench. Raises ProjectError where none is open, or it is for reading only."""
        if self.workbench is None:
            raise ProjectError("Open a project first.")
        self.workbench.project.must_write()
        return self.workbench


def _filter() -> str:
    return f"{tr('Annotator project')} (*{paths.PROJECT_SUFFIX})"
