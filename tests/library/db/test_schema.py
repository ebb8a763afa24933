"""The tables, and how an older library becomes one of today."""

import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from reader.library.db import connection as connection_module
from reader.library.db import schema
from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.stores.pages import PageStore

pytestmark = pytest.mark.usefixtures("new_libraries_are_migrated")


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Makes the program one release newer: its last migration is the one given."""

    def release(script: str) -> None:
        scripts = (*schema.migrations(), script)
        monkeypatch.setattr(schema, "migrations", lambda: scripts)
        monkeypatch.setattr(schema, "SCHEMA_VERSION", len(scripts))
        monkeypatch.setattr(connection_module, "SCHEMA_VERSION", len(scripts))

    return release


@pytest.fixture
def plain(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to an empty database."""
    with closing(sqlite3.connect(path, isolation_level=None)) as opened:
        yield opened


def test_a_new_library_says_whose_it_is(library: Library, sql: Callable[..., list[Any]]):
    assert sql("PRAGMA application_id") == [(int.from_bytes(b"BRDS"),)]


def test_a_new_library_has_been_through_every_migration(library: Library, sql: Callable[..., list[Any]]):
    assert sql("PRAGMA user_version") == [(schema.SCHEMA_VERSION,)] == [(len(schema.migrations()),)]


def test_opening_again_migrates_nothing(path: Path, sql: Callable[..., list[Any]]):
    Library(path).close()
    before = sql("SELECT type, name, sql FROM sqlite_master ORDER BY name")
    Library(path).close()
    assert sql("SELECT type, name, sql FROM sqlite_master ORDER BY name") == before
    assert sql("SELECT listed, unread FROM counter") == [(0, 0)]


def test_a_library_of_the_first_release_keeps_its_articles(path: Path, plain: sqlite3.Connection):
    plain.executescript(schema.migrations()[0])
    plain.execute(
        "INSERT INTO article (identity, sort_at, headline, fetched_at, minutes, folded_title, current)"
        " VALUES ('quay.example/a', 1, 'Quay', 1, 1, 'quay', 1)"
    )
    plain.execute(
        "INSERT INTO version (article_id, number, fetched_at, text_hash, annotator, content, source, page_kind, page)"
        " VALUES (1, 1, 1, x'00', 1, x'00', 'a.txt', 'text', ?)",
        (zlib.compress(b"Quay"),),
    )
    plain.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    plain.execute("PRAGMA user_version = 1")
    with Library(path) as library:
        saved = PageStore(library)
        page = saved.page(1)
        assert page is not None and (page.text, page.cleaner, page.left_out) == ("Quay", 0, 0)
        assert saved.outdated(1) == [1] and saved.corrections(1) == ()


def test_an_older_library_learns_the_sites_of_its_articles(path: Path, plain: sqlite3.Connection, sql):
    for script in schema.migrations()[:8]:
        plain.executescript(script)
    for identity, url in [("quay.example/a", "https://www.quay.example/a"), ("sha256:00", None), ("?", "quay")]:
        plain.execute(
            "INSERT INTO article (identity, sort_at, headline, fetched_at, minutes, url, folded_title, current)"
            " VALUES (?, 1, 'Quay', 1, 1, ?, 'quay', 1)",
            (identity, url),
        )
    plain.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    plain.execute("PRAGMA user_version = 8")
    Library(path).close()
    assert sql("SELECT site FROM article ORDER BY id") == [("quay.example",), ("",), ("",)]


def test_an_older_library_is_brought_to_today_with_what_it_holds(path: Path, later, sql: Callable[..., list[Any]]):
    with Library(path) as library:
        library.set_state("theme", "dusk")
    later("CREATE TABLE shelf (name TEXT);\nINSERT INTO shelf VALUES ('first');")
    with Library(path) as library:
        assert library.get_state("theme") == "dusk"
    assert sql("SELECT name FROM shelf") == [("first",)]
    assert sql("PRAGMA user_version") == [(schema.SCHEMA_VERSION,)]


def test_a_migration_runs_once(path: Path, later, sql: Callable[..., list[Any]]):
    later("CREATE TABLE shelf (name TEXT);\nINSERT INTO shelf VALUES ('first');")
    for _ in range(3):
        Library(path).close()
    assert sql("SELECT count(*) FROM shelf") == [(1,)]


def test_a_new_library_takes_every_migration_in_order(path: Path, later, sql: Callable[..., list[Any]]):
    later("CREATE TABLE shelf (name TEXT);")
    later("ALTER TABLE shelf ADD COLUMN place INTEGER;")
    Library(path).close()
    assert [name for _, name, *_ in sql("PRAGMA table_info(shelf)")] == ["name", "place"]


def test_a_migration_that_fails_changes_nothing(plain: sqlite3.Connection, later):
    schema.migrate(plain)
    before = plain.execute("PRAGMA user_version").fetchone()
    later("CREATE TABLE shelf (name TEXT);\nINSERT INTO nowhere VALUES (1);")
    with pytest.raises(sqlite3.OperationalError):
        schema.migrate(plain)
    assert plain.execute("SELECT count(*) FROM sqlite_master WHERE name = 'shelf'").fetchone() == (0,)
    assert plain.execute("PRAGMA user_version").fetchone() == before
    assert not plain.in_transaction


def test_a_migration_that_another_reader_made_meanwhile_is_not_made_twice(plain: sqlite3.Connection):
    schema.migrate(plain)
    schema.migrate(plain)
    assert plain.execute("SELECT count(*) FROM counter").fetchone() == (1,)


def test_a_migration_may_hold_triggers_with_statements_of_their_own(plain: sqlite3.Connection, later):
    later(
        "CREATE TABLE shelf (name TEXT);\nCREATE TRIGGER shelf_named AFTER INSERT ON shelf BEGIN\n"
        "    UPDATE shelf SET name = upper(name);\n    UPDATE shelf SET name = name || '!';\nEND;\n"
    )
    schema.migrate(plain)
    plain.execute("INSERT INTO shelf VALUES ('first')")
    assert plain.execute("SELECT name FROM shelf").fetchall() == [("FIRST!",)]


@pytest.mark.parametrize("table", ["article", "version", "counter", "state", "correction", "site_correction", "tag"])
def test_a_table_takes_no_value_of_a_wrong_type(plain: sqlite3.Connection, table: str):
    schema.migrate(plain)
    (definition,) = plain.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    assert "STRICT" in definition.rsplit(")", 1)[1]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT id FROM article WHERE deleted_at IS NULL AND (sort_at, id) < (5, 5) ORDER BY sort_at DESC, id DESC",
        "SELECT id FROM article WHERE deleted_at IS NULL AND (sort_at, id) > (5, 5) ORDER BY sort_at, id",
        "SELECT id FROM article WHERE is_read = 0 AND deleted_at IS NULL ORDER BY sort_at DESC, id DESC LIMIT 1",
        "SELECT id FROM article WHERE folded_title = 'a' AND deleted_at IS NULL",
    ],
)
def test_lists_are_read_from_an_index_without_sorting(plain: sqlite3.Connection, query: str):
    schema.migrate(plain)
    plan = " ".join(row[3] for row in plain.execute(f"EXPLAIN QUERY PLAN {query}"))
    assert "USING" in plan and "INDEX article_" in plan and "TEMP B-TREE" not in plan


def test_an_older_library_learns_the_own_names_of_feeds(path: Path, plain: sqlite3.Connection):
    before = next(number for number, one in enumerate(schema.migrations()) if "own_feed" in one)
    for script in schema.migrations()[:before]:
        plain.executescript(script)
    plain.execute("INSERT INTO feed (url, own_title) VALUES ('a', NULL), ('b', 'Mine'), ('c', 'Other')")
    for number, feeds in enumerate(([1], [3, 2], [1, 3], []), 1):
        plain.execute(
            "INSERT INTO article (identity, sort_at, headline, fetched_at, minutes, folded_title, current)"
            " VALUES (?1, 1, 'Quay', 1, 1, 'quay', 1)",
            (str(number),),
        )
        plain.executemany("INSERT INTO article_feed VALUES (?, ?, 1, 1, 0, 1)", [(number, one) for one in feeds])
    plain.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    plain.execute(f"PRAGMA user_version = {before}")
    with Library(path) as library:
        rows = {row.id: row.own_feed for row in Listing(library).rows_after(None, 9)}
    assert rows == {1: None, 2: "Mine", 3: "Other", 4: None}
