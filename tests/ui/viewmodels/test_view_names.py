"""What views are called, and what an empty one says."""

import pytest

from reader.library.listing.view import ALL, LATER, UNREAD, Order, View, ViewKind
from reader.ui.viewmodels.view_names import ORDERS, empty_of, title_of


@pytest.mark.parametrize(
    ("view", "feed", "title"),
    [
        (ALL, "", "All articles"),
        (UNREAD, "", "Unread"),
        (LATER, "", "Read later"),
        (View(ViewKind.FEED, "3"), "Vell Post", "Vell Post"),
        (View(ViewKind.FEED, "3"), "", "A feed that you no longer follow"),
        (View(ViewKind.FOLDER, "World"), "", "World"),
        (View(ViewKind.SITE, "quay.example"), "", "quay.example"),
        (View(ViewKind.SITE), "", "No address"),
        (View(ViewKind.TAG, "sea"), "", "#sea"),
        (View(ViewKind.SEARCH, "Weather"), "", "Weather"),
    ],
)
def test_a_view_has_a_title(view: View, feed: str, title: str):
    assert title_of(view, feed) == title


def test_every_order_has_a_name():
    assert set(ORDERS) == set(Order) and len(set(ORDERS.values())) == len(Order)


@pytest.mark.parametrize("kind", [kind for kind in ViewKind if kind is not ViewKind.SEARCH])
def test_an_empty_view_says_that_it_is_and_what_to_do(kind: ViewKind):
    assert all(sentence.endswith(".") for sentence in empty_of(View(kind)))
