"""Finds the feeds of a source: the feed at an address, the feeds that a page names, or a list of feeds."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader import sources

if TYPE_CHECKING:
    from reader.pages.page import Page
    from reader.sources import Source

_NEWSBOAT_LIST = "urls"
"""The name of newsboat's list of feeds."""
_SNIFFED = 4096


class NamedFeed(NamedTuple):
    """The address of a feed, and its title, "" where that is not known."""

    url: str
    title: str


class FoundFeeds(NamedTuple):
    """What was found: the `feed` at an address, or the `path` of a list of feeds, or the `page` at an address, which is
    to be added, with the feeds that it names. `typed` is the address as a person typed it, perhaps with a password.
    """

    feed: NamedFeed | None = None
    path: Path | None = None
    page: "Page | None" = None
    links: tuple[NamedFeed, ...] = ()
    typed: str = ""


def find_feeds(source: "Source", cancelled: Callable[[], bool] = sources.never) -> FoundFeeds | None:
    """Find the feeds of a source; None where it is neither an address nor a list of feeds: then it was not read. Raises
    a PageError or Cancelled.
    """
    if not isinstance(source, str):
        return None
    if not source.lower().startswith(("http:", "https:")):
        path = sources.path_of(source)
        return FoundFeeds(path=path) if is_list(path) else None
    from reader.subscriptions.subscribing import feed_on, feeds_named_on

    page = sources.read_page(source, cancelled)
    feed = feed_on(page)
    if feed is not None:
        return FoundFeeds(feed=NamedFeed(feed.url, feed.title), typed=source)
    return FoundFeeds(page=page, links=tuple(NamedFeed(*link) for link in feeds_named_on(page)), typed=source)


def is_list(path: Path) -> bool:
    """Whether a file is a list of feeds: OPML by its content, or newsboat's by its name."""
    from reader.pages.opml import looks_like_opml

    try:
        if not path.is_file():
            return False
        with path.open("rb") as stream:
            return looks_like_opml(stream.read(_SNIFFED)) or path.name == _NEWSBOAT_LIST
    except (OSError, ValueError):  # adding says what is wrong with it
        return False


def site_named(address: str) -> str:
    """The host of an address, for people."""
    from reader.pages.web import host_of

    return host_of(address)
