"""Feeds refreshed: visited, and what is new in them made into articles.

    feeds ──visits──▶ entries ──pages──▶ Page ──cleaning──▶ Article ──annotating──▶ Annotations ──▶ Library

What came in is kept whenever it ends: an entry waits in the library until it is an article.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.base.errors import BusyServer, Cancelled, PageError, ReaderError, UnreachableAddress, bug_message
from reader.base.gc_pause import gc_paused
from reader.base.log import log_error
from reader.library.library import Library
from reader.library.rows.raw_page import Outcome
from reader.library.stores.feeds import FeedRow, FeedStore, WaitingEntry
from reader.sources import never
from reader.subscriptions.feed_visits import Visited, visits_and_pauses

if TYPE_CHECKING:
    from reader.pages.page import Page
    from reader.pages.parallel_fetch import FetchRequest, FetchResult

MOST_PAGES = 50
"""Pages of one feed's entries fetched in one go; of further entries the excerpt is kept."""
_PATIENCE = 86_400
"""Seconds for which an entry waits for a server that asks to be left alone; then it is its excerpt."""
_AT_A_TIME = 200
"""Entries read from the library at a time."""


class EntryResult(NamedTuple):
    """An entry that became an article that the library did not have, or a new version of one; `done` of `total` so far.
    `article_id` is None where it became none because of a mistake of ours, which `error` tells, or none yet where it
    `is_waiting` because the server of its page asked to be left alone.
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
) -> Iterator[Visited | EntryResult]:
    """Visit feeds and make articles of what waits of them, yielding how far that is: of those that have answered while
    others keep silent. Raises Cancelled, LibraryError, and NamesError if the names that the settings ask for cannot be
    had.
    """
    taking = _EntryIngest(library, cancelled)
    answered: list[int] = []
    is_new = False
    for visited in visits_and_pauses(library, feeds, cancelled):
        if visited is not None:
            answered.append(visited.feed_id)
            if visited.is_private:
                taking.private_feeds.add(visited.feed_id)
            is_new = is_new or visited.new > 0
            yield visited
        elif is_new:
            is_new = False
            yield from taking.take_waiting(answered)
    yield from taking.take_waiting([feed.id for feed in feeds])


def ingest_waiting(
    library: Library,
    feed_ids: Sequence[int] | None = None,
    cancelled: Callable[[], bool] = never,
    is_offline: bool = False,
) -> Iterator[EntryResult]:
    """Make articles of what waits, newest first, and fetch the pages for that; where `is_offline`, of what needs none.
    Raises as `refresh` does.
    """
    return _EntryIngest(library, cancelled, is_offline).take_waiting(feed_ids)


class _EntryIngest:
    """Entries on their way into the library. Servers that kept silent once are not asked again."""

    def __init__(self, library: Library, cancelled: Callable[[], bool], is_offline: bool = False) -> None:
        self._library, self._cancelled, self._is_offline = library, cancelled, is_offline
        self._kept = FeedStore(library)
        self._feeds: dict[int, FeedRow] = {}
        self._pages: Counter[int] = Counter()
        self._silent: set[str] = set()
        self._busy: dict[str, BusyServer] = {}
        self._left: set[int] = set()
        """Entries that wait for the next time."""
        self.private_feeds: set[int] = set()
        """Feeds of which one knows that they came from this machine or its network: their entries may lead there."""
        self._done = self._total = 0

    def take_waiting(self, feed_ids: Sequence[int] | None) -> Iterator[EntryResult]:
        """Make articles of what waits now, newest first; of some feeds only if those are named."""
        waiting = [number for number in self._kept.waiting(feed_ids) if number not in self._left]
        self._feeds = {feed.id: feed for feed in self._kept.feeds()}  # a visit may have told what it is called
        self._total += len(waiting)
        for start in range(0, len(waiting), _AT_A_TIME):
            yield from self._take_some(waiting[start : start + _AT_A_TIME])

    def _take_some(self, numbers: Sequence[int]) -> Iterator[EntryResult]:
        """Make articles of these entries: first of those that need no page."""
        from reader.pages.parallel_fetch import ParallelFetch

        entries = {number: entry for number in numbers if (entry := self._kept.waiting_entry(number))}
        questions = [question for entry in entries.values() for question in self._questions(entry)]
        asked = {question.number for question in questions}
        with ParallelFetch([] if self._is_offline else questions, busy=self._busy) as visits:
            for number, entry in entries.items():
                if number not in asked:
                    if self._cancelled():
                        raise Cancelled("Stopped. What was fetched before stays.")
                    yield from self._take(entry, None)
            for answered in visits.results(self._cancelled) if questions else ():
                entry, answer = entries[answered[0].number], answered[1]
                if isinstance(answer, BusyServer) and time.time() + answer.left < entry.fetched_at + _PATIENCE:
                    self._left.add(entry.id)
                    self._done += 1
                    yield EntryResult(
                        entry.feed_id, None, entry.title, str(answer), self._done, self._total, is_waiting=True
                    )
                else:
                    yield from self._take(entry, self._page(answered))

    def _questions(self, entry: WaitingEntry) -> "Iterator[FetchRequest]":
        from reader.pages.parallel_fetch import FetchRequest
        from reader.pages.private_address import names_private_address
        from reader.pages.web import host_of
        from reader.subscriptions.entry_articles import wants_page

        feed = self._feeds.get(entry.feed_id)
        if feed is None or entry.url is None or self._pages[feed.id] >= MOST_PAGES:
            return
        if host_of(entry.url) not in self._silent and wants_page(feed, entry):
            self._pages[feed.id] += 1
            public_only = feed.id not in self.private_feeds and not names_private_address(feed.url)
            yield FetchRequest(entry.id, entry.url, public_only=public_only)

    def _page(self, answered: "FetchResult") -> "Page | None":
        """The page that came, None if none did."""
        from reader.pages.web import host_of, page_of

        question, answer = answered
        if isinstance(answer, UnreachableAddress) and not isinstance(answer, BusyServer):
            self._silent.add(host_of(question.url))
        if isinstance(answer, PageError):
            return None
        try:
            return page_of(answer)
        except PageError:
            return None

    def _take(self, entry: WaitingEntry, page: "Page | None") -> Iterator[EntryResult]:
        from reader.subscriptions.entry_articles import ingest_entry

        self._done += 1
        feed = self._feeds.get(entry.feed_id)
        if feed is None or self._kept.waiting_entry(entry.id) is None:  # left, or taken by another reader meanwhile
            return
        if (known := self._kept.article_at(entry.url)) is not None:  # it came in otherwise
            self._kept.taken_in(entry, known)
            return
        try:
            with gc_paused():
                added = ingest_entry(self._library, feed, entry, page)
        except ReaderError:
            raise
        except Exception as bug:  # one entry must not keep the others from being read
            log_error("adding the entry of a feed", bug)
            self._kept.taken_in(entry, None)
            error = bug_message("It could not be added", bug)
            yield EntryResult(feed.id, None, entry.title, error, self._done, self._total)
            return
        self._kept.taken_in(entry, added.article_id)
        if added.outcome is not Outcome.KNOWN:  # else another feed brought the same text, and nothing is new
            headline = added.headline or entry.title
            yield EntryResult(feed.id, added.article_id, headline, None, self._done, self._total)
