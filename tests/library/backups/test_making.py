"""Tests of making backups in their folder."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from reader.base.errors import LibraryError
from reader.library.backups import making
from reader.library.backups.backup_files import list_backups
from reader.library.backups.making import back_up, back_up_before_migration, is_due
from reader.library.db.schema import SCHEMA_VERSION
from reader.library.library import Library

NOW = datetime(2026, 6, 20, 12, 0, 1, 500, tzinfo=UTC)


def test_a_backup_is_what_is_listed(path: Path, keep: Callable[[str], int]) -> None:
    keep("Fog")
    made = back_up(path, now=NOW)
    assert list_backups(path) == [made]
    assert (made.made_at, made.schema) == (NOW.replace(microsecond=0), SCHEMA_VERSION)


def test_a_backup_is_due_a_day_after_the_last(path: Path, keep: Callable[[str], int]) -> None:
    keep("Fog")
    assert is_due(path, NOW)
    back_up(path, now=NOW)
    assert not is_due(path, NOW + timedelta(hours=23))
    assert is_due(path, NOW + timedelta(hours=24))


def test_older_backups_go_with_a_new_one(path: Path, keep: Callable[[str], int]) -> None:
    keep("Fog")
    for day in range(5):
        back_up(path, now=NOW + timedelta(days=day))
    days = [one.made_at.day for one in list_backups(path)]
    assert days == [24, 23, 22, 20]


def test_together_backups_are_at_most_twice_the_library(path: Path, keep: Callable[[str], int]) -> None:
    keep("Fog")
    for day in range(3):
        back_up(path, now=NOW + timedelta(days=day), packs=False)
    assert len(list_backups(path)) in (1, 2)


def test_a_full_disk_gets_no_backup(path: Path, keep: Callable[[str], int], monkeypatch: pytest.MonkeyPatch) -> None:
    keep("Fog")
    back_up(path, now=NOW)
    before = list_backups(path)
    free = making.size_of(path) + 2_000_000_000
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free - 1))
    with pytest.raises(LibraryError, match="no room for a backup"):
        back_up(path, now=NOW + timedelta(days=1))
    assert list_backups(path) == before
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
    back_up(path, now=NOW + timedelta(days=1))
    assert len(list_backups(path)) == 2


def test_the_size_of_a_library_is_that_of_its_log_too(path: Path, library: Library, keep: Callable[[str], int]) -> None:
    keep("Fog")
    log = path.with_name("library.db-wal").stat().st_size
    assert log and making.size_of(path) == path.stat().st_size + log


def test_a_migration_goes_on_without_a_backup(
    path: Path, keep: Callable[[str], int], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    keep("Fog")
    monkeypatch.setattr(making, "copy_library", _refuse)
    back_up_before_migration(path)
    assert list_backups(path) == []
    assert "before its migration" in caplog.text


def _refuse(*_: object) -> Path:
    raise LibraryError("The disk is full.")
