"""Tests of salvaging a damaged library: all that can be read of it is in the new one, and nothing else."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from reader.base.errors import NewerLibrary
from reader.library.db.schema import SCHEMA_VERSION, migrate
from reader.library.library import Library
from reader.library.salvage.salvaging import salvage_library

PAGE = 4096
ARTICLES = 40


@pytest.fixture
def closed(library: Library, path: Path, add: Callable[..., Any], make_article: Callable[..., Any]) -> Path:
    """A closed library with articles of several pages each, tags, feeds and corrections."""
    chance = random.Random(5)
    for number in range(ARTICLES):
        words = " ".join(f"w{chance.randrange(10**9)}" for _ in range(600))
        url = f"https://news.example/{number}" if number % 3 else None
        article = make_article(f"Fog {number} of Grenzau", f"“{words},” said Mona Field.", url=url)
        add(article, text=f"{words} page {number}")
    with library.writing() as connection:
        connection.execute("INSERT INTO feed (url, title) VALUES ('https://news.example/feed', 'News')")
        connection.execute("INSERT INTO article_feed SELECT id, 1, sort_at, arrived_at, 0, 1 FROM article WHERE id < 9")
        connection.execute("INSERT INTO tag SELECT id, 'sea' FROM article WHERE id % 2")
        connection.execute(
            "INSERT INTO mark_correction SELECT id, 1, 'name', 'w', 1, NULL, 'person', NULL FROM article"
        )
        connection.execute("INSERT INTO site_correction VALUES ('news.example', 'Subscribe', 'furniture')")
        connection.execute("UPDATE article SET is_starred = 1 WHERE id = 7")
        connection.execute("UPDATE sketch SET is_apart = 1 WHERE article_id = 7")
    library.close()
    return path


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """Where the new library goes."""
    return tmp_path / "new.db"


def tables_of(path: Path) -> dict[str, list[Any]]:
    """All rows of all tables but those in which an index of words keeps its own."""
    with closing(sqlite3.connect(path)) as connection:
        names = connection.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
        return {
            name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr)
            for (name,) in names.fetchall()
            if not name.startswith("sqlite_")
        }


def rows_of(path: Path, sql: str) -> list[Any]:
    """What a query finds in a library, which is whole."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        return connection.execute(sql).fetchall()


def overwrite(path: Path, number: int, page: bytes | None = None) -> None:
    """Overwrite a page, by its number from 1 on."""
    data = path.read_bytes()
    page = random.Random(number).randbytes(PAGE) if page is None else page
    path.write_bytes(data[: (number - 1) * PAGE] + page + data[number * PAGE :])


def root_of(path: Path, table: str) -> int:
    """The number of the first page of a table."""
    with closing(sqlite3.connect(path)) as connection:
        ((root,),) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,))
    return int(root)


def test_a_whole_library_is_salvaged_as_it_was(closed: Path, new: Path) -> None:
    salvaged = salvage_library(closed, new)
    assert tables_of(new) == tables_of(closed)
    assert (salvaged.rows["article"], salvaged.harmed, salvaged.set_aside) == (ARTICLES, set(), [])
    assert rows_of(new, "SELECT count(*) FROM words WHERE words MATCH 'Grenzau'") == [(ARTICLES,)]
    assert new.stat().st_mode & 0o077 == 0


def test_half_a_file_gives_back_what_is_in_it(closed: Path, new: Path) -> None:
    data = closed.read_bytes()
    closed.write_bytes(data[: len(data) // 2])
    salvaged = salvage_library(closed, new)
    found = rows_of(new, "SELECT headline, url, length(content) FROM article JOIN version ON article_id = article.id")
    assert ARTICLES // 4 < len(found) < ARTICLES
    assert {"version"} <= salvaged.harmed and salvaged.lost_pages
    assert rows_of(new, "SELECT * FROM site_correction") == [("news.example", "Subscribe", "furniture")]


def test_a_backup_fills_what_is_lost(closed: Path, new: Path, tmp_path: Path) -> None:
    data, whole = closed.read_bytes(), tables_of(closed)
    backup = tmp_path / "backup.db"
    backup.write_bytes(data)
    closed.write_bytes(data[: len(data) // 2])
    salvage_library(closed, new, backup)
    assert {name: len(rows) for name, rows in tables_of(new).items()} == {name: len(whole[name]) for name in whole}
    assert sorted(tmp_path.glob(".*")) == []


def test_no_backup_brings_back_what_was_removed_where_nothing_is_lost(closed: Path, new: Path, tmp_path: Path) -> None:
    backup = tmp_path / "backup.db"
    backup.write_bytes(closed.read_bytes())
    with closing(sqlite3.connect(closed)) as connection, connection:
        connection.execute("DELETE FROM tag")
    overwrite(closed, root_of(closed, "version"))
    salvage_library(closed, new, backup)
    assert rows_of(new, "SELECT count(*) FROM tag") == [(0,)]


def test_rows_of_the_list_are_made_of_contents(closed: Path, new: Path) -> None:
    before = rows_of(closed, "SELECT id, headline, url, sort_at FROM article ORDER BY id")
    with closing(sqlite3.connect(closed)) as connection, connection:
        connection.execute("DELETE FROM article WHERE id IN (3, 4)")  # no foreign keys here: the contents stay
    salvaged = salvage_library(closed, new)
    assert salvaged.relisted == [3, 4]
    assert rows_of(new, "SELECT id, headline, url, sort_at FROM article ORDER BY id") == before


def test_what_belongs_to_nothing_is_set_aside(closed: Path, new: Path) -> None:
    with closing(sqlite3.connect(closed)) as connection, connection:
        connection.execute("DELETE FROM version WHERE article_id = 7")
    aside = salvage_library(closed, new).set_aside
    assert [one["headline"] for one in aside if one["table"] == "article"] == ["Fog 6 of Grenzau"]
    assert {"table": "tag", "article_id": 7, "tag": "sea"} in aside
    assert rows_of(new, "SELECT count(*) FROM article WHERE id = 7") == [(0,)]


def test_an_article_shows_a_version_that_it_has(closed: Path, new: Path) -> None:
    with closing(sqlite3.connect(closed)) as connection, connection:
        connection.execute("UPDATE article SET current = 5 WHERE id = 3")
    salvage_library(closed, new)
    assert rows_of(new, "SELECT current FROM article WHERE id = 3") == [(1,)]


def test_articles_are_found_though_the_first_page_of_their_table_is_lost(closed: Path, new: Path) -> None:
    overwrite(closed, root_of(closed, "article"))
    salvaged = salvage_library(closed, new)
    assert rows_of(new, "SELECT id FROM article WHERE is_starred") == [(7,)]
    assert (salvaged.rows["article"], salvaged.relisted) == (ARTICLES, [])


def test_articles_are_found_though_the_schema_is_lost(closed: Path, new: Path) -> None:
    overwrite(closed, 1)
    salvage_library(closed, new)
    assert rows_of(new, "SELECT count(*), total(is_starred) FROM article") == [(ARTICLES, 1)]


def test_an_article_stays_without_its_page(closed: Path, new: Path) -> None:
    whole = rows_of(closed, "SELECT content FROM version WHERE article_id = 9")
    with closing(sqlite3.connect(closed)) as connection, connection:
        connection.execute("UPDATE version SET page = randomblob(30000) WHERE article_id = 9")
    ((piece,),) = rows_of(closed, "SELECT substr(page, 15000, 20) FROM version WHERE article_id = 9")
    middle = closed.read_bytes().index(piece) // PAGE + 1  # one of the pages that the new page of the article lies on
    overwrite(closed, middle, b"\xff" * PAGE)
    salvaged = salvage_library(closed, new)
    assert "version" in salvaged.harmed
    found = rows_of(new, "SELECT content, cleaner, page_hash FROM version WHERE article_id = 9")
    assert found == [(*whole[0], 0, None)]


def test_no_overwritten_page_makes_it_fail(closed: Path, new: Path) -> None:
    data = closed.read_bytes()
    lost = []
    for number in range(1, len(data) // PAGE + 1, 3):
        overwrite(closed, number)
        salvaged = salvage_library(closed, new)
        ((count,),) = rows_of(new, "SELECT count(*) FROM article")
        assert count == salvaged.rows["article"] + len(salvaged.relisted) - sum(
            one["table"] == "article" for one in salvaged.set_aside
        )
        lost.append(ARTICLES - count)
        new.unlink()
        closed.write_bytes(data)
    assert max(lost) <= 2


def test_deleted_rows_do_not_come_back(closed: Path, new: Path) -> None:
    with closing(sqlite3.connect(closed)) as connection, connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("DELETE FROM article WHERE id > 20")
    overwrite(closed, root_of(closed, "version"))
    salvage_library(closed, new)
    assert rows_of(new, "SELECT max(id) FROM article") == [(20,)]


def test_a_library_of_an_older_schema_is_salvaged_into_a_new_one(tmp_path: Path, new: Path) -> None:
    old = tmp_path / "old.db"
    with closing(sqlite3.connect(old)) as connection, connection:
        migrate(connection, 8)
        connection.execute("INSERT INTO state VALUES ('theme', 'dark')")
    salvage_library(old, new)
    assert rows_of(new, "PRAGMA user_version") == [(SCHEMA_VERSION,)]
    assert rows_of(new, "SELECT * FROM state") == [("theme", "dark")]


def test_a_library_of_a_newer_broadsheet_is_left_alone(closed: Path, new: Path) -> None:
    with closing(sqlite3.connect(closed)) as connection:
        connection.execute("CREATE TABLE note (id INTEGER PRIMARY KEY)")
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    with pytest.raises(NewerLibrary, match="Update Broadsheet"):
        salvage_library(closed, new)
    assert not new.exists()


def test_a_head_that_was_damaged_makes_no_library_newer_or_older(closed: Path, new: Path) -> None:
    for version in (SCHEMA_VERSION + 1, 19):
        with closing(sqlite3.connect(closed)) as connection:
            connection.execute(f"PRAGMA user_version = {version}")
        salvage_library(closed, new)
        assert rows_of(new, "SELECT count(*) FROM article") == [(ARTICLES,)]
        new.unlink()


def test_progress_can_end_it(closed: Path, new: Path) -> None:
    class Stop(Exception):
        pass

    def stop(done: int, total: int) -> None:
        raise Stop

    with pytest.raises(Stop):
        salvage_library(closed, new, progress=stop)
