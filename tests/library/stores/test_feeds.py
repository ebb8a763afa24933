"""The feeds that are followed, and their entries on the way to articles."""

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from reader.library.db import schema
from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.listing.view import View, ViewKind
from reader.library.rows.article_row import Key
from reader.library.stores.feeds import FeedStore, NewEntry, Visit, WaitingEntry
from reader.library.stores.story_clusters import StoryClusters
from reader.model.article import Article

FEED = "https://quay.example/feed"
VISIT = Visit(FEED, "Quay news", "https://quay.example/", '"e1"', "Mon, 02 Mar 2026 10:00:00 GMT", b"hash", 1_000)


@pytest.fixture
def feeds(library: Library) -> FeedStore:
    return FeedStore(library)


@pytest.fixture
def feed_id(feeds: FeedStore) -> int:
    """A feed that is followed."""
    return feeds.subscribe(FEED)[0]


def entry(name: str, url: str | None = None, published: int | None = None) -> NewEntry:
    return NewEntry(name, f"Title of {name}", url, published, "Ida Holm", f"<p>{name}</p>")


def titles(feeds: FeedStore) -> list[str]:
    """The titles of what is waiting, in the order in which it is taken."""
    found = [feeds.waiting_entry(number) for number in feeds.waiting()]
    return [one.title for one in found if one]


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
    assert feeds.subscribe_all([(FEED, "Other", None), other, again]) == 1
    assert [(feed.url, feed.own_title, feed.folder) for feed in feeds.feeds() if feed.id != feed_id] == [other]
    assert feeds.subscribe_all([other]) == 0


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


def test_entries_wait_newest_first_and_come_once(feeds: FeedStore, feed_id: int):
    first = [entry("b", published=20), entry("a", published=10)]
    assert feeds.visited(feed_id, VISIT, first) == 2
    assert feeds.visited(feed_id, VISIT, [entry("c"), *first]) == 1
    assert titles(feeds) == ["Title of c", "Title of b", "Title of a"]


def test_entries_without_dates_wait_in_the_order_of_the_feed(feeds: FeedStore, feed_id: int):
    feeds.visited(feed_id, VISIT, [entry("c"), entry("b"), entry("a")])
    assert titles(feeds) == ["Title of c", "Title of b", "Title of a"]


def test_whether_any_entry_waits_is_known(feeds: FeedStore, feed_id: int):
    assert feeds.has_waiting() is False
    feeds.visited(feed_id, VISIT, [entry("a")])
    assert feeds.has_waiting() is True


def test_a_waiting_entry_is_as_the_feed_brought_it(feeds: FeedStore, feed_id: int):
    feeds.visited(feed_id, VISIT, [NewEntry("a", "Ferry", "https://quay.example/a", 7, "Ida Holm", "<p>")])
    assert feeds.waiting_entry(1) == WaitingEntry(
        1, feed_id, "Ferry", "https://quay.example/a", 7, "Ida Holm", "<p>", 1_000
    )
    assert feeds.waiting_entry(2) is None


def test_of_the_id_of_an_entry_half_a_hash_is_kept(feeds: FeedStore, feed_id: int, sql: Callable[..., list[Any]]):
    feeds.visited(feed_id, VISIT, [entry("a")])
    assert sql("SELECT key FROM entry") == [(hashlib.sha256(b"a").digest()[:16],)]


@pytest.mark.parametrize(("seconds", "interval"), [(-1, 0), (0, 0), (1, 1)])
def test_an_interval_is_never_less_than_none(feeds: FeedStore, feed_id: int, seconds: int, interval: int):
    feeds.set_interval(feed_id, seconds)
    assert feeds.feed(feed_id).interval == interval  # type: ignore[union-attr]


def test_articles_are_counted_by_feed(feeds: FeedStore, feed_id: int, library: Library, put, make_article):
    assert feeds.counts() == feeds.unread() == {}
    for number in range(3):
        library.write("UPDATE article SET feed_id = ? WHERE id = ?", (feed_id, put(make_article(f"Ferry {number}"))))
    library.set_read(1, True)
    assert (feeds.counts(), feeds.unread()) == ({feed_id: (3, 2)}, {feed_id: 2})


def test_another_feed_may_have_the_same_id(feeds: FeedStore, feed_id: int):
    other, _ = feeds.subscribe("https://tide.example/feed")
    assert feeds.visited(feed_id, VISIT, [entry("a")]) == 1
    assert feeds.visited(other, VISIT._replace(url="https://tide.example/feed"), [entry("a")]) == 1
    assert feeds.waiting([other]) == [2]


def test_the_article_at_an_address_is_found_if_it_is_deleted_too(
    feeds: FeedStore, library: Library, put: Callable[..., int], make_article: Callable[..., Article]
):
    number = put(make_article("Ferry", url="https://quay.example/ferry"))
    for _ in range(2):
        assert feeds.article_at("http://www.quay.example/ferry?utm_source=feed") == number
        library.delete(number)
    assert feeds.article_at("https://quay.example/other") is feeds.article_at(None) is None


def test_an_entry_becomes_an_article_of_its_feed(
    feeds: FeedStore, feed_id: int, library: Library, put: Callable[..., int], make_article: Callable[..., Article]
):
    feeds.visited(feed_id, VISIT, [entry("a", published=7)])
    (waiting,) = [feeds.waiting_entry(number) for number in feeds.waiting()]
    assert waiting is not None
    number = put(make_article("Ferry"))
    feeds.ingested(waiting, number)
    assert feeds.waiting() == []
    assert feeds.waiting_entry(waiting.id) is None
    assert feeds.feed_of(number) == feed_id
    assert feeds.unread() == {feed_id: 1}
    listing = Listing(library, View(ViewKind.FEED, str(feed_id)))
    assert [row.id for row in listing.rows_after(None, 10)] == [number]
    assert listing.rows_after(Key(7, number), 10) == []
    row = library.row(number)
    assert row is not None and row.sort_at == 7  # its page had no date
    library.set_read(number, True)
    assert feeds.unread() == {}


def test_of_articles_as_long_the_one_whose_entry_is_the_earliest_stands_in_front(
    feeds: FeedStore, feed_id: int, library: Library, put: Callable[..., int], make_article: Callable[..., Article]
):
    text = " ".join(f"word{number}" for number in range(100))
    feeds.visited(feed_id, VISIT, [entry("a", published=7)])
    first, second = (put(make_article("Ferry", text, url=f"https://quay.example/{one}")) for one in "ab")
    waiting = feeds.waiting_entry(feeds.waiting()[0])
    assert waiting is not None
    feeds.ingested(waiting, second)
    assert [row.id for row in StoryClusters(library).of(first)] == [second, first]


def test_an_entry_may_become_none(feeds: FeedStore, feed_id: int):
    feeds.visited(feed_id, VISIT, [entry("a")])
    waiting = feeds.waiting_entry(feeds.waiting()[0])
    assert waiting is not None
    feeds.ingested(waiting, None)
    assert feeds.waiting() == []
    assert feeds.visited(feed_id, VISIT, [entry("a")]) == 0


def test_a_feed_that_is_left_leaves_its_articles(
    feeds: FeedStore, feed_id: int, library: Library, put: Callable[..., int], make_article: Callable[..., Article]
):
    feeds.visited(feed_id, VISIT, [entry("a"), entry("b")])
    waiting = feeds.waiting_entry(feeds.waiting()[0])
    assert waiting is not None
    number = put(make_article("Ferry"))
    feeds.ingested(waiting, number)
    feeds.unsubscribe(feed_id)
    assert (feeds.feeds(), feeds.waiting(), feeds.feed_of(number)) == ([], [], None)
    assert library.row(number) is not None
    assert feeds.visited(feed_id, VISIT, [entry("c")]) == 0  # a visit that was under way
    feeds.ingested(waiting, number)


def test_a_deleted_article_does_not_come_back(
    feeds: FeedStore, feed_id: int, library: Library, put: Callable[..., int], make_article: Callable[..., Article]
):
    feeds.visited(feed_id, VISIT, [entry("a")])
    waiting = feeds.waiting_entry(feeds.waiting()[0])
    assert waiting is not None
    number = put(make_article("Ferry"))
    feeds.ingested(waiting, number)
    library.delete(number)
    library.write("UPDATE article SET deleted_at = 1 WHERE id = ?", (number,))
    library.drop_deleted()
    assert feeds.visited(feed_id, VISIT, [entry("a")]) == 0


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
        assert FeedStore(library).feed_of(1) is None
        FeedStore(library).subscribe(FEED)
    assert sql("SELECT url FROM feed") == [(FEED,)]
