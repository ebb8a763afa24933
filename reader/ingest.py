"""From a source to the library: the only module that knows every stage.

    source ──pages──▶ Page ──cleaning──▶ Article ──annotating──▶ Annotations ──▶ Library

The stages are imported when they are first needed: together they cost more than the reader's first frame.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, TypeAlias

from reader import places
from reader.article import Annotations, Article
from reader.errors import BusyLibrary, Cancelled, MissingPage, NoArticle, PageError, ReaderError, ReadOnlyLibrary
from reader.library.library import Library, OpenArticle, Outcome, RawPage
from reader.safe_text import safe_line

if TYPE_CHECKING:
    from reader.blocks import LabelledBlock
    from reader.pages.page import Page

_FEWEST_WORDS = 20
"""Words below which what was found is no article: a page of one line, a log-in form."""

_STANDARD_INPUT = "-"

Source: TypeAlias = "str | Path | Page"
"""An address, a path, "-" for standard input; or a page that is read already."""


class Added(NamedTuple):
    """A page that is in the library now."""

    source: str
    article_id: int
    outcome: Outcome
    headline: str


class Failed(NamedTuple):
    """A page that is not, and why."""

    source: str
    error: ReaderError


def never() -> bool:
    """For work that nobody cancels."""
    return False


# -- one page


def read_page(source: Source, cancelled: Callable[[], bool] = never, stream: BinaryIO | None = None) -> "Page":
    """The page that a source names: an address, a path, or "-" for `stream`. Raises a PageError or Cancelled."""
    from reader.pages.files import read_file, read_stream

    if isinstance(source, Path):
        return read_file(source)
    if not isinstance(source, str):
        return source
    if source == _STANDARD_INPUT and stream is not None:
        return read_stream(stream)
    if _is_address(source):
        from reader.pages.web import fetch_page

        return fetch_page(source, cancelled)
    return read_file(path_of(source))


def pasted_page(text: str) -> "Page":
    """The page that somebody pasted: its text, or its HTML source. Raises EmptyPage or BinaryPage."""
    from reader.pages.charset import decode
    from reader.pages.page import Page, sniff_kind

    plain = decode(text.encode("utf-8", "replace"), "utf-8")
    return Page("pasted text", sniff_kind(plain), plain, None, datetime.now(UTC))


def label(page: "Page") -> tuple["LabelledBlock", ...]:
    """Every line of a page with its label and the reason for it. Raises OversizePage."""
    from reader.cleaning.clean import label_page

    return label_page(page)


def analyse(page: "Page") -> tuple[Article, Annotations]:
    """The article on a page with its quotes and names. Raises NoArticle or OversizePage."""
    from reader.annotating.annotate import annotate
    from reader.cleaning.clean import clean

    article = clean(page)
    words = len(article.text.split())
    if words < _FEWEST_WORDS and len(article.text) < _FEWEST_WORDS * 6:
        found = "nothing that reads like one" if not article.paragraphs else f"only {words} words that read like one"
        raise NoArticle(
            f"No article was found: the page has {found}. "
            "`broadsheet clean --labels` shows what became of each of its lines."
        )
    return article, annotate(article)


def store(library: Library, page: "Page", sample: str | None = None) -> Added:
    """Clean, annotate and keep a page. Raises what `analyse` raises, or a LibraryError."""
    article, annotations = analyse(page)
    raw = RawPage(page.source, page.kind, page.text, page.url, page.fetched_at or datetime.now(UTC))
    article_id, outcome = library.add(article, annotations, raw, sample)
    row = library.row(article_id)
    return Added(page.source, article_id, outcome, row.headline if row else "")


def open_article(library: Library, article_id: int) -> OpenArticle | None:
    """An article of the library, None if it is gone. One that an older annotator went through is annotated anew.

    Raises LibraryError.
    """
    from reader.annotating.version import VERSION

    opened = library.open_article(article_id)
    if opened is None or opened.annotations.version == VERSION:
        return opened
    from reader.annotating.annotate import annotate

    annotations = annotate(opened.article)
    with suppress(BusyLibrary, ReadOnlyLibrary):  # then they are made once more next time
        library.set_annotations(article_id, opened.article, annotations)
    return opened._replace(annotations=annotations)


# -- many


def expand_sources(sources: Iterable[Source]) -> Iterator[Source]:
    """The sources, each folder replaced by its pages. A folder without pages stays, to be named as a failure."""
    from reader.pages.files import find_pages

    for source in sources:
        path = _local_path(source)
        if path is not None and os.path.isdir(path):
            pages = list(find_pages(path))
            yield from pages or [path]
        else:
            yield source


def add_sources(
    library: Library,
    sources: Iterable[Source],
    cancelled: Callable[[], bool] = never,
    stream: BinaryIO | None = None,
) -> Iterator[Added | Failed]:
    """Add each source in turn, yielding what became of it. One that fails stops none of the others.

    Raises Cancelled between two sources or while one is fetched, and LibraryError.
    """
    for source in sources:
        if cancelled():
            raise Cancelled("Stopped. What was added before stays.")
        name = source_name(source)
        try:
            if isinstance(source, Path) and source.is_dir():
                raise MissingPage(
                    f"There is no page in the folder {name}: no .html, .htm, .xhtml, .txt, .text or .md file."
                )
            yield store(library, read_page(source, cancelled, stream))
        except PageError as error:
            yield Failed(name, error)


def add_samples(library: Library, cancelled: Callable[[], bool] = never) -> Iterator[Added]:
    """Add the sample pages that the library has never had."""
    had = library.sample_names()
    for path in sample_pages():
        if path.name not in had and not cancelled():
            yield store(library, _sample_page(path), sample=path.name)


def sample_pages() -> list[Path]:
    """The sample pages, in order of their names."""
    return sorted(path for path in places.sample_articles().iterdir() if path.suffix in (".txt", ".html"))


def _sample_page(path: Path) -> "Page":
    from reader.pages.files import read_file

    return read_file(path)


# -- names of sources


def source_name(source: Source) -> str:
    """A source as text for people."""
    if not isinstance(source, str | Path):
        return source.source
    if isinstance(source, Path):
        from reader.pages.files import shown_path

        return shown_path(source)
    return "standard input" if source == _STANDARD_INPUT else safe_line(source)


def path_of(source: str) -> Path:
    """The path that a person wrote: "~" is their home, a file: address its path."""
    if source.lower().startswith("file:"):
        from urllib.parse import unquote, urlsplit

        try:
            return Path(unquote(urlsplit(source).path))
        except ValueError:  # no address at all, such as file://[x: then it is looked for under that name
            return Path(source)
    return Path(os.path.expanduser(source))


def is_missing(source: Source) -> bool:
    """Whether a source is a path at which there is nothing."""
    path = _local_path(source)
    return path is not None and not os.path.lexists(path)


def is_web_address(source: str) -> bool:
    """Whether a source is an http or https address with a host, such as a web browser opens."""
    from reader.pages.web import is_address

    return is_address(source)


def _local_path(source: Source) -> Path | None:
    if isinstance(source, Path):
        return source
    if not isinstance(source, str) or _is_address(source) or source == _STANDARD_INPUT:
        return None
    return path_of(source)


def _is_address(source: str) -> bool:
    return source.lower().startswith(("http:", "https:"))
