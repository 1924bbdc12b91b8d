"""Every reason of a suggestion can be said in words, and which way it speaks."""

from __future__ import annotations

from annotator.suggest.features import features_of
from annotator.suggest.reading import read
from annotator.suggest.reasons import against, in_words, learned
from annotator.suggest.rules_file import built_in
from annotator.suggest.units import units_of

TEXT = "Referat\n\n1. Havnen\nSagsfremstilling\nUdvalget besluttede at afsætte 3 mio. kr. til havnen i 2024.\nIngen talte imod.\n"


def test_every_feature_has_words():
    reading = read(TEXT, (0,))
    for unit in units_of(reading):
        for feature in features_of(reading, unit):
            assert str(in_words(f"learned {feature}"))


def test_a_rule_says_what_it_says_and_which_way():
    rule = next(rule for rules in built_in().by_subject.values() for rule in rules if rule.weight < 0)
    assert str(in_words(f"-{rule.name}")) == rule.says
    assert against(f"-{rule.name}")
    assert not learned(f"-{rule.name}")
    assert str(in_words("gone.since")) == "gone.since"


def test_what_was_learned_names_its_words():
    assert str(in_words("-learned word:havnen")) == "has the word “havnen”"
    assert learned("-learned word:havnen")
    assert against("-learned word:havnen")
