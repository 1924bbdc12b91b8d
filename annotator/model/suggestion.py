"""A suggestion: a passage that the machine would tag, how sure it is, and why; never a tag until a person accepts it."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256

from annotator.model.annotation import DocumentId, Fields, LabelId


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
        """What a refusal is remembered by, whatever the source: document, label and words, white space left out of account."""
        words = "".join(self.text.split())
        return sha256(f"{self.document}\n{self.label}\n{self.start}\n{words}".encode()).hexdigest()[:32]
