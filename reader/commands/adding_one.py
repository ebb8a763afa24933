"""`broadsheet add` on one source: a page, a feed, or a list of feeds."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, BinaryIO

from reader import pipeline, sources
from reader.base.errors import CredentialsError, NotAFeed, PageError
from reader.commands.add_report import AddReport
from reader.commands.printing import advise, complain, counted
from reader.commands.refreshing import refresh_and_print
from reader.library.library import Library
from reader.subscriptions.feed_discovery import FoundFeeds, NamedFeed, find_feeds

if TYPE_CHECKING:
    from reader.pages.page import Page

_IMPORTED = (".json", ".csv", ".zip")
"""Endings of files that may be ones to import."""
_MOST_OFFERED = 5
"""Feeds of a page that are named; some pages have one for each of their subjects."""


def add_one(library: Library, source: sources.Source, follow_feed: bool, stream: BinaryIO, report: AddReport) -> bool:
    """Add a page, or follow the feed or the feeds that a source is, and print which feeds a page offers. With
    `follow_feed` its first feed is followed instead. False where it fails, which is printed. Raises a LibraryError.
    """
    name = sources.source_name(source)
    try:
        found = find_feeds(source, stream=stream)
        if found is None:
            _refuse_import_file(source)
            return _add_pages(library, [source], stream, report)
        feed = found.feed or (_first_feed(found) if follow_feed and found.typed else None)
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


def _first_feed(found: FoundFeeds) -> NamedFeed | None:
    """The first feed that a page names; None where it is no page. Raises NotAFeed where it names none."""
    if found.page is None:
        return None
    if not found.links:
        raise NotAFeed("This page names no feed. Look for its address on the site, and add that.")
    return found.links[0]


def _follow(library: Library, name: str, feed: NamedFeed, typed: str, report: AddReport) -> bool:
    """Follow a feed, and fetch what it has."""
    from reader.subscriptions.subscribing import follow

    followed = follow(library, feed.url, feed.title, typed)
    report.feed(name, followed)
    return refresh_and_print(library, [followed.feed], prints_articles=False, add_row=report.add_row)


def _add_found(library: Library, name: str, found: FoundFeeds, stream: BinaryIO, report: AddReport) -> bool:
    """Follow a list of feeds, or add the entries of a saved feed, or a page."""
    from reader.subscriptions.subscribing import import_feeds, import_opml

    if found.path is not None or found.opml:
        text = found.opml.encode("utf-8", "replace")
        imported = import_feeds(library, found.path) if found.path is not None else import_opml(library, text)
        report.feed_list(name, imported)
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
