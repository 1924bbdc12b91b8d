"""Each field's editor: what came goes out untouched, what is typed is understood, what cannot be is said and kept."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from annotator.model.annotation import FieldValue
from annotator.model.label_schema import Label
from annotator.ui.forms import FieldEditor, editor_for
from annotator.ui.forms.base import Line
from annotator.ui.theme import Themes

Key = Qt.Key


def editor(qtbot: QtBot, label: Label, name: str, language: str = "da") -> FieldEditor:
    field = label.field(name)
    assert field is not None
    made = editor_for(field, language)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.first_widget.setFocus()
    return made


def line(made: FieldEditor) -> Line:
    assert isinstance(made.first_widget, Line)
    return made.first_widget


def retype(qtbot: QtBot, made: FieldEditor, text: str) -> None:
    cast("QLineEdit", made.first_widget).selectAll()
    if not text:
        qtbot.keyClick(made.first_widget, Key.Key_Delete)
    types(made, text)


def types(made: FieldEditor, text: str) -> None:
    """Key by key, letters beyond ASCII too, at which QTest's own keyClicks aborts."""
    for letter in text:
        QApplication.sendEvent(
            made.first_widget,
            QKeyEvent(QKeyEvent.Type.KeyPress, Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter),
        )


@pytest.mark.parametrize(
    ("label", "fields"),
    [
        ("recommendation", {"number": 1}),
        ("recommendation", {"number": "1a"}),
        ("recommendation", {"number": " A "}),
        ("recommendation", {"note": "linje\r\nlinje\u2028  "}),
        ("recommendation", {"made_by": "to\nlinjer"}),
        ("recommendation", {"kind": "wish"}),
        ("recommendation", {"kind": None}),
        ("decision", {"agenda_item": "12"}),
        ("decision", {"decided_on": "2017-03"}),
        ("decision", {"decided_on": "engang"}),
        ("funding", {"period_from": 2015}),
        ("funding", {"period_from": "2015"}),
        ("funding", {"amount_min": 5, "amount_max": 7, "currency": "DKK"}),
        ("funding", {"amount_min": 5000000, "currency": "EUR"}),
        ("funding", {"amount_min": 1200000.5, "amount_max": 1200000.5}),
        ("funding", {"amount_min": "mange", "amount_max": None, "currency": "DKK"}),
        ("funding", {"currency": "DKK"}),
    ],
)
def test_what_came_goes_out_untouched(
    qtbot: QtBot, label: str, fields: dict[str, FieldValue], request: pytest.FixtureRequest
) -> None:
    made = editor(qtbot, request.getfixturevalue(label), next(iter(fields)))
    made.set_values(fields)
    assert made.values() == fields
    assert {k: type(v) for k, v in made.values().items()} == {k: type(v) for k, v in fields.items()}
    assert not made.is_bad()


def test_text_typed_and_taken_back(qtbot: QtBot, recommendation: Label) -> None:
    made = editor(qtbot, recommendation, "number")
    made.set_values({"number": 1})
    with qtbot.waitSignal(made.edited):
        retype(qtbot, made, "2")
    assert made.values() == {"number": 2}
    types(made, "b")
    assert made.values() == {"number": "2b"}
    retype(qtbot, made, "1")
    assert made.values() == {"number": 1}
    retype(qtbot, made, "")
    assert made.values() == {}
    assert made.is_empty()


def test_the_same_value_again_leaves_caret_and_text(qtbot: QtBot, decision: Label) -> None:
    made = editor(qtbot, decision, "decided_by")
    types(made, "Havne udvalget ")
    line(made).setCursorPosition(5)
    made.set_values({"decided_by": "Havne udvalget"})
    assert (line(made).text(), line(made).cursorPosition()) == ("Havne udvalget ", 5)
    made.set_values({"decided_by": "Rådet"})
    assert line(made).text() == "Rådet"


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
def test_completion_from_what_was_used_before(qtbot: QtBot, decision: Label) -> None:
    made = editor(qtbot, decision, "decided_by")
    made.set_suggestions(["Havneudvalget", "Skoleudvalget"])
    types(made, "skole")
    popup = line(made).completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Key.Key_Down)
    qtbot.keyClick(popup, Key.Key_Return)
    qtbot.waitUntil(lambda: made.values() == {"decided_by": "Skoleudvalget"})
    assert not popup.isVisible()


def test_long_text_grows_and_breaks_lines_with_shift(qtbot: QtBot, funding: Label) -> None:
    made = editor(qtbot, funding, "purpose")
    paper = cast("QPlainTextEdit", made.first_widget)
    low = paper.height()
    for _ in range(4):
        qtbot.keyClicks(paper, "broer")
        qtbot.keyClick(paper, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(paper, "og veje")
    qtbot.keyClick(paper, Key.Key_Return)
    assert made.values() == {"purpose": "broer\nbroer\nbroer\nbroer\nog veje"}
    assert paper.height() > low
    assert paper.tabChangesFocus()


def test_choice_by_letters_arrows_and_delete(qtbot: QtBot, funding: Label) -> None:
    made = editor(qtbot, funding, "kind", "en")
    box = cast("QComboBox", made.first_widget)
    with qtbot.waitSignal(made.edited):
        qtbot.keyClicks(box, "sp")
    assert made.values() == {"kind": "spent"}
    qtbot.keyClick(box, Key.Key_Down)
    assert made.values() == {"kind": "proposed"}
    with qtbot.waitSignal(made.edited):
        qtbot.keyClick(box, Key.Key_Delete)
    assert made.values() == {}


def test_choice_goes_back_to_what_came(qtbot: QtBot, funding: Label) -> None:
    made = editor(qtbot, funding, "kind")
    made.set_values({"kind": "granted"})
    box = cast("QComboBox", made.first_widget)
    assert box.currentText() == "granted"
    qtbot.keyClick(box, Key.Key_Up)
    assert made.values() == {"kind": "cost"}
    with qtbot.waitSignal(made.edited):
        qtbot.keyClick(box, Key.Key_Down)
    assert made.values() == {"kind": "granted"}


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
def test_the_list_opens_high_enough_for_every_choice(qtbot: QtBot, funding: Label, themes: Themes) -> None:
    made = editor(qtbot, funding, "kind", "en")
    box = cast("QComboBox", made.first_widget)
    box.showPopup()
    qtbot.waitUntil(lambda: box.view().isVisible() and box.view().verticalScrollBar().maximum() == 0)
    assert box.view().viewport().height() >= 6 * box.view().sizeHintForRow(0)
    box.hidePopup()


def test_wheel_in_passing_changes_nothing(qtbot: QtBot, funding: Label) -> None:
    made = editor(qtbot, funding, "kind")
    made.set_values({"kind": "spent"})
    made.first_widget.clearFocus()
    down = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(made.first_widget, down)
    assert made.values() == {"kind": "spent"}
    assert not down.isAccepted()


def test_date_in_words_becomes_iso(qtbot: QtBot, decision: Label) -> None:
    made = editor(qtbot, decision, "decided_on")
    types(made, "2. marts 2017")
    assert made.values() == {"decided_on": "2017-03-02"}
    assert line(made).suffix() == "2017-03-02"
    made.set_values({"decided_on": "2017-03-02"})
    assert line(made).text() == "2. marts 2017"


def test_bad_date_is_said_and_kept(qtbot: QtBot, decision: Label) -> None:
    made = editor(qtbot, decision, "decided_on")
    made.set_values({"decided_on": "2017-03-02"})
    retype(qtbot, made, "2. flugt")
    assert made.is_bad()
    assert made.values() == {"decided_on": "2017-03-02"}
    assert made.note.isVisible()
    assert made.note.property("role") == "problem"
    made.set_values({"decided_on": "2017-03-02"})
    assert line(made).text() == "2. flugt"
    made.set_values({"decided_on": "2017-03-02"}, fresh=True)
    assert line(made).text() == "2. marts 2017"


def test_year(qtbot: QtBot, funding: Label) -> None:
    made = editor(qtbot, funding, "period_to")
    types(made, "201")
    assert made.is_bad()
    types(made, "6")
    assert made.values() == {"period_to": 2016}
    assert not made.note.isVisible()


def test_money_takes_what_danes_write(qtbot: QtBot, funding: Label) -> None:
    made = editor(qtbot, funding, "amount_min")
    types(made, "1,2 mio. kr.")
    assert made.values() == {"amount_min": 1200000, "amount_max": 1200000, "currency": "DKK"}
    assert "1.200.000" in made.note.text()
    qtbot.keyClick(made.first_widget, Key.Key_Return)
    assert (line(made).text(), line(made).suffix()) == ("1.200.000", "DKK")
    assert not made.note.isVisible()


@pytest.mark.parametrize("language", ["da", "en"])
def test_an_amount_shown_can_be_typed_on(qtbot: QtBot, funding: Label, language: str) -> None:
    made = editor(qtbot, funding, "amount_min", language)
    made.set_values({"amount_min": 1200000, "amount_max": 1200000, "currency": "EUR"})
    line(made).end(False)
    qtbot.keyClick(made.first_widget, Key.Key_Backspace)
    types(made, "5")
    assert made.values() == {"amount_min": 1200005, "amount_max": 1200005, "currency": "EUR"}


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize(
    "ends", [{"amount_min": 300, "amount_max": 450}, {"amount_min": 5000000}, {"amount_max": 700000}]
)
def test_ranges_and_open_ends_shown_are_read_the_same(
    qtbot: QtBot, funding: Label, language: str, ends: dict[str, FieldValue]
) -> None:
    fields = ends | {"currency": "DKK"}
    made = editor(qtbot, funding, "amount_min", language)
    made.set_values(fields)
    text = line(made).text()
    made.set_values({}, fresh=True)
    types(made, text)
    assert made.values() == fields


def test_money_tells_what_else_the_text_says(qtbot: QtBot, funding: Label) -> None:
    made = editor(qtbot, funding, "amount_min")
    said: list[dict[str, FieldValue]] = []
    made.implied.connect(said.append)
    types(made, "ca. 5 mio. kr. årligt")
    assert said[-1]["hedge"] == "about"
    assert said[-1]["recurrence"] == "per_year"


def test_bad_money_is_said_and_kept(qtbot: QtBot, funding: Label) -> None:
    made = editor(qtbot, funding, "amount_min")
    before: dict[str, FieldValue] = {"amount_min": 5, "amount_max": 5, "currency": "DKK"}
    made.set_values(before)
    retype(qtbot, made, "en masse")
    assert made.is_bad()
    assert made.values() == before
    assert made.note.property("role") == "problem"
    made.set_values(before)
    assert line(made).text() == "en masse"


def test_another_currency_typed_over_the_same_number(qtbot: QtBot, funding: Label) -> None:
    made = editor(qtbot, funding, "amount_min")
    made.set_values({"amount_min": 1200000, "amount_max": 1200000, "currency": "DKK"})
    retype(qtbot, made, "1.200.000 EUR")
    qtbot.keyClick(made.first_widget, Key.Key_Return)
    assert line(made).text() == "1.200.000"
    assert made.values()["currency"] == "EUR"


def test_where_the_currency_has_no_room_the_amount_is_said_below(qtbot: QtBot, funding: Label) -> None:
    made = editor(qtbot, funding, "amount_min")
    made.resize(300, made.height())
    made.set_values({"amount_min": 300000000, "amount_max": 450000000, "currency": "DKK"})
    assert not made.note.isVisible()
    made.resize(140, made.height())
    qtbot.waitUntil(made.note.isVisible)
    assert made.note.text() == "= 300.000.000 – 450.000.000 DKK"
    made.resize(300, made.height())
    qtbot.waitUntil(lambda: not made.note.isVisible())


def test_problems_and_sources_stand_below(qtbot: QtBot, funding: Label) -> None:
    made = editor(qtbot, funding, "period_from")
    made.show_source("read from “i 2015”")
    assert (made.note.text(), made.note.property("role")) == ("read from “i 2015”", "read")
    made.show_problem("The period ends before it begins.")
    assert (made.note.text(), made.note.property("role")) == ("The period ends before it begins.", "problem")
    assert made.first_widget.accessibleDescription().startswith("The period ends")
    made.show_problem(None)
    assert made.note.property("role") == "read"


def test_read_only_shows_and_takes_nothing(qtbot: QtBot, funding: Label) -> None:
    for name in funding.fields:
        made = editor(qtbot, funding, name.values[0])
        made.set_read_only(True)
        types(made, "2")
        assert made.values() == {}


def test_screen_readers_get_names(qtbot: QtBot, funding: Label) -> None:
    for field in funding.fields:
        made = editor(qtbot, funding, field.values[0], "da")
        assert made.first_widget.accessibleName() == field.name["da"]
