"""The words around the matches of a search, of the rows that were shown. Pure; no Textual."""

from collections.abc import Mapping, Sequence

from reader.base.errors import LibraryError
from reader.base.safe_text import safe_line
from reader.library.rows.article_row import key_of_rowid
from reader.library.search.search import Search
from reader.searching.query import Field, Query
from reader.searching.snippets import Snippet, snippet_of

_SNIPPET = 56
"""Code points of a snippet: as many as the widest list shows."""
_MOST_SNIPPETS = 500
_SHOWN_FIRST = 16
"""Articles that most screens show without scrolling."""


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


class SnippetCache:
    """The snippets that were read, by the ids of their articles."""

    def __init__(self, search: Search, pattern: str, snippets: Mapping[int, Snippet]) -> None:
        """`pattern` is a regular expression of the words searched for, "" where none were; `snippets` are known."""
        self._search = search
        self.pattern = pattern
        self._snippets = dict(snippets)

    def snippet(self, article_id: int) -> Snippet | None:
        """The words of an article around a match; None where no words were searched for."""
        if not self.pattern:
            return None
        if article_id not in self._snippets:
            if len(self._snippets) > _MOST_SNIPPETS:
                self._snippets.clear()
            self._snippets[article_id] = _read_snippet(self._search, article_id, self.pattern)
        return self._snippets[article_id]

    def add(self, snippets: Mapping[int, Snippet]) -> None:
        """Take snippets that were read elsewhere."""
        self._snippets |= snippets

    def clear(self) -> None:
        """Drop all snippets, after articles changed."""
        self._snippets.clear()
