"""Two annotators' spans, paired one to one, and how far the fields of the pairs agree."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotator.model.annotation import Fields, FieldValue
from annotator.review.readings import Region, Span, mostly_in


@dataclass(frozen=True, slots=True)
class Match:
    """Two spans of the same label that mean the same passage; `document` is where they stand."""

    document: str
    a: Span
    b: Span

    @property
    def start(self) -> int:
        """Where the first of both begins."""
        return min(self.a.start, self.b.start)

    @property
    def exact(self) -> bool:
        """Whether both have the same borders."""
        return self.a.place == self.b.place

    @property
    def iou(self) -> float:
        """Characters in both over characters in either: from 0.5 to 1."""
        common, either = _overlap(self.a, self.b)
        return common / either


@dataclass(frozen=True, slots=True)
class Lone:
    """A span that the other annotator has no counterpart to."""

    document: str
    span: Span

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.span.start


@dataclass(frozen=True, slots=True)
class Pairing:
    """All spans of two annotators in one or more documents, each once, in order of place within a document."""

    matched: tuple[Match, ...]
    only_a: tuple[Lone, ...]
    only_b: tuple[Lone, ...]

    def with_label(self, label: str) -> Pairing:
        """The same with the spans of one label only."""
        return Pairing(
            tuple(match for match in self.matched if match.a.label == label),
            tuple(lone for lone in self.only_a if lone.span.label == label),
            tuple(lone for lone in self.only_b if lone.span.label == label),
        )


@dataclass(frozen=True, slots=True)
class FieldAgreement:
    """One field over the matched pairs in which at least one side has it."""

    agreeing: tuple[Match, ...]
    differing: tuple[Match, ...]

    @property
    def agree(self) -> int:
        """How many pairs have the same value."""
        return len(self.agreeing)

    @property
    def compared(self) -> int:
        """How many pairs have the field at all."""
        return len(self.agreeing) + len(self.differing)

    def with_label(self, label: str) -> FieldAgreement:
        """The same field over the pairs of one label."""
        agreeing = tuple(match for match in self.agreeing if match.a.label == label)
        return FieldAgreement(agreeing, tuple(match for match in self.differing if match.a.label == label))


def pair_spans(document: str, a: Sequence[Span], b: Sequence[Span], counted: Sequence[Region] | None = None) -> Pairing:
    """Pairs spans of the same label one to one by largest intersection over union, at least 0.5.

    Of all possible pairs the one with the largest intersection over union is taken, then the largest of those whose
    spans are both free, and so on; of equal ones first that with more equal field values, then that which stands
    first, then that with the smaller ids. Swapping the annotators, or the order of the spans, changes nothing.
    (P. Jaccard 1901 for the measure; at more than 0.5 and without nesting the pairing is unique, A. Kirillov et al.,
    Panoptic Segmentation, CVPR 2019, section 4.1.)

    With `counted` (as `merged` gives them) only spans at least half of whose characters lie in these regions are in
    the result, and pairs one of whose spans does.
    """
    taken_a: set[str] = set()
    taken_b: set[str] = set()
    found: list[Match] = []
    for one, other in _best_first(a, b):
        if one.id not in taken_a and other.id not in taken_b:
            taken_a.add(one.id)
            taken_b.add(other.id)
            found.append(Match(document, one, other))

    def counts(*spans: Span) -> bool:
        return counted is None or any(mostly_in(span.place, counted) for span in spans)

    found.sort(key=lambda match: (*sorted((match.a.place, match.b.place)), match.a.id))
    return Pairing(
        tuple(match for match in found if counts(match.a, match.b)),
        tuple(Lone(document, span) for span in _by_place(a) if span.id not in taken_a and counts(span)),
        tuple(Lone(document, span) for span in _by_place(b) if span.id not in taken_b and counts(span)),
    )


def _by_place(spans: Iterable[Span]) -> list[Span]:
    return sorted(spans, key=lambda span: (span.place, span.label, span.id))


def _best_first(a: Sequence[Span], b: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    possible = [(one, other) for one, other in _candidates(a, b) if _half_common(one, other)]
    rivals_a = Counter(one.id for one, _ in possible)
    rivals_b = Counter(other.id for _, other in possible)
    contested = []
    for one, other in possible:
        if rivals_a[one.id] == rivals_b[other.id] == 1:
            yield one, other
        else:
            contested.append((one, other))
    yield from sorted(contested, key=_rank)


def _half_common(one: Span, other: Span) -> bool:
    common, either = _overlap(one, other)
    return 2 * common >= either


def _rank(pair: tuple[Span, Span]) -> tuple[float, int, list[Region], list[str]]:
    one, other = pair
    common, either = _overlap(one, other)
    same = sum(agreeing for _, agreeing in compared_fields(one.fields, other.fields))
    # Quotients of integers under 2²⁶ differ by more than a float's precision: equal floats are equal quotients.
    return -common / either, -same, sorted((one.place, other.place)), sorted((one.id, other.id))


def _candidates(a: Sequence[Span], b: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Every pair that may overlap by half: a partner begins at most the span's length before, or half of it after."""
    for label in sorted({span.label for span in a}):
        others = sorted((span for span in b if span.label == label), key=lambda span: span.start)
        starts = [span.start for span in others]
        for one in a:
            if one.label == label:
                length = one.end - one.start
                first = bisect_left(starts, one.start - length)
                last = bisect_right(starts, one.start + length // 2)
                for other in others[first:last]:
                    yield one, other


def _overlap(one: Span, other: Span) -> tuple[int, int]:
    common = max(0, min(one.end, other.end) - max(one.start, other.start))
    return common, one.end - one.start + other.end - other.start - common


def field_agreement(matches: Iterable[Match]) -> dict[str, FieldAgreement]:
    """Agreement on each field's value among matched pairs, by field name.

    A field that one side has left empty is a disagreement; one that both have left empty is not compared.
    """
    found: dict[str, tuple[list[Match], list[Match]]] = {}
    for match in matches:
        for name, agreeing in compared_fields(match.a.fields, match.b.fields):
            same, differing = found.setdefault(name, ([], []))
            (same if agreeing else differing).append(match)
    return {name: FieldAgreement(tuple(same), tuple(differing)) for name, (same, differing) in sorted(found.items())}


def compared_fields(one: Fields, other: Fields) -> Iterator[tuple[str, bool]]:
    """The fields that at least one of both has, by name, and whether their values agree."""
    for name in sorted(one.keys() | other.keys()):
        left, right = one.get(name), other.get(name)
        if not (_empty(left) and _empty(right)):
            yield name, same_value(left, right)


def _empty(value: FieldValue) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def same_value(one: FieldValue, other: FieldValue) -> bool:
    """Whether two values of a field are the same of the same kind.

    Numbers by what they count (5 and 5.0 agree; 1, True and "1" do not); texts but for their Unicode form and their
    spaces, which follow the printed lines.
    """
    if isinstance(one, str) and isinstance(other, str):
        return _as_read(one) == _as_read(other)
    kinds = (bool, str)
    return isinstance(one, kinds) == isinstance(other, kinds) and one == other


def _as_read(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
