"""Tests of how much of a long article is annotated."""

import pytest

from reader.annotating import annotated_part as part
from reader.annotating.annotated_part import annotated_part
from reader.annotating.annotator import annotate_as_set
from reader.model import article_remarks
from reader.model.article import Article, Link, Paragraph
from reader.model.article_remarks import is_annotated_in_part, remarks_on

SAID = "“The tide was late,” said Mona Field."
"""37 characters."""


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundred characters are a long text."""
    monkeypatch.setattr(part, "MOST_ANNOTATED", 100)
    monkeypatch.setattr(article_remarks, "MOST_ANNOTATED", 100)


def article(*texts: str) -> Article:
    return Article(headline="Tide", language="en", paragraphs=tuple(map(Paragraph, texts)))


def test_an_article_of_ordinary_length_is_annotated_to_its_end() -> None:
    short = article(SAID, SAID)
    assert annotated_part(short) is short
    assert not is_annotated_in_part(short)
    assert remarks_on(short) == ()


def test_of_a_long_one_the_first_paragraphs_are_annotated_and_it_says_so() -> None:
    long = article(SAID, SAID, SAID)
    found = annotate_as_set(long)
    assert [long.text[one.start : one.end] for one in found.quotes] == ["“The tide was late,”"] * 2
    assert long.text.startswith(annotated_part(long).text)
    assert remarks_on(long) == ("Quotes and names are marked in its first 500,000 characters only.",)


def test_paragraphs_that_fit_exactly_are_all_annotated() -> None:
    assert len(annotated_part(article("a" * 49, "b" * 50, "c")).paragraphs) == 2
    assert len(annotated_part(article("a" * 49, "b" * 51, "c")).paragraphs) == 1
    assert not is_annotated_in_part(article("a" * 49, "b" * 49))


def test_of_a_single_long_paragraph_whole_words_are_annotated() -> None:
    line = Paragraph("tide " * 30, links=(Link(0, 4, "https://harbour.example/"),))
    (first,) = annotated_part(Article(paragraphs=(line,))).paragraphs
    assert first.text == ("tide " * 20).strip()
    assert first.links == ()
    (first,) = annotated_part(article("x" * 300)).paragraphs
    assert len(first.text) == 100
