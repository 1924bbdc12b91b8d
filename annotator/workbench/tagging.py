"""Tags made, changed and taken away: a draft while its form is open, then one step in the journal.

A draft is kept in the project file at each change, outside the journal, so that a crash loses no word of it and giving
it up leaves no trace.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from annotator.base.errors import TagError
from annotator.base.ids import now, uuid7
from annotator.model.annotation import (
    Anchor,
    Annotation,
    AnnotationId,
    AnnotatorId,
    Fields,
    FieldValue,
    LabelId,
    names_of,
)
from annotator.model.edits import Add, Edit, Remove, Replace, Say, Step
from annotator.model.label_schema import Label
from annotator.model.suggestion import SAME, Suggestion, shared_part
from annotator.store.project import Project
from annotator.store.suggestions import TagTime
from annotator.text.prefill import prefill
from annotator.workbench.answering import ORIGIN, anchor_of, refusal_of, tag_of
from annotator.workbench.occurrences import place_of, sentence_around
from annotator.workbench.open_document import OpenDocument
from annotator.workbench.reviewing import verdict_on
from annotator.workbench.sources import Source, read_from


@dataclass(frozen=True, slots=True)
class Draft:
    """A tag whose form is open: what it would be, what it was (None for a new one), what was filled in by itself.

    `suggestion` is what it was made of, if anything.
    """

    annotation: Annotation
    before: Annotation | None
    prefilled: Mapping[str, Source] = field(default_factory=dict)
    suggestion: Suggestion | None = None

    @property
    def changed(self) -> bool:
        """Whether keeping it would change anything."""
        return self.before is None or not self.before.says_the_same(self.annotation)


class Tagging:
    """The one draft there is at a time, and the steps that come of it."""

    def __init__(self, project: Project, annotator: AnnotatorId) -> None:
        self._project = project
        self.annotator = annotator
        self.draft: Draft | None = None

    def begin(self, document: OpenDocument, start: int, end: int, label: str) -> Draft:
        """A new tag for a passage, with the fields that its words state filled in. Raises TagError."""
        anchor = document.anchor(start, end)
        found = self._project.schema.label(label)
        if found is None:
            raise TagError("There is no label “{label}” in this project.", label=label)
        fields = _stated(document, anchor, found)
        at = now()
        annotation = Annotation(
            id=AnnotationId(uuid7()),
            document=document.id,
            label=found.id,
            anchor=anchor,
            annotator=self.annotator,
            created=at,
            modified=at,
            fields=fields,
        )
        return self._take_up(Draft(annotation, None, read_from(document, anchor, found, fields)))

    def begin_suggested(self, document: OpenDocument, suggestion: Suggestion) -> Draft:
        """A new tag of a suggestion, filled in, to be changed before it is kept. Raises TagError."""
        annotation = tag_of(suggestion, anchor_of(suggestion, document), self.annotator, now())
        label = self._project.schema.label(annotation.label)
        prefilled = read_from(document, annotation.anchor, label, annotation.fields)
        return self._take_up(Draft(annotation, None, prefilled, suggestion))

    def edit(self, annotation_id: AnnotationId) -> Draft:
        """Opens a tag for change. Raises TagError where it is gone."""
        annotation = self._project.annotation(annotation_id)
        self.draft = Draft(annotation, annotation)
        return self.draft

    def resume(self) -> Draft | None:
        """The draft that a crash left, opened again; None where there is none."""
        kept = self._project.draft()
        if kept is None:
            return None
        annotation, is_new = kept.annotation, kept.is_new
        try:
            before = None if is_new else self._project.annotation(annotation.id)
        except TagError:
            before = None
        self.draft = Draft(annotation, before, suggestion=self._made_of(annotation) if is_new else None)
        return self.draft

    def _made_of(self, annotation: Annotation) -> Suggestion | None:
        """The suggestion that a new tag's form was opened with, if it is still there."""
        if annotation.origin != ORIGIN:
            return None
        span = annotation.anchor.start, annotation.anchor.end
        near = [
            (shared_part(span, (s.start, s.end)), s)
            for s in self._project.suggestions(annotation.document, by=self.annotator)
        ]
        return max((each for each in near if each[0] >= SAME), key=lambda each: each[0], default=(0.0, None))[1]

    def set_fields(self, fields: Fields) -> Draft:
        """The form's fields, empty ones left out."""
        draft = self._open_draft()
        kept = {name: value for name, value in fields.items() if value not in (None, "")}
        was = draft.annotation.fields
        prefilled = {name: words for name, words in draft.prefilled.items() if kept.get(name) == was.get(name)}
        return self._take_up(replace(draft, annotation=replace(draft.annotation, fields=kept), prefilled=prefilled))

    def set_label(self, document: OpenDocument, label: str) -> Draft:
        """Another label; fields that it has not are let go, and what nobody touched is filled in anew by passage and place."""
        draft = self._open_draft()
        found = self._project.schema.label(label)
        if found is None:
            raise TagError("There is no label “{label}” in this project.", label=label)
        fields = {name: value for name, value in draft.annotation.fields.items() if _fits(found.field(name), value)}
        return self._refill(document, replace(draft.annotation, label=found.id, fields=fields))

    def set_span(self, document: OpenDocument, start: int, end: int) -> Draft:
        """Other borders; fields that were filled in by the old passage and not touched follow the new one."""
        draft = self._open_draft()
        changed = replace(draft.annotation, anchor=document.anchor(start, end))
        # What somebody else filled in, or the person on another day, does not change by itself.
        return self._refill(document, changed) if draft.prefilled else self._take_up(replace(draft, annotation=changed))

    def _refill(self, document: OpenDocument, changed: Annotation) -> Draft:
        """The open draft so changed, its fields that nobody touched as passage, place and suggestion fill them in now."""
        draft = self._open_draft()
        label = self._project.schema.label(changed.label)
        fields = {name: value for name, value in changed.fields.items() if name not in draft.prefilled}
        fresh: dict[str, FieldValue] = {}
        if label is not None:
            stated = {**_stated(document, changed.anchor, label), **_suggested(draft, changed, label)}
            fresh = {name: value for name, value in stated.items() if name not in fields}
        fields.update(fresh)
        prefilled = read_from(document, changed.anchor, label, fresh)
        return self._take_up(replace(draft, annotation=replace(changed, fields=fields), prefilled=prefilled))

    def commit(self, took: TagTime | None = None) -> Annotation | None:
        """Writes the draft to the journal and closes it; None where there was nothing to write. Raises ProjectError.

        A suggestion of which another tag was made than it said is refused in the same step: it is answered.
        """
        with self._project.alone():
            return self._write(took)

    def _write(self, took: TagTime | None) -> Annotation | None:
        draft = self.draft
        if draft is None:
            return None
        draft = replace(draft, before=draft.before or self._made_meanwhile(draft))
        if not draft.changed:
            self.give_up()
            return None
        at = now()
        a = draft.annotation
        if draft.before is None:
            kept = replace(a, modified=at)
        else:
            kept = draft.before.revised(at, label=LabelId(a.label), anchor=a.anchor, fields=a.fields)
        # Above those that a merge brought, too: what is new must not be taken for one of them. A form that a crash left
        # may be of a tag that was removed meanwhile, and that comes back.
        kept = replace(kept, revision=self._project.last_revision(kept.id) + 1)
        edits: list[Edit] = [Add(kept) if draft.before is None else Replace(draft.before, kept)]
        if kept.annotator != self.annotator:
            # Another's tag is not overwritten: this revision is the reviewer's, and says so.
            edits.append(Say(verdict_on(kept, "amended", "", self.annotator, at)))
        if draft.suggestion is not None and not _covers(kept, draft.suggestion):
            edits.append(Say(refusal_of(draft.suggestion, self.annotator, at)))
        self._project.apply(Step(uuid7(), self.annotator, at, tuple(edits)), clear_draft=True, took=took)
        self.draft = None
        return kept

    def _made_meanwhile(self, draft: Draft) -> Annotation | None:
        """The tag that the form's suggestion became while the form was open: all were accepted at once, say."""
        s = draft.suggestion
        if s is None:
            return None
        every = self._project.annotations_at(s.document, s.start, s.end)
        mine = (each for each in every if each.annotator == self.annotator and each.origin == ORIGIN)
        return next((each for each in mine if each.label == s.label), None)

    def give_up(self) -> None:
        """Closes the draft without a trace."""
        self.draft = None
        if not self._project.read_only:
            self._project.clear_draft()

    def remove(self, annotation_ids: Iterable[AnnotationId]) -> int:
        """Takes tags away in one step; how many there were. Raises TagError where one is another's."""
        at = now()
        gone = [self._project.annotation(i) for i in annotation_ids]
        for annotation in gone:
            self._must_be_mine(annotation)
        edits = tuple(Remove(replace(a, modified=at, revision=a.revision + 1)) for a in gone)
        if edits:
            self._project.apply(Step(uuid7(), self.annotator, at, edits))
        return len(edits)

    def _must_be_mine(self, annotation: Annotation) -> None:
        """One's own: made by oneself, or brought in from a file."""
        if annotation.annotator == self.annotator:
            return
        history = self._project.history(annotation.id)
        if history and history[0][0].annotator == self.annotator:
            return
        names = names_of(self._project.annotators())
        raise TagError(
            "The tag “{quote}” is {name}'s and stays; reject it where it is wrong.",
            quote=" ".join(annotation.anchor.quote.split())[:60],
            name=names.get(annotation.annotator, annotation.annotator),
        )

    def _open_draft(self) -> Draft:
        if self.draft is None:
            raise TagError("No tag is open to be changed.")
        return self.draft

    def _take_up(self, draft: Draft) -> Draft:
        self._project.save_draft(draft.annotation, is_new=draft.before is None)
        self.draft = draft
        return draft


def _stated(document: OpenDocument, anchor: Anchor, label: Label) -> dict[str, FieldValue]:
    """What the passage and its place say of a tag with that label."""
    return prefill(label, anchor.quote, sentence_around(document.layer.text, anchor), place_of(document, anchor))


def _suggested(draft: Draft, changed: Annotation, label: Label) -> dict[str, FieldValue]:
    """What the draft's suggestion filled in and still holds; an amount must stand in the passage as it is now."""
    suggestion = draft.suggestion
    if suggestion is None or not _covers(changed, suggestion):
        return {}
    if (changed.anchor.start, changed.anchor.end) == (suggestion.start, suggestion.end):
        return dict(suggestion.fields)
    money = {name for field in label.fields if "amount" in field.prefill for name in (field.id, *field.parts)}
    return {name: value for name, value in suggestion.fields.items() if name not in money}


def _covers(tag: Annotation, suggestion: Suggestion) -> bool:
    """Whether a suggestion is hidden by a tag."""
    span, wanted = (tag.anchor.start, tag.anchor.end), (suggestion.start, suggestion.end)
    return tag.label == suggestion.label and shared_part(span, wanted) >= SAME


def _fits(found: object, value: object) -> bool:
    """Whether a value can stay under another label: its field exists there and, if it is a choice, offers it."""
    choices = getattr(found, "choices", ())
    return found is not None and (not choices or value in {c.id for c in choices})
