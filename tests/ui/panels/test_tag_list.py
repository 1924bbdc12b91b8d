"""The list of tags: chosen from by hand and from outside, steady while rows come and go."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.ui.models.tag_model import TagRow
from annotator.ui.panels.tag_list import TagList
from annotator.ui.theme import Theme, read_theme


def row(name: str) -> TagRow:
    return TagRow(name, "funding", f"beløb {name}", "5 DKK", 3, "#009E73", "dots")


@pytest.fixture
def tags(qtbot: QtBot, theme: Theme) -> TagList:
    made = TagList(theme)
    qtbot.addWidget(made)
    made.resize(350, 150)
    with qtbot.waitExposed(made):
        made.show()
    made.set_rows(tuple(row(name) for name in "abcdefghij"))
    return made


def test_a_click_chooses(qtbot: QtBot, tags: TagList) -> None:
    place = tags.view.visualRect(tags.model.index(1)).center()
    with qtbot.waitSignal(tags.tag_chosen) as told:
        qtbot.mouseClick(tags.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["b"]
    assert tags.chosen() == "b"


def test_arrows_choose(qtbot: QtBot, tags: TagList) -> None:
    tags.choose("a")
    with qtbot.waitSignal(tags.tag_chosen) as told:
        qtbot.keyClick(tags.view, Qt.Key.Key_Down)
    assert told.args == ["b"]


def test_choosing_from_outside_tells_nothing_and_scrolls(qtbot: QtBot, tags: TagList) -> None:
    with qtbot.assertNotEmitted(tags.tag_chosen):
        tags.choose("j")
    assert tags.view.viewport().rect().contains(tags.view.visualRect(tags.model.index(9)).center())
    tags.choose("no such tag")
    assert tags.chosen() == ""
    assert not tags.view.selectionModel().hasSelection()


def test_new_rows_keep_choice_and_place(qtbot: QtBot, tags: TagList) -> None:
    tags.choose("e")
    at = tags.view.verticalScrollBar().value()
    assert at > 0
    with qtbot.assertNotEmitted(tags.tag_chosen):
        tags.set_rows(tuple(row(name) for name in "abcdfeghijkl"))
        tags.set_rows(tuple(row(name) for name in "abcdxefghij"))
    assert tags.chosen() == "e"
    assert [i.row() for i in tags.view.selectionModel().selectedRows()] == [5]
    assert tags.view.verticalScrollBar().value() == at
    with qtbot.assertNotEmitted(tags.tag_chosen):
        tags.set_rows(())
    assert tags.chosen() == ""


def test_paints_every_style_in_both_themes(tags: TagList) -> None:
    tags.set_rows(
        tuple(
            TagRow(s, "funding", "beløb", "5 DKK", 1, "#009E73", "dots", s) for s in ("tag", "suggestion", "rejected")
        )
    )
    light = tags.grab().toImage()
    tags.set_theme(read_theme("dark"))
    assert tags.grab().toImage() != light
