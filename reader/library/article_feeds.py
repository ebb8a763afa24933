"""The one writer of table `article_feed`: which feeds brought an article, and when. Its triggers keep lists and counts.

Moments are in seconds since 1970. Every function joins the transaction of its caller, and may raise a LibraryError.
"""

import json
from typing import NamedTuple

from reader.library import articles
from reader.library.db.connection import LibraryFile


class BroughtBy(NamedTuple):
    """A feed that brought an article: the date of its entry, by which its list is sorted, and when it came in."""

    feed_id: int
    sort_at: int
    arrived_at: int


def save(library: LibraryFile, article_id: int, brought_by: BroughtBy) -> None:
    """Note that a feed brought an article; what was noted of it before stays, and nothing happens where nobody follows
    the feed. The article sorts by the earliest date that a feed gave it, whichever feed answered first.
    """
    with library.joined() as connection:
        connection.execute(
            "INSERT OR IGNORE INTO article_feed SELECT article.id, feed.id, ?, ?, is_read, deleted_at IS NULL"
            " FROM article, feed WHERE article.id = ? AND feed.id = ?",
            (*brought_by[1:], article_id, brought_by.feed_id),
        )
        earliest = first_date(library, article_id)
        if earliest is not None:
            articles.set_sort_at(library, article_id, earliest)


def first_date(library: LibraryFile, article_id: int) -> int | None:
    """The earliest date that a feed gave an article, None where no feed brought it."""
    ((earliest,),) = library.read("SELECT min(sort_at) FROM article_feed WHERE article_id = ?", (article_id,))
    return earliest if earliest is None else int(earliest)


def feeds_of(library: LibraryFile, article_id: int) -> list[BroughtBy]:
    """The feeds that brought an article, the first first."""
    rows = library.read(
        "SELECT feed_id, sort_at, arrived_at FROM article_feed WHERE article_id = ? ORDER BY arrived_at, feed_id",
        (article_id,),
    )
    return [BroughtBy(*row) for row in rows]


def brought_by(library: LibraryFile, feed_id: int, articles: list[int]) -> list[int]:
    """Those of some articles that a feed brought."""
    rows = library.read(
        "SELECT article_id FROM article_feed WHERE feed_id = ? AND article_id IN (SELECT value FROM json_each(?))",
        (feed_id, json.dumps(articles)),
    )
    return [article_id for (article_id,) in rows]
