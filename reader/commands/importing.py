"""`broadsheet import`."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.base.errors import ImportProblem, PageError
from reader.base.safe_text import safe_line
from reader.commands.own_library import library_to_read, open_library
from reader.commands.printing import complain, counted, print_found, show_progress, terminal_width
from reader.commands.text_table import draw_table
from reader.importing.fetching import fetch_wanted
from reader.importing.import_files import UnknownKind
from reader.importing.importing import ImportOutcome, ImportResult, import_path
from reader.library.library import Library
from reader.library.stores.feeds import FeedStore
from reader.library.stores.wanted_pages import WantedPage, WantedPageStore
from reader.sources import address_meant, is_missing, local_path, source_name
from reader.subscriptions.feed_discovery import has_feeds
from reader.subscriptions.newsboat_import import NewsboatFiles, import_newsboat, newsboat_files

if TYPE_CHECKING:
    from reader.commands.options.transfer import ImportOptions

_MOST_NAMED = 20
"""Failures that are printed one by one."""
_STRIDE = 500
"""Addresses read from the library at a time."""


def import_files(options: "ImportOptions") -> int:
    """Import files, and fetch the addresses in them. Returns the exit status: 1 where something failed."""
    if options.waiting:
        return _show_waiting(options)
    if not options.paths:
        with library_to_read(options) as library:
            return _fetch(library, options.retry)
    if all(map(is_missing, options.paths)):  # then no library is created for nothing
        raise ImportProblem("\n".join(map(_missing, options.paths)))
    with open_library(options) as library:
        went_well = all([_import_or_add(library, word) for word in options.paths])
        if options.fetch and WantedPageStore(library).count(with_failed=options.retry):
            return int(bool(_fetch(library, options.retry)) or not went_well)
        waiting = WantedPageStore(library).count(with_failed=False)
    if waiting:
        print(f"{counted(waiting, 'page')} to fetch. `broadsheet import` fetches them.")
    return int(not went_well)


def _missing(word: str) -> str:
    address = address_meant(word)
    advice = f"If it is an address, write {safe_line(address)}." if address else "Check the name."
    return f"{source_name(word)} does not exist. {advice}"


def _import_or_add(library: Library, word: str) -> bool:
    """Import a file or a folder; what `broadsheet add` takes is added: feeds, lists of feeds, addresses, pages. False
    where something failed.
    """
    path = local_path(word)
    if path is None or has_feeds(path):
        return _add(library, word)
    if is_missing(word):
        complain(_missing(word))
        return False
    try:
        files = newsboat_files(path)
        return _import(library, path) if files is None else _import_newsboat(library, files)
    except UnknownKind as error:
        if _add(library, word):
            return True
        complain(str(error))
        return False


def _add(library: Library, word: str) -> bool:
    from reader.commands.add_report import AddReport
    from reader.commands.adding import add_words
    from reader.commands.options.adding import AddOptions

    return add_words(library, AddOptions(pages=(word,)), AddReport())


def _import(library: Library, path: Path) -> bool:
    feeds = len(FeedStore(library).feeds())
    try:
        counts = _count(import_path(library, path))
    except UnknownKind:
        raise
    except ImportProblem as error:
        show_progress("")
        complain(str(error))
        return False
    print(_summary(counts))
    if new := len(FeedStore(library).feeds()) - feeds:
        print(f"now following {counted(new, 'more feed')}")
    return not counts[ImportOutcome.FAILED]


def _import_newsboat(library: Library, files: NewsboatFiles) -> bool:
    """Import newsboat's feeds and articles. False where something failed."""
    progress = None
    try:
        for progress in import_newsboat(library, files):
            if progress.done % 100 == 0:
                show_progress(f"{progress.done:,} of {progress.total:,}")
    except PageError as error:
        show_progress("")
        complain(f"{source_name(files.cache)}: {error}")
        return False
    show_progress("")
    if progress is not None:
        known = f", {progress.total - progress.new:,} there already or deleted" * (progress.new < progress.total)
        print(f"{counted(progress.new, 'new article')} of {counted(progress.feeds, 'feed')}{known}")
    if files.urls is None:
        complain("newsboat's urls was not found beside the cache: import it too for titles and folders.")
    return True


def _fetch(library: Library, retries: bool) -> int:
    wanted = WantedPageStore(library)
    if not wanted.count(with_failed=retries):
        failed = wanted.count()
        print(
            "Nothing is waiting to be fetched." + (f" {failed:,} failed before: --retry tries again." if failed else "")
        )
        return 0
    try:
        counts = _count(fetch_wanted(library, retries))
    except KeyboardInterrupt:
        show_progress("")
        complain("Stopped. What was fetched stays; `broadsheet import` fetches the rest.")
        raise
    print(_summary(counts))
    if counts[ImportOutcome.FAILED]:
        complain("`broadsheet import --waiting` lists what could not be fetched, `--retry` tries again.")
    if counts[ImportOutcome.WANTED]:
        complain("Some servers asked us to wait: run `broadsheet import` later to fetch the rest.")
    return int(bool(counts[ImportOutcome.FAILED] or counts[ImportOutcome.WANTED]))


def _count(steps: Iterable[ImportResult]) -> Counter[ImportOutcome]:
    """Count the results, printing the progress and the failures."""
    counts: Counter[ImportOutcome] = Counter()
    for step in steps:
        counts[step.what] += 1
        if step.what is ImportOutcome.FAILED and counts[ImportOutcome.FAILED] <= _MOST_NAMED:
            show_progress("")
            complain(f"{step.name}: {step.reason}")
        done = counts.total()
        if step.total:
            show_progress(f"{step.done:,} of {step.total:,}" if step.done < step.total else "")
        elif done % 100 == 0:
            show_progress(f"{done:,}")
    show_progress("")
    if counts[ImportOutcome.FAILED] > _MOST_NAMED:
        complain(f"and {counts[ImportOutcome.FAILED] - _MOST_NAMED:,} more")
    return counts


def _summary(counts: Counter[ImportOutcome]) -> str:
    return (
        ", ".join(f"{counts[what]:,} {what}" for what in ImportOutcome if counts[what])
        or "There was nothing to import."
    )


# -- addresses that are not fetched yet


def _show_waiting(options: "ImportOptions") -> int:
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
