"""Chooses which backups of a library are kept: three by the day, three by the month, and what a migration needs."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from reader.library.backups.backup_files import BackupFile

_DAYS = 3
_MONTHS = 3
_OLDER_SCHEMA = timedelta(days=30)
"""How long the last backup from before a migration is kept, for somebody who goes back to the Broadsheet of then."""


def superfluous(backups: Sequence[BackupFile], now: datetime, most_bytes: int) -> list[BackupFile]:
    """The backups to delete, of all those of a library, the newest first.

    Kept are the last of each of the last three days that have one, the first of each of the last three months that have
    one, and for thirty days the last of each schema. Of these the oldest go until all are at most `most_bytes`
    together; the newest stays whatever its size.
    """
    if not backups:
        return []
    retained = [*_by_day(backups), *_by_month(backups), *_by_schema(backups, now)]
    chosen = [one for one in backups if one in retained]
    total = sum(one.size for one in chosen)
    while len(chosen) > 1 and total > most_bytes:
        total -= chosen.pop().size
    return [one for one in backups if one not in chosen]


def _by_day(backups: Iterable[BackupFile]) -> list[BackupFile]:
    last: dict[object, BackupFile] = {}
    for one in backups:
        last.setdefault(one.made_at.date(), one)
    return list(last.values())[:_DAYS]


def _by_month(backups: Iterable[BackupFile]) -> list[BackupFile]:
    first = {(one.made_at.year, one.made_at.month): one for one in backups}
    return list(first.values())[:_MONTHS]


def _by_schema(backups: Sequence[BackupFile], now: datetime) -> list[BackupFile]:
    last: dict[int, BackupFile] = {}
    for one in backups:
        last.setdefault(one.schema, one)
    return [one for one in last.values() if now - one.made_at < _OLDER_SCHEMA]
