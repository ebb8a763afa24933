"""The two texts of an article that a feed brought: which it has, and which is shown."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from reader.library.library import Library
from reader.library.prepared import prepare
from reader.library.rows.raw_page import RawPage
from reader.library.stores.feed_texts import ArticleTexts, FeedTextStore
from reader.model.annotations import Annotations
from reader.model.article import Article, Paragraph

URL = "https://bell.example/a"
FEED = "https://bell.example/feed"
NINE = datetime(2026, 1, 1, 9, tzinfo=UTC)

Come = Callable[..., int]


@pytest.fixture
def texts(library: Library) -> FeedTextStore:
    return FeedTextStore(library)


@pytest.fixture
def come(library: Library) -> Come:
    """Adds another text of the article, from somewhere."""

    def add(text: str, source: str = f"feed:{FEED}", kind: str = "entry", url: str | None = URL) -> int:
        article = Article("Bell", url=URL, paragraphs=(Paragraph(text),))
        return library.add(article, Annotations(), RawPage(source, kind, text, url, NINE))[0]

    return add


@pytest.mark.parametrize(
    ("of_feed", "of_page", "current", "other"),
    [(1, 2, 2, 1), (1, 2, 1, 2), (1, None, 1, None), (None, 2, 2, None), (None, 2, 1, None), (None, None, 1, None)],
)
def test_the_other_text_is_the_one_that_is_not_shown(
    of_feed: int | None, of_page: int | None, current: int, other: int | None
):
    assert ArticleTexts(of_feed, of_page, current, None).other == other
    assert ArticleTexts(of_feed, of_page, current, None) == (of_feed, of_page, current, None, "")


def test_an_article_of_a_feed_has_the_excerpt_alone(texts: FeedTextStore, come: Come):
    assert texts.texts(come("Short")) == ArticleTexts(1, None, 1, URL, FEED)


def test_the_newest_of_each_count(texts: FeedTextStore, come: Come):
    for number, (source, kind) in enumerate([(f"feed:{FEED}", "entry"), (URL, "html")] * 2):
        article_id = come(f"Text {number}", source, kind)
    assert texts.texts(article_id) == ArticleTexts(3, 4, 4, URL, FEED)


@pytest.mark.parametrize(("source", "kind"), [(f"feed:{FEED}", "html"), (FEED, "entry")])
def test_either_the_source_or_the_kind_says_that_a_feed_brought_it(
    texts: FeedTextStore, come: Come, source: str, kind: str
):
    assert texts.texts(come("Short", source, kind)) == ArticleTexts(1, None, 1, URL, FEED)


def test_an_article_that_no_feed_brought_has_its_page_alone(texts: FeedTextStore, come: Come):
    assert texts.texts(come("Whole", URL, "html")) == ArticleTexts(None, 1, 1, None)


def test_the_address_is_that_of_the_last_entry_with_one(texts: FeedTextStore, come: Come):
    come("One", "feed:https://one.example", url="https://bell.example/1")
    come("Two", "feed:https://two.example", url="https://bell.example/2")
    article_id = come("Three", "feed:https://three.example", url=None)
    assert texts.texts(article_id) == ArticleTexts(3, None, 3, "https://bell.example/2", "https://two.example")


def test_an_article_that_is_gone_has_no_texts(library: Library, texts: FeedTextStore, come: Come):
    article_id = come("Short")
    library.delete(article_id)
    assert texts.texts(article_id) is texts.texts(9) is None


def test_the_page_is_shown_once_it_is_there_and_sorts_where_the_excerpt_did(
    library: Library, texts: FeedTextStore, come: Come
):
    article_id = come("Short")
    whole = Article("Bell", url=URL, paragraphs=(Paragraph("Short and more"),))
    page = prepare(whole, Annotations(), RawPage(URL, "html", "page", URL, NINE + timedelta(hours=1)))
    assert texts.add_page(article_id, page) is True
    assert texts.texts(article_id) == ArticleTexts(1, 2, 2, URL, FEED)
    row = library.row(article_id)
    assert row is not None and row.sort_at == int(NINE.timestamp())
    assert texts.show(article_id, 1) is True
    assert texts.texts(article_id) == ArticleTexts(1, 2, 1, URL, FEED)
    assert texts.show(article_id, 3) is texts.add_page(9, page) is False
