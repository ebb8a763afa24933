"""The word indexes: one of the text of articles, the other of their related stories.

Neither index holds the texts themselves (FTS5 "contentless", https://sqlite.org/fts5.html): to remove an article, the
index is given the same words once more, made of the content in `version`. A checksum in `document` says whether they
are the same; where they are not, both indexes are built anew, in the background as for an older library.

The rowid of an article in the index is its key in the list (`rowid_of`), so the newest articles with a word are read
first, and none is read to sort them.
"""

import sqlite3
import zlib
from pathlib import Path
from typing import NamedTuple

from reader.library.db.connection import LibraryFile
from reader.library.rows.article_row import ROWID, key_of_rowid
from reader.library.rows.content import readable_article
from reader.model.article import Article, distinct_stories
from reader.searching.indexed_text import indexed_text

_COLUMNS = "headline, standfirst, byline, publisher, body"
_STEP = 20
"""Articles that are indexed in one transaction: others wait for their turn to write as long as that takes."""


class WordIndex:
    """Indexes the words of articles that an older library lacks. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def count_waiting(self) -> int:
        """How many articles are still to be indexed."""
        return int(self._library.read("SELECT count(*) FROM unindexed")[0][0])

    def index_some(self) -> bool:
        """Index the newest articles that wait, in a step of some milliseconds. False if none is left."""
        if not self._library.read("SELECT 1 FROM unindexed LIMIT 1"):
            return False
        with self._library.writing() as connection:
            rowids = connection.execute("SELECT place FROM unindexed ORDER BY place DESC LIMIT ?", (_STEP,)).fetchall()
            for (rowid,) in sorted(rowids):  # FTS5 is quicker with rising rowids
                self._index(connection, key_of_rowid(rowid).id)
            connection.executemany("DELETE FROM unindexed WHERE place = ?", rowids)
        return True

    def begin_anew(self) -> None:
        """Empty the indexes, which are damaged, and let all articles wait to be indexed."""
        with self._library.writing() as connection:
            _empty(connection)

    def _index(self, connection: sqlite3.Connection, article_id: int) -> None:
        if connection.execute("SELECT 1 FROM document WHERE article_id = ?", (article_id,)).fetchone():
            return
        article = readable_article(connection, article_id, self._library.path)
        if article is not None:
            index_words(connection, article_id, article)


class IndexedWords(NamedTuple):
    """The words of an article for the indexes: the texts of the columns, the text of its related stories, and a
    checksum of both.
    """

    texts: tuple[str, ...]
    rails: str
    checksum: int


def words_of(article: Article) -> IndexedWords:
    """Normalise the words of an article for the indexes. Takes time linear in its text."""
    texts, rails = _texts(article), _rails(article)
    return IndexedWords(texts, rails, _checksum(texts, rails))


def index_words(connection: sqlite3.Connection, article_id: int, article: Article) -> None:
    """Add an article that is not in the word indexes, in a transaction. Takes time linear in its text."""
    save_words(connection, article_id, words_of(article))


def save_words(connection: sqlite3.Connection, article_id: int, words: IndexedWords) -> None:
    """Add the words of an article that is not in the word indexes, in a transaction."""
    texts, rails, checksum = words
    (rowid,) = connection.execute(f"SELECT {ROWID} FROM article WHERE id = ?", (article_id,)).fetchone()
    connection.execute(f"INSERT INTO words (rowid, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)", (rowid, *texts))
    if rails:
        connection.execute("INSERT INTO rail_words (rowid, rails) VALUES (?, ?)", (rowid, rails))
    connection.execute("INSERT INTO document VALUES (?, ?, ?)", (article_id, rowid, checksum))


def remove_words(connection: sqlite3.Connection, article_id: int, path: Path) -> None:
    """Remove an article from the word indexes, in a transaction, before its content changes."""
    known = connection.execute("SELECT place, print FROM document WHERE article_id = ?", (article_id,)).fetchone()
    if known is None:
        return
    rowid, checksum = known
    article = readable_article(connection, article_id, path)
    texts, rails = (_texts(article), _rails(article)) if article else ((), "")
    if article is None or _checksum(texts, rails) != checksum:
        _empty(connection)
        return
    connection.execute(
        f"INSERT INTO words (words, rowid, {_COLUMNS}) VALUES ('delete', ?, ?, ?, ?, ?, ?)", (rowid, *texts)
    )
    if rails:
        connection.execute("INSERT INTO rail_words (rail_words, rowid, rails) VALUES ('delete', ?, ?)", (rowid, rails))
    connection.execute("DELETE FROM document WHERE article_id = ?", (article_id,))


def _empty(connection: sqlite3.Connection) -> None:
    """Empty the indexes, and let all articles wait to be indexed."""
    for table in ("words", "rail_words"):
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
    connection.execute("DELETE FROM document")
    connection.execute(f"INSERT OR IGNORE INTO unindexed SELECT {ROWID} FROM article")


def _texts(article: Article) -> tuple[str, ...]:
    """The normalised texts of the columns of the index."""
    texts = (
        article.headline or "", article.standfirst or "", ", ".join(article.byline), article.publisher or "",
        article.text,
    )  # fmt: skip
    return tuple(map(indexed_text, texts))


def _rails(article: Article) -> str:
    """The normalised titles and teasers of the stories that the page links to."""
    stories = distinct_stories(article.rails)
    return indexed_text("\n".join(f"{one.title}\n{one.teaser or ''}" for one in stories))


def _checksum(texts: tuple[str, ...], rails: str) -> int:
    return zlib.crc32("\0".join((*texts, rails)).encode("utf-8", "replace"))
