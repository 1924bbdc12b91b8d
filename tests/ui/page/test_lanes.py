"""Lanes beside the page: one for all tags, or one an annotator."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from annotator.model.geometry import PageIndex, PageRect
from annotator.ui.page.colours import PageColours
from annotator.ui.page.drawing import united
from annotator.ui.page.highlights import Placed
from annotator.ui.page.lane import BAR, EDGE, FIRST, NARROW, WIDE, LaneLook, Lanes, bar_rect, slot_of
from annotator.ui.page.layout import LANE
from annotator.ui.page.mark import Mark, State
from annotator.ui.page.page_view import PageView
from tests.ui.page.conftest import Open, click, span_of

BLUE = "#0072B2"
LOOKS = (LaneLook("1", "one"), LaneLook("2", "two"), LaneLook("gold", "gold", gold=True))


def placed(mark_id: str, lane: str, top: float = 10, bottom: float = 30) -> Placed:
    return Placed.of(Mark(mark_id, 0, 9, "decision", BLUE, lane=lane), (PageRect(0, top, 9, bottom),))


def show(view: PageView, *lanes: str, state: State = "") -> None:
    start, end = span_of(view, "1,2 millioner kroner")
    view.show_marks(Mark(f"tag {lane}", start, end, "funding", BLUE, lane=lane, state=state) for lane in lanes)
    view.set_lanes(LOOKS)


def bar(view: PageView, mark_id: str) -> QRectF:
    page = PageIndex(0)
    there = view._overlay.highlights.on_page(page)
    each = next(p for p in there if p.mark.id == mark_id)
    place = view.page_place(page)
    slot = slot_of(mark_id, there, view.lanes)
    return bar_rect(each, place.width(), view.layout_now.scale, slot).translated(place.topLeft())


@pytest.mark.parametrize("count", [1, 2, 3, 5, 6, 10])
@pytest.mark.parametrize("room", [LANE, 120, 400])
def test_lanes_stay_within_the_room(count: int, room: int) -> None:
    lanes = Lanes(tuple(LaneLook(str(n), f"Navn {n}") for n in range(count)), room)
    there = [placed(f"{n}{nested}", str(n)) for n in range(count) for nested in range(2)]
    slots = lanes.slots(there)
    assert all(x >= FIRST and x + wide <= room - EDGE + 1 for x, wide in slots)
    assert all(3 <= wide <= BAR for _, wide in slots)
    assert NARROW <= lanes.pitch <= WIDE
    assert len({lanes.number(str(n)) for n in range(count)}) == lanes.count == len(lanes.heads())


def test_what_does_not_fit_shares_the_last_lane_and_says_how_many() -> None:
    lanes = Lanes(tuple(LaneLook(str(n), f"Navn {n}") for n in range(9)), 76)
    assert lanes.count == 6
    assert lanes.heads()[-1][1:] == ("+4", "Navn 5, Navn 6, Navn 7, Navn 8")
    assert lanes.number("8") == lanes.number("nobody") == 5


def test_an_annotators_bars_are_in_their_lane_and_nested_ones_beside_them() -> None:
    lanes = Lanes(LOOKS, 120)
    (a, _), (b, _), (nested, _) = lanes.slots([placed("a", "1"), placed("b", "2"), placed("c", "2", 12, 20)])
    assert (a, b) == (FIRST, FIRST + lanes.pitch)
    assert nested == b + BAR + 1


def test_without_lanes_bars_are_where_they_were() -> None:
    assert Lanes().slots([placed("a", "1"), placed("b", "2")]) == [(FIRST, BAR), (FIRST, BAR)]


@pytest.mark.parametrize("width", [500, 900, 1400])
def test_no_page_moves_when_lanes_come_and_go(opened: Open, width: int) -> None:
    view = opened(width=width)
    for fit in (view.fit_width, view.fit_page, lambda: view.set_zoom(1.5)):
        fit()
        view.verticalScrollBar().setValue(90)
        before = view.page_place(PageIndex(0)), view.scroll_offset, view.zoom
        view.set_lanes(LOOKS)
        assert (view.page_place(PageIndex(0)), view.scroll_offset, view.zoom) == before
        view.set_lanes(None)
        assert (view.page_place(PageIndex(0)), view.scroll_offset, view.zoom) == before


def test_a_click_on_a_bar_chooses_that_annotators_tag(view: PageView, qtbot: QtBot) -> None:
    show(view, "1", "2")
    for lane in ("1", "2"):
        with qtbot.waitSignal(view.annotation_chosen) as chosen:
            click(view, bar(view, f"tag {lane}").center().toPoint())
        assert chosen.args == [f"tag {lane}"]


def test_gold_keeps_a_lane_of_its_own() -> None:
    looks = (*(LaneLook(str(n), f"Navn {n}") for n in range(8)), LaneLook("gold", "gold", gold=True))
    lanes = Lanes(looks, 76)
    assert [name for _, name, _ in lanes.heads()] == ["Navn 0", "Navn 1", "Navn 2", "Navn 3", "+4", "gold"]
    assert (lanes.number("7"), lanes.number("gold")) == (4, 5)


def test_whose_lane_it_is_is_said_in_full(view: PageView, monkeypatch: pytest.MonkeyPatch) -> None:
    show(view, "1", "2")
    said = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, _widget: said.append(text))
    at = bar(view, "tag 2").center().toPoint()
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at)))
    assert said == ["two"]


def colours_of(view: PageView, area: QRectF) -> set[str]:
    image = view.viewport().grab(area.toRect()).toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("colours", [PageColours.light(), PageColours.dark()])
def test_rejected_is_a_grey_frame_and_gold_a_golden_one(view: PageView, colours: PageColours) -> None:
    view.set_colours(colours)
    show(view, "1", state="rejected")
    seen = colours_of(view, bar(view, "tag 1"))
    assert colours.rejected.name() in seen
    assert QColor(BLUE).name() not in seen
    show(view, "gold", state="gold")
    assert {colours.gold.name(), QColor(BLUE).name()} <= colours_of(view, bar(view, "tag gold"))


def test_a_gold_tag_has_two_thin_lines_on_the_page(view: PageView, qtbot: QtBot) -> None:
    show(view, "gold", state="gold")
    words = view.rect_place(PageIndex(0), view.text.rects(PageIndex(0), *span_of(view, "kroner"))[0])
    column = view.viewport().grab(QRectF(words.center().x(), words.bottom(), 1, 8).toRect()).toImage()
    gold = [y for y in range(column.height()) if column.pixelColor(0, y) == view.colours.gold]
    assert len(gold) == 2
    assert gold[1] - gold[0] == 2


def test_a_rejected_tag_has_no_handles(view: PageView) -> None:
    show(view, "1", state="rejected")
    view.choose("tag 1")
    start, _ = span_of(view, "1,2 millioner kroner")
    assert view.handle_at((view.point_of(start) - QPoint(4, 8)).toPointF()) is None


def test_ten_tints_of_one_passage_are_one() -> None:
    lines = [
        QRectF(10, 5, 20, 8),
        QRectF(10, 5, 20, 8),
        QRectF(25, 5, 20, 8),
        QRectF(60, 5, 5, 8),
        QRectF(10, 20, 5, 8),
    ]
    assert united(lines) == [QRectF(10, 5, 35, 8), QRectF(60, 5, 5, 8), QRectF(10, 20, 5, 8)]
