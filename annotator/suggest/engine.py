"""What suggests, as the other process and the command line ask it: one text at a time, with or without something learned."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from annotator.model.annotation import DocumentId
from annotator.model.suggestion import Suggestion
from annotator.suggest.by_rules import by_rules
from annotator.suggest.reading import read
from annotator.suggest.rules import built_in

ENGINE = "rules"
"""Who can read what was learned; another name where that changes."""


def version() -> str:
    """The state of the rules: suggestions made by another one are made anew."""
    return f"rules {built_in().version}"


def suggest(document: DocumentId, text: str, starts: Sequence[int]) -> list[Suggestion]:
    """All suggestions for a text whose pages begin at `starts`, by place."""
    state = version()
    return [
        Suggestion(
            document, c.label, c.start, c.end, text[c.start : c.end], 1 / (1 + exp(-c.weight)), c.source, state,
            c.fields, c.why,
        )
        for c in by_rules(read(text, starts))
    ]  # fmt: skip
