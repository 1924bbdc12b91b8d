"""Exports tags: written beside the target, read back and compared, and only then put in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from annotator.dataset.checksum import Checksum
from annotator.dataset.extras import require
from annotator.dataset.files import replacing
from annotator.dataset.folders import ZIP, new_folder, pack
from annotator.dataset.records import NOTHING_GIVEN, Given, Record, Written
from annotator.dataset.registry import Format
from annotator.dataset.verify import Found, Report, all_back, verify
from annotator.model.ports import Progress, no_progress

_STRIDE = 256
"""Tags between two words about progress."""
T = TypeVar("T", Record, Found)


def export(
    records: Callable[[], Iterable[Record]],
    form: Format,
    path: Path,
    progress: Progress = no_progress,
    *,
    total: int = 0,
    given: Given = NOTHING_GIVEN,
) -> Report:
    """Writes the tags that `records` gives to `path`; says what it carried once they have been read back equal.

    `records` is called twice and must give the same tags both times, those of a document together; only once for a format
    that is `exact`, where all came back. `total`, where known, is how many they are; progress counts both passes. Where
    anything fails or the person stops it, what stood at `path` stands there still. A format that is a folder becomes a
    new one, never over something else, or a zip where `path` ends so. Raises Cancelled, DiskFull and ExchangeError, which is PackageMissing
    where the format needs what is not installed.
    """
    require(form.needs)
    said = Checksum()

    def write(target: Path) -> Written:
        going = _told(records(), progress, 0, total, path.name)
        return form.write(said.over(going) if form.exact else going, target, given)

    def check(target: Path, written: Written) -> Report:
        if form.exact and all_back(_told(form.read(target), progress, total, total, path.name), said):
            return Report(said.count)
        # One by one: which is another, or whether they say the same in other values.
        return verify(_told(records(), progress, total, total, path.name), form, target, written, given.texts)

    if not form.folder:
        with replacing(path) as temporary:
            return check(temporary, write(temporary))
    if path.suffix.lower() == ZIP:
        with replacing(path) as temporary:
            return check(temporary, pack(write, temporary))
    with new_folder(path) as folder:
        return check(folder, write(folder))


def _told(tags: Iterable[T], progress: Progress, before: int, total: int, what: str) -> Iterator[T]:
    for number, tag in enumerate(tags):
        if number % _STRIDE == 0:
            progress(before + number, max(2 * total, before + number), what)
        yield tag
