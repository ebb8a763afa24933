"""The list's rows that a search of the library found, by their number. Pure; no Textual."""

from bisect import bisect_left, bisect_right

from reader.library.library import Library
from reader.library.rows import ArticleRow, Key
from reader.library.search import FoundKeys, Search
from reader.searching.query import Query
from reader.ui.row_window import WINDOW, RowWindow


class FilteredRows(RowWindow):
    """The rows that a query found, newest first."""

    NOTHING = ("Nothing is found.", "Esc brings all articles back.")

    def __init__(self, library: Library, query: Query, found: FoundKeys) -> None:
        super().__init__(library)
        self._query = query
        self._take(found)

    def _take(self, found: FoundKeys) -> None:
        self._found = found
        self._rising = found.keys[::-1]
        self.count = len(found.keys)

    def reload(self) -> None:
        """Look again at what changed, after rows came or went."""
        super().reload()
        self._take(Search(self._library).look_again(self._query, self._found))

    def index_of(self, row: ArticleRow) -> int:
        """The number of a row, or that which one would have that was not found."""
        return max(0, self.count - bisect_right(self._rising, row.key))

    def next_unread(self, key: Key | None, backwards: bool = False) -> ArticleRow | None:
        """The nearest unread row of those found."""
        below = self.count - bisect_left(self._rising, key) if key else 0
        above = self.count - bisect_right(self._rising, key) if key else self.count
        numbers = range(above - 1, -1, -1) if backwards else range(below, self.count)
        rows = (self.row_at(number) for number in numbers)
        return next((row for row in rows if row is not None and not row.is_read), None)

    def has(self, row: ArticleRow) -> bool:
        """Whether a row was found."""
        found = self.row_at(self.index_of(row))
        return found is not None and found.id == row.id

    def _read(self, number: int) -> list[ArticleRow]:
        keys = self._found.keys[number * WINDOW : (number + 1) * WINDOW]
        rows = (self._library.row(key.id) for key in keys)
        return [row for row in rows if row is not None]
