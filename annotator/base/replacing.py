"""Puts a new file in place of an old one in one step: whatever fails or is stopped, the old one stays."""

from __future__ import annotations

import errno
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.base.errors import AnnotatorError, DiskFull, ExchangeError

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""What the system says where a disk is full, or a person's share of it."""


@contextmanager
def replacing(path: Path, *, may_end_in: str = "") -> Iterator[Path]:
    """Gives the path of a temporary file beside `path`; it takes that name on a good end, and is gone on any other.

    Names that end like a project's are refused, but for those that end in `may_end_in`. Raises DiskFull and ExchangeError for what the system refuses.
    """
    target = path.resolve()
    temporary = target.with_name(f".{target.name[:100]}.{uuid.uuid4().hex[:8]}.part")
    must_be_free(path, may_end_in=may_end_in)
    try:
        try:
            yield temporary
            flush(temporary)
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise writing_failed(path, error) from error


def must_be_free(path: Path, *, may_end_in: str = "") -> None:
    """Refuses what `replacing` would refuse before anything is written: to be asked before long work, too.

    Raises ExchangeError for a folder, a device, a project or its name, and DiskFull or ExchangeError for what the system
    refuses.
    """
    target = path.resolve()
    try:
        if target.is_dir():
            raise ExchangeError("{path} is a folder; name a file to write to.", path=path)
        if target.exists() and not target.is_file():
            # A device or a pipe: to put a file in its place would take it away from everybody.
            raise ExchangeError("{path} is no ordinary file; name one to write to.", path=path)
        if _is_project(target, may_end_in):
            raise ExchangeError("{path} is a project, which an export would destroy; name another file.", path=path)
    except OSError as error:
        raise writing_failed(path, error) from error


def _is_project(path: Path, may_end_in: str) -> bool:
    """A project (or another database), whatever its name, or the name of one or of what SQLite keeps beside it."""
    suffix = path.suffix.lower()
    if suffix.startswith(".annotator") and suffix != may_end_in:
        return True
    try:
        with path.open("rb") as file:
            return file.read(16) == b"SQLite format 3\0"
    except FileNotFoundError:
        return False


def flush(path: Path) -> None:
    """Waits until a file is on the disk. Raises OSError."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def writing_failed(path: Path, error: OSError) -> AnnotatorError:
    """The sentence for what the system refused."""
    if error.errno in NO_ROOM:
        return DiskFull("There is no room left for {path}; make room or choose another disk.", path=path)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return ExchangeError("{folder} is no folder to write {name} to.", folder=path.parent, name=path.name)
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return ExchangeError("{path} cannot be written: no rights to its folder; choose another.", path=path)
    return ExchangeError("{path} cannot be written: {why}.", path=path, why=error.strerror or error)
