"""`broadsheet reclean`."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.commands.own_library import library_to_change, library_to_read
from reader.commands.printing import AddRow, complain, counted, json_rows, say, show_progress
from reader.library.library import Library
from reader.reprocessing import recleaning

if TYPE_CHECKING:
    from reader.commands.options.recleaning import RecleanOptions

_FACTS = {"rails": "related stories", "published": "date", "modified": "date of change", "url": "address"}
"""Fields of an article -> what people call them."""


def reclean_library(options: "RecleanOptions") -> int:
    """Extract the library's pages again, printing a line for each article that changed, and a summary. Returns the exit
    status.
    """
    with (library_to_read if options.dry_run else library_to_change)(options) as library:
        if options.format == "json":
            with json_rows() as add_row:
                done = _reclean(library, options, lambda result: _report_as_json(result, add_row))
        else:
            done = _reclean(library, options, _report)
            say(_summary(done, options.dry_run) if done else _nothing_to_reclean(library.count()))
    return int(any(result.problem for result in done))


def _reclean(
    library: Library, options: "RecleanOptions", report: Callable[[recleaning.Recleaned], None]
) -> list[recleaning.Recleaned]:
    """Extract pages again, reporting each and showing the progress."""
    total = recleaning.count_outdated(library, options.all_pages)
    done: list[recleaning.Recleaned] = []
    try:
        for result in recleaning.reclean(library, options.all_pages, stores=not options.dry_run) if total else ():
            done.append(result)
            report(result)
            show_progress(f"{len(done):,} of {total:,}" if len(done) < total else "")
    except KeyboardInterrupt:
        show_progress("")
        rest = "" if options.dry_run or options.all_pages else " Run it again for the others."
        complain(f"Stopped after {len(done):,} of {total:,} pages.{rest}")
        raise
    return done


def _nothing_to_reclean(articles: int) -> str:
    if not articles:
        return "The library has no pages yet. `broadsheet add PAGE` adds some."
    return "All pages were extracted by this version. `broadsheet reclean --all` re-extracts them all the same."


def _report(result: recleaning.Recleaned) -> None:
    if result.problem:
        show_progress("")
        complain(f"not replaced: {result.headline}: {result.problem}")
    elif result.is_changed:
        show_progress("")
        facts = f"  ({', '.join(_FACTS.get(name, name) for name in result.facts)})" if result.facts else ""
        say(f"+{result.added} -{result.removed}  {result.headline}{facts}", flush=True)


def _report_as_json(result: recleaning.Recleaned, add_row: AddRow) -> None:
    if result.is_changed or result.problem:
        row = {"id": result.article_id, "headline": result.headline, "added": result.added, "removed": result.removed}
        add_row(row | {"facts": list(result.facts), "error": result.problem or None})


def _summary(done: Sequence[recleaning.Recleaned], is_trial: bool) -> str:
    changed, left = sum(result.is_changed for result in done), sum(bool(result.problem) for result in done)
    added, removed = sum(result.added for result in done), sum(result.removed for result in done)
    cleaned = f"{counted(len(done) - left, 'page')} {'would be ' * is_trial}re-extracted"
    rest = f" {counted(left, 'article')} not replaced." if left else ""
    return f"{cleaned}: {changed:,} changed, {counted(added, 'paragraph')} added, {removed:,} removed.{rest}"
