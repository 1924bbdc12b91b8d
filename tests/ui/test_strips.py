"""Find bar, status strip, messages and the welcome page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton

from annotator.ui import i18n, tones
from annotator.ui.find_bar import FindBar
from annotator.ui.message_bar import Kind, MessageBar
from annotator.ui.status_strip import StatusStrip
from annotator.ui.welcome import Welcome


def texts(widget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget) and label.text()]


def test_the_find_bar_is_driven_from_the_keyboard(qtbot) -> None:
    bar = FindBar()
    qtbot.addWidget(bar)
    assert not bar.isVisible()
    with qtbot.waitSignal(bar.find_requested) as told:
        bar.take_focus("to\nlinjer")
    assert told.args == ["to linjer"]
    line = bar.findChild(QLineEdit)
    with qtbot.waitSignal(bar.next_requested):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    with qtbot.waitSignal(bar.previous_requested):
        qtbot.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_the_find_bar_says_which_hit(qtbot) -> None:
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.take_focus("kroner")
    for (current, total), said in {
        (3, 1700): "3 of 1,700",
        (0, 2): "2 hits",
        (0, 1): "1 hit",
        (0, 0): "Not found",
    }.items():
        bar.show_count(current, total)
        assert texts(bar) == [said]


def test_the_strip_says_everything(qtbot) -> None:
    strip = StatusStrip()
    qtbot.addWidget(strip)
    strip.show()
    assert texts(strip) == []
    at = "2026-01-31T09:05:41.123Z"
    strip.show_saved(at)
    strip.show_read_only(read_only=True)
    strip.show_work("importing 3 of 12", 3, 12)
    strip.show_annotator("Åse")
    strip.show_page(11, 19)
    assert texts(strip) == [f"✓ saved {i18n.clock(at)}", "read-only", "importing 3 of 12"]
    buttons = {button.text(): button for button in strip.findChildren(QToolButton)}
    for word, signal in {
        "Åse": strip.annotator_clicked,
        "page 11 of 19": strip.page_clicked,
        "✕": strip.stop_clicked,
    }.items():
        with qtbot.waitSignal(signal):
            buttons[word].click()
    strip.show_work("", 0, 0)
    assert not buttons["✕"].isVisible()
    strip.grab()


def test_the_strip_is_as_high_with_work_as_without(qtbot) -> None:
    strip = StatusStrip()
    qtbot.addWidget(strip)
    strip.show()
    idle = strip.sizeHint().height()
    strip.show_work("reading", 1, 2)
    assert strip.sizeHint().height() == idle


def test_messages_stack_and_close(qtbot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    done: list[str] = []
    for i in range(4):
        bar.show_message(f"message {i}", "warning")
    bar.show_message("message 2", Kind.ERROR, ("Do it", lambda: done.append("it")))
    assert bar.texts == ("message 2", "message 3", "message 1")
    bar.grab()
    next(b for b in bar.findChildren(QPushButton) if b.text() == "Do it").click()
    assert done == ["it"]
    assert bar.texts == ("message 3", "message 1")
    assert bar.close_newest()
    bar.clear()
    assert not bar.close_newest()
    assert not bar.isVisible()


def test_escape_closes_a_message(qtbot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.show_message("a file with {braces} and <b>marks</b>")
    message = bar.children()[-1]
    qtbot.keyClick(message, Qt.Key.Key_Escape)
    assert bar.texts == ()


def test_the_welcome_page_offers_what_there_is(qtbot) -> None:
    page = Welcome()
    qtbot.addWidget(page)
    page.show_recent(("/a/Minutes & more.annotator", "/b/Other.annotator"))
    page.show_recent(("/a/Minutes & more.annotator",))
    page.show()
    page.grab()
    recent = [b for b in page.findChildren(QPushButton) if "Minutes && more" in b.text()]
    with qtbot.waitSignal(page.recent_chosen) as told:
        recent[-1].click()
    assert told.args == ["/a/Minutes & more.annotator"]
    sample = next(b for b in page.findChildren(QPushButton) if b.text() == "Open the sample project")
    with qtbot.waitSignal(page.sample_requested):
        sample.click()


def test_quiet_text_can_be_read_on_light_and_dark() -> None:
    for ground, ink in (("#fcfcfa", "#1b1b1b"), ("#24272c", "#e8e8e6"), ("#ffffff", "#000000"), ("#000000", "#ffffff")):
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, QColor(ground))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
        palette.setColor(QPalette.ColorRole.Highlight, QColor("#0072B2"))
        assert tones.contrast(tones.muted(palette), QColor(ground)) >= 4.5
        assert tones.contrast(tones.muted(palette), tones.chosen(palette)) >= 4.5


def test_a_passing_message_goes_with_the_next_thing_done(qtbot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.show_message("a file is missing", "warning")
    bar.show_message("choose one first", passing=True)
    bar.show_message("choose a tag first", passing=True)
    assert bar.texts == ("choose a tag first", "a file is missing"), "one such at a time"
    bar.let_go()
    assert bar.texts == ("a file is missing",)
    close = bar.show_message("all were accepted", "info")
    close()
    close()
    assert bar.texts == ("a file is missing",)
