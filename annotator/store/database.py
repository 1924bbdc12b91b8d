"""One project file as an open SQLite database: who may write, what a transaction is, and what its errors mean.

**Threads.** A `Database` has one connection, guarded by a fair, re-entrant lock, and may be used from any thread. A thread that
writes holds the lock for one transaction; whoever imports a large PDF writes it in parts of a quarter of a megabyte, each its own
transaction (see `documents`), so the window waits for one part at most, never for the file. A second writing
connection would wait just as long (SQLite has one writer) but by polling, and would make every cached value doubtful. Long
reads (exports, checks) take a *snapshot*: a second, reading connection, which WAL lets run beside the writer.

**Windows.** A writer holds `.NAME.annotator.lock` beside the file (`filelock`; the system drops it when the process dies, the empty
file stays: taking it away would let two others each lock a file of that name).
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

import sqlite_utils
from filelock import FileLock, Timeout

from annotator.base.errors import DiskFull, NewerProject, NotAProject, ProjectError, ReadOnlyProject
from annotator.store.fair_lock import FairLock
from annotator.store.faults import said_plainly
from annotator.store.migrations import FORMAT, migrate

APPLICATION_ID = 0x414E4E4F
"""`ANNO`, in bytes 68–71 of the file (https://www.sqlite.org/fileformat.html)."""

_BUSY_SECONDS = 5.0


class Database:
    """An open project file. Made by `create` and `open_database`."""

    def __init__(self, path: Path, uri: str, lock: FileLock | None, fault: ReadOnlyProject | None) -> None:
        self.path = path
        self.fault = fault
        """Why nothing can be written, None where it can."""
        self._uri = uri
        self._file_lock = lock
        self._thread_lock = FairLock()
        self._closed = False
        self._file = _identity(path)
        self._db = connect(uri, query_only=lock is None)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return self._file_lock is None

    @contextmanager
    def reading(self) -> Iterator[sqlite_utils.Database]:
        """The connection, to read with; other threads wait. Raises ProjectError."""
        with self._thread_lock, said_plainly(self.path, ""):
            self._must_be_open()
            yield self._db

    @contextmanager
    def writing(self, what: str) -> Iterator[sqlite_utils.Database]:
        """The connection inside a transaction: all of it or nothing.

        `what` is named where it could not be saved. Raises ReadOnlyProject, DiskFull, ProjectError.
        """
        if self.fault is not None:
            raise ReadOnlyProject(self.fault.template, **self.fault.values)
        with self._thread_lock, said_plainly(self.path, what):
            self._must_be_open()
            self._must_be_in_place(what)
            with self._db.atomic():
                yield self._db

    @contextmanager
    def snapshot(self) -> Iterator[sqlite_utils.Database]:
        """A second connection that sees the project as it is now, whatever is written meanwhile. Raises ProjectError."""
        with said_plainly(self.path, ""):
            self._must_be_open()
            db = connect(self._uri, query_only=True)
            try:
                db.begin()
                yield db
            finally:
                db.close()

    def is_at(self, path: Path) -> bool:
        """Whether `path` is this very file, under whatever name."""
        return _identity(path) == self._file

    def close(self) -> None:
        """Let go of the file and of its lock; doing so twice does no harm."""
        with self._thread_lock:
            self._closed = True
            self._db.close()
            if self._file_lock is not None:
                self._file_lock.release()

    def _must_be_open(self) -> None:
        if self._closed:
            raise ProjectError("{path} is closed; open it again.", path=self.path)

    def _must_be_in_place(self, what: str) -> None:
        """SQLite would go on writing into a file that has no name, or another one, and nothing of it would be found again."""
        if _identity(self.path) == self._file:
            return
        with suppress(sqlite3.Error):  # all that was saved before goes along where the file was only moved
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        raise ProjectError(
            "{path} was moved, deleted or replaced while it was open: {what} could not be saved; "
            "put it back, or close it and open it where it is now.",
            path=self.path,
            what=what,
        )


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file the name stands for; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def connect(uri: str, *, query_only: bool) -> sqlite_utils.Database:
    """A connection with our settings. Raises sqlite3.Error."""
    connection = sqlite3.connect(
        uri, uri=True, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False, cached_statements=256
    )
    try:
        db = sqlite_utils.Database(connection, execute_plugins=False)
        db.execute("PRAGMA foreign_keys = ON")
        # FULL: after a power cut the last tag said to be saved is there (https://www.sqlite.org/pragma.html).
        db.execute("PRAGMA synchronous = FULL")
        db.execute(f"PRAGMA query_only = {'ON' if query_only else 'OFF'}")
    except BaseException:
        connection.close()
        raise
    return db


def create(path: Path) -> Database:
    """A new, empty project file, open for writing.

    Raises ProjectError where something is there already, the folder is missing, or there is no right to write.
    """
    path = path.absolute()
    try:
        path.open("xb").close()
    except FileExistsError as error:
        raise ProjectError("{path} is there already; choose another name.", path=path) from error
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ProjectError("{folder} is no folder; make it first, or choose another.", folder=path.parent) from error
    except OSError as error:
        raise ProjectError("{path} cannot be made: {why}.", path=path, why=error.strerror) from error
    lock = _take_lock(path)
    try:
        database = Database(path, _uri(path, "rw"), lock, None)
    except BaseException:
        lock.release()
        discard(path)
        raise
    try:
        with said_plainly(path, "the new project"):
            _make(database)
    except BaseException:
        database.close()
        discard(path)
        raise
    return database


def discard(path: Path) -> None:
    """Takes a project away that could not be made, with its lock."""
    for file in (path, _lock_of(path)):
        file.unlink(missing_ok=True)


def open_database(path: Path, *, read_only: bool = False) -> Database:
    """The project file at `path`, brought to the present format where it is older and may be written.

    Raises NotAProject, NewerProject, ReadOnlyProject (open elsewhere, no rights), ProjectError (no such file).
    """
    path = path.absolute()
    _look_at(path)
    if read_only:
        if _may_write(path) and 0 < _format_of(path) < FORMAT:
            # Once for writing; where somebody else has it open, what is said below is that.
            with suppress(ReadOnlyProject):
                open_database(path).close()
        return _open_to_read(path, ReadOnlyProject("{path} was opened for reading only.", path=path))
    if not _may_write(path):
        raise ReadOnlyProject("There is no right to write {path}; it can be opened for reading only.", path=path)
    lock = _take_lock(path)
    try:
        with said_plainly(path, "the project"):
            database = Database(path, _uri(path, "rw"), lock, None)
    except BaseException:
        lock.release()
        raise
    try:
        _identify(database, may_be_older=True)
        with database.writing("the project's new format") as db:
            migrate(db)
        # What an import left behind that was killed; nobody else writes, so none is under way. A full disk can wait.
        with suppress(DiskFull), database.writing("the tidying up") as db:
            db.execute("DELETE FROM pdf WHERE sha NOT IN (SELECT id FROM document)")
    except BaseException:
        database.close()
        raise
    return database


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _format_of(path: Path) -> int:
    """The file's format, 0 where it is no SQLite file: the user version of its header (https://sqlite.org/fileformat2.html)."""
    with path.open("rb") as file:
        header = file.read(64)
    return int.from_bytes(header[60:64]) if header.startswith(b"SQLite format 3\0") else 0


def open_or_read_only(path: Path) -> Database:
    """Like `open_database`, but for reading where it cannot be written; `fault` says why.

    Raises what `open_database` raises but ReadOnlyProject.
    """
    try:
        return open_database(path)
    except ReadOnlyProject as error:
        return _open_to_read(path.absolute(), error)


def _make(database: Database) -> None:
    with database.reading() as db:
        db.execute("PRAGMA journal_mode = WAL")
    with database.writing("the new project") as db:
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrate(db)


def _uri(path: Path, mode: str) -> str:
    return f"{path.as_uri()}?{'immutable=1' if mode == 'immutable' else 'mode=' + mode}"


def _lock_of(path: Path) -> Path:
    return path.with_name(f".{path.name}.lock")


def _take_lock(path: Path) -> FileLock:
    lock = FileLock(_lock_of(path), blocking=False)
    try:
        lock.acquire()
    except Timeout as error:
        raise ReadOnlyProject(
            "{path} is open in another window; close it there to write, or read it here.", path=path
        ) from error
    except OSError as error:
        raise ReadOnlyProject(
            "{path} cannot be written: {why}; it can be opened for reading only.", path=path, why=error.strerror
        ) from error
    return lock


def _open_to_read(path: Path, why: ReadOnlyProject) -> Database:
    """Write access is used where there is any, since SQLite then tidies up after itself; nothing of ours is written."""
    try:
        return _open_in_mode(path, "rw" if _may_write(path) else "ro", why)
    except ReadOnlyProject:
        # Reading a WAL file wants a file beside it; in a folder where none can be made the file cannot change either.
        if _log_has_content(path):
            raise
        return _open_in_mode(path, "immutable", why)


def _open_in_mode(path: Path, mode: str, why: ReadOnlyProject) -> Database:
    with said_plainly(path, ""):
        database = Database(path, _uri(path, mode), None, why)
        try:
            _identify(database, may_be_older=False)
        except BaseException:
            database.close()
            raise
    return database


def _log_has_content(path: Path) -> bool:
    with suppress(OSError):  # no such file, then
        return path.with_name(path.name + "-wal").stat().st_size > 0
    return False


def _look_at(path: Path) -> None:
    """Tells what is no project by its first bytes, before SQLite touches it."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
            size = file.seek(0, os.SEEK_END)
    except FileNotFoundError as error:
        raise ProjectError("There is no file {path}.", path=path) from error
    except IsADirectoryError as error:
        raise NotAProject(
            "{path} is a folder; a project is a file whose name ends in .annotator.", path=path
        ) from error
    except OSError as error:
        raise ProjectError("{path} cannot be read: {why}.", path=path, why=error.strerror) from error
    if len(head) < 100 or not head.startswith(b"SQLite format 3\0"):
        raise NotAProject("{path} is no Annotator project; open a file whose name ends in .annotator.", path=path)
    page_size = int.from_bytes(head[16:18], "big")
    promised = int.from_bytes(head[28:32], "big") * (65536 if page_size == 1 else page_size)
    if size < promised and head[24:28] == head[92:96] and not _log_has_content(path):
        raise NotAProject(
            "{path} is damaged: {missing} bytes are missing at its end; fetch it again from where it came.",
            path=path,
            missing=promised - size,
        )


def _identify(database: Database, *, may_be_older: bool) -> None:
    with database.reading() as db:
        application = db.execute("PRAGMA application_id").fetchone()[0]
        number = db.execute("PRAGMA user_version").fetchone()[0]
    path = database.path
    if application != APPLICATION_ID or number < 1:
        raise NotAProject("{path} is no Annotator project; open a file whose name ends in .annotator.", path=path)
    if number > FORMAT:
        raise NewerProject(
            "{path} was written by a newer Annotator (format {number}, this one knows {known}); update Annotator.",
            path=path,
            number=number,
            known=FORMAT,
        )
    if number < FORMAT and not may_be_older:
        raise ReadOnlyProject(
            "{path} has an older format and must be opened for writing once, which is not possible now.", path=path
        )


class Foreign:
    """Another project's file, read as it is now; never written to, nothing made beside it. Use it in a `with`.

    A file that nobody has open has no log beside it and is read without any lock, since a lock would make files; should
    somebody write to it meanwhile, `must_be_as_it_was` says so.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        _look_at(path)
        self._is_open = path.with_name(path.name + "-wal").exists()
        self._as_it_was = self._state()
        fault = ReadOnlyProject("{path} was opened for reading only.", path=path)
        with said_plainly(path, ""):
            self._database = Database(path, _uri(path, "ro" if self._is_open else "immutable"), None, fault)
            try:
                _identify(self._database, may_be_older=True)
                with self._database.reading() as db:
                    db.begin()
                self.db = db
            except BaseException:
                self._database.close()
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._database.close()

    def must_be_as_it_was(self) -> None:
        """Raises ProjectError where somebody opened and changed the file meanwhile."""
        if not self._is_open and self._state() != self._as_it_was:
            raise ProjectError("{path} changed while it was read; try again.", path=self._path)

    def _state(self) -> tuple[int, int] | None:
        try:
            found = self._path.stat()
        except OSError:  # it is gone
            return None
        return found.st_mtime_ns, found.st_size
