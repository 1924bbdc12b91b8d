"""What a rule or the learner proposes, before it is calibrated and becomes a suggestion."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotator.model.annotation import Fields, LabelId


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that may be tagged, with its fields; `weight` is how much speaks for it, in log odds.

    `why` names what spoke for it and against it, the weightiest first: "indstilling.at-point", "-reported".
    """

    label: LabelId
    start: int
    end: int
    weight: float
    source: str
    why: tuple[str, ...] = ()
    fields: Fields = field(default_factory=dict)
