"""Days of a query: what `after:`, `before:` and `on:` take, and the time that it stands for.

    2025  2025-03  2025-03-20       a year, a month, a day
    today  yesterday
    7d  2w  3m  1y                  the day that many days, weeks, months or years ago
    12h                             the moment that many hours ago

All days begin at midnight UTC, as the days by which articles are sorted do. A relative day stays relative in a query: a
saved search for the last week finds the last week whenever it is used.
"""

import re
from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

_WORDS = {"today": 0, "yesterday": 1}
"""Words for a day, and how many days ago it is."""
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", re.ASCII)
_AGO = re.compile(r"(\d{1,4})([hdwmy])", re.ASCII)
_BEGUN = re.compile(r"\d{1,3}|\d{4}-|\d{4}-[01]|\d{4}-\d{1,2}-0?", re.ASCII)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class DaySpan(NamedTuple):
    """A span of time, in seconds since 1970, half-open. A moment is an empty span."""

    start: int
    end: int


def normal_day(typed: str, is_whole: bool = True) -> str | None:
    """A day as typed in its normal form, such as "2025-03" for "2025-3" and "7d" for "7D"; None if it is none. A year
    or a month becomes its first day unless it is to stay whole.
    """
    value = typed.lower()
    if value in _WORDS or _AGO.fullmatch(value):
        return value
    match = _DATE.fullmatch(value)
    if match is None:
        return None
    try:
        day = date(int(match[1]), int(match[2] or 1), int(match[3] or 1)).isoformat()
    except ValueError:
        return None
    return day if match[3] or not is_whole else day[:7] if match[2] else day[:4]


def is_begun(typed: str) -> bool:
    """Whether more letters may make a day of what was typed, as of "2", "2025-" or "yest"."""
    return any(word.startswith(typed.lower()) and word != typed.lower() for word in _WORDS) or bool(
        _BEGUN.fullmatch(typed)
    )


def is_moment(day: str) -> bool:
    """Whether a day in its normal form is a moment, such as "12h", and so none on which something can be."""
    return day.endswith("h")


def span_of(day: str, now: datetime) -> DaySpan:
    """The time that a day in its normal form stands for at a moment."""
    if is_moment(day):
        moment = _seconds(now) - int(day[:-1]) * 3_600
        return DaySpan(moment, moment)
    if "-" in day or day.isdecimal():
        year, month, number = (*map(int, day.split("-")), 0, 0)[:3]
        first = date(year, month or 1, number or 1)
        length = 1 if number else monthrange(year, month)[1] if month else date(year, 12, 31).timetuple().tm_yday
        return _span(first, length)
    return _span(_day_ago(day, now.astimezone(UTC).date()))


def _day_ago(day: str, today: date) -> date:
    """The day that a relative day stands for, the first day of all where that would be before it."""
    if day in _WORDS:
        return today - timedelta(days=_WORDS[day])
    number, unit = int(day[:-1]), day[-1]
    if unit in "dw":
        return date.fromordinal(max(1, today.toordinal() - number * (7 if unit == "w" else 1)))
    months = today.year * 12 + today.month - 1 - number * (12 if unit == "y" else 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1])) if year >= 1 else date.min


def _span(first: date, length: int = 1) -> DaySpan:
    start = _seconds(datetime(first.year, first.month, first.day, tzinfo=UTC))
    return DaySpan(start, start + length * 86_400)


def _seconds(moment: datetime) -> int:
    return (moment - _EPOCH) // timedelta(seconds=1)
