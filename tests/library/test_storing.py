"""What is stored is what was added."""

import zlib
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotating.annotate import annotate
from reader.base.safe_text import safe_line
from reader.library.library import Library
from reader.library.rows.raw_page import RawPage
from reader.model.annotations import (
    Annotations,
    Entity,
    EntityKind,
    Quote,
    QuoteKind,
    Span,
    Speaker,
)
from reader.model.article import (
    Article,
    Link,
    Paragraph,
    ParagraphKind,
    Rail,
    Story,
)
from tests.examples import scaled

DAY = datetime(2026, 1, 1, tzinfo=UTC)

_LINE = st.text(max_size=12)
_MAYBE = st.none() | _LINE
_MOMENT = st.none() | st.dates() | st.datetimes(timezones=st.just(UTC))
_OFFSET = st.integers(0, 10**6)
_LINKS = st.lists(st.builds(Link, _OFFSET, _OFFSET, _LINE), max_size=2).map(tuple)
_PARAGRAPHS = st.lists(st.builds(Paragraph, _LINE, st.sampled_from(ParagraphKind), _LINKS), max_size=3).map(tuple)
_STORIES = st.lists(st.builds(Story, _LINE, _MAYBE, _MAYBE, _MAYBE, _MAYBE), max_size=2).map(tuple)
_ARTICLES = st.builds(
    Article,
    headline=_MAYBE,
    standfirst=_MAYBE,
    byline=st.lists(_LINE, max_size=2).map(tuple),
    publisher=_MAYBE,
    section=_MAYBE,
    published=_MOMENT,
    modified=_MOMENT,
    language=_MAYBE,
    url=_MAYBE,
    paragraphs=_PARAGRAPHS,
    rails=st.lists(st.builds(Rail, _MAYBE, _STORIES), max_size=2).map(tuple),
)
_NAME = _LINE.map(safe_line)
_SPEAKERS = st.none() | st.builds(Speaker, _OFFSET, _OFFSET, _NAME)
_QUOTES = st.builds(
    Quote, _OFFSET, _OFFSET, st.sampled_from(QuoteKind), _SPEAKERS, st.none() | st.builds(Span, _OFFSET, _OFFSET)
)
_ENTITIES = st.builds(Entity, _OFFSET, _OFFSET, st.sampled_from(EntityKind), _NAME)
_ANNOTATIONS = st.builds(
    Annotations, st.lists(_QUOTES, max_size=2).map(tuple), st.lists(_ENTITIES, max_size=2).map(tuple), st.integers(0, 9)
)


def stored_page(library: Library) -> tuple[Any, ...]:
    """The page of the only version, as it lies in the file."""
    ((source, kind, url, fetched_at, page, *numbers),) = library.read(
        "SELECT source, page_kind, page_url, fetched_at, page, cleaner, left_out FROM version"
    )
    return source, kind, zlib.decompress(page).decode(), url, datetime.fromtimestamp(fetched_at, UTC), *numbers


@settings(max_examples=scaled(150))
@given(_ARTICLES, _ANNOTATIONS)
def test_any_article_and_its_annotations_come_back_as_they_were(article: Article, annotations: Annotations):
    with Library(Path(":memory:")) as library:
        article_id, _ = library.add(article, annotations, RawPage("page", "text", "", None, DAY))
        opened = library.open_article(article_id)
    assert opened is not None
    assert opened.article == article
    assert opened.annotations == annotations


@settings(max_examples=scaled(150))
@given(st.text(max_size=200))
def test_the_text_of_any_page_comes_back_character_for_character(text: str):
    with Library(Path(":memory:")) as library:
        library.add(Article(headline="Bridge"), Annotations(), RawPage("page", "html", text, None, DAY))
        assert stored_page(library)[2] == text


@pytest.mark.parametrize(
    "text", ["", "a\r\nb\rc\n", "\ufeff<html>", "nul \0 and \x1b[31m", "𝕏 é e\u0301 \u202e \ue000", "x" * 300_000]
)
def test_an_odd_page_is_saved_unchanged(library: Library, text: str):
    page = RawPage("/home/a ü.html", "html", text, "https://vell.example/?a=1#b", DAY)
    library.add(Article(headline="Bridge"), Annotations(), page)
    assert stored_page(library) == page[:-1]


def test_a_page_with_half_a_character_is_saved_without_it(library: Library):
    library.add(Article(headline="Bridge"), Annotations(), RawPage("page", "text", "a\ud800b", None, DAY))
    assert stored_page(library)[2] == "a?b"


def test_an_article_is_opened_with_its_row_and_offset(library: Library, put, make_article: Callable[..., Article]):
    article_id = put(make_article())
    library.set_reading_offset(article_id, 3)
    opened = library.open_article(article_id)
    assert opened is not None
    assert (opened.row, opened.reading_offset) == (library.row(article_id), 3)


def test_what_was_stored_outlives_the_program(path: Path, make_article: Callable[..., Article]):
    article = make_article("Bridge", "“It is open,” said Maria Lopez.", published=date(2026, 1, 1))
    annotations = annotate(article)
    with Library(path) as library:
        article_id, _ = library.add(article, annotations, RawPage("page", "text", article.text, None, DAY))
    with Library(path) as library:
        opened = library.open_article(article_id)
    assert opened is not None
    assert (opened.article, opened.annotations) == (article, annotations)


def test_stored_annotations_have_the_version_that_made_them(library: Library, make_article: Callable[..., Article]):
    article_id, _ = library.add(make_article(), Annotations(version=41), RawPage("page", "text", "", None, DAY))
    assert library.open_article(article_id).annotations.version == 41  # type: ignore[union-attr]
