"""Articles by the names in them: whom they quote, who or what is mentioned."""

from collections.abc import Sequence

from reader.library.db.connection import LibraryFile
from reader.library.index.names import KIND_NUMBERS
from reader.library.rows.article_row import COLUMNS, Counted, row_from_sql
from reader.model.annotations import EntityKind
from reader.searching.query import fold_name

_ID = "(SELECT id FROM name WHERE folded = ?)"


class NameSearch:
    """Looks names up in a library. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def about(self, name: str, kind: EntityKind | None = None, limit: int = -1) -> list[Counted]:
        """The articles that mention somebody or something, newest first, and how often each does; at most `limit`,
        where that is not -1.
        """
        where, values = ("AND kind = ?", [KIND_NUMBERS.get(kind, -1)]) if kind is not None else ("", [])
        return self._articles(f"mention WHERE name_id = {_ID} {where}", [fold_name(name), *values], limit)

    def quoting(self, name: str, limit: int = -1) -> list[Counted]:
        """The articles that quote somebody, newest first, and how often each does; at most `limit`, where that is not
        -1.
        """
        return self._articles(f"said WHERE name_id = {_ID}", [fold_name(name)], limit)

    def _articles(self, source: str, values: Sequence[object], limit: int) -> list[Counted]:
        rows = self._library.read(
            f"SELECT {COLUMNS}, n FROM (SELECT article_id, sum(count) AS n FROM {source} GROUP BY article_id)"
            " JOIN article ON article.id = article_id WHERE deleted_at IS NULL ORDER BY sort_at DESC, article.id DESC"
            " LIMIT ?",
            (*values, limit),
        )
        return [Counted(row_from_sql(row[:-1]), row[-1]) for row in rows]
