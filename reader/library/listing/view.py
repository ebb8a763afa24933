"""Views: which articles a list shows, and in which order. Pure."""

from enum import StrEnum
from typing import NamedTuple


class ViewKind(StrEnum):
    """What the articles of a view have in common."""

    ALL = "all"
    UNREAD = "unread"
    STARRED = "starred"
    LATER = "later"
    FEED = "feed"
    FOLDER = "folder"
    SITE = "site"
    TAG = "tag"
    SAMPLES = "samples"
    SEARCH = "search"


class Order(StrEnum):
    """The order of a list."""

    NEWEST = "newest"
    OLDEST = "oldest"
    ARRIVAL = "arrival"
    HEADLINE = "headline"
    SOURCE = "source"
    SHORTEST = "shortest"
    LONGEST = "longest"


SORTED = frozenset({ViewKind.ALL, ViewKind.UNREAD, ViewKind.STARRED, ViewKind.LATER})
"""Kinds of views with an index for each order; all of them for every feed and site would slow down adding articles."""


class View(NamedTuple):
    """A view. `value` says which of its kind: the id of a feed, a folder, a site, a tag or the name of a saved search;
    "" where there is only one.
    """

    kind: ViewKind
    value: str = ""

    @property
    def orders(self) -> tuple[Order, ...]:
        """The orders that the view can be shown in; none takes longer in a large library."""
        if self.kind is ViewKind.SEARCH:
            return (Order.NEWEST,)
        return tuple(Order) if self.kind in SORTED else (Order.NEWEST, Order.OLDEST, Order.ARRIVAL)

    def __str__(self) -> str:
        return f"{self.kind}:{self.value}" if self.value else self.kind.value


ALL = View(ViewKind.ALL)
UNREAD = View(ViewKind.UNREAD)
STARRED = View(ViewKind.STARRED)
LATER = View(ViewKind.LATER)
SAMPLES = View(ViewKind.SAMPLES)


def parse_view(text: str) -> View | None:
    """Parse a view that `str` wrote; None where the text is not a view."""
    kind, _, value = text.partition(":")
    return View(ViewKind(kind), value) if kind in set(ViewKind) else None
