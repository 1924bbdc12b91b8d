"""SQLite's errors in a person's words: the one place where they become ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.base.errors import DiskFull, NotAProject, ProjectError, ReadOnlyProject

_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_NO_RIGHTS = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


@contextmanager
def said_plainly(path: Path, what: str) -> Iterator[None]:
    """Turns SQLite's errors into ours; `what` is what was being saved, or nothing.

    Mistakes of the program (ProgrammingError) pass unchanged. Raises DiskFull, NotAProject,
    ReadOnlyProject, ProjectError.
    """
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.NotSupportedError):
        raise
    except sqlite3.DatabaseError as error:
        raise _in_words(error, path, what) from error


def _in_words(error: sqlite3.DatabaseError, path: Path, what: str) -> ProjectError:
    # The low byte is the kind, the rest a closer reason (https://www.sqlite.org/rescode.html).
    kind = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if kind == sqlite3.SQLITE_FULL:
        return DiskFull(
            "No room is left on the disk for {path}: {what} could not be saved, all that was saved before is kept; "
            "make room and try again.",
            path=path,
            what=what or "the change",
        )
    if kind in _DAMAGED:
        return NotAProject("{path} is damaged ({why}); go back to a copy of it.", path=path, why=error)
    if kind in _NO_RIGHTS:
        return ReadOnlyProject("{path} cannot be written or opened ({why}).", path=path, why=error)
    if kind in _BUSY:
        return ProjectError("{path} is in use by another program; try again in a moment.", path=path)
    if kind == sqlite3.SQLITE_CONSTRAINT:
        return ProjectError("{what} does not fit what is in {path} ({why}).", what=what, path=path, why=error)
    return ProjectError("{path} could not be read or written: {why}.", path=path, why=error)
