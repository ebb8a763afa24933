"""The entries of feeds on the way to articles."""

import hashlib
from collections.abc import Callable
from typing import Any

import pytest

from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.listing.view import View, ViewKind
from reader.library.rows.article_row import Key
from reader.library.stores.entries import EntryStore, NewEntry, WaitingEntry
from reader.library.stores.feeds import FeedStore, Visit
from reader.library.stores.story_clusters import StoryClusters
from reader.model.article import Article

FEED = "https://quay.example/feed"
KEY_OF_A = hashlib.sha256(b"a").digest()[:16]
VISIT = Visit(FEED, "Quay news", "https://quay.example/", '"e1"', "Mon, 02 Mar 2026 10:00:00 GMT", b"hash", 1_000)


@pytest.fixture
def feeds(library: Library) -> FeedStore:
    return FeedStore(library)


@pytest.fixture
def entries(library: Library) -> EntryStore:
    return EntryStore(library)


@pytest.fixture
def feed_id(feeds: FeedStore) -> int:
    """A feed that is followed."""
    return feeds.subscribe(FEED)[0]


def entry(name: str, url: str | None = None, published: int | None = None) -> NewEntry:
    sort_at = 1_000 if published is None else published
    return NewEntry(name, f"Title of {name}", url, published, "Ida Holm", f"<p>{name}</p>", sort_at)


def titles(entries: EntryStore) -> list[str]:
    """The titles of what is waiting, in the order in which it is taken."""
    found = [entries.waiting_entry(number) for number in entries.waiting()]
    return [one.title for one in found if one]


def test_entries_wait_newest_first_and_come_once(feeds: FeedStore, entries: EntryStore, feed_id: int):
    first = [entry("b", published=20), entry("a", published=10)]
    assert feeds.visited(feed_id, VISIT, first) == 2
    assert feeds.visited(feed_id, VISIT, [entry("c"), *first]) == 1
    assert titles(entries) == ["Title of c", "Title of b", "Title of a"]


def test_entries_without_dates_wait_in_the_order_of_the_feed(feeds: FeedStore, entries: EntryStore, feed_id: int):
    feeds.visited(feed_id, VISIT, [entry("c"), entry("b"), entry("a")])
    assert titles(entries) == ["Title of c", "Title of b", "Title of a"]


def test_whether_any_entry_waits_is_known(feeds: FeedStore, entries: EntryStore, feed_id: int):
    assert entries.has_waiting() is False
    feeds.visited(feed_id, VISIT, [entry("a")])
    assert entries.has_waiting() is True


def test_a_waiting_entry_is_as_the_feed_brought_it(feeds: FeedStore, entries: EntryStore, feed_id: int):
    feeds.visited(feed_id, VISIT, [NewEntry("a", "Ferry", "https://quay.example/a", 7, "Ida Holm", "<p>", 7)])
    assert entries.waiting_entry(1) == WaitingEntry(
        1, feed_id, KEY_OF_A, "Ferry", "https://quay.example/a", 7, "Ida Holm", "<p>", 1_000, 7, "[]"
    )
    assert entries.waiting_entry(2) is None


def test_of_the_id_of_an_entry_half_a_hash_is_kept(
    feeds: FeedStore, entries: EntryStore, feed_id: int, sql: Callable[..., list[Any]]
):
    feeds.visited(feed_id, VISIT, [entry("a")])
    assert sql("SELECT key FROM entry") == [(KEY_OF_A,)]


def test_another_feed_may_have_the_same_id(feeds: FeedStore, entries: EntryStore, feed_id: int):
    other, _ = feeds.subscribe("https://tide.example/feed")
    assert feeds.visited(feed_id, VISIT, [entry("a")]) == 1
    assert feeds.visited(other, VISIT._replace(url="https://tide.example/feed"), [entry("a")]) == 1
    assert entries.waiting([other]) == [2]


def test_an_entry_becomes_an_article_of_its_feed(
    feeds: FeedStore,
    entries: EntryStore,
    feed_id: int,
    library: Library,
    put: Callable[..., int],
    make_article: Callable[..., Article],
):
    feeds.visited(feed_id, VISIT, [entry("a", published=7)])
    (waiting,) = [entries.waiting_entry(number) for number in entries.waiting()]
    assert waiting is not None
    number = put(make_article("Ferry"))
    entries.ingested(waiting, number)
    assert entries.waiting() == []
    assert entries.waiting_entry(waiting.id) is None
    assert feeds.feeds_of(number) == [feed_id]
    assert feeds.unread() == {feed_id: 1}
    listing = Listing(library, View(ViewKind.FEED, str(feed_id)))
    assert [row.id for row in listing.rows_after(None, 10)] == [number]
    assert listing.rows_after(Key(7, number), 10) == []
    row = library.row(number)
    assert row is not None and row.sort_at == 7  # its page had no date
    library.set_read(number, True)
    assert feeds.unread() == {}


def test_of_articles_as_long_the_one_whose_entry_is_the_earliest_stands_in_front(
    feeds: FeedStore,
    entries: EntryStore,
    feed_id: int,
    library: Library,
    put: Callable[..., int],
    make_article: Callable[..., Article],
):
    text = " ".join(f"word{number}" for number in range(100))
    feeds.visited(feed_id, VISIT, [entry("a", published=7)])
    first, second = (put(make_article("Ferry", text, url=f"https://quay.example/{one}")) for one in "ab")
    waiting = entries.waiting_entry(entries.waiting()[0])
    assert waiting is not None
    entries.ingested(waiting, second)
    assert [row.id for row in StoryClusters(library).of(first)] == [second, first]


def test_an_entry_may_become_none(feeds: FeedStore, entries: EntryStore, feed_id: int):
    feeds.visited(feed_id, VISIT, [entry("a")])
    waiting = entries.waiting_entry(entries.waiting()[0])
    assert waiting is not None
    entries.ingested(waiting, None)
    assert entries.waiting() == []
    assert feeds.visited(feed_id, VISIT, [entry("a")]) == 0


def test_a_feed_that_is_left_leaves_its_articles(
    feeds: FeedStore,
    entries: EntryStore,
    feed_id: int,
    library: Library,
    put: Callable[..., int],
    make_article: Callable[..., Article],
):
    feeds.visited(feed_id, VISIT, [entry("a"), entry("b")])
    waiting = entries.waiting_entry(entries.waiting()[0])
    assert waiting is not None
    number = put(make_article("Ferry"))
    entries.ingested(waiting, number)
    feeds.unsubscribe(feed_id)
    assert (feeds.feeds(), entries.waiting(), feeds.feeds_of(number)) == ([], [], [])
    assert library.row(number) is not None
    assert feeds.visited(feed_id, VISIT, [entry("c")]) == 0  # a visit that was under way
    entries.ingested(waiting, number)


def test_a_deleted_article_does_not_come_back(
    feeds: FeedStore,
    entries: EntryStore,
    feed_id: int,
    library: Library,
    put: Callable[..., int],
    make_article: Callable[..., Article],
):
    feeds.visited(feed_id, VISIT, [entry("a")])
    waiting = entries.waiting_entry(entries.waiting()[0])
    assert waiting is not None
    number = put(make_article("Ferry"))
    entries.ingested(waiting, number)
    library.delete(number)
    library.write("UPDATE article SET deleted_at = 1 WHERE id = ?", (number,))
    library.drop_deleted()
    assert feeds.visited(feed_id, VISIT, [entry("a")]) == 0


def test_feeds_take_turns(feeds: FeedStore, entries: EntryStore, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("reader.library.stores.entries._IN_A_TURN", 2)
    for name, count in (("quay", 5), ("tide", 3)):
        number, _ = feeds.subscribe(f"https://{name}.example/turns")
        shift = 10 * (name == "quay")
        new = [NewEntry(f"{name}{at}", f"{name} {at}", None, None, None, "", shift + at) for at in range(count)]
        feeds.visited(number, VISIT._replace(url=f"https://{name}.example/turns"), new)
    titles = [one.title for number in entries.waiting() if (one := entries.waiting_entry(number))]
    assert titles == ["quay 4", "quay 3", "tide 2", "tide 1", "quay 2", "quay 1", "tide 0", "quay 0"]
