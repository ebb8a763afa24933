"""`broadsheet add` on one page, or on the address of a feed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, BinaryIO

from reader import pipeline, sources
from reader.base.errors import CredentialsError, NotAFeed, PageError
from reader.commands.printing import complain, counted
from reader.commands.refreshing import refresh_and_print
from reader.library.library import Library
from reader.library.stores.feeds import FeedRow

if TYPE_CHECKING:
    from reader.pages.feed_links import FeedLink
    from reader.pages.page import Page

_MOST_OFFERED = 5
"""Feeds of a page that are named; some pages have one for each of their subjects."""


def add_one(library: Library, source: sources.Source, follow_feed: bool, stream: BinaryIO) -> bool:
    """Add a page, or follow the feed that it is, and print which feeds a page offers. With `follow_feed` its first feed
    is followed instead. False where it fails, which is printed. Raises a LibraryError.
    """
    if not isinstance(source, str) or not source.lower().startswith(("http:", "https:")):
        return _add_page(library, source, stream)
    try:
        page = sources.read_page(source)
        followed = _follow_feed_of(library, source, page, follow_feed)
    except (PageError, CredentialsError) as error:
        complain(f"{sources.source_name(source)}: {error}")
        return False
    if followed is not None:
        return refresh_and_print(library, [followed], prints_articles=False)
    from reader.subscriptions.subscribing import feeds_named_on

    is_added = _add_page(library, page, stream)
    _offer(page, feeds_named_on(page))
    return is_added


def _follow_feed_of(library: Library, source: str, page: "Page", follow_feed: bool) -> FeedRow | None:
    """The feed that the page of a source is, or with `follow_feed` the first that it names, followed from now on; None
    where it is a page to add. Raises NotAFeed where it names none, RefusedAddress or CredentialsError.
    """
    from reader.subscriptions.subscribing import feed_on, feeds_named_on, follow

    feed = feed_on(page)
    if feed is not None:
        url, title = feed.url, feed.title
    elif follow_feed:
        links = feeds_named_on(page)
        if not links:
            raise NotAFeed("This page names no feed. Look for its address on the site, and add that.")
        url, title = links[0]
    else:
        return None
    followed = follow(library, url, title, typed=source)
    print(f"{'following' if followed.is_new else 'followed already'}: {followed.feed.name}", flush=True)
    return followed.feed


def _add_page(library: Library, source: sources.Source, stream: BinaryIO) -> bool:
    (result,) = pipeline.add_sources(library, [source], stream=stream)
    if isinstance(result, pipeline.Failed):
        complain(f"{result.source}: {result.error}")
        return False
    print(f"{result.outcome}: {result.headline}", flush=True)
    return True


def _offer(page: "Page", links: "Sequence[FeedLink]") -> None:
    if not links:
        return
    complain(f"{sources.source_name(page)} has {counted(len(links), 'feed')}. `broadsheet add` follows one:")
    for link in links[:_MOST_OFFERED]:
        complain(f"  {link.url}" + (f"  ({link.title})" if link.title else ""))
    if len(links) > _MOST_OFFERED:
        complain(f"  and {len(links) - _MOST_OFFERED:,} more")
