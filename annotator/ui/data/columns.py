"""The columns of the table of tags, made from the label schema: words for the eye, keys to sort by, cells for a spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QLocale

from annotator.figures.rows import DataRow
from annotator.figures.tallies import ORDER, state
from annotator.model.annotation import Fields, FieldValue
from annotator.model.label_schema import Field, FieldType, Label, LabelSchema
from annotator.model.review import GOLD
from annotator.text.amounts import show_amount
from annotator.text.dates import is_iso
from annotator.ui.describe import FieldRow, field_rows
from annotator.ui.i18n import language, number, tr
from annotator.ui.words import choice_name, label_name, language_of, moment, verdict_word

Cell = str | int | float | None
SortKey = tuple[object, ...] | str | int
QUOTE = 200
"""A row's quote has so many characters at most."""


@dataclass(frozen=True, slots=True)
class Column:
    """`id` is kept in the settings. `key` is None where a row has nothing to sort by: such rows come last, either way.

    `heads` and `cells` are what a spreadsheet gets of it, none or several columns.
    """

    id: str
    title: str
    words: Callable[[DataRow], str]
    key: Callable[[DataRow], SortKey | None]
    heads: tuple[str, ...]
    cells: Callable[[DataRow], tuple[Cell, ...]]
    width: int = 120
    right: bool = False
    hidden: bool = False


def columns_for(schema: LabelSchema, label: str | None, currency: str) -> tuple[Column, ...]:
    """The columns of all labels, or with `label` those of its own fields.

    `currency` is that of all amounts, said once in the head of their column; "" where there are several.
    """
    chosen = schema.label(label) if label is not None else None
    states = {of: state_word(of) for of in ORDER}  # once, not for each of 100,000 rows
    names = _label_names(schema)
    between = _own(chosen, currency) if chosen is not None else _common(schema, currency)
    return (
        _passage(names),
        _text("label", tr("Label"), lambda row: names.get(row.label, row.label), hidden=True),
        _text("document", tr("Document"), lambda row: row.document_name, width=180, natural=True),
        Column(
            "page",
            tr("Page"),
            lambda row: number(row.page + 1),
            lambda row: (row.page, row.start),
            (tr("Page"),),
            lambda row: (row.page + 1,),
            width=60,
            right=True,
            hidden=True,
        ),
        *between,
        _text("annotator", tr("annotator").capitalize(), lambda row: row.annotator, width=100),
        _text("verdict", tr("Verdict"), lambda row: states[state(row)], width=130),
        _moment("created", tr("Created"), lambda row: row.created),
        _moment("modified", tr("Changed"), lambda row: row.modified),
    )


_ALWAYS = ("page", "id", "period_from", "period_to", "recurrence")
"""What a spreadsheet gets of every row in columns of their own, named as in exports, whichever columns are seen."""


def always_heads(columns: Iterable[Column]) -> list[str]:
    """The heads of these columns; "page" only where its own column is not seen."""
    seen = {column.id for column in columns}
    return [name for name in _ALWAYS if name not in seen]


def always_cells(row: DataRow, columns: Iterable[Column]) -> list[Cell]:
    """The cells below `always_heads`."""
    own: dict[str, Cell] = {"page": row.page + 1, "id": row.id}
    return [own[name] if name in own else _plain(row.fields.get(name)) for name in always_heads(columns)]


def state_word(of: str) -> str:
    """A verdict state, or gold, as the window says it."""
    return tr("gold") if of == GOLD else verdict_word(of)


def one_currency(rows: Iterable[DataRow]) -> str:
    """The currency of all amounts among the rows; "" where there are none or several."""
    found = {row.fields["currency"] for row in rows if row.fields.get("currency")}
    return str(found.pop()) if len(found) == 1 else ""


def passage_words(row: DataRow) -> str:
    """The passage on one line, "…" at its end where it is longer."""
    return " ".join(row.quote.split()) + (" …" if row.end - row.start > QUOTE >= len(row.quote) else "")


_LAST_LETTERS = (("æ", "z\x01"), ("ä", "z\x01"), ("ø", "z\x02"), ("ö", "z\x02"), ("å", "z\x03"))
_DIGITS = re.compile(r"(\d{1,18})", re.ASCII)


def spelled(text: str) -> str:
    """What words sort by: letter case left out, æ, ø and å after z."""
    folded = text.casefold()
    if not folded.isascii():
        for letter, last in _LAST_LETTERS:
            folded = folded.replace(letter, last)
    return folded


@lru_cache(maxsize=10_000)
def natural(text: str) -> tuple[tuple[int, str], ...]:
    """The same with the numbers in it as numbers: "Punkt 9" before "Punkt 10"."""
    parts = _DIGITS.split(spelled(text))
    return tuple((int(part), "") if odd % 2 else (-1, part) for odd, part in enumerate(parts))


def _text(
    name: str,
    title: str,
    words: Callable[[DataRow], str],
    *,
    width: int = 120,
    natural: bool = False,
    hidden: bool = False,
) -> Column:
    sort = _natural if natural else spelled

    def key(row: DataRow) -> SortKey | None:
        said = words(row)
        return sort(said) if said else None

    return Column(name, title, words, key, (title,), lambda row: (words(row),), width, hidden=hidden)


_natural = natural


def _label_names(schema: LabelSchema) -> dict[str, str]:
    return {str(label.id): label_name(label, label.id, language()) for label in schema.labels}


def _passage(names: Mapping[str, str]) -> Column:
    def cells(row: DataRow) -> tuple[Cell, ...]:
        return names.get(row.label, row.label), passage_words(row)

    title = tr("Passage")
    return Column(
        "passage", title, passage_words, lambda row: spelled(row.quote.lstrip()), (tr("Tag"), title), cells, width=300
    )


def _moment(name: str, title: str, of: Callable[[DataRow], str]) -> Column:
    return Column(
        name, title, lambda row: moment(of(row))[0], lambda row: of(row) or None, (title,), lambda row: (of(row),), 120,
        hidden=True,
    )  # fmt: skip


# The columns that labels have in common


def _common(schema: LabelSchema, currency: str) -> tuple[Column, ...]:
    roles = {label.id: _Roles(label) for label in schema.labels}

    def of(row: DataRow) -> _Roles:
        return roles.get(row.label, _NOTHING)

    money = next((role.money for role in roles.values() if role.money is not None), None)
    columns = [
        _text("item", tr("Item"), lambda row: _value(row.fields, "agenda_item"), width=70, natural=True),
        _text("status", tr("Status / kind"), lambda row: of(row).status(row.fields), width=140),
        _text("by", tr("By"), lambda row: of(row).by(row.fields), width=150),
        Column(
            "when",
            tr("When"),
            lambda row: of(row).when(row.fields),
            lambda row: of(row).when_key(row.fields),
            (tr("When"),),
            lambda row: (of(row).when_said(row.fields),),
            width=110,
        ),
    ]
    if money is not None:
        columns.insert(2, _money(money, tr("Amount"), currency))
    return tuple(columns)


class _Roles:
    """Which of a label's fields say what was done with it, by whom, when, and how much."""

    def __init__(self, label: Label | None) -> None:
        fields = label.fields if label is not None else ()
        own = [field for field in fields if field.type is FieldType.CHOICE]
        self._status = next((field for field in own if not field.prefill), None)
        self._often = next((field for field in own if field.prefill.endswith("recurrence")), None)
        self._by = next((f for f in fields if f.type is FieldType.TEXT and f.id not in ("agenda_item", "number")), None)
        self._date = next((field for field in fields if field.type is FieldType.DATE), None)
        self._years = [field for field in fields if field.type is FieldType.YEAR][:2]
        self.money = next((field for field in fields if field.type is FieldType.MONEY and len(field.parts) == 3), None)

    def status(self, fields: Fields) -> str:
        """The first choice that a person makes."""
        return _choice(self._status, fields)

    def by(self, fields: Fields) -> str:
        """Who decided, recommends or pays."""
        return _value(fields, self._by.id) if self._by is not None else ""

    def when(self, fields: Fields) -> str:
        """The date or the period, for the eye."""
        if self._date is not None:
            return short_date(_value(fields, self._date.id))
        years = _period(*(_value(fields, field.id) for field in self._years)) if self._years else ""
        yearly = self._often is not None and fields.get(self._often.id) == "per_year"
        return ", ".join(filter(None, (years, _choice(self._often, fields) if yearly else "")))

    def when_said(self, fields: Fields) -> str:
        """The same for a spreadsheet: dates as ISO has them."""
        return _value(fields, self._date.id) if self._date is not None else self.when(fields)

    def when_key(self, fields: Fields) -> SortKey | None:
        """Dates and years in one order."""
        said = [_value(fields, field.id) for field in ([self._date] if self._date is not None else self._years)]
        return tuple(said) if any(said) else None


_NOTHING = _Roles(None)


def _choice(field: Field | None, fields: Fields) -> str:
    value = fields.get(field.id) if field is not None else None
    return choice_name(field, value, language()) if field is not None and value not in (None, "") else ""


def _value(fields: Fields, name: str) -> str:
    value = fields.get(name)
    return "" if value is None else " ".join(str(value).split())


def _period(first: str, last: str = "") -> str:
    if first == last or not last:
        return first if first == last or not first else tr("from {year}", year=first)
    return f"{first}–{last}" if first else tr("until {year}", year=last)


def short_date(iso: str) -> str:
    """ "2015-05-21" as "21-05-2015" or "21 May 2015"; what is no full date as it is.

    Not 05/06/2015, which half of the readers of English take for a day in May.
    """
    if len(iso) != 10 or not is_iso(iso):
        return iso
    if language() == "da":
        return f"{iso[8:]}-{iso[5:7]}-{iso[:4]}"
    return f"{int(iso[8:])} {QLocale.c().monthName(int(iso[5:7]), QLocale.FormatType.ShortFormat)} {iso[:4]}"


# A label's own columns


def _own(label: Label, currency: str) -> tuple[Column, ...]:
    by_id = {name: field for field in label.fields for name in field.values}
    return tuple(_field(row, by_id[row.values[0]], currency) for row in field_rows(label, language()))


def _field(row: FieldRow, field: Field, currency: str) -> Column:
    if field.type is FieldType.MONEY and len(field.parts) == 3:
        return _money(field, row.name, currency)
    if field.type is FieldType.YEAR:
        names = row.values
        heads = (row.name,) if len(names) == 1 else (tr("{name} from", name=row.name), tr("{name} to", name=row.name))
        return Column(
            f"field:{field.id}",
            row.name,
            lambda r: _period(*(_value(r.fields, name) for name in names)) if len(names) == 2 else row.show(r.fields),
            lambda r: _years_key([r.fields.get(name) for name in names]),
            heads,
            lambda r: tuple(_plain(r.fields.get(name)) for name in names),
            width=100,
        )
    if field.type is FieldType.DATE:
        return Column(
            f"field:{field.id}",
            row.name,
            lambda r: short_date(_value(r.fields, field.id)),
            lambda r: _value(r.fields, field.id) or None,
            (row.name,),
            lambda r: (_value(r.fields, field.id),),
            width=110,
        )
    wide = 220 if field.type is FieldType.LONG_TEXT else 120
    return _text(
        f"field:{field.id}", row.name, lambda r: " ".join(row.show(r.fields).split()), width=wide,
        natural=field.type is FieldType.TEXT,
    )  # fmt: skip


def _years_key(values: list[FieldValue]) -> SortKey | None:
    years = [value if isinstance(value, int) else 0 for value in values]
    return tuple(years) if any(years) else None


def _plain(value: FieldValue) -> Cell:
    return " ".join(value.split()) if isinstance(value, str) else value


def _money(field: Field, name: str, currency: str) -> Column:
    low, high, unit = field.parts

    def ends(row: DataRow) -> tuple[float | None, float | None]:
        return _number(row.fields, low), _number(row.fields, high)

    def words(row: DataRow) -> str:
        said = "" if currency else _value(row.fields, unit)
        return show_amount(*ends(row), said, _value(row.fields, "hedge") or "exact", language_of(language()))

    def key(row: DataRow) -> SortKey | None:
        first, last = ends(row)
        if first is None and last is None:
            return None
        least = first if first is not None else last
        return _value(row.fields, unit), least, last if last is not None else float("inf")

    def cells(row: DataRow) -> tuple[Cell, ...]:
        return *ends(row), _value(row.fields, unit)

    heads = (tr("{name} from", name=name), tr("{name} to", name=name), tr("Currency"))
    return Column(f"field:{field.id}", f"{name} {currency}".rstrip(), words, key, heads, cells, width=220, right=True)


def _number(fields: Mapping[str, FieldValue], name: str) -> int | float | None:
    value = fields.get(name)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None
