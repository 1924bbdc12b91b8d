"""Exports tags: written beside the target, read back and compared, and only then put in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from annotator.dataset.files import replacing
from annotator.dataset.records import Column, Record
from annotator.dataset.registry import Format
from annotator.dataset.verify import Report, verify
from annotator.model.ports import Progress, no_progress

_STRIDE = 256
"""Tags between two words about progress."""


def export(
    records: Callable[[], Iterable[Record]],
    form: Format,
    path: Path,
    progress: Progress = no_progress,
    *,
    total: int = 0,
    columns: Sequence[Column] = (),
) -> Report:
    """Writes the tags that `records` gives to `path`; says what it carried once they have been read back equal.

    `records` is called twice and must give the same tags both times. `total`, where known, is how many they are;
    progress counts both passes. Where anything fails or the person stops it, what stood at `path` stands there still.
    Raises Cancelled, DiskFull and ExchangeError.
    """
    with replacing(path) as temporary:
        written = form.write(_told(records(), progress, 0, total, path.name), temporary, columns)
        return verify(_told(records(), progress, total, total, path.name), form.read, temporary, written)


def _told(records: Iterable[Record], progress: Progress, before: int, total: int, what: str) -> Iterator[Record]:
    for number, record in enumerate(records):
        if number % _STRIDE == 0:
            progress(before + number, max(2 * total, before + number), what)
        yield record
