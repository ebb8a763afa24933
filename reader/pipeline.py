"""Adds a page to the library: the module that knows every stage. `recleaning` runs them again.

    source ──pages──▶ Page ──cleaning──▶ Article ──annotating──▶ Annotations ──▶ Library

The stages are imported when they are first needed: together they take longer than the reader's first frame.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from reader.base import paths
from reader.base.errors import STOPPED, Cancelled, MissingPage, NoArticle, PageError, ReaderError, bugs_logged
from reader.base.gc_pause import gc_paused
from reader.base.page_bounds import page_bounds
from reader.library.library import Library
from reader.library.rows.raw_page import Outcome, RawPage
from reader.model.annotations import Annotations
from reader.model.article import Article, Story
from reader.sources import PASTED, Source, never, read_page, source_name

if TYPE_CHECKING:
    from reader.cleaning.clean import LabelledPage
    from reader.library.prepared import PreparedArticle
    from reader.model.blocks import LabelledBlock
    from reader.model.corrections import Correction
    from reader.pages.page import Page

_FEWEST_WORDS = 20
"""Words below which a page has no article: a page of one line, a log-in form."""

_SNIFFED = 4096
"""Characters at the beginning of a page that show whether it is a feed."""


class Added(NamedTuple):
    """A page that is in the library now, and what became of it there."""

    source: str
    article_id: int
    outcome: Outcome
    headline: str


class Failed(NamedTuple):
    """A page that could not be added, and why."""

    source: str
    error: ReaderError


def label(page: "Page") -> tuple["LabelledBlock", ...]:
    """Label the lines of a page, each with the reason for its label. Raises OversizePage."""
    from reader.cleaning.clean import label_page

    return label_page(page)


def find_stories(page: "Page") -> tuple[Story, ...]:
    """The stories that a page lists, beside its article if it has one. Raises NoArticle for a feed, or OversizePage."""
    from reader.cleaning.clean import read_lines
    from reader.cleaning.index_page import stories_of

    _refuse_feed(page)
    return stories_of(read_lines(page), page.url)


def find_article(page: "Page") -> Article:
    """The article on a page. Raises NoArticle or OversizePage."""
    from reader.cleaning.clean import read_lines

    _refuse_feed(page)
    labelled = read_lines(page)
    article = labelled.article()
    _refuse_index_page(page, labelled)
    if is_too_short(article):
        raise _no_article(article, page)
    return article


def analyse(page: "Page", language: str | None = None) -> tuple[Article, Annotations]:
    """The article on a page with its quotes and names. Raises NoArticle, OversizePage or NamesError.

    `language` is an ISO 639-1 code that is believed in place of what the page says.
    """
    from reader.annotating.annotator import annotate_as_set

    article = find_article(page)
    return article, annotate_as_set(article, language)


def _refuse_feed(page: "Page") -> None:
    """Raises NoArticle for a feed, whose entries would be taken for one article."""
    if page.url is None:
        return
    from reader.pages.feeds import looks_like_feed

    if looks_like_feed(page.text[:_SNIFFED].encode("utf-8", "replace")):
        raise NoArticle("This is a feed, not a page. `broadsheet add` with its address follows it.")


def _refuse_index_page(page: "Page", labelled: "LabelledPage") -> None:
    """Raises NoArticle, with the stories, for a front page or another list of stories."""
    from reader.cleaning.index_page import is_index_page, stories_of
    from reader.cleaning.story_list import FEWEST_TO_FOLLOW
    from reader.pages.page import ENTRY

    blocks = [one.block for one in labelled.lines]
    if page.kind == ENTRY or not is_index_page(blocks, page.url, labelled.metadata):
        return
    stories = stories_of(labelled, page.url)
    what = f"a list of {len(stories):,} stories" if len(stories) > 1 else "a list of links"
    sentences = [f"This page is {what}, not an article."]
    if stories:
        follows = ", `broadsheet add --feed` follows them" if page.url and len(stories) >= FEWEST_TO_FOLLOW else ""
        sentences.append(f"`broadsheet stories` prints them{follows}.")
    raise NoArticle(" ".join(sentences), stories)


def is_too_short(article: Article) -> bool:
    """Whether a page has too few words to be an article: less than 20, and less than 120 characters."""
    return len(article.text.split()) < _FEWEST_WORDS and len(article.text) < _FEWEST_WORDS * 6


def _no_article(article: Article, page: "Page") -> NoArticle:
    words = len(article.text.split())
    found = "nothing that reads like one" if not article.paragraphs else f"only {words} words that read like one"
    advice = "`broadsheet clean --labels` shows how each of its lines was labelled."
    if page.source == PASTED:
        advice = "Copy the whole article with its headline, and paste it again."
    return NoArticle(f"No article was found: the page has {found}. {advice}")


def store(library: Library, page: "Page", sample: str | None = None) -> Added:
    """Clean, annotate and store a page, applying the corrections of it and of its site. `sample` is the name of a
    sample page. Raises what `analyse` raises, SlowPage, and a LibraryError.
    """
    with gc_paused():
        with page_bounds():
            prepared = make_ready(library, page)
        article_id, outcome = library.add_prepared(prepared, sample)
        row = library.row(article_id)
        return Added(page.source, article_id, outcome, row.headline if row else "")


def make_ready(library: Library, page: "Page") -> "PreparedArticle":
    """Clean and annotate a page as `store` does, without writing to the library. Raises what that raises."""
    from reader.annotating.annotator import annotate_as_set
    from reader.cleaning.clean import read_lines
    from reader.cleaning.version import VERSION
    from reader.library.prepared import prepare
    from reader.pages.page import ENTRY

    _refuse_feed(page)

    labelled = read_lines(page)
    plain = labelled.article()
    _refuse_index_page(page, labelled)
    raw = RawPage(page.source, page.kind, page.text, page.url, page.fetched_at or datetime.now(UTC), VERSION)
    corrections = _corrections_of(library, plain, raw)
    article = labelled.article(corrections) if corrections else plain
    if page.kind != ENTRY and is_too_short(article) and is_too_short(plain):
        raise _no_article(article, page)
    raw = raw._replace(left_out=labelled.left_out(corrections))
    return prepare(article, annotate_as_set(article), raw, plain)


def _corrections_of(library: Library, plain: Article, page: RawPage) -> tuple["Correction", ...]:
    """The corrections for all pages of a page's site, and its own where the library has the page already."""
    from reader.library.rows.address import site_of
    from reader.library.stores.pages import PageStore

    pages = PageStore(library)
    known = library.find_known(plain, page)
    own = pages.corrections(known) if known is not None else ()
    return (*pages.site_corrections(site_of(plain.url or page.url)), *own)


# -- several pages


def add_sources(
    library: Library,
    sources: Iterable[Source],
    cancelled: Callable[[], bool] = never,
    stream: BinaryIO | None = None,
    save: "Callable[[Library, Page], Added] | None" = None,
) -> Iterator[Added | Failed]:
    """Add each source in turn, yielding what became of it. One that fails stops none of the others, even because of a
    bug, which is logged. `save` adds a page that was read; it is `store` by default.

    Raises Cancelled between two sources or while one is fetched, and LibraryError.
    """
    for source in sources:
        if cancelled():
            raise Cancelled(STOPPED)
        name = source_name(source)
        try:
            if isinstance(source, Path) and source.is_dir():
                raise MissingPage(
                    "This folder has no pages: no .html, .htm, .xhtml, .txt, .text or .md file. "
                    "Name a file of another kind by itself."
                )
            with bugs_logged("adding a page", "It could not be added"):
                added = (save or store)(library, read_page(source, cancelled, stream))
        except PageError as error:
            yield Failed(name, error)
        else:
            yield added


def add_samples(library: Library, cancelled: Callable[[], bool] = never) -> Iterator[Added]:
    """Add the sample pages that the library has never had, yielding each. Raises LibraryError."""
    had = library.sample_names()
    for path in sample_pages():
        if path.name not in had and not cancelled():
            yield store(library, _sample_page(path), sample=path.name)


def sample_pages() -> list[Path]:
    """The files of the sample pages, in order of their names."""
    return sorted(path for path in paths.sample_articles().iterdir() if path.suffix in (".txt", ".html"))


def _sample_page(path: Path) -> "Page":
    from reader.pages.files import read_file

    return read_file(path)
