"""A tag's highlight on the page: its label's look, what reviewers said of it, and whose lane it is in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from annotator.model.annotation import AnnotatorId
from annotator.model.review import GOLD
from annotator.store.tags import Span
from annotator.ui.controllers.label_looks import Look
from annotator.ui.i18n import tr
from annotator.ui.page.lane import LaneLook
from annotator.ui.page.mark import Mark, State

STATES: dict[str, State] = {"accepted": "accepted", "rejected": "rejected", "outdated": "outdated"}
"""How what was said of a tag is shown; an amended one looks like any other, for it says what it should."""


def lane_of(span: Span) -> str:
    """The lane it is in: its annotator's, or that of all gold."""
    return GOLD if span.origin == GOLD else span.annotator


def mark_of(span: Span, look: Look, *, mine: bool) -> Mark:
    """The highlight of a tag; `mine` where the reader may change it."""
    state: State = GOLD if span.origin == GOLD else STATES.get(span.verdict, "")
    return Mark(span.id, span.start, span.end, span.label, **look, mine=mine, state=state, lane=lane_of(span))


def marks_of(spans: Iterable[Span], look: Callable[[str], Look], *, mine: bool) -> Iterator[Mark]:
    """The highlights of many tags; each label is looked at once."""
    looks: dict[str, Look] = {}
    for span in spans:
        if span.label not in looks:
            looks[span.label] = look(span.label)
        yield mark_of(span, looks[span.label], mine=mine)


def lane_looks(names: Mapping[AnnotatorId, str], found: Collection[str]) -> tuple[LaneLook, ...] | None:
    """The lanes of those whose tags are `found`, by name, that of gold last; None where nobody has any."""
    lanes = sorted((LaneLook(who, name) for who, name in names.items() if who in found), key=lambda lane: lane.name)
    gold = (LaneLook(GOLD, tr("gold"), gold=True),) if GOLD in found else ()
    return (*lanes, *gold) or None
