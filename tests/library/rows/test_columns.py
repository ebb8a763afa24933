"""The columns of the article table that are computed from an article."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from reader.library.rows.columns import listing_columns
from reader.model.article import Article

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
