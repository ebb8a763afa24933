"""`broadsheet add`."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.bulk_ingest.source_scanner import are_many
from reader.commands.add_report import AddReport, reporting
from reader.commands.adding_one import Follows, add_one
from reader.commands.own_library import open_library
from reader.commands.standard_input import standard_input
from reader.library.library import Library
from reader.sources import expand_sources, local_path
from reader.subscriptions.feed_discovery import has_feeds

if TYPE_CHECKING:
    from reader.commands.options.adding import AddOptions


def add_pages(options: "AddOptions") -> int:
    """Add pages, printing a line for each where they are few. Returns the exit status: 1 where a page failed."""
    with open_library(options) as library, reporting(options.format) as report:
        return int(not add_words(library, options, report))


def add_words(library: Library, options: "AddOptions", report: AddReport) -> bool:
    """Add the sources that the options name. False where one failed. Raises a LibraryError."""
    many, rest = _divide(options.pages, names_refused=options.refused is not None)
    went_well = True
    if many:
        from reader.commands.adding_many import add_many

        went_well = add_many(library, many, options, report)
    follows = Follows.PAGE if options.follow_page else Follows.FEED if options.follow_feed else Follows.NOTHING
    added = [add_one(library, source, follows, standard_input(), report) for source in expand_sources(rest)]
    return went_well and all(added)


def _divide(words: Sequence[str], names_refused: bool) -> tuple[list[Path], Sequence[str]]:
    """The files, folders and archives that are many pages, and the other words. Where there are few, all are the
    others, unless a file is to name the refused pages. Files with feeds are never among many pages.
    """
    paths = {word: path for word in words if (path := local_path(word)) and _exists(path) and not has_feeds(path)}
    if not (names_refused and paths or are_many(paths.values())):
        return [], words
    return list(paths.values()), [word for word in words if word not in paths]


def _exists(path: Path) -> bool:
    """Whether a path is a file or a folder; whatever else is wrong is reported when it is read."""
    return os.path.isfile(path) or os.path.isdir(path)
