"""The list's rows that a search of the library found, by their number. Pure; no Textual."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from types import MappingProxyType

from reader.errors import LibraryError
from reader.library.library import Library
from reader.library.listing import Listing
from reader.library.rows import ArticleRow, Key
from reader.library.search import FoundKeys, Search
from reader.library.word_index import key_at, place_of
from reader.searching.query import Field, Query
from reader.searching.snippets import Snippet, snippet_of
from reader.ui.row_window import WINDOW, RowWindow

_SNIPPET = 56
"""Characters of the words around what was found: those of the widest list."""
_KEPT_SNIPPETS = 500
_SHOWN_FIRST = 16
"""Articles that show on most screens before one scrolls."""
_SHOWN = (Field.WORDS, Field.TITLE, Field.SOURCE, Field.AUTHOR, Field.SAID, Field.ABOUT)
"""Fields whose words are marked in an article that was found."""


def first_snippets(search: Search, query: Query, found: FoundKeys) -> dict[int, Snippet]:
    """The words around what was looked for in the articles that show first, by their ids: those are read where the
    search is made, off the interface's thread.
    """
    pattern = query.pattern(Field.WORDS)
    ids = [key_at(place).id for place in found.places[:_SHOWN_FIRST]] if pattern else []
    return {article_id: _read_snippet(search, article_id, pattern) for article_id in ids}


def _read_snippet(search: Search, article_id: int, pattern: str) -> Snippet:
    """The words of an article around a match; none where the library cannot be read just now."""
    try:
        article = search.article(article_id)
    except LibraryError:
        return Snippet("")
    return snippet_of(article.text if article else "", pattern, _SNIPPET)


class FilteredRows(RowWindow):
    """The rows that a query found, newest first."""

    NOTHING = ("Nothing is found.", "Esc brings all articles back.")

    def __init__(
        self, library: Library, query: Query, found: FoundKeys, snippets: Mapping[int, Snippet] = MappingProxyType({})
    ) -> None:
        super().__init__(Listing(library))
        self._library = library
        self.query = query
        self._pattern = query.pattern(Field.WORDS)
        self.lines = 3 if self._pattern else 2
        self._snippets = dict(snippets)
        self._take(found)

    def _take(self, found: FoundKeys) -> None:
        self._found = found
        self.count = len(found.places)

    def complete(self, found: FoundKeys) -> None:
        """Take all that was found, where there were only the newest."""
        self._windows.clear()
        self._take(found)

    @property
    def told(self) -> str:
        """How many were found, and how many may be missing."""
        count = f"{self.count:,}{'' if self._found.is_complete else '+'}" if self.count else "nothing found"
        waiting = self._found.waiting
        return f"{count}, {waiting:,} not indexed yet" if waiting else count

    @property
    def pattern(self) -> str:
        return self.query.pattern(*_SHOWN)

    def snippet(self, row: ArticleRow) -> Snippet | None:
        """The words of an article around what was looked for; None where no words were."""
        if not self._pattern:
            return None
        if row.id not in self._snippets:
            if len(self._snippets) > _KEPT_SNIPPETS:
                self._snippets.clear()
            self._snippets[row.id] = _read_snippet(Search(self._library), row.id, self._pattern)
        return self._snippets[row.id]

    def reload(self) -> None:
        """Look again at what changed, after rows came or went."""
        super().reload()
        self._snippets.clear()
        self._take(Search(self._library).look_again(self.query, self._found))

    def index_of(self, row: ArticleRow) -> int:
        """The number of a row, or that which one would have that was not found."""
        return self._count_from(row.key, is_within=False)

    def next_unread(self, here: ArticleRow | None, backwards: bool = False) -> ArticleRow | None:
        """The nearest unread row of those found."""
        below = self._count_from(here.key, is_within=True) if here else 0
        above = self._count_from(here.key, is_within=False) if here else self.count
        numbers = range(above - 1, -1, -1) if backwards else range(below, self.count)
        rows = (self.row_at(number) for number in numbers)
        return next((row for row in rows if row is not None and not row.is_read), None)

    def has(self, row: ArticleRow) -> bool:
        """Whether a row was found."""
        found = self.row_at(self.index_of(row))
        return found is not None and found.id == row.id

    def _count_from(self, key: Key, is_within: bool) -> int:
        """How many rows stand above a key, the one that has it among them or not."""
        places, place = self._found.places, -place_of(key)
        return (bisect_right if is_within else bisect_left)(places, place, key=lambda one: -one)

    def _read(self, number: int) -> list[ArticleRow]:
        places = self._found.places[number * WINDOW : (number + 1) * WINDOW]
        rows = (self._library.row(key_at(place).id) for place in places)
        return [row for row in rows if row is not None]
