"""How old an article is, in a few cells."""

from datetime import UTC, datetime

import pytest

from reader.ui.viewmodels.ages import short_age

NOW = datetime(2026, 3, 11, 15, 30, 20, tzinfo=UTC)


def age_of(*moment: int, now: datetime = NOW) -> str:
    return short_age(int(datetime(*moment, tzinfo=UTC).timestamp()), int(now.timestamp()))  # type: ignore[misc]


@pytest.mark.parametrize(
    ("moment", "age"),
    [
        ((2026, 3, 11, 15, 30, 20), "now"),
        ((2026, 3, 11, 15, 29, 21), "now"),
        ((2026, 3, 11, 15, 29, 20), "1 min ago"),
        ((2026, 3, 11, 14, 30, 21), "59 min ago"),
        ((2026, 3, 11, 14, 30, 20), "1 h"),
        ((2026, 3, 10, 15, 30, 21), "23 h"),
        ((2026, 3, 10, 15, 30, 20), "1 d"),
        ((2026, 3, 4, 15, 30, 21), "6 d"),
        ((2026, 3, 4, 15, 30, 20), "4 Mar"),
        ((2026, 1, 1, 0, 0, 1), "1 Jan"),
        ((2025, 12, 31, 23, 59, 59), "Dec 2025"),
        ((2019, 7, 14, 12, 0), "Jul 2019"),
    ],
)
def test_an_age_is_given_in_its_largest_unit_then_as_a_date(moment: tuple[int, ...], age: str) -> None:
    assert age_of(*moment) == age


@pytest.mark.parametrize(
    ("day", "age"),
    [
        ((2026, 3, 11), "today"),
        ((2026, 3, 10), "yesterday"),
        ((2026, 3, 9), "2 d"),
        ((2026, 3, 5), "6 d"),
        ((2026, 3, 4), "4 Mar"),
        ((2025, 3, 9), "Mar 2025"),
    ],
)
def test_where_only_the_day_is_known_days_are_counted_by_the_calendar(day: tuple[int, ...], age: str) -> None:
    assert age_of(*day) == age


def test_a_time_that_lies_ahead_is_now() -> None:
    assert age_of(2026, 3, 11, 18, 0, 1) == "now"


def test_a_day_that_lies_ahead_is_today() -> None:
    assert age_of(2026, 3, 12) == "today"


def test_last_december_is_dated_with_its_year_even_if_it_was_last_week() -> None:
    assert age_of(2025, 12, 20, 9, 30, now=datetime(2026, 1, 2, tzinfo=UTC)) == "Dec 2025"


def test_within_a_week_the_turn_of_the_year_does_not_matter() -> None:
    assert age_of(2025, 12, 30, 9, 30, now=datetime(2026, 1, 2, 9, 30, tzinfo=UTC)) == "3 d"
