"""The list's rows by their number, without ever reading them all: windows of rows, found by key. Pure; no Textual.

A list of 100,000 rows scrolls like one of ten because only the windows around the screen are read. SQLite finds a
window by the key of its neighbour in logarithmic time, where OFFSET would walk over all rows before it.
"""

from collections import OrderedDict
from typing import TYPE_CHECKING

from reader.library.listing import Listing
from reader.library.rows import ArticleRow, Key

if TYPE_CHECKING:
    from reader.searching.snippets import Snippet

WINDOW = 100
"""Rows of one window: more than any screen shows, and read in a third of a millisecond."""

_KEPT = 8
"""Windows kept in memory."""


class RowWindow:
    """The rows of a list."""

    NOTHING = ("No articles yet.", "Press a to add a page.")
    """What the list says while there are none."""

    def __init__(self, listing: Listing) -> None:
        self.listing = listing
        self.lines = 2
        """Lines of the screen that a row takes."""
        self._windows: OrderedDict[int, list[ArticleRow]] = OrderedDict()
        self._lasts: dict[int, Key] = {}
        self._firsts: dict[int, Key] = {}
        self.count = listing.count()

    def reload(self) -> None:
        """Forget what was read, after rows came or went."""
        self._windows.clear()
        self._lasts.clear()
        self._firsts.clear()
        self.count = self.listing.count()

    def replace(self, row: ArticleRow) -> None:
        """Put a changed row in the place of the old one, where it was read."""
        for rows in self._windows.values():
            for place, old in enumerate(rows):
                if old.id == row.id:
                    rows[place] = row
                    return

    def row_of(self, article_id: int) -> ArticleRow | None:
        """The row of an article as it was read, None where it was not."""
        return next((row for rows in self._windows.values() for row in rows if row.id == article_id), None)

    def row_at(self, index: int) -> ArticleRow | None:
        """A row by its number from the top, None outside the list."""
        if not 0 <= index < self.count:
            return None
        rows = self._window(index // WINDOW)
        place = index % WINDOW
        return rows[place] if place < len(rows) else None

    def index_of(self, row: ArticleRow) -> int:
        """The number of a row."""
        return self.listing.rank(self.listing.key_of(row))

    def has(self, row: ArticleRow) -> bool:
        """Whether a row of the library is in the list."""
        return self.listing.has(row.id)

    def next_unread(self, here: ArticleRow | None, backwards: bool = False) -> ArticleRow | None:
        """The nearest unread row below one, or above it; from the top, or the end, without one."""
        return self.listing.next_unread(self.listing.key_of(here) if here else None, backwards)

    @property
    def told(self) -> str:
        """How many rows there are."""
        return f"{self.count:,}"

    @property
    def pattern(self) -> str:
        """A regular expression of what was looked for, "" where nothing was."""
        return ""

    def snippet(self, row: ArticleRow) -> "Snippet | None":
        """The words of an article around what was looked for; None where no words were."""
        return None

    def _window(self, number: int) -> list[ArticleRow]:
        if number in self._windows:
            self._windows.move_to_end(number)
            return self._windows[number]
        rows = self._read(number)
        self._windows[number] = rows
        if rows:
            self._firsts[number], self._lasts[number] = map(self.listing.key_of, (rows[0], rows[-1]))
        while len(self._windows) > _KEPT:
            self._windows.popitem(last=False)
        return rows

    def _read(self, number: int) -> list[ArticleRow]:
        """A window by the key of the nearest row known: the window before it, or after it, or the end of the list."""
        last = (self.count - 1) // WINDOW
        if number == 0:
            return self.listing.rows_after(None, WINDOW)
        if number - 1 in self._lasts:
            return self.listing.rows_after(self._lasts[number - 1], WINDOW)
        if number + 1 in self._firsts:
            return self.listing.rows_before(self._firsts[number + 1], WINDOW)
        if number == last:
            return self.listing.rows_before(None, self.count - last * WINDOW)
        return self.listing.rows_after(self._key_before(number), WINDOW)

    def _key_before(self, number: int) -> Key | None:
        """The key of the last row before a window, walking over the keys from the nearest one known."""
        known = max((other for other in self._lasts if other < number), default=-1)
        key = self._lasts.get(known)
        rows = (number - known - 1) * WINDOW
        self._lasts[number - 1] = found = self.listing.key_after(key, rows) or Key(0, 0)
        return found
