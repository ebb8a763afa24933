"""How much is taken of a feed."""

from collections.abc import Callable

import pytest

from reader.library.library import Library
from reader.library.stores.entries import EntryStore, NewEntry
from reader.library.stores.entry_budget import EntryBudget
from reader.library.stores.feeds import FeedRow, FeedStore, Visit

URL, DAY, NOW = "https://quay.example/feed", 86_400, 1_800_000_000


@pytest.fixture
def visit(library: Library) -> Callable[..., tuple[int, int]]:
    """Visits a feed that has some entries, with a budget. Returns how many wait then, and how many were left out."""
    store = FeedStore(library)
    number, _ = store.subscribe(URL)

    def one(names: str, most: int, now: int = NOW, size: int = 3) -> tuple[int, int]:
        new = [NewEntry(name, name, None, None, None, "x" * size, ord(name)) for name in names]
        budget = EntryBudget(most)
        new_count = store.visited(number, Visit(URL, "Quay", None, "tag", "then", b"hash", now), new, True, budget)
        return new_count, budget.left_out

    return one


@pytest.fixture
def row(library: Library) -> Callable[[], FeedRow]:
    return lambda: FeedStore(library).feeds()[0]


def test_the_newest_are_taken_and_the_others_are_as_if_they_had_not_come(library: Library, visit, row):
    assert visit("abcd", 3) == (3, 1)
    store = EntryStore(library)
    assert [one.title for number in store.waiting() if (one := store.waiting_entry(number))] == ["d", "c", "b"]
    assert (row().etag, row().last_modified, row().body_hash) == (None, None, None)
    assert visit("abcd", 3) == (1, 0)
    assert row().etag == "tag"


def test_a_long_text_counts_as_several(visit):
    assert visit("abcd", 4, size=30_000) == (2, 2)


def test_a_changed_entry_counts_too(visit):
    assert visit("ab", 2) == (2, 0)
    assert visit("ab", 1, size=4) == (1, 1)


def test_what_was_taken_is_counted_by_the_day(visit, row):
    visit("ab", 9)
    visit("abc", 9, now=NOW + DAY - 1)
    assert (row().taken, row().taken_since) == (3, NOW)
    visit("abcd", 9, now=NOW + DAY)
    assert (row().taken, row().taken_since) == (1, NOW + DAY)
    visit("abcde", 9, now=NOW - 1)  # the clock was ahead
    assert (row().taken, row().taken_since) == (1, NOW - 1)
