"""Texts that share substantial parts of their words: agenda and minutes, two editions of a paper, what quotes another.

A text is the set of its shingles, which are runs of `LENGTH` words (A. Broder, On the resemblance and containment of
documents, SEQUENCES 1997); letter case, punctuation, line breaks and hyphenation are left out of account. Of a large
collection only the shingles that begin with certain words are kept, the same words in each text.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations, groupby, pairwise
from zlib import crc32

from annotator.text.search_key import fold

LENGTH = 5
"""Words of a shingle of whole texts."""
QUOTED = 20
"""Shingles that two texts must share at least to be near: about three lines of print."""
PART = 0.2
"""Share of the smaller text's own shingles that makes two texts near."""
MUCH = 250
"""Shingles that make two texts near however long they are: about a page."""
SAME = 0.8
"""Share of all shingles of the smaller text, boilerplate among them, that makes two texts near however short they are."""
OFTEN, MOST = 6, 30
"""A shingle that stands in more texts is boilerplate: more than a twentieth of all, six at least and thirty at most."""
KEPT = 1_000_000
"""Shingles of a collection that are kept, about."""

_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_ODD = re.compile(r"[^\t\n\r -~æøåÆØÅéÉäöüÄÖÜ§–—‘’“”„»«•]|-[ \t]*\r?\n")
_ROOM = 1 << 20
"""Texts that can be compared with each other."""


def words(text: str) -> list[str]:
    """The words of `text` as they are compared; "1.200.000" is one."""
    # Most passages hold nothing that `fold` does more about than this, which is four times as fast.
    return _WORD.findall(fold(text).text if _ODD.search(text) else text.casefold())


class NearTexts:
    """A collection of texts, added one after another and not kept, of which the near ones are asked for at last."""

    def __init__(self, words_expected: int = 0) -> None:
        """`words_expected` is about how many words all texts have; of many, fewer shingles are kept."""
        self._every = 1 << max(0, words_expected // KEPT).bit_length()
        self._known: dict[str, int] = {}
        self._shingles = array("Q")
        self._sizes: list[int] = []

    def add(self, text: str) -> None:
        """One more text; it is known by its number, from 0."""
        known = self._known
        codes = []
        for word in words(text):
            code = known.get(word)
            if code is None:
                code = known[word] = crc32(word.encode(errors="replace"))
            codes.append(code)
        mask = self._every - 1
        runs = zip(*(codes[n:] for n in range(LENGTH)), strict=False)
        # The number of the text stands in the lowest bits, so that sorting brings texts with a shingle together.
        found = {hash(run) & _HASH for run in runs if not run[0] & mask}
        number = len(self._sizes)
        self._shingles.extend(shingle | number for shingle in found)
        self._sizes.append(len(found))

    def near(self) -> Iterator[tuple[int, int]]:
        """The pairs of texts that share substantial parts; together with what joins them they make groups.

        Texts that are all boilerplate are compared with their neighbours only, which is enough to join them to a group.
        """
        shared: Counter[tuple[int, int]] = Counter()
        common: Counter[tuple[int, int]] = Counter()
        own = list(self._sizes)
        limit = min(MOST, max(OFTEN, len(own) // 20))
        for _, run in groupby(sorted(self._shingles), key=lambda each: each & _HASH):
            texts = [each & (_ROOM - 1) for each in run]
            if len(texts) <= limit:
                shared.update(combinations(texts, 2))
            else:
                common.update(pairwise(texts))
                for text in texts:
                    own[text] -= 1
        for pair in sorted(shared.keys() | common.keys()):
            one, other = pair
            if self._is_near(shared[pair], min(own[one], own[other])) or (
                shared[pair] + common[pair] >= SAME * min(self._sizes[one], self._sizes[other])
            ):
                yield pair

    def _is_near(self, shared: int, own: int) -> bool:
        seen = self._every * shared
        return seen >= MUCH or (seen >= QUOTED and shared >= PART * own)


_HASH = (1 << 64) - _ROOM


class Groups:
    """Things known by their numbers, joined pair by pair into groups."""

    def __init__(self, count: int) -> None:
        self._above = list(range(count))

    def find(self, one: int) -> int:
        """The number that stands for the whole group: its smallest."""
        above = self._above
        while above[one] != one:
            above[one] = above[above[one]]
            one = above[one]
        return one

    def join(self, one: int, other: int) -> None:
        """Makes one group of two."""
        one, other = sorted((self.find(one), self.find(other)))
        self._above[other] = one

    def join_all(self, pairs: Iterable[tuple[int, int]]) -> None:
        """The same for many pairs."""
        for one, other in pairs:
            self.join(one, other)

    def all(self) -> list[list[int]]:
        """The groups, each in order, in the order of their smallest."""
        found: dict[int, list[int]] = {}
        for one in range(len(self._above)):
            found.setdefault(self.find(one), []).append(one)
        return list(found.values())
