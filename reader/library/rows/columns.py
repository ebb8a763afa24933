"""What of an article stands in the columns of the library's tables."""

import hashlib
from datetime import UTC, date, datetime

from reader.library.rows.address import address_identity, site_of
from reader.model.article import Article, fold_title
from reader.model.reading_time import reading_minutes

HEADLINE = 1
"""The place of the headline among `listing_columns`."""


def identity_of(url: str | None, text_hash: bytes) -> str:
    """By what an article is known: its address, or the hash of its text."""
    return address_identity(url) if url else f"sha256:{text_hash.hex()}"


def page_hash(text: str) -> bytes:
    """By what a page is known of which another cleaner made another text."""
    return hashlib.sha256(text.encode("utf-8", "replace")).digest()


def text_hash(article: Article) -> bytes:
    """By what two articles are known to be the same where they have no address."""
    return hashlib.sha256(f"{article.headline}\n{article.text}".encode()).digest()


def listing_columns(
    article: Article, fetched_at: datetime
) -> tuple[int, str, str | None, str | None, int, int, str | None, str, str]:
    """The columns of the article table that come from an article: sort_at, headline, publisher, published, fetched_at,
    minutes, url, folded_title, site.
    """
    headline = article.headline or _first_words(article)
    published = article.published.isoformat() if article.published else None
    return (
        sort_seconds(article.published, fetched_at),
        headline,
        article.publisher,
        published,
        seconds(fetched_at),
        reading_minutes(article.text),
        article.url,
        fold_title(headline),
        site_of(article.url),
    )


def sort_seconds(published: date | datetime | None, fetched_at: datetime) -> int:
    """Where an article sorts: when it was published; when it was fetched if that is unknown or lies ahead of it."""
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
