"""Suggestions for a document: the rules' candidates and what the learner adds, scored and with their reasons."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from annotator.model.annotation import DocumentId, LabelId
from annotator.model.suggestion import Suggestion
from annotator.suggest.belief import Belief, measured
from annotator.suggest.calibration import Calibration
from annotator.suggest.features import Features
from annotator.suggest.funding import FUNDING
from annotator.suggest.learned_reasons import LEARNED
from annotator.suggest.model import Learned, Model
from annotator.suggest.plain_fields import plain_fields
from annotator.suggest.reading import Reading
from annotator.suggest.units import Unit, units_of

LEAST = 0.5
_NONE = DocumentId("")
_REASONS = 3
"""Of the weightiest features, how many are named."""


def suggest(
    reading: Reading,
    model: Model | None = None,
    *,
    document: DocumentId = _NONE,
    version: str = "",
    least: float = LEAST,
) -> list[Suggestion]:
    """The suggestions for a document that was read, of a score of at least `least`, in the order of the text.

    `document` and `version` are what they say they are of and made by. Without a model, or where what was learned did not
    help, those of the rules alone. No two of one label overlap.
    """
    belief = measured()
    learned = model.labels if model is not None else {}
    finds = {label for label, each in learned.items() if _finds(label, each, belief, least)}
    found = []
    features = Features(reading)
    for unit in units_of(reading, sorted(finds - {FUNDING})):
        if unit.candidate is None and unit.label not in finds:
            continue
        score, reasons = _judged(features, unit, learned.get(unit.label) or Learned(), belief)
        if score < least:
            continue
        rule = unit.candidate
        fields = rule.fields if rule is not None else plain_fields(reading, unit)
        source, why = ("rule", rule.why) if rule is not None else ("learner", ())
        text = reading.text[unit.start : unit.end]
        found.append(
            Suggestion(
                document, unit.label, unit.start, unit.end, text, score, source, version, fields, (*why, *reasons)
            )
        )
    return sorted(found, key=lambda each: (each.start, each.end, each.label))


def _finds(label: LabelId, learned: Learned, belief: Belief, least: float) -> bool:
    """Whether what no rule proposes may be suggested; where not, nobody has to look at it."""
    as_it_comes = learned.unproposed == Calibration()
    return bool(learned.weights) or (not as_it_comes and learned.unproposed.apply(belief.of(label, None)) >= least)


def _judged(features: Features, unit: Unit, learned: Learned, belief: Belief) -> tuple[float, list[str]]:
    """The score of a unit, to four digits, and the weightiest of what was learned about it."""
    odds = belief.of(unit.label, unit.candidate, features.language)
    weighed: list[tuple[float, str]] = []
    if learned.weights:
        names = features.of(unit)
        weighed = [(learned.weights[name], name) for name in names if name in learned.weights]
        odds += sum(weight for weight, _ in weighed) / sqrt(len(names))
    calibration = learned.unproposed if unit.candidate is None else learned.proposed
    return round(calibration.apply(odds), 4), _reasons(weighed)


def _reasons(weighed: Sequence[tuple[float, str]]) -> list[str]:
    """The weightiest features, those against it with "-"."""
    heaviest = sorted(weighed, key=lambda each: (-abs(each[0]), each[1]))[:_REASONS]
    return [f"{LEARNED}{name}" if weight > 0 else f"-{LEARNED}{name}" for weight, name in heaviest]
