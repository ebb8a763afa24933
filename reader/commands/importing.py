"""`broadsheet import`."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.base.errors import ImportProblem, PageError
from reader.base.safe_text import safe_line
from reader.commands.import_report import ImportReport, reporting_import
from reader.commands.own_library import library_to_change, library_to_read, open_library
from reader.commands.printing import complain, counted, print_found, show_progress, terminal_width
from reader.commands.text_table import draw_table
from reader.importing.fetching import fetch_wanted
from reader.importing.import_files import UnknownKind
from reader.importing.importing import ImportOutcome, import_path
from reader.library.library import Library
from reader.library.stores.feeds import FeedStore
from reader.library.stores.wanted_pages import WantedPage, WantedPageStore
from reader.library.transfer.left_out import Accepted, LeftOut
from reader.library.transfer.records import ArticleRecords
from reader.sources import address_meant, is_missing, local_path, source_name
from reader.subscriptions.feed_discovery import has_feeds
from reader.subscriptions.newsboat_import import NewsboatFiles, import_newsboat, newsboat_files

if TYPE_CHECKING:
    from reader.commands.options.transfer import ImportOptions

_STRIDE = 500
"""Addresses read from the library at a time."""


def import_files(options: "ImportOptions") -> int:
    """Import files, and fetch the addresses in them. Returns the exit status: 1 where something failed."""
    if options.waiting:
        return _show_waiting(options)
    if options.paths and all(map(is_missing, options.paths)):  # then no library is created for nothing
        raise ImportProblem("\n".join(map(_missing, options.paths)))
    opened = open_library if options.paths else library_to_change
    with opened(options) as library, reporting_import(options.format) as report:
        return int(not _import_all(library, options, report))


def _import_all(library: Library, options: "ImportOptions", report: ImportReport) -> bool:
    """Import what the options name, and fetch what waits. False where something failed."""
    if not options.paths:
        return _fetch(library, options.retry, report)
    accepted = Accepted(options.with_feeds, options.with_corrections)
    went_well = all([_import_or_add(library, word, accepted, report) for word in options.paths])
    if options.fetch and WantedPageStore(library).count(with_failed=options.retry):
        return _fetch(library, options.retry, report) and went_well
    if waiting := WantedPageStore(library).count(with_failed=False):
        report.say(f"{counted(waiting, 'page')} to fetch. `broadsheet import` fetches them.")
    return went_well


def _missing(word: str) -> str:
    address = address_meant(word)
    advice = f"If it is an address, write {safe_line(address)}." if address else "Check the name."
    return f"{source_name(word)} does not exist. {advice}"


def _import_or_add(library: Library, word: str, accepted: Accepted, report: ImportReport) -> bool:
    """Import a file or a folder; what `broadsheet add` takes is added: feeds, lists of feeds, addresses, pages. False
    where something failed.
    """
    path = local_path(word)
    if path is None or has_feeds(path):
        return _add(library, word, report)
    if is_missing(word):
        report.adding.problem(source_name(word), _missing(word))
        return False
    try:
        files = newsboat_files(path)
        if files is not None:
            return _import_newsboat(library, word, files, report)
        return _import(library, word, path, accepted, report)
    except UnknownKind as error:
        if _add(library, word, report):
            return True
        complain(str(error))
        return False


def _add(library: Library, word: str, report: ImportReport) -> bool:
    from reader.commands.adding import add_words
    from reader.commands.options.adding import AddOptions

    return add_words(library, AddOptions(pages=(word,)), report.adding)


def _import(library: Library, word: str, path: Path, accepted: Accepted, report: ImportReport) -> bool:
    before = {feed.id for feed in FeedStore(library).feeds()}
    records = ArticleRecords(library, accepted)
    try:
        counts = report.items(source_name(word), import_path(library, path, records))
        if records.left_out:
            _offer(library, source_name(word), path, records.left_out, report)
    except UnknownKind:
        raise
    except ImportProblem as error:
        show_progress("")
        report.adding.problem(source_name(word), str(error))
        return False
    new = [feed for feed in FeedStore(library).feeds() if feed.id not in before]
    report.feeds(source_name(word), new)
    return not counts[ImportOutcome.FAILED]


def _offer(library: Library, name: str, path: Path, left_out: LeftOut, report: ImportReport) -> None:
    """Show what was left out of a file, and take of it what the person wants: its articles get their feeds then."""
    from reader.commands.import_offers import wanted_besides

    report.left_out(name, left_out)
    wanted = wanted_besides(name, left_out, asks=report.is_for_people)
    if any(wanted):
        for done, _ in enumerate(import_path(library, path, ArticleRecords(library, wanted)), 1):
            if done % 100 == 0:
                show_progress(f"{done:,}")
        show_progress("")


def _import_newsboat(library: Library, word: str, files: NewsboatFiles, report: ImportReport) -> bool:
    """Import newsboat's feeds and articles. False where something failed."""
    progress = None
    try:
        for progress in import_newsboat(library, files):
            if progress.done % 100 == 0:
                show_progress(f"{progress.done:,} of {progress.total:,}")
    except PageError as error:
        show_progress("")
        report.adding.failure(source_name(files.cache), str(error))
        return False
    show_progress("")
    if progress is not None:
        report.newsboat(source_name(word), progress)
    if files.urls is None:
        complain("newsboat's urls was not found beside the cache: import it too for titles and folders.")
    return True


def _fetch(library: Library, retries: bool, report: ImportReport) -> bool:
    """Fetch what waits. False where something could not be fetched."""
    wanted = WantedPageStore(library)
    if not wanted.count(with_failed=retries):
        failed = wanted.count()
        advice = f" {failed:,} failed before: --retry tries again." if failed else ""
        report.say(f"Nothing is waiting to be fetched.{advice}")
        return True
    try:
        counts = report.items("", fetch_wanted(library, retries))
    except KeyboardInterrupt:
        show_progress("")
        complain("Stopped. What was fetched stays; `broadsheet import` fetches the rest.")
        raise
    if counts[ImportOutcome.FAILED]:
        complain("`broadsheet import --waiting` lists what could not be fetched, `--retry` tries again.")
    if counts[ImportOutcome.WANTED]:
        complain("Some servers asked us to wait: run `broadsheet import` later to fetch the rest.")
    return not (counts[ImportOutcome.FAILED] or counts[ImportOutcome.WANTED])


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
