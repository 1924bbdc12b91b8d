"""Where a screen of figures comes to stand."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.insight.placing import place_beside


class Screen(QWidget):
    """As wide as the figures are."""

    def sizeHint(self) -> QSize:
        return QSize(300, 200)


def test_without_room_beside_the_window_the_left_of_the_page_stays_in_sight(qtbot: QtBot) -> None:
    window, view = QWidget(), Screen()
    qtbot.addWidget(window)
    qtbot.addWidget(view)
    room = window.screen().availableGeometry()
    window.setGeometry(room.adjusted(10, 10, -10, -10))
    place_beside(view, window)
    assert room.contains(view.geometry())
    assert view.geometry().left() > window.geometry().center().x()
    assert view.geometry().right() <= window.frameGeometry().right()
