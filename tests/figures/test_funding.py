"""Amounts are summed by the rules of `annotator.figures.funding`, each tried by itself, and by properties of all."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.figures.chart import Chart
from annotator.figures.funding import (
    UNDATED,
    currencies,
    funding_by_funder,
    funding_by_kind,
    funding_by_year,
    totals,
)
from annotator.figures.grants import Counting, count_grants, money_of
from annotator.figures.rows import DataRow
from annotator.model.annotation import AnnotationId
from tests.figures.making import money, row


def bars(chart: Chart) -> dict[str, float]:
    return {bar.key: bar.value for bar in chart.bars}


def said(chart: Chart) -> str:
    return " ".join(map(str, chart.notes))


# What is counted


def test_rejected_tags_are_out_and_gold_is_not() -> None:
    rows = [money(5, verdict="rejected"), money(7), money(9, verdict="rejected", gold=True)]
    assert bars(funding_by_kind(rows)) == {"kind:allocated": 16}
    assert "Rejected, and not counted: 1." in said(funding_by_kind(rows))


def test_a_passage_that_several_tagged_counts_once() -> None:
    rows = [money(5, at=100, by="Ane"), money(5, at=104, by="Bo"), money(5, at=98, by="Ida")]
    counting = count_grants(rows)
    assert len(counting.grants) == 1
    assert len(counting.other_readings) == 2
    assert not counting.disputes


@pytest.mark.parametrize(
    ("best", "other"),
    [
        ({"gold": True}, {"verdict": "accepted", "modified": "2026-02-01T00:00:00.000Z"}),
        ({"verdict": "accepted"}, {"modified": "2026-02-01T00:00:00.000Z"}),
        ({"verdict": "amended"}, {"modified": "2026-02-01T00:00:00.000Z"}),
        ({"modified": "2026-02-01T00:00:00.000Z"}, {"verdict": "outdated"}),
    ],
    ids=["gold before accepted", "accepted before newest", "amended before newest", "newest"],
)
def test_the_best_reading_stands(best: dict[str, object], other: dict[str, object]) -> None:
    rows = [money(5, at=100, by="Ane", **best), money(50, at=100, by="Bo", **other)]  # type: ignore[arg-type]
    assert bars(funding_by_kind(rows)) == {"kind:allocated": 5}
    assert bars(funding_by_kind(rows[::-1])) == {"kind:allocated": 5}


def test_a_disagreement_about_the_amount_is_named() -> None:
    rows = [money(5, at=100, verdict="accepted"), money(50, at=100, by="Bo"), money(5, at=100, by="Ida")]
    assert len(count_grants(rows).disputes) == 1
    assert "Passages about whose amount annotators disagree, 1: “5 kr.” (referat.pdf)." in said(funding_by_year(rows))


def test_two_amounts_of_one_author_on_one_passage_are_two() -> None:
    rows = [money(5, at=100, period_from=2015, period_to=2015), money(5, at=100, period_from=2016, period_to=2016)]
    assert bars(funding_by_year(rows)) == {"2015": 5, "2016": 5}


def test_touching_passages_are_two() -> None:
    assert len(count_grants([money(5, at=100, by="Ane"), money(6, at=110, by="Bo")]).grants) == 2


def test_repeated_mentions_are_one_grant() -> None:
    rows = [
        money(5, funder="Fonden for Veje"),
        money(5, funder="fonden  for veje", document="dagsorden.pdf"),
        money(5, purpose="nye cykelstier", document="bilag.pdf"),
        money(5),
    ]
    counting = count_grants(rows)
    assert len(counting.grants) == 1
    assert counting.repeated == 3
    assert counting.grants[0].tags == {each.id for each in rows}
    assert "Mentions of one grant are counted once; folded into others: 3." in said(funding_by_year(counting))


@pytest.mark.parametrize(
    "other",
    [
        {"currency": "EUR"},
        {"recurrence": "once"},
        {"period_from": 2015},
        {"kind": "spent"},
        {"funder": "Regionen"},
        {"amount_max": 6},
    ],
    ids=str,
)
def test_what_differs_is_another_grant(other: dict[str, object]) -> None:
    rows = [money(5, funder="Fonden"), money(5, **({"funder": "Fonden"} | other))]  # type: ignore[arg-type]
    assert len(count_grants(rows).grants) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"purpose": "Flere senge i psykiatrien"}, {"purpose": "senge i psykia- trien"}),
        ({"purpose": "løft af akutområdet i regionerne"}, {"purpose": "Et løft af akutområdet"}),
        ({"funder": "Regeringen", "purpose": "kortere ventetid"}, {"funder": "regeringen", "purpose": "Kortere ventetid"}),
        ({"funder": "Regeringen", "purpose": "it-udstyr"}, {"funder": "Regeringen og Folketinget", "purpose": "it-udstyr"}),
        ({"funder": "Regeringen", "purpose": "kortere ventetid"}, {"purpose": "kortere ventetid for børn"}),
    ],
    ids=str,
)  # fmt: skip
def test_one_grant_in_other_words_is_one(one: dict[str, str], other: dict[str, str]) -> None:
    rows = [money(300, **one), money(300, document="bilag.pdf", **other)]  # type: ignore[arg-type]
    chart = funding_by_year(rows)
    assert [bar.value for bar in chart.bars] == [300]
    assert "may be the same" not in said(chart)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"purpose": "Flere senge i psykiatrien"}, {"purpose": "Kortere ventetid på akutmodtagelsen"}),
        ({"purpose": "byggeriets etape 1 i havnen"}, {"purpose": "byggeriets etape 2 i havnen"}),
        ({"funder": "Regeringen", "purpose": "senge"}, {"funder": "Kommunen", "purpose": "senge"}),
    ],
    ids=str,
)
def test_equal_amounts_that_stay_apart_are_named(one: dict[str, str], other: dict[str, str]) -> None:
    rows = [money(300, **one), money(300, **other), money(7)]  # type: ignore[arg-type]
    assert len(count_grants(rows).grants) == 3
    assert "2 amounts are equal to others in size, period and kind; they may be the same." in said(
        funding_by_kind(rows)
    )


def test_who_agrees_with_both_of_two_that_disagree_joins_one_of_them() -> None:
    rows = [money(5, funder=funder, purpose="p") for funder in ("A og B", "A", "B")]
    assert [grant.funder for grant in count_grants(rows).grants] == ["A og B", "B"]


def test_nothing_in_a_grant_contradicts_anything_else() -> None:
    rows = [
        money(5, funder="A"),
        money(5, purpose="p"),
        money(5, funder="B"),
        money(5),
        money(5, funder="B", purpose="q"),
    ]
    for grant in count_grants(rows).grants:
        for name in ("funder", "purpose"):
            assert len({each.fields[name] for each in grant.mentions if name in each.fields}) <= 1


@pytest.mark.parametrize(
    "fields",
    [
        {"amount_min": None, "amount_max": None},
        {"currency": None},
        {"amount_min": "5", "amount_max": "5"},
        {"amount_min": True, "amount_max": True},
        {"amount_min": float("inf"), "amount_max": float("nan")},
        {"amount_min": 10**30, "amount_max": 10**30},
    ],
    ids=str,
)
def test_without_an_amount_it_is_listed_and_not_counted(fields: dict[str, object]) -> None:
    odd = money(5, **fields)  # type: ignore[arg-type]
    assert money_of(odd) is None
    counting = count_grants([odd, money(7)])
    assert counting.no_amount == (odd,)
    assert "Without amount or currency, and not counted: 1." in said(funding_by_kind(counting))


def test_other_labels_are_no_money() -> None:
    assert not count_grants([row("decision", amount_min=5, amount_max=5, currency="DKK")]).grants


# How it is added up


def test_currencies_are_never_added_together() -> None:
    rows = [money(5), money(7, currency="EUR"), money(8, currency="EUR"), money(1, currency="SEK")]
    assert currencies(rows) == ("DKK", "EUR", "SEK")
    first, euros = funding_by_year(rows), funding_by_year(rows, currency="EUR")
    assert (first.unit, bars(first)) == ("DKK", {UNDATED: 5})
    assert (euros.unit, bars(euros)) == ("EUR", {UNDATED: 15})
    assert "Amounts in EUR (2) have a chart of their own." in said(first)


def test_kinds_are_parts_of_a_bar_and_totals_of_their_own() -> None:
    rows = [money(5), money(7, kind="spent"), money(1, kind=None)]
    (bar,) = funding_by_year(rows).bars
    assert [(part.key, part.value) for part in bar.parts] == [("allocated", 5), ("spent", 7), ("none", 1)]
    assert [(total.kind, total.low) for total in totals(rows)] == [("allocated", 5), ("spent", 7), ("", 1)]


def test_ranges_reach_from_the_low_sum_to_the_high_one() -> None:
    (bar,) = funding_by_year([money(300, 450), money(10)]).bars
    assert (bar.value, bar.low, bar.high) == (310, 310, 460)
    (exact,) = funding_by_year([money(10)]).bars
    assert (exact.low, exact.high) == (None, None)


def test_ends_the_wrong_way_round_are_turned() -> None:
    (total,) = totals([money(450, 300)])
    assert (total.low, total.high) == (300, 450)


def test_open_ends_are_kept_apart() -> None:
    rows = [money(700, amount_max=None), money(None, 4), money(10)]
    chart = funding_by_year(rows)
    assert bars(chart) == {UNDATED: 10, "at_least": 700, "at_most": 4}
    (total,) = totals(rows)
    assert (total.low, total.high, total.grants) == (10, 10, 1)
    assert total.apart == {"at_least": 700, "at_most": 4}


def test_per_year_counts_in_each_year_of_its_period() -> None:
    rows = [money(5, recurrence="per_year", period_from=2015, period_to=2017)]
    assert bars(funding_by_year(rows)) == {"2015": 5, "2016": 5, "2017": 5}
    assert totals(rows)[0].low == 15
    assert totals(rows)[0].grants == 1


@pytest.mark.parametrize("period", [{}, {"period_from": 2017}, {"period_from": 2018, "period_to": 2016}], ids=str)
def test_per_year_without_a_closed_period_is_in_no_total(period: dict[str, int]) -> None:
    rows = [money(5, recurrence="per_year", **period), money(7)]  # type: ignore[arg-type]
    assert bars(funding_by_year(rows))["per_year"] == 5
    assert totals(rows)[0].low == 7
    assert totals(rows)[0].apart == {"per_year": 5}


def test_a_range_per_year_keeps_both_ends() -> None:
    (total,) = totals([money(300, 450, recurrence="per_year"), money(5, recurrence="per_year")])
    assert (total.apart, total.apart_high) == ({"per_year": 305}, {"per_year": 455})


def test_a_sum_over_several_years_is_not_spread() -> None:
    rows = [
        money(5, recurrence="total", period_from=2015, period_to=2016),
        money(1, recurrence="total", period_from=2015, period_to=2015),
        money(2, recurrence="once", period_from=2016),
        money(3, recurrence="total", period_from=2017),
        money(4, period_to=2012),
        money(6),
    ]
    chart = funding_by_year(rows)
    assert bars(chart) == {"–2012": 4, "2015": 1, "2015–2016": 5, "2016": 2, "2017–": 3, UNDATED: 6}
    assert [bar.name for bar in chart.bars] == [
        "until 2012",
        "2015",
        "2015–2016",
        "2016",
        "from 2017",
        "no year stated",
    ]
    assert chart.upright


def test_funders_stand_by_size_and_nobody_last() -> None:
    rows = [
        money(5),
        money(1, funder="B-fonden"),
        money(2, funder="A-fonden"),
        money(3, funder="a-FONDEN", purpose="x"),
    ]
    assert [(bar.name, bar.value) for bar in funding_by_funder(rows).bars] == [
        ("A-fonden", 5), ("B-fonden", 1), ("no funder stated", 5),
    ]  # fmt: skip


def test_tenths_add_up_exactly() -> None:
    rows = [money(0.1, purpose=str(number)) for number in range(10)]
    assert totals(rows)[0].low == 1


def test_a_click_shows_every_mention() -> None:
    rows = [money(5), money(5), money(7)]
    (bar,) = funding_by_year(rows).bars
    assert bar.parts[0].tags == {each.id for each in rows}


# What holds of all

_amounts = st.one_of(st.none(), st.integers(0, 20), st.sampled_from([0.1, 2.5, 1e15]))
_years = st.sampled_from([None, 2015, 2016, 2018])


@st.composite
def _rows(draw: st.DrawFn) -> list[DataRow]:
    found = []
    for number in range(draw(st.integers(0, 8))):
        low, high = draw(_amounts), draw(_amounts)
        fields = {
            "amount_min": low,
            "amount_max": draw(st.sampled_from([low, high])),
            "currency": draw(st.sampled_from(["DKK", "EUR", None])),
            "kind": draw(st.sampled_from(["allocated", "spent", None])),
            "recurrence": draw(st.sampled_from([None, "once", "per_year", "total"])),
            "period_from": draw(_years),
            "period_to": draw(_years),
            "funder": draw(st.sampled_from([None, "A", "B", "A og B"])),
            "purpose": draw(st.sampled_from([None, "p", "q", "p q"])),
        }
        found.append(
            row(
                "funding",
                at=draw(st.integers(0, 6)) * 7,
                by=draw(st.sampled_from(["Ane", "Bo"])),
                verdict=draw(st.sampled_from(["unreviewed", "accepted", "rejected"])),
                gold=draw(st.booleans()),
                modified=f"2026-01-0{draw(st.integers(1, 3))}T00:00:00.000Z",
                name=f"tag-{number}",
                **{key: value for key, value in fields.items() if value is not None},  # type: ignore[arg-type]
            )
        )
    return found


def _meant(counting: Counting) -> list[tuple[object, frozenset[AnnotationId]]]:
    return [(grant.money, grant.tags) for grant in counting.grants]


@settings(deadline=None, max_examples=150)
@given(rows=_rows(), data=st.data())
def test_the_order_of_rows_does_not_matter(rows: list[DataRow], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(rows))
    assert count_grants(shuffled) == count_grants(rows)
    assert totals(shuffled) == totals(rows)
    for chart in (funding_by_year, funding_by_funder, funding_by_kind):
        assert chart(shuffled) == chart(rows)


@settings(deadline=None, max_examples=150)
@given(rows=_rows())
def test_every_tag_is_in_one_place(rows: list[DataRow]) -> None:
    counting = count_grants(rows)
    places = [tag for grant in counting.grants for tag in (each.id for each in grant.mentions)]
    places += [each.id for each in (*counting.other_readings, *counting.no_amount, *counting.rejected)]
    assert sorted(places) == sorted(each.id for each in rows)


@settings(deadline=None, max_examples=150)
@given(rows=_rows())
def test_totals_are_the_sums_of_all_parts(rows: list[DataRow]) -> None:
    for currency in currencies(rows):
        of_currency = [total for total in totals(rows) if total.currency == currency]
        in_all = sum((Fraction(total.low) for total in of_currency), Fraction())
        apart = sum((Fraction(amount) for total in of_currency for amount in total.apart.values()), Fraction())
        for chart in (funding_by_year, funding_by_funder, funding_by_kind):
            drawn = sum(bar.value for bar in chart(rows, currency=currency).bars)
            assert drawn == pytest.approx(float(in_all + apart))
        for total in of_currency:
            assert total.low <= total.high


@settings(deadline=None, max_examples=150)
@given(rows=_rows(), data=st.data())
def test_mentioning_a_grant_again_changes_no_sum(rows: list[DataRow], data: st.DataObject) -> None:
    before = count_grants(rows)
    if not before.grants:
        return
    again = data.draw(st.sampled_from([each for grant in before.grants for each in grant.mentions]))
    fields = dict(again.fields)
    elsewhere = row("funding", document="bilag.pdf", name="again", **fields)
    sums = [(total.currency, total.kind, total.low, total.high, total.grants, total.apart) for total in totals(rows)]
    after = [*rows, elsewhere]
    assert [(t.currency, t.kind, t.low, t.high, t.grants, t.apart) for t in totals(after)] == sums
    assert count_grants(after).repeated == before.repeated + 1
