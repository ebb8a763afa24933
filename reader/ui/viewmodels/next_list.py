"""Which list comes after another that has no more to read. Pure; no Textual."""

from collections.abc import Sequence

from reader.library.listing.view import UNREAD, View, ViewKind
from reader.library.listing.view_index import ViewRow

_WHOLE = frozenset({ViewKind.ALL, ViewKind.UNREAD})
"""Kinds of lists that have all unread articles: nothing comes after them."""
_OF_FEEDS = frozenset({ViewKind.FEED, ViewKind.FOLDER})


def next_unread_list(rows: Sequence[ViewRow], here: View) -> ViewRow | None:
    """The list with unread articles that comes after one, in the order of the choice of lists and round: one of its
    kind, else of another, else all that is unread. None where no other list has more to read.
    """
    if here.kind in _WHOLE:
        return None
    views = [row.view for row in rows]
    at = views.index(here) if here in views else -1
    found = [row for row in (*rows[at + 1 :], *rows[: max(at, 0)]) if row.unread and _may_follow(row, here)]
    alike = [row for row in found if _is_alike(row.view, here)]
    return next(iter((*alike, *found)), None) or _rest(rows, rows[at].unread if at >= 0 else 0)


def _may_follow(row: ViewRow, here: View) -> bool:
    """Whether a list may follow another: of feeds and their folders each article comes once, and of sites there may be
    thousands.
    """
    kind = row.view.kind
    if kind in _WHOLE or (kind is ViewKind.SITE and here.kind is not ViewKind.SITE):
        return False
    return kind is not ViewKind.FOLDER if here.kind is ViewKind.FEED else not row.is_inside


def _is_alike(one: View, other: View) -> bool:
    return one.kind is other.kind or {one.kind, other.kind} == _OF_FEEDS


def _rest(rows: Sequence[ViewRow], unread: int | None) -> ViewRow | None:
    """The list of all unread articles, where there are more than those that were left unread."""
    return next((row for row in rows if row.view == UNREAD and (row.unread or 0) > (unread or 0)), None)
