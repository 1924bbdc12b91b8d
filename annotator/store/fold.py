"""Text as the search compares it, with the way back to its offsets."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

_LIGATURES = "\ufb00-\ufb06"
_SPECIAL = re.compile(
    rf"(?<=[^\W\d_])[-\u2010\u00ad]\n(?=[a-zæøåäöüé])|\u00ad|[{_LIGATURES}]|[^\W\d_][\u0300-\u036f]+|[\u1e9eİẞ]"
)


@dataclass(frozen=True, slots=True)
class Folded:
    """The folded text; piece `i` of it begins at `at[i]` and stands for what begins at `source[i]`."""

    text: str
    at: tuple[int, ...]
    source: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original's offsets of `text[start:end]`; the span must not be empty."""
        return self._back(start), self._back(end - 1) + 1

    def _back(self, offset: int) -> int:
        piece = bisect_right(self.at, offset) - 1
        return self.source[piece] + offset - self.at[piece]


def fold(text: str) -> Folded:
    """Lower case, NFC, ligatures spelled out, soft hyphens dropped, words joined that a line's end has cut.

    Danish letters stay letters of their own: "ål" is not "al".
    """
    parts: list[str] = []
    at, source = [0], [0]
    done = length = 0
    for match in _SPECIAL.finditer(text):
        new = _replacement(match[0])
        plain = _lower(text[done : match.start()])
        parts += plain, new
        length += len(plain)
        for index in range(len(new)):
            # Each new character stands for the last or, but for the last, for the first of what it replaces.
            at.append(length + index)
            source.append(match.end() - 1 if index == len(new) - 1 else match.start())
        length += len(new)
        done = match.end()
        at.append(length)
        source.append(done)
    parts.append(_lower(text[done:]))
    return Folded("".join(parts), tuple(at), tuple(source))


def _replacement(found: str) -> str:
    if found[-1] in "\n\u00ad":
        return ""
    return unicodedata.normalize("NFKC" if len(found) == 1 else "NFC", found.lower())


def _lower(text: str) -> str:
    lowered = text.lower()
    # A character whose small form is longer would move all offsets after it.
    return lowered if len(lowered) == len(text) else "".join(c.lower()[0] for c in text)
