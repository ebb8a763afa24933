"""Rows that are inserted many at a time."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from reader.library.db.many_rows import insert_rows


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("CREATE TABLE ferry (number INTEGER PRIMARY KEY, name TEXT, quay TEXT)")
        yield connection


@pytest.mark.parametrize("count", [0, 1, 15, 16, 17, 50])
def test_each_row_is_inserted_once_and_in_order(connection: sqlite3.Connection, count: int):
    rows = [(f"Ferry {number}", "" if number % 3 else "Quay") for number in range(count)]
    insert_rows(connection, "INSERT INTO ferry (name, quay)", "(?, nullif(?, ''))", rows)
    found = connection.execute("SELECT * FROM ferry ORDER BY number").fetchall()
    assert found == [(number, name, quay or None) for number, (name, quay) in enumerate(rows, 1)]


def test_many_rows_take_few_statements(connection: sqlite3.Connection):
    statements: list[str] = []
    connection.set_trace_callback(statements.append)
    insert_rows(connection, "INSERT INTO ferry (name)", "(?)", [("Ferry",)] * 50)
    assert len(statements) == 5


@pytest.mark.parametrize("count", [3, 20])
def test_what_is_to_be_done_with_a_row_that_is_there_is_done(connection: sqlite3.Connection, count: int):
    rows = [(number, "Ferry") for number in range(count)]
    otherwise = "ON CONFLICT DO UPDATE SET name = excluded.name"
    for name in ("Ferry", "Boat"):
        insert_rows(connection, "INSERT INTO ferry (number, name)", "(?, ?)", [(n, name) for n, _ in rows], otherwise)
    assert connection.execute("SELECT name FROM ferry").fetchall() == [("Boat",)] * count
