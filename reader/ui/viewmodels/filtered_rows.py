"""The rows of the list that a search of the library found, by their index. Pure; no Textual."""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from reader.library.db.connection import LibraryFile
from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.rows.article_row import ArticleRow, id_of_rowid, rowid_of
from reader.library.search.search import FoundKeys, Search
from reader.searching.query import Field, Query
from reader.searching.snippets import Snippet
from reader.ui.viewmodels.paged_rows import WINDOW, PagedRows
from reader.ui.viewmodels.snippet_cache import SnippetCache

_SHOWN = (Field.WORDS, Field.TITLE, Field.SOURCE, Field.AUTHOR, Field.SAID, Field.ABOUT)
"""Fields whose words are highlighted in an article that was found."""


class FilteredRows(PagedRows):
    """The rows that a query found: newest first, or the best first where they were ranked."""

    def __init__(
        self, library: Library, query: Query, found: FoundKeys, snippets: Mapping[int, Snippet] = MappingProxyType({})
    ) -> None:
        super().__init__(Listing(library))
        self._search = Search(library)
        self.query = query
        self._snippets = SnippetCache(self._search, query.pattern(Field.WORDS), snippets)
        self.lines = 3 if self._snippets.pattern else 2
        self.best_first = False
        """Whether the best matches come first."""
        self._take(found)

    def _take(self, found: FoundKeys) -> None:
        self._found = found
        self.count = len(found.rowids)
        self.best_first = self.best_first and bool(found.best)

    def complete(self, found: FoundKeys, snippets: Mapping[int, Snippet] = MappingProxyType({})) -> None:
        """Take all matches in the place of the newest only, or the same ones ranked. The order stays."""
        self._windows.clear()
        self._snippets.add(snippets)
        self._take(found)

    @property
    def is_ranked(self) -> bool:
        """Whether the matches were ranked."""
        return bool(self._found.best)

    def put_best_first(self, wanted: bool) -> None:
        """Sort the best matches first, or the newest again."""
        self._windows.clear()
        self.best_first = wanted and self.is_ranked

    @property
    def count_text(self) -> str:
        """The number of articles found, their order, and how many are not indexed yet."""
        count = f"{self.count:,}{'' if self._found.is_complete else '+'}" if self.count else "no match"
        waiting = f", {self._found.waiting:,} not indexed yet" if self._found.waiting else ""
        order = f" · {'best' if self.best_first else 'newest'} first" if self.count > 1 else ""
        return f"{count}{waiting}{order}"

    @property
    def nothing(self) -> tuple[str, ...]:
        """What the list says where a search finds nothing."""
        leave = "{key:show_all} leaves the search."
        more = ("{key:search_library} searches all articles.",) if self.query.view else ()
        return ("No match.", leave, *more)

    @property
    def pattern(self) -> str:
        """A regular expression of the words searched for."""
        return self.query.pattern(*_SHOWN)

    def snippet(self, row: ArticleRow) -> Snippet | None:
        """The words of an article around a match; None where no words were searched for."""
        return self._snippets.snippet(row.id)

    def reload(self) -> None:
        """Search again, after rows came or went."""
        super().reload()
        self._snippets.clear()
        self._take(self._search.find_again(self.query, self._found))

    def index_of(self, row: ArticleRow) -> int:
        """The index of a row; of a row that was not found, the index that it would have."""
        rowid = rowid_of(row.key)
        if self.best_first and rowid in self._found.best:
            return self._found.best.index(rowid)
        return bisect_left(self._found.rowids, -rowid, key=lambda one: -one)

    def next_unread(self, here: ArticleRow | None, backwards: bool = False) -> ArticleRow | None:
        """The nearest unread row that was found, after `here` or before it."""
        index = self.index_of(here) if here else self.count if backwards else 0
        if backwards:
            return self._search.next_unread(self._rowids(0, index)[::-1])
        return self._search.next_unread(self._rowids(index + (here is not None and self.has(here)), self.count))

    def articles_at(self, indexes: range, last_id: int) -> Callable[[LibraryFile], Sequence[int]]:
        """What gives the articles of the rows at some indexes, without those that have an id above `last_id`."""
        rowids = self._rowids(indexes.start, indexes.stop)
        return lambda _: array("q", (one for one in map(id_of_rowid, rowids) if one <= last_id))

    def _follow(self, row: ArticleRow) -> None:
        """Rows that were found stay, read or not."""

    def has(self, row: ArticleRow) -> bool:
        """Whether a row was found."""
        found = self.row_at(self.index_of(row))
        return found is not None and found.id == row.id

    def _rowids(self, first: int, end: int) -> Sequence[int]:
        """The rowids of rows by their indexes. Ranking reorders the newest rows only: those below them stay."""
        best = self._found.best if self.best_first else ()
        ranked = best[first:end]
        rest = self._found.rowids[max(first, len(best)) : end]
        return [*ranked, *rest] if len(ranked) else rest

    def _read(self, number: int) -> list[ArticleRow]:
        return self._search.rows_of(self._rowids(number * WINDOW, (number + 1) * WINDOW))
