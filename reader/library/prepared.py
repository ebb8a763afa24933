"""An article made ready for the library: all the work of keeping it but the writing, and without the library.

    Article, Annotations, RawPage ──prepare──▶ PreparedArticle ──put──▶ Library

Nobody else may write while one does, so what can be done before is; it may be done in another process.
"""

import zlib
from typing import NamedTuple

from reader.library.index.names import CountedNames, counted_names
from reader.library.index.words import IndexedWords, words_of
from reader.library.rows.columns import HEADLINE, identity_of, listing_columns, page_hash, seconds, text_hash
from reader.library.rows.content import packed
from reader.library.rows.raw_page import RawPage
from reader.model.article import Annotations, Article
from reader.near_duplicates.sketch import Sketch, sketch

_LEVEL = 4
"""How hard zlib tries on pages: 4 takes half the time of 6, its own choice, for a twentieth more of bytes."""


class PreparedArticle(NamedTuple):
    """An article with its page as columns of the library's tables. `identity` is what it is known by, `columns` are
    those that `listing_columns` tells; `content` and `page_text` are compressed. `key` tells the file or the record
    that it came from, where that is to be passed over the next time.
    """

    identity: str
    url: str | None
    columns: tuple[object, ...]
    text_hash: bytes
    annotator: int
    content: bytes
    words: IndexedWords
    sketch: Sketch
    names: CountedNames
    source: str
    page_kind: str
    page_url: str | None
    page_text: bytes
    page_hash: bytes
    fetched_at: int
    cleaner: int
    left_out: int
    key: bytes | None = None

    @property
    def headline(self) -> str:
        """As the list shows it."""
        return str(self.columns[HEADLINE])


def prepare(article: Article, annotations: Annotations, page: RawPage, plain: Article | None = None) -> PreparedArticle:
    """Make an article ready; `plain` is the one that the cleaner alone makes, where a person corrected that. Takes time
    linear in the article and the page.
    """
    print_of_text = text_hash(plain or article)
    return PreparedArticle(
        identity=identity_of(article.url, print_of_text),
        url=article.url,
        columns=listing_columns(article, page.fetched_at),
        text_hash=print_of_text,
        annotator=annotations.version,
        content=packed(article, annotations),
        words=words_of(article),
        sketch=sketch(article.text),
        names=counted_names(annotations),
        source=page.source,
        page_kind=page.kind,
        page_url=page.url,
        page_text=zlib.compress(page.text.encode("utf-8", "replace"), _LEVEL),
        page_hash=page_hash(page.text),
        fetched_at=seconds(page.fetched_at),
        cleaner=page.cleaner,
        left_out=page.left_out,
    )
