"""How long a person takes for a tag, with a suggestion and without; kept in the project file and never sent anywhere."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

from annotator.base.ids import now
from annotator.model.annotation import AnnotatorId
from annotator.store.project import Project
from annotator.store.suggestions import TagTime, TimeKind

IDLE = 60.0
"""Seconds without doing anything from which on the person is taken to be elsewhere: such a pause is left out."""


class TagClock:
    """Runs from the moment that a tag's form opened or a suggestion was shown; every touch shows that somebody is there.

    What suggestions take that are rejected or passed over counts with the next that becomes a tag: it is their price.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._last = 0.0
        self._seconds = 0.0
        self._kind: TimeKind | None = None
        self._for_nothing = 0.0

    def start(self, kind: TimeKind) -> None:
        """From here on."""
        self.stop()
        self._kind, self._seconds, self._last = kind, 0.0, self._clock()

    def go_on(self, kind: TimeKind) -> None:
        """As `start`, but where it runs for the same kind already: a suggestion was shown before its form opened."""
        if self._kind != kind:
            self.start(kind)
        self.touch()

    def touch(self) -> None:
        """Somebody is at it."""
        at = self._clock()
        pause = at - self._last
        self._seconds += pause if pause < IDLE else 0.0
        self._last = at

    def stop(self) -> None:
        """It came to nothing."""
        if self._kind == "suggestion":
            self.touch()
            self._for_nothing += self._seconds
        self._kind = None

    def taken(self, annotator: AnnotatorId, label: str, kind: TimeKind) -> TagTime | None:
        """What it took, and it stops; None, and nothing stops, where it runs for the other kind or not at all."""
        if self._kind != kind:
            return None
        self.touch()
        self._kind = None
        if kind == "suggestion":
            self._seconds, self._for_nothing = self._seconds + self._for_nothing, 0.0
        return TagTime(now(), annotator, label, kind, round(self._seconds, 3))


@dataclass(frozen=True, slots=True)
class TimeTaken:
    """The median of the seconds that tags took, over `count` of them; `label` "" is all labels together."""

    label: str
    kind: TimeKind
    count: int
    median: float


def tag_times(project: Project, by: AnnotatorId | None = None) -> tuple[TimeTaken, ...]:
    """Medians with and without suggestions, of all labels together and of each; of `by`, or of everybody."""
    every = [each for each in project.tag_times() if by is None or each.annotator == by]
    groups: dict[tuple[str, TimeKind], list[float]] = {}
    for each in every:
        for label in ("", each.label):
            groups.setdefault((label, each.kind), []).append(each.seconds)
    return tuple(
        TimeTaken(label, kind, len(seconds), median(seconds)) for (label, kind), seconds in sorted(groups.items())
    )
