"""How much of a feed is taken in a day, so that one that always brings new entries cannot fill the disk."""

from reader.library.stores.entry_budget import EntryBudget
from reader.library.stores.feeds import FeedRow
from reader.subscriptions.due_feeds import LONGEST_WAIT

MOST_AT_FIRST = 2_000
"""Entries of a feed at its first visit."""
MOST_A_DAY = 1_000
"""Entries of a feed in a day after that."""


def budget_of(feed: FeedRow, now: int) -> EntryBudget:
    """What may be taken of a feed now, in seconds since 1970."""
    if feed.last_success is None:
        return EntryBudget(MOST_AT_FIRST)
    is_today = feed.taken_since <= now < feed.taken_since + LONGEST_WAIT
    return EntryBudget(MOST_A_DAY - feed.taken * is_today)


def left_out_text(entries: int) -> str:
    """The sentence that entries were left out, "" where none was."""
    if not entries:
        return ""
    left = "1 article was" if entries == 1 else f"{entries:,} articles were"
    return f"{left} left for another day: {MOST_A_DAY:,} a day are taken of a feed, fewer if they are long."
