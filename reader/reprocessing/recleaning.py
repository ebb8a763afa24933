"""Pages of the library cleaned once more: after a person corrected a line, or by a newer cleaner.

RawPage ──cleaning──▶ LabelledPage ──corrections──▶ Article ──annotating──▶ Annotations ──▶ Library
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import fields
from typing import TYPE_CHECKING, NamedTuple

from reader.base.errors import DamagedLibrary, OversizePage
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
    """The page of an article as the cleaner labels it today, and what was corrected of it.

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
        """The lines as they are once corrected."""
        return self.labelled.corrected_lines(self.corrections)

    def correction(self, line: int, destination: Destination) -> Correction:
        """What says that a line, by its number, goes somewhere."""
        text = self.labelled.lines[line].block.text
        return Correction(text, sum(one.block.text == text for one in self.labelled.lines[:line]), destination)

    def correction_of(self, line: int) -> Correction | None:
        """What was said of a line, by its number: of it alone, or of all that read like it on its site."""
        text, occurrence = self.correction(line, Destination.ARTICLE).line
        said = {one.line: one for one in self.corrections}
        return said.get((text, occurrence)) or said.get((text, None))

    @property
    def corrected(self) -> frozenset[int]:
        """The numbers of the lines of which something was said."""
        return self.labelled.corrected(self.corrections)

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """All that was said of the page's lines."""
        return (*self.for_site, *self.own)


class Recleaned(NamedTuple):
    """What another cleaning made of an article: paragraphs that came and went, and what else changed.

    Where `problem` says why no article could be made, the one there is stayed as it was.
    """

    article_id: int
    headline: str
    came: int = 0
    went: int = 0
    facts: tuple[str, ...] = ()
    problem: str = ""

    @property
    def is_changed(self) -> bool:
        """Whether the article is another one now."""
        return bool(self.came or self.went or self.facts)


def open_page(library: Library, article_id: int) -> StoredPage | None:
    """The page of an article, labelled anew; None if the article is gone. Raises OversizePage or a LibraryError."""
    stored = PageStore(library)
    raw = stored.page(article_id)
    if raw is None:
        return None
    labelled = _label(raw)
    site = site_of(labelled.metadata.url or raw.url)
    own, for_site = stored.corrections(article_id), stored.site_corrections(site)
    return StoredPage(article_id, raw.version, labelled, own, site, for_site)


def correct(library: Library, page: StoredPage) -> Article | None:
    """Keep the corrections of a page and the article that they make, annotated. Raises a LibraryError.

    None, and nothing is kept, where the article is gone or has another version of its page by now.
    """
    cleaned = _annotated(page, *_articles(page))
    return cleaned.article if PageStore(library).correct(page.article_id, page.own, cleaned) else None


def count_outdated(library: Library, every: bool = False) -> int:
    """How many articles `reclean` would go through."""
    return len(_outdated(library, every))


def reclean(
    library: Library, every: bool = False, stores: bool = True, cancelled: Callable[[], bool] = never
) -> Iterator[Recleaned]:
    """Clean the pages that this cleaner has not gone through, or `every` one, newest first, each in a transaction of
    its own: whenever it ends, the library is whole, and the next time goes on from there.

    An article of which the cleaner finds nothing any more, or whose page is damaged, is left as it is. Raises a
    LibraryError.
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
    """What another cleaning makes of an article; None if it is gone."""
    row = library.row(article_id)
    try:
        opened, page = library.open_article(article_id), open_page(library, article_id)
    except (OversizePage, DamagedLibrary) as error:
        return Recleaned(article_id, row.headline if row else "", problem=str(error))
    if opened is None or page is None:
        return None
    article, plain = _articles(page)
    if is_too_short(article) and not page.own and not is_too_short(opened.article):
        return Recleaned(article_id, opened.row.headline, problem="No article is found on its page any more.")
    if stores and not PageStore(library).replace(article_id, _annotated(page, article, plain)):
        return None  # there is a newer page, which the next time goes through
    return _compare(article_id, opened.row.headline, opened.article, article)


def _label(raw: "RawPage") -> "LabelledPage":
    from reader.cleaning.clean import read_lines
    from reader.pages.page import Page

    return read_lines(Page(raw.source, raw.kind, raw.text, raw.url, raw.fetched_at))


def _articles(page: StoredPage) -> tuple[Article, Article]:
    """The article that the corrections make, and the one that the cleaner alone makes."""
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
