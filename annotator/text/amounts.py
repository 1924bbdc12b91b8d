"""Amounts of money in Danish and English text: found, read and shown."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from annotator.text import money_neighbours as neighbours
from annotator.text import money_parser as parser
from annotator.text.money_number import number_at
from annotator.text.money_values import is_elliptic, values_of
from annotator.text.money_words import SCALE
from annotator.text.numerals import Language

Hedge = Literal["exact", "about", "over", "up_to"]
Recurrence = Literal["once", "per_year", "total"]


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount that a text states, with its place in the text, by the coding guide.

    `amount_min` and `amount_max` count whole currency units (int wherever they are whole); they are equal unless a range
    is stated; the open end of "over" and "op til" is None. `currency` is an ISO 4217 code. `recurrence` and the years of
    the period are what stands directly beside the amount; None where nothing does.
    """

    start: int
    end: int
    text: str
    amount_min: int | float | None
    amount_max: int | float | None
    currency: str
    hedge: Hedge
    recurrence: Recurrence | None = None
    period_from: int | None = None
    period_to: int | None = None


_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))
_YEAR = r"(?:19|20)\d\d"
_PRICES = r"(?!\d|[.,]\d|\s?-?\s?(?:priser|pris|niveau|p/?l\b|prices))"
_PERIOD = re.compile(
    rf"\s{{0,3}}(?:\s(?:i|in|for|i\s+perioden|i\s+årene|over\s+årene|in\s+the\s+years)\s+|\((?={_YEAR}-))"
    rf"(?P<first>{_YEAR})(?:\s?(?:-|/|og|til|and|to)\s?(?P<last>{_YEAR}|(?<=[-/])\d\d(?!\d)|(?<=[-/]\s)\d\d(?!\d)))?{_PRICES}"
    rf"(?!\s?[-/]\s?\d|\s\d|,\s?(?:i\s+)?{_YEAR}|\s+(?:og|and)\s+(?:i\s+|in\s+)?(?:frem|år|følgende|efter|derefter|{_YEAR}))",
    re.IGNORECASE,
)
_SINCE = re.compile(
    rf"\s{{1,3}}(?:fra(?:\s+og\s+med)?|from|i(?=\s+{_YEAR}\s+og\s+frem))\s+(?P<first>{_YEAR})"
    rf"(?:\s?(?:-|til(?:\s+og\s+med)?|to)\s?(?P<last>{_YEAR}))?{_PRICES}",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(rf"\bin?\s(?P<first>{_YEAR})\s\Z", re.IGNORECASE)
_SPAN_OF_YEARS = re.compile(r"\s{1,3}over\s+(?:(?:en|a)\s+)?[\w-]+(?:årig|[\s-]years?|\s+år)\b", re.IGNORECASE)
_NO_MORE = re.compile(
    r"\b(?:not\s+to\s+exceed|(?:can|may|must|shall|should|will|does|do)\s?not\s+exceed|not\s+exceeding|without\s+exceeding|(?:må|kan|skal|vil)\s+(?:højst|maksimalt|maks\.)\s+\w+|"
    r"ikke\s+(?:må\s+|kan\s+|at\s+)?(?:overstige[rs]?|overskride[rs]?))\s+(?:a\s+(?:total|maximum)\s+of\s+|i\s+alt\s+)?\Z",
    re.IGNORECASE,
)
"""What says of the amount after it that it is the most; a verb, and so no part of the span."""
_REST = re.compile(rf"[+*×/=±-]\s*\Z|^\s*[+*×/=]|\bminus\s*\Z|\d\s*(?:{SCALE})", re.IGNORECASE)
_TYPED_REST = re.compile(
    r"(?:\s|[.,;:()]|\b(?:i\s+alt|ialt|samlet|totalt|beløb|på|i\s+årene|i\s+perioden|in\s+total|i|in|fra|from|til|og|"
    rf"and|to|for|{_YEAR}|-)(?!\w))*"
)


def find_amounts(text: str) -> list[Amount]:
    """Every mention of money in running text, in order and without overlap.

    A span is the shortest phrase that holds hedge, number or range, scale, currency and recurrence. A number without
    currency is no amount. What can be read in two ways ("1,200 kr.", "flere hundrede millioner kroner", "2 billion kr.")
    is left out rather than guessed; `numerals.read_digits` tells which forms of digits those are.
    "mellem 300 og 450 mio. kr." is one amount, "fra 1,6 mia. kr. til 1,2 mia. kr." two; "fra 3 til 5 mio. kr." is one
    unless a verb says that something changes ("steg fra 3 til 5 mio. kr." is 5 mio. kr. alone).
    A minus sign is no part of an amount: the kind says that it is a saving.
    """
    return _find(text, "", None)


def read_amount(text: str, *, default_currency: str | None = None, language: Language | None = None) -> Amount | None:
    """The one amount that a marked passage or a typed value states, or None where it states none, several or half of one.

    With `default_currency` the text is what somebody typed into a money field: the currency may be missing, and there may
    be nothing else in it but the amount and its period. `language` is that of the typist and settles the forms that
    are open otherwise ("1,200" is 1200 in English).
    """
    found = _find(text, default_currency or "", language)
    if default_currency is not None:
        # A year or the like after what was typed is no second amount; the rest is checked below.
        found = found[:1]
    if len(found) != 1:
        return None
    amount = found[0]
    before, after = text[: amount.start].translate(_DASHES), text[amount.end :].translate(_DASHES)
    if _REST.search(before) or re.match(r"\s*[+*×/=]", after) or _REST.search(after):
        return None
    if default_currency is not None and not (_TYPED_REST.fullmatch(before) and _TYPED_REST.fullmatch(after)):
        return None
    return amount


def _find(text: str, default: str, language: Language | None) -> list[Amount]:
    plain = text.translate(_DASHES)
    found: list[Amount] = []
    position = floor = 0
    while first := number_at(plain, position):
        mention = parser.mention_at(plain, first, floor, default)
        amount = _amount(text, plain, mention, language) if mention else None
        if mention and amount is None and mention.second and mention.intro in {"fra", "from"}:
            # "fra 5 til 3 mio. kr.": a change, of which the second amount alone has a currency.
            position = mention.end if is_elliptic(mention, mention.second) else mention.second.start
            continue
        if amount:
            found.append(amount)
        position = mention.end if mention else max(first.end, first.start + 1)
        floor = mention.end if mention else floor
        if mention is None and not first.scale:
            position = first.start + max(1, len(first.token))
    return found


def _amount(text: str, plain: str, mention: parser.Mention, language: Language | None) -> Amount | None:
    if parser.is_change(plain, mention):
        return None
    if language and not mention.languages:
        mention.languages.add(language)
    # Twice, as the first notes in the mention what language its scales are of, which the digits' form is then read by:
    # of "1,200 millioner til 1,200 billion" the second number's scale is met before the first's.
    values_of(mention)
    values = values_of(mention)
    hedge = _hedge(mention.hedges)
    if hedge == "exact" and _NO_MORE.search(plain, max(0, mention.start - 60), mention.start):
        hedge = "up_to"
    elif hedge == "over" and _NO_MORE.search(plain, max(0, mention.start - 60), mention.first.start):
        return None
    if values is None or hedge is None or (hedge in {"over", "up_to"} and mention.second):
        return None
    if mention.currency == "DKK" and mention.local and neighbours.are_other_crowns(plain, mention.start, mention.end):
        return None
    low, high = values
    amount = Amount(
        mention.start,
        mention.end,
        text[mention.start : mention.end],
        None if hedge == "up_to" else low,
        None if hedge == "over" else high,
        mention.currency,
        hedge,
        "per_year" if mention.yearly else None,
    )
    return _with_period(plain, amount)


def _hedge(said: set[str]) -> Hedge | None:
    """What several hedges make together ("op til ca." is "up_to"); None where they contradict each other."""
    if {"over", "up_to"} <= said:
        return None
    if "over" in said:
        return "over"
    if "up_to" in said:
        return "up_to"
    return "about" if said else "exact"


def _with_period(plain: str, amount: Amount) -> Amount:
    """The amount with the years that stand directly beside it, outside its span; where both sides name some, with none."""
    after = plain[amount.end : amount.end + 80]
    period = _PERIOD.match(after) or _SINCE.match(after)
    before = _YEAR_BEFORE.search(plain[max(0, amount.start - 12) : amount.start])
    if before:
        year = None if period else int(before["first"])
        total = amount.recurrence or ("total" if year else None)
        return replace(amount, recurrence=total, period_from=year, period_to=year)
    if period is None:
        if _SPAN_OF_YEARS.match(after) and amount.recurrence is None:
            return replace(amount, recurrence="total")
        return amount
    first = int(period["first"])
    since = period.re is _SINCE
    said = period["last"] or ("" if since else period["first"])
    last = int(said if len(said) == 4 else period["first"][:2] + said) if said else None
    if last is not None and last < first:
        return amount
    recurrence = amount.recurrence or ("total" if last is not None else None)
    return replace(amount, recurrence=recurrence, period_from=first, period_to=last)


_WORDS: dict[Language, dict[str, str]] = {
    "da": {"about": "ca. ", "over": "over ", "up_to": "op til "},
    "en": {"about": "about ", "over": "over ", "up_to": "up to "},
}


def show_amount(
    amount_min: int | float | None,
    amount_max: int | float | None,
    currency: str = "",
    hedge: str = "exact",
    language: Language = "da",
) -> str:
    """What the money field shows: "1.200.000 DKK", "ca. 7.000 – 15.000 DKK", "over 700.000.000 DKK"; "" for no amount.

    `read_amount(shown, default_currency=…, language=language)` gives the same values back. A hedge that does not go with
    the values ("over" with a greatest amount) is not shown; the form has a field of its own for it.
    """
    if amount_min is None and amount_max is None:
        return ""
    if amount_min is None:
        shown = _WORDS[language]["up_to"] + _digits(amount_max, language)
    elif amount_max is None:
        shown = _WORDS[language]["over"] + _digits(amount_min, language)
    else:
        about = _WORDS[language]["about"] if hedge == "about" else ""
        shown = about + _digits(amount_min, language)
        if amount_max != amount_min:
            # "5 – 12.000 DKK" might be 5.000: the currency said twice settles it.
            shown += f" {currency}".rstrip() if 0 < amount_min < 1000 <= amount_max else ""
            shown += " – " + _digits(amount_max, language)
    return f"{shown} {currency}".rstrip()


def _digits(value: int | float | None, language: Language) -> str:
    """Grouped digits; decimals are filled up so that they are never three, which would look like a group."""
    whole, _, decimals = f"{value:,}".partition(".") if isinstance(value, int) else f"{value:,.10f}".partition(".")
    decimals = decimals.rstrip("0")
    if len(decimals) in {1, 3}:
        decimals += "0"
    if language == "da":
        whole = whole.replace(",", ".")
    point = "," if language == "da" else "."
    return whole + (point + decimals if decimals else "")
