"""Pages from the disk and from standard input."""

import io
import os
import stat
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from reader.errors import MissingPage, OversizePage, UnreadablePage
from reader.pages.charset import decode
from reader.pages.page import MAX_BYTES, Page, sniff_kind
from reader.safe_text import safe_line

PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".txt", ".text", ".md"})
"""What of a folder is taken for a page. A file named on its own is read whatever it is called."""

_GZIP = b"\x1f\x8b"


def read_file(path: Path) -> Page:
    """The page in a file. Raises MissingPage, UnreadablePage, OversizePage, EmptyPage or BinaryPage."""
    name = shown_path(path)
    try:
        with open(path, "rb", opener=_open_at_once) as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise UnreadablePage(f"{name} is not a plain file.")
            data = _read_limited(stream, name)
    except FileNotFoundError:
        raise MissingPage(f"There is no file {name}. Check the spelling.") from None
    except OSError as error:
        raise UnreadablePage(f"{name} cannot be read: {error.strerror}.") from None
    except ValueError:  # it holds a NUL, or half a character
        raise MissingPage(f"{name} can be no name of a file. Check the spelling.") from None
    return _page(name, data)


def read_stream(stream: BinaryIO) -> Page:
    """The page that is piped in. Raises as `read_file` does."""
    return _page("standard input", _read_limited(stream, "standard input"))


def find_pages(folder: Path) -> Iterator[Path]:
    """The pages below a folder, in order of their names. Links that lead out of it are not followed."""
    for parent, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = Path(parent, name)
            if path.suffix.lower() in PAGE_SUFFIXES and not path.is_symlink() and path.is_file():
                yield path


def shown_path(path: Path) -> str:
    """A path as text for people: file names may hold bytes and controls that no terminal should see."""
    return safe_line(str(path))


def _open_at_once(path: str, flags: int) -> int:
    """Open without waiting: a named pipe that nobody writes to would hold the reader for ever."""
    return os.open(path, flags | os.O_NONBLOCK | os.O_CLOEXEC)


def _read_limited(stream: BinaryIO, name: str) -> bytes:
    data = stream.read(MAX_BYTES + 1)
    if data.startswith(_GZIP):
        data = _unpack(data, name)
    if len(data) > MAX_BYTES:
        raise OversizePage(f"{name} is larger than {MAX_BYTES // 1_000_000} MB, more than any news page has.")
    return data


def _unpack(data: bytes, name: str) -> bytes:
    """A page saved compressed, no further than the limit: a megabyte of gzip can hold a gigabyte."""
    import gzip

    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as packed:  # which reads on where one file of gzip follows another
            return packed.read(MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error):
        raise UnreadablePage(f"{name} says that it is gzip-compressed, but it cannot be unpacked.") from None


def _page(name: str, data: bytes) -> Page:
    text = decode(data)
    return Page(name, sniff_kind(text), text, None, datetime.now(UTC))
