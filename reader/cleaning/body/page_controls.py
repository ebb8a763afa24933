"""Finds lines near the text that serve to use the page: of players, counters, forms, polls, what other sites show."""

from collections.abc import Iterator

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.features.control_phrases import (
    COUNTERS,
    EXTERNAL_CONTENT,
    FORMS,
    PLAYERS,
    POLLS,
    READING_TIMES,
)
from reader.cleaning.features.phrase_patterns import any_of
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Label

_LONGEST = 180
_CONTROL = any_of(PLAYERS, READING_TIMES, COUNTERS, FORMS, EXTERNAL_CONTENT, POLLS)
_ABOVE = 12
"""Lines above the text among which its standfirst and first pictures are."""


def label_controls(labels: BlockLabels, article: ArticleSpan) -> None:
    """Label the lines that serve to use the page as none of the article, within its text and right above it."""
    for index in _near(article):
        if is_control(labels.blocks[index].text):
            labels.put(index, Label.FURNITURE, "serves to use the page")


def is_control(text: str) -> bool:
    """Whether a line as a whole serves to use a page and tells nothing."""
    return len(text) <= _LONGEST and _CONTROL.fullmatch(text)


def _near(article: ArticleSpan) -> Iterator[int]:
    span = article.span
    near = range(max(0, span.start - _ABOVE), span.stop)
    yield from near
    yield from (index for index in article.taken if index not in near)
