"""The agreement view: one click from a bar to the first disagreeing passage on the page, by mouse and by key."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget, QSplitter

from annotator.model.label_schema import LabelSchema
from annotator.review.agreement import Figure
from annotator.store.project import Project
from annotator.ui import i18n, tones
from annotator.ui.controllers.insight_controller import InsightController
from annotator.ui.insight.agreement_view import AgreementView
from annotator.ui.insight.cell_table import CellDelegate, CellModel
from annotator.ui.insight.figure_model import FigureHeading, FigureModel, FigureRow, rows_of
from annotator.ui.insight.found import Found, Key
from annotator.ui.insight.passage_list import PassageHeading, PassageModel, PassageRow
from annotator.ui.insight.tables import by_document, matrix
from annotator.ui.theme import palette, read_theme
from tests.ui.insight.colleagues import colleagues


@pytest.fixture
def view(qtbot, schema: LabelSchema, ink, found: Found) -> AgreementView:
    made = AgreementView(schema, ink)
    qtbot.addWidget(made)
    made.show_people(dict(found.names), tuple(found.names), {"complete.page": "M"})
    made.show_found(found)
    made.show()
    return made


def at(view: AgreementView, key: Key):
    row = next(i for i, row in enumerate(view.figures.rows) if isinstance(row, FigureRow) and row.key == key)
    return view.figures.index(row)


def first_of(found: Found, key: Key) -> list[object]:
    first = found.passages(key)[0]
    assert not first.agrees
    return [first.document, first.start, first.end, first.annotation]


def test_the_models(qtmodeltester, found: Found, schema: LabelSchema) -> None:
    figures, passages, cells = FigureModel(), PassageModel(), CellModel()
    figures.show_rows(rows_of(found, found.pairs[0], schema))
    passages.show_passages(found, Key("kappa", "decision", found.pairs[0]), schema)
    cells.show_cells(matrix(found, "kappa", "*", schema))
    for model in (figures, passages, cells):
        qtmodeltester.check(model)
    cells.show_cells(by_document(found, "kappa", found.pairs[0], schema))
    qtmodeltester.check(cells)


@pytest.mark.parametrize("measure", ["kappa", "f1_exact"])
def test_one_click_on_a_bar_lists_its_passages_and_shows_the_first(
    view: AgreementView, found: Found, qtbot, measure
) -> None:
    key = Key(measure, "decision", found.pairs[0])
    view.bars.scrollTo(at(view, key))
    with qtbot.waitSignal(view.passage_wanted) as shown:
        place = view.bars.visualRect(at(view, key)).center()
        qtbot.mouseClick(view.bars.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert shown.args == first_of(found, key)
    heading, first, *_ = view.passages.passages.rows
    assert isinstance(heading, PassageHeading)
    assert heading.words.startswith("Disagree")
    assert isinstance(first, PassageRow)
    assert view.passages.currentIndex().row() == 1


def test_enter_on_a_bar_does_the_same(view: AgreementView, found: Found, qtbot) -> None:
    key = Key("f1_overlap", "decision", found.pairs[0])
    view.bars.setCurrentIndex(at(view, Key("f1_exact", "decision", found.pairs[0])))
    qtbot.keyClick(view.bars, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.passage_wanted) as shown:
        qtbot.keyClick(view.bars, Qt.Key.Key_Return)
    assert shown.args == first_of(found, key)


def test_keys_skip_headings(view: AgreementView, qtbot) -> None:
    assert isinstance(view.figures.rows[0], FigureHeading)
    view.bars.setCurrentIndex(view.figures.index(3))
    qtbot.keyClick(view.bars, Qt.Key.Key_Down)
    assert isinstance(view.figures.row_at(view.bars.currentIndex()), FigureRow)


def test_a_cell_of_each_table_leads_there_too(view: AgreementView, found: Found, qtbot) -> None:
    for tab, table in ((1, view.matrix), (2, view.table)):
        view.tabs.setCurrentIndex(tab)
        index = table.cells.index(0, 1)
        with qtbot.waitSignal(view.passage_wanted) as shown:
            table.clicked.emit(index)
        key = table.cells.cell(index).key
        assert shown.args == first_of(found, key)
        assert view.passages.passages.rows


def test_other_passages_of_the_list_are_gone_to(view: AgreementView, found: Found, qtbot) -> None:
    key = Key("kappa", "decision", found.pairs[0])
    view.show_figure(key)
    with qtbot.waitSignal(view.passage_wanted) as shown:
        qtbot.keyClick(view.passages, Qt.Key.Key_Down)
        qtbot.keyClick(view.passages, Qt.Key.Key_Return)
    second = found.passages(key)[1]
    assert shown.args == [second.document, second.start, second.end, second.annotation]


def test_new_figures_move_nothing_on_the_page(view: AgreementView, found: Found, qtbot) -> None:
    view.show_figure(Key("kappa", "decision", found.pairs[0]))
    with qtbot.assertNotEmitted(view.passage_wanted):
        view.show_found(found)
    assert view.passages.passages.rows


def test_choices_ask_for_other_figures(view: AgreementView, found: Found, qtbot) -> None:
    with qtbot.waitSignal(view.wanted) as asked:
        view.compare_whole()
    assert asked.args == [tuple(found.names), True]
    one, _ = found.names
    with qtbot.assertNotEmitted(view.wanted):
        view.people.tick(one, ticked=False)
    assert "two annotators" in view.empty.accessibleName()


def test_the_tables_keep_their_contrast(qapp: QApplication) -> None:
    for name in ("light", "dark"):
        colours = palette(read_theme(name))
        ground = tones.blend(tones.accent(colours), colours.window().color(), CellDelegate.STRONGEST)
        assert tones.contrast(colours.windowText().color(), ground) >= 4.5
        assert tones.contrast(tones.muted(colours), tones.chosen(colours)) >= 4.5


def test_from_the_command_to_the_page(opened, project: Project, desk, qtbot) -> None:
    controller: InsightController = opened(project)
    desk.actions.run("agreement.open")
    view = controller.view
    assert view is not None
    qtbot.waitUntil(lambda: bool(view.figures.rows), timeout=10_000)
    bar = next(i for i, row in enumerate(view.figures.rows) if isinstance(row, FigureRow))
    with qtbot.waitSignal(controller.passage_wanted) as shown:
        view.bars.clicked.emit(view.figures.index(bar))
    assert project.annotation(shown.args[3]).document == shown.args[0]


def test_the_summary_opens_the_view_on_its_figure(opened, project: Project, qtbot) -> None:
    controller: InsightController = opened(project)
    controller.summary.show()
    qtbot.waitUntil(lambda: len(controller.summary.rows.rows) == 4, timeout=10_000)
    decision, *_, amounts = controller.summary.rows.rows
    assert decision.words.startswith("κ 0.")
    assert (amounts.name, amounts.words) == ("Amount equal", "10 of 15")
    with qtbot.waitSignal(controller.passage_wanted, timeout=10_000) as shown:
        controller.summary.figure_wanted.emit(amounts.key)
    assert project.annotation(shown.args[3]).label == "funding"


def test_changes_are_followed(opened, project: Project, qtbot) -> None:
    controller: InsightController = opened(project)
    controller._settling.setInterval(0)
    controller.open_agreement()
    view = controller.view
    qtbot.waitUntil(lambda: bool(view.figures.rows), timeout=10_000)
    before = view.figures.rows
    workbench = controller._workbench
    document = project.documents()[0]
    workbench.unmark_complete(document.id, 0, 10)
    qtbot.waitUntil(lambda: view.figures.rows != before, timeout=10_000)
    assert view._counted.text() == "Documents that count: 2 of 3"


def test_without_a_second_annotator(opened, tmp_path, qtbot, desk) -> None:
    with colleagues(tmp_path / "one.annotator", people=1) as alone:
        controller: InsightController = opened(alone)
        controller.open_agreement()
        assert "colleague" in controller.view.empty.accessibleName()
        assert controller.view.merge_button.isVisible()
        asked = []
        desk.actions.connect("project.merge", lambda: asked.append(1))
        controller.view.merge_button.click()
        assert asked
        controller.set_workbench(None)


def test_where_nothing_is_complete_it_says_how_and_offers_whole_documents(opened, tmp_path, qtbot) -> None:
    with colleagues(tmp_path / "none.annotator", complete=False) as unread:
        controller: InsightController = opened(unread)
        controller.open_agreement()
        view = controller.view
        qtbot.waitUntil(view.whole_button.isVisible, timeout=10_000)
        assert all(f"{key} for" in view.empty.accessibleName() for key in ("M", "Shift+M", "Ctrl+M"))
        view.whole_button.click()
        qtbot.waitUntil(lambda: bool(view.figures.rows), timeout=10_000)
        controller.set_workbench(None)


def test_what_was_stopped_can_be_begun_again(opened, project: Project, qtbot) -> None:
    controller: InsightController = opened(project)
    controller.open_agreement()
    controller._for_view.stop()
    view = controller.view
    qtbot.waitUntil(view.work._again.isVisible, timeout=10_000)
    view.work._again.click()
    qtbot.waitUntil(lambda: bool(view.figures.rows), timeout=10_000)


def test_five_annotators(qtbot, schema: LabelSchema, ink, found_of_five: Found) -> None:
    view, found = AgreementView(schema, ink), found_of_five
    qtbot.addWidget(view)
    view.show_people(dict(found.names), tuple(found.names), {})
    view.show_found(found)
    view.show()
    alphas = [row for row in view.figures.rows if isinstance(row, FigureRow) and row.key.measure == "alpha"]
    assert len(alphas) == 4, "for all labels and for each"
    with qtbot.waitSignal(view.passage_wanted) as shown:
        view.bars.clicked.emit(at(view, alphas[1].key))
    assert shown.args == first_of(found, alphas[1].key)
    view.tabs.setCurrentIndex(1)
    words = [[view.matrix.cells.index(i, j).data() for j in range(5)] for i in range(5)]
    assert words == [list(column) for column in zip(*words, strict=True)], "the same on both sides of the diagonal"
    first, *_, last = found.agreement.annotators
    view.matrix.clicked.emit(view.matrix.cells.index(4, 0))
    assert view._pair == (first, last)
    assert found.names[last] in view._about.text()
    view.tabs.setCurrentIndex(2)
    view.measure._choose("alpha", "α")
    key = view.table.cells.cell(view.table.cells.index(0, 0)).key
    assert (key.measure, key.pair) == ("alpha", None)
    view.tabs.setCurrentIndex(1)
    assert view.measure.choice == "kappa", "α is of all, not of two"


def test_an_axis_below_zero_is_shared_by_all_bars(found: Found, schema: LabelSchema) -> None:
    model = FigureModel()
    model.show_rows(rows_of(found, found.pairs[0], schema))
    assert model.lowest == 0.0
    heading, row, *_ = model.rows
    model.show_rows((heading, replace(row, figure=Figure(-0.12, (-0.31, 0.2)))))
    assert model.lowest == -0.4


def test_the_words_follow_the_language(view: AgreementView, found: Found, qtbot) -> None:
    view.show_figure(Key("kappa", "decision", found.pairs[0]))
    i18n.set_language("da")
    view.retranslate()
    assert view._about.text().startswith("Beslutning · ")
    assert "0,8" in view._about.text()


def test_it_is_painted_in_both_themes_and_wide(view: AgreementView, found: Found, themes) -> None:
    for mode in ("dark", "light"):
        themes.choose(mode)
        for size in ((640, 800), (1200, 700)):
            view.resize(*size)
            for tab in range(3):
                view.tabs.setCurrentIndex(tab)
                view.show_figure(Key("kappa", "decision", found.pairs[0]))
                assert not view.grab().isNull()


def test_long_names_do_not_widen_the_summary(opened, project: Project, qtbot) -> None:
    controller: InsightController = opened(project)
    controller.summary.resize(230, 240)
    controller.summary.show()
    qtbot.waitUntil(lambda: bool(controller.summary.rows.rows), timeout=10_000)
    assert controller.summary.minimumSizeHint().width() <= 230


def test_a_heading_over_two_lines_takes_no_bars_place(opened, project: Project, qtbot) -> None:
    summary = opened(project).summary
    left = QSplitter(Qt.Orientation.Vertical)
    qtbot.addWidget(left)
    left.setChildrenCollapsible(False)
    left.addWidget(QListWidget())
    left.addWidget(summary)
    left.setStretchFactor(0, 1)
    left.resize(230, 600)
    left.show()
    summary.show()
    qtbot.waitUntil(lambda: bool(summary.rows.rows), timeout=10_000)
    summary._heading.show_words("Agreement · Anne-Margrethe Østergaard – Bent Østergaard-Kjær")
    left.resize(200, 600)
    qtbot.waitUntil(lambda: summary._heading.height() > 2 * summary._heading.fontMetrics().height(), timeout=10_000)
    assert summary._list.geometry().bottom() < summary.height()
    summary.setParent(None)
