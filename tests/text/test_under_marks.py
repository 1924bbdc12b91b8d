"""The text under marks is found by its height on the page, and is the same as by looking at every character."""

from __future__ import annotations

import struct
from math import atan2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.geometry import PageSize
from annotator.model.text_layer import Line, PageText
from annotator.text.under_marks import UnderMarks

Quad = tuple[float, ...]
SCALE = 16.0


def page_of(lines: list[tuple[str, int, int]]) -> PageText:
    """A page of lines, each with the place of its lower left corner; a character is 6 by 10 points."""
    text, sides, made = "", list[int](), list[Line]()
    for words, x, y in lines:
        start = len(text)
        for at in range(len(words)):
            sides += [int(SCALE * side) for side in (x + 6 * at, y - 10, x + 6 * at + 6, y)]
        sides += [int(SCALE * side) for side in (x + 6 * len(words), y - 10, x + 6 * len(words), y)]
        text += words + "\n"
        made.append(Line(start, start + len(words), 0))
    return PageText(text, struct.pack(f"<{len(sides)}h", *sides), SCALE, PageSize(595, 842), tuple(made))


def seen(page: PageText, quads: list[Quad]) -> list[tuple[int, int]]:
    """What `UnderMarks` gives, by looking whether each character's centre lies in each of the quads."""
    spans: list[tuple[int, int]] = []
    for line in page.lines:
        for at in range(line.start, line.end):
            box = page.box(at)
            x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
            if page.text[at].isspace() or not any(inside(quad, x, y) for quad in quads):
                continue
            if spans and not page.text[spans[-1][1] : at].strip():
                spans[-1] = (spans[-1][0], at + 1)
            else:
                spans.append((at, at + 1))
    return spans


def inside(quad: Quad, x: float, y: float) -> bool:
    corners = list(zip(quad[0::2], quad[1::2], strict=True))
    if len(corners) != 4:
        return False
    middle = sum(c[0] for c in corners) / 4, sum(c[1] for c in corners) / 4
    corners.sort(key=lambda corner: atan2(corner[1] - middle[1], corner[0] - middle[0]))
    xs, ys = zip(*corners, strict=True)
    if not (min(xs) <= x <= max(xs) and min(ys) <= y <= max(ys)):
        return False
    sides = [
        (bx - ax) * (y - ay) - (by - ay) * (x - ax)
        for (ax, ay), (bx, by) in zip(corners, corners[1:] + corners[:1], strict=True)
    ]
    return all(side >= 0 for side in sides) or all(side <= 0 for side in sides)


LINES = st.lists(st.tuples(st.text("å b-", max_size=8), st.integers(-20, 60), st.integers(0, 60)), max_size=6)
NUMBER = st.integers(-20, 120) | st.floats(-20, 120)
ANY = st.tuples(*[NUMBER] * 8) | st.tuples(*[NUMBER] * 6)
UPRIGHT = st.builds(lambda x, y, w, h: (x, y, x + w, y, x, y + h, x + w, y + h), NUMBER, NUMBER, NUMBER, NUMBER)


@given(LINES, st.lists(st.lists(ANY | UPRIGHT, max_size=4), max_size=4))
def test_the_passages_are_those_that_looking_everywhere_finds(
    lines: list[tuple[str, int, int]], marks: list[list[Quad]]
) -> None:
    page = page_of(lines)
    under = UnderMarks(page)
    for quads in marks:
        assert under.spans(quads) == seen(page, quads)


def test_characters_far_from_a_mark_are_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[float] = []
    monkeypatch.setattr("annotator.text.under_marks._holds", lambda _shape, _x, y: (looked.append(y), True)[1])
    page = page_of([(f"Linje {n:03}", 50, 20 + 14 * n) for n in range(50)])
    assert len(UnderMarks(page).spans([(50, 35, 200, 35, 50, 24, 200, 24)] * 1000)) == 1
    assert looked == [29.0] * 8
