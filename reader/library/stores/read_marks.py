"""Articles marked read or unread: with each the other tellings of its story, or just these."""

import json
import sqlite3
from collections.abc import Sequence

from reader.library.index.stories import choose_fronts

_TOLD = """id IN (SELECT value FROM json_each(?1) UNION SELECT article_id FROM sketch
    WHERE story IN (SELECT story FROM sketch WHERE article_id IN (SELECT value FROM json_each(?1))))"""
_THESE = "id IN (SELECT value FROM json_each(?1))"


def mark_stories(connection: sqlite3.Connection, ids: Sequence[int], is_read: bool) -> list[int]:
    """Mark articles and all that tells the same story as one of them. Returns those that were not so before, by which
    `mark_articles` takes it back.
    """
    return _mark(connection, _TOLD, ids, is_read)


def mark_articles(connection: sqlite3.Connection, ids: Sequence[int], is_read: bool) -> None:
    """Mark these articles and no other."""
    _mark(connection, _THESE, ids, is_read)


def _mark(connection: sqlite3.Connection, which: str, ids: Sequence[int], is_read: bool) -> list[int]:
    changed = connection.execute(
        f"UPDATE article SET is_read = ?2 WHERE {which} AND is_read != ?2 RETURNING id", (json.dumps(ids), int(is_read))
    )
    marked = [article_id for (article_id,) in changed.fetchall()]
    choose_fronts(connection, marked)
    return marked
