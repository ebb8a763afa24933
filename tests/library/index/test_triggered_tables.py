"""Tests of the tables that triggers keep: what they should hold is what they hold, whatever is done to articles."""

import random
from collections.abc import Callable
from typing import Any

import pytest

from reader.library.index.triggered_tables import TRIGGERED_TABLES, TriggeredTable, differences, mend_triggered_tables
from reader.library.library import Library


@pytest.fixture
def used(library: Library, add: Callable[..., Any], make_article: Callable[..., Any]) -> Library:
    """A library in which much was done."""
    chance = random.Random(3)
    with library.writing() as connection:
        for number, folder in enumerate(("World", None, "World"), 1):
            url = f"https://{number}.example/feed"
            connection.execute("INSERT INTO feed (id, url, folder) VALUES (?, ?, ?)", (number, url, folder))
    for number in range(30):
        text = "The same words as elsewhere, all of them told again." if number < 4 else f"Text {number}."
        add(make_article(f"Fog {number}", text * 9, url=f"https://{number % 4}.example/{number}"))
    changes = (
        "UPDATE article SET is_read = 1 - is_read WHERE id = ?",
        "UPDATE article SET is_starred = 1 - is_starred WHERE id = ?",
        "UPDATE article SET is_later = 1 - is_later WHERE id = ?",
        "UPDATE article SET deleted_at = 9, is_hidden = 0 WHERE id = ?",
        "UPDATE article SET deleted_at = NULL, is_hidden = 0 WHERE id = ?",
        "UPDATE article SET deleted_at = 9, is_hidden = 1 WHERE id = ?",
        "UPDATE article SET sort_at = sort_at + 4000000 WHERE id = ?",
        "INSERT OR IGNORE INTO tag VALUES (?, 'Sea')",
        "DELETE FROM tag WHERE article_id = ?",
        "INSERT OR IGNORE INTO article_feed SELECT id, id % 3 + 1, sort_at, arrived_at, is_read, deleted_at IS NULL"
        " FROM article WHERE id = ?",
        "DELETE FROM article_feed WHERE article_id = ?",
        "DELETE FROM article WHERE id = ? AND id % 5 = 0",
        "UPDATE feed SET folder = nullif('Sport', folder), own_title = nullif('Mine', own_title) WHERE id = ? % 3 + 1",
    )
    for _ in range(400):
        library.write(chance.choice(changes), (chance.randrange(1, 31),))
    return library


@pytest.mark.parametrize("table", TRIGGERED_TABLES, ids=lambda table: table.name)
def test_the_triggers_keep_what_is_said_here(used: Library, table: TriggeredTable) -> None:
    with used.reading() as connection:
        assert differences(connection, table) == []
        assert connection.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0]


@pytest.mark.parametrize("table", TRIGGERED_TABLES, ids=lambda table: table.name)
def test_what_is_not_as_it_should_be_is_found_and_mended(used: Library, table: TriggeredTable) -> None:
    with used.writing() as connection:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table.name})")]
        connection.execute(f"UPDATE {table.name} SET {columns[-1]} = {columns[-1]} + 7")
        assert differences(connection, table)
        mend_triggered_tables(connection)
        assert all(differences(connection, one) == [] for one in TRIGGERED_TABLES)


def test_columns_that_follow_from_other_tables_are_mended(used: Library) -> None:
    query = "SELECT a.id, own_feed, f.is_read, is_listed FROM article a JOIN article_feed f ON a.id = article_id"
    before = used.read(query)
    with used.writing() as connection:
        connection.execute("UPDATE article SET own_feed = 'Odd'")
        connection.execute("UPDATE article_feed SET is_read = 1 - is_read, is_listed = 1 - is_listed")
        mend_triggered_tables(connection)
    assert used.read(query) == before
