"""The points of a list, marked or not: by their marks, or by lines that end before the column does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from annotator.suggest.reading import Reading

_MARK = re.compile(r"(?:(?P<number>\d{1,3})[.)]\s+|[a-zæøå][.)]\s+|[•●▪◦‣■·*\uf000-\uf0ff–—-]\s*|o\s+(?=\S))")
CHAPTER = re.compile(
    r"(?:kapitel|afsnit|bilag|del|tema)\s+(?:\d{1,2}|[A-Z]|[IVX]{1,4})\b(?=\s*(?:[.:–-]|\Z))", re.IGNORECASE
)
"""A chapter's heading, at which a list is over."""
_LEAD = re.compile(r",?\s*(?:herunder|bl\.a\. ved at|ved at|blandt andet ved at)\s*:\s*\Z")
_FITS = 0.93
"""A line ends on purpose where it would have held the next one's first word by this share of the column."""
_SHORT = 0.75
"""A line that leaves more room than this is a paragraph's last, whatever comes."""
_NEVER_LAST = re.compile(r"\b(?:af|at|de|den|der|det|eller|en|et|for|fra|i|med|og|om|på|som|til|ved)\Z", re.IGNORECASE)
_ASKS = re.compile(
    r"\bbør\b|\bskal\b(?!\s+(?:understøtte|sikre|bidrage|ses))|\banbefal|\bforeslå|\bbehov for\b|\bmed fordel\b|"
    r"\b(?:udarbejd|etabler|oprett|indfør|styrk|prioriter|gennemfør|sikr|igangsætt|undersøg|afsætt)es\b|\bshould\b|\bmust\b",
    re.IGNORECASE,
)
"""A further sentence of a point that still asks for something."""
_AT = re.compile(r"at\b", re.IGNORECASE)
_JOINS = re.compile(r"\s*(?:[,;]\s*)?(?:\b(?:og|samt|eller)\s*)?\Z")
_JOINS_LENGTH = 12
_MUST = re.compile(r"\w{4,}(?:en|et|ne)\s+(?:skal|bør)\b")
_NOUN_LAST = re.compile(
    r"(?<![\w-])(?!(?:hvordan|hvilke[nt]?|hvor|mens|hvis|når|fordi|idet|samt|også|både|hvad|hvem|derfor|dermed|således|hvorfor|desuden)\Z)[^\W\d_]{4,}\Z"
)
"""A line that ends in a word of four letters or more and the next that begins with "regionerne skal" are two points."""
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
        last = trimmed(text, begins, _asking(reading, begins, last))
        if begins < last:
            yield ListPoint(begins, last, (mark["number"] or "") if mark else "")


def trimmed(text: str, start: int, end: int) -> int:
    """The end of a point without what joins it to the next one: ",", "; og"."""
    end = start + len(text[start:end].rstrip())
    joins = _JOINS.search(text, max(start, end - _JOINS_LENGTH), end)
    return joins.start() if joins is not None else end


def _lines(reading: Reading, start: int, end: int) -> list[Line]:
    aside = {begin for begin, _ in reading.structure.furniture}
    found: list[Line] = []
    for match in re.finditer(r"[^\n]+", reading.text[start:end]):
        words = match[0].strip()
        first = start + match.start() + len(match[0]) - len(match[0].lstrip())
        if found and CHAPTER.match(words):
            break
        if words and first not in aside:
            found.append((first, first + len(words)))
    return found


def _begins(text: str, before: Line, line: Line, width: int, *, marked: bool) -> bool:
    """Whether a line begins a point."""
    last, words = text[before[0] : before[1]], text[line[0] : line[1]]
    if _MARK.match(words) and not last.endswith(_CUT):
        return True
    if last.endswith(":") or (last.endswith(".") and _AT.match(words)):
        return True
    if not marked and words[:1].islower() and _MUST.match(words) and _NOUN_LAST.search(last):
        return True
    if marked or last.endswith((*_CUT, ",")) or _NEVER_LAST.search(last):
        return False
    needed = len(last) + 1 + len(words.split(maxsplit=1)[0])
    if needed <= _SHORT * width:
        return True
    return needed <= _FITS * width and (words[:1].islower() or last.endswith((".", ";")))


def _asking(reading: Reading, start: int, end: int) -> int:
    """The end of the last sentence of a point that asks for something."""
    first = reading.passage_at(start)
    inside = [p for p in reading.passages[first : reading.passage_at(end - 1) + 1] if p.start < end]
    if len(inside) < 2 or reading.text[inside[0].end - 1] not in ".!":
        return end
    asking = [min(p.end, end) for p in inside[1:] if _ASKS.search(reading.text, p.start, min(p.end, end))]
    return max([min(inside[0].end, end), *asking])
