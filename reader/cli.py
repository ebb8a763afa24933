"""The command line. Textual is imported only to open the reader: `--help`, `add` and `clean` answer without it."""

import errno
import gc
import io
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from reader import places
from reader.arguments import Options, parse_arguments
from reader.errors import MissingPage, PageError, ReaderError, TerminalError
from reader.printing import complain, counted, print_found, show_progress, terminal_width

if TYPE_CHECKING:
    from reader import ingest, recleaning
    from reader.blocks import LabelledBlock
    from reader.pages.page import Page

_T = TypeVar("_T")

_FACTS = {"rails": "related stories", "published": "date", "modified": "date of change", "url": "address"}
"""What people call the fields of an article."""


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say. Returns the exit status: 0 done, 1 something failed, 128 and the number of the signal
    that ended it (130 where the person interrupts); wrong usage exits with 2.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")
    try:
        try:
            return _obey(parse_arguments(arguments))
        finally:
            if sys.stdout:
                sys.stdout.flush()  # here, since at exit nobody can answer what goes wrong
    except ReaderError as error:
        complain(str(error))
        return 1
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        if error.errno not in (errno.EPIPE, errno.ENOSPC):
            raise
        # Python would complain again when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if error.errno == errno.ENOSPC:
            complain("The disk is full, so the output is not whole. Make room and try again.")
        return 1


def _obey(options: Options) -> int:
    if options.command == "add":
        return _add(options)
    if options.command in ("feeds", "refresh"):
        from reader import feed_commands
        from reader.library.library import Library

        with Library(options.library or places.library_path()) as library:
            obey = feed_commands.list_feeds if options.command == "feeds" else feed_commands.refresh_feeds
            return obey(library, options)
    if options.command == "clean":
        return _clean(options)
    if options.command in ("quotes", "names"):
        return _print_marks(options)
    if options.command == "search":
        return _search(options)
    if options.command == "reclean":
        return _reclean(options)
    return _open_reader(options)


def _add(options: Options) -> int:
    """Add pages, one line of result each; failures go to standard error and make the status 1."""
    from reader import ingest
    from reader.feed_commands import add_one
    from reader.library.library import Library

    with Library(options.library or places.library_path()) as library:
        sources = ingest.expand_sources(options.pages)
        added = [add_one(library, source, options.takes_feed, _standard_input()) for source in sources]
    return int(not all(added))


def _clean(options: Options) -> int:
    """Print the article on a page, or its labels; store nothing."""
    gc.disable()  # one page leaves no garbage to speak of, and looking for it costs a tenth of the time
    from reader import ingest

    if options.labels:
        print(_labels(_of_page(options, ingest.label), as_json=options.format == "json"))
        return 0
    article, annotations = _of_page(options, ingest.analyse)
    if options.format == "json":
        import json

        from reader.article_json import article_to_json

        print(json.dumps(article_to_json(article, annotations), ensure_ascii=False, indent=1))
    else:
        from reader.article_text import render_markdown, render_text

        render = render_markdown if options.format == "markdown" else render_text
        print(render(article, annotations if options.marks else None), end="")
    return 0


def _print_marks(options: Options) -> int:
    """Print the quotes or the names of the article on a page; store nothing."""
    gc.disable()  # as above
    from reader import ingest, mark_tables

    article, annotations = _of_page(options, ingest.analyse)
    is_json, width = options.format == "json", terminal_width()
    if options.command == "quotes":
        quotes = mark_tables.quote_rows(article, annotations, options.indirect)
        print_found(mark_tables.quotes_to_json(quotes) if is_json else mark_tables.quotes_table(quotes, width))
    else:
        names = mark_tables.name_rows(article, annotations)
        print_found(mark_tables.names_to_json(names) if is_json else mark_tables.names_table(names, width))
    return 0


def _search(options: Options) -> int:
    """List the articles of the library that a query finds."""
    from reader.library.library import Library
    from reader.library.word_index import WordIndex
    from reader.reannotating import outdated
    from reader.search_table import find, found_table, found_to_json
    from reader.searching.query import parse_query, query_of_words

    query = parse_query(query_of_words(options.query))
    with Library(options.library or places.library_path()) as library:
        found = list(find(library, query))
        waiting = len(outdated(library)) if query.uses_names else 0
        unindexed = WordIndex(library).count_waiting() if query.uses_index else 0
    print_found(found_to_json(found) if options.format == "json" else found_table(found, terminal_width()))
    if waiting:
        complain(f"{counted(waiting, 'article')} with older marks may be missing: open the reader for a while.")
    if unindexed:
        complain(f"{counted(unindexed, 'article')} not indexed yet may be missing: open the reader for a while.")
    return 0


def _of_page(options: Options, analyse: "Callable[[Page], _T]") -> _T:
    """What is made of the one page that was named. Raises a PageError that names it."""
    from reader import ingest

    (source,) = options.pages
    try:
        return analyse(ingest.read_page(source, stream=_standard_input()))
    except PageError as error:
        raise PageError(f"{ingest.source_name(source)}: {error}") from None


def _labels(labelled: Sequence["LabelledBlock"], as_json: bool) -> str:
    if as_json:
        import json

        rows = [{"label": str(one.label), "reason": one.reason, "text": one.block.text} for one in labelled]
        return json.dumps(rows, ensure_ascii=False, indent=1)
    reasons = max((len(one.reason) for one in labelled), default=0)
    return "\n".join(f"{one.label:<12}  {one.reason:<{reasons}}  {one.block.text}" for one in labelled)


def _reclean(options: Options) -> int:
    """Clean the library's pages again: one line for each article that changed, and what it came to."""
    from reader import recleaning
    from reader.library.library import Library

    with Library(options.library or places.library_path()) as library:
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


def _tell_recleaned(result: "recleaning.Recleaned") -> None:
    if result.problem:
        show_progress("")
        complain(f"left as it was: {result.headline}: {result.problem}")
    elif result.is_changed:
        show_progress("")
        facts = f"  ({', '.join(_FACTS.get(name, name) for name in result.facts)})" if result.facts else ""
        print(f"+{result.came} -{result.went}  {result.headline}{facts}", flush=True)


def _summary(done: Sequence["recleaning.Recleaned"], is_trial: bool) -> str:
    changed, left = sum(result.is_changed for result in done), sum(bool(result.problem) for result in done)
    came, went = sum(result.came for result in done), sum(result.went for result in done)
    cleaned = f"{counted(len(done) - left, 'page')} {'would be ' * is_trial}cleaned again"
    rest = f" {left:,} left as {'they were' if left > 1 else 'it was'}." if left else ""
    return f"{cleaned}: {changed:,} changed, {counted(came, 'paragraph')} came, {went:,} went.{rest}"


def _open_reader(options: Options) -> int:
    """Open the app, which adds the pages in its background; standard input is read first, since the keyboard takes its
    place.
    """
    _check_terminal()
    pages, missing = _pages_to_open(options.pages) if options.pages else ([], [])
    _take_keyboard()
    _draw_on_the_terminal()
    gc.disable()  # until the first frame: there is no garbage yet, and looking for it costs a tenth of the start
    _load_asyncio_without_openssl()
    from reader.ui.app import open_reader

    ending = open_reader(options.library or places.library_path(), pages, missing)
    for failure in ending.failures:
        complain(failure)
    return ending.status


def _load_asyncio_without_openssl() -> None:
    """Spare the app's event loop OpenSSL, which it has no use for: 4 MB of memory and 10 ms of the start.

    asyncio does without the ssl module where Python has none. What fetches pages imports it afterwards as ever, and its
    encryption does not go through asyncio's.
    """
    if "asyncio" in sys.modules or "ssl" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]
    try:
        import asyncio  # noqa: F401
    finally:
        del sys.modules["ssl"]


def _pages_to_open(words: Sequence[str]) -> tuple[list["ingest.Source"], list[str]]:
    """The pages, and a sentence for each that is not there. Raises MissingPage if none is."""
    from reader import ingest

    missing = [word for word in words if ingest.is_missing(word)]
    failures = [f"{ingest.source_name(word)}: {ingest.missing_page(word)}" for word in missing]
    if len(missing) == len(words):
        raise MissingPage("\n".join(failures))
    there = [word for word in words if word not in missing]
    return [_read_standard_input() if ingest.is_standard_input(word) else word for word in there], failures


def _check_terminal() -> None:
    if not (sys.stdout and sys.stdout.isatty()):
        raise TerminalError(
            "Standard output is no terminal, so the reader cannot open. `broadsheet clean PAGE` prints an article."
        )
    if os.environ.get("TERM", "") in ("dumb", "unknown", ""):
        raise TerminalError(
            "This terminal (TERM) cannot show the reader. Set TERM to what it is, such as xterm-256color; "
            "`broadsheet clean PAGE` prints an article."
        )


def _take_keyboard() -> None:
    """Make the terminal standard input, where that is a pipe or a file: keys come from there."""
    if sys.stdin and sys.stdin.isatty():
        return
    try:
        if not sys.stdin:
            raise OSError("closed")
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        raise TerminalError(
            "There is no terminal to read keys from. `broadsheet clean PAGE` prints an article."
        ) from None
    os.dup2(terminal, 0)
    os.close(terminal)


def _draw_on_the_terminal() -> None:
    """Textual draws on the standard error that Python started with, which may be a file: `broadsheet 2>errors`."""
    if not (sys.__stderr__ and sys.__stderr__.isatty()):
        sys.__stderr__ = sys.__stdout__  # type: ignore[misc]


def _read_standard_input() -> "ingest.Source":
    """The page piped in."""
    from reader import ingest

    try:
        return ingest.read_page("-", stream=_standard_input())
    except PageError as error:
        raise PageError(f"standard input: {error}") from None


def _standard_input() -> BinaryIO:
    """The bytes of standard input, none where it is closed."""
    return sys.stdin.buffer if sys.stdin else io.BytesIO()
