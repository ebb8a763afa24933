"""Tests of reading the pages of a database: with its write-ahead log, without its end, with a damaged header."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.library.salvage.database_pages import DatabasePages
from reader.library.salvage.trees import Trees


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Path]:
    """A copy of a database with its log, as after a crash: one row is in the file and two more are in the log."""
    path = tmp_path / "used.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE word (word)")
        connection.execute("INSERT INTO word VALUES ('fog')")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("INSERT INTO word VALUES ('rain')")
        connection.execute("INSERT INTO word VALUES ('snow')")
        for end in ("", "-wal"):
            shutil.copy(f"{path}{end}", f"{tmp_path / 'kept.db'}{end}")
    yield tmp_path / "kept.db"


def words(path: Path) -> list[object]:
    """The words in a database."""
    with DatabasePages(path) as pages:
        return [row.values[0] for row in Trees(pages).rows(2, True)]


def test_what_is_only_in_the_log_yet_is_read(kept: Path) -> None:
    assert words(kept) == ["fog", "rain", "snow"]


def test_of_a_damaged_log_the_transactions_before_the_damage_are_read(kept: Path) -> None:
    log = kept.with_name("kept.db-wal")
    data = bytearray(log.read_bytes())
    data[-1] ^= 1
    log.write_bytes(data)
    assert words(kept) == ["fog", "rain"]


def test_a_transaction_without_its_end_does_not_count(kept: Path) -> None:
    log = kept.with_name("kept.db-wal")
    log.write_bytes(log.read_bytes()[:-100])
    assert words(kept) == ["fog", "rain"]


@pytest.mark.parametrize("log", [b"", b"no log", b"\x37\x7f\x06\x82" + b"\0" * 60])
def test_what_is_no_log_is_passed_over(kept: Path, log: bytes) -> None:
    kept.with_name("kept.db-wal").write_bytes(log)
    assert words(kept) == ["fog"]


def test_a_file_that_is_cut_off_ends_in_zeros(kept: Path) -> None:
    kept.with_name("kept.db-wal").unlink()
    kept.write_bytes(kept.read_bytes()[:5_000])
    with DatabasePages(kept) as pages:
        assert (pages.count, pages.page(2)[904:], pages.page(9)) == (2, bytes(4096 - 904), bytes(4096))


def test_a_damaged_header_means_the_usual_size_of_pages(kept: Path) -> None:
    kept.write_bytes(b"?" * 100 + kept.read_bytes()[100:])
    with DatabasePages(kept) as pages:
        assert (pages.size, pages.usable, pages.schema_version) == (4096, 4096, 0)


def test_free_pages_are_told(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "free.db", isolation_level=None)) as connection:
        connection.execute("CREATE TABLE word (word)")
        connection.execute("INSERT INTO word VALUES (zeroblob(20000))")
        connection.execute("DELETE FROM word")
        (count,) = connection.execute("PRAGMA freelist_count").fetchone()
    with DatabasePages(tmp_path / "free.db") as pages:
        assert len(pages.free_pages()) == count > 2
