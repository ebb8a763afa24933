"""The feeds of an empty library, and a refresh of all of them."""

from collections.abc import Callable

import pytest

from reader.library.library import Library
from reader.library.stores.feeds import FeedStore
from reader.subscriptions.feed_visits import Visited
from reader.subscriptions.refreshing import EntryResult, refresh


@pytest.fixture
def feeds(library: Library) -> FeedStore:
    return FeedStore(library)


@pytest.fixture
def run(library: Library, feeds: FeedStore) -> Callable[[], list[Visited | EntryResult]]:
    """Refreshes all feeds."""
    return lambda: list(refresh(library, feeds.feeds()))
