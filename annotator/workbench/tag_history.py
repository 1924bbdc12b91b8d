"""What happened to a tag, in the order of time: its revisions, what was said of it, and the merges that brought them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from annotator.model.annotation import Annotation, AnnotationId, AnnotatorId
from annotator.model.edits import Add, Edit, Remove, Replace, Step
from annotator.model.review import GOLD, Adjudication, Comment, Source, Statement, Verdict
from annotator.store.project import Project

Kind = Literal[
    "tagged",
    "imported",
    "gold",
    "changed",
    "removed",
    "back",
    "accepted",
    "rejected",
    "amended",
    "commented",
    "weighed",
    "dismissed",
    "merged",
]
"""How it came to be (by a person, from a file, by adjudication); a new revision, taken away, there again; verdicts, of
which "amended" is also a change of another's tag; a comment; weighed for gold, or against others of which none was right;
came in from another project."""


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One thing that happened. `text` is a reason, a comment, or the file that a merge read.

    `before` and `after` are the tag around a change: a new one has no `before`, a removed one no `after`. `how` is
    "undo" or "redo" where the change took another back, or did it again. `said` is what was said, `sources` what an
    adjudication weighed.
    """

    at: str
    who: AnnotatorId
    kind: Kind
    text: str = ""
    before: Annotation | None = None
    after: Annotation | None = None
    how: str = "do"
    said: Statement | None = None
    sources: tuple[Source, ...] = ()


def entries(project: Project, annotation_id: AnnotationId) -> tuple[HistoryEntry, ...]:
    """All that happened to a tag, there or removed, oldest first; nothing where it never was. Raises ProjectError.

    What was taken back is left out. The verdict that goes with an amendment is told as that change, with its reason.
    """
    history = project.history(annotation_id)
    if not history:
        return ()
    document = _tag_of(history[0][1]).document
    changes = list(_changes(history))
    verdicts = list(project.verdicts(annotation_id))
    found = [_with_verdict(change, verdicts) for change in changes]
    found += [HistoryEntry(v.at, v.annotator, v.kind, v.reason, said=v) for v in verdicts]
    found += [_comment(said) for said in project.comments(annotation_id)]
    for each in project.adjudications_of(annotation_id, document):
        found = _with_adjudication(found, each, annotation_id)
    found += [
        HistoryEntry(step.at, AnnotatorId(step.annotator), "merged", merge.name)
        for step, merge in project.merges_of(annotation_id)
    ]
    return tuple(sorted(found, key=_moment))


def _moment(entry: HistoryEntry) -> tuple[str, int]:
    """Within one millisecond a revision comes before the verdict on it, and that before the next revision."""
    tag = entry.after or entry.before
    if tag is not None:
        return entry.at, tag.revision
    return entry.at, entry.said.revision if isinstance(entry.said, Verdict) else sys.maxsize


def _tag_of(edit: Edit) -> Annotation:
    match edit:
        case Add(tag) | Remove(tag) | Replace(_, tag):
            return tag
        case _:
            raise TypeError(f"{type(edit).__name__} is no change of a tag")


def _changes(history: tuple[tuple[Step, Edit], ...]) -> Iterator[HistoryEntry]:
    there = False
    for step, edit in history:
        who = AnnotatorId(step.annotator)
        match edit:
            case Add(tag):
                kind: Kind = "back" if there else _origin(tag)
                yield HistoryEntry(step.at, who, kind, after=tag, how=step.kind)
            case Remove(tag):
                yield HistoryEntry(step.at, who, "removed", before=tag, how=step.kind)
            case Replace(before, after):
                yield HistoryEntry(step.at, who, "changed", before=before, after=after, how=step.kind)
            case _:
                continue
        there = True


def _origin(tag: Annotation) -> Kind:
    return "gold" if tag.origin == GOLD else "imported" if tag.origin == "import" else "tagged"


def _with_verdict(change: HistoryEntry, verdicts: list[Verdict]) -> HistoryEntry:
    """The change with the verdict "amended" that was saved with it, which is then no longer among `verdicts`."""
    for said in verdicts:
        if change.after is not None and (said.kind, said.annotator, said.revision, said.says) == (
            "amended",
            change.who,
            change.after.revision,
            change.after.digest,
        ):
            verdicts.remove(said)
            return HistoryEntry(
                change.at, change.who, "amended", said.reason, change.before, change.after, change.how, said
            )
    return change


def _comment(said: Comment) -> HistoryEntry:
    return HistoryEntry(said.at, said.annotator, "commented", said.text, said=said)


def _with_adjudication(
    found: list[HistoryEntry], said: Adjudication, annotation_id: AnnotationId
) -> list[HistoryEntry]:
    """The gold's own beginning tells its sources; any other tag was weighed."""
    if said.gold == annotation_id:
        return [
            HistoryEntry(e.at, e.who, e.kind, e.text, e.before, e.after, e.how, said, said.sources)
            if e.kind == "gold"
            else e
            for e in found
        ]
    kind: Kind = "weighed" if said.gold is not None else "dismissed"
    return [*found, HistoryEntry(said.at, said.annotator, kind, said=said, sources=said.sources)]
