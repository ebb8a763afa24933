"""Rows that their view has no longer stay in the list until it is shown anew."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.listing.view import UNREAD, Order
from reader.library.rows.raw_page import RawPage
from reader.model.annotations import Annotations
from reader.model.article import Article, Paragraph
from reader.ui.viewmodels import paged_rows
from reader.ui.viewmodels.paged_rows import PagedRows
from tests.examples import scaled

COUNT = 30
_WINDOW = 4


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows so small that a list has many."""
    monkeypatch.setattr(paged_rows, "WINDOW", _WINDOW)
    monkeypatch.setattr(paged_rows, "_MOST_WINDOWS", 3)


@pytest.fixture(scope="module")
def unread() -> Iterator[Library]:
    """A library of unread articles, two each of the same time."""
    with Library(Path(":memory:")) as library:
        for number in range(COUNT):
            page = RawPage(
                f"{number}", "text", "", None, datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=number // 2)
            )
            article = Article(headline=f"Report {number * 7 % 11}", paragraphs=(Paragraph(f"Rain {number}."),))
            library.add(article, Annotations(), page)
        yield library


def ids(rows: PagedRows) -> list[int]:
    """The ids of all rows, by their numbers."""
    found = [rows.row_at(index) for index in range(rows.count)]
    assert all(row is not None for row in found)
    return [row.id for row in found if row is not None]


@settings(max_examples=scaled(60))
@given(
    order=st.sampled_from(list(Order)),
    steps=st.lists(st.tuples(st.sampled_from(["toggle", "look", "reload"]), st.integers(0, COUNT - 1)), max_size=25),
)
def test_no_row_moves_while_reading(unread: Library, order: Order, steps: list[tuple[str, int]]) -> None:
    unread.write("UPDATE article SET is_read = 0", ())
    before = [row.id for row in Listing(unread, UNREAD, order).rows_after(None, COUNT)]
    rows = PagedRows(Listing(unread, UNREAD, order))
    for action, index in steps:
        row = rows.row_at(index)
        assert row is not None and row.id == before[index]
        if action == "toggle":
            unread.set_read(row.id, not row.is_read)
            rows.replace(row._replace(is_read=not row.is_read))
        elif action == "reload":
            rows.reload()
    assert ids(rows) == before
    now = {one: unread.row(one) for one in before}
    for index, one in enumerate(before):
        row = now[one]
        assert row is not None and rows.index_of(row) == index and rows.has(row) and rows.row_at(index) == row


@pytest.mark.parametrize("order", [Order.NEWEST, Order.OLDEST, Order.HEADLINE])
def test_no_row_moves_on_a_long_random_walk(unread: Library, order: Order) -> None:
    """Jumps far and near with many held rows, which short lists of steps seldom come to."""
    chance = random.Random(order)
    for _ in range(12):
        unread.write("UPDATE article SET is_read = 0", ())
        before = [row.id for row in Listing(unread, UNREAD, order).rows_after(None, COUNT)]
        rows = PagedRows(Listing(unread, UNREAD, order))
        for _ in range(60):
            index = chance.randrange(COUNT)
            row = rows.row_at(index)
            assert row is not None and row.id == before[index] and rows.index_of(row) == index
            if chance.random() < 0.6:
                unread.set_read(row.id, not row.is_read)
                rows.replace(row._replace(is_read=not row.is_read))
            elif chance.random() < 0.3:
                if row.is_read:
                    unread.set_read(row.id, False)  # as by another program: it is back in the view
                rows.reload()
        assert ids(rows) == before


def test_shown_anew_the_view_is_without_them(unread: Library) -> None:
    unread.write("UPDATE article SET is_read = 0", ())
    rows = PagedRows(Listing(unread, UNREAD))
    row = rows.row_at(1)
    assert row is not None
    unread.set_read(row.id, True)
    rows.replace(row._replace(is_read=True))
    anew = PagedRows(Listing(unread, UNREAD))
    assert rows.count == COUNT and anew.count == COUNT - 1
    assert row.id in ids(rows) and row.id not in ids(anew) and not anew.has(row)


def test_a_held_row_that_was_deleted_goes(unread: Library) -> None:
    unread.write("UPDATE article SET is_read = 0", ())
    rows = PagedRows(Listing(unread, UNREAD))
    row = rows.row_at(2)
    assert row is not None
    unread.set_read(row.id, True)
    rows.replace(row._replace(is_read=True))
    unread.delete(row.id)
    rows.reload()
    assert rows.count == COUNT - 1 and row.id not in ids(rows)
    unread.restore(row.id)
