"""Tags: a person's own words for articles. A tag in other capitals is the same tag."""

import json
import sqlite3
from collections.abc import Iterable, Sequence

from reader.base.safe_text import safe_line
from reader.library.db.connection import LibraryFile

LONGEST = 100
"""Characters of a tag at most."""
MOST = 100
"""Tags of an article at most."""


class TagStore:
    """The tags of a library. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def of(self, article_id: int) -> tuple[str, ...]:
        """The tags of an article, in alphabetical order."""
        rows = self._library.read("SELECT tag FROM tag WHERE article_id = ? ORDER BY tag", (article_id,))
        return tuple(tag for (tag,) in rows)

    def set(self, article_id: int, tags: Iterable[str]) -> None:
        """Give an article these tags in place of those it has."""
        with self._library.writing() as connection:
            connection.execute("DELETE FROM tag WHERE article_id = ?", (article_id,))
            insert_tags(connection, article_id, tags)
            self._library.make_durable()

    def add(self, article_id: int, tags: Iterable[str]) -> None:
        """Give an article tags besides those it has."""
        with self._library.writing() as connection:
            insert_tags(connection, article_id, tags)
            self._library.make_durable()

    def add_to(self, ids: Sequence[int], tag: str) -> list[int]:
        """Give articles a tag that `typed_tags` returned. Returns those that did not have it."""
        with self._library.joined() as connection:
            added = connection.execute(
                "INSERT OR IGNORE INTO tag (article_id, tag) SELECT id, ?2 FROM article"
                " WHERE id IN (SELECT value FROM json_each(?1)) RETURNING article_id",
                (json.dumps(ids), tag),
            )
            return [article_id for (article_id,) in added.fetchall()]

    def remove_from(self, ids: Sequence[int], tag: str) -> dict[int, str]:
        """Take a tag from articles. Returns those that had it, each with the capitals in which it did."""
        with self._library.joined() as connection:
            removed = connection.execute(
                "DELETE FROM tag WHERE tag = ?2 AND article_id IN (SELECT value FROM json_each(?1))"
                " RETURNING article_id, tag",
                (json.dumps(ids), tag),
            )
            return dict(removed.fetchall())


def proper_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Normalise tags: one plain line each, without commas, each once whatever its capitals."""
    found: dict[str, str] = {}
    for tag in tags:
        plain = " ".join(safe_line(tag).replace(",", " ").split())[:LONGEST].strip()
        if plain:
            found.setdefault(plain.casefold(), plain)
    return tuple(found.values())[:MOST]


def typed_tags(typed: str) -> tuple[str, ...]:
    """The normalised tags that a person typed, with commas between them."""
    return proper_tags(typed.split(","))


def insert_tags(connection: sqlite3.Connection, article_id: int, tags: Iterable[str]) -> None:
    """Give an article tags besides those it has, in a transaction."""
    connection.executemany(
        "INSERT OR IGNORE INTO tag (article_id, tag) VALUES (?, ?)", [(article_id, tag) for tag in proper_tags(tags)]
    )
