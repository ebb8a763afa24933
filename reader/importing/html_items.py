"""Reads lists of addresses as HTML: Pocket's ril_export.html, and the bookmarks of web browsers ("Netscape")."""

import codecs
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import BinaryIO

from reader.importing.items import Bookmark, Item, Problem, proper_bookmark, seconds_in

_CHUNK = 1 << 20
"""Bytes that are read at a time, and the most characters of a tag: an unclosed tag is parsed anew with each read."""
_DEEPEST = 100
"""Levels of nested folders whose names become tags."""
_OWN_FOLDERS = ("bookmarks", "bookmarks menu", "bookmarks bar", "bookmarks toolbar", "other bookmarks")


def html_items(stream: BinaryIO) -> Iterator[Item]:
    """Yield the addresses of a file; the last item is a Problem where it cannot be read any further."""
    parser = _Links()
    decode = codecs.getincrementaldecoder("utf-8-sig")(errors="replace")
    while data := stream.read(_CHUNK):
        try:
            parser.feed(decode.decode(data))
        except (AssertionError, RecursionError):
            is_html = False
        else:
            is_html = len(parser.rawdata) <= _CHUNK
        yield from parser.taken()
        if not is_html:
            yield Problem("the file", "The rest is not HTML.")
            return


class _Links(HTMLParser):
    """Collects the links of a list, with the headings above them."""

    def __init__(self) -> None:
        super().__init__()
        self._found: list[Item] = []
        self._number = 0
        self._section = ""
        self._folders: list[str] = []
        self._heading: list[str] | None = None
        self._link: dict[str, str] | None = None
        self._title: list[str] = []

    def taken(self) -> list[Item]:
        """The items that were found since the last call."""
        found, self._found = self._found, []
        return found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a heading, a list or a link."""
        if tag in ("h1", "h3"):
            self._heading = []
        elif tag == "dl":
            self._folders.append(self._section)
            self._section = ""
        elif tag == "a":
            self._link = {name: value or "" for name, value in attrs}
            self._title = []

    def handle_endtag(self, tag: str) -> None:
        """End a heading, a list or a link."""
        if tag in ("h1", "h3") and self._heading is not None:
            self._section, self._heading = " ".join("".join(self._heading).split()), None
        elif tag == "dl" and self._folders:
            self._folders.pop()
        elif tag == "a" and self._link is not None:
            self._end_link(self._link)
            self._link = None

    def handle_data(self, data: str) -> None:
        """Add text to the open heading or link."""
        if self._link is not None:
            self._title.append(data)
        elif self._heading is not None:
            self._heading.append(data)

    def _end_link(self, link: dict[str, str]) -> None:
        self._number += 1
        section = self._section.lower() if not self._folders else ""
        folders = [one for one in self._folders[:_DEEPEST] if one and one.lower() not in _OWN_FOLDERS]
        bookmark = Bookmark(
            url=link.get("href", ""),
            title=" ".join("".join(self._title).split()),
            tags=(*folders, *link.get("tags", "").split(",")),
            is_read=section == "read archive",
            is_later=section == "unread" or link.get("toread") == "1",
            added_at=seconds_in(link.get("time_added") or link.get("add_date")),
        )
        self._found.append(proper_bookmark(bookmark, f"link {self._number:,}"))
