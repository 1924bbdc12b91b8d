"""The page view: marks, zoom, place, pictures, and what is left when it goes."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.geometry import PageIndex, PageSize
from annotator.pdf.messages import Priority
from annotator.ui.page.colours import PageColours
from annotator.ui.page.images import BUDGET
from annotator.ui.page.lane import bar_rect
from annotator.ui.page.layout import LANE, MARGIN
from annotator.ui.page.mark import Mark
from annotator.ui.page.page_view import PageView
from annotator.ui.page.zoom import ZoomMode
from tests.ui.page.conftest import Open, click, drag, span_of
from tests.ui.page.fakes import make_page

BLUE, GREEN = "#0072B2", "#009E73"


def show_two(view: PageView) -> tuple[Mark, Mark]:
    """A sentence with an amount in it."""
    outer = Mark("outer", *span_of(view, "Der afsættes 1,2 millioner kroner\ntil arbejdet"), "decision", BLUE)
    inner = Mark("inner", *span_of(view, "1,2 millioner kroner"), "amount", GREEN, "dots")
    view.show_marks((outer, inner))
    return outer, inner


# Marks


def test_a_click_chooses_the_innermost_mark_and_the_next_click_the_one_around_it(view: PageView, qtbot: QtBot) -> None:
    _, inner = show_two(view)
    chosen: list[str] = []
    view.annotation_chosen.connect(chosen.append)
    view.annotation_chosen.connect(view.choose)
    for _ in range(3):
        click(view, view.point_of(inner.start + 3))
    assert chosen == ["inner", "outer", "inner"]


def test_a_click_on_a_bar_of_the_lane_chooses_its_mark(view: PageView, qtbot: QtBot) -> None:
    show_two(view)
    page = PageIndex(0)
    place = view.page_place(page)
    placed = view._overlay.highlights.on_page(page)
    bar = bar_rect(placed[1], place.width(), view.layout_now.scale).translated(place.topLeft())
    with qtbot.waitSignal(view.annotation_chosen) as chosen:
        click(view, bar.center().toPoint())
    assert chosen.args == ["inner"]


def test_an_end_of_the_chosen_mark_can_be_dragged(view: PageView, qtbot: QtBot) -> None:
    _, inner = show_two(view)
    view.choose("inner")
    end = view.point_of(inner.end - 1) + QPoint(6, 10)
    target = span_of(view, "1,2 millioner")[1]
    with qtbot.waitSignal(view.span_dragged) as dragged:
        drag(view, end, view.point_of(target - 1))
    assert dragged.args == ["inner", inner.start, target]
    assert view.selection.now.empty


def test_the_start_stops_before_the_end(view: PageView, qtbot: QtBot) -> None:
    _, inner = show_two(view)
    view.choose("inner")
    start = view.point_of(inner.start) - QPoint(6, 8)
    with qtbot.waitSignal(view.span_dragged) as dragged:
        drag(view, start, view.point_of(span_of(view, "sker i")[1]))
    assert dragged.args == ["inner", inner.end - 1, inner.end]


def test_escape_gives_up_dragging_an_end(view: PageView, qtbot: QtBot) -> None:
    _, inner = show_two(view)
    view.choose("inner")
    with qtbot.assertNotEmitted(view.span_dragged):
        drag(view, view.point_of(inner.end - 1) + QPoint(6, 10), view.point_of(2), release=False)
        QTest.keyClick(view, Qt.Key.Key_Escape)
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, view.point_of(2))
    assert view._overlay.preview is None


def test_other_peoples_marks_have_no_handles(view: PageView) -> None:
    start, end = span_of(view, "millioner")
    view.show_marks((Mark("x", start, end, "amount", GREEN, mine=False),))
    view.choose("x")
    assert view.handle_at(QPointF(view.point_of(end - 1) + QPoint(4, 8))) is None


def colour_at(view: PageView, point: QPoint) -> QColor:
    return view.viewport().grab().toImage().pixelColor(point)


def test_a_tag_is_tinted_and_its_text_stays_dark(view: PageView, qtbot: QtBot) -> None:
    _, inner = show_two(view)
    page = PageIndex(0)
    qtbot.waitUntil(lambda: view.source.image(page, round(view.layout_now.scale, 5)) is not None)
    image = view.viewport().grab(view.rect_place(page, view.text.rects(page, *span_of(view, "kroner"))[0]).toRect())
    pixels = image.toImage()
    seen = [pixels.pixelColor(x, y) for x in range(pixels.width()) for y in range(pixels.height())]
    assert min(colour.lightness() for colour in seen) < 60
    assert all(colour != QColor("white") for colour in seen[: len(seen) // 2])
    assert inner.end


def test_found_words_and_themes_are_painted(view: PageView) -> None:
    point = view.point_of(span_of(view, "millioner")[0]) - QPoint(0, 7)
    plain = colour_at(view, point)
    span = span_of(view, "millioner")
    view.show_found((span,), 0)
    assert colour_at(view, point) != plain
    view.show_found(())
    assert colour_at(view, point) == plain
    edge = QPoint(3, 3)
    view.set_colours(PageColours.dark())
    assert colour_at(view, edge) == PageColours.dark().background


# Zoom and place


def test_ctrl_and_the_wheel_keep_the_point_under_the_mouse(view: PageView, qtbot: QtBot) -> None:
    view.go_to_page(3)
    offset = span_of(view, "Linje nummer 9")[0]
    before = view.point_of(offset)
    position = QPointF(before)
    for turn in (120, 120, -120):
        event = QWheelEvent(
            position,
            QPointF(view.viewport().mapToGlobal(before)),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        with qtbot.waitSignal(view.zoom_changed):
            QApplication.sendEvent(view.viewport(), event)
        moved = view.point_of(offset) - before
        assert abs(moved.y()) <= 3
    assert view.zoom == 1.1


def test_fitting_the_width_follows_the_window(view: PageView) -> None:
    view.fit_width()
    place = view.page_place(PageIndex(0))
    assert abs(place.width() - (view.viewport().width() - MARGIN - LANE)) <= 1
    view.resize(700, 500)
    place = view.page_place(PageIndex(0))
    assert abs(place.width() - (view.viewport().width() - MARGIN - LANE)) <= 1
    view.fit_page()
    assert view.page_place(PageIndex(0)).height() <= view.viewport().height()
    view.set_zoom(2.0)
    view.resize(800, 500)
    assert view.zoom == 2.0


def test_the_place_is_found_again(view: PageView, opened: Open) -> None:
    view.set_zoom(1.25)
    view.go_to_offset(span_of(view, "Linje nummer 30")[0])
    place = view.position()
    other = opened()
    other.restore(place)
    assert other.zoom == 1.25
    assert other.verticalScrollBar().value() == view.verticalScrollBar().value()
    assert other.page == view.page


def test_a_page_is_gone_to_and_told(view: PageView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.page_changed) as changed:
        view.go_to_page(PageIndex(3))
    assert changed.args == [3]
    assert 0 <= view.page_place(PageIndex(3)).top() < 20
    with pytest.raises(IndexError):
        view.go_to_page(PageIndex(99))


def test_revealing_moves_nothing_that_is_seen(view: PageView) -> None:
    span = span_of(view, "til arbejdet")
    view.reveal(*span)
    assert view.verticalScrollBar().value() == 0
    far = span_of(view, "Side 6")
    view.reveal(*far)
    assert view.viewport().rect().contains(view.point_of(far[0]))
    value = view.verticalScrollBar().value()
    view.reveal(*far)
    assert view.verticalScrollBar().value() == value


def test_revealing_with_what_is_around_leaves_room_on_both_sides(view: PageView) -> None:
    view.set_zoom(2.0)
    below = span_of(view, "Side 6")[0]
    view.reveal(below, below + 1)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() - view.viewport().height() * 4 // 5)
    assert view.point_of(below).y() > view.viewport().height()
    view.reveal(below, below + 1, around=True)
    assert 0.25 < view.point_of(below).y() / view.viewport().height() < 0.45
    value = view.verticalScrollBar().value()
    view.reveal(below, below + 1, around=True)
    assert view.verticalScrollBar().value() == value


# Pictures


def test_the_visible_pages_are_asked_for_first_then_their_neighbours(view: PageView) -> None:
    asked = view.source.asked
    assert asked[0].page == 0
    assert asked[0].priority is Priority.VISIBLE
    assert {each.page for each in asked if each.priority is Priority.NEAR} == {1, 2}
    assert asked[0].scale == round(view.devicePixelRatio() * 96 / 72, 5)


def test_an_old_picture_is_shown_stretched_until_the_new_one_comes(view: PageView, qtbot: QtBot) -> None:
    source, page = view.source, PageIndex(0)
    qtbot.waitUntil(lambda: not source.wanted)
    source.hold = True
    view.set_zoom(2.0)
    assert view._images.failed(page) is None
    view.reveal(0, 1)
    point = QRectF(view.rect_place(page, view.text.rects(page, 0, 1)[0]))
    seen = view.viewport().grab(point.toRect().adjusted(-1, -1, 1, 1)).toImage()
    dark = min(seen.pixelColor(x, y).lightness() for x in range(seen.width()) for y in range(seen.height()))
    assert dark < 128
    with qtbot.waitSignal(source.image_ready):
        source.work()


def test_a_huge_page_is_asked_for_coarse_and_in_tiles(opened: Open, qtbot: QtBot) -> None:
    huge = make_page([(50, 60, ["Stor."])], PageSize(10_000, 10_000), scale=3.0)
    view = opened([huge])
    source = view.source
    whole, *tiles = source.asked
    assert whole.scale**2 * 10_000**2 <= BUDGET * 1.01
    assert 1 <= len(tiles) <= 4
    assert all(tile.scale == round(view.layout_now.scale, 5) for tile in tiles)
    assert all(tile.clip is not None and tile.clip.width * tile.scale <= 1025 for tile in tiles)
    qtbot.waitUntil(lambda: not source.wanted)
    view.viewport().grab()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert source.asked[1].clip.y0 > 5_000


def test_a_page_that_cannot_be_drawn_says_why(opened: Open, pages, qtbot: QtBot) -> None:
    view = opened(broken={0: "This page could not be drawn."})
    blank = opened(pages)
    blank.source.hold = True
    qtbot.waitUntil(lambda: not view.source.wanted)
    middle = view.page_place(PageIndex(0)).intersected(view.viewport().rect())
    seen = view.viewport().grab(middle).toImage()
    assert len({seen.pixel(x, y) for x in range(seen.width()) for y in range(0, seen.height(), 2)}) > 2
    assert view.source.failed(PageIndex(0))


# Coming and going


def test_an_empty_view_says_what_to_do_and_takes_all_input(qtbot: QtBot) -> None:
    view = PageView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.clear("Drop PDFs here.")
    view.show()
    assert view.accessibleDescription() == "Drop PDFs here."
    image = view.viewport().grab().toImage()
    assert len({image.pixel(x, y) for x in range(400 - 20) for y in range(300 - 20)}) > 2
    click(view, QPoint(50, 50))
    QTest.keyClick(view, Qt.Key.Key_Down)
    view.fit_width()
    view.zoom_in()
    view.choose("x")
    view.show_marks(())
    view.show_found(())
    view.widen_to_sentence()
    view.reveal(0, 1)
    assert view.selected_text() == ""


def test_closing_a_document_gives_up_its_pictures(view: PageView) -> None:
    source = view.source
    view.clear("Nothing open.")
    assert source.asked == []
    source.image_ready.emit(0)
    assert view.zoom_mode is ZoomMode.FREE


def test_a_deleted_view_leaves_no_timer_and_no_listener(opened: Open, qtbot: QtBot) -> None:
    view = opened()
    source = view.source
    show_two(view)
    drag(view, view.point_of(0), QPoint(200, 5_000), release=False)
    timers = [weakref.ref(timer) for timer in view.findChildren(QTimer)]
    assert timers
    with qtbot.waitSignal(view.destroyed):
        view.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del view
    gc.collect()
    source.image_ready.emit(0)
    assert isinstance(source, QObject)
