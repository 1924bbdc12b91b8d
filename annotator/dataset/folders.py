"""Data sets that are folders: written beside the place, moved there in one step, or packed; and read from either."""

from __future__ import annotations

import os
import shutil
import tempfile
import uuid
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources.abc import Traversable
from pathlib import Path

from annotator.base.errors import ExchangeError
from annotator.dataset.files import flush, writing_failed
from annotator.dataset.records import Written

ZIP = ".zip"
BAD_ZIP = (zipfile.BadZipFile, EOFError, NotImplementedError, UnicodeDecodeError)
"""What `zipfile` raises where a file is damaged: it may name a version, or a name in it, that there is not."""
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The date of every file in a zip, so that the same export gives the same bytes; zip knows no earlier one."""


@contextmanager
def new_folder(path: Path) -> Iterator[Path]:
    """Gives a folder beside `path` to be made and filled; it takes that name on a good end, and is gone on any other.

    Raises ExchangeError where something has that name already or the system refuses, DiskFull where no room is left.
    """
    target = path.absolute()
    temporary = target.with_name(f".{target.name[:100]}.{uuid.uuid4().hex[:8]}.part")
    try:
        _must_be_free(target)
        try:
            yield temporary
            for file in temporary.iterdir():
                flush(file)
            _must_be_free(target)
            temporary.rename(target)
        finally:
            if temporary.exists():
                shutil.rmtree(temporary)
    except OSError as error:
        raise writing_failed(path, error) from error


def _must_be_free(path: Path) -> None:
    if os.path.lexists(path):
        raise ExchangeError("{path} is there already; name a new folder, or a file that ends in .zip.", path=path)


def pack(write: Callable[[Path], Written], path: Path) -> Written:
    """Packs the folder that `write` makes into a new zip at `path`, names in order. Raises OSError."""
    with tempfile.TemporaryDirectory(prefix="annotator-") as place:
        folder = Path(place) / "folder"
        written = write(folder)
        with zipfile.ZipFile(path, "x", zipfile.ZIP_DEFLATED) as packed:
            for file in sorted(folder.iterdir()):
                packed.writestr(zipfile.ZipInfo(file.name, _LONG_AGO), file.read_bytes(), zipfile.ZIP_DEFLATED)
    return written


@contextmanager
def opened(path: Path) -> Iterator[Traversable]:
    """The folder at `path`, or what is in the zip there. Raises OSError, and ExchangeError where it is neither."""
    if path.is_dir():
        yield path
        return
    try:
        with zipfile.ZipFile(path) as packed:
            yield zipfile.Path(packed)
    except BAD_ZIP as error:
        raise ExchangeError("{name} is damaged or no zip of a data set.", name=path.name) from error
