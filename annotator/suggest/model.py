"""What was learned from a project's verdicts, and its file: small JSON that says what it was made of."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from annotator.base.errors import AnnotatorError
from annotator.model.annotation import LabelId
from annotator.suggest.calibration import Calibration
from annotator.suggest.figures import Figures, figures_from_json, figures_json

_FORMAT = "annotator-learner"
_VERSION = 1


class ModelError(AnnotatorError):
    """A learned model cannot be used."""


@dataclass(frozen=True, slots=True)
class Learned:
    """Of one label: weights of features (log odds) beside the rules' belief, and what the sum is worth.

    Without weights it says what the rules say: learning did not help on documents it had not seen. One calibration is of
    what no rule proposes, the other of the rules' candidates.
    """

    weights: Mapping[str, float] = field(default_factory=dict)
    unproposed: Calibration = field(default_factory=Calibration)
    proposed: Calibration = field(default_factory=Calibration)


@dataclass(frozen=True, slots=True)
class Model:
    """What a project taught. `rules` is the state of the rules it was taught with, `version` says all that it depends on.

    `documents`, `tags` and `refused` count what it learned from. `measured` is what to expect of it, by label: figures on
    documents that were left out; none where there were fewer than two.
    """

    version: str
    rules: str
    documents: int
    tags: int
    refused: int
    labels: Mapping[LabelId, Learned] = field(default_factory=dict)
    measured: Mapping[LabelId, Figures] = field(default_factory=dict)


def to_json(model: Model) -> str:
    """The model's file: the same for the same model, with a checksum."""
    body = {
        "format": _FORMAT,
        "form": _VERSION,
        "version": model.version,
        "rules": model.rules,
        "documents": model.documents,
        "tags": model.tags,
        "refused": model.refused,
        "labels": {label: _learned_json(learned) for label, learned in sorted(model.labels.items())},
        "measured": {label: figures_json(figures) for label, figures in sorted(model.measured.items())},
    }
    return json.dumps({**body, "check": _check(body)}, ensure_ascii=False, sort_keys=True)


def from_json(text: str, name: str = "") -> Model:
    """A model from its file's text; `name` is what the file is called in the sentence.

    Raises ModelError where it is damaged or of a newer Annotator.
    """
    try:
        said = json.loads(text)
        newer = said["format"] == _FORMAT and said["form"] > _VERSION
        model = None if newer else _model(_sound(said))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ModelError(
            "{name} is damaged: what the suggestions learned in it is lost. Retrain them.", name=name or "The model"
        ) from error
    if model is None:
        raise ModelError("{name} was learned by a newer Annotator. Retrain here.", name=name or "The model")
    return model


def _sound(said: dict[str, Any]) -> dict[str, Any]:
    """The file's values without the checksum. Raises ValueError where they are not as they were written."""
    body = {name: value for name, value in said.items() if name != "check"}
    if body["format"] != _FORMAT or said["check"] != _check(body):
        raise ValueError("not as it was written")
    return body


def _model(said: Mapping[str, Any]) -> Model:
    return Model(
        str(said["version"]),
        str(said["rules"]),
        int(said["documents"]),
        int(said["tags"]),
        int(said["refused"]),
        {LabelId(label): _learned(each) for label, each in said["labels"].items()},
        {LabelId(label): figures_from_json(each) for label, each in said["measured"].items()},
    )


def _learned_json(learned: Learned) -> dict[str, Any]:
    return {
        "weights": dict(learned.weights),
        "unproposed": [learned.unproposed.slope, learned.unproposed.shift],
        "proposed": [learned.proposed.slope, learned.proposed.shift],
    }


def _learned(said: Mapping[str, Any]) -> Learned:
    weights = {str(name): float(weight) for name, weight in said["weights"].items()}
    both = [Calibration(float(said[name][0]), float(said[name][1])) for name in ("unproposed", "proposed")]
    return Learned(weights, *both)


def _check(body: Mapping[str, Any]) -> str:
    said = json.dumps(body, ensure_ascii=False, sort_keys=True)
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]
