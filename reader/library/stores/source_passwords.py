"""Takes user names and passwords out of the sources of pages, where an older Broadsheet left those of feeds.

Feeds that are followed lose theirs by `FeedStore.set_address`; this goes once through what was brought by others.
"""

from collections.abc import Iterator

from reader.base.address_credentials import hide_passwords
from reader.library.db.connection import LibraryFile

_STATE = "sources"
"""The key in table `state`: there once no source has a password."""
_STRIDE = 500
"""Versions that are read at a time, in some milliseconds."""


def are_removed(library: LibraryFile) -> bool:
    """Whether no source has a password any more; new ones never get one. Raises a LibraryError."""
    return bool(library.read("SELECT 1 FROM state WHERE key = ?", (_STATE,)))


def remove_in_steps(library: LibraryFile) -> Iterator[int]:
    """Take passwords out of all sources, yielding after each step how many versions were looked at so far; what is
    stopped begins anew the next time. Raises a LibraryError.
    """
    last = done = 0
    while ids := library.read("SELECT id FROM version WHERE id > ? ORDER BY id LIMIT ?", (last, _STRIDE)):
        first, last = ids[0][0], ids[-1][0]
        found = library.read(
            "SELECT id, source FROM version WHERE id BETWEEN ? AND ? AND instr(source, '@')", (first, last)
        )
        changed = [(plain, number) for number, source in found if (plain := hide_passwords(source)) != source]
        if changed:
            with library.writing() as connection:
                connection.executemany("UPDATE version SET source = ? WHERE id = ?", changed)
        done += len(ids)
        if len(ids) == _STRIDE:
            yield done
    library.write("INSERT OR IGNORE INTO state VALUES (?, '')", (_STATE,))
