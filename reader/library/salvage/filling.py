"""Fills what a salvaged library has lost from a backup of it."""

import os
import shutil
import sqlite3
from collections import Counter
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from reader.library.db.connection import open_connection
from reader.library.salvage.stored_tables import stored_tables


def fill_from(connection: sqlite3.Connection, backup: Path, names: Collection[str]) -> Counter[str]:
    """Insert the rows of some tables of a backup that the library has not; `connection` checks no foreign keys. Returns
    how many of each table. Raises LibraryError, sqlite3.Error or OSError.
    """
    copy = backup.with_name(f".{backup.name}.{os.getpid()}.upgraded")
    filled: Counter[str] = Counter()
    try:
        shutil.copyfile(backup, copy)
        open_connection(copy).close()  # one of an older schema is brought up to date
        connection.execute("ATTACH ? AS backup", (str(copy),))
        connection.execute("BEGIN")
        for table in stored_tables(connection):
            if table.name in names:
                filled[table.name] = _fill(connection, table.name, table.names)
        connection.execute("COMMIT")
        connection.execute("DETACH backup")
    finally:
        for end in ("", "-wal", "-shm"):
            with suppress(FileNotFoundError):
                copy.with_name(copy.name + end).unlink()
    return filled


def _fill(connection: sqlite3.Connection, table: str, names: Collection[str]) -> int:
    values = ("NULL" if name == "behind" else name for name in names)  # chosen anew when the stories are known again
    return connection.execute(
        f"INSERT OR IGNORE INTO main.{table} ({', '.join(names)}) SELECT {', '.join(values)} FROM backup.{table}"
    ).rowcount
