"""Copies a library into a file of its own, while it is used, and checks the copy.

The copy is made by SQLite's online backup (sqlite.org/backup.html) from one read transaction: it holds what was
acknowledged when it began, also what is in the write-ahead log, and nobody who writes meanwhile makes it begin anew.
"""

import gzip
import hashlib
import os
import shutil
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast
from urllib.parse import quote

from reader.base.errors import DamagedLibrary, FileThere, LibraryError
from reader.base.private_files import OWNER_ONLY, make_private_folder
from reader.base.safe_text import safe_line
from reader.base.whole_files import flush_folder
from reader.library.db.connection import library_errors

Progress = Callable[[int, int], object]
"""Called with how many pages or bytes are copied and how many there are; what it raises ends the copying."""

_PAGES = 2_000
"""Pages copied at once, some ten megabytes: between two such steps the copying can be stopped."""
_PIECES = 16
_PIECE = 64 << 10
_PAYS = 0.8
"""A packed file that is at most this much of the other is worth the time."""
_CHUNK = 1 << 20
_LEVEL = 1
"""The fastest level of gzip; the others save a few per cent more and take twice the time."""


def copy_library(
    library: Path, target: Path, progress: Progress = lambda done, total: None, packs: bool = True
) -> Path:
    """Copy a library to a new file, which appears only when it is whole and checked. Returns its path: `target`, with
    ".gz" at the end if it `packs` the copy and that makes it much smaller.

    Raises DamagedLibrary where SQLite finds damage in the copy, FileThere where there is a file of that name, and other
    LibraryErrors; then nothing is left.
    """
    with _disk_errors(target):
        make_private_folder(target.parent)
        new = target.with_name(f".{target.name}.{os.getpid()}.new")
        packed = new.with_name(f"{new.name}.gz")
        try:
            _make_empty(new)
            _copy(library, new, progress)
            check_copy(new, library)
            if packs and _is_packable(new):
                _pack(new, packed)
                return _publish(packed, target.with_name(f"{target.name}.gz"))
            return _publish(new, target)
        finally:
            for left in (new, packed, *(new.with_name(new.name + end) for end in ("-wal", "-shm"))):
                with suppress(FileNotFoundError):
                    left.unlink()


def unpack_copy(copy: Path, target: Path, progress: Progress = lambda done, total: None) -> None:
    """Write a copy, packed or not, to a new file. Raises LibraryError where it cannot be read or written."""
    with _disk_errors(target):
        try:
            _make_empty(target)
            total = copy.stat().st_size
            with copy.open("rb") as read, target.open("r+b") as file:
                source = gzip.GzipFile(fileobj=read) if copy.suffix == ".gz" else read
                while piece := source.read(_CHUNK):
                    file.write(piece)
                    progress(os.lseek(read.fileno(), 0, os.SEEK_CUR), total)
                os.fsync(file.fileno())
            progress(total, total)
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise DamagedLibrary(f"The backup {safe_line(str(copy))} is damaged. Name an older one.") from error


def check_copy(copy: Path, named: Path) -> None:
    """Let SQLite look for damage in a copy that is not packed. Raises DamagedLibrary with the name of another file, of
    which it is a copy.
    """
    with library_errors(named), closing(connect_read_only(copy)) as connection:
        found = [message for (message,) in connection.execute("PRAGMA quick_check(1)")]
    if found != ["ok"]:
        raise DamagedLibrary(f"{safe_line(str(named))} is damaged, so it was not copied. Older backups are untouched.")


def connect_to_read(library: Path) -> sqlite3.Connection:
    """Connect to a library that others may use and change, to read it. Raises sqlite3.Error.

    Whoever opens such a library for reading only leaves files beside it that no other program may then delete.
    """
    return sqlite3.connect(f"file:{quote(str(library))}?mode=rw", uri=True, isolation_level=None)


def connect_read_only(copy: Path) -> sqlite3.Connection:
    """Connect to a copy that nobody changes; nothing is written beside it."""
    return sqlite3.connect(f"file:{quote(str(copy))}?mode=ro&immutable=1", uri=True)


def _copy(library: Path, new: Path, progress: Progress) -> None:
    with library_errors(library), closing(connect_to_read(library)) as source:
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()  # the transaction reads from here on
        with closing(sqlite3.connect(new)) as copy:
            source.backup(copy, pages=_PAGES, progress=lambda _, left, total: progress(total - left, total), sleep=0)
    with new.open("r+b") as file:
        os.fsync(file.fileno())


def _make_empty(path: Path) -> None:
    """A new file that only its owner may read."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY))


def _is_packable(path: Path) -> bool:
    """Whether pieces from all over a file are packed well."""
    size = path.stat().st_size
    with path.open("rb") as file:
        pieces = []
        for number in range(_PIECES):
            file.seek(number * max(0, size - _PIECE) // _PIECES)
            pieces.append(file.read(_PIECE))
    return sum(len(gzip.compress(piece, _LEVEL)) for piece in pieces) <= _PAYS * sum(map(len, pieces))


def _pack(path: Path, packed: Path) -> None:
    """Pack a file and read it again, to see that it holds the same."""
    _make_empty(packed)
    with path.open("rb") as source, packed.open("r+b") as file:
        with gzip.GzipFile(fileobj=file, mode="wb", compresslevel=_LEVEL, filename="", mtime=0) as target:
            shutil.copyfileobj(source, target, _CHUNK)
        os.fsync(file.fileno())
    if _digest(path) != _digest(packed):
        raise LibraryError(
            f"{safe_line(str(packed.parent))} did not keep what was written to it. Look after that disk."
        )


def _digest(path: Path) -> bytes:
    digest = hashlib.sha256()
    with _opened(path) as file:
        while piece := file.read(_CHUNK):
            digest.update(piece)
    return digest.digest()


def _opened(path: Path) -> BinaryIO:
    """A copy, opened to read what is in it, packed or not."""
    return cast("BinaryIO", gzip.open(path)) if path.suffix == ".gz" else path.open("rb")


def _publish(new: Path, target: Path) -> Path:
    """Give a written file its name, which no other file has."""
    try:
        os.link(new, target)
    except OSError:  # it is there, or the file system has no links
        if target.exists():
            raise FileThere(f"{safe_line(str(target))} is there already. Name another file, or delete it.") from None
        new.replace(target)
    flush_folder(target.parent)
    return target


@contextmanager
def _disk_errors(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise LibraryError(
            f"{safe_line(str(target))} cannot be written: {(error.strerror or 'unknown error').lower()}. Make room, or "
            "name another file."
        ) from error
