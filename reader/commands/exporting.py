"""`broadsheet export`."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from reader.base.safe_text import safe_line
from reader.commands.own_library import library_to_read
from reader.commands.printing import complain, counted, say, show_progress
from reader.exporting.exporting import Step, export
from reader.exporting.written_files import Written
from reader.library.library import Library
from reader.searching.query import Query, parse_query

if TYPE_CHECKING:
    from reader.commands.options.transfer import ExportOptions


def export_library(options: "ExportOptions") -> int:
    """Write articles of the library to a folder, and print a summary. Returns the exit status: 1 where a file was not
    overwritten, or an article could not be read.
    """
    query = parse_query(" ".join(options.queries)) if options.queries else None
    with library_to_read(options) as library:
        return _export(library, Path(os.path.expanduser(options.folder)), query, options)


def _export(library: Library, folder: Path, query: Query | None, options: "ExportOptions") -> int:
    counts = dict.fromkeys(Written, 0)
    problems = 0
    try:
        for step in _steps(library, folder, query, options):
            problems += not _report(step)
            if step.written:
                counts[step.written] += 1
    except KeyboardInterrupt:
        show_progress("")
        complain(f"Stopped after {counted(sum(counts.values()), 'file')}. Run it again for the others.")
        raise
    show_progress("")
    say(_summary(counts, folder, "book" if options.format == "epub" else "article"))
    if counts[Written.SKIPPED]:
        complain("Files that Broadsheet did not write, or that were changed, are not overwritten. --force does that.")
    return int(bool(problems or counts[Written.SKIPPED]))


def _steps(library: Library, folder: Path, query: Query | None, options: "ExportOptions") -> Iterator[Step]:
    if options.format == "epub":
        from reader.exporting.books import export_books

        return export_books(library, folder, query, options.force)
    return export(library, folder, options.format, query, options.force)


def _report(step: Step) -> bool:
    """Print what became of an article, if anything is wrong, and the progress. False where it could not be read."""
    if step.problem or step.written is Written.SKIPPED:
        show_progress("")
        complain(f"{step.headline}: {step.problem}" if step.problem else f"not overwritten: {step.name}")
    show_progress(f"{step.done:,} of {step.total:,}" if step.done < step.total else "")
    return not step.problem


def _summary(counts: dict[Written, int], folder: Path, what: str) -> str:
    done = counts[Written.NEW] + counts[Written.CHANGED]
    same = f", {counts[Written.SAME]:,} unchanged" if counts[Written.SAME] else ""
    return f"{counted(done, what)} written to {safe_line(str(folder))}{same}"
