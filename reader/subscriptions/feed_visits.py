"""Feeds visited: what is new in them comes into the library, to become articles later.

A visit asks only for what changed since the last one; a feed that fails is left alone for longer and longer.
"""

import hashlib
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from reader.base.errors import BusyServer, PageError, bug_message
from reader.base.gc_pause import gc_paused
from reader.base.log import log_error
from reader.library.library import Library
from reader.library.stores.feeds import FeedRow, FeedStore, NewEntry, Visit

if TYPE_CHECKING:
    from reader.pages.feed import Feed
    from reader.pages.parallel_fetch import FetchRequest
    from reader.pages.web import HttpResponse

_FIRST_WAIT = 600
_LONGEST_WAIT = 86_400
"""Seconds for which a feed is left alone after its first failure, and at most: each failure doubles them."""
_AT_A_TIME = 25
"""Feeds at most that are kept in one transaction."""
_LONGEST_TAG = 500
"""Characters of what a server calls its answer; a longer tag is not sent back."""
_LEAD = 3_600
"""Seconds by which the clock of an entry may be ahead; one that is further in the future has no date."""


class Visited(NamedTuple):
    """A feed that was visited. `new` counts its entries that are to become articles; `error` says why it failed, and
    is None where it did not. `done` of `total` feeds were visited so far. `is_private` says whether it came from this
    machine or its network.
    """

    feed_id: int
    name: str
    url: str
    new: int
    error: str | None
    done: int
    total: int
    is_private: bool = False


def due_feeds(feeds: Sequence[FeedRow], now: float | None = None) -> list[FeedRow]:
    """Those to visit when all are: not muted, not gone, and not to be left alone for now (in seconds since 1970)."""
    moment = time.time() if now is None else now
    return [feed for feed in feeds if not feed.is_muted and not feed.is_gone and feed.next_visit <= moment]


def visit_feeds(library: Library, feeds: Sequence[FeedRow], cancelled: Callable[[], bool]) -> Iterator[Visited]:
    """Visit feeds, yielding what became of each, in the order in which they answer. What came in before it is cancelled
    is kept. Raises Cancelled and LibraryError.
    """
    return (one for one in visits_and_pauses(library, feeds, cancelled) if one is not None)


def visits_and_pauses(
    library: Library, feeds: Sequence[FeedRow], cancelled: Callable[[], bool]
) -> Iterator[Visited | None]:
    """The same, and None wherever no feed answers for a while: there is time for other work."""
    from reader.pages.parallel_fetch import ParallelFetch
    from reader.pages.web import ACCEPT_FEEDS

    by_number = {feed.id: feed for feed in feeds}
    kept = FeedStore(library)
    done = 0
    with ParallelFetch([_question(feed) for feed in feeds], ACCEPT_FEEDS) as visits:
        for answers in visits.result_batches(_AT_A_TIME, cancelled):
            if not answers:
                yield None
                continue
            with gc_paused():
                read = [_read_or_tell(by_number[question.number], answer) for question, answer in answers]
            with library.writing():  # once for some feeds: each time costs as much as writing a feed
                new = [_keep(kept, one) for one in read]
            for one, entries, (_, answer) in zip(read, new, answers, strict=True):
                done += 1
                known = kept.feed(one.feed.id) or one.feed
                is_private = not isinstance(answer, PageError) and answer.is_private
                yield Visited(known.id, known.name, known.url, entries, one.error, done, len(by_number), is_private)


def _question(feed: FeedRow) -> "FetchRequest":
    from reader.pages.parallel_fetch import FetchRequest

    headers = {}
    if feed.etag:
        headers["If-None-Match"] = feed.etag
    if feed.last_modified:
        headers["If-Modified-Since"] = feed.last_modified
    return FetchRequest(feed.id, feed.url, headers)


class _Read(NamedTuple):
    """What a visit came to: what there is to keep, or an error and when to come again."""

    feed: FeedRow
    visit: Visit | None = None
    entries: Sequence[NewEntry] = ()
    error: str | None = None
    next_visit: int = 0
    is_gone: bool = False


def _read_or_tell(feed: FeedRow, answer: "HttpResponse | PageError") -> _Read:
    """What `_read` does; a mistake of ours on one feed must not keep the others from being visited."""
    now = int(time.time())
    try:
        return _read(feed, answer, now)
    except Exception as bug:
        log_error("reading a feed", bug)
        return _fail(feed, bug_message("It could not be read", bug), now)


def _read(feed: FeedRow, answer: "HttpResponse | PageError", now: int) -> _Read:
    from reader.pages.feeds import parse_feed
    from reader.pages.web import retry_after

    if isinstance(answer, PageError):
        return _fail(feed, str(answer), now, ceil(answer.left) if isinstance(answer, BusyServer) else 0)
    if answer.status == 410:
        gone = "Its server says that this feed is gone for good. It is not visited any more."
        return _fail(feed, gone, now, is_gone=True)
    if answer.status not in (200, 304):
        return _fail(feed, answer.fault, now, retry_after(answer))
    found = hashlib.sha256(answer.body).digest()[:16]
    if answer.status == 304 or found == feed.body_hash:
        return _Read(feed, _visit(feed, answer, now))
    try:
        parsed = parse_feed(answer.body, answer.url, answer.charset)
    except PageError as error:
        return _fail(feed, str(error), now)
    visit = _visit(feed, answer, now)._replace(body_hash=found, title=parsed.title or feed.title, site=parsed.site)
    return _Read(feed, visit, _entries(parsed, now))


def _fail(feed: FeedRow, error: str, now: int, wait: int = 0, is_gone: bool = False) -> _Read:
    longer = min(_FIRST_WAIT * 2 ** min(feed.failures, 20), _LONGEST_WAIT)
    return _Read(feed, error=error, next_visit=now + max(longer, feed.interval, wait), is_gone=is_gone)


def _keep(kept: FeedStore, read: _Read) -> int:
    """Keep what a visit came to. Returns how many entries are new."""
    if read.visit is not None:
        return kept.visited(read.feed.id, read.visit, read.entries)
    kept.failed(read.feed.id, read.error or "", read.next_visit, read.is_gone)
    return 0


def _visit(feed: FeedRow, answer: "HttpResponse", now: int) -> Visit:
    """What an answer says of how to ask the next time; one of 304 may leave out what it said before."""
    is_same = answer.status == 304
    return Visit(
        url=answer.moved or feed.url,
        title=feed.title,
        site=feed.site,
        etag=_tag(answer.headers.get("etag")) or (feed.etag if is_same else None),
        last_modified=_tag(answer.headers.get("last-modified")) or (feed.last_modified if is_same else None),
        body_hash=feed.body_hash,
        at=now,
    )


def _tag(value: str | None) -> str | None:
    """What a server calls its answer, if that can be sent back to it."""
    return value if value and len(value) <= _LONGEST_TAG and value.isascii() and value.isprintable() else None


def _entries(feed: "Feed", now: int) -> list[NewEntry]:
    return [
        NewEntry(one.id, one.title, one.url, _seconds(one.published, now), one.author, one.html) for one in feed.entries
    ]


def _seconds(moment: datetime | None, now: int) -> int | None:
    if moment is None:
        return None
    seconds = int(moment.timestamp())
    return seconds if 0 < seconds <= now + _LEAD else None
