"""What goes between us and the process that suggests: one JSON object a line, nothing that could run."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from annotator.model.annotation import DocumentId, LabelId
from annotator.model.suggestion import Suggestion
from annotator.suggest.training_document import Example, TrainingDocument

Json = dict[str, Any]


def line_of(message: Json) -> bytes:
    """A message as it is sent; in ASCII, so that a text with a lone surrogate goes through too."""
    return json.dumps(message, separators=(",", ":")).encode("ascii") + b"\n"


def suggestion_json(s: Suggestion) -> list[Any]:
    """A suggestion; its document and words are known where it is asked for."""
    return [s.label, s.start, s.end, s.score, s.source, s.version, dict(s.fields), list(s.why)]


def suggestion_from_json(document: DocumentId, text: str, values: Sequence[Any]) -> Suggestion:
    """The inverse of `suggestion_json`."""
    label, start, end, score, source, version, fields, why = values
    return Suggestion(document, LabelId(label), start, end, text[start:end], score, source, version, fields, tuple(why))


def training_json(document: TrainingDocument) -> Json:
    """A document to learn from."""
    return {
        "name": document.name,
        "text": document.text,
        "starts": list(document.starts),
        "tags": [[each.label, each.start, each.end] for each in document.tags],
        "refused": [[each.label, each.start, each.end] for each in document.refused],
        "complete": [list(span) for span in document.complete],
        "answered": [[each.label, each.start, each.end] for each in document.answered],
    }


def training_from_json(o: Json) -> TrainingDocument:
    """The inverse of `training_json`."""
    tags, refused, answered = (
        tuple(Example(LabelId(e[0]), e[1], e[2]) for e in o[name]) for name in ("tags", "refused", "answered")
    )
    complete = tuple((start, end) for start, end in o["complete"])
    return TrainingDocument(o["name"], o["text"], o["starts"], tags, refused, complete, answered)
