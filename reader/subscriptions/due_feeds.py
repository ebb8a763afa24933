"""Which feeds are due, and when the next one is. Moments are in seconds since 1970."""

import time
from collections.abc import Sequence

from reader.library.stores.feeds import FeedRow

LONGEST_WAIT = 86_400
"""The most seconds from one visit to the next, unless a person set a longer interval for the feed."""


def due_feeds(feeds: Sequence[FeedRow], now: float | None = None) -> list[FeedRow]:
    """The feeds to visit at a time, by default now: neither muted nor gone, and due."""
    moment = time.time() if now is None else now
    return [feed for feed in feeds if not feed.is_muted and not feed.is_gone and is_due(feed, moment)]


def is_due(feed: FeedRow, now: float) -> bool:
    """Whether a feed may be visited. One whose next visit is further ahead than any wait may: it was visited while the
    clock was ahead.
    """
    return not now < feed.next_visit <= now + max(LONGEST_WAIT, feed.interval)


def next_due(feeds: Sequence[FeedRow]) -> int | None:
    """When the next feed is due, where none is now; None where all are muted or gone."""
    return min((feed.next_visit for feed in feeds if not feed.is_muted and not feed.is_gone), default=None)
