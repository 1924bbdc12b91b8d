"""What the review panel shows of a real project: rows, thread, verdicts, history, gold."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.model.annotation import names_of
from annotator.ui.panels.review_content import GoldChoice, PanelContent, blind_names
from annotator.ui.panels.review_panel import ReviewPanel
from annotator.ui.panels.review_words import gold_said
from tests.ui.review_panel.board import Board


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


def test_a_long_history_shows_its_newest_and_then_all(differing: Board, panel: ReviewPanel) -> None:
    differing.me.comment(differing.tags[0].id, "Enig.")
    content = differing.content()
    many = tuple(replace(content.comments[0], text=f"Nummer {number}") for number in range(35))
    panel.show_item(replace(content, comments=many))
    shown = [row for row in panel.remarks.rows if row.isVisible()]
    assert (len(shown), shown[0].text.text()) == (30, "Nummer 5")
    panel.remarks.more.click()
    assert len([row for row in panel.remarks.rows if row.isVisible()]) == 35
