"""Amounts: a readable table of what is written and what it means, and properties over generated amounts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.text.amounts import Amount, find_amounts, read_amount, show_amount

TABLE = Path(__file__).parents[1] / "data" / "amounts.tsv"
SCALES = {"": 0, "t.kr.": 3, "mio. kr.": 6, "millioner kroner": 6, "mia. kr.": 9, "milliarder kroner": 9}


def rows() -> Iterator[list[str]]:
    """The table's rows, escapes undone."""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            text, *values = line.split("\t")
            yield [text.replace("\\n", "\n").replace("\\u00a0", "\u00a0").replace("\\u00ad", "\u00ad"), *values]


def number(cell: str) -> int | float | None:
    return None if cell == "-" else float(cell) if "." in cell else int(cell)


def meaning(amount: Amount) -> tuple[object, ...]:
    return amount.amount_min, amount.amount_max, amount.currency, amount.hedge, amount.recurrence


@pytest.mark.parametrize("row", list(rows()), ids=lambda row: row[0])
def test_table(row: list[str]) -> None:
    text, low, *rest = row
    found = read_amount(text)
    if low == "?":
        assert found is None
        return
    high, currency, hedge, recurrence = rest
    assert found is not None
    assert meaning(found) == (number(low), number(high), currency, hedge, None if recurrence == "-" else recurrence)
    assert (found.start, found.end, found.text) == (0, len(text), text)
    assert isinstance(found.amount_min, type(number(low)))
    sentence = f"Udvalget afsatte i møde {text}, og resten fulgte."
    inside = [a for a in find_amounts(sentence) if a.text == text]
    assert len(inside) == 1


@pytest.mark.parametrize(
    ("typed", "low", "high", "currency", "hedge"),
    [
        ("1,2 mio", 1_200_000, 1_200_000, "DKK", "exact"),
        ("1.200.000", 1_200_000, 1_200_000, "DKK", "exact"),
        ("1200000", 1_200_000, 1_200_000, "DKK", "exact"),
        ("300-450 mio", 300_000_000, 450_000_000, "DKK", "exact"),
        ("mellem 300 og 450 mio", 300_000_000, 450_000_000, "DKK", "exact"),
        ("> 5 mio", 5_000_000, None, "DKK", "over"),
        ("ca. 5", 5, 5, "DKK", "about"),
        ("5 mio. kr. årligt", 5_000_000, 5_000_000, "DKK", "exact"),
        (" 5 mio EUR ", 5_000_000, 5_000_000, "EUR", "exact"),
        ("5 millioner", 5_000_000, 5_000_000, "DKK", "exact"),
        ("5 mio. kr. i 2017", 5_000_000, 5_000_000, "DKK", "exact"),
    ],
)
def test_typed_values_need_no_currency(
    typed: str, low: int | None, high: int | None, currency: str, hedge: str
) -> None:
    found = read_amount(typed, default_currency="DKK")
    assert found is not None
    assert meaning(found)[:4] == (low, high, currency, hedge)


@pytest.mark.parametrize(
    "typed",
    ["1,200", "abc", "", "5 mio. og noget", "5 6", "5 % af", "1.2.3", "-5", "5 mio. kr. x 3", "1.0000", "12.00000"],
)
def test_typed_nonsense_is_not_read(typed: str) -> None:
    assert read_amount(typed, default_currency="DKK") is None


def test_a_group_of_four_digits_is_a_slip_and_no_decimals() -> None:
    assert read_amount("1.0000", default_currency="DKK", language="da") is None
    assert read_amount("1.0000", default_currency="DKK", language="en") is None
    assert find_amounts("Der afsættes 1.0000 kr. til havnen.") == []
    english = read_amount("1.1250", default_currency="DKK", language="en")
    assert english is not None
    assert english.amount_min == 1.125


def test_scales_of_two_languages_settle_nothing_wherever_they_stand() -> None:
    assert find_amounts("between 1,200 million and 1,200 billion dollars")[0].amount_min == 1_200_000_000
    assert find_amounts("Vi har 1,200 millioner til 1,200 billion dollars") == []


def test_language_settles_open_forms() -> None:
    english = read_amount("1,200", default_currency="DKK", language="en")
    assert english is not None
    assert english.amount_min == 1200


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("steg fra 3,5 mia. kr. i 2009 til 6,2 mia. kr. i 2013", ["3,5 mia. kr.", "6,2 mia. kr."]),
        ("faldt fra 1,6 mia. kr. til 1,2 mia. kr.", ["1,6 mia. kr.", "1,2 mia. kr."]),
        ("steg fra 3 til 5 mio. kr.", ["5 mio. kr."]),
        ("Udgiften er fra 3 til 5 mio. kr.", ["fra 3 til 5 mio. kr."]),
        ("I 2016 100 mio. kr., i 2017 200 mio. kr.", ["100 mio. kr.", "200 mio. kr."]),
        ("Antal 2 200.000 kr. 3 100.000 kr.", ["200.000 kr.", "100.000 kr."]),
        ("Beløb i 1.000 kr. 450 320", []),
        ("herunder 5 mio. kr. til drift", ["5 mio. kr."]),
        ("ud over 5 mio. kr. til drift", ["5 mio. kr."]),
        ("Fonden råder over 6,4 mia. euro i alt", ["6,4 mia. euro"]),
        ("dækkes med 3 mio.\n    kr. og mere", ["3 mio.\n    kr."]),
        ("kr. 500 kr. 600", ["kr. 500", "kr. 600"]),
        ("anslås til kr. 2-1990 årligt", []),
        ("afsatte 1 til 6 t.kr. 1 til broen", []),
        ("Der er 300 sengepladser og 5 millioner borgere.", []),
        ("besparelse på -5 mio. kr. i 2017", ["5 mio. kr."]),
        ("over en femårig periode 5 mio. kr. pr. år.", ["5 mio. kr. pr. år"]),
        ("1.200 500 kr.", []),
        ("faldt fra 5 til 3 mio. kr.", ["3 mio. kr."]),
        ("mellem kr. 10.000 og kr. 12.000", ["mellem kr. 10.000 og kr. 12.000"]),
        ("kr. 10.000 - kr. 12.000", ["kr. 10.000 - kr. 12.000"]),
        ("Budget 2017\nmio. kr.", []),
        ("t.kr. 2017 2018", []),
        ("10 \n$250,000 \n", ["$250,000"]),
        ("Et KKR-møde", []),
        ("Stk. 4 300 kr.", ["300 kr."]),
    ],
)
def test_spans_in_running_text(text: str, spans: list[str]) -> None:
    found = find_amounts(text)
    assert [a.text for a in found] == spans
    assert all(text[a.start : a.end] == a.text for a in found)


@pytest.mark.parametrize(
    ("text", "recurrence", "first", "last"),
    [
        ("5 mio. kr. i 2016", "total", 2016, 2016),
        ("5 mio. kr. i 2015 og 2016", "total", 2015, 2016),
        ("5 mio. kr. i perioden 2014-17", "total", 2014, 2017),
        ("5 mio. kr. i perioden 2014–2017.", "total", 2014, 2017),
        ("5 mio. kr. årligt i 2014-2017", "per_year", 2014, 2017),
        ("5 mio. kr. årligt fra 2013", "per_year", 2013, None),
        ("5 mio. kr. fra og med 2013", None, 2013, None),
        ("5 mio. kr. i 2013 og frem", None, 2013, None),
        ("5 mio. kr. over en fireårig periode", "total", None, None),
        ("5 mio. kr. i 2015-priser", None, None, None),
        ("5 mio. kr. i 2015, 2016 og 2017", None, None, None),
        ("5 mio. kr. i 2016 812 mio.", None, None, None),
        ("5 mio. kr. i 2016, 6 mio. kr. i 2017", "total", 2016, 2016),
        ("5 mio. kr. i 2016 og 6 mio. kr. i 2017", "total", 2016, 2016),
        ("5 mio. kr. i 2016 og i 2017", None, None, None),
        ("i 2018 3 mio. kr.", "total", 2018, 2018),
        ("DKK 5 million in 2016", "total", 2016, 2016),
    ],
)
def test_period_directly_after(text: str, recurrence: str | None, first: int | None, last: int | None) -> None:
    found = find_amounts(text)[0]
    assert (found.recurrence, found.period_from, found.period_to) == (recurrence, first, last)


def danish(value: Decimal) -> str:
    whole, _, decimals = f"{value:,}".partition(".")
    return whole.replace(",", ".") + (f",{decimals}" if decimals else "")


@settings(max_examples=200, deadline=None)
@given(
    value=st.decimals(min_value=Decimal("0.01"), max_value=9_999_999, places=2),
    scale=st.sampled_from(sorted(SCALES)),
    space=st.sampled_from([" ", "\u00a0", "\n"]),
    hedge=st.sampled_from(["", "ca. ", "knap "]),
)
def test_danish_amounts_are_never_off(value: Decimal, scale: str, space: str, hedge: str) -> None:
    value = value.normalize() if value % 1 else value.quantize(Decimal(1))
    text = f"{hedge}{danish(value)}{space}{scale or 'kr.'}"
    found = read_amount(text)
    assert found is not None
    expected = value.scaleb(SCALES[scale])
    assert found.amount_min == found.amount_max
    assert found.amount_min == (int(expected) if expected == expected.to_integral_value() else float(expected))


@settings(max_examples=200, deadline=None)
@given(
    low=st.integers(0, 10**12) | st.integers(1, 10**8).map(lambda n: n / 100),
    more=st.integers(0, 10**9),
    hedge=st.sampled_from(["exact", "about", "over", "up_to"]),
    currency=st.sampled_from(["DKK", "EUR", "USD", "SEK"]),
    language=st.sampled_from(["da", "en"]),
)
def test_what_is_shown_is_read_back(low: float, more: int, hedge: str, currency: str, language: str) -> None:
    least = None if hedge == "up_to" else low
    most = None if hedge == "over" else round(low + more, 2)
    shown = show_amount(least, most, currency, hedge, language)
    found = read_amount(shown, default_currency="XXX", language=language)
    assert found is not None, shown
    assert meaning(found)[:4] == (least, most, currency, hedge)


def test_shown_form() -> None:
    assert show_amount(1_200_000, 1_200_000, "DKK") == "1.200.000 DKK"
    assert show_amount(300_000_000, 450_000_000, "DKK") == "300.000.000 – 450.000.000 DKK"
    assert show_amount(7, None, "DKK", "over") == "over 7 DKK"
    assert show_amount(None, 7, "DKK", "up_to", "en") == "up to 7 DKK"
    assert show_amount(1200, 1200, "EUR", "about", "en") == "about 1,200 EUR"
    assert show_amount(12.5, 12.5, "DKK") == "12,50 DKK"
    assert show_amount(5, 12_000, "DKK") == "5 DKK – 12.000 DKK"
    assert show_amount(None, None, "DKK") == ""


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="0123456789., -–kr.mioa½/\n\u00a0tusendfhålvx%", max_size=60))
def test_anything_goes_in(text: str) -> None:
    last = 0
    for found in find_amounts(text):
        assert last <= found.start < found.end <= len(text)
        assert not found.text[0].isspace()
        assert not found.text[-1].isspace()
        last = found.end


def test_gold_amounts(shared: Path) -> None:
    wrong = []
    for path in sorted((shared / "gold").glob("*.jsonl")):
        text = (shared / "documents" / f"{path.stem}.txt").read_text(encoding="utf-8")
        spans = {(a.start, a.end): a for a in find_amounts(text)}
        for line in path.read_text(encoding="utf-8").splitlines():
            tag = json.loads(line)
            if tag["label"] not in {"funding", "other_money"}:
                continue
            said = tag["fields"]
            expected = (said.get("amount_min"), said.get("amount_max"), said["currency"], said["hedge"])
            read, found = read_amount(tag["text"]), spans.get((tag["start"], tag["end"]))
            if not (read and found and meaning(read)[:4] == meaning(found)[:4] == expected):
                wrong.append(tag["text"])
            if found and tag["label"] == "funding":
                told = {k: getattr(found, k) for k in ("recurrence", "period_from", "period_to")}
                assert all(value is None or value == said.get(key) for key, value in told.items()), tag
    assert wrong == []
