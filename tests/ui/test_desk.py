"""What cannot be done is said in the message bar; what is a fault of ours is not hidden there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from annotator.base.errors import Cancelled, TagError
from annotator.base.settings import Settings, SettingsFile
from annotator.ui.actions import ActionSet
from annotator.ui.desk import Desk, Preferences
from annotator.ui.message_bar import MessageBar
from annotator.workbench.tasks import Tasks


@pytest.fixture
def desk(qtbot, themes, tmp_path: Path):
    window = QWidget()
    qtbot.addWidget(window)
    messages = MessageBar(window)
    tasks = Tasks(lambda function: function())
    yield Desk(window, ActionSet(window), messages, tasks, Preferences(SettingsFile(tmp_path / "s.json")), themes)
    tasks.close()


def raises(error: Exception):
    def function() -> None:
        raise error

    return function


def test_our_errors_are_said(desk: Desk) -> None:
    desk.attempt(raises(TagError("There is no tag {id}.", id=7)))()
    assert desk.messages.texts == ("There is no tag 7.",)


def test_what_was_stopped_is_not_said(desk: Desk) -> None:
    desk.complain(Cancelled())
    assert desk.messages.texts == ()


def test_a_fault_of_ours_goes_on(desk: Desk) -> None:
    with pytest.raises(ZeroDivisionError):
        desk.attempt(raises(ZeroDivisionError()))()
    assert desk.messages.texts == ()


def test_preferences_are_on_disk_at_each_change(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "s.json")
    preferences = Preferences(file)
    preferences.change(annotator="Åse")
    assert file.load().annotator == "Åse"
    written = file.path.stat().st_mtime_ns
    preferences.change(annotator="Åse")
    assert file.path.stat().st_mtime_ns == written, "nothing changed, nothing is written"
    assert Settings().annotator == ""


def test_two_windows_do_not_undo_each_others_settings(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "s.json")
    one, two = Preferences(file), Preferences(file)
    one.change(theme="dark")
    two.change(language="da")
    assert (file.load().theme, file.load().language) == ("dark", "da")
