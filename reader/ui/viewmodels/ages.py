"""The age of an article in a few cells. Pure; no Textual."""

from reader.model.moments import moment_at

_DAY = 86_400


def short_age(sort_at: int, now: int) -> str:
    """An age such as "12 min ago", "3 h", "2 d"; the date after a week, month and year after the year. `sort_at` and
    `now` are in seconds since 1970.

    Of a time at midnight UTC only the day is known: its smallest unit is a day.
    """
    seconds = max(0, now - sort_at)
    if sort_at % _DAY == 0 and seconds < 7 * _DAY:
        days = now // _DAY - sort_at // _DAY
        return "today" if days <= 0 else "yesterday" if days == 1 else f"{days} d"
    if seconds < 3600:
        # "ago", since the minutes to read are next to it
        return f"{seconds // 60} min ago" if seconds >= 60 else "now"
    if seconds < _DAY:
        return f"{seconds // 3600} h"
    if seconds < 7 * _DAY:
        return f"{seconds // _DAY} d"
    moment, today = moment_at(sort_at), moment_at(now)
    return f"{moment.day} {moment:%b}" if moment.year == today.year else f"{moment:%b} {moment.year}"
