"""Editors for dates and years: typed as people write them, kept as ISO and as whole numbers."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from annotator.model.annotation import FieldValue
from annotator.model.label_schema import Field
from annotator.text.dates import read_date, read_year, show_date
from annotator.ui.forms.base import FieldEditor, Line
from annotator.ui.forms.text import as_text
from annotator.ui.i18n import tr
from annotator.ui.words import language_of


class DateEditor(FieldEditor):
    """A date, or its year and month, or its year: shows "2. marts 2017" with "2017-03-02" at the end of the line."""

    def __init__(self, field: Field, language: str, parent: QWidget | None = None) -> None:
        super().__init__(field, language, parent)
        self._line = Line(self)
        self._take(self._line)
        self._line.textEdited.connect(self._typed)
        self._line.editingFinished.connect(self._tidy)

    @property
    def first_widget(self) -> QWidget:
        """The control."""
        return self._line

    def set_read_only(self, read_only: bool) -> None:
        """Whether it only shows."""
        self._line.setReadOnly(read_only)

    def _typed(self) -> None:
        self._line.set_suffix(read_date(self._line.text().strip()) or "")
        self._changed()

    def _tidy(self) -> None:
        self._settle()
        iso = read_date(self._line.text().strip())
        if self._state() != self._shown and iso is not None:
            self._line.setText(show_date(iso, language_of(self.language)))

    def _show(self, values: Mapping[str, FieldValue]) -> None:
        raw = as_text(values.get(self.field.id))
        iso = read_date(raw) if raw else None
        self._line.setText(raw if iso is None else show_date(iso, language_of(self.language)))
        self._line.set_suffix(iso or "")
        self._line.setCursorPosition(0)

    def _read(self) -> dict[str, FieldValue] | None:
        text = self._line.text().strip()
        if not text:
            return {}
        iso = read_date(text)
        return None if iso is None else {self.field.id: iso}

    def _state(self) -> str:
        return self._line.text()

    def _fault(self) -> str:
        return tr("No date: write for example “2. marts 2017”, “2017-03-02” or “2017”.")


class YearEditor(FieldEditor):
    """A year as four digits."""

    def __init__(self, field: Field, language: str, parent: QWidget | None = None) -> None:
        super().__init__(field, language, parent)
        self._line = Line(self)
        self._take(self._line)
        self._line.textEdited.connect(self._changed)
        self._line.editingFinished.connect(self._settle)

    @property
    def first_widget(self) -> QWidget:
        """The control."""
        return self._line

    def set_placeholder(self, text: str) -> None:
        """Says in the empty field which end of a period it is."""
        self._line.setPlaceholderText(text)

    def set_read_only(self, read_only: bool) -> None:
        """Whether it only shows."""
        self._line.setReadOnly(read_only)

    def _show(self, values: Mapping[str, FieldValue]) -> None:
        self._line.setText(as_text(values.get(self.field.id)))

    def _read(self) -> dict[str, FieldValue] | None:
        text = self._line.text().strip()
        if not text:
            return {}
        year = read_year(text)
        return None if year is None else {self.field.id: year}

    def _state(self) -> str:
        return self._line.text()

    def _fault(self) -> str:
        return tr("No year: write four digits, for example 2017.")
