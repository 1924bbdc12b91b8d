"""Finds the next number in a text that may be one of money, in digits or words, with the scale after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from annotator.text import money_neighbours as neighbours
from annotator.text import money_words as words
from annotator.text.lazy_pattern import LazyPattern
from annotator.text.numerals import BEGINNING, DIGITS, WORDS, Language, read_digits, read_fraction, read_words

_I = re.IGNORECASE
_SPACED = r"[1-9]\d{0,2}(?:[.\s]\d{3}){1,6}(?:,\d+)?(?!\d)(?![.,]\d)"
_NUMBER = LazyPattern(rf"(?P<fraction>(?:\d+\s?)?[½¼¾])|(?P<digits>{DIGITS})|\b(?P<words>(?:{WORDS})\b)", _I)
_BEGINNING = LazyPattern(BEGINNING, re.DOTALL)
_GROUPED = LazyPattern(_SPACED)
_SCALED = LazyPattern(rf"(?P<glued>k|m|b|bn)(?!{words.LETTER}|\.?\s?kr)|{words.GAP}(?P<scale>{words.SCALE})", _I)
_CURRENCY_AND_NUMBER = LazyPattern(rf"\s{{1,3}}{words.SCALED_CURRENCY}\s?\d", _I)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and the scale after it, as written."""

    start: int
    end: int
    token: str
    kind: Literal["digits", "fraction", "words"]
    scale: str = ""

    def value(self, language: Language | None, *, scaled: bool) -> Decimal | None:
        """The number without its scale, or None where its form leaves it open."""
        if self.kind == "words":
            return read_words(self.token)
        if self.kind == "fraction":
            return read_fraction(self.token[:-1].strip(), self.token[-1])
        return read_digits(self.token, language=language, scaled=scaled)


def number_at(text: str, position: int) -> Quantity | None:
    """The next number at or after `position`, with its scale."""
    while begins := _BEGINNING.search(text, position):
        match = _NUMBER.match(text, begins.start())
        if match and not (match["words"] and _is_no_number(text, match)):
            return _quantity(text, match)
        position = match.end() if match else begins.start() + 1
    return None


def _is_no_number(text: str, match: re.Match[str]) -> bool:
    """Whether words are the end of a longer one, or an English "to" ("up to EUR 5 million")."""
    if text[match.start() - 1 : match.start()].isalnum():
        return True
    return match[0].lower() == "to" and _CURRENCY_AND_NUMBER.match(text, match.end()) is not None


def _quantity(text: str, match: re.Match[str]) -> Quantity:
    start, end, token = match.start(), match.end(), match[0]
    kind: Literal["digits", "fraction", "words"] = (
        "fraction" if match["fraction"] else "words" if match["words"] else "digits"
    )
    if kind == "digits":
        grouped = _GROUPED.match(text, start)
        if grouped and grouped.end() > end and _belongs_together(text, grouped):
            end, token = grouped.end(), grouped[0]
    if kind == "words":
        # "fem hundrede tusinde" ends in a scale; read with the rest it is a number all the same.
        token = re.sub(r"-\s+", "", token)
    scale = _SCALED.match(text, end)
    if scale is None or (scale["glued"] and kind == "words"):
        return Quantity(start, end, token, kind)
    return Quantity(start, scale.end(), token, kind, scale["glued"] or scale["scale"])


def _belongs_together(text: str, grouped: re.Match[str]) -> bool:
    """Whether digits with white space between are one number: "12 300" is, "side 12 300" or "2 300.000" is not.

    A group that begins with 0, or follows a no-break or thin space, cannot stand alone.
    """
    spaces = re.findall(r"(\s)(\d)", grouped[0])
    if all(space in "\u00a0\u2009\u202f" or first == "0" for space, first in spaces):
        return True
    plain = "." not in grouped[0] and all(space != "\n" for space, _ in spaces)
    if not plain or _SCALED.match(text, grouped.end()):
        return False
    return not neighbours.may_be_columns(text, grouped.start(), re.split(r"\s", grouped[0])[0])
