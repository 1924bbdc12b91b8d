"""A document made ready to learn from: which of its units are right, which are wrong, which nobody has judged."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.model.annotation import LabelId
from annotator.model.structure import Span
from annotator.model.suggestion import SAME, shared_part
from annotator.suggest.belief import Belief
from annotator.suggest.features import Features
from annotator.suggest.reading import read
from annotator.suggest.training_document import Example, TrainingDocument
from annotator.suggest.units import Unit, overlaps, units_of


@dataclass(frozen=True, slots=True)
class Judged:
    """A unit that somebody has judged: `right` where it is a tag, `strict` where it has the tag's very borders.

    `read` says that it stands where all is tagged, `told` that somebody said it of this passage, by that or one by one: a
    tag that was just made by hand elsewhere says nothing of how often suggestions are right. `count` is how many such
    units it stands for.
    """

    unit: Unit
    belief: float
    right: bool
    strict: bool
    features: tuple[str, ...]
    read: bool = True
    told: bool = True
    count: float = 1.0


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document's judged units, and how many tags of each label it has where all is tagged, met by a unit or not."""

    name: str
    units: tuple[Judged, ...]
    tags: Mapping[LabelId, int] = field(default_factory=dict)
    language: str = ""


def prepare(
    document: TrainingDocument,
    belief: Belief,
    *,
    labels: Sequence[LabelId],
    every: int,
) -> Prepared:
    """Reads a document and judges its units by what people have said. Of wrong passages that no rule proposes one in `every` is kept."""
    reading = read(document.text, document.starts)
    by_label: dict[LabelId, list[Unit]] = {}
    for unit in units_of(reading, labels):
        by_label.setdefault(unit.label, []).append(unit)
    judged: list[Judged] = []
    features = Features(reading)
    for label, units in by_label.items():
        judged += _judge(features, document, label, units, belief, every)
    inside, tags = Cover(document.complete), Counter[LabelId]()
    tags.update(tag.label for tag in document.tags if inside.holds(tag.start, tag.end))
    return Prepared(document.name, tuple(judged), tags, reading.structure.language)


def _judge(
    features: Features, document: TrainingDocument, label: LabelId, units: Sequence[Unit], belief: Belief, every: int
) -> Iterable[Judged]:
    spans = [(unit.start, unit.end) for unit in units]
    tags = _spans(document.tags, label)
    tag_of = matches(spans, tags)
    refused = matches(spans, _spans(document.refused, label))
    inside, tagged, answered = Cover(document.complete), Cover(tags), set(_spans(document.answered, label))
    for number, unit in enumerate(units):
        tag, plain, count = tag_of.get(number), unit.candidate is None, 1.0
        read_through = inside.holds(*(tag or spans[number]))
        if tag is None and number not in refused:
            # A passage that holds part of a tag is left alone: its words are a tag's. A rule's candidate there is wrong.
            if not read_through or (plain and tagged.meets(*spans[number])) or (plain and unit.start % every):
                continue
            count = float(every) if plain else 1.0
        odds = belief.of(label, unit.candidate, features.language)
        told = read_through or tag is None or tag in answered
        yield Judged(unit, odds, tag is not None, tag == spans[number], features.of(unit), read_through, told, count)


class Cover:
    """The characters that spans cover."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans: list[Span] = []
        for start, end in sorted(spans):
            if self._spans and start <= self._spans[-1][1]:
                self._spans[-1] = (self._spans[-1][0], max(end, self._spans[-1][1]))
            else:
                self._spans.append((start, end))

    def holds(self, start: int, end: int) -> bool:
        """Whether every character of a span is covered."""
        at = bisect_right(self._spans, start, key=lambda span: span[0])
        return at > 0 and self._spans[at - 1][1] >= end

    def meets(self, start: int, end: int) -> bool:
        """Whether some character of a span is covered."""
        return overlaps(self._spans, start, end)


def _spans(examples: Iterable[Example], label: LabelId) -> list[Span]:
    return sorted({(each.start, each.end) for each in examples if each.label == label})


def matches(found: Sequence[Span], tags: Sequence[Span]) -> dict[int, Span]:
    """Which of `found` (by number) is which tag: each at most once, the likest pairs first; both in the order of the text."""
    pairs = []
    at = 0
    for number, span in enumerate(found):
        while at < len(tags) and tags[at][1] <= span[0]:
            at += 1
        for tag in tags[max(at - 2, 0) : at + 4]:
            like = shared_part(span, tag)
            if like >= SAME:
                pairs.append((-like, number, tag))
    made: dict[int, Span] = {}
    used: set[Span] = set()
    for _, number, tag in sorted(pairs):
        if number not in made and tag not in used:
            made[number] = tag
            used.add(tag)
    return made
