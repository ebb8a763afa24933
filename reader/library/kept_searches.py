"""Searches that a person keeps under names of their own."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.library.connection import LibraryFile


class SavedSearch(NamedTuple):
    """A search: what it is called, and what was typed."""

    name: str
    query: str


class KeptSearches:
    """The saved searches of a library. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def all(self) -> list[SavedSearch]:
        """All of them by name."""
        rows = self._library.read("SELECT name, query FROM saved_search ORDER BY lower(name), name")
        return [SavedSearch(*row) for row in rows]

    def find(self, name: str) -> SavedSearch | None:
        """One by its name, None if there is none."""
        rows = self._library.read("SELECT name, query FROM saved_search WHERE name = ?", (name,))
        return SavedSearch(*rows[0]) if rows else None

    def named(self, query: str) -> SavedSearch | None:
        """The first that looks for what was typed, None if none does."""
        return next((one for one in self.all() if one.query == query.strip()), None)

    def save(self, name: str, query: str) -> None:
        """Keep a search under a name; what was kept under that name before, and the search's name before, go."""
        with self._library.writing() as connection:
            connection.execute("DELETE FROM saved_search WHERE name = ? OR query = ?", (name, query.strip()))
            connection.execute("INSERT INTO saved_search VALUES (?, ?)", (name, query.strip()))

    def replace(self, old: Sequence[SavedSearch], new: Sequence[SavedSearch]) -> None:
        """Keep the new ones in the place of the old ones; what is in both, or in neither, stays as it is."""
        with self._library.writing() as connection:
            connection.executemany("DELETE FROM saved_search WHERE name = ? AND query = ?", set(old) - set(new))
            connection.executemany("INSERT OR IGNORE INTO saved_search VALUES (?, ?)", set(new) - set(old))

    def remove(self, name: str) -> None:
        """Keep a search no longer."""
        self._library.write("DELETE FROM saved_search WHERE name = ?", (name,))
