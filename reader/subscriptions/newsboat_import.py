"""Imports what newsboat has: the feeds of its `urls`, and from its cache their articles, read and flagged as they are.

Nothing is fetched: an article is the text that newsboat has of it. Entries that were deleted there stay deleted.
"""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from reader.base.errors import Cancelled, InternalError, bugs_logged
from reader.base.gc_pause import gc_paused
from reader.library import articles
from reader.library.library import Library
from reader.library.rows.raw_page import Outcome
from reader.library.stores.entries import EntryStore, NewEntry, WaitingEntry, keys_of, save_entries
from reader.library.stores.feeds import FeedRow, FeedStore
from reader.pages.newsboat_cache import CachedEntry, CachedFeed, cached_entries, cached_feeds, count_cached
from reader.sources import never
from reader.subscriptions.entry_articles import ingest_entry
from reader.subscriptions.feed_visits import sort_times
from reader.subscriptions.subscribing import import_feeds

CACHE, URLS = "cache.db", "urls"
"""The names of newsboat's files."""


class NewsboatFiles(NamedTuple):
    """Newsboat's cache, and its list of feeds, None where that is not there."""

    cache: Path
    urls: Path | None


class NewsboatImported(NamedTuple):
    """How far it is: `done` of `total` entries; how many articles are `new`, and of how many `feeds`."""

    done: int
    total: int
    new: int
    feeds: int


def newsboat_files(path: Path) -> NewsboatFiles | None:
    """The files of newsboat at a path: its cache, or the folder with it; None where there is none. The list of feeds
    lies beside the cache or, where that is in the usual place, in newsboat's folder of settings.
    """
    from reader.pages.newsboat_cache import is_newsboat_cache

    cache = path / CACHE if path.is_dir() else path
    if not is_newsboat_cache(cache):
        return None
    lists = [cache.parent / URLS]
    if cache.parent == Path("~/.local/share/newsboat").expanduser():
        lists.append(Path("~/.config/newsboat").expanduser() / URLS)
    return NewsboatFiles(cache, next((one for one in lists if one.is_file()), None))


def import_newsboat(
    library: Library, files: NewsboatFiles, cancelled: Callable[[], bool] = never
) -> Iterator[NewsboatImported]:
    """Follow the feeds of newsboat and add what its cache has of them, yielding how far it is. Importing it again adds
    what is new. Raises UnreadablePage, NotAFeed, Cancelled, LibraryError, or NamesError.
    """
    if files.urls is not None:
        import_feeds(library, files.urls)
    feeds = [(cached, feed) for cached in cached_feeds(files.cache) if (feed := _followed(library, cached, files))]
    progress = NewsboatImported(0, count_cached(files.cache, [cached for cached, _ in feeds]), 0, len(feeds))
    for cached, feed in feeds:
        for is_new in _import(library, feed, list(cached_entries(files.cache, cached.url)), cancelled):
            progress = progress._replace(done=progress.done + 1, new=progress.new + is_new)
            yield progress
    yield progress


def _followed(library: Library, cached: CachedFeed, files: NewsboatFiles) -> FeedRow | None:
    """The feed of the library at the address of one in the cache; without a list of feeds, it is followed from now on.
    With a list, what is not in it was unfollowed in newsboat.
    """
    store = FeedStore(library)
    if files.urls is None and store.find(cached.url) is None:
        number, _ = store.subscribe(cached.url, allows_private=False)
        store.set_title(number, cached.title)
    return store.find(cached.url)


def _import(
    library: Library, feed: FeedRow, cached: list[CachedEntry], cancelled: Callable[[], bool]
) -> Iterator[bool]:
    """Add the entries of a feed, yielding for each whether it is a new article."""
    now, store = int(time.time()), EntryStore(library)
    dates = [int(one.entry.published.timestamp()) if one.entry.published else None for one in cached]
    new = [
        NewEntry(
            one.entry.id, one.entry.title, one.entry.url, date, one.entry.author, one.entry.html, sort_at,
            one.entry.attachments,
        )
        for one, date, sort_at in zip(cached, dates, sort_times(dates, now), strict=True)
    ]  # fmt: skip
    with library.writing() as connection:
        save_entries(connection, feed.id, new, now)
    waiting = {entry.key: entry for number in store.waiting([feed.id]) if (entry := store.waiting_entry(number))}
    for one, key in zip(cached, keys_of([one.entry.id for one in cached]), strict=True):
        if cancelled():
            raise Cancelled("Stopped. What was imported stays; importing it again goes on.")
        entry = waiting.get(key)
        yield entry is not None and _add(library, feed, entry, one)


def _add(library: Library, feed: FeedRow, entry: WaitingEntry, cached: CachedEntry) -> bool:
    """Add an entry with its states. Returns whether it is a new article."""
    if cached.is_deleted:
        EntryStore(library).ingested(entry, None)
        return False
    try:
        with gc_paused(), bugs_logged("importing an entry", "It could not be added"):
            added = ingest_entry(library, feed, entry, None)
    except InternalError:
        EntryStore(library).ingested(entry, None)
        return False
    if added.outcome is Outcome.ADDED and cached.is_read:
        articles.set_just_read(library, [added.article_id], True)
    if cached.is_flagged:
        articles.add_marks(library, added.article_id, is_starred=True, is_later=False)
    return added.outcome is Outcome.ADDED
