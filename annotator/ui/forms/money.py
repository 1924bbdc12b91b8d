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

DEFAULT_CURRENCY = "DKK"
"""Of an amount typed without one."""


def without_currency(shown: str, currency: str) -> str:
    """What `show_amount` shows, its currency taken off: that stands at the end of the line."""
    return shown.removesuffix(currency).removeprefix(currency).strip()


class MoneyEditor(FieldEditor):
    """One line for two ends and a currency: "1.200.000" with "DKK" at its end."""

    def __init__(self, field: Field, language: str, parent: QWidget | None = None) -> None:
        super().__init__(field, language, parent)
        self._min, self._max, self._currency = field.parts
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

    def _amount(self) -> Amount | None:
        before = self._good.get(self._currency) or DEFAULT_CURRENCY
        return read_amount(self._line.text().strip(), default_currency=str(before))

    def _shown_text(self, low: FieldValue, high: FieldValue, currency: FieldValue) -> str | None:
        """The amount in the language's own way of writing; None where the values are no amount."""
        ends = [end for end in (low, high) if end is not None]
        if not ends or not all(isinstance(end, (int, float)) and not isinstance(end, bool) for end in ends):
            return None
        hedge = "over" if high is None else "up_to" if low is None else "exact"
        code = as_text(currency)
        return without_currency(show_amount(low, high, code, hedge, self.language), code)  # type: ignore[arg-type]

    def _show(self, values: Mapping[str, FieldValue]) -> None:
        low, high, currency = (values.get(name) for name in self.field.parts)
        raw = " – ".join(as_text(end) for end in (low, high) if end is not None)
        shown = self._shown_text(low, high, currency)
        self._line.setText(raw if shown is None else shown)
        self._line.set_suffix(as_text(currency))

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
        amount = self._amount()
        if self._state() != self._shown and amount is not None:
            text = self._shown_text(amount.amount_min, amount.amount_max, amount.currency)
            if text is not None and self._reads_the_same(text, amount):
                self._line.setText(text)
                self._refresh()

    def _reads_the_same(self, text: str, amount: Amount) -> bool:
        again = read_amount(text, default_currency=amount.currency)
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
        amount = self._amount() if self._state() != self._shown and self._line.text().strip() else None
        if amount is None:
            return ""
        text = show_amount(amount.amount_min, amount.amount_max, amount.currency, amount.hedge, self.language)
        return "" if without_currency(text, amount.currency) == self._line.text().strip() else f"= {text}"

    def _fault(self) -> str:
        return tr("No amount: write for example “1,2 mio. kr.”, “300-450 mio. kr.” or “1.200.000”.")
