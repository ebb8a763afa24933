"""Which articles of feeds are past their limits."""

import random
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from reader.library import article_feeds
from reader.library.article_feeds import BroughtBy
from reader.library.library import Library
from reader.library.stores.changes_in_steps import ChangesInSteps, deleting
from reader.library.stores.feeds import FeedStore
from reader.library.stores.retention import RetentionStore
from reader.library.stores.tags import TagStore
from reader.model.article import Article
from reader.model.retention import FOR_EVER, Retention
from reader.subscriptions.expiry import drop_in_steps, expire

NOW = int(datetime(2026, 6, 1, tzinfo=UTC).timestamp())
DAY = 86_400


@pytest.fixture
def store(library: Library) -> RetentionStore:
    return RetentionStore(library)


@pytest.fixture
def feeds(library: Library) -> list[int]:
    return [FeedStore(library).subscribe(f"https://{name}.example/feed", name)[0] for name in ("one", "two")]


@pytest.fixture
def bring_at(library: Library, put: Callable[..., int], make_article: Callable[..., Article]) -> Callable[..., int]:
    """Adds an article that a feed brought so many days ago, with an entry dated as many days before or otherwise."""

    def add(feed: int, days: int, dated: int | None = None) -> int:
        ((count,),) = library.read("SELECT count(*) FROM article")
        number = put(make_article(f"Bell {count}"))
        date = NOW - (days if dated is None else dated) * DAY
        article_feeds.save(library, number, BroughtBy(feed, date, NOW - days * DAY))
        return number

    return add


def test_nothing_is_past_limits_that_are_not_set(store: RetentionStore, feeds: list[int], bring_at):
    bring_at(feeds[0], 9_000)
    assert store.expired(NOW) == [] and not store.has_limits() and store.default() == FOR_EVER


def test_days_count_from_when_an_article_came_in(store: RetentionStore, feeds: list[int], bring_at):
    old, _ = bring_at(feeds[0], 31), bring_at(feeds[0], 29, dated=4_000)
    store.set_default(Retention(30))
    assert store.expired(NOW) == [old] and store.has_limits()


def test_of_a_number_of_articles_the_newest_of_each_feed_are_kept(store: RetentionStore, feeds: list[int], bring_at):
    numbers = [bring_at(feed, days) for feed in feeds for days in (5, 1, 9, 3)]
    store.set_default(Retention(None, 2))
    assert sorted(store.expired(NOW)) == [numbers[0], numbers[2], numbers[4], numbers[6]]
    store.set_of_feed(feeds[1], FOR_EVER)
    assert sorted(store.expired(NOW)) == [numbers[0], numbers[2]]
    store.set_of_feed(feeds[1], Retention(None, 3))
    assert sorted(store.expired(NOW)) == [numbers[0], numbers[2], numbers[6]]
    store.set_of_feed(feeds[1], None)
    assert len(store.expired(NOW)) == 4


def test_an_article_of_two_feeds_is_retained_as_long_as_one_of_them_keeps_it(library, store, feeds, bring_at):
    number = bring_at(feeds[0], 40)
    article_feeds.save(library, number, BroughtBy(feeds[1], NOW, NOW - 40 * DAY))
    store.set_of_feed(feeds[0], Retention(30))
    assert store.expired(NOW) == []
    store.set_of_feed(feeds[1], Retention(39))
    assert store.expired(NOW) == [number]


MARKS: dict[str, Callable[[Library, int], Any]] = {
    "starred": lambda library, number: library.set_starred(number, True),
    "later": lambda library, number: library.set_later(number, True),
    "tagged": lambda library, number: TagStore(library).set(number, ["sea"]),
    "unread by choice": lambda library, number: [library.set_read(number, read) for read in (True, False)],
    "restored": lambda library, number: [library.delete(number), library.restore(number)],
    "corrected": lambda library, number: library.write(
        "INSERT INTO correction VALUES (?, 'Share', 0, 'out', 1)", (number,)
    ),
}


@pytest.mark.parametrize("mark", MARKS)
def test_what_a_person_marked_stays_for_ever(library: Library, store, feeds, bring_at, mark: str):
    number, other = bring_at(feeds[0], 400), bring_at(feeds[0], 400)
    MARKS[mark](library, number)
    store.set_default(Retention(30, 1))
    assert store.expired(NOW) == [other]


def test_what_no_feed_brought_stays(store: RetentionStore, put, make_article):
    put(make_article("Bell"))
    store.set_default(Retention(1, 1))
    assert store.expired(NOW) == []


def test_a_preview_is_what_then_expires(library: Library, store: RetentionStore, feeds: list[int], bring_at):
    chance = random.Random(7)
    ((moment,),) = library.read("SELECT CAST(strftime('%s', 'now') AS INTEGER)")
    for _ in range(40):
        number = bring_at(chance.choice(feeds), chance.randrange(60))
        if chance.random() < 0.3:
            article_feeds.save(library, number, BroughtBy(chance.choice(feeds), NOW, NOW - chance.randrange(60) * DAY))
        if chance.random() < 0.2:
            library.set_starred(number, True)
    library.write("UPDATE article_feed SET arrived_at = arrived_at + ?", (moment - NOW,))
    counts = FeedStore(library).counts()
    for feed in feeds:
        for retention in (Retention(30), Retention(None, 5), Retention(20, 7), FOR_EVER):
            before = store.of_feed(feed)
            found = store.preview(retention, feed)
            store.set_of_feed(feed, retention)
            of_feed = set(article_feeds.brought_by(library, feed, store.expired()))
            assert (found.expired, found.articles) == (len(of_feed), counts[feed][0])
            store.set_of_feed(feed, before)
    found = store.preview(Retention(15))
    store.set_default(Retention(15))
    assert found.expired == len(store.expired()) > 0


def test_what_expired_is_deleted_in_steps_and_can_be_undone(library: Library, store, feeds, bring_at):
    for _ in range(45):
        bring_at(feeds[0], 40)
    store.set_default(Retention(30))
    changes = ChangesInSteps(deleting())
    assert list(expire(library, changes)) == [20, 40, 45] and library.count() == 0
    assert list(expire(library)) == []
    assert list(changes.undo(library)) == [20, 40, 45]
    assert library.count() == 45 and len(store.expired()) == 45


def test_what_was_deleted_long_ago_is_dropped_in_steps(library: Library, feeds: list[int], bring_at):
    for _ in range(45):
        library.delete(bring_at(feeds[0], 1))
    library.write("UPDATE article SET deleted_at = ?", (int(time.time()) - 40 * DAY,))
    assert list(drop_in_steps(library)) == [20, 20, 5]
    assert library.read("SELECT count(*) FROM article") == [(0,)]


def test_limits_that_a_newer_broadsheet_wrote_delete_nothing(library: Library, store, feeds, bring_at):
    bring_at(feeds[0], 400)
    library.write("UPDATE feed SET retention = 'until the moon is full'", ())
    assert store.of_feed(feeds[0]) == FOR_EVER and store.expired(NOW) == []
