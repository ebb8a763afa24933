"""Exports the library, or what a query finds, to a folder: one file for each article.

One article is in memory at a time. Running it again completes a run that was stopped: files that are there already as
they would be written are not written again.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from reader.base.errors import Cancelled, DamagedLibrary, ExportError
from reader.base.safe_text import safe_line
from reader.exporting.file_names import file_stem
from reader.exporting.html_index import HtmlIndex
from reader.exporting.rendering import ENDINGS, Exported, render
from reader.exporting.written_files import MarkedFiles, Written
from reader.library.library import Library
from reader.library.listing.listed_articles import ListedArticles, Selection
from reader.library.rows.article_row import key_of_rowid
from reader.library.search.search import Search
from reader.library.stores.hidden_articles import HiddenArticles
from reader.library.transfer.records import ArticleRecord, ArticleRecords
from reader.searching.query import Query


class Step(NamedTuple):
    """What became of an article, number `done` of `total`. `problem` says why no file was written, "" where one was."""

    name: str
    headline: str
    written: Written | None
    problem: str
    done: int
    total: int


def to_export(
    library: Library,
    query: Query | None,
    cancelled: Callable[[], bool],
    what_stays: str,
    takes_hidden: bool = False,
    articles: Sequence[int] | None = None,
) -> Iterator[tuple[Step, ArticleRecord | None]]:
    """All articles, or those that a query finds, newest first, or just some `articles`, each with its step; where one
    cannot be read, the record is None and the step says why; with `takes_hidden`, all means the hidden ones, too.
    Raises LibraryError, and Cancelled with the sentence `what_stays`.
    """
    records = ArticleRecords(library)
    total, ids = _found(library, query, takes_hidden) if articles is None else (len(articles), iter(articles))
    for done, article_id in enumerate(ids, 1):
        if cancelled():
            raise Cancelled(f"Stopped. {what_stays}")
        try:
            record = records.record(article_id)
        except DamagedLibrary as error:
            row = library.row(article_id)
            yield Step("", row.headline if row else "", None, str(error), done, total), None
            continue
        if record is not None:  # else it was deleted meanwhile
            yield Step("", record.shown.article.headline or "(untitled)", None, "", done, total), record


def _found(library: Library, query: Query | None, takes_hidden: bool) -> tuple[int, Iterator[int]]:
    """The number of articles, and their ids."""
    if query is None:
        total = library.count() + (HiddenArticles(library).count() if takes_hidden else 0)
        return total, (one.id for one in ListedArticles(library).rows(Selection(takes_hidden=takes_hidden)))
    rowids = Search(library).find_newest(query).rowids
    return len(rowids), (key_of_rowid(rowid).id for rowid in rowids)


def exported(record: ArticleRecord) -> Exported:
    """An article with its marks as a person corrected them."""
    article, found = record.shown.article, record.shown.annotations
    if record.mark_corrections:
        from reader.model.corrected_marks import apply_corrections

        found = apply_corrections(article.text, found, record.mark_corrections)
    return Exported(record, found)


def export(
    library: Library,
    folder: Path,
    form: str,
    query: Query | None = None,
    is_forced: bool = False,
    cancelled: Callable[[], bool] = lambda: False,
    articles: Sequence[int] | None = None,
) -> Iterator[Step]:
    """Write the articles to a folder, which is created if there is none, in a format that is not epub. Yields a step
    for each, and for each page of the index that is not overwritten; an article that cannot be read stops no other.

    Raises Cancelled, ExportError or a LibraryError; what was written before stays.
    """
    make_folder(folder)
    stays = "The files that were written before stay."
    found = to_export(library, query, cancelled, stays, form == "json", articles)
    with MarkedFiles(is_forced) as files:
        yield from _export(folder, form, files, found)


def _export(
    folder: Path, form: str, files: MarkedFiles, found: Iterator[tuple[Step, ArticleRecord | None]]
) -> Iterator[Step]:
    index = HtmlIndex(folder, files) if form == "html" else None
    total = 0
    for step, record in found:
        total = step.total
        if record is None:
            yield step
            continue
        name = file_stem(step.headline, record.sort_at, record.identity) + ENDINGS[form]
        written = files.write(folder / name, render(exported(record), form))
        if index is not None:
            index.add(name, record)
        yield step._replace(name=name, written=written)
    if index is not None:
        index.end()
        for name in index.skipped:
            yield Step(name, name, Written.SKIPPED, "", total, total)


def make_folder(folder: Path) -> None:
    """Create a folder where there is none. Raises ExportError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        reason = (error.strerror or "").lower() if isinstance(error, OSError) else "no folder can have this name"
        raise ExportError(
            f"The folder {safe_line(str(folder))} cannot be created: {reason}. Name another folder."
        ) from None
