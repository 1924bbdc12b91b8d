"""Agreement computed for the window, in a task's thread: figures of all documents and of each, and what stands there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotator.model.annotation import DocumentId, names_of
from annotator.model.label_schema import LabelSchema
from annotator.model.ports import Progress
from annotator.review.agreement import Agreement, Figure, PairAgreement, agreement
from annotator.review.readings import ReadText
from annotator.review.statistic import ROUNDS, intervals
from annotator.review.sweep import ALL
from annotator.review.units import Units, field_statistic
from annotator.store.project import Project
from annotator.ui.insight.found import Found, Key, Place, combined
from annotator.workbench.agreeing import read_texts, shared

QUOTE = 200
"""Characters of a passage that are shown."""


def compute(
    project: Project, annotators: Sequence[str], progress: Progress, *, whole: bool, rounds: int = ROUNDS
) -> Found:
    """The figures of `annotators` on what all of them have marked complete, or on `whole` documents.

    Raises Cancelled, by way of `progress`, and what the project raises.
    """
    texts = tuple(shared(read_texts(project, progress=progress), annotators, whole=whole))
    return found_in(project, texts, annotators, progress, whole=whole, rounds=rounds)


def who_counts(project: Project) -> tuple[str, ...]:
    """The annotators to begin with, who all have tags of their own: who of them has marked anything complete.

    Where that is nobody or one: all of them.
    """
    tagged = {str(annotator) for _, annotator in project.taggers()}
    marked = {str(said.annotator) for said in project.completions()} & tagged
    wanted = marked if len(marked) > 1 else tagged
    return tuple(str(person.id) for person in project.annotators() if person.id in wanted)


def found_in(
    project: Project,
    texts: Sequence[ReadText],
    annotators: Sequence[str],
    progress: Progress,
    *,
    whole: bool,
    rounds: int = ROUNDS,
) -> Found:
    """The same from readings that are there already."""
    schema = project.schema
    labels = [ALL, *_labels(schema, texts)]
    figures = agreement(texts, annotators, labels, rounds=rounds, progress=progress)
    by_document = {}
    for number, text in enumerate(texts):
        progress(number, len(texts), text.document)
        by_document[text.document] = agreement([text], annotators, labels, rounds=0)
    return Found(
        figures,
        {str(person): name for person, name in names_of(project.annotators()).items()},
        {document.id: document.name for document in project.documents()},
        by_document,
        _places(project, figures, progress),
        _combined(figures, texts, schema, rounds),
        whole,
    )


def _labels(schema: LabelSchema, texts: Iterable[ReadText]) -> list[str]:
    """Those of the schema, then those that only tags know."""
    known = [str(label.id) for label in schema.labels]
    used = {span.label for text in texts for reading in text.readings.values() for span in reading.spans}
    return [*known, *sorted(used - set(known))]


def field_keys(pair: PairAgreement, schema: LabelSchema, label: str) -> list[Key]:
    """The fields that two annotators' tags of a label can be compared on, in the schema's order, unknown ones last."""
    found, of_label = [], schema.label(label)
    left = dict.fromkeys(pair.fields)
    for each in of_label.fields if of_label is not None else ():
        parts = tuple(part for part in each.values if part in left)
        if parts:
            found.append(Key("field", label, pair.annotators, each.id, parts))
            for part in parts:
                del left[part]
    return [*found, *(Key("field", label, pair.annotators, name, (name,)) for name in left)]


def _combined(figures: Agreement, texts: Sequence[ReadText], schema: LabelSchema, rounds: int) -> dict[Key, Figure]:
    keys = [
        (key, pair)
        for pair in figures.pairs
        if pair.label != ALL
        for key in field_keys(pair, schema, pair.label)
        if len(key.parts) > 1
    ]
    units = Units(sorted(texts, key=lambda text: text.document))
    statistics = [field_statistic(units, combined(pair, key.parts)) for key, pair in keys]
    if not statistics:
        return {}
    bounds = intervals(statistics, rounds=rounds)
    return {
        key: Figure(statistic.estimate(), ci95)
        for (key, _), statistic, ci95 in zip(keys, statistics, bounds, strict=True)
    }


def _places(project: Project, figures: Agreement, progress: Progress) -> dict[tuple[str, int, int], Place]:
    """What stands at each passage, document by document, so that one text at a time is in memory."""
    wanted: dict[str, set[tuple[int, int]]] = {}
    for pair in figures.pairs:
        if pair.label == ALL:
            for lone in (*pair.only_a, *pair.only_b):
                wanted.setdefault(lone.document, set()).add(lone.span.place)
            for match in pair.matched:
                whole = (match.start, max(match.a.end, match.b.end))
                wanted.setdefault(match.document, set()).add(whole)
    found = {}
    for number, (document, places) in enumerate(wanted.items()):
        progress(number, len(wanted), document)
        layer = project.text_layer(DocumentId(document))
        for start, end in places:
            quote = " ".join(layer.text[start : min(end, start + QUOTE)].split())
            found[document, start, end] = Place(quote, layer.page_of(start))
    return found
