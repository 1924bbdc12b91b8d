"""All that the rules find in a document."""

from __future__ import annotations

from annotator.suggest.candidate import Candidate
from annotator.suggest.decisions import decisions
from annotator.suggest.funding import funding
from annotator.suggest.reading import Reading
from annotator.suggest.recommendations import recommendations
from annotator.suggest.rules import Rules
from annotator.suggest.rules_file import built_in


def by_rules(reading: Reading, rules: Rules | None = None) -> list[Candidate]:
    """Candidates of all labels, in the order of the text."""
    known = rules or built_in()
    found = [*decisions(reading, known), *recommendations(reading, known), *funding(reading, known)]
    return sorted(found, key=lambda candidate: (candidate.start, candidate.end))
