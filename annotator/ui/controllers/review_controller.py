"""The review: the queue, the tag of it that is chosen, and what the reviewer says of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from annotator.base.errors import TagError
from annotator.model.annotation import Annotation, AnnotationId, names_of
from annotator.model.edits import Say, Step, TakeBack
from annotator.model.review import Adjudication, Statement, VerdictKind
from annotator.review.queue import Filter, QueueItem, listing
from annotator.ui.controllers.agreement_taker import AgreementTaker
from annotator.ui.controllers.document_controller import DocumentController
from annotator.ui.controllers.label_looks import LabelLooks
from annotator.ui.controllers.marks import lane_looks
from annotator.ui.controllers.names_shown import NamesShown
from annotator.ui.controllers.queue_feed import QueueFeed
from annotator.ui.controllers.queue_steps import QueueSteps
from annotator.ui.controllers.tag_controller import TagController
from annotator.ui.desk import Desk
from annotator.ui.dialogs.conflict_dialog import settle_conflict
from annotator.ui.i18n import language, tr
from annotator.ui.models.queue_model import QueueWords
from annotator.ui.page.page_view import PageView
from annotator.ui.panels.filter_bar import Choices
from annotator.ui.panels.queue_panel import QueuePanel
from annotator.ui.panels.review_content import GoldChoice, PanelContent, build
from annotator.ui.panels.review_panel import ReviewPanel
from annotator.ui.panels.review_words import gold_said, verdict_said
from annotator.ui.words import say
from annotator.workbench.workbench import Workbench


class ReviewController(QObject):
    """Works while the view "Review" is in use (`enter`, `leave`); the tag that is chosen is the one of `tags`."""

    said = Signal(str)
    """What was done, in a few words."""

    def __init__(  # noqa: PLR0913 - the parts of the window that a review is made of
        self,
        desk: Desk,
        workbench: Workbench,
        view: PageView,
        documents: DocumentController,
        tags: TagController,
        *,
        feed: QueueFeed,
        queue: QueuePanel,
        panel: ReviewPanel,
    ) -> None:
        super().__init__(panel)
        self._desk, self._workbench, self._view, self._documents = desk, workbench, view, documents
        self._tags, self._feed, self._queue, self._panel = tags, feed, queue, panel
        self._looks = LabelLooks(workbench.project.schema, desk.themes)
        self._here = False
        self._held = False
        self._aside = False
        self._blind = False
        self._shown: PanelContent | None = None
        self._taker = AgreementTaker(desk, workbench, feed, self.said.emit)
        self._names = NamesShown(workbench.project)
        self._steps = QueueSteps(feed, queue, documents, view)
        self._connect()

    def _connect(self) -> None:
        attempt, panel = self._desk.attempt, self._panel
        # What outlives this: let go of in `close`.
        self._links = [
            (self._feed.changed, self._feed.changed.connect(attempt(self._show_queue))),
            (self._queue.item_chosen, self._queue.item_chosen.connect(attempt(self.choose))),
            (self._queue.filter_changed, self._queue.filter_changed.connect(attempt(self._take_filter))),
            (self._documents.shown, self._documents.shown.connect(attempt(self._show_choices))),
        ]
        self._tags.tag_chosen.connect(attempt(self._follow))
        self._tags.counts_changed.connect(attempt(self._show_lanes))
        panel.accept_requested.connect(attempt(self.accept))
        panel.reject_requested.connect(attempt(lambda reason: self._judge("rejected", reason)))
        panel.amend_requested.connect(lambda: self._desk.actions.run("tag.edit"))
        panel.comment_entered.connect(attempt(self._comment))
        panel.gold_chosen.connect(attempt(self._settle))
        panel.bring_back_requested.connect(attempt(self._bring_back))
        panel.take_back_requested.connect(attempt(self._take_back))
        panel.settle_requested.connect(attempt(self._settle_conflict))

    def close(self) -> None:
        """Hears nothing more of panels that outlive it."""
        self._here = False
        self._taker.close()
        for signal, link in self._links:
            signal.disconnect(link)
        self.deleteLater()

    # The view comes and goes

    def enter(self) -> None:
        """The review begins, or goes on: nothing moves, and the tag that was chosen stays so."""
        self._here = True
        self._tags.set_blind(self._blind)
        self._speak()
        self._show_choices()
        self._show_lanes()
        if self._feed.ready:
            self._show_queue()
        else:
            self._queue.show_nothing()
        self._feed.wake()
        self._follow(self._tags.chosen)

    def leave(self) -> None:
        """Another view is used."""
        self._here = False
        self._tags.set_blind(False)
        self._view.set_lanes(None)
        self._feed.sleep()

    def set_aside(self, aside: bool) -> None:
        """Whether the tag's form stands in the panel's place: then the panel waits, for building it takes 20 ms."""
        before, self._aside = self._aside, aside
        if before and not aside:
            self._follow(self._tags.chosen)

    def set_blind(self, blind: bool) -> None:
        """Whether nobody's name is said and others' words are hidden, in the review alone."""
        self._blind = self._names.blind = blind
        self._tags.set_blind(blind and self._here)
        self._panel.set_blind(blind)
        if self._here:
            if blind and self._queue.filters.filter.annotators:
                # A chip with a name would tell whose tags they are.
                self._queue.filters.show_filter(replace(self._queue.filters.filter, annotators=frozenset()))
            self._speak()
            self._show_choices()
            self._show_lanes()
            self._show_queue()

    def set_disagreement(self, only: bool) -> None:
        """Whether only disagreements are listed."""
        self.show_only(replace(self._queue.filters.filter, disagreement=only))

    def show_only(self, wanted: Filter) -> None:
        """Lists what a filter takes."""
        self._queue.filters.show_filter(wanted)
        self._take_filter(wanted)

    # What is shown

    def _speak(self) -> None:
        def look(label: str) -> tuple[str, str]:
            return self._looks.colour(label), self._looks.of(label)["pattern"]

        self._queue.speak(QueueWords(self._names.by_document(), self._workbench.project.schema), look)

    def show_theme(self) -> None:
        """The colours are others now."""
        self._panel.set_theme(self._desk.themes.theme)
        self._speak()

    def _show_choices(self, *_: object) -> None:
        if not self._here:
            return
        project, open_document = self._workbench.project, self._documents.open
        names, tagging = names_of(project.annotators()), self._feed.people
        people = {who: name for who, name in names.items() if who in tagging}
        labels = {label.id: say(label.name, language()) for label in project.schema.labels}
        here = open_document.id if open_document is not None else None
        self._queue.filters.show_choices(Choices({} if self._blind else people, labels, here, self._feed.conflicts))

    def _show_queue(self) -> None:
        if not self._here or not self._feed.ready:
            return
        if self._names.look_again():
            self._speak()
        wanted = self._queue.filters.filter
        items = self._feed.blind_items() if self._blind else self._feed.items
        self._queue.show_queue(*listing(items, wanted))
        self._desk.actions.set_checked("queue.disagreement", wanted.disagreement)
        self._show_choices()
        self._follow(self._tags.chosen)

    def _take_filter(self, wanted: Filter) -> None:
        here = self._documents.open
        if wanted.documents and here is not None and here.id not in wanted.documents:
            wanted = replace(wanted, documents=frozenset({here.id}))
            self._queue.filters.show_filter(wanted)
        self._show_queue()

    def _follow(self, tag: AnnotationId | None) -> None:
        """Shows the tag that is chosen now, on the list and in the panel."""
        if not self._here or self._held:
            return
        self._queue.choose(tag or "")
        if not self._aside:
            self._fill_panel(tag)

    def _fill_panel(self, tag: AnnotationId | None) -> None:
        item = self._feed.item(tag)
        self._shown = None
        if item is not None:
            with suppress(TagError):  # taken away by the very change that is being told
                self._shown = self._content(item)
        self._panel.show_item(self._shown)
        row = self._queue.model.row_of(tag) if tag is not None else -1
        self._panel.show_position(row + 1, len(self._queue.rows))

    def _content(self, item: QueueItem) -> PanelContent:
        project = self._workbench.project
        return build(
            project,
            item,
            self._feed.comparison_of(item.id),
            names_of(project.annotators()),
            project.schema,
            language(),
            self._blind,
            me=self._workbench.annotator.id,
            read_only=project.read_only,
        )

    def _show_lanes(self, *_: object) -> None:
        """A lane for each whose tags the document has, in one order everywhere; gold last."""
        if not self._here:
            return
        if self._names.look_again():
            self._speak()
        document = self._documents.open
        self._view.set_lanes(
            lane_looks(self._names.of(document.id), self._tags.lanes) if document is not None else None
        )

    # Moving in the queue

    def choose(self, tag: AnnotationId) -> None:
        """Chooses a tag of the queue: its document comes on the page, and its passage into view."""
        item = self._feed.item(tag)
        if item is None:
            raise TagError("This tag is not in the queue any more.")
        self._documents.show_document(item.document)
        self._tags.choose(tag, reveal=False)
        self._view.reveal(item.start, item.end, around=True)

    def step(self, direction: int) -> None:
        """Chooses the next tag of the list (1) or the one before (-1), from the chosen one or from the page that is read."""
        if not self._queue.rows:
            raise TagError("The queue is empty; take a filter away.")
        target = self._steps.beside(self._tags.chosen, direction)
        if target is not None:
            self.choose(target)

    # What the reviewer says

    def _tag(self) -> AnnotationId:
        tag = self._tags.chosen
        if tag is None:
            raise TagError("Choose a tag first: click it, or press N.")
        return tag

    def accept(self) -> None:
        """The tag is right; the next one is chosen."""
        self._judge("accepted")

    def reject(self) -> None:
        """Asks why, in the panel."""
        self._reach_panel().ask_reason()

    def comment(self) -> None:
        """Asks for a remark, in the panel."""
        self._reach_panel().ask_comment()

    def show_history(self) -> None:
        """Who changed the tag, when and how."""
        self._reach_panel().show_history()

    def gold_as_chosen(self) -> None:
        """Settles the passage as was chosen row by row."""
        self._reach_panel().choose_gold()

    def _reach_panel(self) -> ReviewPanel:
        """The panel, shown where it was folded away. Raises TagError where no tag is chosen."""
        tag = self._tag()
        if self._aside:
            self._fill_panel(tag)
        if not self._panel.isVisible():
            self._desk.actions.run("panel.right")
        return self._panel

    def _judge(self, kind: VerdictKind, reason: str = "") -> None:
        tag = self._tag()
        following = self._steps.after(tag)
        with self._holding():
            self._workbench.judge((tag,), kind, reason)
        self.said.emit(verdict_said(kind))
        self._go_on(following)

    def _comment(self, text: str) -> None:
        self._workbench.comment(self._tag(), text)
        self.said.emit(tr("Comment written"))

    def gold(self, of: Callable[[PanelContent], GoldChoice | None]) -> None:
        """Settles the passage as `of` has it of what is shown."""
        tag = self._tag()
        if self._aside:
            self._fill_panel(tag)
        choice = of(self._shown) if self._shown is not None else None
        if choice is None:
            raise TagError("There is nothing here to make gold of.")
        self._settle(choice)

    def _settle(self, choice: GoldChoice | None) -> None:
        if choice is None or self._shown is None:
            raise TagError("Choose for each field that differs whose value holds.")
        following, shown = self._steps.after(self._shown.id), self._shown
        with self._holding():
            self._workbench.adjudicate(choice.sources, shown.gold_of(choice))
        self.said.emit(gold_said(choice, shown))
        self._go_on(following)

    def _settle_conflict(self) -> None:
        item = self._feed.item(self._shown.id) if self._shown is not None else None
        if item is not None:
            settle_conflict(self._desk, self._workbench, item.id, self._names.of(item.document))

    def accept_agreements(self) -> None:
        """Makes gold of every passage of what is listed that all who have read it tagged alike."""
        self._taker.take(self._queue.rows)

    @contextmanager
    def _holding(self) -> Iterator[None]:
        """What is shown waits: the next tag is chosen at once, and building the panel takes 20 ms."""
        self._held = True
        try:
            yield
        finally:
            self._held = False

    def _go_on(self, following: tuple[AnnotationId, ...]) -> None:
        """Chooses the first of these that still waits for a reviewer, where there is one."""
        first = next((tag for tag in following if self._feed.waits(tag, blind=self._blind)), None)
        if first is not None:
            self.choose(first)
        else:
            self._follow(self._tags.chosen)

    def undo(self) -> None:
        """Takes back the last change and shows what it was about; the sources, where gold is there no longer."""
        self._step_back(self._workbench.undo, tr("There is nothing to undo."))

    def redo(self) -> None:
        """Does again what was taken back."""
        self._step_back(self._workbench.redo, tr("There is nothing to redo."))

    def _step_back(self, take: Callable[[], Step | None], nothing: str) -> None:
        try:
            step = take()
        except TagError as error:
            raise self._tags.contents.without_names(error) from error
        if step is None:
            self._desk.say(nothing)
        elif self._tags.chosen is None:
            weighed = (each.statement for each in step.edits if isinstance(each, Say | TakeBack))
            sources = [said.sources[0] for said in weighed if isinstance(said, Adjudication)]
            if sources and self._feed.item(sources[0].annotation) is not None:
                self.choose(sources[0].annotation)

    def _bring_back(self, former: Annotation) -> None:
        self._workbench.bring_back(former)
        self.said.emit(tr("Brought back"))

    def _take_back(self, said: Statement) -> None:
        self._workbench.take_back(said)
        self.said.emit(tr("Taken back"))
