"""What came of an import of tags: counts, what did not come in and why, and what else a person wants to know."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from annotator.base.sentence import Sentence
from annotator.model.annotation import DocumentId


@dataclass(frozen=True, slots=True)
class NotIn:
    """A line that did not come in: where it stands, why, and the places it would fit (offsets)."""

    where: str
    why: str
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class ImportResult:
    """What came of an import."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    conflicts: list[NotIn] = field(default_factory=list)
    failed: list[NotIn] = field(default_factory=list)
    negatives: int = 0
    """Passages of complete text without a tag, which were passed over."""
    documents: frozenset[DocumentId] = frozenset()
    """Those of which something came in."""
    notes: list[Sentence] = field(default_factory=list)
    """How what others wrote was understood, and what of it was left aside."""

    def as_json(self) -> dict[str, Any]:
        """The shape that the command line promises; `negatives` and `notes` only where there were some."""
        said: dict[str, Any] = {
            "added": self.added,
            "updated": self.updated,
            "unchanged": self.unchanged,
            "conflicts": [{"path": c.where, "why": c.why, "spans": [list(s) for s in c.spans]} for c in self.conflicts],
            "failed": [{"path": f.where, "why": f.why} for f in self.failed],
        }
        said |= {"negatives": self.negatives} if self.negatives else {}
        return said | ({"notes": [str(note) for note in self.notes]} if self.notes else {})
