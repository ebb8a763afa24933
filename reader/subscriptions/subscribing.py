"""Subscribes to feeds, by their addresses or from a list of feeds, and writes such lists."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.base.address_credentials import hide_passwords, is_same_server, split_address
from reader.base.errors import FileThere, MissingPage, NotAFeed, UnreadablePage
from reader.base.safe_text import safe_line
from reader.library.library import Library
from reader.library.stores.feeds import FeedRow, FeedStore
from reader.subscriptions.feed_passwords import save_password, save_passwords

if TYPE_CHECKING:
    from reader.pages.feed import Feed, Subscription
    from reader.pages.feed_links import FeedLink
    from reader.pages.page import Page


class Subscribed(NamedTuple):
    """A feed that is followed, and whether it was not followed before."""

    feed: FeedRow
    is_new: bool


class FeedImport(NamedTuple):
    """The result of importing a list of feeds: the ids of new ones, the number of those that were followed before, and
    the lines that are not feeds.
    """

    feed_ids: tuple[int, ...]
    known: int
    left_out: tuple[str, ...]

    @property
    def new(self) -> int:
        """How many are new."""
        return len(self.feed_ids)


def feed_on(page: "Page") -> "Feed | None":
    """The feed that was fetched as a page; None where it is not a feed. Raises NotAFeed where it cannot be read."""
    from reader.pages.feeds import feed_of_page

    return feed_of_page(page)


def feeds_named_on(page: "Page") -> "tuple[FeedLink, ...]":
    """The feeds that a page names, without those in a private network."""
    from reader.pages.feed_links import find_feed_links
    from reader.pages.private_address import leads_to_private_address

    address = page.url
    if address is None:
        return ()
    return tuple(
        link for link in find_feed_links(page.text, address) if not leads_to_private_address(address, link.url)
    )


def follow(library: Library, url: str, title: str = "", typed: str = "") -> Subscribed:
    """Follow the feed at an address; `title` is its own title, if known. `typed` is the address by which a person named
    it: where the feed is on the same host, it may be private, and a user name and a password in that are saved for it
    where it is on the same server. Raises RefusedAddress where it is followed at another one, CredentialsError, or a
    LibraryError.
    """
    store = FeedStore(library)
    address, credentials = split_address(typed)
    known = store.find(url)
    if credentials is not None and is_same_server(url, address):
        save_password(known.url if known else url, address, credentials)
    number, is_new = store.subscribe(url, allows_private=False)
    if _host(url) == _host(address):
        store.allow(number, private=True)
    feed = store.feed(number)
    assert feed is not None
    return Subscribed(feed if feed.title else feed._replace(title=title), is_new)


def _host(url: str) -> str:
    from urllib.parse import urlsplit

    return urlsplit(url).hostname or ""


def private_feeds(library: Library, feed_ids: Iterable[int]) -> list[FeedRow]:
    """Those of some feeds whose address is plainly that of this machine or its network, which they may not be. Raises a
    LibraryError.
    """
    from reader.pages.private_address import names_private_address

    store = FeedStore(library)
    found = [feed for number in feed_ids if (feed := store.feed(number))]
    return [feed for feed in found if not feed.allows_private and names_private_address(feed.url)]


def where_it_is(feed: FeedRow) -> str:
    """Where a feed in the own network is, for people."""
    from reader.pages.private_address import where_its_name_says

    return where_its_name_says(feed.url).removeprefix("is ") or "in your own network"


def import_feeds(library: Library, path: Path) -> FeedImport:
    """Follow the feeds of an OPML file or of newsboat's urls. Nothing is fetched. Raises MissingPage, UnreadablePage,
    NotAFeed, CredentialsError, or a LibraryError.
    """
    from reader.pages.newsboat_urls import read_newsboat_urls
    from reader.pages.opml import looks_like_opml

    data = _read(path)
    if looks_like_opml(data):
        return import_opml(library, data)
    found = read_newsboat_urls(data)
    return _follow_all(library, found.subscriptions, found.left_out)


def import_opml(library: Library, data: bytes) -> FeedImport:
    """Follow the feeds of a list in OPML. Nothing is fetched. Raises NotAFeed, CredentialsError, or a LibraryError."""
    from reader.pages.opml import read_opml

    return _follow_all(library, read_opml(data), ())


def export_feeds(library: Library) -> bytes:
    """The followed feeds as an OPML file. Raises a LibraryError."""
    from reader.pages.feed import Subscription
    from reader.pages.opml import write_opml

    feeds = FeedStore(library).feeds()
    return write_opml(
        Subscription(feed.url, feed.own_title or feed.title or None, feed.folder, feed.is_page) for feed in feeds
    )


def save_feeds(library: Library, path: Path, is_forced: bool = False) -> None:
    """Write the followed feeds to an OPML file. One that others wrote, or that was changed, is not overwritten, unless
    it `is_forced`: that raises FileThere. Raises ExportError where it cannot be written, or a LibraryError.
    """
    from reader.exporting.written_files import MARK, Written, write_marked

    declaration, _, rest = export_feeds(library).decode().partition("\n")
    if write_marked(path, f"{declaration}\n<!-- {MARK} -->\n{rest}", is_forced) is Written.SKIPPED:
        raise FileThere(
            f"{safe_line(str(path))} is there already, and is not as Broadsheet wrote it. Name another file."
        )


def _follow_all(library: Library, subscriptions: "Iterable[Subscription]", left_out: tuple[str, ...]) -> FeedImport:
    named = list(subscriptions)
    feeds = [(split_address(one.url)[0], one.title, one.folder) for one in named]
    if not feeds:
        raise NotAFeed("This list has no feeds.")
    new = FeedStore(library).subscribe_all(feeds)
    save_passwords(library, (one.url for one in named))
    return FeedImport(tuple(new), len(feeds) - len(new), tuple(safe_line(hide_passwords(line)) for line in left_out))


def _read(path: Path) -> bytes:
    from reader.pages.opml import MAX_BYTES

    try:
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise MissingPage("There is no such file. Check the spelling.") from None
    except OSError as error:
        raise UnreadablePage(f"Cannot read the file: {error.strerror}. Check the path and its permissions.") from None
    except ValueError:  # it holds a NUL
        raise MissingPage("This is not a valid file name. Check the spelling.") from None
