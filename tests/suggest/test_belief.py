"""What is believed of the rules' candidates: what was measured of their rules, never less for more that speaks for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.annotation import LabelId
from annotator.suggest.belief import LONG, Before, Belief, as_json, measured, odds, parse
from annotator.suggest.candidate import Candidate
from annotator.suggest.prepare import Judged, Prepared
from annotator.suggest.rules_file import built_in
from annotator.suggest.sparse import probability
from annotator.suggest.sureness import FLATTERED, first_seen, fit, since
from annotator.suggest.units import Unit
from tests.tools.calibrate import of_rules_there_are

DECISION = LabelId("decision")
BELIEF = Belief(
    {DECISION: Before(0.8, {"da": (80, 100), "en": (5, 20)})},
    {DECISION: {"sure": (30, 30), "doubtful": (2, 10), "-contra": (1, 4), "-harmless": (9, 9)}},
    {DECISION: -5.0},
)
GONE: set[str] = set()
"""Rules that were measured when they were first met with documents, and taken out since."""
NAMES = ("sure", "doubtful", "unseen", "other unseen")


def candidate(*why: str, weight: float = 1.0, length: int = 40) -> Candidate:
    return Candidate(DECISION, 0, length, weight, "rule", why)


def share(*why: str, length: int = 40, language: str = "") -> float:
    return probability(BELIEF.of(DECISION, candidate(*why, length=length), language))


def test_of_a_rule_that_was_never_seen_that_is_believed_which_is_of_its_label():
    assert share("unseen") == pytest.approx(0.8)
    for weight in (0.1, 2.0, 30.0):
        assert BELIEF.of(DECISION, candidate("unseen", weight=weight)) == pytest.approx(odds(0.8))
    assert probability(Belief().of(DECISION, candidate("unseen"))) == pytest.approx(0.9)


def test_what_was_seen_moves_it_by_how_often():
    assert share("sure") == pytest.approx((30 + 2 * 0.8) / 32)
    assert share("doubtful") == pytest.approx((2 + 2 * 0.8) / 12)


@given(st.lists(st.sampled_from(NAMES), unique=True, min_size=1), st.sampled_from(NAMES))
def test_one_more_rule_for_it_never_lowers_it(why, more):
    assert share(*why, more) >= share(*why) - 1e-12


@given(st.lists(st.sampled_from(NAMES), unique=True, min_size=1), st.sampled_from(("-contra", "-harmless", "-unseen")))
def test_a_rule_against_it_never_raises_it(why, against):
    assert share(*why, against) <= share(*why) + 1e-12
    assert share(*why, "-unseen") < share(*why)


def test_what_no_rule_speaks_for_is_no_more_than_a_toss():
    assert share() <= 0.5
    assert share("-unseen") < 0.5


def test_the_language_counts():
    assert share("unseen", language="en") < share("unseen", language="da")
    assert share("unseen", language="") == share("unseen", language="sv") == pytest.approx(0.8)


def test_length_speaks_against_it():
    assert share("sure", length=900) < share("sure")


def test_it_is_written_and_read_back():
    assert parse(as_json(BELIEF)) == BELIEF
    assert parse(as_json(measured())) == measured()


@pytest.mark.parametrize(
    "belief",
    [
        Belief({DECISION: Before(1.0)}),
        Belief({DECISION: Before(0.0)}),
        Belief({DECISION: Before(0.8, {"da": (3, 2)})}),
        Belief({DECISION: Before(0.8, {}, {"one": (-1, 2)})}),
        Belief({}, {DECISION: {"one": (8, 7)}}),
        Belief({}, {}, {DECISION: float("nan")}),
    ],
)
def test_what_nobody_can_count_or_bet_on_is_refused_when_it_is_read(belief):
    with pytest.raises(ValueError, match="is no"):
        parse(as_json(belief))


def prepared(name: str, told: list[tuple[str, bool]], language: str = "da") -> Prepared:
    units = tuple(Judged(Unit(DECISION, 0, 40, 0, candidate(why)), 0.0, right, right, ()) for why, right in told)
    return Prepared(name, units, language=language)


def test_it_is_counted_by_rule_and_by_language():
    before = first_seen([prepared("a", [("one", True), ("one", False), ("two", True)])])
    assert before[DECISION].first_seen == {"one": (1, 2), "two": (1, 1)}
    assert before[DECISION].languages == {"da": (2, 3)}
    # Four rules of 0.9 by heart, one of a half and one of 1, worth 2·0.5/(0.5+2) and 2·0.25/(0.25+2).
    assert before[DECISION].share == pytest.approx((3.6 + 0.4 * 0.5 + 2 / 9) / (4 + 0.4 + 2 / 9), abs=1e-4)
    mended = [prepared("a", [("one", True), ("two", True), ("three", True)])]
    belief = fit([prepared("s", [("one", True)] * 10)], mended, before)
    assert belief.rules[DECISION] == {
        "one": (pytest.approx(0.25 * (1 + FLATTERED * 11), abs=1e-3), 0.25 * 13),
        "two": (pytest.approx(0.25 * (1 + FLATTERED), abs=1e-3), 0.5),
        "three": (pytest.approx(0.25 * FLATTERED, abs=1e-3), 0.25),
    }
    assert since(before, mended)[DECISION].share > before[DECISION].share
    assert belief.before[DECISION].first_seen == before[DECISION].first_seen


def test_what_comes_with_the_application_was_counted_where_nobody_had_mended_the_rules():
    for label in ("decision", "recommendation", "funding"):
        before = measured().before[LabelId(label)]
        assert sum(count for name, (_, count) in before.first_seen.items() if name != LONG) >= 50
        assert 0.8 <= before.share <= 0.98


def test_what_was_measured_is_of_rules_that_there_are():
    belief = measured()
    known = {LONG, *built_in().reasons}
    counted = [*belief.rules.values(), *(each.first_seen for each in belief.before.values())]
    names = {name if name in known else name.removeprefix("-") for counts in counted for name in counts}
    assert names - known == GONE, "a rule was renamed or taken out: measure anew, or name it above"


def test_measuring_anew_drops_rules_that_are_gone():
    kept = of_rules_there_are(BELIEF)
    assert kept.rules == {DECISION: {}}, "none of these was ever one"
    assert kept.before == BELIEF.before
    decided = {"decided": (1.0, 2.0), "-decided": (1.0, 2.0), LONG: (1.0, 2.0)}
    assert of_rules_there_are(Belief(rules={DECISION: decided})).rules == {DECISION: decided}
