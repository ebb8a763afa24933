"""Articles as programs list them, and what a library holds in numbers."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from reader.library.library import Library
from reader.library.listing import listed_articles
from reader.library.listing.listed_articles import ListedArticle, ListedArticles, Selection
from reader.library.listing.statistics import Count, Statistics
from reader.library.stores.feeds import FeedStore
from reader.library.stores.tags import TagStore
from reader.model.article import Article

DAY = datetime(2026, 1, 5, tzinfo=UTC)


@pytest.fixture
def filled(library: Library, put: Callable[..., int], bring, make_article: Callable[..., Article]) -> Library:
    """Five articles of five days, the first of a feed, some with states and tags."""
    for number in range(5):
        day = datetime(2026, 1, 5 + number, tzinfo=UTC)
        words = f"The bell of tower number {number} " * (number + 1)
        put(make_article(f"Bell {number}", words, published=day, url=f"https://bell{number % 2}.example/{number}"), day)
    feed, _ = FeedStore(library).subscribe("https://bell.example/feed", "Bells")
    bring(1, feed)
    library.write("UPDATE article SET is_read = 1 WHERE id IN (1, 2)", ())
    library.write("UPDATE article SET is_starred = 1, is_later = 1 WHERE id = 3", ())
    TagStore(library).set(2, ["sea", "brass"])
    library.delete(5)
    return library


def ids(rows: "list[ListedArticle]") -> list[int]:
    """The numbers of rows."""
    return [row.id for row in rows]


@pytest.mark.parametrize(
    ("selection", "found"),
    [
        (Selection(), [4, 3, 2, 1]),
        (Selection(("unread",)), [4, 3]),
        (Selection(("starred", "later")), [3]),
        (Selection(feed_id=1), [1]),
        (Selection(tag="SEA"), [2]),
        (Selection(("unread",), tag="sea"), []),
    ],
)
def test_a_selection(filled: Library, selection: Selection, found: list[int]) -> None:
    assert ids(list(ListedArticles(filled).rows(selection))) == found
    assert ids(list(ListedArticles(filled).rows(selection, limit=1))) == found[:1]
    assert ids(list(ListedArticles(filled).rows(selection, limit=0))) == []
    among = list(ListedArticles(filled).rows(selection, ids=[1, 4, 5, 2]))
    assert ids(among) == [one for one in (1, 4, 2) if one in found]


def test_more_than_are_read_at_a_time(filled: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listed_articles, "_STRIDE", 2)
    assert ids(list(ListedArticles(filled).rows(Selection()))) == [4, 3, 2, 1]
    assert ids(list(ListedArticles(filled).rows(Selection(), ids=[1, 2, 3, 4]))) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("selection", "index"),
    [
        (Selection(), "INDEX article_newest"),
        (Selection(("unread",)), "INDEX article_unread"),
        (Selection(("starred",)), "INDEX list_starred_time"),
        (Selection(("later",)), "INDEX article_later"),
        (Selection(("unread",), feed_id=1), "INDEX list_feed_unread (feed_id=?"),
        (Selection(tag="sea"), "SEARCH tagged USING PRIMARY KEY (tag=?"),
    ],
)
def test_every_page_is_read_in_the_order_of_an_index(
    library: Library, put, bring, make_article, monkeypatch: pytest.MonkeyPatch, selection: Selection, index: str
) -> None:
    feed, _ = FeedStore(library).subscribe("https://bell.example/feed", "Bells")
    for number in range(3):
        put(make_article(f"Bell {number}", f"The bell of tower {number}."))
        TagStore(library).set(number + 1, ["sea"])
    library.write("UPDATE article SET is_starred = 1, is_later = 1", ())
    for number in range(3):
        bring(number + 1, feed)
    plans: list[str] = []

    def read(sql: str, values: tuple[object, ...] = ()) -> list[object]:
        if "headline" in sql:
            plans.append(" ".join(row[3] for row in work(f"EXPLAIN QUERY PLAN {sql}", values)))
        return work(sql, values)

    work = library.read
    monkeypatch.setattr(library, "read", read)
    monkeypatch.setattr(listed_articles, "_STRIDE", 2)
    assert ids(list(ListedArticles(library).rows(selection))) == [3, 2, 1]
    assert len(plans) == 2
    for plan in plans:
        assert index in plan and "TEMP B-TREE" not in plan


def test_all_of_a_row(filled: Library) -> None:
    first = list(ListedArticles(filled).rows(Selection()))[-1]
    assert first == ListedArticle(
        1, int(DAY.timestamp()), int(DAY.timestamp()), "Bell 0", None, "https://bell0.example/0", "bell0.example", 1,
        True, False, False, False, ("Bells",), (),
    )  # fmt: skip
    assert list(ListedArticles(filled).rows(Selection(tag="sea")))[0].tags == ("brass", "sea")


def test_what_a_library_holds(filled: Library) -> None:
    totals = Statistics(filled).totals()
    assert (totals.articles, totals.unread, totals.starred, totals.later) == (4, 2, 1, 1)
    assert (totals.feeds, totals.tags, totals.waiting, totals.minutes_read) == (1, 2, 0, 2)
    assert totals.words_read > 0 and totals.bytes >= 4096
    assert Statistics(filled).by_feed() == [Count("Bells", 1, 0)]
    assert Statistics(filled).by_site() == [Count("bell0.example", 2, 1), Count("bell1.example", 2, 1)]
    (week,) = Statistics(filled).by_week()
    assert (week.begins_at, week.articles, week.minutes, week.minutes_read) == (int(DAY.timestamp()), 4, 4, 2)


def test_an_empty_library(library: Library) -> None:
    totals = Statistics(library).totals()
    assert totals[:9] == (0,) * 9
    assert Statistics(library).by_week() == [] and list(ListedArticles(library).rows(Selection())) == []
