"""Words that a line break cut in two, joined again, with the way from the offsets of the printed text and back.

A hyphen at a line's end may belong to the word ("EU-\\nretten", "1995-\\n96", "drifts-\\nog anlægsudgifter") or only to the
line ("inden-\\nrigsminister"). What cannot be the one or the other by its letters is judged by the rest of the text: does
it say the word joined, or with its hyphen? Where it says neither the word is joined, as by far the most are.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from annotator.text.rewritten import rewrite

_LETTER = r"(?:[^\W\d_]|[\u0300-\u036f])"
_SOFT = "\u00ad"
_BLANK = r"[^\S\n]*"
_CUT = re.compile(rf"(?<=[^\W_]|[\u0300-\u036f])(?:[-\u2010\u00ad]{_BLANK}\n{_BLANK}|\u00ad+)(?=[^\W_])")
"""A hyphen at a line's end with all white space up to the next line's first word, or soft hyphens within a line."""
_LEFT = re.compile(rf"{_LETTER}+\Z")
_RIGHT = re.compile(rf"{_LETTER}+")
_WORD = re.compile(rf"{_LETTER}+(?:[-\u2010\u2011\u00ad]{_LETTER}+)*")
_LONGEST = 60
"""Characters looked at before a hyphen; no word is longer."""
_ADDRESS = re.compile(r"(?:://|www\.|@)\S*\Z")
"""The hyphens of an address are its own: "https://…/rapport-\nom-havnen"."""

_SHARED = frozenset({"og", "eller", "samt", "hhv", "henholdsvis", "til", "and", "or"})
"""After a hyphen these say that the word's other half comes later: "drifts-\\nog anlægsudgifter"."""
_KEEP_THEIRS = frozenset({"ikke", "non"})
"""What is written with a hyphen before any word: "ikke-\\nplanlagte"."""


@dataclass(frozen=True, slots=True, eq=False)
class Joined:
    """A text with its cut words joined; `offsets[i]` is where its character `i` stands in the printed text."""

    text: str
    offsets: array[int]

    def printed(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` stands in the printed text; the span must not be empty (IndexError)."""
        return self.offsets[start], self.offsets[end - 1] + 1

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of the printed text stands in this one; empty where all of it was dropped."""
        return bisect_left(self.offsets, start), bisect_left(self.offsets, end)


def joined(text: str) -> Joined:
    """`text` with its cut words joined: hyphen, line break and indent are dropped, and soft hyphens within words.

    All other characters stay as they are, other line breaks too. Linear in the text.
    """
    said = _Said(text)

    def drop(match: re.Match[str]) -> str | None:
        return "" if said.is_cut(match) else None

    made = rewrite(text, _CUT, drop)
    return Joined(made.text, made.offsets)


@dataclass(slots=True)
class _Said:
    """What a text says elsewhere; counted only once a hyphen asks."""

    text: str
    _parts: Counter[str] | None = field(init=False, default=None)
    _pairs: Counter[tuple[str, str]] = field(init=False, default_factory=Counter)

    def is_cut(self, match: re.Match[str]) -> bool:
        """Whether what stands there is no more than a word's cut at the end of a line."""
        first = match.start()
        before = _LEFT.search(self.text, max(0, first - _LONGEST), first)
        after = _RIGHT.match(self.text, match.end())
        if before is None or after is None:
            return False  # a digit: "1995-\n96", "5-\nårig"
        return self._joins(before[0], match, after[0])

    def _joins(self, left: str, match: re.Match[str], right: str) -> bool:
        if _SOFT in match[0] and left.isupper() and right.isupper():
            return True  # a heading
        if not (right[0].islower() and left[1:] == left[1:].lower() and left[-1].islower()):
            return False  # "EU-\nretten", "Region-\nMidt"
        if _SOFT in match[0]:
            # It says itself that it is no part of the word; but some files have it for every hyphen.
            return right not in _SHARED
        if right in _SHARED or left.lower() in _KEEP_THEIRS or len(left) < 2:
            return False  # "e-\nmail"
        if _ADDRESS.search(self.text, max(0, match.start() - 4 * _LONGEST), match.start()):
            return False
        whole, apart = self._evidence(left.lower(), right.lower())
        return whole >= apart

    def _evidence(self, left: str, right: str) -> tuple[int, int]:
        """How often the text says the word in one piece, and with its hyphen within a line."""
        if self._parts is None:
            self._parts = Counter()
            for match in _WORD.finditer(self.text.lower()):
                parts = re.split(r"[-\u2010\u2011\u00ad]", match[0])
                self._parts.update(parts)
                self._pairs.update(pairwise(parts))
        return self._parts[left + right], self._pairs[left, right]
