"""What readers of formats with whole texts have in common: a passage cut from its text, and offsets in UTF-16."""

from __future__ import annotations

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


class Units:
    """A text whose offsets count UTF-16 units."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._units = text.encode("utf-16-le", "surrogatepass")
        self._narrow = len(self._units) == 2 * len(text)

    def before(self, offset: object) -> int | None:
        """The code points before an offset; None where it lies past the end or within a character."""
        if not isinstance(offset, int) or isinstance(offset, bool) or not 0 <= 2 * offset <= len(self._units):
            return None
        if self._narrow:
            return offset
        head = self._units[: 2 * offset].decode("utf-16-le", "surrogatepass")
        within = head and head[-1] != self._text[len(head) - 1]
        return None if within else len(head)
