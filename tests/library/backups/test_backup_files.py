"""Tests of the files of backups: their names and their folder."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from reader.base.errors import LibraryError
from reader.library.backups.backup_files import BackupFile, backup_name, folder_of, list_backups

NOON = datetime(2026, 3, 1, 12, 0, 5, tzinfo=UTC)


def test_a_name_tells_when_and_of_which_schema_a_backup_is() -> None:
    assert backup_name(NOON, 26) == "20260301-120005-schema26.db"


def test_the_time_of_a_name_is_that_of_greenwich() -> None:
    assert backup_name(NOON.astimezone(timezone(timedelta(hours=5))), 26) == "20260301-120005-schema26.db"


def test_backups_lie_in_a_folder_beside_their_library(path: Path) -> None:
    assert folder_of(path) == path.parent / "library.db.backups"


def test_backups_are_listed_from_the_newest(path: Path) -> None:
    folder_of(path).mkdir()
    older, newer = backup_name(NOON, 25), f"{backup_name(NOON + timedelta(days=1), 26)}.gz"
    for name in (older, newer):
        (folder_of(path) / name).write_bytes(b"12345")
    assert list_backups(path) == [
        BackupFile(folder_of(path) / newer, NOON + timedelta(days=1), 26, 5),
        BackupFile(folder_of(path) / older, NOON, 25, 5),
    ]


def test_other_files_are_no_backups(path: Path) -> None:
    folder_of(path).mkdir()
    for name in ("notes.txt", ".20260301-120005-schema26.db.7.new", "20261301-120005-schema26.db", "x-schema26.db"):
        (folder_of(path) / name).touch()
    (folder_of(path) / backup_name(NOON, 1)).mkdir()
    assert list_backups(path) == []


def test_a_folder_that_cannot_be_read_is_told(path: Path) -> None:
    folder_of(path).touch()
    with pytest.raises(LibraryError, match="cannot be read: not a directory"):
        list_backups(path)


def test_without_a_folder_there_are_none(path: Path) -> None:
    assert list_backups(path) == []
