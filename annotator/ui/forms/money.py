"""Editor for an amount of money: takes what Danes write, shows what was understood, and stores whole numbers and a currency."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from annotator.model.annotation import FieldValue
from annotator.model.label_schema import Field
from annotator.text.amounts import Amount, read_amount, show_amount
from annotator.ui.forms.base import FieldEditor, Line
from annotator.ui.forms.text import as_text
from annotator.ui.i18n import tr
from annotator.ui.words import language_of

DEFAULT_CURRENCY = "DKK"
"""Of an amount typed without one."""


def number(value: FieldValue) -> int | float | None:
    """The value where it is a number."""
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None


class MoneyEditor(FieldEditor):
    """One line for two ends and a currency: "1.200.000" with "DKK" at its end."""

    def __init__(self, field: Field, language: str, parent: QWidget | None = None) -> None:
        super().__init__(field, language, parent)
        self._min, self._max, self._currency = field.parts
        self._line = Line(self)
        self._take(self._line)
        self._line.textEdited.connect(self._typed)
        self._line.editingFinished.connect(self._tidy)
        self._line.suffix_gave_way.connect(self._refresh)

    @property
    def first_widget(self) -> QWidget:
        """The control."""
        return self._line

    def set_read_only(self, read_only: bool) -> None:
        """Whether it only shows."""
        self._line.setReadOnly(read_only)

    def _amount(self) -> Amount | None:
        before = self._good.get(self._currency) or DEFAULT_CURRENCY
        return read_amount(self._line.text().strip(), default_currency=str(before), language=language_of(self.language))

    def _shown_text(self, low: FieldValue, high: FieldValue) -> str | None:
        """The amount in the language's own way of writing; None where the values are no amount."""
        ends = number(low), number(high)
        if ends == (None, None) or ends != (low, high):
            return None
        return show_amount(*ends, language=language_of(self.language))

    def _show(self, values: Mapping[str, FieldValue]) -> None:
        low, high, currency = (values.get(name) for name in self.field.parts)
        raw = " – ".join(as_text(end) for end in (low, high) if end is not None)
        shown = self._shown_text(low, high)
        self._line.setText(raw if shown is None else shown)
        self._line.set_suffix(as_text(currency))
        self._line.setCursorPosition(0)

    def _typed(self) -> None:
        amount = self._amount()
        if not self._line.text().strip():
            self._line.set_suffix("")
        elif amount is not None:
            self._line.set_suffix(amount.currency)
        self._changed()

    def _says(self) -> dict[str, FieldValue]:
        amount = self._amount() if self._line.text().strip() else None
        if amount is None:
            return {}
        said = {
            "hedge": amount.hedge,
            "recurrence": amount.recurrence,
            "period_from": amount.period_from,
            "period_to": amount.period_to,
        }
        return {name: value for name, value in said.items() if value not in (None, "")}

    def _tidy(self) -> None:
        self._settle()
        amount = self._amount()
        if self._state() != self._shown and amount is not None:
            text = self._shown_text(amount.amount_min, amount.amount_max)
            if text is not None and self._reads_the_same(text, amount):
                self._line.setText(text)
                self._refresh()

    def _reads_the_same(self, text: str, amount: Amount) -> bool:
        again = read_amount(text, default_currency=amount.currency, language=language_of(self.language))
        return again is not None and (again.amount_min, again.amount_max) == (amount.amount_min, amount.amount_max)

    def _read(self) -> dict[str, FieldValue] | None:
        if not self._line.text().strip():
            return {}
        amount = self._amount()
        if amount is None:
            return None
        return {self._min: amount.amount_min, self._max: amount.amount_max, self._currency: amount.currency}

    def _state(self) -> tuple[str, str]:
        return self._line.text(), self._line.suffix()

    def _hint(self) -> str:
        amount = self._amount() if self._line.text().strip() else None
        if amount is None or (self._state() == self._shown and self._line.has_room):
            return ""
        bare = self._shown_text(amount.amount_min, amount.amount_max)
        if bare == self._line.text().strip() and self._line.has_room:
            return ""
        language = language_of(self.language)
        return f"= {show_amount(amount.amount_min, amount.amount_max, amount.currency, amount.hedge, language)}"

    def _fault(self) -> str:
        return tr("No amount: write for example “1,2 mio. kr.”, “300-450 mio. kr.” or “1.200.000”.")
