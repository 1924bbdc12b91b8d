"""How sure the rules are, measured: fits the belief that comes with the application to documents whose tags are known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log

from annotator.model.annotation import LabelId
from annotator.suggest.belief import Belief, sure_features
from annotator.suggest.prepare import Judged, Prepared
from annotator.suggest.sparse import Observation, Regression

BEFORE = 0.85
"""Of what rules propose in documents that they were not written on, what share is believed to be right before measuring."""
MISSED = 0.1
"""Of the tags in such documents, what share they are believed to miss."""
STRENGTH = 0.5
_MOST = -1.0
"""Log odds above which nothing is believed that the rules look at and do not propose."""
_ROUNDS = 200


def odds(share: float) -> float:
    """The log odds of a share strictly between 0 and 1."""
    return log(share / (1 - share))


def fit(ready: Iterable[Prepared]) -> Belief:
    """The belief that documents teach, beginning with BEFORE: what is seen in a few documents moves it a little."""
    units = [judged for each in ready for judged in each.units]
    proposed = [judged for judged in units if judged.unit.candidate is not None]
    rows = [sure_features(judged.unit.candidate) for judged in proposed if judged.unit.candidate is not None]
    names = {name: number for number, name in enumerate(sorted({name for row in rows for name in row}))}
    seen = [
        Observation([names[name] for name in row], len(row), judged.right, odds(BEFORE))
        for row, judged in zip(rows, proposed, strict=True)
    ]
    regression = Regression(seen, len(names), STRENGTH)
    regression.fit(_ROUNDS, tolerance=1e-6)
    weights = {name: round(regression.weights[number], 4) for name, number in names.items()}
    return Belief(round(odds(BEFORE), 4), weights, _unproposed(units))


def _unproposed(units: Sequence[Judged]) -> dict[LabelId, float]:
    """How likely what no rule proposes is a tag: those that were, and MISSED of all tags, among all such units."""
    tags = Counter(judged.unit.label for judged in units if judged.right)
    rest = Counter(judged.unit.label for judged in units if judged.unit.candidate is None)
    found = Counter(judged.unit.label for judged in units if judged.unit.candidate is None and judged.right)
    return {
        label: round(
            min(_MOST, odds((found[label] + MISSED * tags[label] + 0.5) / (count + MISSED * tags[label] + 1))), 4
        )
        for label, count in sorted(rest.items())
    }
