"""The zip of a REFI-QDA project, read with care: nothing outside it, nothing without end; shares nothing with `writing`."""

from __future__ import annotations

import zipfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.base.errors import ExchangeError
from annotator.dataset.folders import BAD_ZIP
from annotator.dataset.incoming import WrongTag
from annotator.dataset.qdpx.elements import Element, elements

_MOST_TEXT = 1 << 28
"""Bytes of a text: a hundred thousand pages."""


class Box:
    """What is in the zip, by its names in small letters. Raises ExchangeError where it has no project."""

    def __init__(self, packed: zipfile.ZipFile, name: str) -> None:
        self._packed = packed
        self._name = name
        self._inside = {entry.filename.replace("\\", "/").lower(): entry for entry in packed.infolist()}
        # A Mac's own packer keeps a shadow of each file beside it.
        names = [name for name in self._inside if name.endswith(".qde") and not name.startswith("__macosx/")]
        if len(names) != 1:
            raise ExchangeError(
                "{name} is no REFI-QDA project: it has {count} files that end in .qde, not one.",
                name=name,
                count=len(names),
            )
        self._project = names[0]
        self._folder = self._project.rpartition("/")[0]

    def elements(self, *wanted: str) -> Iterator[Element]:
        """Those of the project's XML with these names. Raises ExchangeError."""
        with self._packed.open(self._inside[self._project]) as file:
            yield from elements(file, wanted, self._name)

    def text(self, address: str) -> bytes:
        """The bytes of a text within the zip. Raises WrongTag with the reason, also for one that lies elsewhere."""
        scheme, _, place = address.rpartition("://")
        if scheme.lower() not in ("", "internal"):
            raise WrongTag(f"Its text lies outside the file, at {address[:100]}; only texts within it are read.")
        name = place.replace("\\", "/").lstrip("/").lower()
        root = f"{self._folder}/" if self._folder else ""
        entry = self._inside.get(f"{root}sources/{name}") or self._inside.get(f"{root}{name}")
        if entry is None:
            raise WrongTag(f"Its text, {address[:100]}, is not in the file.")
        with self._packed.open(entry) as file:
            raw = file.read(_MOST_TEXT + 1)
        if len(raw) > _MOST_TEXT:
            raise WrongTag("Its text is longer than any document's; it was not read.")
        return raw


@contextmanager
def opened_box(path: Path) -> Iterator[Box]:
    """The zip at `path`. Raises OSError, and ExchangeError where it is none or is damaged, also while it is read."""
    try:
        with zipfile.ZipFile(path) as packed:
            _must_be_open(packed.infolist(), path.name)
            yield Box(packed, path.name)
    except BAD_ZIP as error:
        raise ExchangeError("{name} is damaged or no REFI-QDA project.", name=path.name) from error


def _must_be_open(entries: Collection[zipfile.ZipInfo], name: str) -> None:
    if any(entry.flag_bits & 1 for entry in entries):
        raise ExchangeError("{name} has a password; export it again without one.", name=name)
