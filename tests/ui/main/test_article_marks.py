"""Which marks are in sight, and where they are in the body."""

from types import SimpleNamespace
from typing import Any

import pytest

from reader.model.annotations import Quote, QuoteKind, Span
from reader.ui.main.article_marks import ArticleMarks

HEADLINE = 7
"""Offset at which the article's text begins in the body."""


@pytest.fixture
def marks() -> ArticleMarks:
    """The marks of a body of which the code points 20 to 40 of the article's text are in sight."""
    session: Any = SimpleNamespace(observe=lambda *_: None)
    position = SimpleNamespace(sight=Span(20 + HEADLINE, 40 + HEADLINE))
    body: Any = SimpleNamespace(document=SimpleNamespace(body_start=HEADLINE), position=position)
    return ArticleMarks(session, body)


def quote(start: int, end: int) -> Quote:
    return Quote(start, end, QuoteKind.DIRECT)


@pytest.mark.parametrize(
    ("start", "end", "is_in_sight"),
    [(0, 20, False), (0, 21, True), (25, 30, True), (0, 90, True), (39, 60, True), (40, 60, False)],
)
def test_a_mark_is_in_sight_where_a_part_of_it_is(marks: ArticleMarks, start: int, end: int, is_in_sight: bool) -> None:
    assert marks.sight == Span(20, 40)
    assert marks.is_in_sight(quote(start, end)) is is_in_sight


def test_a_mark_is_below_the_headline_in_the_body(marks: ArticleMarks) -> None:
    assert marks.in_document(quote(3, 9)) == Span(3 + HEADLINE, 9 + HEADLINE)
