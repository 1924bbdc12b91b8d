"""What is done to many tags or places at once, apart from the window's thread: each one step, all or nothing.

Whoever calls this tells the workbench afterwards (`Workbench.tell_tags_changed`), in the window's thread.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.base.ids import now, uuid7
from annotator.model.annotation import Annotation, AnnotationId, AnnotatorId, DocumentId
from annotator.model.edits import Add, Step
from annotator.model.ports import Progress, no_progress
from annotator.model.review import VerdictKind
from annotator.model.suggestion import Suggestion
from annotator.review.comparison import Comparison
from annotator.store.project import Project
from annotator.workbench.adjudicating import agreements
from annotator.workbench.answering import accept
from annotator.workbench.occurrences import Place, new_tags
from annotator.workbench.reviewing import Reviewing


@dataclass(frozen=True, slots=True)
class Done:
    """How many tags were made or judged, and in which documents."""

    count: int
    documents: frozenset[DocumentId]


def tag_places(
    project: Project, by: AnnotatorId, places: Iterable[Place], label: str, *, progress: Progress = no_progress
) -> Done:
    """Tags all these places, but those that `by` has tagged so already.

    Raises TagError as `new_tags`, what the project raises, and what `progress` raises, which is called for each
    document; nothing is saved then.
    """
    by_document: dict[DocumentId, list[Place]] = {}
    for place in places:
        by_document.setdefault(place[0], []).append(place)
    made: list[Annotation] = []
    for number, of_document in enumerate(by_document.values()):
        progress(number, len(by_document), label)
        made += new_tags(project, by, of_document, label)
    if made:
        project.apply(Step(uuid7(), by, now(), tuple(Add(tag) for tag in made)))
    return Done(len(made), frozenset(tag.document for tag in made))


def accept_suggestions(
    project: Project, by: AnnotatorId, suggestions: Iterable[Suggestion], *, progress: Progress = no_progress
) -> Done:
    """Makes tags of all these suggestions but those on a tag that `by` has already.

    Raises TagError where a document says something else by now, what the project raises, and what `progress` raises, which
    is called for each; nothing is saved then.
    """
    made = accept(project, by, suggestions, progress=progress)
    return Done(len(made), frozenset(tag.document for tag in made))


def judge_tags(
    project: Project, by: AnnotatorId, tags: Iterable[AnnotationId], kind: VerdictKind, reason: str = ""
) -> Done:
    """The same verdict of `by` on all of `tags`. Raises TagError where one is gone, and what the project raises."""
    said = Reviewing(project, by).judge(tags, kind, reason)
    return Done(len(said), frozenset(verdict.document for verdict in said))


def accept_agreements(
    project: Project, by: AnnotatorId, comparisons: Iterable[Comparison], *, progress: Progress = no_progress
) -> Done:
    """Makes gold of every passage that all who read it tagged alike; how many there were.

    Raises what the project raises, and what `progress` raises, which is called for each document; nothing is saved then.
    """
    settlements = agreements(project, comparisons, progress)
    if not settlements:
        return Done(0, frozenset())
    # The last chance to stop: from here on all of it is saved.
    progress(len(settlements), len(settlements), "")
    golds = Reviewing(project, by).adjudicate_many(settlements)
    return Done(len(golds), frozenset(gold.document for gold in golds))
