"""Parses RSS, Atom, RDF and JSON feeds."""

import re

from reader.base.errors import NotAFeed, PageError
from reader.pages.charset import decode
from reader.pages.feed import Feed
from reader.pages.feed_entries import feed_of
from reader.pages.json_feed import read_json_feed
from reader.pages.oversized_tags import without_oversized_elements
from reader.pages.page import Page
from reader.pages.xml_feed import read_xml_feed

_START = re.compile(
    rb"<(?:\w{1,20}:)?(?:rss|feed|rdf|channel)\b|https?://jsonfeed\.org/version/|https?:\\/\\/jsonfeed", re.I
)
_JSON_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{")
_PAGE_START = re.compile(rb"<(?:!doctype\s+html|html)\b", re.I)
_SNIFFED = 4096

_DECLARATION = re.compile(r"^\s*<\?xml[^<>]*\?>")
_DECLARED_CHARSET = re.compile(rb"""<\?xml\s[^<>]{0,150}?\bencoding\s*=\s*["']([\w.:-]{1,40})""")

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
    found = read_json_feed(data) if _JSON_START.match(data) else read_xml_feed(data, url)
    if found is None:
        raise NotAFeed(f"{_NO_FEED} It begins like one, but cannot be parsed.")
    return feed_of(found, url)


def feed_of_page(page: Page) -> Feed | None:
    """Return the feed if the fetched page is one, else None. Raises NotAFeed if it begins like a feed but cannot be
    parsed.
    """
    data = _DECLARATION.sub("", page.text, count=1).encode("utf-8", "replace")
    return parse_feed(data, page.url) if page.url and looks_like_feed(data) else None


def _in_utf8(data: bytes, charset: str | None) -> bytes:
    """Convert to UTF-8, by the charset that the feed declares, else by that of the server: the libraries read a
    declared charset by its letter, where browsers and those who write feeds mean the wider one of Windows.
    """
    declared = _DECLARED_CHARSET.search(data, 0, _SNIFFED)
    named = declared[1].decode("ascii") if declared else charset
    if (named is None or named.lower() in ("utf-8", "utf8")) and b"\0" not in data[:_SNIFFED]:
        return data
    try:
        text = decode(data, named)
    except PageError:
        return data
    return _DECLARATION.sub("", text, count=1).encode("utf-8", "replace")
