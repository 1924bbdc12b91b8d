"""Which passages of a text are negative: sentences that were read to the end and that no tag touches."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from annotator.text.sentences import sentences

Span = tuple[int, int]
"""Start and end in a text, in code points, end-exclusive."""


def negatives(text: str, regions: Iterable[Span], tags: Iterable[Span]) -> Iterator[Span]:
    """Each sentence, heading and bullet of `text`, in order, that lies in one of `regions` whole and touches no tag.

    White space at its ends is left out, and so is what holds no letter: numbers, rules, empty bullets. `regions` do not
    overlap. A tag touches a passage where they share a character.
    """
    read = sorted(regions)
    starts = [start for start, _ in read]
    taken = sorted(tags)
    begins = [start for start, _ in taken]
    # Of all tags that begin up to here, where the one that reaches furthest ends.
    reach = list(accumulate((end for _, end in taken), max))
    for start, end in sentences(text) if read else ():
        region = bisect_right(starts, start) - 1
        if region < 0 or end > read[region][1]:
            continue
        before = bisect_right(begins, end - 1) - 1
        if (before < 0 or reach[before] <= start) and any(map(str.isalpha, text[start:end])):
            yield start, end
