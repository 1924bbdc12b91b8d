"""What suggests and learns, as the processes do it: plain text in, suggestions or a model's file out."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence

from annotator.model.annotation import DocumentId
from annotator.model.ports import Progress
from annotator.model.suggestion import Suggestion
from annotator.suggest.belief import rules_state
from annotator.suggest.model import Model, ModelError, from_json, to_json
from annotator.suggest.reading import read
from annotator.suggest.side_by_side import Both, in_turn
from annotator.suggest.suggesting import suggest
from annotator.suggest.training import train
from annotator.suggest.training_document import TrainingDocument

ENGINE = "learner 1"
"""Who can read what was learned; another name where that changes."""
LEAST = 0.2
"""The lowest score that is worth keeping; people set their own threshold above it."""

log = logging.getLogger(__name__)


def version(model: Model | None) -> str:
    """The state of rules and learner: suggestions made by another one are made anew."""
    rules = f"rules {rules_state()}"
    return rules if model is None else f"{rules}, learned {model.version}"


def model_of(body: bytes) -> Model | None:
    """A model that was kept; None where it cannot be used any more: then the rules suggest alone until there is another."""
    try:
        return from_json(body.decode("utf-8", "surrogatepass"))
    except (ModelError, UnicodeDecodeError) as error:
        log.warning("a model cannot be used: %s", error)
        return None


def suggestions(document: DocumentId, text: str, starts: Sequence[int], model: Model | None) -> list[Suggestion]:
    """All suggestions of a score of `LEAST` for a text whose pages begin at `starts`, by place."""
    return suggest(read(text, starts), model, document=document, version=version(model), least=LEAST)


def learned(documents: Iterable[TrainingDocument], progress: Progress, both: Both = in_turn) -> str:
    """What the documents teach, as a model's file; `both` may do two things at a time. Raises what `progress` raises."""
    return to_json(train(documents, progress, both=both))
