"""What the window is used for: marking up, reviewing or looking over the data; which panels stand beside the page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QWidget

from annotator.model.annotation import AnnotationId
from annotator.review.queue import Filter
from annotator.ui.controllers.data_controller import DataController
from annotator.ui.controllers.document_controller import DocumentController
from annotator.ui.controllers.insight_controller import InsightController
from annotator.ui.controllers.queue_feed import QueueFeed
from annotator.ui.controllers.review_commands import REVIEW_COMMANDS
from annotator.ui.controllers.review_controller import ReviewController
from annotator.ui.controllers.tag_controller import TagController
from annotator.ui.desk import Desk
from annotator.ui.header import Header
from annotator.ui.page.page_view import PageView
from annotator.ui.panels.form_panel import FormPanel
from annotator.ui.panels.queue_panel import QueuePanel
from annotator.ui.panels.review_panel import ReviewPanel
from annotator.workbench.workbench import Workbench

NEEDS_PROJECT = (
    "project.close",
    "project.merge",
    "project.package",
    "documents.add",
    "tags.import",
    "tags.export",
    "search.open",
    "edit.undo",
    "edit.redo",
    "view.markup",
    "view.review",
    "view.data",
    "view.mine",
    "complete.page",
    "complete.item",
    "complete.document",
)
INSIGHT = ("agreement.open", "occurrences.open")
PAGE_ONLY = (
    "panel.left",
    "panel.right",
    "zoom.in",
    "zoom.out",
    "zoom.actual",
    "zoom.width",
    "zoom.page",
    "find.next",
    "find.previous",
    "go.page",
    "document.next",
    "document.previous",
    "form.first_empty",
)
"""What makes no sense while no page is seen."""
ANSWERS = ("verdict.accept", "verdict.reject")
"""What is said of a tag in a review, and of a suggestion while marking up."""
REVIEW_ONLY = (
    *(command for command in REVIEW_COMMANDS if command not in ANSWERS),
    "queue.disagreement",
)


class Views(QObject):
    """Puts the sides of the window in place; `left` and `right` are the panels of marking up.

    In a review the queue stands at the left (documents, outline, pages and search come below it when they are asked
    for), and at the right what is said of the chosen tag; the tag's form comes in its place while it is open.
    """

    said = Signal(str)
    """What was done, in a few words."""
    much_read = Signal(object)
    """Queue or data were read, much perhaps, which stays in memory."""
    arranged = Signal()
    """What stands in the middle, and whether panels stand beside it, may be other."""

    def __init__(self, desk: Desk, header: Header, view: PageView, left: QWidget, right: QWidget) -> None:
        super().__init__(desk.window)
        self._desk, self._header, self._view = desk, header, view
        self._navigation = left
        self.now = desk.preferences.settings.view
        self._reads = "review" if self.now == "review" else "markup"
        self.queue = QueuePanel()
        self.left = QSplitter(Qt.Orientation.Vertical)
        self.left.setHandleWidth(1)
        self.left.setChildrenCollapsible(False)
        self.insight = InsightController(desk, desk.window, self._phrase)
        self.data = DataController(desk)
        header.add_data_bar(self.data.bar)
        for widget in (self.queue, left, self.insight.summary):
            self.left.addWidget(widget)
        self.left.setStretchFactor(0, 1)
        self.right = QStackedWidget()
        self.right.addWidget(right)
        self._workbench: Workbench | None = None
        self._tags: TagController | None = None
        self._documents: DocumentController | None = None
        self._feed: QueueFeed | None = None
        self.panel: ReviewPanel | None = None
        self.review: ReviewController | None = None
        self._amending: AnnotationId | None = None
        self._end: Callable[[], None] = lambda: None
        desk.actions.add_ground(self.queue)
        self._connect()
        self._apply()

    def _connect(self) -> None:
        actions, attempt = self._desk.actions, self._desk.attempt
        self.insight.passage_wanted.connect(attempt(self.show_passage))
        self.data.passage_wanted.connect(attempt(self._open_passage))
        self.data.said.connect(self.said)
        self.data.read.connect(lambda: self.much_read.emit(self.data))
        for name in ("markup", "review", "data"):
            actions.connect(f"view.{name}", attempt(lambda name=name: self.choose(name)))
        for name, function in REVIEW_COMMANDS.items():
            actions.connect(name, attempt(lambda function=function: self._do(function)))
        actions.connect_switch("queue.disagreement", attempt(self._set_disagreement))
        actions.connect_switch("review.blind", attempt(self._set_blind))
        actions.connect_switch("view.mine", attempt(self._set_mine))
        settings = self._desk.preferences.settings
        actions.set_checked("review.blind", settings.blind)
        actions.set_checked("view.mine", settings.mine)

    # The project comes and goes

    def set_project(
        self, workbench: Workbench, documents: DocumentController, tags: TagController, form: FormPanel
    ) -> None:
        """A project is open, or its panels were made anew."""
        if workbench is not self._workbench or self._feed is None:
            self._feed = QueueFeed(self._desk, workbench)
            self._feed.read.connect(lambda: self.much_read.emit(self.queue))
            self.insight.set_workbench(workbench)
            self.data.set_workbench(workbench)
        else:
            self.data.speak()
        self._workbench, self._tags, self._documents = workbench, tags, documents
        theme = self._desk.themes.theme
        self.panel = ReviewPanel(theme)
        self.panel.set_keys(self._desk.preferences.settings.keys)
        self.right.addWidget(self.panel)
        self._desk.actions.add_ground(self.panel)
        self.review = ReviewController(
            self._desk, workbench, self._view, documents, tags, feed=self._feed, queue=self.queue, panel=self.panel
        )
        self.review.said.connect(self.said)
        self.review.set_blind(self._desk.preferences.settings.blind)
        self._end = workbench.draft_changed.connect(lambda _: self._arrange_right())
        form.committed.connect(self._end_amending)
        form.given_up.connect(self._end_amending)
        tags.tag_chosen.connect(self._follow)
        self._apply()

    def close_project(self, *, for_good: bool = True) -> None:
        """The project, or (not `for_good`) only what was made for it, is let go."""
        self._end()
        self._end = lambda: None
        if self.review is not None:
            self.review.close()
        if self.panel is not None:
            self.right.removeWidget(self.panel)
            self.panel.hide()
            self.panel.deleteLater()
        self.review, self.panel, self._tags, self._amending = None, None, None, None
        if for_good:
            if self._feed is not None:
                self._feed.close()
            self._feed = self._workbench = None
            self.insight.set_workbench(None)
            self.data.set_workbench(None)
            self.queue.show_nothing()
            self.queue.filters.reset()
            self._apply()

    # What a person does

    def choose(self, view: str) -> None:
        """ "markup", "review" or "data", from now on; a form that is open is kept first."""
        try:
            if self._workbench is not None:
                self._workbench.commit()
        finally:
            # The switch shows where one is, also where the form cannot be kept.
            self._desk.actions.set_checked(f"view.{self.now}", True)
        if view == self.now:
            if view == "data":
                self.data.view.take_focus()
            return
        self.now = view
        self._apply()
        hands = QApplication.focusWidget()
        if view == "data":
            self.data.view.take_focus()
        elif hands is None or not hands.isVisible():
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._desk.preferences.change(view=view)

    def choose_page(self) -> None:
        """Back to the page from the data: to marking up or to the review, whichever was last."""
        if self.now == "data":
            self.choose(self._reads)

    def go_to_charts(self) -> None:
        """The hands go to the data: to the charts from the table, and to the table from the charts."""
        if self.now != "data":
            self.choose("data")
        else:
            self.data.view.swap_focus()

    @property
    def shows_data(self) -> bool:
        """Whether the data stand where the page stands else."""
        return self.now == "data" and self._workbench is not None

    def do(self, command: str) -> bool:
        """Does a command about tags as a review has it; False where it is as in marking up."""
        if self.now != "review" or self.review is None or self._tags is None:
            return False
        if command in ("tag.next", "tag.previous"):
            self.review.step(1 if command == "tag.next" else -1)
        elif command in ("edit.undo", "edit.redo"):
            (self.review.undo if command == "edit.undo" else self.review.redo)()
        elif command in ("tag.edit", "form.first_empty"):
            self._amend()
        elif command == "edit.leave" and self._amending is not None and self._workbench_has_no_draft():
            self._end_amending()
        else:
            return False
        return True

    def show_navigation(self) -> None:
        """Documents, outline, pages and search, in a review below the queue."""
        self.choose_page()
        if not self.left.isVisible():
            self._desk.actions.run("panel.left")
        self._navigation.show()

    def show_passage(self, document: str, start: int, end: int, tag: str) -> None:
        """Characters of a document on the page; the tag, where one is named, is chosen."""
        if self._documents is None or self._tags is None:
            return
        self._documents.show_document(document)
        if tag:
            self._tags.choose(AnnotationId(tag), reveal=True)
        else:
            self._view.select(start, end)
            self._view.reveal(start, end)

    def _open_passage(self, document: str, start: int, end: int, tag: str) -> None:
        """A row of the table was opened."""
        self.choose_page()
        self.show_passage(document, start, end, tag)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_conflicts(self) -> None:
        """The review of the tags that both sides of a merge changed, and of no others."""
        self.choose("review")
        if self.review is not None:
            self.review.show_only(Filter(conflicts=True))

    def _phrase(self) -> str:
        """What "every occurrence" asks for at first: the marked text, else the chosen tag's."""
        if words := self._view.selected_text():
            return words
        chosen = self._tags.chosen_here() if self._tags is not None else None
        return chosen.anchor.quote if chosen is not None else ""

    def show_theme(self) -> None:
        """The colours are others now."""
        if self.review is not None:
            self.review.show_theme()

    def _do(self, function: Callable[[ReviewController], object]) -> None:
        if self.review is not None and self.now == "review":
            function(self.review)

    def _set_disagreement(self, only: bool) -> None:
        if self.review is not None:
            self.review.set_disagreement(only)

    def _set_blind(self, blind: bool) -> None:
        if self.review is not None:
            self.review.set_blind(blind)
        self._desk.preferences.change(blind=blind)
        self._show_insight()

    def _show_insight(self) -> None:
        """Figures and places name people, so there are none in a blind review, nor in the data that one looks over from it."""
        reviews = self.now == "review"
        blind = self._desk.preferences.settings.blind
        hidden = blind and self.now != "markup"
        self.insight.summary.setVisible(reviews and not hidden)
        self.data.set_blind(blind)
        if hidden:
            self.insight.hide()
        if self._documents is not None:
            self._documents.set_blind(hidden)
        for command in INSIGHT:
            self._desk.actions.set_enabled(command, self._workbench is not None and not hidden)

    def _set_mine(self, mine: bool) -> None:
        self._desk.preferences.change(mine=mine)
        self._show_whose()

    def _show_whose(self) -> None:
        if self._tags is not None:
            self._tags.set_only_mine(self.now == "markup" and self._desk.preferences.settings.mine)

    # Amending: the form in the place of the panel

    def _amend(self) -> None:
        assert self._tags is not None
        self._amending = self._tags.chosen
        self._arrange_right()
        self._tags.edit()

    def _follow(self, tag: AnnotationId | None) -> None:
        if self._amending is not None and tag is not None and tag != self._amending:
            self._end_amending()

    def _end_amending(self) -> None:
        if self._amending is None or not self._workbench_has_no_draft():
            return
        tag, self._amending = self._amending, None
        if self._tags is not None and self._tags.chosen is None:
            # Escape in the form leaves the tag; in a review it stays the one in hand.
            self._tags.choose(tag, reveal=False)
        self._arrange_right()

    def _workbench_has_no_draft(self) -> bool:
        return self._workbench is None or self._workbench.draft is None

    def _arrange_right(self) -> None:
        if self._tags is None or self.panel is None:
            return
        reviews = self.now == "review" and self._amending is None and self._workbench_has_no_draft()
        if self.review is not None:
            self.review.set_aside(not reviews)
        self.right.setCurrentIndex(self.right.indexOf(self.panel) if reviews else 0)
        self._tags.set_asleep(reviews)

    def _apply(self) -> None:
        reviews, actions = self.now == "review", self._desk.actions
        self._amending = None
        if self.now != "data":
            self._reads = self.now
        self._header.show_view(self.now)
        actions.set_checked(f"view.{self.now}", True)
        for command in NEEDS_PROJECT:
            actions.set_enabled(command, self._workbench is not None)
        for command in REVIEW_ONLY:
            actions.set_enabled(command, self._workbench is not None and reviews)
        for command in ANSWERS:
            actions.set_enabled(command, self._workbench is not None and not self.shows_data)
        actions.set_enabled("review.blind", self._workbench is not None and self.now != "markup")
        for command in PAGE_ONLY:
            actions.set_enabled(command, not self.shows_data)
        self.queue.setVisible(reviews)
        self._navigation.setVisible(not reviews)
        self._show_whose()
        self._show_insight()
        if self.review is not None:
            if reviews:
                self.review.enter()
            else:
                self.review.leave()
        self._arrange_right()
        self.arranged.emit()
        if self.shows_data:
            self.data.wake()
        else:
            self.data.sleep()
