"""Names by language, and what two fields of one row share."""

from __future__ import annotations

from annotator.model.label_schema import Label
from annotator.ui.words import TIP, choice_name, is_pair, pair_names, say, tip, wrapped


def test_a_missing_language_falls_back_to_english() -> None:
    assert say({"en": "amount", "da": "beløb"}, "da") == "beløb"
    assert say({"en": "amount"}, "da") == "amount"
    assert say({"de": "Betrag"}, "da") == "Betrag"
    assert say({}, "da") == ""


def test_choice_names(funding: Label) -> None:
    field = funding.field("kind")
    assert field is not None
    assert choice_name(field, "allocated", "da") == "afsat"
    assert choice_name(field, "granted", "da") == "granted"


def test_two_ends_of_a_period_are_a_pair(funding: Label) -> None:
    start, end = funding.field("period_from"), funding.field("period_to")
    assert start is not None
    assert is_pair(start, end)
    assert not is_pair(start, funding.field("note"))
    assert not is_pair(start, None)


def test_names_of_a_pair() -> None:
    assert pair_names("Period from", "Period to") == ("Period", "from", "to")
    assert pair_names("From", "To") == ("From", "", "")


def test_tooltips_say_what_people_wrote_and_not_what_it_would_be_as_rich_text() -> None:
    assert wrapped("<img src='x'>", "", "a & b") == "<p>&lt;img src=&#x27;x&#x27;&gt;<br>a &amp; b</p>"
    assert wrapped("", "") == ""
    assert len(wrapped("ø" * 9999)) == TIP + len("<p> …</p>")
    assert tip("Accept Bo's tag (A)") == "Accept Bo's tag (A)"
    assert tip("Accept <b>Bo</b>") == "<p>Accept &lt;b&gt;Bo&lt;/b&gt;</p>"
