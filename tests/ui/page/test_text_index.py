"""Characters found by place."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.geometry import PagePoint, PageSize
from annotator.model.text_layer import Line, PageText
from annotator.ui.page.text_index import TextIndex
from tests.ui.page.fakes import make_page

PAGE = make_page(
    [
        (50, 60, ["Første linje er lang nok.", "Kort.", "  Tredje linje slutter her.  "]),
        (320, 60, ["Højre spalte", "har to linjer."]),
    ]
)
INDEX = TextIndex(PAGE)


def at(x: float, y: float) -> str:
    hit = INDEX.nearest(PagePoint(x, y))
    return PAGE.text[hit.offset]


def test_the_middle_of_each_character_finds_it() -> None:
    for offset, character in enumerate(PAGE.text):
        if character == "\n":
            continue
        box = PAGE.box(offset)
        hit = INDEX.nearest(PagePoint((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2))
        assert (hit.offset, hit.fraction) == (offset, 0.5)


@given(st.integers(0, len(PAGE.text)), st.integers(0, len(PAGE.text)))
def test_rectangles_are_those_of_the_page_text(a: int, b: int) -> None:
    start, end = min(a, b), max(a, b)
    assert INDEX.rects(start, end) == PAGE.rects(start, end)


def uneven() -> PageText:
    """Letters that go up and down and back, as in a formula or a stamp."""
    text = "stempel a2b"
    boxes = array("h")
    for number in range(len(text) + 1):
        x, y = (number * 7) % 40, number % 3
        boxes.extend(n * 16 for n in (x, y, x + 5, y + 9))
    return PageText(text + "\n", boxes.tobytes(), 16, PageSize(100, 100), (Line(0, len(text), 0),))


@given(st.integers(0, 12), st.integers(0, 12))
def test_uneven_lines_are_measured_letter_by_letter(a: int, b: int) -> None:
    page = uneven()
    start, end = min(a, b), max(a, b)
    assert TextIndex(page).rects(start, end) == page.rects(start, end)


def test_the_white_after_a_short_line_is_that_line() -> None:
    assert at(180, 60 + 16 + 6) == "."
    hit = INDEX.nearest(PagePoint(180, 60 + 16 + 6))
    assert hit.caret == PAGE.lines[1].end


def test_columns_stay_apart() -> None:
    assert at(240, 62) == "."
    assert at(315, 62) == "H"
    assert at(328, 300) == "a"


def test_far_above_and_below() -> None:
    assert INDEX.nearest(PagePoint(0, -500)).offset == 0
    assert INDEX.nearest(PagePoint(60, 5_000)).offset >= PAGE.lines[2].start


def test_a_page_without_text_has_nothing_to_find() -> None:
    index = TextIndex(make_page([]))
    assert index.nearest(PagePoint(1, 1)) is None
    assert index.caret_rect(0) is None
    assert index.rects(0, 1) == []


def test_the_caret_stands_before_its_character_and_after_the_last() -> None:
    assert INDEX.caret_rect(3).x0 == 50 + 3 * 6
    assert INDEX.caret_rect(PAGE.lines[0].end).x0 == 50 + 25 * 6


def test_on_a_full_page_the_nearest_is_found() -> None:
    index = TextIndex(make_page([(20, 20, ["x" * 80] * 50)]))
    found = [index.nearest(PagePoint(20 + number * 4, 20 + number * 7)) for number in range(100)]
    offsets = [hit.offset for hit in found if hit is not None]
    assert (len(offsets), offsets[0]) == (100, 0)
    assert offsets == sorted(offsets)
