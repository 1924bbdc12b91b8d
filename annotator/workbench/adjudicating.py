"""What gold is made of: fields chosen from several tags, and passages over which all who read them agree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from annotator.base.errors import TagError
from annotator.model.annotation import Annotation, AnnotationId, DocumentId
from annotator.model.ports import Progress, no_progress
from annotator.review.comparison import Comparison
from annotator.review.readings import Span
from annotator.store.project import Project
from annotator.workbench.open_document import OpenDocument
from annotator.workbench.queue_part import QueuePart

Settlement = tuple[tuple[Annotation, ...], Annotation]
"""The tags that were weighed, and what the gold shall say."""


def as_author_left(project: Project, tag: AnnotationId) -> Annotation:
    """What a tag says in its author's reading: not what a reviewer made of it. Raises TagError where it is gone."""
    standing = project.annotation(tag)
    for own in project.own_tags(standing.document, only=(tag,)):
        anchor = standing.anchor
        if (own.start, own.end) != (anchor.start, anchor.end):
            document = OpenDocument(project, project.document(standing.document))
            anchor = document.anchor(own.start, own.end)
        return replace(standing, label=own.label, anchor=anchor, fields=own.fields)
    return standing


def with_fields(
    project: Project,
    sources: Sequence[AnnotationId],
    fields: Mapping[str, AnnotationId],
    like: AnnotationId | None = None,
) -> Annotation:
    """What gold says that has label and borders of `like` (the first of `sources`), each field as the tag named for it.

    A field that `fields` does not name is as in `like`; one that the named tag has left empty, or that the label has not,
    is left out. Raises TagError where there are no sources, or one is gone.
    """
    if not sources:
        raise TagError("There is no tag to be adjudicated.")
    said = {tag: as_author_left(project, tag) for tag in dict.fromkeys((*sources, *fields.values()))}
    base = said[like] if like in said and like is not None else said[sources[0]]
    label = project.schema.label(base.label)
    merged = dict(base.fields)
    for name, tag in fields.items():
        merged[name] = said[tag].fields.get(name)
    kept = {
        name: value
        for name, value in merged.items()
        if value is not None and value != "" and (label is None or name in base.fields or label.field(name) is not None)
    }
    return replace(base, fields=kept)


def agreements(
    project: Project, comparisons: Iterable[Comparison], progress: Progress = no_progress
) -> tuple[Settlement, ...]:
    """Those of `comparisons` that need no adjudicator: at least two tags that say the same, nobody else who read it.

    Looked up anew, in case something changed meanwhile; what is settled already is left out, and so is a passage with a
    tag that a reviewer has rejected, or that says something else than its author left it saying. The gold says what the
    first member does.
    """
    wanted: dict[DocumentId, set[frozenset[str]]] = {}
    for each in comparisons:
        if each.kind == "same" and len(each.members) > 1:
            members = frozenset(span.id for _, span in each.members)
            wanted.setdefault(DocumentId(each.document), set()).add(members)
    found: list[Settlement] = []
    for done, (document, passages) in enumerate(wanted.items()):
        progress(done, len(wanted), document)
        part = QueuePart(project, document)
        part.read()
        open_ones = {
            item.id for item in part.items if not item.settled and not item.rival and item.verdict != "rejected"
        }
        tags: dict[str, Annotation] = {each.id: each for each in project.annotations(document)}
        for each in part.comparisons:
            ids = [AnnotationId(span.id) for _, span in each.members]
            if frozenset(ids) not in passages or not open_ones.issuperset(ids) or each.kind != "same":
                continue
            if all(Span.of(tags[span.id]) == span for _, span in each.members):
                found.append((tuple(tags[tag] for tag in ids), tags[ids[0]]))
    return tuple(found)
