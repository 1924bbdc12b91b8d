"""Deals a project's documents to the parts of a data set, so that no text and no passage stands on two sides.

1. Documents of one meeting stay together: those whose name, or whose beginning after a word like "referat" or "møde", has the
   same date. So do documents that share substantial text (see `text.near_duplicates`): minutes repeat their agenda, a later
   agenda its attachment. What is joined by any chain of these makes a group.
2. Groups are dealt whole, see `dataset.split`.
3. Passages may repeat all the same: half of all minutes hold "Indstillingen blev godkendt." To train on it and to test on it
   would measure memory, and to hold such documents together would leave one group of all. So a wording stays in the part where
   most of it is and is left out of the others, tag by tag, each named in the report (see `text.repeated`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from annotator.base.errors import ExchangeError
from annotator.dataset.records import Record, Remark
from annotator.dataset.split import Split, deal
from annotator.model.annotation import Document, DocumentId
from annotator.model.ports import Progress
from annotator.text.dates import find_dates
from annotator.text.near_duplicates import Groups, NearTexts
from annotator.text.repeated import Passages

_BEGINNING = 1_500
"""Characters in which a paper says of which meeting it is."""
_BEFORE = 100
"""Characters before a date in which it is said that it is a meeting's."""
_OF_A_MEETING = re.compile(r"\b(?:\w*møde\w*|mødtes|\w*dagsorden\w*|\w*referat\w*|meeting|met|minutes|agenda)\b", re.I)
_WORDS_A_PAGE = 400


@dataclass(frozen=True, slots=True)
class Dealt:
    """Which documents make each part, by its name, and which tags are left out, by id, with the reason.

    `counts` has how many tags are left for each part. `groups` are the documents that were held together, where they are
    several.
    """

    parts: Mapping[str, frozenset[DocumentId]]
    left_out: Mapping[str, Remark]
    counts: Mapping[str, int]
    groups: tuple[tuple[Document, ...], ...] = ()


def dealt(
    documents: Sequence[Document],
    tags: Callable[[Document], Iterable[Record]],
    text: Callable[[DocumentId], str],
    split: Split,
    progress: Progress,
) -> Dealt:
    """Deals the documents that have `tags`. Raises ExchangeError where there are too few groups of them, and Cancelled."""
    passages = Passages()
    with_tags: list[Document] = []
    counts: list[Counter[str]] = []
    for done, document in enumerate(documents):
        progress(done, 4 * len(documents), document.name)
        found: Counter[str] = Counter()
        for record in tags(document):
            found[record.label] += 1
            passages.add(record.text, len(with_tags), record.id)
        if found:
            with_tags.append(document)
            counts.append(found)
    groups = _groups(with_tags, text, progress, len(documents))
    if len(groups) < len(split.shares):
        raise _too_few(with_tags, len(groups), split)
    sizes = [sum((counts[one] for one in group), Counter[str]()) for group in groups]
    places = deal(sizes, split)
    part_of = {one: place for group, place in zip(groups, places, strict=True) for one in group}
    names = split.parts

    def step(done: int) -> None:
        wordings = len(passages.places)
        progress(2 * len(documents) + 2 * len(documents) * done // max(wordings, 1), 4 * len(documents), "")

    left_out = {
        own: _repeats(own, names[part]) for own, part in passages.keep_apart(len(names), part_of.__getitem__, step)
    }
    left = Counter(
        names[part_of[document]] for places in passages.places for document, own in places if own not in left_out
    )
    _must_hold_something(left, names)
    parts = {
        name: frozenset(document.id for one, document in enumerate(with_tags) if part_of[one] == place)
        for place, name in enumerate(names)
    }
    together = tuple(tuple(with_tags[one] for one in group) for group in groups if len(group) > 1)
    return Dealt(parts, left_out, left, together)


def _repeats(tag: str, part: str) -> Remark:
    match part:  # each a sentence of its own, so that the window can say it in another language
        case "train":
            return Remark(tag, "It repeats a passage of the part train.")
        case "validation":
            return Remark(tag, "It repeats a passage of the part validation.")
        case _:
            return Remark(tag, "It repeats a passage of the part test.")


def _groups(
    documents: Sequence[Document], text: Callable[[DocumentId], str], progress: Progress, before: int
) -> list[list[int]]:
    """The documents, by their places, in groups that must stay together."""
    groups = Groups(len(documents))
    near = NearTexts(_WORDS_A_PAGE * sum(document.pages for document in documents))
    meetings: dict[str, int] = {}
    for one, document in enumerate(documents):
        progress(before + one, 4 * before, document.name)
        said = text(document.id)
        near.add(said)
        for day in meeting_days(document.name, said):
            groups.join(meetings.setdefault(day, one), one)
    groups.join_all(near.near())
    return groups.all()


def meeting_days(name: str, text: str) -> set[str]:
    """The day of the meeting of a paper, in ISO 8601, by its name, or else by how it begins; nothing where neither tells."""
    named = {found.iso for found in find_dates(PurePath(name.replace("_", " ")).stem) if len(found.iso) == 10}
    if named:
        return named
    beginning = text[:_BEGINNING]
    for found in find_dates(beginning):
        if len(found.iso) == 10 and _OF_A_MEETING.search(beginning[max(0, found.start - _BEFORE) : found.start]):
            return {found.iso}
    return set()


def _too_few(documents: Sequence[Document], groups: int, split: Split) -> ExchangeError:
    if len(documents) < len(split.shares):
        return ExchangeError(
            "Only {documents} of the documents chosen have tags, too few for the {parts} parts of {split}.",
            documents=len(documents),
            parts=len(split.shares),
            split=split.text,
        )
    return ExchangeError(
        "The {documents} documents with tags share so much text, or meetings, that they make {groups} of the {parts} groups"
        " that {split} needs at least; take fewer parts, or add documents of other meetings.",
        documents=len(documents),
        groups=groups,
        parts=len(split.shares),
        split=split.text,
    )


def _must_hold_something(left: Counter[str], names: Sequence[str]) -> None:
    """Raises ExchangeError where a part would be empty, as all its passages stand in another, too."""
    for name in names:
        if not left[name]:
            raise ExchangeError(
                "The part {part} would be empty: all its passages stand in another part, too;"
                " take another seed, other shares or more documents.",
                part=name,
            )
