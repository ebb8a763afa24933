"""The part of an article that is annotated: all of it, or the beginning of a text that is as long as books are."""

from dataclasses import replace

from reader.model.article import Article, Paragraph
from reader.model.article_remarks import MOST_ANNOTATED, is_annotated_in_part


def annotated_part(article: Article) -> Article:
    """The article with as many of its paragraphs as are annotated, so that its text is the beginning of the whole one;
    of a single paragraph that is too long, its beginning.
    """
    if not is_annotated_in_part(article):
        return article
    length, number = -1, 0
    for paragraph in article.paragraphs:
        length += 1 + len(paragraph.text)
        if length > MOST_ANNOTATED:
            break
        number += 1
    first = article.paragraphs[:number] or (_beginning(article.paragraphs[0]),)
    return replace(article, paragraphs=first)


def _beginning(paragraph: Paragraph) -> Paragraph:
    """The beginning of a paragraph, to the end of a word."""
    end = paragraph.text.rfind(" ", 0, MOST_ANNOTATED)
    return replace(paragraph, text=paragraph.text[: end if end > 0 else MOST_ANNOTATED], links=())
