"""Dates: every form that is written, what does not exist, and dates in running text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.text.dates import find_dates, is_iso, read_date, read_year, show_date

DANISH_MONTHS = "januar februar marts april maj juni juli august september oktober november december"
DANISH = DANISH_MONTHS.split()


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2. marts 2017", "2017-03-02"),
        ("d. 24. maj 2022", "2022-05-24"),
        ("den 2. marts 2017", "2017-03-02"),
        ("torsdag den 2. marts 2017", "2017-03-02"),
        ("2. mar. 2017", "2017-03-02"),
        ("2.\u00a0marts\u00a02017", "2017-03-02"),
        ("2. MARTS\n2017", "2017-03-02"),
        ("02-03-2017", "2017-03-02"),
        ("2/3 2017", "2017-03-02"),
        ("2/3-2017", "2017-03-02"),
        ("2/3-17", "2017-03-02"),
        ("02.03.2017", "2017-03-02"),
        ("2-3-17", "2017-03-02"),
        ("24.12.98", "1998-12-24"),
        ("2017-03-02", "2017-03-02"),
        ("marts 2017", "2017-03"),
        ("2017-03", "2017-03"),
        (" 2017 ", "2017"),
        ("2 March 2017", "2017-03-02"),
        ("March 2, 2017", "2017-03-02"),
        ("2nd of March 2017", "2017-03-02"),
        ("29. februar 2016", "2016-02-29"),
        ("29. februar 2017", None),
        ("31-02-2017", None),
        ("2/13 2017", None),
        ("0. marts 2017", None),
        ("2017-13", None),
        ("12", None),
        ("12345", None),
        ("marts", None),
        ("", None),
        ("2. marts 2017 og 3. marts 2017", None),
    ],
)
def test_read_date(text: str, iso: str | None) -> None:
    assert read_date(text) == iso


def test_find_dates() -> None:
    text = "Mødet den 2. marts 2017, bilag 3.2.12, jf. 24/5 2022 og d. 3. maj 2018; fra marts 2016."
    assert [(found.text, found.iso) for found in find_dates(text)] == [
        ("2. marts 2017", "2017-03-02"),
        ("24/5 2022", "2022-05-24"),
        ("3. maj 2018", "2018-05-03"),
        ("marts 2016", "2016-03"),
    ]
    assert all(text[found.start : found.end] == found.text for found in find_dates(text))


@pytest.mark.parametrize(
    "text", ["1.-2. marts 2017", "1. og 2. marts 2017", "31. februar 2017", "12.05.2017.4", "i 2017"]
)
def test_what_is_no_single_date_is_not_found(text: str) -> None:
    assert find_dates(text) == []


def test_show_date() -> None:
    assert show_date("2017-03-02") == "2. marts 2017"
    assert show_date("2017-03-02", "en") == "2 March 2017"
    assert show_date("2017-03") == "marts 2017"
    assert show_date("2017") == "2017"
    assert show_date("snart") == "snart"


def test_read_year() -> None:
    assert [read_year(text) for text in (" 2017 ", "17", "20170", "1066", "2017-2018")] == [
        2017,
        None,
        None,
        None,
        None,
    ]


@settings(max_examples=100, deadline=None)
@given(st.dates(min_value=date(1970, 1, 1), max_value=date(2069, 12, 31)))
def test_every_day_in_every_form(day: date) -> None:
    iso = day.isoformat()
    d, m, y = day.day, day.month, day.year
    forms = [f"{d}. {DANISH[m - 1]} {y}", f"{d:02}-{m:02}-{y}", f"{d}/{m} {y}", f"{d}.{m}.{y}", f"{d}-{m}-{y % 100:02}"]
    assert {read_date(form) for form in (*forms, iso)} == {iso}
    assert read_date(show_date(iso, "da")) == read_date(show_date(iso, "en")) == iso
    assert is_iso(iso)
