"""Imports the items of files: articles at once, addresses when they are fetched."""

from collections.abc import Iterator
from enum import StrEnum
from html import escape
from pathlib import Path
from typing import NamedTuple

from reader.base.errors import InternalError, bugs_logged
from reader.importing.fetched_pages import moment_of, save_fetched_page
from reader.importing.import_files import import_items
from reader.importing.items import Bookmark, Problem
from reader.library.library import Library
from reader.library.rows.raw_page import Outcome
from reader.library.stores.wanted_pages import ArticleStates, WantedPageStore
from reader.library.transfer.records import ArticleRecord, ArticleRecords
from reader.pages.page import Page


class ImportOutcome(StrEnum):
    """What became of an item."""

    ADDED = "added"
    KNOWN = "already there"
    WANTED = "to be fetched"
    FAILED = "not imported"


class ImportResult(NamedTuple):
    """What became of an item. `name` is its headline, its address or its position in the file; `reason` says why it
    failed, `article_id` which article it became or belongs to. Of addresses that are fetched it is number `done` of
    `total`.
    """

    what: ImportOutcome
    name: str
    reason: str = ""
    url: str = ""
    article_id: int | None = None
    done: int = 0
    total: int = 0


def import_path(library: Library, path: Path, records: ArticleRecords | None = None) -> Iterator[ImportResult]:
    """Import the items of a file, or of the files in a folder, yielding the result of each. Addresses wait to be
    fetched. `records` say what is accepted beside articles, by default nothing, and know afterwards what was left out.

    Raises ImportProblem where nothing can be read, or a LibraryError; what was imported before stays.
    """
    records, wanted = records or ArticleRecords(library), WantedPageStore(library)
    for name, item in import_items(path):
        if isinstance(item, Problem):
            yield ImportResult(ImportOutcome.FAILED, f"{name}: {item.where}", item.reason)
        elif isinstance(item, ArticleRecord):
            yield _import_record(records, item)
        else:
            yield _import_bookmark(library, wanted, item)


def _import_record(records: ArticleRecords, record: ArticleRecord) -> ImportResult:
    article = record.shown.article
    headline, url = article.headline or "(untitled)", article.url or ""
    try:
        with bugs_logged("importing an article", "It could not be imported"):
            article_id, outcome = records.add(record)
    except InternalError as bug:
        return ImportResult(ImportOutcome.FAILED, headline, str(bug), url)
    what = ImportOutcome.KNOWN if outcome is Outcome.KNOWN else ImportOutcome.ADDED
    return ImportResult(what, headline, "", url, article_id)


def _import_bookmark(library: Library, wanted: WantedPageStore, bookmark: Bookmark) -> ImportResult:
    states = ArticleStates(bookmark.tags, bookmark.is_read, bookmark.is_starred, bookmark.is_later)
    name, url = bookmark.title or bookmark.url, bookmark.url
    known = wanted.want(url, bookmark.title, states, bookmark.added_at)
    if known is not None:
        return ImportResult(ImportOutcome.KNOWN, name, "", url, known)
    if bookmark.html:
        page = _page_of_bookmark(bookmark)
        for one in wanted.at(url):
            saved = save_fetched_page(library, one, page)
            if isinstance(saved, int):
                return ImportResult(ImportOutcome.ADDED, name, "", url, saved)
    return ImportResult(ImportOutcome.WANTED, name, "", url)


def _page_of_bookmark(bookmark: Bookmark) -> Page:
    """The page of a bookmark's text, with the metadata that the file has."""
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
    return Page(bookmark.url, "html", text, bookmark.url, moment_of(bookmark.added_at))
