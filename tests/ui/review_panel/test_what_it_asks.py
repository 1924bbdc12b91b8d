"""What the review panel asks for by key and by mouse: verdicts, gold, comments, bringing back."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from annotator.ui.panels.review_cells import chips
from annotator.ui.panels.review_panel import ReviewPanel
from tests.ui.review_panel.board import Board

Key = Qt.Key


def test_gold_row_by_row_by_keyboard(differing: Board, panel: ReviewPanel, qtbot: QtBot) -> None:
    content = differing.content()
    panel.show_item(content)
    with qtbot.assertNotEmitted(panel.gold_chosen):
        panel.choose_gold()
    assert panel.gold_buttons.waiting.text() == "Choose whose value holds: Recurrence, Period"
    gold = panel.table.gold
    assert QApplication.focusWidget() is gold
    qtbot.keyClick(gold, Key.Key_2)
    assert panel.gold_buttons.waiting.text() == "Choose whose value holds: Period"
    qtbot.keyClick(gold, Key.Key_Tab)
    assert gold.currentIndex().row() == 2
    qtbot.keyClick(gold, Key.Key_Space)
    assert not panel.gold_buttons.waiting.isVisible()
    with qtbot.waitSignal(panel.gold_chosen) as chosen:
        qtbot.keyClick(gold, Key.Key_Return)
    made = content.gold_of(chosen.args[0])
    assert made is not None
    assert (made.fields["recurrence"], made.fields["period_from"], made.fields["amount_min"]) == ("once", 2015, 1200000)
    assert set(chosen.args[0].sources) == {tag.id for tag in differing.tags}


def test_a_click_on_a_chip_chooses_and_the_same_tag_shown_again_keeps_it(
    differing: Board, panel: ReviewPanel, qtbot: QtBot
) -> None:
    panel.show_item(differing.content())
    gold = panel.table.gold
    cell = gold.visualRect(gold.model().index(1, panel.table.model.gold))
    qtbot.mouseClick(gold.viewport(), Qt.MouseButton.LeftButton, pos=chips(cell, 2)[1].center())
    assert panel.table.model.chosen == {1: 1}
    qtbot.mouseClick(gold.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(cell.right() - 1, cell.top() + 1))
    panel.show_item(differing.content())
    assert panel.table.model.chosen == {1: 1}
    panel.show_item(replace(differing.content(), id="another"))
    assert panel.table.model.chosen == {}


def test_gold_of_a_whole_column_by_its_button(differing: Board, panel: ReviewPanel, qtbot: QtBot) -> None:
    content = differing.content()
    panel.show_item(content)
    with qtbot.waitSignal(panel.gold_chosen) as chosen:
        panel.gold_buttons.columns[1].click()
    made = content.gold_of(chosen.args[0])
    assert made is not None
    assert made.says_the_same(differing.tags[1])
    with qtbot.waitSignal(panel.gold_chosen) as chosen:
        panel.gold_buttons.none.click()
    assert content.gold_of(chosen.args[0]) is None


def test_a_reason_is_written_in_place_and_escape_leaves_no_trace(
    differing: Board, panel: ReviewPanel, qtbot: QtBot
) -> None:
    panel.show_item(differing.content())
    panel.table.tags.setFocus()
    panel.ask_reason()
    line = panel.ask_line.line
    assert QApplication.focusWidget() is line
    qtbot.keyClicks(line, "for")
    panel.show_item(differing.content())
    qtbot.keyClicks(line, " kort")
    with qtbot.waitSignal(panel.reject_requested) as rejected:
        qtbot.keyClick(line, Key.Key_Return)
    assert rejected.args == ["for kort"]
    assert not panel.ask_line.isVisible()
    assert QApplication.focusWidget() is panel.table.tags
    panel.ask_comment()
    qtbot.keyClicks(line, "Nej")
    with qtbot.assertNotEmitted(panel.comment_entered):
        qtbot.keyClick(line, Key.Key_Escape)
        panel.ask_comment()
        assert line.text() == ""
        qtbot.keyClick(line, Key.Key_Return)
    panel.ask_comment()
    panel.show_item(replace(differing.content(), id="another"))
    assert not panel.ask_line.isVisible()


def test_buttons_ask_and_name_their_keys(differing: Board, panel: ReviewPanel, qtbot: QtBot) -> None:
    panel.show_item(differing.content())
    assert panel.buttons.accept.text() == "Accept  A"
    assert panel.buttons.accept.toolTip() == "Accept Ann Øst's tag (A)"
    panel.set_keys({"verdict.accept": ("Ctrl+J",)})
    assert panel.buttons.accept.text() == "Accept  Ctrl+J"
    for button, signal in (
        (panel.buttons.accept, panel.accept_requested),
        (panel.buttons.amend, panel.amend_requested),
    ):
        with qtbot.waitSignal(signal):
            button.click()
    panel.buttons.comment.setFocus()
    with qtbot.assertNotEmitted(panel.gold_chosen):
        qtbot.keyClick(panel.buttons.comment, Key.Key_Return)
    assert panel.ask_line.asks_for == "comment"
    panel.buttons.reject.click()
    assert panel.ask_line.asks_for == "reason"


def test_enter_on_a_button_is_kept_from_the_windows_command_of_that_key(
    differing: Board, panel: ReviewPanel, qtbot: QtBot
) -> None:
    content = differing.content()
    panel.show_item(content)
    action = QAction(panel)
    action.setShortcut(QKeySequence("Return"))
    panel.addAction(action)
    panel.buttons.comment.setFocus()
    with qtbot.assertNotEmitted(action.triggered):
        qtbot.keyClick(panel.buttons.comment, Key.Key_Return)
    assert panel.ask_line.asks_for == "comment"
    panel.table.tags.setFocus()
    with qtbot.waitSignal(action.triggered):
        qtbot.keyClick(panel.table.tags, Key.Key_Return)


def test_after_bringing_back_the_hands_are_where_they_were(differing: Board, panel: ReviewPanel, qtbot: QtBot) -> None:
    differing.benches[0].edit_tag(differing.tags[0].id)
    differing.benches[0].set_fields({"period_to": 2017})
    differing.benches[0].commit()
    content = differing.content()
    panel.show_item(content)
    panel.table.gold.setFocus()
    panel.show_history()
    button = QApplication.focusWidget()
    assert isinstance(button, QAbstractButton)
    # What was brought back cannot be brought back again: its button goes.
    bare = replace(content, history=tuple(replace(event, revision=None) for event in content.history))
    panel.bring_back_requested.connect(lambda _: panel.show_item(bare))
    with qtbot.waitSignal(panel.bring_back_requested):
        qtbot.keyClick(button, Key.Key_Space)
    assert not button.isVisible()
    assert QApplication.focusWidget() is panel.table.gold
