"""The feeds that a person subscribed to, their options, and what their last visits brought.

Moments are in seconds since 1970.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from reader.library import article_feeds
from reader.library.db.connection import LibraryFile
from reader.library.rows.address import address_identity
from reader.library.stores.entries import NewEntry, save_entries
from reader.library.stores.entry_budget import EntryBudget

_COLUMNS = (
    "id, url, title, own_title, site, folder, etag, last_modified, body_hash, next_visit, last_success, error,"
    " failures, is_gone, full_text, is_muted, interval, allows_private, allows_http, taken, taken_since"
)

_NEW_FEED = "INSERT INTO feed (url, own_title, folder, allows_private) VALUES (?, ?, ?, ?)"
_DAY = 86_400


class FeedRow(NamedTuple):
    """A feed. `title` is its own, `own_title` the person's name for it; `full_text` says whether the pages of its
    entries are fetched, None where that depends on how short they are; `interval` is in seconds. `error` says why the
    last refresh failed, and `failures` how many failed in a row. `allows_private` is whether it may be on this machine
    or its network, `allows_http` whether redirects from https to http are followed. `taken` counts what was taken of it
    in the day that began at `taken_since`.
    """

    id: int
    url: str
    title: str
    own_title: str | None
    site: str | None
    folder: str | None
    etag: str | None
    last_modified: str | None
    body_hash: bytes | None
    next_visit: int
    last_success: int | None
    error: str | None
    failures: int
    is_gone: bool
    full_text: bool | None
    is_muted: bool
    interval: int
    allows_private: bool = True
    allows_http: bool = False
    taken: int = 0
    taken_since: int = 0

    @property
    def name(self) -> str:
        """The name to show: the person's, else the feed's own title, else its address."""
        return self.own_title or self.title or self.url

    @property
    def is_page(self) -> bool:
        """Whether it is a followed page, whose stories are its entries: it is its own site."""
        return self.site == self.url


class Visit(NamedTuple):
    """What a feed answered: its title, its site, and the validators for the next conditional request."""

    url: str
    title: str
    site: str | None
    etag: str | None
    last_modified: str | None
    body_hash: bytes | None
    at: int


class FeedStore:
    """The feeds of a library. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    # -- subscribing

    def subscribe(
        self, url: str, title: str | None = None, folder: str | None = None, allows_private: bool = True
    ) -> tuple[int, bool]:
        """Subscribe to a feed, under a title of the person's and in a folder; one whose address the person did not type
        should not be allowed to be private. Returns its id, and False where it was subscribed to already: then it stays
        as it is.
        """
        with self._library.writing() as connection:
            known = self._id_of(connection, url)
            if known is not None:
                return known, False
            done = connection.execute(_NEW_FEED, (url, title, folder, int(allows_private)))
            assert done.lastrowid is not None
            return done.lastrowid, True

    def subscribe_all(self, subscriptions: Iterable[tuple[str, str | None, str | None]]) -> list[int]:
        """Subscribe to feeds of a list, each an address, a title and a folder, in one transaction. They may not be
        private until the person says so. Returns the ids of the new.
        """
        with self._library.writing() as connection:
            known = {address_identity(url) for (url,) in connection.execute("SELECT url FROM feed")}
            new: dict[str, tuple[str, str | None, str | None]] = {}
            for one in subscriptions:
                if (same := address_identity(one[0])) not in known:
                    new.setdefault(same, one)
            return [connection.execute(f"{_NEW_FEED} RETURNING id", (*one, 0)).fetchone()[0] for one in new.values()]

    def unsubscribe(self, feed_id: int) -> None:
        """Unsubscribe from a feed. Its articles stay; entries that are not articles yet are deleted."""
        with self._library.writing() as connection:
            connection.execute("DELETE FROM feed WHERE id = ?", (feed_id,))

    def feeds(self) -> list[FeedRow]:
        """All feeds by folder and title, those in no folder first."""
        rows = self._library.read(
            f"SELECT {_COLUMNS} FROM feed ORDER BY coalesce(folder, ''),"
            " lower(coalesce(own_title, nullif(title, ''), url)), id"
        )
        return [_feed_from_sql(row) for row in rows]

    def feed(self, feed_id: int) -> FeedRow | None:
        """A feed by its id, None after unsubscribing."""
        rows = self._library.read(f"SELECT {_COLUMNS} FROM feed WHERE id = ?", (feed_id,))
        return _feed_from_sql(rows[0]) if rows else None

    def find(self, url: str) -> FeedRow | None:
        """The feed at an address, None where there is none."""
        with self._library.reading() as connection:
            known = self._id_of(connection, url)
        return None if known is None else self.feed(known)

    def _id_of(self, connection: sqlite3.Connection, url: str) -> int | None:
        found = connection.execute("SELECT id FROM feed WHERE url = ?", (url,)).fetchone()
        if found is None:  # the same but for scheme, "www." and the like
            same = address_identity(url)
            rows = connection.execute("SELECT id, url FROM feed").fetchall()
            found = next((row for row in rows if address_identity(row[1]) == same), None)
        return None if found is None else int(found[0])

    def with_password(self) -> list[tuple[int, str]]:
        """The ids and addresses of feeds whose address may have a user name and a password in it."""
        rows = self._library.read("SELECT id, url FROM feed WHERE url LIKE '%://%@%'")
        return [(int(feed_id), url) for feed_id, url in rows]

    def set_address(self, feed_id: int, url: str) -> None:
        """Give a feed another address, also as the source of what it brought; where another feed has that, it goes."""
        from reader.library.rows.version_row import FROM_FEED

        with self._library.writing() as connection:
            ((old,),) = connection.execute("SELECT url FROM feed WHERE id = ?", (feed_id,)).fetchall()
            connection.execute("UPDATE OR IGNORE feed SET url = ? WHERE id = ?", (url, feed_id))
            connection.execute("DELETE FROM feed WHERE id = ? AND url != ?", (feed_id, url))
            sources = (f"{FROM_FEED}{url}", f"{FROM_FEED}{old}")
            connection.execute("UPDATE version SET source = ? WHERE source = ?", sources)

    # -- options

    def rename(self, feed_id: int, title: str | None) -> None:
        """Give a feed a title of the person's; None restores its own."""
        self._library.write("UPDATE feed SET own_title = ? WHERE id = ?", (title or None, feed_id))

    def set_title(self, feed_id: int, title: str) -> None:
        """Note what a feed calls itself."""
        self._library.write("UPDATE feed SET title = ? WHERE id = ?", (title, feed_id))

    def move(self, feed_id: int, folder: str | None) -> None:
        """Put a feed in a folder, or in none if it is None."""
        self._library.write("UPDATE feed SET folder = ? WHERE id = ?", (folder or None, feed_id))

    def set_full_text(self, feed_id: int, full_text: bool | None) -> None:
        """Fetch the pages of a feed's entries always, never, or (None) where the feed has only an excerpt."""
        value = None if full_text is None else int(full_text)
        self._library.write("UPDATE feed SET full_text = ? WHERE id = ?", (value, feed_id))

    def set_muted(self, feed_id: int, is_muted: bool) -> None:
        """Skip a feed when all are refreshed, or no longer."""
        self._library.write("UPDATE feed SET is_muted = ? WHERE id = ?", (int(is_muted), feed_id))

    def set_interval(self, feed_id: int, seconds: int) -> None:
        """Set the minimum interval between two refreshes of a feed."""
        self._library.write("UPDATE feed SET interval = ? WHERE id = ?", (max(0, seconds), feed_id))

    def allow(self, feed_id: int, private: bool | None = None, http: bool | None = None) -> None:
        """Allow a feed to be on this machine or its network, or redirects from https to http to be followed, or no
        longer; None leaves that as it is.
        """
        self._library.write(
            "UPDATE feed SET allows_private = coalesce(?, allows_private), allows_http = coalesce(?, allows_http)"
            " WHERE id = ?",
            (private, http, feed_id),
        )

    # -- visits

    def visited(
        self,
        feed_id: int,
        visit: Visit,
        entries: Sequence[NewEntry] = (),
        takes_changes: bool = True,
        budget: EntryBudget | None = None,
    ) -> int:
        """Save what a refresh brought, in the transaction under way or one of its own; with a `budget`, as much as that
        allows. Returns how many entries are new or, unless those are not taken, changed.
        """
        with self._library.joined() as connection:
            done = connection.execute(
                "UPDATE feed SET title = ?, site = coalesce(?, site), etag = ?, last_modified = ?, body_hash = ?,"
                " last_success = ?, next_visit = ? + interval, error = NULL, failures = 0, is_gone = 0 WHERE id = ?",
                (visit.title, visit.site, visit.etag, visit.last_modified, visit.body_hash, visit.at, visit.at,
                 feed_id),
            )  # fmt: skip
            connection.execute("UPDATE OR IGNORE feed SET url = ?1 WHERE id = ?2 AND url != ?1", (visit.url, feed_id))
            if not entries or not done.rowcount:  # it was unsubscribed from meanwhile
                return 0
            saved = save_entries(connection, feed_id, entries, visit.at, takes_changes, budget)
            if budget is not None:
                self._note_taken(connection, feed_id, visit.at, budget)
            return saved

    def _note_taken(self, connection: sqlite3.Connection, feed_id: int, now: int, budget: EntryBudget) -> None:
        """Note how much was taken of a feed. Where entries were left out, the next visit reads it even if unchanged."""
        connection.execute(
            f"UPDATE feed SET taken = iif(taken_since BETWEEN ?1 - {_DAY - 1} AND ?1, taken, 0) + ?2,"
            f" taken_since = iif(taken_since BETWEEN ?1 - {_DAY - 1} AND ?1, taken_since, ?1) WHERE id = ?3",
            (now, budget.taken, feed_id),
        )
        if budget.left_out:
            connection.execute(
                "UPDATE feed SET etag = NULL, last_modified = NULL, body_hash = NULL WHERE id = ?", (feed_id,)
            )

    def failed(self, feed_id: int, error: str, next_visit: int, is_gone: bool = False) -> None:
        """Save why a refresh failed, and when the next one may be."""
        self._library.write(
            "UPDATE feed SET error = ?, failures = failures + 1, next_visit = ?, is_gone = ? WHERE id = ?",
            (error, next_visit, int(is_gone), feed_id),
        )

    # -- articles

    def unread(self) -> dict[int, int]:
        """The numbers of unread articles by feed, without feeds that have none."""
        rows = self._library.read("SELECT value, unread FROM view_count WHERE kind = 'feed' AND unread > 0")
        return {int(feed_id): unread for feed_id, unread in rows}

    def counts(self) -> dict[int, tuple[int, int]]:
        """The numbers of articles, and of unread ones, by feed, without feeds that have none."""
        rows = self._library.read("SELECT value, listed, unread FROM view_count WHERE kind = 'feed' AND listed > 0")
        return {int(feed_id): (listed, unread) for feed_id, listed, unread in rows}

    def latest(self) -> dict[int, int]:
        """The time of the latest article by feed, without feeds that have none."""
        latest = (
            "SELECT max(sort_at) FROM article_feed INDEXED BY list_feed_time WHERE feed_id = feed.id AND is_listed = 1"
        )
        rows = self._library.read(f"SELECT id, ({latest}) FROM feed")
        return {int(feed_id): int(sort_at) for feed_id, sort_at in rows if sort_at is not None}

    def feeds_of(self, article_id: int) -> list[int]:
        """The feeds that brought an article, the first first; those that are still followed."""
        return [one.feed_id for one in article_feeds.feeds_of(self._library, article_id)]


def _feed_from_sql(columns: Sequence[Any]) -> FeedRow:
    row = FeedRow(*columns)
    return row._replace(
        is_gone=bool(row.is_gone),
        is_muted=bool(row.is_muted),
        allows_private=bool(row.allows_private),
        allows_http=bool(row.allows_http),
        full_text=None if row.full_text is None else bool(row.full_text),
    )
