"""The words and signs that surround a number where money is meant: currencies, scales, hedges, recurrence."""

from __future__ import annotations

import re

LETTER = r"[^\W_]"
_BREAK = r"(?:-\s+|\u00ad\s*)?"


def broken(words: str) -> str:
    """A pattern for words ("kroner|krone") that may be hyphenated at a line's end, longest first."""
    some = sorted(words.split("|"), key=len, reverse=True)
    return "|".join(_BREAK.join(re.escape(c) if c != " " else r"\s+" for c in word) for word in some)


_CODES = "DKK|EUR|USD|SEK|NOK|GBP|CHF|ISK|JPY|CAD|AUD|NZD|PLN|CZK|HUF|CNY|INR"
_KRONER = broken("danske kroner|kroner|krone")
CURRENCIES: tuple[tuple[str, str, str | None], ...] = (
    ("SEK", broken("svenske kroner|svenske kr"), "da"),
    ("NOK", broken("norske kroner|norske kr"), "da"),
    ("ISK", broken("islandske kroner"), "da"),
    ("DKK", rf"(?:{_KRONER})\b|(?:d\.?\s?)?kr(?:\.|(?![^\W\d]))", "da"),
    ("DKK", broken("Danish kroner"), "en"),
    ("EUR", rf"(?:{broken('euro|euros')})\b|€", None),
    ("USD", r"US\$|\bUSD\$?|(?<![A-Za-z])\$", None),
    ("USD", rf"(?:{broken('amerikanske dollars|amerikanske dollar')})\b", "da"),
    ("USD", rf"(?:{broken('US dollars|US dollar|US-dollars|US-dollar|dollars|dollar')})\b", None),
    ("AUD", r"A\$", None),
    ("CAD", r"C\$", None),
    ("GBP", r"£", None),
    ("GBP", rf"(?:{broken('pund sterling|britiske pund|engelske pund')})\b", "da"),
    ("GBP", broken("pounds sterling"), "en"),
    ("CHF", rf"(?:{broken('schweizerfranc|schweiziske franc')})\b", "da"),
)
"""ISO 4217 code, pattern, and the language that the pattern speaks where it speaks one."""

CURRENCY = "|".join([rf"(?-i:(?:{_CODES})\b)|(?:dkk|eur|usd)\b", *(pattern for _, pattern, _ in CURRENCIES)])

SCALES: tuple[tuple[int, str, str | None], ...] = (
    (3, rf"(?:{broken('tusinde|tusind')})\b", "da"),
    (3, r"thousand\b", "en"),
    (5, rf"(?:{broken('hundrede tusinde|hundrede tusind')})\b", "da"),
    (5, r"hundred\s+thousand\b", "en"),
    (6, rf"(?:{broken('millioner')})\b|mill?ion(?=kr)|mio(?:\.|\b)|mill(?:\.|\b)", "da"),
    (6, rf"(?:{broken('millions')})\b|mln\b\.?|mn\b\.?", "en"),
    (6, rf"(?:{broken('million')})\b", None),
    (9, rf"(?:{broken('milliarder|milliard')})\b|mia(?:\.|\b)|mrd(?:\.|\b)", "da"),
    (9, r"bn\b\.?", "en"),
    (12, rf"(?:{broken('billioner')})\b", "da"),
    (9, rf"(?:{broken('billions')})\b", "en"),
    (0, rf"(?:{broken('billion')})\b", None),
    (-1, rf"(?:{broken('trillioner|trillions|trillion|billiarder|billiard')})\b|mm\b", None),
)
"""Power of ten, pattern, language. 0 is "billion", which is 10^12 in Danish and 10^9 in English; -1 is not understood."""

SCALE = "|".join(pattern for _, pattern, _ in SCALES)

SHORT = {"t": 3, "k": 3, "m": 6, "mio": 6, "mia": 9, "b": 9, "bn": 9}
"""One-letter scales, which count only when glued to a currency or to a number that has a currency code before it."""

SCALED_CURRENCY = rf"(?:(?P<short>[tmb]|bn|k(?!kr))(?:\.\s?)?|(?P<scale>{SCALE})\s{{0,2}})?(?P<currency>{CURRENCY})"
"""A currency with the scale in front of it, if there is one: "kr.", "t.kr.", "mio. kr."; groups `short`, `scale`, `currency`."""

HEDGES: tuple[tuple[str, str, str | None], ...] = (
    (
        "about",
        r"ca\b\.?|c\.|cirka|circa|knapt?|godt|omkring|omtrent|næsten|omegnen\s+af|lidt\s+over|lidt\s+under|lidt\s+mere\s+end|lidt\s+mindre\s+end|lige\s+(?:over|under|knap|omkring)|godt\s+og\s+vel|tæt\s+ved|henved|hen\s+ved",
        "da",
    ),
    ("about", r"(?:i\s+)?størrelsesordenen|rundt\s+regnet|tæt\s+på|anslået|skønsmæssigt|små|gode", "da"),
    ("about", r"approximately|approx\b\.?|about|around|roughly|nearly|almost|close\s+to|just\s+(?:over|under)", "en"),
    ("up_to", r"op\s+til|op\s+imod|op\s+mod|højst|højest|maksimalt|maximalt|maks\b\.?|under|mindre\s+end|<", "da"),
    ("up_to", r"ikke\s+(?:over|mere\s+end|overstige)|indtil", "da"),
    (
        "up_to",
        r"up\s+to|at\s+most|below|less\s+than|(?:no|not)\s+more\s+than|(?:a\s+)?maximum(?:\s+of)?|max\b\.?",
        "en",
    ),
    (
        "over",
        r"mere\s+end|mindst|minimum|min\.|ikke\s+(?:under|mindre\s+end)|(?<!ud\s)(?<!råder\s)(?<!råde\s)(?<!rådede\s)over|>",
        "da",
    ),
    (
        "over",
        r"more\s+than|at\s+least|above|in\s+excess\s+of|(?<!not\s)(?<!without\s)exceeding|(?:no|not)\s+less\s+than",
        "en",
    ),
)
"""What it makes of the amount, pattern, language; "over", "under" and "minimum" are both languages' words."""

BOTH_LANGUAGES = re.compile(r"over|under|minimum|[<>]", re.IGNORECASE)

GAP = r"(?:\s{0,3}|[^\S\n]{0,3}\n[^\S\n]{0,40})"
"""Between a number, its scale and its currency: a little space, or a line's end with the indent of the next."""

YEARLY_AFTER = (
    r"(?:årligt|årlig|om\s+året|pr\.?\s+år|per\s+år|hvert\s+år|i\s+årlig\s+\w+|/\s?år|p\.\s?a\.|"
    r"(?:a|per)\s+year|per\s+annum|annually|yearly|each\s+year|every\s+year)(?!\w)"
).replace("årligt|årlig", broken("årligt|årlig"))
YEARLY_BEFORE = r"(?:årligt|hvert\s+år|annually)"

ENGLISH = re.compile(r"year|annum|annually|yearly", re.IGNORECASE)


def currency_code(written: str) -> tuple[str, str | None]:
    """ISO 4217 code of a currency as written, and the language it speaks. Raises ValueError where it is none."""
    if re.fullmatch(_CODES, written.upper()):
        return written.upper(), None
    for code, pattern, language in CURRENCIES:
        if re.fullmatch(pattern, written, re.IGNORECASE):
            return code, language
    raise ValueError(f"{written} is no currency")


def scale_power(written: str) -> tuple[int, str | None]:
    """Power of ten of a scale as written (0 and -1 as in `SCALES`), and its language. Raises ValueError otherwise."""
    for power, pattern, language in SCALES:
        if re.fullmatch(pattern, written, re.IGNORECASE):
            return power, language
    raise ValueError(f"{written} is no scale")


def hedge_kind(written: str) -> tuple[str, str | None]:
    """What a hedge as written makes of an amount, and its language. Raises ValueError where it is none."""
    for kind, pattern, language in HEDGES:
        if re.fullmatch(pattern, written, re.IGNORECASE):
            return kind, None if BOTH_LANGUAGES.fullmatch(written) else language
    raise ValueError(f"{written} is no hedge")
