"""What highlights of others stand for is asked, proposed, remembered; Cancel does nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget

from annotator.base.settings import SettingsFile
from annotator.model.annotation import LabelId
from annotator.ui.controllers.project_controller import ProjectController
from annotator.ui.controllers.tag_import_controller import TagImportController
from annotator.ui.desk import Desk, Preferences
from annotator.ui.dialogs.mapping_dialog import LabelChoice, Mapped, MappingDialog
from annotator.ui.dialogs.report_dialog import ReportDialog
from annotator.workbench.exporting import export_tags
from annotator.workbench.highlights import AuthorFound, ColourFound, HighlightsFound
from tests.workbench.pdf_office import pdf_file, project_of, tagged

LABELS = (
    LabelChoice(LabelId("decision"), "Decision", "#0072b2", "solid"),
    LabelChoice(LabelId("funding"), "Funding", "#009e73", "dots"),
)
FOUND = HighlightsFound(
    (
        ColourFound("#ffff00", 12, "Rådet vedtog budgettet", LabelId("funding")),
        ColourFound("none", 1, "", None),
    ),
    (AuthorFound("Bo", 12, ""), AuthorFound("", 1, "")),
    2,
)


@pytest.fixture
def home(qtbot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def asked(home: QWidget, last: dict[str, tuple[str, ...]] | None = None) -> MappingDialog:
    return MappingDialog(FOUND, LABELS, ("Ann Øst", "Cilie"), "Ann Øst", last or {}, home)


def box(dialog: MappingDialog, part: str) -> QComboBox:
    return next(each for each in dialog.findChildren(QComboBox) if part in each.accessibleName())


def test_a_sensible_proposal(home: QWidget) -> None:
    assert asked(home).mapped == Mapped({"#ffff00": "funding"}, {"Bo": "Bo", "": "Ann Øst"})


def test_answers_by_key_are_remembered(qtbot, home: QWidget) -> None:
    dialog = asked(home)
    dialog.open()
    qtbot.keyClick(box(dialog, "#ffff00"), Qt.Key.Key_Home)
    qtbot.keyClick(box(dialog, "no colour"), Qt.Key.Key_End)
    qtbot.keyClick(box(dialog, "author Bo"), Qt.Key.Key_Home)
    assert dialog.mapped == Mapped({"#ffff00": "decision", "none": ""}, {"Bo": "Ann Øst", "": "Ann Øst"})
    kept = dialog.remembered({"#000000": ("funding",)})
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert kept == {"#000000": ("funding",), "#ffff00": ("decision",), "none": ("",), "by:Bo": ("Ann Øst",)}
    again = asked(home, kept)
    assert again.mapped.colours == {"#ffff00": "decision", "none": ""}
    assert again.mapped.people == {"Bo": "Ann Øst", "": "Ann Øst"}


def test_what_is_gone_since_is_not_proposed(home: QWidget) -> None:
    assert asked(home, {"#ffff00": ("moon",), "by:Bo": ("Ib",)}).mapped == asked(home).mapped


# At the window


@pytest.fixture
def projects(desk: Desk, tmp_path: Path) -> Iterator[ProjectController]:
    """A project with one PDF and one tag; `fra-bo.pdf` is its PDF with a yellow mark, `kopi.pdf` our own copy."""
    file = pdf_file(tmp_path / "referat.pdf")
    project, person = project_of(tmp_path / "Fjordby.annotator", file)
    with project:
        tagged(project, project.documents()[0], person, "Byrådet")
        export_tags(project, "pdf", tmp_path / "kopi.pdf")
    pdf = pymupdf.open(file)
    sheet = pdf[1]
    note = sheet.add_highlight_annot(sheet.search_for("3 mio. kr."))
    note.set_info(title="Bo")
    note.update()
    pdf.save(tmp_path / "fra-bo.pdf")
    pdf.close()
    controller = ProjectController(desk)
    controller.open(tmp_path / "Fjordby.annotator")
    yield controller
    controller.close()


def dialog_of(qtbot, desk: Desk) -> MappingDialog:
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(MappingDialog)), timeout=20_000)
    (dialog,) = desk.window.findChildren(MappingDialog)
    return dialog


def test_highlights_come_in_as_said(qtbot, desk: Desk, projects: ProjectController, tmp_path: Path) -> None:
    TagImportController(desk, projects).import_tags([tmp_path / "fra-bo.pdf"])
    dialog = dialog_of(qtbot, desk)
    label = box(dialog, "Label for")
    label.setCurrentIndex(label.findData("recommendation"))
    dialog.accept()
    qtbot.waitUntil(lambda: any("1 tags added" in said for said in desk.messages.texts), timeout=20_000)
    next(each for each in desk.messages.findChildren(QAbstractButton) if each.text() == "Show all").click()
    (report,) = desk.window.findChildren(ReportDialog)
    assert report.text.toPlainText() == "#ffff00 → Recommendation: 1 tag"
    project = projects.workbench.project
    made = next(tag for tag in project.annotations() if tag.anchor.quote == "3 mio. kr.")
    assert made.label == "recommendation"
    assert [person.name for person in project.annotators()] == ["Ann Øst", "Bo"]
    assert Preferences(SettingsFile(tmp_path / "settings.json")).settings.highlights["by:Bo"] == ("Bo",)


def test_cancel_does_nothing(qtbot, desk: Desk, projects: ProjectController, tmp_path: Path) -> None:
    TagImportController(desk, projects).import_tags([tmp_path / "fra-bo.pdf"])
    dialog = dialog_of(qtbot, desk)
    dialog.reject()
    qtbot.waitUntil(lambda: not desk.window.findChildren(MappingDialog))
    qtbot.waitUntil(lambda: not desk.tasks.running)
    assert len(projects.workbench.project.annotations()) == 1
    assert not desk.preferences.settings.highlights


def test_our_own_copy_asks_nothing(qtbot, desk: Desk, projects: ProjectController, tmp_path: Path) -> None:
    TagImportController(desk, projects).import_tags([tmp_path / "kopi.pdf"])
    qtbot.waitUntil(lambda: any("1 there already" in said for said in desk.messages.texts), timeout=20_000)
    assert not desk.window.findChildren(MappingDialog)
