"""PreparedArticle articles written to the library, and what of it they are already."""

import sqlite3
from typing import NamedTuple

from reader.library.db.connection import LibraryFile
from reader.library.index.names import keep_names
from reader.library.index.stories import keep_sketch
from reader.library.index.words import forget_words, keep_words
from reader.library.prepared import PreparedArticle
from reader.library.rows.content import unpacked
from reader.library.rows.raw_page import Outcome
from reader.library.stores.marks import MarkStore
from reader.library.stores.sources import keep_source


class Known(NamedTuple):
    """The article that a page is: whether it is deleted, and whether its text is the same, or would be if the same
    cleaner had made it.
    """

    article_id: int
    is_deleted: bool
    same_text: bool


def find_known(
    connection: sqlite3.Connection, identity: str, url: str | None, text_hash: bytes, page_hash: bytes, cleaner: int
) -> Known | None:
    """The article that adding one would find again or bring a new version of, deleted ones too."""
    same = connection.execute(
        "SELECT a.id, a.deleted_at FROM version v"
        " JOIN article a ON a.id = v.article_id AND a.current = v.number WHERE v.text_hash = ?"
        " OR v.page_hash = ? AND v.page_hash IS NOT NULL AND v.cleaner != ?",
        (text_hash, page_hash, cleaner),
    ).fetchall()
    if url is None and same:
        return Known(same[0][0], same[0][1] is not None, True)
    found = connection.execute("SELECT id, deleted_at FROM article WHERE identity = ?", (identity,)).fetchone()
    if found is None:
        return None
    return Known(found[0], found[1] is not None, any(row[0] == found[0] for row in same))


def put(
    library: LibraryFile, connection: sqlite3.Connection, one: PreparedArticle, sample: str | None = None
) -> tuple[int, Outcome]:
    """Keep an article, in a transaction. Returns its id and what that came to."""
    if one.key is not None:
        keep_source(connection, one.key)
    known = find_known(connection, one.identity, one.url, one.text_hash, one.page_hash, one.cleaner)
    if known is None:
        article_id = _insert(connection, one, sample)
        insert_version(library, connection, article_id, one)
        return article_id, Outcome.ADDED
    if not known.same_text:
        insert_version(library, connection, known.article_id, one)
        connection.execute(
            "UPDATE article SET is_changed = 1 WHERE id = ? AND is_read AND NOT is_changed", (known.article_id,)
        )
        return known.article_id, Outcome.CHANGED
    if known.is_deleted:
        connection.execute("UPDATE article SET deleted_at = NULL WHERE id = ?", (known.article_id,))
    return known.article_id, Outcome.RESTORED if known.is_deleted else Outcome.KNOWN


def _insert(connection: sqlite3.Connection, one: PreparedArticle, sample: str | None) -> int:
    cursor = connection.execute(
        "INSERT INTO article (identity, sort_at, headline, publisher, published, fetched_at, minutes, url,"
        " folded_title, site, sample, current) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
        (one.identity, *one.columns, sample),
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def insert_version(library: LibraryFile, connection: sqlite3.Connection, article_id: int, one: PreparedArticle) -> None:
    """Keep a new version of an article, in a transaction, and show that."""
    (number,) = connection.execute(
        "SELECT coalesce(max(number), 0) + 1 FROM version WHERE article_id = ?", (article_id,)
    ).fetchone()
    forget_words(connection, article_id, library.path)
    connection.execute(
        "INSERT INTO version (article_id, number, fetched_at, text_hash, annotator, content, source, page_kind,"
        " page_url, page, cleaner, left_out, page_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (article_id, number, one.fetched_at, one.text_hash, one.annotator, one.content, one.source, one.page_kind,
         one.page_url, one.page_text, one.cleaner, one.left_out, one.page_hash),
    )  # fmt: skip
    connection.execute(
        "UPDATE article SET sort_at = ?, headline = ?, publisher = ?, published = ?, fetched_at = ?, minutes = ?,"
        " url = ?, folded_title = ?, site = ?, current = ?, deleted_at = NULL WHERE id = ?",
        (*one.columns, number, article_id),
    )
    keep_words(connection, article_id, one.words)
    keep_sketch(connection, article_id, one.sketch)
    _keep_names(library, connection, article_id, one)


def _keep_names(library: LibraryFile, connection: sqlite3.Connection, article_id: int, one: PreparedArticle) -> None:
    """Keep the names of an article, as a person corrected those of its version before."""
    marks = MarkStore(library)
    if marks.corrections(article_id):
        article, annotations = unpacked(one.content, one.annotator, library.path)
        marks.index(connection, article_id, article.text, annotations)
    else:
        keep_names(connection, article_id, one.names)
