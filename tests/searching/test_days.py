"""Days of a query, absolute and relative."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.searching.days import is_begun, is_moment, normal_day, span_of

NOW = datetime(2024, 3, 31, 15, 30, tzinfo=UTC)
DAY = 86_400


def second(text: str) -> int:
    """A moment of UTC in seconds since 1970."""
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


@pytest.mark.parametrize(
    ("day", "start", "end"),
    [
        ("2025", "2025-01-01", "2026-01-01"),
        ("2024-02", "2024-02-01", "2024-03-01"),
        ("2024-12", "2024-12-01", "2025-01-01"),
        ("2024-02-28", "2024-02-28", "2024-02-29"),
        ("today", "2024-03-31", "2024-04-01"),
        ("0d", "2024-03-31", "2024-04-01"),
        ("yesterday", "2024-03-30", "2024-03-31"),
        ("7d", "2024-03-24", "2024-03-25"),
        ("2w", "2024-03-17", "2024-03-18"),
        ("1m", "2024-02-29", "2024-03-01"),
        ("3m", "2023-12-31", "2024-01-01"),
        ("13m", "2023-02-28", "2023-03-01"),
        ("1y", "2023-03-31", "2023-04-01"),
        ("12h", "2024-03-31 03:30", "2024-03-31 03:30"),
        ("9999d", "1996-11-14", "1996-11-15"),
        ("9999y", "0001-01-01", "0001-01-02"),
        ("9999m", "1190-12-31", "1191-01-01"),
        ("0001", "0001-01-01", "0002-01-01"),
    ],
)
def test_a_day_stands_for_a_span(day: str, start: str, end: str):
    assert span_of(day, NOW) == (second(start), second(end))


def test_the_last_day_of_all_has_an_end():
    assert span_of("9999-12-31", NOW).end - span_of("9999-12-31", NOW).start == DAY


def test_days_are_those_of_utc_wherever_the_clock_is():
    late = datetime(2024, 3, 31, 20, tzinfo=timezone(timedelta(hours=-8)))  # the first of April, at four
    assert span_of("today", late).start == second("2024-04-01") and span_of("4h", late).start == second("2024-04-01")


@given(st.from_regex(r"(\d{1,4}[dwmyDWMY]|\d{4}(-\d{1,2}){0,2}|today|Yesterday)", fullmatch=True), st.booleans())
def test_whatever_is_a_day_has_a_normal_form_and_a_span(typed: str, is_whole: bool):
    day = normal_day(typed, is_whole)
    if day is not None:
        assert normal_day(day, is_whole) == day and not is_moment(day)
        start, end = span_of(day, NOW)
        assert start % DAY == 0 and end > start and end % DAY == 0


@given(st.integers(0, 9_999), st.integers(0, 9_999), st.sampled_from("dwmyh"))
def test_more_is_earlier(some: int, more: int, unit: str):
    some, more = sorted((some, more))
    assert span_of(f"{more}{unit}", NOW).start <= span_of(f"{some}{unit}", NOW).start <= NOW.timestamp()


@given(st.dates().map(str) | st.sampled_from(["today", "yesterday", "7d", "123w", "9999y"]), st.data())
def test_what_was_typed_of_a_day_so_far_is_no_mistake(day: str, data: st.DataObject):
    begun = day[: data.draw(st.integers(1, len(day)))]
    assert is_begun(begun) or normal_day(begun) is not None
