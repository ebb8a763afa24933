"""Reads pages from web archives: WARC files, and WET files with the text of pages.

The format: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/. It is parsed by FastWARC,
an optional dependency. Archives may be truncated, damaged or malicious: readable records are read, others are reported.
"""

import hashlib
import io
import os
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from reader.base.errors import MissingExtra, OversizePage, PageError, UnreadablePage
from reader.base.safe_text import safe_line
from reader.pages.charset import decode
from reader.pages.page import MAX_BYTES, TOO_LARGE, Page

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_SUFFIXES = (".warc", ".warc.gz", ".wet", ".wet.gz")
_HTML = ("text/html", "application/xhtml+xml")
_NO_LIBRARY = "Reading web archives requires another library: pip install fastwarc"
_CUT = "The archive ends in the middle of this page, or its length is wrong. Download the archive again."
_NO_HEADERS = "The headers of this record cannot be read. Download the page again."
_DAMAGED = "The archive is damaged at byte {:,}; {}. Download it again for the rest."
_MOST_DAMAGES = 1_000
"""Damaged places after which the rest of an archive is skipped."""
_PLAIN, _PACKED = b"WARC/1.", b"\x1f\x8b\x08"
"""The first bytes of a record, and of a compressed record."""
_BLOCK = 1 << 20
_CODINGS = re.compile(r"[\w, -]{1,60}")
_LONGEST_ADDRESS = 4_000
"""Most characters of an address; some 2,000 work in all browsers, and servers accept 8,000 at most."""


class ArchiveRecord(NamedTuple):
    """A page in an archive: its `number`-th record. `kind` is that of a `Page`; `codings` are the values of
    Content-Encoding and Transfer-Encoding by which its payload is still compressed.
    """

    archive: str
    number: int
    key: bytes
    url: str | None
    fetched_at: datetime | None
    kind: str
    charset: str | None
    codings: tuple[str, str]

    @property
    def name(self) -> str:
        """The record as text to show."""
        return f"{self.archive}: {safe_line(self.url or f'record {self.number}')}"


class OtherRecord(NamedTuple):
    """A record that is not a page. `kind` says what it is: "request", "image/png", "status 404"."""

    kind: str


class DamagedRecord(NamedTuple):
    """A part of an archive, or one record, that cannot be read."""

    name: str
    error: PageError


ArchiveItem = tuple[ArchiveRecord, Callable[[], bytes]] | OtherRecord | DamagedRecord
"""An item of an archive. A page comes with a function that reads its payload, valid until the next item is requested;
it raises OversizePage or UnreadablePage.
"""


def is_archive(path: Path) -> bool:
    """Whether a file's name is that of a web archive."""
    return path.name.lower().endswith(_SUFFIXES)


def read_records(path: Path, stream: BinaryIO) -> Iterator[ArchiveItem]:
    """Yield the items of an archive in order, holding at most one record of `MAX_BYTES` in memory.

    Raises MissingExtra if FastWARC is not installed.
    """
    try:
        from fastwarc.warc import ArchiveIterator
    except ImportError:
        raise MissingExtra(_NO_LIBRARY) from None
    walk = _ArchiveWalk(path, stream)
    while walk.seeks_next():
        iterator = ArchiveIterator(stream, parse_http=False, max_header_len=32 << 10)
        while True:
            try:
                record = next(iterator, None)
                if record is None:
                    return
            except (OSError, ValueError):
                yield walk.damage()
                break
            found = walk.classify(record)
            yield found
            if walk.is_cut:
                break


class _ArchiveWalk:
    """A pass over an archive: the position of the last record, and where to continue after damage."""

    def __init__(self, path: Path, stream: BinaryIO) -> None:
        self._stream, self._path = stream, path
        self._name = safe_line(str(path))
        self._size = os.fstat(stream.fileno()).st_size
        start = stream.read(len(_PLAIN))
        self._marks = [mark for mark in (_PLAIN, _PACKED) if start.startswith(mark)] or [_PLAIN, _PACKED]
        self._number = self._damages = 0
        self._base: int | None = 0
        self._offset = self._end = 0
        self.is_cut = False
        """Whether the last record ends before it says that it does."""

    def seeks_next(self) -> bool:
        """Move to the next readable position; False if there is none."""
        self.is_cut = False
        if self._base is None or self._base >= self._size:
            return False
        self._stream.seek(self._base)
        return True

    def damage(self) -> DamagedRecord:
        """Report damage at the current position, and find the next record after it."""
        self._damages += 1
        damaged_at = self._end
        offset = self._find_next()
        if offset is None:
            rest = "nothing after it can be read"
        elif self._damages > _MOST_DAMAGES:
            rest, self._base = "there were too many damaged places before, so the rest was skipped", None
        else:
            rest = "what follows was read"
        return DamagedRecord(self._name, UnreadablePage(_DAMAGED.format(damaged_at, rest)))

    def _find_next(self) -> int | None:
        offsets = (_find(self._stream, mark, self._end) for mark in self._marks)
        self._base = min((offset for offset in offsets if offset is not None), default=None)
        if self._base is not None:
            self._end = self._base + 1
        return self._base

    def classify(self, record: "WarcRecord") -> ArchiveItem:
        """Return the item that a record is."""
        self._number += 1
        self._offset = (self._base or 0) + record.stream_pos
        length = max(0, record.content_length) if self._marks == [_PLAIN] else 0
        self._end = self._offset + 1 + (length if self._offset + length < self._size else 0)
        try:
            return self._page(record)
        except (OSError, ValueError):
            return self._without_headers()

    def _without_headers(self) -> DamagedRecord:
        name = f"{self._name}: record {self._number:,}"
        return DamagedRecord(name, UnreadablePage(_NO_HEADERS))

    def _page(self, record: "WarcRecord") -> ArchiveItem:
        kind = safe_line(record.headers.get("WARC-Type") or "")[:40] or "untyped record"
        if kind == "conversion":
            return self._record(record, "text", "utf-8", ("", ""))
        if kind == "response" and not record.headers.get("Content-Type"):
            return self._without_headers()
        if kind != "response" or not record.is_http:
            return OtherRecord(kind)
        record.parse_http()
        status, content = record.http_headers.status_code, record.http_content_type or "untyped response"
        if status is None:
            return self._without_headers()
        if status != 200:
            return OtherRecord(f"status {status}")
        if content.lower() not in _HTML:
            return OtherRecord(safe_line(content[:60]))
        codings = [record.http_headers.get(name) or "" for name in ("Content-Encoding", "Transfer-Encoding")]
        return self._record(record, "html", record.http_charset, (codings[0], codings[1]))

    def _record(self, record: "WarcRecord", kind: str, charset: str | None, codings: tuple[str, str]) -> ArchiveItem:
        url = _address(record.headers.get("WARC-Target-URI"))
        parts = (os.path.abspath(self._path), str(self._number), str(record.record_id), str(url))
        key = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).digest()[:16]
        found = ArchiveRecord(self._name, self._number, key, url, record.record_date, kind, charset, codings)
        return found, lambda: self._payload(record)

    def _payload(self, record: "WarcRecord") -> bytes:
        length = record.content_length
        try:
            payload = record.reader.read(MAX_BYTES + 1)
        except (OSError, ValueError):
            payload = b""
        if len(payload) > MAX_BYTES:
            raise OversizePage(TOO_LARGE.format(MAX_BYTES // 1_000_000))
        if len(payload) < length:
            self.is_cut = True
            self._end = self._offset + 1
            self._find_next()
            raise UnreadablePage(_CUT)
        return payload


def _find(stream: BinaryIO, mark: bytes, offset: int) -> int | None:
    """Return the offset of the next occurrence of `mark` in a file, from `offset` on."""
    stream.seek(offset)
    before = b""
    while block := stream.read(_BLOCK):
        found = (before + block).find(mark)
        if found >= 0:
            return offset - len(before) + found
        offset += len(block)
        before = block[-(len(mark) - 1) :]
    return None


def _address(word: str | None) -> str | None:
    """Return the address of a record, None if a web browser could not open it. Some archives put it in <>."""
    from reader.pages.web import is_address

    address = (word or "").strip().removeprefix("<").removesuffix(">")
    return address if len(address) <= _LONGEST_ADDRESS and is_address(address) else None


def record_page(record: ArchiveRecord, payload: bytes) -> Page:
    """Return the page of a record. Raises OversizePage, UnreadablePage, EmptyPage or BinaryPage."""
    text = decode(_unpacked(payload, record.codings), record.charset)
    now = datetime.now(UTC)
    fetched_at = record.fetched_at.astimezone(UTC) if record.fetched_at else now
    return Page(record.url or record.name, record.kind, text, record.url, min(fetched_at, now))


def _unpacked(payload: bytes, codings: tuple[str, str]) -> bytes:
    """Decompress a payload; many archives keep the header but store the payload decompressed."""
    if not any(codings) or not all(_CODINGS.fullmatch(coding) for coding in codings if coding):
        return payload
    try:
        unpacked = _decoded(payload, codings)
    except (OSError, ValueError):
        if payload.lstrip()[:1] == b"<":
            return payload
        raise UnreadablePage(
            f"The page is marked as compressed ({safe_line(' '.join(filter(None, codings)))}), but cannot be "
            "decompressed. Download it again."
        ) from None
    if len(unpacked) > MAX_BYTES:
        raise OversizePage(TOO_LARGE.format(MAX_BYTES // 1_000_000))
    return unpacked


def _decoded(payload: bytes, codings: tuple[str, str]) -> bytes:
    """Return the first `MAX_BYTES` of the decompressed payload. FastWARC decompresses it, as an
    archive of one record.
    """
    from fastwarc.warc import ArchiveIterator

    http = f"HTTP/1.1 200 OK\r\nContent-Encoding: {codings[0]}\r\nTransfer-Encoding: {codings[1]}\r\n\r\n".encode()
    facts = "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\n"
    head = f"{facts}Content-Length: {len(http) + len(payload)}\r\n\r\n".encode()
    archive = io.BytesIO(b"".join((head, http, payload, b"\r\n\r\n")))
    record = next(iter(ArchiveIterator(archive, parse_http=False)))
    record.parse_http(auto_decode="all")
    return record.reader.read(MAX_BYTES + 1)
