"""The rules in their file, and how they judge a passage."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from annotator.base.errors import SuggestionError
from annotator.base.paths import resources
from annotator.suggest import belief, rules_file, shipped
from annotator.suggest.by_rules import by_rules
from annotator.suggest.candidate import Candidate
from annotator.suggest.reading import read
from annotator.suggest.reasons import reasons
from annotator.suggest.rules import Place, Rules
from annotator.suggest.rules_file import built_in, parse
from tests.suggest.golden import fragments

TWO = """
version = 1
[bias]
decision = -2.0
[words]
who = '(?:rådet|<<other>>)'
other = 'nævnet'
[[rule]]
name = "for"
about = "decision"
weight = 3
says = "It was decided."
needs = ["besluttede"]
pattern = '<<who>> besluttede'
fields = { status = "approved" }
[[rule]]
name = "more"
about = "decision"
weight = 1
says = "It is in minutes."
documents = ["minutes"]
pattern = '.'
[[rule]]
name = "against"
about = "decision"
weight = -2
says = "It is a question."
pattern = '[?]'
"""


def test_weights_add_up_and_the_names_say_which() -> None:
    judged = parse(TWO).judge("decision", "Nævnet besluttede det?", Place("minutes"))
    assert judged.weight == pytest.approx(0.0)
    assert judged.why == ("for", "-against", "more")
    assert judged.fields == {"status": "approved"}
    assert judged.at == (0, 17)


def test_a_rule_is_asked_only_where_it_says() -> None:
    assert parse(TWO).judge("decision", "Rådet besluttede det.", Place("agenda")).why == ("for",)


def test_where_nothing_speaks_for_it_nothing_against_it_is_asked() -> None:
    assert parse(TWO).judge("decision", "Hvorfor?", Place()).why == ()


@pytest.mark.parametrize(
    "fault",
    [
        TWO.replace("'[?]'", "'(?'"),
        TWO.replace("<<who>>", "<<whom>>"),
        TWO.replace('"more"', '"for"'),
        TWO.replace('says = "It was decided."', ""),
    ],
)
def test_a_fault_in_the_file_names_the_rule(fault: str) -> None:
    with pytest.raises(ValueError, match=r"rule (for|more|against)"):
        parse(fault)


def test_every_name_in_a_why_has_its_sentence() -> None:
    for fragment in fragments():
        for candidate in by_rules(read(fragment.text, [0])):
            said = reasons(candidate.why)
            assert [("-" if each.against else "") + each.name for each in said] == list(candidate.why)
            assert said
    assert all(says.endswith(".") and says[0].isupper() for says in built_in().reasons.values())


def test_a_name_that_no_rule_has_says_nothing() -> None:
    assert reasons(["learner.word=besluttede"]) == []


def _without_needs(rules: Rules) -> Rules:
    plain = {
        about: tuple(replace(rule, needs=frozenset()) for rule in every) for about, every in rules.by_subject.items()
    }
    return Rules(rules.version, rules.bias, plain, rules.reasons)


def _found(text: str, rules: Rules) -> list[Candidate]:
    return by_rules(read(text, [0]), rules)


def test_the_words_that_a_rule_needs_change_nothing_but_the_speed() -> None:
    slow = _without_needs(built_in())
    for fragment in fragments():
        assert _found(fragment.text, built_in()) == _found(fragment.text, slow)


def test_neither_do_they_in_real_documents(shared: Path) -> None:
    slow = _without_needs(built_in())
    for file in sorted((shared / "documents").glob("*.txt")):
        text = file.read_text("utf-8")
        assert _found(text, built_in()) == _found(text, slow)


def test_no_rule_is_about_what_only_one_document_says() -> None:
    names = re.compile(r"amgros|ballerup|syddjurs|medicinråd|vækstteam|genom|solvej|torvevej", re.IGNORECASE)
    for every in built_in().by_subject.values():
        assert [rule.name for rule in every if names.search(rule.pattern.pattern)] == []


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    """Another folder with our data, as of an installation that was damaged."""
    copytree(resources() / "suggest", tmp_path / "suggest")
    monkeypatch.setattr(shipped, "resources", lambda: tmp_path)
    for cached in (belief.measured, belief.rules_state, rules_file.built_in):
        cached.cache_clear()
    yield tmp_path / "suggest"
    for cached in (belief.measured, belief.rules_state, rules_file.built_in):
        cached.cache_clear()


@pytest.mark.parametrize("name", ["belief.json", "rules.toml"])
def test_a_file_that_is_missing_is_said(elsewhere, name):
    (elsewhere / name).unlink()
    with pytest.raises(SuggestionError, match=rf"{name} is missing or damaged"):
        belief.rules_state()


def test_a_file_that_is_damaged_is_said(elsewhere):
    (elsewhere / "rules.toml").write_text("version = 1")
    with pytest.raises(SuggestionError, match=r"rules\.toml is missing or damaged"):
        rules_file.built_in()
    file = elsewhere / "belief.json"
    file.write_text(re.sub(r'("elsewhere": )[-\d.]+', r"\1NaN", file.read_text("utf-8")))
    with pytest.raises(SuggestionError, match=r"belief\.json is missing or damaged"):
        belief.measured()
