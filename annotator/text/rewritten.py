"""A text rewritten for comparison (parts dropped, joined or folded) with the way back to the offsets of the original."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Callable
from dataclasses import dataclass, field

LIGATURES = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
"""The Latin ligatures of Unicode's block "Alphabetic Presentation Forms", ﬀ to ﬆ, and the letters they stand for."""


@dataclass(frozen=True, slots=True, eq=False)
class Rewritten:
    """The rewritten text; `offsets[i]` is where its character `i` begins in the original.

    `wide` holds, by index, how many original characters a rewritten one covers where that is not one.
    """

    text: str
    offsets: array[int]
    wide: dict[int, int] = field(default_factory=dict)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original's offsets of `text[start:end]`; the span must not be empty."""
        last = end - 1
        return self.offsets[start], self.offsets[last] + self.wide.get(last, 1)


def rewrite(
    text: str,
    special: re.Pattern[str],
    replace: Callable[[re.Match[str]], str | None],
    plain: Callable[[str], str] = str,
) -> Rewritten:
    """Each match of `special` replaced by what `replace` makes of it (None: kept), all between it made over by `plain`.

    `plain` must keep the number of characters. Work is linear in the text; Python's part in the number of matches.
    """
    parts: list[str] = []
    offsets = array("I")
    wide: dict[int, int] = {}
    done = 0

    def keep(upto: int) -> None:
        if done < upto:
            parts.append(plain(text[done:upto]))
            offsets.extend(range(done, upto))

    for match in special.finditer(text):
        new = replace(match)
        if new is None:
            continue
        start, end = match.span()
        keep(start)
        done = end
        if not new:
            continue
        for index in range(len(offsets), len(offsets) + len(new)):
            if end - start != 1:
                wide[index] = end - start
            offsets.append(start)
        parts.append(new)
    keep(len(text))
    return Rewritten("".join(parts), offsets, wide)


def odd_characters(text: str, fold: Callable[[str], str], plain: Callable[[str], str] = str) -> str:
    """A regular expression for what in `text` cannot be folded character by character with `plain`; "" for nothing.

    That is a letter with combining marks after it, and each character of which `fold` makes something else than `plain`,
    or more than one character.
    """
    distinct = set(text)
    marks = "".join(re.escape(c) for c in distinct if unicodedata.combining(c))
    odd = "".join(
        re.escape(c) for c in distinct if not unicodedata.combining(c) and (fold(c) != plain(c) or len(plain(c)) != 1)
    )
    found = [rf"[^{marks}][{marks}]+|[{marks}]+"] if marks else []
    return "|".join([*found, f"[{odd}]"] if odd else found)
