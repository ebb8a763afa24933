"""`broadsheet list`, `show` and `stats`: print what the library holds, for people and for programs."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from reader.base.errors import QueryError
from reader.commands.named_articles import article_named
from reader.commands.own_library import library_to_read
from reader.commands.printing import complain, print_json, print_rows, say, terminal_width
from reader.commands.text_table import draw_table
from reader.library.library import Library
from reader.library.listing.listed_articles import ListedArticle, ListedArticles, Selection
from reader.library.rows.article_row import key_of_rowid
from reader.library.search.search import Search
from reader.library.stores.feeds import FeedStore
from reader.library.transfer.record_json import record_to_json
from reader.library.transfer.records import ArticleRecords
from reader.model.article_text import render_markdown, render_text
from reader.model.attachment_text import attachments_markdown, attachments_text
from reader.model.moments import moment_at
from reader.searching.query import parse_query, query_of_words

if TYPE_CHECKING:
    from reader.commands.options.listing import ListOptions, ShowOptions, StatsOptions


def list_articles(options: "ListOptions") -> int:
    """Print the articles that the options select, newest first. Returns the exit status."""
    with library_to_read(options) as library:
        rows = _selected(library, options)
        if options.format == "json":
            print_rows(_row_to_json(row) for row in rows)
        else:
            _print_table(rows)
    return 0


def _selected(library: Library, options: "ListOptions") -> Iterator[ListedArticle]:
    feed = _feed_named(library, options.feed) if options.feed is not None else None
    ids, takes_hidden = None, False
    if options.is_deleted and (options.query or options.queries or options.tag):
        raise QueryError("Deleted articles are found by no search and no tag. Leave that out, or --deleted.")
    if options.query or options.queries:
        query = parse_query(" ".join([query_of_words(options.query), *options.queries]))
        ids = (key_of_rowid(rowid).id for rowid in Search(library).find_newest(query).rowids)
        takes_hidden = query.takes_hidden
    states = tuple(dict.fromkeys(options.states))
    selection = Selection(states, feed, options.tag, options.is_deleted, takes_hidden)
    return ListedArticles(library).rows(selection, ids, options.limit)


def _feed_named(library: Library, name: str) -> int:
    """The id of the feed at an address, or of that title. Raises QueryError where there is none."""
    store = FeedStore(library)
    found = store.find(name) if "/" in name else None
    found = found or next((feed for feed in store.feeds() if feed.name.casefold() == name.casefold()), None)
    if found is None:
        raise QueryError(f"You follow no feed called {name}. `broadsheet feeds` lists them.")
    return found.id


def _print_table(rows: Iterable[ListedArticle]) -> None:
    cells = [
        [str(row.id), _day(row.sort_at), _states(row), ", ".join(row.feeds) or row.publisher or row.site, row.headline,
         ", ".join(row.tags)]
        for row in rows
    ]  # fmt: skip
    if not cells:
        complain("No article matches.")
    for line in draw_table(["ID", "DATE", "", "SOURCE", "HEADLINE", "TAGS"], cells, terminal_width()):
        say(line)


def _states(row: ListedArticle) -> str:
    """Unread, starred, later and hidden as one letter each."""
    marks = f"{' ' if row.is_read else 'u'}{'s' if row.is_starred else ' '}{'l' if row.is_later else ' '}"
    return f"{marks}{'h' * row.is_hidden}"


def _row_to_json(row: ListedArticle) -> dict[str, Any]:
    return {
        "id": row.id,
        "date": _day(row.sort_at),
        "arrived": _moment(row.fetched_at),
        "headline": row.headline,
        "publisher": row.publisher,
        "url": row.url,
        "site": row.site or None,
        "feed": row.feeds[0] if row.feeds else None,
        "feeds": list(row.feeds),
        "minutes": row.minutes,
        "read": row.is_read,
        "starred": row.is_starred,
        "later": row.is_later,
        "hidden": row.is_hidden,
        "tags": list(row.tags),
    }


# -- show


def show_article(options: "ShowOptions") -> int:
    """Print an article, named by its number or its address. Returns the exit status. Raises QueryError where there is
    none.
    """
    with library_to_read(options) as library:
        article_id = article_named(library, options.article)
        record = ArticleRecords(library).record(article_id) if article_id is not None else None
        opened = library.open_article(article_id) if article_id is not None else None
    if record is None or opened is None:
        raise QueryError(f"There is no article {options.article}. `broadsheet list` prints their numbers.")
    if options.format == "json":
        print_json({"id": opened.row.id} | record_to_json(record))
    else:
        is_markdown = options.format == "markdown"
        render, attached = (render_markdown, attachments_markdown) if is_markdown else (render_text, attachments_text)
        text = render(opened.article, opened.annotations if options.marks else None)
        say(text + attached(record.attachments), end="")
    return 0


# -- stats


def show_stats(options: "StatsOptions") -> int:
    """Print figures about the library. Returns the exit status."""
    from reader.commands.stats_table import stats_table, stats_to_json
    from reader.library.backups.backup_files import list_backups
    from reader.library.checking.check_results import last_result
    from reader.library.listing.statistics import Statistics

    with library_to_read(options) as library:
        statistics, backups, check = Statistics(library), list_backups(library.path), last_result(library)
        if options.format == "json":
            print_json(stats_to_json(statistics, backups, check))
        else:
            say(stats_table(statistics, backups, check, terminal_width()))
    return 0


def _day(seconds: int) -> str:
    return moment_at(seconds).date().isoformat()


def _moment(seconds: int) -> str:
    return moment_at(seconds).isoformat()
