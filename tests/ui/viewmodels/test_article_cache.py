"""Articles made ready to be shown."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from reader.library.library import Library
from reader.library.rows.raw_page import RawPage
from reader.model.annotations import Annotations
from reader.model.article import Article, Link, Paragraph
from reader.ui.viewmodels.article_cache import ArticleCache, ReadyArticle
from reader.ui.viewmodels.article_document import document_of
from reader.ui.viewmodels.body_layout import lay_out

WIDTH = 40


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The ids of the articles that were read from the library, in order."""
    ids: list[int] = []
    open_article = Library.open_article

    def noted(self: Library, article_id: int) -> object:
        ids.append(article_id)
        return open_article(self, article_id)

    monkeypatch.setattr(Library, "open_article", noted)
    return ids


@pytest.fixture
def ids(make_article: Callable[..., Article], put: Callable[..., int]) -> list[int]:
    """Six articles."""
    return [put(make_article(f"Report {number}")) for number in range(6)]


def at(cache: ArticleCache, article_id: int, width: int = WIDTH) -> ReadyArticle:
    prepared = cache.open(article_id, width)
    assert prepared is not None
    return prepared


def test_an_article_is_opened_with_its_document_lines_and_marks(library: Library, put: Callable[..., int]) -> None:
    words = "Ida Brandt, the mayor, said: “It took nine years and I loved none of them.” The plan is public."
    article = Article(headline="Bridge opens", paragraphs=(Paragraph(words, links=(Link(80, 84, "https://e.org"),)),))
    prepared = at(ArticleCache(library), put(article))
    document = document_of(article, 1)
    assert prepared.document.text == document.text
    assert prepared.lines == lay_out(document, WIDTH)
    entities, _, quotes = prepared.marks
    marked = [
        [document.text[start:end] for start, end, _ in layer.within(0, len(document.text))]
        for layer in (entities, quotes, prepared.links)
    ]
    assert marked == [["Ida Brandt"], ["“It took nine years and I loved none of them.”"], ["plan"]]


def test_an_article_that_is_gone_cannot_be_opened(library: Library, ids: list[int]) -> None:
    library.delete(ids[0])
    assert ArticleCache(library).open(ids[0], WIDTH) is None


def test_an_article_made_ready_is_not_read_again(library: Library, ids: list[int], opened: list[int]) -> None:
    cache = ArticleCache(library)
    cache.prepare(ids[0], WIDTH)
    assert opened == [ids[0]]
    prepared = at(cache, ids[0])
    assert opened == [ids[0]]
    assert prepared.opened.article.headline == "Report 0"


def test_making_ready_twice_reads_once(library: Library, ids: list[int], opened: list[int]) -> None:
    cache = ArticleCache(library)
    cache.prepare(ids[0], WIDTH)
    cache.prepare(ids[0], WIDTH)
    assert opened == [ids[0]]


def test_an_article_made_ready_is_shown_as_it_now_is(library: Library, ids: list[int]) -> None:
    cache = ArticleCache(library)
    cache.prepare(ids[0], WIDTH)
    library.set_starred(ids[0], True)
    library.set_reading_offset(ids[0], 7)
    prepared = at(cache, ids[0])
    assert prepared.opened.row.is_starred
    assert prepared.opened.reading_offset == 7


def test_an_article_made_ready_and_then_deleted_cannot_be_opened(library: Library, ids: list[int]) -> None:
    cache = ArticleCache(library)
    cache.prepare(ids[0], WIDTH)
    library.delete(ids[0])
    assert cache.open(ids[0], WIDTH) is None


def test_an_article_made_ready_for_another_width_is_laid_out_anew(library: Library, ids: list[int]) -> None:
    cache = ArticleCache(library)
    cache.prepare(ids[0], WIDTH)
    prepared = at(cache, ids[0], 12)
    assert prepared.width == 12
    assert prepared.lines == lay_out(prepared.document, 12)


def test_before_the_first_layout_there_are_no_lines(library: Library, ids: list[int]) -> None:
    assert at(ArticleCache(library), ids[0], 0).lines == []


def test_after_articles_changed_nothing_lies_ready(library: Library, ids: list[int], opened: list[int]) -> None:
    cache = ArticleCache(library)
    cache.prepare(ids[0], WIDTH)
    cache.clear()
    at(cache, ids[0])
    assert opened == [ids[0]] * 2


def test_only_the_last_few_lie_ready(library: Library, ids: list[int], opened: list[int]) -> None:
    cache = ArticleCache(library)
    for article_id in ids[:5]:
        cache.prepare(article_id, WIDTH)
    opened.clear()
    for article_id in ids[:5]:
        at(cache, article_id)
    assert opened == [ids[0]]


def test_an_article_is_made_ready_again_at_another_width(library: Library, ids: list[int], opened: list[int]) -> None:
    cache = ArticleCache(library)
    first = cache.prepare(ids[0], WIDTH)
    assert cache.prepare(ids[0], WIDTH) is first
    narrow = cache.prepare(ids[0], WIDTH - 1)
    assert narrow is not None and narrow.width == WIDTH - 1 and opened == [ids[0]] * 2
    assert at(cache, ids[0], WIDTH - 1).document is narrow.document


def test_an_article_that_is_gone_is_not_made_ready(library: Library, ids: list[int], opened: list[int]) -> None:
    library.delete(ids[0])
    cache = ArticleCache(library)
    assert cache.prepare(ids[0], WIDTH) is None
    library.restore(ids[0])
    assert at(cache, ids[0]).opened.row.id == ids[0]
    assert opened == [ids[0]] * 2


def test_where_little_of_a_page_is_in_the_article_the_document_says_so(
    library: Library, ids: list[int], make_article: Callable[..., Article]
) -> None:
    raw = RawPage("page.txt", "text", "", None, datetime(2026, 1, 1, tzinfo=UTC), left_out=9_000)
    short, _ = library.add(make_article("Short"), Annotations(), raw)
    cache = ArticleCache(library, "F9")
    notice = "Little of this page was recognised as an article. Press F9 to see the original page."
    assert notice in at(cache, short).document.text and notice not in at(cache, ids[0]).document.text
    assert at(cache, short).document.text[at(cache, short).document.body_start :].startswith("Short, officials")


def test_a_page_with_a_part_of_the_article_is_told_in_the_document(library: Library, put: Callable[..., int]) -> None:
    part = put(Article("Goose", paragraphs=(Paragraph("It swam. " * 90),), is_part=True))
    assert "The page has only a part of this article" in at(ArticleCache(library), part).document.text


def test_a_desk_for_another_connection_opens_the_same(library: Library, ids: list[int]) -> None:
    cache = ArticleCache(library, "v")
    with Library(library.path) as other:
        assert at(cache.copy(other), ids[0]).document.text == at(cache, ids[0]).document.text
