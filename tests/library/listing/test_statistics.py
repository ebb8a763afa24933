"""What a library holds, in numbers."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from reader.library.library import Library
from reader.library.listing.statistics import Statistics, Week
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
