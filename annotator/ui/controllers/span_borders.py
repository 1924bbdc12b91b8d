"""Where the ends of a span may go, word by word."""

from __future__ import annotations

from annotator.text.sentences import next_word_end, previous_word_start


def word_border(text: str, at: int, edge: str, *, forward: bool) -> int:
    """The next place, to the right or left, where a span may begin (edge "start") or end."""
    if edge == "end":
        return next_word_end(text, at) if forward else _last_end_before(text, at)
    return _first_start_after(text, at) if forward else previous_word_start(text, at)


def _last_end_before(text: str, at: int) -> int:
    begin = previous_word_start(text, at)
    while begin > 0 and text[begin - 1].isspace():
        begin -= 1
    return begin


def _first_start_after(text: str, at: int) -> int:
    end = next_word_end(text, at)
    while end < len(text) and text[end].isspace():
        end += 1
    return end
