"""The library, or what a query finds in it, into a folder: one file an article, whatever the number of them.

One article is in memory at a time. A run that was stopped is gone on with by running it again: what is there already as
it would be written is left alone.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from reader.errors import Cancelled, DamagedLibrary, ExportError
from reader.exporting.file_names import file_stem
from reader.exporting.html_index import HtmlIndex
from reader.exporting.rendering import ENDINGS, Exported, render
from reader.exporting.written_files import Written, write_marked
from reader.library.library import Library
from reader.library.records import Record, Records
from reader.library.search import Search
from reader.library.word_index import key_at
from reader.safe_text import safe_line
from reader.searching.query import Query

_STRIDE = 500
"""Rows read at a time."""
_LATEST = 1 << 62
"""A time that no article has."""


class Step(NamedTuple):
    """What became of an article, the `done`th of `total`. `problem` says why none was written, "" where one was."""

    name: str
    headline: str
    written: Written | None
    problem: str
    done: int
    total: int


class ToExport(NamedTuple):
    """The articles of a library to export: how many, and their ids, newest first."""

    total: int
    ids: Iterator[int]


def to_export(library: Library, query: Query | None) -> ToExport:
    """All articles, or those that a query finds. Raises LibraryError."""
    if query is None:
        return ToExport(library.count(), _all_ids(library))
    places = Search(library).look(query).places
    return ToExport(len(places), (key_at(place).id for place in places))


def _all_ids(library: Library) -> Iterator[int]:
    key = (_LATEST, 0)
    while rows := library.read(
        "SELECT sort_at, id FROM article WHERE deleted_at IS NULL AND (sort_at, id) < (?, ?)"
        " ORDER BY sort_at DESC, id DESC LIMIT ?",
        (*key, _STRIDE),
    ):
        yield from (article_id for _, article_id in rows)
        key = rows[-1]


def exported(record: Record) -> Exported:
    """An article with its marks as a person corrected them."""
    article, found = record.shown.article, record.shown.annotations
    if record.mark_corrections:
        from reader.annotating.corrected_marks import correct_marks

        found = correct_marks(article.text, found, record.mark_corrections)
    return Exported(record, found)


def export(
    library: Library,
    folder: Path,
    form: str,
    query: Query | None = None,
    is_forced: bool = False,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Step]:
    """Write the articles into a folder, which is made if there is none, in a format that is not epub. Yields what
    becomes of each, and of a page of the index if that is kept; one that cannot be read stops none of the others.

    Raises Cancelled, ExportError or a LibraryError; what was written before stays.
    """
    make_folder(folder)
    records, index = Records(library), HtmlIndex(folder, is_forced) if form == "html" else None
    total, ids = to_export(library, query)
    for done, article_id in enumerate(ids, 1):
        if cancelled():
            raise Cancelled("Stopped. The files that were written before stay.")
        try:
            record = records.record(article_id)
        except DamagedLibrary as error:
            row = library.row(article_id)
            yield Step("", row.headline if row else "", None, str(error), done, total)
            continue
        if record is None:  # deleted meanwhile
            continue
        headline = record.shown.article.headline or "(untitled)"
        name = file_stem(headline, record.sort_at, record.identity) + ENDINGS[form]
        written = write_marked(folder / name, render(exported(record), form), is_forced)
        if index is not None:
            index.add(name, record)
        yield Step(name, headline, written, "", done, total)
    if index is not None:
        index.end()
        for name in index.kept:
            yield Step(name, name, Written.KEPT, "", total, total)


def make_folder(folder: Path) -> None:
    """Make a folder where there is none. Raises ExportError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        reason = (error.strerror or "").lower() if isinstance(error, OSError) else "no folder can have this name"
        raise ExportError(
            f"The folder {safe_line(str(folder))} cannot be made: {reason}. Name another folder."
        ) from None
