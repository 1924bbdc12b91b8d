"""Who decided: the body beside the verb, never one that the verb is only about."""

from __future__ import annotations

import pytest

from annotator.suggest.deciders import decider


@pytest.mark.parametrize(
    "sentence",
    [
        "Regionen har indgået en aftale med kommunerne om en fælles båd.",
        "Kommunen har aftalt med regionerne at afsætte 2 mio. kr.",
        "Formanden har bedt udvalget om at afsætte 2 mio. kr.",
        "Hospitalet har godkendt aftalen med regionerne.",
        "Skolen har fået tilsagn fra ministeriet.",
        "Selskabet har solgt grunden til kommunerne.",
        "Staten gav kommunerne 3 mio. kr. til havne.",
        "Borgerne bad byrådet om en ny bro.",
        "En aftale med kommunerne har gjort det muligt.",
    ],
)
def test_a_body_that_the_verb_is_about(sentence: str) -> None:
    assert decider(sentence) == ""


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("I 2018 har ministeren indgået en aftale med kommunerne.", "ministeren"),
        ("Den 12. maj 2018 besluttede byrådet at bygge en bro.", "byrådet"),
        ("12. maj 2018 besluttede byrådet at bygge en bro.", "byrådet"),
        ("På mødet i maj vedtog Fjordby Kommunes byråd planen.", "Fjordby Kommunes byråd"),
        ("Men i lyset af stormen valgte KL at aflyse.", "KL"),
        ("For at sikre havnen, har en enig bestyrelse besluttet at bygge en mole.", "en enig bestyrelse"),
        ("Nu har regeringen og Danske Regioner bygget en bro.", "regeringen og Danske Regioner"),
        ("Derfor bad bestyrelsen om et oplæg.", "bestyrelsen"),
        ("Der er indgået aftale mellem regeringen og KL om 3 mio. kr.", "regeringen og KL"),
        ("Byrådet har aftalt med regionerne at afsætte 2 mio. kr.", "Byrådet"),
    ],
)
def test_the_body_that_decides(sentence: str, who: str) -> None:
    assert decider(sentence) == who
