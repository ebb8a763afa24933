"""The list's rows by their number, without ever reading them all: windows of rows, found by key. Pure; no Textual.

A list of 100,000 rows scrolls like one of ten because only the windows around the screen are read. SQLite finds a
window by the key of its neighbour in logarithmic time, where OFFSET would walk over all rows before it.
"""

from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.library.listing.listing import Listing
from reader.library.rows.article_row import ArticleRow, Key
from reader.ui.viewmodels.view_names import empty_of

if TYPE_CHECKING:
    from reader.searching.snippets import Snippet

WINDOW = 100
"""Rows of one window: more than any screen shows, and read in a third of a millisecond."""

_KEPT = 8
"""Windows kept in memory."""

Place = tuple[Any, ...]
"""A key that sorts as its list does."""


class PagedRows:
    """The rows of a list. A row that its view has no longer, as the unread one that was read, is held until the view is
    shown anew: nothing vanishes from under the cursor.
    """

    def __init__(self, listing: Listing) -> None:
        self.listing = listing
        self.lines = 2
        """Lines of the screen that a row takes."""
        self._windows: OrderedDict[int, list[ArticleRow]] = OrderedDict()
        self._lasts: dict[int, Key] = {}
        self._firsts: dict[int, Key] = {}
        self._held: dict[int, PinnedRow] = {}
        self.count = listing.count()

    def reload(self) -> None:
        """Forget what was read, after rows came or went."""
        self._windows.clear()
        self._lasts.clear()
        self._firsts.clear()
        held = (self.listing.row(article_id) for article_id in self._held)
        self._held = {row.id: self._hold(row) for row in held if row is not None and not self.listing.has(row.id)}
        self.count = self.listing.count() + len(self._held)

    def replace(self, row: ArticleRow) -> None:
        """Put a changed row in the place of the old one, where it was read."""
        for rows in self._windows.values():
            for place, old in enumerate(rows):
                if old.id == row.id:
                    rows[place] = row
                    self._follow(row)
                    return

    def _follow(self, row: ArticleRow) -> None:
        """Hold a row that left the view, and no longer one that came back."""
        if self.listing.has(row.id):
            self._held.pop(row.id, None)
        else:
            self._held[row.id] = self._hold(row)

    def _hold(self, row: ArticleRow) -> "PinnedRow":
        key = self.listing.key_of(row)
        return PinnedRow(self.listing.sort_key(key), key, row)

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
        """The number of a row, or that which one would have that is not in the list."""
        key = self.listing.key_of(row)
        return self.listing.rank(key) + self._count_held(key)

    def _count_held(self, key: Key) -> int:
        """How many rows are held above a key."""
        place = self.listing.sort_key(key)
        return sum(held.place < place for held in self._held.values())

    def has(self, row: ArticleRow) -> bool:
        """Whether a row of the library is in the list."""
        return row.id in self._held or self.listing.has(row.id)

    def next_unread(self, here: ArticleRow | None, backwards: bool = False) -> ArticleRow | None:
        """The nearest unread row below one, or above it; from the top, or the end, without one."""
        return self.listing.next_unread(self.listing.key_of(here) if here else None, backwards)

    @property
    def count_text(self) -> str:
        """How many rows there are."""
        return f"{self.count:,}"

    @property
    def pattern(self) -> str:
        """A regular expression of what was looked for, "" where nothing was."""
        return ""

    @property
    def nothing(self) -> tuple[str, str]:
        """What the list says while there are none, and what to do."""
        return empty_of(self.listing.view)

    def snippet(self, row: ArticleRow) -> "Snippet | None":
        """The words of an article around what was looked for; None where no words were."""
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
        while len(self._windows) > _KEPT:
            self._windows.popitem(last=False)
        return rows

    def _read(self, number: int) -> list[ArticleRow]:
        """A window by the key of the nearest row known: the window before it, or after it, or the end of the list."""
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
        return self._with_held(rows, lambda place: key is None or place > self.listing.sort_key(key))[:WINDOW]

    def _rows_before(self, key: Key | None, count: int) -> list[ArticleRow]:
        rows = self.listing.rows_before(key, count)
        return self._with_held(rows, lambda place: key is None or place < self.listing.sort_key(key))[-count:]

    def _with_held(self, rows: list[ArticleRow], is_beyond: Callable[[Place], bool]) -> list[ArticleRow]:
        """The rows of a stretch of the list, and among them those that are held there."""
        held = [(one.place, one.row) for one in self._held.values() if is_beyond(one.place)]
        if not held:
            return rows
        placed = [(self.listing.sort_key(self.listing.key_of(row)), row) for row in rows]
        return [row for _, row in sorted([*placed, *held], key=lambda one: one[0])]

    def _key_before(self, number: int) -> Key:
        """The key of the last row before a window, walking over the keys from the nearest one known."""
        known = max((other for other in self._lasts if other < number), default=-1)
        key = self._lasts.get(known)
        self._lasts[number - 1] = found = self._key_below(key, (number - known - 1) * WINDOW) or Key(0, 0)
        return found

    def _key_below(self, key: Key | None, rows: int) -> Key | None:
        """The key so many rows below another, or from the top, those that are held among them."""
        start, place = (self.listing.rank(key) + 1, self.listing.sort_key(key)) if key and self._held else (0, ())
        if key and key.id in self._held:
            start -= 1
        held = sorted(one for one in self._held.values() if one.place > place)
        above = 0
        for number, one in enumerate(held, 1):
            index = self.listing.rank(one.key) - start + number
            if index == rows:
                return one.key
            above += index < rows
        return self.listing.key_after(key, rows - above) if rows > above else key


class PinnedRow(NamedTuple):
    """A row that its view has no longer, and where it stands."""

    place: Place
    key: Key
    row: ArticleRow
