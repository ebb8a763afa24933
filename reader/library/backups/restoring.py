"""Restores a backup of a library: the backup takes its place, and what was there is kept beside it."""

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from reader.base.errors import BusyLibrary, ForeignLibrary, LibraryError, NewerLibrary
from reader.base.safe_text import safe_line
from reader.base.whole_files import flush_folder
from reader.library.backups.backup_files import folder_of
from reader.library.backups.library_copy import Progress, check_copy, connect_read_only, unpack_copy
from reader.library.db.connection import library_errors
from reader.library.db.schema import APPLICATION_ID, SCHEMA_VERSION
from reader.library.rows.article_row import PRESENT

_HEADER = re.compile(rb"SQLite format 3\x00..\x02\x02", re.DOTALL)
"""How a database with a write-ahead log begins (sqlite.org/fileformat.html)."""


class Contents(NamedTuple):
    """What is in a library, by counts."""

    articles: int
    starred: int
    feeds: int
    newest: int | None
    """When the last article came, in seconds since 1970."""


class Losses(NamedTuple):
    """What a library has and a backup of it has not, by counts."""

    articles: int
    marks: int
    """Articles that are read, starred, kept for later or deleted in only one of the two."""
    tags: int
    corrections: int
    feeds: int


class UnpackedBackup:
    """A backup, checked and ready to take the place of its library; to be used as a context manager."""

    def __init__(self, backup: Path, library: Path, progress: Progress = lambda done, total: None) -> None:
        """`progress` is called with how many bytes of the file are unpacked, of how many; then it is checked.
        Raises LibraryError where it is damaged, no library, or one of a newer Broadsheet.
        """
        self.path = backup
        self._library = library
        self._new = library.with_name(f".{library.name}.{os.getpid()}.restored")
        if not backup.is_file():
            raise LibraryError(
                f"There is no backup {safe_line(str(backup))}. `broadsheet backup --list` tells which there are."
            )
        try:
            unpack_copy(backup, self._new, progress)
            self._check()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> "UnpackedBackup":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Delete the unpacked file, unless it has become the library."""
        with suppress(FileNotFoundError):
            self._new.unlink()

    def _check(self) -> None:
        name = safe_line(str(self.path))
        application = 0
        with closing(connect_read_only(self._new)) as connection, suppress(sqlite3.DatabaseError):
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            (self.schema,) = connection.execute("PRAGMA user_version").fetchone()
        if application != APPLICATION_ID:
            raise ForeignLibrary(f"{name} is no backup of a library of Broadsheet. Name another file.")
        if self.schema > SCHEMA_VERSION:
            raise NewerLibrary(f"{name} was made by a newer Broadsheet. Update Broadsheet, or name an older backup.")
        check_copy(self._new, self.path)

    def contents(self) -> Contents:
        """What is in the backup. Raises LibraryError."""
        with library_errors(self.path), closing(connect_read_only(self._new)) as connection:
            return contents_of(connection)

    def losses(self) -> Losses | None:
        """What the library has and the backup has not; None where the library cannot be read, or has another schema."""
        if not self._library.exists():
            return Losses(0, 0, 0, 0, 0)
        if not _has_log(self._library):
            return None
        try:
            with closing(connect_read_only(self._new)) as connection:
                return self._compared(connection)
        except sqlite3.Error:
            return None

    def _compared(self, connection: sqlite3.Connection) -> Losses | None:
        connection.execute("ATTACH ? AS library", (f"file:{quote(str(self._library))}?mode=rw",))
        (schema,) = connection.execute("PRAGMA library.user_version").fetchone()
        if schema != self.schema:
            return None
        articles, marks, tags, *corrections, feeds = (connection.execute(sql).fetchone()[0] for sql in _LOSSES)
        return Losses(articles, marks, tags, sum(corrections), feeds)

    def replace_library(self, now: datetime | None = None) -> Path | None:
        """Put the backup in the place of the library. Returns where the library is kept that was there, None if there
        was none. Raises BusyLibrary where another program has it open, and LibraryError.
        """
        return exchange(self._new, self._library, now or datetime.now(UTC))


def exchange(new: Path, library: Path, now: datetime) -> Path | None:
    """Put a file that nobody has open in the place of a library. Returns where the library is kept that was there, None
    if there was none. Raises BusyLibrary where another program has it open, and LibraryError.
    """
    with _replacing(library):
        aside = _set_aside(library, now)
        new.replace(library)
    flush_folder(library.parent)
    return aside


def name_aside(library: Path, now: datetime) -> Path:
    """Where a library is kept that something else takes the place of."""
    return library.with_name(f"{library.name}.replaced-{now:%Y%m%d-%H%M%S}")


def begin_anew(library: Path, now: datetime | None = None) -> Path | None:
    """Take a library away, so that a new one begins in its place when it is opened next. Returns where it is kept, with
    its backups beside it; None if there was none. Raises BusyLibrary where another program has it open, and
    LibraryError.
    """
    now = now or datetime.now(UTC)
    with _replacing(library):
        aside = _set_aside(library, now)
        with suppress(FileNotFoundError):
            folder_of(library).rename(folder_of(name_aside(library, now)))
    return aside


@contextmanager
def _replacing(library: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise LibraryError(
            f"The library {safe_line(str(library))} cannot be replaced: "
            f"{(error.strerror or 'unknown error').lower()}. Look at the permissions of its folder."
        ) from error


def _set_aside(library: Path, now: datetime) -> Path | None:
    """Rename a library and the files that belong to it."""
    if not library.exists():
        return None
    _check_alone(library)
    aside = name_aside(library, now)
    library.rename(aside)
    with suppress(FileNotFoundError):
        library.with_name(f"{library.name}-wal").rename(aside.with_name(f"{aside.name}-wal"))
    with suppress(FileNotFoundError):
        library.with_name(f"{library.name}-shm").unlink()  # SQLite makes it from the log
    return aside


_LOSSES = (
    f"SELECT count(*) FROM (SELECT identity FROM library.article WHERE {PRESENT} "
    f"EXCEPT SELECT identity FROM main.article WHERE {PRESENT})",
    "SELECT count(*) FROM library.article AS own JOIN main.article AS backup USING (identity) WHERE "
    "(own.is_read, own.is_starred, own.is_later, own.deleted_at IS NULL) <> "
    "(backup.is_read, backup.is_starred, backup.is_later, backup.deleted_at IS NULL)",
    "SELECT count(*) FROM (SELECT identity, tag FROM library.tag JOIN library.article ON id = article_id "
    "EXCEPT SELECT identity, tag FROM main.tag JOIN main.article ON id = article_id)",
    "SELECT count(*) FROM ("
    "SELECT identity, line, occurrence, destination FROM library.correction JOIN library.article ON id = article_id "
    "EXCEPT SELECT identity, line, occurrence, destination FROM main.correction JOIN main.article ON id = article_id)",
    "SELECT count(*) FROM (SELECT * FROM library.site_correction EXCEPT SELECT * FROM main.site_correction)",
    "SELECT count(*) FROM ("
    "SELECT identity, mark, words, occurrence, said, speaker FROM library.mark_correction "
    "JOIN library.article ON id = article_id EXCEPT SELECT identity, mark, words, occurrence, said, speaker "
    "FROM main.mark_correction JOIN main.article ON id = article_id)",
    "SELECT count(*) FROM (SELECT url FROM library.feed EXCEPT SELECT url FROM main.feed)",
)
"""What each counts is what a library has and its backup, `main`, has not."""


def contents_of(connection: sqlite3.Connection) -> Contents:
    """What is in a library. Raises sqlite3.Error."""
    articles, starred, newest = connection.execute(
        f"SELECT count(*), coalesce(sum(is_starred), 0), max(arrived_at) FROM article WHERE {PRESENT}"
    ).fetchone()
    (feeds,) = connection.execute("SELECT count(*) FROM feed").fetchone()
    return Contents(articles, starred, feeds, newest or None)


def _has_log(library: Path) -> bool:
    """Whether a file is a library by its first bytes. If SQLite opens any other, it deletes its write-ahead log."""
    with library.open("rb") as file:
        return _HEADER.match(file.read(20)) is not None


def _check_alone(library: Path) -> None:
    """See that no other program has a library open. Raises BusyLibrary; a damaged library is taken to be alone."""
    if not _has_log(library):
        return
    with closing(sqlite3.connect(library, timeout=0, isolation_level=None)) as connection:
        try:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
        except sqlite3.Error as error:
            if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise BusyLibrary(
                    f"Another program has the library {safe_line(str(library))} open. Close it, and restore again."
                ) from error
