"""Inserts many rows with few statements: to start a statement takes as long as to write four rows."""

import sqlite3
from collections.abc import Sequence
from itertools import chain
from typing import Any

_AT_ONCE = 16
"""The rows that one statement inserts; with more of them it takes longer to prepare and gains nothing."""


def insert_rows(
    connection: sqlite3.Connection, into: str, row: str, rows: Sequence[Sequence[Any]], otherwise: str = ""
) -> None:
    """Insert rows, in a transaction. `into` is how the statement begins, `row` has a placeholder for each value of a
    row, and `otherwise` says what to do with a row that is there already.

    Python takes five times as long to pass bytes and None as to pass bytearrays and numbers.
    """
    whole = len(rows) - len(rows) % _AT_ONCE
    if whole:
        statement = f"{into} VALUES {', '.join([row] * _AT_ONCE)} {otherwise}"
        for start in range(0, whole, _AT_ONCE):
            connection.execute(statement, tuple(chain.from_iterable(rows[start : start + _AT_ONCE])))
    if whole < len(rows):
        connection.executemany(f"{into} VALUES {row} {otherwise}", rows[whole:])
