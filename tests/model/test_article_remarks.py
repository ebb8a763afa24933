"""What a reader should know about an article first."""

from reader.exporting.html_body import article_body
from reader.model.annotations import Annotations
from reader.model.article import Article, Paragraph
from reader.model.article_remarks import remarks_on
from reader.model.article_text import render_markdown, render_text

PART = "The page has only a part of this article: the rest is for subscribers."


def test_a_part_of_an_article_is_told_and_a_whole_one_is_not() -> None:
    assert remarks_on(Article(is_part=True)) == (PART,)
    assert remarks_on(Article()) == ()


def test_text_markdown_and_html_tell_it_above_the_first_paragraph() -> None:
    article = Article("Goose wins", byline=("Ida Holm",), paragraphs=(Paragraph("It swam."),), is_part=True)
    assert render_text(article) == f"Goose wins\n\nIda Holm\n\n{PART}\n\nIt swam.\n"
    assert render_markdown(article) == f"# Goose wins\n\n*Ida Holm*\n\n*{PART}*\n\nIt swam.\n"
    assert f'<p class="remark">{PART}</p>\n</header>' in article_body(article, Annotations())
