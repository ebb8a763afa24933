"""`broadsheet import`."""

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from reader.base.errors import ImportProblem
from reader.base.safe_text import safe_line
from reader.commands.arguments import Options
from reader.commands.own_library import library_to_read, open_library
from reader.commands.printing import complain, counted, print_found, show_progress, terminal_width
from reader.commands.text_table import draw_table
from reader.importing.fetching import fetch_wanted
from reader.importing.importing import ImportOutcome, ImportResult, import_path
from reader.library.library import Library
from reader.library.stores.feeds import FeedStore
from reader.library.stores.wanted_pages import WantedPage, WantedPageStore

_MOST_TOLD = 20
"""Things that could not be read and are told one by one."""
_STRIDE = 500


def import_files(options: Options) -> int:
    """Take in files, and fetch what waits. Returns the exit status: 1 where something could not be taken in."""
    if options.shows_waiting:
        return _show_waiting(options)
    if not options.pages:
        with library_to_read(options) as library:
            return _fetch(library, options.retries)
    paths = [Path(os.path.expanduser(word)) for word in options.pages]
    if not any(map(os.path.lexists, paths)):  # then no library is made for nothing
        raise ImportProblem("\n".join(f"{safe_line(str(path))} is not there. Check the name." for path in paths))
    with open_library(options) as library:
        went_well = all([_take_in(library, path) for path in paths])
        if options.fetches and WantedPageStore(library).count(with_failed=options.retries):
            return int(bool(_fetch(library, options.retries)) or not went_well)
        waiting = WantedPageStore(library).count(with_failed=False)
    if waiting:
        print(f"{counted(waiting, 'page')} to fetch. `broadsheet import` goes on with that.")
    return int(not went_well)


def _take_in(library: Library, path: Path) -> bool:
    feeds = len(FeedStore(library).feeds())
    try:
        counts = _follow(import_path(library, path))
    except ImportProblem as error:
        show_progress("")
        complain(str(error))
        return False
    print(_summary(counts))
    if new := len(FeedStore(library).feeds()) - feeds:
        print(f"{counted(new, 'feed')} followed from now on")
    return not counts[ImportOutcome.FAILED]


def _fetch(library: Library, retries: bool) -> int:
    wanted = WantedPageStore(library)
    if not wanted.count(with_failed=retries):
        failed = wanted.count()
        print("Nothing waits to be fetched." + (f" {failed:,} failed before: --retry tries again." if failed else ""))
        return 0
    try:
        counts = _follow(fetch_wanted(library, retries))
    except KeyboardInterrupt:
        show_progress("")
        complain("Stopped. What was fetched stays; `broadsheet import` goes on with the rest.")
        raise
    print(_summary(counts))
    if counts[ImportOutcome.FAILED]:
        complain("`broadsheet import --waiting` lists what could not be fetched, `--retry` tries again.")
    if counts[ImportOutcome.WANTED]:
        complain("Some servers asked us to wait: run `broadsheet import` later to fetch the rest.")
    return int(bool(counts[ImportOutcome.FAILED] or counts[ImportOutcome.WANTED]))


def _follow(steps: Iterable[ImportResult]) -> Counter[ImportOutcome]:
    """Do the work, and say how far it is and what fails."""
    counts: Counter[ImportOutcome] = Counter()
    for step in steps:
        counts[step.what] += 1
        if step.what is ImportOutcome.FAILED and counts[ImportOutcome.FAILED] <= _MOST_TOLD:
            show_progress("")
            complain(f"{step.name}: {step.reason}")
        done = counts.total()
        if step.total:
            show_progress(f"{step.done:,} of {step.total:,}" if step.done < step.total else "")
        elif done % 100 == 0:
            show_progress(f"{done:,}")
    show_progress("")
    if counts[ImportOutcome.FAILED] > _MOST_TOLD:
        complain(f"and {counts[ImportOutcome.FAILED] - _MOST_TOLD:,} more")
    return counts


def _summary(counts: Counter[ImportOutcome]) -> str:
    return ", ".join(f"{counts[what]:,} {what}" for what in ImportOutcome if counts[what]) or "Nothing was found in it."


# -- what waits


def _show_waiting(options: Options) -> int:
    with library_to_read(options) as library:
        pages: list[WantedPage] = []
        while some := WantedPageStore(library).after(pages[-1].id if pages else 0, _STRIDE, with_failed=True):
            pages += some
    if options.format == "json":
        print_found([_to_json(page) for page in pages])
    else:
        rows = [[page.title, page.error or "not fetched yet", page.url] for page in pages]
        print_found("\n".join(draw_table(["TITLE", "STATE", "ADDRESS"], rows, terminal_width())))
    return 0


def _to_json(page: WantedPage) -> dict[str, Any]:
    return {
        "url": page.url,
        "title": page.title,
        "tags": list(page.states.tags),
        "read": page.states.is_read,
        "starred": page.states.is_starred,
        "later": page.states.is_later,
        "error": page.error,
    }
