"""How often an amount is paid and for which years, as its sentence says; nothing where that is unsure."""

from __future__ import annotations

import re

from annotator.model.annotation import FieldValue
from annotator.text.amounts import Amount

MARK, OTHER = "¤", "¢"
"""Stand in the sentence for the amount in question, and for another beside it."""

_YEAR = r"(?:19|20)\d\d"
_UNTIL = rf"(?:\s?(?:[-–/]|og|til(?:\s+og\s+med)?)\s?(?P<last>{_YEAR}|(?<=[-–/])\d\d(?![\d.])))?"
_NO_PRICES = r"(?!\d|[.,]\d|\s?[-–]\s?\d|\s?-?\s?(?:priser|pris|niveau|p/?l\b)|\s+og\s+frem|\s+og\s+(?:de\s+)?følgende)"
_ONWARDS = re.compile(
    rf"{MARK}(?:\s+årligt|\s+om\s+året)?,?\s+(?:i|fra)\s+(?P<first>{_YEAR})\s+og\s+(?:frem(?:ad|efter|over)?|årene\s+frem(?:over|efter)?|(?:de\s+)?følgende\s+år)",
    re.IGNORECASE,
)
_OVER_YEARS = re.compile(
    rf"{MARK}[^.;(){OTHER}]{{0,40}}\b(?:over\s+(?:(?:de\s+(?:næste|kommende)|en)\s+)?[\w-]+\s?(?:år|årig(?:e)?\s+periode)\b|i\s+(?:en\s+)?[\w-]+årig(?:e)?\s+periode)"
    rf"|\bover\s+(?:(?:de\s+(?:næste|kommende)|en)\s+)?[\w-]+\s?(?:år|årig(?:e)?\s+periode)\b[^.;,(){OTHER}]{{0,60}}{MARK}",
    re.IGNORECASE,
)
_YEARLY = re.compile(
    rf"{MARK}\s+i\s+hvert\s+af\s+årene\b|\bårlige?\s+(?:[\w-]+\s+){{0,4}}?{MARK}|\bårlige?\s+(?:[\w-]+\s+){{0,6}}?(?:på|til|er|udgør|var)\s+(?:(?:i\s+alt|samlet)\s+)?{MARK}"
    rf"|\b(?:hvert\s+år|årligt)\s+(?:[a-zæøå]+\s+){{0,4}}?{MARK}|{MARK},?\s+(?:som\s+)?(?:\w+\s+){{1,3}}(?:hvert\s+år|årligt)\b"
    rf"|\bvarig[te]*\s+(?:\w+\s+){{1,3}}?(?:på|med)\s+(?:i\s+alt\s+)?{MARK}",
    re.IGNORECASE,
)
_LASTING = re.compile(r"\bvarig\w*", re.IGNORECASE)
_ONCE = re.compile(
    rf"\b[eé]ngangs\w*[^.;{OTHER}]{{0,60}}{MARK}|{MARK}[^.;,{OTHER}]{{0,30}}\b(?:[eé]ngangs\w+|én\s+gang)\b",
    re.IGNORECASE,
)
_LISTED = re.compile(rf"(?:\A|[\s‖])(?P<first>{_YEAR})\s?:\s*{MARK}")
_ASIDE = re.compile(
    rf"\([^()]*\)|{OTHER}(?:\s+årligt)?,?\s+(?:i|fra|for)\s+(?:årene\s+|perioden\s+)?{_YEAR}(?:\s?(?:[-–]|og|til)\s?{_YEAR})?"
)
_SAID = re.compile(
    rf"\b(?:i|for|over)\s+(?:(?:hvert\s+af\s+)?(?:årene|perioden|\w+perioden|budgetårene|året)\s+)?(?P<first>{_YEAR}){_UNTIL}{_NO_PRICES}",
    re.IGNORECASE,
)
_ANY_YEAR = re.compile(rf"\b{_YEAR}\b")
_DECIDES = re.compile(
    r"\b(?:beslutte\w*|vedtog\w*|vedtaget|godkend\w*|aftal(?:te|t)|indgik|siden|sammenlign\w*|end|i\s+forhold\s+til)\b",
    re.IGNORECASE,
)


_FAR = 70
"""Characters from the amount beyond which a year may be of something else."""


_OF_A_BUDGET = re.compile(r"(?:finanslov|budget|aftale|økonomi)\w*(?:\s+\w+){0,3}\s*\Z", re.IGNORECASE)
"""What its year is of where the money has years of its own: "med finansloven for 2016 … i 2017-2019"."""


def time_of(amount: Amount, text: str) -> dict[str, FieldValue]:
    """Recurrence and years: what stands beside the amount, or what the rest of its clause says plainly."""
    onwards = _ONWARDS.search(text)
    if onwards and amount.recurrence in (None, "per_year"):
        return {"recurrence": "per_year", "period_from": int(onwards["first"])}
    recurrence: str | None = amount.recurrence
    first, last = amount.period_from, amount.period_to
    read = _years(text) if first is None else None
    if recurrence is None:
        recurrence = _recurrence(text, named=last is not None or read is not None)
    if read is not None and (recurrence != "per_year" or read[0] < read[1]):
        first, last = read
    elif read is not None and _LASTING.search(text):
        first = read[0]
    return {"recurrence": recurrence, "period_from": first, "period_to": last}


def _recurrence(text: str, *, named: bool) -> str | None:
    """How often, from words in the same clause; `named` says that the years are known."""
    if _ONCE.search(text):
        return "once"
    if _YEARLY.search(text):
        return "per_year"
    return "total" if named or _OVER_YEARS.search(text) else None


def _years(text: str) -> tuple[int, int] | None:
    """First and last year that the amount is for, where its clause names one period and no other year."""
    listed = _LISTED.search(text)
    if listed:
        return int(listed["first"]), int(listed["first"])
    text = _ASIDE.sub(lambda match: match[0] if MARK in match[0] else " ", text)
    if OTHER in text:
        text = _clause(text)
    found = list(_SAID.finditer(text))
    if len(found) == 2:
        found = [each for each in found if not _OF_A_BUDGET.search(text[max(0, each.start() - 40) : each.start()])]
    if len(found) != 1 or OTHER in text:
        return None
    said, place = found[0], text.find(MARK)
    between = text[said.end() : place] if said.end() <= place else text[place : said.start()]
    years = {int(year) for year in _ANY_YEAR.findall(text)}
    first = int(said["first"])
    last = said["last"] or said["first"]
    until = int(last if len(last) == len(said["first"]) else said["first"][:2] + last)
    beside = _DECIDES.search(text[max(0, said.start() - 25) : place] if said.end() <= place else between)
    if (
        beside
        or len(between) > _FAR
        or re.search(r"[.;:‖](?!\w)", between)
        or not all(first <= year <= until for year in years)
        or first > until
    ):
        return None
    return first, until


def _clause(text: str) -> str:
    """What stands between the amounts on both sides."""
    place = text.find(MARK)
    before = text.rfind(OTHER, 0, place) + 1
    after = text.find(OTHER, place)
    return text[before : after if after >= 0 else len(text)]
