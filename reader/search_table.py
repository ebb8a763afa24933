"""Articles that a search found in the library, as a table for people and as JSON for programs."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple

from reader.errors import DamagedLibrary
from reader.library.library import Library, OpenArticle
from reader.library.rows import ArticleRow
from reader.library.search import Search, quotes_of
from reader.mark_tables import QuoteRow, quote_row, quotes_to_json
from reader.searching.query import Query
from reader.text_table import break_line, draw_table

_INDENT = "    "


class Found(NamedTuple):
    """An article, and its quotes for which it was found."""

    row: ArticleRow
    quotes: tuple[QuoteRow, ...] = ()

    @property
    def date(self) -> str:
        """The day by which the article sorts, "2026-01-05": when it was published, or fetched if that is unknown."""
        return f"{datetime.fromtimestamp(self.row.sort_at, UTC):%Y-%m-%d}"


def find(library: Library, query: Query) -> Iterator[Found]:
    """The articles that a query finds, newest first; of one that is damaged no quotes. Raises a LibraryError."""
    for row in Search(library).rows(query):
        opened = _open(library, row.id) if query.said else None
        quotes = quotes_of(opened.annotations, query.said) if opened else []
        yield Found(row, tuple(quote_row(opened.article, quote) for quote in quotes) if opened else ())


def _open(library: Library, article_id: int) -> OpenArticle | None:
    try:
        return library.open_article(article_id)
    except DamagedLibrary:
        return None


def found_to_json(found: Iterable[Found]) -> list[dict[str, Any]]:
    """Articles as `broadsheet search --format json` prints them."""
    return [
        {
            "id": one.row.id,
            "date": one.date,
            "publisher": one.row.publisher,
            "headline": one.row.headline,
            "url": one.row.url,
            "quotes": quotes_to_json(one.quotes),
        }
        for one in found
    ]


def found_table(found: Iterable[Found], width: int | None = None) -> str:
    """Articles as text, each with its quotes below it, in lines of at most `width` cells where one is given."""
    shown = list(found)
    cells = [[one.date, one.row.publisher or "", one.row.headline] for one in shown]
    headings, *rows = draw_table(["DATE", "PUBLISHER", "HEADLINE"], cells, width) or [""]
    quotes = ([_draw_quote(quote, width) for quote in one.quotes] for one in shown)
    return "\n".join([headings, *("\n".join([row, *below]) for row, below in zip(rows, quotes, strict=True))])


def _draw_quote(quote: QuoteRow, width: int | None) -> str:
    said = f"{quote.text} — {quote.speaker}"
    lines = [" ".join(said.split())] if width is None else break_line(said, max(1, width - len(_INDENT)))
    return "\n".join(f"{_INDENT}{line}" for line in lines)
