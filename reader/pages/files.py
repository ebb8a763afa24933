"""Reads pages from files and standard input."""

import io
import os
import select
import stat
import time
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from reader.base.errors import MissingPage, OversizePage, UnreadablePage
from reader.base.safe_text import safe_line
from reader.pages.charset import decode
from reader.pages.page import MAX_BYTES, TOO_LARGE, Page, sniff_kind

PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".txt", ".text", ".md"})
"""Suffixes of the files in a folder that are pages. A file named on its own is read whatever its suffix."""

NO_SUCH_FILE = "There is no such file. Check the spelling."

_GZIP = b"\x1f\x8b"

_PIPE_SECONDS = 30.0
"""Seconds that a pipe may be silent: the program writing to it may be fetching the page."""
_PIPE_PIECE = 65_536


def read_file(path: Path) -> Page:
    """Read the page in a file or named pipe. Raises MissingPage, UnreadablePage, OversizePage, EmptyPage or
    BinaryPage.
    """
    try:
        with open(path, "rb", opener=_open_at_once) as stream:
            data = _unpacked(_read(stream))
    except FileNotFoundError:
        raise MissingPage(NO_SUCH_FILE) from None
    except IsADirectoryError:
        raise UnreadablePage(
            "This is a folder, not a page. Name a page in it, or use `broadsheet add` for all its pages."
        ) from None
    except OSError as error:
        raise UnreadablePage(f"Cannot read the file: {error.strerror}. Check the path and its permissions.") from None
    except ValueError:  # the name contains a NUL or a lone surrogate
        raise MissingPage("This is not a valid file name. Check the spelling.") from None
    return _page(shown_path(path), data)


def read_stream(stream: BinaryIO) -> Page:
    """Read a page from standard input. Raises the same errors as `read_file`."""
    return _page("standard input", _unpacked(stream.read(MAX_BYTES + 1)))


def find_pages(folder: Path) -> Iterator[Path]:
    """Yield the pages in a folder and its subfolders, sorted by name. Symbolic links are not followed."""
    for path in walk_folder(folder):
        if isinstance(path, Path) and path.suffix.lower() in PAGE_SUFFIXES:
            yield path


def walk_folder(folder: Path) -> Iterator[Path | OSError]:
    """Yield the regular files in a folder and its subfolders, sorted by name, and errors for what cannot be read.

    Symbolic links are not followed, so circular ones do no harm.
    """
    failed: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=failed.append):
        yield from failed
        failed.clear()
        folders.sort()
        for name in sorted(names):
            path = Path(parent, name)
            try:
                if stat.S_ISREG(path.lstat().st_mode):
                    yield path
            except OSError as error:  # the folder can be listed, but its files not examined
                yield error
    yield from failed


def shown_path(path: Path) -> str:
    """Return a path as text to show: file names may contain bytes and control characters unsafe for a terminal."""
    return safe_line(str(path))


def _open_at_once(path: str, flags: int) -> int:
    """Open without blocking: opening a named pipe without a writer would hang forever."""
    return os.open(path, flags | os.O_NONBLOCK | os.O_CLOEXEC)


def _read(stream: BinaryIO) -> bytes:
    mode = os.fstat(stream.fileno()).st_mode
    if stat.S_ISFIFO(mode):
        return _read_pipe(stream.fileno())
    if not stat.S_ISREG(mode):
        raise UnreadablePage("This is a device, not a file. Save the page as a file and add that.")
    return stream.read(MAX_BYTES + 1)


def _read_pipe(descriptor: int) -> bytes:
    """Read a pipe up to the size limit. A pipe without a writer ends at once."""
    data = bytearray()
    ready = select.poll()
    ready.register(descriptor, select.POLLIN)
    limit = time.monotonic() + _PIPE_SECONDS
    while len(data) <= MAX_BYTES:
        try:
            piece = os.read(descriptor, _PIPE_PIECE)
        except BlockingIOError:
            if not ready.poll(max(0.0, limit - time.monotonic()) * 1000):
                silence = f"Nothing came through this pipe for {_PIPE_SECONDS:.0f} seconds."
                raise UnreadablePage(f"{silence} Save the page as a file and add that.") from None
            continue
        if not piece:
            break
        data += piece
        limit = time.monotonic() + _PIPE_SECONDS
    if not data:
        raise UnreadablePage("Nothing was written to this pipe. Save the page as a file and add that.")
    return bytes(data)


def _unpacked(data: bytes) -> bytes:
    if data.startswith(_GZIP):
        data = _unpack(data)
    if len(data) > MAX_BYTES:
        raise OversizePage(TOO_LARGE.format(MAX_BYTES // 1_000_000))
    return data


def _unpack(data: bytes) -> bytes:
    """Decompress a page no further than the limit: a megabyte of gzip may contain a gigabyte."""
    import gzip

    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as packed:  # also reads several gzip members in a row
            return packed.read(MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error):
        raise UnreadablePage(
            "The file is marked as gzip-compressed, but cannot be decompressed. Save the page again and add that."
        ) from None


def _page(name: str, data: bytes) -> Page:
    text = decode(data)
    return Page(name, sniff_kind(text), text, None, datetime.now(UTC))
