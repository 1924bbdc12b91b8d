"""Steps from another file, before they are trusted: are they sound in themselves, and do they fit our texts and people?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from annotator.base.errors import ProjectError
from annotator.base.ids import is_moment
from annotator.model.annotation import (
    MOST_REVISIONS,
    Annotation,
    AnnotationId,
    Annotator,
    AnnotatorId,
    Document,
    DocumentId,
)
from annotator.model.edits import (
    Add,
    AddAnnotator,
    AddDocument,
    Edit,
    Merge,
    Remove,
    Replace,
    Say,
    SetSchema,
    Step,
    TakeBack,
)
from annotator.model.label_schema import read_schema
from annotator.model.review import VERDICT_KINDS, Adjudication, Comment, Complete, Refusal, Statement, Verdict
from annotator.model.text_layer import TextLayer
from annotator.store.projection import PROGRAM, is_passage


@dataclass(slots=True)
class Touched:
    """What a step speaks of."""

    documents: set[DocumentId] = field(default_factory=set)
    tags: set[AnnotationId] = field(default_factory=set)
    spoken_of: set[AnnotationId] = field(default_factory=set)
    """Tags that were judged, commented or weighed."""
    people: set[AnnotatorId] = field(default_factory=set)
    new_documents: list[Document] = field(default_factory=list)
    new_people: set[AnnotatorId] = field(default_factory=set)


def touched_by(step: Step) -> Touched:
    """What a step speaks of."""
    touched = Touched(people={AnnotatorId(step.annotator)} - {PROGRAM})
    for edit in step.edits:
        match edit:
            case Add(annotation) | Remove(annotation) | Replace(_, annotation):
                touched.documents.add(annotation.document)
                touched.tags.add(annotation.id)
                touched.people.add(annotation.annotator)
            case Say(said) | TakeBack(said):
                touched.documents.add(said.document)
                touched.people.add(said.annotator)
                touched.spoken_of |= _spoken_of(said)
            case AddDocument(document):
                touched.documents.add(document.id)
                touched.new_documents.append(document)
            case AddAnnotator(annotator):
                touched.new_people.add(annotator.id)
            case _:
                pass
    touched.people -= touched.new_people
    return touched


def _spoken_of(said: Statement) -> set[AnnotationId]:
    match said:
        case Complete() | Refusal():
            return set()
        case Adjudication():
            return {*(source.annotation for source in said.sources), *((said.gold,) if said.gold else ())}
        case _:
            return {said.annotation}


def must_be_sound(step: Step) -> None:
    """Whether every value is of its kind. Raises ValueError that says what is not."""
    _texts("step", step.id, step.annotator, step.at, *((step.of,) if step.of is not None else ()))
    _must(step.kind in {"do", "undo", "redo"} and (step.of is None) == (step.kind == "do"), "its kind")
    _must(bool(step.edits), "it holds nothing")
    for edit in step.edits:
        _sound_edit(edit)
    if step.annotator == PROGRAM:
        _must(all(isinstance(edit, SetSchema) for edit in step.edits), "nobody did it")


def _sound_edit(edit: Edit) -> None:
    match edit:
        case Add(annotation):
            _sound_tag(annotation)
        case Remove(annotation):
            _sound_tag(annotation)
            _must(annotation.revision > 1, "its revision")
        case Replace(before, after, settles, reopens):
            _sound_tag(before)
            _sound_tag(after)
            _must((before.id, before.document) == (after.id, after.document), "another tag's change")
            _must(after.revision > before.revision, "its revision")
            _texts("key", *settles, *reopens)
        case Say(said) | TakeBack(said):
            _sound_statement(said)
        case AddAnnotator(Annotator(person, name)):
            _texts("name", person, name)
        case AddDocument(document):
            _texts("document", document.id, document.name, document.text, document.added, *document.notes)
            _numbers("document", document.pages, document.size)
        case SetSchema(toml):
            _texts("label schema", toml)
            try:
                read_schema(toml)
            except ProjectError as error:
                raise ValueError(str(error)) from error
        case Merge():
            raise ValueError("a merge")


def _sound_tag(a: Annotation) -> None:
    anchor = a.anchor
    _texts("tag", a.id, a.document, a.label, a.annotator, a.created, a.modified, a.origin)
    _texts("tag", anchor.quote, anchor.prefix, anchor.suffix)
    _numbers("tag", anchor.start, anchor.end, a.revision)
    for quad in anchor.quads:
        _numbers("quad", quad.page)
        _must(
            quad.page >= 0 and all(map(_is_finite, (quad.rect.x0, quad.rect.y0, quad.rect.x1, quad.rect.y1))), "a quad"
        )
    _must(bool(a.id) and 1 <= a.revision <= MOST_REVISIONS and 0 <= anchor.start < anchor.end, "a tag's numbers")
    _must(isinstance(a.fields, dict), "a tag's fields")
    for name, value in a.fields.items():
        _texts("field", name)
        _must(value is None or isinstance(value, str | int | float), "a tag's fields")


def _sound_statement(said: Statement) -> None:
    _texts("statement", said.id, said.document, said.annotator, said.at)
    _must(is_moment(said.at), "the time of what was said")
    match said:
        case Verdict():
            _texts("verdict", said.annotation, said.says, said.kind, said.reason)
            _numbers("verdict", said.revision)
            _must(said.revision >= 1, "the revision that a verdict speaks of")
            _must(said.kind in VERDICT_KINDS, "a verdict of unknown kind")
        case Comment():
            _texts("comment", said.annotation, said.text)
        case Complete():
            _texts("complete mark", said.scope)
            _numbers("complete mark", said.start, said.end)
        case Adjudication():
            _texts(
                "adjudication", *(source.annotation for source in said.sources), *((said.gold,) if said.gold else ())
            )
            _numbers("adjudication", *(source.revision for source in said.sources))
            _must(all(source.revision >= 1 for source in said.sources), "a source's revision")
        case Refusal():
            _texts("refusal", said.label, said.quote)
            _numbers("refusal", said.start, said.end)
            _must(bool(said.label) and 0 <= said.start < said.end, "the passage that a refusal speaks of")


def must_fit(step: Step, layer_of: Callable[[DocumentId], TextLayer]) -> None:
    """Whether what a sound step says agrees with our texts. Raises ValueError that says what does not."""
    for edit in step.edits:
        match edit:
            case Add(annotation) | Replace(_, annotation):
                text = layer_of(annotation.document).text
                _must(annotation.anchor.agrees_with(text), f"the tag {annotation.id} does not agree with its text")
            case Remove(annotation):
                layer_of(annotation.document)
            case Say(Complete(start=start, end=end, document=document)):
                length = len(layer_of(document).text)
                _must(0 <= start < end <= length, f"{start}–{end} is no part of its text")
            case Say(Refusal() as said):
                fits = is_passage(said, layer_of(said.document).text)
                _must(fits, f"the refusal {said.id} does not agree with its text")
            case AddDocument(document):
                _must(layer_of(document.id).pages == document.pages, f"{document.name} has another number of pages")
            case _:
                pass


def _must(condition: bool, what: str) -> None:  # noqa: FBT001 - as assert
    if not condition:
        raise ValueError(what)


def _texts(what: str, *values: object) -> None:
    _must(all(isinstance(value, str) for value in values), f"a {what} without its text")
    for value in values:
        try:
            str(value).encode()
        except UnicodeEncodeError as error:
            raise ValueError(f"a {what} with a broken character") from error


def _is_finite(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1 << 53


def _numbers(what: str, *values: object) -> None:
    _must(all(type(value) is int and abs(value) < 1 << 53 for value in values), f"a {what} without its number")
