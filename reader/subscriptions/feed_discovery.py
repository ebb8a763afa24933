"""Finds the feeds of a source: the feed that it is, the feeds that a page names, or a list of feeds."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from reader import sources

if TYPE_CHECKING:
    from reader.pages.feed import Entry, Feed
    from reader.pages.page import Page
    from reader.sources import Source

_NEWSBOAT_LIST = "urls"
"""The name of newsboat's list of feeds."""
_SNIFFED = 4096
_START = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml|<!--|<(?:\w{1,20}:)?(?:rss|feed|rdf|channel|opml)\b|\{)", re.I
)
"""What feeds and lists of feeds begin with. A page that only mentions such an element is none."""


class NamedFeed(NamedTuple):
    """The address of a feed, and its title, "" where that is not known."""

    url: str
    title: str


class FoundFeeds(NamedTuple):
    """What was found: the `feed` at an address or in a file that names its address; the `path` of a list of feeds, or
    the source of one as `opml`; the `entries` of a feed that names no address, as pages to add; or the `page`, which is
    to be added, with the feeds that it names. `typed` is the address as a person typed it, perhaps with a password.
    """

    feed: NamedFeed | None = None
    path: Path | None = None
    opml: str = ""
    entries: "tuple[Page, ...]" = ()
    page: "Page | None" = None
    links: tuple[NamedFeed, ...] = ()
    typed: str = ""


def find_feeds(
    source: "Source", cancelled: Callable[[], bool] = sources.never, stream: BinaryIO | None = None
) -> FoundFeeds | None:
    """Find the feeds of a source; None where it is a file or folder without any: then it was not read. `stream` is
    standard input. Raises a PageError or Cancelled.
    """
    path = sources.local_path(source)
    if path is not None:
        if is_list(path):
            return FoundFeeds(path=path)
        return _feeds_on(sources.read_page(path)) if _is_saved_feed(path) else None
    page = sources.read_page(source, cancelled, stream)
    return _feeds_on(page)._replace(typed=source if isinstance(source, str) else "")


def _feeds_on(page: "Page") -> FoundFeeds:
    from reader.pages.opml import looks_like_opml
    from reader.subscriptions.subscribing import feed_on, feeds_named_on

    start = page.text[:_SNIFFED].encode("utf-8", "replace")
    if _START.match(start) and looks_like_opml(start):
        return FoundFeeds(opml=page.text)
    feed = feed_on(page)
    if feed is not None:
        return FoundFeeds(feed=NamedFeed(feed.url, feed.title))
    return _saved(page) or FoundFeeds(page=page, links=tuple(NamedFeed(*link) for link in feeds_named_on(page)))


def followed_page(page: "Page") -> NamedFeed | None:
    """A page that lists stories, as a feed; None where it lists none, or has no address. Raises OversizePage."""
    from reader.subscriptions.followed_pages import feed_of_stories

    feed = feed_of_stories(page) if page.url is not None else None
    return None if feed is None else NamedFeed(feed.url, feed.title)


def _saved(page: "Page") -> FoundFeeds | None:
    """What is in a feed that was saved as a file, None where it is none."""
    from reader.base.errors import NotAFeed
    from reader.pages.saved_feed import saved_feed

    saved = saved_feed(page)
    if saved is None:
        return None
    if saved.address is not None:
        return FoundFeeds(feed=NamedFeed(saved.address, saved.feed.title))
    if not saved.feed.entries:
        raise NotAFeed("This feed names no address of its own, and has no entries. Add it by its address.")
    return FoundFeeds(entries=tuple(_page_of(entry, saved.feed, page) for entry in saved.feed.entries))


def _page_of(entry: "Entry", feed: "Feed", file: "Page") -> "Page":
    """An entry of a saved feed as a page."""
    from reader.pages.page import ENTRY, Page
    from reader.subscriptions.entry_html import entry_html, link_html

    published = int(entry.published.timestamp()) if entry.published else None
    text = entry.html or link_html(entry.url or feed.site or "")
    return Page(
        file.source,
        ENTRY if entry.is_excerpt else "html",
        entry_html(entry.title, feed.title, entry.author, published, text),
        entry.url,
        file.fetched_at or datetime.now(UTC),
    )


def is_list(path: Path) -> bool:
    """Whether a file is a list of feeds: OPML by its content, or newsboat's by its name."""
    start = _beginning(path)
    if not _START.match(start):
        return path.name == _NEWSBOAT_LIST and bool(start)
    from reader.pages.opml import looks_like_opml

    return looks_like_opml(start)


def has_feeds(path: Path) -> bool:
    """Whether a file is a feed or a list of feeds."""
    return is_list(path) or _is_saved_feed(path)


def _is_saved_feed(path: Path) -> bool:
    start = _beginning(path)
    if not _START.match(start):
        return False
    from reader.pages.feeds import looks_like_feed

    return looks_like_feed(start)


def _beginning(path: Path) -> bytes:
    """The first bytes of a file, none where it cannot be read: adding says what is wrong with it."""
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as stream:
            return stream.read(_SNIFFED).replace(b"\0", b"")  # in UTF-16, ASCII letters come with a NUL each
    except (OSError, ValueError):
        return b""


def site_named(address: str) -> str:
    """The host of an address, for people."""
    from reader.pages.web import host_of

    return host_of(address)
