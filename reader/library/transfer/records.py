"""Records: all that the library has of an article, to be exported and imported into another library.

What can be derived is not in them: the columns of the list, the indexes of words and names.
"""

import sqlite3
import zlib
from collections.abc import Iterable
from typing import NamedTuple

from reader.base.errors import DamagedLibrary
from reader.base.safe_text import safe_line
from reader.library import article_feeds, articles
from reader.library.article_feeds import BroughtBy
from reader.library.db.connection import LibraryFile
from reader.library.index.entries import index_entries
from reader.library.rows.address import address_identity, site_of
from reader.library.rows.article_row import PRESENT
from reader.library.rows.columns import listing_columns, page_hash
from reader.library.rows.content import packed, unpacked
from reader.library.rows.raw_page import Outcome
from reader.library.rows.version_row import VersionRow, insert_version
from reader.library.stores.attachments import AttachmentStore, insert_attachments
from reader.library.stores.marks import MarkStore, save_mark_corrections
from reader.library.stores.pages import PageStore
from reader.library.stores.story_clusters import StoryClusters
from reader.library.stores.tags import TagStore, insert_tags
from reader.library.transfer.left_out import Accepted, LeftOut
from reader.model.annotations import Annotations
from reader.model.article import Article
from reader.model.attachment import Attachment
from reader.model.corrections import Correction
from reader.model.mark_corrections import MarkCorrection
from reader.model.moments import moment_at

_NOTHING = Accepted()


class FeedName(NamedTuple):
    """The feed that brought an article. `title` is its own, `own_title` the person's name for it."""

    url: str
    title: str
    own_title: str | None
    site: str | None
    folder: str | None


class RecordedFeed(NamedTuple):
    """A feed that brought the article, the date of its entry and when it came in, both in seconds since 1970; and what
    the feed knows the entry by, with the hash of its content, None where nothing is known of that.
    """

    name: FeedName
    sort_at: int
    arrived_at: int
    key: bytes | None = None
    content_hash: bytes | None = None


class RecordedVersion(NamedTuple):
    """A page, and the article that was made of it. `fetched_at` is in seconds since 1970; `text_hash` is that of the
    article as the cleaner alone makes it; the annotations are without corrections.
    """

    number: int
    fetched_at: int
    text_hash: bytes
    cleaner: int
    left_out: int
    source: str
    page_kind: str
    page_url: str | None
    page: str
    article: Article
    annotations: Annotations


class ArticleRecord(NamedTuple):
    """All of an article. `identity` is what it is known by, `current` the number of the version that is shown,
    `reading_offset` how far it was read; `is_apart` says that a person removed it from its story, `is_changed` that
    another text of it came since it was read; `arrived_at` is None in records that do not say when it came in first.
    Moments are in seconds since 1970.
    """

    identity: str
    sort_at: int
    fetched_at: int
    is_read: bool
    is_starred: bool
    is_later: bool
    reading_offset: int
    current: int
    versions: tuple[RecordedVersion, ...]
    sample: str | None = None
    feeds: tuple[RecordedFeed, ...] = ()
    tags: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    site_corrections: tuple[Correction, ...] = ()
    mark_corrections: tuple[MarkCorrection, ...] = ()
    is_apart: bool = False
    is_changed: bool = False
    arrived_at: int | None = None
    attachments: tuple[Attachment, ...] = ()
    is_hidden: bool = False

    @property
    def shown(self) -> RecordedVersion:
        """The version that is shown. `ArticleRecords` refuses an article without it."""
        return next(one for one in self.versions if one.number == self.current)

    @property
    def site(self) -> str:
        """The site whose corrections are those of its page, "" where it has none."""
        return site_of(self.shown.article.url or self.shown.page_url)


class ArticleRecords:
    """Reads and writes the articles of a library as records. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile, accepted: Accepted = _NOTHING) -> None:
        """`accepted` is what is taken of the records that are added, beside their articles."""
        self._library = library
        self._accepted = accepted
        self._feeds: dict[int, FeedName] = {}
        self.left_out = LeftOut()
        """What records that were added brought besides, and the library neither had nor took."""

    # -- reading

    def record(self, article_id: int) -> ArticleRecord | None:
        """The record of an article, None if it is gone. Raises DamagedLibrary where it cannot be read."""
        found = self._library.read(
            "SELECT identity, sort_at, fetched_at, is_read, is_starred, is_later, is_changed, place, current, sample,"
            " arrived_at, EXISTS (SELECT 1 FROM sketch WHERE article_id = id AND is_apart), is_hidden"
            f" FROM article WHERE id = ? AND {PRESENT}",
            (article_id,),
        )
        if not found:
            return None
        identity, sort_at, fetched_at, is_read, is_starred, is_later, is_changed, offset, current, *rest = found[0]
        sample, arrived_at, is_apart, is_hidden = rest
        pages = PageStore(self._library)
        record = ArticleRecord(
            identity=identity,
            sort_at=sort_at,
            fetched_at=fetched_at,
            is_read=bool(is_read),
            is_starred=bool(is_starred),
            is_later=bool(is_later),
            reading_offset=offset,
            current=current,
            versions=tuple(self._versions(article_id)),
            sample=sample,
            feeds=tuple(self._feeds_of(article_id)),
            tags=TagStore(self._library).of(article_id),
            corrections=pages.corrections(article_id),
            mark_corrections=MarkStore(self._library).corrections(article_id),
            is_apart=bool(is_apart),
            is_changed=bool(is_changed),
            arrived_at=arrived_at,
            attachments=AttachmentStore(self._library).of(article_id),
            is_hidden=bool(is_hidden),
        )
        if all(one.number != current for one in record.versions):
            raise DamagedLibrary(
                f"The text of this article is missing in the library {safe_line(str(self._library.path))}: restore a "
                "backup of the file, or delete the article."
            )
        return record._replace(site_corrections=pages.site_corrections(record.site)) if record.site else record

    def _versions(self, article_id: int) -> Iterable[RecordedVersion]:
        rows = self._library.read(
            "SELECT number, fetched_at, text_hash, cleaner, left_out, source, page_kind, page_url, page, content,"
            " annotator FROM version WHERE article_id = ? ORDER BY number",
            (article_id,),
        )
        for number, fetched_at, text_hash, cleaner, left_out, source, kind, url, page, content, annotator in rows:
            try:
                text = zlib.decompress(page).decode("utf-8")
            except (zlib.error, UnicodeDecodeError) as error:
                raise DamagedLibrary(
                    f"A page is damaged in the library {safe_line(str(self._library.path))}: restore a backup of the "
                    "file, or delete its article."
                ) from error
            article, annotations = unpacked(content, annotator, self._library.path)
            yield RecordedVersion(
                number=number,
                fetched_at=fetched_at,
                text_hash=text_hash,
                cleaner=cleaner,
                left_out=left_out,
                source=source,
                page_kind=kind,
                page_url=url,
                page=text,
                article=article,
                annotations=annotations,
            )

    def _feeds_of(self, article_id: int) -> Iterable[RecordedFeed]:
        for feed_id, sort_at, arrived_at, key, content_hash in self._library.read(
            "SELECT f.feed_id, sort_at, arrived_at, key, content_hash FROM article_feed f LEFT JOIN entry e"
            " ON e.feed_id = f.feed_id AND e.article_id = f.article_id WHERE f.article_id = ?"
            " GROUP BY f.feed_id ORDER BY arrived_at, f.feed_id",
            (article_id,),
        ):
            yield RecordedFeed(self._feed(feed_id), sort_at, arrived_at, key, content_hash)

    def _feed(self, feed_id: int) -> FeedName:
        if feed_id not in self._feeds:
            rows = self._library.read("SELECT url, title, own_title, site, folder FROM feed WHERE id = ?", (feed_id,))
            self._feeds[feed_id] = FeedName(*rows[0])
        return self._feeds[feed_id]

    # -- writing

    def add(self, record: ArticleRecord) -> tuple[int, Outcome]:
        """Add an article as it was in another library. One that this library has stays as it is, but for tags, stars
        and feeds that it gets besides; a deleted one is restored, a hidden one stays hidden. Feeds that are not
        followed, and corrections of sites, are taken where they are accepted.
        """
        with self._library.writing() as connection:
            known = connection.execute(
                "SELECT id, deleted_at IS NOT NULL, is_hidden FROM article WHERE identity IN (?1, ?2)"
                " ORDER BY identity = ?1 DESC",
                (record.identity, address_identity(f"https://{record.identity}")),  # an older library may have saved it
            ).fetchone()
            if known is not None:
                return self._add_to(connection, known, record)
            article_id = self._insert(connection, record)
        if record.is_apart:
            StoryClusters(self._library).set_apart(article_id, True)
        return article_id, Outcome.ADDED

    def _add_to(
        self, connection: sqlite3.Connection, known: tuple[int, int, int], record: ArticleRecord
    ) -> tuple[int, Outcome]:
        article_id, is_gone, is_hidden = known
        articles.add_marks(self._library, article_id, record.is_starred, record.is_later)
        insert_tags(connection, article_id, record.tags)
        self._insert_feeds(connection, article_id, record)
        self._insert_site_corrections(connection, record)
        if is_hidden:
            articles.set_hidden(self._library, article_id, True)
        return article_id, Outcome.RESTORED if is_gone and not is_hidden else Outcome.KNOWN

    def _insert(self, connection: sqlite3.Connection, record: ArticleRecord) -> int:
        shown = record.shown
        columns = listing_columns(shown.article, moment_at(record.fetched_at))
        row = articles.NewArticle(
            identity=record.identity,
            columns=columns._replace(sort_at=record.sort_at),
            current=record.current,
            sample=record.sample,
            is_read=record.is_read,
            is_starred=record.is_starred,
            is_later=record.is_later,
            reading_offset=record.reading_offset,
            is_changed=record.is_changed,
            arrived_at=record.arrived_at,
        )
        with articles.inserting(self._library, row, index_entries(shown.article, shown.annotations)) as article_id:
            self._insert_feeds(connection, article_id, record)
            for version in record.versions:
                insert_version(connection, article_id, version.number, _version_row(version))
            insert_tags(connection, article_id, record.tags)
            _insert_corrections(connection, article_id, record)
            self._insert_site_corrections(connection, record)
            save_mark_corrections(connection, article_id, record.mark_corrections)
        if record.is_hidden:
            articles.set_hidden(self._library, article_id, True)
        return article_id

    def _insert_feeds(self, connection: sqlite3.Connection, article_id: int, record: ArticleRecord) -> None:
        for one in record.feeds:
            feed_id = self._followed(connection, one.name)
            if feed_id is None:
                continue
            article_feeds.save(self._library, article_id, BroughtBy(feed_id, one.sort_at, one.arrived_at))
            if one.key is not None:
                connection.execute(
                    "INSERT OR IGNORE INTO entry VALUES (?, ?, ?, ?)", (feed_id, one.key, article_id, one.content_hash)
                )
        insert_attachments(connection, article_id, record.attachments)

    def _followed(self, connection: sqlite3.Connection, feed: FeedName) -> int | None:
        """The id of a feed, which is subscribed to from now on where that is accepted; else None if it was not. It may
        not be private.
        """
        if self._accepted.feeds:
            connection.execute(
                "INSERT OR IGNORE INTO feed (url, title, own_title, site, folder, allows_private)"
                " VALUES (?, ?, ?, ?, ?, 0)",
                tuple(feed),
            )
        found = connection.execute("SELECT id FROM feed WHERE url = ?", (feed.url,)).fetchone()
        if found is None:
            self.left_out.feeds[feed.url] = feed
            return None
        return int(found[0])

    def _insert_site_corrections(self, connection: sqlite3.Connection, record: ArticleRecord) -> None:
        """Correct all pages of the article's site as they were, where that is accepted; what the person here said of
        the same lines stays.
        """
        for one in record.site_corrections if record.site else ():
            if self._accepted.corrections:
                values = (record.site, one.text, one.destination.value)
                connection.execute("INSERT OR IGNORE INTO site_correction VALUES (?, ?, ?)", values)
            elif not connection.execute(
                "SELECT 1 FROM site_correction WHERE site = ? AND line = ?", (record.site, one.text)
            ).fetchone():
                self.left_out.corrections[record.site, one.text] = one.destination


def _version_row(version: RecordedVersion) -> VersionRow:
    return VersionRow(
        fetched_at=version.fetched_at,
        text_hash=version.text_hash,
        annotator=version.annotations.version,
        content=packed(version.article, version.annotations),
        source=version.source,
        page_kind=version.page_kind,
        page_url=version.page_url,
        page=zlib.compress(version.page.encode("utf-8", "replace")),
        cleaner=version.cleaner,
        left_out=version.left_out,
        page_hash=page_hash(version.page),
    )


def _insert_corrections(connection: sqlite3.Connection, article_id: int, record: ArticleRecord) -> None:
    connection.executemany(
        "INSERT OR IGNORE INTO correction VALUES (?, ?, ?, ?, ?)",
        [
            (article_id, one.text, one.occurrence or 0, one.destination.value, number)
            for number, one in enumerate(record.corrections)
        ],
    )
