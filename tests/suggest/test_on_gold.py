"""On the shared gold tags, each document judged by what the others taught: rules hold their figures, scores mean what they say."""

from __future__ import annotations

import pytest

from annotator.model.annotation import LabelId
from annotator.suggest.belief import Belief
from annotator.suggest.learning import Trial, learn
from annotator.suggest.training import prepared
from tests.tools.learner_scores import WAYS, left_out
from tests.tools.shared_gold import LABELS, training_documents

LEAST = {"decision": (0.85, 0.75), "recommendation": (0.90, 0.70), "funding": (0.93, 0.90)}
"""F1 by overlap, and by the very borders."""


@pytest.fixture(scope="module")
def trials(shared) -> dict[str, Trial]:
    ready = left_out(prepared(training_documents(shared), Belief(0.0)))
    found = {label: learn(ready, LabelId(label))[1] for label in LABELS}
    assert all(found.values())
    return found


@pytest.mark.parametrize("label", LABELS)
def test_rules_alone_and_what_is_chosen_hold_their_figures(trials, label):
    for said in (trials[label].figures("rules"), trials[label].figures()):
        assert said.overlap.f1 >= LEAST[label][0]
        assert said.strict.f1 >= LEAST[label][1]


@pytest.mark.parametrize("way", [*WAYS, None])
def test_of_what_scores_seven_to_nine_tenths_that_share_is_right(trials, way):
    outcomes = [each for trial in trials.values() for each in trial.ways[way or trial.best] if 0.7 <= each.score < 0.9]
    if len(outcomes) >= 10:
        mean = sum(each.score for each in outcomes) / len(outcomes)
        assert abs(mean - sum(each.right for each in outcomes) / len(outcomes)) <= 0.1


def test_every_gold_tag_is_found_in_the_text_layer(shared, trials):
    assert sum(sum(trial.tags.values()) for trial in trials.values()) == 258
