"""Pages out of web archives: WARC files, and WET files with the texts of pages.

The format: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/. FastWARC reads it, an
optional extra. An archive may be cut, damaged or a lie: what of it can be read is, and what cannot is told.
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
_NO_LIBRARY = "Reading web archives takes one more library: pip install 'broadsheet[warc]'"
_CUT = "The archive ends in the middle of this page, or says that it is longer than it is. Fetch the archive anew."
_DAMAGED = "It is damaged at byte {:,}; {}. Fetch the archive anew for the rest."
_MOST_DAMAGES = 1_000
"""Places at which an archive may be damaged before it is given up."""
_PLAIN, _PACKED = b"WARC/1.", b"\x1f\x8b\x08"
"""How a record begins, and a compressed one."""
_BLOCK = 1 << 20
_CODINGS = re.compile(r"[\w, -]{1,60}")
_LONGEST_ADDRESS = 4_000
"""Characters of an address; browsers take some 2,000 to be safe, and servers 8,000 at most."""


class ArchiveRecord(NamedTuple):
    """A page in an archive, the `number`-th of its records. `kind` is that of a `Page`; `codings` are the values of
    Content-Encoding and Transfer-Encoding that its payload is still packed by.
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
        """The record as text for people."""
        return f"{self.archive}: {safe_line(self.url or f'record {self.number}')}"


class OtherRecord(NamedTuple):
    """A record that is no page, and of what kind it is: "request", "image/png", "status 404"."""

    kind: str


class DamagedRecord(NamedTuple):
    """A place at which an archive, or one of its records, cannot be read."""

    name: str
    error: PageError


ArchiveItem = tuple[ArchiveRecord, Callable[[], bytes]] | OtherRecord | DamagedRecord
"""What comes out of an archive. A page comes with what reads its payload, until the next is asked for; that raises
OversizePage or UnreadablePage.
"""


def is_archive(path: Path) -> bool:
    """Whether a file is named like a web archive."""
    return path.name.lower().endswith(_SUFFIXES)


def read_records(path: Path, stream: BinaryIO) -> Iterator[ArchiveItem]:
    """What is in an archive, in its order. Raises MissingExtra. Holds no more than a record of `MAX_BYTES`."""
    try:
        from fastwarc.warc import ArchiveIterator
    except ImportError:
        raise MissingExtra(_NO_LIBRARY) from None
    walk = _Walk(path, stream)
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
            found = walk.found(record)
            yield found
            if walk.is_cut:
                break


class _Walk:
    """The way through an archive: what was found last, and where to look on after damage."""

    def __init__(self, path: Path, stream: BinaryIO) -> None:
        self._stream, self._path = stream, path
        self._name = safe_line(str(path))
        self._size = os.fstat(stream.fileno()).st_size
        start = stream.read(len(_PLAIN))
        self._marks = [mark for mark in (_PLAIN, _PACKED) if start.startswith(mark)] or [_PLAIN, _PACKED]
        self._number = self._damages = 0
        self._base: int | None = 0
        self._place = self._end = 0
        self.is_cut = False
        """Whether the last record ends before it says that it does."""

    def seeks_next(self) -> bool:
        """Go to where records can be read from; False where there is none any more."""
        self.is_cut = False
        if self._base is None or self._base >= self._size:
            return False
        self._stream.seek(self._base)
        return True

    def damage(self) -> DamagedRecord:
        """What to say of the place that was come to; from there the next record is looked for."""
        self._damages += 1
        damaged_at = self._end
        place = self._look_on()
        if place is None:
            rest = "nothing behind that can be read"
        elif self._damages > _MOST_DAMAGES:
            rest, self._base = "there were too many such places before, and the rest is left", None
        else:
            rest = "what stands behind goes in"
        return DamagedRecord(self._name, UnreadablePage(_DAMAGED.format(damaged_at, rest)))

    def _look_on(self) -> int | None:
        places = (_find(self._stream, mark, self._end) for mark in self._marks)
        self._base = min((place for place in places if place is not None), default=None)
        if self._base is not None:
            self._end = self._base + 1
        return self._base

    def found(self, record: "WarcRecord") -> ArchiveItem:
        """What a record is."""
        self._number += 1
        self._place = (self._base or 0) + record.stream_pos
        length = max(0, record.content_length) if self._marks == [_PLAIN] else 0
        self._end = self._place + 1 + (length if self._place + length < self._size else 0)
        try:
            return self._page(record)
        except (OSError, ValueError):
            return self._without_headers()

    def _without_headers(self) -> DamagedRecord:
        name = f"{self._name}: record {self._number:,}"
        return DamagedRecord(name, UnreadablePage("The headers of this record cannot be read. Fetch the page anew."))

    def _page(self, record: "WarcRecord") -> ArchiveItem:
        kind = safe_line(record.headers.get("WARC-Type") or "")[:40] or "record of no type"
        if kind == "conversion":
            return self._record(record, "text", "utf-8", ("", ""))
        if kind == "response" and not record.headers.get("Content-Type"):
            return self._without_headers()
        if kind != "response" or not record.is_http:
            return OtherRecord(kind)
        record.parse_http()
        status, content = record.http_headers.status_code, record.http_content_type or "response of no type"
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
            self._end = self._place + 1
            self._look_on()
            raise UnreadablePage(_CUT)
        return payload


def _find(stream: BinaryIO, mark: bytes, place: int) -> int | None:
    """Where a mark stands next in a file, from a place on."""
    stream.seek(place)
    before = b""
    while block := stream.read(_BLOCK):
        found = (before + block).find(mark)
        if found >= 0:
            return place - len(before) + found
        place += len(block)
        before = block[-(len(mark) - 1) :]
    return None


def _address(word: str | None) -> str | None:
    """The address of a record, None if it is none that a web browser opens; some archives put it in <>."""
    from reader.pages.web import is_address

    address = (word or "").strip().removeprefix("<").removesuffix(">")
    return address if len(address) <= _LONGEST_ADDRESS and is_address(address) else None


def record_page(record: ArchiveRecord, payload: bytes) -> Page:
    """The page of a record. Raises OversizePage, UnreadablePage, EmptyPage or BinaryPage."""
    text = decode(_unpacked(payload, record.codings), record.charset)
    now = datetime.now(UTC)
    fetched_at = record.fetched_at.astimezone(UTC) if record.fetched_at else now
    return Page(record.url or record.name, record.kind, text, record.url, min(fetched_at, now))


def _unpacked(payload: bytes, codings: tuple[str, str]) -> bytes:
    """A payload as the browser would have it; many archives keep the header of a coding and not the coding."""
    if not any(codings) or not all(_CODINGS.fullmatch(coding) for coding in codings if coding):
        return payload
    try:
        unpacked = _decoded(payload, codings)
    except (OSError, ValueError):
        if payload.lstrip()[:1] == b"<":
            return payload
        raise UnreadablePage(
            f"It says that it is packed ({safe_line(' '.join(filter(None, codings)))}), but it cannot be unpacked. "
            "Fetch the page anew."
        ) from None
    if len(unpacked) > MAX_BYTES:
        raise OversizePage(TOO_LARGE.format(MAX_BYTES // 1_000_000))
    return unpacked


def _decoded(payload: bytes, codings: tuple[str, str]) -> bytes:
    """The first `MAX_BYTES` of what is packed, by FastWARC, which is given it as an archive of one record."""
    from fastwarc.warc import ArchiveIterator

    http = f"HTTP/1.1 200 OK\r\nContent-Encoding: {codings[0]}\r\nTransfer-Encoding: {codings[1]}\r\n\r\n".encode()
    facts = "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\n"
    head = f"{facts}Content-Length: {len(http) + len(payload)}\r\n\r\n".encode()
    archive = io.BytesIO(b"".join((head, http, payload, b"\r\n\r\n")))
    record = next(iter(ArchiveIterator(archive, parse_http=False)))
    record.parse_http(auto_decode="all")
    return record.reader.read(MAX_BYTES + 1)
