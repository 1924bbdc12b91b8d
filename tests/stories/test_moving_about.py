"""Ways about the window by real clicks, drags and keys: pages, parts, words, tags, commands, and files out and in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from analyst import Analyst, wait_until
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QListView,
    QSpinBox,
    QToolButton,
    QTreeView,
)

from annotator.base.paths import resources
from annotator.ui.dialogs.command_palette import CommandPalette
from annotator.ui.dialogs.small import GoToPage
from annotator.ui.export.dialog import ExportDialog
from annotator.ui.page.lane import bar_rect

D = TypeVar("D", bound=QDialog)
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
AMOUNT = "12,5 mio. kr. årligt"
LATER = "op til 4 mio. kr."

pytestmark = pytest.mark.story


@pytest.fixture
def analyst(sample_project: Path, qapp: QApplication) -> Iterator[Analyst]:
    sits = Analyst(qapp, sample_project)
    sits.opens("dagsorden.pdf")
    yield sits
    sits.leaves()


def tags(analyst: Analyst, words: str, key: str = "F") -> str:
    """Tags a passage and saves it; its id."""
    known = {tag.id for tag in analyst.tags}
    analyst.drags_over(words)
    analyst.presses(key)
    analyst.presses("Return")
    (new,) = {tag.id for tag in analyst.tags} - known
    return new


def when_asked(kind: type[D], answer: Callable[[D], None]) -> None:
    """Answers the next dialog of this kind as soon as it has the hands; call it before what opens it."""
    ask = QTimer(QApplication.instance())

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind) and dialog.isVisible():
            ask.stop()
            ask.deleteLater()
            answer(dialog)

    ask.timeout.connect(look)
    ask.start(5)


def presses_ok(dialog: QDialog) -> None:
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert ok.isEnabled()
    QTest.mouseClick(ok, LEFT)


def place(analyst: Analyst, offset: int) -> QRectF:
    """Where a character is in the viewport, brought into sight."""
    analyst.view.reveal(offset, offset + 1)
    page, at = analyst.view.text.local(offset)
    return analyst.view.rect_place(page, analyst.view.text.index(page).character_rect(at))


def moves_to(analyst: Analyst, point: QPoint) -> None:
    """The mouse goes there with its left button down."""
    viewport = analyst.view.viewport()
    there = QPointF(point)
    event = QMouseEvent(
        QEvent.Type.MouseMove, there, QPointF(viewport.mapToGlobal(point)), Qt.MouseButton.NoButton, LEFT, NONE
    )
    QApplication.sendEvent(viewport, event)


def current_part(analyst: Analyst) -> str | None:
    """The title that the outline marks."""
    return analyst.window.outline.findChild(QTreeView).currentIndex().data()


def test_a_page_is_asked_for_in_the_strip(analyst: Analyst) -> None:
    strip = analyst.window.strip
    button = next(b for b in strip.findChildren(QToolButton) if b.text() == "page 1 of 5")

    def fourth(dialog: GoToPage) -> None:
        field = dialog.findChild(QSpinBox)
        assert (field.minimum(), field.maximum(), dialog.page) == (1, 5, 1)
        QTest.keyClicks(field, "4")
        presses_ok(dialog)

    when_asked(GoToPage, fourth)
    QTest.mouseClick(button, LEFT)
    assert analyst.view.page == 3
    assert button.text() == "page 4 of 5"


def test_the_outline_marks_the_part_being_read(analyst: Analyst) -> None:
    view = analyst.view
    view.set_zoom(1.0)
    document = analyst.window.documents.open
    analyst.window.outline.show_outline(analyst.window.projects.workbench.project.outline(document.id))
    titles = [item.title for item in analyst.window.outline.findChild(QTreeView).model().items]

    def reads(page: int, y: float) -> None:
        """Scrolls until the line that is being read lies `y` points below the page's top."""
        top = view.layout_now.page_box(page).y + y * view.layout_now.scale
        view.verticalScrollBar().setValue(round(top - view.viewport().height() / 3))

    # The third part begins at the foot of page 2, two others on page 1.
    for page, y, number in ((0, 350, 0), (0, 500, 1), (1, 300, 1), (1, 600, 2), (3, 100, 3), (3, 220, 4)):
        reads(page, y)
        wait_until(lambda title=titles[number]: current_part(analyst) == title, f"{titles[number]} is marked")
    view.verticalScrollBar().setValue(0)
    wait_until(lambda: current_part(analyst) is None, "nothing has begun at the top of the title page")


def test_the_part_that_is_clicked_stays_marked(analyst: Analyst) -> None:
    tree = analyst.window.outline.findChild(QTreeView)
    model = tree.model()
    # The last three begin close together at the document's end, where the pages cannot go far enough.
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        tree.scrollTo(index)
        QTest.mouseClick(tree.viewport(), LEFT, NONE, tree.visualRect(index).center())
        rest = analyst.window.documents._rest
        wait_until(lambda rest=rest: not rest.isActive(), "the page rests")
        assert current_part(analyst) == index.data()


def test_a_bar_in_the_lane_chooses_its_tag(analyst: Analyst) -> None:
    first, second = tags(analyst, AMOUNT), tags(analyst, LATER)
    view = analyst.view
    # Later tags are the chosen ones; the bar is the first one's.
    assert analyst.window.tags.chosen == second
    page = view.page
    placed = next(p for p in view._overlay.highlights.on_page(page) if p.mark.id == first)
    box = view.page_place(page)
    bar = bar_rect(placed, box.width(), view.layout_now.scale).translated(QPointF(box.topLeft()))
    assert view.viewport().rect().contains(bar.center().toPoint())
    QTest.mouseClick(view.viewport(), LEFT, NONE, bar.center().toPoint())
    assert analyst.window.tags.chosen == first
    assert analyst.window.form.content().quote == AMOUNT


def test_two_clicks_take_the_word_and_three_the_sentence(analyst: Analyst) -> None:
    text = analyst.window.documents.open.layer.text
    at = text.index("Formålet er")
    spot = place(analyst, at + 2).center().toPoint()
    viewport = analyst.view.viewport()
    QTest.mouseClick(viewport, LEFT, NONE, spot)
    assert analyst.view.selected_text() == ""
    QTest.mouseDClick(viewport, LEFT, NONE, spot)
    assert analyst.view.selected_text() == "Formålet"
    QTest.mouseClick(viewport, LEFT, NONE, spot)
    sentence = " ".join(analyst.view.selected_text().split())
    assert sentence.startswith("Formålet er, at borgerne")
    assert sentence.endswith("borgerne i byerne.")
    # What was marked so can be tagged.
    analyst.presses("R")
    assert " ".join(analyst.window.form.content().quote.split()) == sentence
    analyst.presses("Escape")
    assert analyst.tags == ()


def test_a_handle_that_is_dragged_changes_the_tag_in_one_step(analyst: Analyst) -> None:
    tag = tags(analyst, AMOUNT)
    view, workbench = analyst.view, analyst.window.projects.workbench
    before = analyst.tags
    QTest.mouseClick(view.viewport(), LEFT, NONE, place(analyst, before[0].anchor.start + 3).center().toPoint())
    assert analyst.window.tags.chosen == tag
    end = before[0].anchor.end
    target = analyst.window.documents.open.layer.text.index("bemanding", end) + len("bemanding")
    handle = place(analyst, end - 1).bottomRight().toPoint()
    assert view.handle_at(QPointF(handle)) == "end"
    goal = place(analyst, target - 1)
    finish = QPoint(int(goal.right()), int(goal.center().y()))
    QTest.mousePress(view.viewport(), LEFT, NONE, handle)
    moves_to(analyst, (handle + finish) / 2)
    moves_to(analyst, finish)
    assert analyst.tags == before, "nothing is saved while the button is down"
    QTest.mouseRelease(view.viewport(), LEFT, NONE, finish)
    (now,) = analyst.tags
    assert (now.anchor.start, now.anchor.end) == (before[0].anchor.start, target)
    assert now.fields == before[0].fields
    assert workbench.draft is None
    assert analyst.window.form.content().quote == now.anchor.quote
    analyst.window.commands.run("edit.undo")
    assert [(t.anchor, t.fields) for t in analyst.tags] == [(t.anchor, t.fields) for t in before]


def test_a_command_is_found_and_run_by_its_name(analyst: Analyst) -> None:
    tag = tags(analyst, AMOUNT)
    analyst.presses("Escape")
    assert analyst.window.tags.chosen is None
    analyst.view.go_to_offset(0)
    analyst.presses("K", Qt.KeyboardModifier.ControlModifier)
    palette = analyst.window.findChild(CommandPalette)
    wait_until(palette.isActiveWindow, "the palette is open")
    QTest.keyClicks(palette.findChild(QLineEdit), "next tag")
    assert palette.findChild(QListView).currentIndex().data() == "Next tag"
    QTest.keyClick(palette.findChild(QLineEdit), Qt.Key.Key_Return)
    assert analyst.window.tags.chosen == tag


def test_an_import_is_stopped_in_the_strip(analyst: Analyst, tmp_path: Path) -> None:
    data = (resources() / "sample" / "dagsorden.pdf").read_bytes()
    files = [tmp_path / f"indkaldelse {number}.pdf" for number in range(30)]
    for number, file in enumerate(files):
        # A comment after the end makes it another file, though not another document.
        file.write_bytes(data + b"\n%% copy " + str(number).encode())
    window = analyst.window
    window.take_files(files)
    (task,) = window.desk.tasks.running
    project = window.projects.workbench.project
    wait_until(lambda: len(project.documents()) > 2, "the first has come in")
    stop = next(b for b in window.strip.findChildren(QToolButton) if b.accessibleName() == "Stop")
    assert stop.isVisible()
    QTest.mouseClick(stop, LEFT)
    assert task.cancelled
    wait_until(lambda: not window.desk.tasks.running, "it has stopped")
    assert not stop.isVisible()
    names = [d.name for d in project.documents()]
    assert 2 < len(names) < 2 + len(files)
    # What was in by then is whole and can be opened; nobody is told of an error.
    analyst.opens(next(name for name in names if name.startswith("indkaldelse")))
    assert "Stopped" not in analyst.says


@pytest.mark.parametrize("form", ["jsonl", "pdf"])
def test_tags_go_out_and_are_there_already_when_they_come_in(
    analyst: Analyst, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    tags(analyst, AMOUNT)
    tags(analyst, LATER)
    before = analyst.tags
    out = tmp_path / ("mærker.jsonl" if form == "jsonl" else "kopier")

    def to_a_file(dialog: ExportDialog) -> None:
        assert dialog.choices().format == "jsonl"
        formats = next(box for box in dialog.findChildren(QComboBox) if box.accessibleName() == "Format")
        formats.setCurrentIndex(formats.findData(form))
        line = next(field for field in dialog.findChildren(QLineEdit) if field.accessibleName() == "File")
        line.selectAll()
        QTest.keyClicks(line, str(out))
        presses_ok(dialog)

    when_asked(ExportDialog, to_a_file)
    analyst.window.commands.run("tags.export")
    wait_until(lambda: "read back" in analyst.says, "the export is told")
    assert f"2 tags were written to {out} and read back." in analyst.says
    files = [str(path) for path in ([out] if out.is_file() else out.iterdir())]
    assert len(files) == 1
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (files, ""))
    analyst.window.commands.run("tags.import")
    wait_until(lambda: "there already" in analyst.says, "the import is told")
    assert "0 tags added, 0 updated, 2 there already." in analyst.says
    assert analyst.tags == before
