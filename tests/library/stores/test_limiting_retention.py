"""Setting limits and deleting what is past them, undone and redone as one change."""

import time

import pytest

from reader.library import article_feeds
from reader.library.article_feeds import BroughtBy
from reader.library.library import Library
from reader.library.stores.feeds import FeedStore
from reader.library.stores.limiting_retention import LimitingRetention
from reader.library.stores.retention import RetentionStore
from reader.model.retention import FOR_EVER, Retention

MONTH = Retention(30)


@pytest.fixture
def feed(library: Library, put, make_article) -> int:
    """A feed with an article of today, one that came in forty days ago, and one of these that is deleted already."""
    number, _ = FeedStore(library).subscribe("https://quay.example/feed", "Quay")
    now = int(time.time())
    for days in (0, 40, 41):
        article_feeds.save(library, put(make_article(f"Bell {days}")), BroughtBy(number, now, now - days * 86_400))
    library.delete(3)
    return number


@pytest.mark.parametrize("before", [None, FOR_EVER, Retention(90)])
def test_limits_of_a_feed_are_set_with_what_they_delete_and_back(library: Library, feed: int, before):
    store = RetentionStore(library)
    store.set_of_feed(feed, before)
    change = LimitingRetention(feed, before, MONTH)
    assert change.changed == 0 and list(change.make(library)) == [0, 1]
    for _ in range(2):
        assert (change.changed, library.count(), store.of_feed(feed)) == (1, 1, MONTH)
        assert list(change.undo(library)) == [0, 1]
        assert (library.count(), store.of_feed(feed)) == (2, before)
        list(change.redo(library))


def test_limits_of_all_feeds_are_set_and_back(library: Library, feed: int):
    store = RetentionStore(library)
    change = LimitingRetention(None, FOR_EVER, MONTH)
    list(change.make(library))
    assert (store.default(), store.of_feed(feed), library.count()) == (MONTH, None, 1)
    list(change.undo(library))
    assert (store.default(), library.count()) == (FOR_EVER, 2)
