"""The story clusters of a library: articles that are near duplicates of one another, of which lists show the best."""

from reader.library import articles
from reader.library.db.connection import LibraryFile
from reader.library.rows.article_row import COLUMNS, ArticleRow, row_from_sql


class StoryClusters:
    """The stories of a library that more than one article tells. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def of(self, article_id: int) -> list[ArticleRow]:
        """The listed articles of an article's story, with it, the representative first, then the longest; none where no
        other article tells the story.
        """
        rows = self._library.read(
            f"SELECT {COLUMNS} FROM article JOIN sketch s ON s.article_id = article.id"
            " WHERE s.story = (SELECT story FROM sketch WHERE sketch.article_id = ?) AND deleted_at IS NULL"
            " ORDER BY behind IS NOT NULL, s.words DESC, sort_at, article.id",
            (article_id,),
        )
        return [row_from_sql(row) for row in rows] if len(rows) > 1 else []

    def set_apart(self, article_id: int, is_apart: bool) -> None:
        """Remove an article from its story for good, or let it be in one again."""
        from reader.library.index.stories import set_apart

        with self._library.writing() as connection:
            articles.elect_representatives(self._library, set_apart(connection, article_id, is_apart))

    def count_waiting(self) -> int:
        """How many articles of an older library are still to be sketched."""
        return int(self._library.read("SELECT count(*) FROM unsketched")[0][0])

    def sketch_some(self) -> bool:
        """Sketch the newest articles that wait, in a step of some milliseconds. False if none is left."""
        from reader.library.index.stories import sketch_waiting

        if not self._library.read("SELECT 1 FROM unsketched LIMIT 1"):
            return False
        with self._library.writing() as connection:
            articles.elect_representatives(self._library, sketch_waiting(connection))
        return True
