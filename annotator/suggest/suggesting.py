"""Suggestions for a document: the rules' candidates and what the learner adds, scored and with their reasons."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from annotator.model.annotation import DocumentId, Fields
from annotator.model.suggestion import Suggestion
from annotator.suggest.belief import Belief, measured, rules_state
from annotator.suggest.features import features_of
from annotator.suggest.funding import FUNDING
from annotator.suggest.model import Learned, Model
from annotator.suggest.reading import Reading
from annotator.suggest.rules import Rules
from annotator.suggest.units import Unit, units_of

LEAST = 0.5
_REASONS = 3
"""Of the weightiest features, how many are named."""


def suggest(
    reading: Reading,
    model: Model | None = None,
    *,
    document: DocumentId = DocumentId(""),
    least: float = LEAST,
    rules: Rules | None = None,
) -> list[Suggestion]:
    """The suggestions for a document that was read, of a score of at least `least`, in the order of the text.

    Without a model, or where what was learned did not help, those of the rules alone. No two of one label overlap.
    """
    belief = measured()
    learned = model.labels if model is not None else {}
    labels = [label for label, each in learned.items() if label != FUNDING and _finds(label, each, belief, least)]
    found = []
    for unit in units_of(reading, labels, rules):
        knows = learned.get(unit.label) or Learned()
        made = _suggestion(reading, unit, knows, belief, least)
        if made is not None:
            score, why, source = made
            found.append(
                Suggestion(
                    document,
                    unit.label,
                    unit.start,
                    unit.end,
                    reading.text[unit.start : unit.end],
                    score,
                    source,
                    _version(model),
                    _fields(unit),
                    why,
                )
            )
    return sorted(found, key=lambda each: (each.start, each.end, each.label))


def _finds(label: LabelId, learned: Learned, belief: Belief, least: float) -> bool:
    """Whether passages that no rule proposes may be suggested; where not, nobody has to look at them."""
    return bool(learned.weights) or learned.unproposed.apply(belief.of(label, None)) >= least


def _version(model: Model | None) -> str:
    return f"rules {rules_state()}" if model is None else f"rules {rules_state()}, learned {model.version}"


def _fields(unit: Unit) -> Fields:
    return unit.candidate.fields if unit.candidate is not None else {}


def _suggestion(
    reading: Reading, unit: Unit, learned: Learned, belief: Belief, least: float
) -> tuple[float, tuple[str, ...], str] | None:
    odds = belief.of(unit.label, unit.candidate)
    weighed: list[tuple[float, str]] = []
    if learned.weights:
        features = features_of(reading, unit)
        weighed = [(learned.weights[name], name) for name in features if name in learned.weights]
        odds += sum(weight for weight, _ in weighed) / sqrt(len(features))
    calibration = learned.unproposed if unit.candidate is None else learned.proposed
    score = calibration.apply(odds)
    if score < least:
        return None
    why = unit.candidate.why if unit.candidate is not None else ()
    source = "rule" if unit.candidate is not None else "learner"
    return round(score, 4), (*why, *_reasons(weighed)), source


def _reasons(weighed: Sequence[tuple[float, str]]) -> list[str]:
    """The weightiest features, those against it with "-"."""
    heaviest = sorted(weighed, key=lambda each: (-abs(each[0]), each[1]))[:_REASONS]
    return [f"learned {name}" if weight > 0 else f"-learned {name}" for weight, name in heaviest]
