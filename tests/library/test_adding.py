"""Adding a page: new, known, changed or restored."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.rows.raw_page import Outcome, RawPage
from reader.model.annotations import Annotations
from reader.model.article import Article

ADDRESS = "https://vell.example/bridge"
LATER = datetime(2026, 2, 1, tzinfo=UTC)


def test_a_new_page_is_added(library: Library, add, make_article: Callable[..., Article]):
    article_id, outcome = add(make_article(url=ADDRESS))
    assert outcome is Outcome.ADDED
    assert [row.id for row in Listing(library).rows_after(None, 5)] == [article_id]


def test_the_same_address_with_the_same_text_is_known(library: Library, add, make_article: Callable[..., Article]):
    first, _ = add(make_article(url=ADDRESS))
    assert add(make_article(url=ADDRESS)) == (first, Outcome.KNOWN)
    assert library.count() == 1


def test_an_article_stands_on_the_site_of_its_address(add, make_article: Callable[..., Article], sql):
    add(make_article(url="https://www.vell.example/bridge"))
    add(make_article(headline="Elsewhere"))
    assert sql("SELECT site FROM article ORDER BY id") == [("vell.example",), ("",)]


@pytest.mark.parametrize(
    "spelling",
    [
        "http://vell.example/bridge",
        "https://www.vell.example/bridge",
        "https://VELL.example:443/bridge/",
        "https://vell.example/bridge#comments",
        "https://vell.example/bridge?utm_source=post&fbclid=1",
    ],
)
def test_the_same_address_spelt_otherwise_is_the_same_article(add, make_article: Callable[..., Article], spelling: str):
    first, _ = add(make_article(url=ADDRESS))
    assert add(make_article(url=spelling)) == (first, Outcome.KNOWN)


def test_another_address_is_another_article_even_with_the_same_text(
    library: Library, add, make_article: Callable[..., Article]
):
    add(make_article(url=ADDRESS))
    assert add(make_article(url=f"{ADDRESS}?page=2"))[1] is Outcome.ADDED
    assert library.count() == 2


def test_the_same_text_without_an_address_is_known(add, make_article: Callable[..., Article]):
    first, _ = add(make_article("Bridge", "It opened."))
    assert add(make_article("Bridge", "It opened.")) == (first, Outcome.KNOWN)


@pytest.mark.parametrize("other", [("Bridge", "It closed."), ("Tunnel", "It opened."), ("Bridge", "It", "opened.")])
def test_another_headline_or_text_without_an_address_is_another_article(
    add, make_article: Callable[..., Article], other: tuple[str, ...]
):
    add(make_article("Bridge", "It opened."))
    assert add(make_article(*other))[1] is Outcome.ADDED


def test_the_text_of_an_article_that_has_an_address_is_known_without_it(add, make_article: Callable[..., Article]):
    first, _ = add(make_article(url=ADDRESS))
    assert add(make_article()) == (first, Outcome.KNOWN)


def test_the_same_address_with_another_text_is_a_new_version(library: Library, add, make_article):
    first, _ = add(make_article("Bridge", "It opened.", url=ADDRESS))
    assert add(make_article("Bridge closed", "It closed.", url=ADDRESS)) == (first, Outcome.CHANGED)
    opened = library.open_article(first)
    assert opened is not None
    assert (opened.row.headline, opened.article.text) == ("Bridge closed", "It closed.")
    assert library.count() == 1


def test_another_headline_alone_is_a_new_version(library: Library, add, make_article: Callable[..., Article]):
    add(make_article("Bridge", "It opened.", url=ADDRESS))
    assert add(make_article("Bridge!", "It opened.", url=ADDRESS))[1] is Outcome.CHANGED


def test_a_new_version_moves_the_article_to_its_new_time(library: Library, add, make_article: Callable[..., Article]):
    first, _ = add(make_article("Bridge", "It opened.", url=ADDRESS))
    second, _ = add(make_article("Tunnel"), fetched_at=LATER - timedelta(days=1))
    add(make_article("Bridge", "It closed.", url=ADDRESS), fetched_at=LATER)
    assert [row.id for row in Listing(library).rows_after(None, 5)] == [first, second]


def test_a_known_page_keeps_the_time_at_which_it_came_first(library: Library, add, make_article):
    first, _ = add(make_article(url=ADDRESS))
    before = library.row(first)
    add(make_article(url=ADDRESS), fetched_at=LATER)
    assert library.row(first) == before


def test_a_star_and_the_reading_offset_survive_a_new_version(
    library: Library, add, make_article: Callable[..., Article]
):
    first, _ = add(make_article("Bridge", "It opened.", url=ADDRESS))
    library.set_starred(first, True)
    library.set_reading_offset(first, 4)
    add(make_article("Bridge", "It closed.", url=ADDRESS))
    row, position = library.row_and_offset(first)  # type: ignore[misc]
    assert (row.is_starred, position) == (True, 4)


# -- after a deletion


@pytest.mark.parametrize("address", [ADDRESS, None])
def test_adding_a_deleted_page_restores_it(library: Library, add, make_article, address: str | None):
    first, _ = add(make_article(url=address))
    library.delete(first)
    assert add(make_article(url=address)) == (first, Outcome.RESTORED)
    assert [row.id for row in Listing(library).rows_after(None, 5)] == [first]


def test_a_deleted_page_with_a_new_text_comes_back_as_a_new_version(library: Library, add, make_article):
    first, _ = add(make_article("Bridge", "It opened.", url=ADDRESS))
    library.delete(first)
    assert add(make_article("Bridge", "It closed.", url=ADDRESS)) == (first, Outcome.CHANGED)
    assert library.count() == 1


# -- versions


def test_no_version_is_lost(library: Library, add, make_article: Callable[..., Article], sql: Callable[..., list[Any]]):
    first, _ = add(make_article("Bridge", "one", url=ADDRESS), text="page one")
    for words in ("two", "three", "one"):
        assert add(make_article("Bridge", words, url=ADDRESS), text=f"page {words}") == (first, Outcome.CHANGED)
    assert sql("SELECT number FROM version WHERE article_id = ? ORDER BY number", first) == [(1,), (2,), (3,), (4,)]
    assert library.open_article(first).article.text == "one"  # type: ignore[union-attr]


def test_a_known_page_adds_no_version(add, make_article: Callable[..., Article], sql: Callable[..., list[Any]]):
    for _ in range(3):
        add(make_article(url=ADDRESS))
    assert sql("SELECT count(*) FROM version") == [(1,)]


def test_deleting_and_restoring_keeps_every_version(library: Library, add, make_article, sql):
    first, _ = add(make_article("Bridge", "one", url=ADDRESS))
    add(make_article("Bridge", "two", url=ADDRESS))
    library.delete(first)
    library.restore(first)
    assert sql("SELECT count(*) FROM version") == [(2,)]


def test_an_old_text_is_not_what_makes_a_page_without_address_known(library: Library, add, make_article):
    first, _ = add(make_article("Bridge", "one", url=ADDRESS))
    add(make_article("Bridge", "two", url=ADDRESS))
    second, outcome = add(make_article("Bridge", "one"))
    assert second != first and outcome is Outcome.ADDED


def test_an_addition_that_fails_leaves_nothing(library: Library, add, make_article, counters, sql):
    sql("CREATE TRIGGER refuse BEFORE INSERT ON version BEGIN SELECT RAISE(ABORT, 'no'); END")
    with pytest.raises(Exception, match="cannot be used"):
        add(make_article())
    assert (counters(), sql("SELECT count(*) FROM article")) == ((0, 0), [(0,)])
    sql("DROP TRIGGER refuse")
    assert add(make_article())[1] is Outcome.ADDED


@pytest.mark.parametrize("address", [ADDRESS, None])
def test_the_same_page_is_known_though_another_cleaner_makes_another_text_of_it(
    library: Library, make_article: Callable[..., Article], address: str | None
):
    def put(text: str, cleaner: int, page: str = "The page") -> tuple[int, Outcome]:
        article = make_article("Bridge", text, url=address)
        return library.add(article, Annotations(), RawPage("page.txt", "text", page, address, LATER, cleaner))

    first, _ = put("It opened.", cleaner=1)
    assert put("It opened. Sign up.", cleaner=2) == (first, Outcome.KNOWN)
    assert put("It opened. Sign up.", cleaner=1)[1] is (Outcome.CHANGED if address else Outcome.ADDED)
    assert put("It closed.", cleaner=2, page="Another page")[1] is (Outcome.CHANGED if address else Outcome.ADDED)
