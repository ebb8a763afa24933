"""Recognises the kind of files and folders to import, and reads their items."""

import os
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from reader.base.errors import ImportProblem
from reader.base.safe_text import safe_line
from reader.importing.csv_items import csv_items, is_list_of_addresses
from reader.importing.html_items import html_items
from reader.importing.items import Item, Problem
from reader.importing.json_items import json_items
from reader.importing.unpacking import DAMAGED, TooMuch, Unpacking

KINDS = (
    "Supported are the JSON of `broadsheet export`, a file or a folder; Pocket's ZIP, CSV or ril_export.html; "
    "Instapaper's CSV; wallabag's JSON; and bookmarks of web browsers as HTML."
)
_ENDINGS = (".json", ".csv", ".html", ".htm", ".zip")
_HEAD = 4_096
_ZIP = b"PK\x03\x04"
_LISTS = re.compile(r"NETSCAPE-Bookmark-file|<title>\s*Pocket Export", re.I)
"""Marks a list of addresses near the beginning of an HTML file: any other page has links too."""
_MOST_MEMBERS = 1_000
_TOO_MUCH = (
    "It unpacks to far more than lists of articles have, so the rest was not read. Unpack it, and import the files."
)


class UnknownKind(ImportProblem):
    """None of the files is of a kind that can be imported: they may be pages."""


class FoundItem(NamedTuple):
    """An item, and the name of its file for people."""

    name: str
    item: Item


def import_items(path: Path) -> Iterator[FoundItem]:
    """Yield the items of a file, or of the files in a folder. Raises ImportProblem where none is of a known kind."""
    shown = safe_line(str(path))
    try:
        if path.is_dir():
            yield from _of_folder(path, shown)
        else:
            with path.open("rb") as stream:
                yield from _of_stream(stream, path, shown)
    except (OSError, ValueError) as error:
        reason = (error.strerror or "").lower() if isinstance(error, OSError) else "no file can have this name"
        raise ImportProblem(f"{shown} cannot be read: {reason}. Check the name, and whose file it is.") from None


def _of_folder(folder: Path, shown: str) -> Iterator[FoundItem]:
    names = sorted(one.name for one in os.scandir(folder) if one.name.lower().endswith(_ENDINGS) and one.is_file())
    if not any(is_importable(folder / name) for name in names):
        raise UnknownKind(f"The folder {shown} has nothing to import. {KINDS}")
    for name in names:
        try:
            yield from import_items(folder / name)
        except ImportProblem as error:
            yield FoundItem(safe_line(name), Problem("the file", str(error)))


def _of_stream(stream: BinaryIO, path: Path, shown: str) -> Iterator[FoundItem]:
    head = stream.read(_HEAD)
    stream.seek(0)
    if head.startswith(_ZIP):
        yield from _of_archive(path, shown)
        return
    items = _items(stream, head)
    if items is None:
        raise UnknownKind(f"{shown} is of a kind that cannot be imported. {KINDS}")
    for item in items:
        yield FoundItem(shown, item)


def is_importable(path: Path) -> bool:
    """Whether a file begins like one of a kind that can be imported. False where it cannot be read."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
    except (OSError, ValueError):
        return False
    return head.startswith(_ZIP) or _reader_of(head) is not None


def _items(stream: BinaryIO, head: bytes) -> Iterator[Item] | None:
    """The items of a stream with this beginning, None where it is of an unknown kind."""
    read = _reader_of(head)
    return read(stream) if read else None


def _reader_of(head: bytes) -> Callable[[BinaryIO], Iterator[Item]] | None:
    """What reads the items of a stream with this beginning, None where it is of an unknown kind."""
    encoding = "utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    text = head.decode(encoding, "replace").lstrip()
    if text[:1] in ("{", "["):
        return json_items
    if text[:1] == "<":
        return html_items if _LISTS.search(text) else None
    return csv_items if is_list_of_addresses(text) else None


def _of_archive(path: Path, shown: str) -> Iterator[FoundItem]:
    try:
        opened = zipfile.ZipFile(path)
    except DAMAGED:
        raise ImportProblem(f"{shown} is a damaged archive. Download it again.") from None
    with opened as archive:
        members = [one for one in archive.infolist() if one.filename.lower().endswith(_ENDINGS[:-1])]
        if not members:
            raise ImportProblem(f"{shown} has nothing to import. {KINDS}")
        unpacking = Unpacking(archive, path.stat().st_size)
        try:
            for member in members[:_MOST_MEMBERS]:
                yield from _of_member(unpacking, member, f"{shown}: {safe_line(member.filename)}")
        except TooMuch:
            yield FoundItem(shown, Problem("the archive", _TOO_MUCH))
        if len(members) > _MOST_MEMBERS:
            yield FoundItem(shown, Problem("the archive", f"Only its first {_MOST_MEMBERS:,} files were read."))


def _of_member(unpacking: Unpacking, member: zipfile.ZipInfo, shown: str) -> Iterator[FoundItem]:
    try:
        with unpacking.open(member) as opened, unpacking.open(member) as again:
            items = _items(again, opened.read(_HEAD))  # type: ignore[arg-type]
            if items is None:
                yield FoundItem(shown, Problem("the file", f"It is of a kind that cannot be imported. {KINDS}"))
                return
            for item in items:
                yield FoundItem(shown, item)
    except ImportProblem as error:
        yield FoundItem(shown, Problem("the file", str(error)))
    except DAMAGED as error:
        what = "it is locked with a password" if "password" in str(error) else "it is damaged"
        yield FoundItem(shown, Problem("the file", f"It cannot be unpacked: {what}."))
