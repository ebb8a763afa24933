"""A library of any earlier Broadsheet becomes one of today with all that it holds, or stays as it was."""

import os
import signal
import sqlite3
import subprocess
import sys
import zlib
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.base.errors import LibraryError
from reader.library import article_feeds
from reader.library.article_feeds import BroughtBy
from reader.library.db import connection as connection_module
from reader.library.db import schema
from reader.library.index.stories import save_sketch
from reader.library.index.words import WordIndex, index_words
from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.listing.view import ALL, STARRED, UNREAD, Order, View, ViewKind
from reader.library.rows.content import packed
from reader.library.rows.raw_page import RawPage
from reader.library.search.search import Search
from reader.library.stores.entries import EntryStore, NewEntry
from reader.library.stores.feeds import FeedStore, Visit
from reader.library.stores.searches import SavedSearch, SearchStore
from reader.library.stores.story_clusters import StoryClusters
from reader.model.annotations import Annotations
from reader.model.article import Article, Paragraph
from reader.near_duplicates.sketch import sketch
from reader.searching.query import parse_query

pytestmark = pytest.mark.slow

VERSIONS = range(1, schema.SCHEMA_VERSION)
DAY = datetime(2026, 1, 1, tzinfo=UTC)
TEXT = " ".join(f"fog{number}" for number in range(60))
KILLED = """
import os, signal, sys
from pathlib import Path
from reader.library.db import schema
from reader.library.library import Library

def statements(script, parts=schema._statements):
    for one in parts(script):
        if "INSERT INTO unsketched" in one:
            os.kill(os.getpid(), signal.SIGKILL)
        yield one

schema._statements = statements
Library(Path(sys.argv[1]))
"""


@pytest.fixture
def older(path: Path) -> Callable[[int], None]:
    """Makes the library as a Broadsheet of some schema left it: four articles, of which 1 and 2 tell one story, 3 is
    read and has a star, and 4 is deleted.
    """

    def make(version: int) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as plain:
            plain.execute("PRAGMA synchronous = OFF")  # each statement would wait for the disk
            for script in schema.migrations()[:version]:
                plain.executescript(script)
            for number in range(1, 5):
                _insert(plain, number, version)
            plain.execute("UPDATE article SET is_read = 1, is_starred = 1 WHERE id = 3")
            plain.execute("UPDATE article SET deleted_at = 5 WHERE id = 4")
            plain.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
            plain.execute(f"PRAGMA user_version = {version}")

    return make


def _insert(plain: sqlite3.Connection, number: int, version: int) -> None:
    url = f"https://quay.example/{number}"
    article = Article(f"Quay {number}", url=url, paragraphs=(Paragraph(TEXT if number < 3 else f"fog {number}"),))
    plain.execute(
        "INSERT INTO article (id, identity, sort_at, headline, fetched_at, minutes, url, folded_title, current)"
        " VALUES (?1, ?2, ?1, ?3, ?1, 1, ?4, lower(?3), 1)",
        (number, url.removeprefix("https://"), article.headline, url),
    )
    plain.execute(
        "INSERT INTO version (article_id, number, fetched_at, text_hash, annotator, content, source, page_kind, page)"
        " VALUES (?, 1, 1, ?, 1, ?, 'a.txt', 'text', ?)",
        (number, bytes([number]), packed(article, Annotations()), zlib.compress(b"Quay")),
    )
    if version >= 8:
        index_words(plain, number, article)
    if version >= 9:
        plain.execute("UPDATE article SET site = 'quay.example' WHERE id = ?", (number,))
    if version >= 11:
        for first, *others in save_sketch(plain, number, sketch(article.text)):  # the first of equal texts leads
            plain.executemany("UPDATE article SET behind = ? WHERE id = ?", [(first, other) for other in others])


def is_whole(path: Path) -> bool:
    """Whether the library has all that its older one had, found by today's ways."""
    with Library(path) as library:
        while WordIndex(library).index_some() or StoryClusters(library).sketch_some():
            pass
        views = (ALL, UNREAD, STARRED, View(ViewKind.SITE, "quay.example"))
        listed = [ids(Listing(library, view)) for view in views]
        found = [row.id for row in Search(library).rows(parse_query("quay"))]
    return (listed, found) == ([[3, 1], [1], [3], [3, 2, 1]], [3, 2, 1])


def ids(listing: Listing) -> list[int]:
    rows = [row.id for row in listing.rows_after(None, 9)]
    assert listing.count() == len(rows)
    return rows


@pytest.mark.parametrize("version", VERSIONS)
def test_a_library_of_any_schema_becomes_one_of_today(version: int, path: Path, tmp_path: Path, older, sql):
    older(version)
    assert is_whole(path)
    Library(tmp_path / "new.db").close()
    with closing(sqlite3.connect(tmp_path / "new.db")) as new:
        assert set(sql("SELECT type, name, sql FROM sqlite_master")) == set(
            new.execute("SELECT type, name, sql FROM sqlite_master")
        )
    assert sql("PRAGMA foreign_key_check") == [] and sql("PRAGMA integrity_check") == [("ok",)]


def test_a_search_that_was_saved_is_still_one_of_all_articles(path: Path, older, sql):
    older(18)
    sql("INSERT INTO saved_search VALUES ('Weather', 'fog')")
    with Library(path) as library:
        assert SearchStore(library).all() == [SavedSearch("Weather", "fog", ALL)]


def test_one_that_is_killed_meanwhile_is_as_it_was_and_opens_afterwards(path: Path, older, sql):
    older(9)
    done = subprocess.run([sys.executable, "-c", KILLED, path], env=os.environ, check=False)
    assert done.returncode == -signal.SIGKILL
    assert sql("PRAGMA user_version") == [(9,)]
    assert sql("SELECT count(*) FROM sqlite_master WHERE name = 'view_count'") == [(0,)]
    assert is_whole(path)


def test_where_the_disk_is_full_it_stays_as_it_was_and_opens_once_there_is_room(path: Path, older, sql, monkeypatch):
    older(9)
    ((pages,),) = sql("PRAGMA page_count")

    def migrate(connection: sqlite3.Connection) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages + 10}")
        schema.migrate(connection)

    with monkeypatch.context() as patch:
        patch.setattr(connection_module, "migrate", migrate)
        with pytest.raises(LibraryError, match="^The disk is full"):
            Library(path)
    assert sql("PRAGMA user_version") == [(9,)]
    assert is_whole(path)


def test_who_waits_learns_how_much_there_is(path: Path, tmp_path: Path, older):
    older(9)
    results: list[int] = []
    for one in (path, path, tmp_path / "new.db"):
        Library(one, results.append).close()
    assert results == [3]


def test_an_article_of_a_feed_is_still_listed_and_counted_there(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        plain.execute("PRAGMA synchronous = OFF")
        for script in schema.migrations()[:20]:
            plain.executescript(script)
        plain.execute("INSERT INTO feed (url, folder) VALUES ('https://quay.example/feed', 'News')")
        for number in range(1, 5):
            _insert(plain, number, 20)
            plain.execute("UPDATE article SET feed_id = 1, fetched_at = 100 WHERE id = ? AND id < 4", (number,))
        plain.execute("UPDATE article SET is_read = 1 WHERE id = 2")
        plain.execute("UPDATE article SET deleted_at = 5 WHERE id = 3")
        plain.execute("INSERT INTO tag VALUES (1, 'fog')")
        plain.execute("INSERT INTO entry VALUES (1, x'01')")
        plain.execute(
            "INSERT INTO waiting (feed_id, title, published, html, fetched_at)"
            " VALUES (1, 'Late', 7, '', 9), (1, 'A', NULL, '', 9)"
        )
        plain.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        plain.execute("PRAGMA user_version = 20")
    with Library(path) as library:
        lists = [Listing(library, view) for view in (View(ViewKind.FEED, "1"), View(ViewKind.FOLDER, "News"))]
        assert [[row.id for row in one.rows_after(None, 9)] for one in lists] == [[2, 1]] * 2
        assert [(one.count(), one.unread()) for one in lists] == [(2, 1)] * 2
        library.restore(3)
        assert [(one.count(), one.unread()) for one in lists] == [(3, 2)] * 2
        arrival = Listing(library, View(ViewKind.TAG, "fog"), Order.ARRIVAL)
        assert [arrival.key_of(row).head for row in arrival.rows_after(None, 9)] == [100]
        assert library.read("SELECT * FROM entry") == [(1, b"\x01", None, None)]
        waiting = EntryStore(library)
        assert [waiting.waiting_entry(one).sort_at for one in waiting.waiting()] == [9, 7]  # type: ignore[union-attr]


def test_the_text_of_an_entry_that_waits_still_comes_with_it(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        plain.execute("PRAGMA synchronous = OFF")
        for script in schema.migrations()[:23]:
            plain.executescript(script)
        plain.execute("INSERT INTO feed (url) VALUES ('https://quay.example/feed')")
        plain.execute(
            "INSERT INTO waiting (feed_id, key, title, html, fetched_at, sort_at)"
            " VALUES (1, x'01', 'Late', '<p>Fähre', 9, 7)"
        )
        plain.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        plain.execute("PRAGMA user_version = 23")
    with Library(path) as library:
        entries, visit = EntryStore(library), Visit("https://quay.example/feed", "Quay", None, None, None, None, 9)
        FeedStore(library).visited(1, visit, [NewEntry("a", "New", None, None, None, "<p>Boot", 8)])
        waiting = [entries.waiting_entry(one) for one in entries.waiting()]
        assert [(one.title, one.html) for one in waiting if one] == [("New", "<p>Boot"), ("Late", "<p>Fähre")]
        for one in waiting:
            assert one is not None
            entries.ingested(one, None)
        assert entries.waiting() == [] and library.read("SELECT * FROM waiting_text") == []


def test_entries_that_were_lost_since_they_shared_a_link_come_in_once_more(path: Path) -> None:
    with Library(path) as library:
        feed, _ = FeedStore(library).subscribe("https://quay.example/feed")
        article = Article("Fog 2", url="https://quay.example/", paragraphs=(Paragraph("Fog."),))
        number, _ = library.add(article, Annotations(), RawPage("feed:x", "entry", "Fog.", article.url, DAY))
        article_feeds.save(library, number, BroughtBy(feed, 1, 1))
        entries = [NewEntry(f"e{n}", f"Fog {n}", article.url, n, None, f"Fog {n}", n) for n in range(4)]
        visit = Visit("https://quay.example/feed", "Quay", None, None, None, None, 9)
        FeedStore(library).visited(feed, visit, entries)
        library.write("DELETE FROM waiting", ())
        library.write("UPDATE entry SET content_hash = NULL", ())  # as a library of before has them
        assert FeedStore(library).visited(feed, visit, entries) == 3
        assert sorted(library.read("SELECT title FROM waiting")) == [("Fog 0",), ("Fog 1",), ("Fog 3",)]
        assert FeedStore(library).visited(feed, visit, entries) == 0


def test_feeds_that_answered_may_be_private_and_those_that_never_did_may_not(path: Path, older, sql) -> None:
    older(26)
    sql("DELETE FROM feed")
    sql("INSERT INTO feed (url, last_success) VALUES ('http://10.0.0.7/a', 9), ('http://10.0.0.7/b', NULL)")
    with Library(path) as library:
        feeds = FeedStore(library).feeds()
        assert [(one.url[-1], one.allows_private, one.allows_http) for one in feeds] == [
            ("a", True, False),
            ("b", False, False),
        ]
