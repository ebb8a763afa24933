"""The articles about a name as lines of a panel."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.library.library import Library
from reader.library.rows.article_row import ArticleRow, Counted
from reader.model.annotations import EntityKind
from reader.model.article import Article
from reader.ui.viewmodels.named_article_rows import NamedArticle, Subject, join_counts, lay_out_articles, read_articles

NOW = 1_767_700_000
ODA = Subject("Oda Renn", EntityKind.PERSON)


def row(number: int, headline: str = "Kiln lit", publisher: str | None = "The Velm Courier", age: int = 7_200):
    return ArticleRow(number, NOW - age, headline, publisher, 2, False, False, False, None)


def lines(*articles: NamedArticle, width: int = 40, open_id: int | None = None) -> list[str]:
    return [line.text for line in lay_out_articles(ODA, articles, width, NOW, open_id)]


def test_an_article_shows_its_title_age_and_publisher_and_what_it_has_of_the_name() -> None:
    assert lines(NamedArticle(row(1), 4, 2)) == [
        "@ Oda Renn",
        "1 article",
        "",
        "Kiln lit",
        "2 h · The Velm Courier",
        "quoted 2 times · mentioned 4 times",
    ]


@pytest.mark.parametrize(
    ("mentions", "quotes", "last_line"),
    [(1, 0, "mentioned once"), (0, 1, "quoted once"), (1_200, 1, "quoted once · mentioned 1,200 times")],
)
def test_only_what_an_article_has_is_shown(mentions: int, quotes: int, last_line: str) -> None:
    assert lines(NamedArticle(row(1, publisher=None), mentions, quotes))[-2:] == ["2 h", last_line]


def test_the_open_article_says_so() -> None:
    shown = lines(NamedArticle(row(1), 1, 0), NamedArticle(row(2), 1, 0), open_id=2)
    assert [line for line in shown if "Courier" in line] == ["2 h · The Velm Courier", "open · 2 h · The Velm Courier"]


def test_where_there_is_none_that_is_said() -> None:
    assert lines() == ["@ Oda Renn", "No article found in the library."]


def test_an_article_of_both_lists_stands_once_and_the_newest_stands_first() -> None:
    old, new, newest = row(1, age=900), row(2, age=90), row(3, age=9)
    joined = join_counts([Counted(new, 5), Counted(old, 1)], [Counted(newest, 2), Counted(old, 3)])
    assert joined == [NamedArticle(newest, 0, 2), NamedArticle(new, 5, 0), NamedArticle(old, 1, 3)]


def test_no_more_than_the_newest_are_listed() -> None:
    many = [Counted(row(number, age=number), 1) for number in range(1, 700)]
    joined = join_counts(many, [])
    assert [one.row.id for one in joined] == list(range(1, 501))
    assert lines(*joined)[1] == "the 500 newest articles"


def test_the_library_is_asked_for_mentions_and_quotes(
    library: Library, put: Callable[..., int], make_article: Callable[..., Article]
) -> None:
    quoted = put(make_article("Kiln lit", "“The kiln is hot,” said Oda Renn.", language="en"))
    put(make_article("Rain", "It rained in Velm."))
    named = put(make_article("Kiln cold", "Oda Renn went home. The kiln of Oda Renn is cold.", language="en"))
    found = {one.row.id: (one.mentions, one.quotes) for one in read_articles(library, "Oda Renn")}
    assert found == {quoted: (1, 1), named: (2, 0)}


@given(st.integers(4, 60), st.text(st.sampled_from("ab 橋é"), max_size=90))
def test_no_line_is_wider_than_the_panel(width: int, text: str) -> None:
    subject = Subject(text, None)
    shown = lay_out_articles(subject, [NamedArticle(row(1, text, text), 10**6, 10**6)], width, NOW, 1)
    assert all(cell_len(line.text) <= width for line in shown)
