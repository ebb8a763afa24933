"""The list's rows that a search of the library found, by their number. Pure; no Textual."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from reader.base.errors import LibraryError
from reader.base.safe_text import safe_line
from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.rows.article_row import ArticleRow, key_of_rowid, rowid_of
from reader.library.search.search import FoundKeys, Search
from reader.searching.query import Field, Query
from reader.searching.snippets import Snippet, snippet_of
from reader.ui.viewmodels.paged_rows import WINDOW, PagedRows

_SNIPPET = 56
"""Characters of the words around what was found: those of the widest list."""
_KEPT_SNIPPETS = 500
_SHOWN_FIRST = 16
"""Articles that show on most screens before one scrolls."""
_SHOWN = (Field.WORDS, Field.TITLE, Field.SOURCE, Field.AUTHOR, Field.SAID, Field.ABOUT)
"""Fields whose words are marked in an article that was found."""


def first_snippets(search: Search, query: Query, places: Sequence[int]) -> dict[int, Snippet]:
    """The words around what was looked for in the articles that show first, by their ids: those are read where the
    search is made, off the interface's thread.
    """
    pattern = query.pattern(Field.WORDS)
    ids = [key_of_rowid(place).id for place in places[:_SHOWN_FIRST]] if pattern else []
    return {article_id: _read_snippet(search, article_id, pattern) for article_id in ids}


def _read_snippet(search: Search, article_id: int, pattern: str) -> Snippet:
    """The words of an article around a match; none where the library cannot be read just now."""
    try:
        found = snippet_of(search.text(article_id), pattern, _SNIPPET)
    except LibraryError:
        return Snippet("")
    plain = safe_line(found.text)
    return found if plain == found.text else Snippet(plain)


class FilteredRows(PagedRows):
    """The rows that a query found, newest first or, where they were ranked and one wants that, the best first."""

    def __init__(
        self, library: Library, query: Query, found: FoundKeys, snippets: Mapping[int, Snippet] = MappingProxyType({})
    ) -> None:
        super().__init__(Listing(library))
        self._search = Search(library)
        self.query = query
        self._pattern = query.pattern(Field.WORDS)
        self.lines = 3 if self._pattern else 2
        self._snippets = dict(snippets)
        self.best_first = False
        """Whether the best stand first."""
        self._take(found)

    def _take(self, found: FoundKeys) -> None:
        self._found = found
        self.count = len(found.rowids)
        self.best_first = self.best_first and bool(found.best)

    def complete(self, found: FoundKeys, snippets: Mapping[int, Snippet] = MappingProxyType({})) -> None:
        """Take all that was found, where there were only the newest, or the same ranked. The order stays."""
        self._windows.clear()
        self._snippets |= snippets
        self._take(found)

    @property
    def is_ranked(self) -> bool:
        """Whether it is known which are the best."""
        return bool(self._found.best)

    def put_best_first(self, wanted: bool) -> None:
        """Put the best first, or the newest again."""
        self._windows.clear()
        self.best_first = wanted and self.is_ranked

    @property
    def count_text(self) -> str:
        """How many were found, and in which order, and how many may be missing."""
        count = f"{self.count:,}{'' if self._found.is_complete else '+'}" if self.count else "nothing found"
        waiting = f", {self._found.waiting:,} not indexed yet" if self._found.waiting else ""
        order = f" · {'best' if self.best_first else 'newest'} first" if self.count > 1 else ""
        return f"{count}{waiting}{order}"

    @property
    def nothing(self) -> tuple[str, str]:
        also = ", F searches all articles" if self.query.view else ""
        return "Nothing is found.", f"Esc leaves the search{also}."

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
            self._snippets[row.id] = _read_snippet(self._search, row.id, self._pattern)
        return self._snippets[row.id]

    def reload(self) -> None:
        """Look again at what changed, after rows came or went."""
        super().reload()
        self._snippets.clear()
        self._take(self._search.find_again(self.query, self._found))

    def index_of(self, row: ArticleRow) -> int:
        """The number of a row, or that which one would have that was not found."""
        place = rowid_of(row.key)
        if self.best_first and place in self._found.best:
            return self._found.best.index(place)
        return bisect_left(self._found.rowids, -place, key=lambda one: -one)

    def next_unread(self, here: ArticleRow | None, backwards: bool = False) -> ArticleRow | None:
        """The nearest unread row of those found."""
        index = self.index_of(here) if here else self.count if backwards else 0
        if backwards:
            return self._search.next_unread(self._places(0, index)[::-1])
        return self._search.next_unread(self._places(index + (here is not None and self.has(here)), self.count))

    def _follow(self, row: ArticleRow) -> None:
        """What was found stays."""

    def has(self, row: ArticleRow) -> bool:
        """Whether a row was found."""
        found = self.row_at(self.index_of(row))
        return found is not None and found.id == row.id

    def _places(self, first: int, end: int) -> Sequence[int]:
        """The places of rows by their numbers. The best are the newest in another order: those below them stay."""
        best = self._found.best if self.best_first else ()
        ranked = best[first:end]
        rest = self._found.rowids[max(first, len(best)) : end]
        return [*ranked, *rest] if len(ranked) else rest

    def _read(self, number: int) -> list[ArticleRow]:
        return self._search.rows_of(self._places(number * WINDOW, (number + 1) * WINDOW))
