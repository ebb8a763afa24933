"""The rows of the list by their index, read in windows that are found by key. Pure; no Textual.

A list of 100,000 rows scrolls like one of ten because only the windows around the screen are read. SQLite finds a
window by the key of its neighbour in logarithmic time, where OFFSET would walk over all rows before it.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.library.db.connection import LibraryFile
from reader.library.listing.listing import Listing
from reader.library.rows.article_row import ArticleRow, Key
from reader.ui.viewmodels.pinned_rows import PinnedRows
from reader.ui.viewmodels.view_names import empty_of

if TYPE_CHECKING:
    from reader.searching.snippets import Snippet

WINDOW = 100
"""Rows of one window: more than any screen shows, read in a third of a millisecond."""

_MOST_WINDOWS = 8
"""Windows in memory."""


class PagedRows:
    """The rows of a list. A row that leaves its view, such as an unread article that was read, stays pinned until the
    view is shown again: nothing vanishes from under the cursor.
    """

    def __init__(self, listing: Listing) -> None:
        self.listing = listing
        self.lines = 2
        """Lines of the screen per row."""
        self._waiting = ""
        self._windows: OrderedDict[int, list[ArticleRow]] = OrderedDict()
        self._lasts: dict[int, Key] = {}
        self._firsts: dict[int, Key] = {}
        self._pinned = PinnedRows(listing)
        self.count = listing.count()

    def reload(self) -> None:
        """Drop the windows that were read, after rows came or went."""
        self._windows.clear()
        self._lasts.clear()
        self._firsts.clear()
        self._pinned.reload()
        self.count = self.listing.count() + len(self._pinned)

    def replace(self, row: ArticleRow) -> None:
        """Replace a row that changed, where it was read."""
        for rows in self._windows.values():
            for index, old in enumerate(rows):
                if old.id == row.id:
                    rows[index] = row
                    self._follow(row)
                    return

    def _follow(self, row: ArticleRow) -> None:
        """Pin a row that left the view; unpin one that came back."""
        self._pinned.follow(row)

    def row_of(self, article_id: int) -> ArticleRow | None:
        """The row of an article where it was read, None otherwise."""
        return next((row for rows in self._windows.values() for row in rows if row.id == article_id), None)

    def row_at(self, index: int) -> ArticleRow | None:
        """A row by its index from the top, None outside the list."""
        if not 0 <= index < self.count:
            return None
        rows = self._window(index // WINDOW)
        within = index % WINDOW
        return rows[within] if within < len(rows) else None

    def index_of(self, row: ArticleRow) -> int:
        """The index of a row; of a row that is not in the list, the index that it would have."""
        key = self.listing.key_of(row)
        return self.listing.rank(key) + self._pinned.count_above(key)

    def has(self, row: ArticleRow) -> bool:
        """Whether a row of the library is in the list, pinned rows included."""
        return row.id in self._pinned or self.listing.has(row.id)

    def next_unread(self, here: ArticleRow | None, backwards: bool = False) -> ArticleRow | None:
        """The nearest unread row after another, or before it; without another from the top, or from the end."""
        return self.listing.next_unread(self.listing.key_of(here) if here else None, backwards)

    def articles_at(self, indexes: range, last_id: int) -> Callable[[LibraryFile], Sequence[int]]:
        """What reads the articles of the rows at some indexes that follow each other, on any thread: there may be a
        million. Articles with an id above `last_id` are left out.
        """
        listing, ends = self.listing, [self.row_at(index) for index in (indexes.start, indexes.stop - 1)]
        first, last = (listing.key_of(row) if row is not None else None for row in ends)
        if first is None or last is None:
            return lambda _: ()
        pinned = [key.id for key in self._pinned.between(first, last) if key.id != first.id]

        def read(library: LibraryFile) -> Sequence[int]:
            from reader.library.listing.listed_ids import listed_ids

            ids = listed_ids(Listing(library, listing.view, listing.order), last_id, first=first, last=last)
            ids.extend(pinned)
            return ids

        return read

    @property
    def count_text(self) -> str:
        """The number of rows, as people read it."""
        return f"{self.count:,}"

    @property
    def pattern(self) -> str:
        """A regular expression of the words searched for, "" where none were."""
        return ""

    @property
    def nothing(self) -> tuple[str, ...]:
        """What an empty list says: sentences, with "{key:ID}" for the key of an action."""
        return (self._waiting,) if self._waiting else empty_of(self.listing.view)

    def wait_for(self, sentence: str) -> None:
        """Let an empty list say what it will soon have; "" ends that."""
        self._waiting = sentence

    def snippet(self, row: ArticleRow) -> "Snippet | None":
        """The words of an article around a match; None where no words were searched for."""
        return None

    # -- windows

    def _window(self, number: int) -> list[ArticleRow]:
        if number in self._windows:
            self._windows.move_to_end(number)
            return self._windows[number]
        rows = self._read(number)
        self._windows[number] = rows
        if rows:
            self._firsts[number], self._lasts[number] = map(self.listing.key_of, (rows[0], rows[-1]))
        while len(self._windows) > _MOST_WINDOWS:
            self._windows.popitem(last=False)
        return rows

    def _read(self, number: int) -> list[ArticleRow]:
        """Read a window by the key of the nearest known row: in the window before it, or after it, or at an end."""
        last = (self.count - 1) // WINDOW
        if number == 0:
            return self._rows_after(None)
        if number - 1 in self._lasts:
            return self._rows_after(self._lasts[number - 1])
        if number + 1 in self._firsts:
            return self._rows_before(self._firsts[number + 1], WINDOW)
        if number == last:
            return self._rows_before(None, self.count - last * WINDOW)
        return self._rows_after(self._key_before(number))

    def _rows_after(self, key: Key | None) -> list[ArticleRow]:
        rows = self.listing.rows_after(key, WINDOW)
        return self._pinned.among(rows, lambda other: key is None or other > self.listing.sort_key(key))[:WINDOW]

    def _rows_before(self, key: Key | None, count: int) -> list[ArticleRow]:
        rows = self.listing.rows_before(key, count)
        return self._pinned.among(rows, lambda other: key is None or other < self.listing.sort_key(key))[-count:]

    def _key_before(self, number: int) -> Key:
        """The key of the last row before a window, found by walking over the keys from the nearest known one."""
        known = max((other for other in self._lasts if other < number), default=-1)
        key = self._lasts.get(known)
        self._lasts[number - 1] = found = self._pinned.key_below(key, (number - known - 1) * WINDOW) or Key(0, 0)
        return found
