"""The library that a command is about."""

import os

from reader.base import paths
from reader.base.errors import MissingLibrary
from reader.base.safe_text import safe_line
from reader.commands.arguments import Options
from reader.commands.printing import advise
from reader.library.library import Library

_MANY = 20_000
"""Articles that are not brought up to date at once: a million take half a minute."""


def open_library(options: Options) -> Library:
    """The library that the options mean, made if there is none. Says so where a large one is brought up to date first,
    which takes a while. Raises LibraryErrors.
    """
    return Library(options.library or paths.library_path(), _tell_older)


def _tell_older(articles: int) -> None:
    if articles >= _MANY:
        advise(f"bringing the library of {articles:,} articles up to date, which takes a moment …")


def library_to_read(options: Options) -> Library:
    """The library that the options mean, to look into. Raises MissingLibrary where there is none, and other
    LibraryErrors.
    """
    path = options.library or paths.library_path()
    if not os.path.lexists(path):
        raise MissingLibrary(
            f"There is no library yet: {safe_line(str(path))} is not there. `broadsheet add PAGE` makes it, or name "
            "another with --library."
        )
    return open_library(options)
