"""The tables that triggers keep: the rows and the counts of lists, which follow from articles, tags and feeds.

What they should hold is said here once more, to find and mend what damage made of them.
"""

import sqlite3
from typing import Any, NamedTuple


class TriggeredTable(NamedTuple):
    """A table with a `query` for what it should hold: the values of its columns, in their order. `but` is an SQL
    condition for rows that say nothing.
    """

    name: str
    query: str
    but: str = "0"


_LISTED = "deleted_at IS NULL"
_FRONT = f"{_LISTED} AND behind IS NULL"
_UNREAD = "coalesce(sum(NOT is_read), 0)"
_LENGTHS = "(SELECT 12 AS bits UNION ALL SELECT 20)"

TRIGGERED_TABLES = (
    TriggeredTable(
        "tagged",
        "SELECT tag, sort_at, article_id, NOT is_read, arrived_at FROM tag JOIN article ON article.id = article_id"
        f" WHERE {_LISTED}",
    ),
    TriggeredTable(
        "article_folder",
        "SELECT DISTINCT article.id, folder, article.sort_at, article.arrived_at, article.is_read FROM article_feed"
        f" JOIN feed ON feed.id = feed_id JOIN article ON article.id = article_id WHERE {_LISTED}"
        " AND folder IS NOT NULL",
    ),
    TriggeredTable(
        "view_count",
        f"""SELECT 'all' AS kind, '' AS value, count(*) AS listed, {_UNREAD} AS unread FROM article NOT INDEXED
            WHERE {_FRONT}
        UNION ALL SELECT 'starred', '', count(*), {_UNREAD} FROM article NOT INDEXED WHERE is_starred AND {_LISTED}
        UNION ALL SELECT 'later', '', count(*), {_UNREAD} FROM article NOT INDEXED WHERE is_later AND {_FRONT}
        UNION ALL SELECT 'samples', '', count(*), {_UNREAD} FROM article NOT INDEXED
            WHERE sample IS NOT NULL AND {_LISTED}
        UNION ALL SELECT 'site', site, count(*), {_UNREAD} FROM article NOT INDEXED WHERE {_LISTED} GROUP BY site
        UNION ALL SELECT 'feed', CAST(feed_id AS TEXT), count(*), {_UNREAD} FROM article_feed NOT INDEXED
            WHERE is_listed GROUP BY feed_id
        UNION ALL SELECT 'folder', folder, count(*), {_UNREAD} FROM article_folder NOT INDEXED GROUP BY folder
        UNION ALL SELECT 'tag', lower(tag), count(*), sum(unread) FROM tagged NOT INDEXED GROUP BY lower(tag)""",
        "listed = 0 AND unread = 0",
    ),
    TriggeredTable(
        "stretch",
        f"""SELECT 'all' AS kind, '' AS value, bits, sort_at >> bits AS number, count(*) AS listed
            FROM article NOT INDEXED, {_LENGTHS} WHERE {_FRONT} GROUP BY 3, 4
        UNION ALL SELECT 'unread', '', bits, sort_at >> bits, count(*)
            FROM article NOT INDEXED, {_LENGTHS} WHERE NOT is_read AND {_FRONT} GROUP BY 3, 4
        UNION ALL SELECT 'site', site, 20, sort_at >> 20, count(*) FROM article NOT INDEXED
            WHERE {_LISTED} GROUP BY 2, 4
        UNION ALL SELECT 'feed', CAST(feed_id AS TEXT), 20, sort_at >> 20, count(*) FROM article_feed NOT INDEXED
            WHERE is_listed GROUP BY 2, 4
        UNION ALL SELECT 'folder', folder, 20, sort_at >> 20, count(*) FROM article_folder NOT INDEXED GROUP BY 2, 4""",
        "listed = 0",
    ),
    TriggeredTable("counter", f"SELECT count(*), {_UNREAD} FROM article NOT INDEXED WHERE {_LISTED}"),
)
"""Each needs only those before it."""

_WRONG_IN_FEED = "(article_feed.is_read, is_listed) IS NOT (a.is_read, a.deleted_at IS NULL)"
_NAMED = """(SELECT article.id, (SELECT own_title FROM article_feed f JOIN feed ON feed.id = f.feed_id
    WHERE f.article_id = article.id AND own_title IS NOT NULL ORDER BY f.feed_id LIMIT 1) AS name FROM article) named"""


def differences(connection: sqlite3.Connection, table: TriggeredTable) -> list[tuple[Any, ...]]:
    """The rows that a table has and should not have, and those that it lacks."""
    has, should = (f"SELECT * FROM {rows} WHERE NOT ({table.but})" for rows in (table.name, f"({table.query})"))
    odd = connection.execute(f"{has} EXCEPT {should}").fetchall()
    return odd + connection.execute(f"{should} EXCEPT {has}").fetchall()


def wrong_columns(connection: sqlite3.Connection) -> bool:
    """Whether a column is wrong that follows from other tables: what table `article_feed` says of articles, and what
    lists call their feeds.
    """
    in_feed = f"SELECT 1 FROM article_feed JOIN article a ON a.id = article_id WHERE {_WRONG_IN_FEED}"
    by_name = f"SELECT 1 FROM article JOIN {_NAMED} USING (id) WHERE own_feed IS NOT named.name"
    return any(connection.execute(f"{query} LIMIT 1").fetchone() for query in (in_feed, by_name))


def mend_triggered_tables(connection: sqlite3.Connection) -> None:
    """Make all that triggers keep anew, in a transaction."""
    connection.execute(
        "UPDATE article_feed SET is_read = a.is_read, is_listed = a.deleted_at IS NULL FROM article a"
        f" WHERE a.id = article_id AND {_WRONG_IN_FEED}"
    )
    connection.execute(
        f"UPDATE article SET own_feed = named.name FROM {_NAMED} WHERE named.id = article.id"
        " AND own_feed IS NOT named.name"
    )
    for table in TRIGGERED_TABLES:
        connection.execute(f"DELETE FROM {table.name}")
        connection.execute(f"INSERT INTO {table.name} {table.query}")
