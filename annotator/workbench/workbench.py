"""The application without a window: one project, the person at work, and every action they can ask for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.base.errors import TagError
from annotator.base.ids import now
from annotator.model.annotation import Annotation, AnnotationId, Annotator, DocumentId, Fields
from annotator.model.edits import AddAnnotator, AddDocument, Replace, SetSchema, Step
from annotator.store.project import Project
from annotator.workbench.events import Event
from annotator.workbench.open_document import OpenDocument
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
        self.saved: Event[str] = Event()
        self._tagging = Tagging(project, annotator.id)
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
        return self._announce(draft)

    def edit_tag(self, annotation_id: AnnotationId) -> Draft:
        """Opens a tag's form; a form that was open is kept first."""
        if self.draft is not None and self.draft.annotation.id == annotation_id:
            return self.draft
        self.commit()
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
        draft = self._tagging.set_fields(fields)
        self.saved.emit(now())
        return draft

    def set_label(self, label: str) -> Draft:
        """Another label for the open tag."""
        self._must_write()
        self.last_label = label
        return self._announce(self._tagging.set_label(label))

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
        kept = self._tagging.commit()
        self.draft_changed.emit(None)
        if kept is not None:
            # Nothing to look at: a form is kept in passing too, while the person is elsewhere already.
            self._tell(frozenset({kept.document}), frozenset({kept.id}))
        return kept

    def give_up(self) -> None:
        """Closes the open form; a new tag is gone without a trace, an old one is as it was."""
        if self.draft is not None:
            self._tagging.give_up()
            self.draft_changed.emit(None)

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
        documents, tags, look_at = set(), set(), None
        for edit in step.edits:
            if isinstance(edit, AddDocument | AddAnnotator | SetSchema):
                continue
            annotation = edit.after if isinstance(edit, Replace) else edit.annotation
            documents.add(annotation.document)
            look_at = annotation.id
            tags.add(look_at)
        self._tell(frozenset(documents), frozenset(tags), look_at)
        return step

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
