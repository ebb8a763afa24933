"""Writes files whole, and marks them as written by Broadsheet.

Near its beginning, or at its very end, each file has a digest of all of it. So a file that anybody else wrote or
changed is recognised without a list of the files that were written.
"""

import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Self

from reader.base.errors import ExportError
from reader.base.safe_text import safe_line
from reader.base.whole_files import FileBatch

_EMPTY = "0" * 16
MARK = f"broadsheet-export:{_EMPTY}"
"""The placeholder for the digest in a text."""
_MARKED = re.compile(rb"broadsheet-export:([0-9a-f]{16})")
_HEAD = 1_000
"""Bytes at the beginning of a text that have its mark."""


class Written(StrEnum):
    """What became of a file."""

    NEW = "new"
    CHANGED = "overwritten"
    SAME = "unchanged"
    SKIPPED = "not overwritten"


def write_marked(path: Path, text: str, is_forced: bool = False) -> Written:
    """Write a text that has `MARK` near its beginning. A file that is not as Broadsheet wrote it is not overwritten,
    unless it `is_forced`. Raises ExportError.
    """
    with MarkedFiles(is_forced) as files:
        return files.write(path, text)


def write_marked_data(path: Path, data: bytes, is_forced: bool = False) -> Written:
    """Write binary data that end with `MARK`, as `write_marked` does."""
    with MarkedFiles(is_forced) as files:
        return files.write_data(path, data[: -len(_EMPTY)] + _digest(data))


class MarkedFiles:
    """Writes many files as `write_marked` does: some are in their places only at the end of the block."""

    def __init__(self, is_forced: bool = False) -> None:
        self._is_forced = is_forced
        self._batch = FileBatch()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with _export_errors():
            self._batch.__exit__()

    def write(self, path: Path, text: str) -> Written:
        """Write a text that has `MARK` near its beginning."""
        return self.write_data(path, marked(text))

    def write_data(self, path: Path, data: bytes) -> Written:
        """Write a file, unless it has this content already, or others wrote it."""
        with _export_errors(path):
            there = _read(path)
            if there == data:
                return Written.SAME
            if there is not None and not (self._is_forced or is_as_written(there)):
                return Written.SKIPPED
            self._batch.add(path, data, replaces=there is not None)
            return Written.NEW if there is None else Written.CHANGED


def marked(text: str) -> bytes:
    """The bytes of a text, with its digest in the place of `MARK`, where it has that."""
    empty = text.encode("utf-8", "replace")
    return empty.replace(MARK.encode(), b"broadsheet-export:" + _digest(empty), 1)


def is_as_written(data: bytes) -> bool:
    """Whether a file is exactly as Broadsheet wrote it."""
    found = _MARKED.search(data, 0, _HEAD) or _MARKED.search(data, max(0, len(data) - len(MARK)))
    if found is None:
        return False
    empty = data[: found.start(1)] + _EMPTY.encode() + data[found.end(1) :]
    return found[1] == _digest(empty)


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest()[:16].encode()


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b"" if path.is_symlink() else None  # a link that leads nowhere is somebody's file too


@contextmanager
def _export_errors(path: Path | None = None) -> Iterator[None]:
    """For the time of the block: raise what ends the writing of a file as an ExportError."""
    try:
        yield
    except FileExistsError as error:  # somebody made it since it was looked for
        raise ExportError(f"{safe_line(str(error.filename))} is there by now. Try again.") from None
    except OSError as error:
        raise ExportError(
            f"{safe_line(str(error.filename))} cannot be written: {(error.strerror or '').lower()}. Make room, or name "
            "another folder."
        ) from None
    except ValueError:
        raise ExportError(
            f"{safe_line(str(path))} cannot be written: no file can have this name. Name another one."
        ) from None
