"""A label's whole form: a row a field, names at the left, two ends of a period on one row."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from annotator.model.annotation import Fields, FieldValue
from annotator.model.label_schema import Field, Label
from annotator.ui.forms import editor_for
from annotator.ui.forms.base import FieldEditor
from annotator.ui.forms.when import YearEditor
from annotator.ui.i18n import tr
from annotator.ui.words import is_pair, pair_names, say, wrapped
from annotator.workbench.sources import Source

SOURCE = 28
"""Characters of the words that a field was read from."""


class FieldForm(QWidget):
    """All fields of a label. Values that the schema does not know go through untouched."""

    edited = Signal()
    """The person changed a field; `fields()` has all."""

    def __init__(self, label: Label, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self._language = language
        self._fields: dict[str, FieldValue] = {}
        self._implied: dict[str, FieldValue] = {}
        self.editors: dict[str, FieldEditor] = {}
        """By the field's id, in the order of the form."""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._make_rows(list(label.fields))

    def _make_rows(self, fields: list[Field]) -> None:
        while fields:
            first = fields.pop(0)
            one = self._make_editor(first)
            second = fields[0] if fields else None
            if second is None or not is_pair(first, second):
                self._add_row(say(first.name, self._language), one, one)
                continue
            two = self._make_editor(fields.pop(0))
            name, start, end = pair_names(say(first.name, self._language), say(second.name, self._language))
            for editor, word in ((one, start), (two, end)):
                if isinstance(editor, YearEditor):
                    editor.set_placeholder(word)
            self._add_row(name, self._pair(one, two), one)

    def _pair(self, one: FieldEditor, two: FieldEditor) -> QWidget:
        """Both controls side by side, what is said of each below and over the whole width."""
        pair = QWidget(self)
        grid = QGridLayout(pair)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(0)
        for column, editor in enumerate((one, two)):
            grid.addWidget(editor, 0, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
            grid.addWidget(editor.note, column + 1, 0, 1, 2)
        return pair

    def _make_editor(self, field: Field) -> FieldEditor:
        editor = editor_for(field, self._language)
        editor.setParent(self)
        editor.edited.connect(self.edited)
        if field.prefill:
            editor.implied.connect(lambda said: self._fill_in(field.prefill, said))
        self.editors[field.id] = editor
        return editor

    def _add_row(self, name: str, widget: QWidget, first: FieldEditor) -> None:
        caption = QLabel(name, self)
        caption.setProperty("role", "muted")
        caption.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        caption.setBuddy(first.first_widget)
        caption.setToolTip(wrapped(say(first.field.help, self._language)))
        caption.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        caption.setMinimumHeight(self.fontMetrics().lineSpacing() + 14)
        at = self._grid.rowCount()
        self._grid.addWidget(caption, at, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(widget, at, 1, Qt.AlignmentFlag.AlignTop)

    def set_fields(self, fields: Fields, *, fresh: bool) -> None:
        """Shows a tag's fields; what is shown already, or is being typed, stays unless `fresh`."""
        self._fields = dict(fields)
        if fresh:
            self._implied = {}
        for editor in self.editors.values():
            editor.set_values(fields, fresh=fresh)

    def fields(self) -> dict[str, FieldValue]:
        """All fields as they stand: those edited, those that came, and those that no field of the form holds."""
        held = {name for editor in self.editors.values() for name in editor.field.values}
        given = {name: value for editor in self.editors.values() for name, value in editor.values().items()}
        kept = {n: given.get(n, v) for n, v in self._fields.items() if n not in held or n in given}
        return kept | given

    def set_read_only(self, read_only: bool) -> None:
        """Whether it only shows."""
        for editor in self.editors.values():
            editor.set_read_only(read_only)

    def show_problems(self, sentences: Mapping[str, str]) -> None:
        """Says beside each field what is wrong with it; `sentences` by the name of a value ("amount_max")."""
        for editor in self.editors.values():
            names = (editor.field.id, *editor.field.values)
            editor.show_problem(next((sentences[name] for name in names if name in sentences), None))

    def show_sources(self, prefilled: Mapping[str, Source]) -> None:
        """Says below each field that was filled in where that was read, in a line."""
        for editor in self.editors.values():
            names = (editor.field.id, *editor.field.values)
            source = next((prefilled[name] for name in names if name in prefilled), None)
            editor.show_source(_source_said(source) if source is not None else "")

    def set_suggestions(self, suggestions: Mapping[str, Iterable[str]]) -> None:
        """Texts used before, by field id, to complete from."""
        for name, texts in suggestions.items():
            if name in self.editors:
                self.editors[name].set_suggestions(list(texts))

    def unread(self) -> dict[str, str]:
        """By field id, the texts that cannot be understood and therefore are not among the fields."""
        return {name: text for name, editor in self.editors.items() if (text := editor.unread())}

    def put_back(self, unread: Mapping[str, str]) -> None:
        """Shows texts again that `unread` gave."""
        for name, text in unread.items():
            if name in self.editors:
                self.editors[name].type_in(text)

    def drop_unread(self) -> None:
        """Goes back from texts that cannot be understood to the values that stand."""
        for editor in self.editors.values():
            editor.drop_unread()

    def first_bad(self) -> FieldEditor | None:
        """The first field whose text cannot be understood."""
        return next((editor for editor in self.editors.values() if editor.is_bad()), None)

    def first_empty(self) -> FieldEditor | None:
        """The first field without a value, else the first of all."""
        editors = list(self.editors.values())
        return next((editor for editor in editors if editor.is_empty()), editors[0] if editors else None)

    def _fill_in(self, prefix: str, said: dict[str, FieldValue]) -> None:
        for editor in self.editors.values():
            start, _, key = editor.field.prefill.rpartition(".")
            if start != prefix or key not in said:
                continue
            name, value = editor.field.id, said[key]
            now = editor.values().get(name)
            # "exact" is what a text without a hedge says: it does not overrule what a person chose.
            if now is None or now == self._implied.get(name) or value != "exact":
                self._implied[name] = value
                if value != now:
                    editor.propose({name: value})


def _source_said(source: Source) -> str:
    """A line, whatever the words: what all of the passage says stands above the form."""
    words = textwrap.shorten(source.words, SOURCE, placeholder=" …")
    said = {
        "words": tr("read from “{words}”", words=words),
        "passage": tr("the passage's own words"),
        "sentence": tr("from the sentence around it"),
        "above": tr("from above, under “{words}”", words=words) if words else tr("from the text above"),
        "item": tr("from the heading of item {number}", number=words),
        "section": tr("from the heading “{words}”", words=words),
        "meeting": tr("from the meeting's date"),
        "head": tr("from the head of the document"),
        "filled": tr("filled in; check it"),
    }
    return said[source.kind]
