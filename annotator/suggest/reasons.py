"""Why a passage was suggested, in English sentences that the window shows and translates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.suggest.rules_file import built_in


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence, and whether it speaks for the suggestion or against it; `name` is the rule's."""

    name: str
    says: str
    against: bool


def reasons(why: Sequence[str]) -> list[Reason]:
    """What the names in `Candidate.why` say, in their order; names that no rule has (the learner's) are left out."""
    known = built_in().reasons
    named = [(name.removeprefix("-"), name.startswith("-")) for name in why]
    return [Reason(name, known[name], against) for name, against in named if name in known]
