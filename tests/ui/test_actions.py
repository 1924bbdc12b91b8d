"""Commands run from menus and keys; single letters stay out of text fields."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotator.ui import i18n
from annotator.ui.actions import ActionSet
from annotator.ui.commands import COMMANDS, MENUS, Command
from annotator.ui.menus import Menus

LABEL = Command("label.decision", "Decision", ("D",), "Tag", "What was decided.", scope="page")


class Page(QWidget):
    """Stands for the page: takes the focus, wants no letters."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class Window(QMainWindow):
    def __init__(self) -> None:
        super().__init__()
        self.ran: list[str] = []
        self.actions_ = ActionSet(self)
        for command in COMMANDS:
            self.actions_.connect(command.id, lambda name=command.id: self.ran.append(name))
        self.actions_.set_labels((LABEL,), lambda label: self.ran.append(f"label {label}"))
        self.page, self.line, self.text, self.combo = Page(), QLineEdit(), QPlainTextEdit(), QComboBox()
        self.spin, self.list, self.read_only = QSpinBox(), QListWidget(), QLineEdit("fixed")
        self.read_only.setReadOnly(True)
        self.combo.addItems(["about", "decided", "over"])
        self.list.addItems(["a", "d"])
        middle = QWidget()
        layout = QVBoxLayout(middle)
        for widget in (self.page, self.line, self.text, self.combo, self.spin, self.list, self.read_only):
            layout.addWidget(widget)
        self.setCentralWidget(middle)


@pytest.fixture
def window(qtbot):
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.page.setFocus()
    qtbot.waitUntil(window.page.hasFocus)
    return window


def test_letters_run_commands_on_the_page(window, qtbot) -> None:
    qtbot.keyClicks(window.page, "dn.s[}?")
    qtbot.keyClick(window.page, Qt.Key.Key_Return)
    assert window.ran == [
        "label decision",
        "tag.next",
        "tag.repeat",
        "span.sentence",
        "span.start_earlier",
        "span.end_later",
        "help.keys",
        "tag.edit",
    ]


@pytest.mark.parametrize("name", ["line", "text", "combo", "spin", "read_only"])
def test_letters_do_nothing_else_where_they_are_written(window, qtbot, name) -> None:
    field = getattr(window, name)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "dn.?[")
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert window.ran == []


def test_letters_are_written_in_a_field(window, qtbot) -> None:
    window.line.setFocus()
    qtbot.keyClicks(window.line, "dDn.s[]?")
    assert window.line.text() == "dDn.s[]?"
    window.combo.setFocus()
    qtbot.keyClicks(window.combo, "d")
    assert window.combo.currentText() == "decided"
    assert window.ran == []


def test_chords_work_everywhere(window, qtbot) -> None:
    window.line.setFocus()
    qtbot.keyClick(window.line, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window.line, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.ran == ["find.open", "help.palette"]


def test_letters_come_back_with_the_page(window, qtbot) -> None:
    window.line.setFocus()
    qtbot.keyClicks(window.line, "d")
    window.page.setFocus()
    qtbot.keyClicks(window.page, "d")
    assert window.line.text() == "d"
    assert window.ran == ["label decision"]


def test_only_grounds_hear_letters_once_there_are_some(window, qtbot) -> None:
    window.list.setFocus()
    qtbot.keyClicks(window.list, "d")
    assert window.ran == ["label decision"]
    window.actions_.add_ground(window.page)
    qtbot.keyClicks(window.list, "d")
    assert window.ran == ["label decision"]
    assert window.list.currentItem().text() == "d"
    window.page.setFocus()
    qtbot.keyClicks(window.page, "d")
    assert window.ran == ["label decision"] * 2


def test_a_disabled_command_does_not_run(window, qtbot) -> None:
    window.actions_.set_enabled("tag.next", False)
    qtbot.keyClicks(window.page, "n")
    window.actions_.run("tag.next")
    assert window.ran == []


def test_own_keys_take_the_place_of_the_tables(window, qtbot) -> None:
    window.actions_.set_overrides({"tag.next": ("Ctrl+Alt+N",), "tag.previous": ()})
    qtbot.keyClicks(window.page, "np")
    qtbot.keyClick(window.page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert window.ran == ["tag.next"]
    assert window.actions_.keys("tag.previous") == ()


def test_labels_change_with_the_schema(window, qtbot) -> None:
    window.actions_.set_labels((Command("label.risk", "Risk", ("R",), "Tag", "", scope="page"),), window.ran.append)
    qtbot.keyClicks(window.page, "dr")
    assert window.ran == ["risk"]
    with pytest.raises(KeyError):
        window.actions_.action("label.decision")


def test_a_labels_key_goes_before_another_commands_and_that_is_known(window, qtbot) -> None:
    jura, risk = (Command(f"label.{name}", name, ("J",), "Tag", "", scope="page") for name in ("jura", "risk"))
    window.actions_.set_labels((jura, risk), window.ran.append)
    ((key, (first, *others)),) = window.actions_.clashes.items()
    assert (key, first.id) == ("J", "label.jura")
    assert {each.id for each in others} == {"label.risk", "suggestion.next"}
    qtbot.keyClicks(window.page, "jk")
    assert window.ran == ["jura", "suggestion.previous"], "not dead, and not both"
    assert (window.actions_.keys("suggestion.next"), window.actions_.in_force()["suggestion.next"]) == ((), ())
    window.actions_.set_overrides({"suggestion.next": ("Ctrl+J",), "label.risk": ("Z",)})
    assert not window.actions_.clashes
    window.actions_.set_overrides({})
    window.actions_.set_labels((LABEL,), window.ran.append)
    assert window.actions_.in_force()["suggestion.next"] == ("J",), "another project has it again"


def test_switches_tell_their_state(window) -> None:
    told: list[bool] = []
    window.actions_.connect_switch("panel.left", told.append)
    window.actions_.set_checked("panel.left", True)
    assert told == []
    window.actions_.run("panel.left")
    assert told == [False]
    window.actions_.set_checked("theme.dark", True)
    window.actions_.set_checked("theme.light", True)
    assert not window.actions_.action("theme.dark").isChecked()


def test_actions_speak_danish(window) -> None:
    i18n.set_language("da")
    window.actions_.retranslate()
    assert window.actions_.action("edit.undo").text() == "Fortryd"


def test_menus_hold_every_command_with_its_key(window) -> None:
    menus = Menus(window.menuBar(), window.actions_, window.ran.append)
    held = [action.objectName() for name in MENUS for action in menus.menu(name).actions() if action.objectName()]
    assert sorted(held) == sorted(command.id for command in window.actions_.commands)
    assert window.actions_.action("tag.next").shortcut() == QKeySequence("N")


def test_recent_projects_are_offered(window) -> None:
    menus = Menus(QMenu("all", window), window.actions_, window.ran.append)
    menus.show_recent(("/a/Råd & nævn.annotator",))
    menus.fill()
    recent = next(a.menu() for a in menus.menu("Project").actions() if a.menu())
    (action,) = recent.actions()
    assert action.text() == "Råd && nævn"
    action.trigger()
    assert window.ran == [Path("/a/Råd & nævn.annotator")]


def test_a_window_that_is_gone_follows_no_focus(qtbot) -> None:
    gone = Window()
    gone.show()
    gone.close()
    gone.deleteLater()
    button = QPushButton()
    qtbot.addWidget(button)
    button.show()
    qtbot.waitUntil(button.isVisible)
    button.setFocus()


def test_a_key_held_down_answers_once(window) -> None:
    repeating = {command.id for command in COMMANDS if window.actions_.action(command.id).autoRepeat()}
    assert {"suggestion.next", "tag.next"} <= repeating
    assert not {"verdict.accept", "verdict.reject"} & repeating
