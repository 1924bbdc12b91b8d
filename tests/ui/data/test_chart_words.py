"""What charts say: numbers as the language writes them, shares, ranges, and nothing that people wrote is obeyed."""

from __future__ import annotations

import pytest

from annotator.ui import i18n
from annotator.ui.data.chart_words import bar_value, measure, sentences, short, tags_of, tooltip
from tests.ui.data.charts import by_verdict, by_year, read_so_far


@pytest.mark.parametrize(
    ("language", "value", "said"),
    [
        ("da", 1_384_200_000, "1.384,2 mio."),
        ("en", 1_384_200_000, "1,384.2 mio."),
        ("da", 5_000_000, "5 mio."),
        ("da", 999_999, "999.999"),
        ("da", 0.5, "0,5"),
        ("da", -2_500_000, "-2,5 mio."),
    ],
)
def test_sums_are_short_and_in_the_language(language: str, value: float, said: str) -> None:
    i18n.set_language(language)
    assert short(value, by_year()).replace("\N{MINUS SIGN}", "-") == said


def test_a_part_says_its_share_of_the_bar() -> None:
    chart = by_verdict()
    bar = chart.bars[0]
    assert sentences(chart, bar, bar.parts[0]) == ("Decision · accepted", "6 tags", "60 % of Decision")
    assert sentences(chart, bar, bar.parts[2])[1] == "1 tag"
    assert sentences(chart, bar, None) == ("Decision", "10 tags")


def test_a_sum_says_its_range_and_its_tags() -> None:
    chart = by_year()
    assert sentences(chart, chart.bars[0], None) == (
        "2014",
        "1,384,200,000 DKK",
        "between 1,384.2 mio. and 1,500,000,000 DKK",
        "1 tag",
    )


def test_coverage_says_of_how_much() -> None:
    chart = read_so_far()
    assert bar_value(chart.bars[0], chart) == "92 of 131"
    assert sentences(chart, chart.bars[0], None) == ("Ane", "92 of 131 pages", "70 %")


def test_what_people_wrote_is_shown_as_written() -> None:
    chart = by_verdict()
    assert "Funding &lt;amount&gt;" in tooltip(chart, chart.bars[1], None)


def test_tags_behind_a_bar_and_a_part() -> None:
    bar = by_verdict().bars[0]
    assert tags_of(bar) == {"a", "b", "c", "d"}
    assert tags_of(bar, "unreviewed") == {"c"}
    assert measure(by_verdict()) == "6"
