"""Generated Danish amounts in sentences: what is found and filled in is exactly what was written, or nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from annotator.suggest.by_rules import by_rules
from annotator.suggest.reading import read
from annotator.text.amounts import find_amounts
from tests.text.test_money_neighbours import Allowed, families

SCALES = {
    "": 0, "tusind": 3, "tusinde": 3, "mio.": 6, "mio": 6, "mill.": 6, "millioner": 6, "millio-\nner": 6,
    "mia.": 9, "mia": 9, "milliarder": 9, "milli-\narder": 9,
}  # fmt: skip
CURRENCIES = ("kr.", "kr", "kroner", "kro-\nner", "DKK", "danske kroner")
HEDGES = {
    "": "exact", "ca. ": "about", "omkring ": "about", "knap ": "about", "godt ": "about", "over ": "over",
    "godt og vel ": "about", "lige under ": "about", "lidt mere end ": "about", "op til i alt ": "up_to",
    "mere end ": "over", "mindst ": "over", "op til ": "up_to", "højst ": "up_to", "under ": "up_to",
}  # fmt: skip
SPACES = (" ", "\n", "\u00a0", "  ")
SENTENCES = (
    "Byrådet afsatte {} til en ny bro.",
    "Der er bevilget {} til arbejdet i 2014.",
    "Regionen brugte {} på udstyr, jf. bilag 3.",
    "Udgiften anslås til {} årligt over 4 år.",
    "Pulje til stier, {}, fordeles af udvalget den 3. maj 2016.",
    "Der skal findes besparelser på {} i perioden 2015-2018.",
    "1. Anlæg\n{}\n2. Drift",
)


@dataclass(frozen=True)
class Written:
    """An amount as it is written, and what it says."""

    text: str
    low: Decimal
    high: Decimal
    hedge: str


@st.composite
def numbers(draw: st.DrawFn, scale: int) -> tuple[str, Decimal]:
    """Digits as Danes write them before that scale, and their value."""
    if scale == 0:
        whole = draw(st.one_of(st.integers(1, 9999), st.integers(10_000, 999_999_999)))
        grouped = draw(st.booleans()) or whole >= 10_000
        return (f"{whole:,}".replace(",", ".") if grouped else str(whole)), Decimal(whole)
    whole = draw(st.one_of(st.integers(1, 999), st.integers(1000, 99_999)))
    decimals = draw(st.sampled_from(["", "5", "25", "07", "50", "9"]))
    digits = f"{whole:,}".replace(",", ".") + (f",{decimals}" if decimals else "")
    return digits, Decimal(f"{whole}.{decimals or '0'}").scaleb(scale)


@st.composite
def amounts(draw: st.DrawFn) -> Written:
    """One amount or a range, with its scale, its currency and a hedge."""
    word, currency = draw(st.sampled_from(sorted(SCALES))), draw(st.sampled_from(CURRENCIES))
    space = draw(st.sampled_from(SPACES))
    scale = SCALES[word]
    tail = f"{space}{word}{' ' if word else ''}{currency}"
    first, low = draw(numbers(scale))
    form = draw(st.sampled_from(["one", "one", "one", "mellem {} og {}", "{}-{}", "{} – {}"]))
    if form == "one":
        hedge = draw(st.sampled_from(sorted(HEDGES)))
        return Written(f"{hedge}{first}{tail}", low, low, HEDGES[hedge])
    second, high = draw(numbers(scale))
    if high < low:
        (first, low), (second, high) = (second, high), (first, low)
    text = form.format(first, second) + tail
    # "2017 – 10.000 kr." may be a year and what was spent in it: nobody can tell.
    assume(not re.search(r"\b(?:1[5-9]|20|21)\d\d\s+[-–]\s", text))
    return Written(text, low, high, "exact")


def says(written: Written, low: object, high: object, hedge: object) -> bool:
    """Whether values that were read are those that were written; a hedge leaves its open end empty."""
    wanted_low = None if written.hedge == "up_to" else written.low
    wanted_high = None if written.hedge == "over" else written.high
    return (low, high, hedge) == (wanted_low, wanted_high, written.hedge)


@settings(max_examples=600, deadline=None)
@given(amounts(), st.sampled_from(SENTENCES))
def test_an_amount_is_read_as_it_was_written_or_not_at_all(written: Written, sentence: str) -> None:
    found = find_amounts(sentence.format(written.text))
    assert len(found) <= 1, found
    for amount in found:
        assert says(written, amount.amount_min, amount.amount_max, amount.hedge), amount
        assert amount.currency == "DKK"


@settings(max_examples=200, deadline=None)
@given(amounts(), amounts(), st.sampled_from(SENTENCES))
def test_the_form_is_filled_in_with_what_was_written(one: Written, other: Written, sentence: str) -> None:
    text = f"{sentence.format(one.text)}\n\nUdvalget bevilgede {other.text} til en sti.\n"
    for candidate in by_rules(read(text, [0])):
        if candidate.label == "funding":
            fields = candidate.fields
            got = fields.get("amount_min"), fields.get("amount_max"), fields.get("hedge")
            assert any(says(written, *got) for written in (one, other)), (candidate, text)


@settings(max_examples=200, deadline=None)
@given(families(), st.sampled_from([sentence for sentence in SENTENCES if "\n" not in sentence]))
def test_the_form_holds_the_whole_number_or_nothing(written: tuple[str, Allowed], sentence: str) -> None:
    # A number alone in its line between others ("5" above "200 kr.") is a cell of its own: hence no lines here.
    text, allowed = written
    for candidate in by_rules(read(f"{sentence.format(text)}\n", [0])):
        got: tuple[object, object] = candidate.fields.get("amount_min"), candidate.fields.get("amount_max")
        if candidate.label == "funding" and got != (None, None):
            assert any(got == each for each in allowed), (candidate, text)


@settings(max_examples=200, deadline=None)
@given(amounts())
def test_most_amounts_are_read(written: Written) -> None:
    # A range of a small number and a great one ("mellem 5 og 12.000 kr.") is open: 5 or 5.000. So is "1.000 mia. kr.",
    # which is a thousand, or one with three decimals; and "1.000 mio. DKK", which has no Danish word beside it.
    assume(not re.search(r"\.\d{3}\s+mi[oa]\.?\s+DKK", written.text))
    assume(written.low == written.high and written.high < 10**12 and "\n" not in written.text)
    assert find_amounts(f"Byrådet afsatte {written.text} til en ny bro.")
