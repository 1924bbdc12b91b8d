"""A text's lines with their pages, and those at the head and foot of pages that are no text: running titles, page numbers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.text.headings import section_heading

_HEAD, _FOOT = 7, 4
"""Lines that are looked at from the top of a page, and from its bottom."""
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:side|page|s\.|p\.)\s*\d+(?:\s*(?:af|of|/)\s*\d+)?|\d+\s*(?:af|of|/)\s*\d+|[-–]\s*\d+\s*[-–]", re.IGNORECASE
)
_BARE = re.compile(r"\d{1,4}")
_SHARE = 0.34
"""Of the pages, on how many a line has to come back to be a running title."""


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line that is not empty: where its words begin and end, the words, its page from 0."""

    start: int
    end: int
    text: str
    page: int


def printed_lines(text: str, starts: Sequence[int]) -> list[PrintedLine]:
    """The lines of a text whose pages begin at `starts`; white space at their ends left out, empty ones too."""
    found, at = [], 0
    for raw in text.splitlines(keepends=True):
        words = raw.strip()
        if words:
            start = at + raw.index(words[0])
            found.append(PrintedLine(start, start + len(words), words, max(bisect_right(starts, start) - 1, 0)))
        at += len(raw)
    return found


def furniture(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The running titles and page numbers, in order: what stands on a page's edge and comes back on others.

    A line counts from the edge inwards only as long as those outside it count, so that a heading is never taken.
    """
    pages: dict[int, list[PrintedLine]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    heads = _often((page[:_HEAD] for page in pages.values()), len(pages))
    feet = _often((page[-_FOOT:] for page in pages.values()), len(pages))
    found: set[PrintedLine] = set()
    for page in pages.values():
        bare = _bare_numbers_count(page)
        found.update(_from_edge(page[:_HEAD], heads, bare=bare))
        found.update(_from_edge(page[: -_FOOT - 1 : -1], feet, bare=bare))
    return sorted(found, key=lambda line: line.start)


def _form(line: PrintedLine) -> str:
    return _NUMBER.sub("#", line.text.casefold())


def _often(edges: Iterable[Sequence[PrintedLine]], pages: int) -> set[str]:
    """Forms of lines that come back on enough pages; on one or two pages nothing does for sure."""
    counted: Counter[str] = Counter()
    for edge in edges:
        # A number alone may be an item's: page numbers are told by what they count.
        counted.update({_form(line) for line in edge if any(c.isalpha() for c in line.text) and not _is_section(line)})
    return {form for form, n in counted.items() if n >= max(3 if pages > 2 else 2, _SHARE * pages)}


def _is_section(line: PrintedLine) -> bool:
    """Whether it heads a part of an item: "Beslutning" may stand at the top of many pages and is never their running title."""
    heading = section_heading(line.text)
    return heading is not None and heading[0] not in ("attachments", "other")


def _bare_numbers_count(page: Sequence[PrintedLine]) -> bool:
    """Whether a number alone at the edge is this page's: it is the page's own, or nearly."""
    edges = [line for line in (page[0], page[-1]) if _BARE.fullmatch(line.text)]
    return any(abs(int(line.text) - line.page - 1) <= 2 for line in edges)


def _from_edge(edge: Iterable[PrintedLine], often: set[str], *, bare: bool) -> list[PrintedLine]:
    found = []
    for line in edge:
        known = _form(line) in often or _PAGE_NUMBER.fullmatch(line.text) or (bare and _BARE.fullmatch(line.text))
        if not known:
            break
        found.append(line)
    return found
