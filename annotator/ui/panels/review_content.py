"""Makes what the review panel shows out of the project: the tag in hand, the tags beside it, what was said, its history."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from annotator.base.errors import TagError
from annotator.model.annotation import Annotation, AnnotationId, AnnotatorId, LabelId
from annotator.model.edits import Add, Replace
from annotator.model.label_schema import LabelSchema
from annotator.model.review import Source, Verdict, verdict_state
from annotator.review.comparison import Comparison
from annotator.review.queue import QueueItem
from annotator.review.readings import Span
from annotator.store.project import Project
from annotator.text.passages import joined
from annotator.ui.describe import FieldRow, field_rows
from annotator.ui.i18n import tr
from annotator.ui.panels.review_values import (
    BORDERS,
    LABEL,
    Column,
    Event,
    GoldChoice,
    PanelContent,
    Remark,
    Row,
    blind_names,
)
from annotator.ui.panels.review_words import difference, entry_text
from annotator.ui.words import label_name, say, verdict_word
from annotator.workbench import tag_history

__all__ = ["GoldChoice", "PanelContent", "blind_names", "build"]

NO_LABEL = "#808080"


@dataclass(frozen=True, slots=True)
class _View:
    """What everything here is made for: names as they are shown, and who looks."""

    project: Project
    names: Mapping[AnnotatorId, str]
    schema: LabelSchema
    language: str
    blind: bool
    me: AnnotatorId | None

    def name(self, who: AnnotatorId) -> str:
        """Whose it is, as it may be shown."""
        return tr("you") if self.blind and who == self.me else self.names.get(who, "?")


def build(  # noqa: PLR0913 - all that the panel shows, from as many places
    project: Project,
    item: QueueItem,
    comparison: Comparison | None,
    names: Mapping[AnnotatorId, str],
    schema: LabelSchema,
    language: str,
    blind: bool,
    *,
    me: AnnotatorId | None = None,
    read_only: bool = False,
) -> PanelContent:
    """The panel's content for an item of the queue; `me` is the person at work, whose own words can be taken back.

    In blind mode names are letters (`blind_names`), and nothing that others said or did is in it.
    Raises TagError where the tag is not there (any more), and what the project raises.
    """
    shown = blind_names(names, item.document, project.taggers()) if blind else names
    view = _View(project, shown, schema, language, blind, me)
    tag = project.annotation(item.id)
    columns = _columns(view, tag, item, comparison)
    rows = tuple(_rows(view, columns))
    label = schema.label(tag.label)
    verdicts = [said for said in project.verdicts(tag.id) if not blind or said.annotator == me]
    differing = sum(row.differs for row in rows if row.kind == "field")
    return PanelContent(
        id=tag.id,
        label=label_name(label, tag.label, language),
        label_help=say(label.help, language) if label is not None else "",
        colour=label.colour if label is not None else NO_LABEL,
        dark=label.dark if label is not None else NO_LABEL,
        pattern=label.pattern if label is not None else "solid",
        quote=tag.anchor.quote,
        page=item.page + 1,
        item=str(tag.fields.get("agenda_item") or ""),
        difference=tr("gold") if item.gold else difference(comparison, differing),
        who=view.names.get(tag.annotator, "?"),
        verdict=verdict_state(verdicts, tag.digest),
        columns=columns,
        rows=rows,
        comments=tuple(
            Remark(view.name(said.annotator), said.at, said.text, said, said.annotator == me)
            for said in project.comments(tag.id)
            if not blind or said.annotator == me
        ),
        verdicts=tuple(_verdict(view, said, tag) for said in verdicts),
        history=() if blind else tuple(_events(view, tag)),
        gold=_lineage(view, tag.id) if item.gold and not blind else "",
        settled=item.settled,
        conflict=item.rival,
        read_only=read_only,
    )


def _verdict(view: _View, said: Verdict, tag: Annotation) -> Remark:
    title, outdated = verdict_word(said.kind), said.says != tag.digest
    return Remark(
        view.name(said.annotator), said.at, said.reason, said, said.annotator == view.me, title=title, outdated=outdated
    )


def _columns(view: _View, tag: Annotation, item: QueueItem, comparison: Comparison | None) -> tuple[Column, ...]:
    if comparison is None or item.gold:
        return (_column(view, tag.annotator, tag, item.id),)
    found = [_column(view, AnnotatorId(who), _as_left(view.project, span), item.id) for who, span in comparison.members]
    found += [Column(AnnotatorId(who), view.names.get(AnnotatorId(who), "?"), None) for who in comparison.missing]
    return tuple(sorted(found, key=lambda column: (column.name.casefold(), column.who)))


def _column(view: _View, who: AnnotatorId, tag: Annotation, chosen: AnnotationId) -> Column:
    said = [v for v in view.project.verdicts(tag.id) if not view.blind or v.annotator == view.me]
    return Column(who, view.names.get(who, "?"), tag, tag.id == chosen, verdict_state(said, tag.digest))


def _as_left(project: Project, span: Span) -> Annotation:
    """The revision of a tag that says what the span does: its annotator's own last, though somebody amended it since."""

    def says(tag: Annotation) -> bool:
        return (tag.label, tag.anchor.start, tag.anchor.end, dict(tag.fields)) == (
            span.label,
            span.start,
            span.end,
            dict(span.fields),
        )

    stored = project.annotation(AnnotationId(span.id))
    if says(stored):
        return stored
    for _, edit in reversed(project.history(stored.id)):
        match edit:
            case Add(tag) | Replace(_, tag) if says(tag):
                return tag
            case _:
                continue
    return stored


def _rows(view: _View, columns: tuple[Column, ...]) -> list[Row]:
    tags = [column.annotation for column in columns]
    there = [tag for tag in tags if tag is not None]
    rows: list[Row] = []
    if len({tag.label for tag in there}) > 1:
        names = [label_name(view.schema.label(tag.label), tag.label, view.language) if tag else "" for tag in tags]
        rows.append(Row(LABEL, tr("Label"), tuple(names), _same(tags, lambda tag: tag.label)))
    if len({(tag.anchor.start, tag.anchor.end) for tag in there}) > 1:
        quotes = tuple(joined(tag.anchor.quote) if tag else "" for tag in tags)
        same = _same(tags, lambda tag: (tag.anchor.start, tag.anchor.end))
        rows.append(Row(BORDERS, tr("Passage"), quotes, same))
    return rows + list(_field_rows(view, tags, there))


def _field_rows(view: _View, tags: list[Annotation | None], there: list[Annotation]) -> list[Row]:
    by_label: dict[LabelId, dict[tuple[str, ...], FieldRow]] = {}
    for tag in there:
        label = view.schema.label(tag.label)
        lines = field_rows(label, view.language) if label is not None else ()
        by_label.setdefault(tag.label, {line.values: line for line in lines})
    keys = dict.fromkeys(values for lines in by_label.values() for values in lines)
    rows = []
    for values in keys:
        lines_of = {label: lines[values] for label, lines in by_label.items() if values in lines}
        texts = tuple(lines_of[tag.label].show(tag.fields) if tag and tag.label in lines_of else "" for tag in tags)
        said = _same(tags, _values_of(values))
        if any(texts) or len({number for number in said if number >= 0}) > 1:
            name = next(iter(lines_of.values())).name
            rows.append(Row("field", name, texts, said, values, frozenset(lines_of)))
    return rows


def _values_of(names: tuple[str, ...]) -> Callable[[Annotation], object]:
    return lambda tag: tuple(repr(tag.fields.get(name)) for name in names)


def _same(tags: Sequence[Annotation | None], of: Callable[[Annotation], object]) -> tuple[int, ...]:
    """By what `of` says, a number a tag: equal for equal; -1 where there is no tag."""
    numbers: dict[object, int] = {}
    return tuple(-1 if tag is None else numbers.setdefault(of(tag), len(numbers)) for tag in tags)


def _events(view: _View, tag: Annotation) -> list[Event]:
    found = []
    for entry in tag_history.entries(view.project, tag.id):
        if entry.kind == "commented":
            continue
        former = entry.after if entry.after is not None and not entry.after.says_the_same(tag) else None
        text = entry_text(entry, view.schema, view.language)
        if entry.kind == "gold" and entry.sources:
            text += f" · {_sources(view, entry.sources)}"
        found.append(Event(view.name(entry.who), entry.at, text, former))
    return found


def _lineage(view: _View, gold: AnnotationId) -> str:
    made = [entry for entry in tag_history.entries(view.project, gold) if entry.kind == "gold" and entry.sources]
    return _sources(view, made[-1].sources) if made else ""


def _sources(view: _View, sources: Sequence[Source]) -> str:
    """Whose tags gold was made of: "from one and two"."""
    people: dict[str, None] = {}
    for source in sources:
        try:
            people[view.name(view.project.annotation(source.annotation).annotator)] = None
        except TagError:  # Its author removed it since; that it was weighed stays true.
            people[tr("a tag that was removed")] = None
    *others, last = people or {"?": None}
    return tr("from {names}", names=tr("{names} and {last}", names=", ".join(others), last=last) if others else last)
