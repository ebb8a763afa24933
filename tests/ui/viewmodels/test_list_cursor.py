"""The cursor of the list of articles, and the lines of its rows."""

from collections.abc import Callable

import pytest

from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.ui.viewmodels.list_cursor import ListCursor
from reader.ui.viewmodels.paged_rows import PagedRows


@pytest.fixture
def cursor(library: Library, put: Callable[..., int], make_article) -> ListCursor:
    """At the first of twenty rows of two lines each."""
    for number in range(20):
        put(make_article(f"Goose {number}"))
    found = ListCursor()
    found.show(PagedRows(Listing(library)), 0)
    return found


def test_before_there_are_rows_the_list_is_empty() -> None:
    cursor = ListCursor()
    assert (cursor.count, cursor.row, cursor.is_on_story, cursor.move_to(3), cursor.index) == (0, None, False, False, 0)
    assert cursor.row_on(4)[1] is None and list(cursor.visible_indexes((None,), 0, 10)) == []


def test_the_cursor_stays_within_the_rows(cursor: ListCursor) -> None:
    assert [(cursor.move_to(index), cursor.index) for index in (-1, 5, 5, 20, 19)] == [
        (False, 0),
        (True, 5),
        (False, 5),
        (True, 19),
        (False, 19),
    ]


@pytest.mark.parametrize(("index", "top"), [(0, 0), (4, 8), (5, 9), (8, 9), (9, 10), (19, 30)])
def test_a_row_is_scrolled_to_only_as_far_as_it_needs(cursor: ListCursor, index: int, top: int) -> None:
    cursor.move_to(index)
    assert cursor.top_for(9, 10) == top


def test_a_row_is_found_by_each_of_its_lines(cursor: ListCursor) -> None:
    cursor.move_to(3)
    assert cursor.row_on(6) == cursor.row_on(7) == (3, cursor.row)
    assert cursor.row_on(40) == (20, None)


def test_articles_are_found_where_they_are_visible(cursor: ListCursor) -> None:
    assert cursor.rows is not None
    ids = [row.id for index in (1, 6, 15) if (row := cursor.rows.row_at(index))]
    assert list(cursor.visible_indexes((*ids, None), 4, 10)) == [6]
    assert list(cursor.visible_indexes(ids, 0, 40)) == [1, 6, 15]
