"""What a sentence says of an amount beside the amount itself: who pays, what for, how often; nothing where it is unsure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotator.model.annotation import FieldValue
from annotator.text.amounts import Amount
from annotator.text.passages import joined

MARK, OTHER = "¤", "¢"
"""Stand in the sentence for the amount in question, and for another beside it."""

_YEARS = r"i (?:årene |perioden )?\d{4}(?:\s?[-–]\s?\d{4}| og \d{4}| og frem(?:ad)?| til \d{4})?"
_PURPOSE = re.compile(
    rf"{MARK}\s*(?:årligt\s+|om året\s+|{_YEARS}\s+|på finansloven\s+|alene\s+|til\s+rådighed\s+)*(?:til|for)\s+(?!rådighed\b|(?:19|20)\d\d\b|år(?:et|ene)?\b|perioden\b)(?P<what>[^.;:(){MARK}{OTHER}]{{4,140}}?)"
    rf"(?=,\s|\s*[.;:(]|\Z)",
    re.IGNORECASE,
)
_PAYS = r"(?:bestyrelsen|regering(?:en)?|kommunalbestyrelsen|byrådet|regionsrådet|\w*udvalget|\w*fonden|staten|\w*ministeriet|private fonde|Region [A-ZÆØÅ]\w+|Danske Regioner|\w+ Kommune|EU|KL)"
_GIVES = r"(?:afsat(?:te)?|bevilge(?:de|t)|reservere(?:de|t)|tildelt\w*|donere(?:de|t)|støtte(?:de|t)|uddelt\w*|investere(?:de|t))"
_FUNDER = re.compile(
    rf"(?P<who>(?:\b(?:den|det|de)\s+(?:\w+\s+)?)?\b{_PAYS}(?:\s+og\s+[A-ZÆØÅ]\w+(?:\s[A-ZÆØÅ]\w+)?)?)\s+"
    rf"(?:har\s+)?(?:(?!ikke)(?:i alt|samlet|[a-zæøå]+)\s+)?{_GIVES}\b[^.;]{{0,80}}{MARK}",
    re.IGNORECASE,
)
_INVERTED = re.compile(
    rf"\b(?:{_GIVES}|har)\s+(?P<who>(?:(?:den|det|de)\s+\w+\s+)?{_PAYS})\s+(?:(?:i alt|samlet|{_GIVES})\s+){{0,2}}{MARK}",
    re.IGNORECASE,
)
_ONWARDS = re.compile(
    rf"{MARK}\s+i\s+(?P<first>(?:19|20)\d\d)\s+og\s+(?:frem(?:ad|efter)?|de\s+følgende\s+år|årene\s+frem)",
    re.IGNORECASE,
)
_OVER_YEARS = re.compile(
    rf"{MARK}[^.;,{OTHER}]{{0,30}}\bover\s+(?:de\s+næste\s+\w+\s+år|en\s+\w*årig\s+periode)", re.IGNORECASE
)


_YEAR = r"(?:19|20)\d\d"
_YEARS_AFTER = re.compile(
    rf"{MARK}[^.;{OTHER}{MARK}]*?\b[Ii]\s+(?:årene\s+|perioden\s+)?(?P<first>{_YEAR})(?:\s?(?:[-–]|og|til)\s?(?P<last>{_YEAR}))?\b(?!\s+og\s+frem|[-/])"
)
_YEAR_FIRST = re.compile(rf"\A(?:I|In)\s+(?P<first>{_YEAR})\b(?!\s?[-–/])[^.;{OTHER}{MARK}]*{MARK}")
_ANY_YEAR = re.compile(rf"\b{_YEAR}\b")


@dataclass(frozen=True, slots=True)
class Sentence:
    """The sentence that an amount stands in: its text with the marks, and whether it is a line of a table."""

    text: str
    cell: bool = False


def fields_of(amount: Amount, sentence: Sentence, item: str) -> dict[str, FieldValue]:
    """The fields of an amount; those that nothing is said of are left out.

    A cell of a table gets no agenda item: a table is often printed once more in another document.
    """
    text = sentence.text
    funder = _FUNDER.search(text) or _INVERTED.search(text)
    purpose = _PURPOSE.search(text)
    said: dict[str, FieldValue] = {
        "amount_min": amount.amount_min,
        "amount_max": amount.amount_max,
        "currency": amount.currency,
        "hedge": amount.hedge,
        "funder": joined(funder["who"]) if funder else None,
        "purpose": purpose["what"].strip() if purpose else None,
        "agenda_item": item if item and not sentence.cell else None,
        **_time(amount, text),
    }
    return {name: value for name, value in said.items() if value is not None}


def _time(amount: Amount, text: str) -> dict[str, FieldValue]:
    """Recurrence and years: what stands beside the amount."""
    onwards = _ONWARDS.search(text)
    if onwards and amount.recurrence in (None, "per_year"):
        return {"recurrence": "per_year", "period_from": int(onwards["first"])}
    if amount.recurrence is None and amount.period_from is None:
        said = _years(text)
        if said is not None:
            return {"recurrence": "total", "period_from": said[0], "period_to": said[1]}
    recurrence = amount.recurrence or ("total" if _OVER_YEARS.search(text) else None)
    return {"recurrence": recurrence, "period_from": amount.period_from, "period_to": amount.period_to}


def _years(text: str) -> tuple[int, int] | None:
    """First and last year that the sentence's only amount is for, where it names no other year."""
    found = _YEARS_AFTER.search(text) or _YEAR_FIRST.search(text)
    if found is None or OTHER in text:
        return None
    first = int(found["first"])
    last = int(found.groupdict().get("last") or first)
    years = {int(year) for year in _ANY_YEAR.findall(text)}
    return (first, last) if years <= {first, last} and first <= last else None
