"""The form panel by keyboard, as an analyst uses it."""

from __future__ import annotations

from dataclasses import replace
from typing import cast, get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.model.annotation import FieldValue
from annotator.model.label_schema import Label, LabelSchema
from annotator.ui.forms.base import Line
from annotator.ui.panels.form_content import FormContent
from annotator.ui.panels.form_panel import FormPanel
from annotator.ui.panels.quote_box import LINES
from annotator.ui.theme import Theme, read_theme
from annotator.workbench.sources import Source, SourceKind

Key = Qt.Key


@pytest.fixture
def panel(qtbot: QtBot, schema: LabelSchema, theme: Theme) -> FormPanel:
    made = FormPanel(schema, theme, "en")
    qtbot.addWidget(made)
    made.resize(350, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def content(label: Label, tag: str = "a", **fields: FieldValue) -> FormContent:
    return FormContent(label, fields, "3 mio. kr. til nye stier", 11, "yours", "saved", id=tag)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def control(panel: FormPanel, name: str) -> QWidget:
    form = panel._form
    assert form is not None
    return form.editors[name].first_widget


def test_empty_it_says_what_to_do(panel: FormPanel, decision: Label) -> None:
    assert panel.empty.isVisible()
    assert panel.empty.text() == "Select a passage and press D, R or F."
    panel.show_annotation(content(decision))
    assert not panel.empty.isVisible()
    panel.clear()
    assert panel.empty.isVisible()
    assert panel.content() is None


def test_head_and_quote(panel: FormPanel, funding: Label) -> None:
    panel.show_annotation(content(funding, agenda_item="17"))
    assert panel.title.text() == "Funding amount"
    assert panel.who.text() == "yours · saved"
    assert panel.quote_box.place.text() == "page 11 · item 17"
    assert panel.quote_box.quote.text() == "“3 mio. kr. til nye stier”"


def test_anothers_tag_is_not_removed_and_it_says_why(panel: FormPanel, decision: Label) -> None:
    panel.show_annotation(replace(content(decision), others=True))
    assert not panel.footer.remove.isEnabled()
    assert "reject it" in panel.footer.remove.toolTip()
    panel.show_annotation(content(decision, "b"))
    assert panel.footer.remove.isEnabled()
    assert panel.footer.remove.toolTip() == "Remove this tag (Del)"


def test_a_quote_is_shown_as_it_is_read(panel: FormPanel, funding: Label) -> None:
    shown = replace(content(funding), quote="Rådet har be-\nsluttet at give 3 mio. kro-\nner til EU-\nRetten")
    panel.show_annotation(shown)
    assert panel.quote_box.quote.text() == "“Rådet har besluttet at give 3 mio. kroner til EU-Retten”"
    assert panel.quote_box.quote.accessibleName() == panel.quote_box.quote.text()


def test_a_long_quote_is_cut_after_some_lines(panel: FormPanel, decision: Label) -> None:
    panel.show_annotation(replace(content(decision), quote="Bestyrelsen 𝛼 vedtog at bygge videre. " * 20))
    lines = panel.quote_box.quote.lines(200)
    assert len(lines) == LINES
    assert lines[-1].endswith("…")
    assert "bygge videre" in panel.quote_box.quote.toolTip()


def test_the_caret_goes_to_the_first_empty_field_and_tab_down(qtbot: QtBot, panel: FormPanel, funding: Label) -> None:
    panel.show_annotation(content(funding, amount_min=5, amount_max=5, currency="DKK", hedge="exact"))
    panel.focus_first_empty()
    assert focused() is control(panel, "kind")
    names = ["recurrence", "period_from", "period_to", "funder", "purpose", "agenda_item", "note"]
    for name in names:
        qtbot.keyClick(focused(), Key.Key_Tab)
        assert focused() is control(panel, name)
    qtbot.keyClick(focused(), Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert focused() is control(panel, "agenda_item")


def test_tab_from_the_last_begins_again(qtbot: QtBot, panel: FormPanel, decision: Label) -> None:
    panel.show_annotation(content(decision))
    panel.footer.remove.setFocus()
    qtbot.keyClick(focused(), Key.Key_Tab)
    assert focused() is control(panel, "status")
    qtbot.keyClick(focused(), Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert focused() is panel.footer.remove


def test_every_edit_tells_all_fields_and_keeps_those_it_does_not_know(
    qtbot: QtBot, panel: FormPanel, decision: Label
) -> None:
    panel.show_annotation(content(decision, extra=7, status="noted", agenda_item="12"))
    told: list[dict[str, FieldValue]] = []
    panel.fields_edited.connect(told.append)
    qtbot.keyClicks(control(panel, "decided_by"), "By")
    assert told == [
        {"extra": 7, "status": "noted", "agenda_item": "12", "decided_by": "B"},
        {"extra": 7, "status": "noted", "agenda_item": "12", "decided_by": "By"},
    ]


def test_what_is_saved_while_typing_disturbs_nothing(qtbot: QtBot, panel: FormPanel, decision: Label) -> None:
    shown = content(decision)
    panel.show_annotation(shown)
    panel.fields_edited.connect(lambda fields: panel.show_annotation(replace(shown, fields=fields)))
    line = cast("QLineEdit", control(panel, "decided_by"))
    line.setFocus()
    qtbot.keyClicks(line, "Rd ")
    qtbot.keyClick(line, Key.Key_Home)
    qtbot.keyClicks(line, "Ny ")
    assert (line.text(), line.cursorPosition()) == ("Ny Rd ", 3)
    assert focused() is line


def test_another_tag_shows_its_own_fields_and_what_was_not_understood_comes_back(
    qtbot: QtBot, panel: FormPanel, decision: Label
) -> None:
    panel.show_annotation(content(decision, "a", decided_on="2017-03-02"))
    line = cast("Line", control(panel, "decided_on"))
    line.selectAll()
    qtbot.keyClicks(line, "never")
    panel.show_annotation(content(decision, "b", decided_on="2017-03-02"))
    assert line.text() != "never"
    panel.show_annotation(content(decision, "a", decided_on="2017-03-02"))
    assert line.text() == "never"
    qtbot.keyClick(line, Key.Key_Escape)
    assert line.suffix() == "2017-03-02"
    assert line.text() != "never"


@pytest.mark.parametrize("name", ["amount", "kind", "period_from", "funder", "purpose"])
def test_enter_commits_from_every_field(qtbot: QtBot, panel: FormPanel, funding: Label, name: str) -> None:
    panel.show_annotation(content(funding))
    for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier):
        with qtbot.waitSignal(panel.committed):
            qtbot.keyClick(control(panel, name), Key.Key_Return, modifier)


@pytest.mark.parametrize("name", ["amount", "kind", "purpose"])
def test_escape_gives_up_from_every_field(qtbot: QtBot, panel: FormPanel, funding: Label, name: str) -> None:
    panel.show_annotation(content(funding))
    with qtbot.waitSignal(panel.given_up):
        qtbot.keyClick(control(panel, name), Key.Key_Escape)


def test_enter_goes_to_the_field_that_cannot_be_understood(qtbot: QtBot, panel: FormPanel, funding: Label) -> None:
    panel.show_annotation(content(funding))
    qtbot.keyClicks(control(panel, "period_from"), "soon")
    with qtbot.assertNotEmitted(panel.committed):
        qtbot.keyClick(control(panel, "funder"), Key.Key_Return)
    assert focused() is control(panel, "period_from")


def test_an_amount_fills_in_hedge_and_recurrence(qtbot: QtBot, panel: FormPanel, funding: Label) -> None:
    panel.show_annotation(content(funding))
    told: list[dict[str, FieldValue]] = []
    panel.fields_edited.connect(told.append)
    qtbot.keyClicks(control(panel, "amount"), "ca. 5 mio. kr.")
    amount: dict[str, FieldValue] = {"amount_min": 5000000, "amount_max": 5000000, "currency": "DKK"}
    assert told[-1] == amount | {"hedge": "about"}
    line = cast("QLineEdit", control(panel, "amount"))
    line.setText("")
    qtbot.keyClicks(line, "5 mio. kr.")
    assert told[-1] == amount | {"hedge": "exact"}


def test_exact_does_not_overrule_what_was_chosen(qtbot: QtBot, panel: FormPanel, funding: Label) -> None:
    panel.show_annotation(content(funding, hedge="about"))
    told: list[dict[str, FieldValue]] = []
    panel.fields_edited.connect(told.append)
    qtbot.keyClicks(control(panel, "amount"), "5 mio. kr.")
    assert told[-1]["hedge"] == "about"


def test_problems_are_said_beside_the_field(panel: FormPanel, funding: Label) -> None:
    panel.show_annotation(content(funding, period_from=2016, period_to=2015))
    form = panel._form
    assert form is not None
    shown = [e.note for e in form.editors.values() if e.note.isVisible() and e.note.property("role") == "problem"]
    assert len(shown) == 1
    panel.show_annotation(content(funding, period_from=2015, period_to=2015))
    assert not any(e.note.isVisible() for e in form.editors.values())


def test_what_was_read_is_said_below(panel: FormPanel, funding: Label) -> None:
    shown = content(funding, amount_min=3000000, amount_max=3000000, currency="DKK")
    panel.show_annotation(replace(shown, prefilled={"amount": Source("words", "3 mio. kr.")}))
    form = panel._form
    assert form is not None
    assert form.editors["amount"].note.text() == "read from “3 mio. kr.”"
    sentence = "Bestyrelsen besluttede at udsætte\nbehandlingen af punktet til næste møde."
    panel.show_annotation(replace(shown, prefilled={"amount": Source("words", sentence)}))
    assert form.editors["amount"].note.text() == "read from “Bestyrelsen besluttede at …”", "one line"
    panel.show_annotation(replace(shown, prefilled={"agenda_item": Source("item", "17")}))
    assert form.editors["agenda_item"].note.text() == "from the heading of item 17"
    for kind in get_args(SourceKind):
        panel.show_annotation(replace(shown, prefilled={"amount": Source(kind, "Indstilling")}))
        assert form.editors["amount"].note.text()


def test_label_span_and_removal(qtbot: QtBot, panel: FormPanel, decision: Label) -> None:
    panel.show_annotation(content(decision))
    with qtbot.waitSignal(panel.label_changed) as told:
        qtbot.mouseClick(panel.footer.buttons["funding"], Qt.MouseButton.LeftButton)
    assert told.args == ["funding"]
    with qtbot.assertNotEmitted(panel.label_changed):
        qtbot.mouseClick(panel.footer.buttons["decision"], Qt.MouseButton.LeftButton)
    moves: list[tuple[str, int]] = []
    panel.span_moved.connect(lambda edge, words: moves.append((edge, words)))
    for button in panel.quote_box.findChildren(QToolButton):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert moves == [("start", -1), ("start", 1), ("end", -1), ("end", 1)]
    with qtbot.waitSignal(panel.removed):
        qtbot.mouseClick(panel.footer.remove, Qt.MouseButton.LeftButton)


def test_read_only(qtbot: QtBot, panel: FormPanel, decision: Label) -> None:
    panel.show_annotation(replace(content(decision, decided_by="Rådet"), read_only=True))
    assert panel.who.text() == "yours · read-only"
    with qtbot.assertNotEmitted(panel.fields_edited):
        qtbot.keyClicks(control(panel, "decided_by"), "x")
        qtbot.keyClicks(control(panel, "note"), "x")
    assert not panel.footer.remove.isEnabled()


def test_low_window_scrolls_to_the_field(qtbot: QtBot, panel: FormPanel, funding: Label) -> None:
    panel.resize(320, 260)
    panel.show_annotation(content(funding))
    panel.focus_first_empty()
    qtbot.keyClick(focused(), Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert not panel.footer.remove.visibleRegion().isEmpty()
    assert panel._scroll.horizontalScrollBar().maximum() == 0


def test_names_of_fields_belong_to_their_controls(panel: FormPanel, funding: Label) -> None:
    panel.show_annotation(content(funding))
    captions = {c.buddy().accessibleName(): c.text() for c in panel.findChildren(QLabel) if c.buddy() is not None}
    assert captions["Amount"] == "Amount"
    assert captions["Period from"] == "Period"
    assert len(captions) == 9


def test_changing_theme_keeps_what_is_typed(qtbot: QtBot, panel: FormPanel, funding: Label) -> None:
    panel.show_annotation(content(funding))
    qtbot.keyClicks(control(panel, "purpose"), "stier")
    panel.set_theme(read_theme("dark"))
    assert cast("QPlainTextEdit", control(panel, "purpose")).toPlainText() == "stier"


def test_suggestions_reach_forms_made_later(panel: FormPanel, decision: Label, funding: Label) -> None:
    panel.show_annotation(content(decision))
    panel.set_suggestions({"decided_by": ["Rådet"], "funder": ["Fonden"]})
    panel.show_annotation(content(funding))
    completer = cast("QLineEdit", control(panel, "funder")).completer()
    assert completer.model().rowCount() == 1
