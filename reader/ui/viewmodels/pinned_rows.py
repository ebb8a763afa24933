"""The rows that left their view and stay in its list until it is shown again. Pure; no Textual."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from reader.library.listing.listing import Listing
from reader.library.rows.article_row import ArticleRow, Key

SortKey = tuple[Any, ...]
"""A key of a row that compares in the order of its list."""


class PinnedRow(NamedTuple):
    """A row that its view no longer has, and where the list shows it."""

    sort_key: SortKey
    key: Key
    row: ArticleRow


class PinnedRows:
    """The pinned rows of a listing, by the ids of their articles."""

    def __init__(self, listing: Listing) -> None:
        self._listing = listing
        self._rows: dict[int, PinnedRow] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, article_id: object) -> bool:
        return article_id in self._rows

    def __iter__(self) -> Iterator[PinnedRow]:
        return iter(self._rows.values())

    def follow(self, row: ArticleRow) -> None:
        """Pin a row that left the view; unpin one that came back."""
        if self._listing.has(row.id):
            self._rows.pop(row.id, None)
        else:
            self._rows[row.id] = self._pin(row)

    def reload(self) -> None:
        """Read the pinned rows again; unpin those that came back or were removed from the library."""
        rows = (self._listing.row(article_id) for article_id in self._rows)
        self._rows = {row.id: self._pin(row) for row in rows if row is not None and not self._listing.has(row.id)}

    def _pin(self, row: ArticleRow) -> PinnedRow:
        key = self._listing.key_of(row)
        return PinnedRow(self._listing.sort_key(key), key, row)

    def count_above(self, key: Key) -> int:
        """The number of pinned rows above a key."""
        sort_key = self._listing.sort_key(key)
        return sum(pinned.sort_key < sort_key for pinned in self)

    def between(self, first: Key, last: Key) -> list[Key]:
        """The keys of the pinned rows from one key to another."""
        start, end = map(self._listing.sort_key, (first, last))
        return [one.key for one in self if start <= one.sort_key <= end]

    def among(self, rows: list[ArticleRow], is_beyond: Callable[[SortKey], bool]) -> list[ArticleRow]:
        """Rows that follow each other in the list, with the pinned ones among them whose sort key `is_beyond`."""
        pinned = [(one.sort_key, one.row) for one in self if is_beyond(one.sort_key)]
        if not pinned:
            return rows
        keyed = [(self._listing.sort_key(self._listing.key_of(row)), row) for row in rows]
        return [row for _, row in sorted([*keyed, *pinned], key=lambda one: one[0])]

    def key_below(self, key: Key | None, rows: int) -> Key | None:
        """The key a number of rows after another, or from the top, counting pinned rows."""
        listing = self._listing
        start, sort_key = (listing.rank(key) + 1, listing.sort_key(key)) if key and self._rows else (0, ())
        if key and key.id in self._rows:
            start -= 1
        above = 0
        for number, one in enumerate(sorted(one for one in self if one.sort_key > sort_key), 1):
            index = listing.rank(one.key) - start + number
            if index == rows:
                return one.key
            above += index < rows
        return listing.key_after(key, rows - above) if rows > above else key
