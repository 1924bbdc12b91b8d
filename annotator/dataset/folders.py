"""Data sets that are folders: written beside the place, moved there in one step, or packed; and read from either."""

from __future__ import annotations

import lzma
import os
import shutil
import tempfile
import uuid
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources.abc import Traversable
from pathlib import Path

from annotator.base.errors import ExchangeError
from annotator.dataset.files import flush, replacing, writing_failed
from annotator.dataset.records import Written

ZIP = ".zip"
BAD_ZIP = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, UnicodeDecodeError)
"""What `zipfile` raises where a file is damaged: its frame, a packed stream (two ways of packing), its end cut off, a way of
packing or a version that there is not, a name in no encoding."""
_MUCH, _DENSE = 1 << 26, 200
"""Bytes beyond which a file in a zip must not be more than so many times what it takes there; texts are packed to a tenth."""
LONG_AGO = (1980, 1, 1, 0, 0, 0)
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
            for file in files_in(temporary):
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


@contextmanager
def new_folder_or_zip(path: Path) -> Iterator[Path]:
    """Like `new_folder`; where `path` ends in .zip, what the folder holds is packed there instead."""
    if path.suffix.lower() != ZIP:
        with new_folder(path) as folder:
            yield folder
        return
    with replacing(path) as temporary, tempfile.TemporaryDirectory(prefix="annotator-") as place:
        folder = Path(place) / "folder"
        yield folder
        _pack(folder, temporary)


def files_in(folder: Path) -> list[Path]:
    """All files of a folder and of those within it, in the order of their names."""
    return sorted(file for file in folder.rglob("*") if file.is_file())


def pack(write: Callable[[Path], Written], path: Path) -> Written:
    """Packs the folder that `write` makes into a new zip at `path`, names in order. Raises OSError."""
    with tempfile.TemporaryDirectory(prefix="annotator-") as place:
        folder = Path(place) / "folder"
        written = write(folder)
        _pack(folder, path)
    return written


def _pack(folder: Path, path: Path) -> None:
    with zipfile.ZipFile(path, "x", zipfile.ZIP_DEFLATED) as packed:
        for file in files_in(folder):
            name = file.relative_to(folder).as_posix()
            with (
                file.open("rb") as source,
                packed.open(steady_entry(name, file.stat().st_size), "w") as target,
            ):
                shutil.copyfileobj(source, target)


def steady_entry(name: str, size: int = 0) -> zipfile.ZipInfo:
    """An entry of a zip, of `size` bytes, that holds nothing but what is packed: no time of packing."""
    entry = zipfile.ZipInfo(name, LONG_AGO)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.file_size = size  # by which the zip knows where it needs its larger numbers
    return entry


@contextmanager
def opened(path: Path) -> Iterator[Traversable]:
    """The folder at `path`, or what is in the zip there. Raises OSError, and ExchangeError where it is neither."""
    if path.is_dir():
        yield path
        return
    try:
        with zipfile.ZipFile(path) as packed:
            must_be_open(packed, path.name)
            yield zipfile.Path(packed)
    except BAD_ZIP as error:
        raise ExchangeError("{name} is damaged or no zip of a data set.", name=path.name) from error


def must_be_open(packed: zipfile.ZipFile, name: str) -> None:
    """Raises ExchangeError for a zip with a password, and for one made to fill the memory of whoever unpacks it."""
    entries = packed.infolist()
    if any(entry.flag_bits & 1 for entry in entries):
        raise ExchangeError("{name} has a password; export it again without one.", name=name)
    # No more is ever unpacked than the zip says, so what it says is enough.
    if any(entry.file_size > max(_MUCH, _DENSE * entry.compress_size) for entry in entries):
        raise ExchangeError("{name} would unpack to far more than any data set holds; it was not read.", name=name)
