"""The preview follows the choices in the background, shows the newest only, and ends with the dialog."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QWidget,
)

from annotator.base.errors import ExchangeError
from annotator.base.settings import SettingsFile
from annotator.dataset.records import Record, Remark
from annotator.dataset.split import Split
from annotator.dataset.verify import Report
from annotator.store.project import Project
from annotator.ui.actions import ActionSet
from annotator.ui.controllers import export_controller
from annotator.ui.controllers.project_controller import ProjectController
from annotator.ui.desk import Desk, Preferences
from annotator.ui.export import previewing
from annotator.ui.export.chosen import Choosable, ExportFormat, kept_of, split_of, split_said
from annotator.ui.export.dialog import ExportDialog
from annotator.ui.export.preview_pane import PreviewPane, loss_words, outcome
from annotator.ui.export.previewing import Previewing
from annotator.ui.export.report import ExportReport, Passage
from annotator.ui.message_bar import MessageBar
from annotator.ui.poster import Poster
from annotator.workbench.choosing import Kind
from annotator.workbench.export_preview import Loss, Preview
from annotator.workbench.sample import built_in_schema
from annotator.workbench.tasks import Tasks
from annotator.workbench.workbench import Workbench
from tests.store.builders import AT, add, adding, paper, tag

FORMATS = (
    ExportFormat("jsonl", "JSON Lines", ".jsonl"),
    ExportFormat("csv", "CSV", ".csv"),
    ExportFormat("w3c", "W3C", ".jsonld", printed=True),
    ExportFormat("pdf", "PDF", "", printed=True, tags_only=True),
    ExportFormat("hf", "Hugging Face", "", with_card=True, needs="pip install 'annotator[all]'"),
)
PAPER = paper()


@pytest.fixture
def home(qtbot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def tasks(home: QWidget) -> Iterator[Tasks]:
    made = Tasks(Poster(home))
    yield made
    made.close()


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "Fjordby.annotator", schema_toml=built_in_schema()) as made:
        ann = made.annotator_named("Ann Øst", at=AT)
        add(made, PAPER, ann)
        made.apply(adding(tag(PAPER, ann)))
        yield made


def dialog_of(home: QWidget, folder: Path, last: dict[str, tuple[str, ...]] | None = None) -> ExportDialog:
    labels = (Choosable("decision", "Decision"), Choosable("funding", "Funding"))
    documents = (Choosable(PAPER.id, "referat.pdf"),)
    return ExportDialog(FORMATS, labels, (Choosable("Ann Øst", "Ann Øst"),), documents, folder / "ud", home, last)


def box(dialog: ExportDialog, name: str) -> QComboBox:
    return next(each for each in dialog.findChildren(QComboBox) if each.accessibleName() == name)


def line(dialog: ExportDialog, name: str) -> QLineEdit:
    return next(each for each in dialog.findChildren(QLineEdit) if name in each.accessibleName())


def ticks(dialog: ExportDialog, words: str) -> QCheckBox:
    return next(each for each in dialog.findChildren(QCheckBox) if words in each.text())


def choose(dialog: ExportDialog, name: str, own: str) -> None:
    box(dialog, name).setCurrentIndex(box(dialog, name).findData(own))


def says(dialog: QWidget, words: str) -> bool:
    return any(words in label.text() for label in dialog.findChildren(QLabel) if not label.isHidden())


def can_go(dialog: ExportDialog) -> bool:
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).isEnabled()


# The preview


def test_it_follows_the_format(qtbot, home, tasks, project, tmp_path) -> None:
    dialog = dialog_of(home, tmp_path)
    work = Previewing(dialog, project, tasks)
    qtbot.waitUntil(lambda: not work.busy)
    assert '"label": "decision"' in dialog.preview.text.toPlainText()
    assert says(dialog, "All of them go out as they are.")
    choose(dialog, "Format", "csv")
    qtbot.waitUntil(lambda: not work.busy and dialog.preview.table.rowCount() == 1)
    assert dialog.preview.table.horizontalHeaderItem(0).text() == "id"
    choose(dialog, "Format", "jsonl")
    choose(dialog, "Split", "usual")
    qtbot.waitUntil(lambda: not work.busy)
    assert says(dialog, "a folder with train.jsonl, validation.jsonl, test.jsonl, dataset.json, README.md")


def test_only_the_newest_is_made_and_nothing_after_the_end(
    qtbot, home, tasks, project, tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def made(_project: Project, form: str, *_: object, **__: object) -> Preview:
        asked.append(form)
        return Preview(lines=(form,), looked_at=1, total=1)

    monkeypatch.setattr(previewing, "preview", made)
    dialog = dialog_of(home, tmp_path)
    work = Previewing(dialog, project, tasks)
    for form in ("csv", "w3c", "jsonl", "w3c"):
        choose(dialog, "Format", form)
    line(dialog, "File").setText(str(tmp_path / "andet.jsonld"))
    qtbot.waitUntil(lambda: not work.busy)
    assert asked == ["w3c"]
    assert dialog.preview.text.toPlainText() == "w3c"
    choose(dialog, "Format", "csv")
    assert work.busy
    dialog.reject()
    assert not work.busy
    qtbot.waitUntil(lambda: not tasks.running)
    assert asked == ["w3c"]


def test_what_cannot_be_written_is_said_instead(
    qtbot, home, tasks, project, tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> Preview:
        raise ExchangeError("{name} has no room.", name="Arket")

    monkeypatch.setattr(previewing, "preview", refuse)
    dialog = dialog_of(home, tmp_path)
    work = Previewing(dialog, project, tasks)
    qtbot.waitUntil(lambda: not work.busy)
    assert says(dialog, "Arket has no room.")


def test_losses_are_said_with_their_numbers(home) -> None:
    losses = (Loss("refused", "No room.", 2), Loss("adjusted", "Cut.", 1))
    some = Preview(lines=("x",), losses=losses, looked_at=1000, total=100_000)
    assert outcome(some) == "Of the first 1,000 tags: 1 times something is adjusted, 2 times a tag is refused:"
    assert loss_words(losses[0]) == "2 × refused: No room."
    assert outcome(Preview(looked_at=10, total=100)).startswith("The first 10 go out")
    assert outcome(Preview(losses=losses, looked_at=3, total=3)).startswith("1 times")
    pane = PreviewPane(home)
    pane.show_preview(some)
    assert pane.losses.toPlainText() == "2 × refused: No room.\n1 × adjusted: Cut."


def test_a_binary_file_shows_its_files_and_the_first_record(home) -> None:
    first = Record(
        "1", "a" * 64, "referat.pdf", "funding", 3, 9, "1 kr.", "", "", 2, (), {"note": "x"}, "Åse", "", "", 1
    )
    pane = PreviewPane(home)
    pane.show_preview(Preview(files=(("ud.spacy", 2048),), first=first, looked_at=1, total=1))
    words = pane.text.toPlainText()
    assert words.startswith("ud.spacy   2 kB\n\nreferat.pdf, page 2, characters 3–9\nfunding: “1 kr.”\nnote: x\nÅse")


# What goes together


def test_what_a_format_cannot_is_pale_with_the_reason(home, tmp_path) -> None:
    dialog = dialog_of(home, tmp_path)
    dialog.show()
    ticks(dialog, "without a tag").setChecked(True)
    choose(dialog, "Text", "joined")
    now = dialog.choices()
    assert (now.negatives, now.joined) == (True, True)
    choose(dialog, "Format", "w3c")
    assert (dialog.choices().negatives, dialog.choices().joined) == (True, False)
    assert says(dialog, "no words are joined")
    choose(dialog, "Format", "pdf")
    assert (dialog.choices().negatives, dialog.choices().joined) == (False, False)
    assert not ticks(dialog, "without a tag").isEnabled()
    assert says(dialog, "no way to show passages without a tag")
    dialog.close()


def test_a_format_that_lacks_its_package_says_the_line(qtbot, qapp, home, tmp_path) -> None:
    dialog = dialog_of(home, tmp_path)
    choose(dialog, "Format", "hf")
    assert not can_go(dialog)
    assert line(dialog, "Install what it needs").text() == "pip install 'annotator[all]'"
    assert says(dialog, "always comes with its card")
    next(each for each in dialog.findChildren(QPushButton) if each.text() == "Copy").click()
    assert qapp.clipboard().text() == "pip install 'annotator[all]'"


def test_a_split_is_a_new_folder_with_a_card(home, tmp_path) -> None:
    dialog = dialog_of(home, tmp_path)
    assert dialog.choices().path.name == "ud.jsonl"
    choose(dialog, "Split", "own")
    line(dialog, "Shares").setText("70 30 %")
    now = dialog.choices()
    assert (now.split, now.card, now.path.name) == (Split((70.0, 30.0)), True, "ud")
    line(dialog, "Licence").setText(" CC  BY 4.0 ")
    assert dialog.choices().licence == "CC BY 4.0"
    (tmp_path / "ud").mkdir()
    line(dialog, "Shares").setText("70/20")
    assert says(dialog, "Shares are two or three numbers")
    line(dialog, "Shares").setText("70/20/10")
    assert says(dialog, "is there already: name a new folder")
    assert not can_go(dialog)
    choose(dialog, "Split", "")
    assert dialog.choices().path.name == "ud.jsonl"


def test_days_of_the_last_change(home, tmp_path) -> None:
    dialog = dialog_of(home, tmp_path)
    since, until = line(dialog, "from day"), line(dialog, "to day")
    since.setText("2. marts 2017")
    until.setText("2017-04")
    choices = dialog.choices().as_choices()
    assert (choices.since, choices.until) == ("2017-03-02", "2017-04-30")
    until.setText("2016")
    assert says(dialog, "The first day comes after the last.")
    until.setText("i går")
    assert says(dialog, "“i går” is no day")
    assert not can_go(dialog)


def test_all_of_it_is_remembered(home, tmp_path) -> None:
    dialog = dialog_of(home, tmp_path)
    ticks(dialog, "without a tag").setChecked(True)
    choose(dialog, "Text", "joined")
    choose(dialog, "Split", "own")
    line(dialog, "Shares").setText("60/40")
    line(dialog, "Licence").setText("CC0")
    line(dialog, "from day").setText("2017-03-02")
    again = dialog_of(home, tmp_path, dialog.remembered()).choices()
    assert (again.negatives, again.joined, again.split) == (True, True, Split((60.0, 40.0)))
    assert (again.card, again.licence, again.since, again.until) == (True, "CC0", "2017-03-02", "")
    assert kept_of(again)["split"] == ("60/40", "0")
    choose(dialog, "Format", "pdf")
    choose(dialog, "Split", "")
    assert dialog.remembered()["form"] == ("negatives", "joined"), "wanted still, and no card of one's own"


def test_splits_as_people_write_them() -> None:
    assert split_said("66,6–33,4 %", 3) == Split((66.6, 33.4), 3)
    assert split_said("80", 0) is None
    assert split_of(("80/10/10", "7")) == Split((80.0, 10.0, 10.0), 7)
    assert split_of(("maane",)) is None


# Afterwards


def report(qtbot, home) -> ExportReport:
    found = {"1": Passage("d" * 64, "referat.pdf", 2, 3, 9, "1 mio.\nkr.")}
    told = Report(9, (Remark("1", "Cut."), Remark("2", "Cut.")), (Remark("3", "No room."),))
    dialog = ExportReport(Path("/x/ud.csv"), told, found.get, ("Gold stayed out.",), home)
    dialog.show()
    return dialog


def test_the_report_does_not_say_that_there_is_a_file_where_there_is_none(qtbot, home) -> None:
    told = Report(0, refused=(Remark("3", "No room."),), made=False)
    dialog = ExportReport(Path("/x/kopier"), told, {}.get, (), home)
    dialog.show()
    assert says(dialog, "Nothing was written: no tag could be carried.")
    assert not [
        button
        for button in dialog.findChildren(QPushButton)
        if button.text() == "Show in folder" and button.isVisible()
    ]
    dialog.close()


def test_the_report_adds_up_and_leads_to_passages(qtbot, qapp, home) -> None:
    dialog = report(qtbot, home)
    assert says(dialog, "10 tags: 7 carried as they are, 2 adjusted, 1 refused.")
    assert says(dialog, "Gold stayed out.")
    rows = [dialog.model.index(row).data() for row in range(dialog.model.rowCount())]
    assert rows == [
        "Refused · 3: No room.",
        "Adjusted · referat.pdf, page 2 · “1 mio. kr.”: Cut.",
        "Adjusted · 2: Cut.",
    ]
    dialog.list.setCurrentIndex(dialog.model.index(1))
    with qtbot.waitSignal(dialog.passage_wanted) as told:
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert told.args == ["d" * 64, 3, 9, "1"]
    next(each for each in dialog.findChildren(QPushButton) if each.text() == "Copy").click()
    assert qapp.clipboard().text().splitlines() == rows
    dialog.close()


def test_the_model_of_remarks(qtbot, home, qtmodeltester) -> None:
    dialog = report(qtbot, home)
    qtmodeltester.check(dialog.model)
    dialog.close()


def test_who_leaves_at_once_is_told_nothing_more(
    qtbot, themes, project, tasks, tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANNOTATOR_NAME", "Ann Øst")
    window = QMainWindow()
    qtbot.addWidget(window)
    preferences = Preferences(SettingsFile(tmp_path / "settings.json"))
    desk = Desk(window, ActionSet(window), MessageBar(window), tasks, preferences, themes)
    projects = ProjectController(desk)
    projects.workbench = Workbench(project, project.annotators()[0])
    leave, asked = Event(), Event()

    def slow(*_: object, **__: object) -> Counter[Kind]:
        asked.set()
        assert leave.wait(20)
        return Counter()

    def close(dialog: ExportDialog) -> int:
        qtbot.waitUntil(asked.is_set)
        dialog.done(0)
        return 0

    monkeypatch.setattr(export_controller, "tally", slow)
    monkeypatch.setattr(ExportDialog, "exec", close)
    export_controller.ExportController(desk, projects).ask()
    qtbot.waitUntil(lambda: not window.findChildren(ExportDialog))
    leave.set()
    qtbot.waitUntil(lambda: not tasks.running)
    assert desk.messages.texts == ()
