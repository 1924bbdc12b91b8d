"""Which passages of a text are negative: sentences that were read to the end and that no tag touches."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from annotator.text.sentences import sentences

Span = tuple[int, int]
"""Start and end in a text, in code points, end-exclusive."""


SHORT, PAGES, EDGE = 60, 3, 3
"""A running title has fewer characters, is on so many pages at least, among so many passages at the page's top or foot."""


def negatives(text: str, regions: Iterable[Span], tags: Iterable[Span], starts: Sequence[int] = ()) -> Iterator[Span]:
    """Each sentence, heading and bullet of `text`, in order, that lies in one of `regions` whole and touches no tag.

    White space at its ends is left out, and so is what holds no letter: numbers, rules, empty bullets; and with `starts`, the
    offsets of the pages, running titles ("Side 3"), which repeat at the edge of pages but for their numbers. `regions` do not overlap. A tag touches a passage where they share a character.
    """
    read = sorted(regions)
    begin = [start for start, _ in read]
    taken = sorted(tags)
    begins = [start for start, _ in taken]
    # Of all tags that begin up to here, where the one that reaches furthest ends.
    reach = list(accumulate((end for _, end in taken), max))
    passages = list(sentences(text)) if read else []
    running = _running(text, passages, starts) if starts else frozenset()
    for start, end in passages:
        region = bisect_right(begin, start) - 1
        if region < 0 or end > read[region][1]:
            continue
        before = bisect_right(begins, end - 1) - 1
        if _bare(text[start:end]) in running:
            continue
        if (before < 0 or reach[before] <= start) and any(map(str.isalpha, text[start:end])):
            yield start, end


def _running(text: str, passages: Sequence[Span], starts: Sequence[int]) -> frozenset[str]:
    """What stands at the top or foot of several pages, without its digits."""
    by_page: dict[int, list[Span]] = defaultdict(list)
    for start, end in passages:
        by_page[bisect_right(starts, start)].append((start, end))
    pages: dict[str, set[int]] = defaultdict(set)
    for page, there in by_page.items():
        for start, end in (*there[:EDGE], *there[-EDGE:]):
            if end - start < SHORT:
                pages[_bare(text[start:end])].add(page)
    return frozenset(bare for bare, on in pages.items() if bare and len(on) >= PAGES)


def _bare(words: str) -> str:
    return " ".join("".join(letter for letter in words if not letter.isdigit()).split())
