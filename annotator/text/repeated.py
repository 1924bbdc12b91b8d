"""Passages that repeat each other, word by word or nearly, over parts that must not share any.

Two passages are near where the Jaccard index of their sets of word pairs is at least `NEAR`; one word is its own pair, and
what has no words is compared as it stands. Near ones are found exactly, none is missed: two sets that are so much alike
share one of their first few members in any order, here the rarest first, which an index of those finds (prefix and position
filter: C. Xiao et al., Efficient Similarity Joins for Near Duplicate Detection, ACM TODS 36 (2011), PPJoin).
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from hashlib import blake2b
from itertools import pairwise
from math import ceil
from zlib import crc32

from annotator.text.near_duplicates import words
from annotator.text.search_key import fold

NEAR = 0.8
_EPSILON = 1e-9
_COUNTERS = 1 << 20
_STRIDE = 512

Place = tuple[int, str]
"""Where a passage stands: the number of its document, and its id."""


class Passages:
    """Passages, added one after another; of each wording the word pairs and the places are kept, not the words."""

    def __init__(self) -> None:
        self._numbers: dict[bytes, int] = {}
        self._pairs: list[array[int]] = []
        self._often = array("L", bytes(array("L").itemsize * _COUNTERS))
        self.places: list[list[Place]] = []

    def add(self, text: str, document: int, own: str) -> None:
        """One more passage: its text, the number of its document, its id."""
        said = words(text) or [fold(text).text.strip()]
        # Half a character has no UTF-8.
        key = blake2b("\0".join(said).encode(errors="surrogatepass"), digest_size=16).digest()
        number = self._numbers.setdefault(key, len(self.places))
        if number == len(self.places):
            codes = [crc32(word.encode(errors="surrogatepass")) for word in said]
            pairs = {one << 32 | other for one, other in pairwise(codes)} or {codes[0]}
            for pair in pairs:
                self._often[pair % _COUNTERS] += 1
            self._pairs.append(array("Q", pairs))
            self.places.append([])
        self.places[number].append((document, own))

    def keep_apart(
        self, parts: int, part_of: Callable[[int], int], step: Callable[[int], None] | None = None
    ) -> Iterator[tuple[str, int]]:
        """Ids of the passages that must be left out so that no two parts share any, each with the part that keeps it.

        A wording stays in the part where most of its passages are, of several the first, but where it is near to one that
        stays in an earlier part it is left out; it stays with that one, if it is there, too. `part_of` gives a document's
        part. `step` is told how many wordings are done.
        """
        counts = [Counter(part_of(document) for document, _ in places) for places in self.places]
        # A wording belongs where most of it is.
        home = [min(range(parts), key=lambda part: (-each[part], part)) for each in counts]
        index = _Index(self._pairs, self._often)
        homeless: dict[int, int] = {}
        for done, number in enumerate(sorted(range(len(home)), key=lambda each: (home[each], each))):
            if step is not None and done % _STRIDE == 0:
                step(done)
            near = index.near_elsewhere(number, home[number])
            if near is None:
                index.add(number, home[number])
            else:
                homeless[number] = near
        for number, near in homeless.items():
            other = index.near_elsewhere(number, near) if counts[number][near] else near
            if other is None:
                index.add(number, near)
            for document, own in self.places[number]:
                part = part_of(document)
                if part != near or other is not None:
                    yield own, near if part != near or other is None else other
        for number, places in enumerate(self.places):
            if number not in homeless:
                yield from ((own, home[number]) for document, own in places if part_of(document) != home[number])


class _Index:
    """Wordings with the part that keeps each, found by their rarest word pairs."""

    def __init__(self, pairs: list[array[int]], often: array[int]) -> None:
        self._pairs = pairs
        self._often = often
        # By word pair, then by part, size and place of the pair: who is in there.
        self._found: defaultdict[int, dict[tuple[int, int, int], list[int]]] = defaultdict(dict)

    def add(self, number: int, part: int) -> None:
        """One more wording, kept by that part."""
        size = len(self._pairs[number])
        for place, pair in enumerate(self._first(number)):
            self._found[pair].setdefault((part, size, place), []).append(number)

    def near_elsewhere(self, number: int, part: int) -> int | None:
        """Another part that keeps a wording near to this one, the first found; None where there is none."""
        mine = self._pairs[number]
        size = len(mine)
        told: set[int] | None = None
        for place, pair in enumerate(self._first(number)):
            for (other, length, at), those in self._found.get(pair, {}).items():
                wanted = ceil(NEAR / (1 + NEAR) * (size + length) - _EPSILON)
                # Of the first pair that both have: no more are shared than from it on.
                if other == part or min(size - place, length - at) < wanted:
                    continue
                told = set(mine) if told is None else told
                if any(len(told.intersection(self._pairs[each])) >= wanted for each in those):
                    return other
        return None

    def _first(self, number: int) -> list[int]:
        """So many of the rarest pairs that what is near has one of them among its own."""
        pairs = self._pairs[number]
        often = self._often
        ranked = sorted(pairs, key=lambda pair: (often[pair % _COUNTERS], pair))
        return ranked[: len(pairs) - ceil(NEAR * len(pairs) - _EPSILON) + 1]
