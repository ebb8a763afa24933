"""Tests of restoring a backup: what it holds, what would be lost, and what becomes of the library that was there."""

import gzip
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.base.errors import BusyLibrary, DamagedLibrary, ForeignLibrary, LibraryError, NewerLibrary
from reader.library.backups.library_copy import copy_library
from reader.library.backups.restoring import Losses, UnpackedBackup
from reader.library.db.schema import SCHEMA_VERSION
from reader.library.library import Library

NOW = datetime(2026, 6, 20, 12, tzinfo=UTC)


@pytest.fixture
def backup(path: Path, keep: Callable[[str], int], tmp_path: Path) -> Path:
    """A backup of the library with one article, "Fog"."""
    keep("Fog")
    return copy_library(path, tmp_path / "copies" / "copy.db")


def headlines(library: Path) -> list[str]:
    with closing(sqlite3.connect(library)) as connection:
        return [headline for (headline,) in connection.execute("SELECT headline FROM article ORDER BY id")]


def test_what_a_backup_holds_is_told(backup: Path, path: Path) -> None:
    with UnpackedBackup(backup, path) as unpacked:
        found = unpacked.contents()
    assert found[:3] == (1, 0, 0)
    assert found.newest is not None


def test_how_far_it_is_unpacked_is_told(backup: Path, path: Path, tmp_path: Path) -> None:
    plain = tmp_path / "plain.db"
    plain.write_bytes(gzip.decompress(backup.read_bytes()))
    for file in (backup, plain):
        told: list[tuple[int, int]] = []
        with UnpackedBackup(file, path, lambda *numbers: told.append(numbers)):  # noqa: B023
            size = file.stat().st_size
        assert told[-1] == (size, size) and len(told) > 1 and all(0 < done <= total for done, total in told)


def test_what_would_be_lost_is_counted(
    backup: Path, path: Path, keep: Callable[[str], int], sql: Callable[..., list[object]]
) -> None:
    added = keep("Rain")
    sql("UPDATE article SET is_starred = 1 WHERE headline = 'Fog'")
    for tag in ("sea", "sky"):
        sql("INSERT INTO tag VALUES (1, ?)", tag)
    sql("INSERT INTO correction VALUES (1, 'Fog', 0, 'body', 1)")
    sql("INSERT INTO site_correction VALUES ('a.example', 'Fog', 'body')")
    sql("INSERT INTO mark_correction VALUES (1, 1, 'quote', 'Fog', 0, NULL, 'nobody', NULL)")
    sql("INSERT INTO feed (url) VALUES ('http://a.example/feed')")
    with UnpackedBackup(backup, path) as unpacked:
        assert unpacked.losses() == Losses(articles=1, marks=1, tags=2, corrections=3, feeds=1)
    sql("UPDATE article SET deleted_at = 1 WHERE id = ?", added)
    with UnpackedBackup(backup, path) as unpacked:
        losses = unpacked.losses()
    assert losses and losses.articles == 0


def test_nothing_is_lost_where_nothing_changed_or_is_there(backup: Path, path: Path, library: Library) -> None:
    with UnpackedBackup(backup, path) as unpacked:
        assert unpacked.losses() == Losses(0, 0, 0, 0, 0)
    library.close()
    path.unlink()
    with UnpackedBackup(backup, path) as unpacked:
        assert unpacked.losses() == Losses(0, 0, 0, 0, 0)


def test_what_a_damaged_library_has_is_not_known(backup: Path, path: Path, library: Library) -> None:
    library.close()
    path.write_bytes(b"no library " * 1_000)
    with UnpackedBackup(backup, path) as unpacked:
        assert unpacked.losses() is None


def test_a_backup_takes_the_place_of_the_library_which_is_kept(
    backup: Path, path: Path, library: Library, keep: Callable[[str], int]
) -> None:
    keep("Rain")
    library.close()
    with UnpackedBackup(backup, path) as unpacked:
        kept = unpacked.replace_library(NOW)
    assert kept == path.with_name("library.db.replaced-20260620-120000")
    assert (headlines(path), headlines(kept)) == (["Fog"], ["Fog", "Rain"])
    assert path.stat().st_mode & 0o777 == 0o600
    with Library(path) as restored:
        assert restored.count() == 1
    assert not list(path.parent.glob(".*")) and not list(path.parent.glob("*-shm"))


def test_what_is_only_in_the_log_of_a_damaged_library_is_kept_too(backup: Path, path: Path, library: Library) -> None:
    library.close()
    path.write_bytes(b"no library " * 1_000)
    path.with_name("library.db-wal").write_bytes(b"changes")
    path.with_name("library.db-shm").write_bytes(b"index of the changes")
    with UnpackedBackup(backup, path) as unpacked:
        assert unpacked.losses() is None
        kept = unpacked.replace_library(NOW)
    assert kept is not None
    assert kept.with_name(f"{kept.name}-wal").read_bytes() == b"changes"
    assert not list(path.parent.glob("*-shm"))
    assert headlines(path) == ["Fog"]


def test_a_backup_is_restored_where_there_is_no_library(backup: Path, path: Path, library: Library) -> None:
    library.close()
    path.unlink()
    with UnpackedBackup(backup, path) as unpacked:
        assert unpacked.replace_library(NOW) is None
    assert headlines(path) == ["Fog"]


def test_a_library_that_is_open_is_not_replaced(backup: Path, path: Path, library: Library) -> None:
    with UnpackedBackup(backup, path) as unpacked, pytest.raises(BusyLibrary, match="Close it"):
        unpacked.replace_library(NOW)
    assert library.count() == 1
    assert not list(path.parent.glob("*replaced*"))


@pytest.mark.parametrize(
    ("statement", "error"),
    [
        ("PRAGMA application_id = 7", ForeignLibrary),
        (f"PRAGMA user_version = {SCHEMA_VERSION + 1}", NewerLibrary),
    ],
)
def test_what_is_no_backup_of_ours_is_refused(
    backup: Path, path: Path, tmp_path: Path, statement: str, error: type[LibraryError]
) -> None:
    plain = copy_library(path, tmp_path / "plain.db", packs=False)
    with closing(sqlite3.connect(plain)) as connection:
        connection.execute(statement)
    with pytest.raises(error):
        UnpackedBackup(plain, path)
    assert not list(path.parent.glob("*.restored"))


def test_a_file_that_is_no_database_is_refused(path: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("notes " * 1_000)
    with pytest.raises(ForeignLibrary, match="no backup"):
        UnpackedBackup(tmp_path / "notes.txt", path)


def test_a_damaged_backup_is_refused(backup: Path, path: Path, tmp_path: Path) -> None:
    plain = copy_library(path, tmp_path / "plain.db", packs=False)
    data = bytearray(plain.read_bytes())
    size = int.from_bytes(data[16:18], "big")
    data[2 * size : 3 * size] = b"\x07" * size
    plain.write_bytes(data)
    with pytest.raises(DamagedLibrary, match="plain.db"):
        UnpackedBackup(plain, path)


def test_what_is_lost_with_a_backup_of_another_schema_is_not_known(
    backup: Path, path: Path, sql: Callable[..., list[object]]
) -> None:
    sql(f"PRAGMA user_version = {SCHEMA_VERSION - 1}")
    with UnpackedBackup(backup, path) as unpacked:
        assert unpacked.losses() is None


def test_a_missing_backup_is_told(path: Path) -> None:
    with pytest.raises(LibraryError, match="nowhere.db"):
        UnpackedBackup(path.with_name("nowhere.db"), path)
