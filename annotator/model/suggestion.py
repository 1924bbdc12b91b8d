"""A suggestion: a passage that the machine would tag, how sure it is, and why; never a tag until a person accepts it."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256

from annotator.model.annotation import DocumentId, Fields, LabelId

SAME = 0.5
"""Two spans of one label are about one thing where they share this part of what they cover together."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A passage that may be tagged. `score` is calibrated: of those with 0.8 four of five are right.

    `source` is the rule or the learner that found it, `version` which state of it; `why` names the rules that spoke for
    it and against it, the weightiest first ("indstilling.at-point", "-reported").
    """

    document: DocumentId
    label: LabelId
    start: int
    end: int
    text: str
    score: float
    source: str
    version: str = ""
    fields: Fields = field(default_factory=dict)
    why: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What tells it from every other one, whatever found it: document, label, place and words; the same when made anew."""
        words = "".join(self.text.split())
        return sha256(
            f"{self.document}\n{self.label}\n{self.start}\n{words}".encode("utf-8", "surrogatepass")
        ).hexdigest()[:32]


class Taken:
    """Passages by label that are tagged, or refused: what lies on one of them is not suggested (again).

    It is asked by place and not by words alone, so that what is made anew with a comma more or less stays away too,
    while the same words in another place are another matter.
    """

    def __init__(self, spans: Iterable[tuple[str, int, int]] = ()) -> None:
        """`spans` are label, start and end."""
        self._by_label: dict[str, list[tuple[int, int]]] = {}
        for label, start, end in sorted(spans):
            self._by_label.setdefault(label, []).append((start, end))

    def add(self, label: str, start: int, end: int) -> None:
        """One more."""
        insort(self._by_label.setdefault(label, []), (start, end))

    def holds(self, label: str, start: int, end: int) -> bool:
        """Whether the passage is one of them, or nearly so."""
        spans = self._by_label.get(label, ())
        # What shares half of the union is at most twice as long, so it begins at most that far before the passage.
        at = bisect_left(spans, (start - 2 * (end - start), 0))
        while at < len(spans) and spans[at][0] < end:
            if shared_part((start, end), spans[at]) >= SAME:
                return True
            at += 1
        return False


def shared_part(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Intersection over union of two spans, 0 where they do not touch."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared / (max(a[1], b[1]) - min(a[0], b[0])) if shared > 0 else 0.0
