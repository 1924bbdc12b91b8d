"""What a person does with suggestions: goes through them, accepts, rejects or edits them; one is chosen, or a tag is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal

from annotator.base.errors import TagError
from annotator.model.annotation import Annotation, AnnotationId, DocumentId
from annotator.model.review import Refusal
from annotator.model.suggestion import Suggestion, Taken
from annotator.store.suggestions import SIMILAR
from annotator.ui.controllers.shown_suggestions import Place, ShownSuggestions, mark_id, place_of
from annotator.ui.controllers.tag_controller import TagController
from annotator.ui.desk import Desk
from annotator.ui.i18n import number, tr
from annotator.ui.page.page_view import PageView
from annotator.ui.panels.form_panel import FormPanel
from annotator.workbench import answering
from annotator.workbench.tagging import Draft
from annotator.workbench.workbench import TagsChanged, Workbench

MANY_AT_ONCE = 20
"""Changed highlights from which on showing all anew is quicker than following each."""
_ALL = "suggestion.accept_all"


class SuggestionController(QObject):
    """Works on the open document's suggestions, which the controller of tags shows beside its own."""

    said = Signal(str)
    """What was done, in a few words."""
    accepted = Signal(object)
    """The tag that a suggestion became."""

    def __init__(
        self, desk: Desk, workbench: Workbench, view: PageView, tags: TagController, shown: ShownSuggestions, form: FormPanel
    ) -> None:  # fmt: skip
        super().__init__(form)
        self._desk, self._workbench, self._view, self._tags, self._shown, self._form = (
            desk, workbench, view, tags, shown, form,
        )  # fmt: skip
        self._left: tuple[DocumentId, Place] | None = None
        self._seen: Suggestion | None = None
        self._edited: Suggestion | None = None
        self._opened_as: AnnotationId | None = None
        """The tag that a suggestion becomes once its form is kept."""
        self._closed = False
        self._over: Callable[[], None] = _nothing
        """Takes away what was said of accepting all."""
        self.is_reading: Callable[[], bool] = lambda: False
        """Whether more of them are being made."""
        self.is_there: Callable[[], bool] = lambda: True
        """Whether the project is still open."""
        tags.rows.beside = shown
        shown.sifted = self._say_how_many
        tags.tag_chosen.connect(self._follow)
        self._ends = [
            workbench.suggestions_changed.connect(self._suggestions_changed),
            workbench.tags_changed.connect(self._tags_changed),
            workbench.draft_changed.connect(self._draft_changed),
            workbench.refusal_undone.connect(self._refusal_undone),
            workbench.tag_undone.connect(self._tag_undone),
        ]
        view.caret_moved.connect(self._forget_place)

    def close(self) -> None:
        """Hears nothing more of the project."""
        self._closed = True
        self._over()
        self._desk.actions.say(_ALL, "")
        for end in self._ends:
            end()
        self._view.caret_moved.disconnect(self._forget_place)
        self.deleteLater()

    # What is shown

    def set_wanted(self, wanted: bool) -> None:
        """Whether suggestions are shown at all."""
        if wanted != self._shown.wanted:
            self._shown.wanted = wanted
            self.show_again(read=True)

    def set_threshold(self, threshold: float) -> None:
        """The lowest score that is shown."""
        if threshold != self._shown.threshold:
            self._shown.threshold = threshold
            self.show_again(read=False)

    def show_again(self, *, read: bool) -> None:
        """Shows what is open now; nothing on the page moves. `read` where the project's suggestions are others."""
        before = self._shown.chosen
        (self._shown.read if read else self._shown.sift)()
        changes = self._shown.changes()
        if len(changes) > MANY_AT_ONCE:
            self._tags.refresh()
        elif changes or before != self._shown.chosen:
            for name, mark in changes.items():
                self._view.change_mark(name, mark)
            self._tags.show_form()

    def _tags_changed(self, change: TagsChanged) -> None:
        self._suggestions_changed(change.documents)
        kept = self._opened_as
        if kept is not None and change.tags is not None and kept in change.tags:
            self._opened_as = None
            self.accepted.emit(self._workbench.project.annotation(kept))

    def _suggestions_changed(self, documents: frozenset[DocumentId]) -> None:
        document = self._shown.document
        if document is None or document.id not in documents:
            return
        self.show_again(read=True)

    def _refusal_undone(self, said: Refusal) -> None:
        """Undo or redo of X, in whatever document: what was asked is chosen again, or its passage is seen without it."""
        if not self._shown.wanted:
            return
        if self._come_back(said.document, said.label, said.start, said.end):
            self.said.emit(tr("No longer rejected"))
        else:
            self.said.emit(tr("Rejected: you are not asked about it again"))

    def _tag_undone(self, tag: Annotation) -> None:
        """Undo of A, or of a tag made by hand: what there was is asked again, or the passage is seen without the tag."""
        if self._shown.wanted:
            self._come_back(tag.document, tag.label, tag.anchor.start, tag.anchor.end)

    def _come_back(self, document: DocumentId, label: str, start: int, end: int) -> bool:
        """Goes to a passage, and chooses the suggestion that is there, if one is open."""
        self._go_to(document)
        passage = Taken([(label, start, end)])
        back = next((each for each in self._shown.open if passage.holds(each.label, each.start, each.end)), None)
        if back is not None:
            self.choose(back)
        else:
            self._tags.choose(None, reveal=False)
            self._view.reveal(start, end)
        return back is not None

    def _follow(self, tag: AnnotationId | None) -> None:
        """Another tag or suggestion is chosen, or none: a tag goes before."""
        if tag is not None:
            self._left = None
            self._shown.choose(None)
        picked = self._shown.picked
        if picked != self._seen:
            self._seen = picked
            if picked is not None:
                self._left = picked.document, place_of(picked)
            if self._workbench.draft is None:
                # How long the answer takes; an open form is timed for itself.
                self._workbench.show_suggestion(picked)

    def _draft_changed(self, draft: Draft | None) -> None:
        self.show_again(read=False)
        if draft is None:
            edited, self._edited = self._edited, None
            if edited is not None and self._tags.chosen is None:
                # Given up: it is a suggestion again, and in hand.
                self._shown.choose(mark_id(edited))
                self._tags.show_form()

    def _forget_place(self) -> None:
        """The person put the caret elsewhere: from there it goes on."""
        self._left = None

    # Going through them

    def choose(self, suggestion: Suggestion) -> None:
        """Chooses one, in whatever document it is, and shows it."""
        self._go_to(suggestion.document)
        self._tags.choose(AnnotationId(mark_id(suggestion)), reveal=True)

    def _go_to(self, document: DocumentId) -> None:
        if self._shown.document is None or self._shown.document.id != document:
            self._tags.document_wanted.emit(document)
            if self._shown.document is None:
                # Of very many tags the page comes first, and its suggestions with them.
                self._tags.refresh()

    def step(self, direction: int) -> None:
        """Chooses the next suggestion (1) or the one before (-1), in this document or the nearest that has any."""
        self._must_be_readable()
        document = self._shown.document
        found = self._shown.beside(self._here(direction), direction) if document is not None else None
        found = found or self._elsewhere(direction)
        if found is not None:
            self.choose(found)
        elif self.is_reading():
            self.said.emit(tr("Suggestions are still being made"))
        elif self._workbench.project.read_only and not self._workbench.project.suggested():
            self.said.emit(tr("No suggestions were made yet; none can be in a project that is only read"))
        else:
            self.said.emit(tr("No more suggestions") if direction > 0 else tr("No suggestions before this"))

    def step_similar(self) -> None:
        """Chooses the next that is like a tagged passage, after the last document from the first again."""
        self._must_be_readable()
        found = next(self._similar(self._here(1)), None)
        if found is None:
            self.said.emit(tr("No similar passages are suggested"))
        else:
            self.choose(found)

    def _similar(self, here: Place) -> Iterator[Suggestion]:
        """All of them, from a place in the open document on and round to it again."""
        project, document = self._workbench.project, self._shown.document
        ids = [each.id for each in project.documents()]
        at = ids.index(document.id) if document is not None and document.id in ids else 0
        for number_of, other in enumerate([*ids[at:], *ids[: at + 1]]):
            every = project.suggestions(other, by=self._workbench.annotator.id)
            like = [each for each in every if each.source == SIMILAR and self._shown.is_open(each)]
            if number_of == 0:
                like = [each for each in like if place_of(each) > here]
            yield from like

    def _here(self, direction: int) -> Place:
        """Where one is in the text: at what is chosen or was answered last, else at the caret or the page that is read."""
        if self._shown.picked is not None:
            return place_of(self._shown.picked)
        tag = self._tags.chosen_here()
        if tag is not None:
            return tag.anchor.start, tag.anchor.end, tag.label
        document = self._shown.document
        if document is not None and self._left is not None and self._left[0] == document.id:
            return self._left[1]
        caret = self._view.selection.now.head
        if document is not None and document.layer.page_of(caret) != self._view.page:
            caret = document.layer.page_span(self._view.page)[0]
        return (caret - 1, caret, "") if direction > 0 else (caret, caret, "")

    def _elsewhere(self, direction: int) -> Suggestion | None:
        """The first in the documents after the open one, or the last in those before it."""
        if not self._shown.wanted:
            return None
        project = self._workbench.project
        ids = [each.id for each in project.documents()]
        here = self._shown.document
        at = ids.index(here.id) if here is not None and here.id in ids else -1
        rest = ids[at + 1 :] if direction > 0 else ids[: max(at, 0)][::-1]
        may = project.documents_suggested(self._shown.threshold)
        for document in rest:
            every = project.suggestions(document, by=self._workbench.annotator.id) if document in may else ()
            sure = [each for each in every if self._shown.is_open(each)]
            if sure:
                return sure[0 if direction > 0 else -1]
        return None

    # What a person answers

    def _picked(self) -> Suggestion:
        if self._shown.picked is None:
            raise TagError("Choose a suggestion first: click it, or press J.")
        return self._shown.picked

    def _opened(self) -> Suggestion | None:
        """The one whose form is open, while nothing else is chosen."""
        draft = self._workbench.draft
        return draft.suggestion if draft is not None and self._shown.picked is None else None

    def accept(self) -> None:
        """It becomes a tag, with its form open as the form has it, and the next one is chosen; after the last, the tag is."""
        opened = self._opened()
        if opened is not None:
            self._form.keep()
            if self._workbench.draft is None:
                self._go_on(opened, tr("Accepted"))
            return
        suggestion = self._picked()
        made = self._workbench.accept_suggestion(suggestion)
        if made is None:
            self._say_it_was_answered()
            return
        if not self._go_on(suggestion, tr("Accepted")):
            self._tags.choose(made.id, reveal=False)
        self.accepted.emit(made)

    def reject(self) -> None:
        """It is no such tag: it goes, the person is not asked about it again, and the next one is chosen."""
        opened = self._opened()
        if opened is not None:
            self._tags.give_up()
        suggestion = opened or self._picked()
        if self._workbench.refuse_suggestions([suggestion]):
            self._go_on(suggestion, tr("Rejected: you are not asked about it again"))
        else:
            self._say_it_was_answered()

    def _must_be_readable(self) -> None:
        """The form of a suggestion that is left is kept: not with another value than what stands in a field."""
        words = self._form.bad_text() if self._opened() is not None else ""
        if words:
            raise TagError("“{text}” cannot be read: correct it, or press Esc to let it go.", text=words)

    def _go_on(self, answered: Suggestion, said: str) -> bool:
        """Says what was done and chooses the next suggestion of this document; another document is nobody's to open but J's."""
        self._desk.messages.let_go()
        following = self._shown.beside(place_of(answered), 1)
        if following is not None:
            self.choose(following)
        elif self._shown.key and self._elsewhere(1) is not None:
            said = tr("{done}. That was the last one here: {key} goes on.", done=said, key=self._shown.key)
        self.said.emit(said)
        return following is not None

    def _say_it_was_answered(self) -> None:
        """All were accepted a moment ago, say, and this is not shown yet."""
        self.show_again(read=True)
        self.said.emit(tr("This passage has that tag already."))

    def edit(self) -> None:
        """It becomes a tag whose form is open, to be changed before it is kept."""
        suggestion = self._picked()
        self._opened_as = self._workbench.edit_suggestion(suggestion).annotation.id
        self._edited = suggestion
        self._form.focus_first_empty()

    def do(self, command: str) -> bool:
        """Does a command about tags for the suggestion that is chosen; False where none is, or it means no suggestion."""
        if self._shown.picked is None or command not in ("tag.edit", "form.first_empty"):
            return False
        self.edit()
        return True

    def _sure(self) -> list[Suggestion]:
        """What is accepted at once: what is only like another passage has no measured score, it is answered one by one."""
        return [each for each in self._shown.open if each.source != SIMILAR]

    def _say_how_many(self) -> None:
        """The command says beforehand what it would do."""
        count, share = len(self._sure()), round(self._shown.threshold * 100)
        said = tr("Accept the 1 suggestion from {share} %", share=share) if count == 1 else tr(
            "Accept all {n} suggestions from {share} %", n=number(count), share=share
        )  # fmt: skip
        self._desk.actions.say(_ALL, said if count else "")

    def accept_all(self) -> None:
        """All that are open in this document become tags, in one step, after the form that is open was kept."""
        self._workbench.project.must_write()
        self._must_be_readable()
        self._workbench.commit()
        wanted, workbench = self._sure(), self._workbench
        if self._shown.document is None:
            raise TagError("No document is open.")
        if not wanted and self.is_reading():
            raise TagError("Suggestions of this document are still being made; try again when they are there.")
        if not wanted and self._shown.open:
            raise TagError("What is shown is only similar to other tags: accept it one by one.")
        if not wanted:
            raise TagError("No suggestion of this document is above the threshold.")
        self._desk.tasks.run(
            lambda progress: answering.accept(
                workbench.project, workbench.annotator.id, wanted, unseen=True, progress=progress
            ),
            title=tr("accepting suggestions"),
            done=self._desk.attempt(self._all_accepted),
            failed=self._desk.complain,
        )

    def _all_accepted(self, made: tuple[Annotation, ...]) -> None:
        if made and self.is_there():
            # Also where the panels were made anew meanwhile, in another language say: it is saved, and they show it.
            self._workbench.tell_tags_changed({each.document for each in made})
        if self._closed:
            return
        share = round(self._shown.threshold * 100)
        said = tr("1 suggestion from {share} % was accepted.", share=share) if len(made) == 1 else tr(
            "{n} suggestions from {share} % were accepted.", n=number(len(made)), share=share
        )  # fmt: skip
        undo = (tr("Undo"), self._desk.attempt(self._tags.undo))
        self._over()
        close = self._desk.messages.show_message(said, "info", undo if made else None)
        # With anything that is saved after it that button would take back something else.
        ends = self._workbench.saved.connect(lambda _: self._over())

        def over() -> None:
            self._over = _nothing
            ends()
            close()

        self._over = over

    def document_shown(self) -> None:
        """Another document is on the page: what was said of the one before is over."""
        self._desk.messages.let_go()
        self._over()


def _nothing() -> None:
    """What there is to take away where nothing was said."""
