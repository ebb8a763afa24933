"""The columns of table `article` that come from an article, and the hashes by which articles and pages are known."""

import hashlib
from datetime import UTC, date, datetime
from typing import NamedTuple

from reader.library.rows.address import address_identity, site_of
from reader.model.article import Article, fold_title
from reader.model.reading_time import reading_minutes


class ListingColumns(NamedTuple):
    """What the list shows of an article, or sorts it by. `sort_at` and `fetched_at` are in seconds since 1970,
    `published` is ISO 8601, `minutes` is the reading time.
    """

    sort_at: int
    headline: str
    publisher: str | None
    published: str | None
    fetched_at: int
    minutes: int
    url: str | None
    folded_title: str
    site: str


def identity_of(url: str | None, text_hash: bytes) -> str:
    """The identity of an article: that of its address, or the hash of its text."""
    return address_identity(url) if url else f"sha256:{text_hash.hex()}"


def page_hash(text: str) -> bytes:
    """The SHA-256 of a page, by which it is known again when another cleaner makes another text of it."""
    return hashlib.sha256(text.encode("utf-8", "replace")).digest()


def text_hash(article: Article) -> bytes:
    """The SHA-256 of an article's headline and text; two articles without an address are the same if it is."""
    return hashlib.sha256(f"{article.headline}\n{article.text}".encode()).digest()


def listing_columns(article: Article, fetched_at: datetime) -> ListingColumns:
    """The columns of the article table that come from an article that was fetched then."""
    headline = article.headline or _first_words(article)
    return ListingColumns(
        sort_at=sort_seconds(article.published, fetched_at),
        headline=headline,
        publisher=article.publisher,
        published=article.published.isoformat() if article.published else None,
        fetched_at=seconds(fetched_at),
        minutes=reading_minutes(article.text),
        url=article.url,
        folded_title=fold_title(headline),
        site=site_of(article.url),
    )


def sort_seconds(published: date | datetime | None, fetched_at: datetime) -> int:
    """The time that an article sorts by, in seconds since 1970: when it was published; when it was fetched if that is
    unknown or lies ahead of it.
    """
    fetched = seconds(fetched_at)
    if published is None:
        return fetched
    moment = (
        published
        if isinstance(published, datetime)
        else datetime(published.year, published.month, published.day, tzinfo=UTC)
    )
    return min(seconds(moment), fetched)


def seconds(moment: datetime) -> int:
    """A moment in seconds since 1970."""
    return int(moment.timestamp())


def _first_words(article: Article) -> str:
    words = article.text.split()
    return " ".join(words[:10]) + (" …" if len(words) > 10 else "") if words else "(untitled)"
