"""The versions of articles, as their pages were at different times."""

from typing import NamedTuple

from reader.library.db.connection import LibraryFile
from reader.library.rows.content import unpacked
from reader.model.article import Article


class StoredVersion(NamedTuple):
    """A version, by its number among those of its article. `fetched_at` is in seconds since 1970."""

    number: int
    fetched_at: int


class VersionStore:
    """The versions in a library. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def of(self, article_id: int) -> list[StoredVersion]:
        """The versions of an article, the newest first."""
        rows = self._library.read(
            "SELECT number, fetched_at FROM version WHERE article_id = ? ORDER BY number DESC", (article_id,)
        )
        return [StoredVersion(*row) for row in rows]

    def article(self, article_id: int, number: int | None = None) -> Article | None:
        """The article of a version, of the current one without a number; None where there is none."""
        rows = self._library.read(
            "SELECT content, annotator FROM version WHERE article_id = ?"
            " AND number = coalesce(?, (SELECT current FROM article WHERE id = article_id))",
            (article_id, number),
        )
        return unpacked(rows[0][0], rows[0][1], self._library.path)[0] if rows else None
