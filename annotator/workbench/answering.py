"""What a person answers to suggestions: accepted they become tags, refused they stay away from who refused them; each one step."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from annotator.base.errors import TagError
from annotator.base.ids import now, uuid7
from annotator.model.annotation import Anchor, Annotation, AnnotationId, AnnotatorId
from annotator.model.edits import Add, Say, Step
from annotator.model.ports import Progress, no_progress
from annotator.model.review import Refusal, StatementId
from annotator.model.suggestion import Suggestion
from annotator.store.project import Project
from annotator.store.suggestions import TagTime
from annotator.workbench.open_document import OpenDocument

ORIGIN = "suggestion"
"""The `origin` of a tag that was a suggestion."""
UNSEEN = "suggestions"
"""The `origin` of a tag that was accepted together with others, above a threshold: nobody said so of this one."""


def tag_of(suggestion: Suggestion, anchor: Anchor, by: AnnotatorId, at: str, *, origin: str = ORIGIN) -> Annotation:
    """The tag that a suggestion is once `by` accepts it, its fields filled in."""
    tag = AnnotationId(uuid7())
    fields = dict(suggestion.fields)
    return Annotation(tag, suggestion.document, suggestion.label, anchor, by, at, at, fields, origin=origin)


def anchor_of(suggestion: Suggestion, document: OpenDocument) -> Anchor:
    """Where it is. Raises TagError where the document does not say that there."""
    if document.layer.text[suggestion.start : suggestion.end] != suggestion.text:
        raise TagError("The text is no longer what was read when this was suggested; have suggestions made anew.")
    return document.anchor(suggestion.start, suggestion.end)


def accept(
    project: Project,
    by: AnnotatorId,
    suggestions: Iterable[Suggestion],
    *,
    took: TagTime | None = None,
    unseen: bool = False,
    progress: Progress = no_progress,
) -> tuple[Annotation, ...]:
    """Makes tags of suggestions, in one step, `unseen` where they were not looked at one by one; of those not, on which `by` has such a tag already or that they refused.

    Raises TagError, what the project raises, and what `progress` raises, which is called for each; nothing is saved then.
    """
    at = now()
    made: list[Annotation] = []
    every = sorted(suggestions, key=lambda each: (each.document, each.start, -each.score))
    for document_id, of_document in groupby(every, key=lambda each: each.document):
        document = OpenDocument(project, project.document(document_id))
        taken = project.taken(document_id, by=by)
        for suggestion in of_document:
            progress(len(made), len(every), document.document.name)
            if not taken.holds(suggestion.label, suggestion.start, suggestion.end):
                taken.add(suggestion.label, suggestion.start, suggestion.end)
                anchor = anchor_of(suggestion, document)
                made.append(tag_of(suggestion, anchor, by, at, origin=UNSEEN if unseen else ORIGIN))
    if made:
        # The last chance to stop: from here on all of it is saved.
        progress(len(every), len(every), "")
        step = project.answer(Step(uuid7(), by, at, tuple(Add(each) for each in made)), took=took)
        return tuple(edit.annotation for edit in step.edits if isinstance(edit, Add)) if step is not None else ()
    return ()


def refuse(project: Project, by: AnnotatorId, suggestions: Iterable[Suggestion]) -> tuple[Refusal, ...]:
    """Refuses suggestions for good, in one step; `by` is not asked about these passages again. What the project raises.

    Of those that are their tags by now, or were refused, nothing is said.
    """
    at = now()
    said = tuple(Say(refusal_of(each, by, at)) for each in suggestions)
    step = project.answer(Step(uuid7(), by, at, said)) if said else None
    every = () if step is None else (edit.statement for edit in step.edits if isinstance(edit, Say))
    return tuple(each for each in every if isinstance(each, Refusal))


def refusal_of(suggestion: Suggestion, by: AnnotatorId, at: str) -> Refusal:
    """The refusal of a suggestion."""
    s = suggestion
    return Refusal(StatementId(uuid7()), s.document, s.label, s.start, s.end, s.text, by, at)
