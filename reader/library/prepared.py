"""An article prepared for the library: all the work of saving it but the writing, and without the library.

    Article, Annotations, RawPage ──prepare──▶ PreparedArticle ──upsert──▶ Library

Nobody else can write to the library while an article is saved, so what can be done before is; it may be done in another
process.
"""

import zlib
from typing import NamedTuple

from reader.library.index.entries import IndexEntries, index_entries
from reader.library.index.known_article import IdentityKeys
from reader.library.rows.address import site_of
from reader.library.rows.columns import ListingColumns, identity_of, listing_columns, page_hash, seconds, text_hash
from reader.library.rows.content import packed, plain_texts, repacked, unpacked_text
from reader.library.rows.raw_page import RawPage
from reader.library.rows.version_row import VersionRow
from reader.model.annotations import Annotations
from reader.model.article import Article

_LEVEL = 4
"""How hard zlib tries on pages: 4 takes half the time of 6, its own choice, for a twentieth more of bytes."""


class PreparedArticle(NamedTuple):
    """An article with its page as rows of the library's tables and entries of its indexes. `identity` is what it is
    known by; `key` is the key of the file or the record that it came from, where that is to be skipped the next time.
    """

    identity: str
    url: str | None
    columns: ListingColumns
    version: VersionRow
    entries: IndexEntries
    key: bytes | None = None

    @property
    def headline(self) -> str:
        """The headline that the list shows."""
        return self.columns.headline

    @property
    def text(self) -> str:
        """The text, `Article.text`."""
        return unpacked_text(self.version.content) or ""

    @property
    def whole_text(self) -> str:
        """The headline, the standfirst and the text."""
        return "\n".join(plain_texts(self.version.content))

    @property
    def identity_keys(self) -> IdentityKeys:
        """What the article is looked up by before it is saved."""
        version = self.version
        return IdentityKeys(
            self.identity,
            self.url,
            version.text_hash,
            version.page_hash,
            version.cleaner,
            lambda: unpacked_text(version.content),
            version.page_url,
            self.headline,
        )

    def at(self, url: str | None) -> "PreparedArticle":
        """The same article at another address, or at none."""
        content = repacked(self.version.content, url=url)
        return self._replace(
            identity=identity_of(url, self.version.text_hash),
            url=url,
            columns=self.columns._replace(url=url, site=site_of(url)),
            version=self.version._replace(content=content),
        )


def prepare(article: Article, annotations: Annotations, page: RawPage, plain: Article | None = None) -> PreparedArticle:
    """Prepare an article; `plain` is the one that the cleaner alone makes, where a person corrected that. Takes time
    linear in the article and the page.
    """
    hash_of_text = text_hash(plain or article)
    return PreparedArticle(
        identity=identity_of(article.url, hash_of_text),
        url=article.url,
        columns=listing_columns(article, page.fetched_at),
        version=VersionRow(
            fetched_at=seconds(page.fetched_at),
            text_hash=hash_of_text,
            annotator=annotations.version,
            content=packed(article, annotations),
            source=page.source,
            page_kind=page.kind,
            page_url=page.url,
            page=zlib.compress(page.text.encode("utf-8", "replace"), _LEVEL),
            cleaner=page.cleaner,
            left_out=page.left_out,
            page_hash=page_hash(page.text),
        ),
        entries=index_entries(article, annotations),
    )


def identity_keys_of(plain: Article, page: RawPage) -> IdentityKeys:
    """What an article is looked up by in the library; `plain` is the article as the cleaner alone makes it."""
    hash_of_text = text_hash(plain)
    identity = identity_of(plain.url, hash_of_text)
    return IdentityKeys(
        identity, plain.url, hash_of_text, page_hash(page.text), page.cleaner, lambda: plain.text, page.url,
        plain.headline or "",
    )  # fmt: skip
