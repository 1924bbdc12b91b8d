"""Bars are as long as their values, inside their room, and never under each other."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from annotator.figures.chart import Chart
from annotator.figures.funding import funding_by_year
from annotator.model.label_schema import LabelSchema
from annotator.ui.data.chart_layout import GAP, arrange, reach, ticks
from annotator.ui.data.chart_look import ChartLook, look_of
from annotator.ui.data.folding import MOST, OTHERS, folded
from annotator.ui.theme import palette, read_theme
from tests.figures.making import money
from tests.ui.data.charts import by_verdict, by_year, empty, funders, ink_of, read_so_far


@pytest.fixture
def look(qapp: QApplication, schema: LabelSchema) -> ChartLook:
    return look_of(palette(read_theme("light")), ink_of(schema), QFont(qapp.font()))


@pytest.mark.parametrize(
    ("top", "lines"),
    [
        (100, (25, 50, 75, 100)),
        (7, (2, 4, 6)),
        (1, (0.25, 0.5, 0.75, 1)),
        (95e9, (25e9, 50e9, 75e9)),
        (2, (0.5, 1, 1.5, 2)),
    ],
)
def test_grid_lines_are_round(top: float, lines: tuple[float, ...]) -> None:
    assert ticks(top) == pytest.approx(lines)


def test_parts_are_as_long_as_their_values(look: ChartLook) -> None:
    placed = arrange(by_verdict(), look, 400, 200).bars[0]
    lengths = [box.width() + GAP for box in placed.parts]
    assert lengths == pytest.approx([6 * lengths[2], 3 * lengths[2], lengths[2]])
    assert [box.left() for box in placed.parts][1:] == pytest.approx([box.right() + GAP for box in placed.parts][:-1])


def test_standing_bars_and_their_whiskers_end_at_their_values(look: ChartLook) -> None:
    chart = by_year()
    arranged = arrange(chart, look, 400, 200)
    ground = arranged.grid[0][0]
    whisker = arranged.bars[0].whisker
    assert whisker is not None
    low, high = (ground - end.y() for end in whisker)
    assert high / low == pytest.approx(1500 / 1384.2)
    assert arranged.bars[1].parts[0].height() + GAP == pytest.approx(low)


def test_a_share_lies_on_the_track_of_the_whole(look: ChartLook) -> None:
    placed = arrange(read_so_far(), look, 400, 200).bars[0]
    assert placed.track is not None
    assert (placed.parts[0].width() + GAP) / placed.track.width() == pytest.approx(92 / 131)


@pytest.mark.parametrize("chart", [by_verdict(), by_year(200), read_so_far(), funders(60), empty()], ids=lambda c: c.id)
@pytest.mark.parametrize("width", [60, 200, 1600])
def test_no_row_or_column_lies_under_another(look: ChartLook, chart: Chart, width: int) -> None:
    arranged = arrange(chart, look, width, 120)
    for one, other in pairwise(arranged.bars):
        assert not one.area.adjusted(0.5, 0.5, -0.5, -0.5).intersects(other.area.adjusted(0.5, 0.5, -0.5, -0.5))
    assert all(placed.area.width() >= 20 and placed.area.height() >= 20 for placed in arranged.bars)


def test_names_below_do_not_overlap(look: ChartLook) -> None:
    words = arrange(by_year(200), look, 400, 150).words
    assert len(words) > 20
    for one, other in pairwise(words):
        assert one.box.right() <= other.box.left()


def test_what_is_no_number_has_no_length(look: ChartLook) -> None:
    chart = by_verdict()
    assert reach(empty()) == 1
    assert arrange(chart, look, 10, 10).bars


def test_the_smallest_of_very_many_are_one() -> None:
    chart = folded(funders(MOST + 50))
    assert len(chart.bars) == MOST
    others = chart.bars[-1]
    assert (others.key, others.name) == (OTHERS, "51 others")
    assert others.value == sum(range(1, 52))
    assert len(others.parts[0].tags) == 51
    assert folded(by_year(500)).bars == by_year(500).bars


def test_the_tallest_bar_is_never_nameless(look: ChartLook) -> None:
    rows = [money(1, recurrence="total", period_from=2000 + at, period_to=2003 + at) for at in range(20)]
    rows[13] = money(90, recurrence="total", period_from=2013, period_to=2016)
    placed = arrange(funding_by_year(rows), look, 300, 180)
    names = [words for words in placed.words if words.quiet]
    assert "2013–2016" in [words.text for words in names]
    assert all(one.box.right() <= other.box.left() for one, other in pairwise(names))
    assert all(look.small_lines.horizontalAdvance(words.text) <= words.box.width() for words in names)
