"""One sum over all that tags say, in their order: the same for what was written and what was read back, and all is back."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from operator import attrgetter

from annotator.dataset.records import IncomingTag, Record

_VALUES = attrgetter(
    "id", "sha256", "document", "label", "start", "end", "text", "prefix", "suffix", "page", "annotator", "created",
    "modified", "revision", "verdict", "origin", "quads", "joined",
)  # fmt: skip
_SAID = attrgetter("reviews", "comments", "sources")
_VERSION = 2
"""The last of marshal's formats whose bytes follow from the values alone: later ones tell apart what is shared in memory."""


class Checksum:
    """Tells lists of tags apart by value and by type, also 1, 1.0, True and "1", in a few bytes, however many they are."""

    def __init__(self) -> None:
        self.count = 0
        self._sum = blake2b(digest_size=16)

    def add(self, tag: Record | IncomingTag) -> None:
        """The next tag of the list."""
        said = _SAID(tag)
        words = repr(said) if any(said) else ""
        self._sum.update(marshal.dumps((_VALUES(tag), dict(tag.fields), words), _VERSION))
        self.count += 1

    def over(self, records: Iterable[Record]) -> Iterator[Record]:
        """The records as they are, each added as it passes."""
        for record in records:
            self.add(record)
            yield record

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Checksum) and self._sum.digest() == other._sum.digest()

    __hash__ = None  # type: ignore[assignment] # it changes
