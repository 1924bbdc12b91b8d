"""Real tags go through the form untouched, and what it shows of them can be typed again."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.annotation import FieldValue
from annotator.model.label_schema import Label, LabelSchema
from annotator.ui.forms.base import Line
from annotator.ui.forms.form import FieldForm


def gold(shared: Path) -> list[tuple[str, dict[str, FieldValue]]]:
    lines = [
        line for path in sorted((shared / "gold").glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()
    ]
    return [(tag["label"], tag["fields"]) for tag in map(json.loads, lines)]


def test_gold_goes_through_untouched(qtbot: QtBot, schema: LabelSchema, shared: Path) -> None:
    seen = 0
    for language in ("da", "en"):
        forms = {label.id: FieldForm(label, language) for label in schema.labels}
        for form in forms.values():
            qtbot.addWidget(form)
        for name, fields in gold(shared):
            if name in forms:
                forms[name].set_fields(fields, fresh=True)
                assert json.dumps(forms[name].fields()) == json.dumps(fields)
                assert forms[name].first_bad() is None
                seen += 1
    assert seen > 0


def test_gold_amounts_and_dates_typed_as_they_are_shown_say_the_same(
    qtbot: QtBot, schema: LabelSchema, shared: Path
) -> None:
    seen: set[str] = set()
    for language in ("da", "en"):
        forms = {label.id: (FieldForm(label, language), FieldForm(label, language)) for label in schema.labels}
        for pair in forms.values():
            for form in pair:
                qtbot.addWidget(form)
        for name, fields in gold(shared):
            if name in forms:
                seen |= _retyped(*forms[name], fields)
    assert seen == {"amount", "decided_on", "period_from", "period_to"}


def _retyped(form: FieldForm, empty: FieldForm, fields: dict[str, FieldValue]) -> set[str]:
    """Names of the fields whose text was taken, put into an empty form and read."""
    form.set_fields(fields, fresh=True)
    empty.set_fields({}, fresh=True)
    names = set()
    for name in ("amount", "decided_on", "period_from", "period_to"):
        editor = form.editors.get(name)
        if editor is None or editor.is_empty():
            continue
        names.add(name)
        assert isinstance(editor.first_widget, Line)
        text = editor.first_widget.text()
        key = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, text)
        QApplication.sendEvent(empty.editors[name].first_widget, key)
        assert empty.editors[name].values() == editor.values()
    return names


def test_fields_that_no_label_has_are_kept_in_their_order(qtbot: QtBot, decision: Label) -> None:
    form = FieldForm(decision, "en")
    qtbot.addWidget(form)
    fields: dict[str, FieldValue] = {"z": None, "agenda_item": "12", "a": 1.5, "status": "noted", "b": True}
    form.set_fields(fields, fresh=True)
    assert list(form.fields().items()) == list(fields.items())
