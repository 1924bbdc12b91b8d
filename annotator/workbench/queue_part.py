"""One document's share of the reviewer's queue: read whole, then kept up tag by tag."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from annotator.base.errors import TagError
from annotator.model.annotation import AnnotationId, AnnotatorId, DocumentId
from annotator.model.edits import Add, Replace
from annotator.model.review import GOLD, Adjudication, Source, StatementId
from annotator.review.comparison import Comparer, Comparison
from annotator.review.queue import QueueItem
from annotator.review.readings import Reading, Region, Span
from annotator.store.own import OwnTag
from annotator.store.project import Project
from annotator.store.tags import ReviewRow
from annotator.workbench.completeness import complete_regions


def read_by(
    spans: Mapping[str, Sequence[Span]], complete: Mapping[AnnotatorId, Iterable[Region]], length: int
) -> dict[str, Reading]:
    """Readings by annotator, of everybody who has a tag or a complete mark in a text of `length` characters."""
    everyone = dict.fromkeys((*complete, *spans))
    return {
        who: Reading(tuple(spans.get(who, ())), _within(complete.get(AnnotatorId(who), ()), length)) for who in everyone
    }


def whole_of(readings: Mapping[str, Reading], length: int) -> dict[str, Reading]:
    """The readings of everybody who has a tag, who count as having read all of it."""
    return {who: Reading(each.spans, ((0, length),)) for who, each in readings.items() if each.spans}


def _within(regions: Iterable[Region], length: int) -> tuple[Region, ...]:
    """The parts of them that the text has: a text layer that was made anew may be shorter."""
    return tuple((start, min(end, length)) for start, end in regions if start < length)


class QueuePart:
    """The tags of one document as the queue shows them, and what is compared of them. Used by one thread at a time."""

    def __init__(self, project: Project, document: DocumentId, *, whole: bool = False) -> None:
        self._project = project
        self.document = document
        self._whole = whole
        self._comparer = Comparer(document)
        self._tags: dict[AnnotationId, tuple[OwnTag, Span]] = {}
        self._rows: dict[AnnotationId, ReviewRow] = {}
        self._items: dict[AnnotationId, QueueItem] = {}
        self._adjudications: dict[StatementId, Adjudication] = {}
        self._weighed: dict[AnnotationId, list[tuple[Source, Adjudication]]] = {}
        self._rivals: frozenset[AnnotationId] = frozenset()
        self._passages: dict[str, Comparison] = {}
        self._marked: frozenset[AnnotatorId] = frozenset()
        self._counted: frozenset[AnnotatorId] = frozenset()
        self.comparisons: tuple[Comparison, ...] = ()
        """All passages by place."""

    @property
    def items(self) -> tuple[QueueItem, ...]:
        """All tags by place."""
        return tuple(self._items.values())

    def comparison_of(self, tag: AnnotationId) -> Comparison | None:
        """The passage that a tag belongs to; None for gold."""
        return self._passages.get(tag)

    def read(self) -> None:
        """Reads everything anew; what nobody changed is not compared anew."""
        self._keep_own(self._project.own_tags(self.document), None)
        self._compare({who for _, who in self._project.taggers()})
        self._keep_adjudications()
        self._keep_rivals()
        self._rows = {row.id: row for row in self._project.review_rows(self.document)}
        self._items = {row.id: self._item(row) for row in self._rows.values()}

    @property
    def marked(self) -> frozenset[AnnotatorId]:
        """Who has marked anything here as complete."""
        return self._marked

    def recount(self, taggers: frozenset[AnnotatorId]) -> None:
        """Compares anew where somebody's marks count now, or do so no longer: `taggers` have tags in the project."""
        if self._marked & taggers != self._counted:
            for tag in self._compare(taggers) & self._rows.keys():
                self._items[tag] = self._item(self._rows[tag])

    def update(self, tags: Collection[AnnotationId], taggers: Collection[AnnotatorId]) -> None:
        """Reads these tags anew, which came, went or changed, or were spoken of; and whatever depends on them."""
        touched = set(tags)
        if self._keep_own(self._project.own_tags(self.document, tags), tags):
            touched |= self._compare(taggers)
        touched |= self._keep_adjudications()
        touched |= self._keep_rivals()
        touched.update(tag for tag, by in self._weighed.items() if any(each.gold in tags for _, each in by))
        moved = False
        fresh = {row.id: row for row in self._project.review_rows(self.document, only=tags)}
        for tag in tags:
            before, after = self._rows.get(tag), fresh.get(tag)
            moved = moved or (before and (before.start, before.end)) != (after and (after.start, after.end))
            if after is not None:
                self._rows[tag] = after
            elif before is not None:
                del self._rows[tag], self._items[tag]
        if moved:
            rows = sorted(self._rows.values(), key=lambda row: (row.start, row.end, row.id))
            self._rows = {row.id: row for row in rows}
            self._items = {row.id: self._items[row.id] for row in rows if row.id in self._items}
        for tag in touched & self._rows.keys():
            self._items[tag] = self._item(self._rows[tag])
        if moved:
            self._items = {tag: self._items[tag] for tag in self._rows}

    def _keep_own(self, own: Iterable[OwnTag], only: Collection[AnnotationId] | None) -> bool:
        """Whether any of them says something else than it did."""
        before = dict(self._tags) if only is None else {tag: self._tags[tag] for tag in only if tag in self._tags}
        changed = False
        for tag in own:
            known = before.pop(tag.id, None)
            if known is None or known[0] != tag:
                self._tags[tag.id] = tag, Span(tag.id, tag.label, tag.start, tag.end, tag.fields)
                changed = True
        for gone in before:
            del self._tags[gone]
        return changed or bool(before)

    def _compare(self, taggers: Collection[AnnotatorId]) -> set[AnnotationId]:
        """Compares all passages; whose tags are in another one now.

        Who has no tag in the whole project reviews, and what they marked as complete says nothing of what is there.
        """
        marked = complete_regions(self._project, self.document)
        self._marked = frozenset(marked)
        self._counted = self._marked.intersection(taggers)
        complete = {who: regions for who, regions in marked.items() if who in self._counted}
        spans: dict[str, list[Span]] = {}
        for tag, span in self._tags.values():
            spans.setdefault(tag.annotator, []).append(span)
        length = len(self._project.text_layer(self.document).text)
        before = self._passages
        readings = read_by(spans, complete, length)
        self.comparisons = self._comparer.compare(whole_of(readings, length) if self._whole else readings)
        self._passages = {span.id: each for each in self.comparisons for _, span in each.members}
        return {AnnotationId(tag) for tag, each in self._passages.items() if before.get(tag) is not each}

    def _keep_adjudications(self) -> set[AnnotationId]:
        """Reads what was adjudicated meanwhile; the tags that were weighed, or are so no longer."""
        standing = self._project.adjudication_ids(self.document)
        known = self._adjudications
        if standing == known.keys():
            return set()
        changed = [said for id_, said in known.items() if id_ not in standing]
        fresh = self._project.adjudications_by_id(standing - known.keys())
        self._adjudications = {said.id: said for said in (*known.values(), *fresh) if said.id in standing}
        self._weighed = {}
        for said in self._adjudications.values():
            for source in said.sources:
                self._weighed.setdefault(source.annotation, []).append((source, said))
        return {source.annotation for said in (*changed, *fresh) for source in said.sources}

    def _keep_rivals(self) -> set[AnnotationId]:
        """Reads which tags have several last revisions; those of which that is new, or no longer so."""
        before = self._rivals
        self._rivals = frozenset(conflict.annotation for conflict in self._project.conflicts(self.document))
        return set(before ^ self._rivals)

    def _item(self, row: ReviewRow) -> QueueItem:
        passage = self._passages.get(row.id)
        others: tuple[AnnotatorId, ...] = ()
        missing: tuple[AnnotatorId, ...] = ()
        if passage is not None:
            others = tuple(AnnotatorId(who) for who, span in passage.members if span.id != row.id)
            missing = tuple(map(AnnotatorId, passage.missing))
        adjudicators = self._settlers(row) if row.id in self._weighed else ()
        return QueueItem(
            id=row.id,
            document=row.document,
            start=row.start,
            end=row.end,
            page=row.page,
            label=row.label,
            annotator=row.annotator,
            reviser=row.reviser,
            modified=row.modified,
            quote=row.quote,
            verdict=row.verdict,
            kind=passage.kind if passage else "unread",
            others=others,
            missing=missing,
            fields=passage.fields if passage else (),
            gold=row.origin == GOLD,
            settled=bool(adjudicators),
            rival=row.id in self._rivals,
            adjudicators=adjudicators,
        )

    def _settlers(self, row: ReviewRow) -> tuple[AnnotatorId, ...]:
        """Who weighed it as it says now, and the gold that came of that is there."""
        found: dict[AnnotatorId, None] = {}
        for source, said in self._weighed[row.id]:
            stands = said.annotator not in found and (said.gold is None or said.gold in self._rows)
            if stands and (source.revision == row.revision or self._says_now(source)):
                found[said.annotator] = None
        return tuple(found)

    def _says_now(self, source: Source) -> bool:
        """Whether the tag says again what it did when it was weighed, as after a change that was undone."""
        try:
            now = self._project.annotation(source.annotation).digest
        except TagError:  # removed in the window while this was read in another thread: it is read again
            return False
        for _, edit in self._project.history(source.annotation):
            said = edit.after if isinstance(edit, Replace) else edit.annotation if isinstance(edit, Add) else None
            if said is not None and said.revision == source.revision and said.digest == now:
                return True
        return False
