"""Statistics of a library."""

from typing import NamedTuple

from reader.library.db.connection import LibraryFile
from reader.library.rows.article_row import COUNT_LISTED
from reader.model.reading_time import WORDS_PER_MINUTE

_WEEK = 7 * 86_400
_MONDAY = 4 * 86_400
"""1970 began on a Thursday: its first Monday, in seconds."""
_WEEKS = 12
"""Weeks that are counted, up to that of the newest article."""


class Count(NamedTuple):
    """How many articles a feed or a site has, and how many of them are unread."""

    name: str
    articles: int
    unread: int


class Week(NamedTuple):
    """The articles that came in a week. `begins_at` is its Monday in seconds since 1970, UTC; `minutes` is the reading
    time of all of them, `minutes_read` of those that were read.
    """

    begins_at: int
    articles: int
    minutes: int
    minutes_read: int


class Totals(NamedTuple):
    """Totals of a library. `bytes` is the size of its file, `words_read` an estimate from the reading time."""

    articles: int
    unread: int
    starred: int
    later: int
    feeds: int
    tags: int
    waiting: int
    minutes_read: int
    words_read: int
    bytes: int


class Statistics:
    """Counts what is in a library. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def totals(self) -> Totals:
        """The totals of the library."""
        ((listed, unread),) = self._library.read(f"SELECT ({COUNT_LISTED}), coalesce((SELECT unread FROM counter), 0)")
        ((starred, later, minutes),) = self._library.read(
            "SELECT coalesce(sum(is_starred), 0), coalesce(sum(is_later), 0), coalesce(sum(minutes * is_read), 0)"
            " FROM article NOT INDEXED WHERE deleted_at IS NULL"
        )
        ((feeds, tags, waiting, size),) = self._library.read(
            "SELECT (SELECT count(*) FROM feed), (SELECT count(DISTINCT tag) FROM tag),"
            " (SELECT count(*) FROM wanted_page), (SELECT page_count * page_size FROM pragma_page_count,"
            " pragma_page_size)"
        )
        return Totals(
            listed, unread, starred, later, feeds, tags, waiting, minutes, minutes * WORDS_PER_MINUTE, size
        )  # fmt: skip

    def by_feed(self, limit: int = -1) -> list[Count]:
        """Articles by feed, the feeds with most articles first."""
        return self._counts(
            "SELECT coalesce(own_title, nullif(title, ''), url), listed, unread FROM view_count"
            " JOIN feed ON kind = 'feed' AND feed.id = CAST(value AS INTEGER) WHERE listed > 0"
            " ORDER BY listed DESC, feed.id LIMIT ?",
            limit,
        )

    def by_site(self, limit: int = -1) -> list[Count]:
        """Articles by site, the sites with most articles first."""
        return self._counts(
            "SELECT value, listed, unread FROM view_count WHERE kind = 'site' AND value != '' AND listed > 0"
            " ORDER BY listed DESC, value LIMIT ?",
            limit,
        )

    def by_week(self) -> list[Week]:
        """The last weeks in which articles came, newest first."""
        rows = self._library.read(
            "SELECT (fetched_at - ?1) / ?2 AS week, count(*), sum(minutes), sum(minutes * is_read)"
            " FROM article NOT INDEXED WHERE deleted_at IS NULL GROUP BY week ORDER BY week DESC LIMIT ?3",
            (_MONDAY, _WEEK, _WEEKS),
        )
        return [Week(week * _WEEK + _MONDAY, *counts) for week, *counts in rows]

    def _counts(self, sql: str, limit: int) -> list[Count]:
        return [Count(*row) for row in self._library.read(sql, (limit,))]
