"""The feeds that are followed: their options, their visits, their counts."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from reader.library import article_feeds
from reader.library.article_feeds import BroughtBy
from reader.library.db import schema
from reader.library.library import Library
from reader.library.stores.entries import NewEntry
from reader.library.stores.feeds import FeedStore, Visit

FEED = "https://quay.example/feed"
VISIT = Visit(FEED, "Quay news", "https://quay.example/", '"e1"', "Mon, 02 Mar 2026 10:00:00 GMT", b"hash", 1_000)


@pytest.fixture
def feeds(library: Library) -> FeedStore:
    return FeedStore(library)


@pytest.fixture
def feed_id(feeds: FeedStore) -> int:
    """A feed that is followed."""
    return feeds.subscribe(FEED)[0]


def test_a_feed_is_followed_once(feeds: FeedStore):
    number, is_new = feeds.subscribe(FEED, "Mine", "News")
    assert is_new
    for same in (FEED, "http://www.quay.example/feed/"):
        assert feeds.subscribe(same, "Other") == (number, False)
    (row,) = feeds.feeds()
    assert (row.url, row.name, row.folder, row.full_text, row.is_muted, row.is_gone) == (
        FEED, "Mine", "News", None, False, False,
    )  # fmt: skip
    assert feeds.find("http://quay.example/feed") == row
    assert feeds.find("https://quay.example/other") is None


def test_many_are_followed_at_once_and_none_twice(feeds: FeedStore, feed_id: int):
    other = ("https://tide.example/feed", "Tide", "Sea")
    again = (other[0].replace("https", "http"), "Again", None)
    assert len(feeds.subscribe_all([(FEED, "Other", None), other, again])) == 1
    assert [(feed.url, feed.own_title, feed.folder) for feed in feeds.feeds() if feed.id != feed_id] == [other]
    assert feeds.subscribe_all([other]) == []


def test_feeds_come_by_folder_and_title(feeds: FeedStore):
    for url, title, folder in [
        ("b", "Quay", "News"),
        ("c", "anchor", None),
        ("d", "Bell", None),
        ("a", "crane", "Art"),
    ]:
        feeds.subscribe(f"https://{url}.example/", title, folder)
    assert [row.name for row in feeds.feeds()] == ["anchor", "Bell", "crane", "Quay"]


def test_options_are_saved(feeds: FeedStore, feed_id: int):
    feeds.rename(feed_id, "Mine")
    feeds.move(feed_id, "News")
    feeds.set_muted(feed_id, True)
    feeds.set_interval(feed_id, 3_600)
    feeds.set_full_text(feed_id, False)
    row = feeds.feed(feed_id)
    assert row is not None
    assert (row.name, row.folder, row.is_muted, row.interval, row.full_text) == ("Mine", "News", True, 3_600, False)
    feeds.rename(feed_id, None)
    feeds.set_full_text(feed_id, None)
    row = feeds.feed(feed_id)
    assert row is not None and (row.name, row.full_text) == (FEED, None)


def test_a_visit_keeps_how_to_ask_the_next_time(feeds: FeedStore, feed_id: int):
    feeds.set_interval(feed_id, 60)
    feeds.failed(feed_id, "It is ill.", 500)
    feeds.visited(feed_id, VISIT)
    row = feeds.feed(feed_id)
    assert row is not None
    assert (row.title, row.site, row.etag, row.last_modified, row.body_hash) == VISIT[1:6]
    assert (row.last_success, row.next_visit, row.error, row.failures) == (1_000, 1_060, None, 0)


def test_visits_in_one_transaction_take_no_savepoints(library: Library, feeds: FeedStore, feed_id: int):
    statements: list[str] = []
    with library.writing() as connection:
        connection.set_trace_callback(statements.append)
        feeds.visited(feed_id, VISIT, [NewEntry("a", "Ferry", None, None, None, "<p>a", 9)])
        connection.set_trace_callback(None)
    assert statements and not [
        one for one in statements if one.startswith("SAVEPOINT")
    ]  # each copies the pages it changes


def test_failures_are_counted_until_a_visit_goes_well(feeds: FeedStore, feed_id: int):
    feeds.visited(feed_id, VISIT)
    feeds.failed(feed_id, "It is ill.", 2_000)
    feeds.failed(feed_id, "It is gone.", 3_000, is_gone=True)
    row = feeds.feed(feed_id)
    assert row is not None
    assert (row.error, row.failures, row.next_visit, row.is_gone) == ("It is gone.", 2, 3_000, True)
    assert (row.last_success, row.etag) == (1_000, '"e1"')


def test_a_feed_that_moved_is_asked_at_its_new_address(feeds: FeedStore, feed_id: int):
    feeds.visited(feed_id, VISIT._replace(url="https://new.example/feed"))
    assert feeds.find("https://new.example/feed") == feeds.feed(feed_id)
    other, _ = feeds.subscribe(FEED)
    feeds.visited(feed_id, VISIT)  # where another feed stands already
    assert [row.url for row in feeds.feeds()] == [FEED, "https://new.example/feed"] or other != feed_id


@pytest.mark.parametrize(("seconds", "interval"), [(-1, 0), (0, 0), (1, 1)])
def test_an_interval_is_never_less_than_none(feeds: FeedStore, feed_id: int, seconds: int, interval: int):
    feeds.set_interval(feed_id, seconds)
    assert feeds.feed(feed_id).interval == interval  # type: ignore[union-attr]


def test_articles_are_counted_by_feed(feeds: FeedStore, feed_id: int, library: Library, put, make_article):
    assert feeds.counts() == feeds.unread() == {}
    for number in range(3):
        article_feeds.save(library, put(make_article(f"Ferry {number}")), BroughtBy(feed_id, number, number))
    library.set_read(1, True)
    assert (feeds.counts(), feeds.unread()) == ({feed_id: (3, 2)}, {feed_id: 2})


def test_a_library_of_before_takes_feeds(path: Path, sql: Callable[..., list[Any]]):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        before = next(n for n, script in enumerate(schema.migrations()) if "CREATE TABLE feed" in script)
        for script in schema.migrations()[:before]:
            connection.executescript(script)
        connection.execute(
            "INSERT INTO article (identity, sort_at, headline, fetched_at, minutes, folded_title, current)"
            " VALUES ('quay.example/a', 1, 'Quay', 1, 1, 'quay', 1)"
        )
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {before}")
    with Library(path) as library:
        assert FeedStore(library).feeds_of(1) == []
        FeedStore(library).subscribe(FEED)
    assert sql("SELECT url FROM feed") == [(FEED,)]
