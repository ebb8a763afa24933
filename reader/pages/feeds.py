"""Parses RSS, Atom, RDF and JSON feeds.

Two libraries parse the XML: fastfeedparser, and if it finds nothing, feedparser, which is some eighty times slower but
accepts malformed XML. Both are imported late, and any exception means that there is no feed.
"""

import io
import re
from collections.abc import Callable, Mapping
from typing import Any

from reader.base.errors import NotAFeed, PageError
from reader.pages.charset import decode
from reader.pages.feed import Feed
from reader.pages.feed_entries import feed_of
from reader.pages.json_feed import read_json_feed
from reader.pages.oversized_tags import without_oversized_elements
from reader.pages.page import Page

_MAX_THOROUGH = 1_000_000
"""Most bytes of a broken feed passed to the slow library."""
_START = re.compile(
    rb"<(?:\w{1,20}:)?(?:rss|feed|rdf|channel)\b|https?://jsonfeed\.org/version/|https?:\\/\\/jsonfeed", re.I
)
_ENTRY_START = re.compile(rb"<(?:\w{1,20}:)?(?:item|entry)\b", re.I)
_MARKED_TITLE = re.compile(rb"<(?:\w{1,20}:)?title\s[^<>]*\btype\s*=\s*[\"']xhtml", re.I)
"""A title made of elements, which the fast library reads as empty."""
_STATED_IDS = (b"<guid", b"<id>", b"rdf:about=")
"""What the id of an entry is written in: the fast library also names those that have only an address."""
_JSON_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{")
_HALVES = re.compile(rb"(?:&#(?:[xX]0*[dD][89a-fA-F][0-9a-fA-F]{2}|5[5-7]\d{3});)+")
"""Characters beyond 65535 that some programs write as two surrogates in XML: both libraries reject the whole feed."""
_PAGE_START = re.compile(rb"<(?:!doctype\s+html|html)\b", re.I)
_SNIFFED = 4096

_DECLARATION = re.compile(r"^\s*<\?xml[^<>]*\?>")
_NO_FEED = "This is not an RSS, Atom, RDF or JSON feed."


def looks_like_feed(data: bytes) -> bool:
    """Whether data begins like a feed. Fast, since most data is a page."""
    start = data[:_SNIFFED].replace(b"\0", b"")  # in UTF-16, ASCII letters come with a NUL each
    found = _START.search(start)
    page = _PAGE_START.search(start)
    return found is not None and (page is None or found.start() < page.start())


def parse_feed(data: bytes, url: str, charset: str | None = None) -> Feed:
    """Parse the feed in `data`, fetched from `url`. `charset` is the one named by the server, if any.
    Raises NotAFeed.
    """
    if not looks_like_feed(data):
        raise NotAFeed(_NO_FEED)
    data = without_oversized_elements(_in_utf8(data, charset))
    found = _read(_fast, data)
    if found is None and (whole := _HALVES.sub(_whole, data)) != data:
        data = whole
        found = _read(_fast, data)
    has_marked_titles = b"xhtml" in data and _MARKED_TITLE.search(data)
    if (found is None or not found.get("entries") or has_marked_titles) and _may_hold_more(data):
        found = _read(_thorough, data) or found
    if found is None:
        raise NotAFeed(f"{_NO_FEED} It begins like one, but cannot be parsed.")
    return feed_of(found, url)


def _may_hold_more(data: bytes) -> bool:
    """Whether the slow library may find more: there are entries, and no entities that it would expand."""
    plain = data.replace(b"\0", b"")
    return len(data) <= _MAX_THOROUGH and _ENTRY_START.search(plain) is not None and b"<!ENTITY" not in plain


def _whole(halves: re.Match[bytes]) -> bytes:
    """Return characters written as surrogate pairs in the form that XML allows."""
    numbers = re.findall(rb"&#([xX]?)(\w+);", halves[0])
    text = "".join(chr(int(number, 16 if is_hex else 10)) for is_hex, number in numbers)
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return b"".join(b"&#%d;" % ord(character) for character in joined)


def feed_of_page(page: Page) -> Feed | None:
    """Return the feed if the fetched page is one, else None. Raises NotAFeed if it begins like a feed but cannot be
    parsed.
    """
    data = _DECLARATION.sub("", page.text, count=1).encode("utf-8", "replace")
    return parse_feed(data, page.url) if page.url and looks_like_feed(data) else None


def _in_utf8(data: bytes, charset: str | None) -> bytes:
    """Convert to UTF-8 for the libraries, which only know the charset that a feed itself declares."""
    if charset is None or charset.lower() in ("utf-8", "utf8") or b"encoding=" in data[:200]:
        return data
    try:
        return decode(data, charset).encode("utf-8", "replace")
    except PageError:
        return data


# -- the libraries


def _read(parse: Callable[[bytes], Mapping[str, Any] | None], data: bytes) -> Mapping[str, Any] | None:
    """Return what a library parses, None if it fails."""
    try:
        return parse(data)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # third-party code on hostile data; a Rust panic is not an Exception
        return None


def _fast(data: bytes) -> Mapping[str, Any]:
    import fastfeedparser

    if _JSON_START.match(data):
        return read_json_feed(data)
    found: Mapping[str, Any] = fastfeedparser.parse(
        data, include_tags=False, include_media=b"<media:" in data, include_enclosures=b"<enclosure" in data
    )
    return {**found, "states_ids": any(mark in data for mark in _STATED_IDS)}


def _thorough(data: bytes) -> Mapping[str, Any] | None:
    import feedparser

    # As a stream: it would take bytes for a file name.
    found: dict[str, Any] = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not found.get("version", "").startswith("atom"):
        for entry in found["entries"]:
            _name_dates(entry)
    return found if found.get("version") or found.get("entries") else None


def _name_dates(entry: dict[str, Any]) -> None:
    """Name the only date of an entry as it is in RSS, where the slow library takes it for that of an update."""
    if "updated" in entry and "published" not in entry:
        for ending in ("", "_parsed"):
            entry[f"published{ending}"] = entry.pop(f"updated{ending}", None)
