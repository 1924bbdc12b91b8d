"""What readers of formats with whole texts have in common: a passage cut from its text, and offsets in UTF-16."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from array import array
from typing import Any

from annotator.dataset.incoming import WrongTag
from annotator.model.annotation import CONTEXT


def passage(text: str, start: object, end: object) -> dict[str, Any]:
    """Words, offsets and context of a span. Raises WrongTag where the text has no such span."""
    for offset in (start, end):
        if not isinstance(offset, int) or isinstance(offset, bool):
            raise WrongTag("Its offsets are not whole numbers.")
    assert isinstance(start, int)
    assert isinstance(end, int)
    if not 0 <= start < end <= len(text):
        raise WrongTag(f"{start} to {end} is no passage of its text.")
    return {
        "text": text[start:end],
        "start": start,
        "end": end,
        "prefix": text[max(0, start - CONTEXT) : start],
        "suffix": text[end : end + CONTEXT],
    }


def fingerprint(text: str) -> str:
    """Tells texts apart by their letters and digits alone: programs differ in line ends, blanks and control characters."""
    letters = "".join(re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).casefold()))
    return hashlib.sha256(letters.encode("utf-8", "surrogatepass")).hexdigest()


class Units:
    """A text whose offsets count UTF-16 units."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._points: array[int] | None = None
        if text and max(text) > "\uffff":
            self._points = array("q")
            for place, character in enumerate(text):
                self._points.append(place)
                if character > "\uffff":
                    self._points.append(_WITHIN)
            self._points.append(self._length)

    def before(self, offset: object) -> int | None:
        """The code points before an offset; None where it lies past the end or within a character."""
        if not isinstance(offset, int) or isinstance(offset, bool) or offset < 0:
            return None
        if self._points is None:
            return offset if offset <= self._length else None
        if offset >= len(self._points) or self._points[offset] == _WITHIN:
            return None
        return self._points[offset]


_WITHIN = -1
"""Stands for an offset between the halves of one character."""
