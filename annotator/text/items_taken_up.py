"""Minutes that print the agenda first and take its points up below: "Ad 1. Formanden bød velkommen."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from annotator.text.item_lines import ItemLine
from annotator.text.printed_lines import PrintedLine

_AD = re.compile(
    r"(?:ad\.?|(?:ad\.?|til|vedr\.|vedrørende)\s*(?:dagsordenens\s+|dagsordens)?(?:pkt\.?|punkt)(?:\s*nr\.?)?|"
    r"re\.?\s+item)\s*(?P<number>\d{1,3})(?!\d|\.\d)(?:[.:,)–-]|\s|\Z)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?P<number>\d{1,3})\s?[.:)]\s+(?=\S)")
_LEAST = 2
"""Points taken up that show that the list above is only the agenda."""
_LEAST_BARE = 3
"""The same where nothing but numbers says so: then all of the agenda's."""
_MOST_UNDER, _SHORT = 8, 80
"""Lines of an agenda's point under its title, and characters of each: its own small list."""


def taken_up(lines: Sequence[PrintedLine], items: Sequence[ItemLine]) -> list[ItemLine]:
    """The items where they are taken up; as they are where they are no bare list, or nothing below takes them up."""
    if len(items) < _LEAST or not all(_bare(lines, one, after) for one, after in pairwise(items)):
        return list(items)
    by_value = {one.value: one for one in items}
    if len(by_value) < len(items):
        return list(items)
    found = _rising(lines, items[-1].body, _AD, by_value)
    if len(found) < _LEAST:
        found = _rising(lines, items[-1].body, _NUMBER, by_value)
        # "Følgende blev nævnt:" and a list: the last point's own, however long.
        if len(found) < max(len(items), _LEAST_BARE) or lines[found[0][1] - 1].text.endswith(":"):
            return list(items)
    return [replace(by_value[value], line=at, body=at, start=lines[at].start) for value, at in found]


def _bare(lines: Sequence[PrintedLine], one: ItemLine, after: ItemLine) -> bool:
    """Whether a point of the list has nothing under it but a small list of its own."""
    under = lines[one.body : after.line]
    return (
        not one.evidence
        and len(under) <= _MOST_UNDER
        and all(len(line.text) <= _SHORT and not line.text.endswith(".") for line in under)
    )


def _rising(
    lines: Sequence[PrintedLine], first: int, form: re.Pattern[str], known: dict[int, ItemLine]
) -> list[tuple[int, int]]:
    """The agenda's numbers among the lines from `first` on, each higher than the one before, with their lines."""
    found: list[tuple[int, int]] = []
    for at in range(first, len(lines)):
        match = form.match(lines[at].text)
        value = int(match["number"]) if match is not None else 0
        if value in known and value > (found[-1][0] if found else 0):
            found.append((value, at))
    return found
