"""The library of a person: one SQLite file with its articles, and what is done most with them. One connection, for one
thread.

What only adding or opening needs (JSON, compression, hashes) is imported there: the list is on the screen 8 ms sooner.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.library import articles
from reader.library.db.connection import LibraryFile
from reader.library.rows.article_row import COLUMNS, COUNT_LISTED, PRESENT, ArticleRow, row_from_sql
from reader.library.rows.raw_page import Outcome, RawPage

if TYPE_CHECKING:
    from reader.library.prepared import PreparedArticle
    from reader.library.rows.opened_articles import OpenArticle
    from reader.model.annotations import Annotations
    from reader.model.article import Article

_TURN = 0.015
"""Seconds after which a transaction of many articles ends: a person's own change may wait for it."""

_KNOWN_CHANGES = 20_000
"""How many of the last changes of which articles are there are remembered; an older search is made anew."""
_FORGET_CHANGES = "DELETE FROM presence_change WHERE number <= (SELECT max(number) FROM presence_change) - ?"


class Library(LibraryFile):
    """The articles in one file. Every method may raise a LibraryError."""

    def __enter__(self) -> "Library":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # -- adding

    def add(
        self,
        article: "Article",
        annotations: "Annotations",
        page: RawPage,
        sample: str | None = None,
        plain: "Article | None" = None,
    ) -> tuple[int, Outcome]:
        """Add an article; the same address, or without one the same text, is the same article.

        The same address with another text becomes a new version of the article. `plain` is the article as the cleaner
        alone makes it, where a person corrected that. Returns the article's id and what became of it.
        """
        from reader.library.prepared import prepare

        return self.add_prepared(prepare(article, annotations, page, plain), sample)

    def add_prepared(self, prepared: "PreparedArticle", sample: str | None = None) -> tuple[int, Outcome]:
        """Add an article that `prepare` made. Returns its id and what became of it."""
        from reader.library.rows.source_row import save_source

        with self.joined() as connection:
            if prepared.key is not None:
                save_source(connection, prepared.key)
            return articles.upsert(self, prepared, sample)

    def add_some(self, prepared: "Sequence[PreparedArticle]") -> list[tuple[int, Outcome]]:
        """Add the first of some prepared articles in one transaction: as many as can be written in some milliseconds,
        since others wait to write meanwhile; at least one, if there is one. Returns what became of those.
        """
        from time import monotonic

        done: list[tuple[int, Outcome]] = []
        with self.writing():
            end = monotonic() + _TURN
            for one in prepared:
                done.append(self.add_prepared(one))
                if monotonic() > end:
                    break
        return done

    def find_known(self, plain: "Article", page: RawPage) -> int | None:
        """The article that adding this one would find again or bring a new version of, deleted ones too."""
        from dataclasses import replace

        from reader.library.index.known_article import believed_url, find_known
        from reader.library.prepared import identity_keys_of

        with self.reading() as connection:
            keys = identity_keys_of(plain, page)
            if (url := believed_url(connection, keys)) != keys.url:
                keys = identity_keys_of(replace(plain, url=url), page)
            known = find_known(connection, keys)
        return known.article_id if known else None

    def sample_names(self) -> frozenset[str]:
        """The samples that this library has had, deleted ones too: a deleted sample stays deleted."""
        rows = self.read("SELECT sample FROM article WHERE sample IS NOT NULL")
        return frozenset(name for (name,) in rows)

    # -- reading

    def open_article(self, article_id: int) -> "OpenArticle | None":
        """An article as it was saved, with its marks as they were corrected; None if it is gone."""
        from reader.library.rows.opened_articles import open_article

        return open_article(self, article_id)

    def row_and_offset(self, article_id: int) -> tuple[ArticleRow, int] | None:
        """The row of an article and its reading offset, None if it is gone."""
        found = self.read(f"SELECT {COLUMNS}, place FROM article WHERE id = ? AND {PRESENT}", (article_id,))
        return (row_from_sql(found[0][:-1]), int(found[0][-1])) if found else None

    def count(self) -> int:
        """How many articles there are, also those that the list of all hides because another represents their story."""
        return int(self.read(COUNT_LISTED)[0][0])

    def row(self, article_id: int) -> ArticleRow | None:
        """The row of an article, None if it is gone."""
        rows = self.read(f"SELECT {COLUMNS} FROM article WHERE id = ? AND {PRESENT}", (article_id,))
        return row_from_sql(rows[0]) if rows else None

    def last_id(self) -> int:
        """The greatest id that an article has: what comes later has a greater one."""
        return int(self.read("SELECT coalesce(max(id), 0) FROM article")[0][0])

    # -- marking

    def set_read(self, article_id: int, is_read: bool) -> list[int]:
        """Mark an article and the others of its story read or unread. Returns those that were not so before."""
        return articles.set_read(self, [article_id], is_read)

    def set_just_read(self, ids: Sequence[int], is_read: bool) -> None:
        """Mark these articles, and no others of their stories, read or unread: as they were before `set_read`."""
        articles.set_just_read(self, ids, is_read)

    def read_through(self, article_id: int) -> None:
        """Mark an article, and the others of its story, as read, and its changes as seen."""
        with self.writing():
            self.set_read(article_id, True)
            self.set_seen(article_id)

    def set_seen(self, article_id: int) -> None:
        """Note that a person has seen how an article changed since it was read."""
        articles.set_seen(self, article_id)

    def set_starred(self, article_id: int, is_starred: bool) -> None:
        """Star an article, or remove its star."""
        articles.set_starred(self, article_id, is_starred)

    def set_later(self, article_id: int, is_later: bool) -> None:
        """Save an article for later, or no longer."""
        articles.set_later(self, article_id, is_later)

    def set_reading_offset(self, article_id: int, offset: int) -> None:
        """Remember how far an article was read."""
        articles.set_reading_offset(self, article_id, offset)

    def delete(self, article_id: int) -> None:
        """Take an article out of the lists; `restore` brings it back for a month."""
        articles.delete(self, article_id)

    def restore(self, article_id: int) -> None:
        """Bring a deleted or hidden article back."""
        articles.restore(self, article_id)

    def drop_deleted(self) -> None:
        """Drop some of what was deleted more than a month ago, and forget changes of which articles are there that no
        search needs any more. Does not wait where another program writes to the library: raises BusyLibrary at once.
        """
        with self.at_once():
            articles.drop_deleted(self)
            self.write(_FORGET_CHANGES, (_KNOWN_CHANGES,))

    # -- what the screen remembers

    def get_state(self, key: str) -> str | None:
        """A remembered value, None if there is none."""
        found = self.read("SELECT value FROM state WHERE key = ?", (key,))
        return str(found[0][0]) if found else None

    def set_state(self, key: str, value: str) -> None:
        """Remember a value."""
        self.write(
            "INSERT INTO state VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (key, value)
        )
