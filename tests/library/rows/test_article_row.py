"""A row of the article list."""

import pytest

from reader.library.rows.article_row import ArticleRow


@pytest.mark.parametrize(
    ("publisher", "url", "source"),
    [
        ("Quay Post", "https://www.quay.example/fog", "Quay Post"),
        (None, "https://www.quay.example:443/fog?utm_source=feed", "quay.example"),
        ("", "http://127.0.0.1:8123/fog", "127.0.0.1:8123"),
        (None, "quay.txt", ""),
        (None, None, ""),
    ],
)
def test_an_article_is_from_its_publisher_or_else_from_its_site(publisher: str | None, url: str | None, source: str):
    row = ArticleRow(1, 0, "Fog", publisher, 1, False, False, False, url)
    assert row.source == source
