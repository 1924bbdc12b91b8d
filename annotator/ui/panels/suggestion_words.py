"""A suggestion in words: how sure it is, why it was made, and by what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.model.suggestion import Suggestion
from annotator.store.suggestions import SIMILAR
from annotator.suggest.learned_reasons import learned_reason
from annotator.suggest.reasons import reasons as said_by_rules
from annotator.ui.i18n import phrase, tr

_TOTALS = (2, 3, 4, 5, 10, 20)
"""Out of so many people can picture a share."""
_NEAR = 0.03
_VERSION = re.compile(r"rules (\S+)(?:, learned (\S+))?")
"""As `annotator.suggest.engine.version` spells it, which the project keeps and nobody translates."""


def odds(suggestion: Suggestion) -> str:
    """Its score as a share of few: 0.8 is "4 of 5"; "similar" for what is only like another, which was never measured."""
    if suggestion.source == SIMILAR:
        return tr("similar")
    right, total = _fraction(suggestion.score)
    return tr("{n} of {total}", n=right, total=total)


def odds_said(suggestion: Suggestion) -> str:
    """The same as a sentence."""
    if suggestion.source == SIMILAR:
        return tr("How often passages like this are right was not measured")
    right, total = _fraction(suggestion.score)
    return tr("{n} of {total} like this are right", n=right, total=total)


def _fraction(score: float) -> tuple[int, int]:
    """The share with the smallest total that is near enough; never none and never all."""
    found = [(min(max(round(score * total), 1), total - 1), total) for total in _TOTALS]
    return next((each for each in found if abs(each[0] / each[1] - score) <= _NEAR), found[-1])


def reasons(suggestion: Suggestion) -> Iterator[str]:
    """Why it was made, a line each and none twice, the weightiest first; what speaks against it says so."""
    return iter(dict.fromkeys(_reasons(suggestion)))


def _reasons(suggestion: Suggestion) -> Iterator[str]:
    ours = {
        "similar.same-words": tr("the same words were tagged elsewhere"),
        "similar.near-words": tr("nearly the same sentence was tagged elsewhere"),
    }
    for name in suggestion.why:
        learned = learned_reason(name)
        rule = next(iter(said_by_rules((name,))), None)
        if name in ours:
            yield ours[name]
        elif learned is not None:
            said, against = learned
            words = tr(said.template, **said.values)
            yield (
                tr("learned here, against it: {reason}", reason=words)
                if against
                else tr("learned here: {reason}", reason=words)
            )
        elif rule is not None:
            says = phrase(rule.says)
            yield tr("Against it: {reason}", reason=says) if rule.against else says


def made_by(suggestion: Suggestion) -> str:
    """What found it; by which state of that `version_said` says to who asks."""
    if suggestion.source == SIMILAR:
        return tr("because a passage like it was tagged")
    taught = suggestion.source != "rule" or any(learned_reason(name) for name in suggestion.why)
    return tr("by the rules and what this project taught") if taught else tr("by the rules")


def version_said(version: str) -> str:
    """The state of rules and learner, in the person's language; what is of no known shape as it stands."""
    found = _VERSION.fullmatch(version)
    if found is None:
        return version
    rules, learned = found.groups()
    if learned:
        return tr("rules {state}, learned {learned}", state=rules, learned=learned)
    return tr("rules {state}", state=rules)
