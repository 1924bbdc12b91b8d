"""Learning from a project's verdicts: documents in, a model out that says what to expect of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import sha256

from annotator.model.annotation import LabelId
from annotator.model.ports import Progress, no_progress
from annotator.suggest.belief import Belief, measured, rules_state
from annotator.suggest.figures import Figures
from annotator.suggest.funding import FUNDING
from annotator.suggest.learning import learn
from annotator.suggest.model import Learned, Model
from annotator.suggest.prepare import Prepared, prepare
from annotator.suggest.side_by_side import Both, in_turn
from annotator.suggest.training_document import TrainingDocument
from annotator.suggest.units import BY_PASSAGE

_MOST_PASSAGES = 6000
"""Passages without tags that are learned from, about; of more one in so many is."""
_PASSAGE = 90
"""Characters, about."""
_MOST_TEXT = 1_000_000
"""Characters, some 500 pages, that are read to learn from: about three seconds."""


def train(documents: Iterable[TrainingDocument], progress: Progress = no_progress, *, both: Both = in_turn) -> Model:
    """What documents with verdicts teach; the same documents teach the same. `progress` counts documents, then labels.

    Of few (none, one) nothing is learned and the model says what the rules say. Of very many a part is read; the model
    counts what it learned from. `both` may do two things at a time. Raises what `progress` raises.
    """
    every = _chosen(list(documents))
    ready = prepared(every, measured(), progress, both)
    labels = sorted({judged.unit.label for each in ready for judged in each.units})
    learned: dict[LabelId, Learned] = {}
    expected: dict[LabelId, Figures] = {}
    for number, label in enumerate(labels):
        progress(len(every) + number, len(every) + len(labels), label)
        learned[label], trial = learn(ready, label, both=both)
        if trial is not None:
            expected[label] = trial.figures()
    tags, refused = sum(len(each.tags) for each in every), sum(len(each.refused) for each in every)
    return Model(_version(every), rules_state(), len(every), tags, refused, learned, expected)


def _chosen(documents: Sequence[TrainingDocument]) -> list[TrainingDocument]:
    """The documents with verdicts; of more text than _MOST_TEXT as much as it holds, drawn by their names' hashes.

    Drawn, not the fullest or the shortest first, so that the share of tags in them is that of all; the last is cut, and
    where there are several none takes more than half: from one alone nothing is learned.
    """
    told = (each for each in documents if each.tags or each.refused or each.complete)
    judged = sorted(told, key=lambda each: each.name)
    if sum(len(each.text) for each in judged) <= _MOST_TEXT:
        return judged
    found, room = [], _MOST_TEXT
    most = room // min(2, len(judged))
    for each in sorted(judged, key=lambda each: sha256(_bytes(each.name)).digest()):
        wanted = min(len(each.text), most)
        found.append(_beginning(each, min(wanted, room)))
        if room < wanted:
            break
        room -= len(found[-1].text)
    return [each for each in found if each.text]


def _beginning(document: TrainingDocument, length: int) -> TrainingDocument:
    """As many pages of a document as are no longer than that; of a first page that is longer as many lines."""
    if len(document.text) <= length:
        return document
    pages = max((start for start in document.starts if start <= length), default=0)
    end = pages or document.text.rfind("\n", 0, length) + 1 or length
    tags, refused, answered = (
        tuple(each for each in examples if each.end <= end)
        for examples in (document.tags, document.refused, document.answered)
    )
    complete = tuple((start, min(last, end)) for start, last in document.complete if start < end)
    starts = tuple(start for start in document.starts if start < end)
    return replace(
        document,
        text=document.text[:end],
        starts=starts,
        tags=tags,
        refused=refused,
        complete=complete,
        answered=answered,
    )


def prepared(
    documents: Sequence[TrainingDocument], belief: Belief, progress: Progress = no_progress, both: Both = in_turn
) -> list[Prepared]:
    """The documents read and judged; of very many passages without tags a part."""
    labels = sorted({*BY_PASSAGE, *(tag.label for each in documents for tag in each.tags)} - {FUNDING})
    inside = sum(end - start for each in documents for start, end in each.complete)
    every = max(1, round(inside / _PASSAGE * len(labels) / _MOST_PASSAGES))

    def some(numbers: Sequence[int], progress: Progress) -> list[Prepared]:
        found = []
        whole, read = sum(len(documents[number].text) for number in numbers), 0
        for number in numbers:
            # The others are as far: the halves are of one length, though not of one number.
            done = len(documents) * read // max(whole, 1)
            progress(done, len(documents) + len(labels), documents[number].name)
            found.append(prepare(documents[number], belief, labels=labels, every=every))
            read += len(documents[number].text)
        return found

    one, other = _halves(documents)
    made = both(lambda: some(one, progress), lambda: some(other, no_progress))
    by_number = dict(zip((*one, *other), (*made[0], *made[1]), strict=True))
    return [by_number[number] for number in range(len(documents))]


def _halves(documents: Sequence[TrainingDocument]) -> tuple[list[int], list[int]]:
    """The numbers of documents in two parts of about one length, the first not the shorter."""
    halves: tuple[list[int], list[int]] = ([], [])
    lengths = [0, 0]
    for number in sorted(range(len(documents)), key=lambda number: -len(documents[number].text)):
        part = int(lengths[1] < lengths[0])
        halves[part].append(number)
        lengths[part] += len(documents[number].text)
    return halves


def _version(documents: Iterable[TrainingDocument]) -> str:
    """Twelve hexadecimal digits that change with anything that was learned from, and with the rules."""
    digest = sha256(rules_state().encode())
    for each in documents:
        told = (sorted(map(repr, some)) for some in (each.tags, each.refused, each.answered))
        said = (*told, sorted(map(tuple, each.complete)))
        digest.update(_bytes(f"{each.name}\n{sha256(_bytes(each.text)).hexdigest()}\n{said}\n"))
    return digest.hexdigest()[:12]


def _bytes(text: str) -> bytes:
    """A PDF may hold half of a surrogate pair."""
    return text.encode("utf-8", "surrogatepass")
