"""Which tags are meant: by label, author, document, verdict, day, whether gold, whether in what was read to the end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from annotator.base.errors import ExchangeError, UsageError
from annotator.base.ids import moment_of
from annotator.model.annotation import AnnotationId, AnnotatorId, Document, DocumentId, names_of
from annotator.model.ports import Progress, no_progress
from annotator.model.review import GOLD, VERDICT_STATES
from annotator.review.readings import Region, merged, mostly_in
from annotator.store.project import Project
from annotator.store.tags import Sort
from annotator.workbench.completeness import complete_regions

_STRIDE = 4_096
"""Tags between two words about progress."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T.*Z)?\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Choices:
    """Which tags go out; None means all. Labels by id, annotators by shown name, documents by name or SHA-256.

    `verdicts` are of VERDICT_STATES. `gold` asks for gold only; without it there is none, so that no passage comes twice.
    `complete_only` leaves out tags of which more than half lies where their author has not marked complete; gold counts
    where its adjudicator or the author of a tag it was made of has. `since` and `until` are days, both included, of the
    last change. `negatives` adds passages of complete text that nobody tagged (see `workbench.negatives`); `joined` gives the text with words that a
    line break cut in two joined again, offsets following.
    """

    labels: frozenset[str] | None = None
    annotators: frozenset[str] | None = None
    documents: frozenset[str] | None = None
    verdicts: frozenset[str] | None = None
    gold: bool = False
    complete_only: bool = False
    since: str = ""
    until: str = ""
    negatives: bool = False
    joined: bool = False

    @property
    def any_tag(self) -> bool:
        """Whether every tag fits, but for its document, and for whether it is gold."""
        asked = (
            self.labels,
            self.annotators,
            self.verdicts,
            self.complete_only or None,
            self.since or self.until or None,
        )
        return all(one is None for one in asked)


class Kind(NamedTuple):
    """What choices tell tags apart by; all tags of a kind go out, or none does."""

    document: DocumentId
    label: str
    annotator: str
    verdict: str
    gold: bool
    complete: bool
    day: str = ""
    """Of the last change, in UTC; "" where a file that came in did not say it in a way that can be read."""


class Completeness:
    """Which tags of a document lie in what their authors have read to the end."""

    def __init__(self, project: Project, document: DocumentId) -> None:
        self._regions = complete_regions(project, document)
        self._project = project
        self._document = document
        self._authors: dict[AnnotationId, frozenset[AnnotatorId]] | None = None

    def has(self, tag: AnnotationId, author: AnnotatorId, span: Region, *, gold: bool) -> bool:
        """Whether at least half of it lies there."""
        if not self._regions:
            return False
        regions = self._regions.get(author, ())
        if gold:
            others = self._weighed().get(tag, frozenset())
            regions = merged([*regions, *(region for who in others for region in self._regions.get(who, ()))])
        return mostly_in(span, regions)

    def sorts(self) -> Iterable[tuple[Sort, bool, int]]:
        """How many of the document's tags there are of each sort, and whether they lie there."""
        if not self._regions:
            return ((sort, False, n) for sort, n in self._project.sorts(self._document).items())
        return (
            (sort, self.has(tag, sort.annotator, place, gold=sort.origin == GOLD), 1)
            for tag, place, sort in self._project.placed_sorts(self._document)
        )

    def _weighed(self) -> Mapping[AnnotationId, frozenset[AnnotatorId]]:
        """By gold, whose tags it was made of, where they are here."""
        if self._authors is None:
            wrote = {row.id: row.annotator for row in self._project.review_rows(self._document)}
            self._authors = {
                said.gold: frozenset(wrote[each.annotation] for each in said.sources if each.annotation in wrote)
                for said in self._project.adjudications(self._document)
                if said.gold is not None
            }
        return self._authors


def tally(
    project: Project, documents: Iterable[Document] | None = None, progress: Progress = no_progress
) -> Counter[Kind]:
    """How many tags of each kind there are. Raises Cancelled by way of `progress`."""
    names = names_of(project.annotators())
    found: Counter[Kind] = Counter()
    for document in project.documents() if documents is None else documents:
        counts: Counter[tuple[Sort, bool]] = Counter()
        for number, (sort, read, n) in enumerate(Completeness(project, document.id).sorts()):
            if number % _STRIDE == 0:
                progress(0, 0, document.name)
            counts[sort, read] += n
        for (sort, read), n in counts.items():
            gold = sort.origin == GOLD
            kind = Kind(document.id, sort.label, names[sort.annotator], sort.verdict, gold, read, day_of(sort.day))
            found[kind] += n
    return found


def fits(kind: Kind, choices: Choices) -> bool:
    """Whether tags of a kind go out, were it not for their document, and for whether they are gold."""
    return (
        (choices.labels is None or kind.label in choices.labels)
        and (choices.annotators is None or kind.annotator in choices.annotators)
        and (choices.verdicts is None or kind.verdict in choices.verdicts)
        and (kind.complete or not choices.complete_only)
        and within(kind.day, choices)
    )


def within(day: str, choices: Choices) -> bool:
    """Whether a day, "2026-01-31", or "" for none that is known, lies in the time that is meant."""
    if not (choices.since or choices.until):
        return True
    return bool(day) and choices.since <= day and (day <= choices.until or not choices.until)


def day_of(moment: str) -> str:
    """The day, in UTC, of a time stamp or of a day; "" where it is none. What others wrote is made over."""
    if _DAY.match(moment):
        return moment[:10]
    try:
        return moment_of(moment)[:10]
    except ValueError:
        return ""


def chosen_documents(project: Project, choices: Choices) -> list[Document]:
    """The documents meant, by name.

    Raises ExchangeError where the choices name what the project does not have, UsageError where they name no days.
    """
    _must_be_days(choices.since, choices.until)
    everything = project.documents()
    wanted = choices.documents
    _known("label", choices.labels, {label.id for label in project.schema.labels})
    _known("annotator", choices.annotators, set(names_of(project.annotators()).values()))
    _known("document", wanted, {d.name for d in everything} | {d.id for d in everything})
    _known("verdict", choices.verdicts, set(VERDICT_STATES))
    return [d for d in everything if wanted is None or {d.name, d.id} & wanted]


def _must_be_days(since: str, until: str) -> None:
    for day in filter(None, (since, until)):
        try:
            same = date.fromisoformat(day).isoformat() == day
        except ValueError:
            same = False
        if not same:
            raise UsageError("“{day}” is no day; write it like 2026-01-31.", day=day)
    if until and since > until:
        raise UsageError("{since} is after {until}; no tag lies between them.", since=since, until=until)


def _known(what: str, wanted: frozenset[str] | None, there: set[str]) -> None:
    missing = sorted((wanted or frozenset()) - there)
    if missing:
        raise ExchangeError(
            "There is no {what} “{name}” in this project; there is: {there}.",
            what=what,
            name=missing[0],
            there=", ".join(sorted(t for t in there if len(t) != 64)) or "none",
        )
