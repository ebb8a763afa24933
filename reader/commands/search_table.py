"""Results of a search in the library, as a table for people and as JSON for programs."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from reader.base.errors import DamagedLibrary
from reader.commands.mark_tables import QuoteRow, quote_row, quotes_to_json
from reader.commands.text_table import break_line, draw_table
from reader.library.library import Library
from reader.library.listing.listed_articles import ListedArticles, Selection
from reader.library.rows.article_row import ArticleRow
from reader.library.rows.opened_articles import OpenArticle
from reader.library.search.search import Search, quotes_of
from reader.model.moments import moment_at
from reader.searching.query import Field, Query
from reader.searching.snippets import Snippet, snippet_of

_STRIDE = 500
"""Rows whose feeds are looked up at a time."""
_INDENT = "    "
_SNIPPET = 160
"""Characters of a snippet."""


class SearchHit(NamedTuple):
    """An article with the names of its feeds, the quotes for which it was found, and a snippet of its text with the
    words of the query.
    """

    row: ArticleRow
    feeds: tuple[str, ...] = ()
    quotes: tuple[QuoteRow, ...] = ()
    snippet: Snippet | None = None

    @property
    def source(self) -> str:
        """The names of the feeds, else the publisher or the site: as `broadsheet list` shows it."""
        return ", ".join(self.feeds) or self.row.source

    @property
    def date(self) -> str:
        """The day by which the article is sorted, "2026-01-05": of its publication, else of its fetch."""
        return f"{moment_at(self.row.sort_at):%Y-%m-%d}"


def find(library: Library, query: Query, limit: int = -1, best_first: bool = False) -> Iterator[SearchHit]:
    """Yield the articles that a query finds, newest or best first; a damaged one without quotes and snippet. Raises a
    LibraryError.
    """
    pattern = query.pattern(Field.WORDS)
    rows = Search(library).rows(query, limit, best_first)
    while some := list(islice(rows, _STRIDE)):
        feeds = {one.id: one.feeds for one in ListedArticles(library).rows(Selection(), [row.id for row in some])}
        for row in some:
            hit = SearchHit(row, feeds.get(row.id, ()))
            opened = _open(library, row.id) if query.said or pattern else None
            yield _with_text(hit, opened, query, pattern) if opened else hit


def _with_text(hit: SearchHit, opened: OpenArticle, query: Query, pattern: str) -> SearchHit:
    quotes = quotes_of(opened.annotations, query.said) if query.said else []
    snippet = snippet_of(opened.article.text, pattern, _SNIPPET) if pattern else None
    rows = tuple(quote_row(opened.article, quote) for quote in quotes)
    return hit._replace(quotes=rows, snippet=snippet if snippet and snippet.matches else None)


def _open(library: Library, article_id: int) -> OpenArticle | None:
    try:
        return library.open_article(article_id)
    except DamagedLibrary:
        return None


def hits_to_json(found: Iterable[SearchHit]) -> list[dict[str, Any]]:
    """The JSON of `broadsheet search --format json`."""
    return [
        {
            "id": one.row.id,
            "date": one.date,
            "publisher": one.row.publisher,
            "feed": one.feeds[0] if one.feeds else None,
            "feeds": list(one.feeds),
            "headline": one.row.headline,
            "url": one.row.url,
            "quotes": quotes_to_json(one.quotes),
            "snippet": one.snippet
            and {"text": one.snippet.text, "matches": [list(span) for span in one.snippet.matches]},
        }
        for one in found
    ]


def hits_table(found: Iterable[SearchHit], width: int | None = None) -> str:
    """A table of articles, each with its snippet and its quotes below it, in lines of at most `width`
    cells where one is given.
    """
    shown = list(found)
    cells = [[str(one.row.id), one.date, one.source, one.row.headline] for one in shown]
    headings, *rows = draw_table(["ID", "DATE", "SOURCE", "HEADLINE"], cells, width) or [""]
    below = (list(_draw_below(one, width)) for one in shown)
    return "\n".join([headings, *("\n".join([row, *lines]) for row, lines in zip(rows, below, strict=True))])


def _draw_below(one: SearchHit, width: int | None) -> Iterator[str]:
    if one.snippet:
        yield _draw_indented(one.snippet.text, width)
    for quote in one.quotes:
        yield _draw_indented(f"{quote.text} — {quote.speaker}", width)


def _draw_indented(text: str, width: int | None) -> str:
    lines = [" ".join(text.split())] if width is None else break_line(text, max(1, width - len(_INDENT)))
    return "\n".join(f"{_INDENT}{line}" for line in lines)
