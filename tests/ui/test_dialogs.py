"""The dialogs: what is asked, what comes out."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QWidget,
)

from annotator.ui import i18n
from annotator.ui.actions import ActionSet
from annotator.ui.commands import COMMANDS
from annotator.ui.dialogs.command_palette import CommandPalette, score
from annotator.ui.dialogs.crash_dialog import CrashDialog, CrashGuard, write_report
from annotator.ui.dialogs.key_editor import KeyEditor
from annotator.ui.dialogs.keys_help import KeysHelp
from annotator.ui.dialogs.small import GoToPage, NameDialog, PasswordAnswer, PasswordDialog
from annotator.ui.export.check_list import CheckList
from annotator.ui.export.chosen import Choosable, ExportChoices, ExportFormat
from annotator.ui.export.dialog import ExportDialog

OK = QDialogButtonBox.StandardButton.Ok


def button(dialog, text: str):
    return next(b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == text)


def ok(dialog):
    return dialog.findChild(QDialogButtonBox).button(OK)


@pytest.fixture
def home(qtbot):
    home = QWidget()
    qtbot.addWidget(home)
    home.resize(800, 600)
    home.show()
    home.activateWindow()
    qtbot.waitUntil(home.isActiveWindow)
    return home


@pytest.mark.parametrize(
    ("better", "worse", "query"),
    [("Next tag", "Find next", "next"), ("Go to page", "Copy the passage", "gtp"), ("Export", "Next document", "exp")],
)
def test_the_better_name_wins(better: str, worse: str, query: str) -> None:
    assert score(query, better) > score(query, worse)


def test_letters_out_of_order_name_nothing() -> None:
    assert score("tgx", "Next tag") == 0


def test_the_palette_runs_a_command_named_in_either_language(home, qtbot) -> None:
    i18n.set_language("da")
    actions = ActionSet(home)
    ran: list[str] = []
    actions.connect("tag.next", lambda: ran.append("next"))
    actions.connect("tag.delete", lambda: ran.append("delete"))
    for words in ("next tag", "næste mær"):
        palette = CommandPalette(actions, home)
        palette.open_over(home)
        qtbot.waitUntil(palette.isActiveWindow)
        line = palette.findChild(QLineEdit)
        qtbot.keyClicks(line, words)
        palette.grab()
        assert palette.findChild(QListView).currentIndex().data() == "Næste mærke"
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert ran == ["next", "next"]


def test_the_palette_moves_by_arrows_and_knows_what_cannot_be_done(home, qtbot) -> None:
    actions = ActionSet(home)
    actions.set_enabled("find.next", False)
    ran: list[str] = []
    actions.connect("find.previous", lambda: ran.append("previous"))
    palette = CommandPalette(actions, home)
    palette.open_over(home)
    qtbot.waitUntil(palette.isActiveWindow)
    line = palette.findChild(QLineEdit)
    qtbot.keyClicks(line, "find")
    view = palette.findChild(QListView)
    names = [view.model().index(i, 0).data() for i in range(view.model().rowCount())]
    assert names.index("Find previous") < names.index("Find next")
    for _ in range(names.index("Find previous")):
        qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert ran == ["previous"]


def test_escape_closes_the_palette(home, qtbot) -> None:
    palette = CommandPalette(ActionSet(home), home)
    palette.open_over(home)
    qtbot.waitUntil(palette.isActiveWindow)
    with qtbot.waitSignal(palette.rejected):
        qtbot.keyClick(palette.findChild(QLineEdit), Qt.Key.Key_Escape)


def test_the_sheet_of_keys_has_the_keys_in_force(home, qtbot) -> None:
    sheet = KeysHelp(ActionSet(home, overrides={"tag.next": ("Ctrl+Alt+N",)}), home)
    said = [label.text() for label in sheet.findChildren(QLabel)]
    assert "Ctrl+Alt+N" in said
    assert "Next tag" in said
    with qtbot.waitSignal(sheet.change_requested):
        button(sheet, "Change keys …").click()


def test_keys_are_changed_reset_and_checked(home, qtbot) -> None:
    editor = KeyEditor(COMMANDS, {}, home)
    editor.set_keys("tag.next", ("P",))
    assert any("“Next tag” + “Previous tag”" in label.text() for label in editor.findChildren(QLabel))
    assert not ok(editor).isEnabled()
    editor.set_keys("tag.next", ("Ctrl+Alt+N",))
    assert ok(editor).isEnabled()
    assert editor.overrides == {"tag.next": ("Ctrl+Alt+N",)}
    editor.set_keys("tag.next", ("N",))
    assert editor.overrides == {}
    editor.set_keys("find.next", ())
    editor.reset_all()
    assert editor.overrides == {}


def test_keys_are_typed(home, qtbot) -> None:
    editor = KeyEditor(COMMANDS, {}, home)
    editor.show()
    editor.choose("tag.edit")
    edit = editor.findChild(QWidget, "qt_keysequenceedit_lineedit")
    with qtbot.waitSignal(edit.parent().editingFinished):
        qtbot.keyClick(edit, Qt.Key.Key_F7)
    assert editor.overrides == {"tag.edit": ("F7", "Return")}
    button(editor, "Reset").click()
    assert editor.overrides == {}


def test_a_password_is_given_or_the_file_skipped(home, qtbot) -> None:
    dialog = PasswordDialog("låst.pdf", wrong=True, parent=home)
    assert not ok(dialog).isEnabled()
    qtbot.keyClicks(dialog.findChild(QLineEdit), "hemmelig")
    ok(dialog).click()
    assert (dialog.answer, dialog.password) == (PasswordAnswer.GIVEN, "hemmelig")
    skipped = PasswordDialog("låst.pdf", parent=home)
    button(skipped, "Skip this file").click()
    assert skipped.answer is PasswordAnswer.SKIPPED
    cancelled = PasswordDialog("låst.pdf", parent=home)
    cancelled.reject()
    assert cancelled.answer is PasswordAnswer.CANCELLED


def test_a_name_is_wanted(home, qtbot) -> None:
    dialog = NameDialog(parent=home)
    assert not ok(dialog).isEnabled()
    dialog.findChild(QLineEdit).setText("  Åse   Bo ")
    assert ok(dialog).isEnabled()
    assert dialog.name == "Åse Bo"


def test_a_page_stays_within_the_document(home) -> None:
    dialog = GoToPage(3, 19, home)
    assert dialog.page == 3
    dialog._field.setValue(99)
    assert dialog.page == 19


@pytest.fixture
def export(home, tmp_path: Path):
    return ExportDialog(
        (ExportFormat("jsonl", "JSON Lines", ".jsonl"), ExportFormat("csv", "CSV", ".csv")),
        (Choosable("decision", "Decision"), Choosable("funding", "Funding")),
        (Choosable("1", "Åse"),),
        (),
        tmp_path / "Board 2017",
        home,
    )


def test_all_is_exported_unless_something_is_left_out(export, qtbot, tmp_path: Path) -> None:
    with qtbot.waitSignal(export.chosen) as told:
        ok(export).click()
    assert told.args == [ExportChoices("jsonl", tmp_path / "Board 2017.jsonl", None, None, None)]


def test_choices_are_told(export, tmp_path: Path) -> None:
    next(box for box in export.findChildren(QComboBox) if box.accessibleName() == "Format").setCurrentIndex(1)
    labels = next(each for each in export.findChildren(CheckList) if each.accessibleName() == "Labels")
    labels.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert export.choices() == ExportChoices("csv", tmp_path / "Board 2017.csv", ("funding",), None, None)
    labels.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert not ok(export).isEnabled()


def test_a_path_that_cannot_be_is_said(export, tmp_path: Path) -> None:
    line = next(each for each in export.findChildren(QLineEdit) if each.accessibleName() == "File")
    for text, enabled in {
        "": False,
        str(tmp_path): False,
        str(tmp_path / "gone" / "x.jsonl"): False,
        str(tmp_path / "x.jsonl"): True,
    }.items():
        line.setText(text)
        assert ok(export).isEnabled() is enabled


class Save:
    """Counts saves; may fail."""

    def __init__(self, *, fails: bool = False) -> None:
        self.saves = 0
        self.fails = fails

    def __call__(self) -> None:
        self.saves += 1
        if self.fails:
            raise OSError("disk")


def fail() -> None:
    raise ValueError("a fault")


def raised() -> tuple[type[BaseException], BaseException, object]:
    try:
        fail()
    except ValueError as error:
        return type(error), error, error.__traceback__
    raise AssertionError


@pytest.mark.parametrize("fails", [False, True])
def test_a_crash_is_told_once_and_work_goes_on(qtbot, tmp_path: Path, fails: bool) -> None:
    save = Save(fails=fails)
    guard = CrashGuard(save, folder=tmp_path)
    shown: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, CrashDialog):
            sys.excepthook(*raised())  # a second fault while the first is told: no second dialog
            shown.append(" ".join(label.text() for label in dialog.findChildren(QLabel)))
            button(dialog, "Copy the report").click()
            button(dialog, "Continue").click()

    timer = QTimer()
    timer.timeout.connect(answer)
    timer.start(10)
    guard.install()
    try:
        sys.excepthook(*raised())
        qtbot.waitUntil(lambda: bool(shown))
    finally:
        guard.uninstall()
        timer.stop()
    assert len(shown) == 1
    assert ("Your tags are saved." in shown[0]) is not fails
    assert save.saves == 1
    (report,) = tmp_path.glob("crash-*.txt")
    assert "ValueError: a fault" in report.read_text(encoding="utf-8")
    assert QApplication.clipboard().text().startswith("Annotator ")


def test_a_report_that_cannot_be_written_is_no_second_fault(tmp_path: Path) -> None:
    assert write_report("x", datetime.now(UTC), tmp_path / "gone") is None


def test_leaving_is_a_choice(home) -> None:
    dialog = CrashDialog("report", None, saved=True, parent=home)
    button(dialog, "Quit").click()
    assert dialog.quit_wanted
