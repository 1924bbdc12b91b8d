"""The screens that look over the whole project: agreement and its summary; every occurrence of a phrase is a neighbour."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from annotator.base.errors import Cancelled
from annotator.model.annotation import DocumentId, names_of
from annotator.review.sweep import ALL
from annotator.ui import tones
from annotator.ui.controllers.label_looks import LabelLooks
from annotator.ui.controllers.occurrences_controller import OccurrencesController
from annotator.ui.desk import Desk
from annotator.ui.i18n import tr, translate_error
from annotator.ui.insight.agreement_summary import AgreementSummary
from annotator.ui.insight.agreement_view import AgreementView
from annotator.ui.insight.computing import compute, who_counts
from annotator.ui.insight.found import Found, Key
from annotator.ui.insight.latest import Latest
from annotator.ui.insight.placing import place_beside
from annotator.workbench.workbench import TagsChanged, Workbench

SETTLE = 1200
"""Milliseconds without another change after which figures are computed anew."""
NAMED_KEYS = ("complete.page", "complete.item", "complete.document")


class InsightController(QObject):
    """Opens the screens, hands them what is computed in the background, and brings it up to date after changes.

    `passage_wanted` has document, start, end and tag ("" for none) of what is to be looked at on the page.
    """

    passage_wanted = Signal(str, int, int, str)

    def __init__(self, desk: Desk, window: QWidget, phrase: Callable[[], str] = str) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._workbench: Workbench | None = None
        self._ends: list[Callable[[], object]] = []
        self._looks: LabelLooks | None = None
        self.view: AgreementView | None = None
        self.summary = AgreementSummary(self.ink)
        self.summary.figure_wanted.connect(self.open_agreement)
        self.summary.seen.connect(self._refresh_summary)
        self.occurrences = OccurrencesController(desk, window, self.ink, phrase)
        self.occurrences.passage_wanted.connect(self.passage_wanted)
        self._for_view, self._for_summary = Latest(desk.tasks), Latest(desk.tasks)
        self._summary_is_old = self._people_are_old = True
        self._wanted_figure: Key | None = None
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLE)
        self._settling.timeout.connect(self.refresh)
        desk.themes.changed.connect(self._repaint)
        desk.actions.connect("agreement.open", desk.attempt(self.open_agreement))
        desk.actions.connect("occurrences.open", desk.attempt(self.open_occurrences))
        for command in ("agreement.open", "occurrences.open"):
            desk.actions.set_enabled(command, False)

    def set_workbench(self, workbench: Workbench | None) -> None:
        """Another project, or none: the screens of the one before are closed."""
        self.close()
        self._workbench = workbench
        self._looks = LabelLooks(workbench.project.schema, self._desk.themes) if workbench is not None else None
        self.occurrences.set_workbench(workbench)
        for command in ("agreement.open", "occurrences.open"):
            self._desk.actions.set_enabled(command, workbench is not None)
        if workbench is not None:
            self._ends = [
                workbench.tags_changed.connect(self._changed),
                workbench.completeness_changed.connect(self._changed),
                workbench.documents_changed.connect(self._changed),
            ]
            if self.summary.isVisible():
                self._refresh_summary()

    def close(self) -> None:
        """Closes the screens and hears nothing more of the project."""
        for end in self._ends:
            end()
        self._ends = []
        self._settling.stop()
        for work in (self._for_view, self._for_summary):
            work.drop()
        if self.view is not None:
            self.view.close()
            self.view.deleteLater()
            self.view = None
        self.occurrences.close()
        self.summary.show_found(None, None)
        self._summary_is_old = True
        self._workbench = None

    def ink(self, label: str) -> tuple[QColor, str]:
        """A label's colour on the window's ground, and its pattern; all labels together are grey, as no label is."""
        if self._looks is None or label == ALL:
            return tones.muted(self._window.palette()), "solid"
        return QColor(self._looks.colour(label)), self._looks.of(label)["pattern"]

    def _repaint(self, _theme: object) -> None:
        for view in (self.view, self.occurrences.view):
            if view is not None:
                view.retranslate()

    # The screens

    def open_agreement(self, key: Key | None = None) -> None:
        """Shows the agreement view; with a figure also the passages behind it, the first of them on the page."""
        if self._workbench is None:
            return
        if self.view is None:
            self.view = self._make_view(self._workbench)
        self._show_people()
        self._wanted_figure = key
        self.view.show()
        self.view.activateWindow()
        self.view.ask()

    def open_occurrences(self, phrase: str = "") -> None:
        """Shows every occurrence of a phrase; without one, of what is marked on the page."""
        self.occurrences.open(phrase)

    def hide(self) -> None:
        """Puts the screens away; what they show stays."""
        for view in (self.view, self.occurrences.view):
            if view is not None:
                view.hide()

    def _make_view(self, workbench: Workbench) -> AgreementView:
        view = AgreementView(workbench.project.schema, self.ink, self._window)
        view.wanted.connect(self._compute)
        view.passage_wanted.connect(self.passage_wanted)
        view.merge_wanted.connect(partial(self._desk.actions.run, "project.merge"))
        view.work.stopped.connect(self._for_view.stop)
        place_beside(view, self._window)
        return view

    def _show_people(self) -> None:
        if self.view is None or self._workbench is None:
            return
        self._people_are_old = False
        project = self._workbench.project
        names = {str(person): name for person, name in names_of(project.annotators()).items()}
        taking_part = {str(annotator) for _, annotator in project.taggers()}
        taking_part |= {str(said.annotator) for said in project.completions()}
        shown = {who: name for who, name in names.items() if who in taking_part}
        keys = {name: ", ".join(self._desk.actions.keys(name)) for name in NAMED_KEYS}
        self.view.show_people(shown, who_counts(project), keys)

    # What is computed

    def refresh(self) -> None:
        """Computes anew what is seen."""
        if self.view is not None and self.view.isVisible():
            if self._people_are_old:
                self._show_people()
            self.view.ask()
        if self.summary.isVisible():
            self._refresh_summary()

    def _changed(self, what: TagsChanged | frozenset[DocumentId] | None) -> None:
        # People come with what was merged or imported, of which no single tags are told.
        self._people_are_old |= what is None or (isinstance(what, TagsChanged) and what.tags is None)
        self._summary_is_old = True
        self._settling.start()
        self.occurrences.follow()

    def _compute(self, annotators: tuple[str, ...], whole: bool) -> None:
        if self._workbench is None or self.view is None:
            return
        project, view = self._workbench.project, self.view
        view.work.show_work(tr("computing"))
        self._for_view.run(
            lambda progress: compute(project, annotators, progress, whole=whole),
            title=tr("Agreement"),
            done=self._computed,
            failed=self._view_failed,
            progress=lambda done, total, _what: view.work.show_work(tr("computing"), done, total),
        )

    def _computed(self, found: Found) -> None:
        if self.view is None:
            return
        self.view.show_found(found)
        key, self._wanted_figure = self._wanted_figure, None
        if key is not None:
            self.view.show_figure(key)

    def _view_failed(self, error: Exception) -> None:
        if self.view is not None:
            stopped = isinstance(error, Cancelled)
            self.view.work.say_stopped(tr("Stopped.") if stopped else translate_error(error))
        self._desk.complain(error)

    def _refresh_summary(self) -> None:
        if self._workbench is None or not self._summary_is_old or self._for_summary.under_way:
            return
        self._summary_is_old = False
        project = self._workbench.project
        people = who_counts(project)
        if len(people) < 2:
            self.summary.show_found(None, None)
            return
        self._for_summary.run(
            lambda progress: compute(project, people, progress, whole=False, rounds=0),
            title=tr("Agreement"),
            done=self._summarised,
            failed=self._summary_failed,
        )

    def _summarised(self, found: Found) -> None:
        if self._workbench is not None:
            self.summary.show_found(found, self._workbench.project.schema)
        if self._summary_is_old:
            self._settling.start()

    def _summary_failed(self, error: Exception) -> None:
        self._summary_is_old = True
        self._desk.complain(error)
