"""Tags are counted by label, person, verdict and meeting, gold apart; pages that were read are counted once."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.base.sentence import Sentence
from annotator.figures.chart import Bar, Chart
from annotator.figures.coverage import coverage
from annotator.figures.meetings import date_in_name
from annotator.figures.tallies import by_annotator, by_label, by_verdict, over_meetings
from annotator.figures.wording import Wording
from annotator.model.label_schema import LabelSchema, read_schema
from tests.figures.making import row

ROWS = (
    row("decision", by="Ane", verdict="accepted"),
    row("decision", by="Bo", verdict="rejected"),
    row("decision", by="Ane", gold=True, verdict="accepted"),
    row("funding", by="Bo"),
    row("motion", by="Åse"),
)


@pytest.fixture(scope="module")
def schema() -> LabelSchema:
    return read_schema((Path(__file__).parents[2] / "resources/labels/minutes.toml").read_text(encoding="utf-8"))


def parts(bar: Bar) -> dict[str, float]:
    return {part.key: part.value for part in bar.parts}


def counted(chart: Chart) -> dict[str, dict[str, float]]:
    return {bar.key: parts(bar) for bar in chart.bars}


def test_by_label_in_the_schemas_order_gold_apart(schema: LabelSchema) -> None:
    chart = by_label(ROWS, schema)
    assert counted(chart) == {
        "decision": {"decision": 2, "gold": 1}, "recommendation": {}, "funding": {"funding": 1}, "motion": {"motion": 1},
    }  # fmt: skip
    assert [bar.name for bar in chart.bars] == ["Decision", "Recommendation", "Funding amount", "motion"]
    assert "Gold is counted apart" in str(chart.notes[0])


def test_by_verdict_the_surest_first(schema: LabelSchema) -> None:
    chart = by_verdict(ROWS, schema)
    assert list(counted(chart)["decision"].items()) == [("gold", 1), ("accepted", 1), ("rejected", 1)]
    assert counted(chart)["funding"] == {"unreviewed": 1}


def test_by_annotator_gold_is_nobodys(schema: LabelSchema) -> None:
    assert counted(by_annotator(ROWS, schema)) == {
        "annotator:Ane": {"decision": 1},
        "annotator:Bo": {"decision": 1, "funding": 1},
        "annotator:Åse": {"motion": 1},
        "gold": {"decision": 1},
    }


@pytest.mark.parametrize("count", [by_label, by_verdict, by_annotator, over_meetings])
def test_each_tag_is_in_one_part(count, schema: LabelSchema) -> None:  # type: ignore[no-untyped-def]
    tags = [tag for bar in count(ROWS, schema).bars for part in bar.parts for tag in part.tags]
    assert sorted(tags) == sorted(each.id for each in ROWS)


def test_names_are_said_in_the_language_asked_for(schema: LabelSchema) -> None:
    def shouted(said: Sentence) -> str:
        return str(said).upper()

    chart = by_verdict(ROWS, schema, Wording("da", shouted))
    assert chart.bars[0].name == "Beslutning"
    assert chart.bars[0].parts[0].name == "GOLD"


def test_meetings_stand_by_their_dates(schema: LabelSchema) -> None:
    rows = [
        row(document="status.pdf"),
        row(document="referat 2. marts 2017.pdf"),
        row(document="dagsorden-2017-01-12.pdf"),
        row(document="bilag.PDF", decided_on="2017-02-01"),
        row(document="bilag.PDF", decided_on="2017-02-01"),
        row(document="bilag.PDF", decided_on="2018"),
    ]
    chart = over_meetings(rows, schema)
    assert [bar.name for bar in chart.bars] == ["dagsorden-2017-01-12", "bilag", "referat 2. marts 2017", "status"]
    assert chart.upright
    assert (
        "Dated by their names: 2; by the day of most of their decisions: 1; without a date, at the end by name: 1."
        in [str(note) for note in chart.notes]
    )


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("dagsorden-2017-04-20-pkt-10-18", "2017-04-20"),
        ("Referat_20170302", "2017-03-02"),
        ("referat 2.3.2017", "2017-03-02"),
        ("Dagsorden 20. april 2017", "2017-04-20"),
        ("nyhedsbrev-marts-2025", "2025-03"),
        ("referat-den-2-marts-2017", "2017-03-02"),
        ("amt-status-2017", "2017"),
        ("strategi-2017-2020", ""),
        ("svar 792", ""),
        ("kort-2017-13-45", "2017"),
        ("12345678901", ""),
    ],
)
def test_dates_in_names(name: str, date: str) -> None:
    assert date_in_name(name) == date


def test_coverage_is_a_share_of_all_pages() -> None:
    chart = coverage(10, {"Bo": {("a", 0), ("a", 1)}, "Ane": {("a", 1), ("b", 0), ("b", 1)}})
    assert [(bar.name, bar.value, bar.of) for bar in chart.bars] == [("Ane", 3, 10), ("Bo", 2, 10)]
    assert [str(note) for note in chart.notes] == ["Both have read 1 of 10 pages."]
    assert not coverage(10, {"Bo": {("a", 0)}}).notes
    assert "All have read 0" in str(coverage(9, {"A": (), "B": (), "C": ()}).notes[0])
