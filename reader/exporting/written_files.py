"""Writes files atomically, and marks them as written by Broadsheet.

Near its beginning, or at its very end, each file has a digest of all of it. So a file that anybody else wrote or
changed is recognised without a list of the files that were written.
"""

import hashlib
import os
import re
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from reader.base.errors import ExportError
from reader.base.safe_text import safe_line

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
    return write_file(path, marked(text), is_forced)


def write_marked_data(path: Path, data: bytes, is_forced: bool = False) -> Written:
    """Write binary data that end with `MARK`, as `write_marked` does."""
    return write_file(path, data[: -len(_EMPTY)] + _digest(data), is_forced)


def marked(text: str) -> bytes:
    """The bytes of a text, with its digest in the place of `MARK`, where it has that."""
    empty = text.encode("utf-8", "replace")
    return empty.replace(MARK.encode(), b"broadsheet-export:" + _digest(empty), 1)


def write_file(path: Path, data: bytes, is_forced: bool = False) -> Written:
    """Write a file, unless it has this content already, or others wrote it. Raises ExportError."""
    try:
        there = _read(path)
        if there == data:
            return Written.SAME
        if there is not None and not (is_forced or is_as_written(there)):
            return Written.SKIPPED
        replace_file(path, data)
    except (OSError, ValueError) as error:
        reason = (error.strerror or "").lower() if isinstance(error, OSError) else "no file can have this name"
        raise ExportError(
            f"{safe_line(str(path))} cannot be written: {reason}. Make room, or name another folder."
        ) from None
    return Written.NEW if there is None else Written.CHANGED


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


def replace_file(path: Path, data: bytes) -> None:
    """Replace a file atomically: it is never half written. Raises OSError or ValueError."""
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        new.write_bytes(data)
        new.replace(path)
    except BaseException:
        with suppress(OSError):
            new.unlink()
        raise
