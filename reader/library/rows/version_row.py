"""A version of an article as it lies in table `version`: one page, and the article that was made of it."""

import sqlite3
from typing import NamedTuple


class VersionRow(NamedTuple):
    """The columns of a version. `fetched_at` is in seconds since 1970, `text_hash` is that of the article as the
    cleaner alone makes it; `content` and `page` are compressed; `left_out` counts the characters of the page's lines
    that are not in the article.
    """

    fetched_at: int
    text_hash: bytes
    annotator: int
    content: bytes
    source: str
    page_kind: str
    page_url: str | None
    page: bytes
    cleaner: int
    left_out: int
    page_hash: bytes


FROM_FEED = "feed:"
"""The beginning of the source of a page that was made of an entry of a feed."""

IS_OF_FEED = f"(source LIKE '{FROM_FEED}%' OR page_kind = 'entry')"
"""SQL for whether a version is what a feed had of the article, rather than its page."""

_COLUMNS = ", ".join(VersionRow._fields)
_VALUES = ", ".join("?" * len(VersionRow._fields))


def insert_version(connection: sqlite3.Connection, article_id: int, number: int, row: VersionRow) -> None:
    """Save a version of an article under its number, in a transaction; its source without a password."""
    if "@" in row.source:
        from reader.base.address_credentials import hide_passwords  # hardly any source needs it

        row = row._replace(source=hide_passwords(row.source))
    connection.execute(
        f"INSERT INTO version (article_id, number, {_COLUMNS}) VALUES (?, ?, {_VALUES})", (article_id, number, *row)
    )
