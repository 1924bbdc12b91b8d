"""Numbers as Danes and Englishmen write them: digits with separators, fractions and words, read exactly."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Literal

Language = Literal["da", "en"]

DIGITS = r"\d[\d.,]*\d|\d"
"""One token of digits with its separators; what it says is for `read_digits` to judge."""

_MOST = 24
"""Characters; a longer run of digits is no amount of money."""

_HALVES = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}

_DANISH = "nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten"
_ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_UNITS: dict[str, int] = {word: value for words in (_DANISH, _ENGLISH) for value, word in enumerate(words.split())}
_UNITS |= {"én": 1, "et": 1, "ét": 1, "a": 1, "an": 1}
_DANISH_TENS = "tyve tredive fyrre halvtreds tres halvfjerds firs halvfems"
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_OLD_TENS = "halvtredsindstyve tresindstyve halvfjerdsindstyve firsindstyve halvfemsindstyve"
_TENS: dict[str, int] = {
    **{w: 10 * n for n, w in enumerate(_OLD_TENS.split(), 5)},
    **{w: 10 * n for n, w in enumerate(_DANISH_TENS.split(), 2)},
    **{w: 10 * n for n, w in enumerate(_ENGLISH_TENS.split(), 2)},
}
_BIG = {"hundrede": 100, "hundred": 100, "tusind": 1000, "tusinde": 1000, "thousand": 1000}
_DANISH_UNIT = "|".join(w for w in _UNITS if w in _DANISH.split()[1:10] or w in {"én", "et", "ét"})
_COMPOUND = re.compile(rf"({_DANISH_UNIT})og({'|'.join(_TENS)})")
_HUNDREDS = re.compile(rf"({_DANISH_UNIT})(hundrede|tusinde?)")
_FIXED = {
    "halvanden": Decimal("1.5"),
    "halvandet": Decimal("1.5"),
    "trekvart": Decimal("0.75"),
    **dict.fromkeys(("en halv", "et halvt", "halv", "half a", "half an", "a half"), Decimal("0.5")),
    **dict.fromkeys(("en kvart", "kvart", "a quarter of a"), Decimal("0.25")),
}

_SIMPLE = sorted({*_UNITS, *_TENS, *_BIG} - {"a", "an", "to"}, key=len, reverse=True)
_HYPHENED = rf"(?:{'|'.join(w for w in _ENGLISH_TENS.split())})-(?:{'|'.join(_ENGLISH.split()[1:10])})"
_WORD = rf"(?:{_HYPHENED}|(?:{_DANISH_UNIT})og(?:{'|'.join(_TENS)})|(?:{_DANISH_UNIT})(?:hundrede|tusinde?)|{'|'.join(_SIMPLE)}|to)"
_HALF = (
    r"halvanden|halvandet|trekvart|en\s+halv|et\s+halvt|en\s+kvart|half\s+an?|a\s+half|a\s+quarter\s+of\s+a|halv|kvart"
)
_AND_A_HALF = r"(?:\s+(?:og\s+)?(?:en\s+halv|et\s+halvt|en\s+kvart)|\s+and\s+a\s+(?:half|quarter))"
WORDS = rf"(?:{_HALF}|{_WORD}{_AND_A_HALF}|{_WORD}(?:\s+(?:og\s+|and\s+)?{_WORD})*|an?)"
"""A number in words, lower or upper case; what it says is for `read_words` to judge."""

NUMBER_WORD = (
    rf"(?:{'|'.join(sorted({*_SIMPLE, 'to', 'a', 'an', 'halvanden', 'halvandet', 'trekvart', 'halv', 'halvt', 'kvart'}, key=len, reverse=True))}|"
    rf"(?:{_DANISH_UNIT})og(?:{'|'.join(_TENS)}))(?!\w)"
)
"""A word that says a number, alone or as a part of one."""

_FIRST = sorted({w[:2] for w in (*_SIMPLE, *_FIXED, "to", "an")} - {"a "})


def _class(characters: Iterable[str]) -> str:
    """A character class of letters in either case, with those that ignoring case takes for them."""
    every = {form for c in characters for form in (c, c.upper(), _LIKE.get(c, c))}
    return f"[{''.join(sorted(every))}]"


_LIKE = {"i": "\u0131\u0130", "k": "\u212a", "s": "\u017f"}
_SECOND = "|".join(
    rf"(?<={_class(first)}){_class(word[1] for word in _FIRST if word[0] == first)}"
    for first in dict.fromkeys(word[0] for word in _FIRST)
)
BEGINNING = rf"[\d½¼¾{_class(word[0] for word in _FIRST)[1:-1]}](?:(?<=[\d½¼¾])|(?<!\w.)(?:{_SECOND}|(?<=[aA])\b))"
"""What every number in digits, fractions or words begins with. To be matched with regard to case: it is found very quickly."""


_DECIMALS_OR_GROUP = re.compile(r"(?:\d{4}|[. ]\d{3}),\d{3}$|,\d{3}\.\d{3}$")
"""Three digits behind another separator: no currency has as many decimals, and a group would have the same separator."""


def read_digits(token: str, *, language: Language | None, scaled: bool) -> Decimal | None:
    """The number that a token of digits says, or None where its form leaves open which of two numbers it is.

    Grouped by dots or spaces with a decimal comma is Danish, grouped by commas with a decimal point is English; both are
    told by their form alone wherever they can be: "1.200.000", "1,200,000", "1.234,50", "1,5", "1.5", "0,125".
    One group of three is what is left. `scaled` says that a word like "mio." follows, `language` which language the
    words around are in:

    - "1.179" is 1179 (Danish groups; no currency has three decimals), but with a scale and no Danish word beside it
      ("EUR 1.234 million") it is open, and in English with a scale it is a decimal point.
    - "1,234" is 1.234 in Danish with a scale ("1,234 mio. kr."), 1234 in English, otherwise open: "1,200 kr." may be an
      Englishman's 1200 or a price with three decimals.

    A dot before four digits or more ("1.0000") is a slip in Danish and open; English reads the decimals, if they are not
    all naughts, and "0.0125" is a decimal everywhere.
    """
    token = re.sub(r"\s", " ", token)
    if (
        len(token) > _MOST
        or not token.isascii()
        or re.match(r"0\d", token)
        or (not scaled and _DECIMALS_OR_GROUP.search(token))
    ):
        return None
    if re.fullmatch(r"[1-9]\d{0,2}(?:[. ]\d{3})+", token):
        return _one_dot(token, language, scaled=scaled)
    if re.fullmatch(r"\d+|[1-9]\d{0,2}(?:[. ]\d{3})+,\d+", token):
        return Decimal(re.sub(r"[. ]", "", token).replace(",", "."))
    if re.fullmatch(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?", token):
        return _one_comma(token, language, scaled=scaled)
    if re.fullmatch(r"\d+[.,]\d+", token) and _is_decimal(token, language):
        return Decimal(token.replace(",", "."))
    return None


def _is_decimal(token: str, language: Language | None) -> bool:
    """Whether what stands behind the one separator can only be decimals."""
    whole, _, digits = token.partition(".")
    if len(digits) >= 4:
        return (language == "en" or whole == "0") and bool(digits.strip("0"))
    return token.startswith(("0.", "0,")) or not re.search(r"\d{4}\.\d{3}$", token)


def _one_dot(token: str, language: Language | None, *, scaled: bool) -> Decimal | None:
    whole = Decimal(re.sub(r"[. ]", "", token))
    if token.count(".") != 1 or " " in token or language == "da":
        return whole
    if language == "en":
        return Decimal(token) if scaled else None
    return None if scaled else whole


def _one_comma(token: str, language: Language | None, *, scaled: bool) -> Decimal | None:
    if token.count(",") > 1 or "." in token or language == "en":
        return Decimal(token.replace(",", ""))
    return Decimal(token.replace(",", ".")) if language == "da" and scaled else None


def read_fraction(whole: str, sign: str) -> Decimal:
    """A whole number, possibly empty, and one of ½ ¼ ¾."""
    return Decimal(whole or 0) + _HALVES[sign]


def read_words(words: str) -> Decimal | None:
    """The number that words say ("to og en halv", "femogtyve", "twenty-five"), or None where they are no one number."""
    text = re.sub(r"[\s-]+", " ", words.lower()).strip()
    if text in _FIXED:
        return _FIXED[text]
    and_half = re.fullmatch(r"(.+?) (?:(?:og )?e[nt] (halvt?|kvart)|and a (half|quarter))", text)
    if and_half:
        whole = read_words(and_half[1])
        part = Decimal("0.5") if (and_half[2] or and_half[3]).startswith("hal") else Decimal("0.25")
        return None if whole is None or whole >= 100 else whole + part
    return _sum(text)


def _sum(text: str) -> Decimal | None:
    """Words added and multiplied: each part must be smaller than the one before it."""
    spaced = _HUNDREDS.sub(r"\1 \2", text)
    total = group = 0
    last = 10**9
    for word in (w for w in spaced.split() if w not in {"og", "and"}):
        if word in _BIG:
            big = _BIG[word]
            if big == 1000:
                if total:
                    return None
                total, group = (group or 1) * 1000, 0
            elif group >= 10:
                return None
            else:
                group = (group or 1) * big
            last = big
            continue
        value = _small(word)
        if value is None or (last < 100 and not (last % 10 == 0 and last >= 20 and value < 10)):
            return None
        group, last = group + value, value
    return Decimal(total + group)


def _small(word: str) -> int | None:
    compound = _COMPOUND.fullmatch(word)
    if compound:
        return _UNITS[compound[1]] + _TENS[compound[2]]
    return _UNITS.get(word, _TENS.get(word))
