"""Leaving feeds and following them again, with or without their articles, over and over."""

from typing import Any

import pytest

from reader.library import article_feeds
from reader.library.article_feeds import BroughtBy
from reader.library.library import Library
from reader.library.stores.disposable_articles import disposable_of_feeds, disposable_read
from reader.library.stores.feeds import FeedStore
from reader.library.stores.leaving_feeds import LeavingFeeds, SubscribedFeeds, SwitchedFeeds
from reader.library.stores.tags import TagStore


@pytest.fixture
def feeds(library: Library) -> list[int]:
    return [FeedStore(library).subscribe(f"https://quay.example/{name}", folder="News")[0] for name in "ab"]


@pytest.fixture
def brought(library: Library, feeds: list[int], put, make_article) -> list[int]:
    """Articles of the first feed: one that the second has, too, starred, tagged, saved for later, of none of these."""
    ids = [put(make_article(f"Number {number}")) for number in range(5)]
    for number, one in enumerate(ids):
        article_feeds.save(library, one, BroughtBy(feeds[0], 100 + number, 200))
    article_feeds.save(library, ids[0], BroughtBy(feeds[1], 90, 190))
    library.set_starred(ids[1], True)
    TagStore(library).set(ids[2], ["sea"])
    library.set_later(ids[3], True)
    return ids


def state(library: Library) -> list[list[Any]]:
    """All that is known of feeds, and of which articles are there."""
    tables = ("feed ORDER BY id", "article_feed ORDER BY 1, 2", "article_folder ORDER BY 1, 2")
    found = [library.read(f"SELECT * FROM {table}") for table in tables]
    counts = library.read("SELECT * FROM view_count WHERE listed OR unread ORDER BY 1, 2")
    return [*found, counts, library.read("SELECT id, deleted_at IS NULL FROM article ORDER BY id")]


def test_only_what_nobody_marked_and_no_other_feed_has_may_be_deleted(library: Library, feeds, brought):
    assert list(disposable_of_feeds(library, feeds[:1])) == brought[4:]
    assert sorted(disposable_of_feeds(library, feeds)) == [brought[0], brought[4]]
    assert list(disposable_of_feeds(library, feeds[1:])) == []


def test_of_some_articles_those_that_were_read_and_that_nobody_marked_may_be_deleted(library: Library, brought):
    assert list(disposable_read(library, brought)) == []
    for one in brought:
        library.set_just_read([one], True)
    assert sorted(disposable_read(library, brought)) == [brought[0], brought[4]]
    library.delete(brought[0])
    assert list(disposable_read(library, brought)) == brought[4:]


@pytest.mark.parametrize("deletes", [False, True])
def test_a_feed_is_left_and_comes_back_with_all_that_it_had_as_often_as_wanted(
    deletes: bool, library: Library, feeds, brought
):
    before, ids = state(library), disposable_of_feeds(library, feeds[:1]) if deletes else ()
    changes = LeavingFeeds(SwitchedFeeds(feeds[:1]), 5)
    assert list(changes.make(library, ids)) == [0, *([1] if deletes else [])]
    after = state(library)
    assert [row[0] for row in after[0]] == feeds[1:] and library.count() == 5 - len(ids)
    for _ in range(3):
        list(changes.undo(library))
        assert state(library) == before
        list(changes.redo(library))
        assert state(library) == after
    assert changes.changed == 5 + len(ids)


def test_a_feed_that_was_followed_is_left_with_what_it_has_brought_since(library: Library, feeds, put, make_article):
    switched = SwitchedFeeds(feeds)
    changes = SubscribedFeeds(switched, lambda: 1)
    article_feeds.save(library, put(make_article("Mill")), BroughtBy(feeds[0], 100, 200))
    before = state(library)
    for _ in range(2):
        list(changes.undo(library))
        assert FeedStore(library).feeds() == [] and switched.ids == []
        list(changes.redo(library))
        assert state(library) == before and switched.ids == feeds


def test_a_feed_that_is_gone_already_stays_gone(library: Library, feeds):
    FeedStore(library).unsubscribe(feeds[0])
    switched = SwitchedFeeds(feeds)
    switched.leave(library)
    switched.return_to(library)
    assert [feed.id for feed in FeedStore(library).feeds()] == feeds[1:]
