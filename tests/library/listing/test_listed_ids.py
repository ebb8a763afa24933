"""The ids of the articles of a list, without their rows."""

import pytest

from reader.library.listing import listed_ids as module
from reader.library.listing.listed_ids import listed_ids
from reader.library.listing.listing import Listing
from reader.library.listing.view import ALL, SAMPLES, STARRED, UNREAD, Order, View, ViewKind
from tests.library.listing.test_listing import filled


@pytest.fixture(autouse=True)
def short_strides(monkeypatch) -> None:
    monkeypatch.setattr(module, "_STRIDE", 2)


@pytest.mark.parametrize("view", [ALL, UNREAD, STARRED, SAMPLES, View(ViewKind.SITE, "vell.example")])
@pytest.mark.parametrize("order", Order)
def test_they_are_those_of_the_rows(view: View, order: Order) -> None:
    if order not in view.orders:
        return
    with filled([1, 4, 2, 3, 5, 5, 5], deleted={0}, read={3}) as library:
        library.set_starred(4, True)
        library.set_starred(6, True)
        listing = Listing(library, view, order)
        rows = listing.rows_after(None, 99)
        assert list(listed_ids(listing, 99)) == [row.id for row in rows]
        assert list(listed_ids(listing, 99, is_unread=True)) == [row.id for row in rows if not row.is_read]
        for first in range(len(rows)):
            for last in range(first, len(rows)):
                keys = listing.key_of(rows[first]), listing.key_of(rows[last])
                found = listed_ids(listing, 99, first=keys[0], last=keys[1])
                assert list(found) == [row.id for row in rows[first : last + 1]]


def test_what_came_later_is_left_out() -> None:
    with filled([1, 4, 2, 3, 5], deleted={0}, read={3}) as library:
        for order, ids in ((Order.NEWEST, [5, 2, 3]), (Order.OLDEST, [3, 2, 5])):
            found = [list(listed_ids(Listing(library, order=order), last, is_unread=True)) for last in (5, 4, 1)]
            assert found == [ids, [number for number in ids if number < 5], []]
