"""Simple words and sentences, used where nothing better is handed to the page view."""

from __future__ import annotations

_ENDS = ".!?"


class SimpleUnits:
    """A word is a run of letters, digits and what joins them; a sentence ends at a full stop before white space."""

    def word_at(self, text: str, offset: int, /) -> tuple[int, int]:
        """Start and end of the word at `offset`; of anything else, that one character."""
        if not text:
            return 0, 0
        offset = min(max(offset, 0), len(text) - 1)
        start = end = offset
        while start > 0 and _of_word(text, start - 1) and _of_word(text, offset):
            start -= 1
        while end < len(text) and _of_word(text, end):
            end += 1
        return start, max(end, offset + 1)

    def sentence_at(self, text: str, offset: int, /) -> tuple[int, int]:
        """Start and end of the sentence at `offset`, without white space around it."""
        if not text:
            return 0, 0
        offset = min(max(offset, 0), len(text) - 1)
        start, end = offset, offset
        while start > 0 and not _ends_before(text, start):
            start -= 1
        end = offset + 1
        while end < len(text) and not _ends_before(text, end):
            end += 1
        part = text[start:end]
        return start + len(part) - len(part.lstrip()), start + len(part.rstrip())


def _of_word(text: str, at: int) -> bool:
    if text[at].isalnum() or text[at] == "_":
        return True
    # "1,2" and "1.200.000" and "EU-retten" are one word each: the joiner stands between letters or digits.
    joined = text[at] in ",.-'’" and 0 < at < len(text) - 1
    return joined and text[at - 1].isalnum() and text[at + 1].isalnum()


def _ends_before(text: str, at: int) -> bool:
    if text[at - 1] in _ENDS and text[at].isspace():
        return True
    return text[max(0, at - 2) : at] == "\n\n"
