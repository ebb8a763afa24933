"""Completes a salvaged library: rows of the list are made of contents, what belongs to nothing is taken out, and the
indexes are made anew.
"""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reader.base.errors import DamagedLibrary
from reader.library.articles import elect_representatives
from reader.library.db.connection import LibraryFile
from reader.library.index.entries import index_entries
from reader.library.index.known_article import FURTHER, is_taken
from reader.library.index.reindex import reindex
from reader.library.rows.columns import identity_of, listing_columns
from reader.library.rows.content import current_content, unpacked
from reader.library.salvage.stored_tables import stored_tables
from reader.model.moments import moment_at

_STEP = 20
"""Articles that are indexed in one transaction."""


def add_missing_rows(connection: sqlite3.Connection, path: Path) -> list[int]:
    """Make the rows of articles of which only versions are left, in a transaction, and let each article show a version
    that it has. Returns the ids of the new rows.
    """
    connection.execute(
        "UPDATE article SET current = (SELECT max(number) FROM version WHERE article_id = article.id)"
        " WHERE id IN (SELECT article_id FROM version)"
        " AND NOT EXISTS (SELECT 1 FROM version WHERE article_id = article.id AND number = current)"
    )
    lost = connection.execute(
        "SELECT article_id, max(number), content, annotator, fetched_at, text_hash FROM version"
        " WHERE article_id NOT IN (SELECT id FROM article) GROUP BY article_id"
    ).fetchall()
    return [article_id for article_id, *version in lost if _add_row(connection, path, article_id, *version)]


def _add_row(
    connection: sqlite3.Connection, path: Path, article_id: int, number: int, content: bytes, annotator: int,
    fetched_at: int, text_hash: bytes,
) -> bool:  # fmt: skip
    try:
        article, _ = unpacked(content, annotator, path)
    except DamagedLibrary:
        return False
    identity = identity_of(article.url, text_hash)
    if is_taken(connection, identity):
        identity += f"{FURTHER}{text_hash.hex()}"
    columns = listing_columns(article, moment_at(fetched_at))
    added = connection.execute(
        "INSERT OR IGNORE INTO article (id, identity, sort_at, headline, publisher, published, fetched_at, minutes,"
        " url, folded_title, site, current, arrived_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (article_id, identity, *columns, number, fetched_at),
    )
    return added.rowcount == 1


def take_out_strays(connection: sqlite3.Connection) -> list[dict[str, Any]]:
    """Delete articles without a version, and rows that belong to what is not there; in a transaction of a connection
    that checks no foreign keys. Returns them, each as its columns and the name of its table.
    """
    taken = _take_out(connection, "article", "id NOT IN (SELECT article_id FROM version)")
    for table in [one.name for one in stored_tables(connection)]:
        for _, _, parent, column, key, _, action, _ in connection.execute(f"PRAGMA foreign_key_list({table})"):
            stray = f"{column} IS NOT NULL AND {column} NOT IN (SELECT {key or 'id'} FROM {parent})"
            if action == "SET NULL":
                connection.execute(f"UPDATE {table} SET {column} = NULL WHERE {stray}")
            else:
                taken += _take_out(connection, table, stray)
    return taken


def _take_out(connection: sqlite3.Connection, table: str, condition: str) -> list[dict[str, Any]]:
    cursor = connection.execute(f"SELECT * FROM {table} WHERE {condition}")
    names = [column[0] for column in cursor.description]
    rows = [{"table": table} | dict(zip(names, row, strict=True)) for row in cursor]
    if rows:
        connection.execute(f"DELETE FROM {table} WHERE {condition}")
    return rows


_OF_INDEXES = (
    "document",
    "mention",
    "said",
    "name_word",
    "name",
    "sketch_shingle",
    "likeness",
    "unindexed",
    "unsketched",
)


def empty_indexes(connection: sqlite3.Connection) -> None:
    """Empty the indexes of words, names and stories, in a transaction. What a person said of stories stays."""
    for table in ("words", "rail_words"):
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
    for table in _OF_INDEXES:
        connection.execute(f"DELETE FROM {table}")
    connection.execute("UPDATE sketch SET story = NULL WHERE story IS NOT NULL")
    connection.execute("UPDATE article SET behind = NULL WHERE behind IS NOT NULL")


def index_all(library: LibraryFile, progress: Callable[[int, int], object]) -> None:
    """Index all articles of a library whose indexes are empty. `progress` is called with how many are done and how many
    there are. Raises LibraryError.
    """
    ids = [article_id for (article_id,) in library.read("SELECT id FROM article ORDER BY sort_at, id")]
    for start in range(0, len(ids), _STEP):
        progress(start, len(ids))
        with library.writing() as connection:
            for article_id in ids[start : start + _STEP]:
                _index(library, connection, article_id)
    with library.writing() as connection:
        connection.execute("DELETE FROM unindexed")
        connection.execute("DELETE FROM unsketched")


def _index(library: LibraryFile, connection: sqlite3.Connection, article_id: int) -> None:
    found = current_content(connection, article_id)
    try:
        article, annotations = unpacked(*found, library.path) if found else (None, None)
    except DamagedLibrary:
        return
    if article is not None and annotations is not None:
        with reindex(connection, library.path, article_id, index_entries(article, annotations)) as clusters:
            pass
        elect_representatives(library, clusters)
