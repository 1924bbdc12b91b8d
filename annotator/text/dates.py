"""Dates as Danes and Englishmen write them, read into ISO 8601 and shown again."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from annotator.text.numerals import Language

_DANISH = "januar februar marts april maj juni juli august september oktober november december"
_ENGLISH = "January February March April May June July August September October November December"
_SHORT = "jan feb mar apr maj jun jul aug sep okt nov dec"
_MONTHS = {
    name.lower(): number for names in (_DANISH, _ENGLISH, _SHORT) for number, name in enumerate(names.split(), 1)
}
_MONTHS |= {"sept": 9, "oct": 10}

_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
_MONTH = rf"(?P<name>{_NAMES})\b\.?"
_YEAR = r"(?P<year>(?:1[5-9]|20|21)\d\d)"
_ANY_YEAR = r"(?P<year>(?:1[5-9]|20|21)\d\d|\d\d)"
_DAY = r"(?P<day>[0-3]?\d)"
_NUMERIC_MONTH = r"(?P<month>[01]?\d)"
_EDGES = r"(?<![\w/])(?<!\d[.,-]){}(?![\w/])(?![.,-]\d)"

_FORMS = tuple(
    re.compile(_EDGES.format(form), re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)",
        rf"{_DAY}(?:\.|st|nd|rd|th)?\s{{0,2}}(?:of\s)?{_MONTH},?\s{{1,2}}{_YEAR}",
        rf"{_MONTH}\s{{1,2}}{_DAY}(?:st|nd|rd|th)?,\s{{0,2}}{_YEAR}",
        rf"{_DAY}(?P<sign>[-/])\s?{_NUMERIC_MONTH}\s?(?P=sign)\s?{_ANY_YEAR}",
        rf"{_DAY}\.\s?{_NUMERIC_MONTH}\.\s?{_YEAR}",
        rf"{_DAY}/{_NUMERIC_MONTH}(?:\s|-|\s-\s?){_ANY_YEAR}",
        rf"(?<!\d\.\s)(?<!\d\s){_MONTH}\s{{1,2}}{_YEAR}",
    )
)
_TYPED_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_DAY}\.?\s?{_MONTH}\s{{0,2}}'?{_ANY_YEAR}",
        rf"{_DAY}\.{_NUMERIC_MONTH}\.{_ANY_YEAR}",
        r"(?P<year>\d{4})-(?P<month>\d\d)",
        r"(?P<year>(?:1[5-9]|20|21)\d\d)",
    )
)
_LEAD = re.compile(
    r"\s*(?:(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|monday|tuesday|wednesday|thursday|friday|saturday|"
    r"sunday),?\s+)?(?:(?:den|d\.|dato:?|on|the)\s*)?",
    re.IGNORECASE,
)
_RANGE_BEFORE = re.compile(rf"(?:\d\.?|{_NAMES})\s?(?:-|–|/|og|til|and|to)\s?\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: its span and its ISO form, "2017-03-02" or "2017-03"."""

    start: int
    end: int
    text: str
    iso: str


def read_date(text: str) -> str | None:
    """The ISO form of the one date that `text` is: a day, a month ("marts 2017") or a year; None for anything else.

    Day comes before month in numbers ("2/3 2017" is 2 March). A year of two digits is 1970 to 2069. A day that does
    not exist is None.
    """
    lead = _LEAD.match(text)
    rest = text[lead.end() if lead else 0 :].strip().rstrip(".,") if text else ""
    for form in (*_FORMS, *_TYPED_FORMS):
        match = form.fullmatch(rest)
        if match:
            return _iso(match)
    return None


def find_dates(text: str) -> list[FoundDate]:
    """Every day and every month with its year in running text, in order; spans leave out "den" and "d.".

    The end of a range ("1.-2. marts 2017") is no date of its own and is left out; so are numbers that may be sections.
    """
    found: list[FoundDate] = []
    matches = sorted((m for form in _FORMS for m in form.finditer(text)), key=lambda m: (m.start(), -m.end()))
    end = 0
    for match in matches:
        if match.start() < end:
            continue
        iso = _iso(match)
        before = text[max(end, match.start() - 16) : match.start()]
        end = match.end()
        if iso and not _RANGE_BEFORE.search(before):
            found.append(FoundDate(match.start(), match.end(), match[0], iso))
    return found


def show_date(iso: str, language: Language = "da") -> str:
    """ "2. marts 2017" or "2 March 2017"; a month without its day; what is no ISO date is shown as it is."""
    match = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", iso)
    if not match or not 1 <= int(match[2]) <= 12:
        return iso
    name = (_DANISH if language == "da" else _ENGLISH).split()[int(match[2]) - 1]
    day = f"{int(match[3])}{'.' if language == 'da' else ''} " if match[3] else ""
    return f"{day}{name} {match[1]}"


def first_day(iso: str) -> str:
    """The first day of a month or year ("2017-02" gives "2017-02-01"); a day, and nothing, as they are."""
    return iso + {4: "-01-01", 7: "-01"}.get(len(iso), "")


def last_day(iso: str) -> str:
    """The last day of a month or year ("2017-02" gives "2017-02-28"); a day, and nothing, as they are."""
    if len(iso) == 4:
        return f"{iso}-12-31"
    if len(iso) == 7:
        return f"{iso}-{monthrange(int(iso[:4]), int(iso[5:]))[1]:02}"
    return iso


def read_year(text: str) -> int | None:
    """The year that `text` is, four digits from 1500 to 2199, or None."""
    match = re.fullmatch(r"\s*((?:1[5-9]|20|21)\d\d)\s*", text)
    return int(match[1]) if match else None


def is_iso(text: str) -> bool:
    """Whether `text` is a date as it is stored: "2017-03-02" that exists, "2017-03" or "2017"."""
    return re.fullmatch(r"\d{4}(?:-\d\d){0,2}", text) is not None and read_date(text) == text


def _iso(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    year = int(parts["year"])
    if len(parts["year"]) == 2:
        year += 2000 if year < 70 else 1900
    name, digits = parts.get("name"), parts.get("month")
    if name is None and digits is None:
        return f"{year:04d}"
    month = _MONTHS[name.lower()] if name else int(digits or 0)
    if not 1 <= month <= 12 or year < 1:
        return None
    if parts.get("day") is None:
        return f"{year:04d}-{month:02d}"
    try:
        return date(year, month, int(parts["day"])).isoformat()
    except ValueError:
        # The day does not exist: 31 February is told apart by nothing else.
        return None
