"""Which feeds brought an article, and the date by which it is sorted then."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from reader.library import article_feeds
from reader.library.article_feeds import BroughtBy
from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.listing.view import Order, View, ViewKind
from reader.library.search.search import Search
from reader.library.stores.feeds import FeedStore
from reader.searching.query import parse_query

NOON = int(datetime(2026, 1, 1, 12, tzinfo=UTC).timestamp())


@pytest.fixture
def feeds(library: Library) -> list[int]:
    """Two feeds in one folder."""
    store = FeedStore(library)
    return [store.subscribe(f"https://{name}.example/feed", name, "News")[0] for name in ("one", "two")]


@pytest.fixture
def article(put: Callable[..., int], make_article) -> int:
    return put(make_article("Ferry", published=datetime(2025, 6, 1, tzinfo=UTC)))


def listed(library: Library, view: View, order: Order = Order.NEWEST) -> list[tuple[int, int]]:
    """The ids of the articles of a list, and the times that they are sorted by."""
    return [(row.id, row.sort_at) for row in Listing(library, view, order).rows_after(None, 9)]


def of(feed: int) -> View:
    return View(ViewKind.FEED, str(feed))


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_an_article_of_two_feeds_is_in_both_lists_by_the_date_of_each(library, feeds, article, order: tuple[int, int]):
    for index in order:
        article_feeds.save(library, article, BroughtBy(feeds[index], NOON + index * 100, NOON + 500))
    assert [listed(library, of(feed)) for feed in feeds] == [[(article, NOON)], [(article, NOON + 100)]]
    folder = View(ViewKind.FOLDER, "News")
    assert listed(library, folder) == listed(library, folder, Order.ARRIVAL) == [(article, NOON)]
    assert FeedStore(library).counts() == {feeds[0]: (1, 1), feeds[1]: (1, 1)}
    row = library.row(article)
    assert row is not None and row.sort_at == NOON  # the earliest of the dates, whichever feed answered first


def test_read_once_it_is_read_everywhere(library: Library, feeds: list[int], article: int):
    for feed in feeds:
        article_feeds.save(library, article, BroughtBy(feed, NOON, NOON))
    library.set_read(article, True)
    assert FeedStore(library).unread() == {}
    assert Listing(library, View(ViewKind.FOLDER, "News")).unread() == 0


def test_a_feed_brings_an_article_once_and_the_first_date_stays(library: Library, feeds: list[int], article: int):
    for seconds in (NOON, NOON - 100):
        article_feeds.save(library, article, BroughtBy(feeds[0], seconds, NOON))
    assert article_feeds.feeds_of(library, article) == [BroughtBy(feeds[0], NOON, NOON)]


def test_a_feed_that_nobody_follows_brings_nothing(library: Library, feeds: list[int], article: int):
    article_feeds.save(library, article, BroughtBy(99, NOON, NOON))
    assert article_feeds.feeds_of(library, article) == []


def test_after_unfollowing_it_is_of_the_other_feed_and_still_in_the_folder(library, feeds, article):
    for feed in feeds:
        article_feeds.save(library, article, BroughtBy(feed, NOON, NOON))
    FeedStore(library).unsubscribe(feeds[0])
    assert FeedStore(library).feeds_of(article) == [feeds[1]]
    assert Listing(library, View(ViewKind.FOLDER, "News")).count() == 1
    FeedStore(library).unsubscribe(feeds[1])
    assert Listing(library, View(ViewKind.FOLDER, "News")).count() == 0


def test_search_finds_it_where_it_stands_now(library: Library, feeds: list[int], put, make_article):
    old, new = (put(make_article(name, published=datetime(2025, 6, 1, tzinfo=UTC))) for name in ("Ferry", "Ferries"))
    article_feeds.save(library, old, BroughtBy(feeds[0], NOON, NOON))
    rows = Search(library).rows(parse_query("officials after:2026-01-01"))
    assert [row.id for row in rows] == [old]
    assert [row.id for row in Search(library).rows(parse_query("officials"))] == [old, new]
