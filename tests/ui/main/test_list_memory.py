"""What the library remembers of the list: its view, and of each view the order and the row under the cursor."""

from collections.abc import Callable

import pytest

from reader.library.library import Library
from reader.library.listing.view import ALL, SAMPLES, STARRED, UNREAD, Order, View, ViewKind
from reader.ui.main.list_memory import (
    recalled_listing,
    recalled_order,
    recalled_row,
    remember_cursor,
    remember_order,
    remember_view,
)

Put = Callable[..., int]


def recalled(library: Library) -> tuple[View, Order]:
    listing = recalled_listing(library)
    return listing.view, listing.order


def test_a_library_that_remembers_nothing_shows_all_articles_newest_first(library: Library):
    assert recalled(library) == (ALL, Order.NEWEST)
    assert recalled_order(library, UNREAD) is Order.NEWEST and recalled_row(library, ALL) is None


def test_the_list_is_as_it_was_left(library: Library, put: Put, make_article):
    library.set_starred(put(make_article()), True)
    remember_view(library, STARRED)
    remember_order(library, STARRED, Order.LONGEST)
    remember_order(library, ALL, Order.OLDEST)
    assert recalled(library) == (STARRED, Order.LONGEST)
    assert library.get_state("view") == "starred" and library.get_state("order starred") == "longest"


def test_a_view_that_nothing_is_in_any_more_gives_way_to_all_articles_in_their_order(
    library: Library, put: Put, make_article
):
    put(make_article())
    remember_view(library, STARRED)
    remember_order(library, STARRED, Order.LONGEST)
    remember_order(library, ALL, Order.OLDEST)
    assert recalled(library) == (ALL, Order.OLDEST)


@pytest.mark.parametrize("view", [View(ViewKind.SEARCH, "Fog"), View(ViewKind.FEED, "9")])
def test_a_search_or_a_feed_that_is_gone_gives_way_to_all_articles(
    library: Library, put: Put, make_article, view: View
):
    put(make_article())
    remember_view(library, view)
    assert recalled(library) == (ALL, Order.NEWEST)


def test_all_articles_are_shown_even_where_there_are_none(library: Library):
    remember_view(library, ALL)
    remember_order(library, ALL, Order.SHORTEST)
    assert recalled(library) == (ALL, Order.SHORTEST)


@pytest.mark.parametrize(("view", "saved"), [(SAMPLES, "longest"), (ALL, "by colour"), (ALL, "")])
def test_an_order_that_the_view_does_not_have_is_newest_first(library: Library, view: View, saved: str):
    library.set_state(f"order {view}", saved)
    assert recalled_order(library, view) is Order.NEWEST


def test_each_view_has_a_cursor_of_its_own(library: Library, put: Put, make_article):
    first, second = library.row(put(make_article("One"))), library.row(put(make_article("Two")))
    assert first is not None and second is not None
    remember_cursor(library, ALL, first)
    remember_cursor(library, UNREAD, second)
    assert (recalled_row(library, ALL), recalled_row(library, UNREAD)) == (first, second)
    assert (library.get_state("cursor"), library.get_state("cursor unread")) == (str(first.id), str(second.id))
    library.delete(first.id)
    remember_cursor(library, UNREAD, None)
    assert recalled_row(library, ALL) is recalled_row(library, UNREAD) is recalled_row(library, STARRED) is None
    assert library.get_state("cursor unread") == ""
    library.set_state("cursor", "first")
    assert recalled_row(library, ALL) is None
