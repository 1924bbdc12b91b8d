"""The application without a window: one project, the person at work, and every action they can ask for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.base.errors import TagError
from annotator.base.ids import now
from annotator.model.annotation import Annotation, AnnotationId, Annotator, DocumentId, Fields
from annotator.model.edits import Add, Remove, Replace, Say, Step, TakeBack
from annotator.model.review import Adjudication, Comment, Complete, Refusal, Scope, Statement, Verdict, VerdictKind
from annotator.model.suggestion import Suggestion
from annotator.review.comparison import Comparison
from annotator.store.project import Project
from annotator.store.suggestions import TimeKind
from annotator.workbench import answering
from annotator.workbench.events import Event
from annotator.workbench.many import accept_agreements
from annotator.workbench.open_document import OpenDocument
from annotator.workbench.reviewing import Reviewing
from annotator.workbench.tag_clock import TagClock
from annotator.workbench.tagging import Draft, Tagging


@dataclass(frozen=True, slots=True)
class TagsChanged:
    """Which documents' tags are no longer what they were, and the tag that a person would look at now.

    `tags` are those that came, went or changed; None where there may be very many.
    """

    documents: frozenset[DocumentId]
    look_at: AnnotationId | None = None
    tags: frozenset[AnnotationId] | None = None


class Workbench:
    """Says what happened once, after it was saved; whoever shows something listens."""

    def __init__(self, project: Project, annotator: Annotator) -> None:
        self.project = project
        self.annotator = annotator
        self.tags_changed: Event[TagsChanged] = Event()
        self.documents_changed: Event[None] = Event()
        self.draft_changed: Event[Draft | None] = Event()
        self.completeness_changed: Event[frozenset[DocumentId]] = Event()
        self.suggestions_changed: Event[frozenset[DocumentId]] = Event()
        """Other ones were made, or some refused; what a new tag hides is said by `tags_changed` alone."""
        self.refusal_undone: Event[Refusal] = Event()
        """Undo took it back, or redo said it again: its passage is what a person would look at now."""
        self.tag_undone: Event[Annotation] = Event()
        """A tag that is gone again, by undo or redo, and no other with it: its passage is what there is to look at."""
        self.saved: Event[str] = Event()
        self.clock = TagClock()
        self._tagging = Tagging(project, annotator.id)
        self._reviewing = Reviewing(project, annotator.id)
        self._open: OpenDocument | None = None
        self.last_label: str | None = None
        """The label given last, for "repeat"."""

    @property
    def draft(self) -> Draft | None:
        """The tag whose form is open, if any."""
        return self._tagging.draft

    def open_document(self, document_id: DocumentId) -> OpenDocument:
        """The document, read once as long as it is the one open. Raises DocumentError."""
        if self._open is None or self._open.id != document_id:
            self._open = OpenDocument(self.project, self.project.document(document_id))
        return self._open

    def begin_tag(self, document_id: DocumentId, start: int, end: int, label: str) -> Draft:
        """A new tag on a passage, its form open; a form that was open is kept first."""
        self._must_write()
        self.commit()
        draft = self._tagging.begin(self.open_document(document_id), start, end, label)
        self.last_label = draft.annotation.label
        self.clock.start("hand")
        return self._announce(draft)

    def edit_tag(self, annotation_id: AnnotationId) -> Draft:
        """Opens a tag's form; a form that was open is kept first."""
        if self.draft is not None and self.draft.annotation.id == annotation_id:
            return self.draft
        self.commit()
        self.clock.stop()
        return self._announce(self._tagging.edit(annotation_id))

    def resume_draft(self) -> Draft | None:
        """Opens the form again that a crash left open."""
        draft = self._tagging.resume()
        if draft is not None:
            self.draft_changed.emit(draft)
        return draft

    def set_fields(self, fields: Fields) -> Draft:
        """What the form holds now."""
        self._must_write()
        self.clock.touch()
        draft = self._tagging.set_fields(fields)
        self.saved.emit(now())
        return draft

    def set_label(self, label: str) -> Draft:
        """Another label for the open tag."""
        self._must_write()
        if self.draft is None:
            raise TagError("No tag is open to be changed.")
        document = self.open_document(self.draft.annotation.document)
        draft = self._tagging.set_label(document, label)
        self.last_label = label
        return self._announce(draft)

    def set_span(self, start: int, end: int) -> Draft:
        """Other borders for the open tag, in its document."""
        self._must_write()
        if self.draft is None:
            raise TagError("No tag is open to be changed.")
        document = self.open_document(self.draft.annotation.document)
        return self._announce(self._tagging.set_span(document, start, end))

    def commit(self) -> Annotation | None:
        """Keeps the open tag; None where none was open or nothing had changed."""
        draft = self.draft
        if draft is None:
            return None
        if self.project.read_only:
            self._tagging.draft = None
            self.draft_changed.emit(None)
            return None
        kind: TimeKind = "hand" if draft.suggestion is None else "suggestion"
        took = self.clock.taken(self.annotator.id, draft.annotation.label, kind) if draft.before is None else None
        kept = self._tagging.commit(took)
        self.draft_changed.emit(None)
        if draft.suggestion is not None:
            self.suggestions_changed.emit(frozenset({draft.suggestion.document}))
        if kept is not None:
            # Nothing to look at: a form is kept in passing too, while the person is elsewhere already.
            self._tell(frozenset({kept.document}), frozenset({kept.id}))
        return kept

    def give_up(self) -> None:
        """Closes the open form; a new tag is gone without a trace, an old one is as it was."""
        self.clock.stop()
        if self.draft is not None:
            try:
                self._tagging.give_up()
            finally:
                # On a full disk, say: what was kept of the form stays there, but it is open no longer.
                self.draft_changed.emit(None)

    def show_suggestion(self, suggestion: Suggestion | None) -> None:
        """A suggestion is before the person's eyes, or none any more: the time that it takes them counts from here."""
        if suggestion is None:
            self.clock.stop()
        else:
            self.clock.start("suggestion")

    def accept_suggestion(self, suggestion: Suggestion) -> Annotation | None:
        """Makes a tag of it; a form that was open is kept first. None where it is a tag already, or was refused."""
        self._before_review()
        took = self.clock.taken(self.annotator.id, suggestion.label, "suggestion")
        made = answering.accept(self.project, self.annotator.id, [suggestion], took=took)
        if made:
            self.last_label = made[0].label
            self._tell(frozenset({made[0].document}), frozenset({made[0].id}))
        return made[0] if made else None

    def refuse_suggestions(self, suggestions: Iterable[Suggestion]) -> int:
        """They are no such tags: the person at work is not asked about these passages again, until that is undone.

        Gives how many were refused: those not, that are the person's tags by now.
        """
        self._before_review()
        self.clock.stop()
        said = answering.refuse(self.project, self.annotator.id, suggestions)
        if said:
            self._tell_suggestions(frozenset(each.document for each in said))
        return len(said)

    def edit_suggestion(self, suggestion: Suggestion) -> Draft:
        """A new tag of a suggestion, its form open and filled in; a form that was open is kept first."""
        self._must_write()
        self.commit()
        self.clock.go_on("suggestion")
        return self._announce(self._tagging.begin_suggested(self.open_document(suggestion.document), suggestion))

    def remove(self, annotation_ids: Iterable[AnnotationId]) -> int:
        """Takes tags away, together."""
        self._must_write()
        ids = set(annotation_ids)
        if self.draft is not None and self.draft.annotation.id in ids:
            if self.draft.before is None:
                ids.discard(self.draft.annotation.id)
            self.give_up()
        documents = frozenset(self.project.annotation(i).document for i in ids)
        count = self._tagging.remove(ids)
        self._tell(documents, frozenset(ids))
        return count

    def judge(self, tags: Iterable[AnnotationId], kind: VerdictKind, reason: str = "") -> None:
        """Accepts or rejects tags, together; a form that was open is kept first, and so in all that reviewers do."""
        self._before_review()
        said = self._reviewing.judge(tags, kind, reason)
        self._tell(frozenset(each.document for each in said), frozenset(each.annotation for each in said))

    def comment(self, tag: AnnotationId, text: str) -> None:
        """A remark in a tag's thread."""
        self._before_review()
        said = self._reviewing.comment(tag, text)
        self._tell(frozenset({said.document}), frozenset({tag}))

    def take_back(self, said: Statement) -> None:
        """Unsays what the person at work said."""
        self._before_review()
        self._reviewing.take_back(said)
        if isinstance(said, Complete):
            self._tell_complete(frozenset({said.document}))
        elif isinstance(said, Refusal):
            self._tell_suggestions(frozenset({said.document}))
        else:
            tags = None if isinstance(said, Adjudication) else frozenset({said.annotation})
            self._tell(frozenset({said.document}), tags)

    def mark_complete(self, document: DocumentId, start: int, end: int, scope: Scope) -> None:
        """ "I have read this and there is nothing more." """
        self._before_review()
        self._reviewing.complete(document, start, end, scope)
        self._tell_complete(frozenset({document}))

    def unmark_complete(self, document: DocumentId, start: int, end: int) -> int:
        """Takes back one's own marks there; how many there were."""
        self._before_review()
        count = self._reviewing.not_complete(document, start, end)
        self._tell_complete(frozenset({document}))
        return count

    def adjudicate(self, sources: Sequence[AnnotationId], chosen: Annotation | None) -> Annotation | None:
        """Gold from what `sources` say differently; None where none of them is right."""
        self._before_review()
        documents = {source: self.project.annotation(source).document for source in sources}
        known = [said for each, document in documents.items() for said in self.project.adjudications_of(each, document)]
        gold = self._reviewing.adjudicate(sources, chosen)
        golds = {each for each in (gold and gold.id, *(said.gold for said in known)) if each}
        self._tell(frozenset(documents.values()), frozenset({*sources, *golds}))
        return gold

    def accept_agreements(self, comparisons: Iterable[Comparison]) -> int:
        """Makes gold, in one step, of every passage that all who read it tagged alike; how many there were."""
        self._before_review()
        done = accept_agreements(self.project, self.annotator.id, comparisons)
        if done.count:
            self._tell(done.documents, None)
        return done.count

    def bring_back(self, former: Annotation) -> Annotation:
        """Makes a former revision of a tag the present one."""
        self._before_review()
        after = self._reviewing.bring_back(former)
        self._tell(frozenset({after.document}), frozenset({after.id}), after.id)
        return after

    def settle(self, annotation_id: AnnotationId, chosen: Annotation) -> Annotation:
        """Ends a tag's conflict: it says what `chosen`, one of its last revisions or another, says."""
        self._before_review()
        after = self._reviewing.settle(annotation_id, chosen)
        self._tell(frozenset({after.document}), frozenset({after.id}), after.id)
        return after

    def settle_removed(self, annotation_id: AnnotationId) -> None:
        """Ends a tag's conflict by taking it away, as one side did."""
        self._before_review()
        gone = self._reviewing.settle_removed(annotation_id)
        self._tell(frozenset({gone.document}), frozenset({gone.id}))

    def undo(self) -> Step | None:
        """Takes back this person's last step, an open form with changes being the last; None where there is none."""
        self._must_write()
        self.commit()
        return self._after(self.project.undo(self.annotator.id, now()))

    def redo(self) -> Step | None:
        """Does again what was taken back last."""
        self._must_write()
        self.commit()
        return self._after(self.project.redo(self.annotator.id, now()))

    def tell_documents_changed(self) -> None:
        """After an import: the library is no longer what it was."""
        self.documents_changed.emit(None)
        self.saved.emit(now())

    def tell_tags_changed(self, documents: Iterable[DocumentId]) -> None:
        """After tags came in from elsewhere."""
        self._tell(frozenset(documents), None)

    def _after(self, step: Step | None) -> Step | None:
        if step is None:
            return None
        documents: set[DocumentId] = set()
        read: set[DocumentId] = set()
        tags: set[AnnotationId] = set()
        look_at: AnnotationId | None = None
        for edit in step.edits:
            match edit:
                case Add(tag) | Remove(tag) | Replace(_, tag):
                    documents.add(tag.document)
                    look_at = tag.id
                    tags.add(tag.id)
                case Say(Complete(document=document)) | TakeBack(Complete(document=document)):
                    read.add(document)
                case Say(Verdict() | Comment() as said) | TakeBack(Verdict() | Comment() as said):
                    documents.add(said.document)
                    look_at = look_at or said.annotation
                    tags.add(said.annotation)
                case Say(Adjudication() as said) | TakeBack(Adjudication() as said):
                    documents.add(said.document)
                    tags.update(source.annotation for source in said.sources)
                case _:
                    pass
        if read:
            self._tell_complete(frozenset(read))
        self._tell_refused(_refused(step), alone=not documents)
        if documents:
            self._tell(frozenset(documents), frozenset(tags), look_at)
        gone = [edit.annotation for edit in step.edits if isinstance(edit, Remove)]
        if len(gone) == len(tags) == 1:
            self.tag_undone.emit(gone[0])
        return step

    def tell_suggestions_changed(self, documents: Iterable[DocumentId]) -> None:
        """After suggestions were made in the background; nothing that the person did was saved."""
        self.suggestions_changed.emit(frozenset(documents))

    def _before_review(self) -> None:
        self._must_write()
        self.commit()

    def _tell_complete(self, documents: frozenset[DocumentId]) -> None:
        self.saved.emit(now())
        self.completeness_changed.emit(documents)

    def _tell_suggestions(self, documents: frozenset[DocumentId]) -> None:
        self.saved.emit(now())
        self.suggestions_changed.emit(documents)

    def _tell_refused(self, refused: Sequence[Refusal], *, alone: bool) -> None:
        if refused:
            self._tell_suggestions(frozenset(each.document for each in refused))
        if refused and alone:
            self.refusal_undone.emit(refused[0])

    def _must_write(self) -> None:
        self.project.must_write()

    def _announce(self, draft: Draft) -> Draft:
        self.draft_changed.emit(draft)
        self.saved.emit(now())
        return draft

    def _tell(
        self,
        documents: frozenset[DocumentId],
        tags: frozenset[AnnotationId] | None,
        look_at: AnnotationId | None = None,
    ) -> None:
        self.saved.emit(now())
        self.tags_changed.emit(TagsChanged(documents, look_at, tags))


def _refused(step: Step) -> list[Refusal]:
    """What was refused by a step, or is so no longer."""
    said = (edit.statement for edit in step.edits if isinstance(edit, Say | TakeBack))
    return [each for each in said if isinstance(each, Refusal)]
