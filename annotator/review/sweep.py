"""One pass over a text's borders: how many characters got which labels from whom, without looking at a character."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from operator import itemgetter

from annotator.review.readings import Reading, ReadText, merged

Labels = frozenset[str]
Table = Counter[tuple[Labels | None, ...]]
"""Characters by what each annotator said of them: the set of labels, or None where the annotator has not read."""

ALL = "*"
"""Stands for all labels together: a character's category is then the set of its labels."""

_READ = None
_Event = tuple[int, int, str | None, int]
"""Place, number of the annotator (-1: a unit begins), label (`_READ`: a complete part), +1 opens and -1 closes."""


class _Open:
    """What one annotator has open at the place the sweep has come to."""

    def __init__(self) -> None:
        self._depth: Counter[str | None] = Counter()
        self.said: Labels | None = None

    def step(self, label: str | None, by: int) -> None:
        before = self._depth[label]
        self._depth[label] += by
        if (before > 0) != (self._depth[label] > 0):
            self.said = (
                frozenset(name for name, depth in self._depth.items() if name is not None and depth > 0)
                if self._depth[_READ] > 0
                else None
            )


def tables(text: ReadText, annotators: Sequence[str]) -> list[Table]:
    """One table a unit, in order of the text. What fewer than two have read is not in them.

    Sorts the borders once: time grows with the tags, not with the characters.
    """
    found: list[Table] = [Counter()]
    state = [_Open() for _ in annotators]
    at = 0
    for place, who, label, by in _events(text, annotators):
        if place > at:
            said = tuple(each.said for each in state)
            if len(said) - said.count(None) > 1:
                found[-1][said] += place - at
            at = place
        if who < 0:
            found.append(Counter())
        else:
            state[who].step(label, by)
    return found


def _events(text: ReadText, annotators: Sequence[str]) -> list[_Event]:
    events: list[_Event] = [(cut, -1, None, 0) for cut in text.cuts[1:]]
    for number, annotator in enumerate(annotators):
        reading = text.readings.get(annotator, Reading((), ()))
        for start, end in merged(reading.complete):
            events += ((start, number, _READ, 1), (end, number, _READ, -1))
        for span in reading.spans:
            events += ((span.start, number, span.label, 1), (span.end, number, span.label, -1))
    events.sort(key=itemgetter(0))
    return events


def category(label: str) -> Callable[[Labels], Hashable]:
    """What counts as the category of a character: for one label whether it has it, for `ALL` the set of its labels."""
    if label == ALL:
        return lambda labels: labels
    return lambda labels: label in labels
