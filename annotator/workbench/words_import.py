"""What was said of tags comes in with them: verdicts, comments, and what gold was made of, each as its author's own words.

Bringing the same file in twice says nothing twice: a statement keeps its id, and one without an id gets the same each time.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import groupby
from uuid import NAMESPACE_URL, UUID, uuid5

from annotator.base.ids import is_moment
from annotator.dataset.records import IncomingTag, Origin, Reply, Review, holding
from annotator.model.annotation import Annotation, AnnotationId, Annotator, AnnotatorId
from annotator.model.edits import Say
from annotator.model.review import (
    VERDICT_KINDS,
    Adjudication,
    Comment,
    Source,
    Statement,
    StatementId,
    Verdict,
)
from annotator.store.project import Project

_IDS: UUID = uuid5(NAMESPACE_URL, "annotator/statement")
"""What the ids of statements are made from (RFC 9562, 5.5) that came in without one."""


class Words:
    """The statements of one import; `edits` is what is to be saved, after the tags themselves."""

    def __init__(self, project: Project, person: Callable[[str | None], Annotator], at: str) -> None:
        self.edits: list[Say] = []
        self._project = project
        self._person = person
        self._at = at
        self._known: dict[str, AnnotationId | None] | None = None

    def take(self, item: IncomingTag, new: Annotation, tag: AnnotationId) -> bool:
        """What a line says of its tag, which is `new` as placed here and has the id `tag`; whether any of it is news.

        A verdict on what the line's tag says holds for what it says here, where the same words stand elsewhere.
        """
        if not (item.reviews or item.comments or item.sources or item.verdict in VERDICT_KINDS):
            return False
        before = len(self.edits)
        told = (item.start, item.end) if item.start is not None and item.end is not None else None
        theirs = replace(new, anchor=replace(new.anchor, start=told[0], end=told[1])).digest if told else new.digest
        new = replace(new, id=tag)
        for review in item.reviews:
            self._verdict(new, replace(review, says=new.digest) if review.says in (None, theirs) else review)
        own = _beyond(item, theirs)
        if own is not None:
            self._verdict(new, own, *(review.id or "" for review in item.reviews))
        for reply in item.comments:
            self._comment(new, reply)
        for adjudication, sources in groupby(item.sources, key=lambda source: source.adjudication):
            self._adjudication(new, adjudication, tuple(sources))
        return len(self.edits) > before

    def _verdict(self, tag: Annotation, said: Review, *after: str) -> None:
        by = self._person(said.by).id
        own = self._unsaid(said.id, tag.id, "verdict", said.kind, said.reason, said.by or "", said.at or "", *after)
        if own is not None:
            says = said.says or tag.digest
            kind = next(kind for kind in VERDICT_KINDS if kind == said.kind)
            revision = said.revision or tag.revision
            self._say(
                Verdict(own, tag.id, tag.document, revision, says, kind, said.reason, by, said.at or self._at), tag.id
            )

    def _comment(self, tag: Annotation, said: Reply) -> None:
        by = self._person(said.by).id
        own = self._unsaid(said.id, tag.id, "comment", said.text, said.by or "", said.at or "")
        if own is not None:
            self._say(Comment(own, tag.id, tag.document, said.text, by, said.at or self._at), tag.id)

    def _adjudication(self, gold: Annotation, given: str | None, origins: tuple[Origin, ...]) -> None:
        first = origins[0]
        by: AnnotatorId = self._person(first.by).id if first.by else gold.annotator
        own = self._unsaid(given, gold.id, "adjudication", *(origin.id for origin in origins))
        if own is not None:
            sources = tuple(Source(AnnotationId(origin.id), origin.revision or 1) for origin in origins)
            at = gold.created if is_moment(gold.created) else self._at
            self._say(Adjudication(own, gold.id, gold.document, sources, by, first.at or at), gold.id)

    def _unsaid(self, given: str | None, tag: AnnotationId, *what: str) -> StatementId | None:
        """The id of what is to be said; None where it stands already. One that stands for another tag is not taken."""
        known = self._standing()
        for own in (given, str(uuid5(_IDS, "\0".join((tag, *what))))):
            if own and own not in known:
                return StatementId(own)
            if own and known[own] == tag:
                return None
        return None

    def _standing(self) -> dict[str, AnnotationId | None]:
        """All that was said in the project, by the tag that it is about; asked for once, where a file says anything."""
        if self._known is None:
            self._known = {said.id: None for said in self._project.completions()}
            self._known |= {said.id: said.gold for said in self._project.adjudications()}
            for document in self._project.documents():
                verdicts, comments = self._project.document_verdicts, self._project.document_comments
                self._known |= {said.id: said.annotation for said in verdicts(document.id)}
                self._known |= {said.id: said.annotation for said in comments(document.id)}
        return self._known

    def _say(self, said: Statement, tag: AnnotationId) -> None:
        self._standing()[said.id] = tag
        self.edits.append(Say(said))


def _beyond(item: IncomingTag, says: str) -> Review | None:
    """The verdict that a line states and its reviews do not: a person or a script wrote it there."""
    if item.verdict not in VERDICT_KINDS:
        return None
    if not item.reviews:
        return Review(item.verdict, item.reviewer, item.reviewed, item.reason or "")
    last = holding(item.reviews, says) or item.reviews[-1]
    # The name beside it is the former reviewer's: whoever brings the new word in says it.
    return None if last.kind == item.verdict else Review(item.verdict)
