"""All that the rules find in a document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

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
    asked = recommendations(reading, known)
    money = [_asked_for(each, asked) for each in funding(reading, known)]
    found = [*decisions(reading, known), *asked, *money]
    return sorted(found, key=lambda candidate: (candidate.start, candidate.end))


def _asked_for(money: Candidate, asked: Sequence[Candidate]) -> Candidate:
    """Money that is granted in what somebody recommends or proposes is not granted yet."""
    at = bisect_right(asked, money.start, key=lambda each: each.start) - 1
    if money.fields.get("kind") != "allocated" or at < 0 or asked[at].end < money.end:
        return money
    return replace(money, fields={**money.fields, "kind": "proposed"})
