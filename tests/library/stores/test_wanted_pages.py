"""Addresses that wait to be fetched: as they were imported, once each, with what the other program said of them."""

from collections.abc import Callable

import pytest

from reader.library.library import Library
from reader.library.stores.tags import TagStore
from reader.library.stores.wanted_pages import ArticleStates, WantedPage, WantedPageStore

URL = "https://bell.example/a"
STATES = ArticleStates(("brass", "towers"), is_read=True, is_starred=False, is_later=True)


@pytest.fixture
def wanted(library: Library) -> WantedPageStore:
    return WantedPageStore(library)


def ids(pages: list[WantedPage]) -> list[int]:
    return [page.id for page in pages]


@pytest.mark.parametrize(
    "states",
    [
        STATES,
        ArticleStates(is_starred=True),
        ArticleStates(is_read=True),
        ArticleStates(is_later=True),
        ArticleStates(),
    ],
)
@pytest.mark.parametrize("added_at", [None, 7])
def test_an_address_waits_as_it_was_imported(wanted: WantedPageStore, states: ArticleStates, added_at: int | None):
    assert wanted.want(URL, "Bell", states, added_at) is None
    page = WantedPage(1, URL, "Bell", states, added_at, None)
    assert wanted.after(0, 9, True) == wanted.at(URL) == [page]


def test_states_are_none_by_default():
    assert ArticleStates() == ((), False, False, False)


def test_an_address_waits_once_with_the_last_states_and_keeps_its_star(wanted: WantedPageStore):
    wanted.want(URL, "Bell", ArticleStates(("old",), is_read=True, is_starred=True, is_later=True), 7)
    wanted.want("http://www.bell.example/a?utm_source=x", "Other", ArticleStates(("new",)), 8)
    assert wanted.after(0, 9, True) == [WantedPage(1, URL, "Bell", ArticleStates(("new",), is_starred=True), 7, None)]


def test_pages_come_in_the_order_of_the_import_some_at_a_time(wanted: WantedPageStore):
    for number in range(4):
        wanted.want(f"{URL}{number}", "Bell", STATES, None)
    wanted.failed(2, "It is ill.")
    assert ids(wanted.after(0, 2, True)) == [1, 2] and ids(wanted.after(0, 2, False)) == [1, 3]
    assert ids(wanted.after(2, 9, True)) == ids(wanted.after(1, 9, False)) == [3, 4]
    assert wanted.after(4, 9, True) == []
    assert (wanted.count(), wanted.count(with_failed=True), wanted.count(with_failed=False)) == (4, 4, 3)
    assert [page.error for page in wanted.after(0, 9, True)] == [None, "It is ill.", None, None]


def test_the_page_at_an_address_is_found_by_what_it_is_known_by(wanted: WantedPageStore, sql):
    wanted.want(f"{URL}?gbraid=x", "Bell", STATES, None)
    assert ids(wanted.at("http://bell.example/a/")) == [1]
    assert wanted.at(f"{URL}b") == []
    sql("UPDATE wanted_page SET identity = 'bell.example/a?gbraid=x'")
    assert wanted.at(URL) == []
    assert ids(wanted.at(f"{URL}?gbraid=x")) == [1]


def test_the_page_that_an_older_library_saved_is_the_same(wanted: WantedPageStore, sql):
    wanted.want(URL, "Bell", ArticleStates(), None)
    sql("UPDATE wanted_page SET identity = 'bell.example/a?gbraid=x'")
    wanted.want(f"{URL}?gbraid=x", "Other", STATES, None)
    assert wanted.after(0, 9, True) == [WantedPage(1, URL, "Bell", STATES, None, None)]
    assert sql("SELECT identity FROM wanted_page") == [("bell.example/a",)]


def test_of_two_that_it_may_be_it_is_the_one_known_as_today(wanted: WantedPageStore, sql):
    for number in range(2):
        wanted.want(f"{URL}{number}", "Bell", ArticleStates(), None)
    sql("UPDATE wanted_page SET identity = 'bell.example/a?gbraid=x' WHERE id = 1")
    sql("UPDATE wanted_page SET identity = 'bell.example/a' WHERE id = 2")
    assert ids(wanted.at(f"{URL}?gbraid=x")) == [2]


@pytest.mark.parametrize("states", [STATES, ArticleStates(("towers",), is_starred=True), ArticleStates()])
def test_an_article_that_is_there_gets_the_states_at_once(
    library: Library, wanted: WantedPageStore, put: Callable[..., int], make_article, states: ArticleStates
):
    article_id = put(make_article(url=URL))
    assert wanted.want(URL, "Bell", states, None) == article_id
    assert wanted.count() == 0
    row = library.row(article_id)
    assert row is not None
    assert (TagStore(library).of(article_id), row.is_read, row.is_starred, row.is_later) == states


def test_states_that_an_article_has_stay(library: Library, wanted: WantedPageStore, put, make_article):
    article_id = put(make_article(url=URL))
    wanted.want(URL, "Bell", ArticleStates(("brass",), True, True, True), None)
    wanted.want(URL, "Bell", ArticleStates(("towers",)), None)
    row = library.row(article_id)
    assert row is not None and (row.is_read, row.is_starred, row.is_later) == (True, True, True)
    assert TagStore(library).of(article_id) == ("brass", "towers")


def test_a_page_that_became_an_article_waits_no_longer(library: Library, wanted: WantedPageStore, put, make_article):
    for number in range(2):
        wanted.want(f"{URL}{number}", "Bell", STATES, None)
    article_id = put(make_article())
    wanted.ingested(wanted.after(0, 1, True)[0], article_id)
    assert ids(wanted.after(0, 9, True)) == [2]
    row = library.row(article_id)
    assert row is not None and (row.is_read, row.is_starred, row.is_later) == (True, False, True)
    assert TagStore(library).of(article_id) == ("brass", "towers")
