"""`broadsheet add` on one source: a page, a feed, or a list of feeds."""

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING, BinaryIO

from reader import pipeline, sources
from reader.base.errors import CredentialsError, NotAFeed, PageError
from reader.commands.add_report import AddReport
from reader.commands.printing import advise, complain, counted
from reader.commands.refreshing import refresh_and_print
from reader.library.library import Library
from reader.subscriptions.feed_discovery import FoundFeeds, NamedFeed, find_feeds, followed_page

if TYPE_CHECKING:
    from reader.pages.page import Page

_IMPORTED = (".json", ".csv", ".zip")
"""Endings of files that may be ones to import."""
_MOST_OFFERED = 5
"""Feeds of a page that are named; some pages have one for each of their subjects."""


class Follows(Enum):
    """What of a page is followed in place of adding it: nothing; its first feed or, where it names none, itself; itself
    in any case.
    """

    NOTHING = 0
    FEED = 1
    PAGE = 2


def add_one(library: Library, source: sources.Source, follows: Follows, stream: BinaryIO, report: AddReport) -> bool:
    """Add a page, or follow the feed or the feeds that a source is, and print which feeds a page offers; or follow what
    is wanted of a page. False where it fails, which is printed. Raises a LibraryError.
    """
    name = sources.source_name(source)
    try:
        found = find_feeds(source, stream=stream)
        if found is None:
            _refuse_import_file(source)
            return _add_pages(library, [source], stream, report)
        feed = found.feed or (_feed_on(found, follows) if found.typed else None)
        if feed is not None:
            return _follow(library, name, feed, found.typed, report)
        return _add_found(library, name, found, stream, report)
    except (PageError, CredentialsError) as error:
        report.failure(name, str(error))
        return False


def _refuse_import_file(source: sources.Source) -> None:
    """Raises PageError for a file with articles or addresses of another program, which is no page."""
    path = sources.local_path(source)
    if path is None or path.suffix.lower() not in _IMPORTED:
        return
    from reader.importing.import_files import is_importable

    if is_importable(path):
        shown = sources.source_name(path)
        raise PageError(f"This file is one to import, and no page: `broadsheet import {shown}` imports it.")


def _feed_on(found: FoundFeeds, follows: Follows) -> NamedFeed | None:
    """What is to be followed of a page; None where it is no page, or nothing is. Raises NotAFeed where there is no such
    thing.
    """
    if found.page is None or follows is Follows.NOTHING:
        return None
    if found.links and follows is Follows.FEED:
        return found.links[0]
    page = followed_page(found.page)
    if page is None:
        has_none = "This page lists no stories to follow."
        if follows is Follows.FEED:
            has_none = "This page names no feed. It lists no stories to follow, either."
        raise NotAFeed(f"{has_none} Look for another address on the site, and add that.")
    return page


def _follow(library: Library, name: str, feed: NamedFeed, typed: str, report: AddReport) -> bool:
    """Follow a feed, and fetch what it has."""
    from reader.subscriptions.subscribing import follow

    followed = follow(library, feed.url, feed.title, typed)
    report.feed(name, followed)
    return refresh_and_print(library, [followed.feed], prints_articles=False, add_row=report.add_row)


def _add_found(library: Library, name: str, found: FoundFeeds, stream: BinaryIO, report: AddReport) -> bool:
    """Follow a list of feeds, or add the entries of a saved feed, or a page."""
    from reader.commands.private_feeds import ask_about_private
    from reader.subscriptions.subscribing import import_feeds, import_opml

    if found.path is not None or found.opml:
        text = found.opml.encode("utf-8", "replace")
        imported = import_feeds(library, found.path) if found.path is not None else import_opml(library, text)
        report.feed_list(name, imported)
        ask_about_private(library, imported.feed_ids)
        if imported.new:
            advise("`broadsheet refresh` fetches what they have.")
        return True
    if found.entries:
        return _add_pages(library, found.entries, stream, report)
    assert found.page is not None
    is_added = _add_pages(library, [found.page], stream, report)
    _offer(found.page, found.links)
    return is_added


def _add_pages(library: Library, pages: Sequence[sources.Source], stream: BinaryIO, report: AddReport) -> bool:
    """Add pages, printing a line for each. False where one fails."""
    return all([report.page(result) for result in pipeline.add_sources(library, pages, stream=stream)])


def _offer(page: "Page", links: Sequence[NamedFeed]) -> None:
    if not links:
        return
    complain(f"{sources.source_name(page)} has {counted(len(links), 'feed')}. `broadsheet add` follows one:")
    for link in links[:_MOST_OFFERED]:
        complain(f"  {link.url}" + (f"  ({link.title})" if link.title else ""))
    if len(links) > _MOST_OFFERED:
        complain(f"  and {len(links) - _MOST_OFFERED:,} more")
