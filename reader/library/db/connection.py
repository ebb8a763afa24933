"""Open the library's file, and turn SQLite's errors into sentences."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from reader.base.errors import (
    BusyLibrary,
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

_SMALLEST_DATABASE = 512
"""Bytes of the smallest page that a SQLite file can have."""


_WHOLE = ("BEGIN IMMEDIATE", "COMMIT", ("ROLLBACK",))
_PART = ("SAVEPOINT part", "RELEASE part", ("ROLLBACK TO part", "RELEASE part"))
"""How a transaction, or one within another, begins, ends and is undone. See sqlite.org/lang_savepoint.html."""


class LibraryFile:
    """The library's file, open for one thread. Every method may raise a LibraryError."""

    def __init__(self, path: Path, on_upgrade: Callable[[int], None] = lambda _: None) -> None:
        """Open or make the library at `path`. `on_upgrade` is called before the library of an older Broadsheet is
        brought up to date, with the number of its articles: a million take half a minute.
        """
        self.path = path
        self._waits = True
        self._connection = open_connection(path, on_upgrade)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def stop_reading(self) -> None:
        """Interrupt what another thread reads: StoppedReading is raised there. Does nothing once the file is closed."""
        with suppress(sqlite3.ProgrammingError):
            self._connection.interrupt()

    def read(self, sql: str, values: Sequence[Any] = ()) -> list[Any]:
        """All rows that a query finds."""
        with library_errors(self.path):
            return self._connection.execute(sql, values).fetchall()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, for several queries."""
        with library_errors(self.path):
            yield self._connection

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
        is_part = self._connection.in_transaction
        begin, end, undo = _PART if is_part else _WHOLE
        with library_errors(self.path):
            if is_part:
                self._connection.execute(begin)
            else:
                self._begin(begin)
            try:
                yield self._connection
            except BaseException:
                if self._connection.in_transaction:  # a full disk ends it by itself
                    for statement in undo:
                        self._connection.execute(statement)
                raise
            self._connection.execute(end)

    @contextmanager
    def joined(self) -> Iterator[sqlite3.Connection]:
        """The transaction under way, or one of its own where there is none.

        Unlike in `writing`, what fails is not undone by itself within another transaction, which saves a savepoint: at
        each of these the index of words writes out what it has gathered, and many small segments are slow to search.
        """
        if self._connection.in_transaction:
            yield self._connection
        else:
            with self.writing() as connection:
                yield connection

    def _begin(self, begin: str) -> None:
        until = monotonic() + (WAIT if self._waits else 0)
        self._connection.execute("PRAGMA busy_timeout = 0")
        try:
            while True:
                try:
                    self._connection.execute(begin)
                    return
                except sqlite3.OperationalError as error:
                    if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or monotonic() >= until:
                        raise
                sleep(_RETRY)
        finally:
            self._connection.execute(f"PRAGMA busy_timeout = {WAIT * 1000:.0f}")


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
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        primary = code & 0xFF if code is not None else None
        if primary == sqlite3.SQLITE_NOTADB:
            raise ForeignLibrary(f"{name} is not a Broadsheet library. Name another file with --library.") from error
        if (
            primary == sqlite3.SQLITE_CORRUPT
            or isinstance(error, sqlite3.DatabaseError)
            and primary == sqlite3.SQLITE_FORMAT
        ):
            raise DamagedLibrary(
                f"The library {name} is damaged. It was not changed: `broadsheet restore` brings back a backup, "
                "or name another library with --library."
            ) from error
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
    if application != APPLICATION_ID and (application or version or tables):
        raise ForeignLibrary(f"{name} is a database, but not a Broadsheet library. Name another file with --library.")
    if version > SCHEMA_VERSION:
        raise NewerLibrary(
            f"The library {name} was made by a newer Broadsheet. Update Broadsheet, or name another with --library."
        )


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    (value,) = connection.execute(f"PRAGMA {pragma}").fetchone()
    return int(value)
