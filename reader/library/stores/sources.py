"""The files and the records of archives that were added already.

Each has a key that differs from that of any other, and from its own before it changed.
"""

from collections.abc import Iterable

from reader.library.db.connection import LibraryFile
from reader.library.rows.source_row import save_source


class SourceStore:
    """The sources of a library. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def is_done(self, key: bytes, cleaner: int) -> bool | None:
        """Whether the source with a key is in the library: False where that version of the cleaner rejected it, None
        where it is to be tried.
        """
        found = self._library.read("SELECT refused_by FROM taken_source WHERE key = ?", (key,))
        if not found or found[0][0] not in (None, cleaner):
            return None
        return found[0][0] is None

    def reject(self, keys: Iterable[bytes], cleaner: int) -> None:
        """Save that a version of the cleaner found no article in these sources."""
        with self._library.writing() as connection:
            for key in keys:
                save_source(connection, key, cleaner)
