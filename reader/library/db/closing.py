"""Closes a library within the time that a person who quits waits."""

import sqlite3
import threading
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import quote

_MOST_BYTES = 64 << 20
"""A write-ahead log beyond this is left for later: flushing it cannot be interrupted."""


def close_within(connection: sqlite3.Connection, path: Path, seconds: float) -> None:
    """Close a connection, and before that move the write-ahead log into the library's file; a log that would take
    longer than some seconds is left whole beside it, and what is in it is read from there by whoever opens it next.
    """
    if _is_checkpointed(connection, path.with_name(f"{path.name}-wal"), seconds):
        connection.close()
        return
    # The last connection that closes would move the log all the same; one that may only read does not.
    with suppress(sqlite3.Error), closing(sqlite3.connect(f"file:{quote(str(path))}?mode=ro", uri=True)) as other:
        other.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.close()
    connection.close()


def _is_checkpointed(connection: sqlite3.Connection, log: Path, seconds: float) -> bool:
    """Checkpoint the log in time; true where that came to its end."""
    try:
        if log.stat().st_size > _MOST_BYTES:
            return False
    except OSError:
        return True  # there is none
    timer = threading.Timer(seconds, connection.interrupt)
    timer.start()
    try:
        _, frames, done = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        return bool(frames == done)
    except sqlite3.Error:  # it took too long, or the disk is full
        return False
    finally:
        timer.cancel()
        timer.join()
