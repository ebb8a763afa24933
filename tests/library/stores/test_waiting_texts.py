"""The texts of entries that wait: many of a feed in one row, which goes with the last of them."""

from collections.abc import Callable
from typing import Any

import pytest

from reader.library.library import Library
from reader.library.stores import waiting_texts
from reader.library.stores.entries import EntryStore, NewEntry, WaitingEntry
from reader.library.stores.feeds import FeedStore, Visit
from reader.library.stores.unsubscribed_feeds import resubscribe, unsubscribe

FEED = "https://quay.example/feed"
TEXTS = ["<p>Die Fähre läuft.", "", "<p>“Noon”, says 🕛.", "<p>The ferry"]

Sql = Callable[..., list[Any]]


def bring(library: Library, *texts: str, feed: str = FEED) -> int:
    """Let a feed bring entries with these texts. Returns the feed's number."""
    store = FeedStore(library)
    number, _ = store.subscribe(feed)
    entries = [NewEntry(f"e{one}", "Ferry", None, None, None, text, -one) for one, text in enumerate(texts)]
    store.visited(number, Visit(feed, "Quay", None, None, None, None, 9), entries)
    return number


def waiting(library: Library) -> list[WaitingEntry]:
    """What waits, in the order in which it is taken."""
    store = EntryStore(library)
    return [one for number in store.waiting() if (one := store.waiting_entry(number))]


@pytest.mark.parametrize("most", [1, 30, 100_000])
def test_each_entry_has_its_own_text(library: Library, sql: Sql, monkeypatch: pytest.MonkeyPatch, most: int):
    monkeypatch.setattr(waiting_texts, "_MOST", most)
    bring(library, *TEXTS)
    assert [one.html for one in waiting(library)] == TEXTS
    sizes = [length for (length,) in sql("SELECT length(texts) FROM waiting_text")]
    assert sum(sizes) == sum(len(text.encode()) for text in TEXTS)
    assert all(size < most + 30 for size in sizes)


def test_a_feed_may_have_no_texts(library: Library):
    bring(library, "", "")
    assert [one.html for one in waiting(library)] == ["", ""]


def test_a_half_of_a_character_does_not_stop_a_feed(library: Library):
    bring(library, "<p>Noon\ud83d.")
    assert [one.html for one in waiting(library)] == ["<p>Noon?."]


def test_a_row_goes_with_the_last_entry_that_has_its_text_there(library: Library, sql: Sql):
    bring(library, *TEXTS)
    bring(library, "<p>Another", feed="https://tide.example/feed")
    *some, last = [one for one in waiting(library) if one.feed_id == 1]
    for one in some:
        EntryStore(library).ingested(one, None)
    assert sql("SELECT count(*) FROM waiting_text") == [(2,)]
    assert [one.html for one in waiting(library)] == ["<p>Another", TEXTS[-1]]
    EntryStore(library).ingested(last, None)
    assert sql("SELECT id FROM waiting_text") == [(2,)]


def test_a_corrected_text_takes_the_place_of_the_one_that_waits(library: Library, sql: Sql):
    bring(library, "<p>Noon")
    bring(library, "<p>One")
    assert [one.html for one in waiting(library)] == ["<p>One"]
    assert sql("SELECT CAST(texts AS TEXT) FROM waiting_text") == [("<p>One",)]


def test_the_texts_of_a_feed_that_is_left_go_and_come_back_with_it(library: Library, sql: Sql):
    left = unsubscribe(library, bring(library, *TEXTS))
    assert left is not None
    assert sql("SELECT count(*) FROM waiting_text") == [(0,)]
    resubscribe(library, left)
    assert [one.html for one in waiting(library)] == TEXTS
    for one in waiting(library):
        EntryStore(library).ingested(one, None)
    assert waiting(library) == []
