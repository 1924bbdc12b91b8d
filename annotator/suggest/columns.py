"""How wide a text's lines are, and which lines begin anew because the one before had room for their first word."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SHARE = 0.95
"""The length that this share of the lines keeps within is the column: a few overlong lines do not count."""
_ROOM = 0.82
"""A line that would have held the next one's first word by this share of the column ends on purpose."""
_NARROW = 40
_GOES_ON = re.compile(
    r"(?:[,;:(–-]|\b(?:af|at|de|den|der|det|eller|en|et|for|fra|i|med|og|om|på|samt|som|til|ved|under|hos|efter|jf\.|nr\.|kr\.|ca\.))\Z",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:Punkt|Pkt\.?|Sag|Dagsordenspunkt)\s+\d+\s*[:.–-]")
_LINE = re.compile(r"[^\n]+")


def column_of(text: str) -> int:
    """The width in characters of a text's lines, never under 40."""
    lengths = sorted(len(words) for match in _LINE.finditer(text) if (words := match[0].strip()))
    return max(lengths[int(_SHARE * (len(lengths) - 1))] if lengths else 0, _NARROW)


def fresh_lines(text: str, start: int, end: int, column: int) -> Iterator[int]:
    """Where lines from `start` to `end` begin with a capital or "at" although the line before had room for their first word."""
    before = ""
    for match in _LINE.finditer(text, start, end):
        words = match[0].strip()
        if before and words and _fresh(before, words, column):
            yield match.start() + len(match[0]) - len(match[0].lstrip())
        before = words or before


def begins_anew(text: str, end: int, start: int, column: int) -> bool:
    """Whether the words at `start` begin a line with a capital although the line that ends at `end` had room for the first."""
    if "\n" not in text[end:start]:
        return False
    before = text[text.rfind("\n", 0, end) + 1 : end].strip()
    last = text.find("\n", start)
    words = text[start : last if last >= 0 else len(text)].strip()
    return bool(before and words) and _fresh(before, words, column)


def _fresh(before: str, words: str, column: int) -> bool:
    if not (words[:1].isupper() or words.startswith("at ")) or _GOES_ON.search(before):
        return False
    if _ITEM.match(words):
        return True
    return len(before) + 1 + len(words.split(maxsplit=1)[0]) <= _ROOM * column
