"""A source as it lies in table `taken_source`: a file, or a record of an archive, that was added already."""

import sqlite3


def save_source(connection: sqlite3.Connection, key: bytes, rejected_by: int | None = None) -> None:
    """Save, in a transaction, that the source with a key is in the library, or that a version of the cleaner found no
    article in it.
    """
    connection.execute("INSERT OR REPLACE INTO taken_source VALUES (?, ?)", (key, rejected_by))
