"""Suggestions in the window: made in the background, shown while marking up, answered by keys and buttons."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from annotator.base.errors import AnnotatorError
from annotator.model.annotation import Annotation
from annotator.ui.controllers.document_controller import DocumentController
from annotator.ui.controllers.figures_page import FiguresPage
from annotator.ui.controllers.label_looks import LabelLooks
from annotator.ui.controllers.shown_suggestions import ShownSuggestions
from annotator.ui.controllers.suggestion_controller import SuggestionController
from annotator.ui.controllers.tag_controller import TagController
from annotator.ui.desk import Desk
from annotator.ui.i18n import number, tr, translate_error
from annotator.ui.page.page_view import PageView
from annotator.ui.panels.form_panel import FormPanel
from annotator.ui.panels.review_buttons import key_of
from annotator.ui.panels.suggestion_panel import SuggestionPanel
from annotator.ui.panels.tag_list import TagList
from annotator.ui.panels.threshold_bar import ThresholdBar
from annotator.ui.views import Views
from annotator.workbench.open_document import OpenDocument
from annotator.workbench.suggesting import Suggested
from annotator.workbench.suggesting_work import SETTLE, SuggestingWork, Titles
from annotator.workbench.workbench import Workbench

log = logging.getLogger(__name__)

NEEDS_PROJECT = (
    "suggestion.next",
    "suggestion.previous",
    "suggestion.similar",
    "suggestion.accept_all",
    "suggestion.threshold",
)


KEEP_MS = 400
"""How long the slider must rest until its place is written to the settings."""


class Suggesting(QObject):
    """Made once; the work in the background lives as long as a project is open, the controller as long as its form."""

    said = Signal(str)
    """What was done, in a few words."""

    def __init__(self, desk: Desk, views: Views, view: PageView, documents: DocumentController) -> None:
        super().__init__(desk.window)
        self._desk, self._views, self._view, self._documents = desk, views, view, documents
        self._workbench: Workbench | None = None
        self.work: SuggestingWork | None = None
        self.controller: SuggestionController | None = None
        self.panel: SuggestionPanel | None = None
        self.bar: ThresholdBar | None = None
        self._page = FiguresPage(desk)
        self._ends: list[Callable[[], None]] = []
        self._broken = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(round(SETTLE * 1000))
        self._settle.timeout.connect(self._learn_if_due)
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(KEEP_MS)
        self._keep.timeout.connect(self._keep_threshold)
        self._connect()
        self._apply()

    def _connect(self) -> None:
        connect, attempt = self._desk.actions.connect, self._desk.attempt
        connect("suggestion.next", attempt(lambda: self._do(lambda it: it.step(1))))
        connect("suggestion.previous", attempt(lambda: self._do(lambda it: it.step(-1))))
        connect("suggestion.similar", attempt(lambda: self._do(SuggestionController.step_similar)))
        connect("suggestion.accept_all", attempt(lambda: self._do(SuggestionController.accept_all)))
        connect("verdict.accept", attempt(lambda: self._do(SuggestionController.accept)))
        connect("verdict.reject", attempt(lambda: self._do(SuggestionController.reject)))
        connect("suggestion.learn", attempt(self._learn))
        connect("suggestion.figures", attempt(self._show_figures))
        connect("suggestion.threshold", attempt(self._reach_threshold))
        self._desk.actions.connect_switch("suggestion.show", attempt(self._set_on))
        self._desk.actions.set_checked("suggestion.show", self._is_on)
        self._documents.shown.connect(attempt(self._document_shown))
        self._views.arranged.connect(attempt(self._apply))
        self._desk.themes.changed.connect(lambda theme: self.panel.set_theme(theme) if self.panel is not None else None)

    # The project comes and goes

    def set_project(self, workbench: Workbench, tags: TagController, form: FormPanel, listed: TagList) -> None:
        """A project is open, or its panels were made anew."""
        preferences, attempt = self._desk.preferences.settings, self._desk.attempt
        keys = self._desk.actions.in_force()
        self.panel = SuggestionPanel(self._desk.themes.theme, keys, form)
        shown = ShownSuggestions(workbench, LabelLooks(workbench.project.schema, self._desk.themes), self.panel)
        shown.threshold, shown.wanted = preferences.threshold_of(workbench.project.path), self._is_wanted
        shown.key = key_of("suggestion.next", keys)
        self.controller = SuggestionController(self._desk, workbench, self._view, tags, shown, form)
        self.controller.is_reading = self._is_reading
        self.controller.is_there = lambda: self._workbench is workbench
        self.controller.said.connect(self.said)
        self.controller.accepted.connect(attempt(self._offer_similar))
        self.panel.accept_requested.connect(attempt(self.controller.accept))
        self.panel.reject_requested.connect(attempt(self.controller.reject))
        self.panel.edit_requested.connect(attempt(self.controller.edit))
        self.bar = ThresholdBar(workbench.project.schema, shown.threshold, listed)
        self.bar.changed.connect(attempt(self._set_threshold))
        self.bar.left.connect(lambda: self._view.setFocus(Qt.FocusReason.OtherFocusReason))
        listed.show_below_heading(self.bar)
        if workbench is not self._workbench:
            self._workbench = workbench
            self._ends = [
                workbench.documents_changed.connect(lambda _: self._suggest()),
                workbench.tags_changed.connect(lambda _: self._settle.start()),
                workbench.completeness_changed.connect(lambda _: self._settle.start()),
            ]
            # After what the person looks at has come: what was learned must be read first.
            QTimer.singleShot(0, self, self._suggest)
        self._apply()

    def close_project(self, *, for_good: bool = True) -> None:
        """The project, or (not `for_good`) only what was made for its form, is let go."""
        if self.controller is not None:
            self.controller.close()
        self._keep_threshold()
        self.controller = self.panel = self.bar = None
        if for_good:
            self._page.close()
            self._settle.stop()
            for end in self._ends:
                end()
            self._stop()
            self._workbench, self._ends, self._broken = None, [], False
            self._apply()

    def do(self, command: str) -> bool:
        """Does a command about tags for the suggestion that is chosen; False where that is not what is meant."""
        return self.controller is not None and self.controller.do(command)

    # What is wanted

    @property
    def _is_on(self) -> bool:
        return self._desk.preferences.settings.suggest

    @property
    def _is_wanted(self) -> bool:
        """In a review A and X are said of tags, so that suggestions would only be in the way."""
        return self._is_on and self._views.now == "markup"

    def _set_on(self, on: bool) -> None:
        self._desk.preferences.change(suggest=on)
        self._broken = False
        self._apply()
        if on:
            self._suggest()
        else:
            self._stop()

    def _apply(self) -> None:
        for command in NEEDS_PROJECT:
            self._desk.actions.set_enabled(command, self._workbench is not None and self._is_wanted)
        for command in ("suggestion.learn", "suggestion.figures"):
            self._desk.actions.set_enabled(command, self._workbench is not None and self._is_on)
        if self.bar is not None:
            self.bar.setVisible(self._is_wanted)
            self.bar.show_figures(self.work.figures if self.work is not None else {})
        if self.controller is not None:
            self.controller.set_wanted(self._is_wanted)

    def _do(self, function: Callable[[SuggestionController], object]) -> None:
        if self.controller is not None and self._views.now == "markup":
            function(self.controller)

    # The threshold, and what to expect

    def _set_threshold(self, threshold: float) -> None:
        if self.controller is not None:
            self.controller.set_threshold(threshold)
        self._keep.start()

    def _keep_threshold(self) -> None:
        self._keep.stop()
        if self.bar is None or self._workbench is None:
            return
        path, threshold, preferences = self._workbench.project.path, self.bar.threshold, self._desk.preferences
        if threshold != preferences.settings.threshold_of(path):
            self._desk.attempt(lambda: preferences.alter(lambda settings: settings.with_threshold(path, threshold)))()

    def _reach_threshold(self) -> None:
        if self.bar is not None:
            if not self.bar.isVisible():
                self._desk.actions.run("panel.right")
            self.bar.slider.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_figures(self) -> None:
        work, workbench = self._worker(), self._workbench
        if work is not None and workbench is not None:
            learn = None if workbench.project.read_only else self._desk.attempt(self._learn)
            self._page.show(workbench, work, learn)

    # The work in the background

    def _worker(self) -> SuggestingWork | None:
        if self.work is None and self._workbench is not None and self._is_on and not self._broken:
            try:
                self._begin(self._workbench)
            except AnnotatorError as error:
                # Said once: until the project is opened again, or suggestions are switched on again, there are none.
                self._broken = True
                self._desk.complain(error)
        return self.work

    def _begin(self, workbench: Workbench) -> None:
        """Raises SuggestionError where what the suggestions are made by is missing, and what the project raises."""
        titles = Titles(
            tr("making suggestions"), tr("learning from tags and refusals"), tr("looking for similar passages")
        )
        work = SuggestingWork(
            workbench, self._desk.tasks, failed=self._desk.complain, left_out=self._left_out, titles=titles
        )
        # Where it cannot be said by what they would be made, none can be made: that is found here and not at each look.
        log.info("suggestions by %s", work.version)
        self.work = work
        work.figures_changed.connect(lambda _: self._apply())
        self._apply()

    def _is_reading(self) -> bool:
        return self.work is not None and self.work.task is not None

    def _stop(self) -> None:
        work, self.work = self.work, None
        if work is not None:
            work.close()

    def _suggest(self) -> None:
        work = self._worker()
        if work is not None:
            here = self._documents.open
            self._desk.attempt(work.suggest)(here.id if here is not None else None)

    def _document_shown(self, document: OpenDocument | None) -> None:
        if self.controller is not None:
            self.controller.document_shown()
        if document is not None and self.work is not None:
            self._suggest()

    def _learn(self) -> None:
        work = self._worker()
        if work is not None and self._workbench is not None:
            self._workbench.project.must_write()
            self._workbench.commit()
            work.retrain()

    def _learn_if_due(self) -> None:
        if self.work is not None and self._is_on:
            self._desk.attempt(self.work.settle)()

    def _offer_similar(self, tag: Annotation) -> None:
        work = self._worker()
        if work is not None:
            work.offer_similar(tag, found=self._similar_found)

    def _similar_found(self, made: Suggested) -> None:
        key = ", ".join(self._desk.actions.keys("suggestion.similar")[:1])
        if made.count == 0:
            said = tr("1 passage like it is suggested already") if made.already == 1 else tr(
                "{n} passages like it are suggested already", n=number(made.already)
            )  # fmt: skip
            self.said.emit(said)
        elif made.count == 1:
            self.said.emit(tr("1 passage like it was found: {key}", key=key))
        else:
            self.said.emit(tr("{n} passages like it were found: {key}", n=number(made.count), key=key))

    def _left_out(self, made: Suggested) -> None:
        first, work = made.failed[0], self.work
        why = translate_error(first.why)
        said = (
            tr("No suggestions for {name}: {why}", name=first.name, why=why)
            if len(made.failed) == 1
            else tr("No suggestions for {n} documents; the first: {why}", n=number(len(made.failed)), why=why)
        )

        def again() -> None:
            if work is not None and work is self.work:
                work.try_again(made)

        self._desk.messages.show_message(said, "warning", (tr("Try again"), self._desk.attempt(again)))
