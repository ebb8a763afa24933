"""Opens a library for reading where it cannot be written: a protected file or folder, somebody else's, a full disk, a
file system without locks. Nothing is made beside it.
"""

import os
import pwd
import shlex
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from shutil import disk_usage
from typing import NamedTuple
from urllib.parse import quote

from reader.base.errors import BusyLibrary, DamagedLibrary, ForeignLibrary, LibraryError, NewerLibrary, ReadOnlyLibrary
from reader.base.safe_text import safe_line
from reader.library.db.connection import library_errors
from reader.library.db.schema import APPLICATION_ID, SCHEMA_VERSION

_FULL = 1_000_000
"""Free bytes of a disk on which no library can be opened for writing."""
_WAL_HEADER = 32
"""Bytes of a write-ahead log in which there is nothing (sqlite.org/fileformat.html)."""
_COPY_IT = "Copy it to a folder of yours, and name the copy with --library"

_Stamp = tuple[tuple[int, int, int] | None, ...]


class Refusal(NamedTuple):
    """Why a library cannot be written, in words: "the disk is full"; and what a person can do."""

    reason: str
    advice: str

    def sentence(self, path: Path) -> str:
        """What to tell the person who would change the library."""
        return f"The library {safe_line(str(path))} can only be read: {self.reason}. {self.advice}."


class ReadOnlyFile:
    """A library's file, open for reading only."""

    def __init__(self, path: Path, refusal: Refusal) -> None:
        """Raises sqlite3.Error where it cannot be read either, and LibraryError where it is that of an older
        Broadsheet.
        """
        self._path = path
        self.refusal = refusal
        self._connect()

    def connection(self) -> sqlite3.Connection:
        """The connection; another where somebody changed the file, which is read without locks."""
        if self._stamp is not None and self._stamp != _stamp_of(self._path):
            self._connection.close()
            self._connect()
        return self._connection

    def check(self) -> None:
        """Raise ReadOnlyLibrary, unless what kept the library from being written is over."""
        if refusal_of(self._path) == self.refusal:
            raise ReadOnlyLibrary(self.refusal.sentence(self._path))

    def _connect(self) -> None:
        stamp = _stamp_of(self._path)
        self._connection, is_locked = _connect(self._path)
        self._stamp = None if is_locked else stamp
        try:
            self._connection.execute("PRAGMA trusted_schema = OFF")
            self._connection.execute("PRAGMA temp_store = MEMORY")  # the disk may be full
            (version,) = self._connection.execute("PRAGMA user_version").fetchone()
            (application,) = self._connection.execute("PRAGMA application_id").fetchone()
            if (application, version) != (APPLICATION_ID, SCHEMA_VERSION):
                raise ReadOnlyLibrary(
                    f"The library {safe_line(str(self._path))} is that of an older Broadsheet, and cannot be brought "
                    f"up to date: {self.refusal.reason}. {self.refusal.advice}."
                )
        except BaseException:
            self._connection.close()
            raise


def open_otherwise(
    path: Path, error: LibraryError, open_again: Callable[[], sqlite3.Connection]
) -> sqlite3.Connection | ReadOnlyFile:
    """Open a library that could not be opened for writing because of `error`: once more, if what was in the way can be
    put right, else for reading. Raises `error`, or a better one, where it cannot be read.
    """
    if isinstance(error, ForeignLibrary | NewerLibrary | DamagedLibrary):
        raise error
    name = safe_line(str(path))
    if os.path.isdir(path):
        raise ReadOnlyLibrary(f"{name} is a folder, and no library. Name a file with --library.")
    if isinstance(error, BusyLibrary) and _has_locks(path.parent):
        raise error
    if not os.path.lexists(path):
        if not isinstance(error, ReadOnlyLibrary):
            raise error
        refusal = refusal_of(path)
        raise ReadOnlyLibrary(
            f"There is no library {name}, and none can be made: {refusal.reason}. Name another file with --library."
        )
    if not _may(path, os.R_OK):
        raise ReadOnlyLibrary(
            f"The library {name} may not be read: it belongs to {_owner_of(path)}. Look at its permissions, or name "
            "another with --library."
        )
    if _unprotect_log(path):
        return open_again()
    with library_errors(path):
        try:
            return ReadOnlyFile(path, refusal_of(path))
        except ReadOnlyLibrary:  # it is that of an older Broadsheet
            if isinstance(error, ReadOnlyLibrary):
                raise
            raise error from None


def is_protected(path: Path) -> bool:
    """Whether a file may not be written by this person, or cannot be since its disk is mounted read-only."""
    return not _may(path, os.W_OK)


def refusal_of(path: Path) -> Refusal:
    """Why a library cannot be written."""
    log, index = _beside(path)
    for kind, one in (("file", path), ("folder", path.parent), ("log", log), ("log", index)):
        if not os.path.lexists(one) or _may(one, os.W_OK):
            continue
        if os.statvfs(one).f_flag & os.ST_RDONLY:
            return Refusal("its disk is mounted read-only", _COPY_IT)
        if one.stat().st_uid != os.geteuid():
            return Refusal(f"its {kind} belongs to {_owner_of(one)}", _COPY_IT)
        return Refusal(f"its {kind} is write-protected", f"`chmod u+w {_quoted(one)}` lets you change it")
    with suppress(OSError):
        if disk_usage(path.parent).free < _FULL:
            return Refusal("the disk is full", "Free some space to change it")
    return Refusal("its disk cannot lock or share files, like some network drives", _COPY_IT)


def _connect(path: Path) -> tuple[sqlite3.Connection, bool]:
    """Connect, so that nothing is made beside the file. Also returns whether SQLite's locks hold: if not, somebody may
    change what is read.

    The index of a write-ahead log is a file that readers make too. With both there, as while somebody else has the
    library open, SQLite reads as usual. Else the index is made in memory, as SQLite does it for a connection that is
    the only one; and without a log the file is all there is. See sqlite.org/wal.html, "Read-only databases".
    """
    uri = f"file:{quote(str(path))}?mode=ro"
    log, index = _beside(path)
    if os.path.isfile(log) and os.path.isfile(index):
        with suppress(sqlite3.Error):
            return _tried(uri), True
    if os.path.isfile(log) and log.stat().st_size > _WAL_HEADER:
        return _tried(f"{uri}&vfs=unix-none", "PRAGMA locking_mode = EXCLUSIVE"), False
    return _tried(f"{uri}&immutable=1"), False


def _tried(uri: str, *before: str) -> sqlite3.Connection:
    """A connection that can read. Raises sqlite3.Error."""
    connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    try:
        for statement in (*before, "SELECT count(*) FROM sqlite_master"):
            connection.execute(statement).fetchall()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _stamp_of(path: Path) -> _Stamp:
    """What changes when somebody writes to a library: which files they are, how long, and when they were changed."""
    return tuple(_facts_of(one) for one in (path, _beside(path)[0]))


def _facts_of(path: Path) -> tuple[int, int, int] | None:
    try:
        facts = os.stat(path)
    except OSError:
        return None
    return facts.st_ino, facts.st_size, facts.st_mtime_ns


def _unprotect_log(path: Path) -> bool:
    """Make the files beside a library writable if the library is: a Broadsheet that opened it while it was protected
    left them so. True if that may help.
    """
    is_changed = False
    if not is_protected(path):
        for beside in _beside(path):
            if os.path.exists(beside) and is_protected(beside):
                with suppress(OSError):
                    beside.chmod(path.stat().st_mode & 0o777)
                    is_changed = True
    return is_changed


def _beside(path: Path) -> tuple[Path, Path]:
    """The write-ahead log of a library, and the index of that."""
    return path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")


def _may(path: Path, mode: int) -> bool:
    return os.access(path, mode, effective_ids=os.access in os.supports_effective_ids)


def _quoted(path: Path) -> str:
    return safe_line(shlex.quote(str(path)))


def _owner_of(path: Path) -> str:
    try:
        return safe_line(pwd.getpwuid(path.stat().st_uid).pw_name)
    except (KeyError, OSError):
        return "somebody else"


def _has_locks(folder: Path) -> bool:
    """Whether files in a folder can be locked; where none can be made there to try, they are taken to be."""
    import fcntl
    from tempfile import TemporaryFile

    with suppress(OSError), TemporaryFile(dir=folder) as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
    return True
