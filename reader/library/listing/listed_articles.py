"""Articles as programs list them: by state, feed or tag, in the whole library or among search results."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from reader.library.articles import RESTORABLE_SECONDS
from reader.library.db.connection import LibraryFile
from reader.library.rows.article_row import PRESENT

_STRIDE = 500
"""Rows read at a time."""
_COLUMNS = (
    "fetched_at, headline, publisher, article.url, article.site, minutes, article.is_read, is_starred, is_later,"
    " is_hidden,"
    " (SELECT json_group_array(name) FROM (SELECT coalesce(own_title, nullif(title, ''), feed.url) AS name"
    " FROM article_feed f JOIN feed ON feed.id = f.feed_id WHERE f.article_id = article.id ORDER BY f.feed_id))"
)
_RESTORABLE = "deleted_at IS NOT NULL AND is_hidden = 0 AND deleted_at >= CAST(strftime('%s', 'now') AS INTEGER) - ?"
_STATES = {"unread": "article.is_read = 0", "starred": "is_starred = 1", "later": "is_later = 1"}


class ListedArticle(NamedTuple):
    """A line of a list. `sort_at` and `fetched_at` are in seconds since 1970, `minutes` is the reading time;
    `feeds` are the names of the feeds that brought the article.
    """

    id: int
    sort_at: int
    fetched_at: int
    headline: str
    publisher: str | None
    url: str | None
    site: str
    minutes: int
    is_read: bool
    is_starred: bool
    is_later: bool
    is_hidden: bool
    feeds: tuple[str, ...]
    tags: tuple[str, ...]


class Selection(NamedTuple):
    """Which articles are listed: those with all of the `states` (unread, starred, later), of a feed and with a tag
    where these are given. With `is_deleted`, articles that were deleted and can still be restored; with
    `takes_hidden`, hidden ones besides those in the lists.
    """

    states: tuple[str, ...] = ()
    feed_id: int | None = None
    tag: str | None = None
    is_deleted: bool = False
    takes_hidden: bool = False

    def conditions(self) -> tuple[str, list[Any]]:
        """The selection without its tag as SQL, and its values."""
        listed = PRESENT if self.takes_hidden else "deleted_at IS NULL"
        parts = [_RESTORABLE if self.is_deleted else listed, *(_STATES[state] for state in self.states)]
        values: list[Any] = [RESTORABLE_SECONDS] if self.is_deleted else []
        if self.feed_id is not None:
            parts.append("EXISTS (SELECT 1 FROM article_feed m WHERE m.article_id = article.id AND m.feed_id = ?)")
            values.append(self.feed_id)
        return " AND ".join(parts), values


class _RowSource(NamedTuple):
    """Where rows are read: the tables, their values, and the columns of the key that rows are sorted by."""

    tables: str
    values: Sequence[Any]
    key: tuple[str, str] = ("article.sort_at", "article.id")


class ListedArticles:
    """Lists the articles of a library. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def rows(self, selection: Selection, ids: Iterable[int] | None = None, limit: int = -1) -> Iterator[ListedArticle]:
        """The selected articles, newest first; where `ids` are given, those of these articles, in that order. At most
        `limit`, where that is not -1.
        """
        found = self._all(selection) if ids is None else self._among(selection, iter(ids))
        return islice(found, limit) if limit >= 0 else found

    def _all(self, selection: Selection) -> Iterator[ListedArticle]:
        """Read page by page, each below the key of the last row, in the order of an index: nothing is sorted."""
        source, last = _RowSource("article", ()), None
        if selection.tag is not None:
            tables = "tagged CROSS JOIN article ON article.id = tagged.article_id AND tag = ?"
            source = _RowSource(tables, (selection.tag,), ("tagged.sorted_at", "tagged.article_id"))
        elif selection.feed_id is not None and not selection.is_deleted:
            tables = "article_feed CROSS JOIN article ON article.id = article_feed.article_id AND feed_id = ?"
            key = ("article_feed.sort_at", "article_feed.article_id")
            if "unread" in selection.states:
                tables += " AND article_feed.is_read = 0"
            source = _RowSource(f"{tables} AND is_listed = 1", (selection.feed_id,), key)
            selection = selection._replace(feed_id=None)
        while True:
            rows = self._read(selection, source, last)
            yield from rows
            if len(rows) < _STRIDE:
                return
            last = rows[-1]

    def _among(self, selection: Selection, ids: Iterator[int]) -> Iterator[ListedArticle]:
        while some := list(islice(ids, _STRIDE)):
            source = _RowSource("json_each(?) CROSS JOIN article ON article.id = value", (json.dumps(some),))
            if selection.tag is not None:
                tables = f"{source.tables} CROSS JOIN tagged ON tagged.article_id = article.id AND tag = ?"
                source = _RowSource(tables, (*source.values, selection.tag))
            by_id = {row.id: row for row in self._read(selection, source)}
            yield from (by_id[one] for one in some if one in by_id)

    def _read(self, selection: Selection, source: _RowSource, last: ListedArticle | None = None) -> list[ListedArticle]:
        selected, values = selection.conditions()
        time, number = source.key
        below, key = (f" AND ({time}, {number}) < (?, ?)", (last.sort_at, last.id)) if last else ("", ())
        rows = self._library.read(
            f"SELECT article.id, {time}, {_COLUMNS} FROM {source.tables} WHERE {selected}{below}"
            f" ORDER BY {time} DESC, {number} DESC LIMIT ?",
            (*source.values, *values, *key, _STRIDE),
        )
        tags = self._tags([row[0] for row in rows])
        return [_from_sql(row, tuple(tags.get(row[0], ()))) for row in rows]

    def _tags(self, ids: Sequence[int]) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for article_id, tag in self._library.read(
            "SELECT article_id, tag FROM tag WHERE article_id IN (SELECT value FROM json_each(?)) ORDER BY tag",
            (json.dumps(ids),),
        ):
            found.setdefault(article_id, []).append(tag)
        return found


def _from_sql(columns: Sequence[Any], tags: tuple[str, ...]) -> ListedArticle:
    *facts, is_read, is_starred, is_later, is_hidden, feeds = columns
    states = map(bool, (is_read, is_starred, is_later, is_hidden))
    return ListedArticle._make((*facts, *states, tuple(json.loads(feeds)), tags))
