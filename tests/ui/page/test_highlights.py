"""Marks by page."""

from __future__ import annotations

from annotator.model.geometry import PageIndex, PagePoint, PageRect
from annotator.ui.page.highlights import Highlights, MarkBook, next_at, take_column
from annotator.ui.page.mark import Mark


def mark(mark_id: str, start: int, end: int) -> Mark:
    return Mark(mark_id, start, end, "decision", "#0072B2")


class Page:
    """Pages of 100 characters on one line each, a character a point; counts what is asked of it."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, int]] = []

    def rects(self, page: PageIndex, start: int, end: int) -> list[PageRect]:
        self.asked.append((start, end))
        first = page * 100
        a, b = max(start - first, 0), min(end - first, 100)
        return [PageRect(a, 10, b, 20)] if a < b else []

    def span(self, page: PageIndex) -> tuple[int, int]:
        return page * 100, page * 100 + 100


def test_marks_that_touch_a_span_are_found_however_long() -> None:
    book = MarkBook()
    book.show([mark("c", 150, 160), mark("long", 5, 190), mark("a", 0, 10), mark("b", 100, 101)])
    assert [m.id for m in book.within(100, 155)] == ["long", "b", "c"]
    assert [m.id for m in book.within(190, 300)] == []
    assert [m.id for m in book.within(0, 5)] == ["a"]
    assert [m.id for m in book.starting_in(100, 200)] == ["b", "c"]


def test_one_changed_mark_is_the_only_one_placed_anew() -> None:
    page = Page()
    highlights = Highlights(page.rects, page.span)
    marks = [mark(str(n), n * 10, n * 10 + 5) for n in range(20)]
    highlights.show(marks)
    before = highlights.on_page(PageIndex(0)), highlights.on_page(PageIndex(1))
    page.asked.clear()
    highlights.show([*marks[:3], mark("3", 30, 38), *marks[4:]])
    after = highlights.on_page(PageIndex(0)), highlights.on_page(PageIndex(1))
    assert page.asked == [(30, 38)]
    assert after[1] is before[1]
    assert after[0][3].rects == (PageRect(30, 10, 38, 20),)


def test_the_innermost_mark_comes_first_and_clicks_go_outwards_in_turn() -> None:
    page = Page()
    highlights = Highlights(page.rects, page.span)
    highlights.show([mark("outer", 0, 50), mark("inner", 10, 20), mark("other", 60, 70)])
    under = highlights.at(PageIndex(0), PagePoint(15, 15))
    assert [m.id for m in under] == ["inner", "outer"]
    assert next_at(under, None).id == "inner"
    assert next_at(under, "inner").id == "outer"
    assert next_at(under, "outer").id == "inner"
    assert next_at([], None) is None


def test_nested_bars_go_to_the_next_column_and_no_further_than_the_last() -> None:
    ends: list[float] = []
    bars = [(0, 100), (10, 20), (30, 40), (32, 38), (33, 36), (120, 130)]
    assert [take_column(ends, *bar) for bar in bars] == [0, 1, 1, 2, 2, 0]


def test_a_chosen_mark_is_found_again_after_a_change() -> None:
    page = Page()
    highlights = Highlights(page.rects, page.span)
    highlights.choose("x")
    assert highlights.chosen_mark is None
    highlights.show([mark("x", 1, 5)])
    assert highlights.chosen_mark.end == 5
    highlights.show([mark("x", 1, 9)])
    assert highlights.chosen_mark.end == 9
