"""On the shared gold tags, each document judged by what the others taught: rules hold their figures, scores mean what they say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest

from annotator.model.annotation import LabelId
from annotator.suggest.belief import Belief
from annotator.suggest.figures import Outcome
from annotator.suggest.learning import Trial, Way, learn
from annotator.suggest.training import prepared
from tests.tools.learner_scores import WAYS, left_out
from tests.tools.shared_gold import LABELS, training_documents

LEAST = {"decision": (0.85, 0.75), "recommendation": (0.90, 0.70), "funding": (0.93, 0.90)}
"""F1 by overlap, and by the very borders."""


@pytest.fixture(scope="module")
def trials(shared, gold_project) -> dict[str, Trial]:
    ready = left_out(prepared(training_documents(shared, gold_project), Belief()))
    found = {label: learn(ready, LabelId(label))[1] for label in LABELS}
    assert all(found.values())
    return found


@pytest.mark.parametrize("label", LABELS)
def test_rules_alone_and_what_is_chosen_hold_their_figures(trials, label):
    for said in (trials[label].figures("rules"), trials[label].figures()):
        assert said.overlap.f1 >= LEAST[label][0]
        assert said.strict.f1 >= LEAST[label][1]


def of_way(trials: dict[str, Trial], way: Way | None) -> list[Outcome]:
    return [each for trial in trials.values() for each in (trial.chosen if way is None else trial.ways[way])]


def off(outcomes: Sequence[Outcome]) -> float:
    """By how much the mean score misses the share that is right."""
    return abs(sum(each.score for each in outcomes) - sum(each.right for each in outcomes)) / len(outcomes)


def test_of_what_scores_seven_to_nine_tenths_that_share_is_right(trials):
    outcomes = [each for each in of_way(trials, "rules") if 0.7 <= each.score < 0.9]
    assert len(outcomes) >= 20
    assert off(outcomes) <= 0.1


@pytest.mark.parametrize("way", [*WAYS, None])
def test_of_twenty_of_like_score_that_share_is_right(trials, way):
    outcomes = sorted((each for each in of_way(trials, way) if each.score >= 0.5), key=lambda each: each.score)
    assert len(outcomes) >= 240
    for at in range(0, len(outcomes) - 19, 20):
        assert off(outcomes[at : at + 20]) <= 0.15
    # The rules were made with these documents: they are right more often here than where they are new, and say so.
    assert off(outcomes) <= 0.1


def test_scores_tell_suggestions_apart(trials):
    outcomes = of_way(trials, "rules")
    commonest = Counter(round(each.score, 3) for each in outcomes).most_common(1)[0][1]
    assert commonest <= len(outcomes) / 4


def test_every_gold_tag_is_found_in_the_text_layer(shared, trials):
    assert sum(sum(trial.tags.values()) for trial in trials.values()) == 258
