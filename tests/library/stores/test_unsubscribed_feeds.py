"""Feeds left and brought back with all that they had."""

from collections.abc import Callable

import pytest

from reader.library import article_feeds
from reader.library.article_feeds import BroughtBy
from reader.library.library import Library
from reader.library.stores.entries import EntryStore, NewEntry
from reader.library.stores.feeds import FeedStore, Visit
from reader.library.stores.unsubscribed_feeds import resubscribe, unsubscribe

URL = "https://quay.example/feed"
ENTRIES = [NewEntry(name, f"{name} opens", None, None, None, f"<p>{name}</p>", 100) for name in ("Mill", "Lock")]


@pytest.fixture
def saved(library: Library) -> FeedStore:
    return FeedStore(library)


def visit(at: int = 100) -> Visit:
    return Visit(URL, "Quay", "https://quay.example/", '"1"', None, None, at)


@pytest.fixture
def feed(saved: FeedStore) -> int:
    """A feed with options of its own, which has had two entries; one of them is an article."""
    number, _ = saved.subscribe(URL, "My quay", "News")
    saved.set_full_text(number, False)
    saved.set_interval(number, 3600)
    saved.set_muted(number, True)
    assert saved.visited(number, visit(), ENTRIES) == 2
    return number


@pytest.fixture
def article(library: Library, saved: FeedStore, feed: int, put: Callable[..., int], make_article) -> int:
    number = put(make_article("Mill opens"))
    entry = EntryStore(library).waiting_entry(EntryStore(library).waiting()[0])
    assert entry is not None
    EntryStore(library).ingested(entry, number)
    return number


def test_what_a_feed_brought_stays_when_it_is_left(library: Library, saved, feed: int, article: int):
    left = unsubscribe(library, feed)
    assert left is not None and left.articles == ((article, 100, 100),)
    assert saved.feeds() == [] and EntryStore(library).waiting() == []
    assert library.row(article) is not None and saved.feeds_of(article) == []


def test_a_feed_that_is_brought_back_is_as_it_was(library: Library, saved: FeedStore, feed: int, article: int):
    entries = EntryStore(library)
    before, waiting = saved.feed(feed), [entries.waiting_entry(number) for number in entries.waiting()]
    left = unsubscribe(library, feed)
    assert left is not None
    assert resubscribe(library, left) == feed
    assert saved.feed(feed) == before
    after = [entries.waiting_entry(number) for number in entries.waiting()]
    assert [one[1:] for one in after if one] == [one[1:] for one in waiting if one]
    assert saved.feeds_of(article) == [feed] and saved.unread() == {feed: 1}


def test_entries_that_were_seen_before_stay_seen(library: Library, saved: FeedStore, feed: int, article: int):
    left = unsubscribe(library, feed)
    assert left is not None
    resubscribe(library, left)
    assert saved.visited(feed, visit(200), ENTRIES) == 0


def test_a_feed_left_twice_is_left_once(library: Library, feed: int):
    assert unsubscribe(library, feed) is not None
    assert unsubscribe(library, feed) is None


def test_where_another_feed_has_its_number_it_gets_a_new_one(
    library: Library, saved: FeedStore, feed: int, article: int
):
    left = unsubscribe(library, feed)
    assert left is not None
    other, _ = saved.subscribe("https://weir.example/feed")
    assert other == feed
    number = resubscribe(library, left)
    assert number != other and saved.feeds_of(article) == [number]
    assert {one.name for one in saved.feeds()} == {"My quay", "https://weir.example/feed"}


def test_where_its_address_is_followed_again_that_feed_gets_what_it_had(library: Library, saved, feed, article):
    left = unsubscribe(library, feed)
    assert left is not None
    again, _ = saved.subscribe(URL)
    assert resubscribe(library, left) == again
    assert len(saved.feeds()) == 1 and saved.feeds_of(article) == [again]
    assert saved.visited(again, visit(200), ENTRIES) == 0


def test_an_article_that_another_feed_brought_meanwhile_is_of_both(library, saved, feed, article, make_article):
    left = unsubscribe(library, feed)
    assert left is not None
    other, _ = saved.subscribe("https://weir.example/feed")
    article_feeds.save(library, article, BroughtBy(other, 50, 200))
    again = resubscribe(library, left)
    assert saved.feeds_of(article) == [again, other]


def test_articles_dropped_meanwhile_are_no_trouble(library: Library, saved: FeedStore, feed: int, article: int):
    left = unsubscribe(library, feed)
    assert left is not None
    library.write("DELETE FROM version WHERE article_id = ?", (article,))
    library.write("DELETE FROM article WHERE id = ?", (article,))
    resubscribe(library, left)
    assert saved.feed(feed) is not None
