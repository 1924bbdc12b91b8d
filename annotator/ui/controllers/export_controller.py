"""Tags out: asks what and where to with a preview, writes in the background, and says what became of each tag."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotator.base.errors import ProjectError, TagError
from annotator.dataset.extras import missing
from annotator.dataset.registry import FORMATS
from annotator.dataset.verify import Report
from annotator.model.annotation import AnnotationId, names_of
from annotator.model.ports import Progress
from annotator.store.project import Project
from annotator.ui.controllers.project_controller import ProjectController
from annotator.ui.desk import Desk
from annotator.ui.export.chosen import Choosable, ExportChoices, ExportFormat
from annotator.ui.export.dialog import ExportDialog
from annotator.ui.export.previewing import Previewing
from annotator.ui.export.report import ExportReport, Passage, rows_of, show_in_folder, summed, where_to
from annotator.ui.i18n import language, number, tr
from annotator.ui.insight.latest import Latest
from annotator.ui.message_bar import Kind
from annotator.ui.words import say
from annotator.workbench.choosing import tally
from annotator.workbench.exporting import export_tags
from annotator.workbench.formats import OFFERED, PDF, with_card
from annotator.workbench.workbench import Workbench


class ExportController(QObject):
    """Works on the project that `projects` has open. `passage_wanted` has document, start, end and tag of a remark."""

    passage_wanted = Signal(str, int, int, str)

    def __init__(self, desk: Desk, projects: ProjectController) -> None:
        super().__init__(desk.window)
        self._desk, self._projects = desk, projects
        desk.actions.connect("tags.export", desk.attempt(self.ask))

    def ask(self) -> None:
        """Asks what and where to, and writes it."""
        workbench = self._projects.workbench
        if workbench is None:
            raise ProjectError("Open a project first.")
        workbench.commit()
        dialog = self._dialog(workbench)
        Previewing(dialog, workbench.project, self._desk.tasks)
        self._count_for(dialog, workbench)
        dialog.exec()
        dialog.deleteLater()

    def _dialog(self, workbench: Workbench) -> ExportDialog:
        project = workbench.project
        dialog = ExportDialog(
            offered(),
            tuple(Choosable(label.id, say(label.name, language())) for label in project.schema.labels),
            tuple(Choosable(name, name) for name in names_of(project.annotators()).values()),
            tuple(Choosable(d.id, d.name) for d in project.documents()),
            project.path.absolute().with_suffix(""),
            self._desk.window,
            self._desk.preferences.settings.export,
        )
        dialog.chosen.connect(self._desk.attempt(lambda _: self._remember(dialog.remembered())))
        dialog.chosen.connect(self._desk.attempt(self.export))
        return dialog

    def _count_for(self, dialog: ExportDialog, workbench: Workbench) -> None:
        """Counts in the background, a second for 200,000 tags, and not for a dialog that is gone."""
        counting = Latest(self._desk.tasks)
        dialog.finished.connect(counting.drop)
        counting.run(
            lambda progress: tally(workbench.project, progress=progress),
            title=tr("counting tags"),
            done=self._desk.attempt(dialog.set_tally),
            failed=lambda error: self._projects.fail(workbench, error),
        )

    def _remember(self, chosen: dict[str, tuple[str, ...]]) -> None:
        self._desk.preferences.alter(lambda settings: replace(settings, export=chosen))

    def export(self, chosen: ExportChoices) -> None:
        """Writes a data set, in the background, and says what it could not carry."""
        workbench = self._projects.workbench
        if workbench is None:
            return

        def work(progress: Progress) -> Report:
            return export_tags(
                workbench.project,
                chosen.format,
                chosen.path,
                chosen.as_choices(),
                split=chosen.split,
                card=chosen.card,
                licence=chosen.licence,
                progress=progress,
            )

        self._desk.tasks.run(
            work,
            title=tr("exporting"),
            done=self._desk.attempt(lambda report: self._exported(workbench, chosen.path, report)),
            failed=lambda error: self._projects.fail(workbench, error),
        )

    def _exported(self, workbench: Workbench, path: Path, report: Report) -> None:
        notes = [tr(note.template, **note.values) for note in report.notes]
        if report.negatives:
            notes.append(tr("{n} passages without a tag are beside them.", n=number(report.negatives)))
        if report.gold_left_out:
            notes.append(tr("Gold stayed out; export it by itself."))
        show = self._desk.messages.show_message
        if not rows_of(report) and not report.made:
            show(" ".join([where_to(path, report), *notes]), Kind.WARNING)
            return
        if not rows_of(report):
            said = tr("{n} tags were written to {path} and read back.", n=number(report.carried), path=path)
            show(" ".join([said, *notes]), Kind.INFO, (tr("Show in folder"), lambda: show_in_folder(path)))
            return
        said = where_to(path, report)
        action = (tr("Show all"), self._desk.attempt(lambda: self._report(workbench, path, report, notes)))
        show(" ".join([summed(report), said, *notes]), Kind.WARNING, action)

    def _report(self, workbench: Workbench, path: Path, report: Report, notes: list[str]) -> None:
        def find(tag: str) -> Passage | None:
            # The project may be another, or closed, while the list is still read.
            return passage_of(workbench.project, tag) if workbench is self._projects.workbench else None

        dialog = ExportReport(path, report, find, notes, self._desk.window)
        dialog.passage_wanted.connect(self.passage_wanted)
        dialog.show()


def offered() -> tuple[ExportFormat, ...]:
    """All formats, as the dialog names them."""
    return tuple(
        ExportFormat(
            form.name,
            tr(form.describe),
            form.suffix,
            needed_line(form.name),
            with_card=with_card(form.name),
            printed=form.name == PDF or FORMATS[form.name].printed,
            tags_only=form.name == PDF,
        )
        for form in OFFERED.values()
    )


def needed_line(name: str) -> str:
    """The line that installs what a format lacks here; "" where it lacks nothing."""
    fault = missing(FORMATS[name].needs) if name in FORMATS else None
    return str(fault.values["line"]) if fault is not None else ""


def passage_of(project: Project, tag: str) -> Passage | None:
    """Where a tag lies; None where it is gone."""
    try:
        found = project.annotation(AnnotationId(tag))
    except TagError:
        return None
    name = next((d.name for d in project.documents() if d.id == found.document), "")
    anchor = found.anchor
    page = project.text_layer(found.document).page_of(anchor.start) + 1
    return Passage(found.document, name, page, anchor.start, anchor.end, anchor.quote)
