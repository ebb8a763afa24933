"""Refreshes feeds: visits them, and makes articles of their new entries.

    feeds ──visits──▶ entries ──pages──▶ Page ──cleaning──▶ Article ──annotating──▶ Annotations ──▶ Library ◀── rules

What came in stays, whenever it ends: an entry waits in the library until it is an article.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from reader.base.errors import BusyServer, Cancelled, InternalError, PageError, UnreachableAddress, bugs_logged
from reader.base.gc_pause import gc_paused
from reader.library.library import Library
from reader.library.rows.raw_page import Outcome
from reader.library.stores.entries import EntryStore, WaitingEntry
from reader.library.stores.feeds import FeedRow, FeedStore
from reader.sources import never
from reader.subscriptions.entry_rules import EntryRules, RulesApplied
from reader.subscriptions.feed_passwords import page_address
from reader.subscriptions.feed_visits import Visited, visits_and_pauses

if TYPE_CHECKING:
    from reader.pages.fetch_request import FetchRequest
    from reader.pages.page import Page
    from reader.pages.parallel_fetch import FetchResult

MOST_PAGES = 50
"""Pages of one feed's entries that are fetched in one go; further entries become articles of their excerpt."""
_PATIENCE = 86_400
"""Seconds for which an entry waits for a server that asks for a pause; then its excerpt becomes the article."""
_AT_A_TIME = 200
"""Entries read from the library at a time."""
_IN_A_PAUSE = 50
"""Entries that become articles before it is looked again which feeds have answered."""
_LONGEST_PAUSE = 2.0
"""Seconds for which feeds may go on answering before some entries become articles."""


RefreshEvent: TypeAlias = "Visited | EntryResult | RulesApplied"
"""What refreshing yields. What rules did to an article comes after it; one that they hid does not come itself."""


class EntryResult(NamedTuple):
    """An entry that became a new article or a new version of one; `done` of `total` entries are done so far.
    `article_id` is None where `error` says why there is no article: because of a bug, or, where it `is_waiting`,
    because the server of its page asked for a pause.
    """

    feed_id: int
    article_id: int | None
    headline: str
    error: str | None
    done: int
    total: int
    is_waiting: bool = False


def refresh(
    library: Library, feeds: Sequence[FeedRow], cancelled: Callable[[], bool] = never
) -> Iterator[RefreshEvent]:
    """Visit feeds and make articles of their waiting entries, yielding the result of each; entries of feeds that have
    answered are processed while others do not answer. Raises Cancelled, LibraryError, and NamesError if the recogniser
    that the settings name is not available.
    """
    ingest = _EntryIngest(library, cancelled)
    answered: list[int] = []
    began = time.monotonic()
    for visited in visits_and_pauses(library, feeds, cancelled, lambda: ingest.has_backlog):
        if visited is not None:
            answered.append(visited.feed_id)
            if visited.is_private:
                ingest.private_feeds.add(visited.feed_id)
            ingest.note_new(visited.new)
            yield visited
        if ingest.has_backlog and (visited is None or time.monotonic() - began > _LONGEST_PAUSE):
            yield from ingest.ingest_some(answered)
            began = time.monotonic()
    yield from ingest.ingest([feed.id for feed in feeds])


def ingest_waiting(
    library: Library,
    feed_ids: Sequence[int] | None = None,
    cancelled: Callable[[], bool] = never,
    is_offline: bool = False,
) -> Iterator[EntryResult | RulesApplied]:
    """Make articles of the waiting entries, newest first, fetching their pages; where `is_offline`, only of those that
    need no page. Raises what `refresh` raises.
    """
    return _EntryIngest(library, cancelled, is_offline).ingest(feed_ids)


class _EntryIngest:
    """Makes articles of entries. A server that did not answer once is not asked again."""

    def __init__(self, library: Library, cancelled: Callable[[], bool], is_offline: bool = False) -> None:
        self._library, self._cancelled, self._is_offline = library, cancelled, is_offline
        self._store, self._rules = EntryStore(library), EntryRules(library)
        self._feeds: dict[int, FeedRow] = {}
        self._pages: Counter[int] = Counter()
        self._silent: set[str] = set()
        self._busy: dict[str, BusyServer] = {}
        self._left: set[int] = set()
        """Entries that are left for the next time."""
        self.has_backlog = False
        """Whether entries of feeds that answered are not articles yet."""
        self.private_feeds: set[int] = set()
        """Feeds that came from this machine or its network: their entries may lead there."""
        self._done = self._total = 0

    def note_new(self, entries: int) -> None:
        """Note how many new entries a feed brought."""
        self.has_backlog = self.has_backlog or entries > 0

    def ingest(self, feed_ids: Sequence[int] | None) -> Iterator[EntryResult | RulesApplied]:
        """Make articles of the entries that wait now, newest first; only of some feeds if those are named."""
        waiting = self._waiting(feed_ids)
        for start in range(0, len(waiting), _AT_A_TIME):
            yield from self._ingest_some(waiting[start : start + _AT_A_TIME])

    def ingest_some(self, feed_ids: Sequence[int]) -> Iterator[EntryResult | RulesApplied]:
        """Make articles of the first entries that wait now, and note whether there are more."""
        waiting = self._waiting(feed_ids)
        self.has_backlog = len(waiting) > _IN_A_PAUSE
        yield from self._ingest_some(waiting[:_IN_A_PAUSE])

    def _waiting(self, feed_ids: Sequence[int] | None) -> list[int]:
        """The entries that wait now, but not those that are left for the next time."""
        waiting = [number for number in self._store.waiting(feed_ids) if number not in self._left]
        self._feeds = {feed.id: feed for feed in FeedStore(self._library).feeds()}  # a visit may have changed its title
        self._total = self._done + len(waiting)
        if waiting:
            self._rules.compile()
        return waiting

    def _ingest_some(self, numbers: Sequence[int]) -> Iterator[EntryResult | RulesApplied]:
        """Make articles of these entries, first of those that need no page."""
        from reader.pages.parallel_fetch import ParallelFetch

        entries = {number: entry for number in numbers if (entry := self._store.waiting_entry(number))}
        requests = [request for entry in entries.values() for request in self._requests(entry)]
        requested = {request.number for request in requests}
        with ParallelFetch([] if self._is_offline else requests, busy=self._busy) as fetch:
            for number, entry in entries.items():
                if number not in requested:
                    if self._cancelled():
                        raise Cancelled("Stopped. What was fetched before stays.")
                    yield from self._ingest(entry, None)
            for result in fetch.results(self._cancelled) if requests else ():
                entry, response = entries[result[0].number], result[1]
                if isinstance(response, BusyServer) and time.time() + response.left < entry.fetched_at + _PATIENCE:
                    self._left.add(entry.id)
                    self._done += 1
                    yield EntryResult(
                        entry.feed_id, None, entry.title, str(response), self._done, self._total, is_waiting=True
                    )
                else:
                    yield from self._ingest(entry, self._page(result))

    def _requests(self, entry: WaitingEntry) -> "Iterator[FetchRequest]":
        from reader.pages.fetch_request import FetchRequest
        from reader.pages.private_address import names_private_address
        from reader.pages.web import host_of
        from reader.subscriptions.entry_pages import wants_page

        feed = self._feeds.get(entry.feed_id)
        if feed is None or entry.url is None or self._pages[feed.id] >= MOST_PAGES:
            return
        if host_of(entry.url) not in self._silent and wants_page(feed, entry) and self._says_more(feed, entry):
            self._pages[feed.id] += 1
            is_private = feed.id in self.private_feeds or names_private_address(feed.url)
            address = page_address(feed.url, entry.url)
            yield FetchRequest(entry.id, address, {}, not (feed.allows_private and is_private), feed.allows_http)

    def _says_more(self, feed: FeedRow, entry: WaitingEntry) -> bool:
        """Whether an entry is new, or its text another one than before."""
        if entry.article_id is None:
            return True
        from reader.subscriptions.entry_articles import is_correction

        return is_correction(self._library, feed, entry)

    def _page(self, result: "FetchResult") -> "Page | None":
        """The page that was fetched, None if there is none."""
        from reader.pages.web import host_of, page_of

        request, response = result
        if isinstance(response, UnreachableAddress) and not isinstance(response, BusyServer):
            self._silent.add(host_of(request.url))
        if isinstance(response, PageError):
            return None
        try:
            return page_of(response)
        except PageError:
            return None

    def _ingest(self, entry: WaitingEntry, page: "Page | None") -> Iterator[EntryResult | RulesApplied]:
        from reader.subscriptions.entry_articles import ingest_entry

        self._done += 1
        feed = self._feeds.get(entry.feed_id)
        if feed is None or self._store.waiting_entry(entry.id) is None:  # unfollowed, or added elsewhere meanwhile
            return
        if page is None and not self._says_more(feed, entry):
            self._store.ingested(entry, entry.article_id)
            return
        try:
            with gc_paused(), bugs_logged("adding the entry of a feed", "It could not be added"):
                added = ingest_entry(self._library, feed, entry, page, self._rules.apply)
        except InternalError as bug:
            self._store.ingested(entry, None)
            yield EntryResult(feed.id, None, entry.title, str(bug), self._done, self._total)
            return
        headline = added.headline or entry.title
        applied, is_hidden = self._rules.finish(added.article_id, headline)
        if added.outcome is not Outcome.KNOWN and not is_hidden:  # else another feed had it, or its text is the same
            yield EntryResult(feed.id, added.article_id, headline, None, self._done, self._total)
        if applied is not None:
            yield applied
