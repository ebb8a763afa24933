"""A row of the article list."""

import pytest

from reader.library.rows.article_row import ArticleRow, Key, first_rowid, key_of_rowid, row_from_sql, rowid_of


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


def test_the_name_that_a_person_gave_its_feed_comes_before_the_publisher():
    assert ArticleRow(1, 0, "Fog", "Quay Post", 1, False, False, False, None, own_feed="My quay").source == "My quay"


def test_a_rowid_is_the_time_and_the_id_as_one_number():
    assert rowid_of(Key(3, 5)) == 3 * 16_777_216 + 5 == first_rowid(3) + 5
    assert key_of_rowid(rowid_of(Key(3, 5))) == Key(3, 5, "")
    assert key_of_rowid(first_rowid(4) - 1) == Key(3, 16_777_215)


def test_a_row_has_the_columns_in_their_order():
    assert row_from_sql((1, 2, "Fog", "Quay", 3, 1, 0, 0, "u", 0, 0, None, None)) == ArticleRow(
        1, 2, "Fog", "Quay", 3, True, False, False, "u", False, (), False, None
    )
    assert row_from_sql((1, 2, "Fog", None, 3, 0, 1, 1, None, 1, 1, "Mill\x1fquay.example", "My mill")) == ArticleRow(
        1, 2, "Fog", None, 3, False, True, True, None, True, ("Mill", "quay.example"), True, "My mill"
    )
    assert ArticleRow(1, 2, "Fog", None, 3, False, False, False, None)[9:] == (False, (), False, None)
