"""Memory that two processes share: files without a name, and the slots in one that pixels are drawn into."""

from __future__ import annotations

import mmap
import os
import tempfile

MAX_PIXELS = 64_000_000
"""The most pixels one picture may have; 256 MB at four bytes each."""
SLOTS = 3
"""Two that the child draws into, one that is copied from meanwhile."""
SLOT_BYTES = MAX_PIXELS * 4
_KEEP = 32 << 20
"""Bytes of a slot that stay allocated from picture to picture; the rest of a larger one goes back to the system."""


def nameless_file() -> int:
    """A descriptor of an empty file in memory (Linux), or of a deleted temporary file elsewhere."""
    if hasattr(os, "memfd_create"):
        return os.memfd_create("annotator")
    with tempfile.TemporaryFile() as file:
        return os.dup(file.fileno())


def file_of(data: bytes) -> int:
    """A descriptor of a nameless file that holds `data`. Raises OSError where there is no room for it."""
    file = nameless_file()
    view = memoryview(data)
    while view:
        view = view[os.write(file, view) :]
    return file


class Slots:
    """Fixed places for pixels in one shared file; sparse, so that only what was drawn takes memory."""

    def __init__(self, file: int | None = None) -> None:
        self.file = nameless_file() if file is None else file
        os.ftruncate(self.file, SLOTS * SLOT_BYTES)
        self._map = mmap.mmap(self.file, SLOTS * SLOT_BYTES)

    def view(self, slot: int, size: int) -> memoryview:
        """The first `size` bytes of the slot, to write to; release it before `close`."""
        return memoryview(self._map)[slot * SLOT_BYTES : slot * SLOT_BYTES + size]

    def copy(self, slot: int, size: int) -> bytes:
        """The first `size` bytes of the slot; it may be drawn into again at once (copying costs 0.03 ms a MB)."""
        first = slot * SLOT_BYTES
        pixels = self._map[first : first + size]
        if size > _KEEP and hasattr(mmap, "MADV_REMOVE"):
            self._map.madvise(mmap.MADV_REMOVE, first + _KEEP, SLOT_BYTES - _KEEP)
        return pixels

    def close(self) -> None:
        """Give the memory back."""
        self._map.close()
        os.close(self.file)
