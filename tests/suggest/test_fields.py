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
        ("I 2014 besluttede kommunerne at gå sammen.", "kommunerne", "2014"),
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
        ("Byrådet afsatte 5 mio. kr. over de kommende tre år til stier.", ("total", None, None)),
        ("Byrådet afsatte 5 mio. kr. til stier.", (None, None, None)),
        ("Byrådet afsatte i 2012 5 mio. kr. til den plan, der gælder fra 2014.", ("total", 2012, 2012)),
        ("Fonden har i 2018 uddelt 5 mio. kr. til stier.", ("total", 2018, 2018)),
        ("Klubberne får i 2012 og 2013 samlet 5 mio. kr. til baner.", ("total", 2012, 2013)),
        ("Partierne afsætter 5 mio. kr. i aftaleperioden 2021-2024 til stier.", ("total", 2021, 2024)),
        ("Med finansloven for 2016 blev der afsat 5 mio. kr. til stier.", ("total", 2016, 2016)),
        ("Byrådet afsatte 5 mio. kr. årligt til stier i perioden 2019-2022.", ("per_year", 2019, 2022)),
        ("Den samlede årlige besparelse er på 5 mio. kr. i kommunen.", ("per_year", None, None)),
        ("Regionerne fik et varigt løft på 5 mio. kr. til senge.", ("per_year", None, None)),
        ("Vådenge får 5 mio. kr. over 4 år.", ("total", None, None)),
        ("Der gives et engangstilskud på 5 mio. kr. til kirken.", ("once", None, None)),
        ("I 2016 besluttede Byrådet at afsætte 5 mio. kr. til en ny skole.", (None, None, None)),
        ("Byrådet afsatte 5 mio. kr. (2018-priser) til stier.", (None, None, None)),
        ("Byrådet afsatte 5 mio. kr. i 2018 og 12 nye stillinger.", ("total", 2018, 2018)),
        ("Der blev afsat 5 mio. kr. i hvert af årene 2014-2015.", ("per_year", 2014, 2015)),
        ("Med budgettet for 2019 blev der afsat 5 mio. kr. til stier i perioden 2019-2022.", ("total", 2019, 2022)),
        ("Stien har kostet 5 mio. kr., siden den blev anlagt i 2012.", (None, None, None)),
        ("Der er brugt 5 mio. kr. mere end i 2016.", (None, None, None)),
    ],
)
def test_how_often_and_for_which_years(sentence: str, wanted: tuple[str | None, int | None, int | None]) -> None:
    found = fields(f"{sentence}\n", "funding")
    assert (found.get("recurrence"), found.get("period_from"), found.get("period_to")) == wanted


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
        ("Der afsættes 2 mio. kr. i 2019-2022 til bedre stier i perioden 2019-2022.", "bedre stier"),
        ("Der afsættes 2 mio. kr. til følgende indsatser.", None),
        ("Der er afsat 2 mio. kr. på investeringsplanen til omklædningsrum.", "omklædningsrum"),
        ("Kommunen har brugt 2 mio. kr. på konsulenter.", "konsulenter"),
        ("Regionen investerede 2 mio. kr. i varmepumper.", "varmepumper"),
        ("Tilskuddet til færgen udgør 2 mio. kr. om året.", "færgen"),
        ("Vi løfter psykiatrien med 2 mio. kr. næste år.", "psykiatrien"),
        ("• Nye søer; 2 mio. kr. over 4 år.", "Nye søer"),
    ],
)
def test_what_the_money_is_for_is_a_thing_and_no_year(sentence: str, purpose: str | None) -> None:
    assert fields(f"{sentence}\n", "funding").get("purpose") == purpose


@pytest.mark.parametrize(
    ("sentence", "funder"),
    [
        ("Staten afsætter derfor yderligere 25 mio. kr. til broen.", "Staten"),
        ("Fjordfonden har i 2018 uddelt 25 mio. kr. til kunst.", "Fjordfonden"),
        ("Broen får 25 mio. kr. fra Fjordby Kommune.", "Fjordby Kommune"),
        ("De 25 mio. kr., kommunerne årligt bruger på hegn, skal gøre gavn.", "kommunerne"),
        ("Byrådet godkendte den 2. maj 2016 en plan og afsatte 25 mio. kr. til den.", "Byrådet"),
        ("Bestyrelsen vedtog også at reservere 25 mio. kr. til stier.", "Bestyrelsen"),
        ("Fjordfonden har givet tilsagn om et lån på 25 mio. kr. til broen.", "Fjordfonden"),
        ("Der er afsat 25 mio. kr. til broen.", None),
        ("Regeringen brugte det meste, mens kommunerne fik 25 mio. kr. til stier.", None),
    ],
)
def test_who_pays_is_the_subject_of_giving(sentence: str, funder: str | None) -> None:
    assert fields(f"{sentence}\n", "funding").get("funder") == funder


def test_a_list_of_years_has_each_its_year() -> None:
    text = "Der er i planen afsat midler således:\n2013: 1.300.000 kr.\n2014: 4.700.000 kr.\n"
    found = [c.fields for c in by_rules(read(text, [0])) if c.label == "funding"]
    assert [(f["period_from"], f["period_to"], f["recurrence"]) for f in found] == [
        (2013, 2013, "total"),
        (2014, 2014, "total"),
    ]


@pytest.mark.parametrize(
    ("sentence", "hedge", "low", "high"),
    [
        ("The Trustees approved repairs not to exceed $73,615 for benches.", "up_to", None, 73_615),
        ("The grant is awarded in an amount not exceeding $5,000.", "up_to", None, 5_000),
        ("Council approved spending up to but not exceeding $5,000 on signs.", "up_to", None, 5_000),
        ("The Trustees paid a loan in the amount of $206,338.94.", "exact", 206_338.94, 206_338.94),
        ("The architect's estimate was $2.6\nmillion.", "exact", 2_600_000, 2_600_000),
        ("Der afsættes op til i alt 5 mio. kr. til stier.", "up_to", None, 5_000_000),
        ("Udgiften må højst udgøre 5 mio. kr. i alt.", "up_to", None, 5_000_000),
        ("Der er afsat godt og vel 5 mio. kr. til stier.", "about", 5_000_000, 5_000_000),
        ("Der er afsat lidt mere end 5 mio. kr. til stier.", "about", 5_000_000, 5_000_000),
    ],
)
def test_how_sure_the_amount_is(sentence: str, hedge: str, low: float | None, high: float | None) -> None:
    found = fields(f"{sentence}\n", "funding")
    assert (found["hedge"], found.get("amount_min"), found.get("amount_max")) == (hedge, low, high)


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
