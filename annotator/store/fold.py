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
    """The folded text in pieces: `at`, `source` and `width` say where a piece begins, here and in the original, and how
    many original characters all of it stands for; 0 where each character stands for one.
    """

    text: str
    at: tuple[int, ...]
    source: tuple[int, ...]
    width: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original's offsets of `text[start:end]`; the span must not be empty."""
        return self._one(start)[0], self._one(end - 1)[1]

    def _one(self, offset: int) -> tuple[int, int]:
        piece = bisect_right(self.at, offset) - 1
        start, width = self.source[piece], self.width[piece]
        if width:
            return start, start + width
        start += offset - self.at[piece]
        return start, start + 1


def fold(text: str) -> Folded:
    """Lower case, NFC, ligatures spelled out, soft hyphens dropped, words joined that a line's end has cut.

    Danish letters stay letters of their own: "ål" is not "al".
    """
    parts: list[str] = []
    at, source, width = [0], [0], [0]
    done = length = 0
    for match in _SPECIAL.finditer(text):
        plain, new = _lower(text[done : match.start()]), _replacement(match[0])
        parts += plain, new
        length += len(plain)
        if new:
            at.append(length)
            source.append(match.start())
            width.append(len(match[0]))
        length += len(new)
        done = match.end()
        at.append(length)
        source.append(done)
        width.append(0)
    parts.append(_lower(text[done:]))
    return Folded("".join(parts), tuple(at), tuple(source), tuple(width))


def _replacement(found: str) -> str:
    if found[-1] in "\n\u00ad":
        return ""
    return unicodedata.normalize("NFKC" if len(found) == 1 else "NFC", found.lower())


def _lower(text: str) -> str:
    lowered = text.lower()
    # A character whose small form is longer would move all offsets after it.
    return lowered if len(lowered) == len(text) else "".join(c.lower()[0] for c in text)
