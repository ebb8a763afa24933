"""Which rows the list of feeds has, in which groups and in which order."""

from reader.library.stores.feeds import FeedRow
from reader.ui.viewmodels.feed_groups import FEED_ORDERS, FeedOrder, rows_of
from reader.ui.viewmodels.feed_rows import FailingLine, FeedView


def view(name: str, unread: int = 0, latest: int = 0, failures: int = 0, folder: str | None = None) -> FeedView:
    row = FeedRow(1, f"https://{name}.example/feed", name, None, None, folder, None, None, None, 0, None,
                  "It failed." if failures else None, failures, False, None, False, 0)  # fmt: skip
    return FeedView(row, unread, unread, latest)


FEEDS = [view("Quay", 2, 5), view("Mill", 7, 3, folder="News"), view("Weir", 0, 9, 2, "News"), view("Lock", 0, 0, 4)]


def names(order: FeedOrder = FeedOrder.NAME, typed: str = "", is_folded: bool = False) -> list[str]:
    rows = rows_of(FEEDS, order, typed, is_folded)
    return [
        row if isinstance(row, str) else f"<{len(row.feeds)}>" if isinstance(row, FailingLine) else row.feed.name
        for row in rows
    ]


def test_failing_feeds_come_first_below_a_line_and_the_others_in_their_folders():
    assert names() == ["<2>", "Weir", "Lock", "No folder  1 · 2 unread", "Quay", "News  1 · 7 unread", "Mill"]


def test_folded_the_line_stands_for_them():
    assert names(is_folded=True)[:2] == ["<2>", "No folder  1 · 2 unread"]


def test_what_is_typed_finds_failing_feeds_too_though_they_are_folded():
    assert names(typed="LOCK", is_folded=True) == ["Failing  1", "Lock"]
    assert names(typed="i l") == ["News  1 · 7 unread", "Mill"]


def test_in_the_other_orders_folders_do_not_count():
    assert names(FeedOrder.UNREAD) == [
        "Most unread articles first  4 · 9 unread", "Mill", "Quay", "Lock", "Weir",
    ]  # fmt: skip
    assert names(FeedOrder.LATEST)[1:] == ["Weir", "Quay", "Mill", "Lock"]
    assert names(FeedOrder.FAILING) == [
        "Failing  2", "Lock", "Weir", "Not failing  2 · 9 unread", "Mill", "Quay",
    ]  # fmt: skip


def test_every_order_has_a_name():
    assert set(FEED_ORDERS) == set(FeedOrder)
