"""Reads lists of addresses as CSV: Pocket's (title,url,time_added,tags,status), Instapaper's
(URL,Title,Selection,Folder,Timestamp,Tags), and any other with a column named url.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from reader.importing.items import Bookmark, Item, Problem, proper_bookmark, seconds_in

_FOLDERS = ("unread", "archive", "starred")
"""Instapaper's own folders; all others are the user's."""
_LONGEST_LINE = 1 << 20
"""Characters after which a line is broken in two: an archive may unpack to a line of gigabytes."""


def csv_items(stream: BinaryIO) -> Iterator[Item]:
    """Yield the addresses of a CSV file. Bytes that are not UTF-8 or UTF-16 become replacement characters."""
    beginning = stream.read(2)
    encoding = "utf-16" if beginning in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    lines = io.TextIOWrapper(io.BufferedReader(_Begun(beginning, stream)), encoding, errors="replace", newline="")
    rows = csv.DictReader(iter(lambda: lines.readline(_LONGEST_LINE), ""))
    number = 1
    while True:
        number += 1
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield Problem(f"row {number:,}", f"This row is not CSV: {error}.")
            continue
        if row is None:
            return
        yield _item({(name or "").strip().lower(): value for name, value in row.items() if isinstance(value, str)},
                    f"row {number:,}")  # fmt: skip


def is_list_of_addresses(text: str) -> bool:
    """Whether the first line of a text names the columns of such a file."""
    names = next(csv.reader(text.splitlines()[:1]), [])
    return "url" in [name.strip().lower() for name in names]


def _item(row: Mapping[str, str], where: str) -> Item:
    status, folder = row.get("status", "").strip().lower(), row.get("folder", "").strip()
    list_name = status or folder.lower()
    own = [folder] if folder and folder.lower() not in _FOLDERS else []
    return proper_bookmark(
        Bookmark(
            url=row.get("url", ""),
            title=row.get("title", ""),
            tags=(*own, *_tags(row.get("tags", ""))),
            is_read=list_name == "archive",
            is_starred=list_name == "starred",
            is_later=list_name == "unread",
            added_at=seconds_in(row.get("time_added") or row.get("timestamp")),
        ),
        where,
    )


def _tags(text: str) -> list[str]:
    """The tags of a text: separated by bars, as in Pocket, a JSON list, as in Instapaper, or separated by commas."""
    if text.lstrip().startswith("["):
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            found = None
        if isinstance(found, list):
            return [tag for tag in found if isinstance(tag, str)]
    return text.split("|" if "|" in text else ",")


class _Begun(io.RawIOBase):
    """A stream of which some bytes have been read already."""

    def __init__(self, beginning: bytes, stream: BinaryIO) -> None:
        self._beginning = beginning
        self._rest = stream

    def readable(self) -> bool:
        """Whether it can be read: always."""
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Read the next bytes into a buffer. Returns their number."""
        data = self._beginning[: len(buffer)] or self._rest.read(len(buffer))
        self._beginning = self._beginning[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)
