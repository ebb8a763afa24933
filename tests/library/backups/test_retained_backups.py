"""Tests of which backups are kept."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.library.backups.backup_files import BackupFile
from reader.library.backups.retained_backups import superfluous

NOW = datetime(2026, 6, 20, 12, tzinfo=UTC)


def backup(days: float, schema: int = 26, size: int = 1) -> BackupFile:
    """A backup made some days ago."""
    return BackupFile(Path(f"{days}-{schema}"), NOW - timedelta(days=days), schema, size)


def retained(*backups: BackupFile, most_bytes: int = 1_000) -> list[BackupFile]:
    gone = superfluous(backups, NOW, most_bytes)
    return [one for one in backups if one not in gone]


def test_the_last_of_each_of_three_days_are_kept() -> None:
    today, earlier, yesterday, before = backup(0), backup(0.1), backup(1), backup(2)
    assert retained(today, earlier, yesterday, before, backup(3), backup(19)) == [today, yesterday, before, backup(19)]


def test_the_first_of_each_of_three_months_are_kept() -> None:
    daily = [backup(day) for day in range(120)]
    dates = [one.made_at.date().isoformat() for one in retained(*daily)]
    assert dates == ["2026-06-20", "2026-06-19", "2026-06-18", "2026-06-01", "2026-05-01", "2026-04-01"]


def test_days_without_backups_do_not_count() -> None:
    rare = [backup(day) for day in (0, 5, 9, 13, 17)]
    assert retained(*rare) == [*rare[:3], rare[4]]


def test_the_last_of_an_older_schema_is_kept_for_a_month() -> None:
    old = [backup(12.1, 25), backup(12.2, 25), backup(13, 24)]
    daily = [backup(day) for day in range(12)]
    first = backup(19)
    assert retained(*daily, *old, first) == [*daily[:3], old[0], old[2], first]
    assert retained(*daily, backup(14), backup(29, 25), backup(31, 24), backup(31.1, 24), backup(60))[3:] == [
        backup(14),
        backup(29, 25),
        backup(31.1, 24),
        backup(60),
    ]


def test_together_they_are_no_larger_than_allowed() -> None:
    assert retained(backup(0, size=4), backup(1, size=4), backup(2, size=4), most_bytes=8) == [
        backup(0, size=4),
        backup(1, size=4),
    ]


def test_the_newest_stays_whatever_its_size() -> None:
    assert retained(backup(0, size=9), backup(1, size=1), most_bytes=8) == [backup(0, size=9)]


def test_of_none_none_is_superfluous() -> None:
    assert superfluous([], NOW, 0) == []
