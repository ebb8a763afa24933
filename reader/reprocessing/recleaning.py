"""Cleans stored pages again: after a person has corrected a line, or with a newer cleaner.

RawPage ──cleaning──▶ LabelledPage ──corrections──▶ Article ──annotating──▶ Annotations ──▶ Library
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import fields
from typing import TYPE_CHECKING, NamedTuple

from reader.base.errors import DamagedLibrary, OversizePage, SlowPage
from reader.base.page_bounds import page_bounds
from reader.library.library import Library
from reader.library.rows.address import site_of
from reader.library.stores.pages import Cleaned, PageStore
from reader.model.article import Article
from reader.model.corrections import Correction, Destination
from reader.pipeline import is_too_short
from reader.sources import never

if TYPE_CHECKING:
    from reader.cleaning.clean import LabelledPage
    from reader.library.rows.raw_page import RawPage
    from reader.model.blocks import LabelledBlock


class StoredPage(NamedTuple):
    """The page of an article, labelled by the present cleaner, with its corrections.

    `version` is the page's number among those of the article, `site` is "" for a page without an address.
    """

    article_id: int
    version: int
    labelled: "LabelledPage"
    own: tuple[Correction, ...]
    site: str
    for_site: tuple[Correction, ...]

    @property
    def lines(self) -> "tuple[LabelledBlock, ...]":
        """The lines with the corrections applied."""
        return self.labelled.corrected_lines(self.corrections)

    def correction(self, line: int, destination: Destination) -> Correction:
        """The correction that moves a line, by its number, to a destination."""
        text = self.labelled.lines[line].block.text
        return Correction(text, sum(one.block.text == text for one in self.labelled.lines[:line]), destination)

    def correction_of(self, line: int) -> Correction | None:
        """The correction of a line, by its number: its own, or that of all such lines on its site."""
        text, occurrence = self.correction(line, Destination.ARTICLE).line
        said = {one.line: one for one in self.corrections}
        return said.get((text, occurrence)) or said.get((text, None))

    @property
    def corrected(self) -> frozenset[int]:
        """The numbers of the lines that are corrected."""
        return self.labelled.corrected(self.corrections)

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """All corrections of the page's lines: those of its site, then its own."""
        return (*self.for_site, *self.own)


class Recleaned(NamedTuple):
    """The result of cleaning a page again: numbers of paragraphs added and removed, and the metadata that changed.

    Where `problem` says why there is no article, the stored one was not replaced.
    """

    article_id: int
    headline: str
    added: int = 0
    removed: int = 0
    facts: tuple[str, ...] = ()
    problem: str = ""

    @property
    def is_changed(self) -> bool:
        """Whether the article has changed."""
        return bool(self.added or self.removed or self.facts)


def open_page(library: Library, article_id: int) -> StoredPage | None:
    """Label the page of an article; None if the article is gone. Raises OversizePage or a LibraryError."""
    stored = PageStore(library)
    raw = stored.page(article_id)
    if raw is None:
        return None
    labelled = _label(raw)
    site = site_of(labelled.metadata.url or raw.url)
    own, for_site = stored.corrections(article_id), stored.site_corrections(site)
    return StoredPage(article_id, raw.version, labelled, own, site, for_site)


def correct(library: Library, page: StoredPage) -> Article | None:
    """Store the corrections of a page, and the annotated article that they make. Raises a LibraryError.

    None, and nothing is stored, where the article is gone or its page has a newer version.
    """
    cleaned = _annotated(page, *_articles(page))
    return cleaned.article if PageStore(library).correct(page.article_id, page.own, cleaned) else None


def count_outdated(library: Library, every: bool = False) -> int:
    """The number of articles that `reclean` would process. Raises a LibraryError."""
    return len(_outdated(library, every))


def reclean(
    library: Library, every: bool = False, stores: bool = True, cancelled: Callable[[], bool] = never
) -> Iterator[Recleaned]:
    """Clean the pages that an older cleaner has processed, or `every` one, newest first, yielding the result of each.

    Each page has a transaction of its own: it may be stopped at any time, and resumes there the next time. An article
    is not replaced where the page no longer has one, or is damaged. Raises a LibraryError.
    """
    for article_id in _outdated(library, every):
        if cancelled():
            return
        result = _reclean(library, article_id, stores)
        if result is not None:
            yield result


def _outdated(library: Library, every: bool) -> list[int]:
    from reader.cleaning.version import VERSION

    return PageStore(library).outdated(None if every else VERSION)


def _reclean(library: Library, article_id: int, stores: bool) -> Recleaned | None:
    """Clean the page of an article again; None if the article is gone."""
    try:
        return _cleaned_again(library, article_id, stores)
    except (OversizePage, SlowPage, DamagedLibrary) as error:
        row = library.row(article_id)
        return Recleaned(article_id, row.headline if row else "", problem=str(error))


def _cleaned_again(library: Library, article_id: int, stores: bool) -> Recleaned | None:
    with page_bounds():
        opened, page = library.open_article(article_id), open_page(library, article_id)
    if opened is None or page is None:
        return None
    article, plain = _articles(page)
    if is_too_short(article) and not page.own and not is_too_short(opened.article):
        return Recleaned(article_id, opened.row.headline, problem="Its page no longer has an article.")
    with page_bounds():
        cleaned = _annotated(page, article, plain) if stores else None
    if cleaned is not None and not PageStore(library).replace(article_id, cleaned):
        return None  # there is a newer page, which is cleaned the next time
    return _compare(article_id, opened.row.headline, opened.article, article)


def remake(library: Library, article_id: int) -> bool:
    """Make an article whose stored text is damaged of its page again, with its corrections. False where the page is
    damaged, too, or has no article. Raises a LibraryError.
    """
    try:
        page = open_page(library, article_id)
    except (OversizePage, DamagedLibrary):
        return False
    if page is None:
        return False
    article, plain = _articles(page)
    if not article.paragraphs or is_too_short(article) and not page.own:
        return False
    return PageStore(library).replace(article_id, _annotated(page, article, plain))


def _label(raw: "RawPage") -> "LabelledPage":
    from reader.cleaning.clean import read_lines
    from reader.pages.page import Page

    return read_lines(Page(raw.source, raw.kind, raw.text, raw.url, raw.fetched_at))


def _articles(page: StoredPage) -> tuple[Article, Article]:
    """The article with the corrections, and the one without them."""
    plain = page.labelled.article()
    return page.labelled.article(page.corrections) if page.corrections else plain, plain


def _annotated(page: StoredPage, article: Article, plain: Article) -> Cleaned:
    from reader.annotating.annotator import annotate_as_set
    from reader.cleaning.version import VERSION

    left_out = page.labelled.left_out(page.corrections)
    return Cleaned(article, annotate_as_set(article), plain, VERSION, left_out, page.version)


def _compare(article_id: int, headline: str, before: Article, after: Article) -> Recleaned:
    old, new = _texts(before), _texts(after)
    facts = [
        field.name
        for field in fields(Article)
        if field.name != "paragraphs" and getattr(before, field.name) != getattr(after, field.name)
    ]
    return Recleaned(article_id, headline, (new - old).total(), (old - new).total(), tuple(facts))


def _texts(article: Article) -> Counter[str]:
    return Counter(paragraph.text for paragraph in article.paragraphs)
