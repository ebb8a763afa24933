"""The nouns: an article and its parts."""

from dataclasses import FrozenInstanceError
from datetime import UTC, date, datetime

import pytest

from reader.model.article import (
    Article,
    Link,
    Paragraph,
    ParagraphKind,
    Rail,
    Story,
    credit_line,
    distinct_stories,
    fold_title,
)

HOSTILE = "The\x1b[2J ferry\u202e\nis\xa0late"
PLAIN = "The ferry is late"


@pytest.mark.parametrize("field", ["headline", "standfirst", "publisher", "section", "language", "url"])
def test_a_fact_of_an_article_goes_through_the_gate(field: str) -> None:
    assert getattr(Article(**{field: HOSTILE}), field) == PLAIN


@pytest.mark.parametrize("field", ["title", "url", "age", "teaser", "caption"])
def test_a_part_of_a_story_goes_through_the_gate(field: str) -> None:
    assert getattr(Story(**{"title": "", field: HOSTILE}), field) == PLAIN


def test_names_paragraphs_links_and_headings_of_rails_go_through_the_gate() -> None:
    assert Article(byline=(HOSTILE, "Ida Holm")).byline == (PLAIN, "Ida Holm")
    assert Paragraph(HOSTILE).text == PLAIN
    assert Link(0, 3, "https://a.example/\x1b[2Jferry").url == "https://a.example/ferry"
    assert Rail(HOSTILE, ()).heading == PLAIN


def test_a_fact_that_is_not_known_stays_none() -> None:
    article = Article()
    assert article.headline is None
    assert article.url is None
    assert Rail(None, ()).heading is None


def test_the_text_is_the_paragraphs_on_lines_of_their_own() -> None:
    paragraphs = (Paragraph("First."), Paragraph("Second", ParagraphKind.SUBHEADING), Paragraph("Third\nand last."))
    assert Article(paragraphs=paragraphs).text == "First.\nSecond\nThird and last."


def test_an_article_without_paragraphs_has_no_text() -> None:
    assert Article(headline="Nothing yet").text == ""


def test_nobody_changes_an_article() -> None:
    with pytest.raises(FrozenInstanceError):
        Article(headline="A").headline = "B"  # type: ignore[misc]


def test_a_story_that_two_rails_list_counts_once_and_the_first_mention_stands() -> None:
    first = Story("Goose wins regatta", url="https://a.example/goose")
    rails = (
        Rail("Most read", (first, Story("Bakery opens at four"))),
        Rail("Latest", (Story("Goose  Wins Regatta", age="2 hours ago"), Story("Snow expected"))),
    )
    assert distinct_stories(rails) == (first, Story("Bakery opens at four"), Story("Snow expected"))


@pytest.mark.parametrize(
    "other",
    ["‘GOOSE’ wins—again", "'Goose' wins–again", "  'goose'   wins-again ", "’Goose‘ wins-again"],
)
def test_two_prints_of_a_title_fold_to_the_same(other: str) -> None:
    assert fold_title(other) == fold_title("'Goose' wins-again")


def test_titles_of_other_words_fold_to_others() -> None:
    assert fold_title("Goose wins again") != fold_title("Goose wins once")


@pytest.mark.parametrize("moment", [date(2024, 3, 9), datetime(2024, 3, 9, 22, 30, tzinfo=UTC)])
def test_the_credit_line_says_who_when_and_for_whom(moment: date) -> None:
    article = Article(byline=("Ida Holm", "Per Vik"), publisher="The Quay", published=moment)
    assert credit_line(article) == "Ida Holm, Per Vik · The Quay · 9 March 2024"


def test_the_credit_line_leaves_out_what_is_not_known() -> None:
    assert credit_line(Article(publisher="The Quay")) == "The Quay"
    assert credit_line(Article(byline=("Ida Holm",), published=date(2024, 12, 31))) == "Ida Holm · 31 December 2024"
    assert credit_line(Article()) == ""
