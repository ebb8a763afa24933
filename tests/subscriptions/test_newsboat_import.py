"""What newsboat has, imported: its feeds, its articles, and what was read and flagged there."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from reader.base.errors import UnreadablePage
from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.listing.view import View, ViewKind
from reader.library.stores.attachments import AttachmentStore
from reader.library.stores.entries import EntryStore
from reader.library.stores.feeds import FeedStore
from reader.pages.newsboat_cache import cached_entries, is_newsboat_cache
from reader.subscriptions.newsboat_import import NewsboatFiles, import_newsboat, newsboat_files
from reader.subscriptions.refreshing import refresh

SCHEMA = """
CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url VARCHAR(1024) NOT NULL,
    title VARCHAR(1024) NOT NULL);
CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64) NOT NULL,
    title VARCHAR(1024) NOT NULL, author VARCHAR(1024) NOT NULL, url VARCHAR(1024) NOT NULL,
    feedurl VARCHAR(1024) NOT NULL, pubDate INTEGER NOT NULL, content VARCHAR(65535) NOT NULL,
    unread INTEGER(1) NOT NULL, enclosure_url VARCHAR(1024), enclosure_type VARCHAR(1024), flags VARCHAR(52),
    deleted INTEGER(1) NOT NULL DEFAULT 0);
"""
DATE = 1_772_445_600


@pytest.fixture
def newsboat(tmp_path: Path, server) -> Path:
    """A folder of newsboat with two feeds, of which its urls has one, and a podcast."""
    feed, left = server.url("/feed"), "https://left.example/feed"
    folder = tmp_path / "newsboat"
    folder.mkdir()
    (folder / "urls").write_text(f'{feed} news "~My quay"\n"query:unread:unread = \\"yes\\""\n', "utf-8")
    with closing(sqlite3.connect(folder / "cache.db")) as cache:
        cache.executescript(SCHEMA)
        for url, title in ((feed, "Quay"), (left, "Left"), ("exec:script", "Script")):
            cache.execute("INSERT INTO rss_feed VALUES (?, '', ?)", (url, title))
        for number, facts in enumerate(
            [
                {},
                {"unread": 0},
                {"unread": 0, "flags": "ab"},
                {"deleted": 1},
                {"url": "", "enclosure_url": "https://quay.example/5.mp3", "enclosure_type": "audio/mpeg"},
                {"feedurl": left},
            ]
        ):
            row: dict[str, Any] = {
                "guid": f"g{number}", "title": f"Bell {number}", "author": "Ida Holm",
                "url": f"https://quay.example/{number}", "feedurl": feed, "pubDate": DATE - number,
                "content": f"<p>Bell number {number} rang.</p>", "unread": 1,
            } | facts  # fmt: skip
            columns = ", ".join(row)
            cache.execute(f"INSERT INTO rss_item ({columns}) VALUES ({', '.join('?' * len(row))})", tuple(row.values()))
        cache.commit()
    return folder


def states(library: Library) -> dict[str, tuple[bool, bool]]:
    """Whether each article of the list is read and starred."""
    rows = Listing(library).rows_after(None, 99)
    return {row.headline: (row.is_read, row.is_starred) for row in rows}


def test_feeds_articles_and_their_states_come_in(library: Library, newsboat: Path):
    files = newsboat_files(newsboat)
    assert files == NewsboatFiles(newsboat / "cache.db", newsboat / "urls") == newsboat_files(newsboat / "cache.db")
    assert files is not None
    steps = list(import_newsboat(library, files))
    assert steps[-1][:] == (5, 5, 4, 1)
    (feed,) = FeedStore(library).feeds()
    assert (feed.name, feed.folder) == ("My quay", "news")
    assert states(library) == {
        "Bell 0": (False, False), "Bell 1": (True, False), "Bell 2": (True, True), "Bell 4": (False, False),
    }  # fmt: skip
    listed = Listing(library, View(ViewKind.FEED, str(feed.id))).rows_after(None, 9)
    assert [row.headline for row in listed] == ["Bell 0", "Bell 1", "Bell 2", "Bell 4"]
    assert listed[0].sort_at == DATE and not EntryStore(library).has_waiting()
    assert AttachmentStore(library).of(listed[3].id)[0].url == "https://quay.example/5.mp3"


def test_importing_it_again_adds_nothing_and_changes_nothing(library: Library, newsboat: Path):
    files = newsboat_files(newsboat)
    assert files is not None
    list(import_newsboat(library, files))
    library.set_read(1, True)
    assert list(import_newsboat(library, files))[-1].new == 0
    assert states(library)["Bell 0"] == (True, False) and library.count() == 4


def test_without_a_list_all_feeds_of_the_web_are_followed_under_their_titles(library: Library, newsboat: Path):
    (newsboat / "urls").unlink()
    files = newsboat_files(newsboat)
    assert files is not None and files.urls is None
    assert list(import_newsboat(library, files))[-1].new == 5
    assert sorted(feed.name for feed in FeedStore(library).feeds()) == ["Left", "Quay"]


def test_what_newsboat_had_and_what_was_deleted_there_is_not_new_when_it_is_refreshed(library, server, newsboat):
    files = newsboat_files(newsboat)
    assert files is not None
    list(import_newsboat(library, files))
    items = "".join(
        f"<item><title>Bell {n}</title><guid>g{n}</guid><link>https://quay.example/{n}</link>"
        f"<description>&lt;p&gt;Bell number {n} rang.&lt;/p&gt;</description></item>"
        for n in (9, 0, 1, 3)
    )
    head = '<?xml version="1.0"?><rss version="2.0"><channel><title>Quay</title>'
    server.send("/feed", f"{head}{items}</channel></rss>".encode())
    store = FeedStore(library)
    store.set_full_text(1, False)
    store.allow(1, private=True)
    list(refresh(library, store.feeds()))
    assert set(states(library)) == {"Bell 0", "Bell 1", "Bell 2", "Bell 4", "Bell 9"}
    assert library.read("SELECT max(number) FROM version") == [(1,)]


def test_what_is_no_cache_is_none(tmp_path: Path, library: Library):
    other = tmp_path / "cache.db"
    assert newsboat_files(tmp_path) is None and not is_newsboat_cache(library.path)
    other.write_bytes(b"SQLite format 3\0" + b"x" * 600)
    assert newsboat_files(other) is None
    with pytest.raises(UnreadablePage, match="Close newsboat"):
        list(cached_entries(other, "https://quay.example/"))
