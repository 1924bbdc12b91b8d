"""One computation of agreement as the window shows it, and the passages behind each of its figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import Literal

from annotator.review.agreement import Agreement, Figure, PairAgreement
from annotator.review.pairing import FieldAgreement, Lone, Match
from annotator.review.sweep import ALL

Measure = Literal["kappa", "f1_exact", "f1_overlap", "alpha", "field"]
PAIR_MEASURES: tuple[Measure, ...] = ("kappa", "f1_exact", "f1_overlap")
How = Literal["only", "borders", "field", "same"]
"""A passage only some have, one with other borders, one with another value in the field asked about, or one all agree on."""


@dataclass(frozen=True, slots=True)
class Key:
    """Which figure: of a label (or `ALL`), of two annotators or (α) of all, of one field's values, of one document or all.

    `parts` are the names under which the field's values stand in a tag; a field agrees where all its parts do.
    """

    measure: Measure
    label: str = ALL
    pair: tuple[str, str] | None = None
    field: str = ""
    parts: tuple[str, ...] = ()
    document: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """What stands at a passage: its words, at most 200 characters, and its page, from 0."""

    quote: str
    page: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that makes a figure. `said` has who tagged it, as they did; `agrees` whether it raises the figure."""

    document: str
    start: int
    end: int
    annotation: str
    label: str
    how: How
    agrees: bool
    said: tuple[tuple[str, Mapping[str, object]], ...]
    missing: tuple[str, ...] = ()
    """Who has read it and has no counterpart."""


@dataclass(frozen=True, slots=True)
class Found:
    """All figures, and what is needed to name what they are about: people and documents by id, in the project's order."""

    agreement: Agreement
    names: Mapping[str, str]
    documents: Mapping[str, str]
    by_document: Mapping[str, Agreement] = field(default_factory=dict)
    places: Mapping[tuple[str, int, int], Place] = field(default_factory=dict)
    combined: Mapping[Key, Figure] = field(default_factory=dict)
    """Figures of fields that have several parts, such as an amount."""
    whole: bool = False

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Every two annotators."""
        return tuple(combinations(self.agreement.annotators, 2))

    def of(self, document: str) -> Agreement | None:
        """The figures of one document, or ("") of all."""
        return self.by_document.get(document) if document else self.agreement

    def pair(self, key: Key) -> PairAgreement | None:
        """The two annotators' figures that a key speaks of, if there are any."""
        figures = self.of(key.document)
        if figures is None or key.pair is None:
            return None
        try:
            return figures.pair(*key.pair, key.label)
        except KeyError:
            return None

    def figure(self, key: Key) -> Figure:
        """The figure itself; one without a value where there is none."""
        figures = self.of(key.document)
        if key.measure == "alpha":
            groups = figures.groups if figures is not None else ()
            return next((group.alpha for group in groups if group.label == key.label), Figure(None))
        pair = self.pair(key)
        if pair is None:
            return Figure(None)
        if key.measure == "field":
            return self._field_figure(pair, key)
        return {"kappa": pair.kappa, "f1_exact": pair.f1_exact, "f1_overlap": pair.f1_overlap}[key.measure]

    def _field_figure(self, pair: PairAgreement, key: Key) -> Figure:
        if len(key.parts) == 1 and key.parts[0] in pair.field_shares:
            return pair.field_shares[key.parts[0]]
        if key in self.combined:
            return self.combined[key]
        both = combined(pair, key.parts)
        return Figure(both.agree / both.compared if both.compared else None)

    def counts(self, key: Key) -> tuple[int, int]:
        """How many of how many passages agree, as the measure counts them; no passage is made for that."""
        if key.measure == "alpha":
            passages = list(self._of_all(key))
            return sum(each.agrees for each in passages), len(passages)
        pair = self.pair(key)
        if pair is None:
            return 0, 0
        if key.measure == "field":
            both = combined(pair, key.parts)
            return both.agree, both.compared
        agree = len(pair.matched) if key.measure == "f1_overlap" else sum(match.exact for match in pair.matched)
        return agree, len(pair.matched) + len(pair.only_a) + len(pair.only_b)

    def used(self, key: Key) -> bool:
        """Whether any of those asked about gave the label at all."""
        if key.measure != "alpha":
            return self.counts(key)[1] > 0
        figures = self.of(key.document)
        pairs = figures.pairs if figures is not None else ()
        return any(pair.matched or pair.only_a or pair.only_b for pair in pairs if pair.label == key.label)

    def passages(self, key: Key) -> tuple[Passage, ...]:
        """The passages that make a figure: the disagreeing ones first, each part by document and place."""
        order = {document: number for number, document in enumerate(self.documents)}

        def rank(passage: Passage) -> tuple[bool, int, str, int, int]:
            at = order.get(passage.document, len(order))
            return passage.agrees, at, passage.document, passage.start, passage.end

        return tuple(sorted(self._passages(key), key=rank))

    def _passages(self, key: Key) -> Iterable[Passage]:
        if key.measure == "alpha":
            return self._of_all(key)
        pair = self.pair(key)
        if pair is None:
            return ()
        if key.measure == "field":
            field_found = combined(pair, key.parts)
            return [
                *(_matched(match, pair.annotators, "field", agrees=False) for match in field_found.differing),
                *(_matched(match, pair.annotators, "same", agrees=True) for match in field_found.agreeing),
            ]
        return of_spans(pair, borders_count=key.measure != "f1_overlap")

    def _of_all(self, key: Key) -> Iterator[Passage]:
        """Every passage once that two of the annotators differ over, or agree on where nobody differs over it."""
        seen: dict[tuple[str, int, int, str], Passage] = {}
        figures = self.of(key.document)
        for pair in figures.pairs if figures is not None else ():
            if pair.label != key.label:
                continue
            for passage in of_spans(pair, borders_count=True):
                place = (passage.document, passage.start, passage.end, passage.label)
                known = seen.get(place)
                seen[place] = passage if known is None else _together(known, passage)
        order = {who: number for number, who in enumerate(figures.annotators)} if figures is not None else {}
        for passage in seen.values():
            yield replace(passage, said=tuple(sorted(passage.said, key=lambda one: order[one[0]])))


def of_spans(pair: PairAgreement, *, borders_count: bool) -> Iterator[Passage]:
    """The passages of two annotators; whether other borders are a disagreement depends on the figure."""
    a, b = pair.annotators
    for lones, who, other in ((pair.only_a, a, b), (pair.only_b, b, a)):
        for lone in lones:
            yield _lone(lone, who, other)
    for match in pair.matched:
        yield _matched(
            match, pair.annotators, "same" if match.exact else "borders", agrees=match.exact or not borders_count
        )


def combined(pair: PairAgreement, parts: Sequence[str]) -> FieldAgreement:
    """A field of several parts over the pairs that have any of them: it agrees where every part does."""
    found = [pair.fields[part] for part in parts if part in pair.fields]
    differing = {(match.a.id, match.b.id): match for each in found for match in each.differing}
    agreeing = {(match.a.id, match.b.id): match for each in found for match in each.agreeing}
    return FieldAgreement(
        tuple(match for ids, match in agreeing.items() if ids not in differing), tuple(differing.values())
    )


def _lone(lone: Lone, who: str, other: str) -> Passage:
    span = lone.span
    said = ((who, span.fields),)
    return Passage(lone.document, span.start, span.end, span.id, span.label, "only", False, said, (other,))


def _matched(match: Match, who: tuple[str, str], how: How, *, agrees: bool) -> Passage:
    a, b = match.a, match.b
    said = ((who[0], a.fields), (who[1], b.fields))
    return Passage(match.document, match.start, max(a.end, b.end), a.id, a.label, how, agrees, said)


def _together(known: Passage, other: Passage) -> Passage:
    """Of two pairs' words on one passage the graver, with everybody who tagged it or did not."""
    gravest = min(known, other, key=lambda each: ("only", "borders", "field", "same").index(each.how))
    said = {**dict(other.said), **dict(known.said)}
    missing = tuple(sorted({*known.missing, *other.missing} - said.keys()))
    agrees = known.agrees and other.agrees
    return Passage(
        known.document,
        known.start,
        known.end,
        known.annotation,
        known.label,
        gravest.how,
        agrees,
        tuple(said.items()),
        missing,
    )
