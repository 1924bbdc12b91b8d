"""Projects opened, dropped, left in the middle of something: none is lost, locked for good or half made."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from analyst import Analyst, wait_until
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QPushButton

from annotator.base.errors import AnnotatorError, ProjectError
from annotator.base.paths import resources
from annotator.model.ports import Progress
from annotator.store.project import Project
from annotator.ui.dialogs.merge_dialogs import MergeDialog
from annotator.ui.dialogs.report_dialog import ReportDialog
from annotator.ui.dialogs.small import PasswordDialog
from annotator.workbench.sample import built_in_schema
from tests.pdf.making import encrypted, minutes


def drop(widget, path: Path) -> bool:
    """Drags a file over the widget and lets go of it; whether the widget wanted it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    actions, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), actions, data, button, none)
    enter.ignore()
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(widget, QDropEvent(QPoint(5, 5), actions, data, button, none))
    return True


@pytest.mark.story
def test_what_is_dropped_comes_in(sample_project: Path, qapp: QApplication, tmp_path: Path) -> None:
    other = tmp_path / "other.annotator"
    Project.create(other, schema_toml=built_in_schema()).close()
    (tmp_path / "notes.txt").write_text("no PDF", encoding="utf-8")
    analyst = Analyst(qapp, sample_project)
    try:
        window = analyst.window
        assert not drop(window, tmp_path / "notes.txt")
        assert drop(window.library, other)
        (question,) = window.findChildren(MergeDialog)
        next(button for button in question.findChildren(QPushButton) if button.text() == "Open").click()
        assert window.projects.workbench.project.name == "other"
        assert drop(window, resources() / "sample" / "referat.pdf")
        wait_until(lambda: window.documents.open is not None, "the PDF is on the page")
        assert "referat.pdf was added." in analyst.says
    finally:
        analyst.leaves()


@pytest.mark.story
def test_a_project_that_could_not_take_over_is_not_kept_locked(
    sample_project: Path, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other.annotator"
    Project.create(other, schema_toml=built_in_schema()).close()
    analyst = Analyst(qapp, sample_project)
    try:
        workbench = analyst.window.projects.workbench

        def full() -> None:
            raise ProjectError("No room is left.")

        with monkeypatch.context() as trouble:
            trouble.setattr(workbench, "commit", full)
            with pytest.raises(ProjectError):
                analyst.window.projects.open(other)
        assert analyst.window.projects.workbench is workbench
        Project.open(other).close()
    finally:
        analyst.leaves()


@pytest.mark.story
def test_a_recent_project_that_is_gone_is_offered_no_more(
    sample_project: Path, qapp: QApplication, tmp_path: Path
) -> None:
    gone = tmp_path / "gone.annotator"
    Project.create(gone, schema_toml=built_in_schema()).close()
    analyst = Analyst(qapp, sample_project)
    try:
        window = analyst.window
        window.projects.open(gone)
        window.projects.open(sample_project)
        gone.unlink()
        assert str(gone) in window.desk.preferences.settings.recent
        window.welcome.recent_chosen.emit(str(gone))
        assert f"There is no file {gone}." in analyst.says
        assert window.desk.preferences.settings.recent == (str(sample_project),)
        assert window.projects.workbench.project.path == sample_project
    finally:
        analyst.leaves()


@pytest.mark.story
def test_the_sample_is_made_once_and_whole(sample_project: Path, qapp: QApplication, tmp_path: Path) -> None:
    analyst = Analyst(qapp, sample_project)
    try:
        projects = analyst.window.projects
        path = tmp_path / "made" / "sample.annotator"
        path.parent.mkdir()
        projects.open_sample(path)
        assert not path.exists()
        projects.open_sample(path)
        assert len(analyst.window.desk.tasks.running) == 1
        wait_until(lambda: projects.workbench.project.path == path, "the sample is open")
        assert not projects.workbench.project.read_only
        assert len(projects.workbench.project.documents()) == 2
        assert analyst.tags
        assert not [each for each in path.parent.iterdir() if each.name.startswith(".making")]
    finally:
        analyst.leaves()


@pytest.mark.story
def test_a_window_left_during_an_import_says_nothing_wrong(sample_project: Path, qapp: QApplication) -> None:
    analyst = Analyst(qapp, sample_project)
    try:
        window = analyst.window
        window.projects.add([resources() / "sample" / "dagsorden.pdf", Path("nowhere.pdf")])
        window.commands.run("project.close")
        assert window.projects.workbench is None
        wait_until(lambda: not window.desk.tasks.running, "the import has ended")
        assert analyst.says == ""
        Project.open(sample_project).close()
    finally:
        analyst.leaves()


@pytest.mark.story
def test_remarks_on_what_came_in_are_said(sample_project: Path, qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "skadet.pdf").write_bytes(minutes(1).data.replace(b"startxref", b"startxxxx"))
    analyst = Analyst(qapp, sample_project)
    try:
        window = analyst.window
        window.projects.add([tmp_path / "skadet.pdf"])
        wait_until(lambda: "skadet.pdf came in with remarks." in analyst.says, "the remarks are said")
        assert "skadet.pdf was added." in analyst.says
        (message,) = (m for m in window.messages._messages if "remarks" in m.text)
        message.findChild(QPushButton).click()
        (report,) = window.findChildren(ReportDialog)
        assert report.text.toPlainText().startswith("skadet.pdf: The file is damaged")
        report.close()
    finally:
        analyst.leaves()


@pytest.mark.story
def test_two_locked_files_of_one_name_are_asked_for_each(
    sample_project: Path, qapp: QApplication, tmp_path: Path
) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "referat.pdf").write_bytes(encrypted(folder).data)
    analyst = Analyst(qapp, sample_project)
    passwords = iter(("a", "b"))
    said: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, PasswordDialog):
            said.append(dialog.said.text())
            dialog.findChild(QLineEdit).setText(next(passwords))
            dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()

    watch = QTimer()
    watch.timeout.connect(answer)
    watch.start(20)
    try:
        project = analyst.window.projects.workbench.project
        before = len(project.documents())
        analyst.window.projects.add([tmp_path / "a" / "referat.pdf", tmp_path / "b" / "referat.pdf"])
        wait_until(lambda: len(project.documents()) == before + 2, "both came in")
    finally:
        watch.stop()
        analyst.leaves()
    assert len(said) == 2
    assert not any(said)


@pytest.mark.story
def test_who_is_at_work_changes_only_while_nothing_runs(sample_project: Path, qapp: QApplication) -> None:
    analyst = Analyst(qapp, sample_project)
    gate = threading.Event()
    ended: list[bool] = []

    def work(progress: Progress) -> bool:
        gate.wait(20)
        progress(1, 1, "")
        return True

    try:
        window = analyst.window
        window.desk.tasks.run(work, title="importing", done=ended.append, failed=window.desk.complain)
        with pytest.raises(AnnotatorError, match="Something is still running"):
            window.projects.ask_annotator()
        window.commands.run("annotator.change")
        assert "Something is still running" in analyst.says
        gate.set()
        wait_until(lambda: bool(ended), "the work has ended as it would")
    finally:
        gate.set()
        analyst.leaves()


@pytest.mark.story
def test_a_user_without_a_name_can_work(
    sample_project: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody() -> str:
        raise KeyError("getpwuid(): uid not found: 4711")

    monkeypatch.delenv("ANNOTATOR_NAME")
    monkeypatch.setattr("getpass.getuser", nobody)
    analyst = Analyst(qapp, sample_project)
    try:
        assert analyst.window.projects.workbench.annotator.name == "Unnamed"
        assert "New tags will carry the name “Unnamed”." in analyst.says
    finally:
        analyst.leaves()


def test_a_label_whose_key_was_another_commands_is_said(
    sample_project: Path, qapp: QApplication, tmp_path: Path
) -> None:
    own = tmp_path / "own.annotator"
    Project.create(own, schema_toml=built_in_schema().replace('key = "D"', 'key = "J"')).close()
    analyst = Analyst(qapp, sample_project)
    try:
        assert "The key" not in analyst.says
        analyst.window.projects.open(own)
        assert "The key J tags “Decision” in this project; “Next suggestion” has no such key here" in analyst.says
        assert analyst.window.commands.keys("suggestion.next") == ()
        assert "Select a passage and press J, R or F." in analyst.window.form.empty.text()
    finally:
        analyst.leaves()
