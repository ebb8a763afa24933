"""`broadsheet add`."""

import os
from collections.abc import Sequence
from pathlib import Path

from reader.bulk_ingest.source_scanner import are_many
from reader.commands.arguments import Options
from reader.commands.feeds import add_one
from reader.commands.own_library import open_library
from reader.commands.standard_input import standard_input
from reader.sources import expand_sources, local_path


def add_pages(options: Options) -> int:
    """Add pages, one line of result each where they are few; failures go to standard error and make the status 1."""
    many, rest = _parted(options.pages, names_refused=options.refused is not None)
    with open_library(options) as library:
        is_whole = True
        if many:
            from reader.commands.adding_many import add_many

            is_whole = add_many(library, many, options)
        sources = expand_sources(rest)
        added = [add_one(library, source, options.takes_feed, standard_input()) for source in sources]
    return int(not (is_whole and all(added)))


def _parted(words: Sequence[str], names_refused: bool) -> tuple[list[Path], Sequence[str]]:
    """The files, folders and archives that are to be added as many pages, and the other words; all are others where
    they are few, and no file is to name those that are refused.
    """
    paths = {word: path for word in words if (path := local_path(word)) and _is_there(path)}
    if not (names_refused and paths or are_many(paths.values())):
        return [], words
    return list(paths.values()), [word for word in words if word not in paths]


def _is_there(path: Path) -> bool:
    """Whether a path is a file or a folder; what else is wrong with it is said where it is read."""
    return os.path.isfile(path) or os.path.isdir(path)
