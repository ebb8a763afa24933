"""What a library holds, in numbers."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from reader.library.library import Library
from reader.library.listing.statistics import Count, Statistics, Totals, Week
from reader.library.stores.feeds import FeedStore
from reader.library.stores.tags import TagStore
from reader.library.stores.wanted_pages import ArticleStates, WantedPageStore
from reader.model.article import Article

MONDAY = datetime(2026, 1, 5, tzinfo=UTC)


def test_weeks_begin_on_monday_and_are_counted_apart(
    library: Library, put: Callable[..., int], make_article: Callable[..., Article]
) -> None:
    moments = (MONDAY - timedelta(seconds=1), MONDAY, MONDAY + timedelta(days=6, hours=23))
    for number, moment in enumerate(moments):
        put(make_article(f"Bell {number}"), fetched_at=moment)
    begin = int(MONDAY.timestamp())
    assert Statistics(library).by_week() == [Week(begin, 2, 2, 0), Week(begin - 7 * 86_400, 1, 1, 0)]


def test_the_last_twelve_weeks_are_counted(
    library: Library, put: Callable[..., int], make_article: Callable[..., Article]
) -> None:
    for number in range(15):
        put(make_article(f"Bell {number}"), fetched_at=MONDAY + timedelta(weeks=number))
    weeks = Statistics(library).by_week()
    assert [week.begins_at for week in weeks] == [
        int((MONDAY + timedelta(weeks=number)).timestamp()) for number in range(14, 2, -1)
    ]


def test_an_empty_library_has_none_of_anything(library: Library) -> None:
    statistics = Statistics(library)
    totals = statistics.totals()
    assert totals == Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, totals.bytes)
    assert statistics.by_feed() == statistics.by_site() == statistics.by_week() == []


def test_the_totals_are_of_all_that_is_not_deleted(
    library: Library, put: Callable[..., int], make_article: Callable[..., Article]
) -> None:
    ids = [put(make_article(f"Bell {number}", "word " * (240 * (number + 1)))) for number in range(5)]
    for number in (0, 1, 2, 4):
        library.set_read(ids[number], True)
    for number in (0, 1, 4):
        library.set_starred(ids[number], True)
    for number in (2, 4):
        library.set_later(ids[number], True)
    library.delete(ids[4])
    TagStore(library).set(ids[0], ["brass", "towers"])
    TagStore(library).set(ids[1], ["brass"])
    for number in range(3):
        FeedStore(library).subscribe(f"https://bell.example/{number}")
    WantedPageStore(library).want("https://bell.example/a", "Bell", ArticleStates(), None)
    minutes = [row.minutes for one in ids[:3] if (row := library.row(one))]
    totals = Statistics(library).totals()
    assert totals[:8] == (4, 1, 2, 1, 3, 2, 1, sum(minutes)) and len(set(minutes)) == 3
    assert totals.words_read == sum(minutes) * 238
    assert totals.bytes == library.read("PRAGMA page_count")[0][0] * library.read("PRAGMA page_size")[0][0]


def test_feeds_and_sites_with_most_articles_come_first_and_of_as_many_the_older_or_first_by_name(
    library: Library, put: Callable[..., int], bring, make_article: Callable[..., Article]
) -> None:
    feeds = FeedStore(library)
    for number, name in enumerate([None, "Quay", "Mill", "Empty"], 1):
        feeds.subscribe(f"https://feed.example/{number}", name)
    count = 0
    for feed_id, site, articles in ((1, "quay", 1), (2, "mill", 2), (3, "anchor", 2)):
        for _ in range(articles):
            count += 1
            article_id = put(make_article(f"Bell {count}", f"text {count}", url=f"https://{site}.example/{count}"))
            bring(article_id, feed_id)
            library.set_read(article_id, count == 2)
    put(make_article("Without site"))
    statistics = Statistics(library)
    by_feed = [Count("Quay", 2, 1), Count("Mill", 2, 2), Count("https://feed.example/1", 1, 1)]
    by_site = [Count("anchor.example", 2, 2), Count("mill.example", 2, 1), Count("quay.example", 1, 1)]
    assert (statistics.by_feed(), statistics.by_site()) == (by_feed, by_site)
    assert (statistics.by_feed(2), statistics.by_site(2)) == (by_feed[:2], by_site[:2])
