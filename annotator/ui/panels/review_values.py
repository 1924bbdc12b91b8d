"""What the review panel is handed to show: a tag beside what others made of its passage, as plain values."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from hashlib import sha256

from annotator.model.annotation import Annotation, AnnotationId, AnnotatorId, LabelId
from annotator.model.review import Statement

LABEL, BORDERS = "label", "borders"
"""The rows that speak of no field."""


@dataclass(frozen=True, slots=True)
class Column:
    """What one annotator made of the passage; `annotation` is None where they read it and tagged nothing.

    `name` is a letter in blind mode. `chosen` is the tag that the queue has in hand. `verdict` is one of VERDICT_STATES.
    """

    who: AnnotatorId
    name: str
    annotation: Annotation | None
    chosen: bool = False
    verdict: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the comparison: `kind` is LABEL, BORDERS or "field"; a text a column, "" for nothing.

    `values` are the names under which a field's values stand in the tags, `labels` those that have the field.
    `same` numbers the columns by what they say: columns with one number say the same.
    """

    kind: str
    name: str
    texts: tuple[str, ...]
    same: tuple[int, ...]
    values: tuple[str, ...] = ()
    labels: frozenset[LabelId] = frozenset()

    @property
    def differs(self) -> bool:
        """Whether tags say different things here."""
        return len({number for number in self.same if number >= 0}) > 1

    @property
    def choices(self) -> tuple[int, ...]:
        """The columns that each say something of their own, the first of those that say the same."""
        return tuple(n for n, number in enumerate(self.same) if number >= 0 and self.same.index(number) == n)


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment or a verdict. `title` says what was found ("accepted"), "" for a comment.

    `own`: the person at work said it and can take it back. `outdated`: the tag says something else now.
    """

    who: str
    at: str
    text: str
    said: Statement
    own: bool
    title: str = ""
    outdated: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """A line of the history; `revision` can be brought back, None where there is none or the tag says that now."""

    who: str
    at: str
    text: str
    revision: Annotation | None = None


@dataclass(frozen=True, slots=True)
class PanelContent:
    """A tag as the review panel shows it. `page` counts from 1; colours are on light and on dark ground.

    `difference` says in words how the tags differ, `gold` which tags a gold was made of, "" where it is none.
    """

    id: AnnotationId
    label: str
    label_help: str
    colour: str
    dark: str
    pattern: str
    quote: str
    page: int
    item: str
    difference: str
    who: str
    verdict: str
    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()
    comments: tuple[Remark, ...] = ()
    verdicts: tuple[Remark, ...] = ()
    history: tuple[Event, ...] = ()
    gold: str = ""
    settled: bool = False
    conflict: bool = False
    read_only: bool = False

    @property
    def tags(self) -> tuple[Annotation, ...]:
        """The tags that stand beside each other."""
        return tuple(column.annotation for column in self.columns if column.annotation is not None)

    def gold_of(self, choice: GoldChoice) -> Annotation | None:
        """What gold says by a choice: label, borders and fields from the tags it names; None where none is right.

        Id, author and revision are those of the tag that gives the label; `Workbench.adjudicate` makes a new tag of it.
        """
        tags = {tag.id: tag for tag in self.tags}
        if choice.label is None or choice.borders is None:
            return None
        base, place = tags[choice.label], tags[choice.borders]
        fields = {
            name: tags[tag].fields[name] for name, tag in choice.fields if tag is not None and name in tags[tag].fields
        }
        return replace(base, anchor=place.anchor, fields=fields)


@dataclass(frozen=True, slots=True)
class GoldChoice:
    """Which tag's label, borders and value of each field hold; without label and borders: none of `sources` is right."""

    sources: tuple[AnnotationId, ...]
    label: AnnotationId | None = None
    borders: AnnotationId | None = None
    fields: tuple[tuple[str, AnnotationId | None], ...] = ()

    @staticmethod
    def first(content: PanelContent) -> GoldChoice | None:
        """All as the first column says; None where there is nothing to choose from."""
        return GoldChoice.column(content, 0)

    @staticmethod
    def second(content: PanelContent) -> GoldChoice | None:
        """All as the second column says; None where there is no second."""
        return GoldChoice.column(content, 1)

    @staticmethod
    def none(content: PanelContent) -> GoldChoice | None:
        """None of the tags is right; None where there is no tag."""
        return GoldChoice(tuple(tag.id for tag in content.tags)) if content.tags else None

    @staticmethod
    def column(content: PanelContent, number: int) -> GoldChoice | None:
        """All as column `number` (from 0) says, where it has no tag: that nothing is here. None where it is not there."""
        if not 0 <= number < len(content.columns) or not content.tags:
            return None
        tag = content.columns[number].annotation
        if tag is None:
            return GoldChoice.none(content)
        return GoldChoice(
            tuple(each.id for each in content.tags),
            tag.id,
            tag.id,
            tuple((name, tag.id) for name in sorted(tag.fields)),
        )

    @staticmethod
    def by_rows(content: PanelContent, chosen: dict[int, int]) -> GoldChoice | None:
        """Each row as the column says that `chosen` has for it (by their numbers); None while a row is undecided.

        Where a row does not differ it holds as it is.
        """
        first = next((n for n, column in enumerate(content.columns) if column.annotation is not None), None)
        if first is None or undecided(content, chosen):
            return None

        def holder(number: int) -> AnnotationId:
            tag = content.columns[chosen.get(number, first)].annotation
            assert tag is not None, "a row is decided by a column that has a tag"
            return tag.id

        by_kind = {row.kind: number for number, row in enumerate(content.rows) if row.kind != "field"}
        label, borders = holder(by_kind.get(LABEL, -1)), holder(by_kind.get(BORDERS, -1))
        named = next(tag.label for tag in content.tags if tag.id == label)
        fields = [
            (name, holder(number))
            for number, row in enumerate(content.rows)
            if row.kind == "field" and named in row.labels
            for name in row.values
        ]
        shown = {name for name, _ in fields}
        known = {name for row in content.rows for name in row.values}
        base = next(tag for tag in content.tags if tag.id == label)
        # Values that no row speaks of, of a schema that is no longer in force, say: as the tag has them.
        fields += [(name, label) for name in sorted(base.fields) if name not in shown and name not in known]
        return GoldChoice(tuple(tag.id for tag in content.tags), label, borders, tuple(fields))


def undecided(content: PanelContent, chosen: dict[int, int]) -> tuple[int, ...]:
    """The rows, by their numbers, that differ and wait for a choice; fields that the chosen label has not wait for none."""
    rows = content.rows
    label_row = next((number for number, row in enumerate(rows) if row.kind == LABEL), None)
    label: LabelId | None = None
    if label_row is not None and label_row in chosen:
        tag = content.columns[chosen[label_row]].annotation
        label = tag.label if tag is not None else None
    return tuple(
        number
        for number, row in enumerate(rows)
        if row.differs
        and number not in chosen
        and not (row.kind == "field" and label is not None and label not in row.labels)
    )


def blind_names(
    annotators: Iterable[AnnotatorId], document: str, taggers: Collection[tuple[str, AnnotatorId]] = ()
) -> dict[AnnotatorId, str]:
    """A letter for each, the same on lanes and panel, and in each document another: nobody is known by theirs.

    Those of `taggers` (document, annotator) who have tags in the document have the first ones, without a gap.
    """

    def place(who: AnnotatorId) -> tuple[bool, bytes]:
        return (document, who) not in taggers, sha256(f"{document} {who}".encode()).digest()

    shuffled = sorted(annotators, key=place)
    return {who: _letter(number) for number, who in enumerate(shuffled)}


def _letter(number: int) -> str:
    more, last = divmod(number, 26)
    return (_letter(more - 1) if more else "") + chr(ord("A") + last)
