"""Tags on the page, in the form and in the list: one is chosen at a time, in all three."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt, Signal

from annotator.base.errors import TagError
from annotator.model.annotation import Annotation, AnnotationId, Fields
from annotator.model.review import GOLD, UNREVIEWED
from annotator.store.tags import Span
from annotator.ui.controllers.form_contents import FormContents
from annotator.ui.controllers.label_looks import LabelLooks
from annotator.ui.controllers.marks import mark_of, marks_of
from annotator.ui.controllers.page_list import PageList
from annotator.ui.controllers.shown_tags import ShownTags
from annotator.ui.controllers.span_controller import SpanController
from annotator.ui.desk import Desk
from annotator.ui.i18n import tr
from annotator.ui.page.page_view import PageView
from annotator.ui.panels.form_panel import FormPanel
from annotator.ui.panels.tag_list import TagList
from annotator.workbench.open_document import OpenDocument
from annotator.workbench.summary import used_texts
from annotator.workbench.tagging import Draft
from annotator.workbench.workbench import TagsChanged, Workbench

MANY = 5_000
"""Tags of a document that are shown only when its first page is: reading and placing them takes 5 s a million."""
MANY_AT_ONCE = 200
"""Changed tags from which on reading all anew is quicker than following each."""


class TagController(QObject):
    """What label keys, form, list and page do to tags."""

    counts_changed = Signal(object, object)
    """By page (from 0), colours and numbers of tags; and what counts them in a part of the text."""
    document_wanted = Signal(str)
    """A tag in another document is to be looked at."""
    tag_chosen = Signal(object)
    """Id of the tag that is chosen now, or None; told where it is another than before, or has changed."""

    def __init__(self, desk: Desk, workbench: Workbench, view: PageView, form: FormPanel, tags: TagList) -> None:
        super().__init__(form)
        self._desk, self._workbench, self._view, self._form, self._list = desk, workbench, view, form, tags
        self._document: OpenDocument | None = None
        self._tags = ShownTags()
        self._looks = LabelLooks(workbench.project.schema, desk.themes)
        self._drafted: AnnotationId | None = None
        self.rows = PageList(workbench, view, tags, self._looks.colour, lambda tag: self._tags.get(tag))  # noqa: PLW0108
        self._chosen: AnnotationId | None = None
        self._typing = self._late = self._asleep = self._only_mine = False
        self.contents = FormContents(workbench)
        self.spans = SpanController(workbench, view, self)
        self._connect()

    def _connect(self) -> None:
        attempt, form, view = self._desk.attempt, self._form, self._view
        self._ends: list[Callable[[], None]] = [
            self._workbench.draft_changed.connect(self._draft_changed),
            self._workbench.tags_changed.connect(self._tags_changed),
        ]
        form.fields_edited.connect(attempt(self._fields_edited))
        form.committed.connect(attempt(self.keep))
        form.given_up.connect(attempt(self.give_up))
        form.label_changed.connect(attempt(self._change_label))
        form.span_moved.connect(attempt(self.spans.move))
        form.removed.connect(attempt(self.remove))
        self._list.tag_chosen.connect(attempt(lambda tag: self.choose(AnnotationId(tag), reveal=True)))
        view.annotation_chosen.connect(attempt(lambda tag: self.choose(AnnotationId(tag), reveal=False)))
        view.span_dragged.connect(attempt(self.spans.drag))
        view.page_changed.connect(self.rows.follow)
        view.pictured.connect(self._catch_up)

    def close(self) -> None:
        """Hears nothing more of the project and the page."""
        for end in self._ends:
            end()
        self.rows.close()
        self._view.page_changed.disconnect(self.rows.follow)
        self._view.pictured.disconnect(self._catch_up)
        self._view.annotation_chosen.disconnect()
        self._view.span_dragged.disconnect()
        self.deleteLater()

    # What is shown

    def show_document(self, document: OpenDocument | None) -> None:
        """The document on the page is another."""
        self._document = document
        self._chosen = None
        self._late = document is not None and self._workbench.project.numbers().get(document.id, 0) > MANY
        if self._late:
            # The page first: so many tags take longer to lay out than the page does to come.
            self._tags = ShownTags()
            self.show_form()
        else:
            self.refresh()

    def _catch_up(self) -> None:
        if self._late:
            self.refresh()

    def refresh(self) -> None:
        """Shows the tags of the open document as they are now."""
        self._show_all(self._read())

    def _read(self) -> list[Span]:
        """What is to be shown, an open form's tag as it is there."""
        document, draft = self._document, self._draft_here()
        spans = self._workbench.project.spans(document.id) if document is not None else ()
        if self.contents.blind:
            spans = tuple(s if s.verdict == UNREVIEWED else s._replace(verdict=UNREVIEWED) for s in spans)
        shown = [span for span in spans if self._is_wanted(span) and (draft is None or span.id != draft.id)]
        return shown if draft is None else [*shown, self._span_of(draft)]

    def _show_all(self, spans: Iterable[Span]) -> None:
        self._late = False
        self._tags = ShownTags(spans)
        self.rows.show_again()
        draft = self._draft_here()
        self._drafted = draft.id if draft is not None else None
        marks = marks_of(self._tags, self._looks.of, mine=not self._workbench.project.read_only)
        self._view.show_marks((*marks, *self.rows.beside.marks(self._document)))
        self._show_rest()

    def _show_rest(self) -> None:
        """Once the marks are right: form, list and numbers."""
        self._let_go()
        self.show_form()
        self.counts_changed.emit(*self._tags.counted(self._looks.colour))

    def _show_changes(self) -> None:
        """As `refresh`; where only few of very many tags are others now, the marks of all the rest stay as they are."""
        spans = self._read()
        changed = {span.id for span in {*spans} ^ {*self._tags}}
        if self._late or len(spans) <= MANY or len(changed) > MANY_AT_ONCE:
            self._show_all(spans)
            return
        now = {span.id: span for span in spans if span.id in changed}
        for tag in changed:
            self._show(tag, now.get(tag))
        self.rows.forget()
        self._show_rest()

    def _draft_here(self) -> Annotation | None:
        draft = self._workbench.draft
        if draft is None or self._document is None or draft.annotation.document != self._document.id:
            return None
        return draft.annotation

    def _draft_changed(self, draft: Draft | None) -> None:
        before, self._drafted = self._drafted, draft.annotation.id if draft is not None else None
        self._follow(tag for tag in (before, self._drafted) if tag is not None)
        if not self._typing:
            self.show_form()

    def _follow(self, tags: Iterable[AnnotationId]) -> None:
        """Shows these tags as they are now; the others are left alone."""
        for tag in set(tags):
            now = self._current(tag)
            span = self._span_of(now) if now is not None else None
            self._show(tag, span if span is not None and self._is_wanted(span) else None)
        self.rows.forget()

    def _show(self, tag: AnnotationId, span: Span | None) -> None:
        """Shows one tag as it is now, or (None) no longer."""
        if span is None:
            self._tags.drop(tag)
            self._view.change_mark(tag, None)
        else:
            self._tags.put(span)
            mine = not self._workbench.project.read_only
            self._view.change_mark(tag, mark_of(span, self._looks.of(span.label), mine=mine))

    def _current(self, tag: AnnotationId) -> Annotation | None:
        """The tag as the open form or the project has it; None where it is gone, or in another document."""
        draft = self._draft_here()
        if draft is not None and draft.id == tag:
            return draft
        try:
            kept = self._workbench.project.annotation(tag)
        except TagError:
            return None
        return kept if self._document is not None and kept.document == self._document.id else None

    def _span_of(self, a: Annotation) -> Span:
        assert self._document is not None
        page = self._document.layer.page_of(a.anchor.start)
        return Span(a.anchor.start, a.anchor.end, a.id, a.label, page, a.annotator, a.origin, self.contents.verdict(a))

    def _is_wanted(self, span: Span) -> bool:
        mine = span.annotator == self._workbench.annotator.id
        # Gold is what others settled on: a blind review is one without.
        return mine or not (self._only_mine or (self.contents.blind and span.origin == GOLD))

    def _let_go(self) -> None:
        """What is gone is chosen no longer."""
        if self._chosen is not None and self._by_id(self._chosen) is None and self._workbench.draft is None:
            self._chosen = None

    def show_form(self) -> None:
        """Shows in form, list and page what is chosen, and as it is now."""
        draft = self._workbench.draft
        shown = draft.annotation if draft is not None else self._by_id(self._chosen)
        if shown is not None:
            self._chosen = shown.id
        here = self._chosen or self.rows.beside.chosen
        self._view.choose(here or None)
        self.tag_chosen.emit(self._chosen)
        if self._asleep:
            return
        self.rows.show(self._document, self._draft_here(), here)
        if shown is None or self._document is None:
            self._form.clear(self.rows.beside.panel, self.rows.beside.hint)
        else:
            self._form.set_suggestions(used_texts(self._workbench.project))
            self._form.show_annotation(self.contents.of(shown, draft, self._document))

    def set_asleep(self, asleep: bool) -> None:
        """Whether form and list stay as they are, because nobody sees them; page and chosen tag go on."""
        woken, self._asleep = self._asleep and not asleep, asleep
        if woken:
            self.rows.forget()
            self.show_form()

    def set_blind(self, blind: bool) -> None:
        """Whether nobody is named, and what others said and settled is hidden."""
        if blind != self.contents.blind:
            self.contents.blind = blind
            self._show_changes()

    @property
    def lanes(self) -> tuple[str, ...]:
        """Whose tags the open document has: ids of annotators, and "gold"."""
        return tuple({GOLD if origin == GOLD else annotator for origin, annotator in self._tags.authors()})

    def set_only_mine(self, only_mine: bool) -> None:
        """Whether only the tags of the person at work are shown."""
        if only_mine != self._only_mine:
            self._only_mine = only_mine
            self._show_changes()

    # What a person does

    def label(self, label_id: str) -> None:
        """A label key: tags the selection and opens the form at its first empty field."""
        start, end = self._view.selection.now.span
        if self._document is None or start == end:
            raise TagError("Mark a passage first, then press the key of its label.")
        anchor = self._document.anchor(start, end)
        mine = self._workbench.annotator.id
        same = (anchor.start, anchor.end, label_id, mine)
        for span in self._tags.beginning_at(anchor.start):
            a = self._by_id(span.id)  # as the open form has it, if it is that tag
            if a is not None and (a.anchor.start, a.anchor.end, a.label, a.annotator) == same:
                # A second tag of the same kind on the same words would count them twice.
                self.choose(a.id, reveal=False)
                self._desk.say(tr("This passage has that tag already."), passing=True)
                self._form.focus_first_empty()
                return
        self._workbench.begin_tag(self._document.id, start, end, label_id)
        self._view.select(end, end)
        self._form.focus_first_empty()

    def repeat(self) -> None:
        """The last label once more."""
        if self._workbench.last_label is None:
            raise TagError("No label was given yet that could be repeated.")
        self.label(self._workbench.last_label)

    def choose(self, annotation_id: AnnotationId | None, *, reveal: bool) -> None:
        """Chooses a tag, in page, form and list; what was being edited is kept first."""
        draft = self._workbench.draft
        if draft is not None and draft.annotation.id != annotation_id:
            self._workbench.commit()
        self._desk.messages.let_go()
        asked = span = self.rows.beside.choose(annotation_id)
        self._chosen = annotation_id if span is None else None
        if (chosen := self._by_id(self._chosen)) is not None:
            span = chosen.anchor.start, chosen.anchor.end
        if reveal and span is not None:
            # What is asked about is judged by what stands around it.
            self._view.reveal(*span, around=asked is not None)
        self.show_form()

    def edit(self) -> None:
        """Puts the hands into the chosen tag's form."""
        if self._chosen is None:
            raise TagError("Choose a tag first: click it, or press N.")
        self._form.focus_first_empty()

    def step(self, direction: int) -> None:
        """Chooses the next tag (1) or the one before (-1), from the chosen one or the caret."""
        caret = self._view.selection.now.head
        target = self._tags.neighbour(self._chosen, caret, direction)
        if target is not None:
            self.choose(target.id, reveal=True)

    def keep(self) -> None:
        """Enter in the form: what it holds is saved, and the hands are back on the page."""
        self._workbench.commit()
        self.show_form()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_up(self) -> None:
        """Escape: a new tag is gone without a trace, an old one is as it was; then nothing is chosen."""
        draft = self._workbench.draft
        new = draft.annotation.anchor if draft is not None and draft.before is None else None
        if draft is None or new is not None:
            self._chosen = None
        self._workbench.give_up()
        self.show_form()
        if new is not None and draft is not None and draft.suggestion is None:
            self._view.select(new.start, new.end)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Escape on the page: the newest message goes, else the open form, else what is marked, else what is chosen."""
        if self._desk.messages.close_newest():
            return
        if self._workbench.draft is not None:
            self.give_up()
        elif self.spans.has_selection():
            self._view.go_to_offset(self._view.selection.now.head)
        else:
            self.choose(None, reveal=False)

    def remove(self) -> None:
        """Takes the chosen tag away; undo brings it back."""
        if self._chosen is None:
            raise TagError("Choose a tag first: click it, or press N.")
        try:
            self._workbench.remove((self._chosen,))
        except TagError as error:
            raise self.contents.without_names(error) from error
        self._chosen = None
        self.show_form()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def undo(self) -> None:
        """Takes back the last change, wherever it was, and shows it."""
        if self._workbench.undo() is None:
            self._desk.say(tr("There is nothing to undo."), passing=True)

    def redo(self) -> None:
        """Does again what was taken back."""
        if self._workbench.redo() is None:
            self._desk.say(tr("There is nothing to redo."), passing=True)

    def _fields_edited(self, fields: Fields) -> None:
        if self._chosen is None or self._workbench.project.read_only:
            return
        # The form is shown once, at the end: the tag as it was must not come over what is being typed.
        self._typing = True
        try:
            self._workbench.edit_tag(self._chosen)
            self._workbench.set_fields(fields)
        finally:
            self._typing = False
        self.show_form()

    def _change_label(self, label_id: str) -> None:
        if self._chosen is not None:
            self._workbench.edit_tag(self._chosen)
            self._workbench.set_label(label_id)
            self._form.focus_first_empty()

    def _by_id(self, annotation_id: AnnotationId | None) -> Annotation | None:
        return self._current(annotation_id) if annotation_id is not None and self._tags.get(annotation_id) else None

    def _tags_changed(self, change: TagsChanged) -> None:
        look_at = change.look_at
        if look_at is not None:
            elsewhere = self._document is None or self._document.id not in change.documents
            if elsewhere and change.documents:
                self.document_wanted.emit(next(iter(change.documents)))
            self._chosen = look_at
        if change.documents and (self._document is None or self._document.id not in change.documents):
            self._let_go()
            self.show_form()
        elif change.tags is None or len(change.tags) > MANY_AT_ONCE:
            self._show_changes()
        else:
            self._follow(change.tags)
            self._show_rest()
        chosen = self._by_id(look_at)
        if chosen is not None:
            self._view.reveal(chosen.anchor.start, chosen.anchor.end)

    @property
    def chosen(self) -> AnnotationId | None:
        """The chosen tag; it may lie in another document."""
        return self._chosen

    def chosen_here(self) -> Annotation | None:
        """The chosen tag as it is now, where it is one of the open document."""
        return self._by_id(self._chosen)
