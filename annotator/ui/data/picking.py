"""Which tags the Data view shows: what was left out of labels, people and verdicts, and whether only gold."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.figures.rows import DataRow


@dataclass(frozen=True, slots=True)
class Picked:
    """What is left out rather than what is in: a person who comes later is seen at once. Names as in `DataRow`."""

    labels: frozenset[str] = frozenset()
    annotators: frozenset[str] = frozenset()
    verdicts: frozenset[str] = frozenset()
    gold_only: bool = False

    def takes(self, row: DataRow) -> bool:
        """Whether a tag is shown."""
        if self.gold_only and not row.gold:
            return False
        return not (row.label in self.labels or row.annotator in self.annotators or row.verdict in self.verdicts)


EVERYTHING = Picked()
