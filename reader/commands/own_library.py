"""The library that a command uses."""

import os
from typing import TYPE_CHECKING

from reader.base import paths
from reader.base.errors import MissingLibrary
from reader.base.safe_text import safe_line
from reader.commands.printing import advise
from reader.library.library import Library

if TYPE_CHECKING:
    from reader.commands.options.command_options import LibraryOptions

_MANY = 20_000
"""Articles whose migration is announced: that of a million takes half a minute."""


def open_library(options: "LibraryOptions") -> Library:
    """The library that the options name, created if there is none. Raises a LibraryError."""
    return Library(options.library or paths.library_path(), _announce_migration)


def _announce_migration(articles: int) -> None:
    if articles >= _MANY:
        advise(f"bringing the library of {articles:,} articles up to date, which takes a moment …")


def library_to_read(options: "LibraryOptions") -> Library:
    """The library that the options name. Raises MissingLibrary where there is none, and other LibraryErrors."""
    path = options.library or paths.library_path()
    if not os.path.lexists(path):
        raise MissingLibrary(
            f"There is no library yet: {safe_line(str(path))} does not exist. `broadsheet add PAGE` creates it, or "
            "name another with --library."
        )
    return open_library(options)
