"""The ids of all articles of a list, or of a part of it, without their rows."""

from array import array
from collections.abc import Iterator

from reader.library.listing.listing import Listing
from reader.library.rows.article_row import Key

_STRIDE = 1_000
"""Keys read at a time, in about a millisecond."""


def listed_ids(
    listing: Listing, last_id: int, is_unread: bool = False, first: Key | None = None, last: Key | None = None
) -> "array[int]":
    """The articles of a list in its order, or the unread ones, from the row `first` to the row `last`; without articles
    whose id is above `last_id`, which came after the person saw the list. Raises a LibraryError.
    """
    end = listing.sort_key(last) if last is not None else None
    ids = array("q", [first.id] if first is not None and first.id <= last_id else [])
    for key in _keys(listing, is_unread, first):
        if end is not None and listing.sort_key(key) > end:
            break
        if key.id <= last_id:
            ids.append(key.id)
    return ids


def _keys(listing: Listing, is_unread: bool, key: Key | None) -> Iterator[Key]:
    """The keys below one, or all."""
    while keys := listing.keys_after(key, _STRIDE, is_unread):
        yield from keys
        key = keys[-1]
