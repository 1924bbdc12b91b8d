"""The panels show what they are handed and tell what was chosen."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage
from PySide6.QtWidgets import QLineEdit, QListView, QPushButton, QStackedWidget, QTreeView

from annotator.model.geometry import PageIndex, PagePoint, PageSize
from annotator.model.text_layer import OutlineItem
from annotator.ui import i18n
from annotator.ui.models.document_model import DocumentModel, DocumentRow
from annotator.ui.models.outline_model import COUNTS, OutlineModel
from annotator.ui.models.search_model import SearchModel, SearchRow, found_in
from annotator.ui.panels.library_panel import LibraryPanel, dropped_files
from annotator.ui.panels.outline_panel import OutlinePanel
from annotator.ui.panels.pages_panel import PagesModel, PagesPanel
from annotator.ui.panels.search_panel import SearchPanel

DOCUMENTS = (
    DocumentRow("a" * 64, "Dagsorden maj.pdf", 19, 33, current=True),
    DocumentRow("b" * 64, "Referat maj.pdf", 1, 1, share=1.0),
    DocumentRow("c" * 64, "Skannet.pdf", 1200, 0, "none", "page 3 could not be read"),
)
OUTLINE = (
    OutlineItem("1 Valg", PageIndex(0), None, 0),
    OutlineItem("Resumé", PageIndex(0), PagePoint(50, 300), 1),
    OutlineItem("Dybt", PageIndex(1), None, 3),
    OutlineItem("Indstilling", PageIndex(2), None, 1),
    OutlineItem("2 Budget", PageIndex(4), None, 0),
)
HITS = (
    SearchRow("a" * 64, "Dagsorden.pdf", 1, "Udvalget\nafsatte midler", 10, 17),
    SearchRow("a" * 64, "Dagsorden.pdf", 4, "der blev afsat", 90, 95),
    SearchRow("b" * 64, "Referat.pdf", 2, "afsatte 😀 beløb", 3, 9),
)


def show(qtbot, widget):
    qtbot.addWidget(widget)
    widget.resize(260, 500)
    widget.show()
    qtbot.waitUntil(lambda: widget.isVisible() and not widget.grab().isNull())
    return widget


def click(qtbot, view, index):
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())


def test_the_models_are_sound(qtmodeltester) -> None:
    documents, outline, search, pages = DocumentModel(), OutlineModel(), SearchModel(), PagesModel()
    documents.show_rows(DOCUMENTS)
    outline.show_items(OUTLINE)
    search.show_hits(HITS)
    for model in (documents, outline, search, pages):
        qtmodeltester.check(model)


def test_equal_rows_keep_the_views_place(qtbot) -> None:
    model = DocumentModel()
    model.show_rows(DOCUMENTS)
    changed = (*DOCUMENTS[:2], DocumentRow("c" * 64, "Other.pdf", 1, 1))
    with qtbot.waitSignal(model.dataChanged) as told, qtbot.assertNotEmitted(model.modelReset):
        model.show_rows(changed)
    assert told.args[0].row() == told.args[1].row() == 2
    with qtbot.waitSignal(model.modelReset):
        model.show_rows(changed[:1])


def test_a_document_is_chosen_by_click_and_by_enter(qtbot) -> None:
    panel = show(qtbot, LibraryPanel())
    panel.show_documents(DOCUMENTS)
    view = panel.findChild(QListView)
    model = view.model()
    with qtbot.waitSignal(panel.document_chosen) as told:
        click(qtbot, view, model.index(1, 0))
    assert told.args == ["b" * 64]
    with qtbot.assertNotEmitted(panel.document_chosen):
        click(qtbot, view, model.index(0, 0))
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.document_chosen) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == ["c" * 64]


def test_the_list_is_filtered_and_has_neighbours(qtbot) -> None:
    panel = show(qtbot, LibraryPanel())
    panel.show_documents(DOCUMENTS)
    assert panel.neighbour(1) == "b" * 64
    assert panel.neighbour(-1) is None
    panel.findChild(QLineEdit).setText("MAJ")
    model = panel.findChild(QListView).model()
    assert [model.index(i, 0).data() for i in range(model.rowCount())] == ["Dagsorden maj.pdf", "Referat maj.pdf"]
    assert panel.neighbour(2) is None


def test_documents_are_spoken_whole() -> None:
    model = DocumentModel()
    model.show_rows(DOCUMENTS)
    spoken = [model.index(i).data(Qt.ItemDataRole.AccessibleTextRole) for i in range(3)]
    assert spoken == [
        "Dagsorden maj.pdf, 19 pages · 33 tags",
        "Referat maj.pdf, 1 page · 1 tag, complete",
        "Skannet.pdf, 1,200 pages · not begun, no text, page 3 could not be read",
    ]


def test_an_empty_library_says_what_to_do(qtbot) -> None:
    panel = show(qtbot, LibraryPanel())
    panel.show_documents(())
    add, sample = (b for b in panel.findChildren(QPushButton) if b.isVisible())
    with qtbot.waitSignal(panel.add_requested):
        add.click()
    with qtbot.waitSignal(panel.sample_requested):
        sample.click()


def test_dropped_pdfs_and_folders_are_told(qtbot, tmp_path: Path) -> None:
    panel = show(qtbot, LibraryPanel())
    data = QMimeData()
    wanted = [tmp_path / "Å.PDF", tmp_path]
    data.setUrls(
        [*(QUrl.fromLocalFile(str(p)) for p in (*wanted, tmp_path / "x.txt")), QUrl("https://example.org/a.pdf")]
    )
    assert dropped_files(data) == wanted
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none)
    with qtbot.waitSignal(panel.files_dropped) as told:
        panel.dropEvent(event)
    assert told.args == [wanted]


def test_the_outline_is_a_tree() -> None:
    model = OutlineModel()
    model.show_items(OUTLINE)
    top = [model.index(i, 0) for i in range(model.rowCount())]
    assert [index.data() for index in top] == ["1 Valg", "2 Budget"]
    assert [model.index(i, 0, top[0]).data() for i in range(model.rowCount(top[0]))] == ["Resumé", "Indstilling"]
    assert model.index(0, 0, model.index(0, 0, top[0])).data() == "Dybt"


def test_the_part_that_is_read_is_the_last_that_has_begun() -> None:
    model = OutlineModel()
    model.show_items(OUTLINE)
    assert [model.last_above(page, 9_999) for page in range(6)] == [1, 2, 3, 3, 4, 4]
    first, second = PagePoint(50, 100), PagePoint(50, 500)
    model.show_items(
        (
            OutlineItem("31", PageIndex(1), first, 0),
            OutlineItem("32", PageIndex(1), second, 0),
            OutlineItem("no point", PageIndex(2), None, 0),
            OutlineItem("above the paper", PageIndex(2), PagePoint(0, -3), 0),
            OutlineItem("an annex named last, printed first", PageIndex(0), PagePoint(0, 700), 0),
        )
    )
    assert [model.last_above(0, y) for y in (0, 699, 700)] == [None, None, 4]
    assert [model.last_above(1, y) for y in (99, 100, 499.9, 500, 800)] == [4, 0, 0, 1, 1]
    # The gap above a page belongs to the page before it.
    assert [model.last_above(2, y) for y in (-5, 0, 300)] == [1, 3, 3]


def test_a_place_of_the_outline_is_chosen(qtbot) -> None:
    panel = show(qtbot, OutlinePanel())
    panel.show_outline(OUTLINE)
    tree = panel.findChild(QTreeView)
    with qtbot.assertNotEmitted(panel.place_chosen):
        panel.show_place(3, 200)
    assert tree.currentIndex().data() == "Indstilling"
    index = tree.model().index(0, 0, tree.model().index(0, 0))
    with qtbot.waitSignal(panel.place_chosen) as told:
        click(qtbot, tree, index)
    assert told.args == [0, PagePoint(50, 300)]
    panel.show_outline(())
    assert not tree.isVisible()


def test_the_outline_says_how_many_tags_each_part_has(qtbot) -> None:
    starts = (10, 20, 30, 40, 50)
    placed = tuple(replace(item, start=start) for item, start in zip(OUTLINE, starts, strict=True))
    tags = [(12, "#0072B2"), (33, "#0072B2"), (34, "#009E73")]

    def within(start: int, end: int) -> tuple[tuple[str, int], ...]:
        return tuple(Counter(colour for at, colour in tags if start <= at < end).items())

    model = OutlineModel()
    model.show_items(placed)
    model.show_counts(within)
    both = (("#0072B2", 2), ("#009E73", 1))
    found = [model.index_of(i).data(COUNTS) for i in range(5)]
    assert found == [both, (("#0072B2", 1), ("#009E73", 1)), (("#0072B2", 1), ("#009E73", 1)), (), ()]
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert model.index_of(0).data(spoken) == "1 Valg, page 1, 3 tags"
    assert model.index_of(4).data(spoken) == "2 Budget, page 5"
    panel = show(qtbot, OutlinePanel())
    panel.show_outline(placed)
    bare = panel.grab().toImage()
    panel.show_counts(within)
    assert panel.grab().toImage() != bare
    panel.show_outline((), document_open=False)
    panel.show_outline(placed)
    assert panel.grab().toImage() == bare, "of another document's tags nothing is left"


class Pictures:
    """Has the picture of every second page, and remembers which were asked for."""

    def __init__(self) -> None:
        self.asked: set[int] = set()

    def thumbnail(self, page: int) -> QImage | None:
        self.asked.add(page)
        image = QImage(20, 30, QImage.Format.Format_RGB32)
        image.fill(QColor("red"))
        return image if page % 2 else None


def test_only_pages_in_sight_are_asked_for(qtbot) -> None:
    panel = show(qtbot, PagesPanel())
    source = Pictures()
    panel.show_document(tuple([PageSize(595, 842)] * 1000), source)
    panel.show_tags({0: (("#0072B2", 4), ("#009E73", 120))})
    panel.grab()
    assert {0, 1} <= source.asked
    assert len(source.asked) < 20
    panel.show_page(700)
    qtbot.waitUntil(lambda: 700 in source.asked)
    panel.refresh_page(700)
    assert len(source.asked) < 60


def test_a_page_is_chosen(qtbot) -> None:
    panel = show(qtbot, PagesPanel())
    panel.show_document((PageSize(595, 842), PageSize(10000, 20), PageSize(0, 0)), None)
    view = panel.findChild(QListView)
    with qtbot.waitSignal(panel.page_chosen) as told:
        click(qtbot, view, view.model().index(1, 0))
    assert told.args == [1]


def test_search_waits_for_a_pause_and_not_for_enter(qtbot) -> None:
    panel = show(qtbot, SearchPanel())
    line = panel.findChild(QLineEdit)
    with qtbot.waitSignal(panel.search_requested) as told:
        qtbot.keyClicks(line, " afsat")
    assert told.args == ["afsat"]
    with qtbot.waitSignal(panel.search_requested, timeout=100):
        qtbot.keyClick(line, Qt.Key.Key_Return)


def test_hits_are_grouped_and_chosen(qtbot) -> None:
    panel = show(qtbot, SearchPanel())
    panel.take_focus("afsatte")
    panel.show_results(HITS)
    view = panel.findChild(QListView)
    model = view.model()
    assert [model.index(i, 0).data() for i in range(model.rowCount())] == [
        "Dagsorden.pdf",
        "Udvalget afsatte midler",
        "der blev afsat",
        "Referat.pdf",
        "afsatte 😀 beløb",
    ]
    panel.grab()
    with qtbot.assertNotEmitted(panel.hit_chosen):
        click(qtbot, view, model.index(0, 0))
    with qtbot.waitSignal(panel.hit_chosen) as told:
        click(qtbot, view, model.index(4, 0))
    assert told.args == ["b" * 64, 3, 9]
    panel.show_results(())
    assert panel.findChild(QStackedWidget).currentWidget().accessibleName() == "Nothing is found for “afsatte”."


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("Afsatte AFSATTE", "afsatte", ((0, 7), (8, 15))),
        ("Århus år", "å", ((0, 1), (6, 7))),
        ("al og ål", "ål", ((6, 8),)),
        ("midler afsat", '"afsat midler"', ((0, 6), (7, 12))),
        ("İstanbul x", "x", ((9, 10),)),
        ("abc", "", ()),
    ],
)
def test_words_are_found_where_they_stand(text: str, query: str, found: tuple[tuple[int, int], ...]) -> None:
    assert found_in(text, query) == found


def test_panels_follow_the_language(qtbot) -> None:
    panel = show(qtbot, SearchPanel())
    i18n.set_language("da")
    line = panel.findChild(QLineEdit)
    qtbot.waitUntil(lambda: line.placeholderText() == "Søg i alle dokumenter")


def test_how_far_documents_are_read_stays_until_told_otherwise(qtbot) -> None:
    panel = show(qtbot, LibraryPanel())
    first, second = DOCUMENTS[0].id, DOCUMENTS[1].id
    panel.set_completeness(
        {first: 0.404, second: 0.0}, {first: (("Åse", 0.404), ("Bo", 1.0)), second: (("Bo", 0.001),)}
    )
    panel.show_documents(DOCUMENTS)
    panel.show_documents(DOCUMENTS[:2])
    model = panel.findChild(QListView).model()
    spoken = [model.index(i, 0).data(Qt.ItemDataRole.AccessibleTextRole) for i in range(2)]
    assert spoken == ["Dagsorden maj.pdf, 19 pages · 33 tags, 40 % complete", "Referat maj.pdf, 1 page · 1 tag"]
    tips = [model.index(i, 0).data(Qt.ItemDataRole.ToolTipRole) for i in range(2)]
    assert tips == [
        "<p>Dagsorden maj.pdf<br>19 pages · 33 tags<br>Åse: 40 % complete<br>Bo: 100 % complete</p>",
        "<p>Referat maj.pdf<br>1 page · 1 tag<br>Bo: 1 % complete</p>",
    ]
    panel.set_completeness({first: 1.0})
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole).endswith("33 tags, complete")


def test_complete_pages_have_a_tick_and_another_document_none(qtbot) -> None:
    panel = show(qtbot, PagesPanel())
    sizes = (PageSize(595, 842),) * 3
    panel.show_document(sizes, None)
    view = panel.findChild(QListView)
    before = view.grab().toImage()
    panel.set_complete_pages(frozenset({1}))
    spoken = [view.model().index(i, 0).data(Qt.ItemDataRole.AccessibleTextRole) for i in range(3)]
    assert spoken == ["Page 1", "Page 2, complete", "Page 3"]
    assert view.grab().toImage() != before
    panel.show_document(sizes, None)
    assert view.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Page 2"
