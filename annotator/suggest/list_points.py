"""The points of a list, marked or not: by their marks, or by lines that end before the column does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from annotator.suggest.reading import Reading

_MARK = re.compile(r"(?:(?P<number>\d{1,3})[.)]\s+|[a-zæøå][.)]\s+|[•●▪◦‣■\uf0b7\uf0a7–—-]\s*|o\s+(?=\S))")
_LEAD = re.compile(r",?\s*(?:herunder|bl\.a\. ved at|ved at|blandt andet ved at)\s*:\s*\Z")
_FITS = 0.93
"""A line ends on purpose where it would have held the next one's first word by this share of the column."""
_NEVER_LAST = frozenset(  # noqa: SIM905 - a list of words reads best as a line
    "af at de den der det eller en et for fra i med og om på som til ved".split()
)
_CUT = ("-", "\u00ad")

Line = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ListPoint:
    """A point's span without its mark and without what leads to points under it; its number, "" where it has none."""

    start: int
    end: int
    number: str = ""


def list_points(reading: Reading, start: int, end: int) -> Iterator[ListPoint]:
    """The points of a list that stands from `start` to `end`, running titles left out."""
    text = reading.text
    lines = _lines(reading, start, end)
    width = max((last - first for first, last in lines), default=1)
    marked = any(_MARK.match(text[first:last]) for first, last in lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and not _begins(text, groups[-1][-1], line, width, marked=marked):
            groups[-1].append(line)
        else:
            groups.append([line])
    for group in groups:
        first, last = group[0][0], group[-1][1]
        mark = _MARK.match(text[first:last])
        begins = first + (mark.end() if mark else 0)
        lead = _LEAD.search(text[begins:last])
        if lead:
            last = begins + lead.start()
        if begins < last:
            yield ListPoint(begins, last, (mark["number"] or "") if mark else "")


def _lines(reading: Reading, start: int, end: int) -> list[Line]:
    aside = {begin for begin, _ in reading.structure.furniture}
    found = []
    for match in re.finditer(r"[^\n]+", reading.text[start:end]):
        words = match[0].strip()
        first = start + match.start() + len(match[0]) - len(match[0].lstrip())
        if words and first not in aside:
            found.append((first, first + len(words)))
    return found


def _begins(text: str, before: Line, line: Line, width: int, *, marked: bool) -> bool:
    """Whether a line begins a point."""
    last, words = text[before[0] : before[1]], text[line[0] : line[1]]
    if _MARK.match(words) and not last.endswith(_CUT):
        return True
    if last.endswith(":"):
        return True
    if marked or last.endswith((*_CUT, ",")) or last.rsplit(maxsplit=1)[-1].casefold() in _NEVER_LAST:
        return False
    fits = len(last) + 1 + len(words.split(maxsplit=1)[0]) <= _FITS * width
    return fits and (words[:1].islower() or last.endswith((".", ";")))
