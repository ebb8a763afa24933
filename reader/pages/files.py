"""Pages from the disk and from standard input."""

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
"""What of a folder is taken for a page. A file named on its own is read whatever it is called."""

NO_SUCH_FILE = "There is no such file. Check the spelling."

_GZIP = b"\x1f\x8b"

_PIPE_SECONDS = 30.0
"""Seconds for which a pipe may be silent: who writes to one that the shell made may be fetching the page."""
_PIPE_PIECE = 65_536


def read_file(path: Path) -> Page:
    """The page in a file, or in a pipe that has a name. Raises MissingPage, UnreadablePage, OversizePage, EmptyPage or
    BinaryPage.
    """
    try:
        with open(path, "rb", opener=_open_at_once) as stream:
            data = _unpacked(_read(stream))
    except FileNotFoundError:
        raise MissingPage(NO_SUCH_FILE) from None
    except IsADirectoryError:
        raise UnreadablePage(
            "This is a folder, not a page. Name a page in it; `broadsheet add` takes all the pages of a folder."
        ) from None
    except OSError as error:
        raise UnreadablePage(f"It cannot be read: {error.strerror}. Check the path, and who may read it.") from None
    except ValueError:  # it holds a NUL, or half a character
        raise MissingPage("No file can have this name. Check the spelling.") from None
    return _page(shown_path(path), data)


def read_stream(stream: BinaryIO) -> Page:
    """The page that is piped in. Raises as `read_file` does."""
    return _page("standard input", _unpacked(stream.read(MAX_BYTES + 1)))


def find_pages(folder: Path) -> Iterator[Path]:
    """The pages below a folder, in order of their names. Links that lead out of it are not followed."""
    for path in walk_folder(folder):
        if isinstance(path, Path) and path.suffix.lower() in PAGE_SUFFIXES:
            yield path


def walk_folder(folder: Path) -> Iterator[Path | OSError]:
    """The plain files below a folder, in order of their names, and what keeps some of it from being read. Links are not
    followed, so one that leads in a circle does not either.
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
            except OSError as error:  # of such a folder one may read the names and nothing else
                yield error
    yield from failed


def shown_path(path: Path) -> str:
    """A path as text for people: file names may hold bytes and controls that no terminal should see."""
    return safe_line(str(path))


def _open_at_once(path: str, flags: int) -> int:
    """Open without waiting: a named pipe that nobody writes to would hold the reader for ever."""
    return os.open(path, flags | os.O_NONBLOCK | os.O_CLOEXEC)


def _read(stream: BinaryIO) -> bytes:
    mode = os.fstat(stream.fileno()).st_mode
    if stat.S_ISFIFO(mode):
        return _read_pipe(stream.fileno())
    if not stat.S_ISREG(mode):
        raise UnreadablePage("This is a device, not a file with a page in it. Save the page as a file and add that.")
    return stream.read(MAX_BYTES + 1)


def _read_pipe(descriptor: int) -> bytes:
    """What comes through a pipe, up to the limit. One that nobody writes to ends at once."""
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
        raise UnreadablePage("Nobody wrote to this pipe. Save the page as a file and add that.")
    return bytes(data)


def _unpacked(data: bytes) -> bytes:
    if data.startswith(_GZIP):
        data = _unpack(data)
    if len(data) > MAX_BYTES:
        raise OversizePage(TOO_LARGE.format(MAX_BYTES // 1_000_000))
    return data


def _unpack(data: bytes) -> bytes:
    """A page saved compressed, no further than the limit: a megabyte of gzip can hold a gigabyte."""
    import gzip

    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as packed:  # which reads on where one file of gzip follows another
            return packed.read(MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error):
        raise UnreadablePage(
            "It says that it is gzip-compressed, but it cannot be unpacked. Save the page anew and add that."
        ) from None


def _page(name: str, data: bytes) -> Page:
    text = decode(data)
    return Page(name, sniff_kind(text), text, None, datetime.now(UTC))
