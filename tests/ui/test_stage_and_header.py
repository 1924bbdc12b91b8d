"""Messages move no page; the header says what is open and where one is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from annotator.ui.actions import ActionSet
from annotator.ui.find_bar import FindBar
from annotator.ui.header import Header
from annotator.ui.message_bar import MessageBar
from annotator.ui.stage import Stage


def test_a_message_floats_at_the_lower_edge(qtbot) -> None:
    messages, content = MessageBar(), QWidget()
    stage = Stage(FindBar(), content, messages)
    qtbot.addWidget(stage)
    stage.resize(600, 400)
    stage.show()
    qtbot.waitUntil(stage.isVisible)
    before = content.geometry()
    messages.show_message("One. " * 60)
    qtbot.waitUntil(lambda: messages.isVisible() and messages.geometry().bottom() == stage.rect().bottom())
    assert content.geometry() == before
    assert messages.width() == stage.width()
    one = messages.height()
    messages.show_message("Two.")
    qtbot.waitUntil(lambda: messages.height() > one)
    stage.resize(500, 300)
    qtbot.waitUntil(lambda: messages.geometry().bottom() == stage.rect().bottom())


def test_the_header_follows_what_is_open(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    header = Header(ActionSet(window), window)
    project = header.findChild(QToolButton, "projectButton")
    find = header.findChild(QLineEdit)
    assert project.text() == "Annotator"
    header.show_project("Board 2017")
    assert project.text() == "Board 2017"
    header.show_document("")
    assert not find.isEnabled()
    header.show_document("referat.pdf")
    assert find.isEnabled()
    header.show_zoom(1.255)
    assert header.findChild(QToolButton, "zoomButton").text() == "125 %"
    qtbot.keyClicks(find, "kroner")
    with qtbot.waitSignal(header.find_entered) as told:
        qtbot.keyClick(find, Qt.Key.Key_Return)
    assert told.args == ["kroner"]
