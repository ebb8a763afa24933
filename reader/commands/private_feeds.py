"""Asks about the feeds of a list that are on this machine or in its network."""

import sys
from collections.abc import Iterable

from reader.base.safe_text import safe_line
from reader.commands.printing import complain, counted
from reader.library.library import Library
from reader.library.stores.feeds import FeedStore
from reader.subscriptions.subscribing import private_feeds, where_it_is

_MOST_NAMED = 10
_ANSWERS = ("y", "yes")


def ask_about_private(library: Library, feed_ids: Iterable[int]) -> None:
    """Print which feeds of a list are on this machine or in its network, and ask whether they may be fetched; where
    nobody can be asked, print how to allow it. Raises a LibraryError.
    """
    found = private_feeds(library, feed_ids)
    if not found:
        return
    complain(f"{counted(len(found), 'feed')} of the list would be fetched from your own network:")
    for feed in found[:_MOST_NAMED]:
        complain(f"  {safe_line(feed.url)}  ({where_it_is(feed)})")
    if len(found) > _MOST_NAMED:
        complain(f"  and {len(found) - _MOST_NAMED:,} more")
    if _is_wanted():
        store = FeedStore(library)
        for feed in found:
            store.allow(feed.id, private=True)
    else:
        complain("They are followed, but not fetched. `broadsheet feeds ADDRESS --allow-private` allows one.")


def _is_wanted() -> bool:
    if not (sys.stdin and sys.stdin.isatty() and sys.stderr):
        return False
    print("Fetch them, too? [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in _ANSWERS
