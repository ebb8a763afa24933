"""Unsubscribing from feeds, so that it can be undone with all that a feed had."""

from typing import Any, NamedTuple

from reader.library import article_feeds
from reader.library.article_feeds import BroughtBy
from reader.library.db.connection import LibraryFile
from reader.library.stores.waiting_texts import TEXT, WITH_TEXTS

_WAITING = "key, title, url, published, author, {text}, fetched_at, sort_at, attachments, article_id"
_ENTRY = "key, article_id, content_hash"
_ARTICLE = "article_id, sort_at, arrived_at"


class UnsubscribedFeed(NamedTuple):
    """A feed after unsubscribing: its row as columns and values, the entries that it has had, those that were not
    articles yet, and its articles with the dates that it gave them; each as the columns of their tables.
    """

    columns: tuple[str, ...]
    values: tuple[Any, ...]
    entries: tuple[tuple[Any, ...], ...]
    waiting: tuple[tuple[Any, ...], ...]
    articles: tuple[tuple[int, int, int], ...]


def unsubscribe(library: LibraryFile, feed_id: int) -> UnsubscribedFeed | None:
    """Unsubscribe from a feed. Its articles stay; None where there is no such feed. Raises a LibraryError."""
    with library.writing() as connection:
        cursor = connection.execute("SELECT * FROM feed WHERE id = ?", (feed_id,))
        values = cursor.fetchone()
        if values is None:
            return None
        entries = connection.execute(f"SELECT {_ENTRY} FROM entry WHERE feed_id = ?", (feed_id,)).fetchall()
        waiting = connection.execute(
            f"SELECT {_WAITING.format(text=TEXT)} FROM {WITH_TEXTS} WHERE feed_id = ? ORDER BY waiting.id", (feed_id,)
        )
        left = UnsubscribedFeed(
            tuple(column for column, *_ in cursor.description),
            tuple(values),
            tuple(entries),
            tuple(waiting.fetchall()),
            tuple(connection.execute(f"SELECT {_ARTICLE} FROM article_feed WHERE feed_id = ?", (feed_id,)).fetchall()),
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
        connection.executemany(
            f"INSERT OR IGNORE INTO entry (feed_id, {_ENTRY}) SELECT ?, ?, (SELECT id FROM article WHERE id = ?), ?",
            [(feed_id, *entry) for entry in left.entries],
        )
        values = ", ".join("?" * (_WAITING.count(",") + 2))
        columns = _WAITING.format(text="html")
        connection.executemany(f"INSERT INTO waiting (feed_id, {columns}) VALUES ({values})", waiting)
        for article_id, sort_at, arrived_at in left.articles:
            article_feeds.save(library, article_id, BroughtBy(feed_id, sort_at, arrived_at))
    return feed_id
