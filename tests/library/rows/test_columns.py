"""The columns of the article table that are computed from an article."""

import hashlib
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from reader.library.rows.columns import identity_of, listing_columns, page_hash, seconds, text_hash
from reader.model.article import Article, Paragraph

FETCHED = datetime(2026, 1, 10, 12, tzinfo=UTC)
TEN = "The goose swam the course twice and ate the cup"


@pytest.mark.parametrize(
    ("texts", "headline"),
    [((TEN,), TEN), ((f"{TEN}. It",), f"{TEN}. …"), ((" ",), "(untitled)")],
)
def test_an_article_without_a_headline_is_listed_by_its_first_ten_words(
    make_article: Callable[..., Article], texts: tuple[str, ...], headline: str
):
    assert listing_columns(make_article("", *texts), FETCHED).headline == headline


def test_a_headline_is_listed_whole(make_article: Callable[..., Article]):
    assert listing_columns(make_article(f"{TEN} of barley"), FETCHED).headline == f"{TEN} of barley"


@pytest.mark.parametrize(
    ("published", "sorted_at", "text"),
    [
        (None, FETCHED, None),
        (date(2026, 1, 9), datetime(2026, 1, 9, tzinfo=UTC), "2026-01-09"),
        (date(2026, 1, 10), datetime(2026, 1, 10, tzinfo=UTC), "2026-01-10"),
        (date(2026, 1, 11), FETCHED, "2026-01-11"),
        (FETCHED.replace(hour=11), FETCHED.replace(hour=11), "2026-01-10T11:00:00+00:00"),
        (FETCHED.replace(hour=13), FETCHED, "2026-01-10T13:00:00+00:00"),
    ],
)
def test_an_article_sorts_by_its_date_but_never_after_it_was_fetched(
    published: date | datetime | None, sorted_at: datetime, text: str | None
):
    columns = listing_columns(Article("Bell", published=published), FETCHED)
    assert (columns.sort_at, columns.published) == (int(sorted_at.timestamp()), text)
    assert columns.fetched_at == int(FETCHED.timestamp())


def test_every_column_is_of_the_article():
    article = Article("New Bell", publisher="Quay Post", url="https://www.quay.example/a")
    assert listing_columns(article, FETCHED)[1:] == (
        "New Bell", "Quay Post", None, int(FETCHED.timestamp()), 1, "https://www.quay.example/a", "new bell",
        "quay.example",
    )  # fmt: skip


def test_hashes_are_of_the_text_and_identities_of_the_address_where_there_is_one():
    article = Article("Bell", paragraphs=(Paragraph("It"), Paragraph("rings")))
    assert text_hash(article) == hashlib.sha256(b"Bell\nIt\nrings").digest()
    assert page_hash("rings\ud800") == hashlib.sha256(b"rings?").digest()
    assert identity_of(None, b"\x01\xff") == "sha256:01ff"
    assert identity_of("https://www.quay.example/a?utm_source=x", b"") == "quay.example/a"
    assert seconds(FETCHED.replace(microsecond=999_999)) == int(FETCHED.timestamp())
