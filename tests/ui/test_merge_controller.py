"""Projects brought together in the window: asked about, reported, conflicts settled by key."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QRadioButton

from annotator.base.errors import ProjectError, TagError
from annotator.store.project import Project
from annotator.ui.controllers.merge_controller import MergeController
from annotator.ui.controllers.project_controller import ProjectController
from annotator.ui.desk import Desk
from annotator.ui.dialogs.conflict_dialog import ConflictDialog, settle_conflict
from annotator.ui.dialogs.merge_dialogs import MergeDialog, PackageChoices, PackageDialog, ProgressDialog
from annotator.ui.dialogs.report_dialog import ReportDialog
from annotator.ui.export.chosen import Choosable
from annotator.workbench.sample import built_in_schema
from annotator.workbench.workbench import Workbench
from tests.store.builders import AT, add, adding, paper, tag

PAPER = paper()


def button(dialog, text: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == text)


@pytest.fixture
def projects(desk: Desk, tmp_path: Path) -> Iterator[ProjectController]:
    """A project with one tag is open; `Bo.annotator` beside it is a copy in which Bo added a tag and amended the other."""
    path, copy = tmp_path / "Fjordby.annotator", tmp_path / "Bo.annotator"
    with Project.create(path, schema_toml=built_in_schema()) as project:
        ann = project.annotator_named("Ann Øst", at=AT)
        add(project, PAPER, ann)
        project.apply(adding(tag(PAPER, ann)))
    shutil.copy(path, copy)
    with Project.open(copy) as project:
        bo = project.annotator_named("Bo Å.", at=AT)
        amend(Workbench(project, bo), note="Bo siger")
        project.apply(adding(tag(PAPER, bo, 3, 9)))
    controller = ProjectController(desk)
    controller.open(path)
    yield controller
    controller.close()


@pytest.fixture
def merging(desk: Desk, projects: ProjectController) -> MergeController:
    return MergeController(desk, projects)


def amend(bench: Workbench, **fields: object) -> None:
    bench.edit_tag(bench.project.annotations()[0].id)
    bench.set_fields(fields)
    bench.commit()


def report(qtbot, desk: Desk) -> ReportDialog:
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(ReportDialog)))
    (dialog,) = desk.window.findChildren(ReportDialog)
    return dialog


def test_a_dropped_project_is_asked_about_and_comes_in(qtbot, desk, merging, projects, tmp_path) -> None:
    assert merging.takes([tmp_path / "Bo.annotator"])
    (question,) = desk.window.findChildren(MergeDialog)
    assert button(question, "Open")
    with qtbot.waitSignal(question.bring_in_chosen):
        button(question, "Bring in").click()
    dialog = report(qtbot, desk)
    assert "Bo.annotator came in." in dialog.windowTitle()
    assert "New tags: 1\nChanged tags: 1" in dialog.text.toPlainText()
    assert dialog.text.height() < 8 * dialog.text.fontMetrics().lineSpacing(), "no tall empty box"
    assert not dialog.text.verticalScrollBar().isVisible()
    assert len(projects.workbench.project.annotations()) == 2
    dialog.close()


def test_a_dropped_project_can_be_opened_instead(desk, merging, projects, tmp_path) -> None:
    merging.takes([tmp_path / "Bo.annotator"])
    (question,) = desk.window.findChildren(MergeDialog)
    button(question, "Open").click()
    assert projects.workbench.project.path.name == "Bo.annotator"


def test_without_a_project_a_project_is_not_for_merging_and_a_package_says_what_to_do(desk, tmp_path) -> None:
    merging = MergeController(desk, ProjectController(desk))
    assert not merging.takes([tmp_path / "Bo.annotator"])
    with pytest.raises(ProjectError, match="open one"):
        merging.takes([tmp_path / "Bo.annotator-package"])


def test_whoever_listens_is_told(qtbot, desk, merging, projects, tmp_path) -> None:
    told = []
    bench = projects.workbench
    bench.tags_changed.connect(lambda change: told.append(change.documents))
    bench.documents_changed.connect(lambda _: told.append("documents"))
    bench.completeness_changed.connect(told.append)
    merging.merge([tmp_path / "Bo.annotator"])
    report(qtbot, desk).close()
    assert told == ["documents", frozenset({PAPER.id}), frozenset({PAPER.id})]


def test_one_broken_file_is_one_sentence(qtbot, desk, merging, tmp_path) -> None:
    (tmp_path / "brev.annotator").write_text("Kære Ann", encoding="utf-8")
    merging.merge([tmp_path / "brev.annotator"])
    qtbot.waitUntil(lambda: bool(desk.messages.texts))
    assert "brev.annotator is neither" in desk.messages.texts[0]


def test_conflicts_lead_to_the_queue_and_are_settled_by_key(qtbot, desk, merging, projects, tmp_path) -> None:
    bench = projects.workbench
    amend(bench, note="Ann siger")
    merging.merge([tmp_path / "Bo.annotator"])
    dialog = report(qtbot, desk)
    assert "one tag was changed on both sides" in dialog.windowTitle()
    with qtbot.waitSignal(merging.conflicts_wanted):
        button(dialog, "Settle the conflicts").click()
    (conflict,) = bench.project.conflicts()
    names = {person.id: letter for person, letter in zip(bench.project.annotators(), "XY", strict=True)}
    question = ConflictDialog(bench.project, conflict.annotation, names, desk.window)
    question.open()
    said = [version.annotation.fields["note"] for version in question.versions]
    assert sorted(said) == ["Ann siger", "Bo siger"]
    buttons = question.findChildren(QRadioButton)
    assert sorted(each.text()[-1] for each in buttons) == ["X", "Y"], "named as the review names them, blind or not"
    qtbot.keyClick(question, Qt.Key.Key_2)
    assert question.chosen is question.versions[1]
    with qtbot.waitSignal(question.accepted):
        qtbot.keyClick(question, Qt.Key.Key_Return)
    bench.settle(conflict.annotation, question.chosen.annotation)
    assert bench.project.annotation(conflict.annotation).fields["note"] == said[1]
    assert bench.project.conflicts() == ()
    with pytest.raises(TagError, match="nothing to settle"):
        settle_conflict(desk, bench, conflict.annotation, {})


def test_escape_leaves_a_conflict_open(qtbot, desk, merging, projects, tmp_path, monkeypatch) -> None:
    bench = projects.workbench
    amend(bench, note="Ann siger")
    merging.merge([tmp_path / "Bo.annotator"])
    report(qtbot, desk).close()
    (conflict,) = bench.project.conflicts()
    monkeypatch.setattr(ConflictDialog, "exec", lambda dialog: dialog.DialogCode.Rejected)
    assert not settle_conflict(desk, bench, conflict.annotation, {})
    assert bench.project.conflicts() == (conflict,)
    monkeypatch.setattr(ConflictDialog, "exec", lambda dialog: dialog.DialogCode.Accepted)
    assert settle_conflict(desk, bench, conflict.annotation, {})
    assert bench.project.conflicts() == ()


def test_a_package_is_written_and_said(qtbot, desk, merging, tmp_path) -> None:
    target = tmp_path / "til Bo.annotator-package"
    merging.write_package(PackageChoices(target, (PAPER.id,)))
    qtbot.waitUntil(lambda: bool(desk.messages.texts))
    assert "til Bo.annotator-package was written" in desk.messages.texts[0]
    assert target.exists()


def test_what_a_package_holds_is_chosen(qtbot, tmp_path) -> None:
    dialog = PackageDialog(
        (Choosable("a", "referat.pdf"), Choosable("b", "bilag.pdf")), tmp_path / "p.annotator-package"
    )
    qtbot.addWidget(dialog)
    save = dialog.buttons.button(dialog.buttons.StandardButton.Save)
    assert dialog.choices == PackageChoices(tmp_path / "p.annotator-package", None)
    dialog._documents.item(1).setCheckState(Qt.CheckState.Unchecked)
    dialog._path.setText(str(tmp_path / "uge 4"))
    assert dialog.choices == PackageChoices(tmp_path / "uge 4.annotator-package", ("a",))
    dialog._documents.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert not save.isEnabled()


def test_stop_is_asked_for_once_and_the_dialog_stays_until_the_end(qtbot) -> None:
    dialog = ProgressDialog("Bringing in")
    qtbot.addWidget(dialog)
    asked = []
    dialog.stop_wanted.connect(lambda: asked.append(True))
    qtbot.waitUntil(dialog.isVisible)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.close()
    assert asked == [True]
    assert dialog.isVisible()
    dialog.finish()
    assert not dialog.isVisible()
