"""Tags in: which files, what highlights of others stand for, the work in the background, what found no place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from annotator.base import paths
from annotator.base.sentence import Sentence
from annotator.dataset.label_colours import NO_COLOUR
from annotator.dataset.registry import SUFFIXES
from annotator.model.annotation import LabelId, names_of
from annotator.model.ports import Progress
from annotator.ui.controllers.label_looks import LabelLooks
from annotator.ui.controllers.project_controller import ProjectController
from annotator.ui.desk import Desk
from annotator.ui.dialogs.mapping_dialog import LabelChoice, Mapped, MappingDialog
from annotator.ui.dialogs.report_dialog import ReportDialog
from annotator.ui.i18n import language, number, phrase, tr
from annotator.ui.message_bar import Kind
from annotator.ui.words import label_name, say
from annotator.workbench.formats import PDF
from annotator.workbench.highlights import HighlightsFound, highlights_in
from annotator.workbench.import_result import ImportResult
from annotator.workbench.tag_import import import_tags
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
        """Brings tags in, in the background, where also the format of each file is found out if none is named.

        Where PDFs hold highlights of others it is asked first what these stand for.
        """
        workbench = self._projects.writable()
        pdfs = [path for path in files if (format_name or path.suffix.removeprefix(".")).lower() == PDF]
        bring = partial(self._bring, workbench, files, format_name)
        if not pdfs:
            bring(None)
            return
        self._desk.tasks.run(
            lambda progress: highlights_in(workbench.project, pdfs, progress=progress),
            title=tr("looking for highlights"),
            done=self._desk.attempt(lambda found: self._ask_mapping(workbench, found, bring)),
            failed=lambda error: self._projects.fail(workbench, error),
        )

    def _ask_mapping(
        self, workbench: Workbench, found: HighlightsFound, bring: Callable[[Mapped | None], None]
    ) -> None:
        if workbench is not self._projects.workbench:
            return
        if not found.colours:
            bring(None)
            return
        project, looks = workbench.project, LabelLooks(workbench.project.schema, self._desk.themes)
        labels = [
            LabelChoice(one.id, say(one.name, language()), looks.colour(one.id), one.pattern)
            for one in project.schema.labels
        ]
        names = names_of(project.annotators())
        last = self._desk.preferences.settings.highlights
        me = names[workbench.annotator.id]
        dialog = MappingDialog(found, labels, tuple(names.values()), me, last, self._desk.window)

        def accepted() -> None:
            kept, mapped = dialog.remembered(last), dialog.mapped
            self._desk.attempt(self._desk.preferences.alter)(lambda settings: replace(settings, highlights=kept))
            bring(mapped)

        dialog.accepted.connect(self._desk.attempt(accepted))
        dialog.open()

    def _bring(self, workbench: Workbench, files: list[Path], format_name: str | None, mapped: Mapped | None) -> None:
        if workbench is not self._projects.workbench:
            return
        workbench.commit()

        def work(progress: Progress) -> ImportResult:
            return import_tags(
                workbench.project,
                files,
                by=workbench.annotator,
                format_name=format_name,
                colours=mapped.colours if mapped is not None else None,
                people=mapped.people if mapped is not None else None,
                progress=progress,
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
        said = tr(
            "{added} tags added, {updated} updated, {unchanged} there already.",
            added=number(result.added),
            updated=number(result.updated),
            unchanged=number(result.unchanged),
        )
        if result.negatives:
            said += " " + tr("{n} passages without a tag were passed over.", n=number(result.negatives))
        notes = [self._said(workbench, note) for note in result.notes]
        show = (tr("Show all"), lambda: ReportDialog(said, notes, self._desk.window).show())
        self._desk.messages.show_message(said, Kind.INFO, show if notes else None)
        trouble = [*result.failed, *result.conflicts]
        if trouble:
            title = tr("{n} tags did not come in.", n=number(len(trouble)))
            self._projects.report(title, [f"{each.where}: {phrase(each.why)}" for each in trouble])

    def _said(self, workbench: Workbench, note: Sentence) -> str:
        """A note with the label as the window calls it."""
        values = dict(note.values)
        if "label" in values:
            label = LabelId(str(values["label"]))
            values["label"] = label_name(workbench.project.schema.label(label), label, language())
        if values.get("colour") == NO_COLOUR:
            values["colour"] = tr("no colour")
        return tr(note.template, **values | ({"n": number(n)} if isinstance(n := values.get("n"), int) else {}))
