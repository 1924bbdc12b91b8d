"""How sure the rules alone are: the weight of what spoke for a passage as log odds, as measured, read from data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from math import sqrt
from pathlib import Path

from annotator.base.paths import resources
from annotator.model.annotation import LabelId
from annotator.suggest.candidate import Candidate

_FILE = "suggest/belief.json"
_STEPS = (1.2, 2.2, 3.2, 5.0)
"""Weights at which a candidate comes into the next class."""


@dataclass(frozen=True, slots=True)
class Belief:
    """What is believed of a unit before a project says anything; all in log odds.

    `proposed` is believed of a candidate that nothing else is known of, `weights` what its features change in that;
    `unproposed` is believed of a passage or a mention that no rule proposes, `elsewhere` where the label is not there.
    """

    proposed: float
    weights: Mapping[str, float] = field(default_factory=dict)
    unproposed: Mapping[LabelId, float] = field(default_factory=dict)
    elsewhere: float = -4.0

    def of(self, label: LabelId, candidate: Candidate | None) -> float:
        """The log odds of a candidate of the rules, or of what they do not propose."""
        if candidate is None:
            return self.unproposed.get(label, self.elsewhere)
        seen = sure_features(candidate)
        return self.proposed + sum(self.weights.get(each, 0.0) for each in seen) / sqrt(len(seen))


def sure_features(candidate: Candidate) -> list[str]:
    """What the sureness of a candidate depends on: its label, how heavy it is, which rules spoke."""
    heavy = sum(candidate.weight >= step for step in _STEPS)
    return [f"label:{candidate.label}", f"weight:{heavy}", *(f"rule:{name}" for name in candidate.why)]


@cache
def measured() -> Belief:
    """What comes with the application; its figures and limits are in the README beside it."""
    return parse((resources() / _FILE).read_text("utf-8"))


def parse(text: str) -> Belief:
    """A belief from its JSON. Raises ValueError (KeyError, TypeError) where it is none."""
    said = json.loads(text)
    unproposed = {LabelId(label): float(odds) for label, odds in said["unproposed"].items()}
    weights = {str(name): float(weight) for name, weight in said["weights"].items()}
    return Belief(float(said["proposed"]), weights, unproposed, float(said["elsewhere"]))


@cache
def rules_state() -> str:
    """Which rules and which measurement these are: 12 hexadecimal digits that change with their data and with their code."""
    folder = Path(__file__).parent
    code = sorted(folder.glob("*.py")) + sorted((folder.parent / "text").glob("*.py"))
    every = b"".join(
        path.read_bytes() for path in (*sorted((resources() / "suggest").glob("*.toml")), resources() / _FILE, *code)
    )
    return sha256(every).hexdigest()[:12]
