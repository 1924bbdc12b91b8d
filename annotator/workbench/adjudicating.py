"""Gold without an adjudicator: the passages over which all who read them agree."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.model.annotation import Annotation, AnnotationId, DocumentId
from annotator.model.ports import Progress, no_progress
from annotator.review.comparison import Comparison
from annotator.review.readings import Span
from annotator.store.project import Project
from annotator.workbench.queue_part import QueuePart

Settlement = tuple[tuple[Annotation, ...], Annotation]
"""The tags that were weighed, and what the gold shall say."""


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
