"""How groups of rows are called, in what order they stand, and what sums of money are in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction

from annotator.base.sentence import Sentence
from annotator.figures.funding import APART, Total
from annotator.figures.grants import FUNDING, Exact
from annotator.figures.tallies import ORDER
from annotator.figures.wording import Wording
from annotator.model.label_schema import LabelSchema
from annotator.ui.data.columns import state_word
from annotator.ui.data.counting import window_wording
from annotator.ui.data.row_choice import Group, GroupBy
from annotator.ui.i18n import language, locale, number, tr
from annotator.ui.words import label_name

MILLION = 1_000_000
FEW = 300
"""So many rows are added up while a line is drawn."""


def group_kind(by: GroupBy) -> str:
    """What rows are grouped by, as a choice in a menu."""
    names = {
        "": tr("no groups"),
        "label": tr("label"),
        "document": tr("document"),
        "annotator": tr("annotator"),
        "verdict": tr("verdict"),
        "year": tr("year"),
        "funder": tr("funder"),
    }
    return names[by]


def group_name(by: GroupBy, group: Group, schema: LabelSchema) -> str:
    """A group's name with how many rows it has."""
    return f"{_name(by, group.key, schema)} ({number(len(group.rows))})"


def group_order(by: GroupBy, schema: LabelSchema) -> Callable[[str], object] | None:
    """How groups sort that have an order of their own; None where words and numbers do."""
    if by == "label":
        known = {str(label.id): at for at, label in enumerate(schema.labels)}
        return lambda key: (known.get(key, len(known)), key)
    return ORDER.index if by == "verdict" else None


def _name(by: GroupBy, key: str, schema: LabelSchema) -> str:
    if not key:
        return tr("no funder stated") if by == "funder" else tr("no year stated")
    if by == "label":
        return label_name(schema.label(key), key, language())
    if by == "verdict":
        return state_word(key)
    first, dash, last = key.partition("–") if by == "year" else (key, "", "")
    if dash and not last:
        return tr("from {year}", year=first)
    return tr("until {year}", year=last) if dash and not first else key


def money_words(low: Exact, high: Exact, currency: str) -> str:
    """A sum: "1.384,2 mio. DKK", "300 – 450 mio. DKK"; in full below a million."""
    if low > -MILLION and high < MILLION:
        ends = [_decimals(end) for end in dict.fromkeys((low, high))]
        return f"{' – '.join(ends)} {currency}"
    ends = list(dict.fromkeys(_decimals(Fraction(end) / MILLION) for end in (low, high)))
    return tr("{number} mio.", number=" – ".join(ends)) + f" {currency}"


def _decimals(value: Exact) -> str:
    """At most one decimal; of a sum that is not zero at least something."""
    tenths = round(Fraction(value) * 10)
    if tenths == 0 and value:
        return number(float(value))
    return locale().toString(tenths / 10, "f", 0 if tenths % 10 == 0 else 1)


def sums(totals: Iterable[Total], schema: LabelSchema) -> str:
    """Totals in words: "allocated 1,2 mio. DKK · spent 3 mio. DKK (at least 5 mio. DKK apart)"; "" for none."""
    words = window_wording()
    return " · ".join(_total(total, schema, words) for total in totals)


def _total(total: Total, schema: LabelSchema, words: Wording) -> str:
    kind = words.choice(schema, FUNDING, "kind", total.kind) if total.kind else tr("no kind stated")
    said = [money_words(total.low, total.high, total.currency)] if total.grants else []
    for key in APART:
        if key in total.apart:
            low = total.apart[key]
            said.append(apart_words(key, money_words(low, total.apart_high.get(key, low), total.currency)))
    return f"{kind} {', '.join(said)}"


def apart_words(key: str, amount: str) -> str:
    """An amount that is in no total, with why."""
    sentences = {
        "per_year": Sentence("{amount} per year", amount=amount),
        "at_least": Sentence("at least {amount}", amount=amount),
        "at_most": Sentence("at most {amount}", amount=amount),
        "per_year_at_least": Sentence("at least {amount} per year", amount=amount),
        "per_year_at_most": Sentence("at most {amount} per year", amount=amount),
    }
    said = sentences[key]
    return tr(said.template, **said.values)


def group_sums(group: Group, schema: LabelSchema) -> str:
    """What the group's grants add up to; "" where that is not worked out yet, for there are many."""
    found = group.add_up() if len(group.rows) <= FEW else group.totals
    return sums(found or (), schema)
