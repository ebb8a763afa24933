"""Figures about a library, as tables for people and as JSON for programs."""

from collections.abc import Sequence
from typing import Any

from reader.commands.printing import counted, local_minute, megabytes
from reader.commands.text_table import draw_table
from reader.library.backups.backup_files import BackupFile
from reader.library.checking.check_results import CheckResult
from reader.library.listing.statistics import Count, Statistics, Week
from reader.model.moments import moment_at

_MOST = 10
"""The most feeds and sites in a table."""


def stats_to_json(statistics: Statistics, backups: Sequence[BackupFile], check: CheckResult | None) -> dict[str, Any]:
    """The JSON of `broadsheet stats --format json`."""
    return statistics.totals()._asdict() | {
        "backups": len(backups),
        "last_backup": backups[0].made_at.isoformat() if backups else None,
        "last_check": check.checked_at.isoformat() if check else None,
        "damages": check.damages if check else None,
        "by_feed": [one._asdict() for one in statistics.by_feed()],
        "by_site": [one._asdict() for one in statistics.by_site()],
        "by_week": [
            {
                "week": _day(one),
                "articles": one.articles,
                "minutes": one.minutes,
                "minutes_read": one.minutes_read,
            }
            for one in statistics.by_week()
        ],
    }


def stats_table(
    statistics: Statistics, backups: Sequence[BackupFile], check: CheckResult | None, width: int | None = None
) -> str:
    """The figures as tables, in lines of at most `width` cells where one is given."""
    totals = statistics.totals()
    lines = [
        f"{counted(totals.articles, 'article')}: {totals.unread:,} unread, {totals.starred:,} starred, "
        f"{totals.later:,} saved for later",
        f"{counted(totals.feeds, 'feed')}, {counted(totals.tags, 'tag')}, {totals.waiting:,} to be fetched",
        f"about {totals.words_read:,} words read, in {totals.minutes_read / 60:,.1f} hours",
        megabytes(totals.bytes),
        _backups(backups),
        _checked(check),
    ]
    weeks = [
        [_day(one), f"{one.articles:,}", f"{one.minutes / 60:,.1f}", f"{one.minutes_read / 60:,.1f}"]
        for one in statistics.by_week()
    ]
    tables = [
        draw_table(["FEED", "ARTICLES", "UNREAD"], _rows(statistics.by_feed(_MOST)), width),
        draw_table(["SITE", "ARTICLES", "UNREAD"], _rows(statistics.by_site(_MOST)), width),
        draw_table(["WEEK OF", "ADDED", "HOURS", "READ"], weeks, width),
    ]
    return "\n".join([*lines, *(line for table in tables if table for line in ("", *table))])


def _rows(counts: list[Count]) -> list[list[str]]:
    return [[one.name, f"{one.articles:,}", f"{one.unread:,}"] for one in counts]


def _backups(backups: Sequence[BackupFile]) -> str:
    if not backups:
        return "no backup yet; `broadsheet backup` makes one"
    size = megabytes(sum(one.size for one in backups))
    return f"{counted(len(backups), 'backup')}, {size}, the last of {local_minute(backups[0].made_at)}"


def _checked(check: CheckResult | None) -> str:
    if check is None:
        return "not checked for damage yet; `broadsheet check` does"
    found = f"{counted(check.damages, 'damage')}; `broadsheet check` tells" if check.damages else "nothing damaged"
    return f"checked on {local_minute(check.checked_at)}: {found}"


def _day(week: Week) -> str:
    return moment_at(week.begins_at).date().isoformat()
