"""The review panel as a reviewer uses it: what it shows of a real project, and what it asks for by key and by mouse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QFontMetrics, QKeySequence, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.model.annotation import Annotation, names_of
from annotator.model.geometry import PageIndex
from annotator.review.comparison import Comparison, compare
from annotator.review.queue import QueueItem
from annotator.review.readings import Reading, Span
from annotator.store.project import Project
from annotator.ui import tones
from annotator.ui.panels.review_cells import chips, placed
from annotator.ui.panels.review_content import GoldChoice, PanelContent, blind_names, build
from annotator.ui.panels.review_panel import ReviewPanel
from annotator.ui.panels.review_words import gold_said
from annotator.ui.parts import TonedLabel
from annotator.ui.theme import Theme, Themes, read_theme
from annotator.workbench.sample import built_in_schema
from annotator.workbench.workbench import Workbench
from tests.store.builders import AT, Paper, add, paper

Key = Qt.Key
PAGES = ("Byrådet i Fjordby mødtes den 4. maj 2021.\nDer afsættes 1,2 mio. kr. til havnen i alt.\n",)


@dataclass
class Board:
    """A project of several people who tagged one passage, and the first one's reviewer."""

    project: Project
    paper: Paper
    benches: list[Workbench]
    tags: list[Annotation]

    @property
    def me(self) -> Workbench:
        return self.benches[-1]

    def tag(self, by: int, words: str, label: str = "funding", **fields: object) -> Annotation:
        start = self.paper.layer.text.index(words)
        bench = self.benches[by]
        bench.begin_tag(self.paper.id, start, start + len(words), label)
        bench.set_fields(fields)  # type: ignore[arg-type]
        kept = bench.commit()
        assert kept is not None
        self.tags.append(kept)
        return kept

    def compared(self) -> Comparison:
        readings = {
            bench.annotator.id: Reading(
                tuple(Span.of(tag) for tag in self.tags if tag.annotator == bench.annotator.id),
                ((0, len(self.paper.layer.text)),),
            )
            for bench in self.benches[:-1]
        }
        (found,) = compare(self.paper.id, readings)
        return found

    def content(
        self, *, blind: bool = False, language: str = "en", comparison: bool = True, **more: bool
    ) -> PanelContent:
        tag = self.tags[0]
        where = tag.document, tag.anchor.start, tag.anchor.end, PageIndex(10), tag.label, tag.annotator
        item = QueueItem(tag.id, *where, tag.annotator, tag.modified, tag.anchor.quote, "unreviewed", "fields")
        return build(
            self.project,
            replace(item, **more),
            self.compared() if comparison else None,
            names_of(self.project.annotators()),
            self.project.schema,
            language,
            blind,
            me=self.me.annotator.id,
        )


@pytest.fixture
def board(tmp_path: Path) -> Iterator[Board]:
    project = Project.create(tmp_path / "Fjordby.annotator", schema_toml=built_in_schema())
    people = [project.annotator_named(name, at=AT) for name in ("Ann Øst", "Bo", "Carla")]
    one = paper("referat.pdf", PAGES)
    add(project, one, people[0])
    made = Board(project, one, [Workbench(project, person) for person in people], [])
    yield made
    project.close()


@pytest.fixture
def differing(board: Board) -> Board:
    amount = {"amount_min": 1200000, "amount_max": 1200000, "currency": "DKK", "hedge": "exact", "agenda_item": "17"}
    board.tag(0, "1,2 mio. kr.", **amount, recurrence="total", period_from=2015, period_to=2016)
    board.tag(1, "1,2 mio. kr.", **amount, recurrence="once")
    return board


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> ReviewPanel:
    made = ReviewPanel(theme)
    qtbot.addWidget(made)
    made.resize(370, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def texts(content: PanelContent) -> dict[str, tuple[str, ...]]:
    return {row.name: row.texts for row in content.rows}


def test_rows_say_where_tags_differ(differing: Board) -> None:
    content = differing.content()
    assert [column.name for column in content.columns] == ["Ann Øst", "Bo"]
    assert texts(content) == {
        "Amount": ("1,200,000 DKK", "1,200,000 DKK"),
        "Recurrence": ("total over the period", "once"),
        "Period": ("2015–2016", ""),
        "Agenda item": ("17", "17"),
    }
    assert [row.name for row in content.rows if row.differs] == ["Recurrence", "Period"]
    assert content.difference == "same borders, two fields differ"
    assert (content.page, content.item, content.label) == (11, "17", "Funding amount")
    assert texts(differing.content(language="da"))["Beløb"][0] == "1.200.000 DKK"


def test_borders_and_labels_have_rows_where_they_differ(board: Board) -> None:
    board.tag(0, "Der afsættes 1,2 mio. kr.", "decision", agenda_item="3")
    board.tag(1, "afsættes 1,2 mio. kr. til", "funding", agenda_item="4")
    content = board.content()
    assert texts(content) == {
        "Label": ("Decision", "Funding amount"),
        "Passage": ("Der afsættes 1,2 mio. kr.", "afsættes 1,2 mio. kr. til"),
        "Agenda item": ("3", "4"),
    }
    kinds = {row.kind: number for number, row in enumerate(content.rows)}
    choice = GoldChoice.by_rows(content, {kinds["label"]: 1, kinds["borders"]: 0, kinds["field"]: 1})
    assert choice is not None
    gold = content.gold_of(choice)
    assert gold is not None
    assert (gold.label, gold.anchor.quote, gold.fields["agenda_item"]) == ("funding", "Der afsættes 1,2 mio. kr.", "4")
    assert board.me.adjudicate(choice.sources, gold) is not None


def test_who_read_it_and_tagged_nothing_has_an_empty_column(board: Board) -> None:
    board.tag(0, "1,2 mio. kr.", currency="DKK")
    content = board.content()
    assert [column.annotation is None for column in content.columns] == [False, True]
    assert content.difference == "only one tagged it"
    first, second = GoldChoice.first(content), GoldChoice.second(content)
    assert first is not None
    assert second is not None
    assert content.gold_of(first) is not None
    assert second == GoldChoice.none(content)
    assert content.gold_of(second) is None


def test_columns_show_what_annotators_left_not_what_others_made_of_it(differing: Board) -> None:
    left = differing.tags[0]
    differing.me.edit_tag(left.id)
    differing.me.set_fields({**left.fields, "recurrence": "once"})
    differing.me.commit()
    content = differing.content()
    assert texts(content)["Recurrence"] == ("total over the period", "once")
    assert content.columns[0].annotation == left
    assert "Carla" in [event.who for event in content.history]
    assert content.history[-1].text == "amended: recurrence total over the period → once"


def test_the_thread_the_verdicts_and_the_history_are_told(differing: Board, panel: ReviewPanel, qtbot: QtBot) -> None:
    one = differing.tags[0]
    differing.benches[1].comment(one.id, "Måske i alt?")
    differing.me.comment(one.id, "Enig.")
    differing.me.judge([one.id], "rejected", "for kort")
    differing.benches[0].edit_tag(one.id)
    differing.benches[0].set_fields({**one.fields, "period_from": 2016})
    differing.benches[0].commit()
    content = differing.content()
    assert [(r.who, r.own) for r in content.comments] == [("Bo", False), ("Carla", True)]
    assert [(r.title, r.text, r.outdated) for r in content.verdicts] == [("rejected", "for kort", True)]
    assert [event.text for event in content.history] == ["tagged", "rejected · “for kort”", "period 2015–2016 → 2016"]
    panel.show_item(content)
    assert [row.button.isVisible() for row in panel.remarks.rows] == [False, True]
    with qtbot.waitSignal(panel.take_back_requested) as taken:
        panel.remarks.rows[1].button.click()
    differing.me.take_back(taken.args[0])
    with qtbot.waitSignal(panel.bring_back_requested) as brought:
        panel.history.rows[0].button.click()
    assert brought.args == [one]
    assert not panel.history.rows[2].button.isVisible()
    assert "outdated" in panel.verdicts.rows[0].meta.text()


def test_in_blind_mode_nobody_is_named_and_others_are_silent(differing: Board, panel: ReviewPanel) -> None:
    one = differing.tags[0]
    differing.benches[1].comment(one.id, "Måske i alt?")
    differing.benches[1].judge([one.id], "accepted")
    differing.me.comment(one.id, "Enig.")
    project = differing.project
    letters = blind_names(names_of(project.annotators()), one.document, project.taggers())
    assert {letters[tag.annotator] for tag in differing.tags} == {"A", "B"}, "the reviewer takes none of the first"
    content = differing.content(blind=True)
    assert sorted(column.name for column in content.columns) == sorted(letters[tag.annotator] for tag in differing.tags)
    assert ([r.text for r in content.comments], content.verdicts, content.history) == (["Enig."], (), ())
    assert {column.verdict for column in content.columns} == {"unreviewed"}
    panel.show_item(content)
    spoken = [widget.accessibleName() + widget.toolTip() for widget in panel.findChildren(QWidget)]
    assert not [text for text in spoken if "Ann" in text or "Bo" in text.split()]
    panel.show_item(differing.content())
    panel.set_blind(True)
    assert [row.isVisible() for row in panel.remarks.rows] == [True, False]
    assert panel.remarks.rows[0].text.text() == "Enig."
    assert not panel.verdicts.isVisible()
    assert not panel.history.isVisible()


def test_the_button_of_who_tagged_nothing_says_so(board: Board, panel: ReviewPanel) -> None:
    board.tag(0, "1,2 mio. kr.", amount_min=1200000)
    content = board.content()
    panel.show_item(content)
    first, second = panel.gold_buttons.columns[:2]
    assert (first.text(), first.accessibleName()) == ("Ann Øst  1", "Gold as Ann Øst says")
    assert (second.text(), second.accessibleName()) == ("Bo: nothing  2", "Bo tagged nothing here: no gold")
    assert GoldChoice.second(content) == GoldChoice.none(content)


def test_what_was_settled_is_said(differing: Board) -> None:
    content = differing.content()
    first, none = GoldChoice.first(content), GoldChoice.none(content)
    mixed = GoldChoice.by_rows(content, {1: 0, 2: 1})
    assert first is not None
    assert none is not None
    assert mixed is not None
    assert [gold_said(choice, content) for choice in (first, mixed, none)] == [
        "Gold: as Ann Øst says", "Gold: fields as chosen", "Settled: neither is right",
    ]  # fmt: skip
    blind = differing.content(blind=True)
    assert gold_said(first, blind) == f"Gold: as {next(c.name for c in blind.columns if c.chosen)} says"


def test_a_cut_word_stands_in_the_middle_of_its_row(qapp: QApplication) -> None:
    metrics, middle = QFontMetrics(qapp.font()), Qt.AlignmentFlag.AlignVCenter.value
    word = "Forsamlingshusets"
    cut = f"{word[:6]}…"
    width = metrics.horizontalAdvance(cut) + 1
    assert placed(cut, metrics, width) & middle
    assert not placed("to linjer af ord", metrics, metrics.horizontalAdvance("to linjer")) & middle


def test_gold_row_by_row_by_keyboard(differing: Board, panel: ReviewPanel, qtbot: QtBot) -> None:
    content = differing.content()
    panel.show_item(content)
    with qtbot.assertNotEmitted(panel.gold_chosen):
        panel.choose_gold()
    assert panel.gold_buttons.waiting.text() == "Choose whose value holds: Recurrence, Period"
    gold = panel.table.gold
    assert QApplication.focusWidget() is gold
    qtbot.keyClick(gold, Key.Key_2)
    assert panel.gold_buttons.waiting.text() == "Choose whose value holds: Period"
    qtbot.keyClick(gold, Key.Key_Tab)
    assert gold.currentIndex().row() == 2
    qtbot.keyClick(gold, Key.Key_Space)
    assert not panel.gold_buttons.waiting.isVisible()
    with qtbot.waitSignal(panel.gold_chosen) as chosen:
        qtbot.keyClick(gold, Key.Key_Return)
    made = content.gold_of(chosen.args[0])
    assert made is not None
    assert (made.fields["recurrence"], made.fields["period_from"], made.fields["amount_min"]) == ("once", 2015, 1200000)
    assert set(chosen.args[0].sources) == {tag.id for tag in differing.tags}


def test_a_click_on_a_chip_chooses_and_the_same_tag_shown_again_keeps_it(
    differing: Board, panel: ReviewPanel, qtbot: QtBot
) -> None:
    panel.show_item(differing.content())
    gold = panel.table.gold
    cell = gold.visualRect(gold.model().index(1, panel.table.model.gold))
    qtbot.mouseClick(gold.viewport(), Qt.MouseButton.LeftButton, pos=chips(cell, 2)[1].center())
    assert panel.table.model.chosen == {1: 1}
    qtbot.mouseClick(gold.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(cell.right() - 1, cell.top() + 1))
    panel.show_item(differing.content())
    assert panel.table.model.chosen == {1: 1}
    panel.show_item(replace(differing.content(), id="another"))
    assert panel.table.model.chosen == {}


def test_gold_of_a_whole_column_by_its_button(differing: Board, panel: ReviewPanel, qtbot: QtBot) -> None:
    content = differing.content()
    panel.show_item(content)
    with qtbot.waitSignal(panel.gold_chosen) as chosen:
        panel.gold_buttons.columns[1].click()
    made = content.gold_of(chosen.args[0])
    assert made is not None
    assert made.says_the_same(differing.tags[1])
    with qtbot.waitSignal(panel.gold_chosen) as chosen:
        panel.gold_buttons.none.click()
    assert content.gold_of(chosen.args[0]) is None


def test_a_reason_is_written_in_place_and_escape_leaves_no_trace(
    differing: Board, panel: ReviewPanel, qtbot: QtBot
) -> None:
    panel.show_item(differing.content())
    panel.table.tags.setFocus()
    panel.ask_reason()
    line = panel.ask_line.line
    assert QApplication.focusWidget() is line
    qtbot.keyClicks(line, "for")
    panel.show_item(differing.content())
    qtbot.keyClicks(line, " kort")
    with qtbot.waitSignal(panel.reject_requested) as rejected:
        qtbot.keyClick(line, Key.Key_Return)
    assert rejected.args == ["for kort"]
    assert not panel.ask_line.isVisible()
    assert QApplication.focusWidget() is panel.table.tags
    panel.ask_comment()
    qtbot.keyClicks(line, "Nej")
    with qtbot.assertNotEmitted(panel.comment_entered):
        qtbot.keyClick(line, Key.Key_Escape)
        panel.ask_comment()
        assert line.text() == ""
        qtbot.keyClick(line, Key.Key_Return)
    panel.ask_comment()
    panel.show_item(replace(differing.content(), id="another"))
    assert not panel.ask_line.isVisible()


def test_buttons_ask_and_name_their_keys(differing: Board, panel: ReviewPanel, qtbot: QtBot) -> None:
    panel.show_item(differing.content())
    assert panel.buttons.accept.text() == "Accept  A"
    assert panel.buttons.accept.toolTip() == "Accept Ann Øst's tag (A)"
    panel.set_keys({"verdict.accept": ("Ctrl+J",)})
    assert panel.buttons.accept.text() == "Accept  Ctrl+J"
    for button, signal in (
        (panel.buttons.accept, panel.accept_requested),
        (panel.buttons.amend, panel.amend_requested),
    ):
        with qtbot.waitSignal(signal):
            button.click()
    panel.buttons.comment.setFocus()
    with qtbot.assertNotEmitted(panel.gold_chosen):
        qtbot.keyClick(panel.buttons.comment, Key.Key_Return)
    assert panel.ask_line.asks_for == "comment"
    panel.buttons.reject.click()
    assert panel.ask_line.asks_for == "reason"


def test_enter_on_a_button_is_kept_from_the_windows_command_of_that_key(
    differing: Board, panel: ReviewPanel, qtbot: QtBot
) -> None:
    content = differing.content()
    panel.show_item(content)
    action = QAction(panel)
    action.setShortcut(QKeySequence("Return"))
    panel.addAction(action)
    panel.buttons.comment.setFocus()
    with qtbot.assertNotEmitted(action.triggered):
        qtbot.keyClick(panel.buttons.comment, Key.Key_Return)
    assert panel.ask_line.asks_for == "comment"
    panel.table.tags.setFocus()
    with qtbot.waitSignal(action.triggered):
        qtbot.keyClick(panel.table.tags, Key.Key_Return)


def test_after_bringing_back_the_hands_are_where_they_were(differing: Board, panel: ReviewPanel, qtbot: QtBot) -> None:
    differing.benches[0].edit_tag(differing.tags[0].id)
    differing.benches[0].set_fields({"period_to": 2017})
    differing.benches[0].commit()
    content = differing.content()
    panel.show_item(content)
    panel.table.gold.setFocus()
    panel.show_history()
    button = QApplication.focusWidget()
    assert isinstance(button, QAbstractButton)
    # What was brought back cannot be brought back again: its button goes.
    bare = replace(content, history=tuple(replace(event, revision=None) for event in content.history))
    panel.bring_back_requested.connect(lambda _: panel.show_item(bare))
    with qtbot.waitSignal(panel.bring_back_requested):
        qtbot.keyClick(button, Key.Key_Space)
    assert not button.isVisible()
    assert QApplication.focusWidget() is panel.table.gold


def test_the_small_type_follows_the_theme(themes: Themes, differing: Board, panel: ReviewPanel) -> None:
    panel.show_item(differing.content())
    for mode in ("dark", "light", "dark"):
        themes.choose(mode)  # type: ignore[arg-type]
        expected = tones.muted(QApplication.palette())
        labels = [*panel.findChildren(TonedLabel)]
        assert {label.palette().color(QPalette.ColorRole.WindowText).name() for label in labels} == {expected.name()}


def test_a_conflict_asks_to_be_settled_and_a_closed_project_nothing(
    differing: Board, panel: ReviewPanel, qtbot: QtBot
) -> None:
    panel.show_item(differing.content(rival=True))
    with qtbot.waitSignal(panel.settle_requested):
        panel.notice.button.click()
    panel.show_item(replace(differing.content(), read_only=True))
    assert not panel.notice.isVisible()
    assert not any(button.isEnabled() for button in (panel.buttons.accept, panel.buttons.reject, panel.buttons.amend))
    panel.ask_reason()
    assert not panel.ask_line.isVisible()
    with qtbot.assertNotEmitted(panel.gold_chosen):
        panel.choose_gold()


def test_gold_says_what_it_was_made_of(differing: Board, panel: ReviewPanel) -> None:
    gold = differing.me.adjudicate([tag.id for tag in differing.tags], differing.tags[0])
    assert gold is not None
    differing.tags.insert(0, gold)
    content = differing.content(comparison=False, gold=True)
    assert content.gold == "from Ann Øst and Bo"
    assert content.history[0].text == "made gold · from Ann Øst and Bo"
    panel.show_item(content)
    assert panel.quote_box.place.text() == "page 11 · item 17 · gold · from Ann Øst and Bo"
    assert not panel.gold_buttons.isVisible()


def test_nothing_chosen_and_the_place_in_the_queue(differing: Board, panel: ReviewPanel) -> None:
    panel.show_item(differing.content())
    panel.show_position(1, 41)
    assert (panel.empty.isVisible(), panel.position.text()) == (False, "1 of 41")
    panel.show_item(None)
    assert panel.empty.isVisible()


def test_every_control_has_a_name_for_readers_of_the_screen(differing: Board, panel: ReviewPanel) -> None:
    differing.me.comment(differing.tags[0].id, "Enig.")
    panel.show_item(differing.content(rival=True))
    panel.ask_reason()
    controls = [w for kind in (QAbstractButton, QLineEdit) for w in panel.findChildren(kind) if w.isVisible()]
    # The corner of a table is a button of Qt's own that nobody can reach.
    named = [w for w in controls if w.focusPolicy() != Qt.FocusPolicy.NoFocus]
    assert len(named) >= 9
    assert all(w.accessibleName() for w in named)
    assert panel.table.model.data(panel.table.model.index(1, 2), Qt.ItemDataRole.AccessibleTextRole) == (
        "Recurrence: choose whose holds, 1, 2"
    )


def test_ten_annotators_scroll_sideways_and_gold_stays(differing: Board, panel: ReviewPanel) -> None:
    content = differing.content()
    many = replace(
        content,
        columns=content.columns * 5,
        rows=tuple(replace(row, texts=row.texts * 5, same=row.same * 5) for row in content.rows),
    )
    panel.show_item(many)
    assert panel.table.tags.horizontalScrollBar().maximum() > 0
    assert panel.table.gold.isVisible()
    assert panel.table.mapTo(panel, panel.table.gold.geometry().topRight()).x() <= panel.width()
    heights = [[view.rowHeight(row) for row in range(4)] for view in (panel.table.tags, panel.table.gold)]
    assert heights[0] == heights[1]


def test_a_long_history_shows_its_newest_and_then_all(differing: Board, panel: ReviewPanel) -> None:
    differing.me.comment(differing.tags[0].id, "Enig.")
    content = differing.content()
    many = tuple(replace(content.comments[0], text=f"Nummer {number}") for number in range(35))
    panel.show_item(replace(content, comments=many))
    shown = [row for row in panel.remarks.rows if row.isVisible()]
    assert (len(shown), shown[0].text.text()) == (30, "Nummer 5")
    panel.remarks.more.click()
    assert len([row for row in panel.remarks.rows if row.isVisible()]) == 35


@pytest.mark.parametrize("name", ["light", "dark"])
def test_it_is_painted_in_both_themes(differing: Board, panel: ReviewPanel, themes: Themes, name: str) -> None:
    themes.choose("dark" if name == "dark" else "light")
    panel.set_theme(read_theme(name))
    panel.show_item(differing.content())
    window = read_theme(name).window
    assert panel.grab().toImage().pixelColor(4, panel.height() - 8).name() == window
