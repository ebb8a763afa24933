"""What the library remembers of the list for the next start: its view, and of each view the order and the cursor."""

from typing import TYPE_CHECKING

from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.listing.view import ALL, Order, View, ViewKind, parse_view
from reader.library.rows.article_row import ArticleRow

if TYPE_CHECKING:
    from reader.ui.viewmodels.feed_groups import FeedOrder

_FEED_ORDER = "feed order"
"""The library's key for the order of the list of feeds."""
_VIEW, _ORDER, _CURSOR = "view", "order", "cursor"
"""The library's keys for the view, and for each view its order and the id of the row under the cursor."""


def recalled_listing(library: Library) -> Listing:
    """The list as it was left; that of all articles where nothing is in it any more."""
    view = parse_view(library.get_state(_VIEW) or "") or ALL
    if view.kind is ViewKind.SEARCH:
        view = ALL
    listing = Listing(library, view, recalled_order(library, view))
    return listing if view == ALL or listing.count() else Listing(library, ALL, recalled_order(library, ALL))


def remember_view(library: Library, view: View) -> None:
    """Save which view is shown. Raises LibraryError."""
    library.set_state(_VIEW, str(view))


def recalled_order(library: Library, view: View) -> Order:
    """The order that a view was shown in the last time."""
    value = library.get_state(f"{_ORDER} {view}") or ""
    return Order(value) if value in view.orders else Order.NEWEST


def remember_order(library: Library, view: View, order: Order) -> None:
    """Save the order that a view is shown in. Raises LibraryError."""
    library.set_state(f"{_ORDER} {view}", order.value)


def recalled_feed_order(library: Library) -> "FeedOrder":
    """The order that the feeds were shown in the last time."""
    from reader.ui.viewmodels.feed_groups import FeedOrder

    value = library.get_state(_FEED_ORDER) or ""
    return FeedOrder(value) if value in list(FeedOrder) else FeedOrder.NAME


def remember_feed_order(library: Library, order: "FeedOrder") -> None:
    """Save the order that the feeds are shown in. Raises LibraryError."""
    library.set_state(_FEED_ORDER, order.value)


def recalled_row(library: Library, view: View) -> ArticleRow | None:
    """The row that the cursor of a view was on the last time, None if it is gone."""
    value = library.get_state(_cursor_key(view))
    return library.row(int(value)) if value and value.isdigit() else None


def remember_cursor(library: Library, view: View, row: ArticleRow | None) -> None:
    """Save which row of a view the cursor is on. Raises LibraryError."""
    library.set_state(_cursor_key(view), str(row.id) if row else "")


def _cursor_key(view: View) -> str:
    return _CURSOR if view == ALL else f"{_CURSOR} {view}"
