"""Places far down a list, found by stretches of time."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.listing.rank_index import RankIndex
from reader.library.listing.view import ALL, STARRED, Order
from reader.library.rows.article_row import Key

FIRST = datetime(2026, 1, 1, tzinfo=UTC)


def test_a_moment_lies_in_the_hour_around_it_with_the_newer_ones_above(
    library: Library, put: Callable[..., int], make_article
):
    for day in (0, 0, 1, 100):
        put(make_article(f"Quay {day}", f"Fog {day} {library.count()}"), FIRST + timedelta(days=day))
    second = int(FIRST.timestamp())
    newest = RankIndex(library, ALL, newest_first=True).around(second)
    oldest = RankIndex(library, ALL, newest_first=False).around(second + 86_400)
    assert newest.start <= second < newest.end and newest.above == 2
    assert oldest.start <= second + 86_400 < oldest.end and oldest.above == 2


def test_a_row_is_looked_for_in_the_hour_that_it_lies_in(library: Library, put: Callable[..., int], make_article):
    for day in (0, 1, 100):
        put(make_article(f"Quay {day}", f"Fog {day}"), FIRST + timedelta(days=day))
    ranks = RankIndex(library, ALL, newest_first=True)
    found = [ranks.at(index) for index in range(4)]
    assert [span.above if span else None for span in found] == [0, 1, 2, None]
    assert all(span.end - span.start == 4_096 for span in found if span)


def test_what_is_above_is_not_counted_row_by_row(library: Library, put: Callable[..., int], make_article, monkeypatch):
    put(make_article("Quay"))
    listing, asked = Listing(library), []
    read = library.read
    monkeypatch.setattr(library, "read", lambda sql, values=(): [asked.append(sql), read(sql, values)][1])
    listing.rank(Key(5, 1))
    assert all("FROM stretch" in sql or "sort_at >= ? AND sort_at < ?" in sql for sql in asked) and len(asked) == 3


def test_a_key_up_to_a_thousand_rows_away_is_read_without_ranks(
    library: Library, put: Callable[..., int], make_article, monkeypatch
):
    put(make_article("Quay"))
    read, asked = library.read, []
    monkeypatch.setattr(library, "read", lambda sql, values=(): [asked.append(sql), read(sql, values)][1])
    for rows, uses_ranks in ((1_000, False), (1_001, True)):
        asked.clear()
        assert Listing(library).key_after(None, rows) is None
        assert any("FROM stretch" in sql for sql in asked) is uses_ranks


def test_a_list_without_ranks_is_counted(library: Library, put: Callable[..., int], make_article):
    for number in range(3):
        library.set_starred(put(make_article(f"Quay {number}", f"Fog {number}")), True)
    for view, order in [(STARRED, Order.NEWEST), (ALL, Order.HEADLINE)]:
        listing = Listing(library, view, order)
        keys = [listing.key_of(row) for row in listing.rows_after(None, 9)]
        assert [listing.rank(key) for key in keys] == [0, 1, 2]
