"""Tests of decoding records: what SQLite wrote is read as it was, and no other bytes are taken for a record."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.library.salvage.database_pages import DatabasePages
from reader.library.salvage.records import BrokenRecord, decode_record, read_varint
from reader.library.salvage.trees import Trees

VALUES = [
    None, 0, 1, -1, 127, -128, 128, 32_767, -32_768, 1 << 23, -(1 << 31), 1 << 40, -(1 << 47), 1 << 62, -(1 << 63),
    0.5, -1e300, "", "é → 𝄞", b"", b"\0\xff", "w" * 300, "long " * 4_000,
]  # fmt: skip


def test_all_that_sqlite_stores_is_read(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "any.db")) as connection, connection:
        connection.execute("CREATE TABLE any (value)")
        connection.executemany("INSERT INTO any VALUES (?)", [(value,) for value in VALUES])
    with DatabasePages(tmp_path / "any.db") as pages:
        rows = list(Trees(pages).rows(2, True))
    assert [row.values for row in rows] == [[value] for value in VALUES]
    assert [row.rowid for row in rows] == list(range(1, len(VALUES) + 1))
    assert not any(row.is_cut for row in rows)


@pytest.mark.parametrize(
    ("data", "value", "end"),
    [
        (b"\x05", 5, 1), (b"\x81\x00", 128, 2), (b"\xff" * 9, -1, 9), (b"\x80" * 8 + b"\x07", 7, 9),
        (b"\x00\x85\x01", 0, 1),
    ],
)  # fmt: skip
def test_a_varint_has_up_to_nine_bytes(data: bytes, value: int, end: int) -> None:
    assert read_varint(data, 0) == (value, end)


@pytest.mark.parametrize(
    "record",
    [
        b"", b"\x05", b"\x00", b"\x02\x01", b"\x02\x01\x00\x00", b"\x02\x0a", b"\x02\x0b", b"\x03\x81\x7f", b"\x80" * 9,
        b"\x02\x81\x00",
    ],
)  # fmt: skip
def test_lengths_that_do_not_agree_are_no_record(record: bytes) -> None:
    with pytest.raises(BrokenRecord):
        decode_record(record)


def test_of_a_record_that_is_cut_off_the_first_values_are_read() -> None:
    record = b"\x04\x01\x11\x13" + b"\x07" + b"ab" + b"x"  # the last text has three letters
    assert decode_record(record, is_cut=True) == [7, "ab"]
    with pytest.raises(BrokenRecord):
        decode_record(record)


def test_text_that_is_no_utf8_is_replaced_by_letters() -> None:
    assert decode_record(b"\x02\x11a\xff") == ["a\ufffd"]
