"""What a reviewer does with others' tags: judge, comment, mark as complete, adjudicate, bring a revision back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.base.errors import TagError
from annotator.base.ids import moment_after, now, uuid7
from annotator.model.annotation import Annotation, AnnotationId, AnnotatorId, DocumentId
from annotator.model.edits import Add, Edit, Remove, Replace, Say, Step, TakeBack
from annotator.model.review import (
    GOLD,
    Adjudication,
    Comment,
    Complete,
    Scope,
    Source,
    Statement,
    StatementId,
    Verdict,
    VerdictKind,
)
from annotator.store.project import Project


def verdict_on(annotation: Annotation, kind: VerdictKind, reason: str, by: AnnotatorId, at: str) -> Verdict:
    """A verdict on what a tag says now."""
    says = annotation.digest
    return Verdict(
        StatementId(uuid7()), annotation.id, annotation.document, annotation.revision, says, kind, reason, by, at
    )


class Reviewing:
    """Each method is one step of the person at work, which undo takes back; what they return is what was saved.

    Raises TagError where a tag is gone or nothing is left to be done, and what the project raises.
    """

    def __init__(self, project: Project, annotator: AnnotatorId) -> None:
        self._project = project
        self._annotator = annotator

    def judge(self, tags: Iterable[AnnotationId], kind: VerdictKind, reason: str = "") -> tuple[Verdict, ...]:
        """The same verdict on all of `tags`."""
        at = now()
        annotations = [self._project.annotation(tag) for tag in tags]
        said = tuple(
            verdict_on(each, kind, reason.strip(), self._annotator, self._last(each, at)) for each in annotations
        )
        self._save(at, [Say(each) for each in said])
        return said

    def _last(self, tag: Annotation, at: str) -> str:
        """A time after all verdicts on the tag: one that came from a clock ahead of ours must not outlive this one."""
        latest = max((said.at for said in self._project.verdicts(tag.id)), default="")
        return at if at > latest else moment_after(latest)

    def comment(self, tag: AnnotationId, text: str) -> Comment:
        """A remark in the tag's thread. Raises TagError where it is blank."""
        if not text.strip():
            raise TagError("There is nothing in the comment yet.")
        at = now()
        annotation = self._project.annotation(tag)
        said = Comment(StatementId(uuid7()), tag, annotation.document, text.strip(), self._annotator, at)
        self._save(at, [Say(said)])
        return said

    def take_back(self, said: Statement) -> None:
        """Unsays one's own words. Raises TagError where they are another's."""
        self._save(now(), self._taking_back(said))

    def complete(self, document: DocumentId, start: int, end: int, scope: Scope) -> Complete:
        """ "I have read characters `start` to `end` and there is nothing more." """
        at = now()
        said = Complete(StatementId(uuid7()), document, start, end, scope, self._annotator, at)
        self._save(at, [Say(said)])
        return said

    def not_complete(self, document: DocumentId, start: int, end: int) -> int:
        """Takes back one's own marks that touch those characters; how many there were."""
        mine = [each for each in self._project.completions(document) if each.annotator == self._annotator]
        touched = [each for each in mine if each.start < end and start < each.end]
        self._save(now(), [edit for each in touched for edit in self._taking_back(each)])
        return len(touched)

    def adjudicate(self, sources: Sequence[AnnotationId], chosen: Annotation | None) -> Annotation | None:
        """Settles what `sources` say differently: gold that says what `chosen` does, or None where none of them is right.

        `chosen` gives label, anchor and fields; the gold is a tag of its own with the person at work as its author. What
        they had settled of these sources before is taken back in the same step, its gold with it: no passage is gold twice.
        """
        weighed = [self._project.annotation(source) for source in sources]
        if not weighed:
            raise TagError("There is no tag to be adjudicated.")
        if any(each.origin == GOLD for each in weighed):
            raise TagError("This is gold already; amend it, or settle the tags that it was made of anew.")
        at = now()
        gold = chosen and self._gold(chosen, at)
        self._save(at, [*self._unsettling(weighed, at), *self.adjudication(weighed, gold, at)])
        return gold

    def _unsettling(self, weighed: Sequence[Annotation], at: str) -> list[Edit]:
        """Takes back one's own adjudications of these sources, with their gold."""
        now_weighed = {each.id for each in weighed}
        edits: list[Edit] = []
        former = {said.id: said for each in weighed for said in self._project.adjudications_of(each.id, each.document)}
        for said in former.values():
            before = {source.annotation for source in said.sources}
            if said.annotator != self._annotator or not (before <= now_weighed or now_weighed <= before):
                continue
            edits += self._taking_back(said)
            try:
                gold = self._project.annotation(said.gold) if said.gold else None
            except TagError:  # removed since
                gold = None
            if gold is not None and gold.annotator == self._annotator and gold.origin == GOLD:
                edits.append(Remove(replace(gold, modified=at, revision=gold.revision + 1)))
        return edits

    def adjudicate_many(self, settlements: Iterable[tuple[Sequence[Annotation], Annotation]]) -> tuple[Annotation, ...]:
        """Gold for many passages in one step: for each the tags weighed, and what it shall say."""
        at = now()
        golds: list[Annotation] = []
        edits: list[Edit] = []
        for weighed, chosen in settlements:
            gold = self._gold(chosen, at)
            golds.append(gold)
            edits += self.adjudication(weighed, gold, at)
        # All gold first, then what is said of it: the tables take it in thousands at a time.
        self._save(at, sorted(edits, key=lambda edit: isinstance(edit, Say)))
        return tuple(golds)

    def _gold(self, chosen: Annotation, at: str) -> Annotation:
        tag = AnnotationId(uuid7())
        return replace(chosen, id=tag, annotator=self._annotator, created=at, modified=at, revision=1, origin=GOLD)

    def adjudication(self, weighed: Sequence[Annotation], gold: Annotation | None, at: str) -> list[Edit]:
        """The edits of one adjudication, for whoever puts many into one step."""
        sources = tuple(Source(each.id, each.revision) for each in weighed)
        said = Adjudication(
            StatementId(uuid7()), gold.id if gold else None, weighed[0].document, sources, self._annotator, at
        )
        return [*([Add(gold)] if gold else []), Say(said)]

    def bring_back(self, former: Annotation) -> Annotation:
        """Makes a former revision of a tag the present one, as a new revision (a removed tag is there again)."""
        at = now()
        try:
            stored = self._project.annotation(former.id)
        except TagError:
            after = replace(former, modified=at, revision=self._project.last_revision(former.id) + 1)
            self._save(at, [Add(after), *self._amending(after, at)])
            return after
        if stored.says_the_same(former):
            raise TagError("The tag says that already.")
        after = replace(
            stored.revised(at, label=former.label, anchor=former.anchor, fields=former.fields),
            revision=self._project.last_revision(former.id) + 1,
        )
        self._save(at, [Replace(stored, after), *self._amending(after, at)])
        return after

    def _amending(self, after: Annotation, at: str) -> list[Edit]:
        """What tells another's tag that the person at work revised from one that its author did."""
        mine = after.annotator == self._annotator
        return [] if mine else [Say(verdict_on(after, "amended", "", self._annotator, at))]

    def settle(self, annotation_id: AnnotationId, chosen: Annotation) -> Annotation:
        """Ends a conflict: the tag says what `chosen` says, as a new revision, and no other one is left beside it."""
        settling = self._settling(annotation_id, chosen, now())
        edits: list[Edit] = [settling]
        if settling.after.annotator != self._annotator and not settling.before.says_the_same(settling.after):
            edits.append(Say(verdict_on(settling.after, "amended", "", self._annotator, settling.after.modified)))
        self._save(settling.after.modified, edits)
        return settling.after

    def settle_removed(self, annotation_id: AnnotationId) -> Annotation:
        """Ends a conflict by taking the tag away, as one side did; what it was is given back."""
        at = now()
        settling = self._settling(annotation_id, self._project.annotation(annotation_id), at)
        after = settling.after
        self._save(at, [settling, Remove(replace(after, revision=after.revision + 1))])
        return settling.before

    def _taking_back(self, said: Statement) -> list[Edit]:
        # Who says one thing again in two files has said it twice when they come together.
        return [TakeBack(said)] * max(1, self._project.standing(said.id))

    def _settling(self, annotation_id: AnnotationId, chosen: Annotation, at: str) -> Replace:
        stored = self._project.annotation(annotation_id)
        rivals = self._project.rivals(annotation_id)
        if not rivals:
            raise TagError("There is no conflict left to settle: the tag has one last revision only.")
        after = replace(
            stored.revised(at, label=chosen.label, anchor=chosen.anchor, fields=chosen.fields),
            revision=self._project.last_revision(annotation_id) + 1,
        )
        return Replace(stored, after, settles=tuple(sorted(rival.key for rival in rivals)))

    def _save(self, at: str, edits: Sequence[Edit]) -> None:
        if edits:
            self._project.apply(Step(uuid7(), self._annotator, at, tuple(edits)))
