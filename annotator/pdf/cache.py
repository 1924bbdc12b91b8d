"""A cache that holds values up to a number of bytes and lets go of those not used for longest."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class BytesCache(Generic[K, V]):
    """Least recently used values go first, once all together are larger than `budget` bytes by `size_of`."""

    def __init__(self, budget: int, size_of: Callable[[V], int]) -> None:
        self._budget = budget
        self._size_of = size_of
        self._held: OrderedDict[K, tuple[V, int]] = OrderedDict()
        self._size = 0

    @property
    def size(self) -> int:
        """Bytes held now."""
        return self._size

    def __len__(self) -> int:
        return len(self._held)

    def __contains__(self, key: object) -> bool:
        return key in self._held

    def get(self, key: K) -> V | None:
        """The value, now the most recently used one; None where it is not held."""
        if (found := self._held.get(key)) is None:
            return None
        self._held.move_to_end(key)
        return found[0]

    def put(self, key: K, value: V) -> None:
        """Hold the value; one larger than the whole budget is not held."""
        self.drop(key)
        size = self._size_of(value)
        if size > self._budget:
            return
        self._held[key] = (value, size)
        self._size += size
        while self._size > self._budget:
            _key, (_value, freed) = self._held.popitem(last=False)
            self._size -= freed

    def drop(self, key: K) -> None:
        """Let go of one value, where it is held."""
        if (found := self._held.pop(key, None)) is not None:
            self._size -= found[1]

    def clear(self) -> None:
        """Let go of all."""
        self._held.clear()
        self._size = 0
