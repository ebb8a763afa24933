"""`broadsheet export`."""

import os
from collections.abc import Iterator
from pathlib import Path

from reader.base.safe_text import safe_line
from reader.commands.arguments import Options
from reader.commands.own_library import library_to_read
from reader.commands.printing import complain, counted, show_progress
from reader.exporting.exporting import Step, export
from reader.exporting.written_files import Written
from reader.library.library import Library
from reader.searching.query import Query, parse_query


def export_library(options: Options) -> int:
    """Write the library's articles into a folder, and say what it came to. Returns the exit status: 1 where a file was
    left as it was, or an article could not be read.
    """
    query = parse_query(" ".join(options.queries)) if options.queries else None
    folder = Path(os.path.expanduser(options.export_to or ""))
    with library_to_read(options) as library:
        return _export(library, folder, query, options)


def _export(library: Library, folder: Path, query: Query | None, options: Options) -> int:
    counts = dict.fromkeys(Written, 0)
    problems = 0
    try:
        for step in _steps(library, folder, query, options):
            problems += not _tell(step)
            if step.written:
                counts[step.written] += 1
    except KeyboardInterrupt:
        show_progress("")
        complain(f"Stopped after {counted(sum(counts.values()), 'file')}. Run it again for the others.")
        raise
    show_progress("")
    print(_summary(counts, folder, "book" if options.format == "epub" else "article"))
    if counts[Written.KEPT]:
        complain(
            "Files that Broadsheet did not write, or that were changed, stay as they are. --force writes over them."
        )
    return int(bool(problems or counts[Written.KEPT]))


def _steps(library: Library, folder: Path, query: Query | None, options: Options) -> Iterator[Step]:
    if options.format == "epub":
        from reader.exporting.books import export_books

        return export_books(library, folder, query, options.is_forced)
    return export(library, folder, options.format, query, options.is_forced)


def _tell(step: Step) -> bool:
    """Say what is to be said of an article. False where it could not be read."""
    if step.problem or step.written is Written.KEPT:
        show_progress("")
        complain(f"{step.headline}: {step.problem}" if step.problem else f"left as it was: {step.name}")
    show_progress(f"{step.done:,} of {step.total:,}" if step.done < step.total else "")
    return not step.problem


def _summary(counts: dict[Written, int], folder: Path, what: str) -> str:
    done = counts[Written.NEW] + counts[Written.CHANGED]
    same = f", {counts[Written.SAME]:,} the same as before" if counts[Written.SAME] else ""
    return f"{counted(done, what)} written to {safe_line(str(folder))}{same}"
