"""The list: newest first, in windows found by key."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library.library import Library
from reader.library.listing import listing as listing_module
from reader.library.listing.listing import Listing
from reader.library.listing.view import ALL, SAMPLES, STARRED, UNREAD, Order, View, ViewKind
from reader.library.rows.article_row import ArticleRow, Key
from reader.library.rows.raw_page import RawPage
from reader.library.stores.feeds import FeedStore
from reader.model.annotations import Annotations
from reader.model.article import Article, Paragraph
from tests.examples import scaled

DAY = datetime(2026, 1, 1, tzinfo=UTC)

_HOURS = st.lists(st.integers(0, 4), max_size=12)
"""When articles were fetched: many at the same time."""
_TICKED = st.sets(st.integers(0, 11), max_size=5)


def filled(hours: list[int], deleted: set[int] = frozenset(), read: set[int] = frozenset()) -> Library:
    """A library in memory: one article for each hour, some of them deleted or read."""
    library = Library(Path(":memory:"))
    for number, hour in enumerate(hours):
        article = Article(headline=f"Bridge {number}", paragraphs=(Paragraph(f"text {number}"),))
        page = RawPage("page", "text", "", None, DAY + timedelta(hours=hour))
        article_id, _ = library.add(article, Annotations(), page)
        if number in deleted:
            library.delete(article_id)
        if number in read:
            library.set_read(article_id, True)
    return library


def plain_list(hours: list[int], deleted: set[int] = frozenset()) -> list[Key]:
    """The keys that the list must have, by sorting."""
    start = int(DAY.timestamp())
    keys = [Key(start + hour * 3600, number + 1) for number, hour in enumerate(hours) if number not in deleted]
    return sorted(keys, reverse=True)


def keys_of(rows: list[ArticleRow]) -> list[Key]:
    return [row.key for row in rows]


def test_the_list_has_the_newest_first():
    with filled([1, 3, 2]) as library:
        assert [row.headline for row in Listing(library).rows_after(None, 9)] == ["Bridge 1", "Bridge 2", "Bridge 0"]


def test_of_articles_of_one_time_the_one_added_last_stands_first():
    with filled([1, 1, 1]) as library:
        assert [row.id for row in Listing(library).rows_after(None, 9)] == [3, 2, 1]


def test_an_empty_library_lists_nothing():
    with filled([]) as library:
        assert Listing(library).rows_after(None, 9) == Listing(library).rows_before(None, 9) == []
        assert (Listing(library).count(), Listing(library).key_after(None, 1), Listing(library).next_unread(None)) == (
            0,
            None,
            None,
        )


def test_a_window_has_no_more_rows_than_were_asked_for():
    with filled([1, 2, 3]) as library:
        assert [row.id for row in Listing(library).rows_after(None, 2)] == [3, 2]
        assert [row.id for row in Listing(library).rows_before(None, 2)] == [2, 1]


def test_a_row_has_what_the_list_shows(library: Library, add, make_article: Callable[..., Article]):
    article = make_article("Bridge", "word " * 500, publisher="Vell Post", url="https://vell.example/b")
    article_id, _ = add(article, fetched_at=DAY, sample="bridge.html")
    assert library.row(article_id) == ArticleRow(
        id=article_id,
        sort_at=int(DAY.timestamp()),
        headline="Bridge",
        publisher="Vell Post",
        minutes=2,
        is_read=False,
        is_starred=False,
        is_sample=True,
        url="https://vell.example/b",
    )


def test_a_row_has_the_own_name_of_the_feed_that_brought_it_first(library: Library, put, bring, make_article):
    store = FeedStore(library)
    quay, mill, weir = (store.subscribe(f"https://{name}.example/feed")[0] for name in ("quay", "mill", "weir"))
    article = put(make_article("Lock opens"))
    for feed in (quay, mill, weir):
        bring(article, feed)
    assert library.row(article).own_feed is None
    store.rename(weir, "My weir")
    store.rename(mill, "My mill")
    for view in (ALL, View(ViewKind.FEED, str(quay)), View(ViewKind.UNREAD)):
        assert [row.source for row in Listing(library, view).rows_after(None, 9)] == ["My mill"]


def test_a_row_names_the_sources_of_its_story_as_their_own_rows_do(library: Library, put, bring, make_article):
    texts = " ".join(f"The {word} of the lock was carried by night to the {word}." for word in "abcdefghijklmnop")
    pages = {
        "https://mill.example/1": "Mill Post",
        "https://weir.example/1": "Weir Post",
        "https://quay.example/1": None,
    }
    ids = [put(make_article("Lock", texts, url=url, publisher=publisher)) for url, publisher in pages.items()]
    bring(ids[0], FeedStore(library).subscribe("https://mill.example/feed", "My mill")[0])
    bring(ids[1], FeedStore(library).subscribe("https://weir.example/feed")[0])
    for one in ids:
        row = library.row(one)
        assert row is not None and sorted(row.also_in) == sorted(
            other.source for number in ids if number != one and (other := library.row(number))
        )
    assert {library.row(one).source for one in ids} == {"My mill", "Weir Post", "quay.example"}  # type: ignore[union-attr]


def test_a_row_that_is_not_there_is_none():
    with filled([1], deleted={0}) as library:
        assert library.row(1) is library.row(99) is library.row_and_offset(1) is library.open_article(99) is None


def test_an_article_without_headline_is_listed_by_its_first_words(library: Library, add, make_article):
    article_id, _ = add(make_article(None, "one two three four five six seven eight nine ten eleven"))
    assert library.row(article_id).headline == "one two three four five six seven eight nine ten …"  # type: ignore[union-attr]


@pytest.mark.parametrize(("text", "shown"), [("only three words", "only three words"), ("", "(untitled)")])
def test_an_article_without_headline_and_with_few_words_has_a_title_all_the_same(
    library: Library, add, make_article, text: str, shown: str
):
    article_id, _ = add(make_article(None, text))
    assert library.row(article_id).headline == shown  # type: ignore[union-attr]


def test_the_keys_below_a_row_are_read_without_the_rows_all_of_them_or_the_unread():
    with filled([1, 4, 2, 3, 5], deleted={0}, read={3}) as library:
        for order, ids in ((Order.NEWEST, [5, 2, 4, 3]), (Order.OLDEST, [3, 4, 2, 5])):
            listing = Listing(library, order=order)
            keys = listing.keys_after(None, 9)
            assert [key.id for key in keys] == ids and listing.keys_after(keys[0], 2) == keys[1:3]
            assert [key.id for key in listing.keys_after(None, 9, is_unread=True)] == [n for n in ids if n != 4]
            assert [key.id for key in listing.keys_after(keys[1], 1, is_unread=True)] == [n for n in ids[2:] if n != 4][
                :1
            ]


@pytest.mark.parametrize("view", [UNREAD, View(ViewKind.FEED, "1"), View(ViewKind.TAG, "fog"), STARRED])
def test_a_view_of_nothing_has_no_rows_and_none_unread(view: View):
    with filled([]) as library:
        listing = Listing(library, view)
        assert (listing.count(), listing.unread(), listing.next_unread(None), listing.has(1)) == (0, 0, None, False)


def test_the_list_of_unread_articles_counts_those_and_another_list_counts_both():
    with filled([1, 2, 3], read={1}) as library:
        library.set_starred(2, True)
        library.write("INSERT INTO tag SELECT id, 'Fog' FROM article", ())
        for view, counts in ((UNREAD, (2, 2)), (ALL, (3, 2)), (STARRED, (1, 0)), (View(ViewKind.TAG, "FOG"), (3, 2))):
            assert (Listing(library, view).count(), Listing(library, view).unread()) == counts, view
        assert [Listing(library, STARRED).has(article_id) for article_id in (1, 2, 9)] == [False, True, False]


@pytest.mark.parametrize(
    ("view", "order"),
    [(View(ViewKind.SEARCH, "Fog"), Order.NEWEST), (SAMPLES, Order.SHORTEST), (View(ViewKind.FEED, "1"), Order.SOURCE)],
)
def test_an_order_that_a_view_does_not_have_is_refused(view: View, order: Order):
    with filled([]) as library, pytest.raises(ValueError, match="no list of .* by "):
        Listing(library, view, order)


@pytest.mark.parametrize(
    ("order", "keys"),
    [
        (Order.NEWEST, [Key(2, 1), Key(1, 2), Key(1, 1)]),
        (Order.OLDEST, [Key(1, 1), Key(1, 2), Key(2, 1)]),
        (Order.HEADLINE, [Key(1, 1, "a"), Key(2, 1, "b"), Key(1, 2, "b"), Key(1, 1, "b")]),
        (Order.SHORTEST, [Key(1, 1, 2), Key(2, 1, 3), Key(1, 2, 3), Key(1, 1, 3)]),
        (Order.LONGEST, [Key(1, 1, 3), Key(2, 1, 2), Key(1, 2, 2), Key(1, 1, 2)]),
    ],
)
def test_keys_sort_as_the_list_does(order: Order, keys: list[Key]):
    with filled([]) as library:
        assert sorted(reversed(keys), key=Listing(library, order=order).sort_key) == keys


def test_a_key_further_than_one_reading_of_the_index_is_found(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(listing_module, "_FAR", 3)
    with filled(list(range(10))) as library:
        keys = plain_list(list(range(10)))
        assert [Listing(library).key_after(None, rows) for rows in (3, 4, 10, 11, 12)] == [
            keys[2],
            keys[3],
            keys[9],
            None,
            None,
        ]


def test_a_key_that_is_no_longer_in_the_list_still_has_its_position():
    with filled([1, 2, 3], deleted={1}) as library:
        gone = Key(int(DAY.timestamp()) + 2 * 3600, 2)
        assert [row.id for row in Listing(library).rows_after(gone, 9)] == [1]
        assert [row.id for row in Listing(library).rows_before(gone, 9)] == [3]
        assert Listing(library).rank(gone) == 1


@settings(max_examples=scaled(60))
@given(_HOURS, _TICKED, st.integers(1, 13))
def test_windows_from_above_and_below_agree_with_a_sorted_list(hours: list[int], deleted: set[int], limit: int):
    keys = plain_list(hours, deleted)
    with filled(hours, deleted) as library:
        assert Listing(library).count() == len(keys)
        assert keys_of(Listing(library).rows_after(None, limit)) == keys[:limit]
        assert keys_of(Listing(library).rows_before(None, limit)) == keys[-limit:]
        for position, key in enumerate(keys):
            assert keys_of(Listing(library).rows_after(key, limit)) == keys[position + 1 :][:limit]
            assert keys_of(Listing(library).rows_before(key, limit)) == keys[:position][-limit:]


@settings(max_examples=scaled(60))
@given(_HOURS, _TICKED)
def test_ranks_and_keys_by_number_agree_with_a_sorted_list(hours: list[int], deleted: set[int]):
    keys = plain_list(hours, deleted)
    with filled(hours, deleted) as library:
        assert [Listing(library).rank(key) for key in keys] == list(range(len(keys)))
        for start in range(len(keys) + 1):
            from_key = keys[start - 1] if start else None
            below = [Listing(library).key_after(from_key, rows) for rows in range(1, len(keys) - start + 2)]
            assert below == [*keys[start:], None]


@settings(max_examples=scaled(60))
@given(_HOURS, _TICKED, _TICKED)
def test_the_next_unread_article_is_the_nearest_both_ways(hours: list[int], deleted: set[int], read: set[int]):
    keys = plain_list(hours, deleted)
    unread = [key for key in keys if key.id - 1 not in read]
    with filled(hours, deleted, read) as library:
        assert _key(Listing(library).next_unread(None)) == next(iter(unread), None)
        assert _key(Listing(library).next_unread(None, backwards=True)) == next(reversed(unread), None)
        for key in keys:
            below, above = [other for other in unread if other < key], [other for other in unread if other > key]
            assert _key(Listing(library).next_unread(key)) == max(below, default=None)
            assert _key(Listing(library).next_unread(key, backwards=True)) == min(above, default=None)


def _key(row: ArticleRow | None) -> Key | None:
    return row.key if row else None
