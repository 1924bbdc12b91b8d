"""Learning one label: weights beside the rules, and which way of scoring says best what people decide on documents left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from annotator.model.annotation import LabelId
from annotator.suggest.calibration import Calibration, Said, fitted, surprise
from annotator.suggest.figures import Figures, Outcome, figures
from annotator.suggest.model import Learned
from annotator.suggest.prepare import Judged, Prepared
from annotator.suggest.side_by_side import Both, in_turn
from annotator.suggest.sparse import Observation, Regression, probability

_STRENGTH = 10.0
"""How much one verdict may change against what was believed before."""
_SEED = 1
_ROUNDS, _ROUNDS_LEFT_OUT = 20, 3
"""Over all; what is left out goes on from what all taught, so that little is to do."""
_FOLDS, _FOLDS_OF_MANY = 10, 5
_MANY = 6000
"""Units from which on the fewer folds do."""
_TWICE = 2
"""A feature is learned from that many units."""
_GAIN = 0.98
"""More is done than the rules do where it lowers the surprise on documents left out to this share of what it was."""
_BACKGROUND = 20
"""For a tag that no rule proposes, where not all is tagged, there have to be so many passages elsewhere that are none."""
_LIGHT, _DIGITS = 0.05, 3
"""A weight below that is not kept, others to so many digits: a score moves by 0.002 at most, the file is a fifth as long."""

Calibrations = tuple[Calibration, Calibration]
"""Of what no rule proposes, and of the rules' candidates."""

Way = Literal["rules", "calibrated", "learned"]
"""What scores are made by: the rules as they come, with a calibration to the project, with what was learned as well."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What was said of units of documents that were left out, in each way, and which way is best.

    `chosen` is what each document's units were said to be by the way that was best on the others, `best` the way that is
    best on all. `tags` counts the tags of each document where all is tagged, `known` the units that could have been found
    wrong.
    """

    label: LabelId
    ways: Mapping[Way, tuple[Outcome, ...]]
    chosen: tuple[Outcome, ...]
    tags: Mapping[str, int]
    best: Way
    known: float

    def figures(self, way: Way | None = None) -> Figures:
        """What one way is worth, or what is chosen."""
        outcomes = self.chosen if way is None else self.ways[way]
        return figures(outcomes, self.tags, learned=(way or self.best) == "learned", known=self.known)


def learn(ready: Sequence[Prepared], label: LabelId, *, both: Both = in_turn) -> tuple[Learned, Trial | None]:
    """What the documents teach about a label, and how it went with each left out; None with fewer than two documents."""
    data = _Data.of(ready, label)
    if len(set(data.documents)) < 2:
        return Learned(), None
    whole = Regression(data.observations, len(data.names), _STRENGTH, _SEED)
    whole.fit(_ROUNDS)
    folds = _folds(data.documents)
    some, rest = both(lambda: _left_out(whole, data, folds[::2]), lambda: _left_out(whole, data, folds[1::2]))
    left_out = some | rest
    after = [left_out[number] for number in range(len(data.observations))]
    before = [each.belief for each in data.observations]
    calibrated, of_rules = _calibrated(data, before, folds)
    learned, of_learned = _calibrated(data, after, folds)
    raw = [Said(odds, each.right, each.count) for odds, each in zip(before, data.observations, strict=True)]
    said: dict[Way, list[Said]] = {"rules": raw, "calibrated": calibrated, "learned": learned}
    best = _best(said)
    tags = {each.name: each.tags.get(label, 0) for each in ready}
    ways = {way: data.outcomes(each) for way, each in said.items()}
    chosen = tuple(_of_chosen(data, said, ways, folds))
    # The rules as they come never suggest what they do not propose.
    ways["rules"] = tuple(each for each, own in zip(ways["rules"], data.proposed, strict=True) if own)
    known = sum(each.count for each in data.judged if each.read or not each.right)
    trial = Trial(label, ways, chosen, tags, best, known)
    weights = ((name, round(whole.weights[number], _DIGITS)) for name, number in data.names.items())
    names = {name: weight for name, weight in weights if abs(weight) >= _LIGHT}
    made = {"rules": Learned(), "calibrated": Learned({}, *of_rules), "learned": Learned(names, *of_learned)}
    return made[best], trial


def _left_out(whole: Regression, data: _Data, folds: Iterable[Sequence[int]]) -> dict[int, float]:
    """By the number of a unit: what is believed of it by what all but its fold teach."""
    found: dict[int, float] = {}
    for fold in folds:
        others = whole.without(fold)
        others.fit(_ROUNDS_LEFT_OUT, frozenset(fold))
        found.update((number, others.log_odds(data.observations[number])) for number in fold)
    return found


def _of_chosen(
    data: _Data,
    said: Mapping[Way, Sequence[Said]],
    ways: Mapping[Way, Sequence[Outcome]],
    folds: Iterable[Sequence[int]],
) -> Iterator[Outcome]:
    """The outcomes of each fold by the way that is best on the others: what is chosen on all would flatter itself."""
    for fold in folds:
        out = frozenset(fold)
        others = {way: [one for number, one in enumerate(each) if number not in out] for way, each in said.items()}
        best = _best(others)
        yield from (ways[best][number] for number in fold if best != "rules" or data.proposed[number])


def _best(said: Mapping[Way, Sequence[Said]]) -> Way:
    """The least surprised way; one that does more than another has to be better by _GAIN."""
    best: Way = "rules"
    least = surprise(said[best])
    for way, each in said.items():
        if surprise(each) < _GAIN * least:
            best, least = way, surprise(each)
    return best


@dataclass(frozen=True, slots=True)
class _Data:
    """A label's judged units: their documents, and themselves as the regression wants them."""

    judged: tuple[Judged, ...]
    documents: tuple[str, ...]
    observations: tuple[Observation, ...]
    names: dict[str, int]
    proposed: tuple[bool, ...]

    @classmethod
    def of(cls, ready: Sequence[Prepared], label: LabelId) -> _Data:
        rows = [(each.name, judged) for each in ready for judged in each.units if judged.unit.label == label]
        if _hand_picked(judged for _, judged in rows):
            rows = [(name, judged) for name, judged in rows if judged.unit.candidate is not None or judged.read]
        seen = Counter(feature for _, judged in rows for feature in judged.features)
        names = {name: number for number, name in enumerate(name for name, count in seen.items() if count >= _TWICE)}
        observations = tuple(
            Observation(
                [names[feature] for feature in judged.features if feature in names],
                len(judged.features),
                judged.right,
                judged.belief,
                judged.count,
            )
            for _, judged in rows
        )
        every = tuple(judged for _, judged in rows)
        proposed = tuple(judged.unit.candidate is not None for judged in every)
        return cls(every, tuple(name for name, _ in rows), observations, names, proposed)

    def outcomes(self, said: Sequence[Said]) -> tuple[Outcome, ...]:
        """What was said of each unit, as a score."""
        return tuple(
            Outcome(
                name, probability(each.log_odds), judged.right, judged.strict, judged.count, judged.read, judged.told
            )
            for name, judged, each in zip(self.documents, self.judged, said, strict=True)
        )


def _hand_picked(every: Iterable[Judged]) -> bool:
    """Whether tags that no rule proposes stand mostly where nobody said that all is tagged.

    From those alone it would seem that every passage is a tag.
    """
    picked = background = 0.0
    for each in every:
        if each.unit.candidate is None:
            picked += each.right and not each.read
            background += each.count * (each.read and not each.right)
    return picked * _BACKGROUND > background


def _folds(documents: Sequence[str]) -> list[list[int]]:
    """The numbers of units in parts of about one size; a document is never divided."""
    members: dict[str, list[int]] = {}
    for number, name in enumerate(documents):
        members.setdefault(name, []).append(number)
    folds: list[list[int]] = [
        [] for _ in range(min(_FOLDS if len(documents) < _MANY else _FOLDS_OF_MANY, len(members)))
    ]
    for _, numbers in sorted(members.items(), key=lambda each: (-len(each[1]), each[0])):
        min(folds, key=len).extend(numbers)
    return folds


def _calibrated(
    data: _Data, log_odds: Sequence[float], folds: Sequence[Sequence[int]]
) -> tuple[list[Said], Calibrations]:
    """What is said of each unit after a calibration that has not seen its document, and the calibrations of them all."""
    said = [Said(odds, each.right, each.count) for odds, each in zip(log_odds, data.observations, strict=True)]
    final = list(said)
    for fold in folds:
        calibrations = _fitted(data, said, frozenset(fold))
        for number in fold:
            each = said[number]
            odds = calibrations[data.proposed[number]].log_odds(each.log_odds)
            final[number] = Said(odds, each.right, each.count)
    return final, _fitted(data, said, frozenset())


def _fitted(data: _Data, said: Sequence[Said], out: frozenset[int]) -> Calibrations:
    """One for what no rule proposes, one for the rules' candidates: most of the first are wrong, most of these right."""
    groups: tuple[list[Said], list[Said]] = ([], [])
    for number, each in enumerate(said):
        if number not in out:
            groups[data.proposed[number]].append(each)
    return fitted(groups[False]), fitted(groups[True])
