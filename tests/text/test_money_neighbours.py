"""A number that goes on beside what was found of it, or is no amount: read whole or not at all, never its tail."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from annotator.text.amounts import find_amounts

Allowed = list[tuple[Decimal, Decimal]]

SPACES = (" ", "  ", "\n", "\u00a0", "\u2009", "\u202f", " \n", "\u00a0\n")
JOINERS = (
    "\u00ad",
    "\u200b",
    "\u2060",
    "\ufeff",
    "'",
    "\u2019",
    "\u00b7",
    "\u00ad\n",
    ".\n",
    ". ",
    " .",
    ".\u00ad",
    "\u2022",
    "\uff0e",
)
UNITS = {
    "kr.": 0,
    "kroner": 0,
    "DKK": 0,
    "t.kr.": 3,
    "tusinde kr.": 3,
    "mio. kr.": 6,
    "mkr.": 6,
    "millioner kroner": 6,
    "mia. kr.": 9,
}
LABELS = (
    "i 2018",
    "I 2017",
    "for 2019",
    "CVR-nr. 12345678",
    "nr. 12",
    "sag 4411",
    "§ 14",
    "maj 2018",
    "side 7",
    "in 2019",
    "Konto 4711",
)
NOTES = ("1", "2", "12", "1)", " 1)", "3.", "[1]", "¹", "*")
ONES = ["en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni"]
ENGLISH = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def both(value: Decimal) -> tuple[Decimal, Decimal]:
    """Least and greatest of an amount that is no range."""
    return value, value


def grouped(groups: list[int], separator: str) -> str:
    return separator.join([str(groups[0]), *(f"{group:03d}" for group in groups[1:])])


def danish(value: int) -> str:
    return f"{value:,}".replace(",", ".")


@st.composite
def split_numbers(draw: st.DrawFn) -> tuple[str, Allowed]:
    """Groups of three digits with something odd between them."""
    groups = [
        draw(st.integers(1, 999)),
        *draw(st.lists(st.sampled_from([0, 250, 500, 5, 999, 123]), min_size=1, max_size=2)),
    ]
    separators = [draw(st.sampled_from(SPACES + JOINERS)) for _ in groups[1:]]
    unit, tail = draw(st.sampled_from(sorted(UNITS))), draw(st.sampled_from(["", ",5", ",25"]))
    text = str(groups[0]) + "".join(f"{s}{g:03d}" for s, g in zip(separators, groups[1:], strict=True))
    value = Decimal("".join([str(groups[0]), *(f"{g:03d}" for g in groups[1:])]) + tail.replace(",", "."))
    return f"{text}{tail} {unit}", [both(value.scaleb(UNITS[unit]))]


@st.composite
def split_decimals(draw: st.DrawFn) -> tuple[str, Allowed]:
    """A decimal comma with space, line break or another sign."""
    comma = draw(st.sampled_from([", ", ",\n", " ,", " , ", ",\u00a0", "\u00b7", "'", ".\n", ",\u00ad", "\u201a"]))
    whole, part = draw(st.integers(0, 2999)), draw(st.sampled_from(["5", "25", "75"]))
    # "i 2018.\n5 mio. kr.": a year ends a sentence.
    assume(not (comma.startswith(".") and 1900 <= whole < 2100))
    unit = draw(st.sampled_from([unit for unit, power in UNITS.items() if power]))
    return f"{whole}{comma}{part} {unit}", [both(Decimal(f"{whole}.{part}").scaleb(UNITS[unit]))]


@st.composite
def labelled(draw: st.DrawFn) -> tuple[str, Allowed]:
    """A year or another thing's number before the currency of the amount."""
    label, unit = draw(st.sampled_from(LABELS)), draw(st.sampled_from(["kr.", "DKK", "t.kr.", "mio. kr.", "mkr."]))
    number = draw(st.integers(1, 999_999))
    gap = draw(st.sampled_from([" ", "\n", "\u00a0"]))
    return f"{label}{gap}{unit} {danish(number)}", [both(Decimal(number).scaleb(UNITS[unit]))]


@st.composite
def ranges(draw: st.DrawFn) -> tuple[str, Allowed]:
    """A range of which each end has a scale and a currency of its own."""
    ends = []
    for _ in range(2):
        unit, number = draw(st.sampled_from(sorted(UNITS))), draw(st.integers(1, 999_999))
        digits = (
            grouped([number // 1000, number % 1000], draw(st.sampled_from([".", " ", "\u00a0"])))
            if number > 999
            else str(number)
        )
        ends.append((f"{digits} {unit}", Decimal(number).scaleb(UNITS[unit])))
    (first, low), (second, high) = ends
    form = draw(st.sampled_from(["mellem {} og {}", "{} - {}", "{} – {}", "fra {} til {}", "{} og {}", "{}, {}"]))
    apart: Allowed = [] if form.startswith("mellem") else [(low, low), (high, high)]
    return form.format(first, second), [(min(low, high), max(low, high)), *apart]


@st.composite
def noted(draw: st.DrawFn) -> tuple[str, Allowed]:
    """A footnote's number glued to the currency."""
    unit, number = draw(st.sampled_from(sorted(UNITS))), draw(st.integers(1, 9_999_999))
    return f"{danish(number)} {unit}{draw(st.sampled_from(NOTES))}", [both(Decimal(number).scaleb(UNITS[unit]))]


@st.composite
def in_words(draw: st.DrawFn) -> tuple[str, Allowed]:
    """Numbers in words with halves, commas and sums, and words mixed with digits."""
    one, two = draw(st.integers(1, 9)), draw(st.integers(1, 9))
    a, b = draw(st.sampled_from([ONES[one - 1], str(one)])), draw(st.sampled_from([ONES[two - 1], str(two)]))
    c, d = draw(st.sampled_from([ENGLISH[one - 1], str(one)])), draw(st.sampled_from([ENGLISH[two - 1], str(two)]))
    low, high = sorted((one, two))
    tenths = (10 * one + two) * 100_000
    forms: list[tuple[str, int, int]] = [
        *(
            (text, value, value)
            for text, value in [
                (f"{a} og en halv million kroner", (10 * one + 5) * 100_000),
                (f"{a} komma {b} millioner kroner", tenths),
                (f"{a} hundrede tusinde kroner", one * 100_000),
                (f"{a} millioner {b} hundrede tusinde kroner", tenths),
                (f"{a} millioner og {b} hundrede tusinde kroner", tenths),
                (f"{c} and a half million dollars", (10 * one + 5) * 100_000),
                (f"{c} point {d} million dollars", tenths),
                (f"{c} million {d} hundred thousand dollars", tenths),
                (f"${one} million {two} hundred thousand", tenths),
                (f"{c} quarters of a million dollars", one * 250_000),
            ]
        ),
        (f"{ONES[low - 1]}-{ONES[high - 1]} hundrede tusinde kroner", low * 100_000, high * 100_000),
        (f"{low} til {high} tusinde kroner", low * 1000, high * 1000),
        (f"{ONES[low - 1]} til {ONES[high - 1]} tusinde kroner", low * 1000, high * 1000),
        (f"${low} to {high} hundred thousand", low * 100_000, high * 100_000),
        (f"{ENGLISH[low - 1]} to {ENGLISH[high - 1]} hundred thousand dollars", low * 100_000, high * 100_000),
        (f"kr. {low} og {high} mio.", low * 10**6, high * 10**6),
    ]
    text, least, most = draw(st.sampled_from(forms))
    return text, [(Decimal(least), Decimal(most))]


@st.composite
def beside_other_numbers(draw: st.DrawFn) -> tuple[str, Allowed]:
    """Years, times, dates and numbers of other things before the currency of the amount, or years behind it."""
    year, later = draw(st.integers(1990, 2015)), draw(st.integers(1, 9))
    tie = draw(st.sampled_from(["-", "–", " - ", " til ", " og ", "/"]))
    other = draw(
        st.sampled_from(
            [
                f"{year}{tie}{year + later}",
                f"i årene {year}{tie}{year + later}",
                f"mellem {year} og {year + later}",
                f"budget {year}-{year + later}",
                f"Sagsnr. {year}-{draw(st.integers(100, 10**8))}",
                f"lokalplan {later}-{later + 5}",
                f"{later}{tie}{later + 5}",
                f"kl. {later}.30",
                f"kl. {later}{tie}{later + 3}",
                f"{later}.30-{later + 1}.30",
                f"den {later + 9}.0{later}",
                f"{later}.0{later}.{year}",
            ]
        )
    )
    unit = draw(st.sampled_from(["kr.", "DKK", "t.kr.", "mio. kr.", "mkr."]))
    number = draw(st.integers(1, 999_999))
    said = f"{unit} {danish(number)}"
    text = draw(
        st.sampled_from([f"{other} {said}", f"{other}: {said}", f"{said}{tie}{year}", f"{said}{tie}{year}-priser"])
    )
    value = Decimal(number).scaleb(UNITS[unit])
    return text, [both(value)]


@st.composite
def shared_endings(draw: st.DrawFn) -> tuple[str, Allowed]:
    """A range whose first number leaves out the hundreds or thousands that it shares with the second: "5-600 t.kr."."""
    low = draw(st.integers(1, 8))
    high, ending = draw(st.integers(low + 1, 9)), draw(st.sampled_from(["00", ".000", "00.000", " hundrede"]))
    unit = draw(st.sampled_from(sorted(UNITS)))
    times = {"00": 100, ".000": 1000, "00.000": 100_000, " hundrede": 100}[ending]
    form = draw(st.sampled_from(["{}-{}", "{} - {}", "{} til {}", "mellem {} og {}"]))
    text = f"{form.format(low, f'{high}{ending}')} {unit}"
    return text, [(Decimal(low * times).scaleb(UNITS[unit]), Decimal(high * times).scaleb(UNITS[unit]))]


@st.composite
def columns(draw: st.DrawFn) -> tuple[str, Allowed]:
    """The number of a street, an instalment or a telephone before a small amount."""
    number, amount = draw(st.integers(1, 99)), draw(st.integers(100, 999))
    pairs = " ".join(f"{draw(st.integers(10, 99))}" for _ in range(4))
    thing = draw(st.sampled_from(["Skovvej", "Møllegade", "rate", "lokale", "etape", "Strandallé"]))
    text = draw(st.sampled_from([f"{thing} {number} {amount}", f"tlf. {pairs} {amount}", f"telefon {pairs} {amount}"]))
    return f"{text} kr.", [both(Decimal(amount))]


def families() -> st.SearchStrategy[tuple[str, Allowed]]:
    """Every way of writing above: the text, and the amounts that may be read in it."""
    return st.one_of(split_numbers(), split_decimals(), labelled(), ranges(), noted(), in_words(), more_families())


def more_families() -> st.SearchStrategy[tuple[str, Allowed]]:
    """The ways of writing in which a number of another kind stands beside the amount."""
    return st.one_of(beside_other_numbers(), shared_endings(), columns())


@settings(max_examples=800, deadline=None)
@given(
    families(),
    st.sampled_from(
        [
            "Byrådet afsatte {} til broen.",
            "Der er bevilget {}\ni år.",
            "Udgift: {}",
            "Til stien gives {} og mere",
            "({})",
        ]
    ),
)
def test_read_whole_or_not_at_all(written: tuple[str, Allowed], sentence: str) -> None:
    text, allowed = written
    for amount in find_amounts(sentence.format(text)):
        read = Decimal(str(amount.amount_min)), Decimal(str(amount.amount_max))
        assert read in allowed, (text, amount)


@settings(max_examples=400, deadline=None)
@given(more_families(), st.sampled_from(["Byrådet afsatte {} til broen.", "Udgift: {}", "({})", "{}\n"]))
def test_a_number_of_another_kind_is_no_part_of_the_amount(written: tuple[str, Allowed], sentence: str) -> None:
    text, allowed = written
    for amount in find_amounts(sentence.format(text)):
        assert (Decimal(str(amount.amount_min)), Decimal(str(amount.amount_max))) in allowed, (text, amount)


@pytest.mark.parametrize(
    "text",
    [
        "Konto 4 200 000 kr.",
        "Projekt 7 500 000 kr.",
        "DKK 500 600 700",
        "400 450 kr./time",
        "05.000 kr.",
        "5.000,000 kr.",
        ",5 mio. kr.",
        "$.5 million",
        "CHF 1'200'000",
        "DKK 5, 6 and 7 million",
        "1-2-3 mio. kr.",
        "86037–702 997 742 DKK",
        "tre kvart million kroner",
        "et halvt hundrede kroner",
        "(i 2018 kr.)",
        "se § 12 kr.",
        "１００.０００ kr.",
        "5 mkr till skolan och vägen",
        "Riksdagen beslutade om 5 mkr",
        "beløbet er i NOK og udgør 5 mio. kr.",
        "12 kr. 500",
        "flere mio. kr. over 4 år",
        "et par mio. kr. over 4 år",
        "⅓ mio. kr. over 4 år",
        "ni hundrede mange millioner kroner årligt over 4 år",
        "Total $ 220 ,352 $ 168 ,000",
        "mellem 3 592 mio. kr. og 6 mrd. kr.",
        "2018-2020 mio. kr.",
        "2018-2020 kr.",
        "kr. 1950-2050",
        "2018 t.kr. 500",
        "9.30 t.kr. 500",
        "1,5 kr. (mio.)",
        "(hundrede tusinde kr.)",
        "kr. 300 - 2018",
        "5-600 t.kr.",
        "2-300 tusinde kr.",
        "2,5-3.000 t.kr.",
        "15-1.600 t.kr.",
        "mellem 5 og 600 mio. kr.",
        "fra 5 til 600 mio. kr.",
        "lokalplan 12-34 kr. 500",
        "10-12 kr. 500",
        "12.30-13.30 DKK 5.000",
        "1,5 kr. mio.",
        "500 DKK mio.",
        "(tusinde kr.) 500",
        "i hele tusinde kr. 500",
        "Beløb i tusinde kr.",
        "(tusinde kroner)",
        "rate 2 783 kr",
        "Skovvej 5 747 kr",
        "tlf. 33 12 45 78 744 kr.",
        "33 12 34 56 kr.",
    ],
)
def test_open_ones_are_left_out(text: str) -> None:
    assert find_amounts(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("I 2017 kr. 250.000 og i 2018 kr. 300.000", [(250_000, 2017), (300_000, 2018)]),
        ("i 2018 mio. kr. 5,5", [(5_500_000, 2018)]),
        ("i 2018 t.kr. 500", [(500_000, 2018)]),
        ("CVR-nr. 12345678 kr. 500", [(500, None)]),
        ("2018-2020 kr. 500.000", [(500_000, None)]),
        ("2018–2020 t.kr. 500", [(500_000, None)]),
        ("mellem 2018 og 2020 kr. 500.000", [(500_000, None)]),
        ("budget 2018-2021 mio. kr. 12", [(12_000_000, None)]),
        ("mio. kr. 5,5 - 2018", [(5_500_000, None)]),
        ("t.kr. 500 til 2018", [(500_000, None)]),
        ("DKK 500 mio. til 2020", [(500_000_000, None)]),
        ("kr. 1.500 - 2018 priser", [(1500, None)]),
        ("kr. 1500 - 2000", [(1500, None)]),
        ("Sagsnr. 2013-62414 DKK 984.000", [(984_000, None)]),
        ("Sagsnr. 2008-10619631 t.kr. 19.277", [(19_277_000, None)]),
        ("kl. 9.30 kr. 50.000", [(50_000, None)]),
        ("den 12.05 kr. 5.000", [(5000, None)]),
        ("5-100 mio. kr.", [(5_000_000, None)]),
        ("10-200 mio. kr.", [(10_000_000, None)]),
        ("hundrede tusinde kr.", [(100_000, None)]),
        ("2 783 kr.", [(2783, None)]),
        ("nr. 12 kr. 5.000", [(5000, None)]),
        ("5 mio. kr.1 til broen", [(5_000_000, None)]),
        ("5.000.000 kr2", [(5_000_000, None)]),
        ("5 hundrede tusinde kr.", [(500_000, None)]),
        ("halvtredsindstyve tusinde kr.", [(50_000, None)]),
        ("1 200 000 kr.", [(1_200_000, None)]),
        ("5 mkr. til skolen og 6 t.kr. til vejen", [(5_000_000, None), (6000, None)]),
        ("i 2018, 5 mio. kr.", [(5_000_000, None)]),
        ("fra 2018 til 2020, 5 mio. kr.", [(5_000_000, None)]),
        ("frem til 2020, 5 mio. kr.", [(5_000_000, None)]),
        ("Udgiften anslås til 1900, 5 t.kr.", []),
        ("Antal\n5\n200 kr.", [(200, None)]),
        ("$206,338.94", [(206_338.94, None)]),
        ("$2.6\nmillion", [(2_600_000, None)]),
        ("5 mio. kr. i 2016, 6 mio. kr. i 2017", [(5_000_000, 2016), (6_000_000, 2017)]),
        ("3 mio., 4 mio. kr.", [(4_000_000, None)]),
        ("500 kr. 2018", [(500, None)]),
        ("t.kr. 1.000 til en ny bro", [(1_000_000, None)]),
        ("kr. 5.000 til to skoler", [(5000, None)]),
        ("fordelt mellem 5 skoler og 3,2 mio. kr. til veje", [(3_200_000, None)]),
        ("Projektet har 45 deltagere. 300.000 kr. til løn", [(300_000, None)]),
    ],
)
def test_plain_ones_stay(text: str, values: list[tuple[float, int | None]]) -> None:
    found = find_amounts(text)
    assert [amount.amount_min for amount in found] == [value for value, _ in values]
    assert all(amount.period_from == year for amount, (_, year) in zip(found, values, strict=True) if year)


@pytest.mark.parametrize("verb", ["not to exceed", "may not exceed", "cannot exceed", "not exceeding"])
def test_the_most_that_may_be_spent_has_no_least(verb: str) -> None:
    [found] = find_amounts(f"authorised in an amount {verb} $73,615.")
    assert (found.amount_min, found.amount_max, found.hedge) == (None, 73_615, "up_to")
