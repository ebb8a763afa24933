"""The rows of the list that a search of the library found, by their index. Pure; no Textual."""

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
"""Code points of a snippet: as many as the widest list shows."""
_MOST_SNIPPETS = 500
_SHOWN_FIRST = 16
"""Articles that most screens show without scrolling."""
_SHOWN = (Field.WORDS, Field.TITLE, Field.SOURCE, Field.AUTHOR, Field.SAID, Field.ABOUT)
"""Fields whose words are highlighted in an article that was found."""


def first_snippets(search: Search, query: Query, rowids: Sequence[int]) -> dict[int, Snippet]:
    """The snippets of the articles that show first, by their ids. Read by the thread that searches, so that the
    interface need not.
    """
    pattern = query.pattern(Field.WORDS)
    ids = [key_of_rowid(rowid).id for rowid in rowids[:_SHOWN_FIRST]] if pattern else []
    return {article_id: _read_snippet(search, article_id, pattern) for article_id in ids}


def _read_snippet(search: Search, article_id: int, pattern: str) -> Snippet:
    """The snippet of an article; an empty one where the library cannot be read just now."""
    try:
        found = snippet_of(search.text(article_id), pattern, _SNIPPET)
    except LibraryError:
        return Snippet("")
    plain = safe_line(found.text)
    return found if plain == found.text else Snippet(plain)


class FilteredRows(PagedRows):
    """The rows that a query found: newest first, or the best first where they were ranked."""

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
        """Whether the best matches come first."""
        self._take(found)

    def _take(self, found: FoundKeys) -> None:
        self._found = found
        self.count = len(found.rowids)
        self.best_first = self.best_first and bool(found.best)

    def complete(self, found: FoundKeys, snippets: Mapping[int, Snippet] = MappingProxyType({})) -> None:
        """Take all matches in the place of the newest only, or the same ones ranked. The order stays."""
        self._windows.clear()
        self._snippets |= snippets
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
        if not self._pattern:
            return None
        if row.id not in self._snippets:
            if len(self._snippets) > _MOST_SNIPPETS:
                self._snippets.clear()
            self._snippets[row.id] = _read_snippet(self._search, row.id, self._pattern)
        return self._snippets[row.id]

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
