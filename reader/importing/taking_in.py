"""What files of other programs hold, taken into the library: articles at once, addresses when they are fetched."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from enum import StrEnum
from html import escape
from pathlib import Path
from typing import NamedTuple

from reader.errors import PageError, PageMistake, ReaderError, own_mistake
from reader.importing.import_files import import_items
from reader.importing.items import Bookmark, Problem
from reader.ingest import store
from reader.library.library import Library, Outcome
from reader.library.records import Record, Records
from reader.library.wanted_pages import States, WantedPage, WantedPages
from reader.pages.page import Page
from reader.pages.visits import Question, Visits
from reader.pages.web import Answer, page_of

_BATCH = 200
"""Addresses that are asked in one go."""


class What(StrEnum):
    """What an item came to."""

    ADDED = "added"
    KNOWN = "already there"
    WANTED = "to be fetched"
    FAILED = "not taken in"


class TakenIn(NamedTuple):
    """What became of an item, or of an address. `name` is its headline, or where it stands in the file; `reason` says
    why it failed. Of addresses that are fetched it is the `done`th of `total`.
    """

    what: What
    name: str
    reason: str = ""
    done: int = 0
    total: int = 0


def take_in_files(library: Library, path: Path) -> Iterator[TakenIn]:
    """Take in what a file holds, or the files of a folder. Addresses wait to be fetched.

    Raises ImportProblem where nothing can be read, or a LibraryError; what was taken in before stays.
    """
    records, wanted = Records(library), WantedPages(library)
    for name, item in import_items(path):
        if isinstance(item, Problem):
            yield TakenIn(What.FAILED, f"{name}: {item.where}", item.reason)
        elif isinstance(item, Record):
            _, outcome = records.add(item)
            what = What.KNOWN if outcome is Outcome.KNOWN else What.ADDED
            yield TakenIn(what, item.shown.article.headline or "(untitled)")
        else:
            yield _take_in_bookmark(library, wanted, item)


def _take_in_bookmark(library: Library, wanted: WantedPages, bookmark: Bookmark) -> TakenIn:
    states = States(bookmark.tags, bookmark.is_read, bookmark.is_starred, bookmark.is_later)
    name = bookmark.title or bookmark.url
    if wanted.want(bookmark.url, bookmark.title, states, bookmark.added_at) is not None:
        return TakenIn(What.KNOWN, name)
    if bookmark.html:
        page = _page_of_bookmark(bookmark)
        for one in wanted.at(bookmark.url):
            if not _store(library, wanted, one, page):
                return TakenIn(What.ADDED, name)
    return TakenIn(What.WANTED, name)


def _page_of_bookmark(bookmark: Bookmark) -> Page:
    """The page that a text was taken from, as far as the file has it."""
    url, title = escape(bookmark.url), escape(bookmark.title)
    facts = [
        f'<meta property="og:title" content="{title}"><link rel="canonical" href="{url}">',
        f'<meta name="author" content="{escape(bookmark.author)}">' if bookmark.author else "",
        f'<meta property="article:published_time" content="{escape(bookmark.published)}">'
        if bookmark.published
        else "",
    ]
    language = f' lang="{escape(bookmark.language)}"' if bookmark.language else ""
    text = (
        f'<!doctype html><html{language}><head><meta charset="utf-8"><title>{title}</title>{"".join(facts)}</head>'
        f"<body><article><h1>{title}</h1>\n{bookmark.html}</article></body></html>"
    )
    return Page(bookmark.url, "html", text, bookmark.url, _moment(bookmark.added_at))


def fetch_wanted(
    library: Library, with_failed: bool = False, cancelled: Callable[[], bool] = lambda: False
) -> Iterator[TakenIn]:
    """Fetch the addresses that wait, and make articles of their pages: many servers at once, of each one page at a
    time. Those that failed before are left alone unless they are asked for.

    Raises Cancelled or a LibraryError; what was not fetched goes on waiting.
    """
    wanted = WantedPages(library)
    total, done, last = wanted.count(with_failed), 0, 0
    while batch := wanted.after(last, _BATCH, with_failed):
        last = batch[-1].id
        by_id = {one.id: one for one in batch}
        with Visits([Question(one.id, one.url) for one in batch], per_host=1) as visits:
            for question, answer in visits.answers(cancelled):
                done += 1
                page = by_id[question.number]
                fault = _take_in_answer(library, wanted, page, answer)
                what = What.FAILED if fault else What.ADDED
                yield TakenIn(what, page.title or page.url, fault, done, total)


def _take_in_answer(library: Library, wanted: WantedPages, wanted_page: WantedPage, answer: Answer | PageError) -> str:
    """Make an article of an answer. Returns why there is none, "" where there is."""
    try:
        if isinstance(answer, PageError):
            raise answer
        page = page_of(answer)
    except PageError as error:
        wanted.failed(wanted_page.id, str(error))
        return str(error)
    added = _moment(wanted_page.added_at)
    return _store(library, wanted, wanted_page, Page(page.source, page.kind, page.text, page.url, added))


def _store(library: Library, wanted: WantedPages, wanted_page: WantedPage, page: Page) -> str:
    """Keep the article of a page; it came when its address was kept. Returns why there is none, "" where there is."""
    try:
        article_id = store(library, page).article_id
    except PageError as error:
        fault = str(error)
    except ReaderError:
        raise
    except Exception as error:
        fault = str(PageMistake(own_mistake("No article could be made of it", error)))
    else:
        wanted.taken_in(wanted_page, article_id)
        return ""
    wanted.failed(wanted_page.id, fault)
    return fault


def _moment(seconds: int | None) -> datetime:
    """When a page was kept, now where nobody knows."""
    return datetime.now(UTC) if seconds is None else datetime.fromtimestamp(seconds, UTC)
