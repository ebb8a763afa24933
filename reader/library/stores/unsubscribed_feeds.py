"""Unsubscribing from feeds, so that it can be undone with all that a feed had."""

from typing import Any, NamedTuple

from reader.library import articles
from reader.library.db.connection import LibraryFile

_WAITING = "title, url, published, author, html, fetched_at"


class UnsubscribedFeed(NamedTuple):
    """A feed after unsubscribing: its row as columns and values, the keys of the entries that it has had, the entries
    that were not articles yet, and the ids of its articles.
    """

    columns: tuple[str, ...]
    values: tuple[Any, ...]
    keys: tuple[bytes, ...]
    waiting: tuple[tuple[Any, ...], ...]
    articles: tuple[int, ...]


def unsubscribe(library: LibraryFile, feed_id: int) -> UnsubscribedFeed | None:
    """Unsubscribe from a feed. Its articles stay; None where there is no such feed. Raises a LibraryError."""
    with library.writing() as connection:
        cursor = connection.execute("SELECT * FROM feed WHERE id = ?", (feed_id,))
        values = cursor.fetchone()
        if values is None:
            return None
        keys = connection.execute("SELECT key FROM entry WHERE feed_id = ?", (feed_id,)).fetchall()
        waiting = connection.execute(f"SELECT {_WAITING} FROM waiting WHERE feed_id = ? ORDER BY id", (feed_id,))
        left = UnsubscribedFeed(
            tuple(column for column, *_ in cursor.description),
            tuple(values),
            tuple(key for (key,) in keys),
            tuple(waiting.fetchall()),
            tuple(number for (number,) in connection.execute("SELECT id FROM article WHERE feed_id = ?", (feed_id,))),
        )
        connection.execute("DELETE FROM feed WHERE id = ?", (feed_id,))
    return left


def resubscribe(library: LibraryFile, left: UnsubscribedFeed) -> int:
    """Subscribe to a feed again as it was; where its address was subscribed to meanwhile, that feed gets what this one
    had. Returns the feed's id. Raises a LibraryError.
    """
    row = dict(zip(left.columns, left.values, strict=True))
    with library.writing() as connection:
        found = connection.execute("SELECT id FROM feed WHERE url = ?", (row["url"],)).fetchone()
        if found is None:
            if connection.execute("SELECT 1 FROM feed WHERE id = ?", (row["id"],)).fetchone():
                row["id"] = None  # another feed has its number now
            values = ", ".join("?" * len(row))
            added = connection.execute(f"INSERT INTO feed ({', '.join(row)}) VALUES ({values})", tuple(row.values()))
            assert added.lastrowid is not None
            feed_id = added.lastrowid
        else:
            feed_id = int(found[0])
        # A feed that was subscribed to meanwhile has brought these entries itself.
        waiting = [(feed_id, *entry) for entry in left.waiting] if found is None else []
        connection.executemany("INSERT OR IGNORE INTO entry VALUES (?, ?)", [(feed_id, key) for key in left.keys])
        connection.executemany(f"INSERT INTO waiting (feed_id, {_WAITING}) VALUES (?, ?, ?, ?, ?, ?, ?)", waiting)
        articles.set_feed(library, left.articles, feed_id)
    return feed_id
