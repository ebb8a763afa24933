"""Feeds left and brought back with all that they had."""

from collections.abc import Callable

import pytest

from reader.library.library import Library
from reader.library.stores.feeds import FeedStore, NewEntry, Visit
from reader.library.stores.unsubscribed_feeds import resubscribe, unsubscribe

URL = "https://quay.example/feed"
ENTRIES = [NewEntry(name, f"{name} opens", None, None, None, f"<p>{name}</p>") for name in ("Mill", "Lock")]


@pytest.fixture
def kept(library: Library) -> FeedStore:
    return FeedStore(library)


def visit(at: int = 100) -> Visit:
    return Visit(URL, "Quay", "https://quay.example/", '"1"', None, None, at)


@pytest.fixture
def feed(kept: FeedStore) -> int:
    """A feed with options of its own, which has had two entries; one of them is an article."""
    number, _ = kept.subscribe(URL, "My quay", "News")
    kept.set_full_text(number, False)
    kept.set_interval(number, 3600)
    kept.set_muted(number, True)
    assert kept.visited(number, visit(), ENTRIES) == 2
    return number


@pytest.fixture
def article(library: Library, kept: FeedStore, feed: int, put: Callable[..., int], make_article) -> int:
    number = put(make_article("Mill opens"))
    entry = kept.waiting_entry(kept.waiting()[0])
    assert entry is not None
    kept.taken_in(entry, number)
    return number


def test_what_a_feed_brought_stays_when_it_is_left(library: Library, kept, feed: int, article: int):
    left = unsubscribe(library, feed)
    assert left is not None and left.articles == (article,)
    assert kept.feeds() == [] and kept.waiting() == []
    assert library.row(article) is not None and kept.feed_of(article) is None


def test_a_feed_that_is_brought_back_is_as_it_was(library: Library, kept: FeedStore, feed: int, article: int):
    before, waiting = kept.feed(feed), [kept.waiting_entry(number) for number in kept.waiting()]
    left = unsubscribe(library, feed)
    assert left is not None
    assert resubscribe(library, left) == feed
    assert kept.feed(feed) == before
    after = [kept.waiting_entry(number) for number in kept.waiting()]
    assert [one[1:] for one in after if one] == [one[1:] for one in waiting if one]
    assert kept.feed_of(article) == feed and kept.unread() == {feed: 1}


def test_entries_that_were_seen_before_stay_seen(library: Library, kept: FeedStore, feed: int, article: int):
    left = unsubscribe(library, feed)
    assert left is not None
    resubscribe(library, left)
    assert kept.visited(feed, visit(200), ENTRIES) == 0


def test_a_feed_left_twice_is_left_once(library: Library, feed: int):
    assert unsubscribe(library, feed) is not None
    assert unsubscribe(library, feed) is None


def test_where_another_feed_has_its_number_it_gets_a_new_one(
    library: Library, kept: FeedStore, feed: int, article: int
):
    left = unsubscribe(library, feed)
    assert left is not None
    other, _ = kept.subscribe("https://weir.example/feed")
    assert other == feed
    number = resubscribe(library, left)
    assert number != other and kept.feed_of(article) == number
    assert {one.name for one in kept.feeds()} == {"My quay", "https://weir.example/feed"}


def test_where_its_address_is_followed_again_that_feed_gets_what_it_had(library: Library, kept, feed, article):
    left = unsubscribe(library, feed)
    assert left is not None
    again, _ = kept.subscribe(URL)
    assert resubscribe(library, left) == again
    assert len(kept.feeds()) == 1 and kept.feed_of(article) == again
    assert kept.visited(again, visit(200), ENTRIES) == 0


def test_an_article_that_another_feed_brought_meanwhile_stays_with_that(library, kept, feed, article, make_article):
    left = unsubscribe(library, feed)
    assert left is not None
    other, _ = kept.subscribe("https://weir.example/feed")
    library.write("UPDATE article SET feed_id = ? WHERE id = ?", (other, article))
    resubscribe(library, left)
    assert kept.feed_of(article) == other


def test_articles_dropped_meanwhile_are_no_trouble(library: Library, kept: FeedStore, feed: int, article: int):
    left = unsubscribe(library, feed)
    assert left is not None
    library.write("DELETE FROM version WHERE article_id = ?", (article,))
    library.write("DELETE FROM article WHERE id = ?", (article,))
    resubscribe(library, left)
    assert kept.feed(feed) is not None
