"""Agreement between a project's annotators: their own tags and complete marks, read and handed to the review package."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from annotator.base.errors import AgreementError
from annotator.model.annotation import AnnotatorId, DocumentId, names_of
from annotator.model.ports import Progress, no_progress
from annotator.review.agreement import Agreement, agreement
from annotator.review.readings import Reading, ReadText, Region, Span
from annotator.review.statistic import ROUNDS, SEED
from annotator.review.sweep import ALL
from annotator.store.project import Project
from annotator.workbench.agenda_units import items
from annotator.workbench.completeness import complete_regions
from annotator.workbench.queue_part import read_by


def read_texts(
    project: Project,
    *,
    documents: Collection[DocumentId] | None = None,
    whole: bool = False,
    progress: Progress = no_progress,
) -> tuple[ReadText, ...]:
    """The documents, or all, with the readings of everybody who has a tag or a complete mark in them, by annotator's id.

    Tags are as their authors last left them, gold left out. With `whole` everybody who is in a text's readings has read
    all of it. Documents without text are left out. Raises DocumentError, and what `progress` raises.
    """
    wanted = [each for each in project.documents() if documents is None or each.id in documents]
    found = []
    for done, document in enumerate(wanted):
        progress(done, len(wanted), document.name)
        length = len(project.text_layer(document.id).text)
        if length:
            found.append(_text(project, document.id, length, whole=whole))
    return tuple(found)


def agreement_of(
    project: Project,
    annotators: Sequence[str] | None = None,
    labels: Sequence[str] | None = None,
    *,
    whole: bool = False,
    rounds: int = ROUNDS,
    seed: int = SEED,
    progress: Progress = no_progress,
) -> Agreement:
    """Agreement between the annotators of these names (as `names_of` gives them), or all, on these labels, or all.

    What counts are the parts of documents that every *named* annotator has marked as complete. Where none is named, a
    pair is compared on what both have, and α takes what at least two have. With `whole` documents count as a whole:
    named annotators have read every document in which one of them has a tag or a mark, and who has no tag there found
    nothing; where none is named, everybody has read the documents in which they have a tag or a mark.

    Where none is named, those count who have a tag of their own somewhere: others review.

    Raises AgreementError, in one sentence, for a name or label that nobody has, fewer than two annotators, and where
    nothing can be compared.
    """
    names = names_of(project.annotators())
    named = _named(names, annotators) if annotators is not None else None
    if len(named if named is not None else names) < 2:
        raise AgreementError(
            "Agreement needs two annotators at least; in this project are: {names}.", names=_list(names)
        )
    texts = read_texts(project, whole=whole, progress=progress)
    _must_be_known(project, texts, labels)
    if named is None:
        taggers = {each for _, each in project.taggers()}
        who: Sequence[AnnotatorId] = [
            each for each in names if each in taggers and any(each in _counting(text) for text in texts)
        ]
    else:
        who, texts = named, tuple(shared(texts, named, whole=whole))
    if len(who) >= 2:
        found = agreement(texts, who, labels, rounds=rounds, seed=seed, progress=progress)
        if found.documents:
            return found
    raise _nothing(project, [names[each] for each in named or ()], whole=whole)


def _text(project: Project, document: DocumentId, length: int, *, whole: bool) -> ReadText:
    spans: dict[str, list[Span]] = {}
    complete = complete_regions(project, document)
    for tag in project.own_tags(document):
        spans.setdefault(tag.annotator, []).append(Span(tag.id, tag.label, tag.start, tag.end, tag.fields))
    units: tuple[Region, ...] = tuple((item.start, item.end) for item in items(project, document))
    text = ReadText(document, length, read_by(spans, complete, length), units)
    return text.whole() if whole else text


def _named(names: dict[AnnotatorId, str], wanted: Sequence[str]) -> list[AnnotatorId]:
    """Ids, each once, in the order in which they were named."""
    ids = {name: each for each, name in names.items()}
    found: list[AnnotatorId] = []
    for name in dict.fromkeys(unicodedata.normalize("NFC", " ".join(each.split())) for each in wanted):
        if name not in ids:
            raise AgreementError(
                "There is no annotator “{name}” in this project; there are: {names}.", name=name, names=_list(names)
            )
        found.append(ids[name])
    if len(found) < 2:
        raise AgreementError("Name two annotators at least; in this project are: {names}.", names=_list(names))
    return found


def _list(names: dict[AnnotatorId, str]) -> str:
    return ", ".join(sorted(names.values())) or "–"


def _must_be_known(project: Project, texts: Iterable[ReadText], labels: Sequence[str] | None) -> None:
    known: set[str] = {label.id for label in project.schema.labels} | {ALL}
    known |= {span.label for text in texts for reading in text.readings.values() for span in reading.spans}
    for label in labels or ():
        if label not in known:
            raise AgreementError(
                "There is no label “{label}” in this project; there are: {labels}.",
                label=label,
                labels=", ".join(sorted(known - {ALL})),
            )


def _counting(text: ReadText) -> set[str]:
    """Who has marked anything as complete, or counts as if."""
    return {who for who, reading in text.readings.items() if reading.complete}


def shared(texts: Iterable[ReadText], who: Sequence[str], *, whole: bool) -> Iterator[ReadText]:
    """The texts with the readings of `who` only, complete only where all of them have marked so.

    With `whole` they have read every document in which one of them has a tag or a mark.
    """
    for text in texts:
        there = any(each in text.readings for each in who)
        of_them = replace(text, readings={each: text.readings.get(each, Reading((), ())) for each in who})
        if whole and there:
            yield of_them.whole()
        elif not whole and (common := of_them.counted(who)):
            readings = {each: replace(reading, complete=common) for each, reading in of_them.readings.items()}
            yield replace(of_them, readings=readings)


def _nothing(project: Project, named: Sequence[str], *, whole: bool) -> AgreementError:
    if whole:
        return AgreementError("There is nothing to compare yet: no document has tags of two annotators.")
    if not project.completions():
        return AgreementError(
            "Nobody has marked anything as complete yet, so nothing can be compared; mark what was read to the end,"
            " or take whole documents (--whole)."
        )
    if named:
        return AgreementError(
            "There is no part of a document that all of {names} have marked as complete; take whole documents (--whole),"
            " or name others.",
            names=", ".join(named),
        )
    return AgreementError(
        "There is no part of a document that two annotators have marked as complete; take whole documents (--whole)."
    )
