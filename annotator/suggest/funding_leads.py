"""What stands over a list or a table that an amount is in: the sentence that ends in a colon, the heading of the columns."""

from __future__ import annotations

import re

from annotator.suggest.reading import Reading

_MOST = 14
"""Passages back from an amount within which its list or table has to begin."""
_LONGEST = 200
"""Characters of what is taken of the lead."""
_WITH_YEAR = re.compile(r"(?:19|20)\d\d\b|[•●▪*–-]")


def lead_of(reading: Reading, at: int, start: int) -> str:
    """The words over the list or the table of the passage `at`, whose amount begins at `start`; "" where there are none.

    A list is what goes on in points, years, amounts; its lead is the sentence before it that ends in a colon. A table's
    lead is the lines that its first row, an amount too, is read together with.
    """
    first = at
    for before in range(at - 1, max(at - _MOST, 0) - 1, -1):
        text = reading.passages[before].text
        if text.endswith(":"):
            return text[-_LONGEST:]
        if not _goes_on(reading, before):
            break
        first = before
    return _columns(reading, first, start)


def _goes_on(reading: Reading, at: int) -> bool:
    """Whether a passage may be part of a list or a table of amounts."""
    passage = reading.passages[at]
    return (
        passage.kind == "point"
        or _WITH_YEAR.match(passage.text) is not None
        or _ends_in_amount(reading, at)
        or (at + 1 < len(reading.passages) and len(passage.text) <= 40 and _ends_in_amount(reading, at + 1))
    )


def _ends_in_amount(reading: Reading, at: int) -> bool:
    passage = reading.passages[at]
    last = reading.amount_before(passage.end)
    return last is not None and last.start >= passage.start and not reading.text[last.end : passage.end].strip(" .\n")


def _columns(reading: Reading, first: int, start: int) -> str:
    """The lines of a table's first passage above the line of its first amount."""
    passage = reading.passages[first]
    amount = reading.amount_after(passage.start)
    if amount is None or amount.start > start:
        return ""
    line = reading.text.rfind("\n", passage.start, amount.start)
    first_of_all = max(passage.start, line - 2 * _LONGEST)
    return " ".join(reading.text[first_of_all:line].split())[-_LONGEST:] if line > passage.start else ""
