"""When the reader says that there is more on a page than its article."""

import pytest

from reader.model.article import Article, Paragraph, Rail, Story
from reader.ui.viewmodels.page_notice import notice_of


def article(body: int, *titles: str, teaser: str | None = None) -> Article:
    """An article of that many characters, with stories of these titles in a rail."""
    rail = Rail(None, tuple(Story(title, teaser=teaser, url="https://quay.example/" + "a" * 900) for title in titles))
    return Article(paragraphs=(Paragraph("x" * body),), rails=(rail,) if titles else ())


def test_a_very_short_article_on_a_page_with_more_is_reported():
    notice = notice_of(article(200), 5_000, "v")
    assert notice == "Little of this page was recognised as an article. Press v to see the original page."


def test_a_short_page_that_is_all_article_is_a_short_article():
    assert notice_of(article(200), 150, "v") == ""


def test_an_article_of_some_length_is_one():
    assert notice_of(article(500), 100_000, "v") == ""


def test_more_in_related_stories_than_in_the_article_is_reported():
    notice = notice_of(article(600, "y" * 400, "z" * 201), 601, "v")
    assert (
        notice
        == "More of this page was recognised as related stories than as an article. Press v to see the original page."
    )


@pytest.mark.parametrize("others", [[], ["y" * 600], ["y" * 300, "z" * 300]])
def test_as_much_in_related_stories_as_in_the_article_is_not(others: list[str]):
    assert notice_of(article(600, *others), 600, "v") == ""


def test_teasers_count_and_addresses_do_not():
    assert notice_of(article(600, "y", teaser="z" * 600), 601, "v") != ""
    assert notice_of(article(600, "y"), 601, "v") == ""


def test_a_long_article_is_one_however_many_stories_stand_beside_it():
    assert notice_of(article(3_999, "y" * 9_000), 9_000, "v") != ""
    assert notice_of(article(4_000, "y" * 9_000), 9_000, "v") == ""


def test_the_key_is_the_one_that_the_person_has():
    assert notice_of(article(0), 5_000, "Ctrl+v").endswith("Press Ctrl+v to see the original page.")
    assert notice_of(article(0), 5_000, "") == "Little of this page was recognised as an article."
