"""Where pages lie."""

from __future__ import annotations

from annotator.model.geometry import PageIndex, PageRect, PageSize
from annotator.ui.page.layout import GAP, LANE, MARGIN, PageLayout, zoom_for_page, zoom_for_width

SIZES = (PageSize(600, 900), PageSize(300, 450), PageSize(600, 900))


def test_pages_are_centred_with_gaps_between_them() -> None:
    layout = PageLayout.of(SIZES, 0.75, 1000)
    assert layout.scale == 1.0
    first, second, third = (layout.page_box(PageIndex(n)) for n in range(3))
    assert (first.x, first.y, first.width, first.height) == (200, MARGIN, 600, 900)
    assert second.x == 350
    assert second.y - first.bottom == third.y - second.bottom == GAP
    assert layout.height == third.bottom + MARGIN


def test_a_narrow_view_leaves_room_for_the_lane_and_can_be_scrolled() -> None:
    layout = PageLayout.of(SIZES, 0.75, 100)
    box = layout.page_box(PageIndex(0))
    assert box.x == MARGIN
    assert layout.width == MARGIN + 600 + LANE


def test_pages_between_two_heights() -> None:
    layout = PageLayout.of(SIZES, 0.75, 1000)
    second = layout.page_box(PageIndex(1))
    assert layout.between(0, 10) == range(1)
    assert layout.between(second.y, second.y + 1) == range(1, 2)
    assert layout.between(second.y - 1, second.y) == range(1, 2)
    assert layout.between(0, 10_000) == range(3)
    assert PageLayout.of((), 1, 100).between(0, 10) == range(0)


def test_a_point_goes_to_the_page_and_back() -> None:
    layout = PageLayout.of(SIZES, 1.5, 1000)
    x, y, width, height = layout.pixels(PageIndex(1), PageRect(10, 20, 30, 60))
    page, point = layout.nearest(x, y)
    assert (page, round(point.x, 6), round(point.y, 6)) == (1, 10, 20)
    assert (width, height) == (40, 80)


def test_a_place_in_a_gap_belongs_to_the_nearer_page() -> None:
    layout = PageLayout.of(SIZES, 0.75, 1000)
    edge = layout.page_box(PageIndex(0)).bottom
    assert layout.nearest(500, edge + 1)[0] == 0
    assert layout.nearest(500, edge + GAP - 1)[0] == 1
    assert layout.nearest(500, -50)[0] == 0
    assert layout.nearest(500, 1_000_000)[0] == 2


def test_fitting() -> None:
    zoom = zoom_for_width(600, 800 + MARGIN + LANE)
    assert round(zoom * 600 * 96 / 72) == 800
    assert zoom_for_page(PageSize(600, 900), 2000, 900 + 2 * MARGIN) == 0.75
