"""Saved searches."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.library.db.connection import LibraryFile
from reader.library.listing.view import ALL, View, parse_view


class SavedSearch(NamedTuple):
    """A saved search: its name, its query as typed, and the view that it searches."""

    name: str
    query: str
    view: View = ALL


class SearchStore:
    """The saved searches of a library. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def all(self) -> list[SavedSearch]:
        """All saved searches, by name."""
        return self._read("true ORDER BY lower(name), name")

    def find(self, name: str) -> SavedSearch | None:
        """A saved search by its name, None if there is none."""
        return next(iter(self._read("name = ?", name)), None)

    def named(self, query: str, view: View = ALL) -> SavedSearch | None:
        """The saved search with a query and a view, None if there is none."""
        return next(iter(self._read("query = ? AND view = ?", query.strip(), str(view))), None)

    def _read(self, condition: str, *values: str) -> list[SavedSearch]:
        rows = self._library.read(f"SELECT name, query, view FROM saved_search WHERE {condition}", values)
        return [SavedSearch(name, query, parse_view(view) or ALL) for name, query, view in rows]

    def save(self, name: str, query: str, view: View = ALL) -> None:
        """Save a search under a name, in place of a search with that name and of another name for this search."""
        made = SavedSearch(name, query.strip(), view)
        with self._library.writing() as connection:
            connection.execute("DELETE FROM saved_search WHERE name = ? OR query = ? AND view = ?", _columns(made))
            connection.execute("INSERT INTO saved_search VALUES (?, ?, ?)", _columns(made))

    def replace(self, old: Sequence[SavedSearch], new: Sequence[SavedSearch]) -> None:
        """Save new searches in place of old ones; searches in both, or in neither, stay as they are."""
        gone, come = map(_columns, set(old) - set(new)), map(_columns, set(new) - set(old))
        with self._library.writing() as connection:
            connection.executemany("DELETE FROM saved_search WHERE name = ? AND query = ? AND view = ?", gone)
            connection.executemany("INSERT OR IGNORE INTO saved_search VALUES (?, ?, ?)", come)

    def remove(self, name: str) -> None:
        """Delete a saved search."""
        self._library.write("DELETE FROM saved_search WHERE name = ?", (name,))


def _columns(search: SavedSearch) -> tuple[str, str, str]:
    return search.name, search.query, str(search.view)
