"""What a list of articles shows, and in which order. Pure."""

from enum import StrEnum
from typing import NamedTuple


class ViewKind(StrEnum):
    """By what articles stand in a list together."""

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
    """Which row of a list stands first."""

    NEWEST = "newest"
    OLDEST = "oldest"
    HEADLINE = "headline"
    SOURCE = "source"
    SHORTEST = "shortest"
    LONGEST = "longest"


_SORTED = frozenset({ViewKind.ALL, ViewKind.UNREAD, ViewKind.STARRED, ViewKind.LATER})
"""Kinds of views with an index for each order; one for every feed and site would cost each article that comes."""


class View(NamedTuple):
    """A list. `value` says which of its kind: the id of a feed, a folder, a site, a tag or the name of a saved search;
    "" where there is only one.
    """

    kind: ViewKind
    value: str = ""

    @property
    def orders(self) -> tuple[Order, ...]:
        """The orders that it can be shown in, none of which takes longer in a large library."""
        if self.kind is ViewKind.SEARCH:
            return (Order.NEWEST,)
        return tuple(Order) if self.kind in _SORTED else (Order.NEWEST, Order.OLDEST)

    def __str__(self) -> str:
        return f"{self.kind}:{self.value}" if self.value else self.kind.value


ALL = View(ViewKind.ALL)
UNREAD = View(ViewKind.UNREAD)
STARRED = View(ViewKind.STARRED)
LATER = View(ViewKind.LATER)
SAMPLES = View(ViewKind.SAMPLES)


def parse_view(text: str) -> View | None:
    """The view that `str` wrote down; None where it is none."""
    kind, _, value = text.partition(":")
    return View(ViewKind(kind), value) if kind in set(ViewKind) else None
