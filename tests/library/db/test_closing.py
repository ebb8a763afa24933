"""Closing a library in time: its write-ahead log is moved into the file, or left whole."""

import os
import sqlite3
from pathlib import Path

import pytest

from reader.library.db import closing as closing_module
from reader.library.library import Library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the library of a test lies."""
    return tmp_path / "library.db"


def written(path: Path, rows: int) -> Library:
    """A library whose log has some rows of four kilobytes that its file has not."""
    library = Library(path)
    library._access.connection.execute("PRAGMA wal_autocheckpoint = 0")
    with library.writing() as connection:
        connection.executemany(
            "INSERT INTO state VALUES (?, ?)", ((f"key {number}", "x" * 4000) for number in range(rows))
        )
    return library


def assert_whole(path: Path, rows: int) -> None:
    with Library(path) as library:
        assert library.read("SELECT count(*) FROM state WHERE key LIKE 'key %'") == [(rows,)]
        assert library.read("PRAGMA quick_check") == [("ok",)]


def log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


@pytest.mark.parametrize("seconds", [None, 60.0])
def test_a_log_is_moved_into_the_file(path: Path, seconds: float | None):
    written(path, 100).close(within=seconds)
    assert not log_of(path).exists() and os.path.getsize(path) > 400_000
    assert_whole(path, 100)


@pytest.mark.slow
def test_a_log_that_takes_too_long_is_left_whole(path: Path):
    library = written(path, 14_000)  # so many that it is interrupted before it is done
    size = log_of(path).stat().st_size
    library.close(within=0.005)
    assert log_of(path).stat().st_size == size
    assert_whole(path, 14_000)
    assert not log_of(path).exists()


def test_a_large_log_is_not_even_begun_with(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(closing_module, "_MOST_BYTES", 100_000)
    before = path.stat().st_size if path.exists() else 0
    library = written(path, 100)
    library.close(within=60)
    assert log_of(path).stat().st_size > 400_000 and (not before or path.stat().st_size == before)
    assert_whole(path, 100)


def test_a_log_that_another_program_reads_from_is_left(path: Path):
    library = written(path, 10)
    with sqlite3.connect(path) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM state").fetchone()
        library.set_state("last", "kept")
        library.close(within=60)
        assert log_of(path).exists()
    other.close()
    with Library(path) as again:
        assert again.get_state("last") == "kept"


def test_a_library_may_be_closed_twice(path: Path):
    library = written(path, 1)
    library.close(within=1)
    library.close(within=1)
    library.close()
