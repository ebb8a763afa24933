"""Which feeds are due, and when the next one is."""

from collections.abc import Callable

import pytest

from reader.library.stores.feeds import FeedRow, FeedStore
from reader.subscriptions.due_feeds import due_feeds, next_due

DAY = 86_400


@pytest.fixture
def row(feeds: FeedStore) -> Callable[[], FeedRow]:
    """The only feed as it stands in the library."""

    def only() -> FeedRow:
        (found,) = feeds.feeds()
        return found

    return only


def test_muted_feeds_and_those_to_be_left_alone_are_not_due(feeds: FeedStore, row):
    number, _ = feeds.subscribe("https://quay.example/feed")
    assert due_feeds(feeds.feeds(), 50) == [row()]
    feeds.failed(number, "It is ill.", 100)
    assert due_feeds(feeds.feeds(), 99) == []
    assert due_feeds(feeds.feeds(), 100) == [row()]
    feeds.set_muted(number, True)
    assert due_feeds(feeds.feeds(), 100) == []


@pytest.mark.parametrize(("interval", "longest"), [(0, DAY), (3600, DAY), (7 * DAY, 7 * DAY)])
def test_a_feed_that_was_visited_while_the_clock_was_ahead_is_due(feeds: FeedStore, row, interval: int, longest: int):
    number, _ = feeds.subscribe("https://quay.example/feed")
    feeds.set_interval(number, interval)
    feeds.failed(number, "It is ill.", 100 + longest)
    assert due_feeds(feeds.feeds(), 100) == []
    assert due_feeds(feeds.feeds(), 99) == [row()]


def test_the_next_feed_is_the_first_that_is_neither_muted_nor_gone(feeds: FeedStore):
    assert next_due([]) is None
    for index, (is_muted, is_gone) in enumerate([(True, False), (False, True), (False, False), (False, False)]):
        number, _ = feeds.subscribe(f"https://quay.example/{index}")
        feeds.failed(number, "It is ill.", 100 + index, is_gone)
        feeds.set_muted(number, is_muted)
    assert next_due(feeds.feeds()) == 102
