"""Visits feeds: new entries are stored in the library, to become articles later.

A visit asks only for what has changed since the last one. A feed that fails is visited less and less often.
"""

import hashlib
import random
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from math import ceil
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin

from reader.base.credential_store import CredentialStore
from reader.base.errors import BusyServer, Cancelled, CredentialsError, PageError, bugs_logged
from reader.base.gc_pause import gc_paused
from reader.library.library import Library
from reader.library.stores.entries import NewEntry
from reader.library.stores.feeds import FeedRow, FeedStore, Visit
from reader.subscriptions.big_responses import BigResponses
from reader.subscriptions.due_feeds import LONGEST_WAIT
from reader.subscriptions.entry_limits import budget_of
from reader.subscriptions.feed_faults import asks_for_private, error_of, fault_of
from reader.subscriptions.feed_passwords import address_with_password, save_moved_passwords

if TYPE_CHECKING:
    from reader.pages.feed import Feed
    from reader.pages.fetch_request import FetchRequest
    from reader.pages.parallel_fetch import FetchResult
    from reader.pages.web import HttpResponse

_FIRST_WAIT = 600
"""Seconds until a feed is visited again after its first failure: each failure doubles them."""
_AT_A_TIME = 25
"""The most feeds that are written in one transaction."""
_LONGEST_TAG = 500
"""Characters of an entity tag; a longer one is not sent back."""
_LEAD = 3_600
"""Seconds that the date of an entry may lie in the future; one that is further ahead has no date."""


class Visited(NamedTuple):
    """A feed that was visited. `new` counts its new entries. `error` says why it failed, and is None where it did not.
    `done` of `total` feeds were visited so far. `is_private` is whether it came from this machine or its network, and
    `asks` whether it would, if the person allowed that. `left_out` counts entries for which there was no room.
    """

    feed_id: int
    name: str
    url: str
    new: int
    error: str | None
    done: int
    total: int
    is_private: bool = False
    asks: bool = False
    left_out: int = 0


def visit_feeds(library: Library, feeds: Sequence[FeedRow], cancelled: Callable[[], bool]) -> Iterator[Visited]:
    """Visit feeds, yielding the result of each, in the order in which they answer. What came in before it is cancelled
    is stored. Raises Cancelled and LibraryError.
    """
    return (one for one in visits_and_pauses(library, feeds, cancelled) if one is not None)


def visits_and_pauses(
    library: Library,
    feeds: Sequence[FeedRow],
    cancelled: Callable[[], bool],
    is_other_work_left: Callable[[], bool] = lambda: False,
) -> Iterator[Visited | None]:
    """Visit feeds as `visit_feeds` does, also yielding None while no feed answers: there is time for other work. Big
    feeds are read when the others are, and no other work is left after a None.
    """
    from reader.pages.parallel_fetch import ParallelFetch
    from reader.pages.web import ACCEPT_FEEDS

    requests, failed = _requests(feeds)
    visits, big = _Visits(library, feeds), BigResponses()
    yield from visits.write(failed)
    with ParallelFetch(requests, ACCEPT_FEEDS) as fetch:
        for results in fetch.result_batches(_AT_A_TIME, cancelled):
            yield from visits.read(big.sift(results))
            if not results:
                yield None
                if big and not is_other_work_left():
                    yield from visits.read([big.take_smallest()])
    while big:
        yield None
        if cancelled():
            raise Cancelled("Stopped. What was fetched before stays.")
        if not is_other_work_left():
            yield from visits.read([big.take_smallest()])


class _Visits:
    """Writes what feeds answered, counting them."""

    def __init__(self, library: Library, feeds: Sequence[FeedRow]) -> None:
        self._library, self._store = library, FeedStore(library)
        self._feeds = {feed.id: feed for feed in feeds}
        self._done = 0

    def read(self, results: "Sequence[FetchResult]") -> Iterator[Visited]:
        """Read and write some responses, yielding the result of each."""
        if results:
            with gc_paused():
                yield from self.write([_read_or_fail(self._feeds[one.number], response) for one, response in results])

    def write(self, read: "Sequence[_Read]") -> Iterator[Visited]:
        """Write what was read, yielding the result of each."""
        with self._library.writing():  # once for several feeds: a transaction costs as much as writing a feed
            new = [_write(self._store, one) for one in read]
        save_moved_passwords((one.feed.url, one.visit.url) for one in read if one.visit is not None)
        for one, entries in zip(read, new, strict=True):
            self._done += 1
            known = self._store.feed(one.feed.id) or one.feed
            yield Visited(
                known.id, known.name, known.url, entries.new, one.error, self._done, len(self._feeds), one.is_private,
                one.asks, entries.left_out,
            )  # fmt: skip


def _requests(feeds: Sequence[FeedRow]) -> "tuple[list[FetchRequest], list[_Read]]":
    """The requests for feeds, with their passwords, and the feeds whose password cannot be read. Those that failed the
    last time come last, in any order: if a few of a server hang, they shall not always be the first.
    """
    requests, failed = [], []
    with_password = CredentialStore().addresses()
    failing = [feed for feed in feeds if feed.failures]
    random.shuffle(failing)
    for feed in [*(feed for feed in feeds if not feed.failures), *failing]:
        try:
            address = address_with_password(feed.url) if feed.url in with_password else feed.url
        except CredentialsError as error:
            failed.append(_fail(feed, str(error), int(time.time())))
        else:
            requests.append(_request(feed, address))
    return requests, failed


def _request(feed: FeedRow, address: str) -> "FetchRequest":
    from reader.pages.fetch_request import FetchRequest

    headers = {}
    if feed.etag:
        headers["If-None-Match"] = feed.etag
    if feed.last_modified:
        headers["If-Modified-Since"] = feed.last_modified
    return FetchRequest(feed.id, address, headers, not feed.allows_private, feed.allows_http)


class _Read(NamedTuple):
    """The result of a visit: what to store, or an error and when to visit again."""

    feed: FeedRow
    visit: Visit | None = None
    entries: Sequence[NewEntry] = ()
    error: str | None = None
    next_visit: int = 0
    is_gone: bool = False
    is_page: bool = False
    is_private: bool = False
    asks: bool = False


class _Written(NamedTuple):
    """How many entries are new, and how many were left out."""

    new: int = 0
    left_out: int = 0


def _read_or_fail(feed: FeedRow, response: "HttpResponse | PageError") -> _Read:
    """As `_read`, but what cannot be read, even because of a bug, has an error: the other feeds are visited."""
    now = int(time.time())
    try:
        with bugs_logged("reading a feed", "It could not be read"):
            read = _read(feed, response, now)
    except PageError as error:
        read = _fail(feed, str(error), now)
    return read._replace(is_private=not isinstance(response, PageError) and response.is_private)


def _read(feed: FeedRow, response: "HttpResponse | PageError", now: int) -> _Read:
    """The result of a response. Raises PageError where it has no feed."""
    from reader.pages.feeds import looks_like_feed, parse_feed
    from reader.pages.web import retry_after

    if isinstance(response, PageError):
        wait = ceil(response.left) if isinstance(response, BusyServer) else 0
        return _fail(feed, error_of(feed, response), now, wait)._replace(asks=asks_for_private(feed, response))
    if response.status == 410:
        gone = "Its server says that this feed is gone for good. It is not refreshed any more."
        return _fail(feed, gone, now, is_gone=True)
    if response.status not in (200, 304):
        return _fail(feed, fault_of(feed, response), now, retry_after(response))
    found = hashlib.sha256(response.body).digest()[:16]
    if response.status == 304 or found == feed.body_hash:
        return _Read(feed, _visit(feed, response, now))
    visit = _visit(feed, response, now)._replace(body_hash=found)
    if not looks_like_feed(response.body):
        from reader.subscriptions.followed_pages import may_be_followed_page, read_followed_page

        if may_be_followed_page(feed, response):
            parsed = read_followed_page(response, feed.is_page)
            visit = visit._replace(title=parsed.title or feed.title, site=visit.url)
            return _Read(feed, visit, _entries(parsed, now, is_page=True), is_page=True)
    parsed = parse_feed(response.body, response.url, response.charset)
    site = urljoin(visit.url, "/") if parsed.site == visit.url else parsed.site  # only a followed page is its own
    return _Read(feed, visit._replace(title=parsed.title or feed.title, site=site), _entries(parsed, now))


def _fail(feed: FeedRow, error: str, now: int, wait: int = 0, is_gone: bool = False) -> _Read:
    longer = min(_FIRST_WAIT * 2 ** min(feed.failures, 20), LONGEST_WAIT)
    return _Read(feed, error=error, next_visit=now + max(longer, feed.interval, wait), is_gone=is_gone)


def _write(store: FeedStore, read: _Read) -> _Written:
    """Write the result of a visit."""
    if read.visit is not None:
        budget = budget_of(read.feed, read.visit.at)
        new = store.visited(read.feed.id, read.visit, read.entries, not read.is_page, budget)
        return _Written(new, budget.left_out)
    store.failed(read.feed.id, read.error or "", read.next_visit, read.is_gone)
    return _Written()


def _visit(feed: FeedRow, response: "HttpResponse", now: int) -> Visit:
    """The visit to store, with which to ask the next time. A response of 304 may omit what an earlier one said."""
    is_same = response.status == 304
    url = response.moved or feed.url
    return Visit(
        url=url,
        title=feed.title,
        site=url if feed.is_page else feed.site,
        etag=_tag(response.headers.get("etag")) or (feed.etag if is_same else None),
        last_modified=_tag(response.headers.get("last-modified")) or (feed.last_modified if is_same else None),
        body_hash=feed.body_hash,
        at=now,
    )


def _tag(value: str | None) -> str | None:
    """The entity tag or date of a response, if it can be sent back."""
    return value if value and len(value) <= _LONGEST_TAG and value.isascii() and value.isprintable() else None


def _entries(feed: "Feed", now: int, is_page: bool = False) -> list[NewEntry]:
    """The entries of a feed, each with a time by which it keeps its place in the feed. The stories of a page are not in
    the order of their dates: one without a date has the time at which it came in.
    """
    dates = [_seconds(one.published, now) for one in feed.entries]
    arrived = [now - index if is_page else None for index in range(len(dates))]
    times = sort_times([own if date is None else date for date, own in zip(dates, arrived, strict=True)], now)
    return [
        NewEntry(key, title, url, date, author, html, sort_at, attachments)
        for (key, title, url, _, author, html, _, attachments, _), date, sort_at in zip(
            feed.entries, dates, times, strict=True
        )
    ]


def sort_times(dates: Sequence[int | None], now: int) -> list[int]:
    """The times that the entries of a feed sort by, in its order: their dates. One without a date comes right after the
    one above it; of those with the same date, each comes some seconds after those below it, so that no two are equal.
    """
    times: list[int] = []
    for date in dates:
        times.append(min(date, now) if date is not None else times[-1] - 1 if times else now)
    taken: set[int] = set()
    after: dict[int, int] = {}  # the time that the next entry of a date may have
    for index in range(len(times) - 1, -1, -1):
        date = times[index]
        times[index] = after.get(date, date)
        while times[index] in taken:
            times[index] += 1
        taken.add(times[index])
        after[date] = times[index] + 1
    return times


def _seconds(moment: datetime | None, now: int) -> int | None:
    if moment is None:
        return None
    seconds = int(moment.timestamp())
    return seconds if 0 < seconds <= now + _LEAD else None
