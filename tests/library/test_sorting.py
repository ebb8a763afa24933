"""Where an article sorts: when it was published, or else fetched."""

import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.rows.columns import sort_seconds
from reader.model.article import Article
from tests.examples import scaled

FETCHED = datetime(2026, 1, 10, 12, tzinfo=UTC)
_MOMENTS = st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))


def seconds(*when: int) -> int:
    return int(datetime(*when, tzinfo=UTC).timestamp())


def test_an_article_sorts_by_when_it_was_published():
    assert sort_seconds(datetime(2026, 1, 9, 8, 30, tzinfo=UTC), FETCHED) == seconds(2026, 1, 9, 8, 30)


def test_a_day_without_a_clock_time_is_its_first_second():
    assert sort_seconds(date(2026, 1, 9), FETCHED) == seconds(2026, 1, 9)


def test_a_clock_time_of_another_zone_counts_as_the_moment_it_is():
    published = datetime(2026, 1, 9, 8, tzinfo=timezone(timedelta(hours=9)))
    assert sort_seconds(published, FETCHED) == seconds(2026, 1, 8, 23)


def test_an_article_of_unknown_date_sorts_by_when_it_was_fetched():
    assert sort_seconds(None, FETCHED) == seconds(2026, 1, 10, 12)


@pytest.mark.parametrize("ahead", [date(2026, 1, 11), date(2999, 1, 1), FETCHED + timedelta(seconds=1)])
def test_a_date_that_lies_ahead_is_not_believed(ahead: date):
    assert sort_seconds(ahead, FETCHED) == seconds(2026, 1, 10, 12)


def test_a_date_before_1970_sorts_below_one_after_it():
    assert sort_seconds(date(1912, 4, 15), FETCHED) < sort_seconds(date(1970, 1, 1), FETCHED) == 0


def test_the_time_zone_of_this_machine_changes_nothing(monkeypatch: pytest.MonkeyPatch):
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "NZST-12")
        time.tzset()
        found = sort_seconds(date(2026, 1, 9), FETCHED)
    time.tzset()
    assert found == seconds(2026, 1, 9)


def test_the_list_is_ordered_by_it(library: Library, put, make_article: Callable[..., Article]):
    old = put(make_article("Old", published=date(2020, 5, 1)), FETCHED)
    ahead = put(make_article("Ahead", published=date(2999, 1, 1)), FETCHED)
    unknown = put(make_article("Unknown"), FETCHED - timedelta(days=1))
    assert [row.id for row in Listing(library).rows_after(None, 9)] == [ahead, unknown, old]


@settings(max_examples=scaled(200))
@given(st.one_of(st.none(), _MOMENTS, st.dates(date(1900, 1, 1), date(2100, 1, 1))), _MOMENTS)
def test_no_article_sorts_above_the_moment_it_was_fetched(published: date | None, fetched: datetime):
    assert sort_seconds(published, fetched) <= fetched.timestamp() + 1
