"""`broadsheet reclean`."""

from collections.abc import Sequence

from reader.commands.arguments import Options
from reader.commands.own_library import library_to_read
from reader.commands.printing import complain, counted, show_progress
from reader.reprocessing import recleaning

_FACTS = {"rails": "related stories", "published": "date", "modified": "date of change", "url": "address"}
"""What people call the fields of an article."""


def reclean_library(options: Options) -> int:
    """Clean the library's pages again: one line for each article that changed, and what it came to."""
    with library_to_read(options) as library:
        total = recleaning.count_outdated(library, options.every)
        if not total:
            print(_nothing_to_reclean(library.count()))
            return 0
        done: list[recleaning.Recleaned] = []
        try:
            for result in recleaning.reclean(library, options.every, stores=not options.dry_run):
                done.append(result)
                _tell_recleaned(result)
                show_progress(f"{len(done):,} of {total:,}" if len(done) < total else "")
        except KeyboardInterrupt:
            show_progress("")
            rest = "" if options.dry_run or options.every else " They are done; run it again for the others."
            complain(f"Stopped after {len(done):,} of {total:,} pages.{rest}")
            raise
    print(_summary(done, options.dry_run))
    return int(any(result.problem for result in done))


def _nothing_to_reclean(articles: int) -> str:
    if not articles:
        return "The library has no pages yet. `broadsheet add PAGE` adds some."
    return "This cleaner made every article of the library. `broadsheet reclean --all` cleans the pages all the same."


def _tell_recleaned(result: recleaning.Recleaned) -> None:
    if result.problem:
        show_progress("")
        complain(f"left as it was: {result.headline}: {result.problem}")
    elif result.is_changed:
        show_progress("")
        facts = f"  ({', '.join(_FACTS.get(name, name) for name in result.facts)})" if result.facts else ""
        print(f"+{result.came} -{result.went}  {result.headline}{facts}", flush=True)


def _summary(done: Sequence[recleaning.Recleaned], is_trial: bool) -> str:
    changed, left = sum(result.is_changed for result in done), sum(bool(result.problem) for result in done)
    came, went = sum(result.came for result in done), sum(result.went for result in done)
    cleaned = f"{counted(len(done) - left, 'page')} {'would be ' * is_trial}cleaned again"
    rest = f" {left:,} left as {'they were' if left > 1 else 'it was'}." if left else ""
    return f"{cleaned}: {changed:,} changed, {counted(came, 'paragraph')} came, {went:,} went.{rest}"
