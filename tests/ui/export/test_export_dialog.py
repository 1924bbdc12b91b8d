"""The export dialog says at once how many tags are chosen, and begins with what was chosen last."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QLabel, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from annotator.base.settings import Settings, SettingsFile
from annotator.dataset.registry import FORMATS
from annotator.model.annotation import DocumentId
from annotator.ui.combo_box import ComboBox
from annotator.ui.export.check_list import CheckList
from annotator.ui.export.chosen import Choosable, ExportFormat
from annotator.ui.export.dialog import ExportDialog
from annotator.ui.theme import Themes
from annotator.workbench.choosing import Choices, Kind

ONE, TWO = DocumentId("a" * 64), DocumentId("b" * 64)
TALLY = Counter(
    {
        Kind(ONE, "decision", "Åse", "unreviewed", gold=False, complete=True): 40,
        Kind(ONE, "decision", "Åse", "accepted", gold=False, complete=False): 41,
        Kind(TWO, "funding", "Ib", "rejected", gold=False, complete=True): 1,
        Kind(TWO, "decision", "Ib", "unreviewed", gold=True, complete=True): 12,
    }
)


@pytest.fixture
def home(qtbot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def made(home: QWidget, tmp_path: Path, last: dict[str, tuple[str, ...]] | None = None) -> ExportDialog:
    dialog = ExportDialog(
        (ExportFormat("jsonl", "JSON Lines", ".jsonl"), ExportFormat("csv", "CSV", ".csv")),
        (Choosable("decision", "Decision"), Choosable("funding", "Funding")),
        (Choosable("Åse", "Åse"), Choosable("Ib", "Ib")),
        (Choosable(ONE, "et.pdf"), Choosable(TWO, "to.pdf")),
        tmp_path / "Board 2017",
        home,
        last,
    )
    dialog.set_tally(TALLY)
    return dialog


def said(dialog: ExportDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if "ag" in label.text())


def tick(dialog: ExportDialog, name: str, row: int) -> None:
    shown = next(each for each in dialog.findChildren(CheckList) if each.accessibleName() == name)
    shown.setFocus()
    shown.setCurrentRow(row)
    QTest.keyClick(shown, Qt.Key.Key_Space)


def box(dialog: ExportDialog, name: str) -> QComboBox:
    return next(each for each in dialog.findChildren(QComboBox) if each.accessibleName() == name)


def ticks(dialog: ExportDialog, words: str) -> QCheckBox:
    return next(each for each in dialog.findChildren(QCheckBox) if words in each.text())


def can_go(dialog: ExportDialog) -> bool:
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_how_many_are_chosen_is_said_at_once(home, tmp_path: Path) -> None:
    dialog = made(home, tmp_path)
    dialog.show()
    assert "82 tags: 40 not reviewed, 41 accepted, 1 rejected. Gold stays out (12 tags)." in said(dialog)
    tick(dialog, "Verdicts", 0)
    assert "42 tags: 41 accepted, 1 rejected." in said(dialog)
    assert dialog.choices().verdicts == ("accepted", "rejected", "amended", "outdated")
    tick(dialog, "Documents", 0)
    assert "1 tag: 1 rejected." in said(dialog)
    tick(dialog, "Labels", 1)
    assert "No tag fits these choices." in said(dialog)
    assert not can_go(dialog)


def test_gold_goes_by_itself_and_only_what_is_complete_may(home, tmp_path: Path) -> None:
    dialog = made(home, tmp_path)
    ticks(dialog, "read to the end").setChecked(True)
    assert "41 tags: 40 not reviewed, 1 rejected. Gold" in said(dialog)
    box(dialog, "What").setCurrentIndex(1)
    assert "12 tags: 12 not reviewed." in said(dialog)
    assert "stays out" not in said(dialog)
    assert dialog.choices().as_choices() == Choices(gold=True, complete_only=True)


def test_the_last_choice_is_where_the_next_begins(home, tmp_path: Path) -> None:
    dialog = made(home, tmp_path)
    for name in ("Format", "What"):
        box(dialog, name).setCurrentIndex(1)
    ticks(dialog, "read to the end").setChecked(True)
    dialog.show()
    tick(dialog, "Verdicts", 2)
    tick(dialog, "Labels", 1)
    tick(dialog, "Documents", 0)
    file = SettingsFile(tmp_path / "settings.json")
    file.save(Settings(export=dialog.remembered()))
    again = made(home, tmp_path, dict(file.load().export)).choices()
    assert (again.format, again.path.suffix, again.gold, again.complete_only) == ("csv", ".csv", True, True)
    assert again.verdicts == ("unreviewed", "accepted", "amended", "outdated")
    assert (again.labels, again.documents, again.annotators) == (("decision",), None, None)


def test_what_another_project_left_out_never_leaves_nothing(home, tmp_path: Path) -> None:
    dialog = made(home, tmp_path, {"labels": ("decision", "funding"), "format": ("gone",), "only": ("moon",)})
    now = dialog.choices()
    assert (now.labels, now.format, now.gold, now.complete_only) == (None, "jsonl", False, False)


def test_a_format_that_is_a_folder_may_be_given_one(home: QWidget, tmp_path: Path) -> None:
    dialog = ExportDialog(
        (ExportFormat("jsonl", "JSON Lines", ".jsonl"), ExportFormat("pdf", "PDF", "")),
        (Choosable("decision", "Decision"),),
        (Choosable("Åse", "Åse"),),
        (Choosable(ONE, "et.pdf"),),
        tmp_path / "Board",
        home,
        {"format": ("pdf",)},
    )
    assert dialog.choices().path == tmp_path / "Board"
    (tmp_path / "Board").mkdir()
    ok = next(iter(dialog.findChildren(QDialogButtonBox))).button(QDialogButtonBox.StandardButton.Ok)
    formats = box(dialog, "Format")
    formats.setCurrentIndex(0)
    assert dialog.choices().path == tmp_path / "Board.jsonl"
    formats.setCurrentIndex(1)
    assert dialog.choices().path == tmp_path / "Board"
    assert ok.isEnabled()


def test_the_file_follows_the_format_through_endings_of_two_parts(home, tmp_path: Path) -> None:
    formats = tuple(ExportFormat(form.name, form.describe, form.suffix) for form in FORMATS.values())
    some = (Choosable("x", "x"),)
    dialog = ExportDialog(formats, some, some, some, tmp_path / "Board 2017.v2", home)
    formats_box = box(dialog, "Format")
    for name in ("doccano", "jsonl", "brat", "labelstudio", "csv", "conll"):
        formats_box.setCurrentIndex(formats_box.findData(name))
        assert dialog.choices().path == tmp_path / f"Board 2017.v2{FORMATS[name].suffix}"
        assert can_go(dialog)


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
def test_lists_open_high_enough_for_every_choice(home: QWidget, tmp_path: Path, themes: Themes, qtbot: QtBot) -> None:
    dialog = made(home, tmp_path)
    dialog.show()
    dialog.findChild(QTabWidget).setCurrentIndex(1)
    for name in ("Format", "Split"):
        one = box(dialog, name)
        assert isinstance(one, ComboBox), "nothing shows that it is a list"
        one.showPopup()
        qtbot.waitUntil(lambda one=one: one.view().isVisible() and one.view().verticalScrollBar().maximum() == 0)
        assert one.view().viewport().height() >= one.count() * one.view().sizeHintForRow(0)
        one.hidePopup()
