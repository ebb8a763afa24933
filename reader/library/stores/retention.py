"""Which articles of feeds are kept: the limits of each feed, and the articles that are past them.

An article is past its limits where each feed that brought it says so. What a person starred, tagged, saved for later,
marked unread, restored or corrected stays for ever, as does what no feed brought.
"""

import json
import time
from collections.abc import Sequence
from typing import NamedTuple

from reader.library.db.connection import LibraryFile
from reader.model.retention import FOR_EVER, Retention, parse_retention

_DEFAULT = "retention"
"""The key of the default in table `state`."""
_DAY = 86_400
_BELOW_ALL = (-(1 << 52), 0)
"""A key that is below those of all articles."""

_PAST = """(f.arrived_at < limits.before OR (f.sort_at, f.article_id) < (limits.sort_at, limits.id))"""
STAYS = """(is_starred OR is_later OR is_retained OR article.sample IS NOT NULL
    OR EXISTS (SELECT 1 FROM tag WHERE tag.article_id = article.id)
    OR EXISTS (SELECT 1 FROM correction c WHERE c.article_id = article.id)
    OR EXISTS (SELECT 1 FROM mark_correction c WHERE c.article_id = article.id))"""
"""SQL for an article that stays for ever."""
_EXPIRED = f"""WITH limits (feed_id, before, sort_at, id) AS MATERIALIZED (
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?))
SELECT DISTINCT article.id FROM limits CROSS JOIN article_feed f ON f.feed_id = limits.feed_id AND f.is_listed = 1
    CROSS JOIN article ON article.id = f.article_id
WHERE {_PAST} AND NOT {STAYS} AND NOT EXISTS (
    SELECT 1 FROM article_feed f LEFT JOIN limits ON limits.feed_id = f.feed_id
    WHERE f.article_id = article.id AND {_PAST} IS NOT 1)"""

_BROUGHT = """SELECT DISTINCT article_id FROM article_feed
    WHERE is_listed = 1 AND feed_id IN (SELECT value FROM json_each(?))"""


class FeedLimit(NamedTuple):
    """What is kept of a feed: its own limits, None where it has those of all feeds."""

    feed_id: int
    name: str
    retention: Retention | None


class Expiring(NamedTuple):
    """How many articles of some feeds are past their limits now, of how many."""

    expired: int
    articles: int


class RetentionStore:
    """The limits of a library. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def default(self) -> Retention:
        """The limits of feeds that have none of their own."""
        rows = self._library.read("SELECT value FROM state WHERE key = ?", (_DEFAULT,))
        return _from_sql(rows[0][0]) if rows else FOR_EVER

    def set_default(self, retention: Retention) -> None:
        """Set the limits of feeds that have none of their own."""
        sql = "INSERT INTO state VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
        self._library.write(sql, (_DEFAULT, str(retention)))

    def has_limits(self) -> bool:
        """Whether any feed has limits, of its own or those of all feeds."""
        return self.default() != FOR_EVER or any(one.retention not in (None, FOR_EVER) for one in self.of_feeds())

    def of_feeds(self) -> list[FeedLimit]:
        """The limits of all feeds."""
        rows = self._library.read("SELECT id, coalesce(own_title, nullif(title, ''), url), retention FROM feed")
        return [FeedLimit(feed_id, name, None if text is None else _from_sql(text)) for feed_id, name, text in rows]

    def of_feed(self, feed_id: int) -> Retention | None:
        """The limits of a feed, None where it has those of all feeds."""
        return next((one.retention for one in self.of_feeds() if one.feed_id == feed_id), None)

    def set_of_feed(self, feed_id: int, retention: Retention | None) -> None:
        """Set the limits of a feed; None gives it those of all feeds."""
        text = None if retention is None else str(retention)
        self._library.write("UPDATE feed SET retention = ? WHERE id = ?", (text, feed_id))

    # -- what is past them

    def expired(self, now: float | None = None) -> list[int]:
        """The articles that are past their limits at a time in seconds since 1970, by default now."""
        default = self.default()
        limits = self._limits({one.feed_id: one.retention or default for one in self.of_feeds()}, now)
        return [article_id for (article_id,) in self._library.read(_EXPIRED, (limits,))] if limits != "[]" else []

    def preview(self, retention: Retention | None, feed_id: int | None = None) -> Expiring:
        """How many articles would be past their limits if a feed had these, or all feeds without their own."""
        default = retention or FOR_EVER if feed_id is None else self.default()
        limits = {one.feed_id: one.retention or default for one in self.of_feeds()}
        concerned = {feed_id} if feed_id is not None else {one.feed_id for one in self.of_feeds() if not one.retention}
        if feed_id is not None:
            limits[feed_id] = retention or default
        ids = json.dumps(sorted(concerned))
        ((articles,),) = self._library.read(f"SELECT count(*) FROM ({_BROUGHT})", (ids,))
        ((expired,),) = self._library.read(
            f"SELECT count(*) FROM ({_EXPIRED}) WHERE id IN ({_BROUGHT})", (self._limits(limits, None), ids)
        )
        return Expiring(expired, articles)

    def _limits(self, limits: dict[int, Retention], now: float | None) -> str:
        """The limits of feeds as moments and keys in their lists, as JSON; feeds without limits are not in it."""
        moment = int(time.time() if now is None else now)
        rows = [
            (feed_id, 0 if one.days is None else moment - one.days * _DAY, *self._last_key(feed_id, one.articles))
            for feed_id, one in limits.items()
            if one != FOR_EVER
        ]
        return json.dumps(rows)

    def _last_key(self, feed_id: int, articles: int | None) -> Sequence[int]:
        """The key of the last of a number of articles, the newest of a feed; below all keys where there are fewer."""
        if articles is None:
            return _BELOW_ALL
        found = self._library.read(
            "SELECT sort_at, article_id FROM article_feed INDEXED BY list_feed_time WHERE feed_id = ? AND is_listed = 1"
            " ORDER BY sort_at DESC, article_id DESC LIMIT 1 OFFSET ?",
            (feed_id, articles - 1),
        )
        return (int(found[0][0]), int(found[0][1])) if found else _BELOW_ALL


def _from_sql(text: str) -> Retention:
    try:
        return parse_retention(text)
    except ValueError:  # of a newer Broadsheet, or written by hand
        return FOR_EVER
