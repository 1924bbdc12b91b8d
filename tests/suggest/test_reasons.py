"""Every reason that was learned can be said in words, and which way it speaks."""

from __future__ import annotations

from annotator.suggest.features import features_of
from annotator.suggest.learned_reasons import learned_reason
from annotator.suggest.reading import read
from annotator.suggest.reasons import reasons
from annotator.suggest.units import units_of

TEXT = "Referat\n\n1. Havnen\nSagsfremstilling\nUdvalget besluttede at afsætte 3 mio. kr. til havnen i 2024.\nIngen talte imod.\n"


def test_every_feature_has_words():
    reading = read(TEXT, (0,))
    for unit in units_of(reading):
        for feature in features_of(reading, unit):
            said = learned_reason(f"learned {feature}")
            assert said is not None
            assert str(said[0])


def test_what_was_learned_names_its_words_and_which_way():
    sentence, against = learned_reason("-learned word:havnen") or ("", False)
    assert str(sentence) == "has the word “havnen”"
    assert against


def test_what_a_rule_says_is_left_to_the_rules():
    assert learned_reason("decided") is None
    assert reasons(["learned word:havnen"]) == []
