"""Which list comes after another that has no more to read."""

import pytest

from reader.library.listing.view import ALL, LATER, SAMPLES, STARRED, UNREAD, View, ViewKind
from reader.library.listing.view_index import ViewRow
from reader.ui.viewmodels.next_list import next_unread_list

QUAY, MILL, WEIR, LOCK = (View(ViewKind.FEED, number) for number in "1234")
NEWS = View(ViewKind.FOLDER, "News")
SEA, TOWN = View(ViewKind.TAG, "sea"), View(ViewKind.TAG, "town")
SITE, OTHER_SITE = View(ViewKind.SITE, "quay.example"), View(ViewKind.SITE, "mill.example")
SEARCH = View(ViewKind.SEARCH, "fog")

ORDER = (
    ALL, UNREAD, STARRED, LATER, SAMPLES, SEARCH, NEWS, QUAY, MILL, WEIR, LOCK, SEA, TOWN, SITE, OTHER_SITE
)  # fmt: skip
INSIDE = {QUAY, MILL}


def rows(**unread: int) -> list[ViewRow]:
    """The choice of lists; the unread articles of those that have some, by the names above."""
    counts = {globals()[name]: number for name, number in unread.items()}
    return [ViewRow(view, "", 9, counts.get(view, 0), view in INSIDE) for view in ORDER]


@pytest.mark.parametrize(
    ("here", "unread", "following"),
    [
        (QUAY, {"MILL": 1, "WEIR": 1}, MILL),
        (QUAY, {"WEIR": 1, "LOCK": 2}, WEIR),
        (LOCK, {"QUAY": 1, "SEA": 5, "LATER": 3}, QUAY),
        (WEIR, {"NEWS": 2, "QUAY": 2}, QUAY),
        (NEWS, {"NEWS": 1, "QUAY": 1, "LOCK": 1}, LOCK),
        (NEWS, {"SEA": 1}, SEA),
        (SEA, {"TOWN": 1, "LATER": 1}, TOWN),
        (SEA, {"NEWS": 1, "QUAY": 1, "LATER": 1}, LATER),
        (LATER, {"SAMPLES": 1, "STARRED": 1}, SAMPLES),
        (STARRED, {"NEWS": 1, "QUAY": 1}, NEWS),
        (SITE, {"OTHER_SITE": 1, "SEA": 1}, OTHER_SITE),
        (QUAY, {"SITE": 1, "UNREAD": 1}, UNREAD),
        (QUAY, {"QUAY": 2, "UNREAD": 5}, UNREAD),
        (View(ViewKind.SITE, "one of thousands"), {"MILL": 1, "NEWS": 1, "SEA": 1}, NEWS),
    ],
)
def test_the_next_is_of_the_same_kind_then_of_another_then_all_unread(here: View, unread: dict[str, int], following):
    assert next_unread_list(rows(**unread), here).view == following


@pytest.mark.parametrize(
    ("here", "unread"),
    [(ALL, {"QUAY": 1}), (UNREAD, {"QUAY": 1}), (QUAY, {"QUAY": 2, "UNREAD": 2, "NEWS": 2}), (QUAY, {}), (SEA, {})],
)
def test_nothing_comes_after_a_list_that_has_all_there_is_to_read(here: View, unread: dict[str, int]):
    assert next_unread_list(rows(**unread), here) is None
