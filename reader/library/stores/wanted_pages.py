"""Imported addresses that are not articles yet: the pages to fetch, and why fetching one failed."""

import json
import sqlite3
from collections.abc import Sequence
from typing import Any, NamedTuple

from reader.library import articles
from reader.library.db.connection import LibraryFile
from reader.library.index.known_article import find_at
from reader.library.rows.address import identities
from reader.library.rows.json_column import texts_from_json
from reader.library.stores.tags import insert_tags

_COLUMNS = "id, url, title, tags, is_read, is_starred, is_later, added_at, error"


class ArticleStates(NamedTuple):
    """The tags and states of an article in the program that it is imported from."""

    tags: tuple[str, ...] = ()
    is_read: bool = False
    is_starred: bool = False
    is_later: bool = False


class WantedPage(NamedTuple):
    """A page to fetch. `added_at` is when the other program saved it, in seconds since 1970; `error` says why it could
    not be fetched, None where nobody tried.
    """

    id: int
    url: str
    title: str
    states: ArticleStates
    added_at: int | None
    error: str | None


class WantedPageStore:
    """The pages that wait to be fetched. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def want(self, url: str, title: str, states: ArticleStates, added_at: int | None) -> int | None:
        """Save an address to be fetched, and return None. Where the library has its article, that gets the states and
        tags at once, and its id is returned.
        """
        identity, *former = identities(url)
        with self._library.writing() as connection:
            found = find_at(connection, url)
            if found is not None:
                self._set_states(connection, found[0], states)
                return found[0]
            for other in former:
                connection.execute(
                    "UPDATE OR IGNORE wanted_page SET identity = ? WHERE identity = ?", (identity, other)
                )
            connection.execute(
                "INSERT INTO wanted_page (identity, url, title, tags, is_read, is_starred, is_later, added_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (identity) DO UPDATE SET tags = excluded.tags,"
                " is_read = excluded.is_read, is_starred = is_starred OR excluded.is_starred,"
                " is_later = excluded.is_later",
                (identity, url, title, json.dumps(states.tags, ensure_ascii=False), *states[1:], added_at),
            )
        return None

    def count(self, with_failed: bool = True) -> int:
        """How many pages wait."""
        where = "" if with_failed else "WHERE error IS NULL"
        return int(self._library.read(f"SELECT count(*) FROM wanted_page {where}")[0][0])

    def after(self, page_id: int, limit: int, with_failed: bool) -> list[WantedPage]:
        """At most `limit` pages after another, as imported; those that failed only `with_failed`."""
        where = "" if with_failed else "AND error IS NULL"
        rows = self._library.read(
            f"SELECT {_COLUMNS} FROM wanted_page WHERE id > ? {where} ORDER BY id LIMIT ?", (page_id, limit)
        )
        return [_from_sql(row) for row in rows]

    def at(self, url: str) -> list[WantedPage]:
        """The page at an address in a list, which is empty if it does not wait."""
        identity, *former = identities(url)
        rows = self._library.read(
            f"SELECT {_COLUMNS} FROM wanted_page WHERE identity IN (?, ?) ORDER BY identity = ? DESC LIMIT 1",
            (identity, *(former or [identity]), identity),
        )
        return [_from_sql(row) for row in rows]

    def ingested(self, page: WantedPage, article_id: int) -> None:
        """Note that a page became an article, which gets its states and tags."""
        with self._library.writing() as connection:
            self._set_states(connection, article_id, page.states)
            connection.execute("DELETE FROM wanted_page WHERE id = ?", (page.id,))

    def failed(self, page_id: int, error: str) -> None:
        """Save why a page could not be fetched, or has no article; it can be tried again."""
        self._library.write("UPDATE wanted_page SET error = ? WHERE id = ?", (error, page_id))

    def _set_states(self, connection: sqlite3.Connection, article_id: int, states: ArticleStates) -> None:
        articles.add_marks(self._library, article_id, states.is_starred, states.is_later)
        if states.is_read:
            articles.set_read(self._library, [article_id], True)
        insert_tags(connection, article_id, states.tags)


def _from_sql(columns: Sequence[Any]) -> WantedPage:
    number, url, title, tags, is_read, is_starred, is_later, added_at, error = columns
    states = ArticleStates(texts_from_json(tags), bool(is_read), bool(is_starred), bool(is_later))
    return WantedPage(number, url, title, states, added_at, error)
