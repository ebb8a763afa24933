"""Deleted articles that can still be restored."""

from typing import NamedTuple

from reader.library.articles import RESTORABLE_SECONDS
from reader.library.db.connection import LibraryFile
from reader.library.rows.article_row import COLUMNS, ArticleRow, row_from_sql


class DeletedArticle(NamedTuple):
    """The row of a deleted article, and when it was deleted, in seconds since 1970."""

    row: ArticleRow
    deleted_at: int


def deleted_articles(library: LibraryFile, limit: int) -> list[DeletedArticle]:
    """The articles that were deleted within a month, the last first; at most `limit`. Raises a LibraryError."""
    rows = library.read(
        f"SELECT deleted_at, {COLUMNS} FROM article INDEXED BY article_gone"
        " WHERE deleted_at IS NOT NULL AND is_hidden = 0 AND deleted_at >= CAST(strftime('%s', 'now') AS INTEGER) - ?"
        " ORDER BY deleted_at DESC, article.id DESC LIMIT ?",
        (RESTORABLE_SECONDS, limit),
    )
    return [DeletedArticle(row_from_sql(row[1:]), row[0]) for row in rows]
