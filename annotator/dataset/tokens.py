"""Cuts a text into words, numbers, signs and white space, for formats that count tokens; writing only."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

_TOKEN = re.compile(r"[0-9]+(?:[.,][0-9]+)+|(?:\w[\u0300-\u036f\u00ad]*)+|\s+|[^\w\s]")
"""An amount is one token, and so is a word with its combining letters and soft hyphens; every other sign is its own."""

Token = tuple[int, int]


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Start and end of each token, white space included: together they are all of the text."""
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        yield match.span()


def cut_tokens(text: str, borders: Collection[int]) -> Iterator[Token]:
    """The same, cut once more wherever one of the `borders` lies within."""
    places = sorted(borders)
    at = 0
    for start, end in tokens(text):
        first = start
        while at < len(places) and places[at] <= first:
            at += 1
        while at < len(places) and places[at] < end:
            yield first, places[at]
            first = places[at]
            at += 1
        yield first, end
