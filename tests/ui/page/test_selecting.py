"""Selecting text by mouse and keyboard, with real events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui.page.page_view import PageView
from tests.ui.page.conftest import click, drag, span_of

SHIFT, CTRL, NONE = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.NoModifier,
)


@pytest.mark.parametrize(
    "words",
    [
        "Bestyrelsen godkendte planen.",
        "1,2 millioner kroner",
        "planen.\nDer afsættes",
        "afsættes 1,2 millioner kroner\ntil arbejdet i",
    ],
)
@pytest.mark.parametrize("zoom", [0.7, 1.0, 1.37])
def test_a_drag_from_the_first_to_the_last_letter_selects_exactly_them(
    view: PageView, qtbot: QtBot, words: str, zoom: float
) -> None:
    view.set_zoom(zoom)
    view.verticalScrollBar().setValue(0)
    start, end = span_of(view, words)
    with qtbot.waitSignal(view.selection_changed):
        drag(view, view.point_of(start), view.point_of(end - 1))
    assert view.selection.now.span == (start, end)
    assert view.selected_text() == words


def test_a_drag_backwards_selects_the_same(view: PageView) -> None:
    start, end = span_of(view, "1,2 millioner kroner")
    drag(view, view.point_of(end - 1), view.point_of(start))
    assert view.selection.now.span == (start, end)
    assert view.selection.now.head == start


def test_a_drag_within_a_column_leaves_the_other_alone(view: PageView) -> None:
    start, _ = span_of(view, "Formanden")
    _, end = span_of(view, "udvalget.")
    drag(view, view.point_of(start), view.point_of(end - 1))
    assert view.selected_text() == "Formanden takkede for\nsamarbejdet i udvalget."


def test_a_drag_over_a_page_border_follows_the_text(view: PageView) -> None:
    view.set_zoom(0.4)
    start, _ = span_of(view, "sker i 2015")
    _, end = span_of(view, "Anden side")
    drag(view, view.point_of(start), view.point_of(end - 1))
    assert view.selection.now.span == (start, end)


def test_a_double_click_takes_the_word_and_a_third_the_sentence(view: PageView) -> None:
    start, end = span_of(view, "1,2")
    point = view.point_of(start)
    click(view, point)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, point)
    assert view.selection.now.span == (start, end)
    click(view, point)
    assert view.selected_text() == "Der afsættes 1,2 millioner kroner\ntil arbejdet i de kommende år."


def test_a_drag_after_a_double_click_goes_by_words(view: PageView) -> None:
    start, _ = span_of(view, "afsættes")
    _, end = span_of(view, "millioner")
    where, left, point = view.viewport(), Qt.MouseButton.LeftButton, view.point_of(start + 3)
    place = QPointF(where.mapToGlobal(point))
    double = QMouseEvent(QEvent.Type.MouseButtonDblClick, QPointF(point), place, left, left, NONE)
    QApplication.sendEvent(where, double)
    QTest.mouseMove(where, view.point_of(end - 4))
    QTest.mouseRelease(where, left, NONE, view.point_of(end - 4))
    assert view.selection.now.span == (start, end)


def test_a_click_puts_the_caret_and_selects_nothing(view: PageView, qtbot: QtBot) -> None:
    view.select(3, 9)
    start, _ = span_of(view, "millioner")
    with qtbot.waitSignal(view.selection_changed) as changed:
        click(view, view.point_of(start) - QPoint(2, 0))
    assert changed.args == [0, 0]
    assert view.selection.now.head == start


def test_shift_and_a_click_extend(view: PageView) -> None:
    start, end = span_of(view, "godkendte planen")
    click(view, view.point_of(start) - QPoint(2, 0))
    click(view, view.point_of(end - 1), SHIFT)
    assert view.selection.now.span == (start, end)


def test_a_drag_held_below_the_view_scrolls_on(view: PageView, qtbot: QtBot) -> None:
    start, _ = span_of(view, "Bestyrelsen")
    drag(view, view.point_of(start), QPoint(200, view.viewport().height() + 60), release=False)
    target = span_of(view, "Anden side")[1]
    qtbot.waitUntil(lambda: view.selection.now.end > target)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(200, view.viewport().height() + 60))
    place = view.verticalScrollBar().value()
    assert place > 0
    qtbot.wait(60)
    assert view.verticalScrollBar().value() == place


def test_escape_gives_up_a_drag_and_is_left_to_the_window_otherwise(view: PageView) -> None:
    view.select(3, 9)
    start, end = span_of(view, "millioner kroner")
    drag(view, view.point_of(start), view.point_of(end), release=False)
    assert view.selection.now.span != (3, 9)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.selection.now.span == (3, 9)
    assert not send(view, Qt.Key.Key_Escape)


def send(view: PageView, key: Qt.Key, text: str = "") -> bool:
    """Whether the view uses a key."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, NONE, text)
    event.setAccepted(True)
    QApplication.sendEvent(view, event)
    return event.isAccepted()


@pytest.mark.parametrize("key", [Qt.Key.Key_D, Qt.Key.Key_S, Qt.Key.Key_N, Qt.Key.Key_Delete, Qt.Key.Key_Return])
def test_keys_of_commands_are_left_to_the_window(view: PageView, key: Qt.Key) -> None:
    assert not send(view, key, "x")


def test_the_caret_moves_by_letter_word_and_line(view: PageView) -> None:
    keys = [
        (Qt.Key.Key_Right, NONE, 1),
        (Qt.Key.Key_Right, CTRL, len("Bestyrelsen ")),
        (Qt.Key.Key_End, NONE, len("Bestyrelsen godkendte planen.")),
        (Qt.Key.Key_Left, CTRL, len("Bestyrelsen godkendte ")),
        (Qt.Key.Key_Home, NONE, 0),
        (Qt.Key.Key_Left, NONE, 0),
    ]
    for key, modifiers, place in keys:
        QTest.keyClick(view, key, modifiers)
        assert view.selection.now.head == place
        assert view.selection.now.empty


def test_down_and_up_keep_the_column_over_a_short_line_and_a_page_border(view: PageView) -> None:
    view.go_to_offset(20)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Down)
    third = span_of(view, "til arbejdet")[0]
    assert view.selection.now.head == third + 20
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.selection.now.head == span_of(view, "sker i 2015.")[1]
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.selection.now.head == third + 20
    view.go_to_offset(span_of(view, "Mødet sluttede")[0])
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.text.layer.page_of(view.selection.now.head) == 1


def test_shift_extends_and_the_empty_page_is_passed(view: PageView) -> None:
    start = span_of(view, "Og slutter her.")[0]
    view.go_to_offset(start)
    QTest.keyClick(view, Qt.Key.Key_Down, SHIFT)
    assert view.selection.now.anchor == start
    assert view.text.layer.page_of(view.selection.now.head) == 3


def test_page_down_goes_on_over_pages_without_text_and_back(view: PageView) -> None:
    bar = view.verticalScrollBar()
    places = []
    while bar.value() < bar.maximum():
        places.append(bar.value())
        QTest.keyClick(view, Qt.Key.Key_PageDown)
        assert bar.value() > places[-1]
    assert len(places) > 5
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.text.layer.page_of(view.selection.now.head) == 6
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert bar.value() < bar.maximum()


def test_the_caret_comes_to_where_the_reader_has_scrolled(view: PageView) -> None:
    view.go_to_page(3)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.text.layer.page_of(view.selection.now.head) == 3


def test_widening_to_the_sentence(view: PageView) -> None:
    view.select(*span_of(view, "millioner"))
    view.widen_to_sentence()
    assert view.selected_text() == "Der afsættes 1,2 millioner kroner\ntil arbejdet i de kommende år."
    view.select(*span_of(view, "planen.\nDer"))
    view.widen_to_sentence()
    assert view.selected_text().startswith("Bestyrelsen godkendte planen.\nDer")


def test_copy_and_select_page(view: PageView) -> None:
    view.go_to_page(1)
    QTest.keyClick(view, Qt.Key.Key_A, CTRL)
    QTest.keyClick(view, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Anden side begynder her.\nOg slutter her.\n"


def test_the_screen_reader_hears_the_page_and_the_selection(view: PageView) -> None:
    view.go_to_page(1)
    assert "Anden side begynder her." in view.accessibleDescription()
    view.select(*span_of(view, "millioner"))
    assert view.accessibleDescription() == "Selected on page 1: millioner"
