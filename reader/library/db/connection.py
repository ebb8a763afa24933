"""Open the library's file, and turn SQLite's errors into sentences."""

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from reader.base.errors import (
    BusyLibrary,
    DamagedIndex,
    DamagedLibrary,
    ForeignLibrary,
    LibraryError,
    NewerLibrary,
    ReadOnlyLibrary,
    StoppedReading,
)
from reader.base.private_files import make_private_file, make_private_folder
from reader.base.safe_text import safe_line
from reader.library.db.schema import APPLICATION_ID, SCHEMA_VERSION, migrate

if TYPE_CHECKING:
    from reader.library.db.reading_only import ReadOnlyFile, Refusal

NOW = "CAST(strftime('%s', 'now') AS INTEGER)"
"""SQL for the seconds since 1970."""

WAIT = 2.0
"""Seconds to wait for another program's write to end."""
_RETRY = 0.001
"""Seconds between two attempts. SQLite by itself waits up to 100 ms between them, and then a program that writes one
transaction after another, as while many pages are added, would nearly always come first.
"""

IN_MEMORY = Path(":memory:")
"""What SQLite takes for a library that is in no file. See sqlite.org/inmemorydb.html."""

_BY_EFFECTIVE_USER = os.access in os.supports_effective_ids

_SMALLEST_DATABASE = 512
"""Bytes of the smallest page that a SQLite file can have."""


_WHOLE = ("BEGIN IMMEDIATE", "COMMIT", ("ROLLBACK",))
_PART = ("SAVEPOINT part", "RELEASE part", ("ROLLBACK TO part", "RELEASE part"))
"""How a transaction, or one within another, begins, ends and is undone. See sqlite.org/lang_savepoint.html."""


_NO_TEXT = "Could not decode to UTF-8"
"""How Python's error begins where a damaged text is no text."""


def _readable(data: bytes) -> str:
    return data.decode("utf-8", "replace")


class LibraryFile:
    """The library's file, open for one thread. Every method may raise a LibraryError."""

    def __init__(self, path: Path, on_upgrade: Callable[[int], None] = lambda _: None) -> None:
        """Open or make the library at `path`, for reading only where it cannot be written. `on_upgrade` is called with
        the number of articles before that of an older Broadsheet is brought up to date: a million take half a minute.
        """
        self.path = path
        self._waits = True
        self.was_left_open = _has_log(path)  # after a crash, or as another program has it open
        self._access = Access(path, on_upgrade)

    def close(self, within: float | None = None) -> None:
        """Close the file; `within` some seconds, where its write-ahead log may be left beside it."""
        self._access.close(within)

    @property
    def refusal(self) -> "Refusal | None":
        """Why the library can only be read, None where it can be changed."""
        return self._access.refusal

    def require_writing(self) -> None:
        """Raise ReadOnlyLibrary where the library can only be read: before something is fetched in vain."""
        self._access.to_write()

    def make_durable(self) -> None:
        """Let no loss of power undo what was written so far; within a transaction, when that ends."""
        self._access.make_durable()

    def stop_reading(self) -> None:
        """Interrupt what another thread reads: StoppedReading is raised there. Does nothing once the file is closed."""
        with suppress(sqlite3.ProgrammingError):
            self._access.connection.interrupt()

    def read(self, sql: str, values: Sequence[Any] = ()) -> list[Any]:
        """All rows that a query finds."""
        with library_errors(self.path):
            return self._access.rows(sql, values)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, for several queries."""
        with library_errors(self.path):
            yield self._access.to_read()

    def write(self, sql: str, values: Sequence[Any]) -> None:
        """Make one change, in the transaction under way if there is one."""
        with self.joined() as connection:
            connection.execute(sql, values)

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Within the block, nothing waits where another program writes: BusyLibrary is raised at once."""
        self._waits = False
        try:
            yield
        finally:
            self._waits = True

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction that begins by taking the write lock, so that two programs never wait for each other. Within
        another transaction it is a part of that, undone by itself where it fails.
        """
        connection = self._access.to_write()
        is_part = connection.in_transaction
        begin, end, undo = _PART if is_part else _WHOLE
        with library_errors(self.path):
            self._access.begin(begin, is_part, WAIT if self._waits else 0)
            try:
                yield connection
            except BaseException:
                if connection.in_transaction:  # a full disk ends it by itself
                    for statement in undo:
                        connection.execute(statement)
                raise
            connection.execute(end)
        self._access.after_commit()

    @contextmanager
    def joined(self) -> Iterator[sqlite3.Connection]:
        """The transaction under way, or one of its own where there is none.

        Unlike in `writing`, what fails is not undone by itself within another transaction, which saves a savepoint: at
        each of these the index of words writes out what it has gathered, and many small segments are slow to search.
        """
        if self._access.connection.in_transaction:
            yield self._access.connection
        else:
            with self.writing() as connection:
                yield connection


class Access:
    """The connection to a library's file, to read and write, or where that fails to read only."""

    def __init__(self, path: Path, on_upgrade: Callable[[int], None]) -> None:
        """Raises LibraryError."""
        self._path = path
        self._read_only: ReadOnlyFile | None = None
        self._is_flush_due, self._is_log_known = False, False
        self._summing: sqlite3.Connection | None = None
        try:
            self.connection = open_connection(path, on_upgrade)
        except LibraryError as error:
            from reader.library.db.reading_only import open_otherwise

            opened = open_otherwise(path, error, lambda: open_connection(path, on_upgrade))
            if isinstance(opened, sqlite3.Connection):
                self.connection = opened
            else:
                self._read_only, self.connection = opened, opened.connection()

    @property
    def refusal(self) -> "Refusal | None":
        """Why the library can only be read, None where it can be changed."""
        return self._read_only.refusal if self._read_only is not None else None

    def close(self, within: float | None) -> None:
        """Close the connection, `within` some seconds if they are given."""
        if within is None or self._read_only is not None:
            self.connection.close()
            return
        from reader.library.db.closing import close_within

        close_within(self.connection, self._path, within)

    def make_durable(self) -> None:
        """Wait until the disk has what was written so far, now or when the transaction under way ends. Raises
        LibraryError.
        """
        self._is_flush_due = True
        self.after_commit()

    def after_commit(self) -> None:
        """Do what was put off until the outermost transaction ended. Raises LibraryError."""
        if not self._is_flush_due or self.connection.in_transaction:
            return
        from reader.library.db import durability

        self._is_flush_due = False
        durability.flush_log(self._path, is_new=not self._is_log_known)
        self._is_log_known = True

    def begin(self, statement: str, is_part: bool, most_seconds: float) -> None:
        """Begin a transaction that writes, or a part of one. From the first on, the connection keeps the checksums of
        what it writes. Raises sqlite3.Error.
        """
        if is_part:
            self.connection.execute(statement)
            return
        if self.connection is not self._summing:
            from reader.library.db.checksums import sum_rows

            sum_rows(self.connection)
            self._summing = self.connection
        _begin(self.connection, statement, most_seconds)

    def rows(self, sql: str, values: Sequence[Any]) -> list[Any]:
        """All rows that a query finds. One with a damaged text does not hide the others: its letters are replaced.
        Raises sqlite3.Error, and LibraryError.
        """
        connection = self.to_read()
        try:
            return connection.execute(sql, values).fetchall()
        except sqlite3.OperationalError as error:
            if not str(error).startswith(_NO_TEXT):
                raise
            connection.text_factory = _readable
            return connection.execute(sql, values).fetchall()

    def to_read(self) -> sqlite3.Connection:
        """The connection for the next query. Raises sqlite3.Error, and LibraryError."""
        if self._read_only is not None:
            self.connection = self._read_only.connection()
        return self.connection

    def to_write(self) -> sqlite3.Connection:
        """The connection for the next change; where the library could only be read so far, it is opened once more if
        what kept it from being written is over. Raises ReadOnlyLibrary, and other LibraryErrors.
        """
        if self._read_only is not None:
            self._read_only.check()
            connection = open_connection(self._path)
            self.connection.close()
            self.connection, self._read_only = connection, None
        return self.connection


def _has_log(path: Path) -> bool:
    """Whether something is in the write-ahead log of a library, as while it is open, or after a crash."""
    try:
        return path.with_name(f"{path.name}-wal").stat().st_size > 0
    except OSError:
        return False


def _begin(connection: sqlite3.Connection, begin: str, most_seconds: float) -> None:
    """Begin a transaction that writes, as soon as no other program does."""
    until = monotonic() + most_seconds
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        while True:
            try:
                connection.execute(begin)
                return
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or monotonic() >= until:
                    raise
            sleep(_RETRY)
    finally:
        connection.execute(f"PRAGMA busy_timeout = {WAIT * 1000:.0f}")


def open_connection(path: Path, on_upgrade: Callable[[int], None] = lambda _: None) -> sqlite3.Connection:
    """Connect to the library at `path`, which is made if there is none. A file that is not ours stays as it is.

    Raises ForeignLibrary, NewerLibrary, DamagedLibrary, BusyLibrary, ReadOnlyLibrary or LibraryError.
    """
    with library_errors(path):
        try:
            make_private_folder(path.parent)
        except OSError as error:
            raise LibraryError(
                f"The folder {safe_line(str(path.parent))} cannot be created: {error.strerror}. "
                "Name another file with --library."
            ) from None
        if path != IN_MEMORY:
            with suppress(OSError):  # SQLite says better what is wrong
                make_private_file(path)
            _check_protection(path)
        connection = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
        try:
            _check(connection, path)
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA foreign_keys = ON")
            version = _number(connection, "user_version")
            if version < SCHEMA_VERSION:
                if version:
                    on_upgrade(sum(count for (count,) in connection.execute("SELECT listed FROM counter")))
                migrate(connection)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def library_errors(path: Path) -> Iterator[None]:
    """Turn the errors of SQLite within the block into LibraryErrors."""
    name = safe_line(str(path))
    try:
        yield
    except UnicodeDecodeError as error:  # SQLite quotes what is damaged
        raise _damaged(name) from error
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        primary = code & 0xFF if code is not None else None
        if primary == sqlite3.SQLITE_NOTADB:
            raise ForeignLibrary(f"{name} is not a Broadsheet library. Name another file with --library.") from error
        if code == sqlite3.SQLITE_CORRUPT_VTAB:
            raise DamagedIndex(
                f"The index of words of the library {name} is damaged. It is made anew: search again in a while."
            ) from error
        if (
            primary == sqlite3.SQLITE_CORRUPT
            or isinstance(error, sqlite3.DatabaseError)
            and primary == sqlite3.SQLITE_FORMAT
        ):
            raise _damaged(name) from error
        if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise BusyLibrary(f"Another program is writing to the library {name}. Try again in a moment.") from error
        if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN):
            raise ReadOnlyLibrary(
                f"The library {name} cannot be written. Check its permissions, or name another with --library."
            ) from error
        if primary == sqlite3.SQLITE_INTERRUPT:
            raise StoppedReading("Reading was stopped.") from error
        if primary == sqlite3.SQLITE_FULL:
            raise LibraryError("The disk is full. Free some space and try again; nothing was lost.") from error
        raise LibraryError(f"The library {name} cannot be used: {safe_line(str(error))}.") from error


def _check_protection(path: Path) -> None:
    """Refuse a file that may not be written before SQLite makes others beside it, as protected as the file is; and one
    beside which there are such.
    """
    for file in (path, f"{path}-wal", f"{path}-shm"):
        if not os.access(file, os.W_OK, effective_ids=_BY_EFFECTIVE_USER) and (file == path or os.path.exists(file)):
            raise ReadOnlyLibrary(f"The library {safe_line(str(path))} may not be written. Look at its permissions.")


def _damaged(name: str) -> DamagedLibrary:
    return DamagedLibrary(
        f"The library {name} is damaged. It was not changed: `broadsheet check --repair` repairs it, or "
        "`broadsheet restore` brings back a backup."
    )


def _check(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a file that is not ours before anything is written to it."""
    connection.execute("BEGIN")  # one view of the file: another program may be making this library just now
    application, version = _number(connection, "application_id"), _number(connection, "user_version")
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    connection.execute("COMMIT")
    name = safe_line(str(path))
    # SQLite takes a file shorter than a page for an empty one, and would write over it.
    if path.exists() and 0 < path.stat().st_size < _SMALLEST_DATABASE:
        raise ForeignLibrary(f"{name} is not a Broadsheet library. Name another file with --library.")
    if application == APPLICATION_ID and version and not tables:
        raise DamagedLibrary(f"The library {name} has lost its tables. `broadsheet restore` brings back a backup.")
    if application != APPLICATION_ID and (application or version or tables):
        raise ForeignLibrary(f"{name} is a database, but not a Broadsheet library. Name another file with --library.")
    if version > SCHEMA_VERSION:
        raise NewerLibrary(
            f"The library {name} was made by a newer Broadsheet. Update Broadsheet, or name another with --library."
        )


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    (value,) = connection.execute(f"PRAGMA {pragma}").fetchone()
    return int(value)
