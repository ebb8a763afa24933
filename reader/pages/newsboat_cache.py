"""Reads newsboat's cache.db: its feeds, and what they brought, with what was read and flagged.

See https://newsboat.org/releases/2.36/docs/newsboat.html#_files for where it lies; the file is opened read-only.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

from reader.base.errors import UnreadablePage
from reader.base.safe_text import safe_line
from reader.model.attachment import Attachment, AttachmentKind
from reader.pages.feed import Entry
from reader.pages.web import is_address

_MAGIC = b"SQLite format 3\0"
_ITEMS = """SELECT guid, title, author, url, pubDate, content, unread, coalesce(flags, ''), deleted,
    coalesce(enclosure_url, ''), coalesce(enclosure_type, '') FROM rss_item WHERE feedurl = ?
    ORDER BY pubDate DESC, id"""
_KINDS = {"audio": AttachmentKind.AUDIO, "video": AttachmentKind.VIDEO, "image": AttachmentKind.IMAGE}


class CachedFeed(NamedTuple):
    """A feed that newsboat has asked: its address and its own title."""

    url: str
    title: str


class CachedEntry(NamedTuple):
    """An entry of a feed, and what the person did with it."""

    entry: Entry
    is_read: bool
    is_flagged: bool
    is_deleted: bool


def is_newsboat_cache(path: Path) -> bool:
    """Whether a file is a cache of newsboat."""
    try:
        with path.open("rb") as stream:
            if stream.read(len(_MAGIC)) != _MAGIC:
                return False
        with closing(_connect(path)) as connection:
            found = connection.execute("SELECT count(*) FROM sqlite_schema WHERE name IN ('rss_feed', 'rss_item')")
            return bool(found.fetchone()[0] == 2)
    except (OSError, sqlite3.Error):
        return False


def cached_feeds(path: Path) -> list[CachedFeed]:
    """The feeds of a cache that have an http or https address. Raises UnreadablePage."""
    rows = _read(path, "SELECT rssurl, title FROM rss_feed ORDER BY rowid")
    return [CachedFeed(safe_line(url), safe_line(title).strip()) for url, title in rows if is_address(url)]


def count_cached(path: Path, feeds: Iterable[CachedFeed]) -> int:
    """How many entries of some feeds a cache has. Raises UnreadablePage."""
    counts = dict(_read(path, "SELECT feedurl, count(*) FROM rss_item GROUP BY feedurl"))
    return sum(counts.get(feed.url, 0) for feed in feeds)


def cached_entries(path: Path, feed_url: str) -> Iterator[CachedEntry]:
    """What a feed of a cache brought, the newest first, deleted entries too. Raises UnreadablePage."""
    for guid, title, author, url, published, content, unread, flags, deleted, enclosure, media_type in _read(
        path, _ITEMS, (feed_url,)
    ):
        attachments = (_attachment(enclosure, media_type),) if is_address(enclosure) else ()
        entry = Entry(
            id=safe_line(guid or url or f"{title}\n{content}"),
            title=safe_line(title).strip(),
            url=safe_line(url) if is_address(url) else None,
            published=datetime.fromtimestamp(published, UTC) if published > 0 else None,
            author=safe_line(author).strip() or None,
            html=content,
            attachments=attachments,
        )
        yield CachedEntry(entry, not unread, bool(flags), bool(deleted))


def _attachment(url: str, media_type: str) -> Attachment:
    kind = _KINDS.get(media_type.partition("/")[0], AttachmentKind.FILE)
    return Attachment(url, kind, media_type or None)


def _read(path: Path, sql: str, values: tuple[str, ...] = ()) -> list[tuple[Any, ...]]:
    try:
        with closing(_connect(path)) as connection:
            return connection.execute(sql, values).fetchall()
    except sqlite3.Error as error:
        raise UnreadablePage(
            f"The cache of newsboat cannot be read: {safe_line(str(error))}. Close newsboat and try again."
        ) from None


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"file:{quote(str(path.resolve()))}?mode=ro", uri=True)
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    return connection
