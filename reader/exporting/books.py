"""Exports the library, or what a query finds, as books: EPUB files of up to 500 articles each."""

from collections.abc import Callable, Iterator
from pathlib import Path

from reader.exporting.epub import Book
from reader.exporting.exporting import Step, exported, make_folder, to_export
from reader.exporting.written_files import write_marked_data
from reader.library.library import Library
from reader.searching.query import Query

_MOST = 500
"""The most articles of one book: some e-readers are slow with more chapters, and a book is made in memory."""


def export_books(
    library: Library,
    folder: Path,
    query: Query | None = None,
    is_forced: bool = False,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Step]:
    """Write books to a folder, which is created if there is none. Yields a step for each article, without a file, and
    one for each book. Raises Cancelled, ExportError or a LibraryError; books that are complete stay.
    """
    make_folder(folder)
    book, number, total = Book(), 1, 0
    for step, record in to_export(library, query, cancelled, "Complete books stay."):
        total = step.total
        if record is not None:
            if len(book) == _MOST:
                yield _write(book, folder / _name(number, total), is_forced, step.done, total)
                book, number = Book(), number + 1
            book.add(exported(record))
        yield step
    if len(book):
        yield _write(book, folder / _name(number, total), is_forced, total, total)


def _name(number: int, total: int) -> str:
    return f"broadsheet-{number:03}.epub" if total > _MOST else "broadsheet.epub"


def _write(book: Book, path: Path, is_forced: bool, done: int, total: int) -> Step:
    written = write_marked_data(path, book.end(), is_forced)
    return Step(path.name, path.name, written, "", done, total)
