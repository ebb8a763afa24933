"""The command line. Textual is imported only to open the reader: `--help`, `add` and `clean` do not need it."""

import errno
import gc
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from reader.base.errors import DamagedLibrary, LostLibrary, MissingPage, PageError, ReaderError, TerminalError
from reader.commands.arguments import parse_arguments
from reader.commands.options.command_options import CommandOptions
from reader.commands.options.opening import OpenOptions
from reader.commands.printing import complain

if TYPE_CHECKING:
    from pathlib import Path

    from reader.commands.options.settings import SettingsOptions
    from reader.sources import Source


_T = TypeVar("_T")

_LAST_SECONDS = 0.1
"""Seconds that the reader takes at its end to move the library's write-ahead log into its file."""


def run(arguments: Sequence[str]) -> int:
    """Run the command that the arguments name. Returns the exit status: 0 for success, 1 where something failed, 128
    plus the number of the signal that ended it (130 for an interruption). Wrong usage raises SystemExit with 2.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")
    try:
        try:
            return _run(parse_arguments(arguments))
        finally:
            if sys.stdout:
                sys.stdout.flush()  # at exit nobody can handle what goes wrong
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


def _run(options: CommandOptions) -> int:
    if isinstance(options, OpenOptions):
        return _open_reader(options)
    assert options.command is not None
    return _function_of(options.command)(options)


def _function_of(command: str) -> Callable[[Any], int]:
    """The function of a command, which takes its options and returns the exit status."""
    functions: dict[str, Callable[[Any], int]]
    if command in ("clean", "quotes", "names", "stories"):
        gc.disable()  # one page leaves little garbage, and looking for it takes a tenth of the time
        from reader.commands.cleaning import clean_page, print_names, print_quotes, print_stories

        functions = {"clean": clean_page, "quotes": print_quotes, "names": print_names, "stories": print_stories}
    elif command in ("list", "show", "stats"):
        from reader.commands.listing import list_articles, show_article, show_stats

        functions = {"list": list_articles, "show": show_article, "stats": show_stats}
    else:
        return _function_of_module(command)
    return functions[command]


def _function_of_module(command: str) -> Callable[[Any], int]:
    """The function of a command that has a module of its own."""
    if command == "add":
        from reader.commands.adding import add_pages

        return add_pages
    if command == "feeds":
        from reader.commands.feeds import manage_feeds

        return manage_feeds
    if command == "refresh":
        from reader.commands.refreshing import refresh_feeds

        return refresh_feeds
    if command == "samples":
        from reader.commands.samples import manage_samples

        return manage_samples
    if command == "settings":
        return _show_settings
    if command == "rules":
        from reader.commands.rules import manage_rules

        return manage_rules
    if command == "mark":
        from reader.commands.marking import mark_articles

        return mark_articles
    if command == "retain":
        from reader.commands.retention import limit_retention

        return limit_retention
    if command == "search":
        from reader.commands.searching import search_library

        return search_library
    if command == "export":
        from reader.commands.exporting import export_library

        return export_library
    if command == "import":
        from reader.commands.importing import import_files

        return import_files
    if command == "backup":
        from reader.commands.backing_up import back_up_library

        return back_up_library
    if command == "restore":
        from reader.commands.restoring import restore_library

        return restore_library
    if command == "check":
        from reader.commands.checking import check

        return check
    from reader.commands.recleaning import reclean_library

    return reclean_library


def _show_settings(options: "SettingsOptions") -> int:
    """Print the path of the settings file, or the mistakes in it. Returns the exit status."""
    from reader.commands.settings import show_settings

    return show_settings(options, _mistakes_in)


def _mistakes_in(path: "Path") -> Sequence[str]:
    """A sentence for each mistake in a settings file; what may be in it, the app knows."""
    from reader.ui.checked_settings import mistakes_in

    return mistakes_in(path)


def _open_reader(options: OpenOptions) -> int:
    """Open the app, which adds the pages in the background. Standard input is read first, since the keyboard takes its
    place. Returns the exit status.
    """
    _check_terminal()
    pages, missing = _pages_to_open(options.pages) if options.pages else ([], [])
    _take_keyboard()
    _draw_on_the_terminal()
    gc.disable()  # until the first frame: there is no garbage yet, and looking for it takes a tenth of the start
    _load_asyncio_without_openssl()
    from reader.base import paths
    from reader.commands.own_library import open_as_it_is
    from reader.ui.app import open_reader

    path = options.library or paths.library_path()
    while True:
        library = _opened_or_rescued(lambda: open_as_it_is(options), path)
        try:
            ending = open_reader(library, pages, missing)
        finally:
            library.close(within=_LAST_SECONDS)
        for failure in ending.failures:
            complain(failure)
        if not ending.is_for_backups:
            return ending.status
        _rescue(path, "Which backup shall take the place of the library?")
        pages, missing = [], []


def _opened_or_rescued(open_library: Callable[[], _T], path: "Path") -> _T:
    """The library at a path. Where it is damaged or gone, the person may bring it back. Raises a LibraryError."""
    while True:
        try:
            return open_library()
        except (DamagedLibrary, LostLibrary) as error:
            if not _rescue(path, error.loss if isinstance(error, LostLibrary) else str(error)):
                raise


def _rescue(path: "Path", sentence: str) -> bool:
    """Let the person bring a library back, after a sentence that says why. False where all was left as it is."""
    from reader.commands.own_library import known_libraries
    from reader.ui.rescue.rescue_app import rescue

    done = rescue(path, sentence)
    if done is None:
        return False
    known_libraries().forget(path)
    complain(done)
    return True


def _load_asyncio_without_openssl() -> None:
    """Import asyncio without OpenSSL, which the app's event loop does not use: that saves 4 MB of memory and 10 ms.

    asyncio works without the ssl module where Python has none. The code that fetches pages imports ssl later as usual;
    its encryption does not use asyncio.
    """
    if "asyncio" in sys.modules or "ssl" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]
    try:
        import asyncio  # noqa: F401
    finally:
        del sys.modules["ssl"]


def _pages_to_open(words: Sequence[str]) -> tuple[list["Source"], list[str]]:
    """The pages, and a sentence for each that does not exist; the reader asks about what may be an address. Raises
    MissingPage if none does.
    """
    from reader import sources

    missing = [word for word in words if sources.is_missing(word) and not sources.address_meant(word)]
    failures = [f"{sources.source_name(word)}: {sources.missing_page(word)}" for word in missing]
    if len(missing) == len(words):
        raise MissingPage("\n".join(failures))
    there = [word for word in words if word not in missing]
    return [_read_standard_input() if sources.is_standard_input(word) else word for word in there], failures


def _check_terminal() -> None:
    if not (sys.stdout and sys.stdout.isatty()):
        raise TerminalError(
            "Standard output is not a terminal, so the reader cannot open. `broadsheet clean PAGE` prints an article."
        )
    if os.environ.get("TERM", "") in ("dumb", "unknown", ""):
        raise TerminalError(
            "This terminal (TERM) cannot show the reader. Set TERM to its type, such as xterm-256color; "
            "`broadsheet clean PAGE` prints an article."
        )


def _take_keyboard() -> None:
    """Make the terminal standard input, where that is a pipe or a file, since keys are read from there."""
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


def _read_standard_input() -> "Source":
    """The page piped in."""
    from reader import sources
    from reader.commands.standard_input import standard_input

    try:
        return sources.read_page("-", stream=standard_input())
    except PageError as error:
        raise PageError(f"standard input: {error}") from None
