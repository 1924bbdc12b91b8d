"""Gives back to a passage that came in the characters of its document that the file had no way to hold."""

from __future__ import annotations

import re
from dataclasses import replace

from annotator.dataset.records import IncomingTag

_KEPT_OUT = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""Control characters, line ends, half characters: what XML or files read by line cannot hold."""
_INSTEAD = frozenset(" \ufffd\u2060")
"""What formats write for such a character, one for one."""


def with_own_characters(item: IncomingTag, text: str) -> IncomingTag:
    """The tag with words and context as `text` has them at its offsets, where they differ only by such characters.

    Otherwise its own words would be nowhere in the text, although its offsets are right.
    """
    if item.start is None or item.end is None or item.end > len(text):
        return item
    before = text[max(0, item.start - len(item.prefix or "")) : item.start]
    after = text[item.end : item.end + len(item.suffix or "")]
    return replace(
        item,
        text=_own(item.text, text[item.start : item.end]),
        prefix=_own(item.prefix, before),
        suffix=_own(item.suffix, after),
    )


def _own(said: str | None, there: str) -> str | None:
    if said is None or said == there or len(said) != len(there):
        return said
    pairs = ((a, b) for a, b in zip(said, there, strict=True) if a != b)
    return there if all(a in _INSTEAD and _KEPT_OUT.match(b) for a, b in pairs) else said
