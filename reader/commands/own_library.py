"""The library that a command is to look into, which it never makes."""

import os

from reader import places
from reader.commands.arguments import Options
from reader.errors import MissingLibrary
from reader.library.library import Library
from reader.safe_text import safe_line


def library_to_read(options: Options) -> Library:
    """The library that the options mean. Raises MissingLibrary where there is none, and other LibraryErrors."""
    path = options.library or places.library_path()
    if not os.path.lexists(path):
        raise MissingLibrary(
            f"There is no library yet: {safe_line(str(path))} is not there. `broadsheet add PAGE` makes it, or name "
            "another with --library."
        )
    return Library(path)
